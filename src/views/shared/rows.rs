//! Rows of commitments and of events, as pages list them that lead there.

use std::cmp::Reverse;
use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::entity::{Commitment, Event};
use crate::domain::order::Arrange;
use crate::domain::record::Record;
use crate::domain::workspace::Workspace;
use crate::i18n::dates;

use super::Reader;
use super::chips::{code, commitment_mark};
use super::links;
use super::marks::{due, silence};
use super::section::titled;

/// One commitment in a list: its title, its status, its time.
pub fn commitment_row(
    workspace: &Workspace,
    record: &Arc<Record>,
    commitment: &Commitment,
    reader: &Reader,
) -> impl IntoView + use<> {
    let lang = reader.lang;
    let title = titled(commitment.title.show(lang), lang);
    view! {
        <li>
            <div class="row">
                <A href=links::of(record)>{title}</A>
                {standing(workspace, record, commitment, reader)}
            </div>
        </li>
    }
}

/// How a commitment stands, at the end of its row: its mark, its silence, its time, its status.
pub fn standing(workspace: &Workspace, record: &Arc<Record>, commitment: &Commitment, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let status = code(lang, "commitment_status", commitment.status().code());
    view! {
        <span class="row">
            {commitment_mark(commitment, lang)}
            {silence(workspace, record, reader)}
            {due(commitment, reader)}
            <span class="badge">{status}</span>
        </span>
    }
    .into_any()
}

/// Commitments as a list; nothing where there are none.
pub fn commitment_list(
    workspace: &Workspace,
    reader: &Reader,
    wanted: impl Fn(&Commitment) -> bool,
) -> Option<AnyView> {
    let rows: Vec<_> = workspace
        .commitments()
        .filter(|(_, commitment)| wanted(commitment))
        .map(|(record, commitment)| commitment_row(workspace, record, commitment, reader))
        .collect();
    (!rows.is_empty()).then(|| view! { <ul class="list tight">{rows}</ul> }.into_any())
}

/// Events with their dates as a list, the latest first; nothing where there are none.
pub fn event_list(workspace: &Workspace, reader: &Reader, wanted: impl Fn(&Event) -> bool) -> Option<AnyView> {
    let lang = reader.lang;
    let mut events: Vec<_> = workspace.events().filter(|(_, event)| wanted(event)).collect();
    events.arrange_by_key(|(_, event)| Reverse(event.when));
    let rows: Vec<_> = events
        .into_iter()
        .map(|(record, event)| {
            let (href, title) = (links::of(record), titled(event.title.show(lang), lang));
            let when = event.when.as_ref().map(|when| dates::edtf(lang, when));
            let when = when.map(|when| view! { <span class="soft">{when}</span> });
            view! { <li><div class="row"><A href>{title}</A>{when}</div></li> }.into_any()
        })
        .collect();
    (!rows.is_empty()).then(|| view! { <ul class="list tight">{rows}</ul> }.into_any())
}
