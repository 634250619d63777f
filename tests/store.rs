//! What is kept: records written to storage and read back, whole or not at all.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its input has failed")]

mod ids;

use std::sync::Arc;

use ids::{Ids, id};
use pobratym::domain::date::Day;
use pobratym::domain::record::{Kind, Record};
use pobratym::domain::stamp::{Clock, Stamp};
use pobratym::domain::workspace::{Change, Edit, Workspace};
use pobratym::formats::{envelope, exchange};
use pobratym::platform::storage::{MemoryStorage, Storage, StorageError};
use pobratym::store::commands::{self, Desk};
use pobratym::store::{keys, merging, persist};
use serde_json::{Value, json};

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
    let change = draw_up(&workspace, 1000, |ws, desk| {
        merging::merged(ws, &contents, &merging::Choices::default(), desk)
    });
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
    let mut typed = workspace.get(id(10)).unwrap().fields.to_fields();
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
    // The second grows into the room that the first leaves; the third does not fit.
    let (storage, change) = resized(&[(100, 10), (10, 100), (10, 200)]);
    let before = storage.contents();
    storage.limit(taken(&storage));
    assert_eq!(persist::write(&storage, &change), Err(StorageError::Full));
    assert!(storage.contents() == before);
}

#[test]
fn what_cannot_be_read_is_set_aside_and_the_rest_loads() {
    let check = |damage: fn(&str) -> String| {
        let (storage, _) = kept();
        let damaged = damage(&storage.contents()[&key("contact", 10)]);
        storage.set(&key("contact", 10), &damaged).unwrap();
        let opened = persist::open(&storage).unwrap();
        let aside = format!("pobratym/quarantine/{}", key("contact", 10));
        assert_eq!(opened.set_aside, [&*aside], "{damaged}");
        assert_eq!(opened.workspace.all().count(), 3, "{damaged}");
        assert_eq!(storage.get(&aside), Ok(Some(damaged)));
        assert_eq!(storage.get(&key("contact", 10)), Ok(None));
        assert_eq!(
            persist::open(&storage).unwrap().set_aside,
            [aside],
            "it is told until it is dealt with"
        );
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
    let aside = "pobratym/quarantine/pobratym/1/contact/0190a5c0-0000-7000-8000-000000000000";
    let foreign = [
        ("theme", "dark"),
        ("pobratym", "cut"),
        ("pobratym/settings", "{"),
        ("pobratym/draft/new", "{"),
        ("pobratym/1/mood/0190a5c0-0000-7000-8000-000000000000", "cut"),
        ("pobratym/1/contact/nobody", "cut"),
        ("pobratym/1/contact/0190A5C0-0000-7000-8000-000000000000", "cut"),
        ("pobratym/2/contact/0190a5c0-0000-7000-8000-000000000000", "cut"),
        (aside, "cut"),
    ];
    for (key, value) in foreign {
        storage.set(key, value).unwrap();
    }
    assert_eq!(persist::open(&storage).unwrap().set_aside, [aside]);
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

/// The text of the batch that a change leaves when it is cut off after the first of its records.
fn interrupted(storage: &MemoryStorage, change: &Change) -> Value {
    let seen = Watched::new(storage, 2);
    persist::write(&seen, change).unwrap();
    serde_json::from_str(&storage.contents()["pobratym/batch"]).unwrap()
}

/// Storage for a program that is stopped after so many writes.
struct Watched<'a> {
    storage: &'a MemoryStorage,
    end: usize,
}

impl<'a> Watched<'a> {
    fn new(storage: &'a MemoryStorage, writes: usize) -> Self {
        let end = storage.writes() + writes;
        Self { storage, end }
    }

    fn lives(&self) -> bool {
        self.storage.writes() < self.end
    }
}

impl Storage for Watched<'_> {
    fn keys(&self) -> Result<Vec<String>, StorageError> {
        self.storage.keys()
    }
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        self.storage.get(key)
    }
    fn set(&self, key: &str, value: &str) -> Result<(), StorageError> {
        if self.lives() {
            self.storage.set(key, value)
        } else {
            Ok(())
        }
    }
    fn remove(&self, key: &str) -> Result<(), StorageError> {
        if self.lives() { self.storage.remove(key) } else { Ok(()) }
    }
}

/// Storage that holds records of the first sizes, and a change that gives them the second.
fn resized(sizes: &[(usize, usize)]) -> (MemoryStorage, Change) {
    let storage = MemoryStorage::default();
    let edits = (1..).zip(sizes).map(|(n, (before, after))| Edit {
        before: Some(sized(n, *before)),
        after: sized(n, *after),
    });
    let edits: Vec<Edit> = edits.collect();
    for before in edits.iter().filter_map(|edit| edit.before.as_ref()) {
        storage.set(&keys::of(before), &envelope::print(before)).unwrap();
    }
    (storage, Change { edits })
}

#[test]
fn a_batch_keeps_the_shorter_way_out() {
    let check = |sizes: &[(usize, usize)], leads_on: bool| {
        let (storage, change) = resized(sizes);
        let before = storage.contents();
        let batch = interrupted(&storage, &change);
        for edit in &change.edits {
            let key = keys::of(&edit.after);
            let expect = if leads_on {
                envelope::print(&edit.after)
            } else {
                before[&key].clone()
            };
            assert_eq!(batch["set"][&key], expect, "{sizes:?}");
        }
    };
    check(&[(100, 10), (100, 10)], true);
    check(&[(10, 100), (10, 100)], false);
    check(&[(10, 100), (100, 5)], true);
    let (storage, workspace) = kept();
    let new = draw_up(&workspace, 2000, |ws, desk| commands::delete(ws, id(1), desk)).unwrap();
    assert_eq!(
        interrupted(&storage, &new)["set"].as_object().unwrap().len(),
        new.edits.len()
    );
}

fn taken(storage: &MemoryStorage) -> usize {
    let contents = storage.contents();
    contents.iter().map(|(key, value)| key.len() + value.len()).sum()
}

#[test]
fn an_interrupted_change_is_ended_even_where_there_is_only_just_room() {
    let cut_off = |sizes: &[(usize, usize)], writes: usize| {
        let (storage, change) = resized(sizes);
        persist::write(&Watched::new(&storage, writes), &change).unwrap();
        storage
    };
    // In the order of the ids, what grows comes before what shrinks: on in the first case, back in the second.
    for sizes in [[(500, 10), (10, 900), (900, 10)], [(10, 500), (900, 10), (10, 900)]] {
        let states = [0, 5].map(|writes| persist::open(&cut_off(&sizes, writes)).unwrap().workspace);
        for writes in 1..=5 {
            let storage = cut_off(&sizes, writes);
            storage.limit(taken(&storage).max(taken(&cut_off(&sizes, 1))));
            let opened = persist::open(&storage).unwrap().workspace;
            assert!(states.iter().any(|state| same(state, &opened)), "{sizes:?} {writes}");
            assert_eq!(storage.get(keys::BATCH), Ok(None), "{sizes:?} {writes}");
        }
    }
}

#[test]
fn a_batch_that_cannot_be_read_is_left_alone() {
    for text in ["", "{", "{}", "[]", r#"{"set":[]}"#, r#"{"set":{"a":1}}"#] {
        let (storage, mut workspace) = kept();
        storage.set(keys::BATCH, text).unwrap();
        let before = storage.contents();
        assert!(same(&persist::open(&storage).unwrap().workspace, &workspace), "{text}");
        assert_eq!(storage.contents(), before, "{text}");
        let change = draw_up(&workspace, 2000, |ws, desk| commands::delete(ws, id(1), desk)).unwrap();
        keep(&storage, &mut workspace, &change);
        assert!(!storage.contents().contains_key(keys::BATCH), "{text}");
    }
}

#[test]
fn a_batch_writes_records_and_nothing_else() {
    let (storage, _) = kept();
    let foreign = [
        "theme",
        "pobratym/settings",
        "pobratym/draft/new",
        "pobratym/1/mood/0190a5c0-0000-7000-8000-000000000000",
    ];
    for key in &foreign[..2] {
        storage.set(key, "mine").unwrap();
    }
    let mut expect = storage.contents();
    let mut set = json!({(key("contact", 10)): null});
    expect.remove(&key("contact", 10));
    for (n, key) in foreign.iter().enumerate() {
        set[*key] = if n == 0 { Value::Null } else { "cut".into() };
    }
    storage.set(keys::BATCH, &json!({"set": set}).to_string()).unwrap();
    persist::open(&storage).unwrap();
    assert_eq!(storage.contents(), expect);
}

#[test]
fn what_another_tab_has_written_meanwhile_is_joined_and_not_overwritten() {
    let (storage, mut here) = kept();
    let mut there = here.clone();
    let elsewhere = edited(&there, 2000);
    keep(&storage, &mut there, &elsewhere);
    let mut typed = here.get(id(10)).unwrap().fields.to_fields();
    typed.insert("phone".into(), json!("+380 41 2000000"));
    typed.insert("name".into(), json!("Olha"));
    let change = draw_up(&here, 3000, |ws, desk| {
        commands::save(ws, Kind::Contact, id(10), &typed, desk)
    })
    .unwrap();
    let writes = storage.writes();
    let written = persist::keep(&storage, &here, &change).unwrap();
    assert_eq!(storage.writes(), writes + 1);
    here.apply(&written.change);
    let fields = &here.get(id(10)).unwrap().fields;
    assert_eq!(fields["phone"], json!("+380 41 2000000"));
    assert_eq!(fields["name"], json!("Olha"));
    assert!(!fields.contains_key("email"), "the other tab has removed it");
    assert!(same(&persist::open(&storage).unwrap().workspace, &here));
    let clashes: Vec<&str> = written
        .both_changed
        .iter()
        .map(|(_, clash)| clash.field.as_str())
        .collect();
    assert_eq!(clashes, ["name"]);
    // The other tab hears of it, and has the same.
    let heard = persist::hear(&storage, &there, &key("contact", 10), None);
    there.apply(&heard.change);
    assert!(same(&there, &here));
    assert_eq!(storage.writes(), writes + 1, "there was nothing to write back");
}

#[test]
fn what_is_newer_here_is_written_back() {
    let (storage, mut here) = kept();
    let old = storage.contents()[&key("contact", 10)].clone();
    let change = edited(&here, 2000);
    keep(&storage, &mut here, &change);
    storage.set(&key("contact", 10), &old).unwrap();
    let heard = persist::hear(&storage, &here, &key("contact", 10), Some(&old));
    assert_eq!(heard, persist::Kept::default());
    assert!(same(&persist::open(&storage).unwrap().workspace, &here));
    assert_eq!(persist::hear(&storage, &here, "theme", None), persist::Kept::default());
}
