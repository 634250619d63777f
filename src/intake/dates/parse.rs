//! What the words and figures of a date say, before it is resolved.

use std::ops::Range;

use super::super::tokens::{Kind, Tokens};
use super::super::words::dates::{MONTH, WEEK, WEEKEND, YEAR};
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

const DASHES: [char; 4] = ['–', '-', '—', '−'];

impl Dates {
    fn atom(&self, tokens: &Tokens, at: usize) -> Option<Atom> {
        self.atoms.at(tokens, at).map(|(_, atom)| *atom)
    }

    /// The date that begins at a place, and how many tokens it takes.
    pub(super) fn parse(&self, tokens: &Tokens, at: usize, within: &Range<usize>) -> Option<(usize, Raw)> {
        let token = tokens.get(at)?;
        let found = match token.kind {
            Kind::Number => self
                .figures(tokens, at)
                .or_else(|| self.day_first(tokens, at))
                .or_else(|| self.ago(tokens, at))
                .or_else(|| self.year(tokens, at, within)),
            Kind::Word => self.word(tokens, at, within),
            _ => None,
        };
        let (length, raw) = found?;
        (at + length <= within.end).then_some((length, raw))
    }

    fn is_dash(tokens: &Tokens, at: usize) -> bool {
        tokens.is_any(at, &DASHES)
    }

    /// `15.05.2025`, `15.05.`, `05.–08.06.2025`, `2025-05-15`, `15/05/2025`.
    fn figures(&self, tokens: &Tokens, at: usize) -> Option<(usize, Raw)> {
        let previous_touches = at > 0
            && tokens.touches(at - 1)
            && (tokens.is_any(at - 1, &['.', ',', '-', '/', ':', '€', '$', '№', '#', '+']));
        if previous_touches {
            return None;
        }
        if let Some((length, side)) = Self::iso(tokens, at).or_else(|| Self::figure(tokens, at)) {
            let next = at + length;
            let gap = usize::from(Self::is_dash(tokens, next) || matches!(self.atom(tokens, next), Some(Atom::To)));
            if gap == 1
                && let Some((more, end)) = Self::figure(tokens, next + 1)
            {
                let start = Side {
                    year: if side.year == Year::Absent { end.year } else { side.year },
                    ..side
                };
                return Some((length + 1 + more, Raw::Range(start, end)));
            }
            return Some((length, Raw::One(side)));
        }
        // "05.–08.06.2025", "5. bis 8.6.2025"
        let day = day(tokens.number(at)?)?;
        let dot = usize::from(tokens.is_mark(at + 1, '.') && tokens.touches(at));
        let join = at + 1 + dot;
        let joins = Self::is_dash(tokens, join)
            || (dot == 1 && matches!(self.atom(tokens, join), Some(Atom::To | Atom::And)))
            || (dot == 1 && tokens.is_any(join, &['/', '+']));
        let (length, end) = joins.then(|| Self::figure(tokens, join + 1)).flatten()?;
        let Unit::Day(month, _) = end.unit else { return None };
        Some((
            join + 1 + length - at,
            Raw::Range(
                Side {
                    unit: Unit::Day(month, day),
                    ..end
                },
                end,
            ),
        ))
    }

    fn iso(tokens: &Tokens, at: usize) -> Option<(usize, Side)> {
        let year = tokens
            .number(at)
            .filter(|year| is_year(*year) && tokens.raw(at).len() == 4)?;
        let month = tokens
            .number(at + 2)
            .filter(|_| tokens.is_mark(at + 1, '-') && tokens.touches(at) && tokens.touches(at + 1))?;
        let day_of = tokens
            .number(at + 4)
            .filter(|_| tokens.is_mark(at + 3, '-') && tokens.touches(at + 2) && tokens.touches(at + 3))?;
        Some((
            5,
            Side {
                year: Year::Is(year),
                unit: Unit::Day(self::month(month)?, day(day_of)?),
                about: false,
            },
        ))
    }

    fn figure(tokens: &Tokens, at: usize) -> Option<(usize, Side)> {
        let day_of = tokens.number(at).filter(|_| tokens.raw(at).len() <= 2)?;
        let mark = tokens
            .mark(at + 1)
            .filter(|mark| ['.', '/'].contains(mark) && tokens.touches(at))?;
        let spaced = usize::from(!tokens.touches(at + 1));
        let month_of = tokens
            .number(at + 2)
            .filter(|_| tokens.raw(at + 2).len() <= 2 && (spaced == 0 || mark == '.'))?;
        let side = |year| {
            Some(Side {
                year,
                unit: Unit::Day(month(month_of)?, day(day_of)?),
                about: false,
            })
        };
        let has_more = tokens.is_mark(at + 3, mark) && tokens.touches(at + 2);
        let year = tokens
            .number(at + 4)
            .filter(|_| has_more && (tokens.touches(at + 3) || spaced == 1));
        match year {
            Some(year) if tokens.raw(at + 4).len() == 4 && is_year(year) => Some((5, side(Year::Is(year))?)),
            Some(year) if tokens.raw(at + 4).len() == 2 && spaced == 0 => Some((5, side(Year::Is(2000 + year))?)),
            // "am 15.05." and "15.05. bis": the second point is there, and both figures.
            _ if mark == '.' && spaced == 0 && has_more && tokens.raw(at + 2).len() == 2 => {
                Some((4, side(Year::Absent)?))
            }
            _ => None,
        }
    }

    /// `15. Mai 2025`, `12–14 May`, `28 лютого – 2 березня 2024 року`.
    fn day_first(&self, tokens: &Tokens, at: usize) -> Option<(usize, Raw)> {
        let (mut length, first) = Self::ordinal(tokens, at)?;
        let mut days = vec![first];
        // "am 3., 4. und 5. Juni", "12–14 May", "28 лютого – 2 березня"
        if let Some((more, month)) = self.month_after(tokens, at + length) {
            let (year_length, year) = self.year_after(tokens, at + length + more);
            let start = Side {
                year,
                unit: Unit::Day(month, first),
                about: false,
            };
            length += more + year_length;
            return Some(
                self.second(tokens, at, length, start)
                    .unwrap_or((length, Raw::One(start))),
            );
        }
        for _ in 0..4 {
            let join = self.joint(tokens, at + length)?;
            let (more, next) = Self::ordinal(tokens, at + length + join)?;
            length += join + more;
            days.push(next);
            if let Some((more, month)) = self.month_after(tokens, at + length) {
                let (year_length, year) = self.year_after(tokens, at + length + more);
                let side = |day| Side {
                    year,
                    unit: Unit::Day(month, day),
                    about: false,
                };
                let (first, last) = (*days.iter().min()?, *days.iter().max()?);
                return Some((length + more + year_length, Raw::Range(side(first), side(last))));
            }
        }
        None
    }

    /// The end of a range that goes over months: "… bis 2. März 2024".
    fn second(&self, tokens: &Tokens, at: usize, length: usize, start: Side) -> Option<(usize, Raw)> {
        let join = self.joint(tokens, at + length)?;
        if matches!(self.atom(tokens, at + length), Some(Atom::And)) || tokens.is_mark(at + length, ',') {
            return None;
        }
        let next = at + length + join;
        let (more, end_day) = Self::ordinal(tokens, next)?;
        let (month_length, end_month) = self.month_after(tokens, next + more)?;
        let (year_length, year) = self.year_after(tokens, next + more + month_length);
        let end = Side {
            year,
            unit: Unit::Day(end_month, end_day),
            about: false,
        };
        let start = if start.year == Year::Absent {
            Side { year, ..start }
        } else {
            start
        };
        Some((
            length + join + more + month_length + year_length,
            Raw::Range(start, end),
        ))
    }

    /// A day of a month: "15", "15.", "15th", "15-го".
    fn ordinal(tokens: &Tokens, at: usize) -> Option<(usize, u8)> {
        let value = day(tokens.number(at).filter(|_| tokens.raw(at).len() <= 2)?)?;
        if tokens.touches(at) && tokens.is_mark(at + 1, '.') {
            return Some((2, value));
        }
        if tokens.touches(at) && matches!(tokens.low(at + 1), "st" | "nd" | "rd" | "th") {
            let of = usize::from(tokens.low(at + 2) == "of");
            return Some((2 + of, value));
        }
        if tokens.touches(at)
            && tokens.is_mark(at + 1, '-')
            && tokens.touches(at + 1)
            && matches!(tokens.low(at + 2), "го" | "ого" | "те" | "е")
        {
            return Some((3, value));
        }
        Some((1, value))
    }

    /// What joins the ends of a range: a dash, "bis zum", "по", "and", a comma.
    fn joint(&self, tokens: &Tokens, at: usize) -> Option<usize> {
        if Self::is_dash(tokens, at) || tokens.is_any(at, &[',', '/']) {
            return Some(1);
        }
        match self.atom(tokens, at)? {
            Atom::To | Atom::And => {
                let more = usize::from(matches!(tokens.low(at + 1), "zum" | "the"));
                Some(1 + more)
            }
            _ => None,
        }
    }

    fn month_after(&self, tokens: &Tokens, at: usize) -> Option<(usize, u8)> {
        let of = usize::from(tokens.low(at) == "of");
        match self.atom(tokens, at + of)? {
            Atom::Month(month) if is_written_as_month(tokens, at + of) => {
                let dot = usize::from(
                    tokens.raw(at + of).len() <= 4 && tokens.is_mark(at + of + 1, '.') && tokens.touches(at + of),
                );
                let dot = if self.year_after(tokens, at + of + 1 + dot).0 > 0 {
                    dot
                } else {
                    0
                };
                Some((1 + of + dot, month))
            }
            _ => None,
        }
    }

    /// The year after a month or a season, with its words: "2025 року", ", 2025", "des vergangenen Jahres", "next year".
    fn year_after(&self, tokens: &Tokens, at: usize) -> (usize, Year) {
        let comma = usize::from(tokens.is_mark(at, ','));
        let mut next = at + comma;
        if matches!(tokens.low(next), "of" | "des" | "im" | "in") {
            next += usize::from(tokens.low(next) != "in" || tokens.number(next + 1).is_some_and(is_year));
            next += usize::from(matches!(tokens.low(next), "jahr" | "jahres" | "the"));
        }
        if let Some(year) = tokens
            .number(next)
            .filter(|year| is_year(*year) && tokens.raw(next).len() == 4)
        {
            let is_amount = tokens.touches(next)
                && tokens.is_any(next + 1, &[':', ',', '.'])
                && tokens.touches(next + 1)
                && tokens.number(next + 2).is_some();
            if !is_amount {
                let unit = self.unit_length(tokens, next + 1, YEAR);
                return (next + 1 + unit - at, Year::Is(year));
            }
        }
        if let Some(Atom::Hint(hint)) = self.atom(tokens, next)
            && let Some(Atom::Unit(YEAR)) = self.atom(tokens, next + 1)
            && !tokens.is_any(next + 2, &['\'', '’'])
        {
            return (next + 2 - at, Year::Offset(hint));
        }
        // "у вересні того ж року", "in May of the same year"
        if let Some((length, Atom::Same(YEAR))) = self.atoms.at(tokens, next) {
            return (next + length - at, Year::Same);
        }
        (0, Year::Absent)
    }

    /// "року", "р." after a year.
    fn unit_length(&self, tokens: &Tokens, at: usize, unit: u8) -> usize {
        match self.atom(tokens, at) {
            Some(Atom::Unit(found))
                if found == unit && !matches!(tokens.low(at), "jahr" | "jahre" | "year" | "years" | "роки") =>
            {
                1 + usize::from(
                    matches!(tokens.low(at), "р" | "рр") && tokens.is_mark(at + 1, '.') && tokens.touches(at),
                )
            }
            _ => 0,
        }
    }

    fn word(&self, tokens: &Tokens, at: usize, within: &Range<usize>) -> Option<(usize, Raw)> {
        let one = |length, year, unit, about| Some((length, Raw::One(Side { year, unit, about })));
        let (atom_length, atom) = self.atoms.at(tokens, at)?;
        match *atom {
            Atom::Same(unit) => Some((atom_length, Raw::Same(unit))),
            Atom::Month(month) if is_written_as_month(tokens, at) => Some(self.month_first(tokens, at, month, false)),
            Atom::MidMonth(month) => {
                let (length, year) = self.year_after(tokens, at + 1);
                one(1 + length, year, Unit::Month(month), true)
            }
            Atom::InSeason(season) => {
                let (length, year) = self.season_year(tokens, at + 1);
                one(1 + length, year, Unit::Season(season), false)
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
            Atom::Hint(hint) => self.hinted(tokens, at, hint),
            Atom::Part | Atom::PartEnd => self.part(tokens, at, *atom, within),
            Atom::About => {
                let (length, raw) = self.parse(tokens, at + 1, within)?;
                match raw {
                    Raw::One(side) => Some((1 + length, Raw::One(Side { about: true, ..side }))),
                    _ => None,
                }
            }
            Atom::Weekday(day) => self.weekday(tokens, at, day, 0, within),
            Atom::InDays(days) => {
                // "today's world", "сьогодні" in the sense of "nowadays" is resolved like the day: events take it only with a verb.
                (!(tokens.touches(at) && tokens.is_any(at + 1, &['\'', '’'])))
                    .then_some((atom_length, Raw::InDays(days)))
            }
            Atom::InYears(years) => Some(self.within_year(tokens, at, 1, years)),
            Atom::Count(_) => self.ago(tokens, at),
            Atom::Unit(YEAR) if tokens.low(at) == "рік" => self.ago(tokens, at),
            Atom::AgoBefore => {
                let (length, Raw::In(unit, count)) = self.count(tokens, at + 1)? else {
                    return None;
                };
                Some((1 + length, Raw::In(unit, -count)))
            }
            Atom::Nth(_) => self.nth(tokens, at),
            _ => None,
        }
    }

    /// "two years ago", "два роки тому", "рік тому".
    fn ago(&self, tokens: &Tokens, at: usize) -> Option<(usize, Raw)> {
        let (length, Raw::In(unit, count)) = self.count(tokens, at)? else {
            return None;
        };
        matches!(self.atom(tokens, at + length), Some(Atom::Ago)).then_some((length + 1, Raw::In(unit, -count)))
    }

    fn count(&self, tokens: &Tokens, at: usize) -> Option<(usize, Raw)> {
        let unit_at = |at| match self.atom(tokens, at) {
            Some(Atom::Unit(unit)) => Some(unit),
            _ => None,
        };
        if tokens.low(at) == "рік" {
            return Some((1, Raw::In(YEAR, 1)));
        }
        let count = match self.atom(tokens, at) {
            Some(Atom::Count(count)) => count,
            _ => tokens.number(at).filter(|count| (1..=60).contains(count))?,
        };
        Some((2, Raw::In(unit_at(at + 1)?, count)))
    }

    /// `May 15, 2025`, `May 15–17, 2025`, `May 2025`, `May`, `April bis Juni 2026`.
    fn month_first(&self, tokens: &Tokens, at: usize, month: u8, about: bool) -> (usize, Raw) {
        let dot = usize::from(
            tokens.raw(at).len() <= 4
                && tokens.is_mark(at + 1, '.')
                && tokens.touches(at)
                && tokens.number(at + 2).is_some(),
        );
        let mut length = 1 + dot;
        let is_english = tokens.raw(at).is_ascii();
        if is_english
            && let Some((more, first)) =
                Self::ordinal(tokens, at + length).filter(|(_, _)| !tokens.is_any(at + length + 1, &[':']))
        {
            length += more.min(if tokens.is_mark(at + length + 1, '.') { 1 } else { more });
            let side = |year, month, day| Side {
                year,
                unit: Unit::Day(month, day),
                about: false,
            };
            if let Some(join) = self
                .joint(tokens, at + length)
                .filter(|_| !tokens.is_mark(at + length, ','))
            {
                let next = at + length + join;
                let end_month = match self.atom(tokens, next) {
                    Some(Atom::Month(end)) => Some(end),
                    _ => None,
                };
                let shift = usize::from(end_month.is_some());
                if let Some((more, last)) =
                    Self::ordinal(tokens, next + shift).filter(|(_, last)| end_month.is_some() || *last > first)
                {
                    let (year_length, year) = self.year_after(tokens, next + shift + more);
                    return (
                        length + join + shift + more + year_length,
                        Raw::Range(side(year, month, first), side(year, end_month.unwrap_or(month), last)),
                    );
                }
            }
            let (year_length, year) = self.year_after(tokens, at + length);
            let start = side(year, month, first);
            return (length + year_length, Raw::One(start));
        }
        let (year_length, year) = self.year_after(tokens, at + length);
        length += year_length;
        let start = Side {
            year,
            unit: Unit::Month(month),
            about,
        };
        let join = at + length;
        let joins = Self::is_dash(tokens, join) || matches!(self.atom(tokens, join), Some(Atom::To));
        if joins
            && !about
            && let Some(Atom::Month(end_month)) = self.atom(tokens, join + 1)
            && tokens.number(join).is_none()
        {
            let (year_length, end_year) = self.year_after(tokens, join + 2);
            let end = Side {
                year: end_year,
                unit: Unit::Month(end_month),
                about: false,
            };
            let start = if year == Year::Absent {
                Side {
                    year: end_year,
                    ..start
                }
            } else {
                start
            };
            return (length + 2 + year_length, Raw::Range(start, end));
        }
        (length, Raw::One(start))
    }

    /// The year of a season; a winter may name two.
    fn season_year(&self, tokens: &Tokens, at: usize) -> (usize, Year) {
        let (length, year) = self.year_after(tokens, at);
        if length > 0
            && tokens.is_any(at + length, &['/', '–', '-'])
            && tokens.touches(at + length - 1)
            && tokens.number(at + length + 1).is_some()
        {
            let unit = self.unit_length(tokens, at + length + 2, YEAR);
            return (length + 2 + unit, year);
        }
        (length, year)
    }

    /// "last August", "im kommenden Jahr", "минулого тижня", "next Friday".
    fn hinted(&self, tokens: &Tokens, at: usize, hint: i32) -> Option<(usize, Raw)> {
        let one = |length, year, unit| {
            Some((
                length,
                Raw::One(Side {
                    year,
                    unit,
                    about: false,
                }),
            ))
        };
        let is_possessive =
            |at: usize| tokens.touches(at) && tokens.is_any(at + 1, &['\'', '’']) || tokens.low(at).ends_with("'s");
        match self.atom(tokens, at + 1)? {
            Atom::Month(month) => match self.year_after(tokens, at + 2) {
                (0, _) => one(2, Year::Hint(hint), Unit::Month(month)),
                (length, year) => one(2 + length, year, Unit::Month(month)),
            },
            Atom::Season(season) => match self.season_year(tokens, at + 2) {
                (0, _) => one(2, Year::Hint(hint), Unit::Season(season)),
                (length, year) => one(2 + length, year, Unit::Season(season)),
            },
            Atom::Weekday(day) => self
                .weekday(tokens, at + 1, day, hint, &(at..tokens.len()))
                .map(|(length, raw)| (length + 1, raw)),
            Atom::Unit(YEAR) if !is_possessive(at + 1) && !is_many(tokens.low(at + 1)) => {
                Some(self.within_year(tokens, at, 2, hint))
            }
            // "in the last week of June", "останнього тижня серпня"
            Atom::Unit(WEEK) if let Some((length, side)) = self.week_of(tokens, at + 2) => {
                Some((2 + length, Raw::One(side)))
            }
            Atom::Unit(unit @ (MONTH | WEEK | WEEKEND)) if !is_many(tokens.low(at + 1)) => {
                Some((2, Raw::In(unit, hint)))
            }
            _ => None,
        }
    }

    /// A month or season behind the words of a year: "наступного року у травні", "nächstes Jahr im Mai", "торік у жовтні".
    fn within_year(&self, tokens: &Tokens, at: usize, length: usize, years: i32) -> (usize, Raw) {
        let prep = usize::from(matches!(self.atom(tokens, at + length), Some(Atom::Preposition)));
        let unit = match self.atom(tokens, at + length + prep) {
            Some(Atom::Month(month)) if prep == 1 => Some(Unit::Month(month)),
            Some(Atom::Season(season)) if prep == 1 => Some(Unit::Season(season)),
            Some(Atom::InSeason(season)) => Some(Unit::Season(season)),
            _ => None,
        };
        let side = |unit| Side {
            year: Year::Offset(years),
            unit,
            about: false,
        };
        match unit {
            Some(unit) => (length + prep + 1, Raw::One(side(unit))),
            None => (length, Raw::One(side(Unit::Year))),
        }
    }

    /// The month that a week is of: a part of it.
    fn week_of(&self, tokens: &Tokens, at: usize) -> Option<(usize, Side)> {
        let of = usize::from(matches!(tokens.low(at), "of" | "in" | "im" | "des"));
        let Some(Atom::Month(month)) = self.atom(tokens, at + of) else {
            return None;
        };
        if of == 0 && tokens.raw(at).is_ascii() {
            return None;
        }
        let (length, year) = self.year_after(tokens, at + of + 1);
        Some((
            of + 1 + length,
            Side {
                year,
                unit: Unit::Month(month),
                about: true,
            },
        ))
    }

    /// "на початку травня", "Anfang Mai 2026", "at the end of May", "Ende 2025".
    fn part(&self, tokens: &Tokens, at: usize, part: Atom, within: &Range<usize>) -> Option<(usize, Raw)> {
        let mut next = at + 1;
        while matches!(tokens.low(next), "of" | "the" | "des" | "von" | "in" | "-")
            || (tokens.is_any(next, &DASHES) && tokens.touches(next))
        {
            next += 1;
        }
        let until_end = part == Atom::PartEnd
            && at > within.start
            && matches!(tokens.low(at - 1), "до" | "bis" | "by" | "the" | "spätestens")
            && (tokens.low(at - 1) != "the" || at >= 2 && tokens.low(at - 2) == "by");
        let about = !until_end;
        let one = |length: usize, year, unit| Some((length, Raw::One(Side { year, unit, about })));
        if let Some(year) = tokens
            .number(next)
            .filter(|year| is_year(*year) && tokens.raw(next).len() == 4)
        {
            let unit = self.unit_length(tokens, next + 1, YEAR);
            return one(next + 1 + unit - at, Year::Is(year), Unit::Year);
        }
        match self.atom(tokens, next)? {
            Atom::Month(month) if is_written_as_month(tokens, next) => {
                let (length, raw) = self.month_first(tokens, next, month, about);
                Some((next + length - at, raw))
            }
            Atom::Season(season) => {
                let (length, year) = self.season_year(tokens, next + 1);
                one(next + 1 + length - at, year, Unit::Season(season))
            }
            Atom::Hint(hint) => match self.hinted(tokens, next, hint)? {
                (length, Raw::One(side)) => Some((next + length - at, Raw::One(Side { about, ..side }))),
                _ => None,
            },
            Atom::Unit(YEAR)
                if tokens.low(next) == "року" || tokens.low(next) == "jahres" || tokens.low(next) == "year" =>
            {
                one(next + 1 - at, Year::Offset(0), Unit::Year)
            }
            _ => None,
        }
    }

    /// A day of the week; the date that follows it says more.
    fn weekday(&self, tokens: &Tokens, at: usize, day: u8, hint: i32, within: &Range<usize>) -> Option<(usize, Raw)> {
        let is_short = tokens.raw(at).len() <= 4 && tokens.raw(at).is_ascii();
        let mut next = at + 1;
        while tokens.is_any(next, &[',', '.', '(']) || matches!(tokens.low(next), "den" | "dem" | "the") {
            next += 1;
        }
        if next - at <= 3
            && let Some((length, raw)) = self.parse(tokens, next, within).filter(|(_, raw)| {
                matches!(
                    raw,
                    Raw::One(Side {
                        unit: Unit::Day(..),
                        ..
                    }) | Raw::Range(..)
                )
            })
        {
            return Some((next - at + length, raw));
        }
        if is_short || (!tokens.is_name(at) && tokens.raw(at).is_ascii()) {
            return None;
        }
        let before = at.checked_sub(1).map_or("", |before| tokens.low(before));
        let is_time = hint != 0
            || matches!(
                before,
                "on" | "am"
                    | "у"
                    | "в"
                    | "во"
                    | "this"
                    | "минулого"
                    | "цього"
                    | "наступного"
                    | "bis"
                    | "seit"
                    | "last"
                    | "next"
                    | "diesen"
                    | "vergangenen"
                    | "kommenden"
            )
            || matches!(tokens.low(at + 1), "morning" | "afternoon" | "evening");
        is_time.then_some((1, Raw::Weekday(day, hint)))
    }

    /// "im ersten Quartal 2026", "у другій половині 2026 року", "the first half of 2026".
    fn nth(&self, tokens: &Tokens, at: usize) -> Option<(usize, Raw)> {
        let Some(Atom::Nth(nth)) = self.atom(tokens, at) else {
            return None;
        };
        let months = match self.atom(tokens, at + 1)? {
            Atom::Unit(WEEK) => {
                let (length, side) = self.week_of(tokens, at + 2)?;
                return Some((2 + length, Raw::One(side)));
            }
            Atom::Quarter => 3,
            Atom::Half if nth <= 2 => 6,
            _ => return None,
        };
        let (length, year) = self.year_after(tokens, at + 2);
        (length > 0).then_some(())?;
        let side = |month| Side {
            year,
            unit: Unit::Month(month),
            about: false,
        };
        Some((2 + length, Raw::Range(side((nth - 1) * months + 1), side(nth * months))))
    }

    /// A year alone, where it can be nothing else.
    fn year(&self, tokens: &Tokens, at: usize, within: &Range<usize>) -> Option<(usize, Raw)> {
        let year = tokens
            .number(at)
            .filter(|year| is_year(*year) && tokens.raw(at).len() == 4)?;
        let touches_mark = |at: usize| {
            tokens.touches(at)
                && tokens
                    .mark(at + 1)
                    .is_some_and(|mark| ['.', ',', ':', '/', '-', '%', '€', '$'].contains(&mark))
                && tokens.touches(at + 1)
        };
        if touches_mark(at) && tokens.number(at + 2).is_some()
            || (at > within.start && tokens.touches(at - 1) && !tokens.is_any(at - 1, &['(', '/', '–', '-']))
        {
            return None;
        }
        let unit = self.unit_length(tokens, at + 1, YEAR);
        let (before, word) = match at.checked_sub(1).filter(|before| *before >= within.start) {
            Some(before) => (self.atom(tokens, before), tokens.low(before)),
            None => (None, ""),
        };
        let is_time = unit > 0
            || matches!(
                before,
                Some(Atom::Preposition | Atom::From | Atom::To | Atom::Unit(YEAR) | Atom::Hint(_))
            )
            || at > within.start && tokens.is_mark(at - 1, '(') && tokens.is_mark(at + 1, ')')
            || at == within.start && !tokens.is_name(at + 1)
            || self.lang == Lang::De
                && (1945..=2045).contains(&year)
                && at > within.start
                && tokens.is_word(at - 1)
                && !tokens.is_name(at - 1)
                && !tokens.is_name(at + 1);
        let is_amount = unit == 0
            && (Self::is_counted(tokens, at + 1)
                || matches!(word, "the" | "der" | "den" | "des" | "за" | "на" | "of" | "for" | "to")
                    && tokens.is_word(at + 1)
                    && !matches!(word, "of" | "for"));
        if !is_time || is_amount {
            return None;
        }
        let side = |year| Side {
            year: Year::Is(year),
            unit: Unit::Year,
            about: false,
        };
        // "2025–2027 роки"
        let join = at + 1;
        if Self::is_dash(tokens, join)
            && let Some(end) = tokens.number(join + 1).filter(|end| is_year(*end) && *end > year)
        {
            let unit = usize::from(matches!(self.atom(tokens, join + 2), Some(Atom::Unit(YEAR))));
            return Some((3 + unit, Raw::Range(side(year), side(end))));
        }
        Some((1 + unit, Raw::One(side(year))))
    }

    /// Whether a unit of money or a plural noun follows: "2000 Euro".
    fn is_counted(tokens: &Tokens, at: usize) -> bool {
        matches!(
            tokens.low(at),
            "euro"
                | "євро"
                | "грн"
                | "гривень"
                | "hryvnias"
                | "uah"
                | "eur"
                | "people"
                | "menschen"
                | "людей"
                | "осіб"
                | "personen"
                | "familien"
                | "students"
                | "residents"
                | "kilometer"
                | "км"
                | "km"
                | "kilometres"
                | "einwohner"
                | "meter"
                | "pounds"
                | "dollars"
                | "tonnen"
                | "тонн"
                | "pakete"
                | "books"
                | "bücher"
                | "книжок"
                | "children"
                | "дітей"
                | "kinder"
                | "liter"
                | "мешканців"
                | "людям"
                | "родин"
        ) || tokens.is_any(at, &['€', '$', '%', '£'])
    }
}

fn is_many(word: &str) -> bool {
    matches!(
        word,
        "years"
            | "jahre"
            | "jahren"
            | "роки"
            | "років"
            | "months"
            | "monate"
            | "monaten"
            | "місяці"
            | "місяців"
            | "weeks"
            | "wochen"
            | "тижні"
            | "тижнів"
    )
}

/// Whether a preposition of time stands before, over an article and an adjective of part.
fn is_in(tokens: &Tokens, at: usize, first: usize) -> bool {
    let before = |back: usize| {
        at.checked_sub(back)
            .filter(|before| *before >= first)
            .map_or("", |before| tokens.low(before))
    };
    matches!(
        before(1),
        "im" | "in"
            | "during"
            | "since"
            | "this"
            | "by"
            | "until"
            | "зі"
            | "з"
            | "seit"
            | "до"
            | "цієї"
            | "early"
            | "late"
            | "bis"
            | "vom"
            | "zum"
            | "від"
    ) || before(1) == "на"
        || before(1) == "den" && matches!(before(2), "für" | "auf" | "in")
        || before(1) == "the" && matches!(before(2), "in" | "during" | "over" | "by" | "for" | "until" | "of")
}

/// "May" and "March" are also verbs: they count with a capital, and "May" not at the beginning of a sentence with a word after it.
fn is_written_as_month(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.low(at);
    if !word.is_ascii() && word != "märz" && word != "jänner" {
        return true;
    }
    if !tokens.is_name(at) {
        return false;
    }
    let has_number = tokens.number(at + 1).is_some()
        || at > 0
            && (tokens.number(at - 1).is_some()
                || tokens.is_mark(at - 1, '.')
                || matches!(tokens.low(at - 1), "th" | "st" | "nd" | "rd"));
    let before = at.checked_sub(1).map_or("", |before| tokens.low(before));
    match word {
        "may" | "march" | "mar" | "sun" | "jun" | "jan" | "dec" | "nov" | "oct" | "sep" | "feb" | "apr" | "aug"
        | "jul" => {
            has_number
                || matches!(
                    before,
                    "in" | "of"
                        | "by"
                        | "since"
                        | "until"
                        | "this"
                        | "last"
                        | "next"
                        | "early"
                        | "late"
                        | "mid"
                        | "during"
                        | "from"
                        | "to"
                        | "between"
                        | "and"
                        | "im"
                        | "till"
                        | "coming"
                        | "for"
                        | "through"
                        | "before"
                        | "after"
                        | "–"
                        | "anfang"
                        | "ende"
                        | "mitte"
                )
        }
        _ if matches!(before, "a" | "an") && !has_number => false,
        "august" | "april" | "june" => {
            !(tokens.is_name(at + 1)
                && tokens.get(at + 1).is_some_and(|next| next.kind == Kind::Word)
                && before.is_empty())
        }
        _ => true,
    }
}

fn is_year(year: i32) -> bool {
    (1900..=2099).contains(&year)
}

fn day(value: i32) -> Option<u8> {
    u8::try_from(value).ok().filter(|day| (1..=31).contains(day))
}

fn month(value: i32) -> Option<u8> {
    u8::try_from(value).ok().filter(|month| (1..=12).contains(month))
}
