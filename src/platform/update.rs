//! What `boot/update.js` knows of the versions of the app: that a newer one waits, and that this one is here whole.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The event on `window` that says that a newer version waits.
pub const EVENT: &str = "pobratym:update";

/// The event on `window` that says that all files of this version are in this browser.
pub const KEPT: &str = "pobratym:kept";

fn state() -> Option<JsValue> {
    let window = web_sys::window()?;
    Reflect::get(&window, &JsValue::from_str("pobratymUpdate"))
        .ok()
        .filter(JsValue::is_object)
}

/// Whether a newer version waits.
#[must_use]
pub fn is_waiting() -> bool {
    is("waiting")
}

/// Whether all files of this version are in this browser, so that none has to come over the network.
#[must_use]
pub fn is_kept() -> bool {
    is("kept")
}

fn is(name: &str) -> bool {
    let value = state().and_then(|state| Reflect::get(&state, &JsValue::from_str(name)).ok());
    value.is_some_and(|value| value.is_truthy())
}

/// Goes over to the newer version, which loads the page anew.
pub fn apply() {
    let Some(state) = state() else { return };
    let apply = Reflect::get(&state, &JsValue::from_str("apply")).map(JsCast::dyn_into::<Function>);
    if let Ok(Ok(apply)) = apply {
        let _ = apply.call0(&state);
    }
}
