//! The history: written beside the journal, read by the pages that tell of it, emptied by the user.

use std::collections::BTreeSet;

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::Value;

use crate::domain::date::Day;
use crate::domain::id::Id;
use crate::domain::order::gathered;
use crate::domain::record::{Kind, Record};
use crate::domain::workspace::Change;
use crate::platform::clock;
use crate::platform::disk::{self, NoDisk, Note, Shelf};
use crate::platform::storage::Storage as _;
use crate::store::past::{self, Cause, Moment, Origin, Replacement};
use crate::store::{commands, keys};

use super::safe::milliseconds;
use super::{Deed, Failure, Keeping, Store};

/// What is known of the past.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Known {
    /// The disk has not answered yet
    #[default]
    NotYet,
    /// The browser keeps no history
    Nothing,
    /// What happened, the oldest first
    All(Vec<Moment>),
}

impl Store {
    /// The entry of the history for a change.
    pub(super) fn history_note(&self, change: &Change, cause: &Cause) -> Option<(Shelf, Note)> {
        let note = past::note(change, cause, &self.replica(), milliseconds())?;
        Some((Shelf::History, note))
    }

    /// The history changed: who shows it reads it anew.
    pub(super) fn shelved(&self) {
        self.shelved.update(|count| *count = count.wrapping_add(1));
    }

    /// Notes what the journal has brought back; the journal has it already.
    pub(super) fn note_recovery(&self, change: &Change) {
        let Some(note) = self.history_note(change, &Origin::Recovery.into()) else {
            return;
        };
        let store = *self;
        spawn_local(async move {
            if disk::add(vec![note]).await.is_ok() {
                store.shelved();
            }
        });
    }

    /// Forgets the entries of the history that are older than [`past::KEPT_FOR`]. Where that fails, the next start tries again.
    pub(super) async fn forget_what_is_old(self) {
        let _ = disk::forget_before(Shelf::History, milliseconds() - past::KEPT_FOR).await;
    }

    /// The page load that writes now, as the history names it.
    #[must_use]
    pub fn replica(&self) -> String {
        self.inner.with_value(|inner| format!("{:08x}", inner.clock.replica()))
    }

    /// When a day begins where the reader is, in milliseconds since 1970.
    #[must_use]
    pub fn start_of(&self, day: Day) -> u64 {
        clock::start_of(day)
    }

    /// What the history says of a record.
    #[must_use]
    pub fn past(&self, id: Id) -> Signal<Known> {
        self.known(move || async move { Ok(past::read(&disk::history_of(&id.to_string()).await?)) })
    }

    /// What the history says of deletions, for the trash.
    #[must_use]
    pub fn deletions(&self) -> Signal<Known> {
        self.known(|| async {
            let mut entries = disk::entries(Shelf::History).await?;
            entries.retain(past::may_delete);
            Ok(past::read(&entries))
        })
    }

    /// What the history says from the first file on that was taken over.
    #[must_use]
    pub fn exchanges(&self) -> Signal<Known> {
        self.known(|| async {
            let mut entries = disk::entries(Shelf::History).await?;
            let first = entries.iter().position(past::may_exchange).unwrap_or(entries.len());
            Ok(past::read(&entries.split_off(first)))
        })
    }

    /// What is read is read anew when the history changes, for as long as the view that asks lives.
    fn known<Found>(&self, read: impl Fn() -> Found + 'static) -> Signal<Known>
    where
        Found: Future<Output = Result<Vec<Moment>, NoDisk>> + 'static,
    {
        let store = *self;
        let known = RwSignal::new(Known::NotYet);
        Effect::new(move || {
            // Another tab writes entries of its own: its records say when.
            store.workspace.track();
            store.shelved.track();
            if store.keeping() != Keeping::Browser {
                return known.set(Known::Nothing);
            }
            let found = read();
            spawn_local(async move {
                // The reader may have left the page meanwhile.
                let _ = known.try_set(found.await.map_or(Known::Nothing, Known::All));
            });
        });
        known.into()
    }

    /// Brings records back as they were before they were deleted. A notice says so, or why not.
    pub fn restore(&self, records: &[Record]) {
        let deed = Deed::Restored { records: records.len() };
        let _ = self.run(deed, |workspace, desk| Ok(commands::restore(workspace, records, desk)));
    }

    /// Gives a field an earlier value again; none empties it.
    ///
    /// # Errors
    /// The refusal, which a notice does not tell where the value does not fit any more.
    pub fn bring_back(&self, kind: Kind, id: Id, field: &str, value: Option<&Value>) -> Result<(), Failure> {
        self.run(Deed::BroughtBack(kind), |workspace, desk| {
            commands::put_field(workspace, id, field, value, desk)
        })
    }

    /// Removes what is known of all deleted records but that they were deleted: from the history, the journal, the half-filled
    /// forms, and from what can be undone here. It cannot be taken back.
    pub fn empty_trash(&self) {
        let store = *self;
        spawn_local(async move {
            let outcome = store.empty().await;
            store.shelved();
            store.say(outcome.map(|()| Deed::TrashEmptied));
        });
    }

    async fn empty(self) -> Result<(), Failure> {
        let gone: BTreeSet<Id> = self.workspace.with_untracked(|workspace| {
            let tombstones = workspace.all().filter(|record| record.deleted.is_some());
            gathered(tombstones.map(|record| record.id))
        });
        if let Ok(left) = self.draw_up(|workspace, desk| Ok(commands::bury_what_is_left(workspace, desk)))
            && !left.is_empty()
        {
            self.keep(&left, &Origin::Edit.into())?;
        }
        self.inner
            .update_value(|inner| inner.history.forget(|id| gone.contains(&id)));
        self.count_steps();
        let gone: BTreeSet<String> = gathered(gone.iter().map(Id::to_string));
        self.drop_texts_of(&gone);
        empty_shelves(&gone).await.map_err(|NoDisk| Failure::TrashKept)
    }

    /// Half-filled forms, what could not be read, and views of a partnership.
    fn drop_texts_of(&self, gone: &BTreeSet<String>) {
        let is_of_them = |key: &str| gone.iter().any(|id| key.contains(id));
        self.inner.with_value(|inner| {
            let kinds = [keys::DRAFT, keys::QUARANTINE, keys::VIEWS];
            let beside = |key: &&String| kinds.iter().any(|kind| key.starts_with(kind));
            let all = inner.storage.keys().unwrap_or_default();
            for key in all.iter().filter(beside).filter(|key| is_of_them(key)) {
                let _ = inner.storage.remove(key);
            }
        });
        self.set_aside.update(|keys| keys.retain(|key| !is_of_them(key)));
    }
}

async fn empty_shelves(gone: &BTreeSet<String>) -> Result<(), NoDisk> {
    let is_gone = |id: &str| gone.contains(id);
    for (shelf, without) in [
        (Shelf::History, past::history_without as Without),
        (Shelf::Changes, past::journal_without),
    ] {
        let entries = disk::entries(shelf).await?;
        let changed = entries.iter().filter_map(|entry| without(entry, &is_gone));
        disk::replace(shelf, changed.collect()).await?;
    }
    Ok(())
}

type Without = fn(&disk::Entry, &dyn Fn(&str) -> bool) -> Option<Replacement>;
