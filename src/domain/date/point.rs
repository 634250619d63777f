//! Points in time, and how well they are known.

use std::fmt;
use std::str::FromStr;

use super::{DateError, DateErrorKind, Day, digits};

/// A point with what is said of how well it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Dated {
    /// When.
    pub point: Point,
    /// `~`: about then.
    pub approximate: bool,
    /// `?`: then, if the source is right.
    pub uncertain: bool,
}

/// A point in time at one of four precisions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Point {
    /// A year, 0..=9999.
    Year(i32),
    /// A year and a season: 21 spring, 22 summer, 23 autumn, 24 winter.
    ///
    /// EDTF leaves open when seasons begin. Here they are the meteorological ones of the northern hemisphere: spring
    /// is March to May, summer June to August, autumn September to November; winter is December of that year to
    /// the end of February of the next.
    Season(i32, u8),
    /// A year and a month, 1..=12.
    Month(i32, u8),
    /// A day.
    Day(Day),
}

impl Dated {
    /// The point, without a qualifier.
    #[must_use]
    pub const fn exact(point: Point) -> Self {
        Self {
            point,
            approximate: false,
            uncertain: false,
        }
    }
}

impl Point {
    /// Whether it exists.
    pub(super) fn check(self) -> Result<(), DateError> {
        let years = Day::MIN.year()..=Day::MAX.year();
        let kind = match self {
            Self::Year(year) | Self::Season(year, _) | Self::Month(year, _) if !years.contains(&year) => {
                DateErrorKind::NoSuchYear
            }
            Self::Season(_, season) if !(21..=24).contains(&season) => DateErrorKind::NoSuchMonth,
            Self::Month(_, month) if !(1..=12).contains(&month) => DateErrorKind::NoSuchMonth,
            _ => return Ok(()),
        };
        Err(DateError(kind))
    }

    /// Its first day; of a checked point.
    pub(super) fn earliest(self) -> Day {
        match self {
            Self::Year(year) => Day::first_of(year, 1),
            Self::Season(year, season) => Day::first_of(year, first_month(season)),
            Self::Month(year, month) => Day::first_of(year, month),
            Self::Day(day) => day,
        }
    }

    /// Its last day; of a checked point.
    pub(super) fn latest(self) -> Day {
        match self {
            Self::Year(year) => Day::first_of(year, 12).last_of_month(),
            Self::Season(year, 24) => Day::first_of(year + 1, 2).last_of_month(),
            Self::Season(year, season) => Day::first_of(year, first_month(season) + 2).last_of_month(),
            Self::Month(year, month) => Day::first_of(year, month).last_of_month(),
            Self::Day(day) => day,
        }
    }
}

const fn first_month(season: u8) -> u8 {
    (season - 20) * 3
}

impl fmt::Display for Dated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.point.fmt(f)?;
        f.write_str(match (self.approximate, self.uncertain) {
            (false, false) => "",
            (true, false) => "~",
            (false, true) => "?",
            (true, true) => "%",
        })
    }
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Season(year, part) | Self::Month(year, part) => write!(f, "{year:04}-{part:02}"),
            Self::Day(day) => day.fmt(f),
        }
    }
}

impl FromStr for Dated {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let (point, approximate, uncertain) = match text.char_indices().next_back() {
            Some((at, '~')) => (&text[..at], true, false),
            Some((at, '?')) => (&text[..at], false, true),
            Some((at, '%')) => (&text[..at], true, true),
            _ => (text, false, false),
        };
        Ok(Self {
            point: point.parse()?,
            approximate,
            uncertain,
        })
    }
}

impl FromStr for Point {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let not_a_date = DateError(DateErrorKind::NotADate);
        let point = match text.split_once('-') {
            None => Self::Year(digits(text, 4).ok_or(not_a_date)?.into()),
            Some((_, rest)) if rest.contains('-') => Self::Day(text.parse()?),
            Some((year, part)) => {
                let year = digits(year, 4).ok_or(not_a_date)?.into();
                let part = digits(part, 2)
                    .and_then(|part| u8::try_from(part).ok())
                    .ok_or(not_a_date)?;
                if part > 20 {
                    Self::Season(year, part)
                } else {
                    Self::Month(year, part)
                }
            }
        };
        point.check().map(|()| point)
    }
}
