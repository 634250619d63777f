//! The handle of a folder, kept over page loads. `IndexedDB` alone can hold one. It lies in a database of its own, which only a
//! browser has that was given a folder: the journal's need not change for it.

use js_sys::Promise;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbObjectStore, IdbRequest, IdbTransactionMode};

use super::folder::{Directory, FolderError};

const DATABASE: &str = "pobratym-folder";
const STORE: &str = "handles";
const KEY: &str = "folder";

/// Keeps the handle of a folder, in place of the one before.
///
/// # Errors
/// [`FolderError::Forgetful`]
pub async fn keep(directory: &Directory) -> Result<(), FolderError> {
    let put = |store: &IdbObjectStore| store.put_with_key(&directory.0, &KEY.into());
    run(IdbTransactionMode::Readwrite, put).await.map(|_| ())
}

/// The folder that is kept; none where there is none.
///
/// # Errors
/// [`FolderError::Forgetful`]
pub async fn kept() -> Result<Option<Directory>, FolderError> {
    let found = run(IdbTransactionMode::Readonly, |store| store.get(&KEY.into())).await?;
    Ok(found.is_object().then(|| Directory(found)))
}

/// Forgets the folder.
///
/// # Errors
/// [`FolderError::Forgetful`]: it may still be kept.
pub async fn forget() -> Result<(), FolderError> {
    let delete = |store: &IdbObjectStore| store.delete(&KEY.into());
    run(IdbTransactionMode::Readwrite, delete).await.map(|_| ())
}

async fn run(
    mode: IdbTransactionMode,
    work: impl Fn(&IdbObjectStore) -> Result<IdbRequest, JsValue>,
) -> Result<JsValue, FolderError> {
    work_on(mode, work).await.map_err(|_| FolderError::Forgetful)
}

async fn work_on(
    mode: IdbTransactionMode,
    work: impl Fn(&IdbObjectStore) -> Result<IdbRequest, JsValue>,
) -> Result<JsValue, JsValue> {
    let database = open().await?;
    let outcome = async {
        let transaction = database.transaction_with_str_and_mode(STORE, mode)?;
        answer(&work(&transaction.object_store(STORE)?)?).await
    };
    let outcome = outcome.await;
    database.close();
    outcome
}

async fn open() -> Result<IdbDatabase, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let request = window.indexed_db()?.ok_or(JsValue::NULL)?.open_with_u32(DATABASE, 1)?;
    let opening = request.clone();
    let make = Closure::once_into_js(move || {
        let made = opening.result().and_then(JsCast::dyn_into::<IdbDatabase>);
        // Where it fails, there is no store, and whoever asks for it is told.
        let _ = made.and_then(|made| made.create_object_store(STORE));
    });
    request.set_onupgradeneeded(Some(make.unchecked_ref()));
    answer(&request).await?.dyn_into()
}

/// What a request is answered.
async fn answer(request: &IdbRequest) -> Result<JsValue, JsValue> {
    let promise = Promise::new(&mut |done, failed| {
        let answered = request.clone();
        let done = Closure::once_into_js(move || {
            let _ = done.call1(&JsValue::NULL, &answered.result().unwrap_or_default());
        });
        request.set_onsuccess(Some(done.unchecked_ref()));
        request.set_onerror(Some(&failed));
    });
    JsFuture::from(promise).await
}
