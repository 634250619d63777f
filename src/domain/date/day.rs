//! A day of the calendar.

use std::fmt;
use std::str::FromStr;

use super::{DateError, DateErrorKind, digits};

/// A day of the proleptic Gregorian calendar in the years 0 to 9999: EDTF level 0 has four digits for a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(clippy::struct_field_names)] // a day has a day
pub struct Day {
    // The order of the fields is the order of days. There are tens of thousands of days in memory, so a year is as small as it can be.
    year: i16,
    month: u8,
    day: u8,
}

impl Day {
    /// The first day there is: 0000-01-01.
    pub const MIN: Self = Self {
        year: 0,
        month: 1,
        day: 1,
    };
    /// The last day there is: 9999-12-31.
    pub const MAX: Self = Self {
        year: 9999,
        month: 12,
        day: 31,
    };

    /// The day, if the calendar has it: no 31 February, no month 13, no year 10000.
    #[must_use]
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let exists = (Self::MIN.year()..=Self::MAX.year()).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in_month(year, month)).contains(&day);
        let year = i16::try_from(year).ok()?;
        exists.then_some(Self { year, month, day })
    }

    /// The first day of a month that is known to exist; the nearest there is where it lies beyond the calendar.
    #[allow(clippy::cast_possible_truncation)] // the clamp keeps it in its range
    pub(super) fn first_of(year: i32, month: u8) -> Self {
        let year = year.clamp(-1, 10_000) as i16;
        Self { year, month, day: 1 }.clamp(Self::MIN, Self::MAX)
    }

    /// 0..=9999
    #[must_use]
    pub const fn year(self) -> i32 {
        self.year as i32
    }

    /// 1..=12
    #[must_use]
    pub const fn month(self) -> u8 {
        self.month
    }

    /// 1..=31
    #[must_use]
    pub const fn day(self) -> u8 {
        self.day
    }

    /// The day, in UTC, of a time in milliseconds since 1970.
    #[must_use]
    pub fn of_millis(millis: u64) -> Self {
        const MILLIS_A_DAY: u64 = 86_400_000;
        Self::from_epoch_days(i64::try_from(millis / MILLIS_A_DAY).unwrap_or(i64::MAX))
    }

    /// The day that is `days` after 1970-01-01; beyond the calendar, its first or last day.
    /// The algorithm is Howard Hinnant's `civil_from_days`, <https://howardhinnant.github.io/date_algorithms.html>.
    #[must_use]
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // the clamp keeps every part in its range
    pub fn from_epoch_days(days: i64) -> Self {
        let days = days.clamp(Self::MIN.epoch_days(), Self::MAX.epoch_days()) + EPOCH;
        let (era, day_of_era) = (days.div_euclid(DAYS_IN_ERA), days.rem_euclid(DAYS_IN_ERA));
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = (month_from_march + 2) % 12 + 1;
        let year = era * 400 + year_of_era + i64::from(month <= 2);
        Self {
            year: year as i16,
            month: month as u8,
            day: day as u8,
        }
    }

    /// Days since 1970-01-01, negative before it. Howard Hinnant's `days_from_civil`.
    #[must_use]
    pub fn epoch_days(self) -> i64 {
        // Years from March to February: the leap day is then the last of its year.
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
        let month_from_march = (i64::from(self.month) + 9) % 12;
        let day_of_year = (153 * month_from_march + 2) / 5 + i64::from(self.day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * DAYS_IN_ERA + day_of_era - EPOCH
    }

    /// The day that is `days` later, or earlier where negative; never beyond [`Self::MIN`] and [`Self::MAX`].
    #[must_use]
    pub fn plus(self, days: i64) -> Self {
        Self::from_epoch_days(self.epoch_days().saturating_add(days))
    }

    /// The same day of the next month, its last one where that is shorter.
    #[must_use]
    pub fn a_month_later(self) -> Self {
        let next = self.last_of_month().plus(1);
        Self::new(next.year(), next.month, self.day).unwrap_or_else(|| next.last_of_month())
    }

    /// Days from `earlier` to this one; negative if `earlier` is in fact later.
    #[must_use]
    pub fn since(self, earlier: Self) -> i64 {
        self.epoch_days() - earlier.epoch_days()
    }

    /// The first day of its month.
    #[must_use]
    pub const fn first_of_month(self) -> Self {
        Self { day: 1, ..self }
    }

    /// The last day of its month.
    #[must_use]
    pub const fn last_of_month(self) -> Self {
        Self {
            day: days_in_month(self.year(), self.month),
            ..self
        }
    }

    /// Months since January of the year 0, to count in months.
    #[must_use]
    pub fn month_index(self) -> i32 {
        self.year() * 12 + i32::from(self.month) - 1
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Reads `YYYY-MM-DD`, and nothing else.
impl FromStr for Day {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let mut parts = text.splitn(3, '-');
        let mut part = |length| parts.next().and_then(|part| digits(part, length));
        let (Some(year), Some(month), Some(day)) = (part(4), part(2), part(2)) else {
            return Err(DateError(DateErrorKind::NotADate));
        };
        // Two digits always fit.
        let (month, day) = (
            u8::try_from(month).unwrap_or(u8::MAX),
            u8::try_from(day).unwrap_or(u8::MAX),
        );
        if !(1..=12).contains(&month) {
            return Err(DateError(DateErrorKind::NoSuchMonth));
        }
        Self::new(year.into(), month, day).ok_or(DateError(DateErrorKind::NoSuchDay))
    }
}

/// Days from 0000-03-01 to 1970-01-01.
const EPOCH: i64 = 719_468;
/// Days in the 400 years after which the calendar repeats.
const DAYS_IN_ERA: i64 = 146_097;

const fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: Result<i64, DateErrorKind>) {
        let found = text.parse::<Day>().map(Day::epoch_days).map_err(DateError::kind);
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn only_days_of_the_calendar_are_read() {
        check("1970-01-01", Ok(0));
        check("1969-12-31", Ok(-1));
        check("2000-02-29", Ok(11_016));
        check("2025-05-15", Ok(20_223));
        check("0000-01-01", Ok(-719_528));
        check("9999-12-31", Ok(2_932_896));
        check("1900-02-29", Err(DateErrorKind::NoSuchDay));
        check("2025-02-31", Err(DateErrorKind::NoSuchDay));
        check("2025-04-31", Err(DateErrorKind::NoSuchDay));
        check("2025-04-00", Err(DateErrorKind::NoSuchDay));
        check("2025-13-01", Err(DateErrorKind::NoSuchMonth));
        check("2025-00-01", Err(DateErrorKind::NoSuchMonth));
        check("2025-5-15", Err(DateErrorKind::NotADate));
        check("2025-05-15 ", Err(DateErrorKind::NotADate));
        check("2025-05-15-1", Err(DateErrorKind::NotADate));
        check("-001-05-15", Err(DateErrorKind::NotADate));
        check("2025-05", Err(DateErrorKind::NotADate));
        check("", Err(DateErrorKind::NotADate));
    }

    #[test]
    fn days_are_counted_across_months_and_leap_days() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        assert_eq!(day("2024-02-28").plus(2), day("2024-03-01"));
        assert_eq!(day("2025-03-01").plus(-1), day("2025-02-28"));
        assert_eq!(day("2026-01-01").since(day("2025-01-01")), 365);
        assert_eq!(day("2025-01-01").since(day("2026-01-01")), -365);
        assert_eq!(day("2024-02-10").last_of_month(), day("2024-02-29"));
        assert_eq!(day("2024-02-10").first_of_month(), day("2024-02-01"));
        assert_eq!(day("2025-01-01").month_index() - day("2024-12-31").month_index(), 1);
    }

    #[test]
    fn a_month_later_is_never_beyond_the_next_month() {
        let check = |text: &str, expect: &str| {
            assert_eq!(
                text.parse::<Day>().unwrap().a_month_later().to_string(),
                expect,
                "{text}"
            );
        };
        check("2026-11-23", "2026-12-23");
        check("2026-12-31", "2027-01-31");
        check("2026-01-31", "2026-02-28");
        check("2024-01-30", "2024-02-29");
        check("2026-03-31", "2026-04-30");
        check("2026-02-28", "2026-03-28");
    }

    #[test]
    fn the_calendar_ends_rather_than_overflows() {
        assert_eq!(Day::MAX.plus(i64::MAX), Day::MAX);
        assert_eq!(Day::MIN.plus(i64::MIN), Day::MIN);
        assert_eq!(Day::from_epoch_days(i64::MIN), Day::MIN);
        assert_eq!(Day::new(10_000, 1, 1), None);
        assert_eq!(Day::new(-1, 1, 1), None);
    }
}
