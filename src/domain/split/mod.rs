//! The text of an agreement, as it is pasted, split into its clauses.
//!
//! Numbers count where they stand at the beginning of a line and go on from the one before; so a date or an amount at the beginning
//! of a line is none. What stands before the first number is the introduction, a piece of its own. Where nothing is
//! numbered, dashes and points of a list divide, else paragraphs. Lines that were broken for the page are joined. No word is lost.

mod mark;

use super::numbering::roman;
use mark::{Mark, Style, read};

/// A clause as it stands in the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Piece {
    /// Its number, with the one it stands under where it does not say it itself: "Art. 1 (2)"; empty where it has none.
    pub number: String,
    /// Its text. Paragraphs are lines.
    pub text: String,
    /// Whether it is what stands before the first number.
    pub is_intro: bool,
}

/// Splits a text.
#[must_use]
pub fn split(text: &str) -> Vec<Piece> {
    let sheet = Sheet::of(text);
    let passes: [fn(Style) -> bool; 3] = [
        |style| !matches!(style, Style::Bare | Style::Bullet),
        |style| style == Style::Bare,
        |style| style == Style::Bullet,
    ];
    let numbered = passes
        .iter()
        .map(|wanted| sheet.found(*wanted))
        .find(|found| !found.is_empty());
    match numbered {
        Some(found) => sheet.pieces(found),
        None => sheet.paragraphs(),
    }
}

/// Lines that are longer than this, in characters, were not broken for a page.
const WIDEST: usize = 140;

/// The lines, and how they were broken.
struct Sheet<'a> {
    lines: Vec<&'a str>,
    /// Characters of the longest line.
    width: usize,
    /// Whether lines end in the middle of a sentence.
    is_wrapped: bool,
}

/// A line that begins a clause.
struct Found<'a> {
    line: usize,
    mark: Mark<'a>,
    number: String,
    /// The one whose number its own begins with, by its place among those found.
    under: Option<usize>,
}

struct Level {
    style: Style,
    path: Vec<u32>,
    number: String,
    /// Its place among those found.
    place: usize,
}

impl<'a> Sheet<'a> {
    fn of(text: &'a str) -> Self {
        let breaks = ['\n', '\r', '\u{b}', '\u{c}', '\u{2028}', '\u{2029}'];
        let mut lines: Vec<&str> = Vec::new();
        for part in text.split("\r\n") {
            lines.extend(part.split(breaks).map(str::trim));
        }
        let width = lines.iter().map(|line| length(line)).max().unwrap_or_default();
        let is_broken = |pair: &[&str]| {
            let [one, next] = pair else { return false };
            !one.is_empty() && !ends_sentence(one) && next.starts_with(char::is_lowercase) && read(next).is_none()
        };
        let is_wrapped = width <= WIDEST && lines.windows(2).any(is_broken);
        Self {
            lines,
            width,
            is_wrapped,
        }
    }

    /// The lines that begin clauses.
    fn found(&self, wanted: impl Fn(Style) -> bool) -> Vec<Found<'a>> {
        let marks: Vec<(usize, Mark)> = self
            .lines
            .iter()
            .enumerate()
            .filter_map(|(place, line)| Some((place, read(line)?)))
            .filter(|(_, mark)| wanted(mark.style))
            .collect();
        let has_two = |style: Style| marks.iter().any(|(_, mark)| mark.style == style && mark.path == [2]);
        let (has_roman, has_small) = (has_two(Style::Roman), has_two(Style::SmallRoman));
        let mut levels: Vec<Level> = Vec::new();
        let mut last: Vec<(Style, Vec<u32>)> = Vec::new();
        let mut found = Vec::new();
        for (line, mut mark) in marks {
            // "I." is the first of many, or a name; "i)" is a ninth letter, or the first of many.
            let token = mark.shown.trim_matches(|c: char| !c.is_alphanumeric());
            if mark.style == Style::Roman && !has_roman {
                let Some(value) = crate::domain::numbering::letter(token).filter(|_| mark.shown.ends_with(')')) else {
                    continue;
                };
                (mark.style, mark.path) = (Style::Letter, vec![value]);
            }
            let follows_h = levels
                .iter()
                .any(|level| level.style == Style::Letter && level.path == [8]);
            if let (Style::Letter, true, false, Some(value)) =
                (mark.style, has_small, follows_h, roman(&token.to_uppercase()))
            {
                (mark.style, mark.path) = (Style::SmallRoman, vec![value]);
            }
            let Some(depth) = self.depth(line, &mark, &levels, &last) else {
                continue;
            };
            levels.truncate(depth);
            let under = levels.last().filter(|above| must_be_said(above, &mark));
            let number = numbered(&mark, under);
            let under = under.map(|above| above.place);
            levels.push(Level {
                style: mark.style,
                path: mark.path.clone(),
                number: number.clone(),
                place: found.len(),
            });
            last.retain(|(style, _)| *style != mark.style);
            last.push((mark.style, mark.path.clone()));
            found.push(Found {
                line,
                mark,
                number,
                under,
            });
        }
        found
    }

    /// How deep a clause stands that begins with this mark; none where it is no number of a clause.
    fn depth(&self, line: usize, mark: &Mark, levels: &[Level], last: &[(Style, Vec<u32>)]) -> Option<usize> {
        if mark.style == Style::Bullet {
            return Some(0);
        }
        let before = line
            .checked_sub(1)
            .and_then(|before| self.lines.get(before))
            .copied()
            .unwrap_or_default();
        let is_mark_alone = read(before).is_some_and(|mark| mark.rest.is_empty());
        let starts =
            !self.is_wrapped || before.is_empty() || ends_sentence(before) || !self.is_full(before, 6) || is_mark_alone;
        if !starts && (self.is_full(before, 8) || mark.is_loose) {
            return None;
        }
        let is_first = mark.path.last() == Some(&1);
        let Some(depth) = levels.iter().rposition(|level| level.style == mark.style) else {
            let extends = levels.last().is_some_and(|level| extends(&level.path, &mark.path));
            let goes_on = last
                .iter()
                .any(|(style, path)| *style == mark.style && follows(path, &mark.path));
            let opens = levels.is_empty() && starts;
            return (is_first || extends || goes_on || opens).then_some(levels.len());
        };
        let path = &levels.get(depth)?.path;
        let is_later = mark.path > *path && mark.path.first() <= path.first().map(|first| first + 20).as_ref();
        (follows(path, &mark.path) || (starts && (is_later || mark.path == [1]))).then_some(depth)
    }

    /// Whether a line is at least so many tenths as long as the longest.
    fn is_full(&self, line: &str, tenths: usize) -> bool {
        length(line) * 10 >= self.width * tenths
    }

    fn pieces(&self, found: Vec<Found>) -> Vec<Piece> {
        let starts: Vec<usize> = found.iter().map(|found| found.line).collect();
        let between = |from: usize, to: Option<&usize>| self.lines.get(from..to.copied().unwrap_or(self.lines.len()));
        let intro = self.joined(between(0, starts.first()).unwrap_or_default());
        let mut all = Vec::new();
        if !intro.is_empty() {
            all.push(Piece {
                text: intro,
                is_intro: true,
                ..Piece::default()
            });
        }
        // What a number without a text leaves to the next clause.
        let mut left_over = String::new();
        let under: Vec<Option<usize>> = found.iter().map(|found| found.under).collect();
        for (place, Found { line, mark, number, .. }) in found.into_iter().enumerate() {
            let mut lines = vec![mark.rest];
            lines.extend(between(line + 1, starts.get(place + 1)).unwrap_or_default());
            let text = self.joined(&lines);
            if text.is_empty() {
                if under.get(place + 1) != Some(&Some(place)) {
                    left_over = above(&left_over, &number);
                }
                continue;
            }
            all.push(Piece {
                number: if mark.style == Style::Bullet {
                    String::new()
                } else {
                    number
                },
                text: above(&std::mem::take(&mut left_over), &text),
                is_intro: false,
            });
        }
        if !left_over.is_empty() {
            match all.last_mut() {
                Some(last) => last.text = above(&last.text, &left_over),
                None => all.push(Piece {
                    text: left_over,
                    ..Piece::default()
                }),
            }
        }
        all
    }

    fn paragraphs(&self) -> Vec<Piece> {
        let text = self.joined(&self.lines);
        let paragraphs = text.lines().filter(|line| !line.is_empty());
        paragraphs
            .map(|text| Piece {
                text: text.to_owned(),
                ..Piece::default()
            })
            .collect()
    }

    /// Lines as paragraphs: what was broken for the page is one line again.
    fn joined(&self, lines: &[&str]) -> String {
        let mut text = String::new();
        let mut before = "";
        for line in lines {
            if line.is_empty() {
                before = "";
                continue;
            }
            let is_amount = line.starts_with(|c: char| c.is_ascii_digit()) && line.contains(char::is_alphabetic);
            let goes_on = is_amount || line.starts_with(char::is_lowercase);
            let is_broken = !before.is_empty()
                && if goes_on {
                    !ends_sentence(before)
                } else {
                    self.is_wrapped
                        && self.is_full(before, 6)
                        && !before.ends_with([';', ':'])
                        && read(line).is_none_or(|mark| mark.style != Style::Bullet)
                };
            if !text.is_empty() {
                text.push_str(match is_broken {
                    true if goes_on && before.ends_with('-') && !is_and(line) => "",
                    true => " ",
                    false => "\n",
                });
            }
            text.push_str(line);
            before = line;
        }
        text
    }
}

fn above(one: &str, other: &str) -> String {
    if one.is_empty() {
        other.to_owned()
    } else {
        format!("{one}\n{other}")
    }
}

fn length(line: &str) -> usize {
    line.chars().count()
}

fn ends_sentence(line: &str) -> bool {
    let closing = |c: char| matches!(c, '"' | '”' | '“' | '»' | ')' | '’');
    line.trim_end_matches(closing).ends_with(['.', ';', ':', '!', '?', '…'])
}

/// "Schüler- und Lehreraustausch": the line begins with a word that joins two.
fn is_and(line: &str) -> bool {
    let word = line.split_whitespace().next().unwrap_or_default();
    matches!(word, "und" | "oder" | "bzw." | "and" | "or" | "та" | "і" | "й" | "або")
}

/// Whether `path` is the next number after `before`: 3 after 2, 2 after 1.4, 1.1 after 1.
fn follows(before: &[u32], path: &[u32]) -> bool {
    let Some((last, head)) = path.split_last() else {
        return false;
    };
    let is_next = before.starts_with(head) && before.get(head.len()).is_some_and(|value| value + 1 == *last);
    is_next || (head == before && *last == 1)
}

/// Whether `path` is a number below `above`: 1.4 below 1.
fn extends(above: &[u32], path: &[u32]) -> bool {
    path.len() > above.len() && path.starts_with(above)
}

/// Whether a number says too little without the one that it stands under.
fn must_be_said(above: &Level, mark: &Mark) -> bool {
    !extends(&above.path, &mark.path) && !matches!(mark.style, Style::Word(_))
}

/// The whole number.
fn numbered(mark: &Mark, under: Option<&Level>) -> String {
    let shown = mark.shown;
    match under {
        Some(above) if shown.ends_with(')') => format!("{} {shown}", above.number),
        Some(above) => format!("{}, {shown}", above.number),
        None => shown.to_owned(),
    }
}

#[cfg(test)]
mod tests;
