//! The frame around every page: the rail, the page itself, messages, and the keys for undo and redo.

mod banners;
mod notice;
mod pages;
mod rail;

use leptos::ev;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::i18n::m;
use crate::store::Store;
use crate::store::history::Way;
use crate::views::shared::links::Place;
use crate::views::shared::{Browser, t};

use banners::Banners;
use notice::NoticeBar;
use pages::Page;
use rail::Rail;

/// The frame.
#[component]
pub fn Shell(
    /// The path under which the app is hosted, without a slash at its end.
    base: String,
) -> impl IntoView {
    let path = use_location().pathname;
    let place = Memo::new(move |_| path.with(|path| path.strip_prefix(base.as_str()).and_then(Place::parse)));
    undo_by_key(Store::here());
    let browser = Browser::here();
    // With a base address, `#main` alone would lead to the first page.
    let skip = move |event: ev::MouseEvent| {
        event.prevent_default();
        event.stop_propagation();
        browser.focus.run("main".to_owned());
    };
    view! {
        <a class="skip-link" href="#main" on:click=skip>{t(m::nav_skip)}</a>
        <div class="app">
            <Rail/>
            <main id="main" tabindex="-1">
                <Banners/>
                {move || view! { <Page place=place.get()/> }}
            </main>
        </div>
        <NoticeBar/>
    }
}

/// Ctrl+Z and Ctrl+Shift+Z (and Ctrl+Y), or ⌘. Within a field the keys belong to the field.
fn undo_by_key(store: Store) {
    let keys = window_event_listener(ev::keydown, move |event| {
        let in_field = event.target().is_some_and(|target| is_field(&target));
        if in_field || !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
            return;
        }
        let way = match (event.key().to_lowercase().as_str(), event.shift_key()) {
            ("z" | "я", false) => Way::Undo,
            ("z" | "я", true) | ("y", false) => Way::Redo,
            _ => return,
        };
        event.prevent_default();
        store.step(way);
    });
    on_cleanup(move || keys.remove());
}

fn is_field(target: &leptos::web_sys::EventTarget) -> bool {
    use leptos::wasm_bindgen::JsCast;
    let Some(element) = target.dyn_ref::<leptos::web_sys::Element>() else {
        return false;
    };
    matches!(element.tag_name().as_str(), "TEXTAREA" | "SELECT")
        || (element.tag_name() == "INPUT"
            && !matches!(
                element.get_attribute("type").as_deref(),
                Some("checkbox" | "radio" | "file")
            ))
}
