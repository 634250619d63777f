//! The board: a column a group. A card goes from column to column by drag, by its menu, or by Alt and an arrow. The list is the same,
//! one group below the other.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use crate::domain::codes::CommitmentStatus;
use crate::domain::id::Id;
use crate::domain::record::Record;
use crate::domain::workspace::Workspace;
use crate::i18n::{intl, m};
use crate::store::Store;
use crate::ui::{self, Each, Glyph, Icon, Memo, Reveal, RevealMore, Seats, id_around, id_near};
use crate::views::shared::marks::count;
use crate::views::shared::sought::sought;
use crate::views::shared::{Reader, t, tr};

use super::Seen;
use super::card::{ASKS, card, id_of, link_id};
use super::facts::Shown;
use super::groups::Group;
use super::hand::{BOARD, Hand};
use super::look::View;

/// How many cards of a column are shown at first, and how many more each time. More come by themselves while one scrolls; so
/// few cards are drawn anew at a keystroke of the search.
const PAGE: usize = 6;

/// What was dropped is folded away below the columns.
const DROPPED: Group = Group::Status(CommitmentStatus::Dropped);

/// The board, or the list.
#[component]
pub fn Board(seen: Seen) -> impl IntoView {
    let store = Store::here();
    let groups = Memo::new(move |_| {
        let (look, reader, partnership) = (seen.look.get(), Reader::of(store), seen.asking.partnership);
        let used = seen.used.get();
        store
            .workspace()
            .with(|workspace| Group::all(look.by, &used, partnership, workspace, &reader))
    });
    let hand = Hand::new(seen, groups);
    let as_list = Memo::new(move |_| seen.look.get().view == View::List);
    // In the list, and of spheres and programmes, only what something is in.
    let columns = move || {
        let is_shown = |group: &Group| {
            let is_used = seen.used.with(|used| used.contains(group));
            let stands = group.always_stands() && !as_list.get();
            (stands || is_used) && (*group != DROPPED || as_list.get())
        };
        groups.get().into_iter().filter(is_shown).collect::<Vec<_>>()
    };
    // A column stops the event: what comes here is beside all of them.
    let beside = window_event_listener(ev::dragover, move |_| hand.leave());
    on_cleanup(move || beside.remove());
    let has_fold = Memo::new(move |_| !as_list.get() && groups.with(|groups| groups.contains(&DROPPED)));
    view! {
        <div class=move || if as_list.get() { "groups" } else { "board" } id=BOARD tabindex="-1" role="group" aria-label=t(m::board_title)>
            <Each each=columns key=|group| *group children=move |group| view! { <Column hand group as_list/> }/>
        </div>
        <ui::Shown when=move || has_fold.get()><Dropped hand/></ui::Shown>
        <p class="soft no-print">{t(m::board_hint)}</p>
    }
}

#[component]
fn Column(hand: Hand, group: Group, as_list: Memo<bool>) -> impl IntoView {
    let ids = Memo::new(move |_| hand.seen.found.with(|found| found.in_group(group)));
    let is_empty = Memo::new(move |_| ids.with(|ids| ids.is_empty()));
    let heading = format!("board-{}", group.key());
    view! {
        <section
            class="col"
            aria-labelledby=heading.clone()
            data-empty=move || is_empty.get().then_some("")
            data-over=move || hand.is_over(group).then_some("")
            on:dragenter=move |event| hand.hover(group, &event)
            on:dragover=move |event| hand.hover(group, &event)
            on:drop=move |event| hand.drop_into(group, &event)
        >
            <h3 id=heading.clone()><Name hand group/><Number ids/></h3>
            <Cards hand group ids by_hand=as_list/>
            <ui::Shown when=move || is_empty.get()><p class="soft">{t(m::board_nothing)}</p></ui::Shown>
        </section>
    }
}

/// What was dropped: out of the way, and still a place where a card can be let go.
#[component]
fn Dropped(hand: Hand) -> impl IntoView {
    let ids = Memo::new(move |_| hand.seen.found.with(|found| found.in_group(DROPPED)));
    // Drawn when it is looked at.
    let opened = RwSignal::new(false);
    view! {
        <details
            class="fold dropped"
            data-over=move || hand.is_over(DROPPED).then_some("")
            on:toggle=move |_: ev::Event| opened.set(true)
            on:dragenter=move |event| hand.hover(DROPPED, &event)
            on:dragover=move |event| hand.hover(DROPPED, &event)
            on:drop=move |event| hand.drop_into(DROPPED, &event)
        >
            <summary><Icon glyph=Glyph::Right/><Name hand group=DROPPED/><span class="soft"><Number ids/></span></summary>
            <div class="fold-body col"><Cards hand group=DROPPED ids by_hand=Memo::new(|_| true)/></div>
        </details>
    }
}

#[component]
fn Name(hand: Hand, group: Group) -> impl IntoView {
    let store = Store::here();
    let name = Memo::new(move |_| {
        let reader = Reader::of(store);
        store
            .workspace()
            .with(|workspace| group.name(workspace, hand.seen.asking.partnership, &reader))
    });
    view! { <span>{move || name.get()}</span> }
}

#[component]
fn Number(ids: Memo<Arc<Vec<Id>>>) -> impl IntoView {
    view! { <span class="num">{tr(move |lang| intl::number(lang, count(ids.with(|ids| ids.len()))))}</span> }
}

/// What is a card.
const CARD: &str = ".card";

/// The commitment of the card in which an event happened.
fn of_card(event: &ev::Event) -> Option<Id> {
    id_near(event, CARD).as_deref().and_then(id_of)
}

/// The first cards of a column, the rest on demand.
#[component]
fn Cards(
    hand: Hand,
    group: Group,
    ids: Memo<Arc<Vec<Id>>>,
    /// The rest is shown when it is asked for, and not by scrolling: other groups follow below.
    by_hand: Memo<bool>,
) -> impl IntoView {
    let store = Store::here();
    let lang = store.lang();
    let reveal = Reveal::new(Signal::derive(move || ids.with(|ids| ids.len())), PAGE);
    hand.know(group, reveal);
    let words = sought();
    let cards = move || {
        let (first, moved) = (reveal.shown(), hand.moved());
        let (words, reader, facts) = (words(), hand.seen.reader.read(), hand.facts.read());
        let is_shown = |(place, id): &(usize, &Id)| *place < first || moved == Some(**id);
        let card = |record: &Arc<Record>| Shown {
            record: Arc::clone(record),
            words: Arc::clone(&words),
            reader: Arc::clone(&reader),
            facts: Arc::clone(&facts),
            state: (hand.holds(record.id), hand.asked.get() == Some(record.id)),
        };
        let all = |ids: &Arc<Vec<Id>>, workspace: &Workspace| {
            let ids = ids.iter().enumerate().filter(is_shown);
            ids.filter_map(|(_, id)| workspace.get(*id))
                .map(card)
                .collect::<Vec<_>>()
        };
        ids.with(|ids| store.workspace().with(|workspace| all(ids, workspace)))
    };
    let held = || id_around(CARD).as_deref().and_then(id_of);
    view! {
        <ul
            class="cards" role="list"
            on:dragstart=move |event| if let Some(id) = of_card(&event) { hand.take(id, group, &event) }
            on:dragend=move |_| hand.let_go()
            on:keydown=move |event| if let Some((id, to)) = of_card(&event).zip(hand.asked_for(&event, group)) {
                event.prevent_default();
                hand.put(id, to, link_id(id));
            }
            on:click=move |event| if id_near(&event, ASKS).is_some() { hand.asked.set(of_card(&event)) }
        >
            <Seats each=cards key=|shown| shown.record.id held draw=move |shown| card(hand, group, shown)/>
        </ul>
        <RevealMore reveal by_hand=Signal::derive(move || by_hand.get()) text=move |rest: usize| m::board_more(lang.get(), count(rest.min(PAGE)))/>
    }
}
