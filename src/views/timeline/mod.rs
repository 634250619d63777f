//! The timeline of a partnership: what was and what is planned, on the side of the city that hosted it.

mod card;
mod drawing;
mod filter;
mod found;
mod list;
mod milestone;
mod more;
mod printed;
mod toolbar;

use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::components::A;
use leptos_router::hooks::use_navigate;

use crate::domain::id::Id;
use crate::domain::queries::lists;
use crate::domain::record::Kind;
use crate::i18n::m;
use crate::store::Store;
use crate::ui::{EmptyState, Glyph, Icon, Memo, Shown, live};
use crate::views::shared::links::{self, Place};
use crate::views::shared::query::{PAUSE, Query};
use crate::views::shared::{PageHead, PartnershipNav, Reader, RecordPage, provide_sought, t};

use filter::Filter;
use found::{Entries, Found, found};
use list::Banks;
use printed::Printed;
use toolbar::Toolbar;

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Seen {
    /// The partnership.
    partnership: Id,
    /// What is asked for: by the address, and by what is typed and not yet there.
    filter: Memo<Filter>,
    /// All events, and the dates that stand beside them.
    entries: Memo<Entries>,
    /// Those asked for.
    found: Memo<Found>,
    /// Asks for something else.
    ask: Callback<Filter>,
    /// Asks for a text.
    search: Callback<String>,
}

/// The page.
#[component]
pub fn TimelinePage(
    /// The partnership.
    id: Id,
) -> impl IntoView {
    view! { <RecordPage kind=Kind::Partnership id show=|id, _| view! { <Timeline id/> }.into_any()/> }
}

#[component]
fn Timeline(id: Id) -> impl IntoView {
    let store = Store::here();
    let seen = seen(store, id);
    provide_sought(move || seen.filter.with(|filter| filter.text.clone()));
    let eyebrow = Signal::derive(move || {
        let reader = Reader::of(store);
        store.workspace().with(|workspace| {
            let record = workspace.get(id);
            record
                .map(|record| lists::title(record, reader.lang, &reader.our_city))
                .unwrap_or_default()
        })
    });
    let is_empty = Memo::new(move |_| seen.entries.with(|entries| entries.0.is_empty()));
    let is_none = Memo::new(move |_| seen.found.with(Found::is_empty));
    let add = move || {
        view! {
            <A href=links::new(Kind::Event, Some(id), &[]) attr:class="btn primary"><Icon glyph=Glyph::Plus/>{t(m::partnership_add_event)}</A>
        }
    };
    let body = live(move || {
        if is_empty.get() {
            view! { <EmptyState title=t(m::partnership_no_events) text=t(m::partnership_no_events_next) glyph=Glyph::Timeline>{add()}</EmptyState> }
                .into_any()
        } else {
            view! {
                <Toolbar seen/>
                <Printed seen/>
                <Shown when=move || !is_none.get() fallback=move || view! { <Nothing seen/> }><Banks seen/></Shown>
            }
            .into_any()
        }
    });
    view! {
        <div class="page">
            <PageHead title=t(m::partnership_timeline) eyebrow>{add()}</PageHead>
            <PartnershipNav id/>
            {body}
        </div>
    }
}

fn seen(store: Store, id: Id) -> Seen {
    let query = Query::here();
    let navigate = use_navigate();
    let typed: RwSignal<Option<String>> = RwSignal::new(None);
    let filter = Memo::new(move |_| {
        let asked = query.with(Filter::read);
        match typed.get() {
            Some(text) => Filter { text, ..asked },
            None => asked,
        }
    });
    let layers = Memo::new(move |_| filter.with(|filter| filter.layers.clone()));
    let entries = Memo::new(move |_| {
        store
            .workspace()
            .with(|workspace| layers.with(|layers| Entries::of(workspace, id, layers)))
    });
    let ask = Callback::new(move |(filter, replace): (Filter, bool)| {
        let options = NavigateOptions {
            replace,
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate(&filter.query().after(&Place::Timeline(id).href()), options);
        typed.set(None);
    });
    let follow = StoredValue::new_local(debounce(PAUSE, move |()| {
        if let Some(Some(_)) = typed.try_get_untracked() {
            ask.run((filter.get_untracked(), true));
        }
    }));
    Seen {
        partnership: id,
        filter,
        entries,
        found: Memo::new(move |_| {
            let today = store.today().get();
            entries.with(|entries| filter.with(|filter| found(entries, filter, today)))
        }),
        ask: Callback::new(move |filter| ask.run((filter, false))),
        search: Callback::new(move |text| {
            typed.set(Some(text));
            follow.update_value(|follow| follow(()));
        }),
    }
}

/// There are events, and none that was asked for.
#[component]
fn Nothing(seen: Seen) -> impl IntoView {
    view! {
        <EmptyState title=t(m::timeline_none) text=t(m::timeline_none_next) glyph=Glyph::Search>
            <button type="button" class="btn" on:click=move |_| seen.ask.run(seen.filter.with_untracked(Filter::cleared))>{t(m::timeline_clear)}</button>
        </EmptyState>
    }
}
