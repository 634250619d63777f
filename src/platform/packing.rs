//! Data packed small (raw DEFLATE, RFC 1951) by the browser's `CompressionStream`, and unpacked within bounds.

use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::js::call;

/// Why it was not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotPacked {
    /// This browser cannot.
    Missing,
    /// What is packed was damaged.
    Damaged,
    /// Unpacked, it is larger than what was allowed.
    TooLarge,
}

const FORMAT: &str = "deflate-raw";

/// Packs data.
///
/// # Errors
/// [`NotPacked::Missing`]
pub async fn pack(bytes: &[u8]) -> Result<Vec<u8>, NotPacked> {
    through("CompressionStream", bytes, usize::MAX).await
}

/// Unpacks data. What comes out is read piece by piece, and no further than `most` bytes.
///
/// # Errors
/// Says why there is none.
pub async fn unpack(bytes: &[u8], most: usize) -> Result<Vec<u8>, NotPacked> {
    through("DecompressionStream", bytes, most).await
}

async fn through(stream: &str, bytes: &[u8], most: usize) -> Result<Vec<u8>, NotPacked> {
    let window: JsValue = web_sys::window().into();
    let make: Function = Reflect::get(&window, &stream.into())
        .and_then(JsCast::dyn_into)
        .map_err(|_| NotPacked::Missing)?;
    // A browser that has the stream may not have the format.
    let stream = Reflect::construct(&make, &Array::of1(&FORMAT.into())).map_err(|_| NotPacked::Missing)?;
    let reader = reader_of(&stream, bytes).await.map_err(|_| NotPacked::Missing)?;
    let mut read = Vec::new();
    while let Some(piece) = next(&reader).await? {
        if piece.len() > most - read.len() {
            // What is left of it is not unpacked.
            let _ = call(&reader, "cancel", &[]).await;
            return Err(NotPacked::TooLarge);
        }
        read.extend_from_slice(&piece);
    }
    Ok(read)
}

async fn reader_of(stream: &JsValue, bytes: &[u8]) -> Result<JsValue, JsValue> {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = web_sys::Blob::new_with_u8_array_sequence(&parts)?;
    let source = call(&blob, "stream", &[]).await?;
    let out = call(&source, "pipeThrough", std::slice::from_ref(stream)).await?;
    call(&out, "getReader", &[]).await
}

/// The next piece; none at the end.
async fn next(reader: &JsValue) -> Result<Option<Vec<u8>>, NotPacked> {
    let damaged = |_| NotPacked::Damaged;
    let read = call(reader, "read", &[]).await.map_err(damaged)?;
    if Reflect::get(&read, &"done".into()).is_ok_and(|done| done.is_truthy()) {
        return Ok(None);
    }
    let piece: Uint8Array = Reflect::get(&read, &"value".into())
        .and_then(JsCast::dyn_into)
        .map_err(damaged)?;
    Ok(Some(piece.to_vec()))
}
