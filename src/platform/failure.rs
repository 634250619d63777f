//! What happens on a panic: plain JavaScript takes over the page, because this module is dead by then.

use std::panic;

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Hands every panic to `window.pobratymFailed(message)`, which shows what happened and offers the records for download.
/// The message names the place in the code and never a record.
pub fn install() {
    panic::set_hook(Box::new(|info| {
        let place = info
            .location()
            .map(|place| format!("{}:{}", place.file(), place.line()))
            .unwrap_or_default();
        let text = info.payload().downcast_ref::<&str>().copied().unwrap_or("panic");
        report(&format!("{text} ({place})"));
    }));
}

fn report(message: &str) {
    let Some(window) = web_sys::window() else { return };
    let failed = Reflect::get(&window, &JsValue::from_str("pobratymFailed"));
    if let Ok(Ok(function)) = failed.map(JsCast::dyn_into::<Function>) {
        let _ = function.call1(&JsValue::NULL, &JsValue::from_str(message));
    }
}
