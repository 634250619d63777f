//! What can be entered, type by type: the fields in the order of the form, what each accepts, and which come first.
//! Forms, validation and tidying all read these tables, so that a field is described once.

mod lists;
mod tables;

use super::record::Kind;

pub use self::lists::{COUNTRIES, CURRENCIES, LANGUAGES};
use self::tables::{AGREEMENT, COMMITMENT, CONTACT, EVENT, PARTNERSHIP, PROGRAMME};

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
