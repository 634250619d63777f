//! Dates that are told by the one before: "the next day", "on our first day", "on the 19th", "two days later".

use super::super::words::dates::{
    DAY, DAY_AFTER, DAY_BEFORE, LAST, MONTH, PART_OF_DAY, STAY_DAY, WEEK, YEAR, YEAR_AFTER,
};
use super::resolve::{Around, day_of_week, in_units, is_of_days, single};
use super::{Dates, Tense, Use};
use crate::domain::date::{Dated, Day, Edtf, Point, Shape};

/// A stay that begins in no more days than this is what a letter is about.
const SOON: i64 = 10;

impl Dates {
    /// A day of the week of the stay that was told: "26–31 травня … у четвер".
    pub(super) fn weekday_within(&self, day: u8, around: Around) -> Option<Edtf> {
        let (start, end) = self.stay(around)?;
        // Of a stay that is weeks ahead its own paragraph tells, or a line of its programme; "on Thursday" elsewhere is the next one.
        let is_ahead = around.published.is_some_and(|published| start.since(published) > SOON);
        let is_its_own = self.stay.is_some_and(|stay| stay.paragraph == around.paragraph) || around.is_line;
        if is_ahead && (around.tense == Tense::Past || !is_its_own) {
            return None;
        }
        let found = start.plus((i64::from(day) - day_of_week(start)).rem_euclid(7));
        (found <= end).then(|| Edtf::from_day(found))
    }

    /// The end of a stay whose first day was told just before: "Seit Mittwoch … Bis Samstag".
    pub(super) fn weekday_after(&self, day: u8, around: Around) -> Option<Edtf> {
        let last = self
            .last
            .filter(|last| around.role == Use::By && last.sentence + 2 >= around.sentence)?;
        let is_day = matches!(
            last.date.shape(),
            Shape::Single(Dated {
                point: Point::Day(_),
                ..
            })
        );
        let start = last.date.earliest().filter(|_| is_day)?;
        let ahead = (i64::from(day) - day_of_week(start)).rem_euclid(7);
        (ahead > 0).then(|| Edtf::from_day(start.plus(ahead)))
    }

    /// So many units after the date that was told last.
    pub(super) fn later(&self, unit: u8, count: i32) -> Option<Edtf> {
        let first = self.last?.date.latest()?;
        match unit {
            DAY => Some(Edtf::from_day(first.plus(i64::from(count)))),
            WEEK => Some(Edtf::from_day(first.plus(7 * i64::from(count)))),
            MONTH | YEAR => in_units(first, unit, count, Tense::Past),
            _ => None,
        }
        .filter(|_| !matches!(unit, DAY | WEEK) || self.last.is_some_and(|last| is_of_days(&last.date)))
    }

    /// A day of the month that was told last, else of the nearest month in which it fits the tense.
    pub(super) fn day_meant(&self, day: u8, around: Around) -> Option<Edtf> {
        let near = self
            .last
            .filter(|last| last.sentence + 3 >= around.sentence && last.paragraph + 1 >= around.paragraph);
        if let Some(last) = near.filter(|last| {
            !matches!(
                last.date.shape(),
                Shape::Single(Dated {
                    point: Point::Year(_) | Point::Season(..),
                    ..
                })
            )
        }) {
            let first = last.date.earliest()?;
            return Day::new(first.year(), first.month(), day).map(Edtf::from_day);
        }
        let published = around.published?;
        let of = |months: i32| {
            let number = published.year() * 12 + i32::from(published.month()) - 1 + months;
            Day::new(
                number.div_euclid(12),
                u8::try_from(number.rem_euclid(12) + 1).ok()?,
                day,
            )
        };
        let found = if around.tense == Tense::Future {
            [0, 1].into_iter().filter_map(of).find(|day| *day >= published)
        } else {
            [0, -1].into_iter().filter_map(of).find(|day| *day <= published)
        };
        found.map(Edtf::from_day)
    }

    /// "In the afternoon": of the day that the sentence before, or this one, tells of.
    fn part_of_day(&self, around: Around) -> Option<Edtf> {
        let last = self.last?;
        let is_near = |sentence: usize| sentence + 2 >= around.sentence;
        if last.day.is_some() && is_near(last.day_sentence) {
            return last.day.map(Edtf::from_day);
        }
        let is_day = matches!(
            last.date.shape(),
            Shape::Single(Dated {
                point: Point::Day(_),
                ..
            })
        );
        (is_day && is_near(last.sentence) && last.paragraph == around.paragraph).then_some(last.date)
    }

    pub(super) fn same(&self, unit: u8, around: Around) -> Option<Edtf> {
        if unit == PART_OF_DAY {
            return self.part_of_day(around);
        }
        // "On our first day": of the stay that was told.
        if unit >= STAY_DAY {
            let (start, end) = self.stay(around)?;
            let found = match unit - STAY_DAY {
                LAST => end,
                nth => start.plus(i64::from(nth) - 1),
            };
            return (found <= end).then(|| Edtf::from_day(found));
        }
        let near = self
            .last
            .filter(|last| last.sentence + 3 >= around.sentence && last.paragraph + 1 >= around.paragraph);
        let last = near?.date;
        let first = last.earliest()?;
        let is_day = matches!(
            last.shape(),
            Shape::Single(Dated {
                point: Point::Day(_),
                ..
            })
        );
        let day = near?.day.or(is_day.then_some(first));
        match unit {
            YEAR => single(Point::Year(first.year()), false),
            YEAR_AFTER => single(Point::Year(first.year() + 1), false),
            MONTH => single(Point::Month(first.year(), first.month()), false),
            DAY => day.map(Edtf::from_day),
            DAY_AFTER => day.map(|day| Edtf::from_day(day.plus(1))),
            DAY_BEFORE => day.map(|day| Edtf::from_day(day.plus(-1))),
            _ => None,
        }
    }
}
