//! A stretch of the text that the reader has selected becomes a draft of any kind.

use leptos::prelude::*;

use crate::i18n::m;
use crate::store::commands::What;
use crate::ui::{Menu, MenuItem, Shown};
use crate::views::shared::{t, tr};

use super::card::what_words;
use super::work::Work;

/// What can be made by hand: all but what a text does not say in words of its own.
const MADE: [What; 8] = [
    What::Event,
    What::Commitment,
    What::Agreement,
    What::Person,
    What::Partner,
    What::Programme,
    What::Statement,
    What::Stop,
];
/// So much of a selection is shown.
const SHOWN: usize = 60;

/// What is selected, and what it can become.
#[component]
pub fn ByHand(work: Work) -> impl IntoView {
    let lang = work.store.lang();
    let has = Signal::derive(move || work.selected.with(Option::is_some));
    let selected = tr(move |lang| {
        let range = work.selected.get().unwrap_or_default();
        let text = work.text.with(|text| text.get(range).map(short).unwrap_or_default());
        m::intake_selected(lang, &text)
    });
    let items = Signal::derive(move || {
        let item = |what: &What| MenuItem {
            key: what.code().to_owned(),
            label: what_words(lang.get(), *what).to_owned(),
            ..MenuItem::default()
        };
        MADE.iter().map(item).collect::<Vec<_>>()
    });
    let choose = move |code: String| {
        let what = MADE.into_iter().find(|what| what.code() == code);
        if let Some(key) = what.and_then(|what| work.make(what)) {
            work.point_at(key);
        }
    };
    view! {
        <div class="intake-hand">
            <Shown when=move || has.get() fallback=move || view! { <p class="soft">{t(m::intake_select_hint)}</p> }>
                <p role="status">{selected}</p>
                <Menu id="intake-make" label=t(m::intake_make) items on_choose=choose class="small" start=true/>
            </Shown>
        </div>
    }
}

fn short(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
