//! Points of lists: which lines are some, and what they promise.

use std::ops::Range;

use super::super::Confidence;
use super::super::layout::{Line, Sentence};
use super::super::tokens::Tokens;
use super::{Commitments, Promise};

/// A title of a section is no longer than this, in tokens.
const TITLE: usize = 6;

/// "THAT staff be directed to …;", "AND THAT the Clerk …": a clause of a motion in a line of its own.
pub(super) fn is_motion(tokens: &Tokens, sentence: &Sentence) -> bool {
    let at = sentence.tokens.start;
    let that = at + usize::from(tokens.raw(at) == "AND");
    sentence.starts_line && tokens.raw(that) == "THAT"
}

/// "WE OURSELVES": a heading among points.
pub(super) fn is_shouted(tokens: &Tokens, range: &Range<usize>) -> bool {
    let mut letters = tokens.span(range).chars().filter(|c| c.is_alphabetic());
    letters.all(char::is_uppercase)
}

impl Commitments {
    /// A line of a list without a mark: it begins small, or ends with a semicolon, or follows one that did.
    pub(super) fn is_plain_point(&self, tokens: &Tokens, sentences: &[Sentence], number: usize) -> bool {
        let Some(sentence) = sentences.get(number).filter(|sentence| sentence.starts_line) else {
            return false;
        };
        let ends = |sentence: &Sentence| tokens.is_mark(sentence.tokens.end - 1, ';');
        let is_small = tokens.is_word(sentence.tokens.start) && !tokens.is_name(sentence.tokens.start);
        if sentence.line == Line::Heading && !is_small && !ends(sentence) {
            return self.paragraph == Some(sentence.paragraph);
        }
        let follows = number
            .checked_sub(1)
            .and_then(|before| sentences.get(before))
            .is_some_and(ends);
        is_small || ends(sentence) || follows
    }

    /// "3. Agreed actions": a numbered line that only says that what was agreed follows.
    pub(super) fn is_title(&self, tokens: &Tokens, sentence: &Sentence) -> bool {
        sentence.line == Line::Bullet
            && sentence.mark == Some('.')
            && sentence.tokens.len() <= TITLE
            && !tokens.is_any(sentence.tokens.end - 1, &['.', ';', ','])
            && self.titles.is_in(tokens, sentence.tokens.clone())
    }

    /// "ACTION: Clerk to write to Lutsk", "Resolved: that …": what stands behind the label.
    pub(super) fn labelled(&self, tokens: &Tokens, sentence: &Sentence) -> Option<Range<usize>> {
        let range = &sentence.tokens;
        let (length, ()) = self.labels.at(tokens, range.start)?;
        let colon = range.start + length;
        let that = usize::from(matches!(tokens.low(colon + 1), "that" | "dass" | "що"));
        let is_label = sentence.starts_line && tokens.is_mark(colon, ':') && colon + that + 3 < range.end;
        is_label.then(|| colon + 1 + that..range.end)
    }

    pub(super) fn point(&self, tokens: &Tokens, range: &Range<usize>, number: usize) -> Option<Promise> {
        if self.noted.is_in(tokens, range.clone()) {
            return None;
        }
        let mut end = range.end;
        while end > range.start && tokens.is_any(end - 1, &[';', '.', ',']) {
            end -= 1;
        }
        let words = (range.start..end).filter(|at| tokens.is_word(*at)).count();
        (words >= 2).then_some(Promise {
            tokens: range.start..end,
            title: range.start..end,
            sentence: number,
            is_listed: true,
            is_promised: true,
            confidence: Confidence::High,
        })
    }
}
