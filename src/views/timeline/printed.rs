//! What stands on paper in place of the toolbar: which of the events these are, and what a dashed frame means.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;
use crate::i18n::m;
use crate::store::Store;
use crate::views::shared::chips::code;
use crate::views::shared::marks::count;
use crate::views::shared::tr;

use super::Seen;
use super::filter::Filter;
use super::found::Found;

/// The line.
#[component]
pub fn Printed(seen: Seen) -> impl IntoView {
    let store = Store::here();
    let words = tr(move |lang| {
        let all: Vec<String> = told(store, seen, lang)
            .into_iter()
            .chain([m::bridge_dashed(lang).to_owned()])
            .collect();
        all.join(" · ")
    });
    view! { <p class="printed soft">{words}</p> }
}

/// How many events these are, and what was asked for.
pub fn told(store: Store, seen: Seen, lang: Lang) -> Vec<String> {
    let number = seen.found.with(Found::events);
    let asked = seen.filter.with(|filter| {
        let mut asked = asked(filter, lang);
        store
            .workspace()
            .with(|workspace| asked.extend(names(filter, seen.partnership, workspace, lang)));
        asked
    });
    std::iter::once(m::timeline_count(lang, count(number)))
        .chain(asked)
        .collect()
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
        filter.status.map(|status| name("event_status", status.code())),
        Some(filter.text.trim())
            .filter(|text| !text.is_empty())
            .map(|text| format!("„{text}“")),
    ];
    parts.into_iter().flatten().collect()
}

/// The names of the partner, the programme and the person that were asked for.
fn names(filter: &Filter, partnership: Id, workspace: &Workspace, lang: Lang) -> Vec<String> {
    let tie = workspace.partnership_of(partnership);
    let partner = filter.partner.and_then(|id| tie?.partners.get(&id));
    let programme = filter.programme.and_then(|id| workspace.programme(id));
    let person = filter.person.and_then(|id| workspace.contact(id));
    let names = [
        partner.map(|partner| partner.name.show(lang)),
        programme.map(|programme| programme.name.show(lang)),
        person.map(|person| person.name.clone()),
    ];
    names.into_iter().flatten().collect()
}
