//! Which clauses of the agreements have a living step.

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
pub fn covered(workspace: &Workspace, partnership: Id) -> Vec<(Id, Id)> {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::Kind;
    use crate::domain::sample::{id, workspace};
    use serde_json::{Value, json};

    #[test]
    fn a_clause_is_covered_by_a_commitment_that_is_not_dropped() {
        let check = |commitments: &[Value], covered: usize| {
            let agreement = json!({"clauses/#5": {"text": {"en": "a"}}, "clauses/#6": {"text": {"en": "b"}}});
            let records = (20..)
                .zip(commitments)
                .map(|(n, value)| (n, Kind::Commitment, value.clone()));
            let workspace = workspace(std::iter::once((10, Kind::Agreement, agreement)).chain(records));
            assert_eq!(
                coverage(&workspace, id(1)),
                Coverage { covered, all: 2 },
                "{commitments:?}"
            );
        };
        let from =
            |clause: &str, status: &str| json!({"origin": {"agreement": "#10", "clause": clause}, "status": status});
        check(&[], 0);
        check(&[from("#5", "proposed")], 1);
        check(&[from("#5", "done")], 1);
        check(&[from("#5", "dropped")], 0);
        check(&[from("#5", "dropped"), from("#5", "agreed")], 1);
        check(&[from("#5", "agreed"), from("#5", "agreed")], 1);
        check(&[from("#5", "agreed"), from("#6", "agreed")], 2);
        check(&[from("#7", "agreed")], 0);
        check(
            &[
                json!({"origin": {"agreement": "#10"}}),
                json!({"origin": {"event": "#10"}}),
                json!({}),
            ],
            0,
        );
        check(
            &[json!({"origin": {"agreement": "#10", "clause": "#5"}, "partnership": "#9"})],
            0,
        );
    }
}
