//! The share sheet of the system (Web Share), where the browser gives files to it: on phones, and on some desktops.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::files::{FileError, JSON};
use super::js::{call, is_abort};
use super::save::Saved;

/// Not every browser passes JSON on; as a text it is taken everywhere, and opened here all the same.
const TEXT: &str = "text/plain";

/// Whether there is a share sheet that takes a file.
#[must_use]
pub fn takes_files() -> bool {
    offer("a.pobratym.json", JSON, "{}").is_some() || offer("a.txt", TEXT, "{}").is_some()
}

/// Offers a text as a file of this name to the share sheet. To be called at a click: browsers ask for one.
///
/// # Errors
/// The browser refused.
pub async fn share(name: &str, text: &str) -> Result<Saved, FileError> {
    let as_text = format!("{name}.txt");
    for (name, media) in [(name, JSON), (&as_text, TEXT)] {
        let Some(data) = offer(name, media, text) else { continue };
        match call(&navigator(), "share", &[data]).await {
            Ok(_) => return Ok(Saved::Offered),
            Err(error) if is_abort(&error) => return Ok(Saved::Not),
            Err(_) => {}
        }
    }
    Err(FileError::NotWritten)
}

fn navigator() -> JsValue {
    web_sys::window().map(|window| window.navigator()).into()
}

/// What the share sheet is given; none where it would not take it.
fn offer(name: &str, media: &str, text: &str) -> Option<JsValue> {
    let options = web_sys::FilePropertyBag::new();
    options.set_type(media);
    let parts = Array::of1(&text.into());
    let file = web_sys::File::new_with_str_sequence_and_options(&parts, name, &options).ok()?;
    let data = Object::new();
    Reflect::set(&data, &"files".into(), &Array::of1(&file)).ok()?;
    let navigator = navigator();
    let can: Function = Reflect::get(&navigator, &"canShare".into()).ok()?.dyn_into().ok()?;
    let takes = can.call1(&navigator, &data).ok()?.is_truthy();
    takes.then(|| data.into())
}
