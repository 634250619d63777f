//! What a clause enumerates: infinitives in a row, or things.

use std::ops::Range;

use super::super::tokens::{Kind, Tokens};
use super::Commitments;
use super::clause::is_infinitive;
use crate::domain::text::Lang;

/// English verbs that are hardly nouns: "agreed to set up a fund and host a workshop".
const BASE: &[&str] = &[
    "host",
    "send",
    "provide",
    "organise",
    "organize",
    "create",
    "develop",
    "prepare",
    "apply",
    "translate",
    "donate",
    "launch",
    "invite",
    "hold",
    "publish",
    "submit",
    "arrange",
    "deliver",
    "establish",
    "pay",
    "lend",
    "finance",
    "equip",
    "introduce",
    "set",
    "build",
    "appoint",
    "nominate",
];

impl Commitments {
    /// The parts of an enumeration of what was agreed: infinitives in a row, or three things and more.
    /// `verb` is the last word before them.
    pub(super) fn split(&self, tokens: &Tokens, object: &Range<usize>, verb: &str) -> Vec<Range<usize>> {
        let is_join = |at: usize| {
            tokens.is_any(at, &[',', ';'])
                || matches!(
                    tokens.low(at),
                    "and" | "und" | "sowie" | "та" | "і" | "й" | "також" | "а"
                )
        };
        let is_infinitive = |at: usize| match self.lang {
            Lang::Uk => is_infinitive(tokens.low(at)),
            Lang::En => {
                tokens.low(at) == "to" && tokens.is_word(at + 1)
                    || BASE.contains(&tokens.low(at)) && tokens.low(at - 1) == "and"
            }
            Lang::De => false,
        };
        let is_first_infinitive = self.lang == Lang::En && verb == "to";
        // "щороку проводити … та обмінюватися …"
        let mut starts: Vec<usize> = Vec::new();
        for at in object.clone() {
            let after = at + 1..(at + if self.lang == Lang::Uk { 6 } else { 4 }).min(object.end);
            let words = (at + 1..object.end)
                .take_while(|at| !tokens.is_any(*at, &[',', ';']))
                .count();
            if words < 4 {
                continue;
            }
            let has_verb = after
                .clone()
                .take_while(|at| !is_join(*at) && tokens.is_word(*at))
                .any(is_infinitive);
            let has_before = is_first_infinitive && at > object.start || (object.start..at).any(is_infinitive);
            if is_join(at) && !is_join(at + 1) && has_verb && has_before {
                starts.push(at + 1);
            }
        }
        if self.lang == Lang::De {
            starts = after_infinitives(tokens, object);
        }
        if self.lang == Lang::Uk && starts.is_empty() {
            starts = after_contrast(tokens, object);
        }
        if starts.is_empty() {
            starts = Self::things(
                tokens,
                object,
                &is_join,
                matches!(verb, "sind" | "wurden" | "are" | "were"),
            );
        }
        if starts.is_empty() {
            return Vec::new();
        }
        let mut items = Vec::new();
        let mut start = object.start;
        for next in starts.into_iter().chain([object.end]) {
            let mut end = if next == object.end { next } else { next - 1 };
            while end > start && is_join(end - 1) {
                end -= 1;
            }
            while start < end
                && (is_join(start)
                    || matches!(
                        tokens.low(start),
                        "to" | "про" | "on" | "auf" | "also" | "як" | "well" | "as"
                    )
                    || tokens.is_mark(start, ':'))
            {
                start += 1;
            }
            if start < end {
                items.push(start..end);
            }
            start = next;
        }
        items
    }

    /// Where the things of an enumeration begin, if there are three and each has words enough.
    /// Of those that are the subject ("Geplant sind A und B") two are enough.
    pub(super) fn things(
        tokens: &Tokens,
        object: &Range<usize>,
        is_join: &dyn Fn(usize) -> bool,
        is_subject: bool,
    ) -> Vec<usize> {
        let is_clause = |at: usize| {
            matches!(
                tokens.low(at),
                "dass"
                    | "that"
                    | "що"
                    | "який"
                    | "яка"
                    | "які"
                    | "which"
                    | "who"
                    | "um"
                    | "щоб"
                    | "where"
                    | "wo"
                    | "die"
                    | "der"
                    | "das"
                    | "deren"
                    | "яке"
                    | "якої"
                    | "якого"
                    | "якому"
                    | "яким"
                    | "якій"
                    | "якою"
                    | "яких"
                    | "ніж"
                    | "бо"
            ) && tokens.is_mark(at.wrapping_sub(1), ',')
        };
        // ", an dem Vereine beteiligt sind"
        let is_clause = |at: usize| {
            let leads = matches!(
                tokens.low(at),
                "an" | "in" | "mit" | "auf" | "für" | "bei" | "von" | "zu"
            );
            let is_relative = leads && matches!(tokens.low(at + 1), "dem" | "der" | "denen" | "das" | "die" | "den");
            is_clause(at) || is_relative && tokens.is_mark(at.wrapping_sub(1), ',')
        };
        let commas = object.clone().filter(|at| tokens.is_any(*at, &[',', ';'])).count();
        let is_article = |at: usize| matches!(tokens.low(at), "die" | "der" | "das");
        let has_clause = object
            .clone()
            .any(|at| is_clause(at) && !(is_subject && is_article(at)));
        // "Gäste aus A, B und C aufzunehmen": the verb at the end has them all for its object.
        let last = object.end - 1;
        let has_last_verb = !is_subject
            && object.len() > 2
            && !tokens.is_name(last)
            && (tokens.low(last).ends_with("zunehmen")
                || tokens.low(last - 1) == "zu" && tokens.low(last).ends_with("en"));
        if commas == 0 && !is_subject || has_clause || has_last_verb {
            return Vec::new();
        }
        let mut starts = Vec::new();
        let mut depth = 0_usize;
        let last_comma = object
            .clone()
            .rev()
            .find(|at| tokens.is_any(*at, &[',', ';']))
            .unwrap_or(object.start);
        for at in object.clone() {
            match tokens.get(at).map(|token| token.kind) {
                Some(Kind::Mark('(' | '«' | '„')) => depth += 1,
                Some(Kind::Mark(')' | '»' | '“')) => depth = depth.saturating_sub(1),
                _ => {}
            }
            let is_last = !tokens.is_any(at, &[',', ';']) && at > last_comma;
            if depth == 0
                && at > object.start
                && is_join(at)
                && (tokens.is_any(at, &[',', ';']) || is_last)
                && at + 1 < object.end
                && !is_join(at + 1)
            {
                starts.push(at + 1);
            }
        }
        let bounds: Vec<usize> = [object.start]
            .into_iter()
            .chain(starts.iter().copied())
            .chain([object.end])
            .collect();
        let is_long = bounds
            .windows(2)
            .all(|pair| (pair[0]..pair[1]).filter(|at| tokens.is_word(*at)).count() >= 2);
        let is_counted = |at: usize| {
            matches!(
                tokens.low(at),
                "ein" | "eine" | "der" | "die" | "das" | "zwei" | "drei" | "a" | "an" | "the" | "two" | "three"
            )
        };
        let are_alike = is_subject && bounds[..bounds.len() - 1].iter().all(|at| is_counted(*at));
        if is_long && (starts.len() >= 2 || starts.len() == 1 && are_alike) {
            starts
        } else {
            Vec::new()
        }
    }
}

/// "що навесні А поїдуть …, а восени Б пройдуть …": where the second clause begins, which has a verb of its own.
fn after_contrast(tokens: &Tokens, object: &Range<usize>) -> Vec<usize> {
    let has_that = object.clone().take(3).any(|at| tokens.low(at) == "що");
    let is_future = |at: usize| {
        let word = tokens.low(at);
        !tokens.is_name(at)
            && word.chars().count() > 4
            && ["уть", "ють", "ить", "ать", "ять", "тиме", "тимуть"]
                .iter()
                .any(|ending| word.ends_with(ending))
    };
    let begins = |at: &usize| {
        tokens.low(*at) == "а" && tokens.is_mark(at.wrapping_sub(1), ',') && (*at + 1..object.end).any(is_future)
    };
    if has_that {
        object.clone().filter(begins).map(|at| at + 1).collect()
    } else {
        Vec::new()
    }
}

/// "A zu liefern und B vorzubereiten": where the infinitives with "zu" that are not the first begin.
fn after_infinitives(tokens: &Tokens, object: &Range<usize>) -> Vec<usize> {
    let is_end = |at: usize| {
        let word = tokens.low(at);
        let is_verb = !tokens.is_name(at) && (word.ends_with("en") || word.ends_with("rn"));
        let has_within = [
            "abzu", "anzu", "aufzu", "auszu", "beizu", "bereitzu", "durchzu", "einzu", "herauszu", "mitzu", "teilzu",
            "vorzu", "weiterzu", "zuzu", "herzu", "nachzu", "umzu",
        ]
        .iter()
        .any(|prefix| word.starts_with(prefix));
        is_verb && at > object.start && (has_within || tokens.low(at - 1) == "zu")
    };
    let ends: Vec<usize> = object.clone().filter(|at| is_end(*at)).collect();
    let Some((_, firsts)) = ends.split_last() else {
        return Vec::new();
    };
    let joins = |at: &&usize| tokens.is_any(**at + 1, &[',', ';']) || matches!(tokens.low(**at + 1), "und" | "sowie");
    firsts.iter().filter(joins).map(|at| at + 2).collect()
}
