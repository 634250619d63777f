//! How a commitment goes: how often its date was moved, what comes next, what was reached when, and what in it does not fit.

use std::cmp::Reverse;

use crate::domain::date::{Day, Edtf};
use crate::domain::entity::{Commitment, DueMove, Event, Partnership, Step, Update};
use crate::domain::id::Id;
use crate::domain::order::{sorted, sorted_by_key};
use crate::domain::record::Kind;
use crate::domain::workspace::Workspace;

use super::lists::of_kind;

/// How often, and how far, the due date was moved later.
#[derive(Debug, PartialEq)]
pub struct Slips<'a> {
    /// Each of them, the latest first.
    pub all: Vec<(Id, &'a DueMove)>,
    /// Days in all, between the last days that the dates can mean; a move to an open end counts none.
    pub days: i64,
}

/// The slips of a commitment. What was moved to an earlier date is none, and takes none back. A move that both cities have recorded
/// counts once, and is told as it was recorded with its reason.
#[must_use]
pub fn slips(commitment: &Commitment) -> Slips<'_> {
    let late = |moved: &DueMove| Some(slip(moved.from.as_ref()?, moved.to.as_ref()?)).flatten();
    let all = commitment.moves.iter().map(|(id, moved)| (*id, moved)).collect();
    let mut found: Vec<(Id, &DueMove)> = Vec::new();
    for (id, moved) in sorted_by_key(all, |(id, moved): &(Id, &DueMove)| (moved.date, *id)) {
        match recorded_before(&mut found, moved) {
            Some(known) if known.1.reason.is_empty() && !moved.reason.is_empty() => *known = (id, moved),
            Some(_) => {}
            None => found.push((id, moved)),
        }
    }
    found.retain(|(_, moved)| late(moved).is_some());
    let days = found.iter().filter_map(|(_, moved)| late(moved)).sum();
    Slips {
        all: sorted_by_key(found, |(id, moved)| Reverse((moved.date, *id))),
        days,
    }
}

/// The same move among those recorded before: from the same date to the same, unless the date came back in between.
fn recorded_before<'a, 'b>(before: &'a mut [(Id, &'b DueMove)], moved: &DueMove) -> Option<&'a mut (Id, &'b DueMove)> {
    let mut latest_first = before.iter_mut().rev();
    let known =
        latest_first.find(|(_, known)| known.to == moved.from || (known.from, known.to) == (moved.from, moved.to))?;
    (known.1.from == moved.from).then_some(known)
}

/// By how many days a date is later than another, if it is: what counts is the last day that each can mean.
#[must_use]
pub fn slip(from: &Edtf, to: &Edtf) -> Option<i64> {
    match (from.latest()?, to.latest()) {
        (before, Some(after)) if after > before => Some(after.since(before)),
        (_, None) => Some(0),
        _ => None,
    }
}

/// The first step, in their order, that is not done; none for a closed commitment.
#[must_use]
pub fn next_step(commitment: &Commitment) -> Option<(Id, &Step)> {
    if !commitment.status().is_open() {
        return None;
    }
    let steps = commitment.steps_in_order();
    steps.into_iter().find(|(_, step)| step.done.is_none())
}

/// What of the indicator was reached on a day, or at some time in a month or a year.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// When, as exactly as it is known.
    pub date: Edtf,
    /// The first day that can be meant.
    pub first: Day,
    /// The last one.
    pub last: Day,
    /// How much.
    pub value: f64,
}

/// What was reached over time, as the updates have it, the earliest first. A date without two ends has no place in time.
#[must_use]
pub fn readings(commitment: &Commitment) -> Vec<Reading> {
    let reading = |update: &Update| {
        let date = update.date?;
        Some(Reading {
            date,
            first: date.earliest()?,
            last: date.latest()?,
            value: update.actual?,
        })
    };
    let found = commitment.updates.values().filter_map(reading).collect();
    sorted(found, |a: &Reading, b| (a.first, a.last).cmp(&(b.first, b.last)))
}

/// The updates, the latest first; of those of one date, the one that was made last.
#[must_use]
pub fn updates(commitment: &Commitment) -> Vec<(Id, &Update)> {
    let all = commitment.updates.iter().map(|(id, update)| (*id, update)).collect();
    sorted_by_key(all, |(id, update): &(Id, &Update)| Reverse((update.date, *id)))
}

/// What cannot be right with the day on which a step was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Oddity {
    /// It lies before the start of the commitment.
    BeforeStart,
    /// It lies ahead.
    Ahead,
}

/// What cannot be right with the day on which a step was done, whichever days are meant.
#[must_use]
pub fn oddity(step: &Step, commitment: &Commitment, today: Day) -> Option<Oddity> {
    let done = step.done.as_ref()?;
    let start = commitment.start.as_ref().and_then(Edtf::earliest);
    if done.certainly_after(today) {
        Some(Oddity::Ahead)
    } else if start.is_some_and(|start| done.certainly_before(start)) {
        Some(Oddity::BeforeStart)
    } else {
        None
    }
}

/// The partners that a commitment names and the partnership no longer has.
#[must_use]
pub fn departed(commitment: &Commitment, partnership: &Partnership) -> Vec<Id> {
    let lead = commitment
        .lead
        .filter(|lead| !commitment.responsible.contains_key(lead));
    let named = commitment.responsible.keys().copied().chain(lead);
    named.filter(|id| !partnership.partners.contains_key(id)).collect()
}

/// How an event belongs to a commitment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// The commitment comes from it.
    Origin,
    /// It shows that the commitment was kept.
    Evidence,
    /// The commitment stands on its agenda.
    Agenda,
}

/// The events that a commitment names and those on whose agenda it stands, each once, the latest first.
#[must_use]
pub fn related(id: Id, commitment: &Commitment, workspace: &Workspace) -> Vec<(Id, Tie)> {
    let mut found: Vec<(Id, Tie)> = Vec::new();
    let origin = commitment.origin.as_ref().and_then(|origin| origin.event);
    let origin = origin.map(|id| (id, Tie::Origin));
    let evidence = commitment.evidence.values().filter_map(|evidence| evidence.event);
    let agendas = on_agendas(id, commitment, workspace).map(|id| (id, Tie::Agenda));
    let named = origin.into_iter().chain(evidence.map(|id| (id, Tie::Evidence)));
    for (id, tie) in named.chain(agendas) {
        if workspace.event(id).is_some() && found.iter().all(|(known, _)| *known != id) {
            found.push((id, tie));
        }
    }
    sorted_by_key(found, |(id, _)| {
        Reverse(workspace.event(*id).and_then(|event| event.when))
    })
}

/// The events with a point about a commitment.
fn on_agendas<'a>(id: Id, commitment: &Commitment, workspace: &'a Workspace) -> impl Iterator<Item = Id> + use<'a> {
    let partnership = commitment.partnership.into_iter();
    let events = partnership.flat_map(move |partnership| of_kind(workspace, partnership, Kind::Event));
    let has_point = move |event: &Event| event.agenda.values().any(|point| point.commitment == Some(id));
    events
        .filter(move |record| record.event().is_some_and(has_point))
        .map(|record| record.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{TODAY, day, fields, id, workspace};
    use serde_json::{Value, json};

    fn commitment(value: Value) -> Commitment {
        Commitment::read(&fields(value))
    }

    fn moved(from: &str, to: &str, date: &str) -> Value {
        json!({"from": from, "to": to, "date": date})
    }

    #[test]
    fn a_date_slips_when_its_last_possible_day_does() {
        let check = |from: &str, to: &str, expect: Option<i64>| {
            assert_eq!(
                slip(&from.parse().unwrap(), &to.parse().unwrap()),
                expect,
                "{from} {to}"
            );
        };
        check("2026-11-01", "2026-12-01", Some(30));
        check("2026-12-01", "2026-11-01", None);
        check("2026-11", "2027-01", Some(62));
        check("2026", "2026-12-31", None);
        check("2026-12-31", "2026", None);
        check("2026-06-01", "2026", Some(213));
        check("2026", "2026-05", None);
        check("2026", "2026/..", Some(0));
        check("2026/..", "2027", None);
    }

    #[test]
    fn slips_are_counted_and_added_up_the_latest_first() {
        let check = |value: Value, expect: &[u8], days: i64| {
            let commitment = commitment(value.clone());
            let found = slips(&commitment);
            let ids: Vec<Id> = found.all.iter().map(|(id, _)| *id).collect();
            let expect: Vec<Id> = expect.iter().map(|n| id(*n)).collect();
            assert_eq!((ids, found.days), (expect, days), "{value}");
        };
        let (first, second) = (
            moved("2026-10-01", "2026-10-31", "2026-09-30"),
            moved("2026-10-31", "2026-12-01", "2026-10-30"),
        );
        check(json!({}), &[], 0);
        check(json!({"moves/#1": first}), &[1], 30);
        check(json!({"moves/#1": first, "moves/#2": second}), &[2, 1], 61);
        check(json!({"moves/#2": first, "moves/#1": second}), &[1, 2], 61);
        check(json!({"moves/#1": moved("2026-12-01", "2026-10-01", TODAY)}), &[], 0);
        // Both cities have recorded it, a few days apart.
        let mut reasoned = moved("2026-10-01", "2026-10-31", "2026-10-04");
        check(json!({"moves/#1": first, "moves/#2": reasoned}), &[1], 30);
        reasoned["reason"] = json!({"en": "Exams"});
        check(json!({"moves/#1": first, "moves/#2": reasoned}), &[2], 30);
        check(
            json!({"moves/#1": first, "moves/#2": reasoned, "moves/#3": second}),
            &[3, 2],
            61,
        );
        // There, back, and there again are two.
        let back = moved("2026-10-31", "2026-10-01", "2026-10-02");
        check(
            json!({"moves/#1": first, "moves/#2": reasoned, "moves/#3": back}),
            &[2, 1],
            60,
        );
        check(
            json!({"moves/#1": moved("soon", "2026-10-01", TODAY), "moves/#2": 5}),
            &[],
            0,
        );
    }

    #[test]
    fn the_next_step_is_the_first_that_is_not_done() {
        let check = |value: Value, expect: Option<u8>| {
            let commitment = commitment(value.clone());
            assert_eq!(next_step(&commitment).map(|(id, _)| id), expect.map(id), "{value}");
        };
        let (one, done) = (json!({"position": 2}), json!({"position": 1, "done": "2026"}));
        check(json!({}), None);
        check(json!({"steps/#5": one, "steps/#6": done}), Some(5));
        check(json!({"steps/#5": one, "steps/#6": {"position": 1}}), Some(6));
        check(json!({"steps/#5": one, "status": "done"}), None);
        check(json!({"steps/#6": done}), None);
    }

    #[test]
    fn readings_stand_in_time_and_take_all_days_that_are_meant() {
        let found = readings(&commitment(json!({
            "updates/#1": {"date": "2026-10", "actual": 4}, "updates/#2": {"date": "2026-09-03", "actual": 2.5},
            "updates/#3": {"date": "2026-11-01"}, "updates/#4": {"actual": 7}, "updates/#5": {"date": "2026/..", "actual": 9},
        })));
        let seen: Vec<_> = found.iter().map(|one| (one.first, one.last, one.value)).collect();
        assert_eq!(
            seen,
            [
                (day("2026-09-03"), day("2026-09-03"), 2.5),
                (day("2026-10-01"), day("2026-10-31"), 4.0)
            ]
        );
    }

    #[test]
    fn a_step_is_done_neither_ahead_nor_before_the_start() {
        let check = |done: &str, expect: Option<Oddity>| {
            let commitment = commitment(json!({"start": "2026-05", "steps/#1": {"done": done}}));
            let step = commitment.steps.get(&id(1)).unwrap();
            assert_eq!(oddity(step, &commitment, day(TODAY)), expect, "{done}");
        };
        check("2026-04-30", Some(Oddity::BeforeStart));
        check("2026-05-01", None);
        check("2026", None);
        check("2025", Some(Oddity::BeforeStart));
        check("2026-11-24", Some(Oddity::Ahead));
        check("2026-11", None);
    }

    #[test]
    fn partners_that_left_are_told_whether_they_lead_or_answer() {
        let workspace = workspace([]);
        let partnership = workspace.partnership_of(id(1)).unwrap();
        let check = |value: Value, expect: &[u8]| {
            let found = departed(&commitment(value.clone()), partnership);
            assert_eq!(found, expect.iter().map(|n| id(*n)).collect::<Vec<_>>(), "{value}");
        };
        check(json!({"lead": "#2", "responsible/#3": {}}), &[]);
        check(json!({"lead": "#7"}), &[7]);
        check(
            json!({"lead": "#7", "responsible/#7": {}, "responsible/#8": {}}),
            &[7, 8],
        );
    }

    #[test]
    fn related_events_are_those_it_names_and_those_with_it_on_the_agenda() {
        let workspace = workspace([
            (20, Kind::Event, json!({"when": "2026-05"})),
            (21, Kind::Event, json!({"when": "2026-09"})),
            (
                22,
                Kind::Event,
                json!({"when": "2026-12", "agenda/#1": {"commitment": "#30"}, "agenda/#2": {"commitment": "#30"}}),
            ),
            (
                23,
                Kind::Event,
                json!({"when": "2026-12", "agenda/#1": {"commitment": "#31"}}),
            ),
        ]);
        let check = |value: Value, expect: &[(u8, Tie)]| {
            let found = related(id(30), &commitment(value.clone()), &workspace);
            let expect: Vec<_> = expect.iter().map(|(n, tie)| (id(*n), *tie)).collect();
            assert_eq!(found, expect, "{value}");
        };
        let both =
            json!({"origin": {"event": "#20"}, "evidence/#1": {"event": "#21"}, "evidence/#2": {"event": "#20"}});
        check(both, &[(21, Tie::Evidence), (20, Tie::Origin)]);
        check(
            json!({"origin": {"event": "#99"}, "evidence/#1": {"event": "#98"}}),
            &[],
        );
        check(json!({"partnership": "#1"}), &[(22, Tie::Agenda)]);
        check(
            json!({"partnership": "#1", "origin": {"event": "#22"}, "evidence/#1": {"event": "#20"}}),
            &[(22, Tie::Origin), (20, Tie::Evidence)],
        );
    }
}
