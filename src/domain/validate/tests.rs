mod values;

use super::*;
use crate::domain::date::DateErrorKind;
use crate::domain::sample::{TODAY, day, fields, id, workspace};
use crate::domain::schema::COLLECTION_MAX;
use serde_json::json;

fn problems(kind: Kind, value: Value) -> Vec<Problem> {
    let workspace = workspace([
        (10, Kind::Contact, json!({"name": "A"})),
        (11, Kind::Programme, json!({"name": {"en": "P"}})),
        (12, Kind::Event, json!({"title": {"en": "E"}})),
        (
            15,
            Kind::Agreement,
            json!({"title": {"en": "A"}, "clauses/#16": {"number": "1"}}),
        ),
    ]);
    validate(kind, &fields(value), &workspace, day(TODAY))
}

/// A whole record with the fields of `value` on top; `expect` is its one fault, with `#` for ids, or none.
fn check(kind: Kind, value: Value, expect: Option<(&str, Fault)>) {
    let mut whole = match kind {
        Kind::Partnership => json!({
            "partners/#2": {"name": {"en": "A"}, "country": "UA"}, "partners/#3": {"name": {"en": "B"}, "country": "DE"},
        }),
        Kind::Agreement => json!({"partnership": "#1", "title": {"en": "t"}, "kind": "memorandum"}),
        Kind::Event => {
            json!({"partnership": "#1", "title": {"en": "t"}, "kind": "visit", "when": "2026-11", "status": "held"})
        }
        Kind::Commitment => json!({"partnership": "#1", "title": {"en": "t"}, "status": "agreed"}),
        Kind::Contact => json!({"partnership": "#1", "name": "n"}),
        Kind::Programme => json!({"name": {"en": "n"}}),
    };
    for (name, value) in value.as_object().unwrap() {
        whole[name] = value.clone();
        if value.is_null() {
            whole.as_object_mut().unwrap().remove(name);
        }
    }
    let shown = value.to_string().chars().take(200).collect::<String>();
    let expect = expect.map(|(path, fault)| Problem {
        path: path.replace("#5", &id(5).to_string()).replace("#2", &id(2).to_string()),
        fault,
    });
    assert_eq!(
        problems(kind, whole),
        expect.into_iter().collect::<Vec<_>>(),
        "{kind:?} {shown}"
    );
}

fn refused(kind: Kind, value: Value, path: &str, fault: Fault) {
    check(kind, value, Some((path, fault)));
}

fn accepted(kind: Kind, value: Value) {
    check(kind, value, None);
}

#[test]
fn the_least_record_of_each_type_holds_and_an_empty_one_names_all_it_needs() {
    let check = |kind: Kind, expect: &[&str]| {
        accepted(kind, json!({}));
        let found = problems(kind, json!({}));
        assert_eq!(
            found.iter().map(|problem| &*problem.path).collect::<Vec<_>>(),
            expect,
            "{kind:?}"
        );
    };
    check(Kind::Partnership, &["partners"]);
    check(Kind::Agreement, &["title", "kind", "partnership"]);
    check(Kind::Event, &["title", "kind", "when", "status", "partnership"]);
    check(Kind::Commitment, &["title", "status", "partnership"]);
    check(Kind::Contact, &["name", "partnership"]);
    check(Kind::Programme, &["name"]);
}

#[test]
fn what_is_needed_is_missed_where_it_is() {
    refused(Kind::Event, json!({"when": null}), "when", Fault::Required);
    refused(
        Kind::Commitment,
        json!({"steps/#5": {"due": "2027"}}),
        "steps/#5.title",
        Fault::Required,
    );
    refused(
        Kind::Partnership,
        json!({"partners/#2": {"name": {"en": "A"}}}),
        "partners/#2.country",
        Fault::Required,
    );
    refused(
        Kind::Partnership,
        json!({"partners/#3": null}),
        "partners",
        Fault::TwoPartners,
    );
    refused(Kind::Contact, json!({"partnership": null}), "partnership", Fault::Gone);
    refused(Kind::Contact, json!({"partnership": "#10"}), "partnership", Fault::Gone);
}

#[test]
fn dates_exist_and_stand_in_order() {
    refused(
        Kind::Event,
        json!({"when": "2026-02-31"}),
        "when",
        Fault::Date(DateErrorKind::NoSuchDay),
    );
    refused(
        Kind::Event,
        json!({"when": "2026-13"}),
        "when",
        Fault::Date(DateErrorKind::NoSuchMonth),
    );
    refused(
        Kind::Event,
        json!({"when": "gestern"}),
        "when",
        Fault::Date(DateErrorKind::NotADate),
    );
    refused(
        Kind::Event,
        json!({"when": "2026-05/2026-04"}),
        "when",
        Fault::Date(DateErrorKind::EndBeforeStart),
    );
    refused(Kind::Event, json!({"when": 2026}), "when", Fault::Shape);
    refused(
        Kind::Partnership,
        json!({"goal": {"by": "2026-02-31"}}),
        "goal.by",
        Fault::Date(DateErrorKind::NoSuchDay),
    );
    let span = |start: &str, due: &str| json!({"start": start, "due": due});
    refused(
        Kind::Commitment,
        span("2026-05-02", "2026-05-01"),
        "due",
        Fault::EndBeforeStart,
    );
    refused(
        Kind::Commitment,
        span("2026-05", "2026-04"),
        "due",
        Fault::EndBeforeStart,
    );
    accepted(Kind::Commitment, span("2026-05-01", "2026-05-01"));
    accepted(Kind::Commitment, span("2026-05-15", "2026-05"));
    accepted(Kind::Commitment, span("2026-05-15", "2026"));
    accepted(Kind::Commitment, span("2026-05/..", "2027"));
    refused(
        Kind::Agreement,
        json!({"signed": "2026", "valid_until": "2025"}),
        "valid_until",
        Fault::EndBeforeStart,
    );
}

#[test]
fn what_lies_ahead_cannot_have_been_held() {
    refused(
        Kind::Event,
        json!({"when": "2026-11-24"}),
        "status",
        Fault::HeldInFuture,
    );
    accepted(Kind::Event, json!({"when": "2026-11-23"}));
    accepted(Kind::Event, json!({"when": "2026"}));
    accepted(Kind::Event, json!({"when": "2026-11-24", "status": "planned"}));
    accepted(Kind::Event, json!({"when": "2026-11-24", "status": "cancelled"}));
}

#[test]
fn choices_are_on_the_list_and_what_is_pointed_at_is_there() {
    refused(
        Kind::Partnership,
        json!({"partners/#2": {"name": {"en": "A"}, "country": "XX"}}),
        "partners/#2.country",
        Fault::NotAChoice,
    );
    refused(Kind::Event, json!({"kind": "party"}), "kind", Fault::NotAChoice);
    refused(
        Kind::Commitment,
        json!({"budget": {"currency": "BTC"}}),
        "budget.currency",
        Fault::NotAChoice,
    );
    accepted(Kind::Event, json!({"host": "#2"}));
    refused(Kind::Event, json!({"host": "#4"}), "host", Fault::Lost);
    refused(Kind::Commitment, json!({"lead": "me"}), "lead", Fault::Lost);
    accepted(Kind::Commitment, json!({"responsible/#2": {"contact": "#10"}}));
    refused(
        Kind::Commitment,
        json!({"responsible/#2": {"contact": "#12"}}),
        "responsible/#2.contact",
        Fault::Lost,
    );
    accepted(Kind::Commitment, json!({"budget": {"programme": "#11"}}));
    refused(
        Kind::Commitment,
        json!({"budget": {"programme": "#10"}}),
        "budget.programme",
        Fault::Lost,
    );
    accepted(
        Kind::Commitment,
        json!({"evidence/#5": {"title": {"en": "t"}, "event": "#12"}}),
    );
    refused(
        Kind::Commitment,
        json!({"evidence/#5": {"title": {"en": "t"}, "event": "#13"}}),
        "evidence/#5.event",
        Fault::Lost,
    );
}

#[test]
fn what_a_record_points_at_may_be_gone_and_the_record_is_kept() {
    let lost = |value: Value, path: &str| refused(Kind::Commitment, value, path, Fault::Lost);
    lost(json!({"origin": {"event": "#13"}}), "origin");
    lost(json!({"origin": {"agreement": "#13", "clause": "#14"}}), "origin");
    lost(json!({"origin": {"agreement": "#15", "clause": "#14"}}), "origin");
    accepted(Kind::Commitment, json!({"origin": {"event": "#12"}}));
    accepted(
        Kind::Commitment,
        json!({"origin": {"agreement": "#15", "clause": "#16"}}),
    );
    accepted(Kind::Commitment, json!({"origin": {"agreement": "#15"}}));
    refused(
        Kind::Event,
        json!({"programmes": ["#11", "#13"]}),
        "programmes",
        Fault::Lost,
    );
    accepted(Kind::Event, json!({"programmes": ["#11"]}));
    accepted(Kind::Commitment, json!({"responsible/#8": {"contact": "#13"}}));
    let problem = |fault| Problem {
        path: String::new(),
        fault,
    };
    assert!(!problem(Fault::Lost).blocks() && problem(Fault::Gone).blocks());
}

#[test]
fn a_participant_is_a_contact_or_has_a_name() {
    accepted(Kind::Event, json!({"participants/#5": {"name": "B"}}));
    accepted(Kind::Event, json!({"participants/#5": {"contact": "#10"}}));
    refused(
        Kind::Event,
        json!({"participants/#5": {"role": {"en": "mayor"}}}),
        "participants/#5.name",
        Fault::NobodyNamed,
    );
}

#[test]
fn a_collection_has_an_end() {
    let many = |name: &str, count: usize| {
        let one = |n: usize| {
            (
                format!("{name}/{}", Id::v7(n as u64, [0; 10])),
                json!({"title": {"en": "s"}}),
            )
        };
        Value::Object((0..count).map(one).collect())
    };
    accepted(Kind::Commitment, many("evidence", COLLECTION_MAX));
    accepted(Kind::Commitment, many("steps", 1_000));
    refused(
        Kind::Commitment,
        many("evidence", COLLECTION_MAX + 1),
        "evidence",
        Fault::TooMany { max: COLLECTION_MAX },
    );
}

#[test]
fn faults_come_in_the_order_of_the_form_and_of_newer_versions_nothing_is_asked() {
    let found = problems(
        Kind::Contact,
        json!({"phone": "x", "email": "y", "of_tomorrow": {"a": 1}}),
    );
    let paths: Vec<&str> = found.iter().map(|problem| &*problem.path).collect();
    assert_eq!(paths, ["name", "email", "phone", "partnership"]);
}
