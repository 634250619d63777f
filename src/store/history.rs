//! What can be undone and redone in this page load.

use crate::domain::stamp::{Clock, Stamp};
use crate::domain::workspace::{Change, Workspace};

/// How many changes can be undone.
pub const DEPTH: usize = 200;

/// The changes done, and those taken back.
#[derive(Debug, Default)]
pub struct History {
    done: Vec<Change>,
    undone: Vec<Change>,
}

/// Which way to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Take the last change back.
    Undo,
    /// Do the last one taken back again.
    Redo,
}

impl History {
    /// Notes a new change; what was taken back before can no longer be redone.
    pub fn note(&mut self, change: Change) {
        self.undone.clear();
        self.done.push(change);
        if self.done.len() > DEPTH {
            self.done.remove(0);
        }
    }

    /// The change that goes one step in this way, for `workspace` as it is now.
    #[must_use]
    pub fn next(&self, way: Way, workspace: &Workspace, clock: &Clock, stamp: Stamp) -> Option<Change> {
        let stack = match way {
            Way::Undo => &self.done,
            Way::Redo => &self.undone,
        };
        Some(stack.last()?.reverted(workspace, clock, stamp))
    }

    /// Notes that the change from [`Self::next`] was applied.
    pub fn moved(&mut self, way: Way, applied: Change) {
        let (from, to) = match way {
            Way::Undo => (&mut self.done, &mut self.undone),
            Way::Redo => (&mut self.undone, &mut self.done),
        };
        from.pop();
        to.push(applied);
    }

    /// Whether there is a step in this way.
    #[must_use]
    pub fn can(&self, way: Way) -> bool {
        match way {
            Way::Undo => !self.done.is_empty(),
            Way::Redo => !self.undone.is_empty(),
        }
    }
}
