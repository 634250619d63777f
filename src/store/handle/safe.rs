//! What lies outside this page load and must agree with it: the journal, and the other tabs.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::merge::incoming;
use crate::domain::workspace::Change;
use crate::formats::envelope;
use crate::platform::disk::{self, Entry, Note, Shelf};
use crate::platform::storage::Storage;
use crate::platform::{clock, persistence};
use crate::store::past::Origin;
use crate::store::saving::Safety;
use crate::store::settings::Settings;
use crate::store::{batch, journal, keys, persist};

use super::{Deed, Store};

impl Store {
    /// How safe the changes of this page load are.
    #[must_use]
    pub fn safety(&self) -> Signal<Safety> {
        let saving = self.saving;
        Signal::derive(move || saving.get().safety())
    }

    /// Whether the browser has promised not to clear the records when the disk is full. None where it does not answer.
    #[must_use]
    pub fn promised(&self) -> Signal<Option<bool>> {
        self.promised.into()
    }

    /// Looks whether that was promised before.
    pub fn look_at_promise(&self) {
        let promised = self.promised;
        spawn_local(async move { promised.set(persistence::is_given().await) });
    }

    /// Asks for the promise, once a page load: something worth keeping was made.
    pub(super) fn ask_for_promise(&self) {
        let asked = self
            .inner
            .try_update_value(|inner| std::mem::replace(&mut inner.asked, true));
        if asked == Some(false) {
            let promised = self.promised;
            spawn_local(async move { promised.set(persistence::ask().await) });
        }
    }

    /// Puts a change that local storage has into the journal, and what it replaced into the history.
    pub(super) fn note_on_disk(&self, change: &Change, origin: Origin) {
        let note = Note {
            at: milliseconds(),
            text: journal::text(change, &clock::timestamp()),
            ..Note::default()
        };
        let mut notes = vec![(Shelf::Changes, note)];
        notes.extend(self.history_note(change, origin));
        let store = *self;
        store.saving.update(super::Saving::begin);
        spawn_local(async move {
            let outcome = disk::add(notes).await;
            store.saving.update(|saving| saving.end(outcome.is_ok()));
            store.shelved();
        });
    }

    /// Brings back what the browser has lost of earlier page loads.
    pub fn recover(&self) {
        // What a newer version has made of the journal is not for this one to tidy.
        if self.newer.get_untracked() {
            return;
        }
        let store = *self;
        spawn_local(async move {
            // A browser without a journal says so at the first change.
            if let Ok(entries) = disk::entries(Shelf::Changes).await {
                store.replay(&entries);
                store.forget_what_is_old().await;
            }
        });
    }

    fn replay(&self, entries: &[Entry]) {
        let now = milliseconds();
        let replay = self
            .workspace
            .with_untracked(|workspace| journal::replay(workspace, entries, now));
        if !replay.spent.is_empty() {
            spawn_local(async move {
                // What is not forgotten now is forgotten at the next start.
                let _ = disk::forget(Shelf::Changes, replay.spent).await;
            });
        }
        let records = replay.change.edits.len();
        if records > 0 && self.take_in(&replay.change) {
            self.note_recovery(&replay.change);
            self.say(Ok(Deed::Recovered { records }));
        }
    }

    /// Another tab has written a key of local storage. What it holds joins what is here; what is newer here is written back,
    /// so that two tabs that wrote one record at once end with the same.
    pub fn hear(&self, key: &str) {
        self.see(key);
        if key == keys::SETTINGS {
            return self.take_over_settings();
        }
        if key.starts_with(keys::QUARANTINE) {
            return self.look_aside(key);
        }
        let keys = self.inner.try_update_value(|inner| {
            inner.room.forget();
            if key != keys::BATCH {
                inner.heard.push(key.to_owned());
            }
            // Until a batch is whole it may still be taken back.
            if batch::is_open(&inner.storage) {
                Vec::new()
            } else {
                std::mem::take(&mut inner.heard)
            }
        });
        for key in keys.unwrap_or_default() {
            self.take_over(&key);
        }
    }

    /// Each tab writes all settings: one that did not know of the others' would undo them.
    fn take_over_settings(&self) {
        let text = self.inner.with_value(|inner| inner.storage.get(keys::SETTINGS));
        if let Ok(Some(text)) = text {
            self.settings.set(Settings::parse(Some(&text), &[]));
        }
    }

    fn take_over(&self, key: &str) {
        let Some((kind, id)) = keys::parse(key) else { return };
        let text = self.inner.with_value(|inner| inner.storage.get(key).ok().flatten());
        let theirs = text.as_deref().and_then(|text| envelope::parse(kind, id, text).ok());
        if let Some(theirs) = theirs.clone() {
            let change = self
                .workspace
                .with_untracked(|workspace| incoming(workspace, [theirs]).change);
            if !change.is_empty() {
                self.workspace.update(|workspace| workspace.apply(&change));
            }
        }
        let ours = self.workspace.with_untracked(|workspace| workspace.kept(id).cloned());
        if let Some(ours) = ours.filter(|ours| theirs.as_ref() != Some(&**ours)) {
            let edit = super::Edit {
                before: None,
                after: ours,
            };
            // If it does not fit, memory has it still, and the next change says so.
            let _ = self
                .inner
                .with_value(|inner| persist::write(&inner.storage, &Change { edits: vec![edit] }));
        }
    }

    /// Applies what was not done here: it cannot be undone here.
    fn take_in(&self, change: &Change) -> bool {
        let kept = self.inner.with_value(|inner| persist::write(&inner.storage, change));
        self.workspace.update(|workspace| workspace.apply(change));
        kept.is_ok()
    }
}

/// The time, in milliseconds since 1970, as `IndexedDB` keeps it.
#[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
pub(super) fn milliseconds() -> f64 {
    clock::now() as f64
}
