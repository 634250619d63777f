//! What the reader has said of duplicates: this browser's alone.

use leptos::prelude::*;

use super::{Deed, Store};
use crate::domain::id::Id;

impl Store {
    /// Says that two contacts are two, or takes that back. The notice undoes it.
    pub fn keep_apart(&self, a: Id, b: Id) {
        self.put_apart(a, b, true);
        self.say(Ok(Deed::KeptApart(a, b)));
    }

    /// Whether two contacts are two from now on.
    pub fn put_apart(&self, a: Id, b: Id, apart: bool) {
        let pair = (a.min(b), a.max(b));
        let is_there = |id: Id| {
            self.workspace
                .with_untracked(|workspace| workspace.contact(id).is_some())
        };
        self.set(|settings| {
            settings
                .apart
                .retain(|known| *known != pair && is_there(known.0) && is_there(known.1));
            if apart {
                settings.apart.push(pair);
            }
        });
    }
}
