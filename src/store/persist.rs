//! The one place that writes records to storage and reads them back.

use std::sync::Arc;

use crate::domain::order::Arrange;
use crate::domain::record::Record;
use crate::domain::workspace::{Change, Edit, Workspace};
use crate::formats::envelope;
use crate::platform::storage::{Storage, StorageError};

use super::damage::put_aside;
use super::{batch, keys};

/// What was found at start.
#[derive(Debug, Default)]
pub struct Opened {
    /// The records that could be read.
    pub workspace: Workspace,
    /// Where the values lie that could not, those of earlier starts among them: under [`keys::QUARANTINE`], or at their own
    /// keys where there was no room to move them.
    pub set_aside: Vec<String>,
}

/// Reads all records. What cannot be read is set aside, and the rest loads.
///
/// # Errors
/// Storage that cannot be read at all.
pub fn open(storage: &dyn Storage) -> Result<Opened, StorageError> {
    let mut found = read(storage)?;
    // What was read says whether anything may be written.
    if batch::settle(storage)? {
        found = read(storage)?;
    }
    let mut set_aside = found.set_aside;
    set_aside.extend(found.damaged.iter().map(|(key, text)| put_aside(storage, key, text)));
    let count = found.records.len();
    let mut workspace: Workspace = found.records.into_iter().collect();
    if workspace.all().count() < count {
        set_aside.extend(part_twins(storage, &mut workspace)?);
    }
    set_aside.arrange(Ord::cmp);
    set_aside.dedup();
    Ok(Opened { workspace, set_aside })
}

#[derive(Default)]
struct Found {
    records: Vec<Record>,
    /// Keys and values of records that cannot be read.
    damaged: Vec<(String, String)>,
    /// The keys of what lies in quarantine.
    set_aside: Vec<String>,
}

fn read(storage: &dyn Storage) -> Result<Found, StorageError> {
    let mut found = Found::default();
    storage.each(keys::ALL, &mut |key, text| {
        if key.starts_with(keys::QUARANTINE) {
            found.set_aside.push(key.to_owned());
        }
        let Some((kind, id)) = keys::parse(key) else { return };
        match envelope::parse(kind, id, text) {
            Ok(record) => found.records.push(record),
            Err(_) => found.damaged.push((key.to_owned(), text.to_owned())),
        }
    })?;
    Ok(found)
}

/// Of records of several types with one id, which only a forged value can make, the one that was written last stays, and the
/// others are set aside. Says where they lie.
fn part_twins(storage: &dyn Storage, workspace: &mut Workspace) -> Result<Vec<String>, StorageError> {
    let mut set_aside = Vec::new();
    for key in &storage.keys()? {
        let Some((kind, id)) = keys::parse(key) else { continue };
        let Some(kept) = workspace.kept(id).filter(|kept| kept.kind != kind).map(Arc::clone) else {
            continue;
        };
        let Some(text) = storage.get(key)? else { continue };
        let Ok(other) = envelope::parse(kind, id, &text) else {
            continue;
        };
        if (other.youngest(), other.kind) > (kept.youngest(), kept.kind) {
            let key = keys::of(&kept);
            let text = storage.get(&key)?.unwrap_or_default();
            set_aside.push(put_aside(storage, &key, &text));
            let edit = Edit {
                before: None,
                after: Arc::new(other),
            };
            workspace.apply(&Change { edits: vec![edit] });
        } else {
            set_aside.push(put_aside(storage, key, &text));
        }
    }
    Ok(set_aside)
}

/// Writes every record of a change, one key each: all of them or, where that fails, none.
///
/// # Errors
/// The first write that failed.
pub fn write(storage: &dyn Storage, change: &Change) -> Result<(), StorageError> {
    let value = |edit: &Edit| (keys::of(&edit.after), envelope::print(&edit.after));
    match &change.edits[..] {
        [] => Ok(()),
        [edit] => {
            let (key, text) = value(edit);
            storage.set(&key, &text)
        }
        edits => batch::write(storage, edits.iter().map(value).collect()),
    }
}
