//! Where quoted words begin and end: marks of all kinds, over paragraphs, and the dash of Ukrainian direct speech.

use std::ops::Range;

use super::super::tokens::Before;
use super::{LONGEST, Quotation, Quotes};

const DASHES: [char; 3] = ['–', '—', '-'];
const STOPS: [char; 5] = [',', '.', '!', '?', '…'];

impl Quotes<'_> {
    /// The quotation that begins with the mark here.
    pub(super) fn marks(&self, at: usize) -> Option<Quotation> {
        let tokens = self.tokens;
        let is_apart = at == 0 || !tokens.touches(at - 1) || tokens.is_any(at - 1, &['(', '–', '—', ':', '-']);
        let opens = tokens.touches(at);
        let closing: &[char] = match tokens.mark(at)? {
            '„' | '‟' => &['“', '”', '"', '‟'],
            '‚' => &['‘', '’', '\''],
            '«' => &['»'],
            '»' if is_apart && opens => &['«'],
            '‹' => &['›'],
            '›' if is_apart && opens => &['‹'],
            '“' if is_apart && opens => &['”', '“', '"'],
            '”' if is_apart && opens => &['”'],
            '"' if is_apart => &['"', '”', '“'],
            '‘' | '\'' if is_apart && opens => &['’', '\''],
            _ => return None,
        };
        let is_single = tokens.is_any(at, &['‘', '\'', '‚']);
        let quotation = |end: usize, next: usize| Quotation {
            inner: at + 1..end,
            end: next,
            is_continued: self.is_continued(at),
        };
        let mut depth = 0_usize;
        for end in at + 1..tokens.len().min(at + LONGEST) {
            if tokens.get(end).is_some_and(|token| token.before == Before::Blank) {
                // A quotation of several paragraphs opens each of them and closes the last.
                let goes_on = !is_single && tokens.mark(end) == tokens.mark(at) && tokens.touches(end);
                return goes_on.then(|| quotation(end, end));
            }
            if tokens.is_mark(at, '«') && tokens.is_mark(end, '«') {
                depth += 1;
            }
            if tokens.is_any(end, closing) {
                if depth > 0 {
                    depth -= 1;
                    continue;
                }
                let is_end = tokens.is_any(end - 1, &STOPS)
                    || tokens.is_any(end + 1, &['.', ',', '!', '?', ')'])
                    || tokens.get(end + 1).is_none_or(|token| token.before > Before::Space);
                let fits = !is_single || is_end || tokens.is_mark(at, '‚');
                let closes = tokens.touches(end - 1) || !tokens.is_mark(at, '"');
                if fits && closes {
                    return Some(quotation(end, end + 1));
                }
            }
        }
        None
    }

    /// Whether the mark here opens a further paragraph of the statement before, which no mark has closed.
    fn is_continued(&self, at: usize) -> bool {
        self.found.last().is_some_and(|last| last.tokens.end == at)
            && self.tokens.get(at).is_some_and(|token| token.before == Before::Blank)
    }

    /// "– Ми раді, – сказав мер. – Дякуємо.": the words to the first dash, and those after the speaker.
    pub(super) fn dash(&self, at: usize) -> Option<(Quotation, Option<Range<usize>>)> {
        let tokens = self.tokens;
        let is_line = |at: usize| tokens.get(at).is_none_or(|token| token.before >= Before::Line);
        let is_led = at > 0 && tokens.is_mark(at - 1, ':');
        if !tokens.is_any(at, &DASHES) || !is_line(at) && !is_led {
            return None;
        }
        let last = (at + 1..tokens.len().min(at + LONGEST)).find(|at| is_line(*at));
        let last = last.unwrap_or(tokens.len().min(at + LONGEST));
        let is_break = |at: &usize| tokens.is_any(*at, &DASHES) && tokens.is_any(*at - 1, &STOPS);
        let Some(end) = (at + 2..last).filter(is_break).find(|at| self.is_said(*at + 1)) else {
            return self.announced(at, last).map(|quotation| (quotation, None));
        };
        let quotation = Quotation {
            inner: at + 1..end - 1,
            end,
            is_continued: false,
        };
        let more = (end + 2..last).find(is_break).map(|dash| dash + 1..last);
        Some((quotation, more.filter(|more| more.len() > 1)))
    }

    /// "Олег Ковтун, міський голова:⏎– Ми раді. …": a line after a dash whose speaker the line before has named, and no list.
    fn announced(&self, at: usize, last: usize) -> Option<Quotation> {
        const LEAST: usize = 6;
        let tokens = self.tokens;
        let before = at.checked_sub(1).filter(|before| tokens.is_mark(*before, ':'))?;
        let announcing = self.sentences.get(self.sentence(before))?;
        let names = self.named(&(announcing.tokens.start..before)).next().is_some();
        let is_list = tokens.mark(last).is_some() && tokens.mark(last) == tokens.mark(at);
        let inner = at + 1..last;
        let is_speech = names
            && at - announcing.tokens.start <= 16
            && !is_list
            && tokens.is_name(at + 1)
            && tokens.is_any(last - 1, &['.', '!', '?', '…'])
            && self.words(&inner) >= LEAST;
        is_speech.then_some(Quotation {
            inner,
            end: last,
            is_continued: false,
        })
    }
}
