//! The composition root: opens the store, provides the contexts, routes.

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::WildcardSegment;
use leptos_router::components::{FlatRoutes, Route, Router};

use crate::i18n::intl;
use crate::platform::intl::BrowserIntl;
use crate::platform::{arrivals, page, update};
use crate::store::Store;
use crate::store::handle::{Deed, Failure};
use crate::store::history::Way;
use crate::views::parts::Parts;
use crate::views::shared::Browser;
use crate::views::shared::links;
use crate::views::shared::page::Visited;
use crate::views::shell::Shell;

/// The whole app. One route takes every address; [`crate::views::shared::links::Place`] says which page it is.
#[component]
pub fn App(
    /// What is loaded on demand.
    parts: Parts,
) -> impl IntoView {
    provide_context(parts);
    intl::install(&BrowserIntl);
    let store = Store::open();
    provide_context(store);
    provide_context(browser(store));
    provide_context(Visited(RwSignal::new(false)));
    follow_settings(store);
    listen(store);
    arrivals::listen(move |arrival| store.arrive(arrival));
    page::after_paint(move || {
        store.recover();
        store.look_at_room();
    });
    let base = page::base_path();
    links::host_under(&base);
    fetch_ahead(parts);
    fetch_when_pressed(parts, base.clone());
    undo_by_key(store);
    page::remove_boot();
    view! {
        <Router>
            <FlatRoutes fallback=|| ()>
                <Route path=WildcardSegment("page") view=move || view! { <Shell base=base.clone()/> }/>
            </FlatRoutes>
        </Router>
    }
}

fn browser(store: Store) -> Browser {
    let said = move |done| {
        store.say(if done {
            Ok(Deed::LinkCopied)
        } else {
            Err(Failure::NotCopied)
        });
    };
    Browser {
        set_title: Callback::new(|title: String| page::set_title(&title)),
        is_narrow: page::is_narrow,
        show_tab: page::show_tab,
        focus: Callback::new(page::focus),
        selected_in: Callback::new(|id: String| page::selected_in(&id)),
        copy_link: Callback::new(move |path: String| page::copy(&format!("{}{path}", page::origin()), said)),
        copy_address: Callback::new(move |address: String| page::copy(&address, said)),
        copy_text: Callback::new(move |text: String| {
            page::copy(&text, move |done| {
                store.say(if done {
                    Ok(Deed::TextCopied)
                } else {
                    Err(Failure::TextNotCopied)
                });
            });
        }),
    }
}

/// The document follows the language and the theme.
fn follow_settings(store: Store) {
    let settings = store.settings();
    Effect::new(move || settings.with(|settings| page::set_lang(settings.lang.tag())));
    Effect::new(move || settings.with(|settings| page::set_theme(settings.theme.code())));
}

/// What the world outside tells the store, for as long as the page lives.
fn listen(store: Store) {
    let waits = window_event_listener(ev::Custom::<ev::CustomEvent>::new(update::EVENT), move |_| {
        store.note_update();
    });
    let back = window_event_listener(ev::visibilitychange, move |_| store.look_at_the_clock());
    let focused = window_event_listener(ev::focus, move |_| store.look_at_the_clock());
    let other_tab = window_event_listener(ev::storage, move |event| {
        if let Some(key) = event.key() {
            store.hear(&key, event.old_value().as_deref(), event.new_value());
        }
    });
    on_cleanup(move || {
        waits.remove();
        back.remove();
        focused.remove();
        other_tab.remove();
    });
}

/// Fetches the part of the records as soon as that costs no network and delays nothing, so that its pages open without a wait. The others
/// come from the browser's own copy when they are opened: each takes as much memory as thousands of records. Where a newer version waits, all are
/// fetched, because it will take that copy away.
fn fetch_ahead(parts: Parts) {
    let records = move || page::when_idle(move || spawn_local(parts.fetch_records()));
    let all = move || spawn_local(parts.fetch());
    if update::is_kept() {
        records();
    }
    if update::is_waiting() {
        all();
    }
    let kept = window_event_listener(ev::Custom::<ev::CustomEvent>::new(update::KEPT), move |_| records());
    let waits = window_event_listener(ev::Custom::<ev::CustomEvent>::new(update::EVENT), move |_| all());
    on_cleanup(move || {
        kept.remove();
        waits.remove();
    });
}

/// A press on a link comes a moment before its click: the part that draws its page is fetched meanwhile.
fn fetch_when_pressed(parts: Parts, base: String) {
    let pressed = window_event_listener(ev::pointerdown, move |event| {
        let path = page::link_of(&event);
        let place = path.and_then(|path| links::Place::parse(path.strip_prefix(base.as_str())?));
        if let Some(part) = place.and_then(|place| parts.of(place)) {
            spawn_local(async move {
                // Where it cannot be had, the page says so.
                let _ = (part.fetch)().await;
            });
        }
    });
    on_cleanup(move || pressed.remove());
}

/// Ctrl+Z and Ctrl+Shift+Z (and Ctrl+Y), or ⌘. Within a field the keys belong to the field.
fn undo_by_key(store: Store) {
    let keys = window_event_listener(ev::keydown, move |event| {
        if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || page::is_in_field(&event) {
            return;
        }
        // By the place of the key, so that it is the same one on a Ukrainian layout.
        let way = match (event.code().as_str(), event.key().as_str(), event.shift_key()) {
            (_, "z" | "Z", true) | ("KeyZ", "я" | "Я", true) | (_, "y", false) => Way::Redo,
            (_, "z", false) | ("KeyZ", "я", false) => Way::Undo,
            _ => return,
        };
        event.prevent_default();
        store.step(way);
    });
    on_cleanup(move || keys.remove());
}
