//! Reading typed values from the JSON of a field. What has the wrong type reads as absent: one bad value
//! never hides the rest of a record.

use serde_json::{Map, Value};

use super::date::Edtf;
use super::id::Id;
use super::record::Fields;
use super::small_map::ById;
use super::text::Text;

/// A value that can be read from JSON.
pub trait Read: Sized {
    /// `None` when the JSON is of another shape.
    fn read(value: &Value) -> Option<Self>;
}

impl Read for String {
    fn read(value: &Value) -> Option<Self> {
        value.as_str().map(str::to_owned)
    }
}

impl Read for bool {
    fn read(value: &Value) -> Option<Self> {
        value.as_bool()
    }
}

impl Read for f64 {
    fn read(value: &Value) -> Option<Self> {
        value.as_f64().filter(|number| number.is_finite())
    }
}

impl Read for i64 {
    fn read(value: &Value) -> Option<Self> {
        value.as_i64()
    }
}

impl Read for Id {
    fn read(value: &Value) -> Option<Self> {
        value.as_str()?.parse().ok()
    }
}

impl Read for Edtf {
    fn read(value: &Value) -> Option<Self> {
        value.as_str()?.parse().ok()
    }
}

impl Read for Text {
    /// A bare string, as another program may write it, is a text of undetermined language (BCP 47 `und`).
    fn read(value: &Value) -> Option<Self> {
        match value {
            Value::Object(map) => {
                let texts = map
                    .iter()
                    .filter_map(|(tag, text)| Some((tag.clone(), text.as_str()?.to_owned())));
                Some(Self(texts.collect()))
            }
            Value::String(text) => Some(Self([("und".to_owned(), text.clone())].into_iter().collect())),
            _ => None,
        }
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(value: &Value) -> Option<Self> {
        Some(value.as_array()?.iter().filter_map(T::read).collect())
    }
}

impl<T: Read> Read for Option<T> {
    fn read(value: &Value) -> Option<Self> {
        Some(T::read(value))
    }
}

/// Takes a value over, if it can be read. Never inlined: one copy a type, instead of one a field, halves the code.
#[inline(never)]
pub fn take<T: Read>(place: &mut T, value: &Value) {
    if let Some(value) = T::read(value) {
        *place = value;
    }
}

/// Takes an element of a collection over, if it can be read; not inlined either.
#[inline(never)]
pub fn gather<T: Read>(all: &mut ById<T>, id: Id, value: &Value) {
    if let Some(value) = T::read(value) {
        all.insert(id, value);
    }
}

/// The value of a member of a JSON object, or its default; not inlined either.
#[inline(never)]
pub fn member<T: Read + Default>(map: &Map<String, Value>, name: &str) -> T {
    map.get(name).and_then(T::read).unwrap_or_default()
}

/// The collection and the id that the name of an element has.
#[must_use]
pub fn element(name: &str) -> Option<(&str, Id)> {
    let (many, id) = name.split_once('/')?;
    Some((many, id.parse().ok()?))
}

/// The raw elements of a collection, in the order of their ids.
pub fn elements<'a>(fields: &'a Fields, name: &'a str) -> impl Iterator<Item = (Id, &'a Value)> {
    let prefix = format!("{name}/");
    fields
        .range(prefix.clone()..)
        .take_while(move |(key, _)| key.starts_with(&prefix))
        .filter_map(move |(key, value)| Some((key[name.len() + 1..].parse().ok()?, value)))
}

/// Makes a struct that reads itself from the fields of a record. `many` names collections.
macro_rules! reads_fields {
    ($(#[$doc:meta])* pub struct $name:ident { $($(#[$fdoc:meta])* $field:ident : $type:ty,)* } $(many { $($(#[$mdoc:meta])* $many:ident : $element:ty,)* })?) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq)]
        #[allow(missing_docs)]
        pub struct $name { $($(#[$fdoc])* pub $field: $type,)* $($($(#[$mdoc])* pub $many: $crate::domain::small_map::ById<$element>,)*)? }

        impl $name {
            /// Reads what the fields hold, each field once.
            #[must_use]
            pub fn read(fields: &$crate::domain::record::Fields) -> Self {
                let mut all = Self::default();
                for (name, value) in fields {
                    match name.as_str() {
                        $(stringify!($field) => $crate::domain::read::take(&mut all.$field, value),)*
                        _ => {
                            $(match $crate::domain::read::element(name) {
                                $(Some((stringify!($many), id)) => $crate::domain::read::gather(&mut all.$many, id, value),)*
                                _ => {}
                            })?
                        }
                    }
                }
                all
            }
        }
    };
}

/// Makes a struct that reads itself from a JSON object.
macro_rules! reads_object {
    ($(#[$doc:meta])* pub struct $name:ident { $($(#[$fdoc:meta])* $field:ident : $type:ty,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq)]
        #[allow(missing_docs)]
        pub struct $name { $($(#[$fdoc])* pub $field: $type,)* }

        impl $crate::domain::read::Read for $name {
            fn read(value: &serde_json::Value) -> Option<Self> {
                let map = value.as_object()?;
                Some(Self { $($field: $crate::domain::read::member(map, stringify!($field)),)* })
            }
        }
    };
}

pub(crate) use {reads_fields, reads_object};
