//! All names in local storage, in one place. Keys that are not of these forms belong to others and are never
//! read, changed or cleared.

use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};

/// Before the type and id of every record; the number is the major version of the stored form.
pub const RECORD: &str = "pobratym/1/";
/// Before the original key of a value that could not be read.
pub const QUARANTINE: &str = "pobratym/quarantine/";
/// Before the name of a half-filled form.
pub const DRAFT: &str = "pobratym/draft/";
/// Present while a change of several records is being written: how to end it, or to take it back, after a crash.
pub const BATCH: &str = "pobratym/batch";
/// Before the id of a record and the name of its field that was changed on both sides: `pobratym/review/<id>/<field>`.
pub const REVIEW: &str = "pobratym/review/";
/// The settings of this browser.
pub const SETTINGS: &str = "pobratym/settings";
/// Before all of the above.
pub const ALL: &str = "pobratym/";

/// The key of a record.
#[must_use]
pub fn of(record: &Record) -> String {
    format!("{RECORD}{}/{}", record.kind.code(), record.id)
}

/// Type and id from a record's key. A key of a type that this version does not know is left alone, and so is one that
/// [`of`] would write in another way: the record would be kept twice.
#[must_use]
pub fn parse(key: &str) -> Option<(Kind, Id)> {
    let (kind, name) = key.strip_prefix(RECORD)?.split_once('/')?;
    let id: Id = name.parse().ok()?;
    (id.to_string() == name).then_some((Kind::from_code(kind)?, id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_keys_are_understood() {
        let id = "0190a5c0-0000-7000-8000-000000000000";
        assert_eq!(
            parse(&format!("pobratym/1/event/{id}")),
            Some((Kind::Event, id.parse().unwrap()))
        );
        for key in [
            "theme",
            "pobratym/1/event/",
            "pobratym/2/event/x",
            "pobratym/settings",
            &format!("pobratym/1/mood/{id}"),
            &format!("pobratym/1/event/{}", id.to_uppercase()),
        ] {
            assert_eq!(parse(key), None, "{key}");
        }
    }
}
