//! Snapshots: taken before what alters much, listed, looked at, restored.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::order::sorted;
use crate::domain::record::Record;
use crate::formats::exchange;
use crate::platform::clock;
use crate::platform::disk::{self, NoDisk, Note, Shelf};
use crate::platform::files::FileError;
use crate::store::commands;
use crate::store::snapshots::{About, Effects, Listed, Reason, restore};

use super::{Deed, Failure, Store};

/// The snapshots that there are.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum SnapshotList {
    /// Nobody has looked yet
    #[default]
    Unseen,
    /// This browser keeps none
    Missing,
    /// These, the youngest first
    Seen(Vec<Listed>),
}

impl Store {
    /// The snapshots, as soon as [`Self::look_at_snapshots`] has seen them.
    #[must_use]
    pub fn snapshots(&self) -> Signal<SnapshotList> {
        self.snapshots.into()
    }

    /// Looks which snapshots there are.
    pub fn look_at_snapshots(&self) {
        let store = *self;
        spawn_local(async move { store.see_snapshots().await });
    }

    async fn see_snapshots(&self) {
        let list = match disk::snapshots().await {
            Err(NoDisk) => SnapshotList::Missing,
            Ok(found) => {
                let listed = |(key, about): (f64, String)| Listed {
                    key,
                    about: About::parse(&about),
                };
                let all = found.into_iter().map(listed).collect();
                SnapshotList::Seen(sorted(all, |a: &Listed, b| b.key.total_cmp(&a.key)))
            }
        };
        self.snapshots.set(list);
    }

    /// Takes a snapshot, and does `then` when the disk has it. Where there can be none, a copy outside this browser that has
    /// all records counts as one; without it `then` is not done, and the notice says why.
    pub fn after_snapshot(&self, reason: Reason, then: impl FnOnce() + 'static) {
        self.snapped(reason, Box::new(then));
    }

    fn snapped(&self, reason: Reason, then: Box<dyn FnOnce()>) {
        let store = *self;
        spawn_local(async move {
            if store.snap(reason).await.is_ok() || store.is_copied() {
                then();
            } else {
                store.say(Err(Failure::NoSnapshot));
            }
        });
    }

    /// Takes a snapshot because somebody asked for it.
    pub fn take_snapshot(&self) {
        let store = *self;
        spawn_local(async move {
            store.say(match store.snap(Reason::ByHand).await {
                Ok(()) => Ok(Deed::SnapshotTaken),
                Err(NoDisk) => Err(Failure::NoSnapshot),
            });
        });
    }

    pub(super) async fn snap(&self, reason: Reason) -> Result<(), NoDisk> {
        let at = clock::now();
        let (records, nothing) = self
            .workspace
            .with_untracked(|workspace| (workspace.live().count(), workspace.all().next().is_none()));
        if nothing {
            return Ok(());
        }
        let about = About {
            at,
            reason: Some(reason),
            records,
        };
        #[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
        let note = Note {
            at: at as f64,
            about: about.print(),
            text: self.printed(),
            ..Note::default()
        };
        disk::add(vec![(Shelf::Snapshots, note)]).await?;
        if self.snapshots.with_untracked(|list| *list != SnapshotList::Unseen) {
            self.see_snapshots().await;
        }
        Ok(())
    }

    /// The records of a snapshot. None where they cannot be had, or not all of them: restoring would take away what it lacks.
    pub async fn snapshot(&self, key: f64) -> Option<Arc<Vec<Record>>> {
        let contents = exchange::parse(&text_of(key).await?).ok()?;
        contents.skipped.is_empty().then(|| Arc::new(contents.stamped))
    }

    /// What restoring these records would do; whoever asks is run again when that changes.
    #[must_use]
    pub fn effects(&self, records: &[Record]) -> Effects {
        self.workspace.track();
        let change = self.draw_up(|workspace, desk| Ok(restore(workspace, records, desk)));
        Effects::of(change.unwrap_or_default())
    }

    /// Restores the records of a snapshot, after another one of what is here now; then calls `then`.
    pub fn restore_snapshot(&self, records: Arc<Vec<Record>>, then: impl FnOnce() + 'static) {
        let store = *self;
        self.after_snapshot(Reason::Restore, move || {
            let restored = store.run(Deed::SnapshotRestored, |workspace, desk| {
                Ok(restore(workspace, &records, desk))
            });
            if restored.is_ok() {
                then();
            }
        });
    }

    /// Forgets a snapshot for good.
    pub fn forget_snapshot(&self, key: f64) {
        let store = *self;
        spawn_local(async move {
            let _ = disk::forget(Shelf::Snapshots, vec![key]).await;
            store.see_snapshots().await;
        });
    }

    /// Offers a snapshot for download.
    pub fn download_snapshot(&self, snapshot: Listed) {
        let store = *self;
        spawn_local(async move {
            let (day, hour, minute) = clock::local(snapshot.about.at);
            match text_of(snapshot.key).await {
                Some(text) => store.hand_over(&format!("{day}-{hour:02}{minute:02}.pobratym.json"), &text),
                None => store.say(Err(Failure::File(FileError::Unreadable))),
            }
        });
    }

    /// Removes the example, after a snapshot; then calls `then`.
    pub fn remove_example(&self, then: impl FnOnce() + 'static) {
        let store = *self;
        self.after_snapshot(Reason::Example, move || {
            let removed = store.run(Deed::ExampleRemoved, |workspace, desk| {
                Ok(commands::remove_example(workspace, desk))
            });
            if removed.is_ok() {
                then();
            }
        });
    }
}

async fn text_of(key: f64) -> Option<String> {
    disk::text(Shelf::Snapshots, key).await.ok().flatten()
}
