//! The post after a name: ", міський голова Касселя", "(Leiterin des Amtes)".

use std::ops::Range;

use super::super::super::tokens::{Before, Tokens};
use super::super::super::words::speech;
use super::{FAR, Roles};
use crate::domain::text::Lang;

impl Roles {
    /// The tokens of the post after a name: ", міський голова Касселя", "(Leiterin des Amtes)".
    pub fn after(
        &self,
        tokens: &Tokens,
        name_end: usize,
        last: usize,
        is_taken: impl Fn(usize) -> bool,
    ) -> Option<Range<usize>> {
        let mark = tokens
            .mark(name_end)
            .filter(|mark| [',', '(', '–', '—', '-', '|', '/'].contains(mark));
        let on_next_line = tokens.get(name_end).is_some_and(|token| token.before == Before::Line);
        let mut start = name_end + usize::from(mark.is_some());
        if mark.is_none() && !on_next_line {
            return None;
        }
        while matches!(
            tokens.low(start),
            "the"
                | "a"
                | "an"
                | "der"
                | "die"
                | "das"
                | "ein"
                | "eine"
                | "its"
                | "seine"
                | "ihr"
                | "нова"
                | "новий"
                | "our"
                | "neuer"
                | "neue"
                | "new"
                | "seit"
                | "also"
                | "auch"
        ) {
            start += 1;
        }
        let limit = last.min(start + FAR + 6);
        let head = (start..limit.min(start + 6))
            .take_while(|at| tokens.is_word(*at) && !is_taken(*at))
            .find(|at| self.head(tokens, *at).is_some())?;
        // What stands before the head must belong to it: an adjective, a name of a town, a possessive.
        let belongs = |at: usize| {
            self.is_adjective(tokens, at)
                || tokens.is_name(at)
                || tokens.low(at).ends_with("'s")
                || matches!(tokens.low(at), "of" | "für" | "for")
                || (self.lang != Lang::En && !self.stops(tokens, at))
        };
        if !(start..head).all(belongs) {
            return None;
        }
        let is_end = |at: usize| {
            let mark = tokens.mark(at);
            let ends_line = tokens.get(at).is_some_and(|token| token.before >= Before::Line) && at > start;
            let is_comma = mark == Some(',');
            is_comma
                || ends_line
                || mark.is_some_and(|mark| [')', ';', '–', '—', ':', '(', '!', '?', '|', '<'].contains(&mark))
                || mark == Some('.') && !(tokens.touches(at - 1) && tokens.raw(at - 1).len() <= 2)
                || tokens.is_word(at) && (!tokens.is_name(at) && self.ends_role(tokens, at) && at > head)
        };
        let end = (head..limit).find(|at| is_end(*at)).unwrap_or(limit);
        let has_person = (start..end).any(&is_taken);
        (end > head && !has_person).then_some(start..end)
    }

    fn ends_role(&self, tokens: &Tokens, at: usize) -> bool {
        let word = tokens.low(at);
        let is_verb = self.verbs.is_at(tokens, at)
            && !(self.lang == Lang::Uk
                && ["или", "али", "ила", "ала"].iter().any(|end| word.ends_with(end))
                && !speech::VERBS.contains(&word));
        is_verb
            || match self.lang {
                Lang::Uk => {
                    matches!(word, "який" | "яка" | "що" | "разом" | "також" | "яких")
                        || word.ends_with("ться")
                        || word.ends_with("вся")
                        || word.ends_with("лася")
                        || word.ends_with("лися")
                }
                Lang::De => matches!(
                    word,
                    "sowie"
                        | "bei"
                        | "ist"
                        | "sind"
                        | "war"
                        | "wird"
                        | "sich"
                        | "nach"
                        | "mit"
                        | "betont"
                        | "sagt"
                        | "freut"
                        | "gemeinsam"
                        | "dass"
                        | "zeigt"
                ),
                Lang::En => {
                    matches!(
                        word,
                        "who"
                            | "is"
                            | "was"
                            | "will"
                            | "with"
                            | "as"
                            | "that"
                            | "says"
                            | "together"
                            | "on"
                            | "during"
                            | "after"
                            | "when"
                            | "at"
                            | "by"
                            | "while"
                            | "to"
                    ) && !(word == "to" && tokens.is_name(at + 1) | matches!(tokens.low(at + 1), "the"))
                }
            }
    }
}
