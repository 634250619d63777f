//! Calling what the browser has and `web_sys` does not, or not in every browser.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Calls a method, and waits for what it gives if that is a promise.
pub(super) async fn call(object: &JsValue, name: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let function: Function = Reflect::get(object, &name.into())?.dyn_into()?;
    let arguments: Array = arguments.iter().collect();
    JsFuture::from(Promise::resolve(&function.apply(object, &arguments)?)).await
}

/// Whether the reader has thought better of it.
pub(super) fn is_abort(error: &JsValue) -> bool {
    error
        .dyn_ref::<web_sys::DomException>()
        .is_some_and(|error| error.name() == "AbortError")
}
