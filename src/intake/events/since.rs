//! What goes on since a day, and guests who are received on one.

use std::ops::Range;

use super::super::dates::{Found, Use};
use super::super::layout::Line;
use super::super::tokens::Tokens;
use super::{Context, Events, Told};
use crate::domain::codes::EventKind;
use crate::domain::date::{Dated, Point, Shape};

/// A clause without a verb of its own is no longer, in tokens.
const SHORT: usize = 9;

impl Events {
    /// "Seit Montag hält sich eine Gruppe … auf": a stay that goes on.
    pub(super) fn is_stay(&self, tokens: &Tokens, context: &Context, date: &Found) -> bool {
        let is_day = date.date.is_some_and(|date| {
            matches!(
                date.shape(),
                Shape::Single(Dated {
                    point: Point::Day(_),
                    ..
                })
            )
        });
        is_day && self.stays.is_in(tokens, context.sentence.tokens.clone())
    }

    /// "Seit Oktober 2023 verbindet sie eine Partnerschaft": when that began.
    pub(super) fn ties_since(&self, tokens: &Tokens, context: &Context) -> Vec<Told> {
        let dates = context.dates.iter().filter(|date| {
            date.role == Use::Since
                && date.has_year
                && !date.is_future
                && date.date.is_some()
                && !(context.is_quoted)(date.tokens.start)
        });
        let whole = &context.sentence.tokens;
        if self.rests.is_in(tokens, whole.clone()) {
            return Vec::new();
        }
        let is_end = |at: &usize| tokens.is_any(*at, &[',', ';', '(', ')', ':']);
        let mut found: Vec<Told> = Vec::new();
        for date in dates.take(4).filter(|_| context.sentence.line != Line::Heading) {
            let start = (whole.start..date.tokens.start)
                .rev()
                .find(is_end)
                .map_or(whole.start, |at| at + 1);
            let end = (date.tokens.end..whole.end).find(is_end).unwrap_or(whole.end);
            // "… mit Rzeszów seit 2004": the verb is that of the clause before.
            let goes_on = found.last().is_some_and(|before| before.tokens.end + 1 == start) && end - start <= SHORT;
            if self.bonds.is_in(tokens, start..end) || goes_on {
                found.push(Self::bond(context, date, start..end));
            }
        }
        found
    }

    fn bond(context: &Context, date: &Found, tokens: Range<usize>) -> Told {
        Told {
            sentence: context.number,
            paragraph: context.sentence.paragraph,
            kind: EventKind::Milestone,
            weight: 3,
            date: date.date,
            date_at: Some(date.tokens.start),
            is_open: false,
            is_loose: false,
            is_future: false,
            is_cancelled: false,
            place: None,
            origin: None,
            is_heading: false,
            is_there: false,
            is_of_guests: false,
            is_return: false,
            is_held: false,
            is_set: true,
            tokens,
        }
    }

    /// "Am Montag empfing der Bürgermeister die Gäste": guests of a day are a meeting, those of several days a visit.
    pub(super) fn is_reception(&self, tokens: &Tokens, range: &Range<usize>, date: Option<&Found>) -> bool {
        let is_day = date.and_then(|date| date.date).is_some_and(|date| {
            matches!(
                date.shape(),
                Shape::Single(Dated {
                    point: Point::Day(_),
                    ..
                })
            )
        });
        is_day
            && self.receives.is_in(tokens, range.clone())
            && self.hosts.is_in(tokens, range.clone())
            && !self.arrivals.is_in(tokens, range.clone())
    }
}
