//! What stands before and after a statement in its sentence, and whether it tells that somebody speaks.

use std::ops::Range;

use super::super::tokens::Before;
use super::{FAR, Quotes};

impl Quotes<'_> {
    /// What follows a statement: the rest of its sentence.
    pub(super) fn after(&self, end: usize) -> Range<usize> {
        let number = self.sentence(end);
        let Some(sentence) = self.sentences.get(number) else {
            return end..end;
        };
        let same_line = self.tokens.get(end).is_some_and(|token| token.before == Before::Space);
        // "…". With these words the mayor …
        let has_words = self.by.at(self.tokens, end).is_some_and(|(length, ())| length >= 2);
        if !same_line || self.is_new(end) && !has_words {
            return end..end;
        }
        let mut until = sentence.tokens.end.min(end + FAR);
        let opens = |at: &usize| self.tokens.is_any(*at, &['„', '«', '“']) && *at > end + 1 && !self.is_house_name(*at);
        if let Some(open) = (end..until).find(opens) {
            until = open;
        }
        end.min(until)..until
    }

    /// Whether the mark here opens the name of an organisation within the post of somebody: "голова ГО «Разом» Ірина Коваль".
    pub(super) fn is_house_name(&self, open: usize) -> bool {
        let closes = |at: &usize| self.tokens.is_any(*at, &['»', '“', '”']);
        let close = (open + 2..open + 8).find(closes);
        close.is_some_and(|close| self.named(&(close..close + 3)).next().is_some())
    }

    /// What stands before it in its sentence.
    pub(super) fn before(&self, open: usize) -> Range<usize> {
        let number = self.sentence(open);
        let Some(sentence) = self.sentences.get(number) else {
            return open..open;
        };
        let start = sentence.tokens.start.min(open).max(open.saturating_sub(FAR));
        let floor = self.found.last().map_or(0, |said| said.tokens.end + 1);
        start.max(floor).min(open)..open
    }

    /// Whether a verb of saying stands within the first words of a range.
    pub(super) fn says(&self, range: &Range<usize>, most: usize) -> bool {
        let all = range.clone();
        let range = range.start..range.end.min(range.start + most);
        // "…", Olena Kravets, who teaches in Poltava, told …: the verb stands behind the clause.
        let opens = |at: &usize| {
            self.tokens.is_mark(*at, ',')
                && matches!(
                    self.tokens.low(*at + 1),
                    "who" | "whose" | "die" | "der" | "deren" | "dessen" | "який" | "яка" | "які" | "чий"
                )
        };
        let closes = |open: usize| (open + 2..all.end).find(|at| self.tokens.is_mark(*at, ','));
        let resumed = range.clone().find(opens).and_then(closes);
        if let Some(next) = resumed.filter(|at| self.is_said(*at + 1)) {
            return self.named(&(range.start..next)).next().is_some();
        }
        // A name before the verb does not count: "… ", Mayor Serhii Sukhomlyn said.
        range.clone().any(|at| {
            (self.verbs.is_at(self.tokens, at) && !self.tokens.is_name(at))
                || at <= range.start + 3 && self.by.is_at(self.tokens, at)
        })
    }

    pub(super) fn says_any(&self, range: &Range<usize>) -> bool {
        range
            .clone()
            .any(|at| (self.verbs.is_at(self.tokens, at) && !self.tokens.is_name(at)) || self.by.is_at(self.tokens, at))
    }

    /// "For Ailsa Muir, the visit was “…”": what something is to somebody who is named.
    pub(super) fn is_for(&self, before: &Range<usize>) -> bool {
        let start = before.start;
        matches!(self.tokens.low(start), "for" | "für" | "для")
            && self.named(&(start + 1..(start + 5).min(before.end))).next().is_some()
    }
}
