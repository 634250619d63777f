//! What local storage refused as if it were full, although there is room, and takes a moment later. Firefox does so where
//! several tabs write much at once: each reserves room ahead, and what is reserved counts as taken until it is given back.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::workspace::{Change, Edit, Workspace};
use crate::formats::envelope;
use crate::store::persist;

use super::{Keeping, Store};

/// How long to wait before each further try, in milliseconds. Firefox was seen to take up to 17 turns of its event loop.
const WAITS: [u64; 10] = [0, 0, 10, 20, 50, 100, 250, 500, 1_000, 2_000];

/// The records that storage is still to be given.
#[derive(Debug, Default)]
pub struct Owed {
    ids: Vec<Id>,
    /// Whether the next try is arranged for.
    is_tried: bool,
}

impl Store {
    /// Whether a change that was refused as too large is taken on all the same, because there is room for it: memory and journal
    /// have it at once, and storage as soon as it takes it.
    pub(super) fn owe(&self, change: &Change) -> bool {
        let size = |edit: &Edit| envelope::print(&edit.after).len();
        let needed = change.edits.iter().map(size).sum();
        let is_owed =
            self.keeping() == Keeping::Browser && self.inner.with_value(|inner| inner.room.surely_fits(needed));
        if is_owed {
            self.inner.update_value(|inner| {
                for edit in &change.edits {
                    if !inner.owed.ids.contains(&edit.after.id) {
                        inner.owed.ids.push(edit.after.id);
                    }
                }
            });
        }
        is_owed
    }

    /// Begins to give storage what it is owed, if there is such a thing. Until it has all, it is not called saved.
    pub(super) fn pay(&self) {
        let begins = self.inner.try_update_value(|inner| {
            let begins = !inner.owed.ids.is_empty() && !inner.owed.is_tried;
            inner.owed.is_tried |= begins;
            begins
        });
        if begins == Some(true) {
            self.saving.update(super::Saving::begin);
            self.try_later(0);
        }
    }

    fn try_later(&self, tries: usize) {
        let store = *self;
        if let Some(wait) = WAITS.get(tries) {
            set_timeout(move || store.try_to_pay(tries), Duration::from_millis(*wait));
        }
    }

    fn try_to_pay(&self, tries: usize) {
        let written = self.inner.with_value(|inner| {
            self.workspace.with_untracked(|workspace| {
                persist::keep(&inner.storage, workspace, &as_they_are(workspace, &inner.owed.ids))
            })
        });
        let is_last = tries + 1 == WAITS.len();
        if written.is_err() && !is_last {
            return self.try_later(tries + 1);
        }
        self.inner.update_value(|inner| inner.owed.is_tried = false);
        self.saving.update(|saving| saving.end(true));
        match written {
            Ok(mut kept) => {
                self.inner.update_value(|inner| inner.owed.ids.clear());
                self.workspace.with_untracked(|workspace| {
                    kept.change
                        .edits
                        .retain(|edit| workspace.kept(edit.after.id) != Some(&edit.after));
                });
                self.take_in(&kept);
            }
            // The journal has it, and the next change tries again.
            Err(error) => self.saving.update(|saving| saving.fail(error)),
        }
    }
}

/// A change that writes these records. Storage may have anything in their place, so it is joined.
fn as_they_are(workspace: &Workspace, ids: &[Id]) -> Change {
    let records = ids.iter().filter_map(|id| workspace.kept(*id));
    let edit = |after| Edit {
        before: None,
        after: Arc::clone(after),
    };
    Change {
        edits: records.map(edit).collect(),
    }
}
