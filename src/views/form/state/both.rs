//! What was typed here and changed elsewhere meanwhile.

use leptos::prelude::*;
use serde_json::Value;

use super::Form;
use crate::domain::record::Fields;
use crate::store::review::Review;
use crate::ui::Memo;
use crate::views::form::draft::{self, Whose};

impl Form {
    /// What was changed elsewhere at a path that was typed here too; null where it was removed. Of a single control also what
    /// lies within it, which are the languages of a text.
    pub fn elsewhere(self, path: &str, is_single: bool) -> Memo<Option<Value>> {
        let path = path.to_owned();
        Memo::new(move |_| {
            let is_it = |clash: &String| *clash == path || is_single && draft::is_within(clash, &path);
            let clashes = self.clashes.with(|clashes| clashes.iter().any(is_it));
            clashes.then(|| {
                let none = Fields::new();
                self.base
                    .with(|base| draft::read(base, &none, &path).cloned())
                    .unwrap_or_default()
            })
        })
    }

    /// The keys within a collection that were taken away here and changed elsewhere.
    pub fn removed_and_changed(self, collection: &'static str) -> Memo<Vec<String>> {
        Memo::new(move |_| {
            self.typed.with(|typed| {
                let is_it =
                    |key: &&String| draft::is_within(key, collection) && typed.fields.get(*key) == Some(&Value::Null);
                self.clashes
                    .with(|clashes| clashes.iter().filter(is_it).cloned().collect::<Vec<_>>())
            })
        })
    }

    /// Says whose value it is to be where both have changed the one at a path.
    pub fn settle(self, path: &str, whose: Whose) {
        self.typed
            .update(|typed| self.base.with_untracked(|base| typed.settle(base, path, whose)));
        self.keep();
    }

    /// What saving overwrites that was changed elsewhere, and about which nothing was said; to be asked when it is saved.
    pub(super) fn overwritten(self) -> impl FnOnce() -> Vec<Review> {
        let record = move || {
            self.store
                .workspace()
                .with_untracked(|workspace| workspace.get(self.id).cloned())
        };
        let before = record();
        let mut keys: Vec<String> = self.clashes.with_untracked(|clashes| {
            let key = |path: &String| path.split('.').next().unwrap_or_default().to_owned();
            clashes.iter().map(key).collect()
        });
        keys.dedup();
        move || {
            let (Some(before), Some(after)) = (before, record()) else {
                return Vec::new();
            };
            let changed = keys
                .into_iter()
                .filter(|key| before.fields.get(key) != after.fields.get(key));
            changed
                .map(|key| Review::overwritten(&before, &key, after.stamp_of(&key)))
                .collect()
        }
    }
}
