//! Stays and feasts of several days: told by their two ends, and the frame of the days that are told of within.

use super::super::lexicon::Lexicon;
use super::super::tokens::Tokens;
use super::super::words::stays as words;
use super::resolve::{Around, Last, days, is_of_days};
use super::{Dates, Found, Use};
use crate::domain::date::{Day, Edtf, Shape};

/// What lasts longer than this, in days, is no stay whose days have names.
const LONGEST: i64 = 21;
/// A day of the week is one of a stay that was told so many sentences ago, over the headings and statements between.
const REACH: usize = 16;
/// So many tokens may stand between a date and the verb that says whether it is the first day or the last.
const NEAR: usize = 9;

/// Where a text tells of a first and a last day.
pub(super) struct Ends {
    begins: Lexicon<()>,
    ends: Lexicon<()>,
}

impl Ends {
    pub(super) fn new(tokens: &Tokens) -> Self {
        let list = |words: &'static [&'static str]| Lexicon::new(tokens, words.iter().map(|word| (*word, ())));
        Self {
            begins: list(words::BEGINS),
            ends: list(words::ENDS),
        }
    }

    /// "They came on Monday and fly home today", "der am Montag begann und morgen endet": one stay from the first day to the last. The first date
    /// gets it, the second is only its end.
    fn join(&self, tokens: &Tokens, first: usize, last: usize, found: &mut [Found]) -> Option<Edtf> {
        let mut from = first;
        for second in 1..found.len() {
            let (one, other) = (&found[second - 1], &found[second]);
            let (start, end) = (one.tokens.clone(), other.tokens.clone());
            let range = day(one).zip(day(other)).filter(|(first, last)| {
                (1..=LONGEST).contains(&last.since(*first)) && one.role == Use::At && other.role == Use::At
            });
            // The verb of the last day stands behind that of the first.
            let begins = (from.max(start.start.saturating_sub(NEAR))..end.start.min(start.end + NEAR))
                .find(|at| self.begins.is_at(tokens, *at));
            let is_end = begins.is_some_and(|begins| {
                let until = last.min(end.end + NEAR);
                let until = found.get(second + 1).map_or(until, |next| until.min(next.tokens.start));
                (start.end.max(begins + 1).max(end.start.saturating_sub(NEAR))..until)
                    .any(|at| self.ends.is_at(tokens, at))
            });
            from = start.end;
            if let (Some((first, last)), true) = (range, is_end) {
                let stay = days(first, last);
                found[second - 1].stay = stay;
                found[second].role = Use::By;
                return stay;
            }
        }
        None
    }
}

/// The day that a date is.
fn day(found: &Found) -> Option<Day> {
    let date = found.date.filter(is_of_days)?;
    date.earliest()
        .filter(|_| !matches!(date.shape(), Shape::Interval { .. }))
}

impl Dates {
    /// Keeps the stay that a sentence tells by its ends: days of the week are read within it.
    pub(super) fn keep_stay(
        &mut self,
        tokens: &Tokens,
        within: &std::ops::Range<usize>,
        paragraph: usize,
        found: &mut [Found],
    ) {
        if let Some(stay) = self.ends.join(tokens, within.start, within.end, found) {
            self.stay = Some(Last::of_stay(stay, self.sentence, paragraph));
        }
    }

    /// The days of the stay that was told last, if its sentence is near.
    pub(super) fn stay(&self, around: Around) -> Option<(Day, Day)> {
        let stay = self.stay.filter(|stay| stay.sentence + REACH >= around.sentence)?;
        stay.date.earliest().zip(stay.date.latest())
    }

    /// Whether a date is of several days, and no more than a stay has.
    pub(super) fn is_stay(date: &Edtf) -> bool {
        let length = date
            .earliest()
            .zip(date.latest())
            .map(|(first, last)| last.since(first));
        matches!(date.shape(), Shape::Interval { .. })
            && is_of_days(date)
            && length.is_some_and(|length| (1..=LONGEST).contains(&length))
    }
}
