//! The addresses of all pages, in one place. They are paths below the app's base; `<A href>` and `navigate` add the base.

use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};

/// Today.
pub const TODAY: &str = "/";
/// All partnerships.
pub const PARTNERSHIPS: &str = "/partnerships";
/// All programmes.
pub const PROGRAMMES: &str = "/programmes";
/// Settings.
pub const SETTINGS: &str = "/settings";
/// The guide.
pub const GUIDE: &str = "/guide";

/// The folder of a type.
#[must_use]
pub const fn folder(kind: Kind) -> &'static str {
    match kind {
        Kind::Partnership => "/partnerships",
        Kind::Agreement => "/agreements",
        Kind::Event => "/events",
        Kind::Commitment => "/commitments",
        Kind::Contact => "/contacts",
        Kind::Programme => "/programmes",
    }
}

/// The page of a record.
#[must_use]
pub fn record(kind: Kind, id: Id) -> String {
    format!("{}/{id}", folder(kind))
}

/// The page of a record.
#[must_use]
pub fn of(record: &Record) -> String {
    self::record(record.kind, record.id)
}

/// The form of a record.
#[must_use]
pub fn edit(kind: Kind, id: Id) -> String {
    format!("{}/{id}/edit", folder(kind))
}

/// The form for a new record; `given` are fields that it starts with, `("event", id)` and the like.
#[must_use]
pub fn new(kind: Kind, partnership: Option<Id>, given: &[(&str, String)]) -> String {
    let partnership = partnership.map(|id| ("partnership", id.to_string()));
    let query: Vec<String> =
        partnership.iter().chain(given).map(|(name, value)| format!("{name}={value}")).collect();
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{}/new{mark}{}", folder(kind), query.join("&"))
}

/// The timeline of a partnership.
#[must_use]
pub fn timeline(partnership: Id) -> String {
    format!("/partnerships/{partnership}/timeline")
}

/// The commitments of a partnership.
#[must_use]
pub fn commitments(partnership: Id) -> String {
    format!("/partnerships/{partnership}/commitments")
}

/// The contacts of a partnership.
#[must_use]
pub fn contacts(partnership: Id) -> String {
    format!("/partnerships/{partnership}/contacts")
}
