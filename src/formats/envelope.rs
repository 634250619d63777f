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

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use crate::domain::content::Content;
use crate::domain::id::Id;
use crate::domain::order::gathered;
use crate::domain::record::{FieldStamp, Fields, Kind, Record};
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
        map.insert("fields".into(), Value::Object(gathered(record.fields.to_fields())));
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
        Ok(Members { fields, stamp, rest }) => {
            let content = fields.map(|fields| Content::of_text(fields.get())).transpose();
            let content = content.map_err(unreadable)?.unwrap_or_default();
            record(kind, id, content, stored_stamp(stamp)?, rest)
        }
        Err(error) => Err(unreadable(error)),
    }
}

fn unreadable(error: serde_json::Error) -> Unreadable {
    if error.is_data() {
        Unreadable::NotARecord
    } else {
        Unreadable::NotJson
    }
}

/// An envelope: its fields and its stamp as text, and the rest. Most have no rest, and then nothing is made that is let go again: between ten
/// thousand records that stay that leaves holes in memory.
#[derive(Default)]
struct Members<'a> {
    fields: Option<&'a RawValue>,
    stamp: Option<&'a RawValue>,
    rest: Map<String, Value>,
}

/// The name of a member.
enum Member {
    Fields,
    Stamp,
    Other(String),
}

impl<'de> Deserialize<'de> for Member {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Name;
        impl Visitor<'_> for Name {
            type Value = Member;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a name")
            }

            fn visit_str<E>(self, name: &str) -> Result<Member, E> {
                Ok(match name {
                    "fields" => Member::Fields,
                    "stamp" => Member::Stamp,
                    _ => Member::Other(name.to_owned()),
                })
            }
        }
        deserializer.deserialize_str(Name)
    }
}

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Envelope;
        impl<'de> Visitor<'de> for Envelope {
            type Value = Members<'de>;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members<'de>, A::Error> {
                let mut members = Members::default();
                while let Some(member) = map.next_key()? {
                    match member {
                        Member::Fields => members.fields = Some(map.next_value()?),
                        Member::Stamp => members.stamp = Some(map.next_value()?),
                        Member::Other(name) => {
                            members.rest.insert(name, map.next_value()?);
                        }
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
    let base = stamp(map.remove("stamp").as_ref())?;
    record(kind, id, Content::new(fields), base, map)
}

fn record(
    kind: Kind,
    id: Id,
    content: Content,
    base: Stamp,
    mut map: Map<String, Value>,
) -> Result<Record, Unreadable> {
    let stamps = match map.remove("stamps") {
        None => SmallMap::new(),
        Some(Value::Object(stamps)) => field_stamps(stamps)?,
        Some(_) => return Err(Unreadable::NotARecord),
    };
    let mut optional = |name| map.remove(name).map(|value| stamp(Some(&value))).transpose();
    let (replaced, deleted) = (optional("replaced")?, optional("deleted")?);
    let mut record = Record::stored(id, kind, base, content);
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

/// The same as it was stored: as its digits, which is how it is written, or as whatever else JSON makes of them.
fn stored_stamp(text: Option<&RawValue>) -> Result<Stamp, Unreadable> {
    let text = text.ok_or(Unreadable::Stamp)?.get();
    let digits = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
    match digits.and_then(|digits| digits.parse().ok()) {
        Some(stamp) => Ok(stamp),
        None => stamp(serde_json::from_str(text).ok().as_ref()),
    }
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
        let mut fields = record.fields.to_fields();
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
    fn members_of_newer_versions_are_written_back() {
        let record = sample();
        let text = print(&record).replacen('{', r#"{"mood":"good","#, 1);
        let read = parse(record.kind, record.id, &text).unwrap();
        assert_eq!(read.extra.get("mood"), Some(&json!("good")));
        assert!(print(&read).contains(r#""mood":"good""#));
    }

    #[test]
    fn a_stamp_may_be_written_in_any_way_that_json_has() {
        let check = |stamp: &str| {
            let record = parse(Kind::Event, Id::v7(1, [2; 10]), &format!(r#"{{"stamp":{stamp}}}"#));
            record.map(|record| record.base.to_string())
        };
        let digits = "0000000003e8000000000005";
        assert_eq!(check(&format!("\"{digits}\"")), Ok(digits.into()));
        assert_eq!(check(r#" "\u003000000000\u0033e8000000000005" "#), Ok(digits.into()));
        assert_eq!(check("5"), Err(Unreadable::Stamp));
        assert_eq!(check(r#""5""#), Err(Unreadable::Stamp));
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
