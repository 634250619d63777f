//! Which kind of event the words of a sentence speak for.

use std::ops::Range;

use super::super::tokens::Tokens;
use super::Events;
use crate::domain::codes::EventKind;

/// The kinds, the one first that is told where two have the same weight.
const ORDER: [EventKind; 11] = [
    EventKind::Signing,
    EventKind::OnlineMeeting,
    EventKind::Call,
    EventKind::Training,
    EventKind::Visit,
    EventKind::Exchange,
    EventKind::Aid,
    EventKind::Ceremony,
    EventKind::Meeting,
    EventKind::Milestone,
    EventKind::Other,
];

impl Events {
    /// The kind that most words of a range speak for, and how much.
    pub(super) fn kind(
        &self,
        tokens: &Tokens,
        range: &Range<usize>,
        is_quoted: &dyn Fn(usize) -> bool,
    ) -> Option<(EventKind, u8)> {
        let mut sums = [0_u8; 11];
        for (at, _, (kind, weight)) in self.kinds.all(tokens, range.clone()) {
            let is_paid = matches!(kind, EventKind::Visit | EventKind::Exchange)
                && self.combined.is_cost(tokens, at, range.start);
            if is_quoted(at) || is_noun_only(tokens, at) || is_reference(tokens, at, range.start) || is_paid {
                continue;
            }
            if let Some(place) = ORDER.iter().position(|known| known == kind) {
                sums[place] = sums[place].saturating_add(*weight);
            }
        }
        let of = |kind: EventKind| ORDER.iter().position(|known| *known == kind).unwrap_or_default();
        let (online, meeting, training, signing) = (
            of(EventKind::OnlineMeeting),
            of(EventKind::Meeting),
            of(EventKind::Training),
            of(EventKind::Signing),
        );
        if sums[online] > 0 && sums[meeting] > 0 && sums[training] < 3 {
            sums[online] += sums[meeting];
        } else if sums[online] == 2 {
            sums[online] = 0;
        }
        if sums[signing] < 2 {
            sums[signing] = 0;
        }
        if self.combined.is_letter(tokens, range) && !self.groups.is_in(tokens, range.clone()) {
            for kind in [EventKind::Aid, EventKind::Visit] {
                sums[of(kind)] = sums[of(kind)].saturating_sub(3);
            }
        }
        // Goods that arrive are no guests.
        let (visit, aid) = (of(EventKind::Visit), of(EventKind::Aid));
        let has_guests = self.groups.is_in(tokens, range.clone());
        if sums[aid] > 0 && !has_guests && self.arrivals.is_in(tokens, range.clone()) {
            sums[aid] = sums[aid].max(2);
            sums[visit] = sums[visit].max(1);
        }
        if sums[aid] > 0 && !has_guests && self.leaves.is_in(tokens, range.clone()) {
            sums[aid] = sums[aid].max(2);
        }
        // "It is due to arrive on Thursday": what was sent.
        if sums[visit] > 0 && tokens.low(range.start) == "it" && self.arrivals.is_in(tokens, range.clone()) {
            sums[aid] = sums[aid].max(sums[visit] + 1);
        }
        if sums[visit] <= 3 && (sums[aid] == 0 || has_guests) && Self::sets_out(tokens, range) {
            sums[visit] += 3;
        }
        // Pupils who live with families are an exchange.
        if sums[visit] > 0 && self.pupils.is_in(tokens, range.clone()) && self.homes.is_in(tokens, range.clone()) {
            sums[of(EventKind::Exchange)] += sums[visit];
        }
        // So are those who come themselves; a choir on its way is on tour.
        let exchange = of(EventKind::Exchange);
        if sums[visit] > 0 && !has_guests && self.come_pupils(tokens, range) {
            sums[exchange] = sums[exchange].max(sums[visit] + 1);
        }
        if sums[exchange] >= 2 && sums[exchange] == sums[visit] {
            sums[visit] -= 1;
        }
        if sums[aid] >= 2 && sums[visit] > 0 && !has_guests {
            sums[aid] += sums[visit].min(3);
        }
        // What is celebrated is told with the feast.
        let is_feast = sums[of(EventKind::Ceremony)] > 0;
        let combined = self.combined.kind(tokens, range);
        if let Some(kind) = combined.filter(|kind| *kind != EventKind::Milestone || !is_feast) {
            let others: u8 = [EventKind::Aid, EventKind::Ceremony]
                .iter()
                .map(|kind| sums[of(*kind)])
                .max()
                .unwrap_or(0);
            sums[of(kind)] = sums[of(kind)].max(others).max(4) + 1;
        }
        // A visit says where people are; what they do there is more telling, if it is told by a verb.
        let visit = of(EventKind::Visit);
        sums[visit] = sums[visit].min(5);
        for kind in [EventKind::Exchange, EventKind::Aid, EventKind::Ceremony] {
            sums[of(kind)] = sums[of(kind)].min(7);
        }
        let (best, sum) = sums
            .iter()
            .enumerate()
            .max_by_key(|(place, sum)| (**sum, std::cmp::Reverse(*place)))?;
        (*sum > 0).then(|| (ORDER[best], *sum))
    }
}

impl Events {
    /// Whether young people are the subject: no preposition stands before them, and they stand before what else is told.
    pub(super) fn come_pupils(&self, tokens: &Tokens, range: &Range<usize>) -> bool {
        let Some(at) = range.clone().find(|at| self.pupils.is_at(tokens, *at)) else {
            return false;
        };
        let is_free = (range.start..at).rev().take(3).all(|at| {
            !matches!(
                tokens.low(at),
                "with"
                    | "to"
                    | "for"
                    | "by"
                    | "of"
                    | "met"
                    | "mit"
                    | "von"
                    | "für"
                    | "bei"
                    | "an"
                    | "der"
                    | "den"
                    | "з"
                    | "із"
                    | "для"
                    | "до"
                    | "від"
                    | "зі"
                    | "серед"
            )
        });
        is_free && at < range.start + 14
    }
}

/// "A year after the signing", "drei Monate nach dem Besuch", "через рік після підписання": from there time is counted, and something else is told.
fn is_reference(tokens: &Tokens, at: usize, start: usize) -> bool {
    const AFTER: [&str; 12] = [
        "nach",
        "seit",
        "vor",
        "after",
        "since",
        "before",
        "following",
        "після",
        "від",
        "опісля",
        "за",
        "до",
    ];
    const SPANS: [&str; 22] = [
        "jahr",
        "jahre",
        "monat",
        "monate",
        "woche",
        "wochen",
        "tag",
        "tage",
        "year",
        "years",
        "month",
        "months",
        "week",
        "weeks",
        "day",
        "days",
        "рік",
        "роки",
        "років",
        "місяць",
        "місяці",
        "місяців",
    ];
    let Some(before) = (start..at)
        .rev()
        .take(4)
        .find(|place| AFTER.contains(&tokens.low(*place)))
    else {
        return false;
    };
    before > start && SPANS.contains(&tokens.low(before - 1))
}

/// "Besuch" in "Besuchsprogramm" and its like are found by patterns; a "transport" with no capital in German is a verb.
fn is_noun_only(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.low(at);
    // "das Forum Wissen": the name of a house.
    if word == "forum"
        && tokens.is_name(at)
        && tokens.is_name(at + 1)
        && at > 0
        && matches!(tokens.low(at - 1), "das" | "im")
    {
        return true;
    }
    matches!(
        word,
        "besuch" | "reise" | "chor" | "markt" | "feier" | "spende" | "messe" | "kinder" | "kurs" | "werkstatt" | "fest"
    ) && !tokens.is_name(at)
}
