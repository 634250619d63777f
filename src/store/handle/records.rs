//! The records as views read them: all, one, or those of a kind, each telling only of what concerns its reader.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Keeping, Store};
use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::domain::workspace::{Moment, Workspace};
use crate::store::history::Way;

impl Store {
    /// All records. Read with `.with`.
    #[must_use]
    pub fn workspace(&self) -> Signal<Workspace> {
        self.workspace.into()
    }

    /// A record that is not deleted; the memo changes only when this record does.
    #[must_use]
    pub fn record(&self, id: Id) -> Memo<Option<Arc<Record>>> {
        let workspace = self.workspace;
        Memo::new_with_compare(
            move |_| workspace.with(|workspace| workspace.get(id).map(Arc::clone)),
            |before, after| match (before, after) {
                (Some(Some(a)), Some(Some(b))) => !Arc::ptr_eq(a, b),
                (Some(None), Some(None)) => false,
                _ => true,
            },
        )
    }

    /// Changes only when a record of this kind does: for whoever reads no others.
    #[must_use]
    pub fn moment_of(&self, kind: Kind) -> Memo<Moment> {
        let workspace = self.workspace;
        Memo::new(move |_| workspace.with(|workspace| workspace.moment_of(kind)))
    }

    /// Changes only when records come or go: for whoever counts them. It has to be read: a memo that is only tracked is never worked out, and
    /// hears of nothing.
    #[must_use]
    pub fn shape(&self) -> Memo<Moment> {
        let workspace = self.workspace;
        Memo::new(move |_| workspace.with(Workspace::shape))
    }

    /// Where the records are kept.
    #[must_use]
    pub fn keeping(&self) -> Keeping {
        self.keeping.get_value()
    }

    /// Whether there is a step in this way.
    #[must_use]
    pub fn can(&self, way: Way) -> Signal<bool> {
        let steps = self.steps;
        Signal::derive(move || match way {
            Way::Undo => steps.get().0,
            Way::Redo => steps.get().1,
        })
    }
}
