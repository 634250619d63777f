//! Where a person is named: by their contact, and in texts.

use std::collections::BTreeMap;

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::id::Id;
use crate::domain::queries::lists::title;
use crate::domain::workspace::Workspace;
use crate::i18n::{labels, m};
use crate::store::Store;
use crate::ui::{Memo, Reveal, RevealMore, Shown, Together, live};
use crate::views::shared::links;
use crate::views::shared::marks::count;
use crate::views::shared::section::titled;
use crate::views::shared::values::Words;
use crate::views::shared::{Reader, t};

use super::Person;

/// So many records are shown at first.
const PAGE: usize = 20;

/// The section.
#[component]
pub(super) fn Found(person: Person) -> impl IntoView {
    let store = Store::here();
    let found = Memo::new(move |_| by_record(person));
    let total = Memo::new(move |_| found.with(Vec::len));
    let reveal = Reveal::new(total.into(), PAGE);
    let rows = live(move || {
        let reader = Reader::of(store);
        store.workspace().with(|workspace| {
            found.with(|found| {
                let rows = found.iter().take(reveal.shown());
                rows.map(|(id, fields)| row(workspace, *id, fields, &reader)).together()
            })
        })
    });
    let more = move |rest: usize| m::board_more(store.lang().get(), count(rest));
    view! {
        <section>
            <h2>{t(m::privacy_found)}" "<span class="soft num">{move || total.get()}</span></h2>
            <div class="stack">
                <Shown when=move || total.get() == 0><p class="soft">{t(m::privacy_found_none)}</p></Shown>
                <ul class="list" role="list" hidden=move || total.get() == 0>{rows}</ul>
                <RevealMore reveal text=more/>
            </div>
        </section>
    }
}

/// The records that name the person, each with the fields in which they do.
fn by_record(person: Person) -> Vec<(Id, Vec<String>)> {
    let mut all: BTreeMap<Id, Vec<String>> = BTreeMap::new();
    let mut put = |id: Id, field: &str| {
        let fields = all.entry(id).or_default();
        if !fields.iter().any(|known| known == field) {
            fields.push(field.to_owned());
        }
    };
    person
        .references
        .with(|found| found.iter().for_each(|(id, field)| put(*id, field)));
    person
        .mentions
        .with(|found| found.iter().for_each(|mention| put(mention.record, &mention.field)));
    person
        .others
        .with(|others| others.iter().for_each(|id| put(*id, "name")));
    all.into_iter().collect()
}

fn row(workspace: &Workspace, id: Id, fields: &[String], reader: &Reader) -> Option<AnyView> {
    let record = workspace.get(id)?;
    let lang = reader.lang;
    let words = Words::of(workspace, record, lang);
    let name = titled(title(record, lang, &reader.our_city), lang);
    let mut said: Vec<String> = fields
        .iter()
        .map(|field| words.name(field, record.fields.get(field)))
        .collect();
    said.dedup();
    let kind = labels::code(lang, "kind", record.kind.code());
    Some(
        view! {
            <li><div class="plain"><A href=links::of(record) attr:class="task-title">{name}</A><span class="soft">{kind}" · "{said.join("; ")}</span></div></li>
        }
        .into_any(),
    )
}
