//! The agenda of an event: points taken from the proposals and added, put in order, removed, and noted down to.

use serde_json::{Map, Value, json};

use crate::domain::entity::Event;
use crate::domain::id::Id;
use crate::domain::order::gathered;
use crate::domain::queries::agenda::Proposal;
use crate::domain::record::{Fields, Kind};
use crate::domain::text::{Lang, Text};
use crate::domain::workspace::Workspace;

use super::places::{as_json, put_at};
use super::{Desk, Outcome, Refusal, checked, event, put_element, text_in};

/// The collection.
pub(super) const AGENDA: &str = "agenda";

/// Takes proposed points, at the end. One that is there by now stays as it is.
///
/// # Errors
/// The event is not there, or they are too many.
pub fn take_points(workspace: &Workspace, id: Id, points: &[Proposal], desk: &Desk) -> Outcome {
    let (mut fields, before) = event(workspace, id)?;
    let mut last = last(before);
    for point in points.iter().filter(|point| !before.agenda.contains_key(&point.id)) {
        last += 1.0;
        let mut typed = json!({"title": as_value(&point.title), "position": as_json(last)});
        let linked = [("commitment", point.commitment), ("from", point.from)];
        for (name, id) in linked.into_iter().filter_map(|(name, id)| Some((name, id?))) {
            typed[name] = id.to_string().into();
        }
        put_element(Kind::Event, &mut fields, AGENDA, point.id, typed);
    }
    checked(workspace, id, fields, desk)
}

/// Adds a point of one's own at the end.
///
/// # Errors
/// The event is not there; or the fault of `agenda/<id>.title`, or of `agenda` where there is no room.
pub fn add_point(workspace: &Workspace, id: Id, title: (Lang, &str), desk: &mut Desk) -> Outcome {
    let (mut fields, before) = event(workspace, id)?;
    let typed = json!({"title": text_in(title.0, title.1), "position": as_json(last(before) + 1.0)});
    put_element(Kind::Event, &mut fields, AGENDA, desk.ids.new_id(), typed);
    checked(workspace, id, fields, desk)
}

/// The last whole position.
fn last(event: &Event) -> f64 {
    let last = event.agenda.values().map(|point| point.position).fold(0.0, f64::max);
    last.floor()
}

pub(super) fn as_value(text: &Text) -> Value {
    let texts = text
        .0
        .iter()
        .map(|(tag, text)| (tag.clone(), Value::String(text.clone())));
    Value::Object(gathered(texts))
}

/// Puts a point at a place, counted from 0, among the others.
///
/// # Errors
/// The event or the point is not there.
pub fn move_point(workspace: &Workspace, id: Id, point: Id, to: usize, desk: &Desk) -> Outcome {
    let (mut fields, before) = event(workspace, id)?;
    let order = before.agenda_in_order().into_iter();
    let order = order.map(|(id, point)| (id, point.position)).collect();
    put_at(&mut fields, AGENDA, order, point, to)?;
    checked(workspace, id, fields, desk)
}

/// Takes a point off the agenda, with what was noted of it. The undo of that brings it back.
///
/// # Errors
/// The event or the point is not there.
pub fn remove_point(workspace: &Workspace, id: Id, point: Id, desk: &Desk) -> Outcome {
    let (mut fields, _) = event(workspace, id)?;
    fields.remove(&key(point)).ok_or(Refusal::Gone)?;
    checked(workspace, id, fields, desk)
}

/// Writes what was said of a point, in one language; an empty text takes it away in that language.
///
/// # Errors
/// The event or the point is not there, or the note is too long.
pub fn note_point(workspace: &Workspace, id: Id, point: Id, note: (Lang, &str), desk: &Desk) -> Outcome {
    let (mut fields, _) = event(workspace, id)?;
    let mut element = element(&fields, point)?;
    let (lang, text) = note;
    match element.get_mut("note").and_then(Value::as_object_mut) {
        Some(texts) => {
            texts.insert(lang.tag().to_owned(), text.into());
        }
        None => {
            element.insert("note".to_owned(), text_in(lang, text));
        }
    }
    put_element(Kind::Event, &mut fields, AGENDA, point, Value::Object(element));
    checked(workspace, id, fields, desk)
}

/// The key of a point.
pub(super) fn key(point: Id) -> String {
    format!("{AGENDA}/{point}")
}

/// A point as it is kept.
pub(super) fn element(fields: &Fields, point: Id) -> Result<Map<String, Value>, Refusal> {
    let element = fields.get(&key(point)).and_then(Value::as_object);
    element.cloned().ok_or(Refusal::Gone)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::date::Day;
    use crate::domain::merge::incoming;
    use crate::domain::queries::agenda::proposals;
    use crate::domain::queries::limits::Limits;
    use crate::domain::sample::{TODAY, day, id, workspace};
    use crate::domain::schema::COLLECTION_MAX;
    use crate::domain::validate::{Fault, Problem};
    use crate::store::commands::duplicate;
    use crate::store::history::Way;
    use crate::store::play::Play;

    fn play(agenda: &Value) -> Play {
        let mut visit = json!({"title": {"en": "Visit"}, "kind": "visit", "when": "2026-12-10", "status": "planned"});
        for (key, point) in agenda.as_object().unwrap() {
            visit[&format!("agenda/{key}")] = point.clone();
        }
        let before = json!({
            "title": {"en": "Call"}, "kind": "call", "when": "2026-10", "status": "held",
            "agenda/#50": {"title": {"en": "Bus", "uk": "Автобус"}, "note": {"en": "later"}},
        });
        let commitment = json!({"title": {"en": "Books"}, "status": "agreed", "due": "2026-11-01"});
        Play::new(workspace([
            (10, Kind::Event, visit),
            (11, Kind::Event, before),
            (20, Kind::Commitment, commitment),
        ]))
    }

    fn proposed(play: &Play) -> Vec<Proposal> {
        let today: Day = day(TODAY);
        proposals(&play.workspace, id(10), today, &Limits::default())
    }

    fn points_of(play: &Play) -> Vec<Id> {
        let event = play.record(id(10)).event().unwrap();
        event.agenda_in_order().into_iter().map(|(id, _)| id).collect()
    }

    #[test]
    fn proposals_are_taken_in_their_order_as_one_change_and_are_proposed_no_more() {
        let mut play = play(&json!({"#60": {"title": {"en": "own"}, "position": 3}}));
        let before = play.seen();
        let all = proposed(&play);
        play.run(|ws, desk| take_points(ws, id(10), &all, desk)).unwrap();
        assert_eq!(points_of(&play), [id(60), id(50), id(20)]);
        let fields = &play.record(id(10)).fields;
        let carried = json!({"title": {"en": "Bus", "uk": "Автобус"}, "from": id(11).to_string(), "position": 4});
        assert_eq!(fields[&key(id(50))], carried);
        let about = json!({"title": {"en": "Books"}, "commitment": id(20).to_string(), "position": 5});
        assert_eq!(fields[&key(id(20))], about);
        assert!(proposed(&play).is_empty());
        let again = play.run(|ws, desk| take_points(ws, id(10), &all, desk)).unwrap();
        assert!(again.is_empty());
        assert!(play.step(Way::Undo));
        assert_eq!(play.seen(), before);
        assert_eq!(proposed(&play).len(), 2);
    }

    #[test]
    fn points_are_added_moved_and_removed_each_alone() {
        let mut play = play(
            &json!({"#60": {"title": {"en": "a"}, "position": 1}, "#61": {"title": {"en": "b"}, "position": 2.5}}),
        );
        play.run(|ws, desk| add_point(ws, id(10), (Lang::Uk, " Школи "), desk))
            .unwrap();
        let added = json!({"title": {"uk": "Школи"}, "position": 3});
        assert_eq!(play.record(id(10)).fields[&key(id(101))], added);
        play.run(|ws, desk| move_point(ws, id(10), id(101), 0, desk)).unwrap();
        assert_eq!(points_of(&play), [id(101), id(60), id(61)]);
        assert_eq!(play.record(id(10)).stamps.len(), 1, "only what was moved is written");
        play.run(|ws, desk| remove_point(ws, id(10), id(60), desk)).unwrap();
        assert_eq!(points_of(&play), [id(101), id(61)]);
        assert!(play.step(Way::Undo));
        assert_eq!(points_of(&play), [id(101), id(60), id(61)]);
    }

    #[test]
    fn a_note_is_written_in_its_language_and_taken_away_in_it() {
        let mut play = play(&json!({"#60": {"title": {"en": "a"}, "note": {"uk": "Так"}, "of_tomorrow": 1}}));
        let mut check = |lang: Lang, text: &str, expect: Value| {
            play.run(|ws, desk| note_point(ws, id(10), id(60), (lang, text), desk))
                .unwrap();
            assert_eq!(play.record(id(10)).fields[&key(id(60))]["note"], expect, "{text}");
        };
        check(Lang::De, " Ja.\n", json!({"de": "Ja.", "uk": "Так"}));
        check(Lang::De, " ", json!({"uk": "Так"}));
        check(Lang::Uk, "", Value::Null);
        assert_eq!(play.record(id(10)).fields[&key(id(60))]["of_tomorrow"], 1);
    }

    #[test]
    fn faults_are_named_and_nothing_is_kept() {
        let mut play = play(&json!({"#60": {"title": {"en": "a"}}}));
        let fault = |path: String, fault: Fault| Err(Refusal::Invalid(vec![Problem { path, fault }]));
        let refused = play.run(|ws, desk| add_point(ws, id(10), (Lang::Uk, " "), desk));
        assert_eq!(refused, fault(format!("{}.title", key(id(101))), Fault::Required));
        let long = "ю".repeat(5_001);
        let refused = play.run(|ws, desk| note_point(ws, id(10), id(60), (Lang::Uk, &long), desk));
        let too_long = Fault::TooLongIn {
            tag: "uk".into(),
            max: 5_000,
        };
        assert_eq!(refused, fault(format!("{}.note", key(id(60))), too_long));
        for outcome in [
            play.run(|ws, desk| add_point(ws, id(99), (Lang::Uk, "a"), desk)),
            play.run(|ws, desk| add_point(ws, id(20), (Lang::Uk, "a"), desk)),
            play.run(|ws, desk| move_point(ws, id(10), id(99), 0, desk)),
            play.run(|ws, desk| remove_point(ws, id(10), id(99), desk)),
            play.run(|ws, desk| note_point(ws, id(10), id(99), (Lang::Uk, "a"), desk)),
        ] {
            assert_eq!(outcome, Err(Refusal::Gone));
        }
    }

    #[test]
    fn an_agenda_has_room_for_two_hundred_points() {
        let agenda = (0..199).map(|n| (Id::v7(1_000 + n, [1; 10]).to_string(), json!({"title": {"en": "x"}})));
        let mut play = play(&Value::Object(agenda.collect()));
        play.run(|ws, desk| add_point(ws, id(10), (Lang::Uk, "a"), desk))
            .unwrap();
        let refused = play.run(|ws, desk| add_point(ws, id(10), (Lang::Uk, "b"), desk));
        let problem = Problem {
            path: AGENDA.into(),
            fault: Fault::TooMany { max: COLLECTION_MAX },
        };
        assert_eq!(refused, Err(Refusal::Invalid(vec![problem])));
    }

    #[test]
    fn two_cities_work_on_one_agenda_at_once_and_a_point_that_both_take_is_one() {
        let points =
            json!({"#60": {"title": {"en": "a"}, "position": 1}, "#61": {"title": {"en": "b"}, "position": 2}});
        let work = |noted: u8| {
            let mut play = play(&points);
            let all = proposed(&play);
            play.run(|ws, desk| take_points(ws, id(10), &all, desk)).unwrap();
            play.run(|ws, desk| note_point(ws, id(10), id(noted), (Lang::En, "said"), desk))
                .unwrap();
            play
        };
        let (mut ours, theirs) = (work(60), work(61));
        let heard = incoming(&ours.workspace, [theirs.record(id(10)).clone()]);
        assert!(heard.both_changed.is_empty());
        ours.workspace.apply(&heard.change);
        assert_eq!(points_of(&ours), [id(60), id(61), id(50), id(20)]);
        let fields = &ours.record(id(10)).fields;
        assert!([60, 61].iter().all(|n| fields[&key(id(*n))]["note"]["en"] == "said"));
    }

    #[test]
    fn a_copy_of_an_event_begins_without_an_agenda() {
        let mut play = play(&json!({"#60": {"title": {"en": "a"}, "note": {"en": "b"}}}));
        play.run(|ws, desk| duplicate(ws, id(10), id(70), &[], desk)).unwrap();
        assert!(play.record(id(70)).event().unwrap().agenda.is_empty());
    }
}
