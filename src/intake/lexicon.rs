//! Lists of words and phrases, and where they stand in a text.
//!
//! A pattern is one or more words: `мер`, `підпис*` (words that begin so), `*treffen` (that end so), `*partner*` (that have it within), `_` (any word).
//! Each pattern is tried on each word of the text once, not on each place.

use super::tokens::Tokens;
use super::vocabulary::Vocabulary;

#[derive(Debug)]
enum Part {
    Any,
    Word(String),
    Begins(String),
    Ends(String),
    Within(String),
}

impl Part {
    fn of(text: &str) -> Self {
        match (text.strip_prefix('*'), text.strip_suffix('*')) {
            _ if text == "_" => Self::Any,
            (Some(_), Some(_)) => Self::Within(text.trim_matches('*').to_owned()),
            (Some(end), None) => Self::Ends(end.to_owned()),
            (None, Some(start)) => Self::Begins(start.to_owned()),
            (None, None) => Self::Word(text.to_owned()),
        }
    }

    fn is(&self, word: &str) -> bool {
        match self {
            Self::Any => !word.is_empty(),
            Self::Word(own) => own == word,
            Self::Begins(own) => word.starts_with(own.as_str()),
            Self::Ends(own) => word.ends_with(own.as_str()),
            Self::Within(own) => word.contains(own.as_str()),
        }
    }
}

/// A pattern without its first part, and what it means.
struct Entry<T> {
    rest: Vec<Part>,
    value: T,
}

/// Patterns with what they mean, sought in one text.
pub struct Lexicon<T> {
    entries: Vec<Entry<T>>,
    /// By the number of a word: the entries that begin with it, the longest first.
    heads: Vec<Vec<u32>>,
}

impl<T: Clone> Lexicon<T> {
    /// The entries, each with patterns separated by bars, sought in the words of `tokens`. Nothing is made of patterns that begin with no word of it.
    pub fn new<'p>(tokens: &Tokens, entries: impl IntoIterator<Item = (&'p str, T)>) -> Self {
        let words = tokens.vocabulary();
        let mut found: Vec<(Entry<T>, Vec<u32>)> = Vec::new();
        for (patterns, value) in entries {
            for pattern in patterns.split('|') {
                let mut parts = pattern.split_whitespace();
                let begin = parts.next().map(|first| beginning(&words, first)).unwrap_or_default();
                if !begin.is_empty() {
                    let entry = Entry {
                        rest: parts.map(Part::of).collect(),
                        value: value.clone(),
                    };
                    found.push((entry, begin));
                }
            }
        }
        // Of equally long ones the first that was written holds.
        found.sort_by_key(|(entry, _)| std::cmp::Reverse(entry.rest.len()));
        let mut heads = vec![Vec::new(); tokens.words().len()];
        for (number, (_, begin)) in (0..).zip(&found) {
            for word in begin {
                if let Some(head) = heads.get_mut(*word as usize) {
                    head.push(number);
                }
            }
        }
        Self {
            entries: found.into_iter().map(|(entry, _)| entry).collect(),
            heads,
        }
    }

    /// The longest entry that begins at a place: how many tokens it takes, and what it means.
    pub fn at(&self, tokens: &Tokens, at: usize) -> Option<(usize, &T)> {
        let heads = self.heads.get(tokens.id_at(at))?;
        heads.iter().find_map(|entry| {
            let Entry { rest, value } = &self.entries[*entry as usize];
            let fits = rest.iter().zip(at + 1..).all(|(part, at)| part.is(tokens.low(at)));
            fits.then_some((rest.len() + 1, value))
        })
    }

    /// Whether one begins at a place.
    pub fn is_at(&self, tokens: &Tokens, at: usize) -> bool {
        self.at(tokens, at).is_some()
    }

    /// All that begin within, from left to right, none within another.
    pub fn all<'s>(
        &'s self,
        tokens: &'s Tokens,
        range: std::ops::Range<usize>,
    ) -> impl Iterator<Item = (usize, usize, &'s T)> {
        let mut at = range.start;
        std::iter::from_fn(move || {
            while at < range.end {
                let here = at;
                if let Some((length, value)) = self.at(tokens, here).filter(|(length, _)| here + length <= range.end) {
                    at += length;
                    return Some((here, length, value));
                }
                at += 1;
            }
            None
        })
    }

    /// Whether one stands within.
    pub fn is_in(&self, tokens: &Tokens, range: std::ops::Range<usize>) -> bool {
        self.all(tokens, range).next().is_some()
    }
}

/// The numbers of the words that fit the first part of a pattern.
fn beginning(words: &Vocabulary, part: &str) -> Vec<u32> {
    match Part::of(part) {
        Part::Word(word) => words.number(&word).into_iter().collect(),
        Part::Begins(start) => words.beginning(&start).to_vec(),
        Part::Ends(end) => words.ending(&end),
        Part::Within(part) => words.containing(&part),
        Part::Any => words.fitting(|_| true),
    }
}
