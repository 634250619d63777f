//! One event on the timeline.

use leptos::prelude::Callable;

use crate::domain::codes::EventStatus;
use crate::domain::entity::{Event, Stop};
use crate::domain::id::Id;
use crate::domain::queries::lists::is_unconfirmed;
use crate::domain::record::Record;
use crate::domain::search::Words;
use crate::i18n::{dates, m};
use crate::ui::{Piece, Plain, plain};
use crate::views::shared::became::what_became;
use crate::views::shared::chips::{code, invented_chip, sphere_chip, text_marked};
use crate::views::shared::links;
use crate::views::shared::marks::count;
use crate::views::shared::names::{named_in, within_sentence};
use crate::views::shared::sought::marked_in;
use crate::views::shared::{Browser, Reader};

use super::list::Around;
use super::more::more;

/// How many stops a card shows.
const STOPS: usize = 4;

/// The card, on the side of its host.
pub fn card(record: &Record, event: &Event, around: &Around, is_open: bool) -> Plain {
    let (reader, words) = (&around.reader, &around.words);
    let lang = reader.lang;
    let (side, host) = host(&around.hosts, event.host);
    let host = match host {
        Some(name) => plain("span")
            .class(format!("chip host {side}"))
            .with(plain("i"))
            .with(m::timeline_host(lang, &name)),
        None => plain("span")
            .class("chip host joint")
            .with(plain("i"))
            .with(m::timeline_joint(lang)),
    };
    let status = match event.status() {
        EventStatus::Planned => " planned",
        EventStatus::Cancelled => " cancelled",
        EventStatus::Held => "",
    };
    let many_hosts = if around.hosts.len() > 2 { " many-hosts" } else { "" };
    let link = plain("a")
        .class("cover")
        .set("id", link_id(record.id))
        .set("href", links::of(record))
        .with_all(named_in(&event.title, lang, words));
    let summary = (!event.summary.is_empty()).then(|| {
        let summary = text_marked(&event.summary, lang, &|summary| marked_in(summary, words));
        plain("p").class("summary-line").with_all(summary)
    });
    let has_outcome = around.commitments.contains_key(&record.id);
    plain("article")
        .class(format!("ev {side}{status}{many_hosts}"))
        .with(plain("h3").with(link))
        .with(plain("p").class("soft").with(facts(event, reader)))
        .with_all(summary)
        .with_all(stops(event, reader, words))
        .with(
            plain("div")
                .class("row")
                .with(host)
                .with_all(marks(record, event, around)),
        )
        .with_all(more(record, event, has_outcome, is_open, reader))
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

fn stops(event: &Event, reader: &Reader, words: &Words) -> Option<Plain> {
    let stops = event.stops_in_order();
    let rest = stops.len().saturating_sub(STOPS);
    let row = |(_, stop): &(Id, &Stop)| plain("li").with_all(named_in(&stop.title, reader.lang, words));
    let rows = stops.iter().take(STOPS).map(row);
    let more = (rest > 0).then(|| plain("li").with(m::timeline_more_stops(reader.lang, count(rest))));
    (!stops.is_empty()).then(|| plain("ul").with_all(rows).with_all(more))
}

/// Spheres, programmes, what came of it, and what is to be said of it.
fn marks(record: &Record, event: &Event, around: &Around) -> Vec<Piece> {
    let lang = around.reader.lang;
    let spheres = event.spheres.iter().map(|sphere| sphere_chip(*sphere, lang));
    let programmes = event.programmes.iter().filter_map(|id| around.programmes.get(id));
    let programmes = programmes.map(|name| {
        let name = named_in(name, lang, &around.words);
        plain("span").class("chip").with_all(name)
    });
    let commitments = around.commitments.get(&record.id);
    let commitments = commitments.map(|n| {
        let words = m::timeline_commitments(lang, count(*n));
        plain("span").class("chip ok").with(words)
    });
    let chips = spheres
        .chain(programmes)
        .chain(commitments)
        .chain(event.invented.then(|| invented_chip(lang)));
    let unconfirmed = is_unconfirmed(record, around.reader.today).then(|| ask(record, event, &around.reader));
    chips
        .map(Piece::from)
        .chain(unconfirmed.into_iter().flatten())
        .collect()
}

/// The id of a card's link.
fn link_id(id: Id) -> String {
    format!("event-{id}")
}

/// The date has passed and nobody said whether it was held.
fn ask(record: &Record, event: &Event, reader: &Reader) -> [Piece; 2] {
    let (id, browser) = (record.id, Browser::here());
    let stay = move || browser.focus.run(link_id(id));
    let answers = what_became(id, &event.title.show(reader.lang), reader, stay);
    let chip = plain("span")
        .class("chip warn")
        .with(m::timeline_unconfirmed(reader.lang));
    [chip.into(), answers.into()]
}
