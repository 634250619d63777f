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

/// The shorter of the two ways to make the whole of the half. So the values that it leads to have fitted beside it, or
/// take no more room than those that have.
fn way_out(old: &[(String, Option<String>)], new: &[(String, String)]) -> String {
    let back: usize = old.iter().map(|(key, value)| room(key, value.as_deref())).sum();
    let on: usize = new.iter().map(|(key, value)| room(key, Some(value))).sum();
    let mut set = Values::new();
    if back < on {
        set.extend(old.iter().cloned());
    } else {
        set.extend(new.iter().map(|(key, value)| (key.clone(), Some(value.clone()))));
    }
    serde_json::to_string(&Batch { set }).unwrap_or_default()
}

/// How much room a value takes with its key, as browsers count.
fn room(key: &str, value: Option<&str>) -> usize {
    let length = |text: &str| text.encode_utf16().count();
    value.map_or(0, |value| length(key) + length(value))
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

/// Ends what a crash has interrupted, and says whether there was anything to end. What cannot be ended now, or read, is left
/// for later.
///
/// # Errors
/// Storage that cannot be read.
pub fn settle(storage: &dyn Storage) -> Result<bool, StorageError> {
    let Some(batch) = found(storage)? else {
        return Ok(false);
    };
    let _ = finish(storage, batch.set);
    Ok(true)
}

/// Takes back what is left of a batch before something else is written: one of our own, which was refused and could not be
/// taken back then, or that of a tab that is gone. Else the next start would bring it back over what is written now.
/// `known` is what a key is to have.
///
/// # Errors
/// It cannot be taken back now; then nothing else must be written either.
pub fn end(storage: &dyn Storage, known: impl Fn(&str) -> Option<String>) -> Result<(), StorageError> {
    let Some(batch) = found(storage)? else {
        return Ok(());
    };
    let mut set = Values::new();
    set.extend(batch.set.into_keys().map(|key| {
        let value = known(&key);
        (key, value)
    }));
    finish(storage, set)
}

fn finish(storage: &dyn Storage, set: Values) -> Result<(), StorageError> {
    let ours = set.into_iter().filter(|(key, _)| keys::parse(key).is_some());
    // What shrinks makes room for what grows; in another order full storage would be left half for ever.
    let shrinks = |(key, value): &(String, Option<String>)| {
        let now = storage.get(key).ok().flatten();
        room(key, value.as_deref()) <= room(key, now.as_deref())
    };
    let (first, then): (Vec<_>, Vec<_>) = ours.partition(shrinks);
    let mut all = first.into_iter().chain(then);
    all.try_for_each(|(key, value)| put(storage, &key, value.as_deref()))?;
    storage.remove(keys::BATCH)
}

/// Whether what another tab has put under [`keys::BATCH`] begins one. A text that cannot be read is no batch, or nothing would ever
/// be heard again.
#[must_use]
pub fn is_one(text: Option<&str>) -> bool {
    text.is_some_and(|text| read(text).is_some())
}

fn read(text: &str) -> Option<Batch> {
    serde_json::from_str(text).ok()
}

fn found(storage: &dyn Storage) -> Result<Option<Batch>, StorageError> {
    let text = storage.get(keys::BATCH)?;
    Ok(text.and_then(|text| read(&text)))
}

fn put(storage: &dyn Storage, key: &str, value: Option<&str>) -> Result<(), StorageError> {
    match value {
        Some(text) => storage.set(key, text),
        None => storage.remove(key),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_batch_is_one_while_it_can_be_ended() {
        let check = |text: Option<&str>, expect: bool| assert_eq!(is_one(text), expect, "{text:?}");
        check(Some(r#"{"set":{}}"#), true);
        check(Some(r#"{"set":{"a""#), false);
        check(Some(""), false);
        check(None, false);
    }
}
