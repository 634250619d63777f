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
mod tests {
    use super::*;
    use crate::domain::sample::{fields, id, workspace};
    use crate::store::commands::{delete, put_field, restore, save};
    use crate::store::journal;
    use crate::store::play::Play;
    use serde_json::json;

    fn play() -> Play {
        let mut play = Play::new(workspace([
            (
                10,
                Kind::Contact,
                json!({"name": "Olena", "email": "olena@example.org"}),
            ),
            (20, Kind::Commitment, json!({"title": {"en": "t"}, "status": "agreed"})),
        ]));
        let olena = std::sync::Arc::clone(play.workspace.get(id(10)).unwrap());
        let mut with_extra = (*olena).clone();
        with_extra.extra.insert("mood".into(), json!("good"));
        play.workspace.apply(&Change {
            edits: vec![Edit {
                before: None,
                after: std::sync::Arc::new(with_extra),
            }],
        });
        play
    }

    fn entry(change: &Change, origin: Origin, at: f64) -> Entry {
        let note = note(change, &origin.into(), "0000002a", at).unwrap();
        let Note { at, text, .. } = note;
        Entry { key: at, at, text }
    }

    fn named(play: &mut Play, name: &str) -> Change {
        let name = json!({"partnership": "#1", "name": name, "email": "olena@example.org"});
        play.run(|workspace, desk| save(workspace, Kind::Contact, id(10), &fields(name), desk))
            .unwrap()
    }

    fn deleted(play: &mut Play, n: u8) -> Change {
        play.run(|workspace, desk| delete(workspace, id(n), desk)).unwrap()
    }

    fn put_back(play: &mut Play, records: &[Record]) -> Change {
        play.run(|workspace, desk| Ok(restore(workspace, records, desk)))
            .unwrap()
    }

    #[test]
    fn an_entry_holds_what_was_replaced_and_nothing_else() {
        let mut play = play();
        let change = named(&mut play, "Oksana");
        let entry = entry(&change, Origin::Edit, 5.0);
        assert!(
            !entry.text.contains("Oksana") && !entry.text.contains("olena@"),
            "{}",
            entry.text
        );
        assert!(entry.text.len() < 250, "{}", entry.text.len());
        let moments = read(&[entry]);
        assert_eq!(moments[0].origin, Some(Origin::Edit));
        assert_eq!(moments[0].traces[0].fields, fields(json!({"name": "Olena"})));
        assert_eq!(moments[0].traces[0].partnership, Some(id(1)));
    }

    #[test]
    fn a_field_that_was_empty_is_told_from_one_that_was_not_touched() {
        let mut play = play();
        let more = json!({"partnership": "#1", "name": "Olena", "email": "olena@example.org", "phone": "+380"});
        let change = play
            .run(|workspace, desk| save(workspace, Kind::Contact, id(10), &fields(more), desk))
            .unwrap();
        let moments = read(&[entry(&change, Origin::Edit, 5.0)]);
        let told = story(&moments, id(10), Some(&play.record(id(10)).fields));
        let turn = Turn {
            field: "phone".into(),
            old: None,
            new: Some(json!("+380")),
        };
        assert_eq!(told[0].turns, [turn]);
    }

    #[test]
    fn what_a_file_changed_is_told_with_its_sender_and_with_what_was_declined() {
        let mut play = play();
        let change = named(&mut play, "Oksana");
        let cause = Cause {
            origin: Origin::File,
            sender: Some(Sender {
                from: "Kassel".into(),
                exported: "2026-11-23T09:00:00Z".into(),
            }),
            declined: [(id(10), fields(json!({"email": "other@example.org"})))].into(),
        };
        let Note { at, text, .. } = note(&change, &cause, "0000002a", 5.0).unwrap();
        let taken = Entry { key: at, at, text };
        assert!(may_exchange(&taken));
        let later = entry(&named(&mut play, "Maria"), Origin::Edit, 6.0);
        assert!(!may_exchange(&later));
        let moments = read(&[taken.clone(), later]);
        assert_eq!(moments[0].sender, cause.sender);
        let trace = &moments[0].traces[0];
        assert_eq!(trace.declined, fields(json!({"email": "other@example.org"})));
        let turns = turns_of(&moments, trace, Some(&play.record(id(10)).fields));
        let values: Vec<_> = turns.iter().map(|turn| (turn.old.clone(), turn.new.clone())).collect();
        assert_eq!(values, [(Some(json!("Olena")), Some(json!("Oksana")))]);
        let gone = id(10).to_string();
        assert_eq!(
            history_without(&taken, &|one| one == gone),
            Some((5.0, None)),
            "what was declined goes too"
        );
    }

    #[test]
    fn what_was_declined_alone_is_kept_and_is_no_change_of_the_record() {
        let mut play = play();
        let was = named(&mut play, "Oksana").edits[0].after.clone();
        let same = Change {
            edits: vec![Edit {
                before: Some(was.clone()),
                after: was,
            }],
        };
        let cause = Cause {
            declined: [(id(10), fields(json!({"name": "Theirs"})))].into(),
            ..Cause::from(Origin::File)
        };
        let Note { at, text, .. } = note(&same, &cause, "", 5.0).unwrap();
        let moments = read(&[Entry { key: at, at, text }]);
        assert_eq!(moments[0].traces[0].declined, fields(json!({"name": "Theirs"})));
        assert_eq!(story(&moments, id(10), Some(&play.record(id(10)).fields)), []);
    }

    #[test]
    fn what_cannot_be_read_is_left_out_and_hides_nothing() {
        let mut play = play();
        let whole = entry(&named(&mut play, "Oksana"), Origin::Edit, 5.0);
        let torn = |text: &str| Entry {
            key: 1.0,
            at: 1.0,
            text: text.into(),
        };
        let half = torn(&whole.text[..whole.text.len() / 2]);
        let odd = torn(
            &whole
                .text
                .replace("\"records\":[", "\"records\":[5,{\"id\":\"x\"},")
                .replace("\"edit\"", "\"dream\""),
        );
        let moments = read(&[torn(""), torn("{}"), half, odd, whole]);
        assert_eq!(moments.len(), 2);
        assert_eq!(moments[0].origin, None);
        assert_eq!(moments[0].traces, moments[1].traces);
    }

    #[test]
    fn each_value_of_the_past_is_found_from_the_one_after_it() {
        let mut play = play();
        let mut entries = Vec::new();
        for (at, name) in [(1.0, "B"), (2.0, "C")] {
            entries.push(entry(&named(&mut play, name), Origin::Edit, at));
        }
        entries.push(entry(&deleted(&mut play, 10), Origin::Edit, 3.0));
        let bin = trash(&read(&entries), &play.workspace);
        entries.push(entry(&put_back(&mut play, &bin[0].records), Origin::Trash, 4.0));
        entries.push(entry(&named(&mut play, "D"), Origin::Edit, 5.0));
        let told = story(&read(&entries), id(10), Some(&play.record(id(10)).fields));
        let fates: Vec<Fate> = told.iter().map(|told| told.fate).collect();
        let (changed, deleted, restored) = (Fate::Changed, Fate::Deleted, Fate::Restored);
        assert_eq!(fates, [changed, restored, deleted, changed, changed]);
        let turn = |place: usize| {
            let turn = &told[place].turns[0];
            (turn.old.clone().unwrap(), turn.new.clone().unwrap())
        };
        assert_eq!(turn(0), (json!("C"), json!("D")));
        assert_eq!(turn(3), (json!("B"), json!("C")));
        assert_eq!(turn(4), (json!("Olena"), json!("B")));
    }

    #[test]
    fn what_the_journal_brought_back_leaves_the_values_as_they_were_told() {
        let mut play = play();
        let change = named(&mut play, "B");
        let entries = [entry(&change, Origin::Edit, 1.0), entry(&change, Origin::Recovery, 2.0)];
        let told = story(&read(&entries), id(10), Some(&play.record(id(10)).fields));
        let values = |told: &Told| (told.turns[0].old.clone(), told.turns[0].new.clone());
        assert_eq!(values(&told[0]), (None, None));
        assert_eq!(values(&told[1]), (Some(json!("Olena")), Some(json!("B"))));
    }

    #[test]
    fn a_deletion_comes_back_whole_with_what_hung_on_it() {
        let mut play = play();
        let before = play.seen();
        let entry = entry(&deleted(&mut play, 1), Origin::Edit, 7.0);
        let bin = trash(&read(&[entry]), &play.workspace);
        assert_eq!((bin.len(), bin[0].at, bin[0].records.len()), (1, 7.0, 3));
        assert_eq!(bin[0].records[0].kind, Kind::Partnership);
        put_back(&mut play, &bin[0].records);
        assert_eq!(play.seen(), before);
        assert_eq!(play.record(id(10)).extra.get("mood"), Some(&json!("good")));
    }

    #[test]
    fn the_trash_holds_each_record_once_as_it_was_last_and_none_that_is_back() {
        let mut play = play();
        let first = entry(&deleted(&mut play, 10), Origin::Edit, 1.0);
        play.step(crate::store::history::Way::Undo);
        named(&mut play, "Oksana");
        let bin = |entries: &[Entry], play: &Play| trash(&read(entries), &play.workspace);
        assert_eq!(bin(std::slice::from_ref(&first), &play), []);
        let second = entry(&deleted(&mut play, 10), Origin::Edit, 2.0);
        let found = bin(&[first, second], &play);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].records[0].fields.get("name"), Some(&json!("Oksana")));
    }

    #[test]
    fn a_record_brings_the_partnership_that_it_belongs_to() {
        let mut play = play();
        let contact = entry(&deleted(&mut play, 10), Origin::Edit, 1.0);
        let partnership = entry(&deleted(&mut play, 1), Origin::Edit, 2.0);
        let bin = trash(&read(&[contact, partnership]), &play.workspace);
        let ids = |deletion: &Deletion| -> Vec<Id> {
            let records = with_what_they_need(deletion, &bin);
            records.iter().map(|record| record.id).collect()
        };
        assert_eq!(ids(deletion_of(id(10), &bin).unwrap()), [id(10), id(1), id(20)]);
        assert_eq!(ids(deletion_of(id(20), &bin).unwrap()), [id(1), id(20)]);
    }

    #[test]
    fn an_earlier_value_comes_back_alone_and_only_where_it_fits() {
        let mut play = play();
        named(&mut play, "Oksana");
        let set = |play: &mut Play, field: &str, value: Option<Value>| {
            play.run(|workspace, desk| put_field(workspace, id(10), field, value.as_ref(), desk))
        };
        set(&mut play, "name", Some(json!("Olena"))).unwrap();
        assert_eq!(play.record(id(10)).fields.get("name"), Some(&json!("Olena")));
        assert!(set(&mut play, "name", None).is_err(), "a contact needs a name");
        assert!(set(&mut play, "email", Some(json!("no address"))).is_err());
        set(&mut play, "email", None).unwrap();
        assert_eq!(play.record(id(10)).fields.get("email"), None);
    }

    #[test]
    fn emptying_leaves_no_value_of_what_is_gone() {
        let mut play = play();
        let both = Change {
            edits: [named(&mut play, "Oksana").edits, deleted(&mut play, 20).edits].concat(),
        };
        let alone = named(&mut play, "Maria");
        let gone = id(10).to_string();
        let is_gone = |one: &str| one == gone;
        let left = history_without(&entry(&both, Origin::Edit, 1.0), &is_gone);
        let left = left
            .and_then(|(_, note)| note)
            .expect("an entry about the other record");
        assert_eq!(left.ids, [id(20).to_string()]);
        assert!(!left.text.contains("Olena"), "{}", left.text);
        assert_eq!(
            history_without(&entry(&alone, Origin::Edit, 1.0), &is_gone),
            Some((1.0, None))
        );
        assert_eq!(history_without(&entry(&alone, Origin::Edit, 1.0), &|_| false), None);
    }

    #[test]
    fn the_journal_keeps_the_tombstone_of_what_is_gone() {
        let mut play = play();
        let journaled = |change: &Change| Entry {
            key: 1.0,
            at: 1.0,
            text: journal::text(change, "2026-11-23T09:00:00Z"),
        };
        let edit = journaled(&named(&mut play, "Oksana"));
        let deletion = journaled(&deleted(&mut play, 10));
        let gone = id(10).to_string();
        assert_eq!(journal_without(&edit, &|one| one == gone), Some((1.0, None)));
        assert_eq!(journal_without(&deletion, &|one| one == gone), None);
    }

    #[test]
    fn what_changes_no_field_leaves_no_entry() {
        let mut clock = Clock::new(1);
        let mut play = play();
        let gone = deleted(&mut play, 10).edits[0].after.clone();
        let stamp = clock.tick(9_000);
        let again = Change {
            edits: vec![Edit {
                after: std::sync::Arc::new(gone.tombstone(&clock, stamp)),
                before: Some(gone),
            }],
        };
        assert_eq!(note(&again, &Origin::File.into(), "", 1.0), None);
    }
}
