//! Choosing single records: those that are ticked stand first, then those that are found.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::queries::lists::title;
use crate::domain::record::{Kind, Record};
use crate::domain::search::Words;
use crate::domain::workspace::Workspace;
use crate::i18n::{labels, m};
use crate::store::Store;
use crate::ui::{CheckField, Memo, SearchField, Shown, Together, live};
use crate::views::shared::section::titled;
use crate::views::shared::{Reader, t};

/// So many are listed that are not ticked.
const SHOWN: usize = 20;

/// Lets the reader tick records; `chosen` holds their ids.
#[component]
pub fn Records(chosen: RwSignal<Vec<Id>>) -> impl IntoView {
    let store = Store::here();
    let text = RwSignal::new(String::new());
    // What is ticked here stays where it stands; what was ticked before stands first.
    let first = RwSignal::new(chosen.get_untracked());
    let found = Memo::new(move |_| {
        store
            .workspace()
            .with(|workspace| first.with(|first| text.with(|text| listed(workspace, first, text))))
    });
    let search = move |typed: String| {
        first.set(chosen.get_untracked());
        text.set(typed);
    };
    let rows = live(move || {
        let reader = Reader::of(store);
        let rows = store.workspace().with(|workspace| {
            found.with(|found| {
                found
                    .iter()
                    .filter_map(|id| Some(row(workspace.get(*id)?, chosen, &reader)))
                    .collect::<Vec<_>>()
            })
        });
        rows.into_iter().together()
    });
    view! {
        <div class="stack tight">
            <SearchField id="send-search" label=t(m::exchange_search) clear=t(m::exchange_clear) value=text on_input=search/>
            <ul class="list tight" role="list">{rows}</ul>
            <Shown when=move || found.with(Vec::is_empty)><p class="soft">{t(m::exchange_found_none)}</p></Shown>
        </div>
    }
}

fn listed(workspace: &Workspace, first: &[Id], text: &str) -> Vec<Id> {
    let words = Words::of(text);
    let fits = |record: &&Arc<Record>| {
        record.kind != Kind::Partnership && !first.contains(&record.id) && words.are_in(&[record.search_key()])
    };
    let others = workspace.live().filter(fits).take(SHOWN);
    first.iter().copied().chain(others.map(|record| record.id)).collect()
}

fn row(record: &Record, chosen: RwSignal<Vec<Id>>, reader: &Reader) -> AnyView {
    let (id, lang) = (record.id, reader.lang);
    let name = titled(title(record, lang, &reader.our_city), lang);
    let label = format!("{}: {name}", labels::code(lang, "kind", record.kind.code()));
    let checked = Signal::derive(move || chosen.with(|chosen| chosen.contains(&id)));
    let choose = move |on: bool| {
        chosen.update(|chosen| {
            chosen.retain(|known| *known != id);
            if on {
                chosen.push(id);
            }
        });
    };
    view! { <li><CheckField id=format!("send-{id}") label checked on_change=choose/></li> }.into_any()
}
