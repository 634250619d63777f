//! Where a token begins and ends: words, numbers, addresses, marks.

use super::Kind;
use super::letters::{is_accent, is_apostrophe, is_hyphen, is_joiner};

/// An address is looked at as far as this.
const LONGEST_LINK: usize = 2_000;

/// The length of what begins here, and what it is; nothing for what stands between tokens.
pub fn token(rest: &str, first: char, before: Option<char>) -> (usize, Option<Kind>) {
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
