use super::*;
use crate::domain::queries::person::mentions;
use crate::domain::record::Kind;
use crate::domain::sample::{fields, id, workspace};
use crate::store::commands::{delete, put_field, save};
use crate::store::journal;
use crate::store::past::{Origin, note};
use crate::store::play::Play;
use serde_json::json;

const NAME: &str = "Олена Коваленко";
const MAIL: &str = "olena@example.org";

fn gone() -> Gone {
    let known = Known {
        names: vec![NAME.into(), "Olena Kovalenko".into()],
        addresses: vec![MAIL.into(), "+380 (41) 247".into()],
    };
    Gone::new(id(10), &known, &["Олени Коваленко".into()])
}

#[test]
fn a_person_is_taken_out_of_values_in_each_form_and_names_stay() {
    let check = |text: &str, expect: Option<&str>| assert_eq!(gone().kept(text).as_deref(), expect, "{text}");
    check("nothing", None);
    check("mit Olena Kovalenko.", Some("mit N. N.."));
    check("Лист від Олени Коваленко", Some("Лист від N. N."));
    check("Olena Kovalenkova", None);
    check("xolena@example.org", None);
    check("call +380 (41) 247!", Some("call N. N.!"));
    check(
        r#"{"author":"Olena Kovalenko","n":1}"#,
        Some(r#"{"author":"N. N.","n":1}"#),
    );
    check(r#"{"Olena Kovalenko":1}"#, None);
    check(r#"["view","?q=Olena+Kovalenko"]"#, Some(r#"["view","?q=N. N."]"#));
    check(
        r#"["?q=%D0%9E%D0%BB%D0%B5%D0%BD%D0%B0%20%D0%9A%D0%BE%D0%B2%D0%B0%D0%BB%D0%B5%D0%BD%D0%BA%D0%BE"]"#,
        Some(r#"["?q=N. N."]"#),
    );
    check(r#"{"a":"Olena Kovalenko"#, Some(r#"{"a":"N. N."#));
}

fn play() -> Play {
    Play::new(workspace([
        (10, Kind::Contact, json!({"name": NAME, "email": MAIL})),
        (
            20,
            Kind::Commitment,
            json!({"title": {"en": "t"}, "description": {"uk": "Каже Олена Коваленко"}, "updates/#5": {"author": NAME}}),
        ),
    ]))
}

fn says_nothing(text: &str) -> bool {
    [NAME, MAIL, "Олени Коваленко"].iter().all(|word| !text.contains(word))
}

#[test]
fn the_history_forgets_the_contact_and_the_name_in_what_others_replaced() {
    let mut play = play();
    let rename = json!({"partnership": "#1", "name": "Olena Kovalenko"});
    let changes = [
        play.run(|ws, desk| save(ws, Kind::Contact, id(10), &fields(rename), desk))
            .unwrap(),
        play.run(|ws, desk| put_field(ws, id(20), "description", Some(&json!({"uk": "Інше"})), desk))
            .unwrap(),
        play.run(|ws, desk| put_field(ws, id(20), "title", Some(&json!({"en": "u"})), desk))
            .unwrap(),
        play.run(|ws, desk| delete(ws, id(10), desk)).unwrap(),
    ];
    let entries = changes.iter().zip([1.0, 2.0, 3.0, 4.0]).map(|(change, key)| {
        let note = note(change, &Origin::Edit.into(), "0000002a", key).unwrap();
        Entry {
            key,
            at: key,
            text: note.text,
        }
    });
    let after: Vec<Option<Replacement>> = entries.map(|entry| gone().history(&entry)).collect();
    assert_eq!(after[0], Some((1.0, None)));
    let (_, second) = after[1].clone().unwrap();
    let second = second.unwrap();
    assert!(
        says_nothing(&second.text) && second.text.contains("N. N."),
        "{}",
        second.text
    );
    assert_eq!(second.ids, [id(20).to_string()], "it is still found by its record");
    assert_eq!(after[2], None);
    assert_eq!(after[3], Some((4.0, None)));
}

#[test]
fn the_journal_brings_nothing_of_them_back_and_never_wins_over_what_is_kept() {
    let mut play = play();
    let written = play
        .run(|ws, desk| {
            put_field(
                ws,
                id(20),
                "description",
                Some(&json!({"uk": "Від Олени Коваленко"})),
                desk,
            )
        })
        .unwrap();
    let text = journal::text(&written, "2026-11-24T12:00:00Z");
    let entry = Entry {
        key: 1.0,
        at: 1.0,
        text,
    };
    // What the record still says was left there on purpose.
    assert_eq!(gone().journal(&entry, &play.workspace), None);
    for (field, value) in [
        ("description".to_owned(), json!({"uk": "Від N. N."})),
        (format!("updates/{}", id(5)), json!({"author": NOBODY})),
    ] {
        play.run(|ws, desk| put_field(ws, id(20), &field, Some(&value), desk))
            .unwrap();
    }
    let (_, note) = gone().journal(&entry, &play.workspace).unwrap();
    let text = note.unwrap().text;
    assert!(says_nothing(&text), "{text}");
    let replay = journal::replay(
        &play.workspace,
        &[Entry {
            key: 1.0,
            at: 1.0,
            text,
        }],
        2.0,
    );
    assert!(replay.change.is_empty());
}

#[test]
fn a_snapshot_has_neither_the_record_nor_the_name() {
    let play = play();
    let all = play.workspace.all().map(|record| &**record);
    let text = exchange::print(all, &[], "2026-11-24T12:00:00Z", "");
    let mut known = Known::default();
    known_earlier(&text, id(10), &mut known);
    assert_eq!(known.names, [NAME]);
    let erased = workspace([(20, Kind::Commitment, json!({"title": {"en": "t"}}))]);
    let entry = Entry {
        key: 1.0,
        at: 1.0,
        text,
    };
    let (_, note) = gone().snapshot(&entry, "about", &erased).unwrap();
    let note = note.unwrap();
    assert!(says_nothing(&note.text) && note.about == "about", "{}", note.text);
    let left = exchange::parse(&note.text).unwrap().stamped;
    assert_eq!(left.len(), 2);
    let left: Workspace = left.into_iter().collect();
    assert!(mentions(&left, id(10), &known).is_empty());
    let broken = Entry {
        key: 2.0,
        at: 2.0,
        text: "{".into(),
    };
    assert_eq!(gone().snapshot(&broken, "", &erased), Some((2.0, None)));
}
