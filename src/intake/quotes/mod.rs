//! Statements: what stands in quotation marks of any kind, or after a dash, and who said it.
//!
//! A name of a thing in quotation marks is no statement: that takes words enough, and a verb of saying, a colon or a full sentence.

mod beside;
mod marks;
mod meant;
#[cfg(test)]
mod more;
mod speaker;
#[cfg(test)]
mod tests;
mod title;

use std::ops::Range;

use title::Title;

use super::Confidence;
use super::layout::Sentence;
use super::lexicon::Lexicon;
use super::people::{Naming, People};
use super::tokens::{Before, Tokens};
use super::words::people::INDEFINITE;
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

/// Words between marks.
struct Quotation {
    /// The tokens between the marks.
    inner: Range<usize>,
    /// The token after the mark that closes.
    end: usize,
    /// Whether it is a further paragraph of the one before, whose mark was not closed.
    is_continued: bool,
}

/// What the recogniser looks at.
pub struct Quotes<'a> {
    tokens: &'a Tokens<'a>,
    sentences: &'a [Sentence],
    /// But for those of by-lines: who wrote the text says nothing in it.
    namings: Vec<Naming>,
    people: &'a People,
    verbs: Lexicon<()>,
    by: Lexicon<()>,
    she: Lexicon<()>,
    hers: Lexicon<()>,
    his: Lexicon<()>,
    he: Lexicon<()>,
    names: Lexicon<()>,
    indefinite: Lexicon<()>,
    interview: Lexicon<()>,
    counterparts: Lexicon<()>,
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
            namings: meant::without_bylines(tokens, sentences, namings),
            people,
            verbs: list(speech::VERBS),
            by: list(speech::BY),
            she: list(speech::SHE),
            hers: list(speech::HERS),
            his: list(speech::HIS),
            he: list(speech::HE),
            names: list(speech::CALLING),
            indefinite: list(INDEFINITE),
            interview: list(speech::INTERVIEW),
            counterparts: list(speech::COUNTERPARTS),
            lang,
            at: 0,
            found: Vec::new(),
        }
    }

    /// Looks at so many more tokens; whether there are more.
    pub fn more(&mut self, count: usize) -> bool {
        let until = self.at + count;
        while self.at < until && self.at < self.tokens.len() {
            if let Some(quotation) = self.marks(self.at) {
                let end = quotation.end;
                match self.title(&quotation) {
                    Some(Title::Said(said)) => self.found.push(said),
                    Some(Title::Name) => {}
                    None => self.statement(quotation),
                }
                self.at = end;
            } else if let Some((quotation, more)) = self.dash(self.at) {
                let (start, end) = (quotation.inner.start, quotation.end);
                self.statement(quotation);
                let is_found = self.found.last().is_some_and(|said| said.tokens.start == start);
                if let (Some(last), Some(more)) = (self.found.last_mut().filter(|_| is_found), &more) {
                    last.tokens.end = more.end;
                    last.parts.push(more.clone());
                }
                self.at = more.map_or(end, |more| more.end);
            } else {
                self.at += 1;
            }
        }
        let goes_on = self.at < self.tokens.len();
        if !goes_on {
            self.drop_repeated();
        }
        goes_on
    }

    fn sentence(&self, at: usize) -> usize {
        self.sentences.partition_point(|sentence| sentence.tokens.end <= at)
    }

    fn words(&self, range: &Range<usize>) -> usize {
        range.clone().filter(|at| self.tokens.is_word(*at)).count()
    }

    fn statement(&mut self, quotation: Quotation) {
        let Quotation {
            inner,
            end,
            is_continued,
        } = quotation;
        let tokens = self.tokens;
        if is_continued && let Some(last) = self.found.last_mut() {
            last.tokens.end = inner.end;
            last.parts.push(inner);
            return;
        }
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
        let is_set_off = is_sentence || !tokens.is_word(end) || self.is_speaker(end);
        let says_after = inside.is_some() || is_set_off && self.says(&after, 9);
        let says_before = self.says_any(&before);
        let is_by = before.clone().any(|at| self.by.is_at(tokens, at));
        let is_said = says_after && (is_sentence || words >= 5)
            || has_colon && words >= 3 && (starts_big || is_sentence)
            || says_before && words >= 4 && (starts_big || is_by || words >= 6);
        // "There is no substitute" – that was her verdict.
        // "She called it “a year of neighbours”": words taken from somebody, with the name of whose they are.
        let is_called = (words >= 3 || words == 2 && self.lang == Lang::Uk && !starts_big)
            && before
                .clone()
                .any(|at| self.names.is_at(tokens, at) && !tokens.is_name(at))
            && self.named(&before).next().is_some()
            || self.is_for(&before) && words >= if self.lang == Lang::Uk { 2 } else { 3 };
        let is_put = says_before && words >= 3 && tokens.is_any(open.wrapping_sub(1), &[',', ':']);
        let has_dash = tokens.is_any(end, &['–', '—', '-']) && starts_big && words >= if is_sentence { 2 } else { 6 };
        // «Ми довго чекали на цей день». In Ukrainian the full stop stands behind the mark.
        let is_closed = before.is_empty() && words >= 4 && tokens.is_mark(end, '.') && tokens.is_mark(open, '«');
        let has_stop = is_closed || tokens.is_any(inner.end.saturating_sub(1), &['.', '!', '?', '…']);
        let is_whole = starts_big && is_sentence && words >= 7 && !tokens.is_mark(inner.end.saturating_sub(1), ',');
        // A sentence of its own within the marks, which nothing leads to and nothing follows.
        let is_alone = starts_big && has_stop && words >= 2 && before.is_empty() && !tokens.is_word(end.min(after.end))
            || before.is_empty()
                && starts_big
                && has_stop
                && words >= 3
                && self.is_new_sentence(end + usize::from(is_closed));
        // "He answers: „Weitermachen.“"
        let has_end = has_stop || self.lang == Lang::Uk && tokens.is_mark(end, '.');
        let is_answer = has_colon
            && has_end
            && words >= 1
            && starts_big
            && (says_before && (has_stop || words >= 2) || self.named(&before).next().is_some())
            || before.is_empty()
                && starts_big
                && is_sentence
                && words >= 1
                && says_after
                && (end..end + 4).any(|at| self.is_said(at));
        let goes_on = self.goes_on(open);
        let is_name_of_thing =
            open > 0 && !is_called && !has_colon && !says_after && tokens.is_name(open - 1) && words < 6;
        let is_written = matches!(
            (tokens.low(end), tokens.low(end + 1)),
            ("it", "says" | "said" | "reads" | "read") | ("heißt" | "hieß", "es") | ("reads" | "read", "the" | "a")
        );
        if is_written
            || words < 2 && !is_answer
            || !(is_said && words >= 3
                || is_alone
                || is_answer
                || is_called
                || is_put
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
            // "…", said X, "…" is one sentence that its speaker breaks; after a full stop a new statement begins.
            if starts_big && tokens.is_mark(open - 1, '.') {
                let next = Said {
                    tokens: inner.clone(),
                    parts: vec![inner],
                    ..last.clone()
                };
                self.found.push(next);
            } else {
                last.tokens.end = inner.end;
                last.parts.push(inner);
            }
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

    /// Whether the speaker or the verb of saying begins here.
    fn is_speaker(&self, at: usize) -> bool {
        self.is_said(at)
            || self.by.is_at(self.tokens, at)
            || self.named(&(at..at + 3)).next().is_some()
            || (at..at + 3).any(|at| self.people.roles().head(self.tokens, at).is_some())
            || matches!(self.tokens.low(at), "he" | "she" | "він" | "вона")
    }

    /// Whether a sentence begins here, or the text ends.
    fn is_new_sentence(&self, at: usize) -> bool {
        let number = self.sentence(at);
        self.sentences
            .get(number)
            .is_none_or(|sentence| sentence.tokens.start >= at)
            || self.tokens.is_name(at)
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
            && !self.is_new(end)
            && !self.tokens.is_word(open - 1)
            && gap.len() <= 24
            && !has_break
            && gap.len() > 1
            && self.says(&gap, 10)
            && gap.clone().filter(|at| self.tokens.is_any(*at, &['!', '?'])).count() == 0
            && self.sentence(gap.start).abs_diff(self.sentence(open)) <= 1
    }

    /// Whether a new sentence begins behind the mark before this token: the quoted one has its full stop.
    fn is_new(&self, end: usize) -> bool {
        end >= 2 && self.tokens.is_mark(end - 2, '.') && self.tokens.is_name(end)
    }

    fn named(&self, range: &Range<usize>) -> impl DoubleEndedIterator<Item = &Naming> {
        let first = self.namings.partition_point(|naming| naming.tokens.start < range.start);
        let last = self.namings.partition_point(|naming| naming.tokens.start < range.end);
        self.namings[first..last.max(first)].iter()
    }
}
