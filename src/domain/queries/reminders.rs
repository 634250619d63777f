//! What goes into a calendar file: all that is dated ahead, and the planned events that were called off, so that a calendar
//! which has them learns of it.

use crate::domain::codes::EventStatus;
use crate::domain::date::Day;
use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::domain::workspace::Workspace;

use super::coming::{Coming, Reason, coming};

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
    let ahead = coming(workspace, today, i64::MAX).into_iter().map(|coming| Reminder {
        coming,
        is_cancelled: false,
    });
    let cancelled = workspace.events().filter_map(|(record, event)| {
        let when = event.when.filter(|_| event.status() == EventStatus::Cancelled)?;
        let day = when
            .earliest()
            .filter(|_| when.latest().is_some_and(|last| last >= today))?;
        Some(Reminder {
            coming: Coming {
                when,
                day,
                reason: Reason::Event,
                record: record.id,
            },
            is_cancelled: true,
        })
    });
    ahead
        .chain(cancelled)
        .filter(|reminder| is_in(workspace, scope, reminder.coming.record))
        .collect()
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
