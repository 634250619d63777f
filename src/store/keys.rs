//! All names in local storage, in one place. Keys that are not of these forms belong to others and are never
//! read, changed or cleared.

use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};

/// Before the type and id of every record; the number is the major version of the stored form.
pub const RECORD: &str = "pobratym/1/";
/// Before the original key of a value that could not be read; see [`aside`].
pub const QUARANTINE: &str = "pobratym/quarantine/";
/// Before the name of a half-filled form.
pub const DRAFT: &str = "pobratym/draft/";
/// Present while a change of several records is being written: how to end it, or to take it back, after a crash.
pub const BATCH: &str = "pobratym/batch";
/// Before the id of a record and the name of its field that was changed on both sides: `pobratym/review/<id>/<field>`.
pub const REVIEW: &str = "pobratym/review/";
/// The settings of this browser.
pub const SETTINGS: &str = "pobratym/settings";
/// Before the id of a partnership: the views of it that were given a name.
pub const VIEWS: &str = "pobratym/views/";
/// Written, and removed, when everything is erased: who hears of it begins anew.
pub const WIPE: &str = "pobratym/wipe";
/// Before all of the above.
pub const ALL: &str = "pobratym/";

/// The key of a record.
#[must_use]
pub fn of(record: &Record) -> String {
    format!("{RECORD}{}/{}", record.kind.code(), record.id)
}

/// The key of a partnership's views.
#[must_use]
pub fn views(partnership: Id) -> String {
    format!("{VIEWS}{partnership}")
}

/// Type and id from a record's key. A key of a type that this version does not know is left alone, and so is one that
/// [`of`] would write in another way: the record would be kept twice.
#[must_use]
pub fn parse(key: &str) -> Option<(Kind, Id)> {
    let (kind, name) = key.strip_prefix(RECORD)?.split_once('/')?;
    let id: Id = name.parse().ok()?;
    (id.to_string() == name).then_some((Kind::from_code(kind)?, id))
}

/// The nth place, from 1, for a value that was found at `key` and set aside.
#[must_use]
pub fn aside(key: &str, n: usize) -> String {
    match n {
        0 | 1 => format!("{QUARANTINE}{key}"),
        n => format!("{QUARANTINE}{key}#{n}"),
    }
}

/// The key at which a value was found that was set aside; any other key is its own.
#[must_use]
pub fn original(key: &str) -> &str {
    let Some(key) = key.strip_prefix(QUARANTINE) else {
        return key;
    };
    key.split_once('#').map_or(key, |(key, _)| key)
}

/// Whether a key is of a later major version of the stored form.
#[must_use]
pub fn is_newer(key: &str) -> bool {
    let version = key.strip_prefix(ALL).and_then(|rest| rest.split_once('/'));
    version.is_some_and(|(version, _)| version.parse().is_ok_and(|version: u32| version > 1))
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

    #[test]
    fn what_was_set_aside_leads_back_to_its_key() {
        for n in [1, 2, 10] {
            assert_eq!(original(&aside("pobratym/1/event/x", n)), "pobratym/1/event/x");
        }
        assert_eq!(original("pobratym/1/event/x"), "pobratym/1/event/x");
    }

    #[test]
    fn a_later_version_is_known_by_its_number() {
        let check = |key: &str, expect: bool| assert_eq!(is_newer(key), expect, "{key}");
        check("pobratym/2/event/x", true);
        check("pobratym/10/", true);
        check("pobratym/1/event/x", false);
        check("pobratym/2", false);
        check("pobratym/settings", false);
        check("pobratym/quarantine/pobratym/2/event/x", false);
        check("other/2/event/x", false);
    }
}
