//! What stands at the beginning of a line and may be the number of a clause.

use crate::domain::numbering::{letter, roman};

/// How a number is written. Clauses of one rank are written alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// "1.", "1.1", "1.1."
    Dot,
    /// "1)"
    Paren,
    /// "(1)"
    Brackets,
    /// "§ 1", "Art. 1", "Стаття 1": by the first letter of the word, so that "Art. 2" goes on from "Artikel 1".
    Word(char),
    /// "II."
    Roman,
    /// "a)", "(а)"
    Letter,
    /// "ii)", "(ii)"
    SmallRoman,
    /// A number alone on its line.
    Bare,
    /// "–", "•"
    Bullet,
}

/// A number at the beginning of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark<'a> {
    /// As it stands there, without a full stop at its end.
    pub shown: &'a str,
    /// How it is written.
    pub style: Style,
    /// Its value: `[1, 2]` for "1.2".
    pub path: Vec<u32>,
    /// The line after it.
    pub rest: &'a str,
    /// Whether nothing but a sign or the end of the line can tell it from a mention: "Article 5 of the law".
    pub is_loose: bool,
}

/// Words that stand before a number, in small letters and without a full stop.
const WORDS: &[&str] = &[
    "art",
    "artikel",
    "article",
    "absatz",
    "abs",
    "abschnitt",
    "clause",
    "kapitel",
    "chapter",
    "nr",
    "no",
    "paragraph",
    "point",
    "punkt",
    "section",
    "ziffer",
    "ziff",
    "стаття",
    "ст",
    "пункт",
    "п",
    "розділ",
    "частина",
    "параграф",
    "глава",
];
const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "januar",
    "jänner",
    "februar",
    "märz",
    "mai",
    "juni",
    "juli",
    "oktober",
    "dezember",
    "січня",
    "лютого",
    "березня",
    "квітня",
    "травня",
    "червня",
    "липня",
    "серпня",
    "вересня",
    "жовтня",
    "листопада",
    "грудня",
];
/// A greater number is a year, or an amount.
const MOST: u32 = 200;

/// Reads what a line begins with.
#[must_use]
pub fn read(line: &str) -> Option<Mark<'_>> {
    let line = line.trim();
    let first = line.chars().next()?;
    let after = |sign: char| line.get(sign.len_utf8()..).unwrap_or_default();
    match first {
        '–' | '—' | '-' | '•' | '·' | '▪' | '●' | '◦' | '‣' | '*' | '\u{f0b7}' => {
            bullet(line, after(first))
        }
        '(' => brackets(line, after('(')),
        '§' | '№' => worded(line, after(first), first),
        first if first.is_ascii_digit() => figure(line),
        _ => word(line).or_else(|| lettered(line)),
    }
}

fn mark<'a>(line: &'a str, rest: &'a str, style: Style, path: Vec<u32>) -> Mark<'a> {
    let shown = line.get(..line.len() - rest.len()).unwrap_or_default();
    let trim = |c: char| c.is_whitespace() || matches!(c, '.' | ':' | '–' | '—');
    let shown = if style == Style::Bullet {
        shown
    } else {
        shown.trim_end_matches(trim)
    };
    Mark {
        shown: shown.trim(),
        style,
        path,
        rest: rest.trim_start(),
        is_loose: false,
    }
}

fn bullet<'a>(line: &'a str, rest: &'a str) -> Option<Mark<'a>> {
    rest.starts_with(char::is_whitespace)
        .then(|| mark(line, rest, Style::Bullet, Vec::new()))
}

/// The figures at the beginning, "1.2" as two, and what comes after; none for a year, an amount or a date.
fn figures(text: &str) -> Option<(Vec<u32>, &str)> {
    let (mut path, mut rest) = (Vec::new(), text);
    loop {
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let (digits, after) = rest.split_at_checked(end)?;
        let value: u32 = digits.parse().ok().filter(|value| *value <= MOST)?;
        if digits.starts_with('0') && !path.is_empty() {
            return None;
        }
        path.push(value);
        rest = after;
        match after.strip_prefix('.') {
            Some(next) if next.starts_with(|c: char| c.is_ascii_digit()) => rest = next,
            _ => return Some((path, rest)),
        }
    }
}

fn figure(line: &str) -> Option<Mark<'_>> {
    let (path, after) = figures(line)?;
    if after.trim().is_empty() {
        let style = if path.len() > 1 { Style::Dot } else { Style::Bare };
        return Some(mark(line, "", style, path));
    }
    let (rest, style) = if let Some(rest) = after.strip_prefix(".)").or(after.strip_prefix(')')) {
        (rest, Style::Paren)
    } else if let Some(rest) = after.strip_prefix(['.', ':']) {
        (rest, Style::Dot)
    } else if after.starts_with('\t') || (path.len() > 1 && after.starts_with(char::is_whitespace)) {
        (after, Style::Dot)
    } else {
        return None;
    };
    let goes_on = rest.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ':'));
    let is_date = style == Style::Dot && path.len() == 1 && is_month(rest);
    (!goes_on && !is_date).then(|| mark(line, rest, style, path))
}

fn is_month(rest: &str) -> bool {
    let word = rest.trim_start().split(|c: char| !c.is_alphabetic()).next();
    let word = word.unwrap_or_default().to_lowercase();
    MONTHS.contains(&word.as_str())
}

fn brackets<'a>(line: &'a str, inside: &'a str) -> Option<Mark<'a>> {
    let (token, rest) = inside.split_once(')')?;
    let token = token.trim();
    if let Some((path, "")) = figures(token) {
        return Some(mark(line, rest, Style::Brackets, path));
    }
    of_letters(token).map(|(style, value)| mark(line, rest, style, vec![value]))
}

/// "II.", "a)", "ii)": of letters with a dot only Roman numerals, because names are shortened so as well.
fn lettered(line: &str) -> Option<Mark<'_>> {
    let end = line.find(|c: char| !c.is_alphabetic())?;
    let (token, after) = line.split_at_checked(end)?;
    let (style, value) = of_letters(token)?;
    let rest = match style {
        Style::Roman => after.strip_prefix(['.', ')'])?,
        _ => after.strip_prefix(')')?,
    };
    Some(mark(line, rest, style, vec![value]))
}

fn of_letters(token: &str) -> Option<(Style, u32)> {
    if let Some(value) = roman(token) {
        return Some((Style::Roman, value));
    }
    if let Some(value) = letter(token) {
        return Some((Style::Letter, value));
    }
    let is_small = !token.is_empty() && token.chars().all(|c| matches!(c, 'i' | 'v' | 'x'));
    is_small.then(|| roman(&token.to_uppercase()).map(|value| (Style::SmallRoman, value)))?
}

fn word(line: &str) -> Option<Mark<'_>> {
    let end = line.find(|c: char| !c.is_alphabetic())?;
    let (word, after) = line.split_at_checked(end)?;
    let word = word.to_lowercase();
    let after = after.strip_prefix('.').unwrap_or(after);
    let first = WORDS.contains(&word.as_str()).then(|| word.chars().next())??;
    after
        .starts_with(|c: char| c.is_whitespace() || c.is_ascii_digit())
        .then(|| worded(line, after, first))?
}

fn worded<'a>(line: &'a str, after: &'a str, first: char) -> Option<Mark<'a>> {
    let number = after.trim_start();
    let (path, rest) = if let Some(found) = figures(number) {
        found
    } else {
        let end = number.find(|c: char| !c.is_alphabetic()).unwrap_or(number.len());
        let (token, rest) = number.split_at_checked(end)?;
        (vec![roman(token)?], rest)
    };
    let signs = |c: char| matches!(c, '.' | ':' | ')' | '–' | '—');
    let is_ended = rest.trim().is_empty() || rest.trim_start().starts_with(signs);
    let rest_of_it = rest.trim_start_matches(|c: char| c.is_whitespace() || signs(c));
    let is_mention = rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, ',' | ';' | '/'))
        || (!is_ended && rest_of_it.starts_with(char::is_lowercase));
    (!is_mention).then(|| Mark {
        is_loose: !is_ended,
        ..mark(line, rest_of_it, Style::Word(first), path)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_every_kind_are_read() {
        let check = |line: &str, shown: &str, style: Style, path: &[u32], rest: &str| {
            let found = read(line).map(|mark| (mark.shown, mark.style, mark.path, mark.rest));
            assert_eq!(found, Some((shown, style, path.to_vec(), rest)), "{line}");
        };
        check("1. Energy", "1", Style::Dot, &[1], "Energy");
        check("12.\tEnergy", "12", Style::Dot, &[12], "Energy");
        check("1.Energy", "1", Style::Dot, &[1], "Energy");
        check("1.2. Energy", "1.2", Style::Dot, &[1, 2], "Energy");
        check("1.2 Energy", "1.2", Style::Dot, &[1, 2], "Energy");
        check("1) Energy", "1)", Style::Paren, &[1], "Energy");
        check("1.) Energie", "1.)", Style::Paren, &[1], "Energie");
        check("(1) Energy", "(1)", Style::Brackets, &[1], "Energy");
        check("§ 1 Energie", "§ 1", Style::Word('§'), &[1], "Energie");
        check("§1. Energie", "§1", Style::Word('§'), &[1], "Energie");
        check("Art. 1 Energie", "Art. 1", Style::Word('a'), &[1], "Energie");
        check("Artikel 1: Energie", "Artikel 1", Style::Word('a'), &[1], "Energie");
        check("ARTICLE 2 – Energy", "ARTICLE 2", Style::Word('a'), &[2], "Energy");
        check("Article IV", "Article IV", Style::Word('a'), &[4], "");
        check("Стаття 3. Енергія", "Стаття 3", Style::Word('с'), &[3], "Енергія");
        check("п. 4 Енергія", "п. 4", Style::Word('п'), &[4], "Енергія");
        check("п.4. Енергія", "п.4", Style::Word('п'), &[4], "Енергія");
        check("a) energy", "a)", Style::Letter, &[1], "energy");
        check("б) енергія", "б)", Style::Letter, &[2], "енергія");
        check("(в) енергія", "(в)", Style::Letter, &[3], "енергія");
        check("II. Energy", "II", Style::Roman, &[2], "Energy");
        check("ІІІ. Енергія", "ІІІ", Style::Roman, &[3], "Енергія");
        check("(ii) energy", "(ii)", Style::SmallRoman, &[2], "energy");
        check("– energy", "–", Style::Bullet, &[], "energy");
        check("•\tenergy", "•", Style::Bullet, &[], "energy");
        check("7", "7", Style::Bare, &[7], "");
    }

    #[test]
    fn what_only_looks_like_a_number_is_none() {
        for line in [
            "5. May 2026 is the day",
            "5. Mai 2026",
            "5. травня 2026 року",
            "15.05.2026 in Brussels",
            "2026. The year",
            "2 000 pupils",
            "10:30 Uhr",
            "3,5 %",
            "1.000 Euro",
            "Article 5 of the law",
            "Artikel 5, Absatz 2",
            "St. Petersburg",
            "z. B. Energie",
            "м. Житомир",
            "e.g. energy",
            "-5 degrees",
            "(see below) it",
            "A city",
            "",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
