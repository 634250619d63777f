//! Several records written as one, whole or not at all, even when the browser dies in between. While they are written, one
//! more key says how a reader who finds it makes the whole of the half: by the new values or by the old ones, whichever is
//! shorter. So a deletion, which makes room, does not need room first, and a large import does not need it twice.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::platform::storage::{Storage, StorageError};

use super::keys;

/// A key and the value that it is to have; none where there is to be none.
type Values = BTreeMap<String, Option<String>>;

/// What the key [`keys::BATCH`] holds.
#[derive(Debug, Deserialize, Serialize)]
struct Batch {
    /// The values to be set by whoever finds this.
    set: Values,
}

/// Writes all values, or leaves what was there.
///
/// # Errors
/// The first write that failed.
pub fn write(storage: &dyn Storage, new: Vec<(String, String)>) -> Result<(), StorageError> {
    let old = new
        .iter()
        .map(|(key, _)| Ok((key.clone(), storage.get(key)?)))
        .collect::<Result<Vec<_>, StorageError>>()?;
    storage.set(keys::BATCH, &way_out(&old, &new))?;
    let written = new.iter().try_for_each(|(key, value)| storage.set(key, value));
    let done = written.and_then(|()| storage.remove(keys::BATCH));
    if done.is_err() {
        take_back(storage, old);
    }
    done
}

/// The shorter of the two ways to make the whole of the half.
fn way_out(old: &[(String, Option<String>)], new: &[(String, String)]) -> String {
    let length = |value: Option<&String>| value.map_or(0, String::len);
    let back: usize = old.iter().map(|(_, value)| length(value.as_ref())).sum();
    let on: usize = new.iter().map(|(_, value)| value.len()).sum();
    let mut set = Values::new();
    if back < on {
        set.extend(old.iter().cloned());
    } else {
        set.extend(new.iter().map(|(key, value)| (key.clone(), Some(value.clone()))));
    }
    serde_json::to_string(&Batch { set }).unwrap_or_default()
}

/// Puts back what was there, the last first: every step leads to what has fitted before. If that fails too, the key of the
/// batch stays, for the next start.
fn take_back(storage: &dyn Storage, old: Vec<(String, Option<String>)>) {
    let back: Result<(), StorageError> = old
        .into_iter()
        .rev()
        .try_for_each(|(key, value)| put(storage, &key, value.as_deref()));
    if back.is_ok() {
        let _ = storage.remove(keys::BATCH);
    }
}

/// Ends what a crash has interrupted. What cannot be ended now, or read, is left for later.
///
/// # Errors
/// Storage that cannot be read.
pub fn settle(storage: &dyn Storage) -> Result<(), StorageError> {
    let Some(text) = storage.get(keys::BATCH)? else {
        return Ok(());
    };
    let Ok(batch) = serde_json::from_str::<Batch>(&text) else {
        return Ok(());
    };
    // Removals make room for the rest.
    let (gone, kept): (Vec<_>, Vec<_>) = batch.set.into_iter().partition(|(_, value)| value.is_none());
    let ours = |key: &String| keys::parse(key).is_some();
    let mut all = gone.into_iter().chain(kept).filter(|(key, _)| ours(key));
    if all
        .try_for_each(|(key, value)| put(storage, &key, value.as_deref()))
        .is_ok()
    {
        let _ = storage.remove(keys::BATCH);
    }
    Ok(())
}

/// Whether another tab is in the middle of one.
pub fn is_open(storage: &dyn Storage) -> bool {
    storage.get(keys::BATCH).ok().flatten().is_some()
}

fn put(storage: &dyn Storage, key: &str, value: Option<&str>) -> Result<(), StorageError> {
    match value {
        Some(text) => storage.set(key, text),
        None => storage.remove(key),
    }
}
