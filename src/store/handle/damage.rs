//! What could not be read, and what a newer version has written: said, handed out, and restored where there is a copy.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::date::Day;
use crate::domain::id::Id;
use crate::domain::order::Arrange;
use crate::domain::record::{Kind, Record};
use crate::domain::workspace::Workspace;
use crate::platform::disk::{self, Shelf};
use crate::platform::storage::Storage;
use crate::platform::{clock, files};
use crate::store::damage::{self, Damaged};
use crate::store::keys;

use super::{Deed, Failure, Store};

impl Store {
    /// How many values could not be read, now or at an earlier visit, whose records are not here.
    #[must_use]
    pub fn missing(&self) -> Signal<usize> {
        let (set_aside, workspace) = (self.set_aside, self.workspace);
        Signal::derive(move || {
            set_aside
                .with(|keys| workspace.with(|workspace| keys.iter().filter(|key| !is_here(workspace, key)).count()))
        })
    }

    /// All that could not be read, with what can be said of it.
    #[must_use]
    pub fn damaged(&self) -> Vec<Damaged> {
        let mut keys = self.set_aside.get();
        // What could not be moved is gone once its record is written again in its place.
        let is_replaced = |workspace: &Workspace, key: &str| keys::original(key) == key && is_here(workspace, key);
        self.workspace
            .with(|workspace| keys.retain(|key| !is_replaced(workspace, key)));
        let read = |key: String| {
            let text = self.inner.with_value(|inner| inner.storage.get(&key).ok().flatten())?;
            Some(Damaged::read(key, text))
        };
        keys.into_iter().filter_map(read).collect()
    }

    /// Looks for readable states of these records in the journal and, the newest first, in the snapshots; gives them to `then`.
    pub fn find_copies(&self, wanted: Vec<(Kind, Id)>, then: impl FnOnce(Workspace) + 'static) {
        spawn_local(async move { then(copies(&wanted).await) });
    }

    /// Brings a copy back. What was set aside stays until the reader removes it: it may say what the copy does not.
    ///
    /// # Errors
    /// Why it was not done; a notice says so too.
    pub fn mend(&self, copy: &Arc<Record>) -> Result<(), Failure> {
        self.run(Deed::Mended(copy.kind), |workspace, _| {
            Ok(damage::restored(workspace, copy))
        })
    }

    /// Removes what was set aside; the notice can put it back.
    pub fn remove_damaged(&self, damaged: &Damaged) {
        let (key, text) = (damaged.key.clone(), damaged.text.clone());
        let removed = self.inner.with_value(|inner| match inner.storage.get(&key) {
            // What could not be moved may be a record again by now.
            Ok(there) if there.as_ref() != Some(&text) => Ok(()),
            _ => inner.storage.remove(&key),
        });
        match removed {
            Ok(()) => {
                self.look_aside(&key);
                self.say(Ok(Deed::DamagedRemoved { key, text }));
            }
            Err(error) => self.say(Err(Failure::NotKept(error))),
        }
    }

    /// Puts back what [`Self::remove_damaged`] has removed.
    pub fn put_damaged_back(&self, key: &str, text: &str) {
        match self.inner.with_value(|inner| inner.storage.set(key, text)) {
            Ok(()) => {
                self.look_aside(key);
                self.hush();
            }
            Err(error) => self.say(Err(Failure::NotKept(error))),
        }
    }

    /// What lies at a key of something that was set aside has changed, here or in another tab.
    pub(super) fn look_aside(&self, key: &str) {
        let is_there = self
            .inner
            .with_value(|inner| inner.storage.get(key).is_ok_and(|text| text.is_some()));
        self.set_aside.update(|all| {
            all.retain(|one| one != key);
            if is_there {
                all.push(key.to_owned());
                all.arrange(Ord::cmp);
            }
        });
    }

    /// Offers the texts that could not be read for download: one as it is, several as a JSON object by their keys.
    pub fn download_damaged(&self, damaged: &[Damaged]) {
        match damaged {
            [one] => self.hand_out("damaged", &one.text),
            all => {
                let texts = all.iter().map(|one| (one.key.clone(), one.text.clone()));
                self.hand_out("damaged", &damage::as_object(texts));
            }
        }
    }

    /// Offers all that local storage has of ours for download, as it is.
    pub fn download_raw(&self) {
        let text = self.inner.with_value(|inner| damage::raw(&inner.storage));
        match text {
            Ok(text) => self.hand_out("raw", &text),
            Err(error) => self.say(Err(Failure::NotKept(error))),
        }
    }

    fn hand_out(&self, what: &str, text: &str) {
        let name = format!("pobratym-{what}-{}.json", self.today.get_untracked());
        if let Err(error) = files::download(&name, files::JSON, text) {
            self.say(Err(Failure::File(error)));
        }
    }

    /// Whether a newer version of the app has written here: then nothing can be changed.
    #[must_use]
    pub fn is_newer(&self) -> Signal<bool> {
        self.newer.into()
    }

    /// Another tab has written a key: it may be a newer version.
    pub(super) fn see(&self, key: &str) {
        let is_newer = self.inner.with_value(|inner| {
            inner.storage.see(key);
            inner.storage.is_newer()
        });
        if is_newer && !self.newer.get_untracked() {
            self.newer.set(true);
        }
    }

    /// The day of a time, in milliseconds since 1970.
    #[must_use]
    pub fn day_of(&self, millis: u64) -> Day {
        clock::day_of(millis)
    }
}

/// Whether the record of a value that was set aside is here, or was deleted.
fn is_here(workspace: &Workspace, key: &str) -> bool {
    let of = keys::parse(keys::original(key));
    of.is_some_and(|(kind, id)| workspace.kept(id).is_some_and(|record| record.kind == kind))
}

async fn copies(wanted: &[(Kind, Id)]) -> Workspace {
    let mut found = Workspace::default();
    for entry in disk::entries(Shelf::Changes).await.unwrap_or_default() {
        damage::learn(&mut found, wanted, &entry.text);
    }
    let mut snapshots = disk::snapshots().await.unwrap_or_default();
    snapshots.arrange(|a, b| b.0.total_cmp(&a.0));
    for (key, _) in snapshots {
        if wanted.iter().all(|(_, id)| found.kept(*id).is_some()) {
            break;
        }
        if let Ok(Some(text)) = disk::text(Shelf::Snapshots, key).await {
            damage::learn(&mut found, wanted, &text);
        }
    }
    found
}
