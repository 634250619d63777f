//! Files and links that are none, or that want to do harm: each is refused, or taken as far as it can be read, with the reasons; and
//! the workspace is as it was, byte for byte, until somebody takes over what was shown.
//!
//! A format joins by a function that makes its cases and one that reads them.

#![allow(clippy::unwrap_used, reason = "a test that cannot make its input has failed")]

use std::collections::BTreeSet;

use pobratym::domain::id::{Id, NewId};
use pobratym::domain::record::{Kind, Record};
use pobratym::domain::stamp::Clock;
use pobratym::domain::workspace::Workspace;
use pobratym::formats::exchange::{self, NotAFile};
use pobratym::formats::{base64url, envelope};
use pobratym::store::commands::Desk;
use pobratym::store::merging::{self, Choices, Coming};
use serde_json::{Value, json};

/// A text, and what it is called where it fails.
struct Case {
    name: String,
    text: String,
}

fn case(name: impl Into<String>, text: impl Into<String>) -> Case {
    Case {
        name: name.into(),
        text: text.into(),
    }
}

const STAMP: &str = "019900000000000000000001";

fn id(n: u64) -> String {
    Id::v7(n, [7; 10]).to_string()
}

fn file(records: &Value) -> String {
    json!({"format": "pobratym", "version": 1, "exported": "2026-11-23T09:00:00Z", "from": "Kassel", "scope": [], "records": records}).to_string()
}

fn entry(n: u64) -> Value {
    json!({"type": "contact", "id": id(n), "stamp": STAMP, "fields": {"name": "Uwe", "partnership": id(1)}})
}

fn with(n: u64, member: &str, value: &Value) -> Value {
    let mut entry = entry(n);
    entry[member] = value.clone();
    entry
}

/// Values that no member expects.
fn odd_values() -> Vec<(&'static str, Value)> {
    vec![
        ("null", Value::Null),
        ("true", json!(true)),
        ("a number", json!(5)),
        ("a negative number", json!(-1)),
        ("a fraction", json!(1.5)),
        ("the largest number", json!(u64::MAX)),
        ("an empty text", json!("")),
        ("a text", json!("x")),
        ("a long text", json!("x".repeat(100_000))),
        ("a list", json!([])),
        ("a list in a list", json!([[[]]])),
        ("a group", json!({})),
        ("__proto__", json!({"__proto__": {"admin": true}})),
        ("constructor", json!({"constructor": {"prototype": {}}})),
        ("markup", json!("<img src=x onerror=alert(1)>")),
        ("a script as an address", json!("javascript:alert(1)")),
        ("turned text", json!("\u{202e}\u{0000}\u{feff}")),
    ]
}

/// What is no exchange file, or a broken one.
fn exchange_cases() -> Vec<Case> {
    let good = file(&json!([entry(1), entry(2)]));
    let mut cases = vec![
        case("nothing", ""),
        case("white space", " \n\t"),
        case("a byte order mark", "\u{feff}"),
        case("a byte order mark before a file", format!("\u{feff}{good}")),
        case("a file twice", format!("{good}{good}")),
        case("a file and more", format!("{good}]")),
        case("lines of JSON", format!("{good}\n{good}\n")),
        case("a web page", "<!doctype html><title>Pobratym</title>"),
        case("a calendar", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"),
        case("a table", "id;type\r\n1;contact\r\n"),
        case("comments", format!("/* Pobratym */ {good}")),
        case("single quotes", good.replace('"', "'")),
        case("a comma too many", good.replace("]}", ",]}")),
        case("lists, 10,000 deep", "[".repeat(10_000)),
        case("closed lists, 10,000 deep", "[".repeat(10_000) + &"]".repeat(10_000)),
        case("groups, 10,000 deep", "{\"a\":".repeat(10_000)),
        case(
            "a field, 10,000 deep",
            good.replace("\"Uwe\"", &("[".repeat(10_000) + &"]".repeat(10_000))),
        ),
        case("a million lists", format!("[{}]", "[],".repeat(1_000_000))),
        case(
            "a million groups",
            file(&json!([])).replace("[]", &format!("[{}{{}}]", "{\"\":0},".repeat(1_000_000))),
        ),
        case("four million numbers", format!("[{}0]", "0,".repeat(4_000_000))),
        case(
            "a claim of a billion elements",
            good.replace("\"records\":[", "\"length\":1000000000,\"records\":["),
        ),
        case(
            "a number beyond 64 bits",
            good.replace("\"Uwe\"", "123456789012345678901234567890"),
        ),
        case("a number beyond all numbers", good.replace("\"Uwe\"", "1e999999")),
        case("a very long number", good.replace("\"Uwe\"", &"9".repeat(100_000))),
        case("half a letter", good.replace("Uwe", "\\ud800")),
        case("an escaped nothing", good.replace("Uwe", "\\u0000")),
        case("a key twice", good.replace("\"name\"", "\"name\":1,\"name\"")),
        case(
            "a format twice",
            good.replacen("\"format\"", "\"format\":\"x\",\"format\"", 1),
        ),
        case(
            "the records twice",
            good.replacen("\"records\"", "\"records\":[],\"records\"", 1),
        ),
        case("no records", file(&json!([]))),
        case("ten thousand entries of one id", file(&json!(vec![entry(1); 10_000]))),
        case("ten thousand entries that are none", file(&json!(vec![1; 10_000]))),
        case("an encoding declared", good.replace('{', "\u{fffe}{")),
    ];
    for parts in 1..40 {
        let cut = good.floor_char_boundary(good.len() * parts / 40);
        cases.push(case(format!("{parts} fortieths of a file"), &good[..cut]));
    }
    for version in [
        "0",
        "2",
        "99",
        "-1",
        "1.5",
        "1e3",
        "\"1\"",
        "null",
        "[1]",
        "18446744073709551616",
    ] {
        cases.push(case(
            format!("version {version}"),
            good.replace("\"version\":1", &format!("\"version\":{version}")),
        ));
    }
    for (name, value) in odd_values() {
        cases.push(case(format!("the file is {name}"), value.to_string()));
        for member in ["format", "records", "from", "exported", "scope"] {
            let mut file: Value = serde_json::from_str(&good).unwrap();
            file[member] = value.clone();
            cases.push(case(format!("{member} is {name}"), file.to_string()));
        }
        for member in ["type", "id", "stamp", "fields", "stamps", "deleted", "replaced"] {
            cases.push(case(
                format!("{member} of an entry is {name}"),
                file(&json!([with(1, member, &value), entry(2)])),
            ));
        }
        for member in ["name", "partnership", "email", "languages", "steps/x", "__proto__"] {
            let fields = json!({"name": "U", (member): value});
            cases.push(case(
                format!("{member} of a contact is {name}"),
                file(&json!([with(1, "fields", &fields), entry(2)])),
            ));
        }
    }
    let stamps = [
        "ffffffffffffffffffffffff",
        "000000000000000000000000",
        "01990000000000000000000",
        "+19900000000000000000001",
    ];
    for stamp in stamps {
        cases.push(case(
            format!("the stamp {stamp}"),
            file(&json!([with(1, "stamp", &json!(stamp))])),
        ));
        cases.push(case(
            format!("deleted at {stamp}"),
            file(&json!([with(1, "deleted", &json!(stamp))])),
        ));
    }
    for (name, kind) in [
        ("a partnership", "partnership"),
        ("a programme", "programme"),
        ("a mood", "mood"),
    ] {
        cases.push(case(
            format!("our contact as {name}"),
            file(&json!([with(10, "type", &json!(kind))])),
        ));
    }
    cases
}

/// What stands behind the `#` of a link and is none.
fn link_cases() -> Vec<Case> {
    let good = base64url::encode(b"packed");
    let mut cases: Vec<Case> = (0..=good.len())
        .map(|end| case(format!("{end} letters of a link"), &good[..end]))
        .collect();
    for letter in ["=", "+", "/", " ", "%", "é", "\u{0}", "."] {
        cases.push(case(format!("a link with {letter:?}"), format!("{good}{letter}")));
    }
    cases.push(case("a long link", "A".repeat(1_000_000)));
    cases
}

struct NoIds;

impl NewId for NoIds {
    fn new_id(&mut self) -> Id {
        Id::v7(1, [0; 10])
    }
}

fn ours() -> Workspace {
    let stamp = Clock::new(1).tick(1_795_000_000_000);
    let fields = |value: Value| serde_json::from_value(value).unwrap();
    [
        Record::new(
            id(1).parse().unwrap(),
            Kind::Partnership,
            stamp,
            fields(json!({"stage": "active"})),
        ),
        Record::new(
            id(10).parse().unwrap(),
            Kind::Contact,
            stamp,
            fields(json!({"name": "Olena", "partnership": id(1)})),
        ),
    ]
    .into_iter()
    .collect()
}

fn bytes(workspace: &Workspace) -> Vec<String> {
    workspace.all().map(|record| envelope::print(record)).collect()
}

#[test]
fn there_are_enough_cases_and_each_has_a_name_of_its_own() {
    let names: Vec<String> = exchange_cases()
        .into_iter()
        .chain(link_cases())
        .map(|case| case.name)
        .collect();
    let each: BTreeSet<&String> = names.iter().collect();
    assert!(
        each.len() >= 300 && each.len() == names.len(),
        "{} of {}",
        each.len(),
        names.len()
    );
}

#[test]
fn a_file_is_refused_or_taken_as_far_as_it_can_be_read() {
    let before = bytes(&ours());
    for Case { name, text } in exchange_cases() {
        let workspace = ours();
        let Ok(contents) = exchange::parse(&text) else {
            continue;
        };
        let mut clock = Clock::new(2);
        let stamp = clock.tick(1_795_000_100_000);
        let desk = Desk {
            clock: &clock,
            stamp,
            today: "2026-11-23".parse().unwrap(),
            ids: &mut NoIds,
        };
        let coming = Coming::of(&workspace, &contents, &desk);
        assert_eq!(bytes(&workspace), before, "{name}: looking at it changed something");
        let change = merging::change(&coming, &Choices::default(), &desk);
        let mut after = workspace.clone();
        after.apply(&change);
        for record in after.all() {
            let text = envelope::print(record);
            let again = envelope::parse(record.kind, record.id, &text);
            assert_eq!(
                again.as_ref(),
                Ok(&**record),
                "{name}: it could not be read at the next start"
            );
            let _ = (record.entity(), record.search_key());
        }
        let kinds = |workspace: &Workspace| {
            workspace
                .all()
                .map(|record| (record.id, record.kind))
                .collect::<Vec<_>>()
        };
        assert!(
            kinds(&workspace).iter().all(|one| kinds(&after).contains(one)),
            "{name}: a record became another"
        );
        assert!(
            !Coming::of(&after, &contents, &desk).has_news(),
            "{name}: the second time it says something else"
        );
    }
}

#[test]
fn what_is_left_out_is_told() {
    for Case { name, text } in exchange_cases() {
        let Ok(contents) = exchange::parse(&text) else { continue };
        let file: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).unwrap();
        let entries = file["records"].as_array().unwrap().len();
        let read = contents.stamped.len() + contents.unstamped.len();
        assert_eq!(read + contents.skipped.len(), entries, "{name}");
    }
}

#[test]
fn what_would_take_too_much_is_not_read() {
    let check = |name: &str| {
        let all = exchange_cases();
        let case = all.iter().find(|case| case.name == name).unwrap();
        assert_eq!(exchange::parse(&case.text), Err(NotAFile::TooMuch), "{name}");
    };
    check("lists, 10,000 deep");
    check("a field, 10,000 deep");
    check("a million groups");
    check("four million numbers");
}

#[test]
fn a_link_is_refused_or_read_as_it_was_written() {
    for Case { name, text } in link_cases() {
        if let Some(bytes) = base64url::decode(&text) {
            assert_eq!(base64url::encode(&bytes), text, "{name}");
            let _ = String::from_utf8(bytes).map(|text| exchange::parse(&text));
        }
    }
}
