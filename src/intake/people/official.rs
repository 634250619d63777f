//! Names as offices write and speak them: "Ілляшенко Ігор Васильович", "Ігор Васильович", "Margarete und Heinz Lörcher".

use std::ops::Range;

use super::super::Confidence;
use super::super::tokens::{Before, Tokens, folded};
use super::patronymics::is_patronymic;
use super::{Name, People, surname};
use crate::domain::text::Lang;

impl People {
    /// The surname first, then first name and patronymic.
    pub(super) fn surname_before(&self, tokens: &Tokens, at: usize, range: &Range<usize>) -> Option<Name> {
        let is_one = self.lang == Lang::Uk
            && at + 2 < range.end
            && tokens.is_name(at)
            && !self.first.is_at(tokens, at)
            && !self.nouns.is_at(tokens, at)
            && self.roles.head(tokens, at).is_none()
            // "Настроювач Василь Остапович": a trade begins the sentence, and no surname.
            && !(at == range.start && ["ювач", "увач", "тель"].iter().any(|end| tokens.low(at).ends_with(end)))
            && self.first.is_at(tokens, at + 1)
            && is_patronymic(tokens.low(at + 2))
            && tokens.is_name(at + 2)
            && (1..3).all(|next| tokens.get(at + next).is_some_and(|token| token.before == Before::Space));
        let goes_on = tokens.is_name(at + 3) && tokens.get(at + 3).is_some_and(|token| token.before == Before::Space);
        (is_one && !goes_on).then(|| {
            let parts = [at + 1, at + 2, at];
            surname::nominative(tokens, &(at..at + 3), &parts, &self.first, None, Confidence::High)
        })
    }

    /// First name and patronymic of a person who was named in full.
    pub(super) fn respectful(&self, tokens: &Tokens, at: usize) -> Option<Name> {
        let is_pair = tokens.is_name(at) && tokens.is_name(at + 1) && is_patronymic(tokens.low(at + 1));
        let goes_on = tokens.is_name(at + 2) && tokens.get(at + 2).is_some_and(|token| token.before == Before::Space);
        if !is_pair || goes_on {
            return None;
        }
        let start: String = tokens.low(at + 1).chars().take(4).collect();
        let readings = self.first.at(tokens, at);
        let human = self.list.iter().rev().take(60).find(|human| {
            let is_first = readings.iter().any(|reading| folded(&reading.name) == human.first);
            is_first
                && human
                    .name
                    .split_whitespace()
                    .nth(1)
                    .is_some_and(|middle| folded(middle).starts_with(&start))
        })?;
        Some(Name {
            tokens: at..at + 2,
            first: human.first.clone(),
            last: human.last.clone(),
            display: human.name.clone(),
            sort: human.sort,
            confidence: Confidence::Medium,
        })
    }

    /// The first of two that share their surname.
    pub(super) fn shared(&self, tokens: &Tokens, at: usize, range: &Range<usize>) -> Option<Name> {
        let is_pair = self.lang != Lang::Uk
            && self.first.is_at(tokens, at)
            && matches!(tokens.low(at + 1), "und" | "and")
            && self.first.is_at(tokens, at + 2)
            && self.can_be_name(tokens, at + 3, range.end);
        is_pair.then(|| {
            let surname = tokens.raw(at + 3).trim_end_matches("'s").trim_end_matches("’s");
            Name {
                tokens: at..at + 1,
                first: tokens.low(at).to_owned(),
                last: folded(surname),
                display: format!("{} {surname}", tokens.raw(at)),
                sort: None,
                confidence: Confidence::High,
            }
        })
    }
}
