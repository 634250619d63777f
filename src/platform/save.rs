//! Saving a file where the reader says (File System Access, `showSaveFilePicker`), which tells whether it was saved. Browsers
//! without it only take the file as a download.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

use super::files::{self, FileError};
use super::js::{call, is_abort};

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It is where the reader wanted it
    Written,
    /// The browser has it as a download, and does not say what becomes of it
    Offered,
    /// The reader has thought better of it
    Not,
}

/// Saves `text` under a name that the reader may change. To be called at a click: browsers ask for one.
///
/// # Errors
/// It could not be written.
pub async fn save(name: &str, text: &str) -> Result<Saved, FileError> {
    let window: JsValue = web_sys::window().into();
    let has_picker = Reflect::get(&window, &PICKER.into()).is_ok_and(|picker| picker.is_function());
    if has_picker {
        match call(&window, PICKER, &[suggestion(name)]).await {
            Ok(handle) => return write(&handle, text).await.map_err(|_| FileError::NotWritten),
            Err(error) if is_abort(&error) => return Ok(Saved::Not),
            // There is one, and the browser does not let this page use it.
            Err(_) => {}
        }
    }
    files::download(name, files::JSON, text).map(|()| Saved::Offered)
}

const PICKER: &str = "showSaveFilePicker";

fn suggestion(name: &str) -> JsValue {
    let options = Object::new();
    // Setting a property of an object just made does not fail.
    let _ = Reflect::set(&options, &"suggestedName".into(), &name.into());
    options.into()
}

async fn write(handle: &JsValue, text: &str) -> Result<Saved, JsValue> {
    let stream = call(handle, "createWritable", &[]).await?;
    call(&stream, "write", &[text.into()]).await?;
    // Only then is the file in its place.
    call(&stream, "close", &[]).await?;
    Ok(Saved::Written)
}
