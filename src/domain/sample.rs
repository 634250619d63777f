//! Short ways to write records in tests.

#![allow(
    clippy::unwrap_used,
    clippy::missing_panics_doc,
    reason = "a test whose words are wrong has failed"
)]

use serde_json::{Map, Value};

use super::date::Day;
use super::id::{Id, NewId};
use super::record::{Fields, Kind, Record};
use super::stamp::Clock;
use super::workspace::Workspace;

/// The day on which most tests play.
pub const TODAY: &str = "2026-11-23";

/// The n-th id.
pub fn id(n: u8) -> Id {
    Id::v7(u64::from(n), [n; 10])
}

/// The day that an ISO 8601 text says.
pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// Fields from JSON, in which `#7` stands for the seventh id: `{"steps/#7": {"contact": "#8"}}`.
pub fn fields(value: Value) -> Fields {
    match named(value) {
        Value::Object(map) => map.into_iter().collect(),
        _ => Fields::new(),
    }
}

/// The same from the text of it.
pub fn parsed(text: &str) -> Fields {
    fields(serde_json::from_str(text).unwrap())
}

fn named(value: Value) -> Value {
    match value {
        Value::String(text) => Value::String(name(&text)),
        Value::Array(list) => list.into_iter().map(named).collect(),
        Value::Object(map) => Value::Object(
            map.into_iter()
                .map(|(key, value)| (name(&key), named(value)))
                .collect::<Map<_, _>>(),
        ),
        other => other,
    }
}

fn name(text: &str) -> String {
    match text.split_once('#') {
        Some((before, n)) => format!("{before}{}", id(n.parse().unwrap())),
        None => text.to_owned(),
    }
}

/// The n-th record, of these fields.
pub fn record(n: u8, kind: Kind, value: Value) -> Record {
    Record::new(id(n), kind, Clock::new(1).tick(1), fields(value))
}

/// The first record is the partnership `#1` of the partners `#2` and `#3`.
pub fn workspace(records: impl IntoIterator<Item = (u8, Kind, Value)>) -> Workspace {
    let partnership = serde_json::json!({
        "partners/#2": {"name": {"uk": "Житомир", "en": "Zhytomyr"}, "country": "UA"},
        "partners/#3": {"name": {"de": "Kassel"}, "country": "DE"},
    });
    let others = records.into_iter().map(|(n, kind, mut value)| {
        if kind != Kind::Programme && value.get("partnership").is_none() {
            value["partnership"] = "#1".into();
        }
        record(n, kind, value)
    });
    [record(1, Kind::Partnership, partnership)]
        .into_iter()
        .chain(others)
        .collect()
}

/// Ids that count up from 100.
pub struct Counting(pub u8);

impl NewId for Counting {
    fn new_id(&mut self) -> Id {
        self.0 += 1;
        id(self.0)
    }
}
