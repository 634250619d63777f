//! The one place that writes records to storage and reads them back.

use crate::domain::record::Record;
use crate::domain::workspace::{Change, Workspace};
use crate::formats::envelope;
use crate::platform::storage::{Storage, StorageError};

use super::keys;

/// What was found at start.
#[derive(Debug, Default)]
pub struct Opened {
    /// The records that could be read.
    pub workspace: Workspace,
    /// The keys of the values that could not, now under [`keys::QUARANTINE`].
    pub set_aside: Vec<String>,
}

/// Reads all records. What cannot be read is set aside, and the rest loads.
///
/// # Errors
/// Storage that cannot be read at all.
pub fn open(storage: &dyn Storage) -> Result<Opened, StorageError> {
    let mut records: Vec<Record> = Vec::new();
    let mut set_aside = Vec::new();
    for key in storage.keys()? {
        let Some((kind, id)) = keys::parse(&key) else { continue };
        let Some(text) = storage.get(&key)? else { continue };
        if let Ok(record) = envelope::parse(kind, id, &text) {
            records.push(record);
        } else {
            put_aside(storage, &key, &text);
            set_aside.push(key);
        }
    }
    Ok(Opened {
        workspace: records.into_iter().collect(),
        set_aside,
    })
}

/// Moves an unreadable value; where there is no room for the move it stays where it is.
fn put_aside(storage: &dyn Storage, key: &str, text: &str) {
    if storage.set(&format!("{}{key}", keys::QUARANTINE), text).is_ok() {
        let _ = storage.remove(key);
    }
}

/// Writes every record of a change, one key each. If one does not fit, those written before it are put back as they
/// were, so that storage holds all of the change or nothing of it.
///
/// # Errors
/// The first write that failed.
pub fn write(storage: &dyn Storage, change: &Change) -> Result<(), StorageError> {
    let mut written = Vec::with_capacity(change.edits.len());
    for edit in &change.edits {
        let key = keys::of(&edit.after);
        match replace(storage, &key, &envelope::print(&edit.after)) {
            Ok(was) => written.push((key, was)),
            Err(error) => {
                take_back(storage, written);
                return Err(error);
            }
        }
    }
    Ok(())
}

/// Sets a value and returns the one it replaced.
fn replace(storage: &dyn Storage, key: &str, value: &str) -> Result<Option<String>, StorageError> {
    let was = storage.get(key)?;
    storage.set(key, value)?;
    Ok(was)
}

/// Puts back what was there, the last first: every step leads to what has fitted before.
fn take_back(storage: &dyn Storage, written: Vec<(String, Option<String>)>) {
    for (key, was) in written.into_iter().rev() {
        let _ = match was {
            Some(text) => storage.set(&key, &text),
            None => storage.remove(&key),
        };
    }
}
