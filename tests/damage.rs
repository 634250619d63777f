//! Every kind of damage has a defined outcome (ARCHITECTURE.md, "What is damaged"), and nothing of others is ever touched.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its input has failed")]

mod ids;

use std::sync::Arc;

use ids::{Ids, id};
use pobratym::domain::codes::CommitmentStatus;
use pobratym::domain::date::Day;
use pobratym::domain::record::{Fields, Kind, Record};
use pobratym::domain::stamp::Clock;
use pobratym::domain::text::Lang;
use pobratym::domain::workspace::{Change, Workspace};
use pobratym::formats::{envelope, exchange};
use pobratym::platform::storage::{MemoryStorage, Storage, StorageError};
use pobratym::store::commands::{self, Desk, Refusal};
use pobratym::store::damage::{self, Damaged, Remedy, Unreadable};
use pobratym::store::guard::Guard;
use pobratym::store::history::{History, Way};
use pobratym::store::settings::Settings;
use pobratym::store::{keys, persist};
use proptest::prelude::*;
use serde_json::{Value, json};

const WRITTEN: &str = "2026-11-24T12:00:00Z";

fn key(kind: &str, n: u64) -> String {
    format!("pobratym/1/{kind}/{}", id(n))
}

fn aside(kind: &str, n: u64) -> String {
    format!("pobratym/quarantine/{}", key(kind, n))
}

/// A record written at a time.
fn record(kind: Kind, n: u64, written: u64, fields: Value) -> Record {
    let fields: Fields = serde_json::from_value(fields).unwrap();
    Record::new(id(n), kind, Clock::new(1).tick(written), fields)
}

fn contact(written: u64, name: &str) -> Record {
    record(
        Kind::Contact,
        10,
        written,
        json!({"partnership": id(1).to_string(), "name": name}),
    )
}

/// A partnership, a contact and a commitment that the contact answers for.
fn records() -> Vec<Record> {
    let responsible = format!("responsible/{}", id(2));
    vec![
        record(
            Kind::Partnership,
            1,
            1000,
            json!({
                (format!("partners/{}", id(2))): {"name": {"uk": "Житомир"}, "country": "UA"},
                (format!("partners/{}", id(3))): {"name": {"de": "Kassel"}, "country": "DE"},
            }),
        ),
        contact(1000, "Olena"),
        record(
            Kind::Commitment,
            20,
            1000,
            json!({
                "partnership": id(1).to_string(), "title": {"en": "Pen pals"}, "status": "agreed", (responsible): {"contact": id(10).to_string()},
            }),
        ),
    ]
}

fn kept() -> MemoryStorage {
    let storage = MemoryStorage::default();
    for record in records() {
        storage.set(&keys::of(&record), &envelope::print(&record)).unwrap();
    }
    storage
}

fn file(records: &[Record]) -> String {
    exchange::print(records.iter(), &[], WRITTEN, "")
}

fn found(files: &[String]) -> Workspace {
    let mut found = Workspace::default();
    for file in files {
        damage::learn(&mut found, &[(Kind::Contact, id(10))], file);
    }
    found
}

fn damaged(storage: &dyn Storage, key: &str) -> Damaged {
    Damaged::read(key.to_owned(), storage.get(key).unwrap().unwrap())
}

#[test]
fn a_value_says_why_it_cannot_be_read_and_what_it_was() {
    let text = envelope::print(&records()[2]);
    let check = |text: &str, why: Unreadable, title: Option<&str>| {
        let one = Damaged::read(aside("commitment", 20), text.to_owned());
        assert_eq!(one.reading, Err(why), "{text}");
        assert_eq!(one.of, Some((Kind::Commitment, id(20))));
        assert_eq!(one.title(Lang::En).as_deref(), title, "{text}");
    };
    check(&text[..text.len() - 9], Unreadable::NotJson, Some("Pen pals"));
    check(&text[..text.find("Pen").unwrap()], Unreadable::NotJson, None);
    check("", Unreadable::NotJson, None);
    check("[]", Unreadable::NotARecord, None);
    check(r#"{"fields":{"title":"Bare"}}"#, Unreadable::Stamp, Some("Bare"));
    check(r#"{"fields":{"title":5}}"#, Unreadable::Stamp, None);
    let unknown = Damaged::read("pobratym/quarantine/pobratym/1/mood/x".into(), "cut".into());
    assert_eq!((unknown.of, unknown.title(Lang::En)), (None, None));
}

#[test]
fn a_damaged_record_is_restored_in_the_newest_state_that_the_files_have() {
    let storage = kept();
    storage.set(&key("contact", 10), "cut").unwrap();
    let opened = persist::open(&storage).unwrap();
    let one = damaged(&storage, &opened.set_aside[0]);
    let states = [contact(2000, "B"), contact(3000, "C"), contact(1000, "A")];
    let files = states.map(|state| file(&[record(Kind::Commitment, 20, 9000, json!({})), state]));
    let Remedy::Copy(copy) = one.remedy(&opened.workspace, &found(&files)) else {
        panic!("no copy");
    };
    assert_eq!(*copy, contact(3000, "C"));

    let mut workspace = opened.workspace;
    let change = damage::restored(&workspace, &copy);
    persist::write(&storage, &change).unwrap();
    workspace.apply(&change);
    assert_eq!(workspace.get(id(10)), Some(&copy));
    assert_eq!(workspace.all().count(), 3, "and nothing else");
    assert_eq!(one.remedy(&workspace, &found(&files)), Remedy::Here);
    assert_eq!(
        storage.get(&one.key),
        Ok(Some("cut".into())),
        "the text is the reader's to remove"
    );

    // It can be taken back like any change.
    let mut clock = Clock::new(2);
    let stamp = clock.tick(4000);
    workspace.apply(&change.reverted(&workspace, &clock, stamp));
    assert_eq!(workspace.get(id(10)), None);
}

#[test]
fn without_a_copy_that_fits_nothing_is_offered() {
    let one = Damaged::read(aside("contact", 10), "cut".into());
    let empty = Workspace::default();
    let check = |files: &[String]| assert_eq!(one.remedy(&empty, &found(files)), Remedy::NoCopy, "{files:?}");
    check(&[]);
    check(&[String::new(), "{}".into(), "cut".into()]);
    check(&[file(&[record(Kind::Event, 10, 1000, json!({}))])]);
    let half = file(&[contact(1000, "A")]);
    check(&[half[..half.len() / 2].to_owned()]);
    // What was deleted is not offered as a state to go back to.
    let mut clock = Clock::new(1);
    let stamp = clock.tick(5000);
    check(&[
        file(&[contact(1000, "A")]),
        file(&[contact(1000, "A").tombstone(&clock, stamp)]),
    ]);
    let mut workspace: Workspace = [contact(1000, "A").tombstone(&clock, stamp)].into_iter().collect();
    assert_eq!(one.remedy(&workspace, &empty), Remedy::Gone);
    workspace = [record(Kind::Event, 10, 1000, json!({}))].into_iter().collect();
    assert_eq!(one.remedy(&workspace, &empty), Remedy::Taken);
}

#[test]
fn what_this_version_reads_after_all_is_its_own_copy() {
    let text = envelope::print(&contact(1000, "A"));
    let one = Damaged::read(aside("contact", 10), text);
    let remedy = one.remedy(&Workspace::default(), &Workspace::default());
    assert_eq!(remedy, Remedy::Copy(Arc::new(contact(1000, "A"))));
}

#[test]
fn a_second_damage_of_a_record_does_not_write_over_the_first() {
    let storage = kept();
    for (text, places) in [("cut", 1), ("cut", 1), ("cut again", 2)] {
        storage.set(&key("contact", 10), text).unwrap();
        assert_eq!(persist::open(&storage).unwrap().set_aside.len(), places, "{text}");
    }
    assert_eq!(storage.get(&aside("contact", 10)), Ok(Some("cut".into())));
    let second = format!("{}#2", aside("contact", 10));
    assert_eq!(damaged(&storage, &second).of, Some((Kind::Contact, id(10))));
}

#[test]
fn where_the_quarantine_does_not_fit_the_value_stays_and_is_told() {
    let storage = kept();
    storage.set(&key("contact", 10), "cut").unwrap();
    let taken = storage
        .contents()
        .iter()
        .map(|(key, value)| key.len() + value.len())
        .sum();
    storage.limit(taken);
    let before = storage.contents();
    for _ in 0..2 {
        let opened = persist::open(&storage).unwrap();
        assert_eq!(opened.set_aside, [key("contact", 10)]);
        assert_eq!(opened.workspace.all().count(), 2);
        assert_eq!(storage.contents(), before);
    }
}

#[test]
fn of_two_records_with_one_id_the_later_stays_and_the_other_is_set_aside() {
    let check = |written: u64, stays: &str, goes: &str| {
        let storage = kept();
        let twin = record(Kind::Event, 10, written, json!({"title": {"en": "Twin"}}));
        storage.set(&keys::of(&twin), &envelope::print(&twin)).unwrap();
        let texts = storage.contents();
        for _ in 0..2 {
            let opened = persist::open(&storage).unwrap();
            assert_eq!(opened.set_aside, [aside(goes, 10)]);
            assert_eq!(opened.workspace.get(id(10)).unwrap().kind.code(), stays);
            assert_eq!(opened.workspace.all().count(), 3);
            assert_eq!(storage.get(&aside(goes, 10)), Ok(texts.get(&key(goes, 10)).cloned()));
            assert_eq!(storage.get(&key(goes, 10)), Ok(None));
            let one = damaged(&storage, &aside(goes, 10));
            assert_eq!(one.remedy(&opened.workspace, &Workspace::default()), Remedy::Taken);
        }
    };
    check(2000, "event", "contact");
    check(500, "contact", "event");
}

#[test]
fn a_field_of_the_wrong_type_reads_as_absent_and_is_kept() {
    let storage = kept();
    let wrong = json!({"partnership": id(1).to_string(), "name": {"no": "text"}, "email": 5, "role": [1]});
    let wrong = record(Kind::Contact, 10, 1000, wrong);
    storage.set(&keys::of(&wrong), &envelope::print(&wrong)).unwrap();
    let opened = persist::open(&storage).unwrap();
    assert!(opened.set_aside.is_empty());
    let read = opened.workspace.contact(id(10)).unwrap();
    assert_eq!((read.name.as_str(), read.email.as_str()), ("", ""));
    let revised = |record: &Arc<Record>| {
        let mut fields = record.fields.to_fields();
        fields.insert("phone".into(), json!("+380"));
        record.revised(fields, &Clock::new(3), Clock::new(3).tick(2000))
    };
    let after = revised(opened.workspace.get(id(10)).unwrap());
    assert_eq!(after.fields["email"], json!(5));
    assert_eq!(after.fields["name"], json!({"no": "text"}));
}

#[test]
fn a_reference_to_a_record_that_is_not_there_is_kept_and_said() {
    let storage = kept();
    storage.set(&key("contact", 10), "cut").unwrap();
    let workspace = persist::open(&storage).unwrap().workspace;
    let commitment = workspace.get(id(20)).unwrap();
    let name = format!("responsible/{}", id(2));
    assert_eq!(commitment.fields[&name], json!({"contact": id(10).to_string()}));
    let day = Day::new(2026, 11, 23).unwrap();
    let problems = pobratym::domain::validate::validate(Kind::Commitment, &commitment.fields, &workspace, day);
    assert!(
        problems.iter().any(|problem| problem.path.starts_with(&name)),
        "{problems:?}"
    );
}

#[test]
fn unreadable_settings_are_the_defaults() {
    for text in ["", "{", "[]", "null", r#"{"lang":5,"theme":{},"our_city":[]}"#] {
        assert_eq!(Settings::parse(Some(text), &[]), Settings::parse(None, &[]), "{text}");
    }
}

proptest! {
    /// However a value is damaged: the rest loads, and the text is kept, byte for byte.
    #[test]
    fn a_value_cut_or_altered_anywhere_harms_no_other(cut in 0_usize..200, put in "[\\PC]{0,4}") {
        let storage = kept();
        let text = envelope::print(&contact(1000, "Олена"));
        let at = (0..=cut.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap();
        let altered = format!("{}{put}", &text[..at]);
        storage.set(&key("contact", 10), &altered).unwrap();
        let opened = persist::open(&storage).unwrap();
        for other in records().iter().filter(|record| record.id != id(10)) {
            prop_assert_eq!(opened.workspace.get(other.id).map(|record| &**record), Some(other));
        }
        let holds = |key: String| storage.get(&key).unwrap() == Some(altered.clone());
        prop_assert!(holds(key("contact", 10)) || holds(aside("contact", 10)));
    }
}

/// Storage that fails the test when a key that is not ours is read or written. To list keys is allowed: that is how ours are found.
struct OursOnly(MemoryStorage);

fn check_ours(key: &str) {
    assert!(key.starts_with("pobratym/"), "{key} belongs to others");
}

impl Storage for OursOnly {
    fn keys(&self) -> Result<Vec<String>, StorageError> {
        self.0.keys()
    }
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        check_ours(key);
        self.0.get(key)
    }
    fn set(&self, key: &str, value: &str) -> Result<(), StorageError> {
        check_ours(key);
        self.0.set(key, value)
    }
    fn remove(&self, key: &str) -> Result<(), StorageError> {
        check_ours(key);
        self.0.remove(key)
    }
}

/// A program at work over storage.
struct Session<'a> {
    storage: &'a dyn Storage,
    workspace: Workspace,
    history: History,
    clock: Clock,
    ids: Ids,
}

impl Session<'_> {
    fn keep(&mut self, change: &Change) {
        persist::write(self.storage, change).unwrap();
        self.workspace.apply(change);
    }

    fn run(&mut self, command: impl FnOnce(&Workspace, &mut Desk) -> Result<Change, Refusal>) {
        let stamp = self.clock.tick(5000);
        let mut desk = Desk {
            clock: &self.clock,
            stamp,
            today: Day::new(2026, 11, 23).unwrap(),
            ids: &mut self.ids,
        };
        let change = command(&self.workspace, &mut desk).unwrap();
        self.keep(&change);
        self.history.note(change);
    }

    fn step(&mut self, way: Way) {
        let stamp = self.clock.tick(5000);
        let change = self.history.next(way, &self.workspace, &self.clock, stamp).unwrap();
        self.keep(&change);
        self.history.moved(way, change);
    }
}

#[test]
fn nothing_of_others_is_read_or_written_in_a_whole_session() {
    let others = [
        ("theme", "dark"),
        ("pobratym", "x"),
        ("Pobratym/1/contact/x", "x"),
        ("other-app/pobratym/1/contact/x", "{"),
        ("", "x"),
    ];
    let storage = OursOnly(kept());
    for (key, value) in others {
        storage.0.set(key, value).unwrap();
    }
    storage.0.set(&key("contact", 11), "cut").unwrap();
    let batch = json!({"set": {"theme": "light", "other-app/x": null, (key("contact", 12)): envelope::print(&contact(1000, "B"))}});
    storage.0.set(keys::BATCH, &batch.to_string()).unwrap();

    let opened = persist::open(&storage).unwrap();
    assert_eq!(opened.set_aside, [aside("contact", 11)]);
    let mut session = Session {
        storage: &storage,
        workspace: opened.workspace,
        history: History::default(),
        clock: Clock::new(4),
        ids: Ids(500),
    };
    let typed = contact(1, "Oksana").fields.to_fields();
    session.run(|ws, desk| commands::save(ws, Kind::Contact, id(10), &typed, desk));
    session.run(|ws, desk| commands::set_status(ws, id(20), CommitmentStatus::Done, desk));
    session.run(|ws, desk| commands::duplicate(ws, id(20), id(21), &[], desk));
    session.run(|ws, desk| commands::delete(ws, id(1), desk));
    session.step(Way::Undo);
    session.step(Way::Redo);
    session.step(Way::Undo);
    let copy = contact(1000, "C");
    session.run(|ws, _| Ok(damage::restored(ws, &copy)));
    session.run(|ws, desk| Ok(commands::remove_example(ws, desk)));
    let raw: Value = serde_json::from_str(&damage::raw(&storage).unwrap()).unwrap();
    assert!(raw.as_object().unwrap().keys().all(|key| key.starts_with("pobratym/")));
    assert_eq!(
        persist::open(&storage).unwrap().workspace.live().count(),
        session.workspace.live().count()
    );
    for (key, value) in others {
        assert_eq!(storage.0.get(key), Ok(Some(value.to_owned())), "{key}");
    }
}

#[test]
fn what_a_newer_version_has_written_is_handed_out_and_nothing_is_written() {
    let newer = format!("pobratym/2/contact/{}", id(10));
    let storage = kept();
    for (key, text) in [
        (newer.clone(), "of tomorrow".to_owned()),
        (key("mood", 10), "of tomorrow".into()),
        (key("contact", 11), "cut".into()),
        (
            keys::BATCH.into(),
            json!({"set": {(key("contact", 10)): null}}).to_string(),
        ),
    ] {
        storage.set(&key, &text).unwrap();
    }
    let before = storage.contents();
    let guard = Guard::new(storage);
    let opened = persist::open(&guard).unwrap();
    assert!(guard.is_newer());
    assert_eq!(opened.workspace.all().count(), 3, "what can be read is shown");
    assert_eq!(opened.set_aside, [key("contact", 11)]);
    let change = damage::restored(&opened.workspace, &contact(9000, "Z"));
    assert_eq!(persist::write(&guard, &change), Err(StorageError::Newer));
    assert_eq!(guard.set(keys::SETTINGS, "{}"), Err(StorageError::Newer));
    assert_eq!(guard.remove(&newer), Err(StorageError::Newer));
    let raw: Value = serde_json::from_str(&damage::raw(&guard).unwrap()).unwrap();
    assert_eq!(raw, json!(before));
}

#[test]
fn a_newer_version_in_another_tab_closes_storage_from_then_on() {
    let guard = Guard::new(kept());
    guard.see(&key("contact", 10));
    assert_eq!(guard.set(&key("contact", 10), "x"), Ok(()));
    guard.see("pobratym/2/contact/x");
    assert_eq!(guard.set(&key("contact", 10), "y"), Err(StorageError::Newer));
}
