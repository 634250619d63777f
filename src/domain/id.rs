//! The name of a record, and of an element of a collection.

use std::fmt;
use std::str::FromStr;

use uuid::{Builder, Uuid};

/// A UUID version 7 (RFC 9562), written in lower case. Sorted by the time of its making.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(Uuid);

impl Id {
    /// A new id from the milliseconds since 1970 and ten random bytes.
    #[must_use]
    pub fn v7(millis: u64, random: [u8; 10]) -> Self {
        Self(Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.as_hyphenated().fmt(f)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The text is not a UUID with hyphens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnId;

impl FromStr for Id {
    type Err = NotAnId;

    /// Reads any version of UUID, so that files written by other programs are welcome; only the hyphenated form.
    fn from_str(text: &str) -> Result<Self, NotAnId> {
        if text.len() != 36 {
            return Err(NotAnId);
        }
        Uuid::try_parse(text).map(Self).map_err(|_| NotAnId)
    }
}

/// Where new ids come from: the domain never makes them by itself.
pub trait NewId {
    /// An id that nobody has had before.
    fn new_id(&mut self) -> Id;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_print_as_they_are_read_and_sort_by_time() {
        let early = Id::v7(1_700_000_000_000, [255; 10]);
        let late = Id::v7(1_700_000_000_001, [0; 10]);
        assert!(early < late);
        assert_eq!(late.to_string().parse(), Ok(late));
        assert_eq!(&late.to_string()[14..15], "7");
    }

    #[test]
    fn what_is_no_uuid_is_refused() {
        for text in [
            "",
            "x",
            "{0190a5c0-0000-7000-8000-000000000000}",
            "0190a5c00000700080000000000000000000",
        ] {
            assert_eq!(text.parse::<Id>(), Err(NotAnId), "{text}");
        }
    }
}
