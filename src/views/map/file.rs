//! The map as a file for a slide or a report, and on paper.

use leptos::prelude::*;

use crate::domain::text::Lang;
use crate::i18n::m;
use crate::store::Store;
use crate::store::handle::PictureKind;
use crate::ui::{Glyph, MapColours, MapPicture, Menu, MenuItem, map_svg};
use crate::views::shared::names::cities;
use crate::views::shared::t;

use super::{Outline, Seen, words};

/// Saves the map as it is shown.
#[component]
pub fn SavePicture(seen: Seen) -> impl IntoView {
    let store = seen.store;
    let items = Signal::derive(move || items(store.lang().get()));
    let choose = move |key: String| {
        if key == "print" {
            return store.print();
        }
        let kind = if key == "png" {
            PictureKind::Png
        } else {
            PictureKind::Svg
        };
        let (picture, frame) = untrack(move || (picture(seen), seen.hand.frame()));
        let name = file_name(&picture.title);
        store.save_picture(&name, &map_svg(&picture, frame, &colours(store)), kind);
    };
    view! { <Menu id="map-picture" label=t(m::bridge_picture) items on_choose=choose class="quiet"/> }
}

fn items(lang: Lang) -> Vec<MenuItem> {
    let item = |key: &str, label: &str, glyph: Glyph| MenuItem {
        key: key.to_owned(),
        label: label.to_owned(),
        glyph: Some(glyph),
        ..MenuItem::default()
    };
    vec![
        item("svg", m::bridge_save_svg(lang), Glyph::Download),
        item("png", m::bridge_save_png(lang), Glyph::Download),
        item("print", m::bridge_print(lang), Glyph::Print),
    ]
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

/// The colours of the style sheet on white, whichever theme is on: slides and paper are white.
fn colours(store: Store) -> MapColours {
    let of = |token: &str| store.colour_on_white(token);
    MapColours {
        surface: of("--surface"),
        sunken: of("--sunken"),
        line: of("--line-strong"),
        ink: of("--ink"),
        soft: of("--soft"),
        brand: of("--brand"),
        bank_a: of("--bank-a"),
        bank_a_surface: of("--bank-a-surface"),
        bank_b: of("--bank-b"),
        bank_b_surface: of("--bank-b-surface"),
        joint: of("--joint"),
    }
}

/// The words without what a file's name cannot hold.
fn file_name(words: &str) -> String {
    let kept = |letter: char| if letter.is_alphanumeric() { letter } else { ' ' };
    let words: String = words.chars().map(kept).collect();
    let name = words.split_whitespace().collect::<Vec<_>>().join("-");
    name.chars().take(100).collect()
}
