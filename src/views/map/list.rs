//! The same as a list: each place with what took place there.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::queries::map::{Given, Here};
use crate::i18n::m;
use crate::ui::{Glyph, Icon, Memo, Together, live, whole_on_paper};
use crate::views::schedule::words::when;
use crate::views::shared::links;
use crate::views::shared::marks::count;
use crate::views::shared::names::named;
use crate::views::shared::{Reader, t, tr};

use super::{Seen, words};

/// How many events of a place are shown at first.
const FEW: usize = 8;

/// The id of a place's button in the list.
pub fn place_id(at: usize) -> String {
    format!("map-place-{at}")
}

/// All places.
#[component]
pub fn Places(seen: Seen) -> impl IntoView {
    let total = Memo::new(move |_| seen.map.with(|map| map.places.len()));
    let rows = live(move || (0..total.get()).map(|at| view! { <Place seen at/> }).together());
    view! {
        <section class="map-places" aria-labelledby="map-places">
            <h2 id="map-places">{t(m::map_places)}</h2>
            <ol role="list">{rows}</ol>
        </section>
    }
}

/// One place.
#[component]
fn Place(seen: Seen, at: usize) -> impl IntoView {
    let active = seen.hand.active();
    // All of it on paper, which cannot be pressed.
    let asked = RwSignal::new(FEW);
    whole_on_paper(asked);
    let position = Memo::new(move |_| seen.map.with(|map| map.places.get(at).map(|place| place.at)));
    let is_open = Memo::new(move |_| {
        asked.get() == usize::MAX || (seen.open.get().is_some() && seen.open.get() == position.get())
    });
    let text = Memo::new(move |_| {
        seen.look(|map, partnership, reader| {
            let place = map.places.get(at)?;
            let (name, counts) = (
                words::name(place, partnership, reader.lang),
                words::counts(place, reader.lang),
            );
            Some((name, counts, words::class(place, partnership, &reader.our_city)))
        })
    });
    let name = move || text.with(|text| text.as_ref().map(|(name, ..)| name.clone()).unwrap_or_default());
    let counts = move || text.with(|text| text.as_ref().map(|(_, counts, _)| counts.clone()).unwrap_or_default());
    let class = move || {
        format!(
            "card map-place {}",
            text.with(|text| text.as_ref().map_or("mid", |(_, _, class)| *class))
        )
    };
    let toggle = move |_| {
        let position = position.get_untracked();
        seen.open
            .update(|open| *open = if *open == position { None } else { position });
    };
    let show = move |_| {
        if let Some(spot) = seen
            .map
            .with_untracked(|map| map.places.get(at).map(|place| place.spot))
        {
            seen.hand.show(spot);
            active.set(Some(at));
        }
    };
    let on_map = tr(move |lang| m::map_show(lang, &name()));
    let list = format!("map-events-{at}");
    let controls = list.clone();
    let events = live(move || is_open.get().then(|| events(seen, at, asked)));
    view! {
        <li class=class class:active=move || active.get() == Some(at) on:mouseenter=move |_| active.set(Some(at)) on:mouseleave=move |_| active.set(None)>
            <div class="row between">
                <h3>
                    <button type="button" id=place_id(at) aria-expanded=move || is_open.get().to_string() aria-controls=controls
                        on:click=toggle on:focus=move |_| active.set(Some(at)) on:blur=move |_| active.set(None)>
                        <Icon glyph=Glyph::Right/>{name}
                    </button>
                </h3>
                <button type="button" class="btn icon-only quiet no-print" aria-label=on_map title=on_map on:click=show><Icon glyph=Glyph::Pin/></button>
            </div>
            <p class="soft">{counts}</p>
            <div id=list>{events}</div>
        </li>
    }
}

/// What took place there.
fn events(seen: Seen, at: usize, asked: RwSignal<usize>) -> AnyView {
    let reader = Reader::of(seen.store);
    let limit = asked.get();
    seen.map.with(|map| {
        let Some(place) = map.places.get(at).filter(|place| !place.events.is_empty()) else {
            return ().into_any();
        };
        let rows = place.events.iter().take(limit).map(|here| row(here, &reader)).together();
        let rest = place.events.len().saturating_sub(limit);
        let more = (rest > 0).then(|| {
            view! {
                <button type="button" class="btn small more" on:click=move |_| asked.set(usize::MAX - 1)>{m::map_more(reader.lang, count(rest))}</button>
            }
        });
        view! { <ul class="list tight" role="list">{rows}</ul>{more} }.into_any()
    })
}

fn row(here: &Here, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let Some(event) = here.record.event() else {
        return ().into_any();
    };
    let title = named(&event.title, lang);
    let host = (here.given == Given::Host).then(|| m::map_at_host(lang).to_owned());
    let state = words::state(event.status(), lang).to_owned();
    let mut facts: Vec<String> = [when(&here.record, lang), state].into_iter().chain(host).collect();
    facts.retain(|fact| !fact.is_empty());
    view! {
        <li>
            <p><A href=links::of(&here.record) attr:class="task-title">{title}</A></p>
            <p class="soft">{facts.join(" · ")}</p>
        </li>
    }
    .into_any()
}
