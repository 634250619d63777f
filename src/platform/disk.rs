//! What `boot/disk.js` keeps in `IndexedDB`, on three shelves: what it has taken is on the disk.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The browser has no `IndexedDB`, denies it, or it has failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoDisk;

/// Where things of one kind are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    /// The journal of changes
    Changes,
    /// What each change replaced
    History,
    /// All records as they were at a time
    Snapshots,
}

impl Shelf {
    const fn name(self) -> &'static str {
        match self {
            Self::Changes => "changes",
            Self::History => "history",
            Self::Snapshots => "snapshots",
        }
    }

    /// How many entries it has at most; a further one takes the place of the oldest.
    const fn most(self) -> u16 {
        match self {
            // Nobody makes so many changes before local storage is on the disk.
            Self::Changes => 5_000,
            Self::History => 20_000,
            Self::Snapshots => 10,
        }
    }
}

/// What is to be put on a shelf.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Note {
    /// When, in milliseconds since 1970.
    pub at: f64,
    /// The ids of the records that it is about; the history is found by them.
    pub ids: Vec<String>,
    /// A short text that can be had without the long one; the snapshots' list.
    pub about: String,
    /// The long text.
    pub text: String,
}

/// What is on a shelf.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its key; later entries have greater ones.
    pub key: f64,
    /// When it was written, in milliseconds since 1970.
    pub at: f64,
    /// Its long text.
    pub text: String,
}

/// Puts notes on their shelves, all of them or none; comes back when they are on the disk.
///
/// # Errors
/// [`NoDisk`]: they may be lost with the browser.
pub async fn add(notes: Vec<(Shelf, Note)>) -> Result<(), NoDisk> {
    let all: Array = notes
        .iter()
        .map(|(shelf, note)| Array::of3(&shelf.name().into(), &object(note), &shelf.most().into()))
        .collect();
    call("add", &[all.into()]).await.map(|_| ())
}

/// What is on a shelf, the oldest first.
///
/// # Errors
/// [`NoDisk`]
pub async fn entries(shelf: Shelf) -> Result<Vec<Entry>, NoDisk> {
    Ok(list(&call("entries", &[shelf.name().into()]).await?, read))
}

/// What the history has about a record, the oldest first.
///
/// # Errors
/// [`NoDisk`]
pub async fn history_of(id: &str) -> Result<Vec<Entry>, NoDisk> {
    Ok(list(&call("of", &[id.into()]).await?, read))
}

/// The keys of the snapshots and their short texts, in no order.
///
/// # Errors
/// [`NoDisk`]
pub async fn snapshots() -> Result<Vec<(f64, String)>, NoDisk> {
    Ok(list(&call("abouts", &[]).await?, |key, about| {
        Some((key, about.as_string()?))
    }))
}

/// The long text of an entry; none where it is gone.
///
/// # Errors
/// [`NoDisk`]
pub async fn text(shelf: Shelf, key: f64) -> Result<Option<String>, NoDisk> {
    let value = call("entry", &[shelf.name().into(), key.into()]).await?;
    Ok(read(key, &value).map(|entry| entry.text))
}

/// Puts other notes in the place of entries, all of them or none; without a note, forgets the entry.
///
/// # Errors
/// [`NoDisk`]: they are as they were.
pub async fn replace(shelf: Shelf, entries: Vec<(f64, Option<Note>)>) -> Result<(), NoDisk> {
    if entries.is_empty() {
        return Ok(());
    }
    let all: Array = entries
        .iter()
        .map(|(key, note)| {
            let note = note.as_ref().map_or(JsValue::UNDEFINED, object);
            Array::of3(&shelf.name().into(), &(*key).into(), &note)
        })
        .collect();
    call("put", &[all.into()]).await.map(|_| ())
}

/// Forgets the oldest entries of a shelf: those written before this time, in milliseconds since 1970.
///
/// # Errors
/// [`NoDisk`]: they may still be there.
pub async fn forget_before(shelf: Shelf, time: f64) -> Result<(), NoDisk> {
    call("forgetBefore", &[shelf.name().into(), time.into()])
        .await
        .map(|_| ())
}

/// Forgets entries by their keys.
///
/// # Errors
/// [`NoDisk`]: they may still be there.
pub async fn forget(shelf: Shelf, keys: Vec<f64>) -> Result<(), NoDisk> {
    replace(shelf, keys.into_iter().map(|key| (key, None)).collect()).await
}

fn object(note: &Note) -> JsValue {
    let object = Object::new();
    let ids: Array = note.ids.iter().map(|id| JsValue::from_str(id)).collect();
    let members: [(&str, JsValue); 4] = [
        ("at", note.at.into()),
        ("ids", ids.into()),
        ("about", note.about.as_str().into()),
        ("text", note.text.as_str().into()),
    ];
    for (name, value) in members {
        // Setting a property of an object just made does not fail.
        let _ = Reflect::set(&object, &name.into(), &value);
    }
    object.into()
}

fn list<T>(pairs: &JsValue, read: impl Fn(f64, &JsValue) -> Option<T>) -> Vec<T> {
    let pair = |pair: JsValue| {
        let pair: Array = pair.dyn_into().ok()?;
        read(pair.get(0).as_f64()?, &pair.get(1))
    };
    Array::from(pairs).iter().filter_map(pair).collect()
}

fn read(key: f64, value: &JsValue) -> Option<Entry> {
    let get = |name: &str| Reflect::get(value, &name.into()).ok();
    Some(Entry {
        key,
        at: get("at")?.as_f64()?,
        text: get("text")?.as_string()?,
    })
}

async fn call(name: &str, arguments: &[JsValue]) -> Result<JsValue, NoDisk> {
    let disk = disk()?;
    let function = Reflect::get(&disk, &name.into()).map(JsCast::dyn_into::<Function>);
    let Ok(Ok(function)) = function else {
        return Err(NoDisk);
    };
    let arguments: Array = arguments.iter().collect();
    let promise = function.apply(&disk, &arguments).map_err(|_| NoDisk)?;
    let promise: Promise = promise.dyn_into().map_err(|_| NoDisk)?;
    JsFuture::from(promise).await.map_err(|_| NoDisk)
}

fn disk() -> Result<JsValue, NoDisk> {
    let window = web_sys::window().ok_or(NoDisk)?;
    let disk = Reflect::get(&window, &"pobratymDisk".into()).map_err(|_| NoDisk)?;
    disk.is_object().then_some(disk).ok_or(NoDisk)
}
