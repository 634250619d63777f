//! What narrows the commitments, how they are shown, and how many there are.

use leptos::prelude::*;

use crate::domain::codes::Sphere;
use crate::domain::order::Arrange;
use crate::domain::queries::lists::banks;
use crate::i18n::{intl, m};
use crate::store::Store;
use crate::ui::{Each, SearchField, SegmentedControl, Shown};
use crate::views::shared::chips::code;
use crate::views::shared::marks::count;
use crate::views::shared::section::label;
use crate::views::shared::{Reader, t, tr};

use super::Seen;
use super::filter::{Filter, View, Without};

/// The tools above the board and the table.
#[component]
pub fn Toolbar(seen: Seen) -> impl IntoView {
    let filter = seen.filter;
    let with = move |change: fn(&mut Filter, String)| {
        move |value: String| {
            let mut filter = filter.get_untracked();
            change(&mut filter, value);
            seen.ask.run(filter);
        }
    };
    let lang = Store::here().lang();
    let views = Signal::derive(move || {
        let lang = lang.get();
        vec![
            (View::Board.code().to_owned(), m::board_as_board(lang).to_owned()),
            (View::Table.code().to_owned(), m::board_as_table(lang).to_owned()),
        ]
    });
    let view_now = Signal::derive(move || filter.with(|filter| filter.view.code().to_owned()));
    let overdue = Signal::derive(move || filter.with(|filter| filter.overdue));
    let silent = Signal::derive(move || filter.with(|filter| filter.silent));
    view! {
        <div class="toolbar no-print" role="group" aria-label=t(m::board_filters)>
            <SearchField
                id="commitment-search" label=t(m::board_search) clear=t(m::board_clear_search)
                value=Signal::derive(move || filter.with(|filter| filter.text.clone()))
                on_input=with(|filter, text| filter.text = text)
            />
            <Spheres seen on_input=Callback::new(with(|filter, code| filter.sphere = Sphere::from_code(&code)))/>
            <Owners seen on_input=Callback::new(with(|filter, code| filter.without = Without::read(&code)))/>
            <button type="button" class="chip" aria-pressed=move || overdue.get().to_string()
                on:click=move |_| with(|filter, _| filter.overdue = !filter.overdue)(String::new())>{t(m::board_overdue)}</button>
            <button type="button" class="chip" aria-pressed=move || silent.get().to_string()
                on:click=move |_| with(|filter, _| filter.silent = !filter.silent)(String::new())>{t(m::board_silent)}</button>
        </div>
        <div class="row between">
            <p class="soft" role="status"><Counted seen/></p>
            <div class="row no-print">
                <Shown when=move || filter.with(Filter::narrows)>
                    <button type="button" class="link" on:click=move |_| seen.ask.run(filter.with_untracked(Filter::cleared))>{t(m::board_clear)}</button>
                </Shown>
                <SegmentedControl id="commitment-view" label=t(m::board_view) options=views value=view_now on_input=with(|filter, view| filter.view = View::read(&view))/>
            </div>
        </div>
    }
}

/// How many commitments are seen, of how many.
#[component]
fn Counted(seen: Seen) -> impl IntoView {
    let words = tr(move |lang| {
        seen.found.with(|found| {
            if found.rows.len() == found.all {
                m::board_count(lang, count(found.all))
            } else {
                let number = |n: usize| intl::number(lang, count(n));
                m::board_found(lang, &number(found.rows.len()), &number(found.all))
            }
        })
    });
    view! { {words} }
}

#[component]
fn Spheres(seen: Seen, on_input: Callback<String>) -> impl IntoView {
    let lang = Store::here().lang();
    let options = Signal::derive(move || {
        let lang = lang.get();
        let mut options: Vec<(String, String)> = Sphere::ALL
            .iter()
            .map(|sphere| (sphere.code().to_owned(), code(lang, "sphere", sphere.code()).to_owned()))
            .collect();
        options.arrange(|a, b| intl::installed().compare(lang, &a.1, &b.1));
        options.insert(0, (String::new(), m::board_all_spheres(lang).to_owned()));
        options
    });
    let value = Signal::derive(move || {
        seen.filter
            .with(|filter| filter.sphere.map_or("", Sphere::code).to_owned())
    });
    view! { <Choice label=tr(|lang| label(lang, "commitment.sphere").to_owned()) options value on_input/> }
}

#[component]
fn Owners(seen: Seen, on_input: Callback<String>) -> impl IntoView {
    let store = Store::here();
    let options = Signal::derive(move || {
        let reader = Reader::of(store);
        let lang = reader.lang;
        let mut options = vec![
            (String::new(), m::board_all_owners(lang).to_owned()),
            (Without::Any.code(), m::board_without_any(lang).to_owned()),
        ];
        store.workspace().with(|workspace| {
            let Some(partnership) = workspace.partnership_of(seen.partnership) else {
                return;
            };
            for (id, partner) in banks(partnership, &reader.our_city) {
                options.push((id.to_string(), m::board_without(lang, &partner.name.show(lang))));
            }
        });
        options
    });
    let value = Signal::derive(move || seen.filter.with(|filter| filter.without.code()));
    view! { <Choice label=t(m::board_owner) options value on_input/> }
}

/// A select whose first entry says what it is about.
#[component]
fn Choice(
    label: Signal<String>,
    options: Signal<Vec<(String, String)>>,
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
