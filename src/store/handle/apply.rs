//! The one place that applies a Change: to local storage, to memory, to the journal and the history, and to the undo stack.

use leptos::prelude::*;

use crate::domain::id::{Id, NewId};
use crate::domain::workspace::{Change, Workspace};
use crate::platform::clock;
use crate::store::commands::{Desk, Refusal};
use crate::store::history::Way;
use crate::store::past::{Cause, Origin};
use crate::store::persist::{self, Kept};

use super::{BrowserIds, Deed, Failure, Keeping, StorageError, Store};

impl Store {
    /// Runs a command and applies its change; says so in a notice, unless the fields were at fault, which
    /// the form says.
    ///
    /// # Errors
    /// The refusal, or that the change could not be kept.
    pub fn run(
        &self,
        deed: Deed,
        command: impl FnOnce(&Workspace, &mut Desk) -> Result<Change, Refusal>,
    ) -> Result<(), Failure> {
        let outcome = self
            .draw_up(command)
            .map_err(Failure::Refused)
            .and_then(|change| self.apply(change, &deed.origin().into()));
        match &outcome {
            Ok(true) => {
                if !matches!(deed, Deed::ExampleOpened | Deed::ExampleRemoved) {
                    self.ask_for_promise();
                }
                if deed == Deed::Noted {
                    // What a message before would undo is not the last step any more.
                    self.hush();
                } else {
                    self.say(Ok(deed));
                }
            }
            Ok(false) | Err(Failure::Refused(Refusal::Invalid(_))) => {}
            Err(failure) => self.say(Err(failure.clone())),
        }
        outcome.map(|_| ())
    }

    pub(super) fn draw_up<T>(
        &self,
        command: impl FnOnce(&Workspace, &mut Desk) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let today = self.today.get_untracked();
        let drawn = self.inner.try_update_value(|inner| {
            let stamp = inner.clock.tick(clock::now());
            let mut desk = Desk {
                clock: &inner.clock,
                stamp,
                today,
                ids: &mut inner.ids,
            };
            self.workspace.with_untracked(|workspace| command(workspace, &mut desk))
        });
        // The store outlives every view; without it there would be no record to change.
        drawn.unwrap_or(Err(Refusal::Gone))
    }

    /// Applies a change: storage first, so that memory never shows what is not kept. Whether it altered anything.
    pub(super) fn apply(&self, change: Change, cause: &Cause) -> Result<bool, Failure> {
        if change.is_empty() {
            return Ok(false);
        }
        self.keep(&change, cause)?;
        self.inner.update_value(|inner| inner.history.note(change));
        self.count_steps();
        Ok(true)
    }

    /// Keeps a change without a way to undo it.
    pub(super) fn keep(&self, change: &Change, cause: &Cause) -> Result<(), Failure> {
        let written = self.inner.with_value(|inner| {
            self.workspace
                .with_untracked(|workspace| persist::keep(&inner.storage, workspace, change))
        });
        let kept = match written {
            Ok(kept) => kept,
            Err(StorageError::Full) if self.owe(change) => Kept {
                change: change.clone(),
                both_changed: Vec::new(),
            },
            Err(error) => {
                self.saving.update(|saving| saving.fail(error));
                return Err(Failure::NotKept(error));
            }
        };
        self.workspace.update(|workspace| workspace.apply(&kept.change));
        match self.keeping() {
            Keeping::Browser => self.note_on_disk(&kept.change, change, cause),
            Keeping::MemoryOnly(error) => self.saving.update(|saving| saving.fail(error)),
        }
        self.note_for_review(&kept);
        // A batch of a tab that is gone was ended by this, and nothing need wait for it any longer.
        self.catch_up();
        self.pay();
        Ok(())
    }

    pub(super) fn count_steps(&self) {
        self.steps.set(
            self.inner
                .with_value(|inner| (inner.history.can(Way::Undo), inner.history.can(Way::Redo))),
        );
    }

    /// Takes the last change back, or does it again.
    pub fn step(&self, way: Way) {
        let mut next = None;
        self.inner.update_value(|inner| {
            let stamp = inner.clock.tick(clock::now());
            next = self
                .workspace
                .with_untracked(|workspace| inner.history.next(way, workspace, &inner.clock, stamp));
        });
        let Some(change) = next else { return };
        let origin = match way {
            Way::Undo => Origin::Undo,
            Way::Redo => Origin::Redo,
        };
        match self.keep(&change, &origin.into()) {
            Ok(()) => {
                self.inner.update_value(|inner| inner.history.moved(way, change));
                self.count_steps();
                self.say(Ok(match way {
                    Way::Undo => Deed::Undone,
                    Way::Redo => Deed::Redone,
                }));
            }
            Err(failure) => self.say(Err(failure)),
        }
    }

    /// A new id.
    #[must_use]
    pub fn new_id(&self) -> Id {
        BrowserIds.new_id()
    }
}
