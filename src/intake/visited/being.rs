//! Where guests were, in a sentence without a verb of visiting: "Im Klinikum sprachen die Gäste mit Ärzten".

use std::ops::Range;

use super::super::tokens::Tokens;
use super::super::words::is_article;
use super::{Shown, Visited};
use crate::domain::text::Lang;

/// A preposition leads to its place within so many tokens.
const NEAR: usize = 4;

impl Visited {
    /// The places in which those who are guests did something, where the sentence tells of what has been.
    pub(super) fn been(
        &self,
        tokens: &Tokens,
        sentence: &Range<usize>,
        is_other: &dyn Fn(usize) -> bool,
    ) -> Vec<Shown> {
        if !self.guests.is_in(tokens, sentence.clone()) || self.to_come.is_in(tokens, sentence.clone()) {
            return Vec::new();
        }
        let houses = sentence
            .clone()
            .filter(|at| self.is_house(tokens, *at) && !is_other(*at));
        let led = houses.filter_map(|house| {
            let start = self.led(tokens, sentence.start..house)?;
            let end = (house + 1..sentence.end)
                .find(|at| self.ends(tokens, *at))
                .unwrap_or(sentence.end);
            let item = self.item(tokens, start..end, is_other)?;
            let is_general = self.halls.is_in(tokens, item.tokens.clone()) || self.general.is_at(tokens, house);
            (item.is_sure && !is_general).then_some(item)
        });
        led.take(6).collect()
    }

    /// Where the name begins behind the preposition that leads to a house, with nothing but articles, adjectives and parts of a name between.
    fn led(&self, tokens: &Tokens, before: Range<usize>) -> Option<usize> {
        let floor = before.start.max(before.end.saturating_sub(NEAR));
        let at = (floor..before.end)
            .rev()
            .find(|at| !tokens.is_word(*at) || is_in(tokens.low(*at), self.lang) || self.guests.is_at(tokens, *at))?;
        let is_free = at == before.start
            || !tokens.is_name(at - 1)
            || self.guests.is_at(tokens, at - 1)
            || at - 1 == before.start;
        let is_clause = tokens.low(at + 1).starts_with("як") || is_which(tokens.low(at + 1));
        (is_in(tokens.low(at), self.lang) && is_free && !is_clause).then_some(at + 1)
    }

    fn ends(&self, tokens: &Tokens, at: usize) -> bool {
        let word = tokens.low(at);
        tokens.is_any(at, &[',', '.', ';', '!', ':', '–', '—', '('])
            || matches!(word, "und" | "and" | "та" | "і" | "й" | "sowie" | "mit" | "with")
            || self.small.is_at(tokens, at) && !tokens.is_name(at) && !is_article(word) && word != "of"
            || self.lang != Lang::En && self.guests.is_at(tokens, at)
            || self.lang == Lang::Uk && is_past(word)
    }
}

/// Whether a preposition tells where somebody is.
fn is_in(word: &str, lang: Lang) -> bool {
    match lang {
        Lang::De => matches!(word, "in" | "im" | "bei" | "beim" | "auf"),
        Lang::En => matches!(word, "at" | "in" | "inside"),
        Lang::Uk => matches!(word, "у" | "в" | "на"),
    }
}

fn is_which(word: &str) -> bool {
    matches!(
        word,
        "which" | "whose" | "dessen" | "deren" | "denen" | "their" | "ihren" | "deutschen"
    )
}

/// Whether a Ukrainian word is a verb of the past.
fn is_past(word: &str) -> bool {
    word.chars().count() > 4
        && ["ли", "ла", "лися", "лась", "лася"]
            .iter()
            .any(|end| word.ends_with(end))
}
