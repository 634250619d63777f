//! The year that a date without one is of.

use super::parse::{Side, Unit, Year};
use super::resolve::{Around, day_of_week, point, single};
use super::{Dates, Tense};
use crate::domain::date::{Dated, Day, Point, Shape};

impl Dates {
    /// The year that is meant.
    pub(super) fn year_meant(&self, side: Side, around: Around) -> Option<i32> {
        let published = around
            .published
            .or_else(|| self.last.and_then(|last| last.date.latest()));
        match side.year {
            Year::Is(year) => Some(year),
            Year::Offset(years) => Some(published?.year() + years),
            Year::Same => self
                .last
                .and_then(|last| last.date.earliest())
                .or(published)
                .map(Day::year),
            // "This winter" began in the year before, as long as it lasts.
            Year::Hint(0) => {
                published.map(|day| day.year() - i32::from(side.unit == Unit::Season(24) && day.month() <= 3))
            }
            Year::Hint(hint) => {
                let day = published?;
                let fits = |year: &i32| {
                    let date = point(side.unit, *year).and_then(|point| single(point, false));
                    date.is_some_and(|date| {
                        if hint < 0 {
                            date.certainly_before(day)
                        } else {
                            date.certainly_after(day)
                        }
                    })
                };
                let years = [day.year() - 1, day.year(), day.year() + 1];
                if hint < 0 {
                    years.into_iter().rev().find(fits)
                } else {
                    years.into_iter().find(fits)
                }
            }
            Year::Absent => by_weekday(side.unit, published, around)
                .or_else(|| self.carried(side.unit, around))
                .or_else(|| self.of_the_year(around))
                .or_else(|| self.onward(side.unit, around))
                .or_else(|| nearest(side.unit, published?, around.tense)),
        }
    }

    /// The year that the heading names, of what has been; what was published in it says more.
    fn of_the_year(&self, around: Around) -> Option<i32> {
        let published = around.published?.year();
        self.told_year
            .filter(|year| *year > published || *year < published && around.tense != Tense::Future)
    }

    /// With no day of publication a story goes onward from the date that it told last; a little way back is of the same year.
    fn onward(&self, unit: Unit, around: Around) -> Option<i32> {
        const BACK: i64 = 183;
        // What was only planned is not how far the story has come: the first day that it names is.
        let first = around.published.filter(|_| self.is_guess);
        let last = self.last.filter(|_| around.published.is_none() || self.is_guess)?;
        let told = last.date.latest()?;
        let from = first.filter(|first| told > *first).unwrap_or(told);
        let day = point(unit, from.year())
            .and_then(|point| single(point, false))?
            .latest()?;
        Some(from.year() + i32::from(from.since(day) > BACK))
    }

    /// The year of the story: "2023 began it. In May …" goes on in 2023, as long as that has been (or, of what is to come, has not).
    fn carried(&self, unit: Unit, around: Around) -> Option<i32> {
        let last = self.last.filter(|last| {
            last.has_year && last.paragraph == around.paragraph && last.sentence + 1 >= around.sentence
        })?;
        let from = last.date.earliest()?;
        // "on 13 June 2025 in Luzk, and in September in Kassel"
        let is_exact = !matches!(
            last.date.shape(),
            Shape::Single(Dated {
                point: Point::Year(_),
                ..
            })
        );
        let later = point(unit, from.year())
            .and_then(|point| single(point, false))
            .and_then(|date| date.earliest());
        if is_exact && last.sentence == around.sentence && later.is_some_and(|day| day > from) {
            return Some(from.year());
        }
        let published = around.published?;
        let is_past = from <= published;
        let told = if is_past { Tense::Past } else { Tense::Future };
        if around.tense != told || is_past && from.year() == published.year() {
            return None;
        }
        let day = |year| point(unit, year).and_then(|point| single(point, false))?.latest();
        let year = if day(from.year())? >= from {
            from.year()
        } else {
            from.year() + 1
        };
        (!is_past || point(unit, year).and_then(|point| single(point, false))?.earliest()? <= published).then_some(year)
    }
}

/// The year without a word about it: the last that has begun, the next that has not ended, or what is nearer.
fn nearest(unit: Unit, published: Day, tense: Tense) -> Option<i32> {
    let now = published.year();
    let date = |year: i32| point(unit, year).and_then(|point| single(point, false));
    let past = (now - 4..=now).rev().find(|year| {
        date(*year)
            .and_then(|date| date.earliest())
            .is_some_and(|day| day <= published)
    });
    let future = (now - 1..=now + 4).find(|year| {
        date(*year)
            .and_then(|date| date.latest())
            .is_some_and(|day| day >= published)
    });
    match tense {
        Tense::Past => past.or(future),
        Tense::Future | Tense::Present => future.or(past),
        Tense::Unknown => {
            let back = past
                .and_then(date)
                .and_then(|date| date.latest())
                .map(|day| published.since(day).max(0));
            let ahead = future
                .and_then(date)
                .and_then(|date| date.earliest())
                .map(|day| day.since(published).max(0));
            if ahead.unwrap_or(i64::MAX) < back.unwrap_or(i64::MAX) {
                future
            } else {
                past.or(future)
            }
        }
    }
}

/// The year in which the date falls on the day of the week that is named with it: the nearest such.
fn by_weekday(unit: Unit, published: Option<Day>, around: Around) -> Option<i32> {
    let (published, weekday) = (published?, around.weekday?);
    let Unit::Day(month, day) = unit else { return None };
    let years = [published.year(), published.year() - 1, published.year() + 1];
    let fits = |year: &i32| Day::new(*year, month, day).filter(|day| day_of_week(*day) == i64::from(weekday));
    let days = years
        .iter()
        .filter_map(|year| Some((fits(year)?.since(published).abs(), *year)));
    days.min().map(|(_, year)| year)
}
