//! Whether the browser has promised not to clear what this site keeps when the disk is full (Storage Standard, `persist`).

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Asks for the promise; some browsers ask the reader. Comes back with the answer, or with none where there is no asking.
pub async fn ask() -> Option<bool> {
    answer(web_sys::StorageManager::persist).await
}

/// Whether the promise was given. None where there is no asking.
pub async fn is_given() -> Option<bool> {
    answer(web_sys::StorageManager::persisted).await
}

async fn answer(question: impl Fn(&web_sys::StorageManager) -> Result<Promise, JsValue>) -> Option<bool> {
    let manager = web_sys::window()?.navigator().storage();
    // Outside of HTTPS there is none, and the binding does not say so.
    if manager.is_undefined() {
        return None;
    }
    JsFuture::from(question(&manager).ok()?).await.ok()?.as_bool()
}
