//! The page of a commitment.

mod body;
mod people;
mod steps;

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::codes::CommitmentStatus;
use crate::domain::entity::Commitment;
use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::store::Store;
use crate::ui::live;
use crate::views::shared::chips::{commitment_mark, sphere_chip};
use crate::views::shared::marks::{due, progress_bar, silence};
use crate::views::shared::section::titled;
use crate::views::shared::status_menu::{StatusMenu, set_status};
use crate::views::shared::{Crumbs, PageHead, Reader, RecordActions, RecordPage};

use body::{Origin, Rest};
use people::People;
use steps::Steps;

/// The page.
#[component]
pub fn CommitmentPage(
    /// The commitment.
    id: Id,
) -> impl IntoView {
    view! { <RecordPage kind=Kind::Commitment id show/> }
}

fn show(id: Id, record: Signal<Arc<Record>>) -> AnyView {
    let store = Store::here();
    let title = Signal::derive(move || {
        let lang = store.lang().get();
        record.with(|record| {
            titled(
                record.commitment().map(|it| it.title.show(lang)).unwrap_or_default(),
                lang,
            )
        })
    });
    view! {
        <div class="page">
            <div class="stack">
                <Crumbs id kind=Kind::Commitment/>
                <PageHead title><RecordActions id kind=Kind::Commitment/></PageHead>
                <State id record/>
            </div>
            <div class="cols">
                <div>
                    <Origin record/>
                    <People id record/>
                    <Steps id record/>
                </div>
                <div><Rest id record/></div>
            </div>
        </div>
    }
    .into_any()
}

/// Where it stands: its status, which can be changed here, its time, how far it is.
#[component]
fn State(id: Id, record: Signal<Arc<Record>>) -> impl IntoView {
    let store = Store::here();
    let status = Signal::derive(move || {
        record.with(|record| {
            record
                .commitment()
                .map_or(CommitmentStatus::Proposed, Commitment::status)
        })
    });
    let facts = live(move || {
        let reader = Reader::of(store);
        let record = record.get();
        let commitment = record.commitment()?;
        store.workspace().with(|workspace| {
            Some(
                view! {
                    {due(commitment, &reader)}
                    {silence(workspace, &record, &reader)}
                    {commitment.sphere.map(|sphere| sphere_chip(sphere, reader.lang))}
                    {commitment_mark(commitment, reader.lang)}
                }
                .into_any(),
            )
        })
    });
    let bar = live(move || {
        let reader = Reader::of(store);
        record.with(|record| progress_bar(record.commitment()?, &reader))
    });
    view! {
        <div class="row state">
            <StatusMenu menu="status".to_owned() status on_choose=move |to| set_status(store, id, to)/>
            {facts}
        </div>
        <div class="meter">{bar}</div>
    }
}
