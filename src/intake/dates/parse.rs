//! What the words and figures of a date say, before it is resolved.

use std::ops::Range;

use super::super::tokens::{Kind, Tokens};
use super::super::words::dates::{MONTH, PART_OF_DAY, WEEK, WEEKEND, YEAR};
use super::quarters::months;
use super::written::{is_in, is_written_as_month, stands_at_weekend, stands_for_one};
use super::{Atom, Dates};
use crate::domain::text::Lang;

/// The year of a date, as the text says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Year {
    Absent,
    Is(i32),
    /// Years from the one of the publication.
    Offset(i32),
    /// The last, this or next one that there is.
    Hint(i32),
    /// The one of the date before.
    Same,
}

/// How exact it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Year,
    Season(u8),
    Month(u8),
    Day(u8, u8),
}

/// One end of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Side {
    pub year: Year,
    pub unit: Unit,
    pub about: bool,
}

/// A date as the text says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Raw {
    One(Side),
    Range(Side, Side),
    Weekday(u8, i32),
    InDays(i64),
    /// So many units (`words::dates`) from the publication.
    In(u8, i32),
    /// The unit of the date before.
    Same(u8),
    /// So many units after the date before.
    Later(u8, i32),
    /// So many units from the publication, if the sentence tells of what is to come.
    Ahead(u8, i32),
    /// From one day of the week to another.
    Weekdays(u8, u8, i32),
    /// From one day of the week to another, so many weeks from that of the publication.
    WeekdaysOf(u8, u8, i32),
    /// From a day of the week to so many days from the publication: "von Donnerstag bis gestern".
    WeekdayUntil(u8, i64),
    /// A day of the week so many weeks from that of the publication.
    WeekdayOf(u8, i32),
    /// The week in which a day is.
    WeekOf(Side),
    /// A week of the calendar of a year (ISO 8601).
    CalendarWeek(Year, u8),
    /// A day of the month that was told last.
    DayAlone(u8),
}

impl Raw {
    /// Whether it is a date also where it cannot be resolved.
    pub const fn is_certain(&self) -> bool {
        matches!(
            self,
            Self::One(Side {
                unit: Unit::Day(..),
                ..
            }) | Self::Range(..)
        )
    }

    /// Whether it is made of whole years.
    pub const fn is_years(&self) -> bool {
        matches!(
            self,
            Self::One(Side { unit: Unit::Year, .. }) | Self::Range(_, Side { unit: Unit::Year, .. })
        )
    }

    /// Whether the text names the year.
    pub const fn has_year(&self) -> bool {
        matches!(
            self,
            Self::One(Side { year: Year::Is(_), .. }) | Self::Range(_, Side { year: Year::Is(_), .. })
        )
    }
}

pub(super) const DASHES: [char; 4] = ['–', '-', '—', '−'];

impl Dates {
    pub(super) fn atom(&self, tokens: &Tokens, at: usize) -> Option<Atom> {
        self.atoms.at(tokens, at).map(|(_, atom)| *atom)
    }

    /// The date that begins at a place, and how many tokens it takes.
    pub(super) fn parse(&self, tokens: &Tokens, at: usize, within: &Range<usize>) -> Option<(usize, Raw)> {
        let token = tokens.get(at).filter(|_| at < within.end)?;
        let found = match token.kind {
            Kind::Number => self
                .figures(tokens, at)
                .or_else(|| self.day_first(tokens, at))
                .or_else(|| self.nth(tokens, at))
                .or_else(|| Self::day_alone(tokens, at, within))
                .or_else(|| self.ago(tokens, at))
                .or_else(|| self.year(tokens, at, within)),
            Kind::Word => self.word(tokens, at, within),
            _ => None,
        };
        let (length, raw) = found?;
        (at + length <= within.end).then_some((length, raw))
    }

    pub(super) fn is_dash(tokens: &Tokens, at: usize) -> bool {
        tokens.is_any(at, &DASHES)
    }

    fn word(&self, tokens: &Tokens, at: usize, within: &Range<usize>) -> Option<(usize, Raw)> {
        let one = |length, year, unit, about| Some((length, Raw::One(Side { year, unit, about })));
        let (atom_length, atom) = self.atoms.at(tokens, at)?;
        match *atom {
            // "am Abend des 5. Mai", "увечері 5 травня": the day follows.
            Atom::Same(PART_OF_DAY) => {
                let next = at + atom_length;
                let is_named = tokens.number(next).is_some()
                    || matches!(tokens.low(next), "des" | "vom" | "of" | "vor" | "before")
                    || tokens.number(next + 1).is_some()
                    || matches!(
                        self.atom(tokens, next + 1),
                        Some(Atom::Weekday(_) | Atom::DayWord(_) | Atom::Month(_))
                    );
                (!is_named).then_some((atom_length, Raw::Same(PART_OF_DAY)))
            }
            Atom::Same(unit) => Some((atom_length, Raw::Same(unit))),
            Atom::Month(month) if is_written_as_month(tokens, at) => Some(self.month_first(tokens, at, month, false)),
            Atom::MidMonth(month) => {
                let (length, year) = self.year_after(tokens, at + 1);
                one(1 + length, year, Unit::Month(month), false)
            }
            Atom::InSeason(season) => {
                let next = at + atom_length;
                // "the Midsummer Festival": part of a name.
                let is_named = self.lang == Lang::En && tokens.is_name(at) && tokens.is_name(next);
                let (length, year) = self.season_year(tokens, next);
                (!is_named).then_some(())?;
                one(atom_length + length, year, Unit::Season(season), false)
            }
            Atom::Season(season) => {
                let (length, year) = self.season_year(tokens, at + 1);
                let before = at
                    .checked_sub(1)
                    .filter(|before| *before >= within.start)
                    .and_then(|before| self.atom(tokens, before));
                let is_time = matches!(before, Some(Atom::Hint(_) | Atom::Part | Atom::PartEnd))
                    || is_in(tokens, at, within.start);
                let is_thing = tokens.is_name(at + 1)
                    && tokens.is_name(at)
                    && length == 0
                    && tokens.raw(at).is_ascii()
                    && !is_in(tokens, at, within.start);
                let is_english_thing = matches!(tokens.low(at), "summer" | "winter" | "spring" | "fall" | "autumn")
                    && length == 0
                    && tokens.is_word(at + 1)
                    && matches!(
                        tokens.low(at + 1),
                        "school"
                            | "schools"
                            | "camps"
                            | "term"
                            | "fair"
                            | "university"
                            | "camp"
                            | "festival"
                            | "season"
                            | "break"
                            | "holidays"
                            | "clothing"
                            | "concert"
                            | "games"
                    );
                (length > 0 || (is_time && !is_thing && !is_english_thing)).then_some(())?;
                one(1 + length, year, Unit::Season(season), false)
            }
            // "this past April"
            Atom::Hint(hint) => {
                let more = atom_length - 1;
                let (length, raw) = self.hinted(tokens, at + more, hint)?;
                Some((length + more, raw))
            }
            Atom::Part | Atom::PartEnd => self.part(tokens, at).or_else(|| self.nth(tokens, at)),
            Atom::About => {
                let (length, raw) = self.parse(tokens, at + 1, within)?;
                match raw {
                    Raw::One(side) => Some((1 + length, Raw::One(Side { about: true, ..side }))),
                    _ => None,
                }
            }
            Atom::Weekday(day) if let Some(hint) = beyond(tokens, at) => Some((3, Raw::Weekday(day, hint))),
            Atom::Weekday(day) => self.weekday(tokens, at, day, 0, within),
            Atom::InDays(days) => {
                // "today's world", "сьогодні" in the sense of "nowadays" is resolved like the day: events take it only with a verb.
                let before = at.checked_sub(1).map_or("", |before| tokens.low(before));
                let is_nowadays = days == 0
                    && (matches!(before, "noch" | "bis" | "до" | "і" | "й" | "still" | "until" | "von")
                        || tokens.low(at + 1) == "noch")
                    // "am Morgen", "heute morgen", "Montag morgen": a part of a day.
                    || tokens.low(at) == "morgen"
                        && (tokens.is_name(at) && at > within.start
                            || matches!(before, "heute" | "gestern" | "am" | "guten")
                            || before.ends_with("tag"))
                    // "on their last night": of a stay.
                    || atom_length == 2
                        && matches!(before, "their" | "our" | "his" | "her" | "the" | "my")
                        && tokens.low(at) == "last";
                (!(is_nowadays || tokens.touches(at) && tokens.is_any(at + 1, &['\'', '’'])))
                    .then_some((atom_length, Raw::InDays(days)))
            }
            Atom::InYears(years) => Some(self.within_year(tokens, at, 1, years)),
            Atom::Unit(WEEKEND) if at > within.start && stands_at_weekend(tokens, at) => Some((1, Raw::In(WEEKEND, 0))),
            Atom::Unit(WEEK) if let Some(hint) = beyond(tokens, at) => Some((3, Raw::WeekdaysOf(0, 6, hint))),
            Atom::Unit(WEEK) if let Some(found) = self.week_with(tokens, at) => Some(found),
            Atom::Then => self.then(tokens, at),
            Atom::CalendarWeek => self.calendar_week(tokens, at),
            Atom::QuarterIs(quarter) => {
                let (length, year) = self.year_after(tokens, at + 1);
                Some((1 + length, months(year, quarter, 3)))
            }
            Atom::DayWord(_) => self.day_first(tokens, at),
            Atom::Count(_) => self.ago(tokens, at).or_else(|| self.ahead(tokens, at, within)),
            Atom::Unit(YEAR | MONTH | WEEK) if stands_for_one(tokens.low(at)) => {
                self.ago(tokens, at).or_else(|| self.ahead(tokens, at, within))
            }
            Atom::AgoBefore => {
                let (length, Raw::In(unit, count)) = self.count(tokens, at + 1)? else {
                    return None;
                };
                Some((1 + length, Raw::In(unit, -count)))
            }
            Atom::Nth(_) => self.day_first(tokens, at).or_else(|| self.nth(tokens, at)),
            _ => None,
        }
    }
}

/// "the week before last", "on the Friday after next": how many weeks away.
fn beyond(tokens: &Tokens, at: usize) -> Option<i32> {
    match (tokens.low(at + 1), tokens.low(at + 2)) {
        ("before", "last") => Some(-2),
        ("after", "next") => Some(2),
        _ => None,
    }
}
