//! The exchange file, `*.pobratym.json`: records as they are kept, each with its type and id. It is told in `docs/exchange.md`.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::domain::id::Id;
use crate::domain::record::{Fields, Kind, Record};

use super::envelope::{self, Unreadable};
use super::weight::{TooMuch, weigh};

/// The version of the format that is written, and the newest that is read.
pub const VERSION: u64 = 1;

/// So much of a name or a code from a file is shown, in characters.
const SHOWN: usize = 120;

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contents {
    /// The name of the city that sends it; empty where it does not say.
    pub from: String,
    /// When it was written, an RFC 3339 time; empty where it does not say.
    pub exported: String,
    /// Records with the stamps that they came with.
    pub stamped: Vec<Record>,
    /// Records without stamps, written by hand or by another program: type, id and fields.
    pub unstamped: Vec<(Kind, Id, Fields)>,
    /// Entries that could not be read.
    pub skipped: Vec<Skipped>,
}

/// An entry that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// Its place in the file, from 0.
    pub place: usize,
    /// Why.
    pub why: Why,
}

/// Why an entry could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// It is no group of type, id and fields.
    NotARecord,
    /// Its type is none that this version knows.
    UnknownType(String),
    /// Its id is missing, or none.
    NoId,
    /// An entry before it has the same id.
    Twice,
    /// One of its stamps is none.
    Stamp,
    /// A record of another type has its id.
    OtherType,
}

/// Why a file cannot be opened at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAFile {
    /// It is not JSON; the line where reading stopped, from 1.
    NotJson {
        /// The line.
        line: usize,
    },
    /// It is JSON of another kind.
    OtherFormat,
    /// It was written by a newer version of the format.
    Newer,
    /// It holds no record.
    Empty,
    /// It is nested deeper, or holds more, than anything that the app could keep.
    TooMuch,
}

/// Prints records as a file, in the order in which they come; members are sorted and indented, so that two files can be compared
/// line by line. `exported` is an RFC 3339 time, `from` the name of the sending city.
#[must_use]
pub fn print<'a>(records: impl Iterator<Item = &'a Record>, scope: &[Id], exported: &str, from: &str) -> String {
    serde_json::to_string_pretty(&file(records, scope, exported, from)).unwrap_or_default()
}

/// The same without indentation, for where room is short.
#[must_use]
pub fn print_short<'a>(records: impl Iterator<Item = &'a Record>, scope: &[Id], exported: &str, from: &str) -> String {
    file(records, scope, exported, from).to_string()
}

fn file<'a>(records: impl Iterator<Item = &'a Record>, scope: &[Id], exported: &str, from: &str) -> Value {
    let records: Vec<Value> = records.map(entry).collect();
    let scope: Vec<String> = scope.iter().map(Id::to_string).collect();
    json!({
        "format": "pobratym", "version": VERSION, "exported": exported, "from": from, "scope": scope, "records": records,
    })
}

fn entry(record: &Record) -> Value {
    let mut map = envelope::to_json(record);
    map.insert("type".into(), record.kind.code().into());
    map.insert("id".into(), record.id.to_string().into());
    Value::Object(map)
}

/// Reads a file. Entries that cannot be read are left out and told; of an id that comes twice, the first counts.
///
/// # Errors
/// Says why nothing can be read.
pub fn parse(text: &str) -> Result<Contents, NotAFile> {
    weigh(text).map_err(|TooMuch| NotAFile::TooMuch)?;
    let mut file: Value = serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|error| NotAFile::NotJson { line: error.line() })?;
    if file.get("format").and_then(Value::as_str) != Some("pobratym") {
        return Err(NotAFile::OtherFormat);
    }
    match file.get("version").and_then(Value::as_f64) {
        Some(version) if version > as_number(VERSION) => return Err(NotAFile::Newer),
        Some(version) if version >= 1.0 => {}
        _ => return Err(NotAFile::OtherFormat),
    }
    let text_of = |name: &str| shown(file.get(name).and_then(Value::as_str).unwrap_or_default());
    let mut contents = Contents {
        from: text_of("from"),
        exported: text_of("exported"),
        ..Contents::default()
    };
    let Some(Value::Array(records)) = file.get_mut("records").map(Value::take) else {
        return Err(NotAFile::OtherFormat);
    };
    let mut seen = BTreeSet::new();
    for (place, value) in records.into_iter().enumerate() {
        if let Err(why) = read_entry(value, &mut seen, &mut contents) {
            contents.skipped.push(Skipped { place, why });
        }
    }
    if contents.stamped.is_empty() && contents.unstamped.is_empty() {
        return Err(NotAFile::Empty);
    }
    Ok(contents)
}

#[allow(clippy::cast_precision_loss, reason = "versions are small")]
const fn as_number(version: u64) -> f64 {
    version as f64
}

fn shown(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(SHOWN).collect()
}

fn read_entry(value: Value, seen: &mut BTreeSet<Id>, contents: &mut Contents) -> Result<(), Why> {
    let Value::Object(mut map) = value else {
        return Err(Why::NotARecord);
    };
    let code = map.remove("type").ok_or(Why::NotARecord)?;
    let code = code.as_str().ok_or(Why::NotARecord)?;
    let kind = Kind::from_code(code).ok_or_else(|| Why::UnknownType(shown(code)))?;
    let id = map.remove("id").and_then(|id| id.as_str()?.parse::<Id>().ok());
    let id = id.ok_or(Why::NoId)?;
    if seen.contains(&id) {
        return Err(Why::Twice);
    }
    if map.contains_key("stamp") {
        let record = envelope::from_json(kind, id, map).map_err(|error| match error {
            Unreadable::Stamp => Why::Stamp,
            Unreadable::NotJson | Unreadable::NotARecord => Why::NotARecord,
        })?;
        contents.stamped.push(record);
    } else {
        let Some(Value::Object(fields)) = map.remove("fields") else {
            return Err(Why::NotARecord);
        };
        contents.unstamped.push((kind, id, flat(kind, fields)));
    }
    seen.insert(id);
    Ok(())
}

/// A hand-written file may nest a collection (`"steps": {"<id>": {…}}`); it is kept flat (`"steps/<id>"`).
fn flat(kind: Kind, fields: Map<String, Value>) -> Fields {
    let mut out = Fields::new();
    for (name, value) in fields {
        match value {
            Value::Object(elements) if is_collection(kind, &name) => {
                out.extend(
                    elements
                        .into_iter()
                        .map(|(id, element)| (format!("{name}/{id}"), element)),
                );
            }
            value => {
                out.insert(name, value);
            }
        }
    }
    out
}

fn is_collection(kind: Kind, name: &str) -> bool {
    use crate::domain::schema::{Input, specs};
    let spec = specs(kind).iter().find(|spec| spec.name == name);
    spec.is_some_and(|spec| {
        matches!(
            spec.input,
            Input::Collection(_) | Input::PerPartner(_) | Input::Headcount
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::stamp::Clock;

    const ID: &str = "0190a5c0-0000-7000-8000-000000000000";

    #[test]
    fn a_file_is_read_as_it_was_written() {
        let stamp = Clock::new(3).tick(1000);
        let record = Record::new(
            ID.parse().unwrap(),
            Kind::Contact,
            stamp,
            Fields::from([("name".into(), json!("A"))]),
        );
        let text = print([&record].into_iter(), &[], "2026-11-23T09:00:00Z", "Житомир");
        assert_eq!(parse(&text).unwrap().stamped, [record]);
    }

    #[test]
    fn a_hand_written_file_may_nest_its_collections_and_lack_stamps() {
        let text = json!({"format": "pobratym", "version": 1, "records": [
            {"type": "commitment", "id": ID, "fields": {"title": {"en": "t"}, "steps": {ID: {"title": {"en": "s"}}}}},
            {"type": "commitment", "id": ID, "fields": {}},
            {"type": "mood", "id": "x", "fields": {}},
            5,
        ]});
        let contents = parse(&text.to_string()).unwrap();
        assert_eq!(
            contents.unstamped[0].2[&format!("steps/{ID}")],
            json!({"title": {"en": "s"}})
        );
        let skipped = [
            (1, Why::Twice),
            (2, Why::UnknownType("mood".into())),
            (3, Why::NotARecord),
        ];
        assert_eq!(contents.skipped, skipped.map(|(place, why)| Skipped { place, why }));
    }

    #[test]
    fn what_cannot_be_opened_says_why() {
        assert_eq!(parse("{\n]"), Err(NotAFile::NotJson { line: 2 }));
        assert_eq!(parse(&"[".repeat(10_000)), Err(NotAFile::TooMuch));
        assert_eq!(
            parse(r#"{"format":"pobratym","version":"1","records":[]}"#),
            Err(NotAFile::OtherFormat)
        );
        assert_eq!(parse("{}"), Err(NotAFile::OtherFormat));
        assert_eq!(
            parse(r#"{"format":"pobratym","version":2,"records":[]}"#),
            Err(NotAFile::Newer)
        );
        assert_eq!(
            parse(r#"{"format":"pobratym","version":1,"records":[]}"#),
            Err(NotAFile::Empty)
        );
    }
}
