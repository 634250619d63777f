//! Days and months in words, with their years: `15. Mai 2025`, `12–14 May`, `May 15, 2025`.

use super::super::tokens::Tokens;
use super::super::words::dates::YEAR;
use super::figures::{day, is_year};
use super::parse::{Raw, Side, Unit, Year};
use super::written::is_written_as_month;
use super::{Atom, Dates};

impl Dates {
    /// `15. Mai 2025`, `12–14 May`, `28 лютого – 2 березня 2024 року`.
    pub(super) fn day_first(&self, tokens: &Tokens, at: usize) -> Option<(usize, Raw)> {
        // "Newsletter #23, 1 December 2025"
        if at > 0 && tokens.touches(at - 1) && tokens.is_any(at - 1, &['#', '№']) {
            return None;
        }
        let (mut length, first) = self.ordinal(tokens, at)?;
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
            // "from Monday 24 to Friday 28 June"
            let is_and = matches!(self.atom(tokens, at + length), Some(Atom::And)) || tokens.is_mark(at + length, ',');
            let weekday = if is_and {
                0
            } else {
                self.weekday_length(tokens, at + length + join)
            };
            let join = join + weekday;
            let (more, next) = self.ordinal(tokens, at + length + join)?;
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
    pub(super) fn second(&self, tokens: &Tokens, at: usize, length: usize, start: Side) -> Option<(usize, Raw)> {
        // "Donnerstag, 19. September, bis Sonntag, 22. September"
        let comma = usize::from(
            tokens.is_mark(at + length, ',') && matches!(self.atom(tokens, at + length + 1), Some(Atom::To)),
        );
        let length = length + comma;
        let join = self.joint(tokens, at + length)?;
        // "between 2 May and 9 May"
        let is_article = |at: usize| matches!(tokens.low(at), "dem" | "the");
        let before = at
            .checked_sub(1)
            .map(|before| before - usize::from(is_article(before) && before > 0));
        let is_between = before.is_some_and(|at| matches!(tokens.low(at), "between" | "zwischen" | "між"));
        let is_and = matches!(self.atom(tokens, at + length), Some(Atom::And));
        if is_and && !is_between || tokens.is_mark(at + length, ',') {
            return None;
        }
        let join = join + self.weekday_length(tokens, at + length + join);
        let join = join + usize::from(is_between && is_article(at + length + join));
        let next = at + length + join;
        let (more, end_day) = self.ordinal(tokens, next)?;
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

    /// The day of the week before a day of a month: "Friday 28 June", "Sonntag, dem 22. September".
    fn weekday_length(&self, tokens: &Tokens, at: usize) -> usize {
        if !matches!(self.atom(tokens, at), Some(Atom::Weekday(_))) {
            return 0;
        }
        let comma = usize::from(tokens.is_mark(at + 1, ','));
        1 + comma + usize::from(matches!(tokens.low(at + 1 + comma), "dem" | "den" | "the"))
    }

    /// A day of a month: "15", "15.", "15th", "15-го".
    pub(super) fn ordinal(&self, tokens: &Tokens, at: usize) -> Option<(usize, u8)> {
        match self.atoms.at(tokens, at) {
            Some((length, Atom::DayWord(day) | Atom::Nth(day))) if *day <= 31 && tokens.is_word(at) => {
                let of = usize::from(tokens.low(at + length) == "of");
                return Some((length + of, *day));
            }
            _ => {}
        }
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
            && matches!(
                tokens.low(at + 2),
                "го" | "ого" | "те" | "е" | "му" | "ому" | "м" | "им"
            )
        {
            return Some((3, value));
        }
        Some((1, value))
    }

    /// What joins the ends of a range: a dash, "bis zum", "по", "and", a comma.
    pub(super) fn joint(&self, tokens: &Tokens, at: usize) -> Option<usize> {
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

    pub(super) fn month_after(&self, tokens: &Tokens, at: usize) -> Option<(usize, u8)> {
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
    pub(super) fn year_after(&self, tokens: &Tokens, at: usize) -> (usize, Year) {
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
                let ending = Self::year_ending(tokens, next);
                let unit = self.unit_length(tokens, next + 1 + ending, YEAR);
                return (next + 1 + ending + unit - at, Year::Is(year));
            }
        }
        if let Some(Atom::Hint(hint)) = self.atom(tokens, next)
            && let Some(Atom::Unit(YEAR)) = self.atom(tokens, next + 1)
            && !tokens.is_any(next + 2, &['\'', '’'])
        {
            return (next + 2 - at, Year::Offset(hint));
        }
        // "у травні торік", "у травні цього року"
        if let Some(Atom::InYears(years)) = self.atom(tokens, next)
            && comma == 0
        {
            return (next + 1 - at, Year::Offset(years));
        }
        // "у травні ц. р.", "im Mai d. J."
        if matches!(tokens.low(next), "ц" | "с" | "d")
            && tokens.is_mark(next + 1, '.')
            && matches!(tokens.low(next + 2), "р" | "j")
        {
            let dot = usize::from(tokens.is_mark(next + 3, '.'));
            return (next + 3 + dot - at, Year::Offset(0));
        }
        // "у вересні того ж року", "in May of the same year"
        if let Some((length, Atom::Same(YEAR))) = self.atoms.at(tokens, next) {
            return (next + length - at, Year::Same);
        }
        (0, Year::Absent)
    }

    /// The ending of a year in figures: "2023-го".
    pub(super) fn year_ending(tokens: &Tokens, at: usize) -> usize {
        let has_one = tokens.touches(at)
            && tokens.is_mark(at + 1, '-')
            && tokens.touches(at + 1)
            && matches!(tokens.low(at + 2), "го" | "й" | "му" | "ому" | "м" | "х" | "ий" | "ого");
        if has_one { 2 } else { 0 }
    }

    /// "року", "р." after a year.
    pub(super) fn unit_length(&self, tokens: &Tokens, at: usize, unit: u8) -> usize {
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

    /// `May 15, 2025`, `May 15–17, 2025`, `May 2025`, `May`, `April bis Juni 2026`.
    pub(super) fn month_first(&self, tokens: &Tokens, at: usize, month: u8, about: bool) -> (usize, Raw) {
        let dot = usize::from(
            tokens.raw(at).len() <= 4
                && tokens.is_mark(at + 1, '.')
                && tokens.touches(at)
                && tokens.number(at + 2).is_some(),
        );
        let mut length = 1 + dot;
        let is_english = tokens.raw(at).is_ascii();
        if is_english
            && let Some((more, first)) = self
                .ordinal(tokens, at + length)
                .filter(|(_, _)| !tokens.is_any(at + length + 1, &[':']))
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
                if let Some((more, last)) = self
                    .ordinal(tokens, next + shift)
                    .filter(|(_, last)| end_month.is_some() || *last > first)
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
        let is_between = at > 0 && matches!(tokens.low(at - 1), "between" | "zwischen" | "між");
        let joins = Self::is_dash(tokens, join)
            || tokens.is_mark(join, '/')
            || match self.atom(tokens, join) {
                Some(Atom::To) => true,
                Some(Atom::And) => is_between,
                _ => false,
            };
        let part = usize::from(matches!(self.atom(tokens, join + 1), Some(Atom::Part | Atom::PartEnd)));
        let join = join + part;
        if joins
            && !about
            && let Some(Atom::Month(end_month)) = self.atom(tokens, join + 1)
            && tokens.number(join).is_none()
        {
            let length = length + part;
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
    pub(super) fn season_year(&self, tokens: &Tokens, at: usize) -> (usize, Year) {
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
}
