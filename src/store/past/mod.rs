//! The history: what each change replaced, as the text of one entry, and what the entries say of records that were changed
//! or deleted.
//!
//! An entry holds old values alone. What came after is the old value of the next entry, or what the record says now, so that
//! nothing is kept twice. The text:
//!
//! ```json
//! {"origin": "edit", "replica": "0000002a", "sender": {"from": "Kassel", "exported": "…"}, "records": [
//!   {"id": "…", "type": "contact", "partnership": "…", "fate": "changed", "fields": {"name": "A", "email": null}, "declined": {}}]}
//! ```
//!
//! `sender` is there where the change took a file over, and `declined` are the values of that file that were not taken.
//!
//! `fields` are the fields that changed, `null` where there was none; all fields of a record that was deleted, none of one that
//! is new. What the journal brings back was in the history before: its entry names the fields, without values.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::domain::codes::codes;
use crate::domain::id::Id;
use crate::domain::order::gathered;
use crate::domain::read::Read;
use crate::domain::record::{Fields, Kind, Record};
use crate::domain::stamp::{Clock, Stamp};
use crate::domain::workspace::{Change, Edit, Workspace};
use crate::platform::disk::{Entry, Note};

/// How long an entry is kept, in milliseconds: 400 days, so that a year can be looked back upon.
pub const KEPT_FOR: f64 = 400.0 * 24.0 * 60.0 * 60.0 * 1000.0;

codes! {
    /// What made a change.
    pub enum Origin {
        /// A form, the board, a button
        Edit = "edit",
        Undo = "undo",
        Redo = "redo",
        /// Records came from a file
        File = "file",
        /// Records came through the shared folder
        Folder = "folder",
        /// The example was opened or removed
        Example = "example",
        /// The journal brought back what the browser had lost
        Recovery = "recovery",
        /// What was deleted was taken out of the trash
        Trash = "trash",
        /// An earlier value was brought back
        Earlier = "earlier",
        /// A snapshot was restored
        Snapshot = "snapshot",
        /// A person was erased: what was replaced is not kept
        Erasure = "erasure",
    }
}

impl Origin {
    /// Whether what it replaced is in the entry; else there are the names of the fields alone.
    const fn keeps(self) -> bool {
        !matches!(self, Self::Recovery | Self::Erasure)
    }
}

/// What made a change, with what is to be told of it later.
#[derive(Clone, Debug, PartialEq)]
pub struct Cause {
    /// What made it.
    pub origin: Origin,
    /// Who sent what it took over, where it came from a file.
    pub sender: Option<Sender>,
    /// The values of the file that were not taken over, by record and field; `null` where it had removed the field.
    pub declined: BTreeMap<Id, Fields>,
}

/// Who sent a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sender {
    /// The name of the city, as it calls itself; empty where the file does not say.
    pub from: String,
    /// When it was written, an RFC 3339 time; empty where the file does not say.
    pub exported: String,
}

impl From<Origin> for Cause {
    fn from(origin: Origin) -> Self {
        Self {
            origin,
            sender: None,
            declined: BTreeMap::new(),
        }
    }
}

codes! {
    /// What became of a record.
    pub enum Fate {
        Created = "created",
        Changed = "changed",
        Deleted = "deleted",
        /// It was deleted, and is back
        Restored = "restored",
    }
}

/// What a change did, as far as it is known.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// When, in milliseconds since 1970, by the clock of this device.
    pub at: f64,
    /// What made it; none where a newer version has written something else.
    pub origin: Option<Origin>,
    /// The page load that made it.
    pub replica: String,
    /// Who sent what it took over.
    pub sender: Option<Sender>,
    /// The records that it touched.
    pub traces: Vec<Trace>,
}

impl Moment {
    fn keeps(&self) -> bool {
        self.origin.is_none_or(Origin::keeps)
    }
}

/// What a change replaced in one record.
#[derive(Clone, Debug, PartialEq)]
pub struct Trace {
    /// The record.
    pub id: Id,
    /// Its type.
    pub kind: Kind,
    /// The partnership it belonged to.
    pub partnership: Option<Id>,
    /// What became of it.
    pub fate: Fate,
    /// The old values; `null` where there was none.
    pub fields: Fields,
    /// Of a deleted record, the members of its envelope that this version does not know.
    pub extra: Fields,
    /// The values of the file that were not taken over.
    pub declined: Fields,
}

// Writing.

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

// Reading.

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

// The trash.

/// Records that were deleted together, and are deleted still.
#[derive(Clone, Debug, PartialEq)]
pub struct Deletion {
    /// When, in milliseconds since 1970.
    pub at: f64,
    /// The records as they were; what the others belong to comes first.
    pub records: Vec<Record>,
}

/// What is in the trash, the latest deletion first: the records that are tombstones now, each as its last deletion found it.
#[must_use]
pub fn trash(moments: &[Moment], workspace: &Workspace) -> Vec<Deletion> {
    let mut seen: Vec<Id> = Vec::new();
    let mut found = Vec::new();
    for moment in moments.iter().rev() {
        let mut records = Vec::new();
        for trace in moment.traces.iter().filter(|trace| holds_record(moment, trace)) {
            let gone = workspace.kept(trace.id).and_then(|record| record.deleted);
            let Some(deleted) = gone.filter(|_| !seen.contains(&trace.id)) else {
                continue;
            };
            seen.push(trace.id);
            records.push(trace.record(deleted));
        }
        let (mut first, others): (Vec<_>, Vec<_>) =
            records.into_iter().partition(|record| record.kind == Kind::Partnership);
        first.extend(others);
        if !first.is_empty() {
            found.push(Deletion {
                at: moment.at,
                records: first,
            });
        }
    }
    found
}

fn holds_record(moment: &Moment, trace: &Trace) -> bool {
    trace.fate == Fate::Deleted && moment.keeps()
}

impl Trace {
    /// Whether it says of more than of values that were not taken.
    fn changed(&self) -> bool {
        self.fate != Fate::Changed || !self.fields.is_empty()
    }

    /// The record that was deleted; its stamp is of no matter.
    #[must_use]
    pub fn was(&self) -> Record {
        self.record(Clock::new(0).tick(0))
    }

    /// The record that was deleted.
    fn record(&self, stamp: Stamp) -> Record {
        let fields = self.fields.clone().into_iter().filter(|(_, value)| !value.is_null());
        let mut record = Record::new(self.id, self.kind, stamp, gathered(fields));
        record.extra.clone_from(&self.extra);
        record
    }
}

/// The records that come back with a deletion: its own, and, where they belong to a partnership that is in the trash too, those
/// of that deletion. Without it nothing would lead to them.
#[must_use]
pub fn with_what_they_need(deletion: &Deletion, all: &[Deletion]) -> Vec<Record> {
    let mut records = deletion.records.clone();
    for record in &deletion.records {
        let holds = |records: &[Record]| records.iter().any(|other| Some(other.id) == record.partnership());
        if holds(&records) {
            continue;
        }
        let other = all.iter().find(|other| holds(&other.records));
        records.extend(other.iter().flat_map(|other| other.records.iter().cloned()));
    }
    records
}

/// The deletion that a record is in.
#[must_use]
pub fn deletion_of(id: Id, all: &[Deletion]) -> Option<&Deletion> {
    all.iter()
        .find(|deletion| deletion.records.iter().any(|record| record.id == id))
}

// The history of one record.

/// What happened to a record at one time.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// When, in milliseconds since 1970.
    pub at: f64,
    /// What made the change.
    pub origin: Option<Origin>,
    /// The page load that made it.
    pub replica: String,
    /// What became of the record.
    pub fate: Fate,
    /// The fields that changed. Of what the journal brought back there are the names alone.
    pub turns: Vec<Turn>,
}

/// What became of a field.
#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    /// Its name.
    pub field: String,
    /// The value before; none where there was none.
    pub old: Option<Value>,
    /// The value after.
    pub new: Option<Value>,
}

/// What happened to a record, the latest first; `now` are its fields, none where it is deleted.
#[must_use]
pub fn story(moments: &[Moment], id: Id, now: Option<&Fields>) -> Vec<Told> {
    let mut state = now.cloned().unwrap_or_default();
    let mut told = Vec::new();
    for moment in moments.iter().rev() {
        for trace in moment.traces.iter().filter(|trace| trace.id == id && trace.changed()) {
            told.push(Told {
                at: moment.at,
                origin: moment.origin,
                replica: moment.replica.clone(),
                fate: trace.fate,
                turns: turns(moment, trace, &state),
            });
            if moment.keeps() {
                go_back(&mut state, trace);
            }
        }
    }
    told
}

fn turns(moment: &Moment, trace: &Trace, state: &Fields) -> Vec<Turn> {
    if trace.fate != Fate::Changed {
        return Vec::new();
    }
    let is_known = moment.keeps();
    let turn = |(field, old): (&String, &Value)| Turn {
        field: field.clone(),
        old: Some(old.clone()).filter(|old| !old.is_null()),
        new: state.get(field).filter(|_| is_known).cloned(),
    };
    trace.fields.iter().map(turn).collect()
}

/// Makes of the fields after a change those before it.
fn go_back(state: &mut Fields, trace: &Trace) {
    if trace.fate != Fate::Changed {
        state.clear();
    }
    for (name, old) in &trace.fields {
        if old.is_null() {
            state.remove(name);
        } else {
            state.insert(name.clone(), old.clone());
        }
    }
}

// Files from others.

/// Whether an entry may tell of a file that was taken over.
#[must_use]
pub fn may_exchange(entry: &Entry) -> bool {
    entry.text.contains("\"sender\"")
}

/// What a file that was taken over changed in one of its records; `moments` begin with the one that took it over.
#[must_use]
pub fn turns_of(moments: &[Moment], trace: &Trace, now: Option<&Fields>) -> Vec<Turn> {
    let mut turns = story(moments, trace.id, now)
        .pop()
        .map_or_else(Vec::new, |told| told.turns);
    turns.retain(|turn| trace.fields.contains_key(&turn.field));
    turns
}

// Emptying the trash.

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

#[cfg(test)]
mod tests;
