//! The state of a commitment: overdue, silent, without an owner, how far along.

use crate::domain::codes::{CommitmentStatus, EventStatus};
use crate::domain::date::{Day, Edtf};
use crate::domain::entity::{Commitment, Partnership};
use crate::domain::id::Id;
use crate::domain::record::Record;
use crate::domain::workspace::Workspace;

use super::limits::Limits;

/// By how many days an open commitment is overdue: its latest possible day has certainly passed.
#[must_use]
pub fn overdue_by(commitment: &Commitment, today: Day) -> Option<i64> {
    let due = commitment.due.as_ref()?;
    if !commitment.status().is_open() || !due.certainly_before(today) {
        return None;
    }
    Some(today.since(due.latest()?))
}

/// How far along it is, from 0 to 1: done steps of all steps, else what is reached of the target, else by status.
#[must_use]
pub fn progress(commitment: &Commitment) -> f64 {
    if commitment.status() == CommitmentStatus::Done {
        return 1.0;
    }
    if !commitment.steps.is_empty() {
        let done = commitment.steps.values().filter(|step| step.done.is_some()).count();
        return ratio(done, commitment.steps.len());
    }
    if let Some(indicator) = &commitment.indicator
        && let (Some(target), Some(actual)) = (indicator.target, indicator.actual)
        && target > 0.0
    {
        return (actual / target).clamp(0.0, 1.0);
    }
    match commitment.status() {
        CommitmentStatus::UnderWay | CommitmentStatus::Paused => 0.5,
        _ => 0.0,
    }
}

#[allow(clippy::cast_precision_loss)]
fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}

/// The partners on whose side nobody is named, in the order of the partnership; none for a closed commitment. A contact
/// that was deleted is nobody.
#[must_use]
pub fn unowned(commitment: &Commitment, partnership: &Partnership, workspace: &Workspace) -> Vec<Id> {
    if !commitment.status().is_open() {
        return Vec::new();
    }
    let is_named = |partner: &Id| {
        let is_there = |id: Id| workspace.contact(id).is_some();
        let entry = commitment.responsible.get(partner);
        entry.is_some_and(|who| who.contact.is_some_and(is_there) || !who.office.is_empty())
    };
    partnership
        .partners
        .keys()
        .filter(|partner| !is_named(partner))
        .copied()
        .collect()
}

/// The latest day, up to today, on which something dated may have happened to a commitment: an update, a step done,
/// evidence, or a held event that it comes from or that is its evidence.
#[must_use]
pub fn last_news(commitment: &Commitment, workspace: &Workspace, today: Day) -> Option<Day> {
    let updates = commitment.updates.values().filter_map(|update| update.date.as_ref());
    let steps = commitment.steps.values().filter_map(|step| step.done.as_ref());
    let evidence = commitment.evidence.values();
    let shown = evidence.clone().filter_map(|evidence| evidence.date.as_ref());
    let origin = commitment.origin.as_ref().and_then(|origin| origin.event);
    let linked = evidence.filter_map(|evidence| evidence.event).chain(origin);
    let held = linked
        .filter_map(|id| workspace.event(id))
        .filter(|event| event.status() == EventStatus::Held);
    let events = held.filter_map(|event| event.when.as_ref());
    let dates = updates.chain(steps).chain(shown).chain(events);
    dates.filter_map(|date| latest_until(date, today)).max()
}

/// The latest day of a date that is not after today; nothing for a date that lies wholly ahead.
fn latest_until(date: &Edtf, today: Day) -> Option<Day> {
    if date.certainly_after(today) {
        return None;
    }
    Some(date.latest().map_or(today, |day| day.min(today)))
}

/// For how many days an open commitment has had no news, if that is more than its partnership's or else the workspace's
/// threshold. Where there never was any,
/// the days count from its start, and one that starts later is not silent yet. Without a start they count from the making of
/// the record; that day says nothing about the promise, so it is silent without a number: `Some(None)`.
#[must_use]
pub fn silent_for(record: &Record, workspace: &Workspace, today: Day, limits: &Limits) -> Option<Option<i64>> {
    let commitment = record.commitment().filter(|commitment| commitment.status().is_open())?;
    let partnership = commitment.partnership.and_then(|id| workspace.partnership_of(id));
    let own = partnership.and_then(Partnership::silent_after);
    let too_long = |day: Day| Some(today.since(day)).filter(|days| *days > own.unwrap_or(limits.silent));
    if let Some(day) = last_news(commitment, workspace, today) {
        return too_long(day).map(Some);
    }
    match &commitment.start {
        Some(start) => too_long(latest_until(start, today)?).map(Some),
        None => too_long(made_on(record)).map(|_| None),
    }
}

/// The day on which a record was made: the time in its id. The id of a copy is new, so a copy has the day of copying; and an
/// id is the same in both cities and after a file or an undo, while a file without stamps gets new ones when it is opened.
/// Only where an id tells no time does the base stamp: the record counts from when it came here.
fn made_on(record: &Record) -> Day {
    Day::of_millis(record.id.millis().unwrap_or_else(|| record.base.millis()))
}

/// Whether an open commitment has no due date.
#[must_use]
pub fn is_undated(commitment: &Commitment) -> bool {
    commitment.status().is_open() && commitment.due.is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::Kind;
    use crate::domain::sample::{TODAY, day, fields, id, record, workspace};
    use crate::domain::stamp::Clock;
    use serde_json::{Value, json};

    fn commitment(value: Value) -> Commitment {
        Commitment::read(&fields(value))
    }

    #[test]
    fn a_commitment_is_overdue_once_its_last_possible_day_has_passed() {
        let check = |due: &str, status: &str, today: &str, expect: Option<i64>| {
            let commitment = commitment(json!({"due": due, "status": status}));
            assert_eq!(overdue_by(&commitment, day(today)), expect, "{due} {status} {today}");
        };
        check("2026-11-22", "agreed", TODAY, Some(1));
        check("2026-11-23", "agreed", TODAY, None);
        check("2026-11-24", "agreed", TODAY, None);
        check("2026-10", "agreed", TODAY, Some(23));
        check("2026-11", "agreed", TODAY, None);
        check("2026", "agreed", TODAY, None);
        check("2026", "agreed", "2026-12-31", None);
        check("2026", "agreed", "2027-01-01", Some(1));
        check("2026-23", "agreed", "2026-11-30", None);
        check("2026-23", "agreed", "2026-12-01", Some(1));
        check("2026-09/2026-10~", "agreed", TODAY, Some(23));
        check("2025/..", "agreed", TODAY, None);
        check("soon", "agreed", TODAY, None);
        check("2025", "paused", TODAY, Some(327));
        check("2025", "done", TODAY, None);
        check("2025", "dropped", TODAY, None);
        check("2025", "of tomorrow", TODAY, Some(327));
    }

    #[test]
    fn progress_asks_the_steps_then_the_indicator_then_the_status() {
        let check = |value: Value, expect: f64| {
            let found = progress(&commitment(value.clone()));
            assert!((found - expect).abs() < 1e-9, "{value} {found}");
        };
        let half = json!({"steps/#1": {"done": "2026-01"}, "steps/#2": {}, "indicator": {"target": 4, "actual": 3}});
        check(half.clone(), 0.5);
        let mut done = half;
        done["status"] = "done".into();
        check(done, 1.0);
        check(
            json!({"indicator": {"target": 4, "actual": 3}, "status": "under_way"}),
            0.75,
        );
        check(json!({"indicator": {"target": 4, "actual": 9}}), 1.0);
        check(json!({"indicator": {"target": 4}, "status": "under_way"}), 0.5);
        check(json!({"indicator": {"target": 0, "actual": 3}}), 0.0);
        check(json!({"status": "paused"}), 0.5);
        check(json!({"status": "agreed"}), 0.0);
        check(json!({}), 0.0);
    }

    #[test]
    fn whoever_is_named_on_neither_side_is_told() {
        let check = |value: Value, expect: &[u8]| {
            let workspace = workspace([(9, Kind::Contact, json!({"name": "A"}))]);
            let partnership = workspace.partnership_of(id(1)).unwrap();
            let found = unowned(&commitment(value.clone()), partnership, &workspace);
            assert_eq!(found, expect.iter().map(|n| id(*n)).collect::<Vec<_>>(), "{value}");
        };
        check(json!({}), &[2, 3]);
        check(json!({"responsible/#2": {"contact": "#9"}}), &[3]);
        check(json!({"responsible/#3": {"office": {"de": "Bauamt"}}}), &[2]);
        check(json!({"responsible/#3": {"office": {"de": " "}}}), &[2, 3]);
        check(json!({"responsible/#4": {"contact": "#9"}}), &[2, 3]);
        check(json!({"responsible/#2": {"contact": "#8"}}), &[2, 3]);
        check(json!({"status": "done"}), &[]);
        check(json!({"status": "dropped"}), &[]);
    }

    fn events() -> Workspace {
        let event = |status: &str| json!({"when": "2026-11-01", "status": status});
        workspace([
            (20, Kind::Event, event("held")),
            (21, Kind::Event, event("cancelled")),
            (22, Kind::Event, event("planned")),
        ])
    }

    #[test]
    fn the_last_news_is_the_latest_day_up_to_today_on_which_something_happened() {
        let check = |value: Value, expect: Option<&str>| {
            let found = last_news(&commitment(value.clone()), &events(), day(TODAY));
            assert_eq!(found, expect.map(day), "{value}");
        };
        check(json!({}), None);
        check(
            json!({"updates/#1": {"date": "2026-05-01"}, "updates/#2": {"date": "2026-04"}}),
            Some("2026-05-01"),
        );
        check(
            json!({"updates/#1": {"date": "2026-05-01"}, "updates/#2": {"date": "2026-12-01"}}),
            Some("2026-05-01"),
        );
        check(json!({"updates/#1": {"date": "2026-12"}}), None);
        check(json!({"updates/#1": {"date": "2026-04"}}), Some("2026-04-30"));
        check(json!({"updates/#1": {"date": "2026-11"}}), Some(TODAY));
        check(
            json!({"steps/#1": {"done": "2026-06-02", "due": "2026-11-20"}}),
            Some("2026-06-02"),
        );
        check(json!({"evidence/#1": {"date": "2026-07-03"}}), Some("2026-07-03"));
        check(json!({"evidence/#1": {"event": "#20"}}), Some("2026-11-01"));
        check(json!({"origin": {"event": "#20"}}), Some("2026-11-01"));
        check(json!({"origin": {"event": "#21"}}), None);
        check(json!({"evidence/#1": {"event": "#22"}}), None);
        check(json!({"origin": {"event": "#99"}}), None);
        check(json!({"start": "2026-03-01"}), None);
    }

    #[test]
    fn a_commitment_is_silent_from_the_sixty_first_day_without_news() {
        let check = |date: Option<&str>, status: &str, expect: Option<Option<i64>>| {
            let record = record(
                9,
                Kind::Commitment,
                json!({"status": status, "updates/#1": {"date": date}}),
            );
            assert_eq!(
                silent_for(&record, &events(), day(TODAY), &Limits::default()),
                expect,
                "{date:?} {status}"
            );
        };
        check(Some("2026-09-24"), "agreed", None);
        check(Some("2026-09-23"), "agreed", Some(Some(61)));
        check(Some("2026-09"), "agreed", None);
        check(Some("2026-08"), "agreed", Some(Some(84)));
        check(Some("2027"), "agreed", Some(None));
        check(None, "agreed", Some(None));
        check(None, "done", None);
        check(None, "dropped", None);
    }

    /// The record of a commitment made on a day, as its id says or, with an id that tells no time, as its stamp does.
    fn made(on: &str, in_id: bool, value: Value) -> Record {
        let millis = u64::try_from(day(on).epoch_days()).unwrap() * 86_400_000 + 1;
        let (id, stamp) = if in_id {
            (Id::v7(millis, [0; 10]), 1)
        } else {
            ("f47ac10b-58cc-4372-a567-0e02b2c3d479".parse().unwrap(), millis)
        };
        Record::new(id, Kind::Commitment, Clock::new(1).tick(stamp), fields(value))
    }

    #[test]
    fn without_any_news_the_days_count_from_the_start_and_else_from_the_making() {
        let check = |on: &str, value: Value, expect: Option<Option<i64>>| {
            for in_id in [true, false] {
                let record = made(on, in_id, value.clone());
                assert_eq!(
                    silent_for(&record, &events(), day(TODAY), &Limits::default()),
                    expect,
                    "{on} {in_id} {value}"
                );
            }
        };
        check(TODAY, json!({}), None);
        check("2026-11-24", json!({}), None);
        check("2026-09-24", json!({}), None);
        check("2026-09-23", json!({}), Some(None));
        check("2026-09-23", json!({"status": "done"}), None);
        check(TODAY, json!({"start": "2026-09-23"}), Some(Some(61)));
        check("2026-01-01", json!({"start": "2026-09-24"}), None);
        check("2026-01-01", json!({"start": "2027-03-01"}), None);
        check("2026-01-01", json!({"start": "2026"}), None);
        check("2026-01-01", json!({"updates/#1": {"date": "2026-11-01"}}), None);
        check(
            TODAY,
            json!({"start": "2026-11-01", "updates/#1": {"date": "2026-09-23"}}),
            Some(Some(61)),
        );
    }

    #[test]
    fn only_an_open_commitment_lacks_a_date() {
        assert!(is_undated(&commitment(json!({}))));
        assert!(!is_undated(&commitment(json!({"due": "2027"}))));
        assert!(!is_undated(&commitment(json!({"status": "done"}))));
    }
}
