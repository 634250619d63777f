//! What can be said of the last change: that it is being saved, is saved, or is not.

use crate::platform::storage::StorageError;

/// How safe what was entered is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Safety {
    /// Nothing was changed since the page was loaded
    #[default]
    Unchanged,
    /// It is on its way to the disk
    Saving,
    /// It is on the disk
    Saved,
    /// It is in local storage, which reaches the disk some time later; the browser has no journal
    SavedLessSafely,
    /// It is not kept
    NotSaved(StorageError),
}

/// What is known of the changes of this page load.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Saving {
    under_way: usize,
    safety: Safety,
}

impl Saving {
    /// What to say.
    #[must_use]
    pub const fn safety(self) -> Safety {
        self.safety
    }

    /// A change was kept in local storage, and goes to the journal.
    pub const fn begin(&mut self) {
        self.under_way += 1;
        self.safety = Safety::Saving;
    }

    /// The journal has it, or does not take it. It is `Saved` when nothing is under way any more; a change that was not kept
    /// in between is not forgotten over that.
    pub const fn end(&mut self, is_in_journal: bool) {
        self.under_way = self.under_way.saturating_sub(1);
        self.safety = match self.safety {
            Safety::NotSaved(_) | Safety::SavedLessSafely => self.safety,
            _ if !is_in_journal => Safety::SavedLessSafely,
            _ if self.under_way > 0 => Safety::Saving,
            _ => Safety::Saved,
        };
    }

    /// A change was not kept.
    pub const fn fail(&mut self, error: StorageError) {
        self.safety = Safety::NotSaved(error);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(steps: &[fn(&mut Saving)], expect: Safety) {
        let mut saving = Saving::default();
        for step in steps {
            step(&mut saving);
        }
        assert_eq!(saving.safety(), expect);
    }

    const BEGIN: fn(&mut Saving) = Saving::begin;
    const END: fn(&mut Saving) = |saving| saving.end(true);
    const MISS: fn(&mut Saving) = |saving| saving.end(false);
    const FAIL: fn(&mut Saving) = |saving| saving.fail(StorageError::Full);

    #[test]
    fn saved_is_said_when_the_journal_has_all() {
        check(&[], Safety::Unchanged);
        check(&[BEGIN], Safety::Saving);
        check(&[BEGIN, BEGIN, END], Safety::Saving);
        check(&[BEGIN, BEGIN, END, END], Safety::Saved);
    }

    #[test]
    fn what_is_less_than_saved_is_not_called_saved() {
        check(&[BEGIN, MISS], Safety::SavedLessSafely);
        check(&[BEGIN, BEGIN, MISS, END], Safety::SavedLessSafely);
        check(&[BEGIN, FAIL, END], Safety::NotSaved(StorageError::Full));
    }

    #[test]
    fn a_later_change_that_is_saved_ends_the_alarm() {
        check(&[FAIL, BEGIN, END], Safety::Saved);
        check(&[BEGIN, MISS, BEGIN, END], Safety::Saved);
    }
}
