//! One event on the timeline.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::codes::EventStatus;
use crate::domain::entity::Event;
use crate::domain::id::Id;
use crate::domain::queries::lists::is_unconfirmed;
use crate::domain::record::Record;
use crate::i18n::{dates, m};
use crate::store::Store;
use crate::ui::live;
use crate::views::shared::became::what_became;
use crate::views::shared::chips::{code, invented_chip, sphere_chip, text};
use crate::views::shared::links;
use crate::views::shared::marks::count;
use crate::views::shared::names::{named, within_sentence};
use crate::views::shared::{Browser, Reader};

use super::list::Around;
use super::more::More;

/// How many stops a card shows.
const STOPS: usize = 4;

/// The card, on the side of its host.
#[component]
pub fn Card(record: Arc<Record>, around: Around) -> impl IntoView {
    let store = Store::here();
    live(move || {
        let reader = Reader::of(store);
        record.event().map(|event| card(&record, event, around, &reader))
    })
}

fn card(record: &Arc<Record>, event: &Event, around: Around, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let (side, host) = around.hosts.with(|hosts| host(hosts, event.host));
    let host = host
        .map(|name| view! { <span class=format!("chip host {side}")><i></i>{m::timeline_host(lang, &name)}</span> });
    let many_hosts = around.hosts.with(|hosts| hosts.len() > 2);
    let status = match event.status() {
        EventStatus::Planned => " planned",
        EventStatus::Cancelled => " cancelled",
        EventStatus::Held => "",
    };
    let summary =
        (!event.summary.is_empty()).then(|| view! { <p class="summary-line">{text(&event.summary, lang)}</p> });
    let title = named(&event.title, lang);
    let has_outcome = around.commitments.with(|counts| counts.contains_key(&record.id));
    view! {
        <article class=format!("ev {side}{status}") class:many-hosts=many_hosts>
            <h3><A href=links::of(record) attr:id=link_id(record.id) attr:class="cover">{title}</A></h3>
            <p class="soft">{facts(event, reader)}</p>
            {summary}
            {stops(event, reader)}
            <div class="row">
                {host.unwrap_or_else(|| view! { <span class=String::from("chip host joint")><i></i>{m::timeline_joint(lang).to_owned()}</span> })}
                {marks(record, event, around, reader)}
            </div>
            <More record=Arc::clone(record) has_outcome/>
        </article>
    }
    .into_any()
}

/// The side of the host and its name; the middle for a joint or third place.
fn host(hosts: &[(Id, String)], host: Option<Id>) -> (&'static str, Option<String>) {
    let place = hosts.iter().position(|(id, _)| Some(*id) == host);
    match place {
        Some(0) => ("a", Some(hosts[0].1.clone())),
        Some(place) => ("b", Some(hosts[place].1.clone())),
        None => ("mid", None),
    }
}

/// The side of a host.
pub fn side(hosts: &[(Id, String)], of: Option<Id>) -> &'static str {
    host(hosts, of).0
}

/// Status, date, time, place, kind, people.
pub fn facts(event: &Event, reader: &Reader) -> String {
    let lang = reader.lang;
    let shown = event.status() != EventStatus::Held;
    let status = shown.then(|| within_sentence(code(lang, "event_status", event.status().code()), lang));
    let when = event.when.as_ref().map(|when| dates::edtf(lang, when));
    let time = Some(event.time.clone()).filter(|time| !time.is_empty());
    let place = Some(event.place.show(lang)).filter(|place| !place.is_empty());
    let heads = event
        .heads()
        .filter(|heads| *heads > 0)
        .map(|heads| m::timeline_heads(lang, heads));
    let parts: Vec<String> = [status, when, time, place, heads].into_iter().flatten().collect();
    parts.join(" · ")
}

fn stops(event: &Event, reader: &Reader) -> Option<AnyView> {
    let stops = event.stops_in_order();
    if stops.is_empty() {
        return None;
    }
    let rest = stops.len().saturating_sub(STOPS);
    let rows: Vec<_> = stops
        .iter()
        .take(STOPS)
        .map(|(_, stop)| view! { <li>{named(&stop.title, reader.lang)}</li> }.into_any())
        .collect();
    let more = (rest > 0).then(|| view! { <li>{m::timeline_more_stops(reader.lang, count(rest))}</li> });
    Some(view! { <ul>{rows}{more}</ul> }.into_any())
}

/// Spheres, programmes, what came of it, and what is to be said of it.
fn marks(record: &Record, event: &Event, around: Around, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let spheres: Vec<_> = event.spheres.iter().map(|sphere| sphere_chip(*sphere, lang)).collect();
    let programmes: Vec<_> = around.programmes.with(|names| {
        let known = event.programmes.iter().filter_map(|id| names.get(id));
        known
            .map(|name| view! { <span class="chip">{named(name, lang)}</span> }.into_any())
            .collect()
    });
    let commitments = around.commitments.with(|counts| counts.get(&record.id).copied());
    let commitments =
        commitments.map(|n| view! { <span class="chip ok">{m::timeline_commitments(lang, count(n))}</span> });
    let unconfirmed = is_unconfirmed(record, reader.today).then(|| ask(record, event, reader));
    view! { {spheres}{programmes}{commitments}{event.invented.then(|| invented_chip(lang))}{unconfirmed} }.into_any()
}

/// The id of a card's link.
fn link_id(id: Id) -> String {
    format!("event-{id}")
}

/// The date has passed and nobody said whether it was held.
fn ask(record: &Record, event: &Event, reader: &Reader) -> AnyView {
    let (id, browser) = (record.id, Browser::here());
    let stay = move || browser.focus.run(link_id(id));
    let answers = what_became(id, &event.title.show(reader.lang), reader, stay);
    view! { <span class="chip warn">{m::timeline_unconfirmed(reader.lang)}</span>{answers} }.into_any()
}
