//! The points of an agenda: put in order, taken off, added.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::entity::Point;
use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::domain::schema::LINE_MAX;
use crate::domain::text::Lang;
use crate::i18n::m;
use crate::store::commands;
use crate::store::handle::Deed;
use crate::ui::{Each, EmptyState, Glyph, Icon, Memo, Shown, TextField, live, whole_on_paper};
use crate::views::shared::links::{Place, Visit};
use crate::views::shared::more::first_of;
use crate::views::shared::order::{Hand, Shifters};
use crate::views::shared::{Browser, Reader, t, tr, why};

use super::{Page, point, proposals};

/// How many points are shown at first, and how many more each time.
pub(super) const PAGE: usize = 50;

/// The points of an event in their order.
pub(super) fn order(page: Page) -> Memo<Vec<Id>> {
    Memo::new(move |_| {
        page.event(|event| {
            event
                .agenda_in_order()
                .into_iter()
                .map(|(id, _)| id)
                .collect::<Vec<_>>()
        })
        .unwrap_or_default()
    })
}

/// A point as it is now.
pub(super) fn one(page: Page, id: Id) -> Memo<Option<Point>> {
    Memo::new(move |_| page.event(|event| event.agenda.get(&id).cloned()).flatten())
}

/// The name of a point as it is now, for what is said of it.
pub(super) fn name(page: Page, now: Memo<Option<Point>>, say: fn(Lang, &str) -> String) -> Signal<String> {
    tr(move |lang| {
        let workspace = page.store.workspace();
        let name = now.with(|now| {
            let now = now.as_ref()?;
            Some(workspace.with(|workspace| point::name(now, workspace, lang)))
        });
        say(lang, &name.unwrap_or_default())
    })
}

fn row_id(point: Id) -> String {
    format!("point-{point}")
}

/// The list.
#[component]
pub(super) fn Points(page: Page) -> impl IntoView {
    let store = page.store;
    let order = order(page);
    let put = Callback::new(move |(point, to)| {
        // A refusal is said by the notice.
        let _ = store.run(Deed::Saved(Kind::Event), |workspace, desk| {
            commands::move_point(workspace, page.id, point, to, desk)
        });
    });
    let hand = Hand::new(order, put, row_id);
    let asked = RwSignal::new(PAGE);
    whole_on_paper(asked);
    let (shown, more) = first_of(order, PAGE, asked);
    let has_some = move || order.with(|order| !order.is_empty());
    view! {
        <section>
            <div class="title">
                <h2>{t(m::visit_points)}</h2>
                <Shown when=has_some>
                    <div class="row no-print">
                        <A href=Place::Visit(Visit::Sheet, page.id).href() attr:class="btn small"><Icon glyph=Glyph::Print/>{t(m::visit_to_sheet)}</A>
                    </div>
                </Shown>
            </div>
            <Shown when=has_some fallback=move || empty(page)>
                <ol class="list points">
                    <Each each=shown key=|point| *point children=move |point| view! { <Row page hand point/> }/>
                </ol>
            </Shown>
            {more}
            <Add page asked order/>
            <Shown when=move || order.with(|order| order.len() > 1)><p class="hint no-print">{t(m::visit_order_hint)}</p></Shown>
        </section>
    }
}

fn empty(page: Page) -> AnyView {
    let has_proposals = Memo::new(move |_| !proposals::of(page.store, page.id, &Reader::of(page.store)).is_empty());
    let text = tr(move |lang| {
        if has_proposals.get() {
            m::visit_no_points_take(lang).to_owned()
        } else {
            m::visit_no_points_add(lang).to_owned()
        }
    });
    view! { <EmptyState title=t(m::visit_no_points) text/> }.into_any()
}

/// A point. Its buttons stay as they are while it changes, so that the focus stays on them.
#[component]
fn Row(page: Page, hand: Hand, point: Id) -> impl IntoView {
    let (store, browser) = (page.store, Browser::here());
    let now = one(page, point);
    let told = live(move || {
        let reader = Reader::of(store);
        let now = now.get()?;
        Some(store.workspace().with(|workspace| {
            let note = (!now.note.is_empty()).then(
                || view! { <p class="soft lines">{crate::views::shared::chips::text(&now.note, reader.lang)}</p> },
            );
            view! {
                <p class="point-title">{point::title(&now, workspace, reader.lang)}</p>
                <div class="row">{point::marks(&now, workspace, &reader)}</div>
                {note}
            }
            .into_any()
        }))
    });
    let (up, down) = (name(page, now, m::visit_up), name(page, now, m::visit_down));
    let remove = name(page, now, m::visit_remove);
    let take_off = move |_| {
        let at = untrack(|| hand.place(point)).unwrap_or_default();
        let done = store.run(Deed::Saved(Kind::Event), |workspace, desk| {
            commands::remove_point(workspace, page.id, point, desk)
        });
        if done.is_ok() {
            // What stands in its place now is next.
            let order = order_now(page);
            let next = order.get(at).or(order.last());
            browser.focus.run(next.map_or_else(|| NEW.to_owned(), |id| row_id(*id)));
        }
    };
    view! {
        <li class="point" id=row_id(point) tabindex="-1" draggable="true"
            data-dragged=move || hand.holds(point).then_some("")
            data-over=move || hand.is_over(point).then_some("")
            on:dragstart=move |event| hand.take(point, &event)
            on:dragover=move |event| hand.hover(point, &event)
            on:drop=move |event| hand.drop_on(point, &event)
            on:dragend=move |_| hand.let_go()
            on:keydown=move |event| hand.on_key(point, &event)
        >
            <div class="point-text">{told}</div>
            <span class="step-tools no-print">
                <Shifters hand element=point up down/>
                <button type="button" class="btn quiet icon-only small" aria-label=remove title=remove on:click=take_off><Icon glyph=Glyph::Close/></button>
            </span>
        </li>
    }
}

fn order_now(page: Page) -> Vec<Id> {
    let now = untrack(|| {
        page.event(|event| {
            event
                .agenda_in_order()
                .into_iter()
                .map(|(id, _)| id)
                .collect::<Vec<_>>()
        })
    });
    now.unwrap_or_default()
}

/// The line for a point of one's own.
const NEW: &str = "point-new";

/// A line for a point of one's own: Enter adds it, and the line is ready for another.
#[component]
pub(super) fn Add(page: Page, asked: RwSignal<usize>, order: Memo<Vec<Id>>) -> impl IntoView {
    let (store, browser) = (page.store, Browser::here());
    let title = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let (lang, typed) = (store.lang().get_untracked(), title.get_untracked());
        let outcome = store.run(Deed::Saved(Kind::Event), |workspace, desk| {
            commands::add_point(workspace, page.id, (lang, &typed), desk)
        });
        if outcome.is_ok() {
            title.set(String::new());
            // It is the last, and is to be seen.
            let all = order.with_untracked(Vec::len);
            if all > asked.get_untracked() && all <= asked.get_untracked().saturating_add(PAGE) {
                asked.set(all);
            }
        }
        error.set(why(lang, outcome));
        browser.focus.run(NEW.to_owned());
    };
    view! {
        <form class="step-add no-print" novalidate on:submit=add>
            <TextField id=NEW label=t(m::visit_new_point) value=title limit=LINE_MAX error on_input=move |text| { error.set(None); title.set(text) }/>
            <button type="submit" class="btn"><Icon glyph=Glyph::Plus/>{t(m::visit_add_point)}</button>
        </form>
    }
}
