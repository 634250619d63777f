//! The reports of `tests/fixtures/reports/`, annotated by hand: whether the annotations hold, and how much of them the recognisers of
//! `src/intake/` find. `make score` prints the table.

#![allow(clippy::expect_used, reason = "a test that cannot read its input has failed")]

mod alike;
#[allow(dead_code, reason = "the command itself, whose answer is what is compared")]
#[path = "../../examples/intake.rs"]
mod command;
mod corpus;
mod score;

use pobratym::domain::codes::EventKind;
use pobratym::domain::date::{Day, Edtf};
use pobratym::domain::text::Lang;
use pobratym::intake::{self, Options};

use corpus::{Report, SETS, reports};
use score::{KINDS, Score};

/// The F1 that was reached when the recognisers were last worked on, less a margin for what an honest change of a rule may cost, in percent: by kind,
/// for the reports that were read while the rules were written, and for those that were not.
const REACHED: [(&str, [u32; 2]); 8] = [
    ("dates", [90, 85]),
    ("events", [87, 80]),
    ("commitments", [94, 92]),
    ("people", [98, 98]),
    ("partners", [97, 95]),
    ("statements", [96, 96]),
    ("programmes", [93, 95]),
    ("places", [88, 93]),
];

#[test]
fn annotations_are_of_their_texts() {
    let reports = reports();
    assert!(reports.len() >= 36, "{} reports", reports.len());
    for report in &reports {
        let problems = problems(report);
        assert!(problems.is_empty(), "{}: {problems:#?}", report.name);
    }
}

fn problems(report: &Report) -> Vec<String> {
    let mut problems = Vec::new();
    if report.annotated.lang.as_ref() != Some(&report.lang) {
        problems.push(format!("language {:?}", report.annotated.lang));
    }
    let day = |day: &Option<String>| day.as_ref().is_none_or(|day| day.parse::<Day>().is_ok());
    if !day(&report.annotated.published) || !day(&report.annotated.given.published) {
        problems.push("published".to_owned());
    }
    for event in &report.annotated.events {
        if EventKind::from_code(&event.kind).is_none() {
            problems.push(format!("kind {}", event.kind));
        }
        if event.date.as_ref().is_some_and(|date| date.parse::<Edtf>().is_err()) {
            problems.push(format!("date {:?}", event.date));
        }
    }
    let missing = report
        .anchors()
        .into_iter()
        .filter(|anchor| !report.text.contains(anchor));
    problems.extend(missing.map(|anchor| format!("not in the text: {anchor}")));
    let speakers = report
        .annotated
        .quotes
        .iter()
        .filter_map(|quote| quote.speaker.as_ref());
    let strange = speakers.filter(|speaker| !report.annotated.people.iter().any(|person| person.name == **speaker));
    problems.extend(strange.map(|speaker| format!("speaks and is nobody: {speaker}")));
    problems
}

/// Each line of `sentences.txt` gives exactly the events that it says, with their dates.
#[test]
fn sentences_tell_their_events() {
    let table = include_str!("../fixtures/reports/sentences.txt");
    let lines = table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut wrong = Vec::new();
    for line in lines {
        let fields: Vec<&str> = line.split('|').collect();
        let [lang, published, text, expect] = fields[..] else {
            panic!("not four fields: {line}");
        };
        let options = Options {
            lang: Lang::from_tag(lang),
            published: published.parse().ok(),
            ..Options::default()
        };
        let drafts = intake::read(&text.replace("\\n", "\n"), &options);
        let events = drafts.events.iter().map(|event| {
            let date = event.value.date.map_or_else(String::new, |date| date.to_string());
            format!("{} {date}", event.value.kind.code()).trim_end().to_owned()
        });
        let mut found: Vec<String> = events.collect();
        found.sort();
        let found = found.join("; ");
        if found != expect {
            wrong.push(format!("{text}\n  tells {expect:?}, read {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn recognisers_find_what_they_found_before() {
    let mut score = Score::default();
    for report in reports() {
        let drafts = intake::read(&report.text, &report.options());
        let found = serde_json::from_value(command::as_json(&report.text, &drafts)).expect("the object of the command");
        score.add(&report, &found);
    }
    println!("{score}");
    for (kind, least) in REACHED {
        assert!(KINDS.contains(&kind));
        for (set, least) in SETS.into_iter().zip(least) {
            let f1 = score.of(set, None, kind).f1() * 100.0;
            assert!(f1 >= f64::from(least), "{kind} of {set}: F1 {f1:.1} is below {least}");
        }
    }
}
