//! What exactly is promised: the clause behind the verb, its title, and the things that it enumerates.

use std::ops::Range;

use super::super::Confidence;
use super::super::tokens::Tokens;
use super::super::words;
use super::verbs::is_perfective;
use super::{Commitments, Promise};
use crate::domain::text::Lang;

/// Words between clauses.
fn is_join_word(word: &str) -> bool {
    matches!(
        word,
        "and" | "und" | "та" | "і" | "й" | "while" | "але" | "а" | "während" | "тоді"
    )
}

/// English numbers before those who will do something.
const COUNTS: [&str; 11] = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "twenty",
];

/// Whether a Ukrainian word is an infinitive.
pub(super) fn is_infinitive(word: &str) -> bool {
    word.ends_with("ти") && word.chars().count() > 4 || word.ends_with("тися") || word.ends_with("тись")
}

impl Commitments {
    /// Whether a verb depends on the one before: only a "that" or an infinitive stands between, or the one before was a promise of its subject.
    pub(super) fn is_under(
        &self,
        tokens: &Tokens,
        from: usize,
        (to, is_later_strong): (usize, bool),
        (is_strong, was_under): (bool, bool),
        is_agent: &dyn Fn(usize) -> bool,
    ) -> bool {
        let between = from..to;
        let that = between
            .clone()
            .take(4)
            .any(|at| matches!(tokens.low(at), "dass" | "that" | "що" | "щоб"));
        let is_mark = |at: usize| tokens.is_any(at, &[',', ';', '–', '—']) || is_join_word(tokens.low(at));
        // "that A will …, and B will …": the second has a subject of its own.
        let has_own = was_under
            && (from..to)
                .rev()
                .find(|at| is_mark(*at))
                .is_some_and(|join| (join..to).any(|at| is_agent(at) || self.we.is_at(tokens, at)));
        if that && is_strong {
            return !has_own;
        }
        // "will …, and has offered to …"
        if is_later_strong && !is_strong && between.clone().any(is_mark) {
            return false;
        }
        let has_join = between.clone().any(is_mark);
        let has_agent = between.clone().any(|at| is_agent(at) || self.we.is_at(tokens, at));
        !has_join || !has_agent && self.lang != Lang::Uk && to - from < 14
    }

    /// Where the clause of a later verb begins: at the last mark or "and" before its subject.
    pub(super) fn cut(tokens: &Tokens, from: usize, to: usize) -> usize {
        let joins = |at: &usize| {
            tokens.is_any(*at, &[',', ';', '–', '—'])
                || matches!(tokens.low(*at), "and" | "und" | "та" | "і" | "while" | "а" | "й")
        };
        let mark = (from..to).rev().find(|at| tokens.is_any(*at, &[',', ';', '–', '—']));
        mark.or_else(|| (from..to).rev().find(joins)).unwrap_or(to)
    }

    pub(super) fn clause(
        &self,
        is_quoted: &dyn Fn(usize) -> bool,
        tokens: &Tokens,
        clause: Range<usize>,
        (at, length, is_strong): (usize, usize, bool),
        number: usize,
        is_agent: &dyn Fn(usize) -> bool,
    ) -> Vec<Promise> {
        let mut end = clause.end;
        while end > clause.start && tokens.is_any(end - 1, &['.', ',', ';', '!', ':']) {
            end -= 1;
        }
        // "…; the costs are met by …": what follows is another sentence, unless it is a list.
        let halves: Vec<usize> = (at + length..end).filter(|at| tokens.is_mark(*at, ';')).collect();
        if let [half] = halves[..]
            && half > at + length + 2
        {
            end = half;
        }
        let object = at + length..end;
        let words = |range: &Range<usize>| range.clone().filter(|at| tokens.is_word(*at)).count();
        let until = if self.lang == Lang::De {
            (at + length + 8).min(end)
        } else {
            at
        };
        let has_agent = (clause.start..until).any(|here| here != at && (is_agent(here) || self.we.is_at(tokens, here)));
        // "Agnieszka will check …": a name before the verb.
        let has_agent = has_agent
            || self.lang == Lang::En
                && at > clause.start
                && tokens.is_name(at - 1)
                && !matches!(
                    tokens.low(at - 1),
                    "this" | "that" | "there" | "these" | "those" | "what" | "which" | "it" | "details" | "more"
                );
        // "not only will the council …"
        let is_inverted =
            self.lang == Lang::En && at <= clause.start + 2 && matches!(tokens.low(clause.start), "not" | "so");
        let has_agent =
            has_agent || is_inverted && (at..(at + 6).min(end)).any(|at| is_agent(at) || self.we.is_at(tokens, at));
        // "A letter will be sent": the "be" of a plan says nothing of it.
        let is_planned = self.lang == Lang::En
            && (at..end).any(|at| {
                tokens.low(at) == "be"
                    && self.plans.is_at(tokens, at)
                    && !matches!(tokens.low(at + 1), "provided" | "funded" | "offered")
            });
        let is_regular = is_strong && self.regular.is_in(tokens, at..end);
        let is_vague = !is_planned
            && !is_regular
            && self
                .vague
                .is_in(tokens, at + usize::from(!is_strong && self.lang == Lang::De)..end);
        let body = words(&(clause.start..end));
        let has_agent = has_agent
            || tokens.low(at).ends_with("'ll")
            || tokens.low(at) == "маємо"
            || self.plans.is_in(tokens, at..end);
        let is_said = (clause.start..at).any(is_quoted) && words(&object) <= 3;
        if is_said {
            return Vec::new();
        }
        let is_question = tokens.is_mark(clause.end.saturating_sub(1), '?');
        // "people who will live there": what somebody is told to do, not what somebody promises.
        let is_relative = at > clause.start
            && matches!(
                tokens.low(at - 1),
                "who" | "which" | "that" | "die" | "der" | "das" | "який" | "яка" | "які" | "яке"
            )
            || at > clause.start + 1
                && matches!(
                    tokens.low(clause.start),
                    "which" | "who" | "whose" | "який" | "яка" | "яке" | "які" | "якого" | "якій" | "якому"
                );
        // "Eight nurses will spend …": those who are counted do it.
        let is_counted = self.lang == Lang::En
            && (tokens.number(clause.start).is_some() || COUNTS.contains(&tokens.low(clause.start)))
            && at > clause.start;
        // "Die Koordination übernimmt Frau Mohn": who is in charge.
        let is_charge = matches!(tokens.low(at), "übernimmt" | "übernehmen")
            && (clause.start..at).any(|at| {
                matches!(
                    tokens.low(at),
                    "koordination"
                        | "leitung"
                        | "federführung"
                        | "moderation"
                        | "schirmherrschaft"
                        | "organisation"
                        | "betreuung"
                        | "vorsitz"
                )
            });
        // "Geleitet wird die Gruppe von …" tells what is.
        let is_passive = (clause.start..=at).take(2).any(|at| {
            matches!(tokens.low(at + 1), "wird" | "werden") && tokens.low(at).ends_with('t') && at == clause.start
        }) && (at..end).any(|at| matches!(tokens.low(at), "von" | "vom" | "durch"));
        // "ein Fahrzeug, das künftig Brände löschen soll", "which Anna is going to run": what a thing is for.
        let before = (clause.start..at)
            .rev()
            .find(|at| tokens.is_mark(*at, ','))
            .or_else(|| clause.start.checked_sub(1).filter(|_| tokens.low(clause.start) == "wo"))
            .map_or("", |comma| tokens.low(comma + 1));
        let is_purpose = match self.lang {
            Lang::De => {
                let is_past = matches!(
                    tokens.low(at + length),
                    "hat" | "haben" | "hatte" | "hatten" | "wurde" | "wurden"
                );
                (at + length >= end || is_past && at + length + 1 >= end)
                    && matches!(
                        before,
                        "das"
                            | "seit"
                            | "seitdem"
                            | "nachdem"
                            | "obwohl"
                            | "weil"
                            | "als"
                            | "der"
                            | "die"
                            | "den"
                            | "dem"
                            | "denen"
                            | "deren"
                            | "dessen"
                            | "was"
                            | "wo"
                            | "wie"
                            | "damit"
                            | "mit"
                    )
            }
            Lang::En => matches!(before, "which" | "who" | "whose" | "where"),
            Lang::Uk => words::is_relative_uk(before),
        };
        let is_back = matches!(tokens.low(clause.start), "про" | "це" | "darauf" | "darüber")
            && at <= clause.start + if self.lang == Lang::De { 1 } else { 3 }
            && !matches!(tokens.low(clause.start + 1), "hinaus" | "aufbauend");
        let lacks_verb = self.lang == Lang::Uk
            && matches!(tokens.low(at), "буде" | "будуть" | "має" | "мають" | "маємо")
            && !(at + 1..(at + 5).min(end)).any(|at| {
                let word = tokens.low(at);
                let is_done = (word.ends_with("но") || word.ends_with("то")) && self.plans.is_at(tokens, at);
                word.ends_with("ти") || word.ends_with("тися") || is_done
            });
        let is_condition = is_relative
            || is_passive
            || is_purpose
            || is_back
            || lacks_verb
            || matches!(
                tokens.low(clause.start),
                "if" | "wenn" | "falls" | "якщо" | "коли" | "when"
            );
        let is_done = self.lang == Lang::Uk && is_perfective(tokens.low(at));
        // "І ми їх приймемо" says too little.
        let least = if is_done && tokens.low(at).ends_with("мо") {
            6
        } else {
            4
        };
        let enough = body >= least && (is_strong || has_agent || is_counted || is_done);
        let lacks_object = self.lang == Lang::En && words(&object) == 0;
        // "вирішили за мене", "домовилися на 10 жовтня": nothing is said of what.
        let is_empty = is_strong && self.lang == Lang::Uk && {
            let is_thing = |at: &usize| tokens.is_word(*at) && tokens.low(*at).chars().count() > 3;
            let leads = object
                .clone()
                .any(|at| is_infinitive(tokens.low(at)) || self.plans.is_at(tokens, at));
            let is_pronoun =
                |at: &usize| matches!(tokens.low(*at), "мене" | "тебе" | "нього" | "неї" | "вами" | "нами");
            let things = object.clone().filter(|at| is_thing(at) && !is_pronoun(at)).count();
            let has_number = object.clone().any(|at| tokens.number(at).is_some());
            !leads && !object.is_empty() && (things == 0 || things == 1 && has_number)
        };
        let is_negated = (at.saturating_sub(1)..(at + length + 2).min(end))
            .any(|at| matches!(tokens.low(at), "не" | "nicht" | "not" | "never" | "kein" | "keine"));
        if !enough
            || is_charge
            || is_empty
            || lacks_object
            || self.noted.is_in(tokens, clause.clone())
            || is_question
            || is_condition
            || is_negated
            || is_vague && (!is_strong || words(&object) < 5)
        {
            return Vec::new();
        }
        let confidence = if is_strong {
            Confidence::High
        } else {
            Confidence::Medium
        };
        let make = |tokens_range: Range<usize>, title: Range<usize>| Promise {
            tokens: tokens_range,
            title,
            sentence: number,
            is_listed: false,
            is_promised: is_strong,
            confidence,
        };
        let items = self.split(tokens, &object, tokens.low(at + length - 1));
        if items.len() >= 2 {
            let mut out = Vec::new();
            for (index, item) in items.iter().enumerate() {
                let start = if index == 0 { clause.start } else { item.start };
                out.push(make(start..item.end, item.clone()));
            }
            return out;
        }
        let title = self.title(tokens, &clause, &object, end);
        vec![make(clause.start..end, title)]
    }

    /// What of a clause says the thing: without the verb before it and small words.
    pub(super) fn title(
        &self,
        tokens: &Tokens,
        clause: &Range<usize>,
        object: &Range<usize>,
        end: usize,
    ) -> Range<usize> {
        let is_weak =
            self.lang == Lang::Uk && object.start > clause.start && !self.strong.is_at(tokens, object.start - 1);
        let mut start = if is_weak { object.start - 1 } else { object.start };
        while start < end
            && (tokens.is_any(start, &[',', ':', '–', '—'])
                || matches!(
                    tokens.low(start),
                    "to" | "that"
                        | "on"
                        | "dass"
                        | "darauf"
                        | "про"
                        | "також"
                        | "auf"
                        | "also"
                        | "auch"
                        | "sich"
                        | "що"
                        | "й"
                        | "über"
                        | "the"
                        | "zudem"
                ))
        {
            start += 1;
        }
        let words = (start..end).filter(|at| tokens.is_word(*at)).count();
        if words >= 2 { start..end } else { clause.start..end }
    }
}
