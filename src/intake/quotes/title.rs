//! A statement as the title of a report or an interview: „…“: Gespräch mit X.

use std::ops::Range;

use super::super::Confidence;
use super::super::layout::{Line, Sentence};
use super::{Quotation, Quotes, Said};

/// A title has at least so many words, else it is the name of a thing.
const LEAST: usize = 3;
/// How far the person is looked for who gives an interview, in tokens.
const FAR: usize = 120;

impl Quotes<'_> {
    /// The statement that a heading begins with. `None` where the quotation is in no heading; `Some(None)` where it is and nobody says it.
    pub(super) fn title(&self, quotation: &Quotation) -> Option<Option<Said>> {
        let inner = &quotation.inner;
        let number = self.sentence(inner.start);
        let heading = self.sentences.get(number)?;
        let is_heading = heading.line == Line::Heading && heading.tokens.start + 1 == inner.start;
        if !is_heading || number > 12 || self.words(inner) < LEAST || !self.tokens.is_name(inner.start) {
            return None;
        }
        let rest = quotation.end..heading.tokens.end.max(quotation.end);
        let is_interview = |sentence: &Sentence| self.interview.is_in(self.tokens, sentence.tokens.clone());
        let near = &self.sentences[number..self.sentences.len().min(number + 6)];
        let far = heading.tokens.start..heading.tokens.start + FAR;
        let named = self.named(&rest).next().or_else(|| {
            let gives = near.iter().any(is_interview);
            gives.then(|| self.named(&far).find(|naming| !self.asks(naming.tokens.start)))?
        });
        let Some(naming) = named else {
            let is_alone = rest.is_empty() && !self.is_repeated(inner);
            return (!is_alone).then_some(None);
        };
        Some(Some(Said {
            tokens: inner.clone(),
            parts: vec![inner.clone()],
            person: Some(naming.person),
            other: None,
            reported: false,
            confidence: Confidence::Medium,
        }))
    }

    /// Whether the person named here asks: "Das Gespräch führte X", "Interview: X", "Розмовляла X".
    fn asks(&self, at: usize) -> bool {
        let tokens = self.tokens;
        let before = at.saturating_sub(3)..at;
        tokens.is_any(at.wrapping_sub(1), &[':'])
            || before.clone().any(|at| {
                let word = tokens.low(at);
                matches!(
                    word,
                    "führte" | "führten" | "by" | "fragte" | "fragten" | "asked" | "stellte" | "stellten"
                ) || ["розмовл", "спілкув", "запит", "записа"]
                    .iter()
                    .any(|start| word.starts_with(start))
            })
    }

    /// Whether the same words come again.
    fn is_repeated(&self, inner: &Range<usize>) -> bool {
        let said = self.tokens.span(inner);
        let rest = &self.tokens.text[self.tokens.bytes(inner).end..];
        rest.contains(said)
    }

    /// Takes out a title that the text says again.
    pub(super) fn drop_repeated(&mut self) {
        let Some(number) = self.found.first().map(|said| self.sentence(said.tokens.start)) else {
            return;
        };
        let is_heading = self.sentences.get(number).is_some_and(|it| it.line == Line::Heading);
        let title = self
            .tokens
            .span(&self.found[0].tokens)
            .trim_end_matches(['.', '!', ',']);
        let is_said = self.found[1..]
            .iter()
            .take(20)
            .any(|said| self.tokens.span(&said.tokens).contains(title));
        if is_heading && is_said {
            self.found.remove(0);
        }
    }
}
