//! Unpacking of compressed data (DEFLATE, RFC 1951) by the browser's own `DecompressionStream`.

use js_sys::{Function, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Why nothing was unpacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotUnpacked {
    /// The browser cannot.
    Unable,
    /// What was to be unpacked is damaged.
    Damaged,
    /// It is larger than `most`.
    TooLarge,
}

/// Unpacks data to at most `most` bytes: however much is said to come, no more than that is ever held.
///
/// # Errors
/// Says why it could not.
pub async fn inflated(packed: &[u8], most: usize) -> Result<Vec<u8>, NotUnpacked> {
    let reader = reader(packed).ok_or(NotUnpacked::Unable)?;
    let mut out = Vec::new();
    loop {
        let step = JsFuture::from(reader.read()).await.map_err(|_| NotUnpacked::Damaged)?;
        let get = |name: &str| Reflect::get(&step, &name.into()).unwrap_or(JsValue::UNDEFINED);
        if get("done").is_truthy() {
            return Ok(out);
        }
        let chunk: Uint8Array = get("value").dyn_into().map_err(|_| NotUnpacked::Damaged)?;
        out.extend(chunk.to_vec());
        if out.len() > most {
            let _ = reader.cancel();
            return Err(NotUnpacked::TooLarge);
        }
    }
}

fn reader(packed: &[u8]) -> Option<web_sys::ReadableStreamDefaultReader> {
    let parts = js_sys::Array::of1(&Uint8Array::from(packed).into());
    let blob = web_sys::Blob::new_with_u8_array_sequence(&parts).ok()?;
    // The bindings of web-sys are not stable yet.
    let class: Function = Reflect::get(&js_sys::global(), &"DecompressionStream".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let stream = Reflect::construct(&class, &js_sys::Array::of1(&"deflate-raw".into())).ok()?;
    let unpacked = blob.stream().pipe_through(stream.unchecked_ref());
    unpacked.get_reader().dyn_into().ok()
}
