//! The page of an agreement: what became of its clauses, its dates, who signed.

mod clauses;
mod paste;
mod people;
mod row;

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::entity::Agreement;
use crate::domain::id::Id;
use crate::domain::queries::agreements::terms;
use crate::domain::record::{Kind, Record};
use crate::i18n::dates;
use crate::store::Store;
use crate::ui::live;
use crate::views::shared::chips::{code, invented_chip};
use crate::views::shared::kept;
use crate::views::shared::section::{date, field, outward, short, sources, words};
use crate::views::shared::{Reader, RecordFrame, RecordPage};

use clauses::Clauses;
use people::people;

/// The page of the agreement with this id.
#[component]
pub fn AgreementPage(
    /// The agreement.
    id: Id,
) -> impl IntoView {
    view! { <RecordPage kind=Kind::Agreement id show/> }
}

fn show(id: Id, record: Signal<Arc<Record>>) -> AnyView {
    let store = Store::here();
    let state = live(move || {
        let (lang, record) = (store.lang().get(), record.get());
        let agreement = record.agreement()?;
        let facts: Vec<String> = agreement
            .kind
            .map(|kind| code(lang, "agreement_kind", kind.code()).to_owned())
            .into_iter()
            .chain(agreement.signed.as_ref().map(|signed| dates::edtf(lang, signed)))
            .chain(agreement.place.best(lang).map(|(place, _)| place.to_owned()))
            .collect();
        Some(
            view! { <div class="row state"><span>{facts.join(" · ")}</span>{agreement.invented.then(|| invented_chip(lang))}</div> },
        )
    });
    let beside = live(move || {
        let (reader, record) = (Reader::of(store), record.get());
        let agreement = record.agreement()?;
        let people = store
            .workspace()
            .with(|workspace| people(workspace, agreement, &reader));
        Some(
            view! {
                {facts(agreement, &reader)}
                {people}
                {sources(&agreement.sources, reader.lang)}
            }
            .into_any(),
        )
    });
    view! {
        <RecordFrame id kind=Kind::Agreement record lead=state.into_any()>
            <div class="cols">
                <div><Clauses id record/></div>
                <div>{beside}</div>
            </div>
        </RecordFrame>
    }
    .into_any()
}

fn facts(agreement: &Agreement, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let document =
        (!agreement.document.is_empty()).then(|| outward(&agreement.document, short(&agreement.document), lang));
    view! {
        <dl class="pairs">
            {field(lang, "agreement.signed", date(lang, agreement.signed.as_ref()))}
            {field(lang, "agreement.place", words(&agreement.place, lang))}
            {kept::terms(&terms(agreement, reader.today, reader.limits.lead), lang)}
            {field(lang, "agreement.document", document)}
        </dl>
    }
    .into_any()
}
