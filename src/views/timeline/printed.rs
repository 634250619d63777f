//! What stands on paper in place of the toolbar: which of the events these are, and what a dashed frame means.

use leptos::prelude::*;

use crate::domain::text::Lang;
use crate::i18n::m;
use crate::views::shared::chips::code;
use crate::views::shared::marks::count;
use crate::views::shared::tr;

use super::Seen;
use super::filter::Filter;
use super::found::Found;

/// The line.
#[component]
pub fn Printed(seen: Seen) -> impl IntoView {
    let words = tr(move |lang| {
        let number = seen.found.with(Found::len);
        let asked = seen.filter.with(|filter| asked(filter, lang));
        let all = std::iter::once(m::timeline_count(lang, count(number))).chain(asked);
        let all: Vec<String> = all.chain([m::bridge_dashed(lang).to_owned()]).collect();
        all.join(" · ")
    });
    view! { <p class="printed soft">{words}</p> }
}

/// What was asked for, in words.
fn asked(filter: &Filter, lang: Lang) -> Vec<String> {
    let year = |year: Option<i32>, words: fn(Lang, &str) -> String| year.map(|year| words(lang, &year.to_string()));
    let name = |group: &str, name: &str| code(lang, group, name).to_owned();
    let parts = [
        year(filter.from, m::timeline_from_year),
        year(filter.to, m::timeline_to_year),
        filter.sphere.map(|sphere| name("sphere", sphere.code())),
        filter.kind.map(|kind| name("event_kind", kind.code())),
        Some(filter.text.trim())
            .filter(|text| !text.is_empty())
            .map(|text| format!("„{text}“")),
    ];
    parts.into_iter().flatten().collect()
}
