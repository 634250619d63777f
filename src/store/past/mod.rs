//! The history: what each change replaced, as the text of one entry, and what the entries say of records that were changed
//! or deleted.
//!
//! An entry holds old values alone. What came after is the old value of the next entry, or what the record says now, so that
//! nothing is kept twice. The text:
//!
//! ```json
//! {"origin": "edit", "replica": "0000002a", "sender": {"from": "Kassel", "exported": "…"}, "records": [
//!   {"id": "…", "type": "contact", "partnership": "…", "fate": "changed", "fields": {"name": "A", "email": null}, "declined": {}}]}
//! ```
//!
//! `sender` is there where the change took a file over, and `declined` are the values of that file that were not taken.
//!
//! `fields` are the fields that changed, `null` where there was none; all fields of a record that was deleted, none of one that
//! is new. What the journal brings back was in the history before: its entry names the fields, without values.

mod emptied;
mod entry;
mod story;
mod trash;

use std::collections::BTreeMap;

use crate::domain::codes::codes;
use crate::domain::id::Id;
use crate::domain::record::{Fields, Kind};

pub use self::emptied::{Replacement, history_without, journal_without};
pub use self::entry::{may_delete, may_exchange, note, read};
pub use self::story::{Told, Turn, story, turns_of};
pub use self::trash::{Deletion, deletion_of, trash, with_what_they_need};

/// How long an entry is kept, in milliseconds: 400 days, so that a year can be looked back upon.
pub const KEPT_FOR: f64 = 400.0 * 24.0 * 60.0 * 60.0 * 1000.0;

codes! {
    /// What made a change.
    pub enum Origin {
        /// A form, the board, a button
        Edit = "edit",
        Undo = "undo",
        Redo = "redo",
        /// Records came from a file
        File = "file",
        /// Records came through the shared folder
        Folder = "folder",
        /// The example was opened or removed
        Example = "example",
        /// The journal brought back what the browser had lost
        Recovery = "recovery",
        /// What was deleted was taken out of the trash
        Trash = "trash",
        /// An earlier value was brought back
        Earlier = "earlier",
        /// A snapshot was restored
        Snapshot = "snapshot",
        /// A person was erased: what was replaced is not kept
        Erasure = "erasure",
    }
}

impl Origin {
    /// Whether what it replaced is in the entry; else there are the names of the fields alone.
    const fn keeps(self) -> bool {
        !matches!(self, Self::Recovery | Self::Erasure)
    }
}

/// What made a change, with what is to be told of it later.
#[derive(Clone, Debug, PartialEq)]
pub struct Cause {
    /// What made it.
    pub origin: Origin,
    /// Who sent what it took over, where it came from a file.
    pub sender: Option<Sender>,
    /// The values of the file that were not taken over, by record and field; `null` where it had removed the field.
    pub declined: BTreeMap<Id, Fields>,
}

/// Who sent a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sender {
    /// The name of the city, as it calls itself; empty where the file does not say.
    pub from: String,
    /// When it was written, an RFC 3339 time; empty where the file does not say.
    pub exported: String,
}

impl From<Origin> for Cause {
    fn from(origin: Origin) -> Self {
        Self {
            origin,
            sender: None,
            declined: BTreeMap::new(),
        }
    }
}

codes! {
    /// What became of a record.
    pub enum Fate {
        Created = "created",
        Changed = "changed",
        Deleted = "deleted",
        /// It was deleted, and is back
        Restored = "restored",
    }
}

/// What a change did, as far as it is known.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// When, in milliseconds since 1970, by the clock of this device.
    pub at: f64,
    /// What made it; none where a newer version has written something else.
    pub origin: Option<Origin>,
    /// The page load that made it.
    pub replica: String,
    /// Who sent what it took over.
    pub sender: Option<Sender>,
    /// The records that it touched.
    pub traces: Vec<Trace>,
}

impl Moment {
    fn keeps(&self) -> bool {
        self.origin.is_none_or(Origin::keeps)
    }
}

/// What a change replaced in one record.
#[derive(Clone, Debug, PartialEq)]
pub struct Trace {
    /// The record.
    pub id: Id,
    /// Its type.
    pub kind: Kind,
    /// The partnership it belonged to.
    pub partnership: Option<Id>,
    /// What became of it.
    pub fate: Fate,
    /// The old values; `null` where there was none.
    pub fields: Fields,
    /// Of a deleted record, the members of its envelope that this version does not know.
    pub extra: Fields,
    /// The values of the file that were not taken over.
    pub declined: Fields,
}

impl Trace {
    /// Whether it says of more than of values that were not taken.
    fn changed(&self) -> bool {
        self.fate != Fate::Changed || !self.fields.is_empty()
    }
}

#[cfg(test)]
mod tests;
