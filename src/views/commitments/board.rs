//! The board: a column a status. A card goes from column to column by drag, by its menu, or by Alt and an arrow.

use leptos::ev;
use leptos::prelude::*;

use crate::domain::codes::CommitmentStatus;
use crate::domain::id::Id;
use crate::i18n::{intl, m};
use crate::store::Store;
use crate::ui::{Each, Glyph, Icon, Memo, Reveal, RevealMore, Shown};
use crate::views::shared::chips::code;
use crate::views::shared::marks::count;
use crate::views::shared::{t, tr};

use super::Seen;
use super::card::Card;
use super::hand::{BOARD, Hand};

/// How many cards of a column are shown at first, and how many more each time. More come by themselves while one scrolls; so
/// few cards are drawn anew at a keystroke of the search.
const PAGE: usize = 12;

/// The columns side by side. What was dropped is folded away below them.
const COLUMNS: [CommitmentStatus; 5] = [
    CommitmentStatus::Proposed,
    CommitmentStatus::Agreed,
    CommitmentStatus::UnderWay,
    CommitmentStatus::Paused,
    CommitmentStatus::Done,
];

/// The board.
#[component]
pub fn Board(seen: Seen) -> impl IntoView {
    let hand = Hand::new(seen);
    // A column stops the event: what comes here is beside all of them.
    let beside = window_event_listener(ev::dragover, move |_| hand.leave());
    on_cleanup(move || beside.remove());
    view! {
        <h2 class="sr">{t(m::board_as_board)}</h2>
        <div class="board" id=BOARD tabindex="-1" role="group" aria-label=t(m::board_title)>
            {COLUMNS.map(|status| view! { <Column hand status/> })}
        </div>
        <Dropped hand/>
        <p class="soft no-print">{t(m::board_hint)}</p>
    }
}

#[component]
fn Column(hand: Hand, status: CommitmentStatus) -> impl IntoView {
    let ids = Memo::new(move |_| hand.seen.found.with(|found| found.with_status(status)));
    let is_empty = Memo::new(move |_| ids.with(Vec::is_empty));
    let heading = format!("board-{}", status.code());
    view! {
        <section
            class="col"
            aria-labelledby=heading.clone()
            data-empty=move || is_empty.get().then_some("")
            data-over=move || hand.is_over(status).then_some("")
            on:dragenter=move |event| hand.hover(status, &event)
            on:dragover=move |event| hand.hover(status, &event)
            on:drop=move |event| hand.drop_into(status, &event)
        >
            <h3 id=heading.clone()><Name status/><Number ids/></h3>
            <Cards hand status ids/>
            <Shown when=move || is_empty.get()><p class="soft">{t(m::board_nothing)}</p></Shown>
        </section>
    }
}

/// What was dropped: out of the way, and still a place where a card can be let go.
#[component]
fn Dropped(hand: Hand) -> impl IntoView {
    const STATUS: CommitmentStatus = CommitmentStatus::Dropped;
    let ids = Memo::new(move |_| hand.seen.found.with(|found| found.with_status(STATUS)));
    view! {
        <details
            class="fold dropped"
            data-over=move || hand.is_over(STATUS).then_some("")
            on:dragenter=move |event| hand.hover(STATUS, &event)
            on:dragover=move |event| hand.hover(STATUS, &event)
            on:drop=move |event| hand.drop_into(STATUS, &event)
        >
            <summary><Icon glyph=Glyph::Right/><Name status=STATUS/><span class="soft"><Number ids/></span></summary>
            <div class="fold-body col"><Cards hand status=STATUS ids/></div>
        </details>
    }
}

#[component]
fn Name(status: CommitmentStatus) -> impl IntoView {
    let lang = Store::here().lang();
    view! { <span>{move || code(lang.get(), "commitment_status", status.code())}</span> }
}

#[component]
fn Number(ids: Memo<Vec<Id>>) -> impl IntoView {
    view! { <span class="num">{tr(move |lang| intl::number(lang, count(ids.with(Vec::len))))}</span> }
}

/// The first cards of a column, the rest on demand.
#[component]
fn Cards(hand: Hand, status: CommitmentStatus, ids: Memo<Vec<Id>>) -> impl IntoView {
    let lang = Store::here().lang();
    let reveal = Reveal::new(Signal::derive(move || ids.with(Vec::len)), PAGE);
    let shown = move || {
        let (first, moved) = (reveal.shown(), hand.moved());
        let is_shown = |(place, id): &(usize, Id)| *place < first || moved == Some(*id);
        let ids = ids.get().into_iter().enumerate();
        ids.filter(is_shown).map(|(_, id)| id).collect::<Vec<_>>()
    };
    view! {
        <ul class="cards" role="list">
            <Each each=shown key=|id| *id children=move |id| view! { <Card id status hand/> }/>
        </ul>
        <RevealMore reveal text=move |rest: usize| m::board_more(lang.get(), count(rest.min(PAGE)))/>
    }
}
