//! The picture: the outline, the arcs, the places, the tools above and the signs below.

use leptos::prelude::*;

use crate::domain::queries::map::Map;
use crate::domain::text::Lang;
use crate::i18n::m;
use crate::ui::{Glyph, Icon, MapPlot, Memo, Point, map_crown};
use crate::views::shared::{t, tr};

use super::file::Save;
use super::list::place_id;
use super::{Outline, Seen, words};

/// All that the picture shows at first: the places, and the arcs between them.
pub fn extent(map: &Map) -> Vec<Point> {
    let crowns = words::arcs(map).into_iter().map(|(from, to)| map_crown(from, to));
    map.places.iter().map(|place| place.spot).chain(crowns).collect()
}

/// The picture with its tools.
#[component]
pub fn Picture(seen: Seen) -> impl IntoView {
    let hand = seen.hand;
    let marks = Memo::new(move |_| seen.look(words::marks));
    let arcs = Memo::new(move |_| seen.map.with(words::arcs));
    let lands = Memo::new(move |_| {
        seen.outline.with(|outline| match outline {
            Outline::There(lands) => {
                seen.look(|_, partnership, reader| words::shapes(lands, partnership, &reader.our_city))
            }
            _ => Vec::new(),
        })
    });
    let summary = tr(move |lang| seen.map.with(|map| words::summary(map, lang)));
    let open = move |at: usize| {
        seen.open
            .set(seen.map.with_untracked(|map| map.places.get(at).map(|place| place.at)));
        seen.browser.focus.run(place_id(at));
    };
    let tool = |glyph: Glyph, name: fn(Lang) -> &'static str, act: Box<dyn Fn() + Send>| {
        view! {
            <button type="button" class="btn icon-only" aria-label=t(name) title=t(name) on:click=move |_| act()><Icon glyph/></button>
        }
    };
    view! {
        <section class="map" aria-label=t(m::map_title)>
            <div class="row between">
                <p class="soft">{summary}</p>
                <div class="row no-print">
                    <div class="row" role="group" aria-label=t(m::map_view)>
                        {tool(Glyph::Plus, m::map_closer, Box::new(move || hand.zoom(true)))}
                        {tool(Glyph::Minus, m::map_wider, Box::new(move || hand.zoom(false)))}
                        <button type="button" class="btn" aria-disabled=move || (!hand.has_gone()).then_some("true") on:click=move |_| hand.see_all()>{t(m::map_all)}</button>
                    </div>
                    <Save seen/>
                </div>
            </div>
            <Failed seen/>
            <MapPlot id="map-mark" lands marks arcs hand label=t(m::map_picture) on_open=open/>
            <Legend/>
            <p class="soft no-print">{t(m::map_hint)}</p>
        </section>
    }
}

/// The outline could not be had: says so, and offers to try again.
#[component]
fn Failed(seen: Seen) -> impl IntoView {
    let has_failed = Memo::new(move |_| seen.outline.with(|outline| *outline == Outline::Failed));
    view! {
        <div role="status">
            {move || has_failed.get().then(|| view! {
                <div class="notice warn">
                    <Icon glyph=Glyph::Alert/>
                    <p>{t(m::map_failed)}</p>
                    <button type="button" class="btn small" on:click=move |_| seen.fetch()>{t(m::map_again)}</button>
                </div>
            }.into_any())}
        </div>
    }
}

/// What the signs mean.
#[component]
fn Legend() -> impl IntoView {
    view! {
        <ul class="map-legend soft" role="list">
            <li><i></i>{t(m::bridge_held)}</li>
            <li><i class="planned"></i>{t(m::bridge_planned)}</li>
            <li>{t(m::map_size)}</li>
            <li>{t(m::map_source)}</li>
        </ul>
    }
}
