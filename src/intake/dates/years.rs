//! A year alone, where it can be nothing else.

use std::ops::Range;

use super::super::layout::{Line, Sentence};
use super::super::tokens::{Before, Tokens};
use super::super::words::dates::YEAR;
use super::figures::is_year;
use super::parse::{Raw, Side, Unit, Year};
use super::{Atom, Dates};
use crate::domain::text::Lang;

/// The year of a title: "Vereinsjahr 2024", "A look back at 2025", "Was 2026 kommt:". Below the head of the text a title is short.
pub(super) fn of_title(tokens: &Tokens, sentence: &Sentence, is_head: bool) -> Option<i32> {
    let range = sentence.tokens.clone();
    let is_title = sentence.line == Line::Heading && (is_head || range.len() <= SHORT)
        || tokens.is_mark(range.end.saturating_sub(1), ':') && range.len() <= SHORT
        || tokens.is_mark(range.end.saturating_sub(1), '?') && range.len() <= SHORT && sentence.starts_line;
    let is_title = is_title && !begins_entry(tokens, range.start);
    let mut numbers = range.filter(|at| tokens.number(*at).is_some());
    let (first, next) = (numbers.next().filter(|_| is_title)?, numbers.next());
    let is_alone = !tokens.is_any(first + 1, &['/', '-', '–', '.']) && next.is_none();
    // "5. Mai 2024" has two numbers; "Mai 2024" says of itself which month it is.
    let is_dated = first > 0 && super::is_month(tokens.low(first - 1));
    tokens
        .number(first)
        .filter(|year| is_year(*year) && is_alone && !is_dated)
}

/// "2016 Erster Besuch": a line of a history.
fn begins_entry(tokens: &Tokens, at: usize) -> bool {
    tokens.get(at).is_some_and(|token| token.before >= Before::Line)
        && tokens.number(at).is_some_and(|year| (1945..=2045).contains(&year))
}

/// A year before others in a row, of which the last says what they are: "у 2016, 2019 та 2023 роках".
fn begins_row(tokens: &Tokens, at: usize) -> bool {
    let is_join = tokens.is_mark(at + 1, ',') || matches!(tokens.low(at + 1), "and" | "und" | "та" | "і" | "й");
    is_join && tokens.number(at + 2).is_some_and(is_year) && tokens.raw(at + 2).len() == 4
}

/// "in 2016, 2019 and 2023"
fn follows_year(tokens: &Tokens, at: usize, within: &Range<usize>) -> bool {
    let is_join =
        |at: usize| tokens.is_mark(at, ',') || matches!(tokens.low(at), "and" | "und" | "та" | "і" | "й" | "sowie");
    at >= within.start + 2 && is_join(at - 1) && tokens.number(at - 2).is_some_and(is_year)
}

/// "die 2019 unterzeichnete Vereinbarung"
fn is_of_participle(tokens: &Tokens, at: usize) -> bool {
    let is_article = at > 0 && matches!(tokens.low(at - 1), "die" | "der" | "das" | "den" | "dem" | "des");
    let next = tokens.low(at + 1);
    let is_participle = ["te", "ten", "ene", "enen", "ener"]
        .iter()
        .any(|end| next.ends_with(end));
    is_article && is_participle && !tokens.is_name(at + 1) && tokens.is_name(at + 2)
}

/// So many tokens are a title.
const SHORT: usize = 10;

impl Dates {
    /// A year alone, where it can be nothing else.
    pub(super) fn year(&self, tokens: &Tokens, at: usize, within: &Range<usize>) -> Option<(usize, Raw)> {
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
        let ending = Self::year_ending(tokens, at);
        let is_school_year = tokens.is_mark(at + 1, '/')
            && tokens
                .number(at + 2)
                .is_some_and(|end| end == year + 1 || end == (year + 1) % 100);
        if ending == 0 && !is_school_year && touches_mark(at) && tokens.number(at + 2).is_some()
            || (at > within.start && tokens.touches(at - 1) && !tokens.is_any(at - 1, &['(', '/', '–', '-']))
        {
            return None;
        }
        let unit = ending + self.unit_length(tokens, at + 1 + ending, YEAR);
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
            || is_school_year
            || at == within.start && (!tokens.is_name(at + 1) || begins_entry(tokens, at))
            || follows_year(tokens, at, within)
            || at > within.start
                && tokens.is_any(at - 1, &[',', ';', ':'])
                && self.lang == Lang::De
                && !tokens.is_name(at + 1)
            || self.lang == Lang::De
                && (1945..=2045).contains(&year)
                && at > within.start
                && tokens.is_word(at - 1)
                && (!tokens.is_name(at - 1) || at - 1 == within.start && word == "für")
                && !tokens.is_name(at + 1)
            || self.lang == Lang::De && is_of_participle(tokens, at);
        // "2016, 2019 та 2023 роках"
        let is_time = is_time || begins_row(tokens, at);
        let is_amount = unit == 0
            && (Self::is_counted(tokens, at + 1)
                || matches!(word, "the" | "der" | "den" | "des" | "за" | "на" | "of" | "for" | "to")
                    && tokens.is_word(at + 1)
                    && !(self.lang == Lang::De && is_of_participle(tokens, at))
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
        let join = at + 1 + unit;
        let is_between = matches!(word, "between" | "zwischen" | "між");
        let joins = Self::is_dash(tokens, join)
            || match self.atom(tokens, join) {
                Some(Atom::To) => true,
                Some(Atom::And) => is_between,
                _ => false,
            };
        // "im Schuljahr 2024/25"
        if tokens.is_mark(join, '/')
            && tokens.touches(join)
            && let Some(end) = tokens.number(join + 1)
            && (end == year + 1 || end == (year + 1) % 100)
        {
            let more = self.unit_length(tokens, join + 2, YEAR);
            return Some((unit + 3 + more, Raw::Range(side(year), side(year + 1))));
        }
        if joins && let Some(end) = tokens.number(join + 1).filter(|end| is_year(*end) && *end > year) {
            let more = usize::from(matches!(self.atom(tokens, join + 2), Some(Atom::Unit(YEAR))));
            return Some((3 + unit + more, Raw::Range(side(year), side(end))));
        }
        Some((1 + unit, Raw::One(side(year))))
    }

    /// Whether a unit of money or a plural noun follows: "2000 Euro".
    pub(super) fn is_counted(tokens: &Tokens, at: usize) -> bool {
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
