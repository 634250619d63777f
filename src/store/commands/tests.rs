use super::*;
use crate::domain::sample::{TODAY, fields, id, record, workspace};
use crate::domain::validate::Fault;
use crate::store::history::Way;
use crate::store::play::Play;

fn play() -> Play {
    Play::new(workspace([
        (10, Kind::Contact, json!({"name": "Olena", "of_tomorrow": {"a": 1}})),
        (
            20,
            Kind::Commitment,
            json!({
                "title": {"uk": "Обмін", "de": "Austausch", "pl": "Wymiana"}, "status": "agreed", "invented": true,
                "responsible/#2": {"contact": "#10"},
                "steps/#5": {"title": {"en": "a"}, "position": 1}, "steps/#6": {"title": {"en": "b"}, "done": "2026-01"},
            }),
        ),
        (
            30,
            Kind::Event,
            json!({"title": {"en": "e"}, "kind": "visit", "when": "2026-11-01", "status": "planned", "headcount/#2": 5}),
        ),
        (40, Kind::Programme, json!({"name": {"en": "p"}})),
    ]))
}

fn contact(name: &str) -> Fields {
    fields(json!({"partnership": "#1", "name": name}))
}

#[test]
fn one_field_is_given_another_value_and_checked_with_the_rest() {
    let mut play = play();
    play.run(|ws, desk| put_field(ws, id(10), "name", Some(&json!("Ivan")), desk))
        .unwrap();
    assert_eq!(play.record(id(10)).fields["name"], json!("Ivan"));
    let refused = play.run(|ws, desk| put_field(ws, id(10), "name", None, desk));
    assert!(matches!(refused, Err(Refusal::Invalid(_))), "{refused:?}");
    let refused = play.run(|ws, desk| put_field(ws, id(99), "name", None, desk));
    assert_eq!(refused, Err(Refusal::Gone));
}

/// The contact was deleted, and got a telephone number from someone who did not know. The record as it was.
fn changed_after_deletion() -> (Play, Record) {
    let mut play = play();
    let was = play.record(id(10)).clone();
    play.run(|ws, desk| delete(ws, id(10), desk)).unwrap();
    let mut fields = was.fields.to_fields();
    fields.insert("phone".into(), json!("12"));
    let changed = play.draw_up(|_, desk| was.revised(fields, desk.clock, desk.stamp));
    let heard = crate::domain::merge::incoming(&play.workspace, [changed]).change;
    play.workspace.apply(&heard);
    assert!(waits(&play));
    (play, was)
}

fn waits(play: &Play) -> bool {
    play.workspace.kept(id(10)).unwrap().changed_after_deletion()
}

#[test]
fn what_was_changed_after_its_deletion_comes_back_with_the_change() {
    let (mut play, was) = changed_after_deletion();
    let before = play.seen();
    play.run(|ws, desk| Ok(restore(ws, std::slice::from_ref(&was), desk)))
        .unwrap();
    let fields = &play.record(id(10)).fields;
    assert_eq!((&fields["name"], &fields["phone"]), (&json!("Olena"), &json!("12")));
    let after = play.seen();
    assert!(play.step(Way::Undo));
    assert!(play.seen() == before && waits(&play));
    assert!(play.step(Way::Redo));
    assert!(play.seen() == after && !waits(&play));
}

#[test]
fn or_stays_deleted_and_then_keeps_nothing() {
    let (mut play, _) = changed_after_deletion();
    play.run(|ws, desk| leave_deleted(ws, id(10), desk)).unwrap();
    assert!(!waits(&play) && play.workspace.kept(id(10)).unwrap().fields.is_empty());
    assert!(play.step(Way::Undo) && waits(&play));
    assert!(play.step(Way::Redo) && !waits(&play));
    assert!(play.step(Way::Undo) && waits(&play));
}

#[test]
fn a_form_is_tidied_checked_and_kept() {
    let mut play = play();
    let change = play
        .run(|ws, desk| save(ws, Kind::Contact, id(50), &contact("  Ivan "), desk))
        .unwrap();
    assert!(change.edits.len() == 1 && change.edits[0].before.is_none());
    assert_eq!(play.record(id(50)).fields, contact("Ivan"));
    let refused = play.run(|ws, desk| save(ws, Kind::Contact, id(50), &contact(" "), desk));
    let problem = Problem {
        path: "name".into(),
        fault: Fault::Required,
    };
    assert_eq!(refused, Err(Refusal::Invalid(vec![problem])));
    assert_eq!(play.record(id(50)).fields, contact("Ivan"));
}

#[test]
fn saving_without_a_change_is_no_change() {
    let mut play = play();
    for n in [10, 20, 30, 40] {
        let record = play.record(id(n)).clone();
        let change = play
            .run(|ws, desk| save(ws, record.kind, record.id, &record.fields, desk))
            .unwrap();
        assert!(change.is_empty(), "{record:?}");
    }
}

#[test]
fn an_edit_stamps_its_field_and_keeps_what_this_version_does_not_know() {
    let mut play = play();
    let before = play.record(id(10)).clone();
    let mut typed = before.fields.to_fields();
    typed.insert("name".into(), json!("Oksana"));
    play.run(|ws, desk| save(ws, Kind::Contact, id(10), &typed, desk))
        .unwrap();
    let after = play.record(id(10));
    assert_eq!(after.fields["of_tomorrow"], json!({"a": 1}));
    assert_eq!(after.stamps.keys().collect::<Vec<_>>(), ["name"]);
    assert!(after.stamp_of("name") > before.base && after.base == before.base);
}

#[test]
fn a_form_saved_after_its_record_was_deleted_brings_it_back() {
    let mut play = play();
    play.run(|ws, desk| delete(ws, id(10), desk)).unwrap();
    let deleted = play.workspace.kept(id(10)).unwrap().base;
    play.run(|ws, desk| save(ws, Kind::Contact, id(10), &contact("Olena"), desk))
        .unwrap();
    assert_eq!(play.record(id(10)).fields, contact("Olena"));
    assert!(play.record(id(10)).base > deleted);
}

#[test]
fn every_command_says_when_its_record_is_gone() {
    let mut play = play();
    let check = |outcome: Outcome| assert_eq!(outcome, Err(Refusal::Gone));
    check(play.run(|ws, desk| set_status(ws, id(99), CommitmentStatus::Done, desk)));
    check(play.run(|ws, desk| toggle_step(ws, id(99), id(5), desk)));
    check(play.run(|ws, desk| toggle_step(ws, id(20), id(7), desk)));
    check(play.run(|ws, desk| set_event_status(ws, id(99), EventStatus::Held, desk)));
    check(play.run(|ws, desk| delete(ws, id(99), desk)));
    check(play.run(|ws, desk| duplicate(ws, id(99), id(98), &[], desk)));
    play.run(|ws, desk| delete(ws, id(20), desk)).unwrap();
    check(play.run(|ws, desk| set_status(ws, id(20), CommitmentStatus::Done, desk)));
    check(play.run(|ws, desk| delete(ws, id(20), desk)));
}

#[test]
fn status_and_steps_are_set_in_one_field_each() {
    let mut play = play();
    let check = |play: &Play, field: &str, expect: Value| assert_eq!(play.record(id(20)).fields[field], expect);
    play.run(|ws, desk| set_status(ws, id(20), CommitmentStatus::UnderWay, desk))
        .unwrap();
    check(&play, "status", json!("under_way"));
    let again = play
        .run(|ws, desk| set_status(ws, id(20), CommitmentStatus::UnderWay, desk))
        .unwrap();
    assert!(again.is_empty());
    let (first, second) = (format!("steps/{}", id(5)), format!("steps/{}", id(6)));
    play.run(|ws, desk| toggle_step(ws, id(20), id(5), desk)).unwrap();
    check(
        &play,
        &first,
        json!({"title": {"en": "a"}, "position": 1, "done": TODAY}),
    );
    play.run(|ws, desk| toggle_step(ws, id(20), id(6), desk)).unwrap();
    check(&play, &second, json!({"title": {"en": "b"}}));
    let stamped: Vec<&str> = play.record(id(20)).stamps.keys().map(String::as_str).collect();
    assert_eq!(stamped, ["status", &first, &second]);
    play.run(|ws, desk| set_event_status(ws, id(30), EventStatus::Held, desk))
        .unwrap();
    assert_eq!(play.record(id(30)).fields["status"], "held");
}

#[test]
fn a_partnership_is_deleted_with_everything_in_it_and_comes_back_with_it() {
    let mut play = play();
    let before = play.seen();
    let change = play.run(|ws, desk| delete(ws, id(1), desk)).unwrap();
    assert_eq!(change.edits.len(), 4);
    assert_eq!(play.seen().iter().map(|(_, id, _)| *id).collect::<Vec<_>>(), [id(40)]);
    assert!(
        change
            .edits
            .iter()
            .all(|edit| edit.after.fields.is_empty() && edit.after.stamps.is_empty())
    );
    play.step(Way::Undo);
    assert_eq!(play.seen(), before);
}

#[test]
fn undoing_a_deletion_brings_back_what_this_version_does_not_know() {
    let mut newer = record(10, Kind::Contact, json!({"name": "A", "partnership": "#1"}));
    newer.extra.insert("mood".into(), json!("good"));
    let mut play = Play::new(
        workspace([])
            .all()
            .map(|record| (**record).clone())
            .chain([newer])
            .collect(),
    );
    play.run(|ws, desk| delete(ws, id(10), desk)).unwrap();
    assert!(play.workspace.kept(id(10)).unwrap().extra.is_empty());
    play.step(Way::Undo);
    assert_eq!(play.record(id(10)).extra["mood"], "good");
}

#[test]
fn a_copy_has_elements_of_its_own_and_a_marked_title() {
    let mut play = play();
    let marks = [("uk", "(копія)"), ("de", "(Kopie)"), ("en", "(copy)")];
    play.run(|ws, desk| duplicate(ws, id(20), id(50), &marks, desk))
        .unwrap();
    let expect = fields(json!({
        "partnership": "#1", "status": "agreed",
        "title": {"uk": "Обмін (копія)", "de": "Austausch (Kopie)", "pl": "Wymiana (copy)"},
        "responsible/#2": {"contact": "#10"},
        "steps/#101": {"title": {"en": "a"}, "position": 1}, "steps/#102": {"title": {"en": "b"}, "done": "2026-01"},
    }));
    assert_eq!(play.record(id(50)).fields, expect);
    play.run(|ws, desk| duplicate(ws, id(30), id(51), &marks, desk))
        .unwrap();
    assert_eq!(play.record(id(51)).fields[&format!("headcount/{}", id(2))], 5);
    play.run(|ws, desk| duplicate(ws, id(10), id(52), &marks, desk))
        .unwrap();
    assert_eq!(play.record(id(52)).fields["name"], "Olena (copy)");
    play.run(|ws, desk| duplicate(ws, id(1), id(53), &marks, desk)).unwrap();
    assert_eq!(play.workspace.partnership_of(id(53)).unwrap().partners.len(), 2);
}

fn example() -> Contents {
    let unstamped = [
        (
            Kind::Partnership,
            id(60),
            fields(json!({"partners/#61": {}, "partners/#62": {}})),
        ),
        (
            Kind::Event,
            id(63),
            fields(json!({"partnership": "#60", "title": {"en": "e"}})),
        ),
        (Kind::Programme, id(64), fields(json!({"name": {"en": "p"}}))),
    ];
    Contents {
        unstamped: unstamped.into(),
        ..Contents::default()
    }
}

#[test]
fn the_example_comes_goes_with_what_was_added_to_it_and_comes_again() {
    let mut play = play();
    let own = play.seen();
    play.run(|ws, desk| Ok(add_example(ws, example(), desk))).unwrap();
    let with_example = play.seen();
    assert_eq!(with_example.len(), own.len() + 3);
    assert!([60, 63, 64].iter().all(|n| play.record(id(*n)).is_example()));
    let again = play.run(|ws, desk| Ok(add_example(ws, example(), desk))).unwrap();
    assert!(again.is_empty());
    let mut guest = contact("Guest");
    guest.insert("partnership".into(), id(60).to_string().into());
    play.run(|ws, desk| save(ws, Kind::Contact, id(70), &guest, desk))
        .unwrap();
    play.run(|ws, desk| Ok(remove_example(ws, desk))).unwrap();
    assert_eq!(play.seen(), own);
    play.run(|ws, desk| Ok(add_example(ws, example(), desk))).unwrap();
    assert_eq!(play.seen(), with_example);
}
