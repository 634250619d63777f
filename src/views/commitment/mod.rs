//! The page of a commitment.

mod body;
mod indicator;
mod news;
mod people;
mod quick;
mod slips;
mod steps;

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::codes::CommitmentStatus;
use crate::domain::entity::Commitment;
use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::store::Store;
use crate::ui::{Memo, live};
use crate::views::shared::chips::{commitment_mark, sphere_chip};
use crate::views::shared::marks::{due, progress_bar, silence};
use crate::views::shared::status_menu::{StatusMenu, meaning, set_status};
use crate::views::shared::{Reader, RecordActions, RecordFrame, RecordPage, tr};

use body::{Figures, Origin, Rest};
use news::News;
use people::People;
use quick::{Actions, Opened, Quick};
use slips::SlipLine;
use steps::{NextStep, Steps};

/// The page of the commitment with this id.
#[component]
pub fn CommitmentPage(
    /// The commitment.
    id: Id,
) -> impl IntoView {
    view! { <RecordPage kind=Kind::Commitment id show/> }
}

fn show(id: Id, record: Signal<Arc<Record>>) -> AnyView {
    let quick = Quick::new(id);
    view! {
        <RecordFrame
            id kind=Kind::Commitment record class="commitment"
            actions=view! { <Actions quick record/> }.into_any()
            lead=view! { <State quick record/><NextStep id record/><Opened quick record/> }.into_any()
        >
            <div class="cols">
                <div>
                    <Origin record/>
                    <People id record/>
                    <Steps id record/>
                </div>
                <div>
                    <Figures record/>
                    <News quick record/>
                    <Rest quick record/>
                </div>
            </div>
        </RecordFrame>
    }
    .into_any()
}

/// Where it stands: its status, which can be changed here, and what that means; its time, how far it is.
#[component]
fn State(quick: Quick, record: Signal<Arc<Record>>) -> impl IntoView {
    let store = Store::here();
    let id = quick.id;
    let status: Signal<CommitmentStatus> = Memo::new(move |_| {
        record.with(|record| {
            record
                .commitment()
                .map_or(CommitmentStatus::Proposed, Commitment::status)
        })
    })
    .into();
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
            <StatusMenu menu="status".to_owned() status explained=true on_choose=move |to| set_status(store, id, to)/>
            {facts}
            <div class="row record-actions"><RecordActions id kind=Kind::Commitment/></div>
        </div>
        <p class="soft">{tr(move |lang| meaning(lang, status.get()).to_owned())}</p>
        <div class="meter">{bar}</div>
        <SlipLine quick record/>
    }
}
