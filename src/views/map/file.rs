//! The map as a file for a slide or a report, and on paper.

use leptos::prelude::*;

use crate::i18n::m;
use crate::ui::{Colours, MapPicture, map_svg};
use crate::views::shared::names::cities;
use crate::views::shared::picture::{Drawn, SavePicture};

use super::{Outline, Seen, words};

/// Saves the map as it is shown.
#[component]
pub fn Save(seen: Seen) -> impl IntoView {
    let draw = move |colours: Colours| {
        let picture = picture(seen);
        Drawn::new(&picture.title, "", map_svg(&picture, seen.hand.frame(), &colours))
    };
    view! { <SavePicture id="map-picture" draw/> }
}

fn picture(seen: Seen) -> MapPicture {
    seen.look(|map, partnership, reader| {
        let lang = reader.lang;
        let lands = seen.outline.with(|outline| match outline {
            Outline::There(lands) => words::shapes(lands, partnership, &reader.our_city),
            _ => Vec::new(),
        });
        MapPicture {
            lang: lang.tag().to_owned(),
            title: format!("{}: {}", m::map_title(lang), cities(partnership, reader).join(" – ")),
            summary: words::summary(map, lang),
            source: if lands.is_empty() {
                String::new()
            } else {
                m::map_source(lang).to_owned()
            },
            lands,
            arcs: words::arcs(map),
            marks: words::marks(map, partnership, reader),
            legend: (m::bridge_held(lang).to_owned(), m::bridge_planned(lang).to_owned()),
        }
    })
}
