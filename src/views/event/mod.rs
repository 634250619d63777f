//! The page of an event.

pub mod people;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::codes::EventStatus;
use crate::domain::entity::Event;
use crate::domain::id::Id;
use crate::domain::queries::lists::is_unconfirmed;
use crate::domain::record::{Kind, Record};
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;
use crate::i18n::{dates, m};
use crate::store::Store;
use crate::ui::{Glyph, Icon, Memo, Shown, Together, live};
use crate::views::shared::became::what_became;
use crate::views::shared::chips::{self, code, invented_chip, side, sphere_chip};
use crate::views::shared::links::{self, Place, Visit};
use crate::views::shared::names::person;
use crate::views::shared::page::HEADING;
use crate::views::shared::rows::commitment_list;
use crate::views::shared::section::{Section, field, label, programmes, prose, sources, words};
use crate::views::shared::{Browser, Reader, RecordFrame, RecordPage, t};
use crate::views::visit::{self, VisitNav};

use people::{headcount, participants};

/// The page of the event with this id.
#[component]
pub fn EventPage(
    /// The event.
    id: Id,
) -> impl IntoView {
    view! { <RecordPage kind=Kind::Event id show/> }
}

fn show(id: Id, record: Signal<Arc<Record>>) -> AnyView {
    let store = Store::here();
    let body = live(move || {
        let (reader, record) = (Reader::of(store), record.get());
        let event = record.event()?;
        store
            .workspace()
            .with(|workspace| Some(body(id, workspace, event, &reader, store)))
    });
    view! {
        <RecordFrame id kind=Kind::Event record lead=view! { <State record/><VisitNav id record/> }.into_any()>
            <Unconfirmed id record/>
            {body}
        </RecordFrame>
    }
    .into_any()
}

/// What kind of event it is, when, and whether it took place.
#[component]
fn State(record: Signal<Arc<Record>>) -> impl IntoView {
    let store = Store::here();
    live(move || {
        let (lang, record) = (store.lang().get(), record.get());
        let event = record.event()?;
        let status = event.status();
        let tone = match status {
            EventStatus::Held => "badge ok",
            EventStatus::Planned => "badge brand",
            EventStatus::Cancelled => "badge late",
        };
        let facts: Vec<String> = event
            .kind
            .map(|kind| code(lang, "event_kind", kind.code()).to_owned())
            .into_iter()
            .chain(event.when.as_ref().map(|when| dates::edtf(lang, when)))
            .chain(event.place.best(lang).map(|(place, _)| place.to_owned()))
            .collect();
        Some(
            view! {
                <div class="row state">
                    <span class=tone>{code(lang, "event_status", status.code())}</span>
                    <span>{facts.join(" · ")}</span>
                    {event.invented.then(|| invented_chip(lang))}
                </div>
            }
            .into_any(),
        )
    })
}

/// The date of a planned event has passed: what became of it?
#[component]
fn Unconfirmed(id: Id, record: Signal<Arc<Record>>) -> impl IntoView {
    let store = Store::here();
    let is_open = Memo::new(move |_| record.with(|record| is_unconfirmed(record, store.today().get())));
    let has_agenda =
        Memo::new(move |_| record.with(|record| record.event().is_some_and(|event| !event.agenda.is_empty())));
    live(move || {
        is_open.get().then(|| {
            let answers = what_became(id, "", &Reader::of(store), || {
                Browser::here().focus.run(HEADING.to_owned());
            });
            view! {
                <div class="notice warn">
                    <Icon glyph=Glyph::Alert/>
                    <p>{t(m::event_unconfirmed)}</p>
                    <Shown when=move || has_agenda.get()>
                        <A href=Place::Visit(Visit::Closing, id).href() attr:class="btn small">{t(m::visit_to_closing)}</A>
                    </Shown>
                    {answers}
                </div>
            }
            .into_any()
        })
    })
}

fn body(id: Id, workspace: &Workspace, event: &Event, reader: &Reader, store: Store) -> AnyView {
    let lang = reader.lang;
    let summary = (!event.summary.is_empty()).then(|| prose(&event.summary, lang));
    view! {
        <div class="cols">
            <div>
                {summary}
                {visit::outline(id, event, reader, store)}
                {commitments(id, workspace, event, reader)}
                {stops(event, reader)}
                {statements(event, reader)}
            </div>
            <div>
                {facts(workspace, event, reader)}
                {participants(workspace, event, reader)}
                {sources(&event.sources, lang)}
            </div>
        </div>
    }
    .into_any()
}

fn facts(workspace: &Workspace, event: &Event, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let when = event.when.as_ref().map(|when| dates::edtf(lang, when)).map(|when| {
        if event.time.is_empty() {
            when
        } else {
            m::event_at_time(lang, &when, &event.time)
        }
    });
    let spheres: Vec<_> = event.spheres.iter().map(|sphere| sphere_chip(*sphere, lang)).collect();
    let spheres = (!spheres.is_empty()).then(|| view! { <span class="row">{spheres}</span> });
    view! {
        <dl class="pairs">
            {field(lang, "event.when", when)}
            {field(lang, "event.place", words(&event.place, lang))}
            {field(lang, "event.host", Some(host(workspace, event, reader)))}
            {field(lang, "event.headcount", headcount(workspace, event, reader))}
            {field(lang, "event.spheres", spheres)}
            {field(lang, "event.programmes", programmes(workspace, &event.programmes, lang))}
        </dl>
    }
    .into_any()
}

/// The bank that hosts it.
fn host(workspace: &Workspace, event: &Event, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let tie = event.partnership.and_then(|id| workspace.partnership_of(id));
    let found = tie.and_then(|tie| {
        let host = event.host?;
        Some((
            side(tie, &reader.our_city, host),
            tie.partners.get(&host)?.name.show(lang),
        ))
    });
    match found {
        Some((side, city)) => view! { <span class=format!("chip {side}")><i></i>{city}</span> }.into_any(),
        None => view! { <span class="chip joint">{m::event_joint(lang)}</span> }.into_any(),
    }
}

fn stops(event: &Event, reader: &Reader) -> Option<AnyView> {
    let rows = stop_rows(event, reader.lang)?;
    Some(view! { <Section title=label(reader.lang, "event.stops")>{rows}</Section> }.into_any())
}

fn statements(event: &Event, reader: &Reader) -> Option<AnyView> {
    let quotes = quotes(event, reader.lang)?;
    Some(view! { <Section title=label(reader.lang, "event.statements")>{quotes}</Section> }.into_any())
}

/// The stops with their notes; nothing where there are none.
pub fn stop_rows(event: &Event, lang: Lang) -> Option<AnyView> {
    if event.stops.is_empty() {
        return None;
    }
    let rows = event
        .stops_in_order()
        .into_iter()
        .map(|(_, stop)| {
            let note = words(&stop.note, lang).map(|note| view! { <p class="soft lines">{note}</p> });
            let sphere = stop.sphere.map(|sphere| sphere_chip(sphere, lang));
            view! { <li><div class="row"><span>{chips::text(&stop.title, lang)}</span>{sphere}</div>{note}</li> }
        })
        .together();
    Some(view! { <ol class="list tight">{rows}</ol> }.into_any())
}

/// What was said, and by whom; nothing where there is nothing.
pub fn quotes(event: &Event, lang: Lang) -> Option<AnyView> {
    if event.statements.is_empty() {
        return None;
    }
    let rows = event
        .statements
        .values()
        .map(|statement| {
            let said = chips::text(&statement.text, lang);
            view! { <figure><blockquote class="lines">{said}</blockquote><figcaption>{person(&statement.speaker, lang)}</figcaption></figure> }
        })
        .together();
    Some(view! { <div class="quotes">{rows}</div> }.into_any())
}

/// What was promised there, and a way to write down more.
fn commitments(id: Id, workspace: &Workspace, event: &Event, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let list = outcome(id, workspace, reader);
    let list = list.unwrap_or_else(|| view! { <p class="soft">{m::event_no_commitments(lang)}</p> }.into_any());
    let href = links::new(Kind::Commitment, event.partnership, &[("event", id.to_string())]);
    let tools = view! {
        <A href attr:class="btn small"><Icon glyph=Glyph::Plus/>{m::event_new_commitment(lang)}</A>
    };
    view! { <Section title=m::event_commitments(lang) tools=Some(tools.into_any())>{list}</Section> }.into_any()
}

/// The commitments that came out of an event, with what became of them; nothing where there are none.
pub fn outcome(id: Id, workspace: &Workspace, reader: &Reader) -> Option<AnyView> {
    commitment_list(workspace, reader, |commitment| {
        let origin = commitment.origin.as_ref();
        origin.is_some_and(|origin| origin.event == Some(id))
    })
}
