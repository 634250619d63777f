//! A person erased everywhere, and everything erased.

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::Value;

use crate::domain::id::Id;
use crate::domain::queries::person::{Known, Mention};
use crate::domain::record::Fields;
use crate::domain::text::Lang;
use crate::platform::disk::{self, NoDisk, Shelf};
use crate::platform::storage::Storage as _;
use crate::platform::{files, wipe};
use crate::store::past::{self, Origin};
use crate::store::scrub::{Gone, known_earlier};
use crate::store::settings::Settings;
use crate::store::{commands, keys};

use super::{Deed, Failure, Keeping, StorageError, Store};

/// What is to be erased of a person.
#[derive(Clone, Debug)]
pub struct Erasing {
    /// The contact.
    pub contact: Id,
    /// The texts in which "a person" is to stand for the name.
    pub texts: Vec<Mention>,
    /// What is known of the person; what they were called earlier is found as well.
    pub known: Known,
    /// "a person" in a language, as it stands in the middle of a sentence.
    pub word: fn(Lang) -> &'static str,
}

impl Store {
    /// Erases a person: the contact, the texts that were chosen, and what is kept beside the records: history, journal, snapshots, half-filled
    /// forms, named views, settings, what waits for a decision and what can be undone. It cannot be taken back. Calls `then` when the records
    /// are without them; a notice says when all of it is done, or what is not.
    pub fn erase_person(&self, erasing: Erasing, then: impl FnOnce() + 'static) {
        let store = *self;
        spawn_local(async move {
            // What they were called earlier stands only there, and is gone afterwards.
            let mut known = erasing.known.clone();
            let shelves = store.earlier(erasing.contact, &mut known).await;
            let outcome = store.erase_from_records(&erasing);
            if outcome.is_ok() {
                then();
            }
            let outcome = match outcome {
                Ok(()) => store
                    .erase_beside(&erasing, &known, shelves)
                    .await
                    .map(|()| Deed::Erased),
                Err(failure) => Err(failure),
            };
            store.shelved();
            store.say(outcome);
        });
    }

    fn erase_from_records(self, erasing: &Erasing) -> Result<(), Failure> {
        let word = |tag: &str| {
            let lang = Lang::from_tag(tag);
            lang.map_or_else(
                || crate::domain::person::NOBODY.to_owned(),
                |lang| (erasing.word)(lang).to_owned(),
            )
        };
        let drawn =
            self.draw_up(|workspace, desk| commands::erase(workspace, erasing.contact, &erasing.texts, &word, desk));
        let change = drawn.map_err(Failure::Refused)?;
        self.keep(&change, &Origin::Erasure.into())?;
        self.forget_steps();
        self.offered.set(None);
        self.brought.set(None);
        self.inner.update_value(|inner| inner.copied = None);
        Ok(())
    }

    /// Forgets what can be undone in this page load.
    pub(super) fn forget_steps(&self) {
        self.inner.update_value(|inner| inner.history.clear());
        self.count_steps();
    }

    /// Offers data as a file under this name, without its ending.
    pub fn save_json(&self, name: &str, value: &Value) {
        let text = serde_json::to_string_pretty(value).unwrap_or_default();
        self.save_as(&format!("{name}.json"), files::JSON, &text, Deed::TextSaved);
    }

    async fn earlier(self, contact: Id, known: &mut Known) -> Result<(), NoDisk> {
        if self.keeping() != Keeping::Browser {
            return Ok(());
        }
        for moment in past::read(&disk::history_of(&contact.to_string()).await?) {
            for trace in moment.traces.iter().filter(|trace| trace.id == contact) {
                known.add(&trace.fields);
                known.add(&trace.declined);
            }
        }
        for shelf in [Shelf::Changes, Shelf::Snapshots] {
            for entry in disk::entries(shelf).await? {
                known_earlier(&entry.text, contact, known);
            }
        }
        Ok(())
    }

    async fn erase_beside(self, erasing: &Erasing, known: &Known, shelves: Result<(), NoDisk>) -> Result<(), Failure> {
        let forms: Vec<String> = erasing
            .texts
            .iter()
            .flat_map(Mention::forms)
            .map(str::to_owned)
            .collect();
        let gone = Gone::new(erasing.contact, known, &forms);
        self.erase_from_settings(erasing.contact, &gone);
        self.erase_from_storage(&gone);
        let cleaned = match shelves {
            Ok(()) if self.keeping() == Keeping::Browser => self.erase_from_shelves(&gone).await,
            other => other,
        };
        self.reviews.set(Fields::new());
        self.load_reviews();
        self.hear_views();
        cleaned.map_err(|NoDisk| Failure::ErasedInPart)
    }

    fn erase_from_settings(self, contact: Id, gone: &Gone) {
        self.set(|settings| {
            settings.apart.retain(|(a, b)| *a != contact && *b != contact);
            settings.snoozed.retain(|snooze| snooze.record != contact);
            if gone.text(&settings.author).is_some() {
                settings.author.clear();
            }
            settings
                .dismissed
                .retain(|dismissed| gone.text(&dismissed.words).is_none());
        });
        let text = self.settings.with_untracked(Settings::print);
        if let Some(clean) = gone.kept(&text) {
            self.set(|settings| *settings = Settings::parse(Some(&clean), &[]));
        }
    }

    /// All keys but those of the records, which the change has altered already.
    fn erase_from_storage(self, gone: &Gone) {
        self.inner.with_value(|inner| {
            let ours = |key: &&String| key.starts_with(keys::ALL) && !key.starts_with(keys::RECORD);
            for key in inner.storage.keys().unwrap_or_default().iter().filter(ours) {
                if key.contains(&gone.id) {
                    let _ = inner.storage.remove(key);
                    continue;
                }
                let text = inner.storage.get(key).ok().flatten();
                if let Some(clean) = text.and_then(|text| gone.kept(&text)) {
                    let _ = inner.storage.set(key, &clean);
                }
            }
        });
        self.set_aside.update(|keys| keys.retain(|key| !key.contains(&gone.id)));
    }

    async fn erase_from_shelves(self, gone: &Gone) -> Result<(), NoDisk> {
        let history = disk::entries(Shelf::History).await?;
        disk::replace(
            Shelf::History,
            history.iter().filter_map(|entry| gone.history(entry)).collect(),
        )
        .await?;
        let now = self.workspace.get_untracked();
        let journal = disk::entries(Shelf::Changes).await?;
        disk::replace(
            Shelf::Changes,
            journal.iter().filter_map(|entry| gone.journal(entry, &now)).collect(),
        )
        .await?;
        let abouts = disk::snapshots().await?;
        let about = |key: f64| {
            let found = abouts.iter().find(|(known, _)| known.to_bits() == key.to_bits());
            found.map_or("", |(_, about)| about.as_str())
        };
        let snapshots = disk::entries(Shelf::Snapshots).await?;
        let clean = snapshots
            .iter()
            .filter_map(|entry| gone.snapshot(entry, about(entry.key), &now));
        disk::replace(Shelf::Snapshots, clean.collect()).await?;
        self.look_at_snapshots();
        Ok(())
    }

    /// Erases all that the app keeps in this browser, and opens it anew, here and in other tabs. Keys of others stay. Where that fails, nothing
    /// is erased, and a notice says so.
    pub fn erase_everything(&self) {
        let store = *self;
        if store.newer.get_untracked() {
            return store.say(Err(Failure::NotKept(StorageError::Newer)));
        }
        spawn_local(async move {
            // First the databases: the journal would bring back what local storage has no more.
            if wipe::databases().await.is_err() {
                return store.say(Err(Failure::NotErased));
            }
            store.inner.with_value(|inner| {
                // Other tabs hear of this first, and write nothing back.
                let _ = inner.storage.set(keys::WIPE, "1");
                for key in inner.storage.keys().unwrap_or_default() {
                    if key.starts_with(keys::ALL) {
                        let _ = inner.storage.remove(&key);
                    }
                }
                // What is written when a page is left would be the first that is kept again.
                inner.storage.close();
            });
            wipe::files().await;
            wipe::begin_anew();
        });
    }
}
