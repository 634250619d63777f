//! The fields of a record as they were stored: as text, until somebody asks for one. Of thousands of records most are only put in order and
//! counted; a text takes a fifth of the room of the map that it stands for, and is checked in a fraction of the time in which that is made.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::str::FromStr;
use std::sync::OnceLock;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::codes::EventStatus;
use super::date::Edtf;
use super::id::Id;
use super::record::Fields;

/// Fields that read like the map they are. Whoever asks for one has the map made, and it stays; [`Content::look`] makes it for one look.
#[derive(Default)]
pub struct Content {
    /// A JSON object; none once the fields are others, or where they never were a text.
    text: Option<Box<str>>,
    /// The fields of the text, once they are read.
    read: OnceLock<Box<Fields>>,
    /// The fields where there is no text.
    own: Option<Box<Fields>>,
    head: OnceLock<Head>,
}

/// What is asked of every record at the start. What has the wrong type is absent.
#[derive(Clone, Copy, Debug, Default)]
pub struct Head {
    /// The field `partnership`.
    pub partnership: Option<Id>,
    /// The field `when`.
    pub when: Option<Edtf>,
    /// The field `due`.
    pub due: Option<Edtf>,
    /// The field `status`, of an event.
    pub status: Option<EventStatus>,
    /// The field `example`.
    pub example: bool,
}

/// What the head can take of a value.
#[derive(Clone, Copy)]
enum Plain<'a> {
    Text(&'a str),
    True,
    Other,
}

impl<'a> From<&'a Value> for Plain<'a> {
    fn from(value: &'a Value) -> Self {
        match value {
            Value::String(text) => Self::Text(text),
            Value::Bool(true) => Self::True,
            _ => Self::Other,
        }
    }
}

impl Plain<'_> {
    fn read<T: FromStr>(self) -> Option<T> {
        match self {
            Self::Text(text) => text.parse().ok(),
            _ => None,
        }
    }
}

impl Head {
    fn take(&mut self, name: &str, value: Plain<'_>) {
        match (name, value) {
            ("partnership", value) => self.partnership = value.read(),
            ("when", value) => self.when = value.read(),
            ("due", value) => self.due = value.read(),
            ("status", Plain::Text(code)) => self.status = EventStatus::from_code(code),
            ("status", _) => self.status = None,
            ("example", value) => self.example = matches!(value, Plain::True),
            _ => {}
        }
    }

    fn of(fields: &Fields) -> Self {
        let mut head = Self::default();
        for (name, value) in fields {
            head.take(name, value.into());
        }
        head
    }
}

impl Content {
    /// Fields that were made here.
    #[must_use]
    pub fn new(fields: Fields) -> Self {
        Self {
            text: None,
            read: OnceLock::new(),
            own: Some(Box::new(fields)),
            head: OnceLock::new(),
        }
    }

    /// The fields in a text, checked to the last letter, so that they can be made of it at any time.
    ///
    /// # Errors
    /// It is no JSON object.
    pub fn of_text(text: &str) -> Result<Self, serde_json::Error> {
        let head: Head = serde_json::from_str(text)?;
        Ok(Self {
            text: Some(text.into()),
            read: OnceLock::new(),
            own: None,
            head: OnceLock::from(head),
        })
    }

    /// What is asked of every record, without the rest.
    pub fn head(&self) -> &Head {
        self.head.get_or_init(|| self.look(Head::of))
    }

    /// A look at the fields that keeps nothing.
    pub fn look<R>(&self, look: impl FnOnce(&Fields) -> R) -> R {
        match self.made() {
            Some(fields) => look(fields),
            None => look(&self.parsed()),
        }
    }

    /// A copy of the fields.
    #[must_use]
    pub fn to_fields(&self) -> Fields {
        self.made().cloned().unwrap_or_else(|| self.parsed())
    }

    /// The fields, where they are made.
    fn made(&self) -> Option<&Fields> {
        self.own.as_ref().or_else(|| self.read.get()).map(|fields| &**fields)
    }

    #[inline(never)]
    fn parsed(&self) -> Fields {
        let fields = self.text.as_deref().and_then(|text| serde_json::from_str(text).ok());
        fields.unwrap_or_default()
    }
}

impl Deref for Content {
    type Target = Fields;

    fn deref(&self) -> &Fields {
        match &self.own {
            Some(own) => own,
            None => self.read.get_or_init(|| Box::new(self.parsed())),
        }
    }
}

impl DerefMut for Content {
    fn deref_mut(&mut self) -> &mut Fields {
        let made = self.own.take().or_else(|| self.read.take());
        let fields = made.unwrap_or_else(|| Box::new(self.parsed()));
        self.text = None;
        self.head = OnceLock::new();
        self.own.insert(fields)
    }
}

impl Clone for Content {
    fn clone(&self) -> Self {
        match &self.text {
            Some(text) => Self {
                text: Some(text.clone()),
                read: OnceLock::new(),
                own: None,
                head: self.head.clone(),
            },
            None => Self::new(self.to_fields()),
        }
    }
}

impl PartialEq for Content {
    fn eq(&self, other: &Self) -> bool {
        let same_text = self.text.is_some() && self.text == other.text;
        same_text || self.look(|one| other.look(|other| one == other))
    }
}

impl PartialEq<Fields> for Content {
    fn eq(&self, other: &Fields) -> bool {
        self.look(|fields| fields == other)
    }
}

impl PartialEq<Content> for Fields {
    fn eq(&self, other: &Content) -> bool {
        other == self
    }
}

impl From<Fields> for Content {
    fn from(fields: Fields) -> Self {
        Self::new(fields)
    }
}

impl<'a> IntoIterator for &'a Content {
    type Item = (&'a String, &'a Value);
    type IntoIter = std::collections::btree_map::Iter<'a, String, Value>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Debug for Content {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.look(|fields| fields.fmt(out))
    }
}

impl<'de> Deserialize<'de> for Head {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;
        impl<'de> Visitor<'de> for Object {
            type Value = Head;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Head, A::Error> {
                let mut head = Head::default();
                while let Some(Name(name)) = map.next_key()? {
                    map.next_value_seed(Walk(name.map(|name| (&mut head, name))))?;
                }
                Ok(head)
            }
        }
        deserializer.deserialize_map(Object)
    }
}

/// The name of a field, where it is one of the head's.
struct Name(Option<&'static str>);

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Of;
        impl Visitor<'_> for Of {
            type Value = Name;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a name")
            }

            fn visit_str<E>(self, name: &str) -> Result<Name, E> {
                let known = ["partnership", "when", "due", "status", "example"];
                Ok(Name(known.into_iter().find(|known| *known == name)))
            }
        }
        deserializer.deserialize_str(Of)
    }
}

/// A walk over JSON, read as carefully as if all of it were kept, of which at most the head takes something: what is made and let go again
/// for each of ten thousand records takes time, and leaves holes in memory between those that stay.
struct Walk<'a>(Option<(&'a mut Head, &'static str)>);

impl Walk<'_> {
    #[allow(clippy::unnecessary_wraps)] // what a visitor gives
    fn give<E>(self, value: Plain<'_>) -> Result<(), E> {
        if let Some((head, name)) = self.0 {
            head.take(name, value);
        }
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("JSON")
    }

    fn visit_bool<E>(self, is_true: bool) -> Result<(), E> {
        self.give(if is_true { Plain::True } else { Plain::Other })
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        self.give(Plain::Other)
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        self.give(Plain::Other)
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        self.give(Plain::Other)
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        self.give(Plain::Text(text))
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        self.give(Plain::Other)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        while seq.next_element_seed(Walk(None))?.is_some() {}
        self.give(Plain::Other)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while map.next_key_seed(Walk(None))?.is_some() {
            map.next_value_seed(Walk(None))?;
        }
        self.give(Plain::Other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const TEXT: &str = r#"{"a":{"en":"Visit \u00e9"},"example":true,"status":"held","when":"2026-08"}"#;

    fn stored(text: &str) -> Content {
        Content::of_text(text).unwrap()
    }

    #[test]
    fn a_text_reads_like_its_map() {
        let content = stored(TEXT);
        let fields: Fields = serde_json::from_str(TEXT).unwrap();
        assert_eq!(content, fields);
        assert_eq!(content.clone(), Content::new(fields.clone()));
        assert_eq!(content.get("a"), Some(&json!({"en": "Visit é"})));
        assert_eq!((content.len(), content.to_fields()), (4, fields.clone()));
        let head = content.head();
        assert_eq!(format!("{head:?}"), format!("{:?}", Head::of(&fields)));
        assert_eq!((head.status, head.example), (Some(EventStatus::Held), true));
    }

    #[test]
    fn the_head_is_what_the_map_would_give() {
        for text in [
            r#"{"when":"2026-08","due":"2027\u002d01","partnership":"01990000-0000-7000-8000-000000000001","status":"planned"}"#,
            r#"{"when":{"due":"2026"},"due":["2026"],"partnership":5,"status":null,"example":"true","x":{"when":"2026"}}"#,
            r#"{"when":"2026","when":3,"status":"of tomorrow","example":false,"due":"never"}"#,
        ] {
            let fields: Fields = serde_json::from_str(text).unwrap();
            assert_eq!(
                format!("{:?}", stored(text).head()),
                format!("{:?}", Head::of(&fields)),
                "{text}"
            );
        }
        let head = *stored(r#"{"x":{"when":"2025"},"when":"2026","example":true}"#).head();
        assert_eq!((head.when, head.example), ("2026".parse().ok(), true));
    }

    #[test]
    fn what_is_altered_is_not_what_was_read() {
        let before = stored(TEXT);
        let mut after = before.clone();
        after.insert("a".into(), json!(1));
        after.remove("status");
        assert!(after != before && after.get("a") == Some(&json!(1)) && after.len() == 3);
        assert_eq!(
            (after.head().status, before.head().status),
            (None, Some(EventStatus::Held))
        );
        after = Content::default();
        after.insert("b".into(), json!(2));
        assert_eq!(after, Fields::from([("b".into(), json!(2))]));
    }

    #[test]
    fn what_cannot_be_made_a_map_is_refused_at_once() {
        let deep = format!(r#"{{"a":{}1{}}}"#, "[".repeat(500), "]".repeat(500));
        for text in [
            "",
            "[]",
            "3",
            r#"{"a":}"#,
            r#"{"a":"\ud800"}"#,
            r#"{"a":1e999}"#,
            r#"{"a":1} x"#,
            &deep,
        ] {
            let as_map = serde_json::from_str::<Fields>(text);
            assert!(as_map.is_err() && Content::of_text(text).is_err(), "{text}");
        }
    }
}
