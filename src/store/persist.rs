//! The one place that writes records to storage and reads them back.

use std::sync::Arc;

use crate::domain::id::Id;
use crate::domain::merge::{Clash, incoming, join};
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

/// What [`keep`] has written.
#[derive(Debug, Default, PartialEq)]
pub struct Kept {
    /// The change as it is in storage now: joined with what another tab had written and this one had not heard of.
    pub change: Change,
    /// What was so found to be changed on both sides.
    pub both_changed: Vec<(Id, Clash)>,
}

/// Writes a change to `workspace` as [`write`] does. Two tabs write without waiting for each other, so each key is looked at first:
/// what another tab has put there meanwhile is joined, and not overwritten.
///
/// # Errors
/// The first write that failed; storage is as it was.
pub fn keep(storage: &dyn Storage, workspace: &Workspace, change: &Change) -> Result<Kept, StorageError> {
    batch::end(storage, |key| {
        let (_, id) = keys::parse(key)?;
        workspace.kept(id).map(|record| envelope::print(record))
    })?;
    let mut kept = Kept::default();
    for edit in &change.edits {
        let theirs = unheard(storage, edit)?;
        let mut edit = edit.clone();
        if let Some(theirs) = theirs {
            let joined = join(&edit.after, &theirs);
            let clashes = joined.both_changed.into_iter().map(|clash| (theirs.id, clash));
            kept.both_changed.extend(clashes);
            edit.after = Arc::new(joined.record);
        }
        kept.change.edits.push(edit);
    }
    write(storage, &kept.change)?;
    Ok(kept)
}

/// Another tab has written a key; `value` is what it says to have put there. That joins what `workspace` has, and what is newer here
/// is written back, so that two tabs that wrote one record at once end with the same. Gives what changes here.
///
/// What storage says is not enough: Firefox shows a tab an older state of it than the one that it tells the tab of.
#[must_use]
pub fn hear(storage: &dyn Storage, workspace: &Workspace, key: &str, value: Option<&str>) -> Kept {
    let Some((kind, id)) = keys::parse(key) else {
        return Kept::default();
    };
    let stored = storage.get(key).ok().flatten();
    let texts = [value, stored.as_deref()].into_iter().flatten();
    let theirs: Vec<Record> = texts.filter_map(|text| envelope::parse(kind, id, text).ok()).collect();
    let heard = incoming(workspace, theirs.iter().cloned());
    let after = heard.change.edits.first().map(|edit| &edit.after);
    if let Some(ours) = after.or_else(|| workspace.kept(id))
        && !theirs.contains(ours)
    {
        // If it does not fit, memory has it still, and the next change says so.
        let _ = storage.set(key, &envelope::print(ours));
    }
    Kept {
        change: heard.change,
        both_changed: heard.both_changed,
    }
}

/// The record that storage holds, where it is not the one that the edit begins with.
fn unheard(storage: &dyn Storage, edit: &Edit) -> Result<Option<Record>, StorageError> {
    let Some(text) = storage.get(&keys::of(&edit.after))? else {
        return Ok(None);
    };
    let is_known = edit
        .before
        .as_ref()
        .is_some_and(|before| envelope::print(before) == text);
    Ok(if is_known {
        None
    } else {
        envelope::parse(edit.after.kind, edit.after.id, &text).ok()
    })
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
