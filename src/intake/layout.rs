//! How a text is laid out: paragraphs, lines of lists, headings, sentences.

use std::ops::Range;

use crate::domain::text::Lang;

use super::tokens::{Before, Kind, Tokens};

/// What kind of line a sentence stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// Running text.
    Plain,
    /// A line of its own without a full stop: a heading, a line of a letter.
    Heading,
    /// A point of a list.
    Bullet,
}

/// A sentence, a heading or a point of a list.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// Its tokens, without the mark of a list.
    pub tokens: Range<usize>,
    /// What kind of line it stands in.
    pub line: Line,
    /// The number of its paragraph: lines between empty ones.
    pub paragraph: usize,
    /// Whether it begins a line.
    pub starts_line: bool,
    /// The mark of the list it is a point of; of a numbered one what follows the number.
    pub mark: Option<char>,
}

/// Longer sentences are cut, so that no rule takes long over one.
const LONGEST: usize = 300;
/// Lines longer than this, in bytes, were not broken for a page.
const WIDEST: usize = 140;

const BULLETS: [char; 34] = [
    '•', '–', '—', '-', '*', '·', '▪', '◦', '‣', '●', '○', '✓', '✔', '➢', '→', '■', '□', '➤', '⁃', '−', '\u{f0b7}',
    '+', '►', '▶', '✅', '☑', '👉', '➡', '☐', '❖', '◆', '🔹', '🔸', '¤',
];

/// Words that are followed by a full stop which ends no sentence.
const SHORT: &[&str] = &[
    "dr",
    "prof",
    "cllr",
    "revd",
    "hon",
    "capt",
    "sgt",
    "mr",
    "mrs",
    "ms",
    "st",
    "no",
    "nr",
    "vgl",
    "bzw",
    "ca",
    "inkl",
    "str",
    "tel",
    "evtl",
    "ggf",
    "usw",
    "etc",
    "hr",
    "fr",
    "abs",
    "art",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "okt",
    "nov",
    "dec",
    "dez",
    "м",
    "вул",
    "ім",
    "рр",
    "р",
    "тис",
    "грн",
    "див",
    "напр",
    "просп",
    "обл",
    "смт",
    "с",
    "гр",
    "д-р",
    "проф",
    "ст",
    "п",
    "т",
    "зокр",
    "z",
    "b",
    "u",
    "a",
    "d",
    "h",
    "e",
    "g",
    "i",
    "o",
    "v",
    "vs",
    "gen",
    "sen",
    "rev",
    "dipl",
    "ing",
    "med",
    "phil",
    "jur",
    "geb",
    "mio",
    "mrd",
    "пл",
    "бул",
    "пров",
    "акад",
    "кв",
    "ред",
    "нім",
    "англ",
    "укр",
    "starsz",
    "approx",
    "dept",
    "jr",
    "sr",
    "lt",
    "bgm",
    "stv",
];

/// The sentences of a text.
pub fn sentences(tokens: &Tokens, lang: Lang) -> Vec<Sentence> {
    let mut found = Vec::new();
    let is_wrapped = is_wrapped(tokens);
    let mut paragraph = 0;
    let mut at = 0;
    while at < tokens.len() {
        if tokens.get(at).is_some_and(|token| token.before == Before::Blank) {
            paragraph += 1;
        }
        let starts_line = tokens.get(at).is_some_and(|token| token.before >= Before::Line);
        let marks = if starts_line { bullet(tokens, at) } else { 0 };
        let start = at + marks;
        let end = end(tokens, start, is_wrapped, lang);
        let ends_line = tokens.get(end).is_none_or(|token| token.before >= Before::Line);
        let line = if marks > 0 {
            Line::Bullet
        } else if starts_line && ends_line && !has_full_stop(tokens, end) {
            Line::Heading
        } else {
            Line::Plain
        };
        if start < end {
            // "2.1" is a point of a list within "2.".
            let mark = match marks {
                0 => None,
                3.. if tokens.number(start - marks).is_some() => Some('#'),
                _ => tokens.mark(start - 1),
            };
            found.push(Sentence {
                tokens: start..end,
                line,
                paragraph,
                starts_line,
                mark,
            });
        }
        at = end.max(at + 1);
    }
    found
}

fn has_full_stop(tokens: &Tokens, end: usize) -> bool {
    let marks = ['.', '!', '?', '…', ':', ';'];
    let last = (end.saturating_sub(3)..end)
        .rev()
        .find(|at| !tokens.is_any(*at, &CLOSING));
    last.is_some_and(|at| tokens.is_any(at, &marks))
}

/// How many tokens the mark of a list takes that begins a line here.
pub fn bullet(tokens: &Tokens, at: usize) -> usize {
    let Some(token) = tokens.get(at) else { return 0 };
    if let Kind::Mark('(') = token.kind {
        let is_number =
            tokens.get(at + 1).is_some_and(|next| next.end - next.start <= 3) && tokens.is_mark(at + 2, ')');
        return if is_number && tokens.touches(at) && tokens.get(at + 3).is_some_and(|next| next.before == Before::Space)
        {
            3
        } else {
            0
        };
    }
    if let Kind::Mark(mark) = token.kind {
        if !BULLETS.contains(&mark) || tokens.get(at + 1).is_none_or(|next| next.before != Before::Space) {
            return 0;
        }
        // "✅" with its sign of colour, "- [ ] deliver …", "- [x] delivered"
        let sign = usize::from(tokens.is_mark(at + 1, '\u{fe0f}'));
        let is_box = tokens.is_mark(at + 1, '[');
        let box_length = match () {
            () if is_box && tokens.is_mark(at + 2, ']') => 2,
            () if is_box && tokens.low(at + 2) == "x" && tokens.is_mark(at + 3, ']') => 3,
            () => 0,
        };
        return 1 + sign + box_length;
    }
    let is_short = token.end - token.start <= 2;
    // "3.1 The parties": a number of a section.
    let is_section = token.kind == Kind::Number
        && is_short
        && tokens.is_mark(at + 1, '.')
        && tokens.number(at + 2).is_some_and(|number| number < 30)
        && tokens.touches(at)
        && tokens.touches(at + 1)
        && !tokens.raw(at + 2).starts_with('0')
        && tokens.low(at + 3) != "uhr"
        && tokens.is_name(at + 3)
        && !tokens.touches(at + 2);
    if is_section {
        return 3;
    }
    // "2.1. Підготувати …"
    let is_dotted = token.kind == Kind::Number
        && is_short
        && tokens.is_mark(at + 1, '.')
        && tokens.number(at + 2).is_some_and(|number| (1..30).contains(&number))
        && tokens.is_mark(at + 3, '.')
        && tokens.touches(at)
        && tokens.touches(at + 1)
        && tokens.touches(at + 2)
        && tokens.is_word(at + 4)
        && !tokens.touches(at + 3);
    if is_dotted {
        return 4;
    }
    let is_number = token.kind == Kind::Number || (token.kind == Kind::Word && tokens.raw(at).chars().count() == 1);
    if !is_short || !is_number || !tokens.touches(at) {
        return 0;
    }
    let after = tokens.get(at + 2);
    let is_apart = after.is_some_and(|next| next.before == Before::Space && !tokens.touches(at + 1));
    let is_numbered =
        token.kind == Kind::Number && tokens.is_mark(at + 1, '.') && !super::dates::is_month(tokens.low(at + 2));
    if is_apart && (tokens.is_mark(at + 1, ')') || is_numbered) {
        2
    } else {
        0
    }
}

/// Whether lines were broken for a page: then their ends mean nothing.
fn is_wrapped(tokens: &Tokens) -> bool {
    let mut start = 0;
    let mut broken = 0;
    for at in 1..=tokens.len() {
        let before = tokens.get(at).map_or(Before::Blank, |token| token.before);
        if before == Before::Space {
            continue;
        }
        let bytes = tokens.bytes(&(start..at));
        let width = tokens.text[bytes].chars().take(WIDEST + 1).count();
        if width > WIDEST {
            return false;
        }
        let goes_on = before == Before::Line && tokens.is_word(at) && !tokens.is_name(at) && !has_full_stop(tokens, at);
        broken += usize::from(goes_on && width > 40);
        start = at;
    }
    broken >= 2
}

const CLOSING: [char; 9] = ['"', '”', '“', '»', '’', '‘', ')', ']', '«'];

/// The token after the last of the sentence that begins here.
fn end(tokens: &Tokens, start: usize, is_wrapped: bool, lang: Lang) -> usize {
    let mut at = start;
    while at < tokens.len() && at < start + LONGEST {
        if at > start && ends_line(tokens, at, is_wrapped) {
            return at;
        }
        if tokens.is_any(at, &['.', '!', '?', '…']) && is_full_stop(tokens, start, at, lang) {
            let mut next = at + 1;
            while tokens.is_any(next, &CLOSING)
                && tokens.get(next).is_some_and(|token| token.before == Before::Space)
                && tokens.touches(next - 1)
            {
                next += 1;
            }
            return next;
        }
        at += 1;
    }
    at
}

/// Whether a new line begins at a place, and with it something new.
fn ends_line(tokens: &Tokens, at: usize, is_wrapped: bool) -> bool {
    match tokens.get(at).map_or(Before::Blank, |token| token.before) {
        Before::Space => false,
        Before::Blank => true,
        Before::Line if !is_wrapped || bullet(tokens, at) > 0 || has_full_stop(tokens, at) => true,
        // In a broken text a short line is the end of something.
        Before::Line => {
            let line = (0..at)
                .rev()
                .take(80)
                .take_while(|at| tokens.get(at + 1).is_some_and(|token| token.before == Before::Space))
                .count();
            let bytes = tokens.bytes(&(at.saturating_sub(line + 1)..at));
            tokens.text[bytes].chars().count() < 45
        }
    }
}

/// Whether the mark at a place ends the sentence.
fn is_full_stop(tokens: &Tokens, start: usize, at: usize, lang: Lang) -> bool {
    let mut next = at + 1;
    while tokens.is_any(next, &CLOSING) && tokens.touches(next - 1) {
        next += 1;
    }
    let Some(after) = tokens.get(next) else { return true };
    if after.before >= Before::Line {
        return true;
    }
    if tokens.touches(next - 1) || tokens.is_any(next, &[',', ';', ':', '.', '!', '?', '…']) {
        return false;
    }
    let starts = after.cap || after.kind == Kind::Number || !matches!(after.kind, Kind::Word);
    if !tokens.is_mark(at, '.') {
        return starts && !tokens.is_any(next, &['–', '—', '-']);
    }
    if at == start {
        return false;
    }
    if !starts || tokens.is_any(next, &['–', '—', '-', '(']) {
        return false;
    }
    if at + 1 == next && tokens.touches(at - 1) {
        let word = tokens.low(at - 1);
        if tokens.get(at - 1).is_some_and(|token| token.kind == Kind::Number) {
            // "am 3. Juni", "der 2. Weltkrieg"; but a year ends.
            let is_article = matches!(
                tokens.low(next),
                "die"
                    | "der"
                    | "das"
                    | "ein"
                    | "eine"
                    | "am"
                    | "im"
                    | "in"
                    | "zudem"
                    | "außerdem"
                    | "beide"
                    | "er"
                    | "sie"
                    | "es"
                    | "wir"
                    | "auch"
                    | "für"
                    | "nach"
                    | "mit"
                    | "dort"
                    | "danach"
            );
            let is_number = at >= 2 && matches!(tokens.low(at - 2), "." | "nr" | "no")
                || at >= 3 && matches!(tokens.low(at - 3), "nr" | "no");
            return word.len() > 2
                || !tokens.is_word(next)
                || is_article
                || is_number
                || lang != Lang::De && !super::dates::is_month(tokens.low(next));
        }
        let is_initial = word.chars().count() == 1 && tokens.is_name(at - 1);
        // "у 2025 р. Місто…" may end; "м. Житомир" does not.
        let is_year = matches!(word, "р" | "рр") && at >= 2 && tokens.number(at - 2).is_some();
        let is_end = is_year && after.cap && tokens.is_word(next);
        return !is_initial && (is_end || !SHORT.contains(&word));
    }
    true
}
