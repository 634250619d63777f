//! The exchange file, `*.pobratym.json`: records as they are kept, each with its type and id.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::domain::id::Id;
use crate::domain::record::{Fields, Kind, Record};

use super::envelope;

/// The version of the format that is written, and the newest that is read.
pub const VERSION: u64 = 1;

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contents {
    /// Records with the stamps that they came with.
    pub stamped: Vec<Record>,
    /// Records without stamps, written by hand or by another program: type, id and fields.
    pub unstamped: Vec<(Kind, Id, Fields)>,
    /// Entries that could not be read, by their place in the file, from 0.
    pub skipped: Vec<usize>,
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
}

/// Prints records as a file. `exported` is an RFC 3339 time, `from` the name of the sending city.
#[must_use]
pub fn print<'a>(records: impl Iterator<Item = &'a Record>, scope: &[Id], exported: &str, from: &str) -> String {
    let records: Vec<Value> = records.map(entry).collect();
    let scope: Vec<String> = scope.iter().map(Id::to_string).collect();
    let file = json!({
        "format": "pobratym", "version": VERSION, "exported": exported, "from": from, "scope": scope, "records": records,
    });
    serde_json::to_string_pretty(&file).unwrap_or_default()
}

fn entry(record: &Record) -> Value {
    let mut map = envelope::to_json(record);
    map.insert("type".into(), record.kind.code().into());
    map.insert("id".into(), record.id.to_string().into());
    Value::Object(map)
}

/// Reads a file. Entries that cannot be read are left out and counted; an id that comes twice counts as unreadable the second time.
///
/// # Errors
/// Says why nothing can be read.
pub fn parse(text: &str) -> Result<Contents, NotAFile> {
    let file: Value = serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|error| NotAFile::NotJson { line: error.line() })?;
    if file.get("format").and_then(Value::as_str) != Some("pobratym") {
        return Err(NotAFile::OtherFormat);
    }
    if file
        .get("version")
        .and_then(Value::as_u64)
        .is_none_or(|version| version > VERSION)
    {
        return Err(NotAFile::Newer);
    }
    let Some(records) = file.get("records").and_then(Value::as_array) else {
        return Err(NotAFile::OtherFormat);
    };
    let mut contents = Contents::default();
    let mut seen = BTreeSet::new();
    for (place, value) in records.iter().enumerate() {
        if read_entry(value, &mut seen, &mut contents).is_none() {
            contents.skipped.push(place);
        }
    }
    if contents.stamped.is_empty() && contents.unstamped.is_empty() {
        return Err(NotAFile::Empty);
    }
    Ok(contents)
}

fn read_entry(value: &Value, seen: &mut BTreeSet<Id>, contents: &mut Contents) -> Option<()> {
    let mut map = value.as_object()?.clone();
    let kind = Kind::from_code(map.remove("type")?.as_str()?)?;
    let id: Id = map.remove("id")?.as_str()?.parse().ok()?;
    if !seen.insert(id) {
        return None;
    }
    if map.contains_key("stamp") {
        contents.stamped.push(envelope::from_json(kind, id, map).ok()?);
    } else {
        let Some(Value::Object(fields)) = map.remove("fields") else {
            return None;
        };
        contents.unstamped.push((kind, id, flat(kind, fields)));
    }
    Some(())
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
            {"type": "mood", "id": ID, "fields": {}},
            5,
        ]});
        let contents = parse(&text.to_string()).unwrap();
        assert_eq!(
            contents.unstamped[0].2[&format!("steps/{ID}")],
            json!({"title": {"en": "s"}})
        );
        assert_eq!(contents.skipped, [1, 2, 3]);
    }

    #[test]
    fn what_cannot_be_opened_says_why() {
        assert_eq!(parse("{\n]"), Err(NotAFile::NotJson { line: 2 }));
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
