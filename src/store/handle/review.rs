//! What was changed on both sides: kept, shown in all tabs, and settled.

use leptos::prelude::*;
use serde_json::Value;

use crate::domain::id::Id;
use crate::domain::record::{Fields, Record};
use crate::platform::disk;
use crate::platform::storage::Storage as _;
use crate::store::past;
use crate::store::persist::Kept;
use crate::store::review::{self, Review};
use crate::store::{commands, keys};

use super::{Deed, Failure, Store};
use crate::store::commands::Refusal;

impl Store {
    /// The values that did not stay, as [`review::waiting`] reads them.
    #[must_use]
    pub fn reviews(&self) -> Signal<Fields> {
        self.reviews.into()
    }

    /// How many there are to be looked at: values that did not stay, and records that were deleted here and changed elsewhere.
    #[must_use]
    pub fn to_review(&self) -> Signal<usize> {
        let (workspace, reviews, shape) = (self.workspace, self.reviews, self.shape());
        let deleted = Memo::new(move |_| {
            shape.read();
            workspace.with_untracked(|workspace| workspace.changed_after_deletion().count())
        });
        let values =
            Memo::new(move |_| workspace.with(|workspace| reviews.with(|known| review::count(workspace, known))));
        Signal::derive(move || values.get() + deleted.get())
    }

    /// Reads what earlier visits have left. What is settled by now is forgotten.
    pub(super) fn load_reviews(&self) {
        let found = self.inner.with_value(|inner| review::read(&inner.storage));
        if found.is_empty() {
            return;
        }
        let settled = self
            .workspace
            .with_untracked(|workspace| review::settled(workspace, &found));
        self.reviews.set(found);
        self.put_reviews(settled);
    }

    /// After something was written or heard.
    pub(super) fn note_for_review(&self, kept: &Kept) {
        let changes = self.workspace.with_untracked(|workspace| {
            self.reviews
                .with_untracked(|known| review::after(workspace, known, kept))
        });
        self.put_reviews(changes);
    }

    /// Another tab has kept or forgotten one.
    pub(super) fn hear_review(&self, key: &str, value: Option<String>) {
        let found = value.and_then(|text| serde_json::from_str(&text).ok());
        let name = key.trim_start_matches(keys::REVIEW).to_owned();
        self.reviews.update(|known| put(known, name, found));
    }

    /// Keeps values by name; without one, forgets it. One that does not fit is still in the journal and in the other copy.
    fn put_reviews(&self, changes: Vec<(String, Option<Value>)>) {
        if changes.is_empty() {
            return;
        }
        self.inner.with_value(|inner| {
            for (name, value) in &changes {
                let key = format!("{}{name}", keys::REVIEW);
                let _ = match value {
                    Some(value) => inner.storage.set(&key, &value.to_string()),
                    None => inner.storage.remove(&key),
                };
            }
        });
        self.reviews.update(|known| {
            for (name, value) in changes {
                put(known, name, value);
            }
        });
    }

    /// Keeps for review what a form has overwritten.
    pub fn keep_for_review(&self, overwritten: Vec<Review>) {
        let changes = overwritten.iter().map(|review| (review.name(), Some(review.to_json())));
        self.put_reviews(changes.collect());
    }

    /// Gives the field the value that did not stay. It does not wait any longer; when this is undone, it does again.
    pub fn use_other(&self, review: &Review) {
        let Some(kind) = self.kind_of(review.id) else { return };
        let outcome = self.run(Deed::Saved(kind), |workspace, desk| {
            commands::put_field(workspace, review.id, &review.field, review.value.as_ref(), desk)
        });
        if let Err(failure @ Failure::Refused(Refusal::Invalid(_))) = outcome {
            self.say(Err(failure));
        }
    }

    /// Leaves the field as it is, also where the other value comes once more.
    pub fn leave_as_is(&self, review: &Review) {
        let known = self.draw_up(|workspace, desk| Ok(review.decided(workspace, desk)));
        if let Ok(known) = known
            && let Err(failure) = self.keep(&known, &past::Origin::Edit.into())
        {
            return self.say(Err(failure));
        }
        self.put_reviews(vec![(review.name(), None)]);
        self.say(Ok(Deed::Reviewed(Box::new(review.clone()))));
    }

    /// Lets it wait again.
    pub fn wait_again(&self, review: &Review) {
        self.put_reviews(vec![(review.name(), Some(review.to_json()))]);
        self.hush();
    }

    /// Leaves it deleted; what was written elsewhere goes, too.
    pub fn leave_deleted(&self, id: Id) {
        let kind = self
            .workspace
            .with_untracked(|workspace| workspace.kept(id).map(|record| record.kind));
        if let Some(kind) = kind {
            let _ = self.run(Deed::Deleted(kind), |workspace, desk| {
                commands::leave_deleted(workspace, id, desk)
            });
        }
    }

    /// What a deleted record was before, as far as the history still knows.
    pub async fn last_state(self, id: Id) -> Option<Record> {
        let entries = disk::history_of(&id.to_string()).await.ok()?;
        let moments = past::read(&entries);
        let deletions = self
            .workspace
            .with_untracked(|workspace| past::trash(&moments, workspace));
        let deletion = past::deletion_of(id, &deletions)?;
        deletion.records.iter().find(|record| record.id == id).cloned()
    }

    fn kind_of(self, id: Id) -> Option<crate::domain::record::Kind> {
        self.workspace
            .with_untracked(|workspace| workspace.get(id).map(|record| record.kind))
    }
}

fn put(known: &mut Fields, name: String, value: Option<Value>) {
    match value {
        Some(value) => known.insert(name, value),
        None => known.remove(&name),
    };
}
