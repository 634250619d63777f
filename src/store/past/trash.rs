//! What was deleted and can come back.

use super::{Fate, Moment, Trace};
use crate::domain::id::Id;
use crate::domain::order::gathered;
use crate::domain::record::{Kind, Record};
use crate::domain::stamp::{Clock, Stamp};
use crate::domain::workspace::Workspace;

/// Records that were deleted together, and are deleted still.
#[derive(Clone, Debug, PartialEq)]
pub struct Deletion {
    /// When, in milliseconds since 1970.
    pub at: f64,
    /// The records as they were; what the others belong to comes first.
    pub records: Vec<Record>,
}

/// What is in the trash, the latest deletion first: the records that are tombstones now, each as its last deletion found it.
#[must_use]
pub fn trash(moments: &[Moment], workspace: &Workspace) -> Vec<Deletion> {
    let mut seen: Vec<Id> = Vec::new();
    let mut found = Vec::new();
    for moment in moments.iter().rev() {
        let mut records = Vec::new();
        for trace in moment.traces.iter().filter(|trace| holds_record(moment, trace)) {
            let gone = workspace.kept(trace.id).and_then(|record| record.deleted);
            let Some(deleted) = gone.filter(|_| !seen.contains(&trace.id)) else {
                continue;
            };
            seen.push(trace.id);
            records.push(trace.record(deleted));
        }
        let (mut first, others): (Vec<_>, Vec<_>) =
            records.into_iter().partition(|record| record.kind == Kind::Partnership);
        first.extend(others);
        if !first.is_empty() {
            found.push(Deletion {
                at: moment.at,
                records: first,
            });
        }
    }
    found
}

fn holds_record(moment: &Moment, trace: &Trace) -> bool {
    trace.fate == Fate::Deleted && moment.keeps()
}

impl Trace {
    /// The record that was deleted; its stamp is of no matter.
    #[must_use]
    pub fn was(&self) -> Record {
        self.record(Clock::new(0).tick(0))
    }

    /// The record that was deleted.
    fn record(&self, stamp: Stamp) -> Record {
        let fields = self.fields.clone().into_iter().filter(|(_, value)| !value.is_null());
        let mut record = Record::new(self.id, self.kind, stamp, gathered(fields));
        record.extra.clone_from(&self.extra);
        record
    }
}

/// The records that come back with a deletion: its own, and, where they belong to a partnership that is in the trash too, those
/// of that deletion. Without it nothing would lead to them.
#[must_use]
pub fn with_what_they_need(deletion: &Deletion, all: &[Deletion]) -> Vec<Record> {
    let mut records = deletion.records.clone();
    for record in &deletion.records {
        let holds = |records: &[Record]| records.iter().any(|other| Some(other.id) == record.partnership());
        if holds(&records) {
            continue;
        }
        let other = all.iter().find(|other| holds(&other.records));
        records.extend(other.iter().flat_map(|other| other.records.iter().cloned()));
    }
    records
}

/// The deletion that a record is in.
#[must_use]
pub fn deletion_of(id: Id, all: &[Deletion]) -> Option<&Deletion> {
    all.iter()
        .find(|deletion| deletion.records.iter().any(|record| record.id == id))
}
