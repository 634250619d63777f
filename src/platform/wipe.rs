//! All that the browser keeps for the app beside local storage: the databases, and, where they can be fetched again, the files of the app.

use js_sys::{Array, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::js::call;

/// A database is still open elsewhere, and was not deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Blocked;

/// The name of each of our databases is this, or begins with it.
const OURS: &str = "pobratym";
/// How long to wait for other tabs to let go, in milliseconds.
const PATIENCE: u32 = 5_000;

/// Deletes the databases. A browser without any has nothing to delete.
///
/// # Errors
/// [`Blocked`]
pub async fn databases() -> Result<(), Blocked> {
    let Ok(factory) = Reflect::get(&js_sys::global(), &"indexedDB".into()) else {
        return Ok(());
    };
    if !factory.is_object() {
        return Ok(());
    }
    let mut names = vec![OURS.to_owned()];
    // Older browsers do not tell them.
    if let Ok(known) = call(&factory, "databases", &[]).await {
        let name = |one: JsValue| Reflect::get(&one, &"name".into()).ok()?.as_string();
        names.extend(
            Array::from(&known)
                .iter()
                .filter_map(name)
                .filter(|name| name.starts_with(OURS) && name != OURS),
        );
    }
    for name in names {
        delete(&factory, &name).await?;
    }
    Ok(())
}

async fn delete(factory: &JsValue, name: &str) -> Result<(), Blocked> {
    let Ok(request) = call(factory, "deleteDatabase", &[name.into()]).await else {
        // A browser that denies its databases has none.
        return Ok(());
    };
    let promise = Promise::new(&mut |done, failed| {
        // A tab that has it open closes it when it hears of this.
        let _ = Reflect::set(&request, &"onsuccess".into(), &done);
        let _ = Reflect::set(&request, &"onerror".into(), &failed);
        let late = Closure::once_into_js(move || failed.call0(&JsValue::UNDEFINED).map(|_| ()).unwrap_or_default());
        if let Some(window) = web_sys::window() {
            let patience = i32::try_from(PATIENCE).unwrap_or_default();
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(late.unchecked_ref(), patience);
        }
    });
    JsFuture::from(promise).await.map(|_| ()).map_err(|_| Blocked)
}

/// Deletes the copy of the app's own files, and the service worker that keeps it. Without a network it stays, for without it the app would not
/// open again; it holds nothing of the user's.
pub async fn files() {
    let Some(window) = web_sys::window() else { return };
    if !window.navigator().on_line() {
        return;
    }
    let _ = forget_worker(&window).await;
    let _ = forget_files(&window).await;
}

async fn forget_worker(window: &web_sys::Window) -> Result<(), JsValue> {
    let workers = Reflect::get(&window.navigator(), &"serviceWorker".into())?;
    let worker = call(&workers, "getRegistration", &[]).await?;
    call(&worker, "unregister", &[]).await.map(|_| ())
}

async fn forget_files(window: &web_sys::Window) -> Result<(), JsValue> {
    let caches = Reflect::get(window, &"caches".into())?;
    // As `boot/sw.js` names them: one origin may hold several copies of the app.
    let prefix = format!("{OURS} {} ", home());
    for name in Array::from(&call(&caches, "keys", &[]).await?).iter() {
        if name.as_string().is_some_and(|name| name.starts_with(&prefix)) {
            call(&caches, "delete", &[name]).await?;
        }
    }
    Ok(())
}

/// The path under which the app is hosted, with a slash at its end.
fn home() -> String {
    let base = web_sys::window().and_then(|window| window.document()?.base_uri().ok().flatten());
    let url = base.and_then(|base| web_sys::Url::new(&base).ok());
    url.map_or_else(|| "/".to_owned(), |url| url.pathname())
}

/// Opens the app anew at its first page.
pub fn begin_anew() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().replace(&home());
    }
}
