//! The one place that writes records to storage and reads them back.

use crate::domain::record::Record;
use crate::domain::workspace::{Change, Edit, Workspace};
use crate::formats::envelope;
use crate::platform::storage::{Storage, StorageError};

use super::{batch, keys};

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
    batch::settle(storage)?;
    let mut records: Vec<Record> = Vec::new();
    let mut damaged: Vec<(String, String)> = Vec::new();
    storage.each(keys::RECORD, &mut |key, text| {
        let Some((kind, id)) = keys::parse(key) else { return };
        match envelope::parse(kind, id, text) {
            Ok(record) => records.push(record),
            Err(_) => damaged.push((key.to_owned(), text.to_owned())),
        }
    })?;
    for (key, text) in &damaged {
        put_aside(storage, key, text);
    }
    Ok(Opened {
        workspace: records.into_iter().collect(),
        set_aside: damaged.into_iter().map(|(key, _)| key).collect(),
    })
}

/// Moves an unreadable value; where there is no room for the move it stays where it is.
fn put_aside(storage: &dyn Storage, key: &str, text: &str) {
    if storage.set(&format!("{}{key}", keys::QUARANTINE), text).is_ok() {
        let _ = storage.remove(key);
    }
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
