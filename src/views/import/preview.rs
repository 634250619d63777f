//! The last step: what would happen, row by row, and the button that does it.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::domain::text::Lang;
use crate::i18n::{intl, m};
use crate::store::commands::Taken;
use crate::ui::{Each, Glyph, Icon, Memo, Reveal, RevealMore, SegmentedControl, Shown};
use crate::views::shared::chips::code;
use crate::views::shared::links::Place;
use crate::views::shared::marks::count;
use crate::views::shared::{Reader, t, tr};

use super::state::{Drawn, State};
use super::words::{details, title};

/// How many rows are shown at first, and how many more each time.
const PAGE: usize = 40;

type Message = fn(Lang) -> &'static str;

/// The outcomes, in the order of their places: the class, the name of many, and of one.
const OUTCOMES: [(&str, Message, Message); 4] = [
    ("created", m::import_created, m::import_is_created),
    ("updated", m::import_updated, m::import_is_updated),
    ("unchanged", m::import_unchanged, m::import_is_unchanged),
    ("refused", m::import_refused, m::import_is_refused),
];

/// The step; not there before there is something to be looked at.
#[component]
pub(super) fn Preview(state: State) -> impl IntoView {
    let has_rows = move || {
        state
            .import
            .with(|drawn| drawn.as_ref().is_some_and(|drawn| !drawn.import.rows.is_empty()))
    };
    view! { <Shown when=has_rows><Look state/></Shown> }
}

#[component]
fn Look(state: State) -> impl IntoView {
    let number = move || if state.sheet.with(Option::is_some) { "3" } else { "2" };
    let shown = RwSignal::new(String::new());
    let rows = Memo::new(move |_| {
        let only = OUTCOMES.iter().position(|(key, ..)| shown.with(|shown| shown == key));
        state.import.with(|drawn| {
            let rows = drawn.as_ref().map(|drawn| &drawn.import.rows[..]).unwrap_or_default();
            let fits = |row: &&Taken| only.is_none_or(|place| row.outcome.place() == place);
            rows.iter()
                .enumerate()
                .filter(|(_, row)| fits(row))
                .map(|(place, _)| place)
                .collect::<Vec<_>>()
        })
    });
    let counts = Memo::new(move |_| {
        state
            .import
            .with(|drawn| drawn.as_ref().map(|drawn| drawn.import.counts()).unwrap_or_default())
    });
    let lang = state.store.lang();
    let options = Signal::derive(move || {
        let lang = lang.get();
        let counts = counts.get();
        let option = |key: &str, name: &str, n: usize| {
            (
                key.to_owned(),
                m::import_counted(lang, name, &intl::number(lang, count(n))),
            )
        };
        let all = option("", m::import_all(lang), counts.iter().sum());
        let each = OUTCOMES
            .iter()
            .zip(counts)
            .map(|((key, name, _), n)| option(key, name(lang), n));
        std::iter::once(all).chain(each).collect::<Vec<_>>()
    });
    view! {
        <section>
            <h2>{tr(move |lang| m::import_step_look(lang, number()))}</h2>
            <div class="stack">
                <p class="soft">{t(m::import_rule)}</p>
                <SegmentedControl id="import-outcome" label=t(m::import_filter) options value=Signal::derive(move || shown.get()) on_input=move |key| shown.set(key)/>
                <Shown when=move || !rows.read().is_empty() fallback=|| view! { <p>{t(m::import_none_of_these)}</p> }>
                    <Rows state rows/>
                </Shown>
                <Apply state counts/>
            </div>
        </section>
    }
}

#[component]
fn Rows(state: State, rows: Memo<Vec<usize>>) -> impl IntoView {
    let lang = state.store.lang();
    let reveal = Reveal::new(Signal::derive(move || rows.with(Vec::len)), PAGE);
    // Drawn anew when the outcome is another: then the row says other things.
    let shown = move || {
        let drawn = state.import.get();
        let first = rows.with(|rows| rows.iter().take(reveal.shown()).copied().collect::<Vec<_>>());
        first
            .into_iter()
            .filter_map(|place| Some((place, Arc::clone(drawn.as_ref()?))))
            .collect::<Vec<_>>()
    };
    view! {
        <div class="table-wrap" role="region" tabindex="0" aria-label=t(m::import_look_table)>
            <table class="table stacked outcomes">
                <thead>
                    <tr>
                        <th scope="col">{t(m::import_col_line)}</th>
                        <th scope="col">{t(m::import_col_title)}</th>
                        <th scope="col">{t(m::import_col_outcome)}</th>
                        <th scope="col">{t(m::import_col_detail)}</th>
                    </tr>
                </thead>
                <tbody>
                    <Each each=shown key=|(place, drawn): &(usize, Arc<Drawn>)| (*place, Arc::as_ptr(drawn) as usize) children=move |(place, drawn)| view! { <Row state place drawn/> }/>
                </tbody>
            </table>
        </div>
        <RevealMore reveal text=move |rest: usize| m::import_more(lang.get(), count(rest.min(PAGE)))/>
    }
}

#[component]
fn Row(state: State, place: usize, drawn: Arc<Drawn>) -> impl IntoView {
    move || {
        let reader = Reader::of(state.store);
        let row = drawn.import.rows.get(place)?;
        let lang = reader.lang;
        let (title, details) = state.store.workspace().with_untracked(|workspace| {
            (
                title(row, workspace, &reader),
                details(row, &drawn.import.change, workspace, &reader),
            )
        });
        let (key, _, name) = OUTCOMES[row.outcome.place()];
        let details: Vec<AnyView> = details
            .into_iter()
            .map(|line| view! { <li>{line}</li> }.into_any())
            .collect();
        let list = (!details.is_empty()).then(|| view! { <ul class="stack tight" role="list">{details}</ul> });
        Some(
            view! {
                <tr>
                    <td class="num" data-label=m::import_col_line(lang)>{row.line}</td>
                    <th scope="row" dir="auto"><span>{title}" "<span class="soft">{code(lang, "kind", row.kind.code())}</span></span></th>
                    <td data-label=m::import_col_outcome(lang)><span class=format!("badge {key}")>{name(lang)}</span></td>
                    <td data-label=m::import_col_detail(lang) dir="auto">{list}</td>
                </tr>
            }
            .into_any(),
        )
    }
}

#[component]
fn Apply(state: State, counts: Memo<[usize; 4]>) -> impl IntoView {
    let store = state.store;
    let navigate = use_navigate();
    let taken = Memo::new(move |_| {
        let [created, updated, ..] = counts.get();
        created + updated
    });
    let apply = move |_| {
        let (Some(partnership), Some(drawn)) = (state.partnership.get_untracked(), state.import.get_untracked()) else {
            return;
        };
        if let Some(sheet) = state.sheet.get_untracked() {
            store.remember_columns(
                state.kind.get_untracked(),
                &sheet.header,
                &state.meanings.get_untracked(),
            );
        }
        let (navigate, place) = (navigate.clone(), shows(&drawn.import.rows, partnership));
        store.import(partnership, Arc::clone(&drawn.offers), move || {
            navigate(&place.href(), NavigateOptions::default());
        });
    };
    view! {
        <Shown when=move || taken.get() != 0 fallback=|| view! { <p>{t(m::import_nothing_to_do)}</p> }>
            <p class="row">
                <button type="button" class="btn primary" on:click=apply.clone()>
                    <Icon glyph=Glyph::Check/>{tr(move |lang| m::import_apply(lang, count(taken.get())))}
                </button>
            </p>
        </Shown>
    }
}

/// The page that shows what was taken over.
fn shows(rows: &[Taken], partnership: Id) -> Place {
    match rows.first().map(|row| row.kind) {
        Some(Kind::Contact) => Place::Contacts(partnership),
        Some(Kind::Event) => Place::Timeline(partnership),
        _ => Place::Commitments(partnership),
    }
}
