use super::*;
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
fn texts_are_counted_in_characters_and_taken_as_they_are() {
    let title = |text: String| json!({"title": {"uk": text}});
    let too_long = || Fault::TooLong { max: LINE_MAX };
    let too_long_in = |tag: &str, max| Fault::TooLongIn { tag: tag.into(), max };
    accepted(Kind::Event, title("і".repeat(LINE_MAX)));
    accepted(Kind::Event, title("🤝".repeat(LINE_MAX)));
    refused(
        Kind::Event,
        title("🤝".repeat(LINE_MAX + 1)),
        "title",
        too_long_in("uk", LINE_MAX),
    );
    refused(
        Kind::Event,
        title("a".repeat(10_000)),
        "title",
        too_long_in("uk", LINE_MAX),
    );
    refused(Kind::Contact, json!({"name": "a".repeat(10_000)}), "name", too_long());
    accepted(Kind::Contact, json!({"note": {"de": "ä".repeat(LONG_MAX)}}));
    refused(
        Kind::Contact,
        json!({"note": {"de": "ä".repeat(10_000)}}),
        "note",
        too_long_in("de", LONG_MAX),
    );
    accepted(Kind::Event, title("مدينة توأم ‏(אחות)".into()));
    accepted(Kind::Event, title("<script>alert(1)</script>".into()));
    accepted(Kind::Contact, json!({"name": "\"; DROP TABLE"}));
    accepted(Kind::Event, json!({"title": "in no known language"}));
    refused(
        Kind::Event,
        json!({"title": "a".repeat(LINE_MAX + 1)}),
        "title",
        too_long(),
    );
    refused(Kind::Event, json!({"title": 5}), "title", Fault::Shape);
    refused(Kind::Event, json!({"title": {"uk": 5}}), "title", Fault::Shape);
    refused(Kind::Contact, json!({"name": {"uk": "n"}}), "name", Fault::Shape);
    refused(Kind::Commitment, json!({"budget": 5}), "budget", Fault::Shape);
    refused(Kind::Commitment, json!({"steps/#5": "s"}), "steps/#5", Fault::Shape);
}

#[test]
fn only_safe_and_whole_addresses_become_links() {
    let check = |text: &str, expect: bool| assert_eq!(is_url(text), expect, "{text}");
    check("https://zhytomyr.ua", true);
    check("HTTP://kassel.de/a?b=c#d", true);
    check("https://житомир.укр/", true);
    check("https://user@kassel.de:8080/", true);
    check("https://[2001:db8::1]/", true);
    check("mailto:a@b.de?subject=Hallo%20Welt", true);
    check("tel:+49-561-787-0", true);
    check("javascript:alert(1)", false);
    check("JavaScript:alert(1)", false);
    check("java\nscript:alert(1)", false);
    check(" javascript:alert(1)", false);
    check("data:text/html,<script>alert(1)</script>", false);
    check("vbscript:x", false);
    check("ftp://kassel.de", false);
    check("file:///etc/passwd", false);
    check("https://", false);
    check("https:///path", false);
    check("https://?q", false);
    check("https://#top", false);
    check("https://:80", false);
    check("https://user@", false);
    check("https:kassel.de", false);
    check("https://kas sel.de", false);
    check("//kassel.de", false);
    check("kassel.de", false);
    check("mailto:", false);
    check("mailto:kassel.de", false);
    check("tel:", false);
    check("", false);
    refused(
        Kind::Agreement,
        json!({"document": "javascript:alert(1)"}),
        "document",
        Fault::Url,
    );
    refused(
        Kind::Commitment,
        json!({"evidence/#5": {"title": {"en": "t"}, "url": "data:,x"}}),
        "evidence/#5.url",
        Fault::Url,
    );
    // A Ukrainian title in an address takes six characters a letter.
    accepted(
        Kind::Agreement,
        json!({"document": format!("https://zhytomyr.ua/{}", "%D0%B0".repeat(300))}),
    );
    refused(
        Kind::Agreement,
        json!({"document": format!("https://a.b/{}", "a".repeat(10_000))}),
        "document",
        Fault::TooLong { max: URL_MAX },
    );
}

#[test]
fn an_e_mail_address_has_one_at_and_a_domain() {
    let check = |text: &str, expect: bool| assert_eq!(is_email(text), expect, "{text}");
    check("olena@zhytomyr.ua", true);
    check("o.l+x@bau.kassel.de", true);
    check("олена@житомир.укр", true);
    check("olena", false);
    check("@zhytomyr.ua", false);
    check("olena@", false);
    check("olena@kassel", false);
    check("olena@kassel.", false);
    check("olena@.kassel.de", false);
    check("a@b@kassel.de", false);
    check("a b@kassel.de", false);
    check("a@b.de, c@d.de", false);
    check("Olena <a@b.de>", false);
    refused(Kind::Contact, json!({"email": "olena"}), "email", Fault::Email);
}

#[test]
fn a_telephone_number_has_digits() {
    let check = |text: &str, expect: bool| assert_eq!(is_phone(text), expect, "{text}");
    check("+380 412 48-12-12", true);
    check("(0561) 787/0.1", true);
    check("112", true);
    check("+49561787;ext=5", true);
    check("0561 787 ext. 5", true);
    check("0412 48 12 12 дод. 5", true);
    check("12", false);
    check("call me", false);
    check("call me 112", false);
    check("<b>112</b>", false);
    refused(Kind::Contact, json!({"phone": "later"}), "phone", Fault::Phone);
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
fn a_time_is_of_the_day() {
    for text in ["00:00", "09:05", "23:59"] {
        accepted(Kind::Event, json!({"time": text}));
    }
    for text in ["24:00", "9:05", "09:60", "09:5", "+9:05", "09:05:00", "noon"] {
        refused(Kind::Event, json!({"time": text}), "time", Fault::Time);
    }
}

#[test]
fn numbers_stand_within_their_bounds() {
    let indicator = |target: Value| json!({"indicator": {"target": target}});
    accepted(Kind::Commitment, indicator(json!(0)));
    accepted(Kind::Commitment, indicator(json!(1.5)));
    refused(
        Kind::Commitment,
        indicator(json!(-1)),
        "indicator.target",
        Fault::Negative,
    );
    refused(
        Kind::Commitment,
        indicator(json!(1e13)),
        "indicator.target",
        Fault::OutOfRange { min: 0.0, max: 1e12 },
    );
    refused(
        Kind::Commitment,
        indicator(json!("many")),
        "indicator.target",
        Fault::NotANumber,
    );
    refused(
        Kind::Commitment,
        json!({"budget": {"amount": -100}}),
        "budget.amount",
        Fault::Negative,
    );
    refused(
        Kind::Commitment,
        json!({"budget": {"amount": "x"}}),
        "budget.amount",
        Fault::NotANumber,
    );
    refused(
        Kind::Partnership,
        json!({"cadence_days": 1.5}),
        "cadence_days",
        Fault::NotWhole,
    );
    refused(
        Kind::Partnership,
        json!({"cadence_days": 0}),
        "cadence_days",
        Fault::OutOfRange { min: 1.0, max: 3650.0 },
    );
    refused(
        Kind::Event,
        json!({"lat": -91}),
        "lat",
        Fault::OutOfRange { min: -90.0, max: 90.0 },
    );
    refused(
        Kind::Event,
        json!({"headcount/#2": -1}),
        "headcount/#2",
        Fault::Negative,
    );
    refused(
        Kind::Event,
        json!({"headcount/#2": 1.5}),
        "headcount/#2",
        Fault::NotWhole,
    );
    accepted(Kind::Event, json!({"headcount/#2": 12, "lat": -45.5}));
    refused(
        Kind::Commitment,
        json!({"indicator": {"target": "1.200"}}),
        "indicator.target",
        Fault::TwoNumbers {
            thousands: "1200".into(),
            decimal: "1.2".into(),
        },
    );
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
