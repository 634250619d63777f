//! What narrows the timeline.

use leptos::prelude::*;

use crate::domain::codes::{EventKind, Sphere};
use crate::domain::order::Arrange;
use crate::domain::text::Lang;
use crate::i18n::{intl, m};
use crate::store::Store;
use crate::ui::{Each, Memo, SearchField, Shown};
use crate::views::shared::chips::code;
use crate::views::shared::marks::count;
use crate::views::shared::{t, tr};

use super::Seen;
use super::filter::Filter;
use super::found::years;

type Options = Vec<(String, String)>;

/// Search, sphere, kind, years, and how many events are seen.
#[component]
pub fn Toolbar(seen: Seen) -> impl IntoView {
    let lang = Store::here().lang();
    let filter = seen.filter;
    let with = move |change: fn(&mut Filter, &str)| {
        Callback::new(move |value: String| {
            let mut filter = filter.get_untracked();
            change(&mut filter, &value);
            seen.ask.run(filter);
        })
    };
    let spheres = Signal::derive(move || codes(lang.get(), "sphere", Sphere::CODES, m::timeline_all_spheres));
    let kinds = Signal::derive(move || codes(lang.get(), "event_kind", EventKind::CODES, m::timeline_all_kinds));
    let span = Memo::new(move |_| seen.events.with(years));
    let year_options = move |any: fn(Lang) -> &'static str, word: fn(Lang, &str) -> String| {
        Signal::derive(move || {
            let lang = lang.get();
            let first = (String::new(), any(lang).to_owned());
            let year = |year: &i32| (year.to_string(), word(lang, &year.to_string()));
            std::iter::once(first)
                .chain(span.with(|years| years.iter().rev().map(year).collect::<Options>()))
                .collect::<Options>()
        })
    };
    let year = |year: Option<i32>| year.map(|year| year.to_string()).unwrap_or_default();
    view! {
        <div class="toolbar events-toolbar no-print" role="group" aria-label=t(m::timeline_filters)>
            <SearchField
                id="event-search" label=t(m::timeline_search) clear=t(m::timeline_clear_search)
                value=Signal::derive(move || filter.with(|filter| filter.text.clone())) on_input=seen.search
            />
            <Choice label=t(m::timeline_sphere) options=spheres
                value=Signal::derive(move || filter.with(|filter| filter.sphere.map_or("", Sphere::code).to_owned()))
                on_input=with(|filter, code| filter.sphere = Sphere::from_code(code))/>
            <Choice label=t(m::timeline_kind) options=kinds
                value=Signal::derive(move || filter.with(|filter| filter.kind.map_or("", EventKind::code).to_owned()))
                on_input=with(|filter, code| filter.kind = EventKind::from_code(code))/>
            <Choice label=t(m::timeline_from) options=year_options(m::timeline_from_any, m::timeline_from_year)
                value=Signal::derive(move || filter.with(|filter| year(filter.from)))
                on_input=with(|filter, year| filter.from = year.parse().ok())/>
            <Choice label=t(m::timeline_to) options=year_options(m::timeline_to_any, m::timeline_to_year)
                value=Signal::derive(move || filter.with(|filter| year(filter.to)))
                on_input=with(|filter, year| filter.to = year.parse().ok())/>
            <div class="row">
                <p class="soft" role="status"><Counted seen/></p>
                <Shown when=move || filter.with(Filter::narrows)>
                    <button type="button" class="link" on:click=move |_| seen.ask.run(Filter::default())>{t(m::timeline_clear)}</button>
                </Shown>
            </div>
        </div>
    }
}

/// The codes of a list with their names in alphabetical order, after the choice of all.
fn codes(lang: Lang, group: &str, codes: &[&str], all: fn(Lang) -> &'static str) -> Options {
    let mut options: Options = codes
        .iter()
        .map(|name| ((*name).to_owned(), code(lang, group, name).to_owned()))
        .collect();
    options.arrange(|a, b| intl::installed().compare(lang, &a.1, &b.1));
    options.insert(0, (String::new(), all(lang).to_owned()));
    options
}

#[component]
fn Counted(seen: Seen) -> impl IntoView {
    let all = Memo::new(move |_| seen.events.with(|events| events.0.len()));
    let some = Memo::new(move |_| seen.found.with(super::found::Found::len));
    tr(move |lang| {
        if some.get() == all.get() {
            m::timeline_count(lang, count(all.get()))
        } else {
            let number = |n: usize| intl::number(lang, count(n));
            m::timeline_found(lang, &number(some.get()), &number(all.get()))
        }
    })
}

/// A select whose first entry says what it is about.
#[component]
fn Choice(
    label: Signal<String>,
    options: Signal<Options>,
    value: Signal<String>,
    on_input: Callback<String>,
) -> impl IntoView {
    view! {
        <select class="input" aria-label=label on:change=move |event| on_input.run(event_target_value(&event))>
            <Each each=move || options.get() key=Clone::clone children=move |(code, text)| {
                let this = code.clone();
                view! { <option value=code prop:selected=move || value.with(|value| *value == this)>{text}</option> }
            }/>
        </select>
    }
}
