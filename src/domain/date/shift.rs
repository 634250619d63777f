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

impl Edtf {
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
        let shape = match self.shape() {
            Shape::Single(dated) => Shape::Single(dated.moved(steps)?),
            Shape::Interval { start, end } => Shape::Interval {
                start: moved(start, steps)?,
                end: moved(end, steps)?,
            },
        };
        Self::new(shape).ok()
    }
}

/// An open end stays open.
#[allow(clippy::option_option)] // No end, and no way to move it, are two things.
fn moved(end: Option<Dated>, steps: i64) -> Option<Option<Dated>> {
    match end {
        Some(dated) => dated.moved(steps).map(Some),
        None => Some(None),
    }
}

impl Dated {
    fn moved(self, steps: i64) -> Option<Self> {
        Some(Self {
            point: self.point.moved(steps)?,
            ..self
        })
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
    use super::Edtf;

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
