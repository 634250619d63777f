//! How places are called, whose they are, and what is said of them.

use crate::domain::codes::EventStatus;
use crate::domain::entity::Partnership;
use crate::domain::geo::Position;
use crate::domain::id::Id;
use crate::domain::queries::lists::banks;
use crate::domain::queries::map::{Map, Place};
use crate::domain::text::Lang;
use crate::i18n::{intl, m};
use crate::store::handle::Land;
use crate::ui::{MapMark, MapShape};
use crate::views::schedule::words;
use crate::views::shared::Reader;
use crate::views::shared::marks::count;

/// How many events the card of a place names.
const FEW: usize = 3;

/// What a place is called: its partners, else as its events say, else its coordinates.
pub fn name(place: &Place, partnership: &Partnership, lang: Lang) -> String {
    let partners = place.partners.iter().filter_map(|id| partnership.partners.get(id));
    let partners: Vec<String> = partners.map(|partner| partner.name.show(lang)).collect();
    if !partners.is_empty() {
        return partners.join(", ");
    }
    let named = place.name().map(|name| name.show(lang));
    named.unwrap_or_else(|| position(place.at, lang))
}

/// A position in words.
pub fn position(at: Position, lang: Lang) -> String {
    let degrees = |value: f64| intl::installed().number(lang, value, 2);
    m::map_at(lang, &degrees(at.lat()), &degrees(at.lon()))
}

/// Whose a place is.
pub fn class(place: &Place, partnership: &Partnership, our_city: &str) -> &'static str {
    let ours = ours(partnership, our_city);
    if ours.is_some_and(|ours| place.partners.contains(&ours)) {
        "a"
    } else if place.partners.is_empty() {
        "mid"
    } else {
        "b"
    }
}

fn ours(partnership: &Partnership, our_city: &str) -> Option<Id> {
    banks(partnership, our_city).first().map(|(id, _)| *id)
}

/// How much took place there.
pub fn counts(place: &Place, lang: Lang) -> String {
    let number = |n: usize| intl::number(lang, count(n));
    let held = (place.held > 0).then(|| m::map_held(lang, &number(place.held)));
    let planned = (place.planned > 0).then(|| m::map_planned(lang, &number(place.planned)));
    let all: Vec<String> = held.into_iter().chain(planned).collect();
    if all.is_empty() {
        m::map_nothing(lang).to_owned()
    } else {
        all.join(", ")
    }
}

/// The places as the picture has them.
pub fn marks(map: &Map, partnership: &Partnership, reader: &Reader) -> Vec<MapMark> {
    map.places
        .iter()
        .map(|place| mark(place, partnership, reader))
        .collect()
}

fn mark(place: &Place, partnership: &Partnership, reader: &Reader) -> MapMark {
    let lang = reader.lang;
    let (name, counts) = (name(place, partnership, lang), counts(place, lang));
    let partner = (!place.partners.is_empty()).then(|| m::map_partner(lang).to_owned());
    let told: Vec<String> = std::iter::once(name.clone())
        .chain(partner)
        .chain([counts.clone()])
        .collect();
    let few = place.events.iter().take(FEW).map(|here| {
        let (title, when) = (words::title(&here.record, lang), words::when(&here.record, lang));
        if when.is_empty() {
            title
        } else {
            format!("{when}: {title}")
        }
    });
    MapMark {
        at: place.spot,
        class: class(place, partnership, &reader.our_city),
        held: place.held,
        all: place.held + place.planned,
        told: told.join(", "),
        lines: std::iter::once(counts).chain(few).collect(),
        name,
    }
}

/// From where to where the arcs lead.
pub fn arcs(map: &Map) -> Vec<((f64, f64), (f64, f64))> {
    let spot = |at: usize| map.places.get(at).map(|place| place.spot);
    map.arcs
        .iter()
        .filter_map(|(from, to)| Some((spot(*from)?, spot(*to)?)))
        .collect()
}

/// The countries, those of the partners in their colours.
pub fn shapes(lands: &[Land], partnership: &Partnership, our_city: &str) -> Vec<MapShape> {
    let countries: Vec<&str> = banks(partnership, our_city)
        .iter()
        .map(|(_, partner)| partner.country.as_str())
        .collect();
    let class = |country: &str| match countries
        .iter()
        .position(|known| !country.is_empty() && *known == country)
    {
        Some(0) => "a",
        Some(_) => "b",
        None => "",
    };
    lands
        .iter()
        .map(|land| MapShape {
            class: class(&land.country),
            path: land.path.clone(),
        })
        .collect()
}

/// All of the map in one sentence.
pub fn summary(map: &Map, lang: Lang) -> String {
    let number = |n: usize| intl::number(lang, count(n));
    let planned: usize = map.places.iter().map(|place| place.planned).sum();
    let events: usize = map.places.iter().map(|place| place.events.len()).sum();
    m::map_summary(lang, &number(map.places.len()), &number(events), &number(planned))
}

/// Whether an event was held, in a word.
pub fn state(status: EventStatus, lang: Lang) -> &'static str {
    match status {
        EventStatus::Held => m::bridge_held(lang),
        _ => m::bridge_planned(lang),
    }
}
