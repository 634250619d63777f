//! Events: sentences that tell of one, with what in them says when and where.

mod clause;
mod combined;
mod kinds;
mod parts;
mod place;
mod since;
#[cfg(test)]
mod tests;
mod told;

use std::ops::Range;

use parts::{is_joined, shared};
pub use told::{Context, Told, contains};
use told::{is_of_days, is_year, journey};

use super::dates::{Found, Tense, Use};
use super::layout::Line;
use super::lexicon::Lexicon;
use super::places::Mention;
use super::tokens::Tokens;
use super::words::events as words;
use crate::domain::codes::EventKind;
use crate::domain::date::Shape;

/// The recogniser for one text.
pub struct Events {
    kinds: Lexicon<(EventKind, u8)>,
    held: Lexicon<()>,
    set: Lexicon<()>,
    cancelled: Lexicon<()>,
    there: Lexicon<()>,
    delegation: Lexicon<()>,
    /// Groups of people, and not of goods.
    groups: Lexicon<()>,
    /// Words between a preposition and the name of a town.
    between: Lexicon<()>,
    not: Lexicon<()>,
    wishes: Lexicon<()>,
    moved: Lexicon<()>,
    firms: Lexicon<()>,
    origins: Lexicon<()>,
    ties: Lexicon<()>,
    /// Who goes on a visit that is an exchange, and where they stay.
    pupils: Lexicon<()>,
    homes: Lexicon<()>,
    arrivals: Lexicon<()>,
    receives: Lexicon<()>,
    hosts: Lexicon<()>,
    stays: Lexicon<()>,
    bonds: Lexicon<()>,
    is_there: Lexicon<()>,
    says: Lexicon<()>,
    guests: Lexicon<()>,
    habits: Lexicon<()>,
    invited: Lexicon<()>,
    accepted: Lexicon<()>,
    returns: Lexicon<()>,
    proposes: Lexicon<()>,
    records: Lexicon<()>,
    approves: Lexicon<()>,
    ends: Lexicon<()>,
    stay: Lexicon<()>,
    leaves: Lexicon<()>,
    combined: combined::Combined,
    rests: Lexicon<()>,
    with_us: Lexicon<()>,
}

impl Events {
    /// For the words of a text.
    pub fn new(tokens: &Tokens) -> Self {
        let list = |words: &'static [&'static str]| Lexicon::new(tokens, words.iter().map(|word| (*word, ())));
        let mut kinds = [words::UKRAINIAN, words::GERMAN, words::ENGLISH].concat();
        kinds.sort_by_key(|(_, _, weight)| std::cmp::Reverse(*weight));
        Self {
            kinds: Lexicon::new(
                tokens,
                kinds
                    .iter()
                    .map(|(patterns, kind, weight)| (*patterns, (*kind, *weight))),
            ),
            held: list(words::HELD),
            set: list(words::SET),
            cancelled: list(words::CANCELLED),
            there: list(words::THERE),
            not: list(words::NOT),
            wishes: list(words::WISHES),
            moved: list(words::MOVED),
            firms: list(words::FIRMS),
            origins: list(words::ORIGINS),
            ties: list(words::TIES),
            pupils: list(words::PUPILS),
            homes: list(words::HOMES),
            arrivals: list(words::ARRIVALS),
            receives: list(words::RECEIVES),
            hosts: list(words::HOSTS),
            stays: list(words::STAYS),
            bonds: list(words::BONDS),
            is_there: list(words::IS_THERE),
            says: list(words::SAYS),
            guests: list(words::GUESTS),
            habits: list(words::HABITS),
            invited: list(&["запрошення", "einladung", "invitation"]),
            accepted: list(&["прийняв|прийняла|прийняли", "angenommen|nimmt|nahm", "accepted|accepts"]),
            returns: list(words::RETURNS),
            proposes: list(words::PROPOSES),
            records: list(words::RECORDS),
            approves: list(words::APPROVES),
            ends: list(words::ENDS),
            stay: list(&[
                "візит|поїздка",
                "*besuch|besuch|*reise|*aufenthalt|aufenthalt",
                "visit|trip|stay|tour",
            ]),
            leaves: list(words::LEAVES),
            combined: combined::Combined::new(tokens),
            rests: list(words::combined::RESTS),
            with_us: list(words::combined::WITH_US),
            between: list(&[
                "місто|міста|місті|місту|містом|м|громади|громаді|громаду|місті-партнері|місто-партнер|міста-партнера|побратима|партнера",
                "der|die|das|den|dem|des|stadt|partnerstadt|gemeinde|hansestadt|schöne|schönen|partnergemeinde|landeshauptstadt|ins|dortigen|region|raum|nähe",
                "the|city|town|of|twin|partner|sister|nearby|municipality|port|capital",
            ]),
            groups: list(&[
                "делегаці*|гості|гостей|група|групу|хор|команда",
                "delegation*|abordnung|gruppe|gäste|chor",
                "delegation*|group|choir|guests|visitors|team|engineers|officials",
            ]),
            delegation: list(&[
                "делегаці*|гості|гостей|група|групу|вантажівка|хор|команда",
                "delegation*|abordnung|gruppe|gäste|feuerwehr|chor|transport*|hilfstransport*",
                "delegation*|group|choir|guests|visitors|team|engineers|officials",
            ]),
        }
    }

    /// What a sentence tells.
    pub fn read(&self, tokens: &Tokens, context: &Context) -> Vec<Told> {
        let dates: Vec<&Found> = context
            .dates
            .iter()
            .filter(|date| date.date.is_some() && !(context.is_quoted)(date.tokens.start))
            .filter(|date| {
                (date.role == Use::At && !self.combined.is_of_document(tokens, &context.sentence.tokens, date))
                    || date.role == Use::Since && !date.has_year && self.is_stay(tokens, context, date)
            })
            .collect();
        // "moved from 8 to 15 October", "verschoben auf Januar": the day that is named last is the new one.
        let is_moved = self.moved.is_in(tokens, context.sentence.tokens.clone());
        let last = context.dates.iter().rev().find(|date| date.date.is_some());
        let dates = last.filter(|_| is_moved).map_or(dates, |date| vec![date]);
        let parts = Self::parts(tokens, context, &dates);
        let mut found: Vec<Told> = Vec::new();
        for (number, (range, date)) in parts.iter().enumerate() {
            let tells = |range: &Range<usize>| self.kind(tokens, range, context.is_quoted).is_some();
            let shared = shared(tokens, &parts, number, &tells);
            let told = self
                .part(tokens, context, shared.clone(), *date, found.last())
                .map(|told| Told {
                    tokens: range.clone(),
                    ..told
                });
            // "left on 1 May and reached Luzk on 5 May": on the way from one to the other.
            if let (Some(told), Some(before)) = (&told, found.last_mut())
                && told.kind == EventKind::Aid
                && before.kind == EventKind::Aid
                && self.leaves.is_in(tokens, before.tokens.clone())
                && self.arrivals.is_in(tokens, told.tokens.clone())
                && let Some(journey) = journey(before.date, told.date)
            {
                before.date = Some(journey);
                before.place = told.place.or(before.place);
                before.tokens.end = told.tokens.end;
                continue;
            }
            // "left on 1 May and was handed over on 3 May" is one delivery.
            if let (Some(told), Some(before)) = (&told, found.last())
                && told.kind == EventKind::Aid
                && before.kind == EventKind::Aid
                && self.kinds.is_in(tokens, told.tokens.clone())
                && self.leaves.is_in(tokens, before.tokens.clone())
            {
                found.pop();
            }
            found.extend(told);
        }
        for bond in self.ties_since(tokens, context) {
            // What is told behind it begins there.
            for told in &mut found {
                let is_behind =
                    told.tokens.start <= bond.tokens.start && told.date_at.is_some_and(|at| at >= bond.tokens.end);
                if is_behind {
                    told.tokens.start = bond.tokens.end;
                }
            }
            found.push(bond);
        }
        found
    }

    fn part(
        &self,
        tokens: &Tokens,
        context: &Context,
        range: Range<usize>,
        date: Option<&Found>,
        before: Option<&Told>,
    ) -> Option<Told> {
        let date = date.filter(|date| !self.is_beside(tokens, context, &range, date));
        let found = self.kind(tokens, &range, context.is_quoted);
        let found = self.main_kind(tokens, context, &range, date).or(found);
        let found = date.and_then(|date| self.under(tokens, context, found, date)).or(found);
        let beginning = date.and_then(|date| self.beginning(tokens, context, &range, date));
        let found = beginning.or(found);
        let found = match found {
            Some((EventKind::Ceremony, _))
                if date.is_some_and(|date| date.is_future) && self.is_invited(tokens, &range) =>
            {
                Some((EventKind::Visit, 4))
            }
            _ if date.is_some() && self.is_end_of_stay(tokens, &range) => Some((EventKind::Visit, 4)),
            None | Some((_, 1)) if date.is_some_and(|date| self.is_stay_of(tokens, context, &range, date)) => {
                let kind = if self.come_pupils(tokens, &range) {
                    EventKind::Exchange
                } else {
                    EventKind::Visit
                };
                Some((kind, 2))
            }
            found => found,
        };
        let (kind, weight) = match (found, before) {
            // "The convoy left … and arrived in … on 4 September".
            (Some((EventKind::Visit, weight)), Some(before))
                if before.kind == EventKind::Aid
                    && !self.delegation.is_in(tokens, range.clone())
                    && self.arrivals.is_in(tokens, range.clone()) =>
            {
                (EventKind::Aid, weight.max(2))
            }
            (Some((kind, weight)), Some(before)) if weight < 2 && date.is_some() => {
                (if kind == EventKind::Signing { before.kind } else { kind }, 2)
            }
            (Some(found), _) => found,
            (None, Some(before)) if date.is_some() && is_joined(tokens, range.start) => (before.kind, 2),
            _ => return None,
        };
        let kind = if matches!(kind, EventKind::Visit | EventKind::Exchange) && self.is_reception(tokens, &range, date)
        {
            EventKind::Meeting
        } else {
            kind
        };
        // "What 2026 holds:": a title.
        let is_title = context.sentence.line == Line::Heading || tokens.is_mark(context.sentence.tokens.end - 1, ':');
        let begins = |date: &Found| date.tokens.start <= context.sentence.tokens.start;
        if is_title && date.is_some_and(|date| is_year(date) && !begins(date)) {
            return None;
        }
        let is_vague = date.is_none_or(|date| !is_of_days(date));
        let is_firm = matches!(kind, EventKind::Signing | EventKind::Milestone) && date.is_some();
        if is_vague && !is_firm && self.proposes.is_in(tokens, range.clone())
            || self.records.is_in(tokens, context.sentence.tokens.clone())
                && self.approves.is_in(tokens, context.sentence.tokens.clone())
        {
            return None;
        }
        // "…," she said at the signing: where it was said, and no news of it.
        if date.is_none()
            && context.sentence.tokens.clone().any(|at| (context.is_quoted)(at))
            && self.says.is_in(tokens, range.clone())
        {
            return None;
        }
        if date.is_none() && self.habits.is_in(tokens, range.clone()) {
            return None;
        }
        let is_timed = date.is_some_and(|date| date.is_future && !is_year(date));
        let is_wish = !is_timed && self.wishes.is_in(tokens, range.clone());
        if beginning.is_none() && (is_wish || self.not.is_in(tokens, range.clone()))
            || date.is_some_and(|date| comes_itself(tokens, date))
            // A year that is only hinted at is that of no milestone but an anniversary.
            || kind == EventKind::Milestone && weight < 5 && date.is_some_and(|date| is_year(date) && !date.has_year)
            || (kind != EventKind::Milestone || self.firms.is_in(tokens, range.clone()))
                && date.is_some_and(|date| self.is_origin(tokens, &range, date))
        {
            return None;
        }
        let is_held = self.held.is_in(tokens, range.clone());
        let is_heading = context.sentence.line == Line::Heading;
        let is_loose_kind = matches!(
            kind,
            EventKind::Visit | EventKind::Ceremony | EventKind::Exchange | EventKind::Aid | EventKind::Meeting
        );
        let needed = match (date, kind) {
            (Some(_), _) if is_held && is_loose_kind => 1,
            (Some(_), _) => 2,
            (None, EventKind::Signing) => 4,
            (None, _) => 3,
        };
        // "In April a group from Korosten was in Fulda": from one place, at another, on a date.
        let weight = if date.is_some() && weight == 1 && kind == EventKind::Visit {
            let all: Vec<&Mention> = context.places.iter().collect();
            let (place, origin) = self.place(tokens, &range, &all, kind);
            if place.is_some() && origin.is_some() && place != origin {
                2
            } else {
                weight
            }
        } else {
            weight
        };
        if weight < needed || context.sentence.line == Line::Bullet && date.is_none() {
            return None;
        }
        let mentions: Vec<&Mention> = context
            .places
            .iter()
            .filter(|mention| range.contains(&mention.tokens.start))
            .collect();
        let (mut place, mut origin) = self.place(tokens, &range, &mentions, kind);
        if place.is_none() && origin.is_none() && mentions.is_empty() {
            let all: Vec<&Mention> = context.places.iter().collect();
            (place, origin) = self.place(tokens, &context.sentence.tokens, &all, kind);
        }
        let is_loose = date.is_some_and(|date| {
            let is_from_to = date.tokens.clone().any(|at| {
                matches!(tokens.low(at), "to" | "bis" | "по" | "до" | "through") || tokens.is_any(at, &['–', '-'])
            });
            !is_from_to
                && !date.has_year
                && tokens.span(&date.tokens).chars().all(|c| !c.is_ascii_digit())
                && date
                    .date
                    .is_some_and(|date| matches!(date.shape(), Shape::Interval { .. }))
        });
        Some(Told {
            sentence: context.number,
            paragraph: context.sentence.paragraph,
            kind,
            weight,
            date: date.and_then(|date| date.stay.or(date.date)),
            date_at: date.map(|date| date.tokens.start),
            is_open: date.is_some_and(|date| date.role == Use::Since),
            is_loose,
            is_future: date.map_or(context.tense == Tense::Future, |date| date.is_future),
            is_cancelled: self.cancelled.is_in(tokens, range.clone()),
            place,
            origin,
            is_heading,
            is_there: self.there.is_in(tokens, context.sentence.tokens.clone()),
            is_return: self.returns.is_in(tokens, range.clone()),
            is_of_guests: self.guests.is_in(tokens, range.clone()) && origin.is_none(),
            is_held,
            is_set: self.set.is_in(tokens, range.clone()),
            tokens: range,
        })
    }

    /// Whether the year is that of a birth, a founding, a building, and not of a partnership.
    fn is_origin(&self, tokens: &Tokens, range: &Range<usize>, date: &Found) -> bool {
        is_year(date) && self.origins.is_in(tokens, range.clone()) && !self.ties.is_in(tokens, range.clone())
    }
}

/// "Dann kam der Februar 2022": what came is the time itself.
fn comes_itself(tokens: &Tokens, date: &Found) -> bool {
    let is_article = |at: &usize| matches!(tokens.low(*at), "der" | "the");
    let before = (0..date.tokens.start).rev().find(|at| !is_article(at));
    before.is_some_and(|at| {
        matches!(
            tokens.low(at),
            "kam" | "kommt" | "came" | "comes" | "настав" | "настала" | "прийшов" | "прийшла"
        )
    })
}
