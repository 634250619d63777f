//! The commitments as a table that can be sorted.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::id::Id;
use crate::domain::queries::commitments::progress;
use crate::domain::record::Record;
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;
use crate::i18n::m;
use crate::store::Store;
use crate::ui::{Each, Glyph, Icon, ProgressBar, Reveal, RevealMore, live};
use crate::views::shared::chips::{code, commitment_mark};
use crate::views::shared::marks::{count, due, owner_chips, progress_words, silence, slipped};
use crate::views::shared::section::titled;
use crate::views::shared::{Reader, links, marked, t};

use super::Seen;
use super::look::Column;

/// How many rows are shown at first, and how many more each time.
const PAGE: usize = 40;

/// The table.
#[component]
pub fn Table(seen: Seen) -> impl IntoView {
    let lang = Store::here().lang();
    let total = Signal::derive(move || seen.found.with(|found| found.rows.len()));
    let reveal = Reveal::new(total, PAGE);
    let shown = move || {
        let first = reveal.shown();
        seen.found
            .with(|found| found.rows.iter().take(first).map(|(id, _)| *id).collect::<Vec<_>>())
    };
    view! {
        <div class="table-wrap" role="region" tabindex="0" aria-label=t(m::board_table)>
            <table class="table stacked">
                <thead>
                    <tr>
                        <Head seen column=Column::Title name=m::board_col_title/>
                        <Head seen column=Column::Status name=m::board_col_status/>
                        <Head seen column=Column::Due name=m::board_col_due/>
                        <Head seen column=Column::Owners name=m::board_col_owners/>
                        <Head seen column=Column::Progress name=m::board_col_progress/>
                    </tr>
                </thead>
                <tbody>
                    <Each each=shown key=|id| *id children=move |id| view! { <Row id/> }/>
                </tbody>
            </table>
        </div>
        <RevealMore reveal text=move |rest: usize| m::board_more(lang.get(), count(rest.min(PAGE)))/>
    }
}

#[component]
fn Head(seen: Seen, column: Column, name: fn(Lang) -> &'static str) -> impl IntoView {
    let order = Signal::derive(move || {
        let look = seen.look.get();
        match (look.sort == column, look.down) {
            (false, _) => None,
            (true, false) => Some("ascending"),
            (true, true) => Some("descending"),
        }
    });
    let sort = move |_| {
        let order = seen.look.get_untracked().sorted_by(column).order();
        seen.asking.put("sort", order, false);
    };
    view! {
        <th scope="col" aria-sort=move || order.get()>
            <button type="button" class="sort" on:click=sort>
                {t(name)}
                {move || order.get().map(|_| view! { <Icon glyph=Glyph::Up/> }.into_any())}
            </button>
        </th>
    }
}

#[component]
fn Row(id: Id) -> impl IntoView {
    let store = Store::here();
    let record = store.record(id);
    let cells = live(move || {
        let (reader, record) = (Reader::of(store), record.get()?);
        store
            .workspace()
            .with_untracked(|workspace| cells(workspace, &record, &reader))
    });
    view! { <tr>{cells}</tr> }
}

fn cells(workspace: &Workspace, record: &Record, reader: &Reader) -> Option<AnyView> {
    let lang = reader.lang;
    let commitment = record.commitment()?;
    let time = due(commitment, reader)
        .unwrap_or_else(|| view! { <span class="due">{m::board_undated(lang)}</span> }.into_any());
    let (href, title) = (links::of(record), titled(commitment.title.show(lang), lang));
    let row = view! {
        <th scope="row">
            <span class="row">
                <A href=href>{marked(title)}</A>
                {commitment_mark(commitment, lang)}
            </span>
        </th>
        <td data-label=m::board_col_status(lang)><span class="badge">{code(lang, "commitment_status", commitment.status().code())}</span></td>
        <td data-label=m::board_col_due(lang)><span class="stack tight">{time}{slipped(commitment, reader)}{silence(workspace, record, reader)}</span></td>
        <td data-label=m::board_col_owners(lang)><span class="row">{owner_chips(workspace, commitment, reader)}</span></td>
        <td data-label=m::board_col_progress(lang)>
            <ProgressBar value=progress(commitment) label=m::board_progress(lang).to_owned() text=progress_words(commitment, reader) with_text=true/>
        </td>
    };
    Some(row.into_any())
}
