//! A date moved to another day, month, season or year.

use crate::domain::id::Id;
use crate::domain::queries::schedule::movable;
use crate::domain::validate::{Fault, validate};
use crate::domain::workspace::Workspace;

use super::{Desk, Outcome, Refusal, alter};

/// Moves the date of a planned event, or the due date of an open commitment, by so many of its own steps: a day by days, a
/// month by months. It stays as exact as it is.
///
/// # Errors
/// The record is not there, or its date does not move; or the commitment would be due before it starts.
pub fn reschedule(workspace: &Workspace, id: Id, steps: i64, desk: &Desk) -> Outcome {
    let record = workspace.get(id).ok_or(Refusal::Gone)?;
    let (field, date) = movable(record).ok_or(Refusal::Gone)?;
    let moved = date.moved(steps).ok_or(Refusal::Gone)?;
    let change = alter(workspace, id, desk, |fields| {
        fields.insert(field.into(), moved.to_string().into());
    })?;
    let fields = change.edits.first().map(|edit| &edit.after.fields);
    let problems = fields.map(|fields| validate(record.kind, fields, workspace, desk.today));
    let is_too_early = |all: Vec<crate::domain::validate::Problem>| {
        all.iter()
            .any(|problem| problem.path == field && problem.fault == Fault::EndBeforeStart)
    };
    if problems.is_some_and(is_too_early) {
        return Err(Refusal::BeforeStart);
    }
    Ok(change)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::Kind;
    use crate::domain::sample::{id, workspace};
    use crate::store::history::Way;
    use crate::store::play::Play;
    use serde_json::json;

    fn play() -> Play {
        Play::new(workspace([
            (10, Kind::Event, json!({"when": "2026-12", "status": "planned"})),
            (11, Kind::Event, json!({"when": "2026-12-01", "status": "held"})),
            (
                20,
                Kind::Commitment,
                json!({"start": "2026-11-01", "due": "2026-12-31", "status": "agreed"}),
            ),
        ]))
    }

    #[test]
    fn a_date_moves_and_comes_back() {
        let mut play = play();
        play.run(|ws, desk| reschedule(ws, id(10), 1, desk)).unwrap();
        play.run(|ws, desk| reschedule(ws, id(20), -7, desk)).unwrap();
        let seen = |play: &Play| {
            [
                play.record(id(10)).fields["when"].clone(),
                play.record(id(20)).fields["due"].clone(),
            ]
        };
        assert_eq!(seen(&play), [json!("2027-01"), json!("2026-12-24")]);
        assert!(play.step(Way::Undo) && play.step(Way::Undo));
        assert_eq!(seen(&play), [json!("2026-12"), json!("2026-12-31")]);
    }

    #[test]
    fn what_is_over_or_gone_does_not_move_and_nothing_is_due_before_it_starts() {
        let mut play = play();
        assert_eq!(play.run(|ws, desk| reschedule(ws, id(11), 1, desk)), Err(Refusal::Gone));
        assert_eq!(play.run(|ws, desk| reschedule(ws, id(99), 1, desk)), Err(Refusal::Gone));
        assert_eq!(
            play.run(|ws, desk| reschedule(ws, id(20), -61, desk)),
            Err(Refusal::BeforeStart)
        );
    }
}
