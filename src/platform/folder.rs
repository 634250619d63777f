//! A folder of the reader's (File System Access, in Chromium): chosen, read, written to.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

use super::files::File;
use super::js::{call, is_abort};

/// Why a folder, or a file in it, cannot be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FolderError {
    /// The browser does not let the page use it, or does not any more.
    Denied,
    /// It is not there: moved, renamed, on a drive that is not connected.
    Gone,
    /// There is no room for the file.
    Full,
    /// The file is write-protected, or another program has it open.
    Locked,
    /// The browser does not remember folders ([`super::handles`]).
    Forgetful,
    /// Anything else.
    Failed,
}

impl FolderError {
    fn of(error: &JsValue) -> Self {
        let name = error.dyn_ref::<DomException>().map(DomException::name);
        match name.as_deref() {
            Some("NotAllowedError" | "SecurityError") => Self::Denied,
            Some("NotFoundError") => Self::Gone,
            Some("QuotaExceededError") => Self::Full,
            Some("NoModificationAllowedError" | "InvalidModificationError") => Self::Locked,
            _ => Self::Failed,
        }
    }
}

/// Whether the page may use a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    /// It may.
    Given,
    /// The reader has to be asked, at a click.
    Asks,
    /// The reader has said no.
    Denied,
}

/// A folder.
#[derive(Clone, Debug)]
pub struct Directory(pub(super) JsValue);

/// A file in a folder, not opened yet.
#[derive(Debug)]
pub struct Listed {
    /// Its name.
    pub name: String,
    handle: JsValue,
}

/// So many files of a folder are looked at: a shared folder that holds more is none of ours.
const MOST: usize = 1_000;
const PICKER: &str = "showDirectoryPicker";

/// Whether this browser can link a folder. Without a secure context (https) none can.
#[must_use]
pub fn is_there() -> bool {
    let window: JsValue = web_sys::window().into();
    Reflect::get(&window, &PICKER.into()).is_ok_and(|picker| picker.is_function())
}

/// Lets the reader choose a folder; none where that was thought better of. To be called at a click.
///
/// # Errors
/// The browser refused.
pub async fn pick() -> Result<Option<Directory>, FolderError> {
    match call(&web_sys::window().into(), PICKER, &[mode()]).await {
        Ok(handle) => Ok(Some(Directory(handle))),
        Err(error) if is_abort(&error) => Ok(None),
        Err(error) => Err(FolderError::of(&error)),
    }
}

fn mode() -> JsValue {
    object(&[("mode", "readwrite".into()), ("id", "pobratym".into())])
}

fn object(members: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in members {
        // Setting a property of an object just made does not fail.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}

impl Directory {
    /// Its name, without the path, which no browser tells.
    #[must_use]
    pub fn name(&self) -> String {
        let name = Reflect::get(&self.0, &"name".into()).ok();
        name.and_then(|name| name.as_string()).unwrap_or_default()
    }

    /// Whether the page may use it now.
    pub async fn permission(&self) -> Permission {
        self.permitted("queryPermission").await
    }

    /// Asks the reader whether it may. To be called at a click.
    pub async fn ask(&self) -> Permission {
        self.permitted("requestPermission").await
    }

    async fn permitted(&self, method: &str) -> Permission {
        let has = Reflect::get(&self.0, &method.into()).is_ok_and(|method| method.is_function());
        if !has {
            // Where nobody is asked, nobody says no.
            return Permission::Given;
        }
        let answer = call(&self.0, method, &[mode()]).await;
        match answer.ok().and_then(|answer| answer.as_string()).as_deref() {
            Some("granted") => Permission::Given,
            Some("prompt") => Permission::Asks,
            _ => Permission::Denied,
        }
    }

    /// The files in it; those of its folders are not looked at.
    ///
    /// # Errors
    /// It cannot be had.
    pub async fn files(&self) -> Result<Vec<Listed>, FolderError> {
        self.listed().await.map_err(|error| FolderError::of(&error))
    }

    async fn listed(&self) -> Result<Vec<Listed>, JsValue> {
        let entries = call(&self.0, "values", &[]).await?;
        let mut found = Vec::new();
        while found.len() < MOST {
            let step = call(&entries, "next", &[]).await?;
            if Reflect::get(&step, &"done".into())?.is_truthy() {
                break;
            }
            let handle = Reflect::get(&step, &"value".into())?;
            let text = |name: &str| Reflect::get(&handle, &name.into()).ok()?.as_string();
            if text("kind").as_deref() == Some("file") {
                let name = text("name").unwrap_or_default();
                found.push(Listed { name, handle });
            }
        }
        Ok(found)
    }

    /// Writes a file: whoever reads meanwhile has the old one or the new one, and none that is half written.
    ///
    /// # Errors
    /// It could not be written; the old one is as it was.
    pub async fn write(&self, name: &str, text: &str) -> Result<File, FolderError> {
        self.written(name, text).await.map_err(|error| FolderError::of(&error))
    }

    async fn written(&self, name: &str, text: &str) -> Result<File, JsValue> {
        let create = object(&[("create", true.into())]);
        let handle = call(&self.0, "getFileHandle", &[name.into(), create]).await?;
        let stream = call(&handle, "createWritable", &[]).await?;
        if let Err(error) = call(&stream, "write", &[text.into()]).await {
            // What was written so far goes.
            let _ = call(&stream, "abort", &[]).await;
            return Err(error);
        }
        // Only then is the file in its place.
        call(&stream, "close", &[]).await?;
        call(&handle, "getFile", &[]).await?.dyn_into()
    }

    /// Removes a file.
    ///
    /// # Errors
    /// It could not be removed.
    pub async fn remove(&self, name: &str) -> Result<(), FolderError> {
        match call(&self.0, "removeEntry", &[name.into()]).await {
            Ok(_) => Ok(()),
            Err(error) => match FolderError::of(&error) {
                FolderError::Gone => Ok(()),
                other => Err(other),
            },
        }
    }

    /// Calls `look` when something in it changes, until what is given is dropped; in browsers without `FileSystemObserver`, never.
    #[must_use]
    pub fn watch(&self, look: impl Fn() + 'static) -> Option<Watch> {
        let window: JsValue = web_sys::window().into();
        let class: Function = Reflect::get(&window, &"FileSystemObserver".into())
            .ok()?
            .dyn_into()
            .ok()?;
        let changed = Closure::<dyn Fn(JsValue)>::new(move |_| look());
        let observer = Reflect::construct(&class, &Array::of1(changed.as_ref())).ok()?;
        let (directory, watcher) = (self.0.clone(), observer.clone());
        wasm_bindgen_futures::spawn_local(async move {
            // What cannot be watched is looked at now and then all the same.
            let _ = call(&watcher, "observe", &[directory]).await;
        });
        Some(Watch {
            observer,
            _changed: changed,
        })
    }
}

/// As long as it lives, a folder is watched.
#[derive(Debug)]
pub struct Watch {
    observer: JsValue,
    _changed: Closure<dyn Fn(JsValue)>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Ok(Ok(stop)) = Reflect::get(&self.observer, &"disconnect".into()).map(JsCast::dyn_into::<Function>) {
            let _ = stop.call0(&self.observer);
        }
    }
}

impl Listed {
    /// Opens it: its size and its time can be asked for, and its text be read.
    ///
    /// # Errors
    /// It cannot be had, or is gone by now.
    pub async fn open(&self) -> Result<File, FolderError> {
        let file = call(&self.handle, "getFile", &[]).await;
        let file = file.and_then(JsCast::dyn_into);
        file.map_err(|error| FolderError::of(&error))
    }
}
