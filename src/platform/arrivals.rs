//! Files that come in by themselves: dropped onto the page, pasted, or opened with the installed app (File Handling,
//! `launchQueue`, in the browsers that have it).

use std::rc::Rc;

use js_sys::{Array, Function, Reflect};
use leptos::ev;
use leptos::prelude::{on_cleanup, window_event_listener};
use leptos::task::spawn_local;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DataTransfer, File};

use super::files::{self, FileError};
use super::js::call;
use super::page::{is_in_field, mark_root};

/// On the root while a file is dragged over the page.
const DRAGS: &str = "data-drags-file";

/// What comes in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// A text that was pasted.
    Text(String),
    /// A file.
    File {
        /// Its name.
        name: String,
        /// What is in it.
        bytes: Vec<u8>,
    },
}

/// Tells what comes in, or why it cannot be had.
type Take = Rc<dyn Fn(Result<Arrival, FileError>)>;

/// From now on tells of what comes in, for as long as the page lives.
pub fn listen(take: impl Fn(Result<Arrival, FileError>) + 'static) {
    let take: Take = Rc::new(take);
    drops(&take);
    pastes(&take);
    launches(take);
}

fn drops(take: &Take) {
    let over = window_event_listener(ev::dragover, |event| {
        if has_files(event.data_transfer().as_ref()) {
            // Without this the browser would leave the page and open the file.
            event.prevent_default();
            mark_root(DRAGS, true);
        }
    });
    let away = window_event_listener(ev::dragleave, |event| {
        if event.related_target().is_none() {
            mark_root(DRAGS, false);
        }
    });
    let take = Rc::clone(take);
    let dropped = window_event_listener(ev::drop, move |event| {
        mark_root(DRAGS, false);
        let data = event.data_transfer();
        // A page that takes files itself has done so by now.
        if has_files(data.as_ref()) && !event.default_prevented() {
            event.prevent_default();
            read_first(data.as_ref(), &take);
        }
    });
    on_cleanup(move || {
        over.remove();
        away.remove();
        dropped.remove();
    });
}

/// A text is taken where it looks like JSON: other texts are pasted by mistake, and nothing is said of them.
fn pastes(take: &Take) {
    let take = Rc::clone(take);
    let pasted = window_event_listener(ev::paste, move |event| {
        let data = event.clipboard_data();
        if is_in_field(&event) {
            return;
        }
        if has_files(data.as_ref()) {
            return read_first(data.as_ref(), &take);
        }
        let text = data
            .and_then(|data| data.get_data("text/plain").ok())
            .unwrap_or_default();
        if text.trim_start().starts_with('{') {
            let is_large = text.len() > files::MAX_BYTES;
            take(if is_large {
                Err(FileError::TooLarge)
            } else {
                Ok(Arrival::Text(text))
            });
        }
    });
    on_cleanup(move || pasted.remove());
}

fn has_files(data: Option<&DataTransfer>) -> bool {
    data.is_some_and(|data| data.types().includes(&"Files".into(), 0))
}

fn read_first(data: Option<&DataTransfer>, take: &Take) {
    let Some(file) = data.and_then(DataTransfer::files).and_then(|files| files.get(0)) else {
        return;
    };
    read(file, take);
}

fn read(file: File, take: &Take) {
    let take = Rc::clone(take);
    spawn_local(async move {
        let read = files::read_bytes(&file).await;
        take(read.map(|(name, bytes)| Arrival::File { name, bytes }));
    });
}

fn launches(take: Take) {
    let window: JsValue = web_sys::window().into();
    let queue = Reflect::get(&window, &"launchQueue".into()).unwrap_or_default();
    let Ok(Ok(listen)) = Reflect::get(&queue, &"setConsumer".into()).map(JsCast::dyn_into::<Function>) else {
        return;
    };
    let consumer = Closure::<dyn Fn(JsValue)>::new(move |launch: JsValue| {
        let take = Rc::clone(&take);
        spawn_local(async move {
            if let Some(file) = launched(&launch).await {
                read(file, &take);
            }
        });
    });
    let _ = listen.call1(&queue, consumer.as_ref());
    // The page listens as long as it lives.
    consumer.forget();
}

/// The first of the files that the app was opened with.
async fn launched(launch: &JsValue) -> Option<File> {
    let handles: Array = Reflect::get(launch, &"files".into()).ok()?.dyn_into().ok()?;
    let handle = handles.get(0);
    call(&handle, "getFile", &[]).await.ok()?.dyn_into().ok()
}
