//! The bar: the search, the filters, what they leave, and the views that were given a name.

use leptos::ev;
use leptos::prelude::*;

use crate::i18n::m;
use crate::ui::{Each, EmptyState, Glyph, Memo, SearchField, Shown, live};
use crate::views::shared::t;

use super::Asking;
use super::controls::{Control, Holds, draw};
use super::dropped::LeftOut;
use super::saved::SavedViews;

/// Search, filters, how much there is, and the way back to everything.
#[component]
pub fn FilterBar(
    /// What the page is asked for.
    asking: Asking,
    /// What can be searched.
    #[prop(into)]
    search: Signal<String>,
    /// What stands on the page.
    #[prop(into)]
    holds: Signal<Holds>,
    /// How much there is, of how much.
    #[prop(into)]
    counted: Signal<String>,
    /// What stands at the end of the last line: other ways to show the same.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let filter = asking.filter;
    let ready = StoredValue::new(false);
    let make_ready = move |_: ev::FocusEvent| {
        if !ready.get_value() {
            ready.set_value(true);
            asking.make_ready();
        }
    };
    view! {
        <div class="filter-bar no-print" on:focusin=make_ready>
            <div class="toolbar filters" role="group" aria-label=t(m::filter_filters)>
                <SearchField
                    id="filter-search" label=search clear=t(m::filter_clear_search)
                    value=Signal::derive(move || filter.with(|filter| filter.text.clone())) on_input=asking.search
                />
                <Each each=move || Control::front(holds.get()) key=|control| *control children=move |control| draw(asking, control, holds)/>
                <MoreFilters asking holds/>
            </div>
            <LeftOut dropped=Signal::derive(move || asking.dropped()) dismiss=Callback::new(move |()| asking.ask(|_| ()))/>
            <div class="row between">
                <div class="row">
                    <p class="soft" role="status">{counted}</p>
                    <Each each=move || Control::counted(holds.get()) key=|control| *control children=move |control| draw(asking, control, holds)/>
                    <Shown when=move || asking.narrows.get()>
                        <button type="button" class="link" on:click=move |_| asking.clear()>{t(m::filter_clear)}</button>
                    </Shown>
                </div>
                {children.map(|children| children())}
                <SavedViews asking/>
            </div>
        </div>
    }
}

/// The filters that most people do not need; open where one of them is in use.
#[component]
fn MoreFilters(asking: Asking, holds: Signal<Holds>) -> impl IntoView {
    let filter = asking.filter;
    let folded = Memo::new(move |before: Option<&Vec<Control>>| {
        let before = before.map(Vec::as_slice).unwrap_or_default();
        filter.with(|filter| Control::folded(holds.get(), filter, before))
    });
    let used = Memo::new(move |_| folded.with(|folded| filter.with(|filter| Control::used(folded, filter))));
    let was_used = used.get_untracked() > 0;
    let opened = RwSignal::new(was_used);
    let inside = live(move || {
        opened.get().then(|| {
            view! {
                <div class="row">
                    <Each each=move || folded.get() key=|control| *control children=move |control| draw(asking, control, holds)/>
                </div>
            }
        })
    });
    view! {
        <details class="more-filters" open=was_used on:toggle=move |_: ev::Event| opened.set(true)>
            <summary class="btn">{t(m::filter_more_filters)}<Shown when=move || used.get() != 0><span class="count">{move || used.get()}</span></Shown></summary>
            {inside}
        </details>
    }
}

/// There is something, and nothing that was asked for.
#[component]
pub fn NothingFound(
    /// What the page is asked for.
    asking: Asking,
    /// Another way out.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <EmptyState title=t(m::filter_none) text=t(m::filter_none_next) glyph=Glyph::Search>
            {children.map(|children| children())}
            <button type="button" class="btn" on:click=move |_| asking.clear()>{t(m::filter_clear)}</button>
        </EmptyState>
    }
}
