//! The journal of changes, which `boot/journal.js` keeps in `IndexedDB`: what it holds is on the disk.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The browser has no `IndexedDB`, denies it, or it has failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoJournal;

/// One change.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What [`drop`] calls it; later entries have greater ones.
    pub key: f64,
    /// When it was written, in milliseconds since 1970.
    pub at: f64,
    /// What was appended.
    pub text: String,
}

/// What is in the journal, the oldest first.
///
/// # Errors
/// [`NoJournal`]
pub async fn entries() -> Result<Vec<Entry>, NoJournal> {
    let entries = call("entries", &JsValue::UNDEFINED).await?;
    Ok(Array::from(&entries).iter().filter_map(|entry| read(&entry)).collect())
}

fn read(entry: &JsValue) -> Option<Entry> {
    let entry: &Array = entry.dyn_ref()?;
    Some(Entry {
        key: entry.get(0).as_f64()?,
        at: entry.get(1).as_f64()?,
        text: entry.get(2).as_string()?,
    })
}

/// Appends an entry; comes back when it is on the disk.
///
/// # Errors
/// [`NoJournal`]: the entry may be lost with the browser.
pub async fn append(text: String) -> Result<(), NoJournal> {
    call("append", &JsValue::from_str(&text)).await.map(|_| ())
}

/// Forgets entries by their keys.
///
/// # Errors
/// [`NoJournal`]: they may still be there.
pub async fn drop(keys: Vec<f64>) -> Result<(), NoJournal> {
    let keys: Array = keys.into_iter().map(JsValue::from_f64).collect();
    call("drop", &keys).await.map(|_| ())
}

async fn call(name: &str, argument: &JsValue) -> Result<JsValue, NoJournal> {
    let journal = journal()?;
    let function = Reflect::get(&journal, &JsValue::from_str(name)).map(JsCast::dyn_into::<Function>);
    let Ok(Ok(function)) = function else {
        return Err(NoJournal);
    };
    let promise = function.call1(&journal, argument).map_err(|_| NoJournal)?;
    let promise: Promise = promise.dyn_into().map_err(|_| NoJournal)?;
    JsFuture::from(promise).await.map_err(|_| NoJournal)
}

fn journal() -> Result<JsValue, NoJournal> {
    let window = web_sys::window().ok_or(NoJournal)?;
    let journal = Reflect::get(&window, &JsValue::from_str("pobratymJournal")).map_err(|_| NoJournal)?;
    journal.is_object().then_some(journal).ok_or(NoJournal)
}
