//! What needs attention, kept from one change to the next: of ten thousand commitments only those that have changed are asked again.

use std::sync::Arc;

use crate::domain::date::Day;
use crate::domain::record::{Kind, Record};
use crate::domain::workspace::Workspace;

use super::altered::altered;
use super::attention::{Attention, Matter, attention, of_commitment};
use super::limits::Limits;

/// What needs attention, and the records that it was worked out from.
#[derive(Clone, Debug)]
pub struct Watched {
    /// What needs attention.
    pub attention: Attention,
    today: Day,
    limits: Limits,
    records: Vec<Arc<Record>>,
}

impl PartialEq for Watched {
    fn eq(&self, other: &Self) -> bool {
        let same = |(a, b): (&Arc<Record>, &Arc<Record>)| Arc::ptr_eq(a, b);
        (self.today, self.limits, self.records.len()) == (other.today, other.limits, other.records.len())
            && self.records.iter().zip(&other.records).all(same)
    }
}

impl Watched {
    /// What needs attention today. Where only a few commitments have changed since `before`, only they are asked again: no other
    /// record's reasons depend on them.
    #[must_use]
    pub fn of(workspace: &Workspace, today: Day, limits: &Limits, before: Option<&Self>) -> Self {
        let records: Vec<Arc<Record>> = workspace.live().map(Arc::clone).collect();
        let alike = before.filter(|before| (before.today, before.limits) == (today, *limits));
        let again = alike.and_then(|before| {
            let found = altered(&before.records, &records)?;
            let are_commitments = found.iter().all(|record| record.kind == Kind::Commitment);
            are_commitments.then(|| with(&before.attention, &found, workspace, today, limits))
        });
        Self {
            attention: again.unwrap_or_else(|| attention(workspace, today, limits)),
            today,
            limits: *limits,
            records,
        }
    }
}

/// The same after these commitments have changed.
fn with(
    attention: &Attention,
    changed: &[&Arc<Record>],
    workspace: &Workspace,
    today: Day,
    limits: &Limits,
) -> Attention {
    let is_changed = |matter: &Arc<Matter>| changed.iter().any(|record| record.id == matter.record.id);
    let mut matters: Vec<Arc<Matter>> = attention
        .matters
        .iter()
        .filter(|it| !is_changed(it))
        .map(Arc::clone)
        .collect();
    for record in changed {
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
        let place = matters.partition_point(|other| other.place(today) < matter.place(today));
        matters.insert(place, Arc::new(matter));
    }
    Attention { matters }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{TODAY, day, record, workspace};
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
    }
}
