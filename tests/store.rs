//! What is kept: records written to storage and read back, whole or not at all.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its input has failed")]

use std::sync::Arc;

use pobratym::domain::date::Day;
use pobratym::domain::id::{Id, NewId};
use pobratym::domain::record::{Kind, Record};
use pobratym::domain::stamp::{Clock, Stamp};
use pobratym::domain::workspace::{Change, Edit, Workspace};
use pobratym::formats::{envelope, exchange};
use pobratym::platform::storage::{MemoryStorage, Storage, StorageError};
use pobratym::store::commands::{self, Desk};
use pobratym::store::{keys, persist};
use serde_json::{Value, json};

struct Ids(u64);

impl NewId for Ids {
    fn new_id(&mut self) -> Id {
        self.0 += 1;
        id(self.0)
    }
}

fn id(n: u64) -> Id {
    Id::v7(n, [7; 10])
}

/// Draws a change up at the given time, without applying it.
fn draw_up<T>(workspace: &Workspace, now: u64, command: impl FnOnce(&Workspace, &mut Desk) -> T) -> T {
    let mut clock = Clock::new(1);
    let stamp = clock.tick(now);
    let mut desk = Desk {
        clock: &clock,
        stamp,
        today: Day::new(2026, 11, 23).unwrap(),
        ids: &mut Ids(1000),
    };
    command(workspace, &mut desk)
}

fn keep(storage: &MemoryStorage, workspace: &mut Workspace, change: &Change) {
    persist::write(storage, change).unwrap();
    workspace.apply(change);
}

/// A partnership, a contact, a commitment and a programme, kept in storage.
fn kept() -> (MemoryStorage, Workspace) {
    let text = json!({"format": "pobratym", "version": 1, "records": [
        {"type": "partnership", "id": id(1).to_string(), "fields": {
            "partners": {(id(2).to_string()): {"name": {"uk": "Житомир"}, "country": "UA"}, (id(3).to_string()): {"name": {"de": "Kassel"}, "country": "DE"}},
        }},
        {"type": "contact", "id": id(10).to_string(), "fields": {
            "partnership": id(1).to_string(), "name": "Olena Kovalenko", "email": "olena@zhytomyr.ua", "of_tomorrow": {"a": [1, 2]},
        }},
        {"type": "commitment", "id": id(20).to_string(), "fields": {
            "partnership": id(1).to_string(), "title": {"en": "Exchange"}, "status": "agreed", "steps": {(id(5).to_string()): {"title": {"en": "s"}}},
        }},
        {"type": "programme", "id": id(30).to_string(), "fields": {"name": {"en": "P"}}},
    ]});
    let contents = exchange::parse(&text.to_string()).unwrap();
    let (storage, mut workspace) = (MemoryStorage::default(), Workspace::default());
    let change = draw_up(&workspace, 1000, |ws, desk| commands::load(ws, contents, desk)).unwrap();
    keep(&storage, &mut workspace, &change);
    (storage, workspace)
}

fn same(a: &Workspace, b: &Workspace) -> bool {
    a.all().eq(b.all())
}

fn key(kind: &str, n: u64) -> String {
    format!("pobratym/1/{kind}/{}", id(n))
}

/// The contact with another name and e-mail address.
fn edited(workspace: &Workspace, now: u64) -> Change {
    let mut typed = workspace.get(id(10)).unwrap().fields.clone();
    typed.insert("name".into(), json!("Oksana Bondarenko"));
    typed.remove("email");
    draw_up(workspace, now, |ws, desk| {
        commands::save(ws, Kind::Contact, id(10), &typed, desk)
    })
    .unwrap()
}

#[test]
fn what_is_written_is_read_again() {
    let (storage, mut workspace) = kept();
    assert_eq!(storage.contents().len(), 4);
    for (now, n) in [(2000, 20), (3000, 30)] {
        let change = draw_up(&workspace, now, |ws, desk| commands::delete(ws, id(n), desk)).unwrap();
        keep(&storage, &mut workspace, &change);
        let change = edited(&workspace, now + 1);
        keep(&storage, &mut workspace, &change);
    }
    let opened = persist::open(&storage).unwrap();
    assert!(opened.set_aside.is_empty());
    assert!(same(&opened.workspace, &workspace));
    assert_eq!(opened.workspace.live().count(), 2);
}

#[test]
fn one_changed_record_is_one_write_and_no_change_is_none() {
    let (storage, mut workspace) = kept();
    let before = storage.writes();
    let change = edited(&workspace, 2000);
    keep(&storage, &mut workspace, &change);
    assert_eq!(storage.writes(), before + 1);
    let change = edited(&workspace, 3000);
    keep(&storage, &mut workspace, &change);
    assert_eq!(storage.writes(), before + 1);
}

#[test]
fn a_change_is_kept_whole_or_not_at_all() {
    let (_, workspace) = kept();
    let deleted = draw_up(&workspace, 2000, |ws, desk| commands::delete(ws, id(1), desk)).unwrap();
    let new = Record::new(
        id(40),
        Kind::Programme,
        deleted.edits[0].after.base,
        [("name".to_owned(), json!("n"))].into(),
    );
    let mut change = deleted;
    change.edits.insert(
        1,
        Edit {
            before: None,
            after: Arc::new(new),
        },
    );
    for writes in 0..change.edits.len() {
        let (storage, workspace) = kept();
        let before = storage.contents();
        storage.fail_after(writes);
        assert_eq!(persist::write(&storage, &change), Err(StorageError::Full), "{writes}");
        assert_eq!(storage.contents(), before, "{writes}");
        assert!(
            same(&persist::open(&storage).unwrap().workspace, &workspace),
            "{writes}"
        );
        persist::write(&storage, &change).unwrap();
        assert_eq!(storage.contents().len(), 5);
    }
}

/// A record whose stored text grows with `length`.
fn sized(n: u64, length: usize) -> Arc<Record> {
    let stamp: Stamp = "0000000003e8000000000001".parse().unwrap();
    let fields = [("note".to_owned(), json!("x".repeat(length)))].into();
    Arc::new(Record::new(id(n), Kind::Contact, stamp, fields))
}

#[test]
fn a_change_is_taken_back_even_where_there_is_only_just_room() {
    let storage = MemoryStorage::default();
    // The second grows into the room that the first leaves; the third does not fit.
    let sizes = (1..).zip([(100, 10), (10, 100), (10, 200)]);
    let edits = sizes.map(|(n, (before, after))| Edit {
        before: Some(sized(n, before)),
        after: sized(n, after),
    });
    let edits: Vec<Edit> = edits.collect();
    for before in edits.iter().filter_map(|edit| edit.before.as_ref()) {
        storage.set(&keys::of(before), &envelope::print(before)).unwrap();
    }
    let before = storage.contents();
    storage.limit(before.iter().map(|(key, value)| key.len() + value.len()).sum());
    assert_eq!(persist::write(&storage, &Change { edits }), Err(StorageError::Full));
    assert!(storage.contents() == before);
}

#[test]
fn what_cannot_be_read_is_set_aside_and_the_rest_loads() {
    let check = |damage: fn(&str) -> String| {
        let (storage, _) = kept();
        let damaged = damage(&storage.contents()[&key("contact", 10)]);
        storage.set(&key("contact", 10), &damaged).unwrap();
        let opened = persist::open(&storage).unwrap();
        assert_eq!(opened.set_aside, [key("contact", 10)], "{damaged}");
        assert_eq!(opened.workspace.all().count(), 3, "{damaged}");
        let aside = format!("pobratym/quarantine/{}", key("contact", 10));
        assert_eq!(storage.get(&aside), Ok(Some(damaged)));
        assert_eq!(storage.get(&key("contact", 10)), Ok(None));
        assert!(persist::open(&storage).unwrap().set_aside.is_empty(), "it is told once");
    };
    check(|text| text[..text.len() / 2].to_owned());
    check(|_| String::new());
    check(|_| "[]".into());
    check(|_| "null".into());
    check(|text| text.replace("\"stamp\":\"", "\"stamp\":\"x"));
    check(|text| text.replace("\"stamp\"", "\"stomp\""));
    check(|_| json!({"stamp": "0000000003e8000000000001", "fields": []}).to_string());
    check(|_| json!({"stamp": "0000000003e8000000000001", "stamps": {"name": "x"}}).to_string());
    check(|_| json!({"stamp": "0000000003e8000000000001", "deleted": true}).to_string());
}

#[test]
fn what_cannot_be_read_stays_where_there_is_no_room_to_move_it() {
    let (storage, _) = kept();
    storage.set(&key("contact", 10), "cut").unwrap();
    let before = storage.contents();
    storage.fail_after(0);
    let opened = persist::open(&storage).unwrap();
    assert_eq!(opened.set_aside, [key("contact", 10)]);
    assert_eq!(storage.contents(), before);
}

#[test]
fn keys_of_others_and_of_newer_versions_are_left_alone() {
    let (storage, mut workspace) = kept();
    let foreign = [
        ("theme", "dark"),
        ("pobratym", "cut"),
        ("pobratym/settings", "{"),
        ("pobratym/draft/new", "{"),
        ("pobratym/1/mood/0190a5c0-0000-7000-8000-000000000000", "cut"),
        ("pobratym/1/contact/nobody", "cut"),
        ("pobratym/1/contact/0190A5C0-0000-7000-8000-000000000000", "cut"),
        ("pobratym/2/contact/0190a5c0-0000-7000-8000-000000000000", "cut"),
        (
            "pobratym/quarantine/pobratym/1/contact/0190a5c0-0000-7000-8000-000000000000",
            "cut",
        ),
    ];
    for (key, value) in foreign {
        storage.set(key, value).unwrap();
    }
    assert!(persist::open(&storage).unwrap().set_aside.is_empty());
    let change = draw_up(&workspace, 2000, |ws, desk| commands::delete(ws, id(1), desk)).unwrap();
    keep(&storage, &mut workspace, &change);
    for (key, value) in foreign {
        assert_eq!(storage.get(key), Ok(Some(value.to_owned())), "{key}");
    }
}

#[test]
fn what_a_newer_version_wrote_survives_an_edit() {
    let (storage, _) = kept();
    let text = &storage.contents()[&key("contact", 10)];
    storage
        .set(&key("contact", 10), &text.replacen('{', r#"{"mood":"good","#, 1))
        .unwrap();
    let mut workspace = persist::open(&storage).unwrap().workspace;
    let change = edited(&workspace, 2000);
    keep(&storage, &mut workspace, &change);
    let text: Value = serde_json::from_str(&storage.contents()[&key("contact", 10)]).unwrap();
    assert_eq!(text["mood"], "good");
    assert_eq!(text["fields"]["of_tomorrow"], json!({"a": [1, 2]}));
    assert_eq!(text["fields"]["name"], "Oksana Bondarenko");
    assert_eq!(text["fields"]["email"], Value::Null);
}

#[test]
fn nothing_of_a_deleted_person_is_kept() {
    let (storage, mut workspace) = kept();
    let change = edited(&workspace, 2000);
    keep(&storage, &mut workspace, &change);
    let change = draw_up(&workspace, 3000, |ws, desk| commands::delete(ws, id(10), desk)).unwrap();
    keep(&storage, &mut workspace, &change);
    let all: String = storage.contents().into_values().collect();
    for personal in [
        "Olena",
        "Oksana",
        "Kovalenko",
        "Bondarenko",
        "zhytomyr.ua",
        "email",
        "of_tomorrow",
    ] {
        assert!(!all.contains(personal), "{personal}");
    }
    let text: Value = serde_json::from_str(&storage.contents()[&key("contact", 10)]).unwrap();
    assert_eq!(
        text.as_object().unwrap().keys().collect::<Vec<_>>(),
        ["deleted", "replaced", "stamp"]
    );
}
