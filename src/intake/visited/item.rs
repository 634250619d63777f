//! One place of an enumeration: where it begins and ends.

use std::ops::Range;

use super::super::tokens::{Kind, Tokens};
use super::super::words::is_article;
use super::{Shown, Visited};
use crate::domain::text::Lang;

/// Whether a small word leads to where, when or with whom.
pub(super) fn is_preposition(word: &str) -> bool {
    matches!(
        word,
        "in" | "im"
            | "an"
            | "am"
            | "auf"
            | "bei"
            | "beim"
            | "mit"
            | "zum"
            | "zur"
            | "über"
            | "für"
            | "von"
            | "vom"
            | "unter"
            | "nach"
            | "at"
            | "on"
            | "with"
            | "by"
            | "to"
            | "from"
            | "for"
            | "near"
            | "along"
            | "about"
            | "over"
            | "у"
            | "в"
            | "на"
            | "до"
            | "з"
            | "із"
            | "для"
            | "від"
            | "при"
            | "по"
            | "про"
            | "за"
    )
}

/// Words of how long somebody was there: "zwei Tage im Klinikum".
fn is_duration(word: &str) -> bool {
    matches!(
        word,
        "tag"
            | "day"
            | "день"
            | "woche"
            | "week"
            | "тиждень"
            | "tage"
            | "tagen"
            | "stunden"
            | "stunde"
            | "wochen"
            | "days"
            | "hours"
            | "hour"
            | "weeks"
            | "дні"
            | "днів"
            | "годину"
            | "години"
            | "годин"
            | "тижні"
            | "тижнів"
    )
}

/// Whether a clause with a verb of its own begins here: "met students …", "зустрілися з …", "nahmen an …".
fn begins_clause(tokens: &Tokens, at: usize, lang: Lang) -> bool {
    let (word, next) = (tokens.low(at), tokens.low(at + 1));
    let leads = is_preposition(next)
        || is_article(next)
        || matches!(next, "sich" | "his" | "her" | "their")
        || matches!(word, "tried" | "enjoyed" | "began" | "started") && next.ends_with("ing");
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    !tokens.is_name(at)
        && word.chars().count() > 3
        && match lang {
            Lang::En => {
                leads
                    && (ends(&[
                        "ed", "paid", "made", "took", "held", "sang", "drank", "spoke", "rode", "swam", "gave",
                    ]))
            }
            Lang::De => leads && ends(&["en", "te"]),
            Lang::Uk => {
                ends(&["ли", "лися", "лись", "лася", "лась", "вся", "ють", "уть", "ять"]) && word.chars().count() > 4
            }
        }
}

impl Visited {
    pub(super) fn item(&self, tokens: &Tokens, range: Range<usize>, is_other: &dyn Fn(usize) -> bool) -> Option<Shown> {
        let Range { mut start, mut end } = range;
        // "zwei Ärztinnen einen Tag im Klinikum": who stayed, and how long, stands before the place.
        let house = (start..end).find(|at| self.is_house(tokens, *at)).unwrap_or(start);
        if let Some(last) = (start..house).rev().find(|at| is_duration(tokens.low(*at))) {
            start = last + 1;
        }
        let is_duration = |at: usize| is_duration(tokens.low(at)) || is_duration(tokens.low(at + 1));
        while start < end
            && (self.small.is_at(tokens, start)
                || is_duration(start) && !self.is_house(tokens, start)
                || !tokens.is_name(start) && self.verbs.is_at(tokens, start)
                || tokens.get(start).is_some_and(
                    |token| matches!(token.kind, Kind::Mark(mark) if !['«', '„', '"', '“'].contains(&mark)),
                )
                || is_other(start) && !tokens.is_name(start + 1) && !self.is_house(tokens, start))
        {
            start += 1;
        }
        start = self.behind_who(tokens, start..end)?;
        while start < end && self.small.is_at(tokens, start) {
            start += 1;
        }
        if start < end && begins_clause(tokens, start, self.lang) && !self.is_house(tokens, start) {
            return None;
        }
        if self.lang == Lang::De {
            // "die Gäste das Museum": the subject behind the verb is not shown.
            let is_new = |at: &usize| {
                matches!(
                    tokens.low(*at),
                    "das" | "den" | "die" | "ein" | "eine" | "einen" | "durch"
                ) && tokens.is_name(at - 1)
            };
            if let Some(second) = (start + 1..end).find(is_new).filter(|at| at + 1 < end) {
                start = second + 1;
            }
            end = self.before_predicate(tokens, start..end);
        }
        if let Some(cut) = (start + 1..end).find(|at| self.later.is_at(tokens, *at)) {
            end = cut;
        }
        // "the depot with the old trams": what it has is no part of its name.
        let has = |at: usize| {
            matches!(tokens.low(at), "mit" | "with" | "із" | "зі")
                && !matches!(
                    tokens.low(at + 1),
                    "a" | "an" | "einem" | "einer" | "eigenem" | "eigener"
                )
        };
        let is_open = |at: usize| (start..at).filter(|at| tokens.is_any(*at, &['«', '„', '“'])).count() == 0;
        let head = (start..end).find(|at| self.is_house(tokens, *at)).unwrap_or(end);
        if let Some(cut) = (head + 1..end).find(|at| has(*at) && is_open(*at)) {
            end = cut;
        }
        // A date, a verb or a place with its preposition ends it.
        let is_tail = |at: usize| {
            is_other(at)
                && at > start
                && matches!(
                    tokens.low(at - 1),
                    "am" | "on" | "im" | "у" | "в" | "vom" | "of" | "für" | "at" | "in"
                )
        };
        if let Some(cut) =
            (start..end).find(|at| self.no_stops.is_at(tokens, *at) && *at > start && !tokens.is_name(*at))
        {
            end = cut;
        }
        if let Some(cut) = (start + 1..end).find(|at| {
            let is_day = ["day", "tag", "woch"]
                .iter()
                .any(|ending| tokens.low(*at).ends_with(ending));
            is_tail(*at) && (is_day || matches!(tokens.get(*at).map(|token| token.kind), Some(Kind::Number)))
        }) {
            end = cut - 1;
        }
        // "12:00 – museum": what stands before the dash is the hour.
        let dash = |at: &usize| tokens.is_any(*at, &['–', '—']) && !tokens.touches(*at) && !tokens.touches(*at - 1);
        // "…, медики – лікарню": the verb is that of the clause before.
        let has_house = |mut range: Range<usize>| range.any(|at| self.is_house(tokens, at));
        let is_subject = |range: Range<usize>| {
            self.lang == Lang::Uk
                && range.len() <= 4
                && !range.clone().any(|at| tokens.is_name(at))
                && (!has_house(range.clone()) || range.len() == 1 && has_house(range.end..end))
        };
        if let Some(first) = (start + 1..end)
            .find(dash)
            .filter(|dash| tokens.number(start).is_some() || is_subject(start..*dash))
        {
            start = first + 1;
        }
        if let Some(inner) = (start + 1..end).find(|at| self.is_within(tokens, start, *at)) {
            start = self.head_after(tokens, inner + 1..end);
        }
        // "in the nursery – the shelter": what follows the dash is another thing.
        end = (start + 1..end).find(dash).unwrap_or(end);
        // "(yes, really)" and the like is no part of the name.
        end = (start + 1..end).find(|at| tokens.is_mark(*at, '(')).unwrap_or(end);
        while end > start
            && (tokens
                .mark(end - 1)
                .is_some_and(|mark| !['»', '“', '"', ')', '”'].contains(&mark))
                || is_preposition(tokens.low(end - 1))
                || is_article(tokens.low(end - 1))
                || matches!(
                    tokens.low(end - 1),
                    "та" | "і"
                        | "й"
                        | "а"
                        | "також"
                        | "зокрема"
                        | "und"
                        | "sowie"
                        | "auch"
                        | "and"
                        | "also"
                        | "then"
                        | "both"
                        | "as"
                        | "well"
                ))
        {
            end -= 1;
        }
        let words = (start..end).filter(|at| tokens.is_word(*at)).count();
        if start >= end || words == 0 || words > 12 {
            return None;
        }
        let is_sure = (start..end).any(|at| self.is_house(tokens, at));
        let is_named = (start..end).any(|at| tokens.is_name(at) && !is_other(at) || tokens.is_any(at, &['«', '„']));
        let is_only_other = (start..end).all(|at| is_other(at) || !tokens.is_word(at) || self.small.is_at(tokens, at));
        let bad = self.no_stops.is_in(tokens, start..end);
        if is_only_other || bad || !(is_sure || is_named) {
            return None;
        }
        let name = self.nominative(tokens, start..end);
        Some(Shown {
            tokens: start..end,
            name,
            is_sure,
        })
    }

    /// Where the predicate begins that follows a German noun: "Wochenmarkt durften nicht fehlen", "Altstadt lernten …".
    fn before_predicate(&self, tokens: &Tokens, range: Range<usize>) -> usize {
        let Some(head) = range.clone().find(|at| self.is_house(tokens, *at)) else {
            return range.end;
        };
        let is_adjective = |at: usize| {
            let word = tokens.low(at);
            (tokens.is_name(at + 1) || tokens.is_mark(at + 1, ','))
                && ["e", "en", "er", "es", "em"].iter().any(|end| word.ends_with(end))
        };
        (head + 1..range.end)
            .find(|at| {
                let word = tokens.low(*at);
                tokens.is_word(*at)
                    && !tokens.is_name(*at)
                    && tokens.number(*at).is_none()
                    && word.chars().count() > 1
                    && !is_preposition(word)
                    && !is_article(word)
                    && (!is_adjective(*at) || matches!(word, "ihre" | "ihren" | "seine" | "seinen"))
                    && !matches!(word, "und" | "sowie" | "st" | "de" | "la")
            })
            .unwrap_or(range.end)
    }

    /// "…, the teachers to the lyceum", "вечір у театрі": the place begins behind the preposition. `None` where that is a meeting or a meal.
    fn behind_who(&self, tokens: &Tokens, range: Range<usize>) -> Option<usize> {
        const NEAR: usize = 4;
        let house = range
            .clone()
            .find(|at| self.is_house(tokens, *at))
            .unwrap_or(range.start);
        let leads = |at: &usize| {
            matches!(
                tokens.low(*at),
                "to" | "at" | "ins" | "in" | "im" | "zum" | "zur" | "у" | "в" | "на" | "до"
            )
        };
        let near = range.start + 1..house.min(range.start + NEAR);
        let Some(lead) = near.into_iter().find(leads) else {
            return Some(range.start);
        };
        let before = range.start..lead;
        if self.general.is_at(tokens, house)
            || before
                .clone()
                .any(|at| !tokens.is_word(at) || tokens.is_name(at) && self.lang != Lang::De)
        {
            return Some(range.start);
        }
        (!self.no_stops.is_in(tokens, before)).then_some(lead + 1)
    }

    /// Where a Ukrainian noun begins, with the adjectives before it.
    fn head_after(&self, tokens: &Tokens, range: Range<usize>) -> usize {
        let mut head = range
            .clone()
            .find(|at| self.is_house(tokens, *at))
            .unwrap_or(range.start);
        let is_adjective = |at: usize| {
            ["ий", "ого", "ому", "ої", "ську", "цьку", "ська", "ну"]
                .iter()
                .any(|end| tokens.low(at).ends_with(end))
        };
        while head > range.start + 1 && is_adjective(head - 1) {
            head -= 1;
        }
        head
    }

    pub(super) fn is_house(&self, tokens: &Tokens, at: usize) -> bool {
        match self.lang {
            Lang::Uk => self.facilities.is_at(tokens, at),
            Lang::De => tokens.is_name(at) && self.houses.is_at(tokens, at),
            Lang::En => self.houses.is_at(tokens, at),
        }
    }
}
