//! Mounts the app, and makes each of its parts a wasm module of its own.
// Leptos' macro writes the import and the export between two modules, which Rust counts as unsafe; nothing here is.
#![allow(unsafe_code)]

use leptos::prelude::AnyView;
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use pobratym::app::{App, AppProps};
use pobratym::views::parts::{self, Asked, NotFetched, Part, Parts, Spot};
use pobratym::views::shared::links::Place;

macro_rules! part {
    ($name:ident, $fetch:ident) => {
        part!($name, $fetch, $name, Place)
    };
    ($name:ident, $fetch:ident, $file:ident, $what:ty) => {{
        #[wasm_split($file, wasm_split_path = ::leptos::wasm_split, fallible, preload($fetch))]
        fn $name(what: $what) -> Result<AnyView, SplitLoaderError> {
            Ok(parts::$name(what))
        }
        Part {
            fetch: || Box::pin(async { $fetch().await.map_err(|_| NotFetched) }),
            draw: |what| Box::pin(async move { $name(what).await.map_err(|_| NotFetched) }),
        }
    }};
}

fn main() {
    pobratym::platform::failure::install();
    let parts = Parts {
        records: part!(records, fetch_records),
        forms: part!(forms, fetch_forms),
        help: part!(help, fetch_help),
        answers: part!(answers, fetch_answers, records, Asked),
        folder: part!(folder, fetch_folder, help, Spot),
    };
    leptos::mount::mount_to_body(move || App(AppProps { parts }));
}
