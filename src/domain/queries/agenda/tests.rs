use super::*;
use crate::domain::sample::{TODAY, day, id, workspace};
use crate::domain::text::Lang;
use serde_json::{Value, json};

const VISIT: u8 = 10;

fn event(when: &str, status: &str, agenda: &Value) -> Value {
    let mut event = json!({"title": {"en": "e"}, "kind": "visit", "when": when, "status": status});
    for (key, point) in agenda.as_object().unwrap() {
        event[&format!("agenda/{key}")] = point.clone();
    }
    event
}

fn owned(value: Value) -> Value {
    let mut value = value;
    value["responsible/#2"] = json!({"office": {"en": "a"}});
    value["responsible/#3"] = json!({"office": {"en": "b"}});
    value
}

fn with_news(value: Value) -> Value {
    let mut value = owned(value);
    value["updates/#90"] = json!({"date": TODAY, "text": {"en": "n"}});
    value
}

/// The proposals for a visit on 2026-12-10 as `<id> <ground>[ from <id>]`.
fn proposed(visit: &Value, others: Vec<(u8, Kind, Value)>) -> Vec<String> {
    let visit = event("2026-12-10", "planned", visit);
    let workspace = workspace(others.into_iter().chain([(VISIT, Kind::Event, visit)]));
    let found = proposals(&workspace, id(VISIT), day(TODAY), &Limits::default());
    let number = |wanted: Id| (0..=255).find(|n| id(*n) == wanted).unwrap();
    let told = |one: &Proposal| {
        let from = one
            .from
            .map(|from| format!(" from {}", number(from)))
            .unwrap_or_default();
        format!("{} {:?}{from}", number(one.id), one.ground())
    };
    found.iter().map(told).collect()
}

#[test]
fn open_commitments_are_proposed_the_worst_first() {
    let commitment = |value: Value| {
        let mut value = value;
        value["status"] = "agreed".into();
        value
    };
    let all = vec![
        (20, Kind::Commitment, commitment(with_news(json!({"due": "2027-03"})))),
        (
            21,
            Kind::Commitment,
            commitment(with_news(json!({"due": "2026-12-10"}))),
        ),
        (
            22,
            Kind::Commitment,
            commitment(with_news(json!({"due": "2026-12-11"}))),
        ),
        (
            23,
            Kind::Commitment,
            commitment(with_news(json!({"due": "2026-11-20"}))),
        ),
        (24, Kind::Commitment, commitment(with_news(json!({"due": "2026-10"})))),
        (25, Kind::Commitment, commitment(owned(json!({"start": "2026-01-01"})))),
        (
            26,
            Kind::Commitment,
            commitment(json!({"start": TODAY, "updates/#90": {"date": TODAY}})),
        ),
        (27, Kind::Commitment, json!({"status": "done", "due": "2026-01"})),
        (28, Kind::Commitment, json!({"status": "dropped"})),
        (29, Kind::Commitment, commitment(with_news(json!({})))),
    ];
    let expect = [
        "24 Overdue",
        "23 Overdue",
        "21 Due",
        "25 Silent",
        "26 Unowned",
        "22 Open",
        "20 Open",
        "29 Open",
    ];
    assert_eq!(proposed(&json!({}), all), expect);
}

#[test]
fn what_is_on_the_agenda_is_not_proposed() {
    let commitment = || (20, Kind::Commitment, with_news(json!({"status": "agreed"})));
    assert_eq!(proposed(&json!({}), vec![commitment()]), ["20 Open"]);
    assert!(proposed(&json!({"#20": {"title": {"en": "a"}}}), vec![commitment()]).is_empty());
    assert!(proposed(&json!({"#50": {"commitment": "#20"}}), vec![commitment()]).is_empty());
}

#[test]
fn what_stayed_open_is_carried_over_and_what_was_dealt_with_is_not() {
    let check = |status: &str, point: Value, expect: &[&str]| {
        let before = event("2026-10", status, &json!({"#50": point}));
        assert_eq!(
            proposed(&json!({}), vec![(11, Kind::Event, before)]),
            expect,
            "{status} {point}"
        );
    };
    check("held", json!({"title": {"en": "a"}}), &["50 Carried from 11"]);
    check("held", json!({"outcome": "open"}), &["50 Carried from 11"]);
    check("held", json!({"outcome": "of_tomorrow"}), &["50 Carried from 11"]);
    check("cancelled", json!({}), &["50 Carried from 11"]);
    check("planned", json!({}), &[]);
    for outcome in ["settled", "update", "commitment", "event"] {
        check("held", json!({"outcome": outcome}), &[]);
    }
}

#[test]
fn a_point_counts_where_it_was_last() {
    let at = |n: u8, when: &str, status: &str, outcome: &str| {
        (
            n,
            Kind::Event,
            event(when, status, &json!({"#50": {"outcome": outcome}})),
        )
    };
    let check = |events: Vec<(u8, Kind, Value)>, expect: &[&str]| {
        assert_eq!(proposed(&json!({}), events), expect);
    };
    check(
        vec![at(11, "2026-08", "held", "open"), at(12, "2026-10", "held", "open")],
        &["50 Carried from 12"],
    );
    check(
        vec![at(11, "2026-08", "held", "open"), at(12, "2026-10", "held", "settled")],
        &[],
    );
    check(
        vec![at(11, "2026-08", "held", "settled"), at(12, "2026-10", "held", "open")],
        &["50 Carried from 12"],
    );
    check(
        vec![at(11, "2026-08", "held", "open"), at(12, "2026-12", "planned", "")],
        &[],
    );
    let taken = json!({"#50": {"title": {"en": "a"}, "from": "#11"}});
    assert!(proposed(&taken, vec![at(11, "2026-08", "held", "open")]).is_empty());
}

#[test]
fn a_commitment_is_carried_as_long_as_it_is_open_and_proposed_once() {
    let before = || {
        (
            11,
            Kind::Event,
            event("2026-10", "held", &json!({"#20": {"commitment": "#20"}})),
        )
    };
    let check = |commitment: Option<Value>, expect: &[&str]| {
        let commitment = commitment.map(|value| (20, Kind::Commitment, value));
        assert_eq!(
            proposed(&json!({}), [before()].into_iter().chain(commitment).collect()),
            expect
        );
    };
    check(Some(with_news(json!({"status": "agreed"}))), &["20 Carried from 11"]);
    check(Some(json!({"status": "done"})), &[]);
    check(None, &[]);
    // Another planned event talks about it, and this one does as well.
    let call = (
        12,
        Kind::Event,
        event("2026-12-01", "planned", &json!({"#20": {"commitment": "#20"}})),
    );
    let commitment = (20, Kind::Commitment, with_news(json!({"status": "agreed"})));
    assert_eq!(
        proposed(&json!({}), vec![before(), call, commitment]),
        ["20 Carried from 11"]
    );
}

#[test]
fn nothing_is_proposed_for_what_is_over_or_elsewhere() {
    let commitment = || (20, Kind::Commitment, json!({"status": "agreed"}));
    for status in ["held", "cancelled"] {
        let workspace = workspace([commitment(), (VISIT, Kind::Event, event("2026-10", status, &json!({})))]);
        assert!(
            proposals(&workspace, id(VISIT), day(TODAY), &Limits::default()).is_empty(),
            "{status}"
        );
    }
    let elsewhere = (20, Kind::Commitment, json!({"status": "agreed", "partnership": "#99"}));
    assert!(proposed(&json!({}), vec![elsewhere]).is_empty());
    assert!(proposals(&workspace([]), id(VISIT), day(TODAY), &Limits::default()).is_empty());
}

#[test]
fn a_point_is_called_as_its_commitment_is_by_now() {
    let check = |point: Value, expect: [&str; 2]| {
        let commitment = (20, Kind::Commitment, json!({"title": {"en": "now", "uk": "зараз"}}));
        let workspace = workspace([
            commitment,
            (VISIT, Kind::Event, event("2026", "held", &json!({"#50": point}))),
        ]);
        let (_, point) = workspace.event(id(VISIT)).unwrap().agenda.iter().next().unwrap();
        let title = called(point, &workspace);
        assert_eq!([Lang::En, Lang::De].map(|lang| title.show(lang)), expect);
    };
    check(json!({"title": {"en": "own", "de": "eigen"}}), ["own", "eigen"]);
    check(
        json!({"title": {"en": "then", "de": "damals"}, "commitment": "#20"}),
        ["now", "damals"],
    );
    check(json!({"title": {"en": "then"}, "commitment": "#99"}), ["then", "then"]);
}

#[test]
fn the_next_one_is_the_first_that_lies_ahead() {
    let check = |whens: [(&str, &str); 3], expect: Option<u8>| {
        let events = (11..)
            .zip(whens)
            .map(|(n, (when, status))| (n, Kind::Event, event(when, status, &json!({}))));
        let visit = (VISIT, Kind::Event, event("2026-11-20", "held", &json!({})));
        let workspace = workspace(events.chain([visit]));
        assert_eq!(
            next_planned(&workspace, id(VISIT), day(TODAY)).map(|record| record.id),
            expect.map(id)
        );
    };
    check(
        [("2027-03", "planned"), ("2026-12", "planned"), ("x", "planned")],
        Some(12),
    );
    check(
        [("2026-11-01", "planned"), ("2026-12", "held"), ("x", "planned")],
        Some(13),
    );
    check(
        [("2026-11-01", "planned"), ("2026-12", "cancelled"), ("2026-12", "held")],
        None,
    );
}

#[test]
fn what_was_written_on_both_sides_stands_below_each_other() {
    let check = |was: &str, mine: &str, now: &str, expect: &str| {
        assert_eq!(joined_note(was, mine, now), expect, "{was} {mine} {now}");
    };
    check("", "a", "", "a");
    check("a", "a b", "a", "a b");
    check("a", "b", "a", "b");
    check("a", "", "a", "");
    check("a", "a", "a c", "a c");
    check("a", "a b", "a c", "a c\nb");
    check("", "b", "c", "c\nb");
    check("a", "b", "c", "c\nb");
    check("a", "", "c", "c");
    check("a", "a b", "", "a b");
    check("", "b", "a b", "a b");
}
