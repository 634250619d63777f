//! What a date is for in its sentence, and dates of what is no event of a partnership.

use std::ops::Range;

use super::super::tokens::Tokens;
use super::{Dates, Use};
use crate::domain::date::{Day, Edtf};
use crate::domain::text::Lang;

/// Words of war are of a date so many tokens behind them.
const NEAR: usize = 7;

/// Whether it can be the date of the full-scale invasion, or of the war in 2014.
pub(super) fn is_of_invasion(date: Edtf) -> bool {
    let (start, end) = (date.earliest(), date.latest());
    let day = Day::new(2022, 2, 24);
    start
        .zip(end)
        .zip(day)
        .is_some_and(|((start, end), day)| start <= day && day <= end || start.year() == 2014)
}

/// "three buses promised in summer": when it was promised.
pub(super) fn is_promised(tokens: &Tokens, at: usize) -> bool {
    let is_verb = |at: usize| {
        let word = tokens.low(at);
        ["обіцян", "пообіцян", "promised", "versprochene", "zugesagte"]
            .iter()
            .any(|verb| word.starts_with(verb))
    };
    (at.saturating_sub(2)..at).any(is_verb)
}

impl Dates {
    /// What the words before a date make of it.
    pub(super) fn role(&self, tokens: &Tokens, at: usize, first: usize, is_years: bool) -> Use {
        // "roadmap for 2025–2027", "план на 2025 рік": a span that something is for, and not when it happens.
        let is_word = |at: usize| matches!(tokens.low(at), "for" | "für" | "на");
        let is_unit = |at: usize| matches!(tokens.low(at), "jahre" | "years" | "jahr");
        let is_back = at > first + 2 && is_unit(at - 1) && tokens.low(at - 3) == "auf";
        let is_for = at > first && is_years && !is_back && (is_word(at - 1) || is_unit(at - 1));
        if is_for {
            return Use::Since;
        }
        // "до вчорашньої зустрічі": an adjective of what the preposition is of.
        if ["вчорашн", "учорашн", "сьогоднішн", "завтрашн", "торішн"]
            .iter()
            .any(|word| tokens.low(at).starts_with(word))
        {
            return Use::At;
        }
        let is_article = at > first && matches!(tokens.low(at - 1), "the" | "dem" | "den");
        let at = at - usize::from(is_article);
        for back in 1..=3_usize {
            let Some(start) = at.checked_sub(back).filter(|start| *start >= first) else {
                break;
            };
            if self
                .until
                .at(tokens, start)
                .is_some_and(|(length, ())| (at..=at + 3).contains(&(start + length)))
            {
                return Use::By;
            }
            if self
                .since
                .at(tokens, start)
                .is_some_and(|(length, ())| start + length == at)
            {
                return Use::Since;
            }
        }
        Use::At
    }

    /// "mit den 2019 gelieferten Bussen": a year between an article and an adjective.
    pub(super) fn is_attribute(&self, tokens: &Tokens, range: &Range<usize>) -> bool {
        let before = range.start.checked_sub(1).map_or("", |at| tokens.low(at));
        let adjective = tokens.low(range.end);
        self.lang == Lang::De
            && matches!(before, "den" | "dem" | "der" | "die" | "das" | "des")
            && (adjective.ends_with("en") || adjective.ends_with('e'))
            && !tokens.is_name(range.end)
            && tokens.is_name(range.end + 1)
    }

    /// "since the full-scale invasion in 2022": the date of a noun that is no event of a partnership.
    pub(super) fn is_of_war(&self, tokens: &Tokens, at: usize, first: usize) -> bool {
        let is_end = |at: &usize| tokens.is_any(*at, &[',', ';', '–', '—', '(', ')', ':']);
        let start = (first..at).rev().take(NEAR).take_while(|at| !is_end(at)).last();
        let Some((war, ..)) = start.and_then(|start| self.war.all(tokens, start..at).last()) else {
            return false;
        };
        // "Nach dem Überfall nahm die Stadt im März …": a verb between them has a date of its own.
        let between = war + 1..at;
        !self.past.is_in(tokens, between.clone()) && !self.ends_past(tokens, between, &(first..at))
    }
}
