use super::*;
use crate::domain::sample::{id, workspace};
use crate::domain::text::Lang;
use crate::domain::validate::Fault;
use crate::formats::offer::Tongue;
use crate::store::history::Way;
use crate::store::play::Play;
use serde_json::json;

fn play() -> Play {
    Play::new(workspace([
        (10, Kind::Contact, json!({"name": "Олена", "email": "a@b.de"})),
        (11, Kind::Contact, json!({"name": "Same", "email": "one@b.de"})),
        (12, Kind::Contact, json!({"name": "Same", "email": "two@b.de"})),
        (
            20,
            Kind::Commitment,
            json!({"title": {"uk": "Обмін", "de": "Austausch"}, "status": "agreed", "due": "2026-12-01", "of_tomorrow": 1}),
        ),
        (
            30,
            Kind::Event,
            json!({"title": {"en": "Call"}, "kind": "call", "when": "2026-10-01", "status": "held"}),
        ),
    ]))
}

fn offer(kind: Kind, line: usize, said: &[(&str, &str)]) -> Offer {
    let mut offer = Offer::new(kind, line);
    for (path, value) in said {
        match *path {
            "id" => offer.id = value.parse().ok(),
            "title" => offer.put("title", Tongue::Perhaps(Lang::En), *value),
            path => offer.say(path, *value),
        }
    }
    offer
}

fn drawn(play: &mut Play, offers: &[Offer]) -> Import {
    play.draw_up(|workspace, desk| import(workspace, id(1), offers, desk))
}

/// What becomes of one entry: the outcome, and the nth record that it is for.
fn check(kind: Kind, said: &[(&str, &str)], expect: (Outcome, Option<u8>)) {
    let mut play = play();
    let import = drawn(&mut play, &[offer(kind, 2, said)]);
    let row = &import.rows[0];
    assert_eq!(row.outcome, expect.0, "{said:?}");
    if let Some(n) = expect.1 {
        assert_eq!(row.record, Some(id(n)), "{said:?}");
    }
}

fn updated(fields: &[&str]) -> Outcome {
    Outcome::Updated(fields.iter().map(|field| (*field).to_owned()).collect())
}

fn refused(why: Trouble) -> (Outcome, Option<u8>) {
    (Outcome::Refused(vec![why]), None)
}

#[test]
fn an_entry_finds_its_record_by_id_or_title() {
    use Kind::{Commitment, Contact, Event};
    let twenty = id(20).to_string();
    check(
        Commitment,
        &[("id", &twenty), ("title", "New")],
        (updated(&["title"]), Some(20)),
    );
    check(Commitment, &[("title", " обмін  ")], (updated(&["title"]), Some(20)));
    check(Commitment, &[("title", "Austausch")], (Outcome::Unchanged, Some(20)));
    check(
        Commitment,
        &[("title", "Austausch"), ("due", "2027")],
        (updated(&["due"]), Some(20)),
    );
    check(Commitment, &[("title", "Other")], (Outcome::Created, None));
    check(
        Event,
        &[("title", "Call"), ("when", "2026-10-01")],
        (Outcome::Unchanged, Some(30)),
    );
    check(
        Event,
        &[("title", "Call"), ("when", "2026-10-08")],
        (Outcome::Created, None),
    );
    check(
        Contact,
        &[("name", "олена"), ("phone", "123")],
        (updated(&["name", "phone"]), Some(10)),
    );
    check(
        Contact,
        &[("name", "Same"), ("email", "two@b.de")],
        (Outcome::Unchanged, Some(12)),
    );
    check(Contact, &[("name", "Same")], refused(Trouble::Several));
}

#[test]
fn what_cannot_be_kept_is_refused_with_its_reason() {
    use Kind::{Commitment, Contact, Event};
    let fault = |path: &str, fault| refused(Trouble::Field(path.into(), fault));
    check(Contact, &[("phone", "123")], fault("name", Fault::Required));
    check(Contact, &[("name", "N"), ("email", "x")], fault("email", Fault::Email));
    check(
        Commitment,
        &[("title", "T"), ("start", "2027"), ("due", "2026")],
        fault("due", Fault::EndBeforeStart),
    );
    check(Event, &[("title", "E")], fault("when", Fault::Required));
    let (contact, partnership) = (id(10).to_string(), id(1).to_string());
    check(
        Commitment,
        &[("id", &contact), ("title", "T")],
        refused(Trouble::Elsewhere),
    );
    check(
        Commitment,
        &[("id", &partnership), ("title", "T")],
        refused(Trouble::Elsewhere),
    );
}

#[test]
fn a_new_record_has_what_is_usual_and_belongs_to_the_partnership() {
    let mut play = play();
    let offers = [
        offer(Kind::Commitment, 1, &[("title", "T")]),
        offer(Kind::Event, 2, &[("title", "Past"), ("when", "2026-09")]),
        offer(Kind::Event, 3, &[("title", "Ahead"), ("when", "2026-11")]),
    ];
    let import = drawn(&mut play, &offers);
    let said = |n: usize, field: &str| import.change.edits[n].after.fields[field].clone();
    assert_eq!(
        (said(0, "status"), said(0, "partnership")),
        (json!("agreed"), json!(id(1).to_string()))
    );
    assert_eq!((said(1, "status"), said(1, "kind")), (json!("held"), json!("other")));
    assert_eq!(said(2, "status"), json!("planned"));
}

#[test]
fn the_same_entry_twice_is_taken_once() {
    let mut play = play();
    let of = |line, title: &str| offer(Kind::Commitment, line, &[("title", title)]);
    let import = drawn(
        &mut play,
        &[of(2, "T"), of(3, " t "), of(4, "Обмін"), of(5, "Austausch")],
    );
    let outcomes: Vec<usize> = import.rows.iter().map(|row| row.outcome.place()).collect();
    assert_eq!(outcomes, [0, 3, 2, 3]);
    assert_eq!(import.rows[1].outcome, Outcome::Refused(vec![Trouble::Twice(2)]));
    assert_eq!(import.rows[3].outcome, Outcome::Refused(vec![Trouble::Twice(4)]));
}

#[test]
fn taking_over_is_one_step_and_what_was_not_said_stays() {
    let mut play = play();
    let before = play.seen();
    let offers = [
        offer(Kind::Commitment, 2, &[("title", "Обмін"), ("due", "2027-02")]),
        offer(Kind::Contact, 3, &[("name", "New")]),
    ];
    play.run(|workspace, desk| Ok(import(workspace, id(1), &offers, desk).change))
        .unwrap();
    let fields = &play.record(id(20)).fields;
    assert_eq!((&fields["of_tomorrow"], &fields["due"]), (&json!(1), &json!("2027-02")));
    assert!(
        fields.keys().any(|key| key.starts_with("moves/")),
        "that the date was moved is not kept"
    );
    assert_eq!(play.workspace.live().count(), 7);
    assert!(play.step(Way::Undo));
    assert_eq!(play.seen(), before);
}

#[test]
fn a_deleted_record_comes_back_only_as_a_new_one() {
    let mut play = play();
    play.run(|workspace, desk| super::super::delete(workspace, id(20), desk))
        .unwrap();
    let twenty = id(20).to_string();
    let import = drawn(
        &mut play,
        &[offer(Kind::Commitment, 2, &[("id", &twenty), ("title", "T")])],
    );
    assert_eq!(
        (&import.rows[0].outcome, import.rows[0].record),
        (&Outcome::Created, Some(id(20)))
    );
    assert!(!import.change.edits[0].after.fields.contains_key("of_tomorrow"));
}
