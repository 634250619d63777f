//! What only one tab of the origin does at a time (Web Locks).

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;

use super::js::call;

/// As long as it lives, no other tab holds the same name.
#[derive(Debug)]
pub struct Hold(Option<Function>);

impl Drop for Hold {
    fn drop(&mut self) {
        if let Some(release) = &self.0 {
            let _ = release.call0(&JsValue::NULL);
        }
    }
}

/// Waits until no other tab holds this name, and holds it then. A browser without locks gives it to each tab that asks.
pub async fn hold(name: &str) -> Hold {
    let navigator: JsValue = web_sys::window().map(|window| window.navigator()).into();
    let locks = Reflect::get(&navigator, &"locks".into()).unwrap_or_default();
    if !locks.is_object() {
        return Hold(None);
    }
    let mut release = None;
    // The lock is held for as long as this is not answered.
    let held = Promise::new(&mut |done, _| release = Some(done));
    let granted = Promise::new(&mut |done, failed| {
        let held = held.clone();
        let take = Closure::once_into_js(move |_lock: JsValue| {
            let _ = done.call0(&JsValue::NULL);
            held
        });
        let (locks, name) = (locks.clone(), JsValue::from_str(name));
        wasm_bindgen_futures::spawn_local(async move {
            if call(&locks, "request", &[name, take]).await.is_err() {
                let _ = failed.call0(&JsValue::NULL);
            }
        });
    });
    // A browser that refuses to lock is one without locks.
    let is_held = JsFuture::from(granted).await.is_ok();
    Hold(release.filter(|_| is_held))
}
