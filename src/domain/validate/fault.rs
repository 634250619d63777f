//! What can be wrong with a record, and where.

use crate::domain::date::DateErrorKind;

/// A fault, and where it is: `due`, `goal.by`, `steps/<id>.title`.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The path of the field.
    pub path: String,
    /// What is wrong with it.
    pub fault: Fault,
}

impl Problem {
    /// Whether the record cannot be kept with it. A record that something points at may be gone at any time, deleted here or in
    /// the other city, and may come back: the form says so, and whoever mends another field is not made to take it out.
    #[must_use]
    pub fn blocks(&self) -> bool {
        self.fault != Fault::Lost
    }
}

/// What can be wrong with a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// It is needed and empty.
    Required,
    /// It has more characters than `max`.
    TooLong {
        /// The most characters accepted.
        max: usize,
    },
    /// It is a text that has more characters than `max` in one of its languages.
    TooLongIn {
        /// The tag of the language.
        tag: String,
        /// The most characters accepted.
        max: usize,
    },
    /// It is no date, and why.
    Date(DateErrorKind),
    /// The end lies before the start.
    EndBeforeStart,
    /// It is not an address with http, https, mailto or tel.
    Url,
    /// It is not an e-mail address.
    Email,
    /// It is not a telephone number.
    Phone,
    /// It is not a time of day.
    Time,
    /// It is not a number.
    NotANumber,
    /// It could be either of two numbers, by whether its one separator stands before thousands or before decimals.
    TwoNumbers {
        /// One of them, without a separator: `1200`.
        thousands: String,
        /// The other, with a point before its decimals: `1.2`.
        decimal: String,
    },
    /// Only whole numbers are accepted.
    NotWhole,
    /// It is below zero, and must not be.
    Negative,
    /// It is outside these bounds.
    OutOfRange {
        /// The least accepted.
        min: f64,
        /// The greatest accepted.
        max: f64,
    },
    /// It is none of the choices.
    NotAChoice,
    /// The partnership that it belongs to is not there.
    Gone,
    /// The record it points at is not there; it can be kept all the same.
    Lost,
    /// A partnership has at least two partners.
    TwoPartners,
    /// There are more elements than can be kept.
    TooMany {
        /// The most elements accepted.
        max: usize,
    },
    /// An event in the future cannot have been held.
    HeldInFuture,
    /// A participant is a contact or has a name.
    NobodyNamed,
    /// The value is of a shape that is not understood.
    Shape,
}
