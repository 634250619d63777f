//! Dates by their distance or place: "last August", "two years ago", "Anfang Mai", "у вівторок", "the first half of 2026".

use std::ops::Range;

use super::super::tokens::Tokens;
use super::super::words::dates::{MONTH, WEEK, WEEKEND, YEAR};
use super::figures::is_year;
use super::parse::{DASHES, Raw, Side, Unit, Year};
use super::written::{is_many, is_written_as_month};
use super::{Atom, Dates};

impl Dates {
    /// "two years ago", "два роки тому", "рік тому".
    pub(super) fn ago(&self, tokens: &Tokens, at: usize) -> Option<(usize, Raw)> {
        let (length, Raw::In(unit, count)) = self.count(tokens, at)? else {
            return None;
        };
        matches!(self.atom(tokens, at + length), Some(Atom::Ago)).then_some((length + 1, Raw::In(unit, -count)))
    }

    pub(super) fn count(&self, tokens: &Tokens, at: usize) -> Option<(usize, Raw)> {
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

    /// "last August", "im kommenden Jahr", "минулого тижня", "next Friday".
    pub(super) fn hinted(&self, tokens: &Tokens, at: usize, hint: i32) -> Option<(usize, Raw)> {
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
    pub(super) fn within_year(&self, tokens: &Tokens, at: usize, length: usize, years: i32) -> (usize, Raw) {
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
    pub(super) fn week_of(&self, tokens: &Tokens, at: usize) -> Option<(usize, Side)> {
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
    pub(super) fn part(&self, tokens: &Tokens, at: usize, part: Atom, within: &Range<usize>) -> Option<(usize, Raw)> {
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
    pub(super) fn weekday(
        &self,
        tokens: &Tokens,
        at: usize,
        day: u8,
        hint: i32,
        within: &Range<usize>,
    ) -> Option<(usize, Raw)> {
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
    pub(super) fn nth(&self, tokens: &Tokens, at: usize) -> Option<(usize, Raw)> {
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
}
