//! Lists of which the first are shown, and a button for more.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::i18n::m;
use crate::store::Store;
use crate::ui::{Memo, live};

use super::Reader;
use super::marks::count;

/// The first of `order`, so many as `asked` says, and the button that asks for `page` more of them.
pub fn first_of(
    order: Memo<Vec<Id>>,
    page: usize,
    asked: RwSignal<usize>,
) -> (impl Fn() -> Vec<Id> + Copy + Send + Sync + 'static, impl IntoView) {
    let store = Store::here();
    let shown = move || {
        let first = asked.get();
        order.with(|order| order.iter().take(first).copied().collect::<Vec<_>>())
    };
    let rest = Memo::new(move |_| order.with(Vec::len).saturating_sub(asked.get()));
    let more = live(move || (rest.get() > 0).then(|| more_button(rest.get(), page, asked, &Reader::of(store))));
    (shown, more)
}

/// The button after a list of which `rest` are not shown.
pub fn more_button(rest: usize, page: usize, asked: RwSignal<usize>, reader: &Reader) -> AnyView {
    let words = m::commitment_more(reader.lang, count(rest.min(page)));
    view! {
        <button type="button" class="btn more" on:click=move |_| asked.set(asked.get_untracked().saturating_add(page))>{words}</button>
    }
    .into_any()
}
