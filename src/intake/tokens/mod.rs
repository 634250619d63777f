//! Words, numbers and marks of a text, each with its bytes.
//!
//! A word is kept once however often it stands, in small letters, with one apostrophe, without stress marks: rules look at each word of
//! the text once, and at each place only by number.

mod cut;
mod letters;
#[cfg(test)]
mod tests;

use std::cell::OnceCell;
use std::collections::HashMap;
use std::ops::Range;

use super::index::Index;
use cut::token;
use letters::is_end_of_line;

pub use cut::in_a_line;
pub use letters::{folded, is_apostrophe};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Letters, with digits, apostrophes and hyphens within.
    Word,
    /// Digits.
    Number,
    /// One mark.
    Mark(char),
    /// An address.
    Link,
}

/// What stands before a token.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Before {
    /// Nothing, or spaces.
    #[default]
    Space,
    /// The end of a line.
    Line,
    /// An empty line.
    Blank,
}

/// A word, number or mark.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Its first byte.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
    /// What it is.
    pub kind: Kind,
    /// Whether it begins with a capital letter.
    pub cap: bool,
    /// What stands before it.
    pub before: Before,
    id: u32,
}

/// The tokens of a text.
pub struct Tokens<'a> {
    /// The text.
    pub text: &'a str,
    list: Vec<Token>,
    words: Vec<String>,
    /// Whether a word stands with a capital somewhere.
    capitals: Vec<bool>,
    ids: HashMap<String, u32>,
    /// Made when it is asked for.
    index: OnceCell<Index>,
    at: usize,
    before: Before,
}

/// Longer words than this, in bytes, are no words.
const LONGEST: usize = 120;

impl<'a> Tokens<'a> {
    /// Nothing is read yet.
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            list: Vec::new(),
            words: vec![String::new()],
            capitals: vec![false],
            ids: HashMap::new(),
            index: OnceCell::new(),
            at: 0,
            before: Before::Blank,
        }
    }

    /// Reads on to `length` more tokens; whether there are more.
    pub fn more(&mut self, length: usize) -> bool {
        let until = self.list.len() + length;
        while self.list.len() < until {
            let rest = &self.text[self.at..];
            let Some(first) = rest.chars().next() else { return false };
            if is_end_of_line(first) {
                self.at += self.lines(rest);
                continue;
            }
            // A line of a mail that is quoted.
            if first == '>' && self.before >= Before::Line {
                self.at += 1;
                continue;
            }
            let (length, kind) = token(rest, first, self.text[..self.at].chars().next_back());
            if let Some(kind) = kind {
                self.push(length, kind, first);
            }
            self.at += length;
        }
        true
    }

    /// Notes the ends of lines, and returns their length.
    fn lines(&mut self, rest: &str) -> usize {
        let length = rest.find(|c: char| !c.is_whitespace()).unwrap_or(rest.len());
        let ends = rest[..length].chars().filter(|c| is_end_of_line(*c)).count();
        let is_blank = ends - rest[..length].matches("\r\n").count() > 1;
        self.before = self.before.max(if is_blank { Before::Blank } else { Before::Line });
        length
    }

    fn push(&mut self, length: usize, kind: Kind, first: char) {
        let (start, end) = (self.at, self.at + length);
        let id = match kind {
            Kind::Word | Kind::Number if length <= LONGEST => self.id(&self.text[start..end]),
            _ => 0,
        };
        let cap = first.is_uppercase();
        if cap && let Some(capital) = self.capitals.get_mut(id as usize) {
            *capital = true;
        }
        self.list.push(Token {
            start,
            end,
            kind,
            cap,
            before: std::mem::take(&mut self.before),
            id,
        });
    }

    fn id(&mut self, word: &str) -> u32 {
        let word = folded(word);
        if let Some(id) = self.ids.get(&word) {
            return *id;
        }
        let id = u32::try_from(self.words.len()).unwrap_or_default();
        self.index.take();
        self.words.push(word.clone());
        self.capitals.push(false);
        self.ids.insert(word, id);
        id
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// The token at a place.
    pub fn get(&self, at: usize) -> Option<&Token> {
        self.list.get(at)
    }

    /// Whether it is a word.
    pub fn is_word(&self, at: usize) -> bool {
        self.get(at).is_some_and(|token| token.kind == Kind::Word)
    }

    /// Whether it is a word with a capital.
    pub fn is_name(&self, at: usize) -> bool {
        self.get(at).is_some_and(|token| token.kind == Kind::Word && token.cap)
    }

    /// Whether it is this mark.
    pub fn is_mark(&self, at: usize, mark: char) -> bool {
        self.get(at).is_some_and(|token| token.kind == Kind::Mark(mark))
    }

    /// Whether it is one of these marks.
    pub fn is_any(&self, at: usize, marks: &[char]) -> bool {
        self.mark(at).is_some_and(|mark| marks.contains(&mark))
    }

    /// The mark that it is.
    pub fn mark(&self, at: usize) -> Option<char> {
        match self.get(at)?.kind {
            Kind::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    /// The word or number, folded; empty for what is neither.
    pub fn low(&self, at: usize) -> &str {
        self.list.get(at).map_or("", |token| &self.words[token.id as usize])
    }

    /// As it stands in the text.
    pub fn raw(&self, at: usize) -> &'a str {
        self.list.get(at).map_or("", |token| &self.text[token.start..token.end])
    }

    /// The number of the word at a place, below [`Self::words`]'s length.
    pub fn id_at(&self, at: usize) -> usize {
        self.list.get(at).map_or(0, |token| token.id as usize)
    }

    /// All words, each once.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// For each of the words whether it stands with a capital somewhere.
    pub fn capitals(&self) -> &[bool] {
        &self.capitals
    }

    /// The words in their order.
    pub fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::new(&self.words))
    }

    /// The number that stands there, of at most four digits.
    pub fn number(&self, at: usize) -> Option<i32> {
        let token = self.get(at)?;
        let is_short = token.kind == Kind::Number && token.end - token.start <= 4;
        is_short.then(|| self.raw(at).parse().ok())?
    }

    /// Whether nothing stands between it and the next.
    pub fn touches(&self, at: usize) -> bool {
        match (self.get(at), self.get(at + 1)) {
            (Some(one), Some(next)) => one.end == next.start,
            _ => false,
        }
    }

    /// The bytes of tokens, from the first to before the last.
    pub fn bytes(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.get(range.start).map_or(self.text.len(), |token| token.start);
        let end = range
            .end
            .checked_sub(1)
            .and_then(|at| self.get(at))
            .map_or(start, |token| token.end);
        start..end.max(start)
    }

    /// The text of tokens, with what stands between them.
    pub fn span(&self, range: &Range<usize>) -> &'a str {
        &self.text[self.bytes(range)]
    }

    /// The first token that ends after a byte.
    pub fn at_byte(&self, byte: usize) -> usize {
        self.list.partition_point(|token| token.end <= byte)
    }
}
