//! Texts that give a date once and tell below it: the days of a programme with their hours, the months of a review of the year.

use super::dates::{Found, Use};
use super::layout::{Line, Sentence};
use super::lexicon::Lexicon;
use super::tokens::Tokens;
use super::words::events::combined;
use crate::domain::codes::EventKind;
use crate::domain::date::{Dated, Point, Shape};

/// The date of what comes next, where a sentence of its own names it: "Наступну зустріч прийматиме Коломия. Дата – жовтень 2026 року."
pub struct NextDate {
    next: Lexicon<()>,
    date: Lexicon<()>,
}

impl NextDate {
    /// For the words of a text.
    pub fn new(tokens: &Tokens) -> Self {
        let list = |words: &'static [&'static str]| Lexicon::new(tokens, words.iter().map(|word| (*word, ())));
        Self {
            next: list(combined::NEXT),
            date: list(combined::DATE_OF_NEXT),
        }
    }

    /// The date that a sentence gets from the short one behind it.
    pub fn lent(&self, tokens: &Tokens, sentence: &Sentence, after: &Sentence, dates: &[Found]) -> Option<Found> {
        const SHORT: usize = 8;
        let [found] = dates else { return None };
        let is_short = after.tokens.len() <= found.tokens.len() + SHORT;
        let is_near = sentence.paragraph + 1 >= after.paragraph;
        let names_it =
            self.date.is_in(tokens, after.tokens.clone()) || after.tokens.len() <= found.tokens.len() + BESIDE;
        (is_short && is_near && names_it && found.is_future && self.next.is_in(tokens, sentence.tokens.clone())).then(
            || Found {
                tokens: sentence.tokens.start..sentence.tokens.start,
                role: Use::At,
                ..found.clone()
            },
        )
    }
}

/// The date under which what comes next stands.
#[derive(Default)]
pub struct Programme {
    /// The day of the lines with an hour.
    day: Option<Found>,
    /// The month that begins a paragraph, and its number.
    month: Option<(Found, usize)>,
}

/// More words than these beside its date, and a line is no heading of a day.
const BESIDE: usize = 3;
/// The title is within the first lines.
const TITLE: usize = 8;
/// A sentence of so many tokens is running text: the programme has ended.
const RUNNING: usize = 18;

impl Programme {
    /// Gives a line without a date the one that it stands under. Returns whether it is a line of a programme, with an hour.
    pub fn read(&mut self, tokens: &Tokens, sentence: &Sentence, dates: &mut Vec<Found>) -> bool {
        let start = sentence.tokens.start;
        let is_hour = sentence.starts_line && hour(tokens, start);
        if let [found] = &dates[..]
            && sentence.starts_line
            && sentence.tokens.len() <= found.tokens.len() + BESIDE
        {
            match exactness(found) {
                Some(true) => self.day = Some(found.clone()),
                Some(false) => self.month = Some((found.clone(), sentence.paragraph)),
                None => {}
            }
            return false;
        }
        if !is_hour && sentence.tokens.len() >= RUNNING {
            self.day = None;
        }
        if !dates.is_empty() {
            return is_hour && self.day.is_some();
        }
        let is_point = sentence.line == Line::Bullet;
        let under = if is_hour || is_point && self.day.is_some() {
            self.day.clone()
        } else {
            let paragraph = sentence.paragraph;
            self.month
                .take_if(|(_, own)| *own == paragraph || *own + 1 == paragraph)
                .map(|(found, _)| found)
        };
        let Some(found) = under else { return false };
        dates.push(Found {
            tokens: start..start,
            ..found
        });
        is_hour || is_point
    }
}

/// The days of a line in the title that says nothing else: "18–21 травня 2026 року".
pub fn stay<'d>(sentence: &Sentence, number: usize, dates: &'d [Found]) -> Option<&'d Found> {
    let [found] = dates else { return None };
    let is_alone = sentence.line == Line::Heading && sentence.tokens.len() <= found.tokens.len() + BESIDE;
    let is_range = found
        .date
        .is_some_and(|date| matches!(date.shape(), Shape::Interval { .. }));
    (number < TITLE && is_alone && is_range).then_some(found)
}

/// "12 November – online meeting", "2019: Unterzeichnung": a line that begins with its date and a mark is an entry of a calendar or a history.
pub fn is_entry(tokens: &Tokens, sentence: &Sentence, dates: &[Found]) -> bool {
    dates.first().is_some_and(|date| {
        let end = date.tokens.end;
        sentence.starts_line
            && date.tokens.start <= sentence.tokens.start + 1
            && (tokens.is_any(end, &[':', '–', '—', '-', '|', ','])
                || tokens.mark(end).is_some() && tokens.is_any(end + 1, &[':', '–', '—', '-']))
    })
}

/// Whether a line of a programme is an event of its own. What guests are shown is a place visited; a point without an hour says little.
pub fn is_event(sentence: &Sentence, kind: EventKind) -> bool {
    match kind {
        EventKind::Visit => false,
        EventKind::Meeting | EventKind::Exchange | EventKind::Other => sentence.line != Line::Bullet,
        _ => true,
    }
}

/// "14:00", "14.30 Uhr", "9 Uhr", "о 14:00".
fn hour(tokens: &Tokens, start: usize) -> bool {
    let start = start + usize::from(matches!(tokens.low(start), "о" | "об" | "um" | "at" | "ab"));
    let is_hour = tokens.number(start).is_some_and(|hour| (0..=24).contains(&hour));
    let has_minutes = tokens.is_any(start + 1, &[':', '.'])
        && tokens.touches(start)
        && tokens.touches(start + 1)
        && tokens.number(start + 2).is_some_and(|minute| minute < 60)
        && tokens.raw(start + 2).len() == 2;
    is_hour && (has_minutes || matches!(tokens.low(start + 1), "uhr" | "am" | "pm" | "год" | "h"))
}

/// Whether a date is a day, or a month.
fn exactness(found: &Found) -> Option<bool> {
    match found.date?.shape() {
        Shape::Single(Dated {
            point: Point::Day(_), ..
        }) => Some(true),
        Shape::Single(Dated {
            point: Point::Month(..),
            ..
        }) => Some(false),
        _ => None,
    }
}
