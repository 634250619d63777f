//! Statements: what stands in quotation marks of any kind, or after a dash, and who said it.
//!
//! A name of a thing in quotation marks is no statement: that takes words enough, and a verb of saying, a colon or a full sentence.

use std::ops::Range;

use super::Confidence;
use super::inflect::Sort;
use super::layout::Sentence;
use super::lexicon::Lexicon;
use super::people::{Naming, People};
use super::tokens::{Before, Tokens};
use super::words::speech;
use crate::domain::text::Lang;

/// A statement.
#[derive(Clone, Debug)]
pub struct Said {
    /// The tokens between the marks; of a statement that is broken by its speaker, from the first part to the last.
    pub tokens: Range<usize>,
    /// All parts.
    pub parts: Vec<Range<usize>>,
    /// The number of the person, where there is one.
    pub person: Option<usize>,
    /// The post or name of who said it, where no person is named.
    pub other: Option<String>,
    /// Whether there are no quotation marks.
    pub reported: bool,
    /// How sure it is.
    pub confidence: Confidence,
}

/// A statement is no longer than this, in tokens.
const LONGEST: usize = 400;
/// Who said it is looked for as far as this.
const FAR: usize = 40;

/// What the recogniser looks at.
pub struct Quotes<'a> {
    tokens: &'a Tokens<'a>,
    sentences: &'a [Sentence],
    namings: &'a [Naming],
    people: &'a People,
    verbs: Lexicon<()>,
    by: Lexicon<()>,
    she: Lexicon<()>,
    he: Lexicon<()>,
    lang: Lang,
    at: usize,
    /// What was found.
    pub found: Vec<Said>,
}

impl<'a> Quotes<'a> {
    /// For a text of which people and sentences are known.
    pub fn new(
        tokens: &'a Tokens<'a>,
        sentences: &'a [Sentence],
        namings: &'a [Naming],
        people: &'a People,
        lang: Lang,
    ) -> Self {
        let list = |words: &'static [&'static str]| Lexicon::new(tokens, words.iter().map(|word| (*word, ())));
        Self {
            tokens,
            sentences,
            namings,
            people,
            verbs: list(speech::VERBS),
            by: list(speech::BY),
            she: list(speech::SHE),
            he: list(speech::HE),
            lang,
            at: 0,
            found: Vec::new(),
        }
    }

    /// Looks at so many more tokens; whether there are more.
    pub fn more(&mut self, count: usize) -> bool {
        let until = self.at + count;
        while self.at < until && self.at < self.tokens.len() {
            let next = self.marks(self.at).or_else(|| self.dash(self.at));
            match next {
                Some((inner, end)) => {
                    self.statement(inner, end);
                    self.at = end;
                }
                None => self.at += 1,
            }
        }
        self.at < self.tokens.len()
    }

    /// The tokens between the mark here and the one that closes it, and the token after that.
    fn marks(&self, at: usize) -> Option<(Range<usize>, usize)> {
        let tokens = self.tokens;
        let is_apart = at == 0 || !tokens.touches(at - 1) || tokens.is_any(at - 1, &['(', '–', '—', ':', '-']);
        let opens = tokens.touches(at);
        let closing: &[char] = match tokens.mark(at)? {
            '„' | '‟' => &['“', '”', '"', '‟'],
            '‚' => &['‘', '’', '\''],
            '«' => &['»'],
            '»' if is_apart && opens => &['«'],
            '“' if is_apart && opens => &['”', '“', '"'],
            '”' if is_apart && opens => &['”'],
            '"' if is_apart => &['"', '”', '“'],
            '‘' | '\'' if is_apart && opens => &['’', '\''],
            _ => return None,
        };
        let is_single = tokens.is_any(at, &['‘', '\'', '‚']);
        let mut depth = 0_usize;
        for end in at + 1..tokens.len().min(at + LONGEST) {
            if tokens.get(end).is_some_and(|token| token.before == Before::Blank) {
                return None;
            }
            if tokens.is_mark(at, '«') && tokens.is_mark(end, '«') {
                depth += 1;
            }
            if tokens.is_any(end, closing) {
                if depth > 0 {
                    depth -= 1;
                    continue;
                }
                let fits = !is_single || tokens.is_any(end - 1, &[',', '.', '!', '?', '…']) || tokens.is_mark(at, '‚');
                let closes = tokens.touches(end - 1) || !tokens.is_mark(at, '"');
                if fits && closes {
                    return Some((at + 1..end, end + 1));
                }
            }
        }
        None
    }

    /// "– Ми раді, – сказав мер."
    fn dash(&self, at: usize) -> Option<(Range<usize>, usize)> {
        let tokens = self.tokens;
        let starts =
            tokens.get(at).is_some_and(|token| token.before >= Before::Line) && tokens.is_any(at, &['–', '—', '-']);
        if !starts {
            return None;
        }
        for end in at + 2..tokens.len().min(at + 200) {
            if tokens.get(end).is_some_and(|token| token.before >= Before::Line) {
                return None;
            }
            let breaks = tokens.is_any(end, &['–', '—', '-']) && tokens.is_any(end - 1, &[',', '.', '!', '?', '…']);
            if breaks && (end + 1..end + 3).any(|at| self.verbs.is_at(tokens, at)) {
                return Some((at + 1..end - 1, end));
            }
        }
        None
    }

    fn sentence(&self, at: usize) -> usize {
        self.sentences.partition_point(|sentence| sentence.tokens.end <= at)
    }

    fn words(&self, range: &Range<usize>) -> usize {
        range.clone().filter(|at| self.tokens.is_word(*at)).count()
    }

    fn statement(&mut self, inner: Range<usize>, end: usize) {
        let tokens = self.tokens;
        let words = self.words(&inner);
        let open = inner.start - 1;
        let inside = self.inside(&inner);
        let after = inside.clone().unwrap_or_else(|| self.after(end));
        let before = self.before(open);
        let has_colon = open > 0 && tokens.is_mark(open - 1, ':');
        let is_sentence = tokens.is_any(inner.end.saturating_sub(1), &['.', '!', '?', '…', ','])
            || tokens.is_mark(inner.end, ',')
            || tokens.is_any(end, &[',', ':'])
            || tokens.is_mark(end, '.') && has_colon;
        let starts_big = tokens.is_name(inner.start) || tokens.is_any(inner.start, &['…', '.']);
        let says_after = inside.is_some() || self.says(&after, 9);
        let says_before = self.says_any(&before);
        let is_said = says_after && (is_sentence || words >= 5)
            || has_colon && words >= 3 && (starts_big || is_sentence)
            || says_before && words >= 4 && (starts_big || words >= 6);
        // "There is no substitute" – that was her verdict.
        let has_dash = tokens.is_any(end, &['–', '—', '-']) && starts_big && words >= if is_sentence { 2 } else { 6 };
        let is_whole = starts_big && is_sentence && words >= 7 && !tokens.is_mark(inner.end.saturating_sub(1), ',');
        let goes_on = self.goes_on(open);
        let is_name_of_thing = open > 0 && !has_colon && !says_after && tokens.is_name(open - 1) && words < 6;
        if words < 2
            || !(is_said && words >= 3
                || says_after && is_sentence && words >= 2
                || is_whole
                || has_dash && !after.is_empty()
                || goes_on
                    && (words >= 4 || words >= 2 && tokens.is_mark(open - 1, ','))
                    && (is_sentence || tokens.is_mark(end, '.')))
            || is_name_of_thing
        {
            return;
        }
        if goes_on
            && !says_after
            && !has_colon
            && let Some(last) = self.found.last_mut()
        {
            last.tokens.end = inner.end;
            last.parts.push(inner);
            return;
        }
        let (person, other) = self.speaker(open, &before, &after, has_colon, says_after);
        let confidence = if person.is_some() {
            Confidence::High
        } else {
            Confidence::Medium
        };
        self.found.push(Said {
            tokens: inner.clone(),
            parts: vec![inner],
            person,
            other,
            reported: false,
            confidence,
        });
    }

    /// Who said it, where that stands within the marks: «…, – додав мер. – …».
    fn inside(&self, inner: &Range<usize>) -> Option<Range<usize>> {
        let tokens = self.tokens;
        let dash = |at: usize| tokens.is_any(at, &['–', '—', '-']);
        let ends = |at: usize| tokens.is_any(at, &[',', '.', '!', '?', '…']);
        let start = (inner.start + 2..inner.end)
            .find(|at| dash(*at) && ends(at - 1) && (self.is_said(at + 1) || self.is_signed(at + 1)))?;
        let end = (start + 2..inner.end).find(|at| dash(*at)).unwrap_or(inner.end);
        Some(start..end)
    }

    /// Whether a verb of saying stands here or next to it.
    fn is_said(&self, at: usize) -> bool {
        (at..at + 2).any(|at| self.verbs.is_at(self.tokens, at))
    }

    /// Whether a person is named here, and the sentence ends soon after: the speaker without a verb.
    fn is_signed(&self, at: usize) -> bool {
        let is_end = |at: &usize| self.tokens.is_any(*at, &['.', ',']);
        self.named(&(at..at + 1)).next().is_some() && (at + 1..at + 12).any(|at| is_end(&at))
    }

    /// Whether the statement before goes on here: only its speaker stands between, and that sentence has not told anything else.
    fn goes_on(&self, open: usize) -> bool {
        let Some(last) = self.found.last().filter(|last| !last.reported) else {
            return false;
        };
        let end = last.tokens.end + 1;
        let gap = end..open;
        let has_break = gap
            .clone()
            .chain([open])
            .any(|at| self.tokens.get(at).is_some_and(|token| token.before >= Before::Line));
        open >= end
            && gap.len() <= 24
            && !has_break
            && gap.len() > 1
            && self.says(&gap, 6)
            && gap.clone().filter(|at| self.tokens.is_any(*at, &['!', '?'])).count() == 0
            && self.sentence(gap.start).abs_diff(self.sentence(open)) <= 1
    }

    /// What follows a statement: the rest of its sentence.
    fn after(&self, end: usize) -> Range<usize> {
        let number = self.sentence(end);
        let Some(sentence) = self.sentences.get(number) else {
            return end..end;
        };
        let same_line = self.tokens.get(end).is_some_and(|token| token.before == Before::Space);
        if !same_line {
            return end..end;
        }
        let mut until = sentence.tokens.end.min(end + FAR);
        if let Some(open) = (end..until).find(|at| self.tokens.is_any(*at, &['„', '«', '“']) && *at > end + 1) {
            until = open;
        }
        end.min(until)..until
    }

    /// What stands before it in its sentence.
    fn before(&self, open: usize) -> Range<usize> {
        let number = self.sentence(open);
        let Some(sentence) = self.sentences.get(number) else {
            return open..open;
        };
        let start = sentence.tokens.start.min(open).max(open.saturating_sub(FAR));
        let floor = self.found.last().map_or(0, |said| said.tokens.end + 1);
        start.max(floor).min(open)..open
    }

    /// Whether a verb of saying stands within the first words of a range.
    fn says(&self, range: &Range<usize>, most: usize) -> bool {
        let range = range.start..range.end.min(range.start + most);
        // A name before the verb does not count: "… ", Mayor Serhii Sukhomlyn said.
        range.clone().any(|at| {
            (self.verbs.is_at(self.tokens, at) && !self.tokens.is_name(at))
                || at <= range.start + 3 && self.by.is_at(self.tokens, at)
        })
    }

    fn says_any(&self, range: &Range<usize>) -> bool {
        range
            .clone()
            .any(|at| (self.verbs.is_at(self.tokens, at) && !self.tokens.is_name(at)) || self.by.is_at(self.tokens, at))
    }

    fn named(&self, range: &Range<usize>) -> impl DoubleEndedIterator<Item = &Naming> {
        let first = self.namings.partition_point(|naming| naming.tokens.start < range.start);
        let last = self.namings.partition_point(|naming| naming.tokens.start < range.end);
        self.namings[first..last.max(first)].iter()
    }

    fn speaker(
        &self,
        open: usize,
        before: &Range<usize>,
        after: &Range<usize>,
        has_colon: bool,
        says_after: bool,
    ) -> (Option<usize>, Option<String>) {
        let none = (None, None);
        if says_after {
            let found = self.who(after, true);
            if found != none {
                return found;
            }
        }
        if has_colon || self.says_any(before) {
            let found = self.who(before, false);
            if found != none {
                return found;
            }
        }
        if !says_after
            && let Some(naming) = self.named(&(after.start..after.end.min(after.start + 12))).next()
            && self.tokens.is_any(after.start, &[',', '–', '—', '('])
        {
            return (Some(naming.person), None);
        }
        if let Some(naming) = self.named(before).next_back() {
            return (Some(naming.person), None);
        }
        // The sentence before tells who speaks.
        let number = self.sentence(open);
        let number = if self
            .sentences
            .get(number)
            .is_some_and(|sentence| sentence.tokens.start < open.saturating_sub(1))
            && !before.is_empty()
        {
            number
        } else {
            number.saturating_sub(1)
        };
        let same = |sentence: &&Sentence| {
            self.sentences.get(self.sentence(open)).is_some_and(|own| {
                own.paragraph == sentence.paragraph
                    || self.tokens.is_mark(sentence.tokens.end.saturating_sub(1), ':')
                    || own.paragraph == sentence.paragraph + 1
            })
        };
        if let Some(sentence) = self.sentences.get(number).filter(same) {
            let floor = self.found.last().map_or(0, |said| said.tokens.end);
            if sentence.tokens.end > floor {
                let found = self.who(&(sentence.tokens.start.max(floor)..sentence.tokens.end), false);
                if found != none {
                    return found;
                }
            }
        }
        (self.found.last().and_then(|said| said.person), None)
    }

    /// Who speaks in a range: a person, a pronoun for the last one, a post.
    fn who(&self, range: &Range<usize>, is_after: bool) -> (Option<usize>, Option<String>) {
        let verb = range
            .clone()
            .find(|at| self.verbs.is_at(self.tokens, *at) && !self.tokens.is_name(*at));
        let mut people = self.named(range);
        let naming = match verb {
            // Before the statement: the person nearest before the verb is its subject, else the one after.
            Some(verb) if !is_after => {
                let before = self.named(&(range.start..verb)).next();
                before.or_else(|| self.named(&(verb..range.end)).next())
            }
            _ => people.next(),
        };
        if let Some(naming) = naming {
            return (Some(naming.person), None);
        }
        let pronoun = |list: &Lexicon<()>| range.clone().take(8).any(|at| list.is_at(self.tokens, at));
        let means_her = pronoun(&self.she);
        let means_him = pronoun(&self.he);
        if means_her || means_him {
            let earlier = self.namings.partition_point(|naming| naming.tokens.start < range.start);
            let wanted = if means_her { Sort::Woman } else { Sort::Man };
            let recent = self.namings[..earlier].iter().rev().take(12);
            let fits = |naming: &&Naming| self.people.list[naming.person].sort.is_none_or(|sort| sort == wanted);
            if let Some(naming) = recent.clone().find(fits) {
                return (Some(naming.person), None);
            }
        }
        self.post(range)
    }

    /// A post without a name: the person who has it, else the post itself.
    fn post(&self, range: &Range<usize>) -> (Option<usize>, Option<String>) {
        let roles = self.people.roles();
        let Some(head) = range.clone().find(|at| roles.head(self.tokens, *at).is_some()) else {
            return (None, None);
        };
        let stem: String = self
            .tokens
            .low(head)
            .chars()
            .take(6.min(self.tokens.low(head).chars().count().max(3)))
            .collect();
        let is_woman = |word: &str| self.lang == Lang::De && word.ends_with("in");
        let post = self.tokens.low(head);
        // "Kassels Oberbürgermeister", "the mayor of Kassel": the name beside the post.
        let around = (head.saturating_sub(2).max(range.start)..head).chain(head + 1..range.end.min(head + 5));
        let rest: Vec<String> = around
            .filter(|at| self.tokens.is_name(*at) && self.tokens.low(*at).chars().count() > 3)
            .map(|at| {
                self.tokens
                    .low(at)
                    .chars()
                    .take(self.tokens.low(at).chars().count().saturating_sub(2).max(4))
                    .collect()
            })
            .collect();
        let has = |human: &super::people::Human| {
            let role = human.role.to_lowercase();
            let same_sort = self.lang != Lang::De
                || role
                    .split_whitespace()
                    .next()
                    .is_none_or(|first| is_woman(first) == is_woman(post));
            role.contains(&stem) && same_sort
        };
        let earlier = self.namings.partition_point(|naming| naming.tokens.start < range.start);
        let with_place = self
            .people
            .list
            .iter()
            .take(500)
            .position(|human| has(human) && rest.iter().any(|word| human.post.contains(word.as_str())));
        let last = self.namings[..earlier]
            .iter()
            .rev()
            .take(30)
            .map(|naming| naming.person)
            .find(|person| has(&self.people.list[*person]));
        let any = self
            .people
            .list
            .iter()
            .take(500)
            .position(|human| has(human) && !human.name.is_empty());
        let person = with_place.or(last).or(any);
        if person.is_some() {
            return (person, None);
        }
        let mut end = head + 1;
        while end < range.end && self.tokens.is_word(end) && !self.verbs.is_at(self.tokens, end) && end < head + 5 {
            end += 1;
        }
        (None, Some(roles.nominative(self.tokens, &(head..end))))
    }
}
