//! What lies outside this page load and must agree with it: the journal, and the other tabs.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::workspace::Change;
use crate::platform::disk::{self, Entry, Note, Shelf};
use crate::platform::storage::Storage;
use crate::platform::{clock, persistence, wipe};
use crate::store::past::Cause;
use crate::store::persist::Kept;
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
    /// `made` is that change before it was joined with what another tab had written: that tab notes what it did itself.
    pub(super) fn note_on_disk(&self, change: &Change, made: &Change, cause: &Cause) {
        let note = Note {
            at: milliseconds(),
            text: journal::text(change, &clock::timestamp()),
            ..Note::default()
        };
        let mut notes = vec![(Shelf::Changes, note)];
        notes.extend(self.history_note(made, cause));
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
            store.load_reviews();
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
        if records == 0 {
            return;
        }
        let kept = self.inner.with_value(|inner| {
            self.workspace
                .with_untracked(|workspace| persist::keep(&inner.storage, workspace, &replay.change))
        });
        let is_kept = kept.is_ok();
        if is_kept {
            self.note_recovery(&replay.change);
        }
        // What does not fit into storage is shown all the same: the journal still has it.
        self.take_in(&kept.unwrap_or(Kept {
            change: replay.change,
            both_changed: Vec::new(),
        }));
        if is_kept {
            self.say(Ok(Deed::Recovered { records }));
        }
    }

    /// Another tab has put a value under a key of local storage, or has taken it away. Until a batch is whole it may still be
    /// taken back: then this waits, and the last value that was heard of counts.
    pub fn hear(&self, key: &str, old: Option<&str>, value: Option<String>) {
        if key == keys::WIPE && value.is_some() {
            self.inner.with_value(|inner| inner.storage.close());
            return wipe::begin_anew();
        }
        if self.inner.with_value(|inner| inner.storage.is_closed()) {
            return;
        }
        self.see(key);
        self.inner
            .with_value(|inner| inner.room.heard(key, old, value.as_deref()));
        if key == keys::SETTINGS {
            return self.take_over_settings();
        }
        if key.starts_with(keys::QUARANTINE) {
            return self.look_aside(key);
        }
        if key.starts_with(keys::VIEWS) {
            return self.hear_views();
        }
        if key.starts_with(keys::REVIEW) {
            return self.hear_review(key, value);
        }
        let waits = self.inner.try_update_value(|inner| {
            if key == keys::BATCH {
                inner.in_batch = batch::is_one(value.as_deref());
            } else {
                inner.heard.retain(|(known, _)| known != key);
                inner.heard.push((key.to_owned(), value));
            }
            inner.in_batch
        });
        if waits == Some(false) {
            self.catch_up();
        }
    }

    /// Each tab writes all settings: one that did not know of the others' would undo them.
    fn take_over_settings(&self) {
        let text = self.inner.with_value(|inner| inner.storage.get(keys::SETTINGS));
        if let Ok(Some(text)) = text {
            self.settings.set(Settings::parse(Some(&text), &[]));
        }
    }

    /// Takes over what other tabs have written.
    pub(super) fn catch_up(&self) {
        let heard = self.inner.try_update_value(|inner| {
            inner.in_batch = false;
            std::mem::take(&mut inner.heard)
        });
        for (key, value) in heard.unwrap_or_default() {
            let heard = self.inner.with_value(|inner| {
                self.workspace
                    .with_untracked(|workspace| persist::hear(&inner.storage, workspace, &key, value.as_deref()))
            });
            self.take_in(&heard);
        }
    }

    /// Shows what was not done here: it cannot be undone here.
    pub(super) fn take_in(&self, kept: &Kept) {
        if kept.change.edits.iter().any(|edit| edit.after.is_erased()) {
            // What could be undone here may hold what was erased in the other tab.
            self.forget_steps();
        }
        if !kept.change.is_empty() {
            self.workspace.update(|workspace| workspace.apply(&kept.change));
        }
        self.note_for_review(kept);
    }
}

/// The time, in milliseconds since 1970, as `IndexedDB` keeps it.
#[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
pub(super) fn milliseconds() -> f64 {
    clock::now() as f64
}
