//! The second step, of a table: what its rows are and what its columns mean.

use leptos::prelude::*;

use crate::domain::record::Kind;
use crate::domain::text::Lang;
use crate::i18n::m;
use crate::store::handle::import::{Encoding, FileKind, KINDS, SEPARATORS};
use crate::ui::{Each, Memo, SelectField, Shown};
use crate::views::shared::table_files::NAMES;
use crate::views::shared::{t, tr};

use super::state::{Own, State};

/// How many rows are shown of a column.
const SAMPLES: usize = 3;

/// The step; not there for contacts and dates, which say by themselves what they mean.
#[component]
pub(super) fn Columns(state: State) -> impl IntoView {
    let has_rows = move || {
        state
            .sheet
            .with(|sheet| sheet.as_ref().is_some_and(|sheet| !sheet.rows.is_empty()))
    };
    view! {
        <Shown when=has_rows>
            <section>
                <h2>{t(m::import_step_columns)}</h2>
                <div class="stack">
                    <p class="soft">{t(m::import_columns_lede)}</p>
                    <Reading state/>
                    <Mapping state/>
                </div>
            </section>
        </Shown>
    }
}

/// How the file is read.
#[component]
fn Reading(state: State) -> impl IntoView {
    let lang = state.store.lang();
    let kinds = Signal::derive(move || {
        let lang = lang.get();
        KINDS
            .iter()
            .map(|kind| (kind.code().to_owned(), kind_name(lang, *kind).to_owned()))
            .collect::<Vec<_>>()
    });
    let separators = Signal::derive(move || {
        let lang = lang.get();
        SEPARATORS
            .iter()
            .map(|sign| (sign.to_string(), separator_name(lang, *sign).to_owned()))
            .collect::<Vec<_>>()
    });
    let encodings = Signal::stored(
        Encoding::ALL
            .iter()
            .map(|one| (one.name().to_owned(), one.name().to_owned()))
            .collect::<Vec<_>>(),
    );
    let pages = Signal::derive(move || {
        state.chosen.with(|chosen| {
            let pages = chosen
                .as_ref()
                .and_then(|chosen| chosen.pages.clone()?.ok())
                .unwrap_or_default();
            let named = pages.iter().enumerate();
            named
                .map(|(place, page)| (place.to_string(), page.name.clone()))
                .collect::<Vec<_>>()
        })
    });
    let is_text = move || state.file.with(|file| file.kind == Some(FileKind::Table));
    let page = Signal::derive(move || state.own.with(|own| own.page.to_string()));
    let kind = Signal::derive(move || state.kind.get().code().to_owned());
    let separator = Signal::derive(move || state.file.with(|file| file.separator.to_string()));
    let encoding = Signal::derive(move || state.file.with(|file| file.encoding.name().to_owned()));
    // What a column means depends on all of them.
    let set = move |change: &dyn Fn(&mut Own)| {
        state.own.update(|own| {
            own.meanings.clear();
            change(own);
        });
    };
    view! {
        <div class="row fields">
            <Shown when=move || pages.with(|pages| pages.len() > 1)>
                <SelectField id="import-page" label=t(m::import_page) value=page options=pages on_input=move |place: String| set(&|own| *own = Own { page: place.parse().unwrap_or_default(), ..Own::default() })/>
            </Shown>
            <SelectField id="import-kind" label=t(m::import_kind) value=kind options=kinds on_input=move |code: String| set(&|own| own.kind = Kind::from_code(&code))/>
            <Shown when=is_text>
            <SelectField id="import-separator" label=t(m::import_separator) value=separator options=separators on_input=move |sign: String| set(&|own| own.separator = sign.chars().next())/>
            <SelectField id="import-encoding" label=t(m::import_encoding) value=encoding options=encodings hint=t(m::import_encoding_hint) on_input=move |name: String| set(&|own| own.encoding = Encoding::from_name(&name))/>
            </Shown>
        </div>
    }
}

fn kind_name(lang: Lang, kind: Kind) -> &'static str {
    match kind {
        Kind::Event => m::import_kind_event(lang),
        Kind::Contact => m::import_kind_contact(lang),
        _ => m::import_kind_commitment(lang),
    }
}

fn separator_name(lang: Lang, sign: char) -> &'static str {
    match sign {
        ',' => m::import_separator_comma(lang),
        '\t' => m::import_separator_tab(lang),
        _ => m::import_separator_semicolon(lang),
    }
}

/// A row for each column of the file.
#[component]
fn Mapping(state: State) -> impl IntoView {
    let headings = Memo::new(move |_| {
        state
            .sheet
            .with(|sheet| sheet.as_ref().map(|sheet| sheet.header.clone()).unwrap_or_default())
    });
    let rows = move || headings.get().into_iter().enumerate().collect::<Vec<_>>();
    // The same for all columns, and made once.
    let options = Memo::new(move |_| {
        let Some(partnership) = state.partnership.get() else {
            return Vec::new();
        };
        state.store.on_ground(partnership, state.kind.get(), NAMES, |ground| {
            let option = |column: &_| {
                (
                    crate::store::handle::import::table::Column::key(column),
                    ground.heading(column),
                )
            };
            ground.columns().iter().map(option).collect::<Vec<_>>()
        })
    });
    view! {
        <div class="table-wrap" role="region" tabindex="0" aria-label=t(m::import_columns_table)>
            <table class="table stacked mapping">
                <thead>
                    <tr>
                        <th scope="col">{t(m::import_col_heading)}</th>
                        <th scope="col">{t(m::import_col_sample)}</th>
                        <th scope="col">{t(m::import_col_meaning)}</th>
                    </tr>
                </thead>
                <tbody>
                    <Each each=rows key=Clone::clone children=move |(place, heading)| view! { <Heading state options place heading/> }/>
                </tbody>
            </table>
        </div>
    }
}

#[component]
fn Heading(state: State, options: Memo<Vec<(String, String)>>, place: usize, heading: String) -> impl IntoView {
    let samples = Memo::new(move |_| {
        state.sheet.with(|sheet| {
            let Some(sheet) = sheet else { return String::new() };
            let cells = sheet
                .rows
                .iter()
                .map(|row| row.cell(place))
                .filter(|cell| !cell.is_empty());
            cells.take(SAMPLES).map(short).collect::<Vec<_>>().join(" · ")
        })
    });
    let value = Memo::new(move |_| {
        let key = state
            .meanings
            .with(|all| all.get(place).cloned().flatten().map(|column| column.key()));
        key.unwrap_or_default()
    });
    let choose = move |event: leptos::ev::Event| {
        let key = event_target_value(&event);
        state.own.update(|own| drop(own.meanings.insert(place, key)));
    };
    let is_nameless = heading.is_empty();
    let number = (place + 1).to_string();
    let named = heading.clone();
    let name = tr(move |lang| {
        if is_nameless {
            m::import_column_number(lang, &number)
        } else {
            named.clone()
        }
    });
    let label = tr(move |lang| m::import_meaning_of(lang, &name.get()));
    let sample_label = t(m::import_col_sample);
    let meaning_label = t(m::import_col_meaning);
    view! {
        <tr>
            <th scope="row" dir="auto">{name}</th>
            <td data-label=move || sample_label.get() dir="auto" class="soft">{move || samples.get()}</td>
            <td data-label=move || meaning_label.get()>
                <select class="input" id=format!("import-column-{place}") aria-label=label on:change=choose>
                    <option value="" prop:selected=move || value.read().is_empty()>{t(m::import_left_out)}</option>
                    <Each each=move || options.get() key=Clone::clone children=move |(key, text)| {
                        let this = key.clone();
                        view! { <option value=key prop:selected=move || *value.read() == this>{text}</option> }
                    }/>
                </select>
            </td>
        </tr>
    }
}

fn short(cell: &str) -> String {
    match cell.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", cell.get(..end).unwrap_or_default()),
        None => cell.to_owned(),
    }
}
