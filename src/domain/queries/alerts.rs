//! What is worth a notification: what falls due today, what has become overdue, and which event is tomorrow.

use crate::domain::date::{Day, Edtf, Step};
use crate::domain::id::Id;
use crate::domain::order::sorted_by_key;
use crate::domain::workspace::Workspace;

use super::commitments::overdue_by;

/// How far back is looked for what has become overdue, where nobody has looked for longer: in days.
const BACK: i64 = 7;

/// Why a record is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// An open commitment became overdue so many days ago.
    Overdue(i64),
    /// Today is the last day that the due date of an open commitment can mean.
    DueToday,
    /// A planned event begins tomorrow.
    Tomorrow,
}

/// A record worth a notification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alert {
    /// The record.
    pub record: Id,
    /// Why.
    pub why: Why,
}

/// What is worth a notification today, the most urgent first. What became overdue is told if that was after `seen`, the day on which
/// was last looked, and not longer ago than a week: the page of today tells the rest.
#[must_use]
pub fn alerts(workspace: &Workspace, today: Day, seen: Option<Day>) -> Vec<Alert> {
    let since = seen.map_or(1, |seen| today.since(seen).clamp(1, BACK));
    let mut found = Vec::new();
    for (record, commitment) in workspace.commitments() {
        let why = if let Some(days) = overdue_by(commitment, today) {
            (days <= since).then_some(Why::Overdue(days))
        } else {
            let last = commitment.due.as_ref().and_then(Edtf::latest);
            (commitment.status().is_open() && last == Some(today)).then_some(Why::DueToday)
        };
        found.extend(why.map(|why| Alert { record: record.id, why }));
    }
    for (record, event) in workspace.planned() {
        let is_exact = |when: &&Edtf| when.step() == Some(Step::Day);
        let begins = event.when.as_ref().filter(is_exact).and_then(Edtf::earliest);
        if begins == Some(today.plus(1)) {
            found.push(Alert {
                record: record.id,
                why: Why::Tomorrow,
            });
        }
    }
    sorted_by_key(found, |alert| (alert.why, alert.record))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::Kind;
    use crate::domain::sample::{TODAY, day, id, workspace};
    use serde_json::{Value, json};

    fn found(kind: Kind, value: Value, seen: Option<&str>) -> Option<Why> {
        let alerts = alerts(&workspace([(10, kind, value)]), day(TODAY), seen.map(day));
        alerts.first().map(|alert| alert.why)
    }

    #[test]
    fn a_commitment_is_told_on_its_last_day_and_once_it_has_become_overdue() {
        let check = |due: &str, seen: Option<&str>, expect: Option<Why>| {
            let value = json!({"due": due, "status": "agreed"});
            assert_eq!(found(Kind::Commitment, value, seen), expect, "{due} {seen:?}");
        };
        check("2026-11-23", None, Some(Why::DueToday));
        check("2026-11-24", None, None);
        check("2026-11", None, None);
        check("2026-11-20/2026-11-23", None, Some(Why::DueToday));
        check("2026-11-22", None, Some(Why::Overdue(1)));
        check("2026-11-20", None, None);
        check("2026-11-20", Some("2026-11-20"), Some(Why::Overdue(3)));
        check("2026-11-20", Some("2026-11-21"), None);
        check("2026-11-22", Some("2026-11-23"), Some(Why::Overdue(1)));
        check("2026-11-01", Some("2026-01-01"), None);
        check("2026-11-16", Some("2026-01-01"), Some(Why::Overdue(7)));
        let done = json!({"due": "2026-11-23", "status": "done"});
        assert_eq!(found(Kind::Commitment, done, None), None);
    }

    #[test]
    fn an_event_is_told_the_day_before_if_its_day_is_known() {
        let check = |when: &str, status: &str, expect: bool| {
            let why = found(Kind::Event, json!({"when": when, "status": status}), None);
            assert_eq!(why, expect.then_some(Why::Tomorrow), "{when} {status}");
        };
        check("2026-11-24", "planned", true);
        check("2026-11-24/2026-11-27", "planned", true);
        check("2026-11-23/2026-11-27", "planned", false);
        check("2026-11-25", "planned", false);
        check("2026-11-24", "cancelled", false);
        check("2026-11-24", "held", false);
        check("2026-12", "planned", false);
    }

    #[test]
    fn the_most_urgent_stands_first() {
        let workspace = workspace([
            (10, Kind::Event, json!({"when": "2026-11-24", "status": "planned"})),
            (11, Kind::Commitment, json!({"due": "2026-11-23", "status": "agreed"})),
            (12, Kind::Commitment, json!({"due": "2026-11-22", "status": "agreed"})),
        ]);
        let ids: Vec<Id> = alerts(&workspace, day(TODAY), None)
            .iter()
            .map(|it| it.record)
            .collect();
        assert_eq!(ids, [id(12), id(11), id(10)]);
    }
}
