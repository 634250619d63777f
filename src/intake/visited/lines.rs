//! Lines of lists and programmes: points under words that announce them, stops behind an hour or a day.

use std::ops::Range;

use super::super::layout::{Line, Sentence};
use super::super::tokens::Tokens;
use super::item::is_preposition;
use super::{Shown, Visited};

/// A point without a mark is no longer than this, in tokens.
const POINT: usize = 14;
/// The dash behind a day stands within so many tokens.
const HEAD: usize = 9;

const WEEKDAYS: [&str; 22] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonnabend",
    "sonntag",
    "понеділок",
    "вівторок",
    "середа",
    "четвер",
    "п'ятниця",
    "субота",
    "неділя",
];

impl Visited {
    /// The places of a sentence; sentences come in order. `is_other` tells tokens of dates, people and municipalities.
    pub fn read(&mut self, tokens: &Tokens, sentence: &Sentence, is_other: &dyn Fn(usize) -> bool) -> Vec<Shown> {
        let range = &sentence.tokens;
        let list = self.list.filter(|(paragraph, _)| sentence.paragraph <= paragraph + 1);
        let is_point = sentence.line == Line::Bullet
            || sentence.starts_line && range.len() <= POINT && !tokens.is_any(range.end - 1, &['.', ':', '!', '?']);
        let mut found = self.told(tokens, range, is_other);
        if let Some((_, is_seen)) = list.filter(|_| is_point) {
            self.list = Some((sentence.paragraph, is_seen));
            let mut items = self.scheduled(tokens, range, is_other);
            if items.is_empty() {
                items = self.items(tokens, range, is_other);
                // What stands behind the first comma of a point mostly tells of the place.
                let first = items.first().map(|item| item.tokens.start);
                items.retain(|item| self.is_bare(tokens, item) || is_seen && first == Some(item.tokens.start));
            }
            add(&mut found, items);
            return found;
        }
        if let Some((_, true)) = list.filter(|_| sentence.starts_line && sentence.line == Line::Plain) {
            add(&mut found, self.bare_list(tokens, range, is_other));
        }
        if sentence.starts_line {
            self.list = None;
        }
        let is_title = sentence.line == Line::Heading || tokens.is_mark(range.end - 1, ':');
        let announced = self
            .announcing
            .all(tokens, range.clone())
            .map(|(_, _, is_seen)| *is_seen);
        if let Some(is_seen) = announced.reduce(|one, other| one || other).filter(|_| is_title) {
            self.list = Some((sentence.paragraph, is_seen));
        }
        if sentence.starts_line {
            add(&mut found, self.scheduled(tokens, range, is_other));
        }
        add(&mut found, self.after_colon(tokens, range, is_other));
        add(&mut found, self.honoured(tokens, range, is_other));
        add(&mut found, self.been(tokens, range, is_other));
        found
    }

    /// "The castle, the waterworks and the new school." under words that announce what was seen: a sentence without a verb.
    fn bare_list(&self, tokens: &Tokens, line: &Range<usize>, is_other: &dyn Fn(usize) -> bool) -> Vec<Shown> {
        let items = self.items(tokens, line, is_other);
        let sure = items.iter().filter(|item| item.is_sure).count();
        let begins = items.first().is_some_and(|first| first.tokens.start <= line.start + 1);
        let is_list = items.len() >= 2 && sure * 2 >= items.len() && begins;
        if is_list { items } else { Vec::new() }
    }

    /// "Stops: the castle, the waterworks and a school": a list in the sentence of the words that announce it.
    fn after_colon(&self, tokens: &Tokens, sentence: &Range<usize>, is_other: &dyn Fn(usize) -> bool) -> Vec<Shown> {
        let colon = sentence
            .clone()
            .find(|at| tokens.is_mark(*at, ':') && !tokens.touches(*at));
        let Some(colon) = colon.filter(|colon| colon + 2 < sentence.end) else {
            return Vec::new();
        };
        let announced = self.announcing.all(tokens, sentence.start..colon);
        let mut told = (sentence.start..colon).filter_map(|at| self.verbs.at(tokens, at));
        if !announced.into_iter().any(|(_, _, is_seen)| *is_seen) && !told.any(|(_, strength)| *strength >= 2) {
            return Vec::new();
        }
        let items = self.items(tokens, &(colon + 1..sentence.end), is_other);
        let has_house = items.iter().any(|item| item.is_sure);
        if has_house { items } else { Vec::new() }
    }

    /// "Біля стели полеглим гості вшанували …", "laying of flowers at the memorial": where respect is paid.
    fn honoured(&self, tokens: &Tokens, sentence: &Range<usize>, is_other: &dyn Fn(usize) -> bool) -> Vec<Shown> {
        if !self.respects.is_in(tokens, sentence.clone()) {
            return Vec::new();
        }
        let ends = |at: &usize| {
            tokens.is_any(*at, &[',', '.', ';', '!', ':', '–'])
                || self.small.is_at(tokens, *at) && !is_preposition(tokens.low(*at)) && !tokens.is_name(*at)
                || self.respects.is_at(tokens, *at)
        };
        let memorials = sentence.clone().filter(|at| self.memorials.is_at(tokens, *at));
        let led = memorials.filter_map(|head| {
            let start = (sentence.start.max(head.saturating_sub(4))..head)
                .rev()
                .find(|at| is_place_word(tokens.low(*at)))?;
            let end = (head + 1..sentence.end).find(ends).unwrap_or(sentence.end);
            self.item(tokens, start + 1..end, is_other)
        });
        led.take(3).collect()
    }

    /// "16:00 – the history museum", "Monday: town archive, waterworks": stops of a line behind its day or hour.
    fn scheduled(&self, tokens: &Tokens, line: &Range<usize>, is_other: &dyn Fn(usize) -> bool) -> Vec<Shown> {
        let Some(start) = after_hour(tokens, line).or_else(|| Self::after_day(tokens, line, is_other)) else {
            return Vec::new();
        };
        let mut items = self.items(tokens, &(start..line.end), is_other);
        // "Concert, Usher Hall": what follows something else is where that is.
        if items.first().is_some_and(|first| first.tokens.start > start + 1) {
            return Vec::new();
        }
        items.retain(|item| self.is_bare(tokens, item));
        items
    }

    /// Where a line goes on behind its day and a dash or colon.
    fn after_day(tokens: &Tokens, line: &Range<usize>, is_other: &dyn Fn(usize) -> bool) -> Option<usize> {
        let is_day = |at: usize| {
            WEEKDAYS.contains(&tokens.low(at)) || tokens.number(at).is_some_and(|day| day <= 31) || is_other(at)
        };
        let ends = |at: &usize| tokens.is_any(*at, &['–', '—', '-', ':']) && !tokens.touches(*at);
        let head = line.start..line.end.min(line.start + HEAD);
        let dash = head.clone().find(ends).filter(|dash| dash + 1 < line.end)?;
        (is_day(line.start) && (line.start..dash).all(|at| is_day(at) || !tokens.is_name(at))).then_some(dash + 1)
    }

    /// Whether an item of a line is a sight by its own words: a known kind of place, which no preposition leads to.
    fn is_bare(&self, tokens: &Tokens, item: &Shown) -> bool {
        let before = item.tokens.start - 1;
        let is_led = is_preposition(tokens.low(before)) && !tokens.is_mark(before, ':');
        // "Linienbusse der Stadtwerke": what is whose is none.
        let is_whose = |at: usize| matches!(tokens.low(at), "des" | "der") && at > item.tokens.start;
        let mut words = item
            .tokens
            .clone()
            .take_while(|at| !is_preposition(tokens.low(*at)) && !is_whose(*at));
        item.is_sure
            && !is_led
            && words.any(|at| self.is_house(tokens, at))
            && !self.halls.is_in(tokens, item.tokens.clone())
    }
}

/// Where a line goes on behind its hour: "10:00–11:30 Uhr: …", "9 Uhr …", "10.00 am – …".
fn after_hour(tokens: &Tokens, line: &Range<usize>) -> Option<usize> {
    let is_dash = |at: usize| tokens.is_any(at, &['–', '—', '-', ':']);
    let is_unit = |at: usize| matches!(tokens.low(at), "uhr" | "am" | "pm" | "год" | "h");
    let hour = |at: usize| -> Option<usize> {
        tokens.number(at).filter(|hour| (0..=24).contains(hour))?;
        let has_minutes = tokens.is_any(at + 1, &[':', '.'])
            && tokens.touches(at)
            && tokens.raw(at + 2).len() == 2
            && tokens.number(at + 2).is_some();
        if has_minutes {
            return Some(at + 3);
        }
        is_unit(at + 1).then_some(at + 1)
    };
    let start = line.start + usize::from(matches!(tokens.low(line.start), "о" | "об" | "um" | "at" | "ab"));
    let mut at = hour(start)?;
    if is_dash(at)
        && let Some(end) = hour(at + 1)
    {
        at = end;
    }
    at += usize::from(is_unit(at));
    at += usize::from(is_dash(at));
    (at < line.end).then_some(at)
}

/// Whether a preposition tells where something stands.
fn is_place_word(word: &str) -> bool {
    matches!(
        word,
        "біля"
            | "на"
            | "до"
            | "перед"
            | "коло"
            | "am"
            | "an"
            | "vor"
            | "auf"
            | "at"
            | "by"
            | "beside"
            | "to"
            | "before"
    )
}

/// Adds what none of those found covers.
fn add(found: &mut Vec<Shown>, items: Vec<Shown>) {
    for item in items {
        let is_known = found
            .iter()
            .any(|known| known.tokens.start < item.tokens.end && item.tokens.start < known.tokens.end);
        if !is_known {
            found.push(item);
        }
    }
    found.sort_by_key(|item| item.tokens.start);
}
