//! Names after a label of their own line: "Text: …", "By …", "Розмовляла …", "From: …".

use std::ops::Range;

use super::super::Confidence;
use super::super::places::Mention;
use super::super::tokens::{Before, Tokens};
use super::super::words::people as words;
use super::{Name, People};

impl People {
    /// Who wrote, took the picture, signed or sent: two capitals behind the label, and nothing more of the line but what is set off.
    pub(super) fn byline(&self, tokens: &Tokens, at: usize, range: &Range<usize>, places: &[Mention]) -> Option<Name> {
        let is_label = |label: usize| {
            label >= range.start
                && self.bylines.is_at(tokens, label)
                && (label == range.start || !tokens.is_word(label - 1))
        };
        let before = at.checked_sub(1)?;
        let marks = usize::from(tokens.is_any(before, &[':', '.', '|', '/']));
        let label = before.checked_sub(marks)?;
        let second = label.checked_sub(1).filter(|_| marks == 1);
        let is_second = || second.is_some_and(|label| is_label(label) && tokens.is_word(label + 1));
        let has_label = is_label(label) && (marks == 1 || label == range.start) || is_second();
        let is_two = |at: usize| {
            tokens.is_name(at)
                && tokens.raw(at).chars().any(char::is_lowercase)
                && !self.nouns.is_at(tokens, at)
                && !Self::is_place(places, at)
        };
        if !has_label || !is_two(at) {
            return None;
        }
        let mut last = at + 1;
        while words::PARTICLES.contains(&tokens.low(last)) && last < at + 3 {
            last += 1;
        }
        if last >= range.end || !is_two(last) || tokens.get(last).is_some_and(|token| token.before > Before::Space) {
            return None;
        }
        let end = last + 1;
        let ends = end >= range.end
            || tokens.is_any(end, &[',', '.', '|', '/', '(', '&', '<', ';', '–', '—'])
            || matches!(tokens.low(end), "and" | "und" | "та" | "і" | "й")
            || tokens.get(end).is_some_and(|token| token.before > Before::Space);
        ends.then(|| self.made(tokens, at..end, Confidence::Medium, None))
    }
}
