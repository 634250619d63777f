//! From what a date says to the date that it means.

use super::super::events::contains;
use super::super::words::dates::{DAY, MONTH, STAY_DAY, WEEK, WEEKEND, YEAR, YEAR_AFTER};
use super::parse::{Raw, Side, Unit, Year};
use super::{Dates, Tense, Use};
use crate::domain::date::{Dated, Day, Edtf, Point, Shape};

/// So many sentences stand below a day of a diary.
const DIARY: usize = 4;

/// The date that was named before.
#[derive(Clone, Copy, Debug)]
pub struct Last {
    pub(super) date: Edtf,
    /// The day of it that was told last.
    pub(super) day: Option<Day>,
    /// The number of the sentence of that day.
    pub(super) day_sentence: usize,
    /// Whether the text named its year.
    pub(super) has_year: bool,
    /// The number of its sentence, and of its paragraph.
    pub(super) sentence: usize,
    pub(super) paragraph: usize,
}

impl Last {
    /// Of a stay.
    pub(super) const fn of_stay(date: Edtf, sentence: usize, paragraph: usize) -> Self {
        Self {
            date,
            day: None,
            day_sentence: 0,
            has_year: false,
            sentence,
            paragraph,
        }
    }
}

/// What a date is resolved by.
#[derive(Clone, Copy)]
pub(super) struct Around {
    pub published: Option<Day>,
    pub tense: Tense,
    /// The day of the week that is named with the date; 0 is Monday.
    pub weekday: Option<u8>,
    pub sentence: usize,
    pub paragraph: usize,
    /// Whether a line of a list or of a programme begins with it.
    pub is_line: bool,
    /// What the date is for.
    pub role: Use,
    /// Whether it only tells which thing is meant: "den 2019 gelieferten Bussen".
    pub is_attribute: bool,
}

impl Dates {
    pub(super) fn resolve(&mut self, raw: &Raw, around: Around) -> Option<Edtf> {
        let date = self.meant(raw, around)?;
        // "For the second time since 2023 …" tells nothing of when the rest is.
        let has_year = raw.has_year() && around.role != Use::Since
            || self
                .last
                .is_some_and(|last| last.has_year && last.sentence + 1 >= around.sentence);
        // What is only a term ("until 2030") or a day of a stay tells nothing of when the rest is.
        let is_within = matches!(raw, Raw::Weekday(..) | Raw::DayAlone(_) | Raw::Same(STAY_DAY..))
            && [self.last, self.stay]
                .into_iter()
                .flatten()
                .any(|last| contains(&last.date, &date));
        if around.role == Use::By || around.is_attribute || is_within {
            if is_within {
                let lasts = [self.last.as_mut(), self.stay.as_mut()];
                for last in lasts.into_iter().flatten() {
                    last.day = date.earliest();
                    last.day_sentence = around.sentence;
                }
            }
            return Some(date);
        }
        if Self::is_stay(&date) {
            self.stay = Some(Last::of_stay(date, around.sentence, around.paragraph));
        }
        self.last = Some(Last {
            date,
            day: None,
            day_sentence: 0,
            has_year,
            sentence: around.sentence,
            paragraph: around.paragraph,
        });
        Some(date)
    }

    fn meant(&self, raw: &Raw, around: Around) -> Option<Edtf> {
        match *raw {
            // "2019 … Наступного року делегація поїхала …": the one after that of the story.
            Raw::One(Side {
                year: Year::Offset(1),
                unit: Unit::Year,
                ..
            }) if around.tense == Tense::Past => self.same(YEAR_AFTER, around),
            Raw::One(side) => {
                let year = self.year_meant(side, around)?;
                single(point(side.unit, year)?, side.about)
            }
            Raw::Range(start, end) => {
                let order = |unit| {
                    point(unit, 2024)
                        .and_then(|point| single(point, false))
                        .and_then(|date| date.earliest())
                };
                let turns = order(start.unit) > order(end.unit);
                // What has begun may go on beyond the day of publication.
                let end_year = match end.year {
                    Year::Absent if around.tense != Tense::Future && start.year == Year::Absent => {
                        self.year_meant(start, around)? + i32::from(turns)
                    }
                    _ => self.year_meant(end, around)?,
                };
                let start_year = match start.year {
                    Year::Absent | Year::Same | Year::Hint(_) => end_year - i32::from(turns),
                    Year::Is(year) if end.year == Year::Is(year) => year - i32::from(turns),
                    _ => self.year_meant(start, around)?,
                };
                let side = |unit, year| Some(Dated::exact(point(unit, year)?));
                let (start, end) = (side(start.unit, start_year)?, side(end.unit, end_year)?);
                if start == end {
                    return Edtf::new(Shape::Single(start)).ok();
                }
                Edtf::new(Shape::Interval {
                    start: Some(start),
                    end: Some(end),
                })
                .ok()
            }
            Raw::Weekday(day, 0) if let Some(found) = self.weekday_within(day, around) => Some(found),
            Raw::Weekday(day, 0) if let Some(found) = self.weekday_after(day, around) => Some(found),
            Raw::Weekday(day, hint) => Some(Edtf::from_day(weekday(around.published?, day, hint, around.tense))),
            // "26 March 2025 / This morning we met …"
            Raw::InDays(days) => {
                let diary = self.diary.filter(|(_, sentence)| sentence + DIARY >= around.sentence);
                let today = diary.map(|(day, _)| day).or(around.published)?;
                Some(Edtf::from_day(today.plus(days)))
            }
            Raw::In(unit, count) => in_units(around.published?, unit, count, around.tense),
            Raw::Same(unit) => self.same(unit, around),
            Raw::Later(unit, count) => self.later(unit, count),
            Raw::Ahead(unit, count) if around.tense == Tense::Future => {
                in_units(around.published?, unit, count, around.tense)
            }
            Raw::Ahead(..) => None,
            Raw::Weekdays(first, last, hint) => {
                let turn = i64::from((7 + last - first) % 7);
                let is_ahead = hint > 0 || around.tense == Tense::Future;
                let start = if is_ahead {
                    weekday(around.published?, first, hint, around.tense)
                } else {
                    weekday(around.published?, last, hint, around.tense).plus(-turn)
                };
                days(start, start.plus(turn))
            }
            Raw::WeekdaysOf(first, last, weeks) => {
                let start = monday(around.published?).plus(i64::from(weeks) * 7 + i64::from(first));
                days(start, start.plus(i64::from((7 + last - first) % 7)))
            }
            Raw::WeekdayUntil(day, ahead) => {
                let end = around.published?.plus(ahead);
                days(weekday(end, day, 0, Tense::Past), end)
            }
            Raw::WeekdayOf(day, weeks) => {
                let monday = monday(around.published?).plus(i64::from(weeks) * 7);
                Some(Edtf::from_day(monday.plus(i64::from(day))))
            }
            Raw::WeekOf(side) => {
                let year = self.year_meant(side, around)?;
                let monday = monday(single(point(side.unit, year)?, false)?.earliest()?);
                days(monday, monday.plus(6))
            }
            Raw::CalendarWeek(year, week) => {
                let side = Side {
                    year,
                    unit: Unit::Year,
                    about: false,
                };
                let year = self.year_meant(side, around)?;
                let monday = monday(Day::new(year, 1, 4)?).plus(7 * (i64::from(week) - 1));
                days(monday, monday.plus(6))
            }
            Raw::DayAlone(day) => self.day_meant(day, around),
        }
    }
}

pub(super) fn point(unit: Unit, year: i32) -> Option<Point> {
    Some(match unit {
        Unit::Year => Point::Year(year),
        Unit::Season(season) => Point::Season(year, season),
        Unit::Month(month) => Point::Month(year, month),
        Unit::Day(month, day) => Point::Day(Day::new(year, month, day)?),
    })
}

pub(super) fn single(point: Point, approximate: bool) -> Option<Edtf> {
    Edtf::new(Shape::Single(Dated {
        approximate,
        ..Dated::exact(point)
    }))
    .ok()
}

/// 0 is Monday.
pub(super) fn day_of_week(day: Day) -> i64 {
    (day.epoch_days() + 3).rem_euclid(7)
}

fn weekday(published: Day, day: u8, hint: i32, tense: Tense) -> Day {
    let back = (day_of_week(published) - i64::from(day)).rem_euclid(7);
    match hint {
        1 => published.plus(7 - back),
        -1 if back == 0 => published.plus(-7),
        // The one after the next, and the one before the last.
        2 => weekday(published, day, 1, tense).plus(7),
        -2 => weekday(published, day, -1, tense).plus(-7),
        0 if matches!(tense, Tense::Future | Tense::Present) && back > 0 => published.plus(7 - back),
        _ => published.plus(-back),
    }
}

/// From a day to another.
pub fn days(start: Day, end: Day) -> Option<Edtf> {
    let side = |day| Some(Dated::exact(Point::Day(day)));
    Edtf::new(Shape::Interval {
        start: side(start),
        end: side(end),
    })
    .ok()
}

/// Whether a date is of days.
pub(super) fn is_of_days(date: &Edtf) -> bool {
    let is_day = |dated: Dated| matches!(dated.point, Point::Day(_));
    match date.shape() {
        Shape::Single(dated) => is_day(dated),
        Shape::Interval { end, .. } => end.is_some_and(is_day),
    }
}

/// The Monday of the week of a day.
fn monday(day: Day) -> Day {
    day.plus(-day_of_week(day))
}

pub(super) fn in_units(published: Day, unit: u8, count: i32, tense: Tense) -> Option<Edtf> {
    match unit {
        YEAR => single(Point::Year(published.year() + count), false),
        MONTH => {
            let months = published.year() * 12 + i32::from(published.month()) - 1 + count;
            let month = u8::try_from(months.rem_euclid(12) + 1).ok()?;
            single(Point::Month(months.div_euclid(12), month), count.abs() > 1)
        }
        WEEK if count.abs() <= 1 => {
            let monday = monday(published).plus(i64::from(count) * 7);
            days(monday, monday.plus(6))
        }
        WEEK => single(Point::Day(published.plus(i64::from(count) * 7)), true),
        WEEKEND => {
            // On a Saturday "last weekend" is not the one that begins.
            let weekend = day_of_week(published) - 4;
            let saturday = match (count, tense) {
                (-1, _) if weekend > 0 => weekday(published.plus(-weekend), 5, 0, Tense::Past),
                (1, _) | (0, Tense::Future) => weekday(published, 5, 1, tense),
                _ => weekday(published, 5, 0, Tense::Past),
            };
            days(saturday, saturday.plus(1))
        }
        DAY => Some(Edtf::from_day(published.plus(i64::from(count)))),
        _ => None,
    }
}
