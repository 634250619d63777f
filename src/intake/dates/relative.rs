//! Dates by their distance or place: "last August", "two years ago", "Anfang Mai", "у вівторок", "the first half of 2026".

use std::ops::Range;

use super::super::tokens::{Kind, Tokens};
use super::super::words::dates::{MONTH, WEEK, WEEKEND, YEAR};
use super::figures::is_year;
use super::parse::{DASHES, Raw, Side, Unit, Year};
use super::written::{is_many, is_written_as_month, stands_for_one};
use super::{Atom, Dates};

impl Dates {
    /// "two years ago", "два роки тому", "рік тому".
    pub(super) fn ago(&self, tokens: &Tokens, at: usize) -> Option<(usize, Raw)> {
        let (length, Raw::In(unit, count)) = self.count(tokens, at)? else {
            return None;
        };
        match self.atoms.at(tokens, at + length)? {
            (_, Atom::Ago) => Some((length + 1, Raw::In(unit, -count))),
            (more, Atom::Later) => Some((length + more, Raw::Later(unit, count))),
            _ => None,
        }
    }

    /// "in two weeks", "через місяць": told of what is to come.
    pub(super) fn ahead(&self, tokens: &Tokens, at: usize, within: &Range<usize>) -> Option<(usize, Raw)> {
        let before = at.checked_sub(1).filter(|before| *before >= within.start)?;
        let (length, Raw::In(unit, count)) = self.count(tokens, at)? else {
            return None;
        };
        let is_ahead = matches!(tokens.low(before), "in" | "через" | "за");
        is_ahead.then_some((length, Raw::Ahead(unit, count)))
    }

    /// "the week of 12 May", "in der Woche ab dem 12. Mai".
    pub(super) fn week_with(&self, tokens: &Tokens, at: usize) -> Option<(usize, Raw)> {
        let mut next = at + 1;
        if !matches!(
            tokens.low(next),
            "of" | "beginning" | "commencing" | "starting" | "from" | "vom" | "ab" | "з" | "із" | "від" | "um"
        ) {
            return None;
        }
        next += 1;
        while matches!(
            tokens.low(next),
            "on" | "the" | "dem" | "den" | "monday" | "montag" | "понеділка"
        ) || tokens.is_mark(next, ',')
        {
            next += 1;
        }
        let found = match tokens.get(next)?.kind {
            Kind::Number => self.figures(tokens, next).or_else(|| self.day_first(tokens, next)),
            _ => match self.atom(tokens, next)? {
                Atom::Month(month) => Some(self.month_first(tokens, next, month, false)),
                _ => None,
            },
        };
        match found? {
            (
                length,
                Raw::One(
                    side @ Side {
                        unit: Unit::Day(..), ..
                    },
                ),
            ) => Some((next + length - at, Raw::WeekOf(side))),
            _ => None,
        }
    }

    /// "damals, im Juni", "that June": of the year that was told.
    pub(super) fn then(&self, tokens: &Tokens, at: usize) -> Option<(usize, Raw)> {
        let mut next = at + 1 + usize::from(tokens.is_mark(at + 1, ','));
        next += usize::from(matches!(self.atom(tokens, next), Some(Atom::Preposition)));
        let unit = match self.atom(tokens, next)? {
            Atom::Month(month) if tokens.is_name(next) || !tokens.raw(next).is_ascii() => Unit::Month(month),
            Atom::Season(season) | Atom::InSeason(season) => Unit::Season(season),
            _ => return None,
        };
        let (length, year) = self.year_after(tokens, next + 1);
        let year = if length == 0 { Year::Same } else { year };
        let side = Side {
            year,
            unit,
            about: false,
        };
        Some((next + 1 + length - at, Raw::One(side)))
    }

    /// "KW 20", "in der Kalenderwoche 20/2025".
    pub(super) fn calendar_week(&self, tokens: &Tokens, at: usize) -> Option<(usize, Raw)> {
        let week = tokens.number(at + 1).and_then(|week| u8::try_from(week).ok())?;
        let slash = usize::from(tokens.is_mark(at + 2, '/') && tokens.touches(at + 1));
        let (length, year) = self.year_after(tokens, at + 2 + slash);
        let length = if length == 0 { 0 } else { length + slash };
        (1..=53)
            .contains(&week)
            .then_some((2 + length, Raw::CalendarWeek(year, week)))
    }

    /// "on the 19th", "am 20. reisten sie ab": a day of the month that was told.
    pub(super) fn day_alone(tokens: &Tokens, at: usize, within: &Range<usize>) -> Option<(usize, Raw)> {
        let before = at.checked_sub(1).filter(|before| *before >= within.start)?;
        let day = super::figures::day(tokens.number(at).filter(|_| tokens.raw(at).len() <= 2)?)?;
        let has_th = tokens.touches(at) && matches!(tokens.low(at + 1), "st" | "nd" | "rd" | "th");
        let is_english = has_th
            && tokens.low(before) == "the"
            && before > within.start
            && tokens.low(before - 1) == "on"
            && !matches!(
                tokens.low(at + 2),
                "century" | "floor" | "anniversary" | "edition" | "birthday" | "hour" | "day" | "of" | "and" | "place"
            );
        let is_german = tokens.low(before) == "am"
            && tokens.touches(at)
            && tokens.is_mark(at + 1, '.')
            && tokens.is_word(at + 2)
            && !tokens.is_name(at + 2);
        (is_english || is_german).then_some((2, Raw::DayAlone(day)))
    }

    pub(super) fn count(&self, tokens: &Tokens, at: usize) -> Option<(usize, Raw)> {
        let unit_at = |at| match self.atom(tokens, at) {
            Some(Atom::Unit(unit)) => Some(unit),
            _ => None,
        };
        if stands_for_one(tokens.low(at)) {
            return Some((1, Raw::In(unit_at(at)?, 1)));
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
            // "in der vorletzten Woche", "позаминулого тижня"
            Atom::Unit(WEEK) if hint.abs() > 1 => Some((2, Raw::WeekdaysOf(0, 6, hint))),
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
        let of = usize::from(matches!(tokens.low(at), "of" | "in" | "im" | "des" | "у" | "в"));
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
                about: false,
            },
        ))
    }

    /// "на початку травня", "Anfang Mai 2026", "at the end of May", "Ende 2025".
    pub(super) fn part(&self, tokens: &Tokens, at: usize) -> Option<(usize, Raw)> {
        let mut next = at + 1;
        while matches!(tokens.low(next), "of" | "the" | "des" | "von" | "in" | "-")
            || (tokens.is_any(next, &DASHES) && tokens.touches(next))
        {
            next += 1;
        }
        // EDTF has no word for a part of a month; an approximate month ("~") would say that it may be another one.
        let about = false;
        let one = |length: usize, year, unit| Some((length, Raw::One(Side { year, unit, about })));
        if let Some(year) = tokens
            .number(next)
            .filter(|year| is_year(*year) && tokens.raw(next).len() == 4)
        {
            let ending = Self::year_ending(tokens, next);
            let unit = self.unit_length(tokens, next + 1 + ending, YEAR);
            return one(next + 1 + ending + unit - at, Year::Is(year), Unit::Year);
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
            Atom::Hint(hint) => self
                .hinted(tokens, next, hint)
                .map(|(length, raw)| (next + length - at, raw)),
            Atom::InYears(years) => one(next + 1 - at, Year::Offset(years), Unit::Year),
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
        // Only what begins with a day or a month: a chain of days of the week would call itself for each.
        let is_day = tokens.number(next).is_some()
            || matches!(
                self.atom(tokens, next),
                Some(Atom::Month(_) | Atom::DayWord(_) | Atom::Nth(_))
            );
        if is_day
            && next - at <= 3
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
        // "am Mittwoch, dem 11."
        if let Some(day) = tokens.number(next).and_then(super::figures::day)
            && tokens.is_mark(next + 1, '.')
            && tokens.touches(next)
            && next - at <= 3
            && tokens.raw(next).len() <= 2
        {
            return Some((next + 2 - at, Raw::DayAlone(day)));
        }
        if let Some(found) = self.weekdays(tokens, at, day, hint) {
            return Some(found);
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
                    | "цієї"
                    | "наступного"
                    | "bis"
                    | "seit"
                    | "last"
                    | "next"
                    | "diesen"
                    | "vergangenen"
                    | "kommenden"
                    | "since"
                    | "by"
                    | "until"
                    | "ab"
                    | "до"
                    | "з"
                    | "із"
                    | "від"
                    | "nächsten"
                    | "letzten"
            )
            || matches!(tokens.low(at + 1), "morning" | "afternoon" | "evening")
            // A line of a programme.
            || at == within.start && within.len() <= 3;
        is_time.then_some((1, Raw::Weekday(day, hint)))
    }

    /// "von Montag bis Mittwoch", "у вівторок минулого тижня".
    fn weekdays(&self, tokens: &Tokens, at: usize, day: u8, hint: i32) -> Option<(usize, Raw)> {
        let join = at + 1;
        let joins = matches!(self.atom(tokens, join), Some(Atom::To)) || Self::is_dash(tokens, join);
        if joins && let Some(Atom::Weekday(end)) = self.atom(tokens, join + 1) {
            // "from Tuesday to Thursday this week"
            if let (Some(Atom::Hint(weeks)), Some(Atom::Unit(WEEK))) =
                (self.atom(tokens, join + 2), self.atom(tokens, join + 3))
            {
                return Some((5, Raw::WeekdaysOf(day, end, weeks)));
            }
            return Some((3, Raw::Weekdays(day, end, hint)));
        }
        if joins && let Some((length, Atom::InDays(days))) = self.atoms.at(tokens, join + 1) {
            return Some((2 + length, Raw::WeekdayUntil(day, *days)));
        }
        // "on Friday of last week"
        let join = join + usize::from(tokens.low(join) == "of");
        match (self.atom(tokens, join)?, self.atom(tokens, join + 1)?) {
            (Atom::Hint(weeks), Atom::Unit(WEEK)) => Some((3, Raw::WeekdayOf(day, weeks))),
            _ => None,
        }
    }
}
