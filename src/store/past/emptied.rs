//! What is left of entries when records are taken out of them for good: the trash is emptied.

use serde_json::Value;

use crate::platform::disk::{Entry, Note};

/// The key of an entry, and what takes its place; without a note, it is forgotten.
pub type Replacement = (f64, Option<Note>);

/// What an entry of the history is to be without the records that are gone; none where it says nothing of them. What cannot be
/// read goes too: nobody can say what it holds.
#[must_use]
pub fn history_without(entry: &Entry, is_gone: &dyn Fn(&str) -> bool) -> Option<Replacement> {
    without(entry, &|record| is_gone(id_of(record)))
}

/// The same for an entry of the journal, of which the tombstones stay: they keep what is gone from coming back.
#[must_use]
pub fn journal_without(entry: &Entry, is_gone: &dyn Fn(&str) -> bool) -> Option<Replacement> {
    without(entry, &|record| {
        record.get("fields").is_some() && is_gone(id_of(record))
    })
}

fn id_of(record: &Value) -> &str {
    record.get("id").and_then(Value::as_str).unwrap_or_default()
}

fn without(entry: &Entry, is_out: &dyn Fn(&Value) -> bool) -> Option<Replacement> {
    let Ok(mut text) = serde_json::from_str::<Value>(&entry.text) else {
        return Some((entry.key, None));
    };
    let Some(Value::Array(records)) = text.get_mut("records") else {
        return Some((entry.key, None));
    };
    let before = records.len();
    records.retain(|record| !is_out(record));
    let ids: Vec<String> = records.iter().map(|record| id_of(record).to_owned()).collect();
    match ids.len() {
        0 => Some((entry.key, None)),
        left if left == before => None,
        _ => {
            let note = Note {
                at: entry.at,
                ids,
                text: text.to_string(),
                ..Note::default()
            };
            Some((entry.key, Some(note)))
        }
    }
}
