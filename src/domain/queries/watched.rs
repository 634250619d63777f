//! What needs attention, kept from one change to the next: of ten thousand commitments only those that have changed are asked again.

use std::sync::Arc;

use crate::domain::date::Day;
use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::domain::workspace::{Moment, Workspace};

use super::attention::{Attention, Matter, attention, of_commitment};
use super::limits::Limits;

/// What needs attention, and the state of the records that it was worked out from.
#[derive(Clone, Debug, PartialEq)]
pub struct Watched {
    /// What needs attention.
    pub attention: Attention,
    today: Day,
    limits: Limits,
    moment: Moment,
}

impl Watched {
    /// What needs attention today. Where only a few commitments have changed since `before`, only they are asked again: no other
    /// record's reasons depend on them.
    #[must_use]
    pub fn of(workspace: &Workspace, today: Day, limits: &Limits, before: Option<&Self>) -> Self {
        let alike = before.filter(|before| (before.today, before.limits) == (today, *limits));
        let again = alike.and_then(|before| {
            let changed = workspace.since(&before.moment)?;
            let is_commitment = |id: &Id| {
                workspace
                    .kept(*id)
                    .is_some_and(|record| record.kind == Kind::Commitment)
            };
            let are_commitments = changed.iter().all(is_commitment);
            are_commitments.then(|| with(&before.attention, &changed, workspace, today, limits))
        });
        Self {
            attention: again.unwrap_or_else(|| attention(workspace, today, limits)),
            today,
            limits: *limits,
            moment: workspace.moment(),
        }
    }
}

/// The same after these commitments have changed, come or gone.
fn with(attention: &Attention, changed: &[Id], workspace: &Workspace, today: Day, limits: &Limits) -> Attention {
    let mut matters = attention.matters.clone();
    matters.retain(|id| !changed.contains(&id));
    for record in changed.iter().filter_map(|id| workspace.get(*id)) {
        let Some(commitment) = record.commitment() else {
            continue;
        };
        let reasons = of_commitment(record, commitment, workspace, today, limits);
        if reasons.is_empty() {
            continue;
        }
        let matter = Matter {
            record: Arc::clone(record),
            reasons,
        };
        matters.insert(Arc::new(matter), today);
    }
    Attention { matters }
}
#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{TODAY, day, id, record, workspace};
    use crate::domain::stamp::Clock;
    use crate::domain::workspace::{Change, Edit};
    use serde_json::{Value, json};

    #[test]
    fn after_a_few_changes_it_is_what_it_would_be_when_worked_out_anew() {
        let (today, limits) = (day(TODAY), Limits::default());
        let value =
            |due: &str| json!({"partnership": "#1", "due": due, "status": "agreed", "updates/#5": {"date": TODAY}});
        let held = |status: &str| json!({"partnership": "#1", "status": status, "when": "2026-11-01"});
        let before = workspace([
            (10, Kind::Commitment, value("2026-10")),
            (11, Kind::Commitment, value("2028")),
            (12, Kind::Event, held("planned")),
        ]);
        let seen = Watched::of(&before, today, &limits, None);
        let check = |n: u8, kind: Kind, value: Value| {
            let mut now = before.clone();
            let after = Arc::new(record(n, kind, value));
            now.apply(&Change {
                edits: vec![Edit { before: None, after }],
            });
            let again = Watched::of(&now, today, &limits, Some(&seen));
            assert_eq!(again.attention, attention(&now, today, &limits), "{n}");
            assert!(again != seen);
        };
        check(10, Kind::Commitment, value("2026-09"));
        check(11, Kind::Commitment, value("2026-01"));
        check(11, Kind::Commitment, json!({"partnership": "#1", "status": "done"}));
        check(12, Kind::Event, held("held"));
        check(13, Kind::Commitment, value("2026-01"));
        let mut gone = before.clone();
        let clock = Clock::new(1);
        let deleted = before.get(id(10)).unwrap().tombstone(&clock, clock.clone().tick(2));
        gone.apply(&Change {
            edits: vec![Edit {
                before: None,
                after: Arc::new(deleted),
            }],
        });
        let again = Watched::of(&gone, today, &limits, Some(&seen)).attention;
        assert_eq!(again, attention(&gone, today, &limits));
        assert!(again.of(id(10)).is_none());
    }
}
