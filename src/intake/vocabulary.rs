//! The words of a text in their order: what of a list of thousands a text can have at all is asked here, before anything is made of it.

use std::collections::HashMap;

use super::index::Index;
use super::tokens::{Tokens, folded, is_apostrophe};
use super::transliterate::latin;
use crate::domain::text::Lang;

/// The words of a text, each once, sorted.
#[derive(Debug)]
pub struct Vocabulary<'t> {
    words: &'t [String],
    index: &'t Index,
    /// Which of them stand with a capital somewhere.
    capitals: &'t [bool],
}

impl<'t> Vocabulary<'t> {
    /// `index` is that of `words`; `capitals` tells of each whether it stands with a capital somewhere.
    pub const fn new(words: &'t [String], index: &'t Index, capitals: &'t [bool]) -> Self {
        Self { words, index, capitals }
    }

    fn word(&self, number: u32) -> &'t str {
        self.words.get(number as usize).map_or("", String::as_str)
    }

    /// The number of this word.
    pub fn number(&self, word: &str) -> Option<u32> {
        if !self.index.may_have(word) {
            return None;
        }
        let order = self.index.order();
        let at = order.binary_search_by(|number| self.word(*number).cmp(word)).ok()?;
        order.get(at).copied()
    }

    /// The numbers of the words that begin so.
    pub fn beginning(&self, start: &str) -> &'t [u32] {
        if !self.index.may_begin(start.chars()) {
            return &[];
        }
        let order = self.index.order();
        let first = order.partition_point(|number| self.word(*number) < start);
        let rest = &order[first..];
        let length = rest.partition_point(|number| self.word(*number).starts_with(start));
        &rest[..length]
    }

    /// The numbers of the words that end so.
    pub fn ending(&self, end: &str) -> Vec<u32> {
        if self.index.may_end(end) {
            self.fitting(|word| word.ends_with(end))
        } else {
            Vec::new()
        }
    }

    /// The numbers of the words that have this within.
    pub fn containing(&self, part: &str) -> Vec<u32> {
        if self.index.may_contain(part) {
            self.fitting(|word| word.contains(part))
        } else {
            Vec::new()
        }
    }

    /// The numbers of the words for which this holds; the word of nothing is none.
    pub fn fitting(&self, is: impl Fn(&str) -> bool) -> Vec<u32> {
        let all = self.index.order().iter().copied();
        all.filter(|number| !self.word(*number).is_empty() && is(self.word(*number)))
            .collect()
    }

    /// Whether this word is one of them, or the first word of it.
    pub fn has(&self, word: &str) -> bool {
        self.number(word.split(' ').next().unwrap_or_default()).is_some()
    }

    /// Whether a word can be a form of this one, or of its first part: the same but for the last `loose` letters, and in the first
    /// `least` in any case, or all but two of a short one: "Київ" is "Києва".
    pub fn has_form(&self, word: &str, least: usize, loose: usize) -> bool {
        !self.like(word, least, loose).is_empty()
    }

    /// The same of a name: it is written with a capital, but for Ukrainian adjectives, "житомирський".
    pub fn has_name(&self, name: &str, least: usize, loose: usize) -> bool {
        let mut like = self.like(name, least, loose).iter();
        like.any(|number| self.is_name(*number) || self.word(*number).contains("ьк"))
    }

    fn is_name(&self, number: u32) -> bool {
        self.capitals.get(number as usize).is_some_and(|is| *is)
    }

    fn like(&self, name: &str, least: usize, loose: usize) -> &'t [u32] {
        let first = name.trim_start().split([' ', '-']).next().unwrap_or_default();
        let letters = first.chars().count();
        let kept = letters.saturating_sub(loose).max(least.min(letters.saturating_sub(2)));
        // Compared letter by letter: ten thousand names are asked for, and none of them is copied for that.
        let start = first.chars().take(kept).map(low);
        if !self.index.may_begin(start.clone()) {
            return &[];
        }
        let order = self.index.order();
        let at = order.partition_point(|number| self.word(*number).chars().lt(start.clone()));
        let rest = &order[at..];
        let length = rest.partition_point(|number| self.word(*number).chars().take(kept).eq(start.clone()));
        &rest[..length]
    }
}

/// Which Ukrainian names of a list a text may have in Latin letters: asked by how they begin, each beginning once.
pub struct Spelt<'v, 't> {
    words: &'v Vocabulary<'t>,
    least: usize,
    asked: HashMap<(&'static str, usize), bool>,
}

impl<'v, 't> Spelt<'v, 't> {
    /// Names keep their first `least` letters in all their forms.
    pub fn new(words: &'v Vocabulary<'t>, least: usize) -> Self {
        Self {
            words,
            least,
            asked: HashMap::new(),
        }
    }

    /// Whether a word with a capital begins as this name does in this language.
    pub fn may_be(&mut self, name: &'static str, lang: Lang) -> bool {
        let end = name.char_indices().nth(self.least).map_or(name.len(), |(at, _)| at);
        let start = &name[..end];
        let words = self.words;
        let is_there = || {
            words
                .beginning(&folded(&latin(start, lang)))
                .iter()
                .any(|number| words.is_name(*number))
        };
        *self.asked.entry((start, lang.index())).or_insert_with(is_there)
    }
}

/// A letter of a name in a list, as words of the text are kept.
fn low(letter: char) -> char {
    match letter {
        // Most are small already.
        'a'..='z' | 'а'..='я' | 'є'..='ї' => letter,
        letter if is_apostrophe(letter) => '\'',
        letter => letter.to_lowercase().next().unwrap_or(letter),
    }
}

impl Tokens<'_> {
    /// The words of the text, once it is read.
    pub fn vocabulary(&self) -> Vocabulary<'_> {
        Vocabulary::new(self.words(), self.index(), self.capitals())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "Мер Житомира поїхав до Кам’янця-Подільського, nach Ulm und um Ulm herum, Ingolstadts Rathaus, Києва";

    #[test]
    fn a_word_is_one_or_is_not() {
        let mut tokens = Tokens::new(TEXT);
        while tokens.more(100) {}
        for (word, expect) in [("ulm", true), ("ul", false), ("ulmer", false), ("um ulm", true)] {
            assert_eq!(tokens.vocabulary().has(word), expect, "{word}");
        }
    }

    #[test]
    fn words_that_end_so_or_have_it_within() {
        let mut tokens = Tokens::new(TEXT);
        while tokens.more(100) {}
        let words = tokens.vocabulary();
        for (part, ends, has) in [
            ("а", 2, 4),
            ("подільського", 1, 1),
            ("stadt", 0, 1),
            ("m", 3, 3),
            ("ulmer", 0, 0),
        ] {
            assert_eq!(
                (words.ending(part).len(), words.containing(part).len()),
                (ends, has),
                "{part}"
            );
        }
    }

    #[test]
    fn words_that_begin_so() {
        let mut tokens = Tokens::new(TEXT);
        while tokens.more(100) {}
        for (start, expect) in [("u", 3), ("ul", 1), ("ulmer", 0), ("жит", 1), ("z", 0)] {
            assert_eq!(tokens.vocabulary().beginning(start).len(), expect, "{start}");
        }
    }

    #[test]
    fn a_name_is_looked_for_by_its_beginning() {
        let mut tokens = Tokens::new(TEXT);
        while tokens.more(100) {}
        for (name, expect) in [
            ("Житомир", true),
            ("Житковичі", false),
            ("Кам'янець-Подільський", true),
            ("Ulm", true),
            ("Ulmen", true),
            ("Київ", true),
            ("Ingolstadt", true),
            ("Ingelheim am Rhein", false),
        ] {
            assert_eq!(tokens.vocabulary().has_form(name, 3, 4), expect, "{name}");
        }
    }

    #[test]
    fn a_name_has_a_capital_or_is_an_adjective() {
        let mut tokens = Tokens::new("Рада Полтави, вінницький театр, у суді: die Stadt bad um Ersatz");
        while tokens.more(100) {}
        for (name, expect) in [
            ("Полтава", true),
            ("Вінниця", true),
            ("Суми", false),
            ("Badenweiler", false),
            ("Umkirch", false),
            ("Ersingen", true),
        ] {
            assert_eq!(tokens.vocabulary().has_name(name, 2, 6), expect, "{name}");
        }
    }
}
