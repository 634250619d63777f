//! What earlier versions have stored is read, and written back as it was. Each file in `tests/fixtures/stored/<version>/` is what a
//! browser held after work with the app of that version, some states of it made by hand: `local`, all of local storage; `changes`, the journal; and
//! `titles`, what a reader saw in English of each record (null for a deleted one). A new version of a stored form adds a
//! folder; none is ever altered.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its input has failed")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use pobratym::domain::date::Day;
use pobratym::domain::queries::lists::title;
use pobratym::domain::record::Record;
use pobratym::domain::text::Lang;
use pobratym::domain::validate::{Problem, validate};
use pobratym::domain::workspace::Workspace;
use pobratym::formats::{envelope, exchange};
use pobratym::platform::disk::Entry;
use pobratym::platform::storage::{MemoryStorage, Storage};
use pobratym::store::settings::Settings;
use pobratym::store::{journal, keys, persist};
use serde_json::Value;

struct Stored {
    name: String,
    local: BTreeMap<String, String>,
    changes: Vec<Entry>,
    titles: BTreeMap<String, Option<String>>,
}

impl Stored {
    fn storage(&self) -> MemoryStorage {
        let storage = MemoryStorage::default();
        for (key, value) in &self.local {
            storage.set(key, value).unwrap();
        }
        storage
    }

    fn open(&self) -> Workspace {
        persist::open(&self.storage()).unwrap().workspace
    }
}

fn all() -> Vec<Stored> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/stored");
    let versions = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = versions.flat_map(|version| fs::read_dir(version).unwrap().map(|entry| entry.unwrap().path()));
    let found: Vec<Stored> = files.map(|file| read(&file)).collect();
    assert!(!found.is_empty());
    found
}

fn read(file: &Path) -> Stored {
    let value: Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    let entry = |value: &Value| Entry {
        key: value["key"].as_f64().unwrap(),
        at: value["at"].as_f64().unwrap(),
        text: value["text"].as_str().unwrap().to_owned(),
    };
    Stored {
        name: file.display().to_string(),
        local: serde_json::from_value(value["local"].clone()).unwrap(),
        changes: value["changes"].as_array().unwrap().iter().map(entry).collect(),
        titles: serde_json::from_value(value["titles"].clone()).unwrap(),
    }
}

#[test]
fn every_record_is_there_and_says_what_it_said() {
    for stored in all() {
        let seen = stored.open();
        let seen = seen.all().map(|record| {
            let shown = record.deleted.is_none().then(|| title(record, Lang::En, ""));
            (keys::of(record), shown)
        });
        assert_eq!(seen.collect::<BTreeMap<_, _>>(), stored.titles, "{}", stored.name);
    }
}

#[test]
fn what_was_valid_is_valid() {
    let day = Day::new(2026, 11, 25).unwrap();
    for stored in all() {
        let workspace = stored.open();
        for record in workspace.live() {
            let mut problems = validate(record.kind, &record.fields, &workspace, day);
            problems.retain(Problem::blocks);
            assert_eq!(problems, [], "{}: {}", stored.name, keys::of(record));
        }
    }
}

#[test]
fn a_record_is_written_back_as_it_was() {
    for stored in all() {
        // By a batch, some are not what lies at their keys.
        let storage = stored.storage();
        let workspace = persist::open(&storage).unwrap().workspace;
        for record in workspace.all() {
            let text = storage.get(&keys::of(record)).unwrap().unwrap();
            let json = |text: &str| serde_json::from_str::<Value>(text).unwrap();
            assert_eq!(json(&envelope::print(record)), json(&text), "{}", stored.name);
        }
    }
}

#[test]
fn opening_changes_no_value_but_those_of_an_interrupted_change() {
    for stored in all() {
        let storage = stored.storage();
        persist::open(&storage).unwrap();
        let mut expect = stored.local.clone();
        if let Some(batch) = expect.remove(keys::BATCH) {
            let batch: Value = serde_json::from_str(&batch).unwrap();
            let set: BTreeMap<String, String> = serde_json::from_value(batch["set"].clone()).unwrap();
            assert!(set.iter().any(|(key, value)| stored.local.get(key) != Some(value)));
            expect.extend(set);
        }
        assert_eq!(storage.contents(), expect, "{}", stored.name);
        let opened = persist::open(&storage).unwrap();
        let set_aside = stored.local.keys().filter(|key| key.starts_with(keys::QUARANTINE));
        assert!(opened.set_aside.iter().eq(set_aside), "{}", stored.name);
    }
}

#[test]
fn the_journal_is_understood_entry_by_entry() {
    for stored in all() {
        let workspace = stored.open();
        assert_eq!(
            journal::replay(&workspace, &stored.changes, 0.0).change.edits,
            [],
            "nothing was lost"
        );
        // A browser that has lost all of local storage has what the journal holds.
        let replayed = journal::replay(&Workspace::default(), &stored.changes, 0.0);
        let entries = stored.changes.iter().flat_map(|entry| {
            let contents = exchange::parse(&entry.text).unwrap();
            assert_eq!(
                (contents.skipped.len(), contents.unstamped.len()),
                (0, 0),
                "{}",
                stored.name
            );
            contents.stamped
        });
        let written: BTreeMap<String, Record> = entries.map(|record| (keys::of(&record), record)).collect();
        let back: BTreeMap<String, Record> = replayed
            .change
            .edits
            .iter()
            .map(|edit| (keys::of(&edit.after), (*edit.after).clone()))
            .collect();
        assert!(!written.is_empty());
        assert_eq!(
            back, written,
            "the last entry of a record is its newest state: {}",
            stored.name
        );
        for (key, record) in back {
            assert_eq!(workspace.kept(record.id).map(|kept| &**kept), Some(&record), "{key}");
        }
    }
}

#[test]
fn settings_and_half_filled_forms_are_understood() {
    for stored in all() {
        for (key, text) in &stored.local {
            if key == keys::SETTINGS {
                let settings = Settings::parse(Some(text), &["uk".to_owned()]);
                assert_eq!(settings.lang, Lang::En, "{}", stored.name);
            }
            if key.starts_with(keys::DRAFT) {
                let draft: Value = serde_json::from_str(text).unwrap();
                assert!(
                    draft.as_object().is_some_and(|fields| !fields.is_empty()),
                    "{}",
                    stored.name
                );
            }
        }
    }
}
