//! The pages of an event from its agenda to its report: what is to be talked about, what was said, what came of it.

mod answer;
mod closing;
mod draft;
mod notes;
mod point;
mod points;
mod proposals;
mod report;
mod sheet;
mod told;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::use_location;

use crate::domain::codes::EventStatus;
use crate::domain::entity::Event;
use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::domain::text::Lang;
use crate::i18n::{dates, intl, m};
use crate::store::Store;
use crate::ui::{Glyph, Icon, Memo, live};
use crate::views::shared::chips::code;
use crate::views::shared::links::{Place, Visit};
use crate::views::shared::marks::count;
use crate::views::shared::section::titled;
use crate::views::shared::{Browser, Crumbs, PageHead, Reader, RecordPage, t, tr};

/// What the parts of a page share; cheap to copy.
#[derive(Clone, Copy)]
struct Page {
    /// The event.
    id: Id,
    record: Signal<Arc<Record>>,
    store: Store,
}

impl Page {
    /// The event as it is now.
    fn event<R>(self, look: impl FnOnce(&Event) -> R) -> Option<R> {
        self.record.with(|record| record.event().map(look))
    }
}

/// One of the pages.
#[component]
pub fn VisitPage(
    /// Which.
    visit: Visit,
    /// The event.
    id: Id,
) -> impl IntoView {
    let show: fn(Id, Signal<Arc<Record>>) -> AnyView = match visit {
        Visit::Agenda => |id, record| page(id, record, m::visit_agenda_of, agenda),
        Visit::Sheet => |id, record| page(id, record, m::visit_sheet_of, sheet::sheet),
        Visit::Notes => |id, record| page(id, record, m::visit_notes_of, notes::notes),
        Visit::Closing => |id, record| page(id, record, m::visit_closing_of, closing::closing),
        Visit::Report => |id, record| page(id, record, m::visit_report_of, report::report),
    };
    view! { <RecordPage kind=Kind::Event id show/> }
}

fn page(id: Id, record: Signal<Arc<Record>>, heading: fn(Lang, &str) -> String, body: fn(Page) -> AnyView) -> AnyView {
    let page = Page {
        id,
        record,
        store: Store::here(),
    };
    // What was typed when the tab was closed is written before anything shows it.
    untrack(|| draft::settle(page.store, id));
    let title = tr(move |lang| {
        let title = page.event(|event| event.title.show(lang)).unwrap_or_default();
        heading(lang, &titled(title, lang))
    });
    view! {
        <div class="page visit">
            <div class="stack">
                <Crumbs id kind=Kind::Event/>
                <PageHead title/>
                <State page/>
                <VisitNav id record/>
            </div>
            {body(page)}
        </div>
    }
    .into_any()
}

/// When it is, and whether it took place.
#[component]
fn State(page: Page) -> impl IntoView {
    live(move || {
        let lang = page.store.lang().get();
        page.event(|event| {
            let status = event.status();
            let tone = match status {
                EventStatus::Held => "badge ok",
                EventStatus::Planned => "badge brand",
                EventStatus::Cancelled => "badge late",
            };
            let when = event.when.as_ref().map(|when| dates::edtf(lang, when));
            let cancelled = (status == EventStatus::Cancelled).then(|| {
                view! { <p class="notice warn"><Icon glyph=Glyph::Alert/><span>{m::visit_cancelled(lang)}</span></p> }
            });
            view! {
                <div class="row state">
                    <span class=tone>{code(lang, "event_status", status.code())}</span>
                    <span>{when}</span>
                </div>
                {cancelled}
            }
            .into_any()
        })
    })
}

/// The event, its agenda, notes, closing and report; stands below the head of each of these pages.
#[component]
pub fn VisitNav(
    /// The event.
    id: Id,
    /// The same as it is now.
    record: Signal<Arc<Record>>,
) -> impl IntoView {
    let store = Store::here();
    let points = Memo::new(move |_| record.with(|record| record.event().map_or(0, |event| event.agenda.len())));
    let path = use_location().pathname;
    let tab = move |place: Place, name: fn(Lang) -> &'static str| {
        let is_here = move || path.with(|path| *path == place.href()).then_some("page");
        let number = (place == Place::Visit(Visit::Agenda, id)).then(|| {
            live(move || {
                let number = points.get();
                let lang = store.lang().get();
                (number > 0)
                    .then(|| view! { " "<span class="count">{intl::number(lang, count(number))}</span> }.into_any())
            })
        });
        // The router would call the page of the event current on all of them.
        view! { <a href=place.href() aria-current=is_here>{t(name)}{number}</a> }.into_any()
    };
    (Browser::here().show_tab)();
    view! {
        <nav class="tabs" aria-label=t(m::visit_pages)>
            {tab(Place::Show(Kind::Event, id), m::visit_part_event)}
            {tab(Place::Visit(Visit::Agenda, id), m::visit_part_agenda)}
            {tab(Place::Visit(Visit::Notes, id), m::visit_part_notes)}
            {tab(Place::Visit(Visit::Closing, id), m::visit_part_closing)}
            {tab(Place::Visit(Visit::Report, id), m::visit_part_report)}
        </nav>
    }
}

fn agenda(page: Page) -> AnyView {
    view! {
        <points::Points page/>
        <proposals::Proposals page/>
    }
    .into_any()
}

/// What a planned event could talk about, for its own page: the points that are there, or how many are proposed.
pub fn outline(id: Id, event: &Event, reader: &Reader, store: Store) -> Option<AnyView> {
    let lang = reader.lang;
    let list = store
        .workspace()
        .with(|workspace| point::outline(event, workspace, lang));
    let is_planned = event.status() == EventStatus::Planned;
    let waiting = if is_planned {
        proposals::of(store, id, reader).len()
    } else {
        0
    };
    let words = (list.is_none() && waiting > 0).then(|| m::visit_waiting(lang, count(waiting)));
    if list.is_none() && !is_planned {
        return None;
    }
    let words = words.unwrap_or_else(|| m::visit_no_points(lang).to_owned());
    let (place, name) = match (list.is_some(), event.status()) {
        (false, _) => (Visit::Agenda, m::visit_prepare(lang)),
        (true, EventStatus::Planned) => (Visit::Notes, m::visit_part_notes(lang)),
        (true, _) => (Visit::Report, m::visit_part_report(lang)),
    };
    Some(
        view! {
            <section>
                <div class="title">
                    <h2>{m::visit_part_agenda(lang)}</h2>
                    <div class="row no-print"><A href=Place::Visit(place, id).href() attr:class="btn small">{name}</A></div>
                </div>
                {list.unwrap_or_else(|| view! { <p class="soft">{words}</p> }.into_any())}
            </section>
        }
        .into_any(),
    )
}
