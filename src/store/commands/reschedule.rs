//! A date moved to another day, month, season or year.

use crate::domain::date::Edtf;
use crate::domain::id::Id;
use crate::domain::queries::schedule::movable;
use crate::domain::record::Kind;
use crate::domain::validate::{Fault, Problem, validate};
use crate::domain::workspace::{Change, Workspace};

use super::{Desk, Outcome, Refusal, edit, move_due};

/// Moves the date of a planned event, or the due date of an open commitment, by so many of its own steps: a day by days, a
/// month by months. It stays as exact as it is.
///
/// # Errors
/// The record is not there, or its date does not move; or the commitment would be due before it starts.
pub fn reschedule(workspace: &Workspace, id: Id, steps: i64, desk: &mut Desk) -> Outcome {
    let record = workspace.get(id).ok_or(Refusal::Gone)?;
    let (_, date) = movable(record).ok_or(Refusal::Gone)?;
    let moved = date.moved(steps).ok_or(Refusal::Gone)?;
    move_date(workspace, id, &moved, desk)
}

/// Gives a commitment another due date, or an event another date. A due date that moved later is noted.
///
/// # Errors
/// There is no such record, or the commitment would be due before it starts.
pub fn move_date(workspace: &Workspace, id: Id, date: &Edtf, desk: &mut Desk) -> Outcome {
    let record = workspace.get(id).ok_or(Refusal::Gone)?;
    let field = match record.kind {
        Kind::Commitment => "due",
        Kind::Event => "when",
        _ => return Err(Refusal::Gone),
    };
    let mut fields = record.fields.to_fields();
    fields.insert(field.into(), date.to_string().into());
    let is_too_early = |problem: &Problem| problem.path == field && problem.fault == Fault::EndBeforeStart;
    if validate(record.kind, &fields, workspace, desk.today)
        .iter()
        .any(is_too_early)
    {
        return Err(Refusal::BeforeStart);
    }
    move_due::note(workspace, id, &mut fields, None, desk);
    Ok(Change {
        edits: edit(workspace, record.kind, id, fields, desk).into_iter().collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
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

    #[test]
    fn a_date_is_moved_unless_that_is_before_the_start() {
        let mut play = play();
        let date = |text: &str| text.parse::<Edtf>().unwrap();
        play.run(|ws, desk| move_date(ws, id(20), &date("2027-01"), desk))
            .unwrap();
        play.run(|ws, desk| move_date(ws, id(10), &date("2026-12-05"), desk))
            .unwrap();
        assert_eq!(play.record(id(20)).fields["due"], "2027-01");
        assert_eq!(play.record(id(10)).fields["when"], "2026-12-05");
        let early = play.run(|ws, desk| move_date(ws, id(20), &date("2026-10"), desk));
        assert_eq!(early, Err(Refusal::BeforeStart));
        assert_eq!(
            play.run(|ws, desk| move_date(ws, id(1), &date("2027"), desk)),
            Err(Refusal::Gone)
        );
    }
}
