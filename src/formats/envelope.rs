//! The envelope of a record: its stamps and fields as JSON, in local storage and in the exchange file alike.
//!
//! ```json
//! {"stamp": "…", "replaced": "…", "fields": {"title": {…}}, "stamps": {"due": ["<written>", "<replaced>"]}, "deleted": "…"}
//! ```
//!
//! `stamp` is when every field was written that has no stamp of its own in `stamps`; there, beside it, is the stamp of the value
//! that its writer saw and replaced. A field that is in `stamps` and not in `fields` was removed. `deleted`, the same as `stamp`,
//! makes a tombstone, which has no `fields` but what others wrote later. `replaced` is the youngest stamp that whoever wrote
//! `stamp` saw: on a tombstone, and on a record that was brought back; a new record has none. Nothing empty is written.

use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use crate::domain::id::Id;
use crate::domain::late::Late;
use crate::domain::order::gathered;
use crate::domain::record::{FieldStamp, Fields, Glance, Kind, Record};
use crate::domain::small_map::SmallMap;
use crate::domain::stamp::Stamp;

/// Why a stored record could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is not JSON, or cut off.
    NotJson,
    /// It is JSON, and not an envelope.
    NotARecord,
    /// A stamp is missing or malformed.
    Stamp,
}

/// The envelope as text, as local storage holds it; the key says type and id.
#[must_use]
pub fn print(record: &Record) -> String {
    Value::Object(to_json(record)).to_string()
}

/// The envelope as a JSON object; nothing empty is written.
#[must_use]
pub fn to_json(record: &Record) -> Map<String, Value> {
    let mut map: Map<String, Value> = gathered(record.extra.clone());
    map.insert("stamp".into(), record.base.to_string().into());
    if let Some(replaced) = record.replaced {
        map.insert("replaced".into(), replaced.to_string().into());
    }
    if !record.fields.is_empty() {
        map.insert("fields".into(), Value::Object(gathered(record.fields.clone())));
    }
    if !record.stamps.is_empty() {
        let stamps = record.stamps.iter().map(|(name, stamp)| {
            (
                name.clone(),
                Value::from(vec![stamp.at.to_string(), stamp.replaced.to_string()]),
            )
        });
        map.insert("stamps".into(), Value::Object(gathered(stamps)));
    }
    if let Some(deleted) = record.deleted {
        map.insert("deleted".into(), deleted.to_string().into());
    }
    map
}

/// Reads what [`print`] wrote.
///
/// # Errors
/// Says why the text is no record.
pub fn parse(kind: Kind, id: Id, text: &str) -> Result<Record, Unreadable> {
    match serde_json::from_str::<Members>(text) {
        Ok(members) => record(kind, id, members.fields, members.rest),
        Err(error) if error.is_data() => Err(Unreadable::NotARecord),
        Err(_) => Err(Unreadable::NotJson),
    }
}

/// The same, with fields that are looked through here and read when they are asked for. What it takes, [`parse`] takes.
///
/// # Errors
/// Says why the text is no record.
pub fn parse_later(kind: Kind, id: Id, text: &str) -> Result<Record, Unreadable> {
    let mut outline = Outline {
        kind,
        glance: Glance::default(),
        rest: Map::new(),
    };
    let mut reader = serde_json::Deserializer::from_str(text);
    let read = reader.deserialize_map(&mut outline).and_then(|()| reader.end());
    match read {
        Ok(()) => {
            let empty = record(kind, id, Fields::new(), outline.rest)?;
            let mut record = Record::unread(id, kind, empty.base, Late::of(text, fields_of), outline.glance);
            record.replaced = empty.replaced;
            record.stamps = empty.stamps;
            record.deleted = empty.deleted;
            record.extra = empty.extra;
            Ok(record)
        }
        Err(error) if error.is_data() => Err(Unreadable::NotARecord),
        Err(_) => Err(Unreadable::NotJson),
    }
}

fn fields_of(text: &str) -> Fields {
    serde_json::from_str::<Members>(text).map_or_else(|_| Fields::new(), |members| members.fields)
}

/// An envelope whose fields are only looked at.
struct Outline {
    kind: Kind,
    glance: Glance,
    rest: Map<String, Value>,
}

/// The envelope itself.
impl<'de> Visitor<'de> for &mut Outline {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key::<String>()? {
            if name == "fields" {
                self.glance = Glance::default();
                map.next_value_seed(Look(&mut *self))?;
            } else {
                self.rest.insert(name, map.next_value()?);
            }
        }
        Ok(())
    }
}

/// The fields: an object, of which little is taken down.
struct Look<'a>(&'a mut Outline);

impl<'de> DeserializeSeed<'de> for Look<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Look<'_> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let date = Glance::date_field(self.0.kind);
        let glance = &mut self.0.glance;
        let mut field = 0;
        while map
            .next_key_seed(Seen(&mut |seen| {
                field = match seen {
                    Scalar::Text("partnership") => 1,
                    Scalar::Text("example") => 2,
                    Scalar::Text(name) if name == date => 3,
                    _ => 0,
                };
            }))?
            .is_some()
        {
            map.next_value_seed(Seen(&mut |seen| match (field, seen) {
                (1, Scalar::Text(text)) => glance.partnership = text.parse().ok(),
                (1, _) => glance.partnership = None,
                (2, seen) => glance.example = matches!(seen, Scalar::Bool(true)),
                (3, Scalar::Text(text)) => glance.date = text.parse().ok(),
                (3, _) => glance.date = None,
                _ => {}
            }))?;
        }
        Ok(())
    }
}

/// What a value is, as far as anybody asks.
enum Scalar<'a> {
    Text(&'a str),
    Bool(bool),
    Other,
}

/// Reads a value through to its end, as reading it for good would, keeps nothing of it and shows what it is.
struct Seen<'a>(&'a mut dyn FnMut(Scalar));

impl<'de> DeserializeSeed<'de> for Seen<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seen<'_> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a value")
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        (self.0)(Scalar::Text(text));
        Ok(())
    }

    fn visit_bool<E>(self, value: bool) -> Result<(), E> {
        (self.0)(Scalar::Bool(value));
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        (self.0)(Scalar::Other);
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        (self.0)(Scalar::Other);
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        (self.0)(Scalar::Other);
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        (self.0)(Scalar::Other);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        (self.0)(Scalar::Other);
        while list.next_element_seed(Seen(&mut |_| ()))?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        (self.0)(Scalar::Other);
        while map.next_key_seed(Seen(&mut |_| ()))?.is_some() {
            map.next_value_seed(Seen(&mut |_| ()))?;
        }
        Ok(())
    }
}

/// An envelope: its fields as a record keeps them, so that at the start no map is made twice, and the rest.
#[derive(Default)]
struct Members {
    fields: Fields,
    rest: Map<String, Value>,
}

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Envelope;
        impl<'de> Visitor<'de> for Envelope {
            type Value = Members;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members, A::Error> {
                let mut members = Members::default();
                while let Some(name) = map.next_key::<String>()? {
                    if name == "fields" {
                        members.fields = map.next_value()?;
                    } else {
                        members.rest.insert(name, map.next_value()?);
                    }
                }
                Ok(members)
            }
        }
        deserializer.deserialize_map(Envelope)
    }
}

/// Reads what [`to_json`] made. Members that are not known are kept.
///
/// # Errors
/// Says why the object is no record.
pub fn from_json(kind: Kind, id: Id, mut map: Map<String, Value>) -> Result<Record, Unreadable> {
    let fields = match map.remove("fields") {
        None => Fields::new(),
        Some(Value::Object(fields)) => gathered(fields),
        Some(_) => return Err(Unreadable::NotARecord),
    };
    record(kind, id, fields, map)
}

fn record(kind: Kind, id: Id, fields: Fields, mut map: Map<String, Value>) -> Result<Record, Unreadable> {
    let base = stamp(map.remove("stamp").as_ref())?;
    let stamps = match map.remove("stamps") {
        None => SmallMap::new(),
        Some(Value::Object(stamps)) => field_stamps(stamps)?,
        Some(_) => return Err(Unreadable::NotARecord),
    };
    let mut optional = |name| map.remove(name).map(|value| stamp(Some(&value))).transpose();
    let (replaced, deleted) = (optional("replaced")?, optional("deleted")?);
    let mut record = Record::new(id, kind, base, fields);
    record.replaced = replaced;
    record.stamps = stamps;
    record.deleted = deleted;
    record.extra = gathered(map);
    Ok(record)
}

fn field_stamps(pairs: Map<String, Value>) -> Result<SmallMap<String, FieldStamp>, Unreadable> {
    let mut stamps = SmallMap::new();
    for (name, pair) in pairs {
        stamps.insert(name, field_stamp(&pair)?);
    }
    Ok(stamps)
}

fn stamp(value: Option<&Value>) -> Result<Stamp, Unreadable> {
    value
        .and_then(Value::as_str)
        .and_then(|text| text.parse().ok())
        .ok_or(Unreadable::Stamp)
}

fn field_stamp(pair: &Value) -> Result<FieldStamp, Unreadable> {
    Ok(FieldStamp {
        at: stamp(pair.get(0))?,
        replaced: stamp(pair.get(1))?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::stamp::Clock;
    use serde_json::json;

    fn sample() -> Record {
        let mut clock = Clock::new(5);
        let base = clock.tick(1000);
        let record = Record::new(
            Id::v7(1, [2; 10]),
            Kind::Event,
            base,
            Fields::from([("a".into(), json!(1))]),
        );
        let mut fields = record.fields.clone();
        fields.insert("b".into(), json!({"of": "tomorrow"}));
        fields.remove("a");
        let stamp = clock.tick(2000);
        record.revised(fields, &clock, stamp)
    }

    #[test]
    fn a_record_is_read_as_it_was_written() {
        let record = sample();
        let mut clock = Clock::new(5);
        let stamp = clock.tick(3000);
        let gone = record.tombstone(&clock, stamp);
        let back = gone.restored(&record, &clock, clock.clone().tick(4000));
        for record in [record, gone, back] {
            assert_eq!(parse(record.kind, record.id, &print(&record)), Ok(record));
        }
    }

    #[test]
    fn what_is_read_later_is_what_would_be_read_at_once() {
        let id = Id::v7(1, [2; 10]);
        let check = |text: &str| {
            let (now, later) = (
                parse(Kind::Commitment, id, text),
                parse_later(Kind::Commitment, id, text),
            );
            assert_eq!(now, later, "{text}");
            let glance = |record: Record| (record.partnership(), record.date(), record.is_example());
            assert_eq!(now.map(glance), later.map(glance), "{text}");
        };
        let partnership = id.to_string();
        let stamp = "0000000003e8000000000005";
        check(&print(&sample()));
        for fields in [
            "{}",
            "3",
            "[]",
            "null",
            r#"{"due":"2026-11","partnership":7,"example":true}"#,
            r#"{"due":"then","example":"yes"}"#,
            r#"{"due":3,"due":"2026","due":[]}"#,
            r#"{"title":{"en":"a\nb","de":"\u00e4"},"list":[1,-2,3.5e3,null,{"a":[]}]}"#,
            r#"{"title":"\ud800"}"#,
            r#"{"n":1e999}"#,
            r#"{"n":01}"#,
            r#"{"title":"a"#,
            &format!(r#"{{"partnership":"{partnership}","due":"2026-1\u0031"}}"#),
            &format!(r#"{{"deep":{}{}}}"#, "[".repeat(200), "]".repeat(200)),
        ] {
            check(&format!(r#"{{"stamp":"{stamp}","fields":{fields}}}"#));
            check(&format!(r#"{{"fields":{fields},"stamp":"{stamp}","mood":["good"]}}"#));
        }
        for text in ["", "[]", "{}", "{\"stamp\": ", "{\"fields\":{}} x"] {
            check(text);
        }
    }

    #[test]
    fn members_of_newer_versions_are_written_back() {
        let record = sample();
        let text = print(&record).replacen('{', r#"{"mood":"good","#, 1);
        let read = parse(record.kind, record.id, &text).unwrap();
        assert_eq!(read.extra.get("mood"), Some(&json!("good")));
        assert!(print(&read).contains(r#""mood":"good""#));
    }

    #[test]
    fn what_is_no_record_says_why() {
        let check = |text: &str| parse(Kind::Event, Id::v7(1, [2; 10]), text).unwrap_err();
        assert_eq!(check("{\"stamp\": "), Unreadable::NotJson);
        assert_eq!(check("[]"), Unreadable::NotARecord);
        assert_eq!(check("{}"), Unreadable::Stamp);
        assert_eq!(
            check(r#"{"stamp":"0000000003e8000000000005","fields":3}"#),
            Unreadable::NotARecord
        );
        assert_eq!(
            check(r#"{"stamp":"0000000003e8000000000005","replaced":3}"#),
            Unreadable::Stamp
        );
        assert_eq!(
            check(r#"{"stamp":"0000000003e8000000000005","stamps":{"a":[]}}"#),
            Unreadable::Stamp
        );
    }
}
