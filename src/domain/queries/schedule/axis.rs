//! The part of time that is seen, and the marks of the calendar along it.

use crate::domain::date::Day;

/// The shortest part of time that is seen, in days.
const SHORTEST: f64 = 7.0;

/// A part of time, in days since 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    /// Where it begins.
    pub from: f64,
    /// How long it is.
    pub days: f64,
}

#[allow(clippy::cast_precision_loss)] // Days of the calendar are far below 2^52.
fn real(day: i64) -> f64 {
    day as f64
}

#[allow(clippy::cast_possible_truncation)]
fn whole(days: f64) -> i64 {
    days.floor() as i64
}

impl Window {
    /// A part of this length, within the calendar; a week at least.
    #[must_use]
    pub fn new(from: f64, days: f64) -> Self {
        let (first, last) = (real(Day::MIN.epoch_days()), real(Day::MAX.epoch_days()) + 1.0);
        let days = if days.is_finite() { days } else { SHORTEST };
        let days = days.clamp(SHORTEST, last - first);
        let from = if from.is_finite() { from } else { 0.0 };
        Self {
            from: from.clamp(first, last - days),
            days,
        }
    }

    /// From a day to another, both included.
    #[must_use]
    pub fn between(first: Day, last: Day) -> Self {
        Self::new(real(first.epoch_days()), real(last.since(first)) + 1.0)
    }

    /// Of this length, with a day a third of the way in: more is of interest ahead of it than behind.
    #[must_use]
    pub fn around(day: i64, days: f64) -> Self {
        Self::new(real(day) - days / 3.0, days)
    }

    /// The first day that is wholly or partly seen.
    #[must_use]
    pub fn first(&self) -> Day {
        Day::from_epoch_days(whole(self.from))
    }

    /// The last day that is wholly or partly seen.
    #[must_use]
    pub fn last(&self) -> Day {
        Day::from_epoch_days(whole(self.from + self.days - 0.001))
    }

    /// Moved by a part of its own length: 1 is the next part, -1 the one before.
    #[must_use]
    pub fn panned(&self, part: f64) -> Self {
        Self::new(self.from + part * self.days, self.days)
    }

    /// So many times as long, with the place at `part` of it (0 to 1) where it was.
    #[must_use]
    pub fn zoomed(&self, times: f64, part: f64) -> Self {
        let days = Self::new(0.0, self.days * times).days;
        Self::new(self.from + (self.days - days) * part, days)
    }

    /// Where a moment lies within it: 0 at its start, 1 at its end.
    #[must_use]
    pub fn part(&self, moment: f64) -> f64 {
        (moment - self.from) / self.days
    }

    /// Whether any of these days is seen.
    #[must_use]
    pub fn shows(&self, first: i64, last: i64) -> bool {
        real(last) + 1.0 > self.from && real(first) < self.from + self.days
    }
}

/// What the marks of an axis stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Grain {
    /// Each day.
    Day,
    /// Each Monday.
    Week,
    /// The first day of each so many months; a divisor of 12.
    Months(i32),
    /// The first day of each so many years.
    Years(i32),
}

/// All of them, from fine to coarse.
const GRAINS: [Grain; 14] = [
    Grain::Day,
    Grain::Week,
    Grain::Months(1),
    Grain::Months(3),
    Grain::Years(1),
    Grain::Years(2),
    Grain::Years(5),
    Grain::Years(10),
    Grain::Years(20),
    Grain::Years(50),
    Grain::Years(100),
    Grain::Years(200),
    Grain::Years(500),
    Grain::Years(1000),
];

/// A mark of the axis, and how far it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Tick {
    /// Its first day, since 1970-01-01.
    pub from: i64,
    /// The first day of the next one.
    pub to: i64,
}

impl Grain {
    /// The finest whose marks have so much room, in days.
    #[must_use]
    pub fn with_room(days: f64) -> Self {
        let fits = |grain: &&Self| grain.days() >= days;
        GRAINS.iter().find(fits).copied().unwrap_or(Self::Years(1000))
    }

    /// What stands above it: months above days and weeks, years above months.
    #[must_use]
    pub const fn above(self) -> Option<Self> {
        match self {
            Self::Day | Self::Week => Some(Self::Months(1)),
            Self::Months(_) => Some(Self::Years(1)),
            Self::Years(_) => None,
        }
    }

    fn days(self) -> f64 {
        match self {
            Self::Day => 1.0,
            Self::Week => 7.0,
            Self::Months(n) => 30.0 * f64::from(n),
            Self::Years(n) => 365.0 * f64::from(n),
        }
    }

    /// The marks that are seen in a window, in their order, the one that began before it included.
    #[must_use]
    pub fn ticks(self, window: &Window) -> Vec<Tick> {
        let end = window.from + window.days;
        let mut ticks = Vec::new();
        let mut from = self.before(window.first());
        loop {
            let to = self.after(from);
            ticks.push(Tick {
                from: from.epoch_days(),
                to: to.map_or(Day::MAX.epoch_days() + 1, Day::epoch_days),
            });
            match to {
                Some(to) if real(to.epoch_days()) < end => from = to,
                _ => return ticks,
            }
        }
    }

    /// The mark at or before a day.
    fn before(self, day: Day) -> Day {
        match self {
            Self::Day => day,
            // 1970-01-01 was a Thursday.
            Self::Week => day.plus(-(day.epoch_days() + 3).rem_euclid(7)),
            Self::Months(n) => first_of(day.month_index().div_euclid(n) * n).unwrap_or(Day::MIN),
            Self::Years(n) => first_of(day.year().div_euclid(n) * n * 12).unwrap_or(Day::MIN),
        }
    }

    /// The mark after one; none where the calendar ends.
    fn after(self, mark: Day) -> Option<Day> {
        let later = |days: i64| Some(mark.plus(days)).filter(|later| later.since(mark) == days);
        match self {
            Self::Day => later(1),
            // The first week of the calendar may be a short one.
            Self::Week => later(7 - (mark.epoch_days() + 3).rem_euclid(7)),
            Self::Months(n) => first_of(mark.month_index() + n),
            Self::Years(n) => first_of((mark.year() + n) * 12),
        }
    }
}

/// The first day of a month as [`Day::month_index`] counts them.
fn first_of(index: i32) -> Option<Day> {
    let month = u8::try_from(index.rem_euclid(12)).ok()?;
    Day::new(index.div_euclid(12), month + 1, 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::day;
    use proptest::prelude::*;

    fn starts(grain: Grain, first: &str, last: &str) -> Vec<String> {
        let ticks = grain.ticks(&Window::between(day(first), day(last)));
        ticks
            .iter()
            .map(|tick| Day::from_epoch_days(tick.from).to_string())
            .collect()
    }

    #[test]
    fn marks_stand_where_the_calendar_has_them() {
        assert_eq!(starts(Grain::Day, "2026-12-30", "2027-01-05").len(), 7);
        assert_eq!(
            starts(Grain::Week, "2026-11-25", "2026-12-08"),
            ["2026-11-23", "2026-11-30", "2026-12-07"]
        );
        assert_eq!(
            starts(Grain::Months(3), "2026-11-25", "2027-04-02"),
            ["2026-10-01", "2027-01-01", "2027-04-01"]
        );
        assert_eq!(
            starts(Grain::Years(10), "2026-11-25", "2031-01-01"),
            ["2020-01-01", "2030-01-01"]
        );
    }

    #[test]
    fn a_window_never_leaves_the_calendar() {
        let all = Window::new(f64::NEG_INFINITY, f64::INFINITY);
        assert!(all.days >= SHORTEST);
        let end = Window::between(Day::MAX, Day::MAX);
        assert_eq!((end.last(), end.days), (Day::MAX, SHORTEST));
        assert_eq!(end.panned(1.0), end);
        assert_eq!(
            Window::between(Day::MIN, Day::MAX).zoomed(4.0, 0.5),
            Window::between(Day::MIN, Day::MAX)
        );
    }

    proptest! {
        #[test]
        fn zooming_leaves_the_place_under_the_pointer(from in 0..20_000_i32, days in 30..2000_i32, part in 0.0..1.0_f64, times in 0.5..2.0_f64) {
            let window = Window::new(f64::from(from), f64::from(days));
            let place = window.from + part * window.days;
            prop_assert!((window.zoomed(times, part).part(place) - part).abs() < 1e-6);
        }

        #[test]
        fn marks_cover_the_window_without_a_gap(from in Day::MIN.epoch_days()..Day::MAX.epoch_days(), days in 7..4_000_000_i32, width in 200..2000_i32) {
            let window = Window::new(real(from), f64::from(days));
            let room = window.days / f64::from(width) * 44.0;
            let grain = Grain::with_room(room);
            for grain in [Some(grain), grain.above()].into_iter().flatten() {
                let ticks = grain.ticks(&window);
                prop_assert!(real(ticks[0].from) <= window.from);
                prop_assert!(real(ticks[ticks.len() - 1].to) >= window.from + window.days - 1e-6);
                prop_assert!(ticks.windows(2).all(|pair| pair[0].to == pair[1].from));
                prop_assert!(ticks.len() <= 64, "{}", ticks.len());
            }
        }
    }
}
