//! Words, numbers and marks of a text, each with its bytes.
//!
//! A word is kept once however often it stands, in small letters, with one apostrophe, without stress marks: rules look at each word of
//! the text once, and at each place only by number.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::ops::Range;

use super::index::Index;

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
/// An address is looked at as far as this.
const LONGEST_LINK: usize = 2_000;

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

/// The length of what begins here, and what it is; nothing for what stands between tokens.
fn token(rest: &str, first: char, before: Option<char>) -> (usize, Option<Kind>) {
    let starts = before.is_none_or(|c| !c.is_alphanumeric());
    if first.is_ascii_digit() {
        let length = rest.bytes().take_while(u8::is_ascii_digit).count();
        return (length, Some(Kind::Number));
    }
    if first.is_whitespace() || is_joiner(first) || first.is_control() {
        return (first.len_utf8(), None);
    }
    if starts && let Some(length) = link(rest) {
        return (length, Some(Kind::Link));
    }
    if first.is_alphabetic() {
        return (word(rest), Some(Kind::Word));
    }
    (first.len_utf8(), Some(Kind::Mark(first)))
}

const fn is_end_of_line(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Soft hyphens, zero-width marks, marks of direction.
const fn is_joiner(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

const fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Whether it is one of the apostrophes that words are written with.
pub const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '`' | '´' | '′')
}

const fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}')
}

/// The white space between the halves of a word that a page broke at the end of a line: "Verein-⏎barung", and not "Vor-⏎und Nachteile".
fn line_break(before: &str, after: &str) -> Option<usize> {
    const WIDEST: usize = 40;
    let gap = after
        .char_indices()
        .take(WIDEST)
        .find(|(_, c)| !c.is_whitespace())
        .map(|(at, _)| at)?;
    let is_one_line = after[..gap].chars().filter(|c| *c == '\n').count() == 1;
    let goes_on = before.chars().next_back().is_some_and(char::is_lowercase)
        && after[gap..].chars().next().is_some_and(char::is_lowercase);
    let word: String = after[gap..].chars().take(6).take_while(|c| c.is_alphabetic()).collect();
    let is_pair = matches!(&*word, "und" | "oder" | "bzw" | "and" | "or" | "та" | "і" | "й" | "або");
    (is_one_line && goes_on && !is_pair).then_some(gap)
}

/// A text in one line, the words whole that a page broke.
pub fn in_a_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if out.ends_with(is_hyphen) && line_break(out.trim_end_matches(is_hyphen), &format!("\n{line}")).is_some() {
            out.pop();
        } else if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(line);
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn word(rest: &str) -> usize {
    let mut length = 0;
    let mut letters = rest.char_indices().peekable();
    while let Some((at, c)) = letters.next() {
        let next = letters.peek().map(|(_, c)| *c);
        if let Some(gap) = is_hyphen(c)
            .then(|| line_break(&rest[..at], &rest[at + c.len_utf8()..]))
            .flatten()
        {
            length = at + c.len_utf8() + gap;
            while letters.next_if(|(at, _)| *at < length).is_some() {}
            continue;
        }
        let goes_on = c.is_alphanumeric()
            || is_joiner(c)
            || is_accent(c)
            || ((is_apostrophe(c) || matches!(c, '-' | '\u{2010}' | '\u{2011}'))
                && next.is_some_and(char::is_alphanumeric));
        if !goes_on {
            break;
        }
        length = at + c.len_utf8();
    }
    length.max(rest.chars().next().map_or(1, char::len_utf8))
}

/// The length of the address that begins here.
fn link(rest: &str) -> Option<usize> {
    let begins = |with: &str| {
        rest.get(..with.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(with))
    };
    let is_address = ["http://", "https://", "mailto:", "www."]
        .iter()
        .any(|start| begins(start));
    let first = rest.as_bytes().first()?;
    if !is_address && !first.is_ascii_alphanumeric() {
        return None;
    }
    let end = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '«' | '»' | '“' | '”' | '„' | '|');
    let seen = rest.char_indices().take_while(|(at, c)| *at < LONGEST_LINK && !end(*c));
    let mut length = if is_address {
        seen.last().map_or(0, |(at, c)| at + c.len_utf8())
    } else {
        mail(rest)?
    };
    let trailing = ['.', ',', ';', ':', '!', '?', ')', ']', '\'', '’', '*'];
    while let Some(last) = rest[..length].chars().next_back().filter(|c| trailing.contains(c)) {
        if last == ')' && rest[..length].matches('(').count() >= rest[..length].matches(')').count() {
            break;
        }
        length -= last.len_utf8();
    }
    (length > 5).then_some(length)
}

/// The length of a mail address.
fn mail(rest: &str) -> Option<usize> {
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || b"._%+-".contains(byte);
    let bytes = rest.as_bytes();
    let name = bytes.iter().take(64).take_while(|byte| is_part(byte)).count();
    if bytes.get(name) != Some(&b'@') {
        return None;
    }
    let host = bytes[name + 1..]
        .iter()
        .take(200)
        .take_while(|byte| is_part(byte))
        .count();
    let length = name + 1 + host;
    rest[name + 1..length].contains('.').then_some(length)
}

/// In small letters, composed, with one apostrophe and one hyphen, without stress marks and what is not seen.
pub fn folded(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let mut is_broken = false;
    for c in word
        .chars()
        .filter(|c| !is_joiner(*c) && *c != '\r')
        .flat_map(char::to_lowercase)
    {
        is_broken &= c.is_whitespace();
        match c {
            // The hyphen of a word that a page broke.
            '\n' if out.ends_with('-') => {
                out.pop();
                is_broken = true;
            }
            c if is_broken && c.is_whitespace() => {}
            c if is_apostrophe(c) => out.push('\''),
            '\u{2010}' | '\u{2011}' => out.push('-'),
            c if is_accent(c) => {
                let composed = out.chars().next_back().and_then(|last| composed(last, c));
                if let Some(composed) = composed {
                    out.pop();
                    out.push(composed);
                }
            }
            c => out.push(c),
        }
    }
    out
}

/// A letter and a mark above it as one letter, where the three languages have it.
const fn composed(letter: char, mark: char) -> Option<char> {
    match (letter, mark) {
        ('и', '\u{306}') => Some('й'),
        ('і', '\u{308}') => Some('ї'),
        ('a', '\u{308}') => Some('ä'),
        ('o', '\u{308}') => Some('ö'),
        ('u', '\u{308}') => Some('ü'),
        ('e', '\u{301}') => Some('é'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[&str]) {
        let mut tokens = Tokens::new(text);
        while tokens.more(2) {}
        let found: Vec<&str> = (0..tokens.len()).map(|at| tokens.raw(at)).collect();
        assert_eq!(found, expect, "{text:?}");
    }

    #[test]
    fn words_numbers_and_marks_are_told_apart() {
        check(
            "Am 15. Mai, um 10:30",
            &["Am", "15", ".", "Mai", ",", "um", "10", ":", "30"],
        );
        check(
            "Кам’янець-Подільський і п'ять",
            &["Кам’янець-Подільський", "і", "п'ять"],
        );
        check(
            "mayors' U-LEAD Cities4Cities",
            &["mayors", "'", "U-LEAD", "Cities4Cities"],
        );
        check("12–14 May", &["12", "–", "14", "May"]);
        check("a\n\nb", &["a", "b"]);
        check(
            "siehe https://kassel.de/a_(b), oder office@kassel.de.",
            &["siehe", "https://kassel.de/a_(b)", ",", "oder", "office@kassel.de", "."],
        );
        check(
            "Verein-\nbarung, Vor-\nund",
            &["Verein-\nbarung", ",", "Vor", "-", "und"],
        );
        check("", &[]);
    }

    #[test]
    fn a_line_is_made_of_lines() {
        assert_eq!(
            in_a_line("die Verein-\n  barung mit\nVor- und Nachteilen"),
            "die Vereinbarung mit Vor- und Nachteilen"
        );
    }

    #[test]
    fn words_are_folded() {
        let check = |word: &str, expect: &str| assert_eq!(folded(word), expect, "{word}");
        check("Пам’ять", "пам'ять");
        check("Жито\u{301}мир", "житомир");
        check("и\u{306}", "й");
        check("Mu\u{308}nchen", "münchen");
        check("Städ\u{ad}te", "städte");
        check("Verein-\r\n  barung", "vereinbarung");
        check("Новий Сонч", "новий сонч");
    }
}
