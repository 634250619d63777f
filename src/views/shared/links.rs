//! The addresses of all pages, in one place. They begin with the path under which the app is hosted: `<A href>` leaves
//! an address that begins with a slash as it is.

use std::fmt;
use std::sync::OnceLock;

use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};

static BASE: OnceLock<String> = OnceLock::new();

/// Sets the path under which the app is hosted, without a slash at its end, once and before the first address is asked for.
pub fn host_under(base: &str) {
    let _ = BASE.set(base.to_owned());
}

/// The address of the rescue page, which works without the app.
#[must_use]
pub fn rescue() -> String {
    format!("{}/rescue.html", BASE.get().map_or("", String::as_str))
}

/// A page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// What needs attention, over all partnerships
    Today,
    /// All partnerships
    Partnerships,
    /// The schedule of all partnerships
    AllSchedule,
    /// All programmes
    Programmes,
    /// Settings
    Settings,
    /// What is kept, where, and what can be brought back
    Data,
    /// Taking over files of other programs; the query says for which partnership, and of what
    Import,
    /// What goes to the partner city and what has come from there
    Exchange,
    /// A file or a link from elsewhere, looked at before it is taken over
    Merge,
    /// The guide
    Guide,
    /// Reports; the query says of what
    Reports,
    /// What a report says, made into records; the query says for which partnership
    Intake,
    /// The form for a new record; the query says what it starts with
    New(Kind),
    /// The page of a record
    Show(Kind, Id),
    /// The form of a record
    Edit(Kind, Id),
    /// The timeline of a partnership
    Timeline(Id),
    /// The schedule of a partnership
    Schedule(Id),
    /// The month of a partnership
    Calendar(Id),
    /// The map of a partnership
    Map(Id),
    /// The commitments of a partnership
    Commitments(Id),
    /// The contacts of a partnership
    Contacts(Id),
    /// The history of a record
    History(Kind, Id),
    /// What is held about a contact
    Person(Id),
    /// The agenda of an event, and what follows from it
    Visit(Visit, Id),
    /// What has changed in a partnership; the query says since when
    Changes(Id),
}

/// The pages of an event from its agenda to its report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visit {
    /// What is to be talked about
    Agenda,
    /// The same on paper, in two languages
    Sheet,
    /// What is said of each point
    Notes,
    /// What came of each point
    Closing,
    /// All of it, to be handed on
    Report,
}

impl Visit {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Agenda, Self::Sheet, Self::Notes, Self::Closing, Self::Report];

    const fn name(self) -> &'static str {
        match self {
            Self::Agenda => "agenda",
            Self::Sheet => "sheet",
            Self::Notes => "notes",
            Self::Closing => "closing",
            Self::Report => "report",
        }
    }
}

impl Place {
    /// The page at a path below the app's base; none where there is nothing.
    #[must_use]
    pub fn parse(path: &str) -> Option<Self> {
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        match parts[..] {
            [] => Some(Self::Today),
            ["partnerships"] => Some(Self::Partnerships),
            ["schedule"] => Some(Self::AllSchedule),
            ["programmes"] => Some(Self::Programmes),
            ["settings"] => Some(Self::Settings),
            ["data"] => Some(Self::Data),
            ["import"] => Some(Self::Import),
            ["exchange"] => Some(Self::Exchange),
            ["merge"] => Some(Self::Merge),
            ["guide"] => Some(Self::Guide),
            ["reports"] => Some(Self::Reports),
            ["intake"] => Some(Self::Intake),
            [kind, "new"] => Some(Self::New(in_folder(kind)?)),
            [kind, id] => Some(Self::Show(in_folder(kind)?, id.parse().ok()?)),
            [kind, id, "edit"] => Some(Self::Edit(in_folder(kind)?, id.parse().ok()?)),
            [kind, id, "history"] => Some(Self::History(in_folder(kind)?, id.parse().ok()?)),
            ["contacts", id, "person"] => Some(Self::Person(id.parse().ok()?)),
            ["events", id, part] => {
                let visit = Visit::ALL.into_iter().find(|visit| visit.name() == part)?;
                Some(Self::Visit(visit, id.parse().ok()?))
            }
            ["partnerships", id, "changes"] => Some(Self::Changes(id.parse().ok()?)),
            ["partnerships", id, "timeline"] => Some(Self::Timeline(id.parse().ok()?)),
            ["partnerships", id, "schedule"] => Some(Self::Schedule(id.parse().ok()?)),
            ["partnerships", id, "calendar"] => Some(Self::Calendar(id.parse().ok()?)),
            ["partnerships", id, "map"] => Some(Self::Map(id.parse().ok()?)),
            ["partnerships", id, "commitments"] => Some(Self::Commitments(id.parse().ok()?)),
            ["partnerships", id, "contacts"] => Some(Self::Contacts(id.parse().ok()?)),
            _ => None,
        }
    }

    /// Its address: `<A href=Place::Today.href()>`.
    #[must_use]
    pub fn href(self) -> String {
        self.to_string()
    }
}

fn in_folder(name: &str) -> Option<Kind> {
    Kind::ALL.iter().copied().find(|kind| folder(*kind) == name)
}

/// The folder of a type.
const fn folder(kind: Kind) -> &'static str {
    match kind {
        Kind::Partnership => "partnerships",
        Kind::Agreement => "agreements",
        Kind::Event => "events",
        Kind::Commitment => "commitments",
        Kind::Contact => "contacts",
        Kind::Programme => "programmes",
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(BASE.get().map_or("", String::as_str))?;
        match self {
            Self::Today => f.write_str("/"),
            Self::Partnerships => f.write_str("/partnerships"),
            Self::AllSchedule => f.write_str("/schedule"),
            Self::Programmes => f.write_str("/programmes"),
            Self::Settings => f.write_str("/settings"),
            Self::Data => f.write_str("/data"),
            Self::Import => f.write_str("/import"),
            Self::Exchange => f.write_str("/exchange"),
            Self::Merge => f.write_str("/merge"),
            Self::Guide => f.write_str("/guide"),
            Self::Reports => f.write_str("/reports"),
            Self::Intake => f.write_str("/intake"),
            Self::New(kind) => write!(f, "/{}/new", folder(*kind)),
            Self::Show(kind, id) => write!(f, "/{}/{id}", folder(*kind)),
            Self::Edit(kind, id) => write!(f, "/{}/{id}/edit", folder(*kind)),
            Self::History(kind, id) => write!(f, "/{}/{id}/history", folder(*kind)),
            Self::Person(id) => write!(f, "/contacts/{id}/person"),
            Self::Visit(visit, id) => write!(f, "/events/{id}/{}", visit.name()),
            Self::Changes(id) => write!(f, "/partnerships/{id}/changes"),
            Self::Timeline(id) => write!(f, "/partnerships/{id}/timeline"),
            Self::Schedule(id) => write!(f, "/partnerships/{id}/schedule"),
            Self::Calendar(id) => write!(f, "/partnerships/{id}/calendar"),
            Self::Map(id) => write!(f, "/partnerships/{id}/map"),
            Self::Commitments(id) => write!(f, "/partnerships/{id}/commitments"),
            Self::Contacts(id) => write!(f, "/partnerships/{id}/contacts"),
        }
    }
}

/// The page of a record.
#[must_use]
pub fn of(record: &Record) -> String {
    Place::Show(record.kind, record.id).href()
}

/// The page on which files of other programs are taken over into a partnership; a table most likely holds records of this type.
#[must_use]
pub fn import(partnership: Id, kind: Kind) -> String {
    format!("{}?partnership={partnership}&kind={}", Place::Import, kind.code())
}

/// The form for a new record; `given` are fields that it starts with: `event`, `kind`, `status`.
#[must_use]
pub fn new(kind: Kind, partnership: Option<Id>, given: &[(&str, String)]) -> String {
    let mut query: Vec<String> = partnership.iter().map(|id| format!("partnership={id}")).collect();
    query.extend(given.iter().map(|(name, value)| format!("{name}={value}")));
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{}{mark}{}", Place::New(kind), query.join("&"))
}

/// Where a record, or a partnership as a whole, is sent to another desk.
#[must_use]
pub fn send(kind: Kind, id: Id) -> String {
    let name = if kind == Kind::Partnership {
        "partnership"
    } else {
        "records"
    };
    format!("{}?{name}={id}", Place::Exchange)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_leads_to_its_page() {
        let id = Id::v7(1, [1; 10]);
        let mut places = vec![
            Place::Today,
            Place::Partnerships,
            Place::AllSchedule,
            Place::Programmes,
            Place::Settings,
            Place::Data,
            Place::Import,
            Place::Exchange,
            Place::Merge,
            Place::Guide,
            Place::Reports,
            Place::Intake,
        ];
        places.extend([
            Place::Timeline(id),
            Place::Schedule(id),
            Place::Calendar(id),
            Place::Map(id),
            Place::Commitments(id),
            Place::Contacts(id),
            Place::Changes(id),
            Place::Person(id),
        ]);
        places.extend(Visit::ALL.map(|visit| Place::Visit(visit, id)));
        for kind in Kind::ALL.iter().copied() {
            places.extend([
                Place::New(kind),
                Place::Show(kind, id),
                Place::Edit(kind, id),
                Place::History(kind, id),
            ]);
        }
        for place in places {
            assert_eq!(Place::parse(&place.href()), Some(place));
        }
    }

    #[test]
    fn what_is_no_address_leads_nowhere() {
        for path in [
            "/x",
            "/events",
            "/events/5",
            "/partnerships/x/timeline",
            "/settings/x",
            "/events/x/agenda",
        ] {
            assert_eq!(Place::parse(path), None, "{path}");
        }
    }
}
