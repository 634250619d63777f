//! The shared folder, as far as it is no matter of the browser: what is remembered of it, which files are read again, and what a
//! file brings.
//!
//! Each browser writes one file of its own, and reads all others by what is in them and not by their names: a copy that the
//! folder's engine made of a conflict is one more file. Reading is the join, so a file that is read twice, an old one, or one's
//! own does nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::{Value, json};

use crate::domain::id::Id;
use crate::domain::merge::Clash;
use crate::domain::order::gathered;
use crate::domain::record::{Fields, Record};
use crate::domain::workspace::{Change, Edit, Workspace};
use crate::formats::exchange::{self, Contents, NotAFile};
use crate::platform::files::FileError;

use super::commands::Desk;
use super::merging::{self, Choices, Coming};

/// The folder that is linked, as the settings keep it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linked {
    /// Its name, for the reader.
    pub name: String,
    /// What this browser's file is called after: eight hexadecimal digits, the same for as long as the folder is linked.
    pub replica: String,
    /// Whether contacts go into the file.
    pub contacts: bool,
    /// Whether the first files were joined, before which there was a snapshot.
    pub is_joined: bool,
}

impl Linked {
    /// Reads what [`Self::value`] made. The name of a file is made of the replica, so nothing but digits is one.
    #[must_use]
    pub fn read(value: &Value) -> Option<Self> {
        let text = |name: &str| value.get(name).and_then(Value::as_str);
        let is = |name: &str| value.get(name) == Some(&Value::Bool(true));
        let is_replica = |text: &&str| text.len() == 8 && text.chars().all(|c| c.is_ascii_hexdigit());
        Some(Self {
            name: text("name").unwrap_or_default().to_owned(),
            replica: text("replica").filter(is_replica)?.to_owned(),
            contacts: is("contacts"),
            is_joined: is("joined"),
        })
    }

    /// As it is kept among the settings.
    #[must_use]
    pub fn value(&self) -> Value {
        json!({"name": self.name, "replica": self.replica, "contacts": self.contacts, "joined": self.is_joined})
    }

    /// The name of this browser's file in the folder.
    #[must_use]
    pub fn file(&self) -> String {
        format!("pobratym-{}.json", self.replica)
    }
}

/// Whether a file of this name is looked at. All engines leave the ending of a conflict's copy as it was.
#[must_use]
pub fn is_looked_at(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    ending.is_some_and(|ending| ending.eq_ignore_ascii_case("json"))
}

/// By what a file is known to be the one that was read: its size in bytes, and when it was altered.
pub type Version = (f64, f64);

/// What is in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// Records.
    Ours,
    /// Half a file: it is on its way, or was cut.
    Cut,
    /// What a newer version has written.
    Newer,
    /// Something else.
    Foreign,
}

/// Reads a file. Records without stamps are none that another browser has put here, and which of two are younger nobody knows:
/// they are left to the page that asks before it takes something over.
#[must_use]
pub fn read(text: Result<String, FileError>) -> (What, Contents) {
    let nothing = Contents::default();
    match text.map(|text| exchange::parse(&text)) {
        Ok(Ok(contents)) if contents.stamped.is_empty() => (What::Foreign, nothing),
        Ok(Ok(contents)) => (What::Ours, contents),
        Ok(Err(NotAFile::Empty)) => (What::Ours, nothing),
        Ok(Err(NotAFile::Newer)) => (What::Newer, nothing),
        Ok(Err(NotAFile::OtherFormat | NotAFile::TooMuch)) | Err(FileError::TooLarge) => (What::Foreign, nothing),
        Ok(Err(NotAFile::NotJson { .. })) | Err(_) => (What::Cut, nothing),
    }
}

/// So often a file that seems to be cut is read although nothing has changed about it: an engine may fill it in later.
const TRIES: u8 = 5;

/// The files that were read.
#[derive(Debug, Default)]
pub struct Seen(BTreeMap<String, (Version, What, u8)>);

impl Seen {
    /// Whether a file is to be read.
    #[must_use]
    pub fn wants(&self, name: &str, version: Version) -> bool {
        let known = self.0.get(name).filter(|(known, ..)| *known == version);
        known.is_none_or(|(_, what, tries)| *what == What::Cut && *tries < TRIES)
    }

    /// A file was read, and what it brought is kept.
    pub fn note(&mut self, name: &str, version: Version, what: What) {
        let before = self.0.get(name).filter(|(known, ..)| *known == version);
        let tries = before.map_or(1, |(.., tries)| tries.saturating_add(1));
        self.0.insert(name.to_owned(), (version, what, tries));
    }

    /// Forgets the files that are gone.
    pub fn keep(&mut self, names: &BTreeSet<String>) {
        self.0.retain(|name, _| names.contains(name));
    }

    /// How many files are of this kind, `own` not among them.
    #[must_use]
    pub fn count(&self, what: What, own: &str) -> usize {
        let others = self.0.iter().filter(|(name, _)| *name != own);
        others.filter(|(_, (_, this, _))| *this == what).count()
    }
}

/// What a file brings.
#[derive(Debug, Default, PartialEq)]
pub struct Brought {
    /// What it changes here, seen or not.
    pub change: Change,
    /// What was changed on both sides.
    pub both_changed: Vec<(Id, Clash)>,
    /// Its values that did not stay, where it changes something else in the record.
    pub declined: BTreeMap<Id, Fields>,
    /// Which records a reader sees changed.
    pub records: BTreeSet<Id>,
    /// How many records were deleted on one side and changed on the other. They stay.
    pub stayed: usize,
    /// Whether some of it was written more than a day from now, by its own clock.
    pub is_ahead: bool,
}

impl Brought {
    /// Looks what the records of a file change here, where nobody is asked.
    #[must_use]
    pub fn by(contents: &Contents, workspace: &Workspace, desk: &Desk) -> Self {
        let stamped = Contents {
            stamped: contents.stamped.clone(),
            ..Contents::default()
        };
        let coming = Coming::of(workspace, &stamped, desk);
        let change = merging::unattended(&coming, desk);
        let mut brought = Self {
            records: gathered(
                change
                    .edits
                    .iter()
                    .filter(|edit| is_seen(edit))
                    .map(|edit| edit.after.id),
            ),
            stayed: coming.those(merging::What::DeletedThere).count()
                + coming.those(merging::What::DeletedHere).count(),
            is_ahead: coming.ahead.is_some(),
            change,
            ..Self::default()
        };
        for item in coming.those(merging::What::Both) {
            let id = item.theirs.id;
            brought.declined.insert(id, item.declined(&Choices::default()));
            let clashes = item.clashes.iter().map(|clash| (id, clash.clone()));
            brought.both_changed.extend(clashes);
        }
        brought.declined.retain(|_, fields| !fields.is_empty());
        brought
    }

    /// Whether it says nothing that is not known here.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.change.is_empty() && self.both_changed.is_empty()
    }
}

fn is_seen(edit: &Edit) -> bool {
    let lives = |record: &Arc<Record>| record.deleted.is_none();
    let before = edit.before.as_ref().filter(|record| lives(record));
    match before {
        None => lives(&edit.after),
        Some(before) => !lives(&edit.after) || before.fields != edit.after.fields,
    }
}

/// Several changes, one after the other, as one.
#[must_use]
pub fn together(changes: &[Change]) -> Change {
    let mut edits: BTreeMap<Id, Edit> = BTreeMap::new();
    for edit in changes.iter().flat_map(|change| &change.edits) {
        edits
            .entry(edit.after.id)
            .and_modify(|first| first.after = Arc::clone(&edit.after))
            .or_insert_with(|| edit.clone());
    }
    Change {
        edits: edits.into_values().collect(),
    }
}

/// Whether a file that says `written` is to be written anew, for these records.
#[must_use]
pub fn is_behind(written: Option<&[Arc<Record>]>, records: &[Arc<Record>]) -> bool {
    let same = |(a, b): (&Arc<Record>, &Arc<Record>)| Arc::ptr_eq(a, b) || a == b;
    match written {
        // A browser that has nothing yet has nothing to say.
        None => !records.is_empty(),
        Some(written) => written.len() != records.len() || !written.iter().zip(records).all(same),
    }
}

#[cfg(test)]
mod tests;
