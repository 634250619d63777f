use super::*;
use crate::domain::sample::{id, workspace};
use crate::domain::text::Lang;
use crate::formats::table::Names;
use serde_json::json;

const NAMES: Names = Names {
    field: |_, _, _| "",
    code: |_, _, _| "",
};

/// Two hours before UTC's midnight it is the next day in Kyiv; no other zone is known.
fn kyiv(name: &str, (day, (hours, minutes)): Moment) -> Option<Moment> {
    let (day, time) = after((day, Some((hours, minutes))), 120);
    (name == "Europe/Kyiv").then_some((day, time?))
}

fn offers(text: &str) -> Vec<Offer> {
    let workspace = workspace([
        (
            20,
            Kind::Commitment,
            json!({"title": {"en": "t"}, "due": "2026-12", "steps/#5": {"title": {"en": "s"}, "due": "2026-11-01"}}),
        ),
        (
            30,
            Kind::Event,
            json!({"title": {"en": "e"}, "when": "2027-21", "status": "planned"}),
        ),
    ]);
    let ground = Ground {
        workspace: &workspace,
        partnership: id(1),
        kind: Kind::Event,
        lang: Lang::En,
        names: NAMES,
    };
    read(
        &text
            .replace("#5", &id(5).to_string())
            .replace("#20", &id(20).to_string())
            .replace("#30", &id(30).to_string()),
        &ground,
        &kyiv,
    )
}

/// What is said in the only entry with these lines.
fn check(lines: &str, expect: &[&str]) {
    let all = offers(&format!(
        "BEGIN:VCALENDAR\nX-WR-TIMEZONE:Europe/Kyiv\nBEGIN:VEVENT\n{lines}\nEND:VEVENT\nEND:VCALENDAR"
    ));
    let said: Vec<String> = all[0]
        .said
        .iter()
        .map(|said| format!("{} {}", said.path, said.value.as_str().unwrap_or_default()))
        .collect();
    assert_eq!(
        (all.len(), said),
        (1, expect.iter().map(|line| (*line).to_owned()).collect()),
        "{lines}"
    );
}

#[test]
fn a_text_is_in_the_language_that_its_parameter_says() {
    let tongue = |parameter: &str| {
        let all = offers(&format!(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY{parameter}:A\nEND:VEVENT\nEND:VCALENDAR"
        ));
        all[0].said[0].tongue.clone()
    };
    assert_eq!(tongue(";LANGUAGE=uk"), Tongue::In("uk".into()));
    assert_eq!(tongue(";LANGUAGE=de-AT"), Tongue::In("de".into()));
    assert_eq!(tongue(";LANGUAGE=pt-BR"), Tongue::In("pt-br".into()));
    assert_eq!(tongue(";LANGUAGE=und"), Tongue::Perhaps(Lang::En));
    assert_eq!(tongue(";LANGUAGE=<b>"), Tongue::Perhaps(Lang::En));
    assert_eq!(tongue(""), Tongue::Perhaps(Lang::En));
}

#[test]
fn the_days_of_an_entry_are_those_of_its_place() {
    check(
        "SUMMARY:A\\, b\nDTSTART;VALUE=DATE:20260801\nDTEND;VALUE=DATE:20260802",
        &["title A, b", "when 2026-08-01"],
    );
    check(
        "DTSTART;VALUE=DATE:20260801\nDTEND;VALUE=DATE:20260804",
        &["when 2026-08-01/2026-08-03"],
    );
    check(
        "DTSTART;VALUE=DATE:20260801\nDURATION:P2D",
        &["when 2026-08-01/2026-08-02"],
    );
    check(
        "DTSTART;TZID=Europe/Berlin:20260801T233000\nDTEND;TZID=Europe/Berlin:20260802T000000",
        &["when 2026-08-01", "time 23:30"],
    );
    check(
        "DTSTART:20260801T223000Z\nDTEND:20260801T233000Z",
        &["when 2026-08-02", "time 00:30"],
    );
    check(
        "DTSTART:20260801T223000\nDURATION:PT2H",
        &["when 2026-08-01/2026-08-02"],
    );
    check(
        "DTSTART:20260801T100000\nDTEND:20250101T100000\nSTATUS:CANCELLED",
        &["when 2026-08-01", "time 10:00", "status cancelled"],
    );
}

#[test]
fn our_own_entries_say_nothing_new_and_a_moved_date_does() {
    let own = |uid: &str, from: &str, to: &str| {
        format!("UID:{uid}@pobratym\nSUMMARY:e\nDTSTART;VALUE=DATE:{from}\nDTEND;VALUE=DATE:{to}")
    };
    check(&own("#30-event", "20270301", "20270601"), &["title e"]);
    check(&own("#20-due", "20261201", "20270101"), &[]);
    check(&own("#20-due", "20261215", "20261216"), &["due 2026-12-15"]);
    let step = format!("steps/{}.due 2026-11-02", id(5));
    check(&own("#20-#5", "20261102", "20261103"), &[&step]);
}

#[test]
fn what_repeats_is_taken_once_and_what_is_not_understood_says_so() {
    let one = |lines: &str| offers(&format!("BEGIN:VEVENT\n{lines}\nEND:VEVENT")).remove(0);
    assert_eq!(
        one("DTSTART;VALUE=DATE:20260801\nRRULE:FREQ=DAILY").remarks,
        [Remark::Repeats]
    );
    assert_eq!(one("DTSTART:20260801T100000Z").remarks, [Remark::Zone(String::new())]);
    assert!(matches!(
        &one("DTSTART:99999999999999999999").troubles[..],
        [Trouble::Date(..)]
    ));
    assert!(matches!(&one("DTSTART:20260231").troubles[..], [Trouble::Date(..)]));
    assert_eq!(
        one("UID:0190a5c0-0000-7000-8000-000000000000-due@pobratym\nDTSTART:20260801").troubles,
        [Trouble::Unknown]
    );
    assert_eq!(
        offers("BEGIN:VJOURNAL\nSUMMARY:x\nEND:VJOURNAL")[0].troubles,
        [Trouble::Sort("VJOURNAL".into())]
    );
    assert_eq!(offers("BEGIN:VEVENT\nDTSTART:20260801\n")[0].troubles, [Trouble::Cut]);
}

#[test]
fn a_task_is_a_commitment() {
    let task = offers("BEGIN:VTODO\nUID:a\nSUMMARY:Books\nDUE:20270102T100000\nSTATUS:COMPLETED\nBEGIN:VALARM\nSUMMARY:no\nEND:VALARM\nEND:VTODO").remove(0);
    assert_eq!(
        (task.kind, task.value("due"), task.value("status")),
        (Kind::Commitment, Some(&json!("2027-01-02")), Some(&json!("done")))
    );
    assert_eq!(task.texts("title").collect::<Vec<_>>(), ["Books"]);
    assert_eq!(task.id, Some(Id::of_name(&format!("{}/ics/a/", id(1)))));
}

#[test]
fn durations_are_read_and_none_overflows() {
    for (text, expect) in [
        ("P1W", Some(10_080)),
        ("P1DT2H30M", Some(1_590)),
        ("PT0S", Some(0)),
        ("P99999999999999D", None),
        ("-P1D", None),
        ("P9000W", None),
        ("P", Some(0)),
        ("PX", None),
    ] {
        assert_eq!(minutes(text), expect, "{text}");
    }
}
