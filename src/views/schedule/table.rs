//! The same as a list: what is seen, what a cluster holds, and what has no date; with the same actions.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::id::Id;
use crate::domain::queries::schedule::Item;
use crate::i18n::m;
use crate::store::Store;
use crate::ui::{Each, Glyph, Icon, Memo, Reveal, RevealMore, Shown, focus_by_id, live};
use crate::views::shared::marks::count;
use crate::views::shared::{Reader, links, marked, t, tr};

use super::hand::{Hand, OPENED, Opened, PICTURE};
use super::{Seen, entry, words};

/// How many rows are shown at first, and how many more each time.
const PAGE: usize = 30;

/// All that is seen in the picture. It is made only while it is open.
#[component]
pub fn Table(hand: Hand) -> impl IntoView {
    let seen = hand.seen;
    let fold = NodeRef::<html::Details>::new();
    let is_open = RwSignal::new(false);
    let toggle = move |_| is_open.set(fold.get_untracked().is_some_and(|fold| fold.open()));
    let entries = Memo::new(move |_| {
        let window = seen.window.get();
        let entries = seen.plan.with(|plan| {
            let items = plan
                .items
                .iter()
                .filter(|item| window.shows(item.span().first, item.span().last));
            items.cloned().collect()
        });
        Entries(entries)
    });
    view! {
        <details class="fold" node_ref=fold on:toggle=toggle>
            <summary><Icon glyph=Glyph::Right/>{t(m::schedule_list)}</summary>
            <div class="fold-body"><Shown when=move || is_open.get()><Rows hand entries place="list"/></Shown></div>
        </details>
    }
}

/// The entries of a cluster that was opened, below its lane. What is pressed here does not move the picture.
#[component]
pub fn Cluster(hand: Hand, opened: Opened) -> impl IntoView {
    let Opened { spot, members } = opened;
    let close = move || {
        hand.opened.set(None);
        focus_by_id(PICTURE);
        focus_by_id(&spot.element());
    };
    let entries = Memo::new(move |_| {
        let items = hand.seen.plan.with(|plan| {
            let there = members.iter().filter_map(|id| plan.item(*id));
            there.cloned().collect()
        });
        Entries(items)
    });
    let title = tr(move |lang| m::schedule_entries(lang, entries.with(|entries| count(entries.0.len()))));
    let key = move |event: leptos::ev::KeyboardEvent| {
        event.stop_propagation();
        if event.key() == "Escape" {
            close();
        }
    };
    view! {
        <div
            class="card opened" role="region" aria-labelledby=OPENED
            on:keydown=key
            on:pointerdown=|event| event.stop_propagation()
            on:wheel=|event| event.stop_propagation()
        >
            <div class="title">
                <h3 id=OPENED tabindex="-1">{title}</h3>
                <button type="button" class="btn icon-only quiet" aria-label=t(m::schedule_close) title=t(m::schedule_close) on:click=move |_| close()>
                    <Icon glyph=Glyph::Close/>
                </button>
            </div>
            <Rows hand entries place="opened"/>
        </div>
    }
}

/// Items, the same as long as each is.
#[derive(Clone, PartialEq)]
struct Entries(Vec<Item>);

/// The rows of a list, the first of them.
#[component]
fn Rows(hand: Hand, entries: Memo<Entries>, place: &'static str) -> impl IntoView {
    let store = Store::here();
    let lang = store.lang();
    let reveal = Reveal::new(Signal::derive(move || entries.with(|entries| entries.0.len())), PAGE);
    let shown = move || entries.with(|entries| entries.0.iter().take(reveal.shown()).cloned().collect::<Vec<_>>());
    let draw = move |item: Item| live(move || row(hand, &item, place, &Reader::of(store)));
    view! {
        <div class="table-wrap">
            <table class="table stacked schedule-rows">
                <thead>
                    <tr>
                        <th scope="col">{t(m::schedule_entry)}</th>
                        <th scope="col">{t(m::schedule_date)}</th>
                        <th scope="col">{t(m::schedule_status)}</th>
                        <th scope="col">{t(m::schedule_move)}</th>
                    </tr>
                </thead>
                <tbody><Each each=shown key=|item| (Arc::as_ptr(&item.record).addr(), item.id()) children=draw/></tbody>
            </table>
        </div>
        <RevealMore reveal text=move |rest: usize| m::schedule_more(lang.get(), count(rest.min(PAGE)))/>
    }
}

fn row(hand: Hand, item: &Item, place: &'static str, reader: &Reader) -> AnyView {
    let (lang, record) = (reader.lang, &item.record);
    let id = record.id;
    let title = entry::title(item, lang);
    let commitment = record.commitment().filter(|_| item.mark.is_none());
    let late = commitment.and_then(|commitment| words::overdue(commitment, reader));
    let tool = |glyph: Glyph, way: &'static str, name: String, steps: i64| {
        let element = format!("schedule-{place}-{way}-{id}");
        let back = element.clone();
        view! {
            <button type="button" class="btn small icon-only" id=element aria-label=name.clone() title=name on:click=move |_| hand.shift(id, steps, &back)>
                <Icon glyph/>
            </button>
        }
    };
    let tools = item.moves().then(|| {
        let (earlier, later) = (m::schedule_move_earlier(lang, &title), m::schedule_move_later(lang, &title));
        view! { <span class="row">{tool(Glyph::Left, "earlier", earlier, -1)}{tool(Glyph::Right, "later", later, 1)}</span> }
    });
    view! {
        <tr>
            <th scope="row"><A href=links::of(record)>{marked(title.clone())}</A>" "<span class="soft">{entry::kind(item, lang)}</span></th>
            <td data-label=m::schedule_date(lang)>{entry::when(item, lang)}</td>
            <td data-label=m::schedule_status(lang)><span>{entry::status(item, lang)}{late.map(|late| view! { " "<span class="due late">{late}</span> })}</span></td>
            <td data-label=m::schedule_move(lang)>{tools}</td>
        </tr>
    }
    .into_any()
}

/// What stands nowhere on the axis, because it has no date.
#[component]
pub fn Undated(seen: Seen) -> impl IntoView {
    let store = Store::here();
    let lang = store.lang();
    let total = Memo::new(move |_| seen.plan.with(|plan| plan.undated.len()));
    let reveal = Reveal::new(total.into(), PAGE);
    let shown = move || {
        let ids = |first| {
            seen.plan.with(|plan| {
                plan.undated
                    .iter()
                    .take(first)
                    .map(|record| record.id)
                    .collect::<Vec<Id>>()
            })
        };
        ids(reveal.shown())
    };
    let draw = move |id: Id| {
        let record = store.record(id);
        live(move || {
            let (record, lang) = (record.get()?, lang.get());
            let (href, title, kind) = (
                links::of(&record),
                words::title(&record, lang),
                words::kind(&record, lang),
            );
            Some(view! {
                <li>
                    <div class="row">
                        <A href>{marked(title)}</A>
                        <span class="soft">{kind}</span>
                    </div>
                </li>
            })
        })
    };
    view! {
        <Shown when=move || total.get() != 0>
            <details class="fold">
                <summary><Icon glyph=Glyph::Right/>{tr(move |lang| m::schedule_undated(lang, count(total.get())))}</summary>
                <div class="fold-body">
                    <ul class="list tight" role="list"><Each each=shown key=|id| *id children=draw/></ul>
                    <RevealMore reveal text=move |rest: usize| m::schedule_more(lang.get(), count(rest.min(PAGE)))/>
                </div>
            </details>
        </Shown>
    }
}
