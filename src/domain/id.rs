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

    /// The id that a thing of this name has wherever it is read: version 8, which RFC 9562 leaves to programs, from FNV-1a of 128 bits. Two
    /// cities that take the same entry of a calendar so have the same record.
    #[must_use]
    pub fn of_name(name: &str) -> Self {
        const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
        const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
        let mix = |hash: u128, byte: u8| (hash ^ u128::from(byte)).wrapping_mul(PRIME);
        let hash = name.bytes().fold(BASIS, mix);
        Self(Builder::from_custom_bytes(hash.to_be_bytes()).into_uuid())
    }

    /// Milliseconds since 1970 at which it was made; unknown of another version, as other programs may write it.
    #[must_use]
    pub fn millis(self) -> Option<u64> {
        // The first 48 of its 128 bits.
        let millis = u64::try_from(self.0.as_u128() >> 80).unwrap_or_default();
        (self.0.get_version_num() == 7).then_some(millis)
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
    fn an_id_knows_when_it_was_made_if_it_is_of_our_version() {
        assert_eq!(Id::v7(1_700_000_000_001, [255; 10]).millis(), Some(1_700_000_000_001));
        let random: Id = "f47ac10b-58cc-4372-a567-0e02b2c3d479".parse().unwrap();
        assert_eq!(random.millis(), None);
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
