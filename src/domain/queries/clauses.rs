//! What became of the clauses of the agreements: their commitments, and which clauses have a living step.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::codes::CommitmentStatus;
use crate::domain::date::Day;
use crate::domain::entity::{Agreement, Clause, Commitment};
use crate::domain::id::Id;
use crate::domain::record::Record;
use crate::domain::workspace::Workspace;

use super::commitments::{overdue_by, silent_for};
use super::limits::Limits;

/// Where a clause stands; what needs most comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// No commitment comes from it that is not dropped.
    Missing,
    /// One that comes from it is overdue or silent.
    Behind,
    /// Something is to be done yet.
    Moving,
    /// All that came from it is done.
    Kept,
}

impl State {
    /// All of them, what is best first.
    pub const ALL: [Self; 4] = [Self::Kept, Self::Moving, Self::Behind, Self::Missing];

    /// Whether the clause has a living step.
    #[must_use]
    pub const fn is_living(self) -> bool {
        !matches!(self, Self::Missing)
    }
}

/// A clause and what came of it.
#[derive(Clone, Debug)]
pub struct Followed<'a> {
    /// The clause.
    pub id: Id,
    /// What it says.
    pub clause: &'a Clause,
    /// Its commitments, dropped ones among them.
    pub steps: Vec<(&'a Arc<Record>, &'a Commitment)>,
    /// Where it stands.
    pub state: State,
}

/// The clauses of an agreement in the order of the text, each with what came of it; and the commitments that name the agreement but no
/// clause of it, because none was chosen or because it is gone.
#[must_use]
pub fn followed<'a>(
    workspace: &'a Workspace,
    id: Id,
    agreement: &'a Agreement,
    today: Day,
    limits: &Limits,
) -> (Vec<Followed<'a>>, Vec<(&'a Arc<Record>, &'a Commitment)>) {
    let mut steps: BTreeMap<Option<Id>, Vec<(&Arc<Record>, &Commitment)>> = BTreeMap::new();
    for (record, commitment) in workspace.commitments() {
        if let Some(origin) = commitment.origin.as_ref().filter(|origin| origin.agreement == Some(id)) {
            let clause = origin.clause.filter(|clause| agreement.clauses.contains_key(clause));
            steps.entry(clause).or_default().push((record, commitment));
        }
    }
    let clauses = agreement.clauses_in_order().into_iter().map(|(id, clause)| {
        let steps = steps.remove(&Some(id)).unwrap_or_default();
        let state = state(workspace, &steps, today, limits);
        Followed {
            id,
            clause,
            steps,
            state,
        }
    });
    let clauses = clauses.collect();
    (clauses, steps.remove(&None).unwrap_or_default())
}

fn state(workspace: &Workspace, steps: &[(&Arc<Record>, &Commitment)], today: Day, limits: &Limits) -> State {
    let is_behind = |(record, commitment): &(&Arc<Record>, &Commitment)| {
        overdue_by(commitment, today).is_some() || silent_for(record, workspace, today, limits).is_some()
    };
    let has = |wanted: fn(CommitmentStatus) -> bool| steps.iter().any(|(_, commitment)| wanted(commitment.status()));
    if !has(|status| status != CommitmentStatus::Dropped) {
        State::Missing
    } else if steps.iter().any(is_behind) {
        State::Behind
    } else if has(CommitmentStatus::is_open) {
        State::Moving
    } else {
        State::Kept
    }
}

/// In which order clauses are shown, and which of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Those without a living step first.
    Need,
    /// As in the text.
    Text,
    /// Those without a living step alone.
    Missing,
}

/// The clauses to show, of all in the order of the text. `before` is what was shown in the same order until now: a clause that has
/// got a step stays where it was, so that what one works at does not jump away.
#[must_use]
pub fn shown(order: Order, all: &[(Id, State)], before: Option<&[Id]>) -> Vec<Id> {
    let ids = |wanted: &dyn Fn(Id, State) -> bool| -> Vec<Id> {
        let found = all.iter().filter(|(id, state)| wanted(*id, *state));
        found.map(|(id, _)| *id).collect()
    };
    let was_there = |id: Id| before.is_some_and(|before| before.contains(&id));
    match order {
        Order::Text => ids(&|_, _| true),
        Order::Missing => ids(&|id, state| !state.is_living() || was_there(id)),
        Order::Need => match before {
            Some(before) if before.len() == all.len() && all.iter().all(|(id, _)| before.contains(id)) => {
                before.to_vec()
            }
            _ => [ids(&|_, state| !state.is_living()), ids(&|_, state| state.is_living())].concat(),
        },
    }
}

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
    use crate::domain::sample::{TODAY, day, id, workspace};
    use serde_json::{Value, json};

    #[test]
    fn a_clause_stands_where_its_worst_step_does() {
        let check = |steps: &[Value], expect: State| {
            let agreement = json!({"clauses/#5": {"number": "1", "text": {"en": "a"}}});
            let records = (20..).zip(steps).map(|(n, step)| {
                let mut step = step.clone();
                step["origin"] = json!({"agreement": "#10", "clause": "#5"});
                (n, Kind::Commitment, step)
            });
            let workspace = workspace(std::iter::once((10, Kind::Agreement, agreement)).chain(records));
            let (clauses, rest) = followed(
                &workspace,
                id(10),
                workspace.agreement(id(10)).unwrap(),
                day(TODAY),
                &Limits::default(),
            );
            assert_eq!(
                (clauses[0].state, clauses[0].steps.len()),
                (expect, steps.len()),
                "{steps:?}"
            );
            assert!(rest.is_empty());
        };
        let fresh = |status: &str| json!({"status": status, "updates/#7": {"date": TODAY}});
        check(&[], State::Missing);
        check(&[fresh("dropped")], State::Missing);
        check(&[fresh("proposed")], State::Moving);
        check(&[fresh("done")], State::Kept);
        check(&[fresh("done"), fresh("dropped")], State::Kept);
        check(&[fresh("done"), fresh("paused")], State::Moving);
        check(&[json!({"status": "agreed"})], State::Behind);
        check(
            &[
                fresh("agreed"),
                json!({"status": "agreed", "due": "2026-10", "updates/#7": {"date": TODAY}}),
            ],
            State::Behind,
        );
        check(&[json!({"status": "done", "due": "2026-10"})], State::Kept);
    }

    #[test]
    fn what_has_no_step_comes_first_and_what_got_one_stays_where_it_is() {
        let check = |order: Order, states: [State; 3], before: Option<&[u8]>, expect: &[u8]| {
            let all: Vec<(Id, State)> = (1..).map(id).zip(states).collect();
            let before: Option<Vec<Id>> = before.map(|ids| ids.iter().map(|n| id(*n)).collect());
            let expect: Vec<Id> = expect.iter().map(|n| id(*n)).collect();
            assert_eq!(
                shown(order, &all, before.as_deref()),
                expect,
                "{order:?} {states:?} {before:?}"
            );
        };
        let (kept, none) = (State::Kept, State::Missing);
        check(Order::Text, [kept, none, none], None, &[1, 2, 3]);
        check(Order::Need, [kept, none, none], None, &[2, 3, 1]);
        check(Order::Need, [kept, kept, none], Some(&[2, 3, 1]), &[2, 3, 1]);
        check(Order::Need, [kept, kept, none], Some(&[2, 1]), &[3, 1, 2]);
        check(Order::Need, [kept, kept, none], Some(&[2, 9, 1]), &[3, 1, 2]);
        check(Order::Missing, [kept, none, none], None, &[2, 3]);
        check(Order::Missing, [kept, kept, none], Some(&[2, 3]), &[2, 3]);
    }

    #[test]
    fn clauses_come_in_the_order_of_the_text_and_what_names_none_of_them_apart() {
        let order = |clauses: Value| {
            let workspace = workspace([
                (10, Kind::Agreement, clauses),
                (
                    20,
                    Kind::Commitment,
                    json!({"status": "done", "origin": {"agreement": "#10", "clause": "#5"}}),
                ),
                (
                    21,
                    Kind::Commitment,
                    json!({"origin": {"agreement": "#10", "clause": "#9"}}),
                ),
                (22, Kind::Commitment, json!({"origin": {"agreement": "#10"}})),
            ]);
            let (clauses, rest) = followed(
                &workspace,
                id(10),
                workspace.agreement(id(10)).unwrap(),
                day(TODAY),
                &Limits::default(),
            );
            assert_eq!(
                rest.iter().map(|(record, _)| record.id).collect::<Vec<_>>(),
                [id(21), id(22)]
            );
            clauses.iter().map(|one| one.clause.number.clone()).collect::<Vec<_>>()
        };
        let numbered =
            json!({"clauses/#5": {"number": "1"}, "clauses/#6": {"number": "10"}, "clauses/#7": {"number": "2"}});
        assert_eq!(order(numbered), ["1", "2", "10"]);
        let placed = json!({"clauses/#5": {"number": "1", "position": 2}, "clauses/#6": {"number": "9", "position": 1}, "clauses/#7": {"number": "0"}});
        assert_eq!(order(placed), ["9", "1", "0"]);
    }

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
