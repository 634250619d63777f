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
    // The keys come first: they say whether anything may be written.
    let mut all = storage.keys()?;
    if batch::settle(storage)? {
        all = storage.keys()?;
    }
    let mut records: Vec<Record> = Vec::new();
    let mut set_aside = Vec::new();
    for key in &all {
        if key.starts_with(keys::QUARANTINE) {
            set_aside.push(key.clone());
        }
        let Some((kind, id)) = keys::parse(key) else { continue };
        let Some(text) = storage.get(key)? else { continue };
        match envelope::parse(kind, id, &text) {
            Ok(record) => records.push(record),
            Err(_) => set_aside.push(put_aside(storage, key, &text)),
        }
    }
    let count = records.len();
    let mut workspace: Workspace = records.into_iter().collect();
    if workspace.all().count() < count {
        set_aside.extend(part_twins(storage, &mut workspace, &all)?);
    }
    set_aside.arrange(Ord::cmp);
    set_aside.dedup();
    Ok(Opened { workspace, set_aside })
}

/// Of records of several types with one id, which only a forged value can make, the one that was written last stays, and the
/// others are set aside. Says where they lie.
fn part_twins(storage: &dyn Storage, workspace: &mut Workspace, all: &[String]) -> Result<Vec<String>, StorageError> {
    let mut set_aside = Vec::new();
    for key in all {
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
