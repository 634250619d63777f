//! Files: handing one to the reader, taking one from the reader, fetching one of our own.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A file of the reader.
pub type File = web_sys::File;
/// The element with which a reader chooses a file.
pub type FileInput = web_sys::HtmlInputElement;

/// Why a file could not be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileError {
    /// It could not be read or fetched.
    Unreadable,
    /// It is larger than this app opens.
    TooLarge,
    /// It is not text in UTF-8.
    NotText,
    /// It could not be written.
    NotWritten,
}

/// The media type of an exchange file, and of what else is kept as JSON.
pub const JSON: &str = "application/json";
/// The media type of a calendar file (RFC 5545).
pub const CALENDAR: &str = "text/calendar;charset=utf-8";
/// The media type of a text in Markdown (RFC 7763).
pub const MARKDOWN: &str = "text/markdown;charset=utf-8";
/// The media type of a web page.
pub const HTML: &str = "text/html;charset=utf-8";
/// The media type of a table as text (RFC 4180).
pub const TABLE: &str = "text/csv;charset=utf-8";
/// The media type of a workbook (ISO/IEC 29500).
pub const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// The media type of contacts (RFC 6350).
pub const CONTACTS: &str = "text/vcard;charset=utf-8";

/// The largest file that is opened, in bytes: more than local storage could hold.
pub const MAX_BYTES: usize = 20 * 1024 * 1024;

/// Offers `text` to the reader as a file of this name and media type (RFC 6838).
///
/// # Errors
/// The browser refused.
pub fn download(name: &str, media: &str, text: &str) -> Result<(), FileError> {
    offer(name, media, &JsValue::from_str(text)).ok_or(FileError::Unreadable)
}

/// Offers `bytes` to the reader as a file of this name and media type.
///
/// # Errors
/// The browser refused.
pub fn download_bytes(name: &str, media: &str, bytes: &[u8]) -> Result<(), FileError> {
    offer(name, media, &Uint8Array::from(bytes)).ok_or(FileError::Unreadable)
}

fn offer(name: &str, media: &str, content: &JsValue) -> Option<()> {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(media);
    let parts = Array::of1(content);
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    hand_over(name, &blob)
}

/// Starts a download under this name; none where the browser refuses.
pub(super) fn hand_over(name: &str, blob: &web_sys::Blob) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let url = web_sys::Url::create_object_url_with_blob(blob).ok()?;
    let link: web_sys::HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(name);
    document.body()?.append_child(&link).ok()?;
    link.click();
    link.remove();
    // The click has started the download; the address may go once the browser has taken it.
    gloo_timers::callback::Timeout::new(60_000, move || {
        let _ = web_sys::Url::revoke_object_url(&url);
    })
    .forget();
    Some(())
}

/// The text of the file that was chosen in a file input, if one was.
///
/// # Errors
/// Says why its text cannot be had.
pub async fn chosen(input: &FileInput) -> Result<Option<String>, FileError> {
    match chosen_bytes(input).await? {
        None => Ok(None),
        Some((_, bytes)) => String::from_utf8(bytes).map(Some).map_err(|_| FileError::NotText),
    }
}

/// The name and the bytes of the file that was chosen in a file input, if one was.
///
/// # Errors
/// Says why they cannot be had.
pub async fn chosen_bytes(input: &FileInput) -> Result<Option<(String, Vec<u8>)>, FileError> {
    match taken(input) {
        None => Ok(None),
        Some(file) => read_bytes(&file).await.map(Some),
    }
}

/// The file that was chosen in a file input, if one was. Chosen again after it was mended, the same file counts as a choice.
#[must_use]
pub fn taken(input: &FileInput) -> Option<File> {
    let file = input.files().and_then(|files| files.get(0))?;
    input.set_value("");
    Some(file)
}

/// The file that was dropped, if one was.
#[must_use]
pub fn dropped(event: &web_sys::DragEvent) -> Option<File> {
    event.data_transfer()?.files()?.get(0)
}

/// The text of a file of the reader's.
///
/// # Errors
/// Says why its text cannot be had. One that is too large is not read at all.
pub async fn read(file: &File) -> Result<String, FileError> {
    let (_, bytes) = read_bytes(file).await?;
    String::from_utf8(bytes).map_err(|_| FileError::NotText)
}

/// The name and the bytes of a file of the reader's.
///
/// # Errors
/// Says why they cannot be had. One that is too large is not read at all.
pub async fn read_bytes(file: &File) -> Result<(String, Vec<u8>), FileError> {
    #[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
    let most = MAX_BYTES as f64;
    if file.size() > most {
        return Err(FileError::TooLarge);
    }
    let buffer = JsFuture::from(file.array_buffer())
        .await
        .map_err(|_| FileError::Unreadable)?;
    Ok((file.name(), Uint8Array::new(&buffer).to_vec()))
}

/// The text of a file of our own, by its path below the app.
///
/// # Errors
/// It could not be fetched.
pub async fn fetch_own(path: &str) -> Result<String, FileError> {
    own(path).await.ok_or(FileError::Unreadable)
}

async fn own(path: &str) -> Option<String> {
    let response = JsFuture::from(web_sys::window()?.fetch_with_str(path)).await.ok()?;
    let response: web_sys::Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
