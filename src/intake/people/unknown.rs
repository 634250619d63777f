//! Names whose first name no list has: two capitals that a post, a known person beside them or a double surname make a name; and
//! first names that stand for a person named before.

use std::ops::Range;

use super::super::Confidence;
use super::super::places::Mention;
use super::super::tokens::{Before, Tokens, folded};
use super::patronymics::is_daughter;
use super::{Name, People};
use crate::domain::text::Lang;

impl People {
    /// Two capitals that are a person for what stands before them.
    pub(super) fn unknown(
        &self,
        tokens: &Tokens,
        at: usize,
        range: &Range<usize>,
        places: &[Mention],
        before: Option<&Name>,
    ) -> Option<Name> {
        let free = |at: usize| {
            self.can_be_name(tokens, at, range.end)
                && !Self::is_place(places, at)
                && self.roles.head(tokens, at).is_none()
                && !self.roles.is_title(tokens, at)
                && !self.saying.is_at(tokens, at)
        };
        let end = at + 2;
        let goes_on = tokens.is_name(end) && tokens.get(end).is_some_and(|token| token.before == Before::Space);
        if at == range.start || !free(at) || !free(at + 1) || goes_on || tokens.low(at).ends_with("'s") {
            return None;
        }
        let last = at - 1;
        // "Pekka Salmi and Outi Lindroos-Aho"
        let is_joined = before.is_some_and(|name| name.tokens.end == last && name.tokens.len() > 1)
            && (matches!(tokens.low(last), "та" | "і" | "й" | "und" | "sowie" | "and") || tokens.is_mark(last, '&'));
        // "координаторка партнерства Дезіре Шпікер": the post with its complement.
        let is_bound = matches!(
            tokens.low(last),
            "of" | "the" | "for" | "at" | "from" | "in" | "and" | "to" | "a" | "his" | "her" | "our" | "their" | "with"
        );
        let floor = before.map_or(range.start, |name| name.tokens.end);
        let has_post = self.lang != Lang::De
            && tokens.is_word(last)
            && !is_bound
            && tokens.raw(last).chars().count() > 3
            && self.roles.before(tokens, at, floor, |_| false).is_some();
        (is_joined || has_post || self.lang != Lang::De && is_double(tokens.raw(at + 1)))
            .then(|| self.made(tokens, at..end, Confidence::Medium, None))
    }

    /// "Пані Малгожата", "As Andrii put it": a first name for the person who was named in full. A woman's first name with her patronymic too.
    pub(super) fn first_alone(&self, tokens: &Tokens, at: usize) -> Option<Name> {
        let goes_on = tokens.is_name(at + 1) && tokens.get(at + 1).is_some_and(|token| token.before == Before::Space);
        let is_respectful = goes_on && is_daughter(tokens.low(at + 1));
        if goes_on && !is_respectful || tokens.is_mark(at + 1, '-') {
            return None;
        }
        let readings = self.first.at(tokens, at);
        let start = self.list.len().saturating_sub(60);
        let mut fitting = self.list[start..].iter().filter(|human| {
            !human.name.is_empty()
                && human.name.contains(' ')
                && readings
                    .iter()
                    .any(|reading| folded(&reading.name) == human.first || tokens.low(at) == human.first)
        });
        let (human, other) = (fitting.next()?, fitting.next());
        other.is_none().then(|| Name {
            tokens: at..at + 1 + usize::from(is_respectful),
            first: human.first.clone(),
            last: human.last.clone(),
            display: human.name.clone(),
            sort: human.sort,
            confidence: Confidence::Medium,
        })
    }
}

/// "Arnold-Lenk", and not "August-Horch-Museum".
pub(super) fn is_double(word: &str) -> bool {
    let parts: Vec<&str> = word.split('-').collect();
    let is_name = |part: &&str| {
        part.chars().count() > 2
            && part.chars().next().is_some_and(char::is_uppercase)
            && part.chars().skip(1).all(char::is_lowercase)
    };
    parts.len() == 2 && parts.iter().all(is_name)
}
