//! What has no place on the map, and the way to give it one.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::entity::Partnership;
use crate::domain::id::Id;
use crate::domain::queries::map::Map;
use crate::domain::record::Kind;
use crate::domain::text::Lang;
use crate::i18n::m;
use crate::ui::{Memo, Reveal, RevealMore, Shown, Together, live};
use crate::views::schedule::words::when;
use crate::views::shared::links::Place;
use crate::views::shared::marks::count;
use crate::views::shared::query::Query;
use crate::views::shared::section::titled;
use crate::views::shared::{Reader, t};

use super::Seen;

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
    let drawn = move || {
        live(move || {
            let shown = reveal.shown();
            let found = seen.look(|map, partnership, reader| rows(map, seen.partnership, partnership, reader, shown));
            found.into_iter().map(row).together()
        })
    };
    view! {
        <Shown when=move || total.get() != 0>
            <section aria-labelledby="map-nowhere">
                <h2 id="map-nowhere">{t(m::map_nowhere)}</h2>
                <p class="soft">{t(m::map_nowhere_hint)}</p>
                <ul class="list" role="list">{drawn()}</ul>
                <RevealMore reveal text=move |rest| m::map_more(lang.get(), count(rest))/>
            </section>
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
    lang: Lang,
}

fn rows(map: &Map, id: Id, partnership: &Partnership, reader: &Reader, limit: usize) -> Vec<Row> {
    let lang = reader.lang;
    let partners = map.partners_nowhere.iter().filter_map(|partner| {
        let name = partnership.partners.get(partner)?.name.show(lang);
        Some(Row {
            title: titled(name, lang),
            about: m::map_partner(lang).to_owned(),
            href: form(Kind::Partnership, id, &format!("partners/{partner}.lat")),
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

fn row(row: Row) -> AnyView {
    let name = m::map_set_of(row.lang, &row.title);
    view! {
        <li>
            <div class="row">
                <span>{row.title}" "<span class="soft">{row.about}</span></span>
                <A href=row.href attr:class="btn small" attr:aria-label=name>{m::map_set(row.lang)}</A>
            </div>
        </li>
    }
    .into_any()
}
