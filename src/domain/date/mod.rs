//! Days and EDTF dates (ISO 8601-2).
//!
//! The code is our own: the `edtf` crate (last release 2021) reads all of level 1 through a parser library, `time` and
//! `jiff` bring clocks, zones and formats; in a page that counts its bytes, this small subset is cheaper by hand.

mod day;
mod edtf;
mod point;
mod shift;

pub use day::Day;
pub use edtf::{Edtf, Shape};
pub use point::{Dated, Point};
pub use shift::{Span, Step};

/// Why a text or a set of parts is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateError(DateErrorKind);

/// What is wrong with a date, for a message in the reader's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateErrorKind {
    /// It does not have the form of a date.
    NotADate,
    /// The year is not in 0..=9999.
    NoSuchYear,
    /// The month is not in 1..=12, and no season (21..=24) either.
    NoSuchMonth,
    /// The month has no such day.
    NoSuchDay,
    /// An interval that has ended before it starts, whichever days are meant.
    EndBeforeStart,
    /// An interval with neither start nor end.
    NoEnds,
}

impl DateError {
    /// What is wrong.
    #[must_use]
    pub const fn kind(self) -> DateErrorKind {
        self.0
    }
}

impl std::fmt::Display for DateError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self.0 {
            DateErrorKind::NotADate => "not a date",
            DateErrorKind::NoSuchYear => "no such year",
            DateErrorKind::NoSuchMonth => "no such month",
            DateErrorKind::NoSuchDay => "no such day in this month",
            DateErrorKind::EndBeforeStart => "the end is before the start",
            DateErrorKind::NoEnds => "an interval without start and end",
        })
    }
}

impl std::error::Error for DateError {}

/// The number in a text of exactly `length` decimal digits.
fn digits(text: &str, length: usize) -> Option<u16> {
    let all_digits = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    all_digits.then(|| text.parse().ok())?
}
