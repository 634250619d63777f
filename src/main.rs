//! Mounts the app, and makes each of its parts a wasm module of its own.
// Leptos' macro writes the import and the export between two modules, which Rust counts as unsafe; nothing here is.
#![allow(unsafe_code)]

use leptos::prelude::AnyView;
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use pobratym::app::{App, AppProps};
use pobratym::views::parts::{self, NotFetched, Part, Parts};
use pobratym::views::shared::links::Place;

macro_rules! part {
    ($name:ident, $fetch:ident) => {{
        #[wasm_split($name, wasm_split_path = ::leptos::wasm_split, fallible, preload($fetch))]
        fn $name(place: Place) -> Result<AnyView, SplitLoaderError> {
            Ok(parts::$name(place))
        }
        Part {
            fetch: || Box::pin(async { $fetch().await.map_err(|_| NotFetched) }),
            draw: |place| Box::pin(async move { $name(place).await.map_err(|_| NotFetched) }),
        }
    }};
}

fn main() {
    pobratym::platform::failure::install();
    let parts = Parts {
        records: part!(records, fetch_records),
        forms: part!(forms, fetch_forms),
        help: part!(help, fetch_help),
    };
    leptos::mount::mount_to_body(move || App(AppProps { parts }));
}
