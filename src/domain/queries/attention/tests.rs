use super::*;
use crate::domain::sample::{TODAY, day, id, workspace};
use serde_json::{Value, json};

const LIMITS: Limits = Limits {
    silent: 60,
    soon: 30,
    lead: 90,
};

fn owned(mut value: Value) -> Value {
    value["responsible/#2"] = json!({"contact": "#9"});
    value["responsible/#3"] = json!({"contact": "#9"});
    value
}

/// The reasons of one record besides the partnership and a contact.
fn found(kind: Kind, value: Value, today: &str, limits: &Limits) -> Vec<Reason> {
    let contact = (9, Kind::Contact, json!({"name": "A"}));
    let workspace = workspace([contact, (10, kind, value)]);
    let attention = attention(&workspace, day(today), limits);
    attention
        .of(id(10))
        .map(|matter| matter.reasons.clone())
        .unwrap_or_default()
}

/// A commitment with somebody on both sides and news of `TODAY`, told on another day.
fn check_due(due: &str, today: &str, soon: i64, expect: &[Reason]) {
    let value = owned(json!({"due": due, "updates/#5": {"date": today}}));
    let limits = Limits { soon, ..LIMITS };
    assert_eq!(
        found(Kind::Commitment, value, today, &limits),
        expect,
        "{due} {today} {soon}"
    );
}

#[test]
fn a_due_date_is_late_or_soon_or_neither() {
    check_due("2026-11-22", TODAY, 30, &[Reason::Overdue(1)]);
    check_due(TODAY, TODAY, 30, &[Reason::DueSoon(0)]);
    check_due("2026-12-23", TODAY, 30, &[Reason::DueSoon(30)]);
    check_due("2026-12-24", TODAY, 30, &[]);
    check_due("2026-12-24", TODAY, 31, &[Reason::DueSoon(31)]);
    check_due("2026-11-24", TODAY, 1, &[Reason::DueSoon(1)]);
    check_due("2026-11", TODAY, 30, &[Reason::DueSoon(0)]);
    check_due("2026-12", TODAY, 30, &[Reason::DueSoon(8)]);
    check_due("2026-10", TODAY, 30, &[Reason::Overdue(23)]);
    check_due("2026", TODAY, 30, &[]);
    check_due("2026-01-31", "2026-01-31", 30, &[Reason::DueSoon(0)]);
    check_due("2026-01", "2026-01-31", 30, &[Reason::DueSoon(0)]);
    check_due("2026-01", "2026-02-01", 30, &[Reason::Overdue(1)]);
    check_due("2024-02", "2024-02-29", 30, &[Reason::DueSoon(0)]);
    check_due("2024-02", "2024-03-01", 30, &[Reason::Overdue(1)]);
    check_due("2026-03-02", "2026-01-31", 30, &[Reason::DueSoon(30)]);
    check_due("2026-03-03", "2026-01-31", 30, &[]);
}

#[test]
fn a_commitment_has_all_its_reasons_and_the_worst_comes_first() {
    let check = |value: Value, silent: i64, expect: &[Reason]| {
        let shown = value.to_string();
        let limits = Limits { silent, ..LIMITS };
        assert_eq!(found(Kind::Commitment, value, TODAY, &limits), expect, "{shown}");
    };
    let news = |date: &str| json!({"date": date});
    let all = [
        Reason::Silent(Some(61)),
        Reason::NobodyOn(vec![id(2), id(3)]),
        Reason::WithoutDate,
    ];
    check(json!({"updates/#5": news("2026-09-23")}), 60, &all);
    check(json!({"updates/#5": news("2026-09-23")}), 61, &all[1..]);
    check(owned(json!({"updates/#5": news("2026-09-23")})), 61, &all[2..]);
    check(
        json!({"due": "2026-10", "responsible/#2": {"contact": "#9"}}),
        60,
        &[Reason::Overdue(23), Reason::Silent(None), Reason::NobodyOn(vec![id(3)])],
    );
    check(json!({"status": "done", "due": "2020"}), 60, &[]);
    check(json!({"status": "dropped"}), 60, &[]);
}

#[test]
fn a_partnership_may_be_silent_sooner_or_later_than_the_others() {
    let check = |silent_days: Value, limit: i64, expect: bool| {
        let partnership = (8, Kind::Partnership, json!({"silent_days": silent_days}));
        let commitment = json!({"partnership": "#8", "due": "2028", "updates/#5": {"date": "2026-10-24"}});
        let workspace = workspace([partnership, (10, Kind::Commitment, commitment)]);
        let limits = Limits {
            silent: limit,
            ..LIMITS
        };
        let found = attention(&workspace, day(TODAY), &limits);
        assert_eq!(found.of(id(10)).is_some(), expect, "{silent_days} {limit}");
    };
    check(json!(null), 30, false);
    check(json!(null), 29, true);
    check(json!(29), 60, true);
    check(json!(30), 60, false);
    check(json!(90), 10, false);
    check(json!(0), 60, false);
}

#[test]
fn events_agreements_and_programmes_have_their_reasons() {
    let check = |kind: Kind, value: Value, expect: &[List]| {
        let shown = value.to_string();
        let found = found(kind, value, TODAY, &LIMITS);
        assert_eq!(found.iter().map(Reason::list).collect::<Vec<_>>(), expect, "{shown}");
    };
    check(
        Kind::Event,
        json!({"when": "2026-11-22", "status": "planned"}),
        &[List::PastEvents],
    );
    check(Kind::Event, json!({"when": "2026-10"}), &[List::PastEvents]);
    check(Kind::Event, json!({"when": "2026-11", "status": "planned"}), &[]);
    check(Kind::Event, json!({"when": "2026-11-22", "status": "held"}), &[]);
    let twice = json!({"review_on": "2026-12-01", "valid_until": "2026-12-31", "notice_by": "2020"});
    check(Kind::Agreement, twice, &[List::Agreements, List::Agreements]);
    check(
        Kind::Programme,
        json!({"deadlines/#5": {"due": "2026-12-23"}}),
        &[List::Coming],
    );
    check(Kind::Programme, json!({"deadlines/#5": {"due": "2026-12-24"}}), &[]);
}

#[test]
fn each_record_stands_once_and_is_counted_once_unless_it_only_comes() {
    let news = json!({"date": "2026-11-20"});
    let due = |due: &str, value: Value| {
        let mut value = value;
        value["due"] = due.into();
        value
    };
    let workspace = workspace([
        (9, Kind::Contact, json!({"name": "A"})),
        (10, Kind::Commitment, json!({"due": "2026-10"})),
        (
            11,
            Kind::Commitment,
            owned(json!({"due": "2026-09", "updates/#5": news})),
        ),
        (
            12,
            Kind::Commitment,
            owned(due("2028", json!({"updates/#5": {"date": "2026-01-01"}}))),
        ),
        (
            13,
            Kind::Commitment,
            owned(due("2028", json!({"updates/#5": {"date": "2025-01-01"}}))),
        ),
        (
            14,
            Kind::Commitment,
            owned(due("2026-12-01", json!({"updates/#5": news}))),
        ),
        (15, Kind::Commitment, due("2026-12-01", json!({"updates/#5": news}))),
        (
            16,
            Kind::Commitment,
            json!({"partnership": "#99", "due": "2028", "updates/#5": news}),
        ),
    ]);
    let found = attention(&workspace, day(TODAY), &LIMITS);
    let standing = |list: List| -> Vec<Id> { found.standing(list).iter().map(|one| one.record.id).collect() };
    assert_eq!(standing(List::Overdue), [id(11), id(10)]);
    assert_eq!(standing(List::Silent), [id(13), id(12)]);
    assert_eq!(standing(List::Unowned), [], "they stand where they are worse");
    assert_eq!(standing(List::Coming), [id(14), id(15)]);
    assert_eq!(found.belonging(List::Unowned).count(), 2);
    assert_eq!(found.count_in(id(1), List::Silent), 3);
    assert_eq!(found.count(), 5, "14 only comes");
}
