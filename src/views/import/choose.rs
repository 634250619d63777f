//! The first step: which partnership, which file.

use leptos::ev::DragEvent;
use leptos::html;
use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::queries::lists;
use crate::domain::text::Lang;
use crate::i18n::m;
use crate::store::handle::import::{FileKind, NoBook};
use crate::ui::{Glyph, Icon, SelectField, Shown, live};
use crate::views::shared::marks::count;
use crate::views::shared::section::titled;
use crate::views::shared::{Browser, Reader, t, tr};

use super::state::State;

/// The id of the heading that follows a file that was chosen.
pub(super) const AFTER_FILE: &str = "import-file";

/// The step.
#[component]
pub(super) fn Choose(state: State) -> impl IntoView {
    view! {
        <section>
            <h2>{t(m::import_step_file)}</h2>
            <div class="stack">
                <Partnership state/>
                <Drop state/>
                <Told state/>
            </div>
        </section>
    }
}

#[component]
fn Partnership(state: State) -> impl IntoView {
    let store = state.store;
    let options = Signal::derive(move || {
        let reader = Reader::of(store);
        store.workspace().with(|workspace| {
            let option = |id, record: &_| {
                (
                    Id::to_string(&id),
                    titled(lists::title(record, reader.lang, &reader.our_city), reader.lang),
                )
            };
            workspace
                .partnerships()
                .map(|(record, _)| option(record.id, record))
                .collect::<Vec<_>>()
        })
    });
    let value = Signal::derive(move || state.partnership.get().map(|id| id.to_string()).unwrap_or_default());
    let choose = move |id: String| state.asked_partnership.set(id.parse().ok());
    view! {
        <Shown when=move || options.read().len() != 1>
            <div class="narrow"><SelectField id="import-partnership" label=t(m::import_partnership) value options on_input=choose/></div>
        </Shown>
    }
}

/// Where a file is chosen, or dropped.
#[component]
fn Drop(state: State) -> impl IntoView {
    let browser = Browser::here();
    let input = NodeRef::<html::Input>::new();
    let over = RwSignal::new(false);
    let choose = move |_| {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    let open = move || {
        if let Some(input) = input.get_untracked() {
            state.store.read_chosen(input, move |file| {
                state.take(file);
                browser.focus.run(AFTER_FILE.to_owned());
            });
        }
    };
    let drop = move |event: DragEvent| {
        event.prevent_default();
        event.stop_propagation();
        over.set(false);
        let files = event.data_transfer().and_then(|data| data.files());
        if let (Some(files), Some(input)) = (files, input.get_untracked()) {
            // The input reads it, as if it had been chosen there.
            input.set_files(Some(&files));
            open();
        }
    };
    let hold = move |event: DragEvent| {
        event.prevent_default();
        over.set(true);
    };
    let label = move || {
        t(if state.chosen.with(Option::is_some) {
            m::import_choose_other
        } else {
            m::import_choose
        })
    };
    view! {
        <div class="drop-zone" class:over=move || over.get() on:dragover=hold on:dragleave=move |_| over.set(false) on:drop=drop>
            <button type="button" class="btn primary" on:click=choose><Icon glyph=Glyph::Upload/>{label}</button>
            <p class="soft">{t(m::import_drop)}</p>
            <input
                type="file"
                hidden
                accept=".xlsx,.xlsm,.csv,.tsv,.txt,.vcf,.ics,text/csv,text/vcard,text/calendar"
                aria-label=t(m::import_choose)
                node_ref=input
                on:change=move |_| open()
            />
        </div>
    }
}

/// What the file is, or why it is nothing.
#[component]
fn Told(state: State) -> impl IntoView {
    let lang = state.store.lang();
    let name = move || {
        state
            .chosen
            .with(|chosen| chosen.as_ref().map(|chosen| chosen.name.clone()).unwrap_or_default())
    };
    let told = live(move || {
        let lang = lang.get();
        let Some(kind) = state.file.with(|file| file.kind) else {
            return ().into_any();
        };
        let why = match kind {
            FileKind::OtherWorkbook => m::import_workbook(lang),
            FileKind::Exchange => m::import_exchange(lang),
            FileKind::Other => m::import_other(lang),
            FileKind::Table | FileKind::Contacts | FileKind::Calendar | FileKind::Workbook => {
                if let Some(why) = state.chosen.with(|chosen| chosen.as_ref()?.pages.clone()?.err()) {
                    return alert(no_book(lang, why));
                }
                let n = state
                    .import
                    .with(|drawn| drawn.as_ref().map_or(0, |drawn| drawn.import.rows.len()));
                let number = match (n, kind) {
                    (0, _) => return alert(m::import_nothing(lang)),
                    (_, FileKind::Table | FileKind::Workbook) => m::import_rows(lang, count(n)),
                    _ => m::import_entries(lang, count(n)),
                };
                return view! { <p>{number}</p> }.into_any();
            }
        };
        alert(why)
    });
    let left_out = tr(move |lang| {
        let left_out = state
            .sheet
            .with(|sheet| sheet.as_ref().map(|sheet| sheet.left_out).unwrap_or_default());
        let told = [
            left_out
                .unclosed
                .map(|line| m::import_unclosed(lang, &line.to_string())),
            left_out.from_line.map(|line| m::import_rest(lang, &line.to_string())),
            left_out.columns.then(|| m::import_columns_left(lang).to_owned()),
        ];
        told.into_iter().flatten().collect::<Vec<_>>().join(" ")
    });
    view! {
        <Shown when=move || state.chosen.with(Option::is_some)>
            <h3 id=AFTER_FILE tabindex="-1" class="file-name">{name}</h3>
        </Shown>
        <div role="status" class="stack tight">
            {told}
            <Shown when=move || !left_out.read().is_empty()><p class="warned"><Icon glyph=Glyph::Alert/>{left_out}</p></Shown>
        </div>
    }
}

fn no_book(lang: Lang, why: NoBook) -> &'static str {
    match why {
        NoBook::Damaged => m::import_book_damaged(lang),
        NoBook::Locked => m::import_book_locked(lang),
        NoBook::TooLarge => m::import_book_large(lang),
        NoBook::Unable => m::import_book_unable(lang),
    }
}

fn alert(why: &'static str) -> AnyView {
    view! { <p class="warned"><Icon glyph=Glyph::Alert/>{why}</p> }.into_any()
}
