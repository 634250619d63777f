//! What goes into a calendar file: all that is dated ahead, and the planned events that were called off, so that a calendar
//! which has them learns of it.

use std::sync::Arc;

use crate::domain::codes::EventStatus;
use crate::domain::date::Day;
use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::domain::workspace::Workspace;

use super::coming::{Coming, Reason, among, coming};

/// Whose dates are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Those of one record
    Record(Id),
    /// Those of a partnership, and the deadlines of the programmes that it names
    Partnership(Id),
    /// Those of all
    All,
}

/// A date for a calendar.
#[derive(Clone, Debug, PartialEq)]
pub struct Reminder {
    /// What is dated.
    pub coming: Coming,
    /// Whether it was called off.
    pub is_cancelled: bool,
}

/// The dates from today on, the nearest first, the ones that were called off last. A date that says no more than a span of over half
/// a year is left out, as in [`coming`]: in a calendar it would fill every day of it.
#[must_use]
pub fn reminders(workspace: &Workspace, scope: Scope, today: Day) -> Vec<Reminder> {
    if let Scope::Record(id) = scope {
        // Its page asks at each change: the other records have nothing to say.
        let record = || workspace.get(id).into_iter();
        return told(among(record(), today, i64::MAX), called_off(record(), today));
    }
    let mut ahead = coming(workspace, today, i64::MAX);
    let events = workspace.events().map(|(record, _)| record);
    let mut off = called_off(events, today);
    for found in [&mut ahead, &mut off] {
        found.retain(|coming| is_in(workspace, scope, coming.record));
    }
    told(ahead, off)
}

fn told(ahead: Vec<Coming>, off: Vec<Coming>) -> Vec<Reminder> {
    let with = |is_cancelled: bool| move |coming: Coming| Reminder { coming, is_cancelled };
    ahead
        .into_iter()
        .map(with(false))
        .chain(off.into_iter().map(with(true)))
        .collect()
}

/// The events among these records that were called off, and whose day has not passed.
fn called_off<'a>(records: impl Iterator<Item = &'a Arc<Record>>, today: Day) -> Vec<Coming> {
    let found = records.filter_map(|record| {
        let event = record
            .event()
            .filter(|event| event.status() == EventStatus::Cancelled)?;
        let when = event
            .when
            .filter(|when| when.latest().is_some_and(|last| last >= today))?;
        Some(Coming {
            when,
            day: when.earliest()?,
            reason: Reason::Event,
            record: record.id,
        })
    });
    found.collect()
}

fn is_in(workspace: &Workspace, scope: Scope, record: Id) -> bool {
    match scope {
        Scope::All => true,
        Scope::Record(id) => record == id,
        Scope::Partnership(id) => match workspace.get(record) {
            Some(record) if record.kind == Kind::Programme => workspace
                .partnership_of(id)
                .is_some_and(|partnership| partnership.programmes.contains(&record.id)),
            Some(record) => record.partnership() == Some(id),
            None => false,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{TODAY, day, id, workspace};
    use serde_json::json;

    fn check(scope: Scope, expect: &[(u8, Reason, bool)]) {
        let workspace = workspace([
            (1, Kind::Partnership, json!({"programmes": ["#60"]})),
            (10, Kind::Event, json!({"when": "2026-12-01", "status": "planned"})),
            (11, Kind::Event, json!({"when": "2026-12-02", "status": "cancelled"})),
            (12, Kind::Event, json!({"when": "2026-12-03", "status": "held"})),
            (13, Kind::Event, json!({"when": "2026-01-03", "status": "cancelled"})),
            (14, Kind::Event, json!({"when": "2027", "status": "planned"})),
            (
                20,
                Kind::Commitment,
                json!({"due": "2027-03", "status": "agreed", "steps/#5": {"due": "2027-01-10"}}),
            ),
            (21, Kind::Commitment, json!({"due": "2027-03-01", "status": "done"})),
            (30, Kind::Agreement, json!({"valid_until": "2030-05-15"})),
            (60, Kind::Programme, json!({"deadlines/#6": {"due": "2026-12-24"}})),
            (61, Kind::Programme, json!({"deadlines/#7": {"due": "2026-12-25"}})),
        ]);
        let found: Vec<(Id, Reason, bool)> = reminders(&workspace, scope, day(TODAY))
            .into_iter()
            .map(|one| (one.coming.record, one.coming.reason, one.is_cancelled))
            .collect();
        let expect: Vec<_> = expect.iter().map(|(n, reason, off)| (id(*n), *reason, *off)).collect();
        assert_eq!(found, expect, "{scope:?}");
    }

    #[test]
    fn open_dates_ahead_of_whom_they_are_asked_for_and_what_was_called_off() {
        let of_partnership = [
            (10, Reason::Event, false),
            (60, Reason::Deadline(id(6)), false),
            (20, Reason::Step(id(5)), false),
            (20, Reason::Due, false),
            (30, Reason::End, false),
            (11, Reason::Event, true),
        ];
        check(Scope::Partnership(id(1)), &of_partnership);
        check(
            Scope::Record(id(20)),
            &[(20, Reason::Step(id(5)), false), (20, Reason::Due, false)],
        );
        check(Scope::Record(id(12)), &[]);
        let mut all = of_partnership.to_vec();
        all.insert(2, (61, Reason::Deadline(id(7)), false));
        check(Scope::All, &all);
    }
}
