//! The pulse: whether a partnership is alive, slowing or silent, and why.

use std::sync::Arc;

use crate::domain::codes::{EventStatus, Stage};
use crate::domain::date::{Day, Edtf};
use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::domain::workspace::Workspace;

/// How alive a partnership is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beat {
    /// A contact, past or planned, within the expected rhythm.
    Alive,
    /// Within twice the rhythm.
    Slowing,
    /// Beyond that, or no contact at all.
    Silent,
}

/// The pulse with its reason.
#[derive(Clone, Debug, PartialEq)]
pub struct Pulse {
    /// The verdict.
    pub beat: Beat,
    /// Days since the last held event, and which.
    pub last: Option<(i64, Id)>,
    /// Days to the next planned event, and which.
    pub next: Option<(i64, Id)>,
    /// Expected days between contacts.
    pub cadence: i64,
}

impl Pulse {
    /// Whether it is silent because it never had a contact: it has not gone silent, it has not begun.
    #[must_use]
    pub fn is_before_the_first(&self) -> bool {
        self.beat == Beat::Silent && self.last.is_none()
    }
}

/// The pulse of a partnership. Of a date that is not exact, the past counts from its latest day (at most today), the
/// future to its earliest (at least today): the reading that is kind to neither verdict is not known.
#[must_use]
pub fn pulse(workspace: &Workspace, partnership: Id, today: Day) -> Pulse {
    let cadence = workspace
        .partnership_of(partnership)
        .map_or(60, super::super::entity::Partnership::cadence);
    let mut last: Option<(i64, Id)> = None;
    let mut next: Option<(i64, Id)> = None;
    for (record, event) in workspace
        .events()
        .filter(|(_, event)| event.partnership == Some(partnership))
    {
        let (slot, days_to): (_, fn(&Edtf, Day) -> Option<i64>) = match event.status() {
            EventStatus::Held => (&mut last, days_since),
            EventStatus::Planned => (&mut next, days_until),
            EventStatus::Cancelled => continue,
        };
        let days = event.when.as_ref().and_then(|when| days_to(when, today));
        let Some(days) = days else { continue };
        if slot.is_none_or(|(known, _)| days < known) {
            *slot = Some((days, record.id));
        }
    }
    let near = |limit: i64| [last, next].into_iter().flatten().any(|(days, _)| days <= limit);
    let since = last.map(|(days, _)| days);
    let beat = if near(cadence) {
        Beat::Alive
    } else if since.is_some_and(|days| days <= cadence * 2) {
        Beat::Slowing
    } else {
        Beat::Silent
    };
    Pulse {
        beat,
        last,
        next,
        cadence,
    }
}

/// The partnerships that have gone silent, with the days since their last contact. Those that rest or have ended are meant to be
/// silent. Events, most of what there is, are not read: two of their fields tell enough.
#[must_use]
pub fn gone_silent(workspace: &Workspace, today: Day) -> Vec<(&Arc<Record>, i64)> {
    let is_on = |stage: Option<Stage>| !matches!(stage, Some(Stage::Dormant | Stage::Ended));
    let mut left: Vec<(&Arc<Record>, i64, Option<i64>)> = workspace
        .partnerships()
        .filter(|(_, partnership)| is_on(partnership.stage))
        .map(|(record, partnership)| (record, partnership.cadence(), None))
        .collect();
    for event in workspace.live().filter(|record| record.kind == Kind::Event) {
        let of_this = |(record, _, _): &(&Arc<Record>, i64, Option<i64>)| event.partnership() == Some(record.id);
        let Some(at) = left.iter().position(of_this) else {
            continue;
        };
        let (Some((is_held, days)), Some((_, cadence, last))) = (contact(event, today), left.get_mut(at)) else {
            continue;
        };
        if days <= if is_held { *cadence * 2 } else { *cadence } {
            left.swap_remove(at);
        } else if is_held {
            *last = Some(last.map_or(days, |known| known.min(days)));
        }
    }
    let gone = left.into_iter();
    gone.filter_map(|(record, _, last)| Some((record, last?))).collect()
}

/// Whether an event was held or is planned, and how many days ago or ahead.
fn contact(event: &Record, today: Day) -> Option<(bool, i64)> {
    let head = event.head();
    let when = head.when?;
    match head.status {
        Some(EventStatus::Held) => Some((true, days_since(&when, today)?)),
        Some(EventStatus::Cancelled) => None,
        Some(EventStatus::Planned) | None => Some((false, days_until(&when, today)?)),
    }
}

fn days_since(when: &Edtf, today: Day) -> Option<i64> {
    if when.certainly_after(today) {
        return None;
    }
    Some(today.since(when.latest().map_or(today, |day| day.min(today))))
}

fn days_until(when: &Edtf, today: Day) -> Option<i64> {
    if when.certainly_before(today) {
        return None;
    }
    Some(when.earliest().map_or(today, |day| day.max(today)).since(today))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::Kind;
    use crate::domain::sample::{TODAY, day, id, workspace};
    use serde_json::json;

    fn pulse_of(events: &[(&str, &str)]) -> Pulse {
        let numbered = (10..).zip(events);
        let records = numbered.map(|(n, (when, status))| (n, Kind::Event, json!({"when": when, "status": status})));
        pulse(&workspace(records), id(1), day(TODAY))
    }

    #[test]
    fn the_beat_follows_the_last_and_the_next_contact_against_sixty_days() {
        let check = |events: &[(&str, &str)], expect: Beat| assert_eq!(pulse_of(events).beat, expect, "{events:?}");
        check(&[], Beat::Silent);
        check(&[(TODAY, "held")], Beat::Alive);
        check(&[("2026-09-24", "held")], Beat::Alive);
        check(&[("2026-09-23", "held")], Beat::Slowing);
        check(&[("2026-07-26", "held")], Beat::Slowing);
        check(&[("2026-07-25", "held")], Beat::Silent);
        check(&[("2026-07-25", "held"), ("2027-01-22", "planned")], Beat::Alive);
        check(&[("2026-07-25", "held"), ("2027-01-23", "planned")], Beat::Silent);
        check(&[("2026-09-23", "held"), ("2027-01-23", "planned")], Beat::Slowing);
        check(&[("2027-01-22", "planned")], Beat::Alive);
        check(
            &[("2026-11-20", "cancelled"), ("2026-11-30", "cancelled")],
            Beat::Silent,
        );
        check(&[("2026-11-20", "planned")], Beat::Silent);
        check(&[("2026-11-30", "held")], Beat::Silent);
        check(&[("2026-09", "held")], Beat::Alive);
        check(&[("2026-08", "held")], Beat::Slowing);
        check(&[("2026-07", "held")], Beat::Slowing);
        check(&[("2026-06", "held")], Beat::Silent);
    }

    #[test]
    fn the_reason_names_the_nearest_contact_on_each_side() {
        let found = pulse_of(&[
            ("2026-10", "held"),
            ("2026-11-03", "held"),
            ("2026-12", "planned"),
            ("2027", "planned"),
        ]);
        assert_eq!((found.last, found.next), (Some((20, id(11))), Some((8, id(12)))));
        let found = pulse_of(&[("2026-11", "held"), ("2026-11", "planned")]);
        assert_eq!((found.last, found.next), (Some((0, id(10))), Some((0, id(11)))));
    }

    #[test]
    fn a_partnership_without_any_contact_has_not_gone_silent() {
        let check = |events: &[(&str, &str)], expect: bool| {
            assert_eq!(pulse_of(events).is_before_the_first(), expect, "{events:?}");
        };
        check(&[], true);
        check(&[("2027-06-01", "planned")], true);
        check(&[("2026-11-30", "planned")], false);
        check(&[("2025-01-01", "held")], false);
        check(&[(TODAY, "held")], false);
    }

    #[test]
    fn the_rhythm_is_the_partnerships_own() {
        let event = json!({"when": "2026-11-03", "status": "held"});
        let check = |cadence: serde_json::Value, expect: Beat| {
            let mut workspace = workspace([(10, Kind::Event, event.clone())]);
            let mut partnership = (**workspace.get(id(1)).unwrap()).clone();
            partnership.fields.insert("cadence_days".into(), cadence.clone());
            workspace = workspace
                .all()
                .skip(1)
                .map(|record| (**record).clone())
                .chain([partnership])
                .collect();
            assert_eq!(pulse(&workspace, id(1), day(TODAY)).beat, expect, "{cadence}");
        };
        check(json!(20), Beat::Alive);
        check(json!(19), Beat::Slowing);
        check(json!(9), Beat::Silent);
        check(json!(0), Beat::Alive);
    }

    #[test]
    fn those_have_gone_silent_that_had_contact_and_have_none_within_twice_their_rhythm() {
        let check = |events: &[(&str, &str)], stage: &str, expect: Option<i64>| {
            let event = |(when, status): &(&str, &str)| json!({"partnership": "#8", "when": when, "status": status});
            let numbered = (10..).zip(events);
            let events = numbered.map(|(n, found)| (n, Kind::Event, event(found)));
            let partnership = (8, Kind::Partnership, json!({"stage": stage, "cadence_days": 30}));
            let workspace = workspace([partnership].into_iter().chain(events));
            let found = gone_silent(&workspace, day(TODAY));
            assert_eq!(found.iter().map(|(_, days)| *days).next(), expect, "{stage}");
        };
        check(&[], "active", None);
        check(&[("2026-09-24", "held")], "active", None);
        check(&[("2026-09-23", "held")], "active", Some(61));
        check(&[("2026-09-23", "held")], "dormant", None);
        check(&[("2026-09-23", "held")], "ended", None);
        check(
            &[("2026-09-23", "held"), ("2026-11-20", "cancelled")],
            "review",
            Some(61),
        );
        check(&[("2026-09-23", "held"), ("2026-12-23", "planned")], "active", None);
        check(&[("2026-09-23", "held"), ("2026-12-24", "planned")], "active", Some(61));
        check(&[("2026-09-23", "held"), ("2026-11-20", "planned")], "active", Some(61));
        check(&[("2026-08", "held")], "active", Some(84));
        check(&[("2026-11-20", "planned")], "active", None);
    }

    #[test]
    fn events_of_another_partnership_do_not_count() {
        let event = json!({"partnership": "#9", "when": TODAY, "status": "held"});
        let found = pulse(&workspace([(10, Kind::Event, event)]), id(1), day(TODAY));
        assert_eq!((found.beat, found.last), (Beat::Silent, None));
    }
}
