//! What a report over a period says of a partnership: the contacts and the people reached, what was kept, what is late or was
//! put off, what comes, and which clauses are alive.
//!
//! A record of the past stands in exactly one of two periods that follow each other: each is placed by one day. What is late and what the
//! clauses have is told as of today, because what it was on an earlier day is not kept.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::codes::{CommitmentStatus, EventKind, EventStatus};
use crate::domain::date::{Day, Edtf};
use crate::domain::entity::{Agreement, Commitment, DueMove, Event, Partnership};
use crate::domain::id::Id;
use crate::domain::order::sorted_by_key;
use crate::domain::record::Record;
use crate::domain::text::Text;
use crate::domain::workspace::Workspace;

use super::chronicle::stands_at;
use super::clauses::{State, followed};
use super::commitments::{last_news, overdue_by};
use super::course::slips;
use super::limits::Limits;
use super::pulse::{Pulse, pulse};

/// The days of a report, both of them in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
}

impl Period {
    /// The days that a date can mean; none for a date that is open at an end.
    #[must_use]
    pub fn of(date: &Edtf) -> Option<Self> {
        let (from, to) = date.earliest().zip(date.latest())?;
        Some(Self { from, to })
    }

    /// The half of the year in which a day lies, as EDTF: `2026-01/2026-06`.
    #[must_use]
    pub fn half_year_of(day: Day) -> String {
        let year = day.year();
        let (first, last) = if day.month() <= 6 { ("01", "06") } else { ("07", "12") };
        format!("{year:04}-{first}/{year:04}-{last}")
    }

    /// Whether a day lies in it.
    #[must_use]
    pub fn has(self, day: Day) -> bool {
        self.from <= day && day <= self.to
    }

    /// How many days it has.
    #[must_use]
    pub fn days(self) -> i64 {
        self.to.since(self.from) + 1
    }
}

/// A commitment whose due date was moved later in the period.
#[derive(Debug, PartialEq)]
pub struct Slipped<'a> {
    /// The commitment.
    pub record: &'a Arc<Record>,
    /// Those moves, the latest first.
    pub moves: Vec<&'a DueMove>,
}

/// An agreement with how many of its clauses are in each state.
#[derive(Debug, PartialEq)]
pub struct Covered<'a> {
    /// The agreement.
    pub record: &'a Arc<Record>,
    /// How many clauses are in a state; a state that none has is missing.
    pub states: Vec<(State, usize)>,
    /// The clauses without a living step, in the order of the text.
    pub missing: Vec<(&'a str, &'a Text)>,
}

impl Covered<'_> {
    /// All clauses.
    #[must_use]
    pub fn all(&self) -> usize {
        self.states.iter().map(|(_, count)| count).sum()
    }

    /// The clauses with a living step, or a kept one.
    #[must_use]
    pub fn living(&self) -> usize {
        self.all() - self.missing.len()
    }
}

/// What a report says of one partnership.
#[derive(Debug, PartialEq)]
pub struct Report<'a> {
    /// The held events of the period, the earliest first.
    pub held: Vec<(&'a Arc<Record>, &'a Event)>,
    /// How many of them are of a kind, the most first.
    pub kinds: Vec<(EventKind, usize)>,
    /// The people that took part in them, as far as it is recorded.
    pub people: i64,
    /// How many of them have no number of people.
    pub uncounted: usize,
    /// The events of the period that were called off.
    pub cancelled: Vec<(&'a Arc<Record>, &'a Event)>,
    /// The commitments that were kept in the period, by the day of their last news, the earliest first.
    pub done: Vec<(&'a Arc<Record>, Day)>,
    /// The open commitments that are late today, by how many days, the worst first.
    pub overdue: Vec<(&'a Arc<Record>, i64)>,
    /// Those that slipped in the period.
    pub slipped: Vec<Slipped<'a>>,
    /// The open commitments that are neither late nor undated, by their due date.
    pub open: Vec<(&'a Arc<Record>, &'a Commitment)>,
    /// The open commitments without a date.
    pub undated: Vec<&'a Arc<Record>>,
    /// The planned events that are ahead today, the earliest first.
    pub ahead: Vec<(&'a Arc<Record>, &'a Event)>,
    /// The agreements that have clauses.
    pub covered: Vec<Covered<'a>>,
    /// The pulse today.
    pub pulse: Pulse,
}

/// What is reported of a partnership over a period.
#[must_use]
pub fn report<'a>(
    workspace: &'a Workspace,
    partnership: Id,
    period: Period,
    today: Day,
    limits: &Limits,
) -> Report<'a> {
    let events = by_day(
        workspace
            .events()
            .filter(|(_, event)| event.partnership == Some(partnership)),
    );
    let of_period = |status: EventStatus| -> Vec<(&'a Arc<Record>, &'a Event)> {
        let those = events
            .iter()
            .filter(|(_, event)| event.status() == status && falls_in(event, period));
        those.copied().collect()
    };
    let held = of_period(EventStatus::Held);
    let ahead = events.iter().filter(|(_, event)| {
        event.status() == EventStatus::Planned && event.when.as_ref().is_some_and(|when| !when.certainly_before(today))
    });
    let promises: Vec<(&Arc<Record>, &Commitment)> = workspace
        .commitments()
        .filter(|(_, it)| it.partnership == Some(partnership))
        .collect();
    let open = || promises.iter().copied().filter(|(_, it)| it.status().is_open());
    let overdue = open().filter_map(|(record, it)| Some((record, overdue_by(it, today)?)));
    let dated = open().filter(|(_, it)| it.due.is_some() && overdue_by(it, today).is_none());
    Report {
        kinds: kinds(&held),
        people: held.iter().filter_map(|(_, event)| event.heads()).sum(),
        uncounted: held.iter().filter(|(_, event)| event.heads().is_none()).count(),
        cancelled: of_period(EventStatus::Cancelled),
        done: done(workspace, &promises, period, today),
        overdue: sorted_by_key(overdue.collect(), |(_, days)| Reverse(*days)),
        slipped: slipped(&promises, period),
        open: sorted_by_key(dated.collect(), |(_, it)| it.due.as_ref().and_then(Edtf::latest)),
        undated: open()
            .filter(|(_, it)| it.due.is_none())
            .map(|(record, _)| record)
            .collect(),
        ahead: ahead.copied().collect(),
        covered: covered(workspace, partnership, today, limits),
        pulse: pulse(workspace, partnership, today),
        held,
    }
}

/// What was written about a period, and where it is kept; the period is compared by its days.
#[must_use]
pub fn narrative(partnership: &Partnership, period: Period) -> Option<(Id, &Text)> {
    let of_it = |date: &Edtf| Period::of(date) == Some(period);
    let mut found = partnership
        .narratives
        .iter()
        .filter(|(_, it)| it.period.as_ref().is_some_and(of_it));
    found.next().map(|(id, it)| (*id, &it.text))
}

fn by_day<'a>(events: impl Iterator<Item = (&'a Arc<Record>, &'a Event)>) -> Vec<(&'a Arc<Record>, &'a Event)> {
    sorted_by_key(events.collect(), |(record, event): &(&Arc<Record>, &Event)| {
        (event.when.as_ref().and_then(stands_at), event.time.clone(), record.id)
    })
}

fn falls_in(event: &Event, period: Period) -> bool {
    let day = event.when.as_ref().and_then(stands_at);
    day.is_some_and(|day| period.has(day))
}

fn kinds(held: &[(&Arc<Record>, &Event)]) -> Vec<(EventKind, usize)> {
    let mut found: BTreeMap<&str, (EventKind, usize)> = BTreeMap::new();
    for (_, event) in held {
        let kind = event.kind.unwrap_or(EventKind::Other);
        found.entry(kind.code()).or_insert((kind, 0)).1 += 1;
    }
    sorted_by_key(found.into_values().collect(), |(_, count)| Reverse(*count))
}

fn done<'a>(
    workspace: &Workspace,
    promises: &[(&'a Arc<Record>, &'a Commitment)],
    period: Period,
    today: Day,
) -> Vec<(&'a Arc<Record>, Day)> {
    let kept = promises.iter().filter(|(_, it)| it.status() == CommitmentStatus::Done);
    let dated = kept.map(|(record, it)| {
        (
            *record,
            last_news(it, workspace, today).unwrap_or_else(|| marked_on(record)),
        )
    });
    sorted_by_key(dated.filter(|(_, day)| period.has(*day)).collect(), |(record, day)| {
        (*day, record.id)
    })
}

/// The day on which its status was set, by the clock of who set it: for a commitment that has nothing dated.
fn marked_on(record: &Record) -> Day {
    Day::of_millis(record.stamp_of("status").millis())
}

fn slipped<'a>(promises: &[(&'a Arc<Record>, &'a Commitment)], period: Period) -> Vec<Slipped<'a>> {
    let is_of_it = |moved: &DueMove| {
        moved
            .date
            .as_ref()
            .and_then(stands_at)
            .is_some_and(|day| period.has(day))
    };
    let of = |(record, it): &(&'a Arc<Record>, &'a Commitment)| {
        let moves: Vec<&DueMove> = slips(it)
            .all
            .into_iter()
            .map(|(_, moved)| moved)
            .filter(|it| is_of_it(it))
            .collect();
        (!moves.is_empty()).then_some(Slipped { record, moves })
    };
    promises.iter().filter_map(of).collect()
}

fn covered<'a>(workspace: &'a Workspace, partnership: Id, today: Day, limits: &Limits) -> Vec<Covered<'a>> {
    let agreements = workspace
        .agreements()
        .filter(|(_, it)| it.partnership == Some(partnership));
    let of = |(record, agreement): (&'a Arc<Record>, &'a Agreement)| {
        let (clauses, _) = followed(workspace, record.id, agreement, today, limits);
        let count = |state: State| clauses.iter().filter(|clause| clause.state == state).count();
        let states = State::ALL.iter().map(|state| (*state, count(*state)));
        let missing = clauses.iter().filter(|clause| !clause.state.is_living());
        Covered {
            record,
            states: states.filter(|(_, count)| *count > 0).collect(),
            missing: missing
                .map(|clause| (clause.clause.number.as_str(), &clause.clause.text))
                .collect(),
        }
    };
    agreements.map(of).filter(|covered| covered.all() > 0).collect()
}

#[cfg(test)]
mod tests;
