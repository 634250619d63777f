//! A date moved in time, as exact as it was: a day goes by days, a month by months.

use super::{Dated, Day, Edtf, Point, Shape};

/// The smallest move that a date of some precision can make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // The names say it.
pub enum Step {
    Day,
    Month,
    Season,
    Year,
}

impl Step {
    /// About how many days it is.
    #[must_use]
    pub const fn days(self) -> f64 {
        match self {
            Self::Day => 1.0,
            Self::Month => 30.44,
            Self::Season => 91.31,
            Self::Year => 365.24,
        }
    }
}

/// A length of time by which a date is moved; back where negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// So many days
    Days(i64),
    /// So many months of the calendar
    Months(i64),
}

impl Edtf {
    /// The date this much later, as exact as it is. None where it is less exact than that: "November 2026" is known to no day, so it
    /// is not five days later; nor where it would leave the calendar. A day that its new month does not have is the month's last.
    #[must_use]
    pub fn later_by(&self, span: Span) -> Option<Self> {
        self.with_points(|point| point.later_by(span))
    }

    /// The smallest move that it can make; none where its two ends are not equally exact, for they would not move alike.
    #[must_use]
    pub fn step(&self) -> Option<Step> {
        match self.shape() {
            Shape::Single(dated) => Some(dated.point.step()),
            Shape::Interval { start, end } => match (start, end) {
                (Some(start), Some(end)) => (start.point.step() == end.point.step()).then(|| end.point.step()),
                (one, other) => one.or(other).map(|dated| dated.point.step()),
            },
        }
    }

    /// The date so many of its steps later, earlier where negative; none where it cannot move, or would leave the calendar.
    #[must_use]
    pub fn moved(&self, steps: i64) -> Option<Self> {
        self.step()?;
        self.with_points(|point| point.moved(steps))
    }

    /// The date with each of its ends moved alike; an open end stays open.
    fn with_points(&self, to: impl Fn(Point) -> Option<Point>) -> Option<Self> {
        let dated = |dated: Dated| {
            Some(Dated {
                point: to(dated.point)?,
                ..dated
            })
        };
        let end = |end: Option<Dated>| match end {
            Some(known) => dated(known).map(Some),
            None => Some(None),
        };
        let shape = match self.shape() {
            Shape::Single(one) => Shape::Single(dated(one)?),
            Shape::Interval { start, end: last } => Shape::Interval {
                start: end(start)?,
                end: end(last)?,
            },
        };
        Self::new(shape).ok()
    }
}

impl Point {
    const fn step(self) -> Step {
        match self {
            Self::Day(_) => Step::Day,
            Self::Month(..) => Step::Month,
            Self::Season(..) => Step::Season,
            Self::Year(_) => Step::Year,
        }
    }

    fn later_by(self, span: Span) -> Option<Self> {
        let whole = |months: i64, each: i64| (months % each == 0).then_some(months / each);
        match (self, span) {
            (Self::Day(_), Span::Days(days)) => self.moved(days),
            (Self::Day(day), Span::Months(months)) => {
                let Self::Month(year, month) = Self::Month(day.year(), day.month()).moved(months)? else {
                    return None;
                };
                let first = Day::new(year, month, 1)?;
                let same = Day::new(year, month, day.day());
                Some(Self::Day(same.unwrap_or_else(|| first.last_of_month())))
            }
            (Self::Month(..), Span::Months(months)) => self.moved(months),
            (Self::Season(..), Span::Months(months)) => self.moved(whole(months, 3)?),
            (Self::Year(_), Span::Months(months)) => self.moved(whole(months, 12)?),
            (_, Span::Days(_)) => None,
        }
    }

    fn moved(self, steps: i64) -> Option<Self> {
        // The place of one of `parts` a year, counted from the year 0.
        let part = |year: i32, part: u8, parts: i64| {
            let place = (i64::from(year) * parts + i64::from(part)).checked_add(steps)?;
            let year = i32::try_from(place.div_euclid(parts)).ok()?;
            Some((year, u8::try_from(place.rem_euclid(parts)).ok()?))
        };
        match self {
            Self::Day(day) => {
                let number = day.epoch_days().checked_add(steps)?;
                let moved = Day::from_epoch_days(number);
                (moved.epoch_days() == number).then_some(Self::Day(moved))
            }
            Self::Month(year, month) => part(year, month - 1, 12).map(|(year, month)| Self::Month(year, month + 1)),
            Self::Season(year, season) => {
                part(year, season - 21, 4).map(|(year, season)| Self::Season(year, season + 21))
            }
            Self::Year(year) => part(year, 0, 1).map(|(year, _)| Self::Year(year)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Edtf, Span};

    fn check(text: &str, steps: i64, expect: Option<&str>) {
        let date: Edtf = text.parse().unwrap();
        assert_eq!(
            date.moved(steps).map(|date| date.to_string()).as_deref(),
            expect,
            "{text} {steps}"
        );
    }

    #[test]
    fn a_date_moves_by_what_it_is_exact_to() {
        check("2026-12-31", 1, Some("2027-01-01"));
        check("2028-02-28~", 7, Some("2028-03-06~"));
        check("2026-12", 1, Some("2027-01"));
        check("2026-01?", -1, Some("2025-12?"));
        check("2026-24", 1, Some("2027-21"));
        check("2026%", -2, Some("2024%"));
    }

    #[test]
    fn a_date_is_moved_by_what_it_is_exact_enough_for_and_by_nothing_else() {
        let check = |text: &str, span: Span, expect: Option<&str>| {
            let date: Edtf = text.parse().unwrap();
            let found = date.later_by(span).map(|date| date.to_string());
            assert_eq!(found.as_deref(), expect, "{text} {span:?}");
        };
        check("2026-12-31~", Span::Days(14), Some("2027-01-14~"));
        check("2026-12-31", Span::Months(2), Some("2027-02-28"));
        check("2028-03-31", Span::Months(-1), Some("2028-02-29"));
        check("2026-11", Span::Months(2), Some("2027-01"));
        check("2026-11", Span::Days(5), None);
        check("2026-24", Span::Months(3), Some("2027-21"));
        check("2026-24", Span::Months(4), None);
        check("2026?", Span::Months(12), Some("2027?"));
        check("2026", Span::Months(6), None);
        check("2026-11-05/2026-12", Span::Months(1), Some("2026-12-05/2027-01"));
        check("2026-11-05/2026-12", Span::Days(1), None);
        check("../2026-12-01", Span::Days(1), Some("../2026-12-02"));
        check("9999-12-31", Span::Months(1), None);
        check("2026-12", Span::Months(i64::MAX), None);
    }

    #[test]
    fn both_ends_move_alike_or_not_at_all() {
        check("2026-03-12/2026-03-19", 20, Some("2026-04-01/2026-04-08"));
        check("2026-03/2026-05", 1, Some("2026-04/2026-06"));
        check("2026-03/..", 1, Some("2026-04/.."));
        check("../2026", 1, Some("../2027"));
        check("2026-03-12/2026-04", 1, None);
    }

    #[test]
    fn nothing_leaves_the_calendar() {
        check("9999-12-31", 1, None);
        check("0000", -1, None);
        check("9999-12", 1, None);
        check("9998-24", i64::MAX, None);
    }
}
