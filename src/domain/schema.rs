//! What can be entered, type by type: the fields in the order of the form, what each accepts, and which come first.
//! Forms, validation and tidying all read these tables, so that a field is described once.

use super::codes::{
    AgreementKind, CommitmentStatus, EventKind, EventStatus, Form, PartnerKind, PointOutcome, Sphere, Stage,
};
use super::record::Kind;

/// One field of a record, or of an element or a group in it.
#[derive(Debug)]
pub struct Spec {
    /// Its name in the record.
    pub name: &'static str,
    /// What it accepts.
    pub input: Input,
    /// Where it stands in the form.
    pub need: Need,
}

/// Where a field stands in the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Without it the record cannot be saved.
    Required,
    /// Shown at once.
    Shown,
    /// Folded away until asked for.
    Folded,
}

/// What a field accepts.
#[derive(Debug)]
pub enum Input {
    /// A text by language, one line.
    Text,
    /// A text by language, several lines.
    LongText,
    /// One line in no particular language.
    Line,
    /// One of these codes; `group` names them in the messages.
    Code {
        /// The name of the list, as in the message key `code.<group>.<code>`.
        group: &'static str,
        /// The list.
        codes: &'static [&'static str],
    },
    /// Any of the spheres.
    Spheres,
    /// An EDTF date.
    Date,
    /// A time of day, `HH:MM`.
    Time,
    /// A web address: http, https, mailto or tel.
    Url,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A number between two bounds, whole or not.
    Number {
        /// The least accepted.
        min: f64,
        /// The greatest accepted.
        max: f64,
        /// Whether only whole numbers are.
        whole: bool,
    },
    /// An amount of money, entered in whole units of the currency that stands beside it in `currency`, and kept in its smallest.
    Money,
    /// A country, by ISO 3166-1 alpha-2 code.
    Country,
    /// Languages, by BCP 47 tag.
    Languages,
    /// A partner of the record's partnership.
    Partner,
    /// A contact.
    Contact,
    /// A programme.
    Programme,
    /// Several programmes.
    Programmes,
    /// An event of the same partnership.
    Event,
    /// A commitment of the same partnership.
    Commitment,
    /// A clause of an agreement, or an event, of the same partnership.
    Origin,
    /// Fields that are kept together as one.
    Group(&'static [Spec]),
    /// Any number of elements of these fields, each with an id of its own.
    Collection(&'static [Spec]),
    /// These fields once for each partner.
    PerPartner(&'static [Spec]),
    /// A count for each partner.
    Headcount,
}

/// The most characters of a line.
pub const LINE_MAX: usize = 300;
/// The most characters of a long text.
pub const LONG_MAX: usize = 5_000;
/// The most characters of an address: a Cyrillic letter takes six in one.
pub const URL_MAX: usize = 2_000;
/// The most elements of a collection.
pub const COLLECTION_MAX: usize = 200;
/// The most elements of a log, and of steps: they grow for as long as something is worked on.
pub const LOG_MAX: usize = 10_000;
/// Currencies on offer (ISO 4217): of those who fund, and of the countries on offer.
pub const CURRENCIES: &[&str] = &[
    "EUR", "UAH", "USD", "PLN", "CZK", "GBP", "CHF", "SEK", "NOK", "DKK", "HUF", "RON", "MDL", "GEL", "TRY", "CAD",
    "JPY", "KRW",
];
/// Countries on offer (ISO 3166-1 alpha-2): Europe, and those beyond it with partners in Ukraine.
pub const COUNTRIES: &[&str] = &[
    "AL", "AD", "AM", "AT", "AZ", "BE", "BA", "BG", "CA", "CN", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "GE", "DE",
    "GR", "HU", "IS", "IE", "IL", "IT", "JP", "KZ", "XK", "KR", "LV", "LI", "LT", "LU", "MT", "MD", "MC", "ME", "NL",
    "MK", "NO", "PL", "PT", "RO", "SM", "RS", "SK", "SI", "ES", "SE", "CH", "TR", "UA", "GB", "US", "VA",
];
/// Languages on offer for a contact (BCP 47).
pub const LANGUAGES: &[&str] = &[
    "uk", "de", "en", "pl", "fr", "cs", "es", "it", "ro", "hu", "sk", "lt", "lv", "et", "tr",
];

const fn spec(need: Need, name: &'static str, input: Input) -> Spec {
    Spec { name, input, need }
}

const fn required(name: &'static str, input: Input) -> Spec {
    spec(Need::Required, name, input)
}

const fn shown(name: &'static str, input: Input) -> Spec {
    spec(Need::Shown, name, input)
}

const fn folded(name: &'static str, input: Input) -> Spec {
    spec(Need::Folded, name, input)
}

const fn code(group: &'static str, codes: &'static [&'static str]) -> Input {
    Input::Code { group, codes }
}

const SPHERE: Input = code("sphere", Sphere::CODES);
const LATITUDE: Input = Input::Number {
    min: -90.0,
    max: 90.0,
    whole: false,
};
const LONGITUDE: Input = Input::Number {
    min: -180.0,
    max: 180.0,
    whole: false,
};
const AMOUNT: Input = Input::Number {
    min: 0.0,
    max: 1e12,
    whole: false,
};

const SOURCES: Input = Input::Collection(&[
    required("title", Input::Text),
    shown("url", Input::Url),
    shown("date", Input::Date),
]);

const PARTNERSHIP: &[Spec] = &[
    required(
        "partners",
        Input::Collection(&[
            required("name", Input::Text),
            required("country", Input::Country),
            shown("kind", code("partner_kind", PartnerKind::CODES)),
            folded("website", Input::Url),
            folded("lat", LATITUDE),
            folded("lon", LONGITUDE),
        ]),
    ),
    shown("form", code("form", Form::CODES)),
    shown("stage", code("stage", Stage::CODES)),
    shown("since", Input::Date),
    shown("summary", Input::LongText),
    shown("spheres", Input::Spheres),
    folded(
        "goal",
        Input::Group(&[shown("form", code("form", Form::CODES)), shown("by", Input::Date)]),
    ),
    folded("programmes", Input::Programmes),
    folded(
        "cadence_days",
        Input::Number {
            min: 1.0,
            max: 3650.0,
            whole: true,
        },
    ),
    folded(
        "silent_days",
        Input::Number {
            min: 1.0,
            max: 3650.0,
            whole: true,
        },
    ),
    folded(
        "narratives",
        Input::Collection(&[required("period", Input::Date), required("text", Input::LongText)]),
    ),
];

const AGREEMENT: &[Spec] = &[
    required("title", Input::Text),
    required("kind", code("agreement_kind", AgreementKind::CODES)),
    shown("signed", Input::Date),
    shown("place", Input::Text),
    shown(
        "clauses",
        Input::Collection(&[
            shown("number", Input::Line),
            required("text", Input::LongText),
            shown("sphere", SPHERE),
        ]),
    ),
    folded(
        "signatories",
        Input::Collection(&[
            required("name", Input::Line),
            shown("role", Input::Text),
            shown("partner", Input::Partner),
        ]),
    ),
    folded("review_on", Input::Date),
    folded("valid_until", Input::Date),
    folded("notice_by", Input::Date),
    folded("document", Input::Url),
    folded("sources", SOURCES),
];

const EVENT: &[Spec] = &[
    required("title", Input::Text),
    required("kind", code("event_kind", EventKind::CODES)),
    required("when", Input::Date),
    required("status", code("event_status", EventStatus::CODES)),
    shown("host", Input::Partner),
    shown("place", Input::Text),
    shown("summary", Input::LongText),
    shown("spheres", Input::Spheres),
    folded("time", Input::Time),
    folded(
        "agenda",
        Input::Collection(&[
            required("title", Input::Text),
            shown("commitment", Input::Commitment),
            shown("note", Input::LongText),
            shown("outcome", code("point_outcome", PointOutcome::CODES)),
        ]),
    ),
    folded(
        "stops",
        Input::Collection(&[
            required("title", Input::Text),
            shown("note", Input::LongText),
            shown("sphere", SPHERE),
        ]),
    ),
    folded(
        "participants",
        Input::Collection(&[
            shown("contact", Input::Contact),
            shown("name", Input::Line),
            shown("role", Input::Text),
            shown("partner", Input::Partner),
        ]),
    ),
    folded("headcount", Input::Headcount),
    folded(
        "statements",
        Input::Collection(&[required("speaker", Input::Line), required("text", Input::LongText)]),
    ),
    folded("programmes", Input::Programmes),
    folded("sources", SOURCES),
    folded("lat", LATITUDE),
    folded("lon", LONGITUDE),
];

const COMMITMENT: &[Spec] = &[
    required("title", Input::Text),
    required("status", code("commitment_status", CommitmentStatus::CODES)),
    shown("due", Input::Date),
    shown(
        "responsible",
        Input::PerPartner(&[shown("contact", Input::Contact), shown("office", Input::Text)]),
    ),
    shown("lead", Input::Partner),
    shown("origin", Input::Origin),
    shown("sphere", SPHERE),
    shown("description", Input::LongText),
    folded("start", Input::Date),
    folded(
        "steps",
        Input::Collection(&[
            required("title", Input::Text),
            shown("due", Input::Date),
            shown("done", Input::Date),
        ]),
    ),
    folded(
        "updates",
        Input::Collection(&[
            required("date", Input::Date),
            required("text", Input::LongText),
            shown("author", Input::Line),
            shown("actual", AMOUNT),
        ]),
    ),
    folded(
        "evidence",
        Input::Collection(&[
            required("title", Input::Text),
            shown("url", Input::Url),
            shown("event", Input::Event),
            shown("date", Input::Date),
        ]),
    ),
    folded(
        "indicator",
        Input::Group(&[
            shown("unit", Input::Text),
            shown("target", AMOUNT),
            shown("actual", AMOUNT),
        ]),
    ),
    folded(
        "budget",
        Input::Group(&[
            shown("amount", Input::Money),
            shown("currency", code("currency", CURRENCIES)),
            shown("programme", Input::Programme),
        ]),
    ),
    folded(
        "moves",
        Input::Collection(&[
            required("from", Input::Date),
            required("to", Input::Date),
            shown("date", Input::Date),
            shown("reason", Input::LongText),
        ]),
    ),
];

const CONTACT: &[Spec] = &[
    required("name", Input::Line),
    shown("partner", Input::Partner),
    shown("role", Input::Text),
    shown("organisation", Input::Text),
    shown("email", Input::Email),
    shown("phone", Input::Phone),
    folded("languages", Input::Languages),
    folded("note", Input::LongText),
    folded("keep_until", Input::Date),
];

const PROGRAMME: &[Spec] = &[
    required("name", Input::Text),
    shown("funder", Input::Line),
    shown("url", Input::Url),
    shown(
        "deadlines",
        Input::Collection(&[required("title", Input::Text), required("due", Input::Date)]),
    ),
];

/// The fields of a type, in the order of its form.
#[must_use]
pub const fn specs(kind: Kind) -> &'static [Spec] {
    match kind {
        Kind::Partnership => PARTNERSHIP,
        Kind::Agreement => AGREEMENT,
        Kind::Event => EVENT,
        Kind::Commitment => COMMITMENT,
        Kind::Contact => CONTACT,
        Kind::Programme => PROGRAMME,
    }
}

/// The collections of a type whose elements are put in order by their field `position`; clauses that have none, by their number.
#[must_use]
pub fn is_ordered(collection: &str) -> bool {
    matches!(collection, "steps" | "stops" | "clauses" | "agenda")
}

/// The most elements that a collection takes.
#[must_use]
pub fn most(collection: &str) -> usize {
    if matches!(collection, "updates" | "moves" | "steps") {
        LOG_MAX
    } else {
        COLLECTION_MAX
    }
}

/// The name of the field by which a record is called.
#[must_use]
pub const fn title_field(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Partnership => None,
        Kind::Contact | Kind::Programme => Some("name"),
        Kind::Agreement | Kind::Event | Kind::Commitment => Some("title"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_field_is_described_twice_and_required_ones_come_first() {
        for kind in Kind::ALL {
            let mut last = Need::Required;
            for (index, spec) in specs(*kind).iter().enumerate() {
                assert!(
                    specs(*kind)[..index].iter().all(|other| other.name != spec.name),
                    "{kind:?} {}",
                    spec.name
                );
                let order = |need: Need| {
                    [Need::Required, Need::Shown, Need::Folded]
                        .iter()
                        .position(|known| *known == need)
                };
                assert!(order(spec.need) >= order(last), "{kind:?} {}", spec.name);
                last = spec.need;
            }
        }
    }
}
