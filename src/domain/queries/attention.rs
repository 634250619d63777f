//! What needs attention over all partnerships.

use std::sync::Arc;

use crate::domain::date::Day;
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
        lists.collect::<std::collections::BTreeSet<_>>().len()
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
        if let Some(days) = silent_for(commitment, workspace, today) {
            found.silent.push((Arc::clone(record), days));
        }
        let partnership = commitment.partnership.and_then(|id| workspace.partnership_of(id));
        if partnership.is_some_and(|partnership| !unowned(commitment, partnership).is_empty()) {
            found.unowned.push(Arc::clone(record));
        }
    }
    found.overdue.sort_by_key(|(record, days)| (-days, record.id));
    found
        .silent
        .sort_by_key(|(record, days)| (days.is_some(), days.map(|days| -days), record.id));
    found
}
