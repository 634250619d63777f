//! What needs attention over all partnerships.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::domain::date::Day;
use crate::domain::id::Id;
use crate::domain::order::{gathered, sorted_by_key};
use crate::domain::record::Record;
use crate::domain::workspace::Workspace;

use super::commitments::{overdue_by, silent_for, unowned};

/// The open commitments that need attention, each list sorted by what is worst.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Attention {
    /// Overdue, with by how many days; the longest first.
    pub overdue: Vec<(Arc<Record>, i64)>,
    /// Silent, with for how many days, none where there never was news; those first.
    pub silent: Vec<(Arc<Record>, Option<i64>)>,
    /// Without a responsible one on some side.
    pub unowned: Vec<Arc<Record>>,
}

impl Attention {
    /// How many commitments stand in any of the lists, each counted once.
    #[must_use]
    pub fn count(&self) -> usize {
        let lists = self.overdue.iter().map(|(record, _)| record.id);
        let lists = lists
            .chain(self.silent.iter().map(|(record, _)| record.id))
            .chain(self.unowned.iter().map(|record| record.id));
        gathered::<BTreeSet<Id>, Id>(lists).len()
    }
}

/// What needs attention today.
#[must_use]
pub fn attention(workspace: &Workspace, today: Day) -> Attention {
    let mut found = Attention::default();
    for (record, commitment) in workspace.commitments() {
        if let Some(days) = overdue_by(commitment, today) {
            found.overdue.push((Arc::clone(record), days));
        }
        if let Some(days) = silent_for(record, workspace, today) {
            found.silent.push((Arc::clone(record), days));
        }
        let partnership = commitment.partnership.and_then(|id| workspace.partnership_of(id));
        if partnership.is_some_and(|partnership| !unowned(commitment, partnership, workspace).is_empty()) {
            found.unowned.push(Arc::clone(record));
        }
    }
    Attention {
        overdue: sorted_by_key(found.overdue, |(record, days)| (-days, record.id)),
        silent: sorted_by_key(found.silent, |(record, days)| {
            (days.is_some(), days.map(|days| -days), record.id)
        }),
        unowned: found.unowned,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::Kind;
    use crate::domain::sample::{TODAY, day, id, workspace};
    use serde_json::json;

    #[test]
    fn each_commitment_is_counted_once_and_the_worst_comes_first() {
        let owned = |mut value: serde_json::Value| {
            value["responsible/#2"] = json!({"contact": "#9"});
            value["responsible/#3"] = json!({"contact": "#9"});
            value
        };
        let news = json!({"date": "2026-11-20"});
        let workspace = workspace([
            (9, Kind::Contact, json!({"name": "A"})),
            (10, Kind::Commitment, json!({"due": "2026-10"})),
            (
                11,
                Kind::Commitment,
                owned(json!({"due": "2026-09", "updates/#5": news})),
            ),
            (
                12,
                Kind::Commitment,
                owned(json!({"updates/#5": {"date": "2026-01-01"}})),
            ),
            (
                13,
                Kind::Commitment,
                owned(json!({"updates/#5": {"date": "2025-01-01"}})),
            ),
            (14, Kind::Commitment, owned(json!({"updates/#5": news}))),
            (15, Kind::Commitment, json!({"status": "done", "due": "2020"})),
            (16, Kind::Commitment, json!({"partnership": "#99", "updates/#5": news})),
        ]);
        let found = attention(&workspace, day(TODAY));
        let ids = |records: Vec<&Arc<Record>>| records.iter().map(|record| record.id).collect::<Vec<_>>();
        assert_eq!(
            ids(found.overdue.iter().map(|(record, _)| record).collect()),
            [id(11), id(10)]
        );
        assert_eq!(
            ids(found.silent.iter().map(|(record, _)| record).collect()),
            [id(10), id(13), id(12)]
        );
        assert_eq!(ids(found.unowned.iter().collect()), [id(10)]);
        assert_eq!(found.count(), 4);
    }
}
