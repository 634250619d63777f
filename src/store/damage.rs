//! Values that could not be read: where they lie, what can be said of them, and what their records can be restored from.

use std::sync::Arc;

use serde_json::{Map, Value};

use crate::domain::id::Id;
use crate::domain::merge::incoming;
use crate::domain::order::gathered;
use crate::domain::read::Read;
use crate::domain::record::{Kind, Record};
use crate::domain::schema::title_field;
use crate::domain::text::{Lang, Text};
use crate::domain::workspace::{Change, Workspace};
use crate::formats::envelope;
pub use crate::formats::envelope::Unreadable;
use crate::formats::exchange;
use crate::platform::storage::{Storage, StorageError};

use super::keys;

/// A value that was set aside.
#[derive(Clone, Debug, PartialEq)]
pub struct Damaged {
    /// Where it lies: under [`keys::QUARANTINE`], or at its own key where there was no room to move it.
    pub key: String,
    /// The type and id that its key gives; none where this version knows no such type.
    pub of: Option<(Kind, Id)>,
    /// What it says, where it can be read after all: another record has its id, or this version reads more than the one before.
    pub reading: Result<Arc<Record>, Unreadable>,
    /// The text as it was found.
    pub text: String,
}

/// What can be done about a damaged value.
#[derive(Clone, Debug, PartialEq)]
pub enum Remedy {
    /// None is needed: its record is here, by the journal or by hand.
    Here,
    /// None is needed: its record was deleted.
    Gone,
    /// None is possible: its id is that of a record of another type.
    Taken,
    /// Its record can be restored in this state.
    Copy(Arc<Record>),
    /// No readable state of its record is in this browser.
    NoCopy,
}

impl Damaged {
    /// Reads what can be read of a value that was set aside.
    #[must_use]
    pub fn read(key: String, text: String) -> Self {
        let of = keys::parse(keys::original(&key));
        let reading = of.map_or(Err(Unreadable::NotARecord), |(kind, id)| {
            envelope::parse(kind, id, &text).map(Arc::new)
        });
        Self { key, of, reading, text }
    }

    /// What can be done about it, by what is here and by the states that [`learn`] has found.
    #[must_use]
    pub fn remedy(&self, workspace: &Workspace, copies: &Workspace) -> Remedy {
        let Some((kind, id)) = self.of else {
            return Remedy::NoCopy;
        };
        match workspace.kept(id) {
            Some(other) if other.kind != kind => return Remedy::Taken,
            Some(record) if record.deleted.is_some() => return Remedy::Gone,
            Some(_) => return Remedy::Here,
            None => {}
        }
        let ours = self.reading.iter().map(|record| (**record).clone());
        let theirs = copies.kept(id).filter(|copy| copy.kind == kind);
        let mut known = Workspace::default();
        known.apply(&incoming(&known, ours.chain(theirs.map(|copy| (**copy).clone()))).change);
        known
            .get(id)
            .map_or(Remedy::NoCopy, |copy| Remedy::Copy(Arc::clone(copy)))
    }

    /// A title that can be made out in its text, however cut.
    #[must_use]
    pub fn title(&self, lang: Lang) -> Option<String> {
        let name = format!("\"{}\":", title_field(self.of?.0)?);
        let (_, rest) = self.text.split_once(&name)?;
        let value = serde_json::Deserializer::from_str(rest).into_iter::<Value>().next()?;
        let title = Text::read(&value.ok()?)?.show(lang);
        (!title.is_empty()).then_some(title)
    }
}

/// Joins what an exchange file says of the wanted records with what is found already. A file that cannot be read, and what
/// it says of other records, is passed over.
pub fn learn(found: &mut Workspace, wanted: &[(Kind, Id)], file: &str) {
    let contents = exchange::parse(file).unwrap_or_default();
    let records = contents.stamped.into_iter();
    let news = incoming(found, records.filter(|one| wanted.contains(&(one.kind, one.id))));
    found.apply(&news.change);
}

/// The change that brings a copy back, as it was.
#[must_use]
pub fn restored(workspace: &Workspace, copy: &Record) -> Change {
    incoming(workspace, [copy.clone()]).change
}

/// Moves a value out of the way, and says where it lies now: where there is no room for the move, at its own key.
pub(super) fn put_aside(storage: &dyn Storage, key: &str, text: &str) -> String {
    let Some(place) = free_place(storage, key, text) else {
        return key.to_owned();
    };
    if storage.set(&place, text).is_err() {
        return key.to_owned();
    }
    // If it cannot be removed, it is found and set aside once more, in the same place.
    let _ = storage.remove(key);
    place
}

/// What was set aside before is not written over.
fn free_place(storage: &dyn Storage, key: &str, text: &str) -> Option<String> {
    (1..100).map(|n| keys::aside(key, n)).find(|place| {
        storage
            .get(place)
            .is_ok_and(|there| there.is_none_or(|there| there == text))
    })
}

/// All our keys with their values, readable or not, newer versions' too, as [`as_object`].
///
/// # Errors
/// Storage that cannot be read.
pub fn raw(storage: &dyn Storage) -> Result<String, StorageError> {
    let mut all = Vec::new();
    for key in storage.keys()?.into_iter().filter(|key| key.starts_with(keys::ALL)) {
        if let Some(text) = storage.get(&key)? {
            all.push((key, text));
        }
    }
    Ok(as_object(all))
}

/// Keys and their texts as a JSON object.
#[must_use]
pub fn as_object(texts: impl IntoIterator<Item = (String, String)>) -> String {
    let texts = texts.into_iter().map(|(key, text)| (key, Value::String(text)));
    let all: Map<String, Value> = gathered(texts);
    serde_json::to_string_pretty(&all).unwrap_or_default()
}
