//! Who is meant where a statement does not name its speaker in full: a surname before its person is introduced, "her counterpart".

use std::ops::Range;

use super::super::layout::Sentence;
use super::super::lexicon::Lexicon;
use super::super::people::Naming;
use super::super::tokens::Tokens;
use super::Quotes;
use crate::domain::text::Lang;

/// A by-line is no longer than this, in tokens.
const BYLINE: usize = 9;
/// A surname stands within so many tokens of its verb.
const NEAR: usize = 3;

/// The namings that are not in a by-line: "By Tom Ellison", "Von Rieke Mombauer", "Автор: …".
pub(super) fn without_bylines(tokens: &Tokens, sentences: &[Sentence], namings: &[Naming]) -> Vec<Naming> {
    let is_byline = |at: usize| {
        let number = sentences.partition_point(|sentence| sentence.tokens.end <= at);
        sentences.get(number).is_some_and(|sentence| {
            sentence.starts_line
                && sentence.tokens.len() <= BYLINE
                && !tokens.is_mark(sentence.tokens.end - 1, '.')
                && matches!(
                    tokens.low(sentence.tokens.start),
                    "by" | "von"
                        | "text"
                        | "words"
                        | "story"
                        | "автор"
                        | "авторка"
                        | "текст"
                        | "фото"
                        | "foto"
                        | "photo"
                )
        })
    };
    namings
        .iter()
        .filter(|naming| !is_byline(naming.tokens.start))
        .cloned()
        .collect()
}

impl Quotes<'_> {
    /// The person whose surname stands beside the verb, or alone before a colon, though the text introduces them only later.
    pub(super) fn by_surname(&self, range: &Range<usize>, verb: Option<usize>) -> Option<usize> {
        let tokens = self.tokens;
        let near = match verb {
            Some(verb) => range.start.max(verb.saturating_sub(NEAR))..range.end.min(verb + NEAR + 1),
            None => range.clone(),
        };
        let mut words = near.filter(|at| tokens.is_name(*at) && tokens.low(*at).chars().count() > 2);
        words.find_map(|at| {
            let word = tokens.low(at);
            self.people.list.iter().take(500).position(|human| {
                let last = human.name.split_whitespace().next_back().unwrap_or("").to_lowercase();
                human.name.contains(' ') && (last == word || self.lang == Lang::Uk && is_form(&last, word))
            })
        })
    }

    /// "Доповідач зазначив", "der Berichterstatter": who was said to report.
    pub(super) fn reporter(&self, range: &Range<usize>) -> Option<usize> {
        const FAR: usize = 12;
        let is_reporter = |word: &str| {
            ["доповідач", "промовець", "промовиця", "berichterstatter"]
                .iter()
                .any(|start| word.starts_with(start))
        };
        range.clone().take(4).find(|at| is_reporter(self.tokens.low(*at)))?;
        let before = self.sentences[..self.sentence(range.start)].iter().rev().take(FAR);
        before
            .filter(|sentence| {
                let mut start = sentence.tokens.clone().take(6);
                start.any(|at| {
                    let word = self.tokens.low(at);
                    word.starts_with("допові") || word.starts_with("bericht")
                })
            })
            .find_map(|sentence| self.named(&sentence.tokens).next())
            .map(|naming| naming.person)
    }

    /// The first name that the sentence before begins with, where nobody has it with a surname: "Jim from the society … He says, …".
    pub(super) fn first_name_before(&self, at: usize) -> Option<String> {
        let sentence = self.sentences.get(self.sentence(at).checked_sub(1)?)?;
        let own = self.sentences.get(self.sentence(at))?;
        let start = sentence.tokens.start;
        let is_lone = self.people.first_names().is_at(self.tokens, start)
            && !self.tokens.is_name(start + 1)
            && !self.is_aged(start)
            && own.paragraph == sentence.paragraph
            && self.named(&sentence.tokens).next().is_none();
        is_lone.then(|| self.tokens.raw(start).to_owned())
    }

    /// Whether a first name stands here of somebody who is not named in full: "Для дванадцятирічної Мії", "For Mia".
    fn is_lone(&self, at: usize) -> bool {
        let tokens = self.tokens;
        let before = at.checked_sub(1).map_or("", |before| tokens.low(before));
        let has_age = before.contains("річн") || before.contains("jährige") || before.ends_with("year-old");
        (has_age || self.people.first_names().is_at(tokens, at))
            && tokens.is_name(at)
            && !tokens.is_name(at + 1)
            && !tokens.is_name(at - 1)
            && tokens.is_word(at - 1)
    }

    /// Whether a pronoun means somebody who has no more than a first name: "For goalkeeper Sofiia, 14, … “The quiet,” she says."
    pub(super) fn means_unnamed(&self, range: &Range<usize>) -> bool {
        let has_pronoun = |list: &Lexicon<()>| range.clone().take(6).any(|at| list.is_at(self.tokens, at));
        if !has_pronoun(&self.she) && !has_pronoun(&self.he) {
            return false;
        }
        let Some(before) = self.sentence(range.start).checked_sub(1) else {
            return false;
        };
        let paragraph = self.sentences[before].paragraph;
        let near = self.sentences[..=before].iter().rev().take(3);
        let start = near
            .take_while(|sentence| sentence.paragraph == paragraph)
            .last()
            .map_or(range.start, |sentence| sentence.tokens.start);
        let all = start..range.start;
        let last = self.named(&all).next_back().map_or(start, |naming| naming.tokens.end);
        let own = self.sentences[before].tokens.start.max(last)..range.start;
        (last..range.start).any(|at| self.is_aged(at)) || own.clone().any(|at| at > own.start && self.is_lone(at))
    }

    /// "Her counterpart", "sein Amtskollege": the one of the same post who did not speak last.
    pub(super) fn counterpart(&self, range: &Range<usize>) -> Option<usize> {
        let tokens = self.tokens;
        range.clone().find(|at| self.counterparts.is_at(tokens, *at))?;
        let earlier = self.namings.partition_point(|naming| naming.tokens.start < range.start);
        let before = &self.namings[..earlier];
        let last = before.last()?;
        let sentence = self.sentences.get(self.sentence(last.tokens.start))?;
        // The subject of the sentence before, or who has just spoken.
        let spoke = self
            .found
            .last()
            .filter(|said| said.tokens.start > sentence.tokens.start);
        let first = self
            .named(&(sentence.tokens.start..range.start))
            .next()
            .map(|naming| naming.person);
        let one = spoke.and_then(|said| said.person).or(first)?;
        let head = |person: usize| -> String {
            let role = self.people.list[person].role.to_lowercase();
            let mut words = role.split_whitespace();
            words
                .find(|word| word.chars().count() > 3)
                .unwrap_or_default()
                .to_owned()
        };
        // "Oberbürgermeister" and "Bürgermeister", "мер" and "мерка" are of the same post.
        let own = head(one);
        let start: String = own.chars().take(4).collect();
        let is_same = |person: &usize| {
            let other = head(*person);
            !other.is_empty() && (other.starts_with(&start) || own.ends_with(&other) || other.ends_with(&own))
        };
        let is_other = |person: &usize| *person != one && !self.people.list[*person].role.is_empty();
        let persons = || before.iter().rev().map(|naming| naming.person).filter(is_other);
        persons().find(is_same).or_else(|| persons().next())
    }
}

/// Whether two Ukrainian words differ in their endings alone.
fn is_form(one: &str, other: &str) -> bool {
    let shared = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let longest = one.chars().count().max(other.chars().count());
    shared >= 4 && longest - shared <= 3
}
