//! The due date of a commitment moved, with a reason; and how each move is kept.
//!
//! A move is an element of the collection `moves` (`from`, `to`, `date` of the move, `reason`), so that two cities that each
//! move the date keep both. All that moves the date of an open commitment goes through [`note`]: this command, the form, and
//! dragging in the schedule. To bring an earlier value back from the history is no new move.

use serde_json::{Value, json};

use crate::domain::date::Edtf;
use crate::domain::entity::DueMove;
use crate::domain::id::Id;
use crate::domain::queries::course::slip;
use crate::domain::read::Read;
use crate::domain::record::{Fields, Kind};
use crate::domain::text::Lang;
use crate::domain::validate::{Fault, Problem};
use crate::domain::workspace::Workspace;

use super::{Desk, Outcome, Refusal, checked, commitment, put_element, text_in};

/// Gives a commitment another due date (EDTF), and keeps why. Without a reason it can be given later, by [`give_reason`].
///
/// # Errors
/// The commitment is not there; or the faults: of `due`, or of `moves/<id>.reason`.
pub fn move_due(workspace: &Workspace, id: Id, due: &str, reason: (Lang, &str), desk: &mut Desk) -> Outcome {
    let (mut fields, _) = commitment(workspace, id)?;
    let due = due.trim();
    if due.is_empty() {
        return Err(Refusal::Invalid(vec![Problem {
            path: "due".into(),
            fault: Fault::Required,
        }]));
    }
    fields.insert("due".into(), due.into());
    let (lang, reason) = reason;
    let reason = (!reason.trim().is_empty()).then(|| text_in(lang, reason));
    note(workspace, id, &mut fields, reason, desk);
    checked(workspace, id, fields, desk)
}

/// Gives, or mends, the reason of a move; an empty text takes it away in that language.
///
/// # Errors
/// The commitment or the move is not there, or the reason is too long.
pub fn give_reason(workspace: &Workspace, id: Id, moved: Id, reason: (Lang, &str), desk: &Desk) -> Outcome {
    let (mut fields, _) = commitment(workspace, id)?;
    let key = format!("moves/{moved}");
    let mut element = fields.get(&key).cloned().ok_or(Refusal::Gone)?;
    let (lang, text) = reason;
    let map = element.as_object_mut().ok_or(Refusal::Gone)?;
    match map.get_mut("reason").and_then(Value::as_object_mut) {
        Some(texts) => {
            texts.insert(lang.tag().to_owned(), text.into());
        }
        None => {
            map.insert("reason".to_owned(), text_in(lang, text));
        }
    }
    put_element(Kind::Commitment, &mut fields, "moves", moved, element);
    checked(workspace, id, fields, desk)
}

/// Notes in `fields`, which a commitment is about to get, that its due date moves; nothing where it does not, or where the
/// commitment is closed. A move to an earlier date is noted only with a reason: it is no slip, and the history has it anyway.
/// Moves of one day are one as long as no reason parts them, so that dragging in several goes counts once, and there and back
/// not at all.
pub(super) fn note(workspace: &Workspace, id: Id, fields: &mut Fields, reason: Option<Value>, desk: &mut Desk) {
    let Some(before) = workspace.get(id).and_then(|record| record.commitment()) else {
        return;
    };
    let to = fields.get("due").and_then(Edtf::read);
    let (Some(from), Some(to)) = (before.due, to) else {
        return;
    };
    if !before.status().is_open() || from == to {
        return;
    }
    let mut of_today = before
        .moves
        .iter()
        .filter(|(_, moved)| is_open_move(moved, &from, desk));
    let (element, start) = match of_today.next_back().and_then(|(id, moved)| Some((*id, moved.from?))) {
        Some(open) => open,
        None => (desk.ids.new_id(), from),
    };
    if slip(&start, &to).is_none() && reason.is_none() {
        fields.remove(&format!("moves/{element}"));
        return;
    }
    let mut typed = json!({"from": start.to_string(), "to": to.to_string(), "date": desk.today.to_string()});
    if let Some(reason) = reason {
        typed["reason"] = reason;
    }
    put_element(Kind::Commitment, fields, "moves", element, typed);
}

/// Whether a move was made today, to the date that is now, and nobody has said why.
fn is_open_move(moved: &DueMove, due: &Edtf, desk: &Desk) -> bool {
    let today = desk.today.to_string().parse().ok();
    moved.to.as_ref() == Some(due) && moved.date == today && moved.reason.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::queries::course::slips;
    use crate::domain::sample::{id, workspace};
    use crate::store::commands::{reschedule, save, set_status};
    use crate::store::history::Way;
    use crate::store::play::Play;

    const WHY: (Lang, &str) = (Lang::En, "The hall was closed");
    const NO: (Lang, &str) = (Lang::En, " ");

    fn play() -> Play {
        let commitment = json!({"title": {"en": "a"}, "start": "2026-10-01", "due": "2026-12-01", "status": "agreed"});
        Play::new(workspace([(20, Kind::Commitment, commitment)]))
    }

    fn told(play: &Play) -> (usize, i64, String) {
        let commitment = play.record(id(20)).commitment().unwrap();
        let found = slips(commitment);
        let why = found.all.first().map(|(_, moved)| moved.reason.show(Lang::En));
        (found.all.len(), found.days, why.unwrap_or_default())
    }

    #[test]
    fn a_move_is_one_change_that_keeps_from_to_and_why() {
        let mut play = play();
        let before = play.seen();
        let change = play
            .run(|ws, desk| move_due(ws, id(20), "2026-12-31", WHY, desk))
            .unwrap();
        assert_eq!(change.edits.len(), 1);
        assert_eq!(told(&play), (1, 30, WHY.1.into()));
        let fields = &play.record(id(20)).fields;
        let (_, kept) = fields.iter().find(|(key, _)| key.starts_with("moves/")).unwrap();
        let expect = json!({"from": "2026-12-01", "to": "2026-12-31", "date": "2026-11-23", "reason": {"en": WHY.1}});
        assert_eq!((kept, &fields["due"]), (&expect, &json!("2026-12-31")));
        assert!(play.step(Way::Undo));
        assert_eq!(play.seen(), before);
    }

    #[test]
    fn moves_of_a_day_are_one_until_a_reason_parts_them_and_there_and_back_is_none() {
        let mut play = play();
        let mut check = |due: &str, why: (Lang, &str), expect: (usize, i64)| {
            play.run(|ws, desk| move_due(ws, id(20), due, why, desk)).unwrap();
            let (count, days, _) = told(&play);
            assert_eq!((count, days), expect, "{due}");
        };
        check("2026-12-11", NO, (1, 10));
        check("2026-12-21", NO, (1, 20));
        check("2026-12-01", NO, (0, 0));
        check("2026-12-11", NO, (1, 10));
        check("2026-12-21", WHY, (1, 20));
        check("2026-12-31", NO, (2, 30));
        check("2026-11-30", WHY, (1, 20));
    }

    #[test]
    fn the_form_and_the_schedule_note_it_too_and_the_reason_may_come_later() {
        let mut play = play();
        play.run(|ws, desk| reschedule(ws, id(20), 10, desk)).unwrap();
        assert_eq!(told(&play), (1, 10, String::new()));
        let moved = *play.record(id(20)).commitment().unwrap().moves.keys().next().unwrap();
        play.run(|ws, desk| give_reason(ws, id(20), moved, WHY, desk)).unwrap();
        assert_eq!(told(&play), (1, 10, WHY.1.into()));
        let mut typed = play.record(id(20)).fields.to_fields();
        typed.insert("due".into(), "2027".into());
        play.run(|ws, desk| save(ws, Kind::Commitment, id(20), &typed, desk))
            .unwrap();
        assert_eq!(told(&play), (2, 10 + 385, String::new()));
        let gone = play.run(|ws, desk| give_reason(ws, id(20), id(99), WHY, desk));
        assert_eq!(gone, Err(Refusal::Gone));
    }

    #[test]
    fn what_is_earlier_more_exact_or_closed_is_no_slip() {
        let mut play = play();
        play.run(|ws, desk| move_due(ws, id(20), "2026-11-25", NO, desk))
            .unwrap();
        assert_eq!(told(&play).0, 0);
        play.run(|ws, desk| move_due(ws, id(20), "2026-11-24", WHY, desk))
            .unwrap();
        assert_eq!(
            (told(&play).0, play.record(id(20)).commitment().unwrap().moves.len()),
            (0, 1)
        );
        play.run(|ws, desk| set_status(ws, id(20), crate::domain::codes::CommitmentStatus::Done, desk))
            .unwrap();
        play.run(|ws, desk| move_due(ws, id(20), "2027", NO, desk)).unwrap();
        assert_eq!(told(&play).0, 0);
    }

    #[test]
    fn what_is_no_date_or_lies_before_the_start_is_refused_at_its_field() {
        let mut play = play();
        for due in ["", "2026-02-31", "2026-09-30"] {
            let refused = play.run(|ws, desk| move_due(ws, id(20), due, NO, desk));
            let Err(Refusal::Invalid(problems)) = refused else {
                panic!("{due}: {refused:?}")
            };
            assert_eq!(
                problems.iter().map(|it| it.path.as_str()).collect::<Vec<_>>(),
                ["due"],
                "{due}"
            );
        }
        assert_eq!(
            play.run(|ws, desk| move_due(ws, id(2), "2027", NO, desk)),
            Err(Refusal::Gone)
        );
    }
}
