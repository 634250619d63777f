//! Altering one commitment or many at once.

use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::domain::workspace::Change;
use crate::store::commands::{Alteration, Many, Refused, alter_many};
use crate::store::snapshots::Reason;

use super::{Deed, Store};

/// From how many records on a snapshot is taken first: more than a person brings back one by one once the page is closed.
const MUCH: usize = 20;

/// Which commitments are altered where not all of them can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// All, or none.
    All,
    /// Those that can.
    Others,
}

impl Store {
    /// Alters these commitments, in one change that a notice takes back; where that is much, after a snapshot.
    ///
    /// # Errors
    /// Those that cannot take it. Nothing was altered, unless `which` says so.
    pub fn alter(&self, ids: &[Id], to: &Alteration, which: Which) -> Result<(), Vec<Refused>> {
        let mut refused = Vec::new();
        let drawn = self.draw_up(|workspace, desk| {
            let Many {
                change,
                refused: others,
            } = alter_many(workspace, ids, to, desk);
            refused = others;
            Ok(change)
        });
        if which == Which::All && !refused.is_empty() {
            return Err(refused);
        }
        let Ok(change) = drawn else { return Ok(()) };
        let deed = match (to, change.edits.len()) {
            (_, records @ 2..) => Deed::ManyChanged { records },
            (Alteration::Status(status), _) => Deed::StatusSet(*status),
            _ => Deed::Saved(Kind::Commitment),
        };
        let store = *self;
        if change.edits.len() > MUCH {
            self.after_snapshot(Reason::Many, move || store.keep_all(deed, change));
        } else {
            self.keep_all(deed, change);
        }
        Ok(())
    }

    fn keep_all(&self, deed: Deed, change: Change) {
        // That it could not be kept is said by the notice.
        let _ = self.run(deed, |_, _| Ok(change));
    }
}
