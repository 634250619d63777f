use super::*;
use crate::domain::record::Kind;
use crate::domain::sample::{TODAY, day, id, workspace};
use serde_json::{Value, json};

fn period(text: &str) -> Period {
    Period::of(&text.parse().unwrap()).unwrap()
}

/// What is reported of these records over the second half of 2026.
fn check<T>(records: &[(u8, Kind, Value)], read: impl Fn(&Report) -> T) -> T {
    let workspace = workspace(records.iter().cloned());
    read(&report(
        &workspace,
        id(1),
        period("2026-07/2026-12"),
        day(TODAY),
        &Limits::default(),
    ))
}

fn ids(list: &[(&Arc<Record>, &Event)]) -> Vec<Id> {
    list.iter().map(|(record, _)| record.id).collect()
}

fn event(n: u8, when: &str, status: &str) -> (u8, Kind, Value) {
    (n, Kind::Event, json!({"when": when, "status": status, "kind": "call"}))
}

#[test]
fn the_halves_of_a_year_follow_each_other() {
    assert_eq!(Period::half_year_of(day("2026-06-30")), "2026-01/2026-06");
    assert_eq!(Period::half_year_of(day("2026-07-01")), "2026-07/2026-12");
    let (first, second) = (period("2026-01/2026-06"), period("2026-07/2026-12"));
    assert_eq!(second.from.since(first.to), 1);
    assert_eq!(first.days() + second.days(), 365);
}

#[test]
fn a_contact_stands_in_one_of_two_periods_by_its_first_day() {
    let halves = [period("2026-01/2026-06"), period("2026-07/2026-12")];
    for (when, expect) in [
        ("2026-06-30/2026-07-02", 0),
        ("2026-07", 1),
        ("2026", 0),
        ("2026-21", 0),
        ("../2026-08", 1),
    ] {
        let workspace = workspace([event(9, when, "held")]);
        let found = halves.map(|half| {
            report(&workspace, id(1), half, day(TODAY), &Limits::default())
                .held
                .len()
        });
        assert_eq!(found, if expect == 0 { [1, 0] } else { [0, 1] }, "{when}");
    }
}

#[test]
fn people_are_counted_as_far_as_they_are_recorded() {
    let mut visit = event(9, "2026-09", "held");
    visit.2["headcount/#2"] = 12.into();
    visit.2["headcount/#3"] = 3.into();
    let records = [visit, event(10, "2026-10", "held"), event(11, "2026-01", "held")];
    assert_eq!(
        check(&records, |it| (it.people, it.uncounted, it.held.len())),
        (15, 1, 2)
    );
}

#[test]
fn what_is_planned_is_ahead_until_its_last_day_has_passed() {
    let records = [
        event(9, "2026-11-22", "planned"),
        event(10, "2026-11", "planned"),
        event(11, "2027-02", "planned"),
    ];
    assert_eq!(check(&records, |it| ids(&it.ahead)), [id(10), id(11)]);
    assert_eq!(
        check(&[event(9, "2026-08", "cancelled")], |it| ids(&it.cancelled)),
        [id(9)]
    );
}

#[test]
fn a_kept_promise_stands_in_the_period_of_its_last_news() {
    let kept = |done: &str| {
        let step = json!({"title": {"en": "a"}, "done": done});
        check(
            &[(9, Kind::Commitment, json!({"status": "done", "steps/#5": step}))],
            |it| it.done.len(),
        )
    };
    assert_eq!(kept("2026-08-03"), 1);
    assert_eq!(kept("2026-06-03"), 0);
}

#[test]
fn late_and_put_off_promises_are_told_apart() {
    let due = |due: &str| json!({"status": "agreed", "due": due});
    let mut slipped = due("2027-03-01");
    slipped["moves/#7"] = json!({"from": "2026-12-01", "to": "2027-03-01", "date": "2026-09-09"});
    let mut before = due("2027-03-01");
    before["moves/#7"] = json!({"from": "2026-12-01", "to": "2027-03-01", "date": "2026-05-09"});
    let records = [
        (9, Kind::Commitment, due("2026-11-01")),
        (10, Kind::Commitment, slipped),
        (11, Kind::Commitment, before),
        (12, Kind::Commitment, json!({"status": "agreed"})),
    ];
    let found = check(&records, |it| {
        let ids = |list: Vec<&Arc<Record>>| list.iter().map(|record| record.id).collect::<Vec<_>>();
        (
            it.overdue
                .iter()
                .map(|(record, days)| (record.id, *days))
                .collect::<Vec<_>>(),
            ids(it.slipped.iter().map(|slip| slip.record).collect()),
            ids(it.open.iter().map(|(record, _)| *record).collect()),
            ids(it.undated.clone()),
        )
    });
    assert_eq!(
        found,
        (vec![(id(9), 22)], vec![id(10)], vec![id(10), id(11)], vec![id(12)])
    );
}

#[test]
fn clauses_are_counted_by_their_state_and_those_without_a_step_named() {
    let agreement =
        json!({"clauses/#5": {"number": "1", "text": {"en": "a"}}, "clauses/#6": {"number": "2", "text": {"en": "b"}}});
    let promise = json!({"status": "agreed", "due": "2027-03", "start": "2026-11-01", "origin": {"agreement": "#9", "clause": "#5"}});
    let records = [(9, Kind::Agreement, agreement), (10, Kind::Commitment, promise)];
    let found = check(&records, |it| {
        let covered = &it.covered[0];
        (
            covered.states.clone(),
            covered.living(),
            covered
                .missing
                .iter()
                .map(|(number, _)| (*number).to_owned())
                .collect::<Vec<_>>(),
        )
    });
    assert_eq!(
        found,
        (vec![(State::Moving, 1), (State::Missing, 1)], 1, vec!["2".to_owned()])
    );
}

#[test]
fn a_narrative_belongs_to_the_days_of_its_period() {
    let fields = crate::domain::sample::parsed(
        r#"{"narratives/#5": {"period": "2026-07/2026-12", "text": {"en": "Good"}}, "narratives/#6": {"period": "2026", "text": {"en": "Year"}}}"#,
    );
    let partnership = Partnership::read(&fields);
    let find = |text: &str| narrative(&partnership, period(text)).map(|(id, _)| id);
    assert_eq!(find("2026-07-01/2026-12-31"), Some(id(5)));
    assert_eq!(find("2026"), Some(id(6)));
    assert_eq!(find("2026-01/2026-06"), None);
}
