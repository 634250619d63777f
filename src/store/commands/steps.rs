//! The steps of a commitment: added, put in order, dated. Ticking is `toggle_step`.

use serde_json::json;

use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;

use super::places::{as_json, put_at};
use super::{Desk, Outcome, Refusal, checked, commitment, put_element, text_in};

/// Adds a step at the end.
///
/// # Errors
/// The commitment is not there; or the fault of `steps/<id>.title`.
pub fn add_step(workspace: &Workspace, id: Id, title: (Lang, &str), desk: &mut Desk) -> Outcome {
    let (mut fields, before) = commitment(workspace, id)?;
    let last = before.steps.values().map(|step| step.position).fold(0.0, f64::max);
    let typed = json!({"title": text_in(title.0, title.1), "position": as_json(last.floor() + 1.0)});
    put_element(Kind::Commitment, &mut fields, "steps", desk.ids.new_id(), typed);
    checked(workspace, id, fields, desk)
}

/// Puts a step at a place, counted from 0, among the others. Only that step is written, with a position between those of its
/// neighbours, so that what the partner city does to the others meanwhile stays; where there is none between them, all are
/// numbered anew.
///
/// # Errors
/// The commitment or the step is not there.
pub fn move_step(workspace: &Workspace, id: Id, step: Id, to: usize, desk: &Desk) -> Outcome {
    let (mut fields, before) = commitment(workspace, id)?;
    let order = before.steps_in_order().into_iter();
    let order = order.map(|(id, step)| (id, step.position)).collect();
    put_at(&mut fields, "steps", order, step, to)?;
    checked(workspace, id, fields, desk)
}

/// Says by when a step is to be done (EDTF); an empty text says that nobody knows.
///
/// # Errors
/// The commitment or the step is not there; or the fault of `steps/<id>.due`.
pub fn set_step_due(workspace: &Workspace, id: Id, step: Id, due: &str, desk: &Desk) -> Outcome {
    let (mut fields, _) = commitment(workspace, id)?;
    let mut element = fields.get(&format!("steps/{step}")).cloned().ok_or(Refusal::Gone)?;
    let map = element.as_object_mut().ok_or(Refusal::Gone)?;
    map.insert("due".to_owned(), due.into());
    put_element(Kind::Commitment, &mut fields, "steps", step, element);
    checked(workspace, id, fields, desk)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{id, workspace};
    use crate::domain::validate::{Fault, Problem};
    use crate::store::play::Play;
    use serde_json::Value;

    fn play(positions: &[Value]) -> Play {
        let mut commitment = json!({"title": {"en": "a"}, "status": "agreed"});
        for (n, position) in (5_u8..).zip(positions) {
            commitment[&format!("steps/#{n}")] = json!({"title": {"en": "s"}, "position": position});
        }
        Play::new(workspace([(20, Kind::Commitment, commitment)]))
    }

    fn order(play: &Play) -> Vec<Id> {
        let commitment = play.record(id(20)).commitment().unwrap();
        commitment.steps_in_order().into_iter().map(|(id, _)| id).collect()
    }

    #[test]
    fn a_step_goes_to_its_place_and_alone_is_written_where_there_is_room() {
        let check = |positions: &[Value], step: u8, to: usize, expect: &[u8], written: usize| {
            let mut play = play(positions);
            play.run(|ws, desk| move_step(ws, id(20), id(step), to, desk)).unwrap();
            let expect: Vec<Id> = expect.iter().map(|n| id(*n)).collect();
            assert_eq!(order(&play), expect, "{positions:?} {step} {to}");
            assert_eq!(play.record(id(20)).stamps.len(), written, "{positions:?} {step} {to}");
        };
        let whole = [json!(1), json!(2), json!(3)];
        check(&whole, 7, 0, &[7, 5, 6], 1);
        check(&whole, 5, 2, &[6, 7, 5], 1);
        check(&whole, 5, 9, &[6, 7, 5], 1);
        check(&whole, 7, 1, &[5, 7, 6], 1);
        check(&whole, 6, 1, &[5, 6, 7], 0);
        check(&[json!(1), json!(1), json!(1)], 7, 0, &[7, 5, 6], 1);
        check(&[json!(1), json!(1), json!(1)], 7, 1, &[5, 7, 6], 2);
        check(&[json!(null), json!("x"), json!(null)], 5, 1, &[6, 5, 7], 3);
        check(
            &[json!(1), json!(1.000_000_000_000_000_2), json!(3)],
            7,
            1,
            &[5, 7, 6],
            2,
        );
    }

    #[test]
    fn a_step_is_added_at_the_end_and_dated() {
        let mut play = play(&[json!(1), json!(2.5)]);
        play.run(|ws, desk| add_step(ws, id(20), (Lang::Uk, " Школи "), desk))
            .unwrap();
        play.run(|ws, desk| set_step_due(ws, id(20), id(101), "2026-12", desk))
            .unwrap();
        let key = format!("steps/{}", id(101));
        assert_eq!(
            play.record(id(20)).fields[&key],
            json!({"title": {"uk": "Школи"}, "position": 3, "due": "2026-12"})
        );
        play.run(|ws, desk| set_step_due(ws, id(20), id(101), "", desk))
            .unwrap();
        assert_eq!(
            play.record(id(20)).fields[&key],
            json!({"title": {"uk": "Школи"}, "position": 3})
        );
        let required = Problem {
            path: format!("steps/{}.title", id(102)),
            fault: Fault::Required,
        };
        let refused = play.run(|ws, desk| add_step(ws, id(20), (Lang::Uk, "  "), desk));
        assert_eq!(refused, Err(Refusal::Invalid(vec![required])));
        let gone = play.run(|ws, desk| move_step(ws, id(20), id(99), 0, desk));
        assert_eq!(gone, Err(Refusal::Gone));
    }
}
