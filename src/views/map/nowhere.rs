//! What has no place on the map, and the way to give it one.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::cities;
use crate::domain::entity::Partnership;
use crate::domain::geo::{Position, are_near};
use crate::domain::id::Id;
use crate::domain::queries::map::Map;
use crate::domain::record::Kind;
use crate::domain::text::Lang;
use crate::i18n::{intl, m};
use crate::store::commands;
use crate::store::handle::Deed;
use crate::ui::{Glyph, Icon, Memo, Reveal, RevealMore, Shown, Together, live};
use crate::views::schedule::words::when;
use crate::views::shared::links::Place;
use crate::views::shared::marks::count;
use crate::views::shared::query::Query;
use crate::views::shared::section::titled;
use crate::views::shared::{Reader, t};

use super::list::place_id;
use super::{Seen, words};

/// How many are shown at first, and how many more each time.
const PAGE: usize = 20;

/// Partners and events without a place.
#[component]
pub fn Nowhere(seen: Seen) -> impl IntoView {
    let total = Memo::new(move |_| {
        seen.map
            .with(|map| map.partners_nowhere.len() + map.events_nowhere.len())
    });
    let reveal = Reveal::new(total.into(), PAGE);
    let lang = seen.store.lang();
    let number = move || intl::number(lang.get(), count(total.get()));
    // Without a partner's place there is little to see.
    let is_open = Memo::new(move |_| {
        seen.map
            .with(|map| !map.partners_nowhere.is_empty() || map.places.is_empty())
    });
    let drawn = move || {
        live(move || {
            let shown = reveal.shown();
            let found = seen.look(|map, partnership, reader| rows(map, seen.partnership, partnership, reader, shown));
            found.into_iter().map(|one| row(seen, one)).together()
        })
    };
    view! {
        <Shown when=move || total.get() != 0>
            <details class="fold" open=move || is_open.get()>
                <summary><Icon glyph=Glyph::Right/>{t(m::map_nowhere)}<span class="count">{number}</span></summary>
                <div class="fold-body">
                    <p class="soft">{t(m::map_nowhere_hint)}</p>
                    <ul class="list" role="list">{drawn()}</ul>
                    <RevealMore reveal text=move |rest| m::map_more(lang.get(), count(rest))/>
                </div>
            </details>
        </Shown>
    }
}

/// A partner or an event without a place.
struct Row {
    title: String,
    /// What is said beside it.
    about: String,
    /// The form, at the field that is missing.
    href: String,
    /// The record, and which of its partners.
    of: (Id, Option<Id>),
    /// Where the city that is called so is known to lie.
    known: Option<Position>,
    lang: Lang,
}

fn rows(map: &Map, id: Id, partnership: &Partnership, reader: &Reader, limit: usize) -> Vec<Row> {
    let lang = reader.lang;
    let partners = map.partners_nowhere.iter().filter_map(|partner| {
        let name = &partnership.partners.get(partner)?.name;
        Some(Row {
            title: titled(name.show(lang), lang),
            about: m::map_partner(lang).to_owned(),
            href: form(Kind::Partnership, id, &format!("partners/{partner}.lat")),
            of: (id, Some(*partner)),
            known: cities::find(name),
            lang,
        })
    });
    let events = map.events_nowhere.iter().filter_map(|record| {
        let event = record.event()?;
        let about = [when(record, lang), event.place.show(lang)];
        Some(Row {
            title: titled(event.title.show(lang), lang),
            about: about
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(" · "),
            href: form(Kind::Event, record.id, "lat"),
            of: (record.id, None),
            known: cities::find(&event.place),
            lang,
        })
    });
    partners.chain(events).take(limit).collect()
}

/// The form of a record, at one of its fields.
fn form(kind: Kind, id: Id, field: &str) -> String {
    Query::default()
        .with("field", field)
        .after(&Place::Edit(kind, id).href())
}

fn row(seen: Seen, row: Row) -> AnyView {
    let name = m::map_set_of(row.lang, &row.title);
    let (id, partner) = row.of;
    let put = row.known.map(|at| {
        let words = words::position(at, row.lang);
        let name = m::map_put_of(row.lang, &words, &row.title);
        view! {
            <button type="button" class="btn small" aria-label=name on:click=move |_| put(seen, id, partner, at)>
                <Icon glyph=Glyph::Pin/>{m::map_put(row.lang, &words)}
            </button>
        }
    });
    view! {
        <li>
            <div class="row">
                <span>{row.title}" "<span class="soft">{row.about}</span></span>
                <span class="row">{put}<A href=row.href attr:class="btn small" attr:aria-label=name>{m::map_set(row.lang)}</A></span>
            </div>
        </li>
    }
    .into_any()
}

/// Puts a partner or an event where its city lies; the focus goes to the place in the list.
fn put(seen: Seen, id: Id, partner: Option<Id>, at: Position) {
    let kind = if partner.is_some() {
        Kind::Partnership
    } else {
        Kind::Event
    };
    let done = seen.store.run(Deed::Saved(kind), |workspace, desk| {
        commands::locate(workspace, id, partner, at, desk)
    });
    let spot = at.on_map();
    let place = seen
        .map
        .with_untracked(|map| map.places.iter().position(|place| are_near(place.spot, spot)));
    if let (Ok(()), Some(place)) = (done, place) {
        seen.browser.focus.run(place_id(place));
    }
}
