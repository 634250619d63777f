//! Which clauses of the agreements have a living step.

use std::collections::BTreeSet;

use crate::domain::codes::CommitmentStatus;
use crate::domain::id::Id;
use crate::domain::workspace::Workspace;

/// How many clauses a partnership's agreements have, and how many of them have a commitment that is not dropped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Clauses with a living step.
    pub covered: usize,
    /// All clauses.
    pub all: usize,
}

/// The clauses that have a commitment that is not dropped, as pairs of agreement and clause.
#[must_use]
pub fn covered(workspace: &Workspace, partnership: Id) -> BTreeSet<(Id, Id)> {
    let living = workspace.commitments().filter(|(_, commitment)| {
        commitment.partnership == Some(partnership) && commitment.status() != CommitmentStatus::Dropped
    });
    living
        .filter_map(|(_, commitment)| {
            let origin = commitment.origin.as_ref()?;
            Some((origin.agreement?, origin.clause?))
        })
        .collect()
}

/// The coverage over all agreements of a partnership.
#[must_use]
pub fn coverage(workspace: &Workspace, partnership: Id) -> Coverage {
    let covered = covered(workspace, partnership);
    let mut sum = Coverage::default();
    for (record, agreement) in workspace
        .agreements()
        .filter(|(_, agreement)| agreement.partnership == Some(partnership))
    {
        sum.all += agreement.clauses.len();
        sum.covered += agreement
            .clauses
            .keys()
            .filter(|clause| covered.contains(&(record.id, **clause)))
            .count();
    }
    sum
}
