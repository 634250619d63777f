//! What is typed and not saved yet, kept for a later visit.

use leptos::prelude::*;

use super::{Form, Place};
use crate::domain::record::Fields;
use crate::store::handle::{Deed, Failure, StorageError};
use crate::views::form::draft::{self, Typed};

impl Form {
    /// What was typed in an earlier visit.
    pub(super) fn draft(self) -> Option<Typed> {
        let kept = self.place.with_value(|place| self.store.draft(&place.name))?;
        let typed = if self.is_new {
            self.base.with_untracked(|base| draft::difference(base, &kept))
        } else {
            kept
        };
        let starts = self.place.with_value(|place| self.store.draft(&starts_of(place)));
        let mut draft = Typed {
            fields: typed,
            starts: starts.unwrap_or_default(),
        };
        self.base.with_untracked(|base| draft.begin_where_unknown(base));
        (!draft.fields.is_empty()).then_some(draft)
    }

    /// Keeps what is typed for a later visit. A new record's draft is whole, because what it starts with may differ then.
    pub(super) fn keep(self) {
        self.place.with_value(|place| {
            self.typed.with_untracked(|typed| {
                if typed.fields.is_empty() {
                    self.drop_drafts(place);
                } else if self.is_new {
                    let whole = self.base.with_untracked(|base| draft::merged(base, &typed.fields));
                    self.store.keep_draft(&place.name, &whole);
                } else {
                    self.store.keep_draft(&place.name, &typed.fields);
                    // It seldom changes, and need not be written at every key.
                    if self.starts_kept.with_value(|kept| *kept != typed.starts) {
                        self.store.keep_draft(&starts_of(place), &typed.starts);
                        self.starts_kept.set_value(typed.starts.clone());
                    }
                }
            });
        });
    }

    pub(super) fn drop_drafts(self, place: &Place) {
        self.store.drop_draft(&place.name);
        if !self.is_new {
            self.store.drop_draft(&starts_of(place));
            self.starts_kept.set_value(Fields::new());
        }
    }

    /// The form goes from the page: what is not saved is said to be kept.
    pub(super) fn leave_open(self) {
        let unsaved = self
            .typed
            .try_with_untracked(|typed| !typed.fields.is_empty())
            .unwrap_or_default();
        if unsaved && !self.done.try_get_value().unwrap_or(true) {
            let path = self.place.with_value(|place| place.path.clone());
            let is_kept = !self.store.is_newer().get_untracked();
            self.store.say(if is_kept {
                Ok(Deed::DraftKept { path })
            } else {
                Err(Failure::NotKept(StorageError::Newer))
            });
        }
    }
}

/// Under which name it is kept what the typing began with.
fn starts_of(place: &Place) -> String {
    format!("{}/from", place.name)
}
