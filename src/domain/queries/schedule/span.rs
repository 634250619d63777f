//! The days that something takes, and how well they are known at either end.

use crate::domain::date::{Dated, Day, Edtf, Shape};

/// One end of a span.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Edge {
    /// How many days, counted from the span's end inwards, are possible and not certain; 0 where the day is known.
    pub fuzzy: i64,
    /// "About", or "if the source is right": it may lie beyond the span as well.
    pub vague: bool,
    /// Nobody said where it ends: the span goes on.
    pub open: bool,
}

/// From the first to the last day that can be meant, both included, in days since 1970-01-01. An open end reaches to what is
/// known, and to today where that is further.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first possible day.
    pub first: i64,
    /// The last possible day; not before the first.
    pub last: i64,
    /// The end at the first day.
    pub start: Edge,
    /// The end at the last day.
    pub end: Edge,
}

impl Span {
    /// How many days there are.
    #[must_use]
    pub const fn days(&self) -> i64 {
        self.last - self.first + 1
    }

    /// Whether it is one day, and known: a mark, and no bar.
    #[must_use]
    pub const fn is_day(&self) -> bool {
        self.first == self.last && !self.start.open && !self.end.open
    }

    /// Of one date: an event, or a due date without a start.
    #[must_use]
    pub fn of(date: &Edtf, today: Day) -> Self {
        match date.shape() {
            // Somewhere within: no day of it is certain, unless there is but one.
            Shape::Single(dated) => Self::between(date, date, today).unsure(is_vague(dated)),
            Shape::Interval { start, end } => {
                let one = |dated: Option<Dated>| dated.and_then(|dated| Edtf::new(Shape::Single(dated)).ok());
                match (one(start), one(end)) {
                    (Some(start), Some(end)) => Self::between(&start, &end, today),
                    _ => Self::between(date, date, today),
                }
            }
        }
    }

    /// From one date to another. If they are in the wrong order, the end is the start's.
    #[must_use]
    pub fn between(from: &Edtf, to: &Edtf, today: Day) -> Self {
        let number = |day: Option<Day>| day.map(Day::epoch_days);
        let today = today.epoch_days();
        let (earliest, latest) = (number(from.earliest()), number(to.latest()));
        let first = earliest.unwrap_or_else(|| number(from.latest()).map_or(today, |known| known.min(today)));
        let last = latest.unwrap_or_else(|| number(to.earliest()).map_or(today, |known| known.max(today)));
        let last = last.max(first);
        let days = last - first + 1;
        let width = |date: &Edtf| match (number(date.earliest()), number(date.latest())) {
            (Some(first), Some(last)) => last - first,
            _ => 0,
        };
        let lead = width(from).min(days);
        let tail = width(to).min(days - lead);
        Self {
            first,
            last,
            start: Edge {
                fuzzy: lead,
                vague: ends_vaguely(from),
                open: earliest.is_none(),
            },
            end: Edge {
                fuzzy: tail,
                vague: ends_vaguely(to),
                open: latest.is_none(),
            },
        }
    }

    /// From a date on, with no end said: to today where it `goes_on`, else over the date itself.
    #[must_use]
    pub fn from(start: &Edtf, goes_on: bool, today: Day) -> Self {
        let mut span = Self::between(start, start, today);
        span.end = Edge {
            open: goes_on || span.end.open,
            ..Edge::default()
        };
        if goes_on {
            span.last = span.last.max(today.epoch_days());
        }
        span
    }

    fn unsure(mut self, vague: bool) -> Self {
        if self.days() > 1 {
            self.start.fuzzy = (self.days() + 1) / 2;
            self.end.fuzzy = self.days() - self.start.fuzzy;
        }
        (self.start.vague, self.end.vague) = (vague, vague);
        self
    }
}

/// A span as it is kept: thousands of them lie in memory, and days of the calendar need no more than half of what they are counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Small {
    first: i32,
    last: i32,
    start: SmallEdge,
    end: SmallEdge,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct SmallEdge {
    fuzzy: i32,
    vague: bool,
    open: bool,
}

/// The years 0 to 9999, which EDTF has here, are some four million days.
fn small(days: i64) -> i32 {
    i32::try_from(days).unwrap_or(if days < 0 { i32::MIN } else { i32::MAX })
}

impl From<Span> for Small {
    fn from(span: Span) -> Self {
        let edge = |edge: Edge| SmallEdge {
            fuzzy: small(edge.fuzzy),
            vague: edge.vague,
            open: edge.open,
        };
        Self {
            first: small(span.first),
            last: small(span.last),
            start: edge(span.start),
            end: edge(span.end),
        }
    }
}

impl From<Small> for Span {
    fn from(kept: Small) -> Self {
        let edge = |edge: SmallEdge| Edge {
            fuzzy: edge.fuzzy.into(),
            vague: edge.vague,
            open: edge.open,
        };
        Self {
            first: kept.first.into(),
            last: kept.last.into(),
            start: edge(kept.start),
            end: edge(kept.end),
        }
    }
}

const fn is_vague(dated: Dated) -> bool {
    dated.approximate || dated.uncertain
}

fn ends_vaguely(date: &Edtf) -> bool {
    match date.shape() {
        Shape::Single(dated) => is_vague(dated),
        Shape::Interval { start, end } => start.or(end).is_some_and(is_vague) || end.is_some_and(is_vague),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{TODAY, day};

    /// First and last day, and the fuzzy days at either end.
    fn check(span: Span, expect: (&str, &str), fuzzy: (i64, i64)) {
        let days = (Day::from_epoch_days(span.first), Day::from_epoch_days(span.last));
        assert_eq!(days, (day(expect.0), day(expect.1)));
        assert_eq!((span.start.fuzzy, span.end.fuzzy), fuzzy, "{expect:?}");
    }

    fn of(text: &str) -> Span {
        Span::of(&text.parse().unwrap(), day(TODAY))
    }

    #[test]
    fn a_day_is_certain_and_a_month_is_not() {
        check(of("2026-03-12"), ("2026-03-12", "2026-03-12"), (0, 0));
        check(of("2026-03"), ("2026-03-01", "2026-03-31"), (16, 15));
        check(of("2026-03-12/2026-03-19"), ("2026-03-12", "2026-03-19"), (0, 0));
        check(of("2026-03/2026-05"), ("2026-03-01", "2026-05-31"), (30, 30));
        check(of("2026-03-12/2026"), ("2026-03-12", "2026-12-31"), (0, 295));
        assert!(of("2026-03-12").is_day() && !of("2026-03").is_day());
        assert!(of("2026-03-12~").start.vague && of("2026-03-12/2026-04-01?").end.vague);
    }

    #[test]
    fn an_open_end_reaches_to_today_and_goes_on() {
        let since = of("2026-03/..");
        check(since, ("2026-03-01", TODAY), (0, 0));
        assert!(since.end.open && !since.start.open);
        let ahead = of("2027-03-01/..");
        check(ahead, ("2027-03-01", "2027-03-01"), (0, 0));
        assert!(ahead.end.open && !ahead.is_day());
        assert!(of("../2027").start.open);
    }

    #[test]
    fn a_commitment_goes_from_its_start_to_its_due_date() {
        let between = |from: &str, to: &str| Span::between(&from.parse().unwrap(), &to.parse().unwrap(), day(TODAY));
        check(between("2026-01", "2026-06-30"), ("2026-01-01", "2026-06-30"), (30, 0));
        check(between("2026-01", "2026-01"), ("2026-01-01", "2026-01-31"), (30, 1));
        check(
            between("2026-06-30", "2026-01-01"),
            ("2026-06-30", "2026-06-30"),
            (0, 0),
        );
        let going = Span::from(&"2026-05".parse().unwrap(), true, day(TODAY));
        check(going, ("2026-05-01", TODAY), (30, 0));
        assert!(going.end.open);
    }
}
