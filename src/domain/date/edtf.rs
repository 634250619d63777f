//! Dates as precise as they are known, and no more.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use super::{DateError, DateErrorKind, Dated, Day, Point};

/// A date of the record model: a subset of EDTF level 1, for example `2025`, `2025-08`, `2025-05-15~`, `2025-22`,
/// `2025-06?/2025-08`, `2025-05/..`, `../2027`.
///
/// It is always valid: [`Self::new`] and parsing are the only ways to get one. Printing gives back the string that
/// was read. It is ordered by the earliest possible day, then by the latest, then by the string.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Edtf(Shape);

/// What a date is made of, to show it, to edit it, or to make one with [`Edtf::new`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    /// One point in time, or a point somewhere within a month, a season or a year.
    Single(Dated),
    /// From `start` to `end`, both included; `None` is an open end, and not both are.
    Interval {
        /// Where it starts.
        start: Option<Dated>,
        /// Where it ends.
        end: Option<Dated>,
    },
}

impl Edtf {
    /// A date of this shape.
    ///
    /// # Errors
    /// If a year, month or season does not exist, if an interval has no ends, or if it has ended before it starts:
    /// `2025-08/2025-05`. `2025-08-15/2025` is fine, for it may end late in the year.
    pub fn new(shape: Shape) -> Result<Self, DateError> {
        let (start, end) = shape.ends();
        for dated in [start, end].into_iter().flatten() {
            dated.point.check()?;
        }
        match (start, end) {
            (None, None) => Err(DateError(DateErrorKind::NoEnds)),
            (Some(start), Some(end)) if end.point.latest() < start.point.earliest() => {
                Err(DateError(DateErrorKind::EndBeforeStart))
            }
            _ => Ok(Self(shape)),
        }
    }

    /// Exactly this day.
    #[must_use]
    pub const fn from_day(day: Day) -> Self {
        Self(Shape::Single(Dated::exact(Point::Day(day))))
    }

    /// What it is made of.
    #[must_use]
    pub const fn shape(&self) -> Shape {
        self.0
    }

    /// The first day that can be meant; `None` if the start is open. "About" and "uncertain" do not widen it.
    #[must_use]
    pub fn earliest(&self) -> Option<Day> {
        self.0.ends().0.map(|dated| dated.point.earliest())
    }

    /// The last day that can be meant; `None` if the end is open. "About" and "uncertain" do not widen it.
    #[must_use]
    pub fn latest(&self) -> Option<Day> {
        self.0.ends().1.map(|dated| dated.point.latest())
    }

    /// Whether every day that can be meant is before `day`.
    #[must_use]
    pub fn certainly_before(&self, day: Day) -> bool {
        self.latest().is_some_and(|latest| latest < day)
    }

    /// Whether every day that can be meant is after `day`.
    #[must_use]
    pub fn certainly_after(&self, day: Day) -> bool {
        self.earliest().is_some_and(|earliest| earliest > day)
    }
}

impl Shape {
    const fn ends(self) -> (Option<Dated>, Option<Dated>) {
        match self {
            Self::Single(dated) => (Some(dated), Some(dated)),
            Self::Interval { start, end } => (start, end),
        }
    }
}

impl Ord for Edtf {
    fn cmp(&self, other: &Self) -> Ordering {
        // Of thousands of events many have the same date.
        if self == other {
            return Ordering::Equal;
        }
        let latest = |date: &Self| date.latest().unwrap_or(Day::MAX);
        self.earliest()
            .cmp(&other.earliest())
            .then_with(|| latest(self).cmp(&latest(other)))
            .then_with(|| self.to_string().cmp(&other.to_string()))
    }
}

impl PartialOrd for Edtf {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let side = |f: &mut fmt::Formatter<'_>, dated: Option<Dated>| match dated {
            Some(dated) => dated.fmt(f),
            None => f.write_str(".."),
        };
        match self.0 {
            Shape::Single(dated) => dated.fmt(f),
            Shape::Interval { start, end } => {
                side(f, start)?;
                f.write_str("/")?;
                side(f, end)
            }
        }
    }
}

impl FromStr for Edtf {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let Some((start, end)) = text.split_once('/') else {
            return Self::new(Shape::Single(text.parse()?));
        };
        let side = |text: &str| match text {
            ".." => Ok(None),
            text => text.parse().map(Some),
        };
        Self::new(Shape::Interval {
            start: side(start)?,
            end: side(end)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `expect` is the earliest and the latest day.
    fn check(text: &str, expect: (&str, &str)) {
        let date: Edtf = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
        let show = |day: Option<Day>| day.map_or("..".to_owned(), |day| day.to_string());
        assert_eq!((&*show(date.earliest()), &*show(date.latest())), expect, "{text}");
        assert_eq!(date.to_string(), text);
    }

    fn check_refused(text: &str, expect: DateErrorKind) {
        assert_eq!(text.parse::<Edtf>().map_err(DateError::kind), Err(expect), "{text}");
    }

    #[test]
    fn a_date_spans_the_days_it_can_mean_and_prints_as_it_was_read() {
        check("2025", ("2025-01-01", "2025-12-31"));
        check("0000", ("0000-01-01", "0000-12-31"));
        check("2025~", ("2025-01-01", "2025-12-31"));
        check("2025-08?", ("2025-08-01", "2025-08-31"));
        check("2024-02%", ("2024-02-01", "2024-02-29"));
        check("2025-05-15", ("2025-05-15", "2025-05-15"));
        check("2025-05-15~", ("2025-05-15", "2025-05-15"));
        check("2025-21", ("2025-03-01", "2025-05-31"));
        check("2025-22", ("2025-06-01", "2025-08-31"));
        check("2025-23", ("2025-09-01", "2025-11-30"));
        check("2023-24", ("2023-12-01", "2024-02-29"));
        check("9999-24", ("9999-12-01", "9999-12-31"));
        check("2025-06?/2025-08", ("2025-06-01", "2025-08-31"));
        check("2026-03-12/2026-03-19", ("2026-03-12", "2026-03-19"));
        check("2025-08-15/2025", ("2025-08-15", "2025-12-31"));
        check("2025-05-15/..", ("2025-05-15", ".."));
        check("../2027-06~", ("..", "2027-06-30"));
    }

    #[test]
    fn what_is_not_of_the_subset_is_refused() {
        check_refused("2025-02-31", DateErrorKind::NoSuchDay);
        check_refused("2025-13", DateErrorKind::NoSuchMonth);
        check_refused("2025-00", DateErrorKind::NoSuchMonth);
        check_refused("2025-20", DateErrorKind::NoSuchMonth);
        check_refused("2025-25", DateErrorKind::NoSuchMonth);
        check_refused("2025-22-01", DateErrorKind::NoSuchMonth);
        check_refused("2025-8", DateErrorKind::NotADate);
        check_refused("12025", DateErrorKind::NotADate);
        check_refused("-2025", DateErrorKind::NotADate);
        check_refused("202X", DateErrorKind::NotADate);
        check_refused("2025~?", DateErrorKind::NotADate);
        check_refused("~2025", DateErrorKind::NotADate);
        check_refused(" 2025", DateErrorKind::NotADate);
        check_refused("2025-05-15T10:00", DateErrorKind::NotADate);
        check_refused("２０２５", DateErrorKind::NotADate);
        check_refused("", DateErrorKind::NotADate);
        check_refused("..", DateErrorKind::NotADate);
        check_refused("2025/", DateErrorKind::NotADate);
        check_refused("2025/2026/2027", DateErrorKind::NotADate);
        check_refused("../..", DateErrorKind::NoEnds);
        check_refused("2025-08/2025-05", DateErrorKind::EndBeforeStart);
        check_refused("2025-08-15/2025-08-14", DateErrorKind::EndBeforeStart);
    }

    #[test]
    fn a_shape_is_checked_as_a_text_is() {
        let single = |point| Edtf::new(Shape::Single(Dated::exact(point))).map_err(DateError::kind);
        assert_eq!(single(Point::Year(10_000)), Err(DateErrorKind::NoSuchYear));
        assert_eq!(single(Point::Month(2025, 0)), Err(DateErrorKind::NoSuchMonth));
        assert_eq!(single(Point::Month(2025, 21)), Err(DateErrorKind::NoSuchMonth));
        assert_eq!(single(Point::Season(2025, 12)), Err(DateErrorKind::NoSuchMonth));
        assert_eq!(single(Point::Season(2025, 22)), Ok("2025-22".parse().unwrap()));
    }

    #[test]
    fn dates_are_in_order_of_the_earliest_day_then_of_the_latest() {
        let sorted = [
            "../2024",
            "../2027",
            "2025-01-01",
            "2025-01",
            "2025",
            "2025?",
            "2025~",
            "2025/2026",
            "2025/..",
            "2025-01-02",
            "2025-21",
            "2025-03-02",
            "2025-24",
            "2025-12-01/..",
        ];
        let mut dates: Vec<Edtf> = sorted.iter().rev().map(|text| text.parse().unwrap()).collect();
        dates.sort();
        assert_eq!(dates.iter().map(Edtf::to_string).collect::<Vec<_>>(), sorted);
    }

    #[test]
    fn a_date_is_past_only_when_its_last_day_is() {
        let date = |text: &str| text.parse::<Edtf>().unwrap();
        let day = |text: &str| text.parse::<Day>().unwrap();
        assert!(!date("2025-08").certainly_before(day("2025-08-31")));
        assert!(date("2025-08").certainly_before(day("2025-09-01")));
        assert!(!date("2025-08/..").certainly_before(Day::MAX));
        assert!(!date("2025-08").certainly_after(day("2025-08-01")));
        assert!(date("2025-08").certainly_after(day("2025-07-31")));
        assert!(!date("../2025-08").certainly_after(Day::MIN));
        assert_eq!(Edtf::from_day(day("2025-08-01")), date("2025-08-01"));
    }
}
