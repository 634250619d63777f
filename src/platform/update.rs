//! A newer version of the app, waiting: `public/boot.js` notices it, the reader decides.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The event on `window` that says that a newer version waits.
pub const EVENT: &str = "pobratym:update";

fn state() -> Option<JsValue> {
    let window = web_sys::window()?;
    Reflect::get(&window, &JsValue::from_str("pobratymUpdate"))
        .ok()
        .filter(JsValue::is_object)
}

/// Whether a newer version waits.
#[must_use]
pub fn is_waiting() -> bool {
    let waiting = state().and_then(|state| Reflect::get(&state, &JsValue::from_str("waiting")).ok());
    waiting.is_some_and(|waiting| waiting.is_truthy())
}

/// Goes over to the newer version, which loads the page anew.
pub fn apply() {
    let Some(state) = state() else { return };
    let apply = Reflect::get(&state, &JsValue::from_str("apply")).map(JsCast::dyn_into::<Function>);
    if let Ok(Ok(apply)) = apply {
        let _ = apply.call0(&state);
    }
}
