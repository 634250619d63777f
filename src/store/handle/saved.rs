//! Views with a name, of this browser.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::platform::storage::Storage;
use crate::store::keys;
use crate::store::saved::{Swap, Views};

use super::{Deed, Failure, Store};

impl Store {
    /// The views of a partnership that were given a name, here or in another tab.
    #[must_use]
    pub fn saved_views(&self, partnership: Id) -> Views {
        self.views.track();
        let key = keys::views(partnership);
        let text = self.inner.with_value(|inner| inner.storage.get(&key).ok().flatten());
        Views::parse(text.as_deref())
    }

    /// Saves, renames or deletes views, and says so with a way back.
    pub fn swap_views(&self, partnership: Id, swap: Swap) {
        if self.put_views(partnership, &swap) {
            self.say(Ok(Deed::ViewsChanged { partnership, swap }));
        }
    }

    /// Takes that back.
    pub fn swap_views_back(&self, partnership: Id, swap: Swap) {
        if self.put_views(partnership, &swap.reverted()) {
            self.hush();
        }
    }

    /// What is stored now counts: another tab may have written since it was read.
    fn put_views(&self, partnership: Id, swap: &Swap) -> bool {
        let key = keys::views(partnership);
        let put = self.inner.with_value(|inner| {
            let stored = inner.storage.get(&key)?;
            match Views::parse(stored.as_deref()).with(swap).print() {
                Some(text) => inner.storage.set(&key, &text),
                None => inner.storage.remove(&key),
            }
        });
        self.hear_views();
        match put {
            Ok(()) => true,
            Err(error) => {
                self.say(Err(Failure::NotKept(error)));
                false
            }
        }
    }

    /// They are others now.
    pub(super) fn hear_views(&self) {
        self.views.update(|heard| *heard = heard.wrapping_add(1));
    }
}
