//! The one place that writes records to storage and reads them back.

use std::sync::Arc;

use crate::domain::id::Id;
use crate::domain::merge::{Clash, incoming, join};
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
        match envelope::parse_later(kind, id, text) {
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
