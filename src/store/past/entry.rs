//! The text of an entry: from a change to it, and from it to what the change did.

use serde_json::{Map, Value, json};

use super::{Cause, Fate, Moment, Origin, Sender, Trace};
use crate::domain::id::Id;
use crate::domain::order::gathered;
use crate::domain::read::Read;
use crate::domain::record::{Fields, Kind, Record};
use crate::domain::workspace::{Change, Edit};
use crate::platform::disk::{Entry, Note};

/// The entry for a change; none where no field differs. `at` in milliseconds since 1970.
#[must_use]
pub fn note(change: &Change, cause: &Cause, replica: &str, at: f64) -> Option<Note> {
    let traces: Vec<Trace> = change.edits.iter().filter_map(|edit| trace(edit, cause)).collect();
    if traces.is_empty() {
        return None;
    }
    let records: Vec<Value> = traces.iter().map(print).collect();
    let mut text: Map<String, Value> = gathered([
        ("origin".to_owned(), cause.origin.code().into()),
        ("replica".to_owned(), replica.into()),
        ("records".to_owned(), records.into()),
    ]);
    if let Some(sender) = &cause.sender {
        let told = json!({"from": sender.from, "exported": sender.exported});
        text.insert("sender".to_owned(), told);
    }
    Some(Note {
        at,
        ids: traces.iter().map(|trace| trace.id.to_string()).collect(),
        text: Value::Object(text).to_string(),
        ..Note::default()
    })
}

fn trace(edit: &Edit, cause: &Cause) -> Option<Trace> {
    let Edit { before, after } = edit;
    let keeps = cause.origin.keeps();
    let was = before.as_ref().filter(|record| record.deleted.is_none());
    let fate = match (was, after.deleted) {
        (None, Some(_)) => return None,
        (None, None) if before.is_none() => Fate::Created,
        (None, None) => Fate::Restored,
        (Some(_), None) => Fate::Changed,
        (Some(_), Some(_)) => Fate::Deleted,
    };
    let mut trace = Trace {
        id: after.id,
        kind: after.kind,
        partnership: was.unwrap_or(after).partnership(),
        fate,
        fields: Fields::new(),
        extra: Fields::new(),
        declined: cause.declined.get(&after.id).cloned().unwrap_or_default(),
    };
    if let Some(was) = was {
        trace.fields = replaced(was, after, keeps);
        if fate == Fate::Deleted && keeps {
            trace.extra.clone_from(&was.extra);
        }
    }
    let says_something = fate != Fate::Changed || !trace.fields.is_empty() || !trace.declined.is_empty();
    says_something.then_some(trace)
}

/// The fields of `was` that `now` has not, or has otherwise, and those that only `now` has.
fn replaced(was: &Record, now: &Record, keeps: bool) -> Fields {
    let names = was.fields.keys().chain(now.fields.keys());
    let changed = names.filter(|name| was.fields.get(*name) != now.fields.get(*name));
    let old = |name: &String| was.fields.get(name).filter(|_| keeps).cloned().unwrap_or_default();
    gathered(changed.map(|name| (name.clone(), old(name))))
}

fn print(trace: &Trace) -> Value {
    let mut map = Map::new();
    let mut set = |name: &str, value: Value| map.insert(name.to_owned(), value);
    set("id", trace.id.to_string().into());
    set("type", trace.kind.code().into());
    set("fate", trace.fate.code().into());
    if let Some(partnership) = trace.partnership {
        set("partnership", partnership.to_string().into());
    }
    if !trace.fields.is_empty() {
        set("fields", Value::Object(gathered(trace.fields.clone())));
    }
    if !trace.extra.is_empty() {
        set("extra", Value::Object(gathered(trace.extra.clone())));
    }
    if !trace.declined.is_empty() {
        set("declined", Value::Object(gathered(trace.declined.clone())));
    }
    Value::Object(map)
}

/// What the entries say, in their order; what cannot be read is left out.
#[must_use]
pub fn read(entries: &[Entry]) -> Vec<Moment> {
    entries.iter().filter_map(read_one).collect()
}

/// Whether an entry may tell of a deletion: the trash need not read the others.
#[must_use]
pub fn may_delete(entry: &Entry) -> bool {
    entry.text.contains("\"deleted\"")
}

/// Whether an entry may tell of a file that was taken over.
#[must_use]
pub fn may_exchange(entry: &Entry) -> bool {
    entry.text.contains("\"sender\"")
}

fn read_one(entry: &Entry) -> Option<Moment> {
    let text: Value = serde_json::from_str(&entry.text).ok()?;
    let records = text.get("records")?.as_array()?;
    Some(Moment {
        at: entry.at,
        origin: text.get("origin").and_then(Origin::read),
        replica: text.get("replica").and_then(String::read).unwrap_or_default(),
        sender: text.get("sender").map(|sender| {
            let member = |name: &str| sender.get(name).and_then(String::read).unwrap_or_default();
            Sender {
                from: member("from"),
                exported: member("exported"),
            }
        }),
        traces: records.iter().filter_map(read_trace).collect(),
    })
}

fn read_trace(value: &Value) -> Option<Trace> {
    let map = |name| match value.get(name) {
        Some(Value::Object(map)) => gathered(map.clone()),
        _ => Fields::new(),
    };
    Some(Trace {
        id: Id::read(value.get("id")?)?,
        kind: Kind::read(value.get("type")?)?,
        partnership: value.get("partnership").and_then(Id::read),
        fate: Fate::read(value.get("fate")?)?,
        fields: map("fields"),
        extra: map("extra"),
        declined: map("declined"),
    })
}
