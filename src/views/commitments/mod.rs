//! The commitments of a partnership: as a board by status, or as a table.

mod board;
mod card;
mod found;
mod hand;
mod look;
mod table;

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::i18n::{intl, m};
use crate::store::Store;
use crate::ui::{EmptyState, Glyph, Icon, Memo, SegmentedControl, live};
use crate::views::shared::filter::{Asking, FilterBar, Frame, Holds, NothingFound, Printed};
use crate::views::shared::links::{self, Place};
use crate::views::shared::marks::count;
use crate::views::shared::{Reader, RecordPage, t, tr};

use board::Board;
use found::{All, Found, found};
use look::{Look, View};
use table::Table;

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Seen {
    /// What is asked for.
    asking: Asking,
    /// How it is shown.
    look: Memo<Look>,
    /// What there is of it.
    found: Memo<Found>,
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
    let seen = seen(Store::here(), id);
    let is_empty = Memo::new(move |_| seen.found.with(|found| found.all == 0));
    let add = move || view! { <A href=links::new(Kind::Commitment, Some(id), &[]) attr:class="btn primary"><Icon glyph=Glyph::Plus/>{t(m::board_add)}</A> };
    let body = live(move || {
        if is_empty.get() {
            view! { <EmptyState title=t(m::board_empty_title) text=t(m::board_empty_text) glyph=Glyph::Board>{add()}</EmptyState> }.into_any()
        } else {
            view! { <Shows seen/> }.into_any()
        }
    });
    view! { <Frame asking=seen.asking title=t(m::board_title) action=add>{body}</Frame> }
}

fn seen(store: Store, id: Id) -> Seen {
    let asking = Asking::here(id, Place::Commitments(id), &look::OWN);
    let (view, sort) = (asking.own("view"), asking.own("sort"));
    let look = Memo::new(move |_| view.with(|view| sort.with(|sort| Look::read(view, sort))));
    let all = Memo::new(move |_| store.workspace().with(|workspace| All::of(workspace, id)));
    let found = Memo::new(move |_| {
        let reader = Reader::of(store);
        let find = |all: &All| {
            store
                .workspace()
                .with(|workspace| asking.sift(|sieve| found(all, sieve, look.get(), workspace, &reader)))
        };
        all.with(find)
    });
    Seen { asking, look, found }
}

/// The tools, and what they leave of the commitments.
#[component]
fn Shows(seen: Seen) -> impl IntoView {
    let asking = seen.asking;
    let lang = Store::here().lang();
    let is_none = Memo::new(move |_| seen.found.with(|found| found.rows.is_empty()));
    let as_table = Memo::new(move |_| seen.look.get().view == View::Table);
    let counted = tr(move |lang| {
        seen.found.with(|found| {
            if found.rows.len() == found.all {
                m::board_count(lang, count(found.all))
            } else {
                let number = |n: usize| intl::number(lang, count(n));
                m::board_found(lang, &number(found.rows.len()), &number(found.all))
            }
        })
    });
    let views = Signal::derive(move || {
        let lang = lang.get();
        vec![
            (View::Board.code().to_owned(), m::board_as_board(lang).to_owned()),
            (View::Table.code().to_owned(), m::board_as_table(lang).to_owned()),
        ]
    });
    let view_now = Signal::derive(move || seen.look.get().view.code().to_owned());
    let show = move |view: String| asking.put("view", view, false);
    let body = live(move || match (is_none.get(), as_table.get()) {
        (true, _) => view! { <NothingFound asking/> }.into_any(),
        (false, true) => view! { <Table seen/> }.into_any(),
        (false, false) => view! { <Board seen/> }.into_any(),
    });
    view! {
        <div class="stack commitments">
            <h2 class="sr">{move || t(if as_table.get() { m::board_as_table } else { m::board_as_board })}</h2>
            <FilterBar asking search=t(m::board_search) holds=Signal::stored(Holds::Commitments) counted>
                <SegmentedControl id="commitment-view" label=t(m::board_view) options=views value=view_now on_input=show/>
            </FilterBar>
            <Printed asking counted/>
            {body}
        </div>
    }
}
