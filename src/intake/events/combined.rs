//! What words tell only together: a renewal of what was signed, an honour, shelter for those who fled, the beginning of it all.

use std::ops::Range;

use super::super::dates::Found;
use super::super::lexicon::Lexicon;
use super::super::tokens::Tokens;
use super::super::words::events as words;
use super::super::words::events::combined;
use super::{Context, Events};
use crate::domain::codes::EventKind;

/// A verb and what it is done to stand no farther apart, in tokens: a German verb ends its clause.
const NEAR: usize = 14;

/// Pairs of word lists.
pub(super) struct Combined {
    renews: Lexicon<()>,
    documents: Lexicon<()>,
    awards: Lexicon<()>,
    honours: Lexicon<()>,
    shelters: Lexicon<()>,
    refugees: Lexicon<()>,
    costs: Lexicon<()>,
    all: Lexicon<()>,
    bonds: Lexicon<()>,
    began: Lexicon<()>,
    bodies: Lexicon<()>,
    founded: Lexicon<()>,
    turns: Lexicon<()>,
    from_afar: Lexicon<()>,
    talks: Lexicon<()>,
    letters: Lexicon<()>,
    come: Lexicon<()>,
    together: Lexicon<()>,
}

impl Combined {
    pub(super) fn new(tokens: &Tokens) -> Self {
        let list = |words: &'static [&'static str]| Lexicon::new(tokens, words.iter().map(|word| (*word, ())));
        Self {
            renews: list(combined::RENEWS),
            documents: list(combined::DOCUMENTS),
            awards: list(combined::AWARDS),
            honours: list(combined::HONOURS),
            shelters: list(combined::SHELTERS),
            refugees: list(combined::REFUGEES),
            costs: list(combined::COSTS),
            all: list(combined::ALL),
            bonds: list(words::BONDS),
            began: list(combined::BEGAN),
            bodies: list(combined::BODIES),
            founded: list(combined::FOUNDED),
            turns: list(combined::TURNS),
            from_afar: list(combined::FROM_AFAR),
            talks: list(combined::TALKS),
            letters: list(combined::LETTERS),
            come: list(combined::COME),
            together: list(combined::TOGETHER),
        }
    }

    /// "The mayors renewed the agreement" is a signing, "überreichte die Stadtmedaille" a ceremony, "прийняв переселенців" help.
    pub(super) fn kind(&self, tokens: &Tokens, range: &Range<usize>) -> Option<EventKind> {
        match () {
            () if are_near(tokens, range, &self.renews, &self.documents) => Some(EventKind::Signing),
            () if are_near(tokens, range, &self.awards, &self.honours) => Some(EventKind::Ceremony),
            () if self.shelters(tokens, range) => Some(EventKind::Aid),
            () if are_near(tokens, range, &self.turns, &self.bonds) => Some(EventKind::Milestone),
            () if are_near(tokens, range, &self.from_afar, &self.talks) => Some(EventKind::OnlineMeeting),
            () if self.gathers(tokens, range) => Some(EventKind::Meeting),
            () => None,
        }
    }

    /// "kamen … zusammen"; of money that is no meeting.
    fn gathers(&self, tokens: &Tokens, range: &Range<usize>) -> bool {
        let is_money = |at: usize| matches!(tokens.low(at), "euro" | "spenden") || tokens.is_mark(at, '€');
        are_near(tokens, range, &self.come, &self.together) && !range.clone().any(is_money)
    }

    /// A letter that arrives or is sent is no help.
    pub(super) fn is_letter(&self, tokens: &Tokens, range: &Range<usize>) -> bool {
        self.letters.is_in(tokens, range.clone())
    }

    /// Those who fled, after the verb; a German one ends its clause with "auf".
    fn shelters(&self, tokens: &Tokens, range: &Range<usize>) -> bool {
        self.shelters.all(tokens, range.clone()).any(|(at, ..)| {
            let end = range.end.min(at + 2 * NEAR);
            let is_taken = !matches!(tokens.low(at), "nahm" | "nahmen") || (at..end).any(|at| tokens.low(at) == "auf");
            let from = if tokens.low(at).starts_with("auf") {
                range.start
            } else {
                at
            };
            is_taken && self.refugees.is_in(tokens, from..end)
        })
    }

    /// "… erneuerten die Urkunde von 2016": the year of what is renewed.
    pub(super) fn is_of_document(&self, tokens: &Tokens, sentence: &Range<usize>, date: &Found) -> bool {
        let at = date.tokens.start;
        let is_of = at > sentence.start + 1
            && matches!(tokens.low(at - 1), "von" | "vom" | "of" | "from" | "від")
            && self.documents.is_at(tokens, at - 2);
        let is_after = self.documents.is_at(tokens, at.saturating_sub(1)) && at > sentence.start;
        (is_of || is_after) && super::is_year(date) && self.renews.is_in(tokens, sentence.clone())
    }

    /// "Die Kosten der Reise", "funding for the visit": who pays a journey makes none.
    pub(super) fn is_cost(&self, tokens: &Tokens, at: usize, first: usize) -> bool {
        (at.saturating_sub(4).max(first)..at).any(|at| self.costs.is_at(tokens, at))
    }

    /// "Контакти встановилися у 2022 році", "It all began in 2013": when ties began, or those who keep them were founded.
    fn began(&self, tokens: &Tokens, clause: &Range<usize>) -> bool {
        are_near(tokens, clause, &self.all, &self.began)
            || are_near(tokens, clause, &self.bonds, &self.began)
            || are_near(tokens, clause, &self.bodies, &self.founded)
    }
}

/// Whether a word of one list and one of the other stand near each other, with no mark of a clause between.
fn are_near(tokens: &Tokens, range: &Range<usize>, one: &Lexicon<()>, other: &Lexicon<()>) -> bool {
    let is_end = |at: usize| tokens.is_any(at, &[',', ';', ':', '–', '—', '(', ')']);
    one.all(tokens, range.clone()).take(8).any(|(at, ..)| {
        let start = at.saturating_sub(NEAR).max(range.start);
        let end = range.end.min(at + NEAR);
        let before = (start..at).rev().take_while(|at| !is_end(*at));
        let after = (at..end).take_while(|at| !is_end(*at));
        before.chain(after).any(|at| other.is_at(tokens, at))
    })
}

impl Events {
    /// The beginning of a partnership, where the clause of the date tells of it and of nothing else.
    pub(super) fn beginning(
        &self,
        tokens: &Tokens,
        context: &Context,
        range: &Range<usize>,
        date: &Found,
    ) -> Option<(EventKind, u8)> {
        // "since the two cities became partners in 2023"
        let near = date.tokens.start.saturating_sub(NEAR).max(range.start)..date.tokens.start;
        let since = near
            .clone()
            .find(|at| matches!(tokens.low(*at), "since" | "seit" | "seitdem" | "відколи"));
        if since.is_some_and(|since| {
            self.combined
                .bonds
                .is_in(tokens, since..range.end.min(date.tokens.end + NEAR))
        }) && !date.is_future
        {
            return Some((EventKind::Milestone, 4));
        }
        let is_end = |at: &usize| tokens.is_any(*at, &[',', ';', ':', '–', '—', '(', ')']);
        let inside = date.tokens.start.clamp(range.start, range.end);
        let start = (range.start..inside)
            .rev()
            .find(is_end)
            .map_or(range.start, |at| at + 1);
        let end = (inside..range.end).find(is_end).unwrap_or(range.end);
        let clause = start..end;
        let other = self.kind(tokens, &clause, context.is_quoted);
        // "…, when the agreement was signed", "…, als die Stadt einen Transport schickte": that is what the date is of.
        let signed = self.kind(tokens, &(end..range.end), context.is_quoted);
        let is_explained = matches!(tokens.low(end + 1), "when" | "als" | "коли")
            && signed.is_some_and(|(kind, weight)| {
                // A year is that of the ties; of help that went on in it nobody says when.
                kind == EventKind::Signing && weight >= 4
                    || kind != EventKind::Milestone && weight >= 2 && !super::is_year(date)
            });
        // A document has a date of its own: "geht auf einen Vertrag von 1992 zurück".
        let is_explained = is_explained || self.combined.documents.is_in(tokens, clause.clone());
        let is_alone = !is_explained && other.is_none_or(|(kind, weight)| weight < 2 || kind == EventKind::Milestone);
        (is_alone && !date.is_future && self.combined.began(tokens, &clause)).then_some((EventKind::Milestone, 4))
    }
}
