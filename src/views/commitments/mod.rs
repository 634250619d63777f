//! The commitments of a partnership: as a board by status, or as a table.

mod board;
mod card;
mod filter;
mod found;
mod hand;
mod table;
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
use crate::ui::{EmptyState, Glyph, Icon, Memo};
use crate::views::shared::links::{self, Place};
use crate::views::shared::query::{PAUSE, Query};
use crate::views::shared::{PageHead, PartnershipNav, Reader, RecordPage, provide_sought, t};

use board::Board;
use filter::{Filter, View};
use found::{Found, found};
use table::Table;
use toolbar::Toolbar;

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Seen {
    /// The partnership.
    partnership: Id,
    /// What is asked for: by the address, or by what is typed and not yet there.
    filter: Memo<Filter>,
    /// What there is of it.
    found: Memo<Found>,
    /// Asks for something else. What is typed replaces the last entry of the history after a pause; the rest adds one.
    ask: Callback<Filter>,
}

/// The page.
#[component]
pub fn CommitmentsPage(
    /// The partnership.
    id: Id,
) -> impl IntoView {
    view! { <RecordPage kind=Kind::Partnership id show=|id, _| view! { <Commitments id/> }.into_any()/> }
}

#[component]
fn Commitments(id: Id) -> impl IntoView {
    let store = Store::here();
    let query = Query::here();
    let navigate = use_navigate();
    let typed: RwSignal<Option<Filter>> = RwSignal::new(None);
    let filter = Memo::new(move |_| typed.get().unwrap_or_else(|| query.with(Filter::read)));
    let go = Callback::new(move |(asked, replace): (Filter, bool)| {
        let options = NavigateOptions {
            replace,
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate(&asked.query().after(&Place::Commitments(id).href()), options);
        typed.set(None);
    });
    let follow = StoredValue::new_local(debounce(PAUSE, move |()| {
        if let Some(Some(asked)) = typed.try_get_untracked() {
            go.run((asked, true));
        }
    }));
    let seen = Seen {
        partnership: id,
        filter,
        found: Memo::new(move |_| {
            let reader = Reader::of(store);
            store
                .workspace()
                .with(|workspace| filter.with(|filter| found(workspace, id, filter, &reader)))
        }),
        ask: Callback::new(move |asked: Filter| {
            if filter.with_untracked(|now| now.differs_by_text(&asked)) {
                typed.set(Some(asked));
                follow.update_value(|follow| follow(()));
            } else {
                go.run((asked, false));
            }
        }),
    };
    provide_sought(move || filter.with(|filter| filter.text.clone()));
    let eyebrow = Signal::derive(move || {
        let reader = Reader::of(store);
        store.workspace().with(|workspace| {
            workspace
                .get(id)
                .map(|record| lists::title(record, reader.lang, &reader.our_city))
                .unwrap_or_default()
        })
    });
    let is_empty = Memo::new(move |_| seen.found.with(|found| found.all == 0));
    let is_none = Memo::new(move |_| seen.found.with(|found| found.rows.is_empty()));
    let as_table = Memo::new(move |_| filter.with(|filter| filter.view == View::Table));
    let add = move || view! { <A href=links::new(Kind::Commitment, Some(id), &[]) attr:class="btn primary"><Icon glyph=Glyph::Plus/>{t(m::board_add)}</A> };
    view! {
        <div class="page">
            <PageHead title=t(m::board_title) eyebrow>{add()}</PageHead>
            <PartnershipNav id/>
            {move || if is_empty.get() {
                view! { <EmptyState title=t(m::board_empty_title) text=t(m::board_empty_text) glyph=Glyph::Board>{add()}</EmptyState> }.into_any()
            } else {
                view! {
                    <div class="stack commitments">
                        <h2 class="sr">{move || t(if as_table.get() { m::board_as_table } else { m::board_as_board })}</h2>
                        <Toolbar seen/>
                        {move || match (is_none.get(), as_table.get()) {
                            (true, _) => view! { <Nothing seen/> }.into_any(),
                            (false, true) => view! { <Table seen/> }.into_any(),
                            (false, false) => view! { <Board seen/> }.into_any(),
                        }}
                    </div>
                }.into_any()
            }}
        </div>
    }
}

/// There are commitments, and none that was asked for.
#[component]
fn Nothing(seen: Seen) -> impl IntoView {
    let clear = move |_| seen.ask.run(seen.filter.with_untracked(Filter::cleared));
    view! {
        <EmptyState title=t(m::board_none_title) text=t(m::board_none_text) glyph=Glyph::Search>
            <button type="button" class="btn" on:click=clear>{t(m::board_clear)}</button>
        </EmptyState>
    }
}
