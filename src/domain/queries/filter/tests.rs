use super::*;
use crate::domain::queries::limits::Limits;
use crate::domain::record::Record;
use crate::domain::sample::{TODAY, day, id, workspace};
use crate::domain::search::Keys;
use crate::domain::workspace::Workspace;
use serde_json::json;

fn sample() -> Workspace {
    workspace([
        (
            10,
            Kind::Event,
            json!({"when": "2026", "status": "held", "kind": "visit", "host": "#2", "programmes": ["#40"], "participants/#5": {"contact": "#50"}}),
        ),
        (
            11,
            Kind::Event,
            json!({"title": {"en": "Call"}, "when": "2025-03", "status": "planned", "host": "#3", "spheres": ["youth"]}),
        ),
        (
            20,
            Kind::Commitment,
            json!({"title": {"en": "Tour"}, "start": "2022", "due": "2024-06", "status": "agreed", "sphere": "youth", "lead": "#2", "budget": {"programme": "#40"}, "responsible/#2": {"contact": "#50"}}),
        ),
        (
            21,
            Kind::Commitment,
            json!({"start": "2026-11", "status": "done", "responsible/#2": {"contact": "#50"}}),
        ),
        (30, Kind::Agreement, json!({"signed": "2023"})),
        (40, Kind::Programme, json!({"name": {"en": "Fund"}})),
        (50, Kind::Contact, json!({"name": "Frau Müller"})),
    ])
}

fn check(filter: &Filter, expect: &[u8]) {
    let workspace = sample();
    let names = Names::of(&workspace, id(1));
    let sieve = Sieve::new(filter, &names, &workspace, id(1), day(TODAY), Limits::default());
    let all = [10, 11, 20, 21, 30, 40].into_iter();
    let takes = |record: &Record| {
        let takes = sieve.takes(record);
        let keys = Keys::of(std::iter::once(record.search_key()));
        assert_eq!(takes, sieve.takes_by(&keys, 0, record), "{filter:?}");
        takes
    };
    let found: Vec<u8> = all
        .filter(|n| workspace.get(id(*n)).is_some_and(|record| takes(record)))
        .collect();
    assert_eq!(found, expect, "{filter:?}");
}

#[test]
fn each_question_takes_what_answers_it() {
    let none = Filter::default;
    let all = [10, 11, 20, 21, 30, 40];
    check(&none(), &all);
    for (filter, expect) in [
        (
            Filter {
                what: Some(What::Events),
                ..none()
            },
            &[10, 11][..],
        ),
        (
            Filter {
                what: Some(What::Commitments),
                ..none()
            },
            &[20, 21],
        ),
        (
            Filter {
                what: Some(What::Event(EventKind::Visit)),
                ..none()
            },
            &[10],
        ),
        (
            Filter {
                status: Status::from_code("planned"),
                ..none()
            },
            &[11],
        ),
        (
            Filter {
                status: Status::from_code("done"),
                ..none()
            },
            &[21],
        ),
        (
            Filter {
                sphere: Some(Sphere::Youth),
                ..none()
            },
            &[11, 20],
        ),
        (
            Filter {
                partner: Some(id(2)),
                ..none()
            },
            &[10, 20],
        ),
        (
            Filter {
                programme: Some(id(40)),
                ..none()
            },
            &[10, 20, 40],
        ),
        (
            Filter {
                person: Some(id(50)),
                ..none()
            },
            &[10, 20, 21],
        ),
        (
            Filter {
                overdue: true,
                ..none()
            },
            &[20],
        ),
        (Filter { silent: true, ..none() }, &[20]),
        (
            Filter {
                without: Without::Any,
                ..none()
            },
            &[20],
        ),
        (
            Filter {
                without: Without::Side(id(2)),
                ..none()
            },
            &[],
        ),
        (
            Filter {
                without: Without::Side(id(3)),
                ..none()
            },
            &[20],
        ),
        (
            Filter {
                text: "CALL".into(),
                ..none()
            },
            &[11],
        ),
        (
            Filter {
                text: "mueller tour".into(),
                ..none()
            },
            &[20],
        ),
        (
            Filter {
                text: "mueller".into(),
                ..none()
            },
            &[10, 20, 21],
        ),
        (
            Filter {
                text: "mueller".into(),
                what: Some(What::Events),
                ..none()
            },
            &[10],
        ),
    ] {
        check(&filter, expect);
    }
}

#[test]
fn who_goes_on_typing_asks_for_less_of_the_same() {
    let of = |text: &str| Filter {
        text: text.into(),
        ..Filter::default()
    };
    let check = |now: &str, before: &str, expect: bool| {
        assert_eq!(of(now).narrows_further(&of(before)), expect, "{now} after {before}");
    };
    check("leo", "", true);
    check("leo", "le", true);
    check("visit leo", "le", true);
    check("no. 10 leo", "leo no. 1", true);
    check("le", "leo", false);
    check("visit", "leo", false);
    // "Müe" has no "e" of its own that "e" would have found.
    check("mue", "e", false);
    let other = Filter {
        sphere: Some(Sphere::Youth),
        ..of("leo")
    };
    assert!(!other.narrows_further(&of("le")) && other.narrows_further(&other));
}

#[test]
fn what_may_fall_into_the_period_does() {
    let check = |from: &str, to: &str, when: &str, expect: bool| {
        let filter = Filter {
            from: end_of_period(from),
            to: end_of_period(to),
            ..Filter::default()
        };
        let when: Option<Edtf> = when.parse().ok();
        assert_eq!(
            filter.may_fall_in(when.as_ref().map(days)),
            expect,
            "{from} {to} {when:?}"
        );
    };
    check("2025", "", "2024", false);
    check("2025", "", "2024-24", true);
    check("2025", "2025", "2025-08", true);
    check("", "2025", "2025/2027", true);
    check("", "2025", "2026-01-01", false);
    check("2030", "", "2025/..", true);
    check("2025", "", "", false);
    check("", "", "", true);
    check("2025-08", "2025-08", "2025", true);
    check("2025-08", "2025-08", "2025-09", false);
    check("2025-08-15", "", "2025-08", true);
    check("2025-08-15", "", "2025-08-14", false);
    check("", "2025-08-14", "2025-08-14", true);
    check("", "2025-08-14", "2025-08-15", false);
}

#[test]
fn a_period_has_ends_that_are_known() {
    for (text, expect) in [
        ("2025", true),
        ("2025-08", true),
        ("2025-08-14", true),
        ("2025-13", false),
        ("2025-02-30", false),
        ("2025-21", false),
        ("2025~", false),
        ("2025/2026", false),
        ("soon", false),
    ] {
        assert_eq!(end_of_period(text).is_some(), expect, "{text}");
    }
}

#[test]
fn a_commitment_stands_in_a_list_when_it_is_due_and_on_the_axis_from_its_start() {
    let workspace = sample();
    let of = |n: u8, days: fn(&Record) -> Option<Days>| {
        let (first, last) = days(workspace.get(id(n)).unwrap()).unwrap();
        let text = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
        format!("{}/{}", text(first), text(last))
    };
    assert_eq!(of(20, days_of), "2024-06-01/2024-06-30");
    assert_eq!(of(20, stretch_of), "2022-01-01/2024-06-30");
    assert_eq!(of(21, days_of), "2026-11-01/");
    assert_eq!(of(21, stretch_of), "2026-11-01/");
    assert_eq!(of(11, stretch_of), "2025-03-01/2025-03-31");
}
