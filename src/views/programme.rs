//! The page of a programme: who funds it, what is due when, and who uses it.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::entity::{Deadline, Programme};
use crate::domain::id::Id;
use crate::domain::order::Arrange;
use crate::domain::queries::lists;
use crate::domain::record::{Kind, Record};
use crate::domain::workspace::Workspace;
use crate::i18n::{dates, m};
use crate::store::Store;
use crate::ui::live;
use crate::views::shared::chips::{self, invented_chip};
use crate::views::shared::links;
use crate::views::shared::rows::{commitment_list, event_list};
use crate::views::shared::section::{Section, field, label, outward, short};
use crate::views::shared::{Reader, RecordFrame, RecordPage};

/// The page of the programme with this id.
#[component]
pub fn ProgrammePage(
    /// The programme.
    id: Id,
) -> impl IntoView {
    view! { <RecordPage kind=Kind::Programme id show/> }
}

fn show(id: Id, record: Signal<Arc<Record>>) -> AnyView {
    let store = Store::here();
    let is_invented = move || record.with(|record| record.programme().is_some_and(|it| it.invented));
    let mark = live(move || is_invented().then(|| view! { <p>{invented_chip(store.lang().get())}</p> }.into_any()));
    let body = live(move || {
        let (reader, record) = (Reader::of(store), record.get());
        let programme = record.programme()?;
        store
            .workspace()
            .with(|workspace| Some(body(id, workspace, programme, &reader)))
    });
    view! {
        <RecordFrame id kind=Kind::Programme record lead=mark.into_any()>{body}</RecordFrame>
    }
    .into_any()
}

fn body(id: Id, workspace: &Workspace, programme: &Programme, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let site = (!programme.url.is_empty()).then(|| outward(&programme.url, short(&programme.url), lang));
    let funder = (!programme.funder.is_empty()).then(|| programme.funder.clone());
    let deadlines = deadlines(programme, reader)
        .unwrap_or_else(|| view! { <p class="soft">{m::programme_no_deadlines(lang)}</p> }.into_any());
    let commitments = commitment_list(workspace, reader, |commitment| {
        commitment
            .budget
            .as_ref()
            .is_some_and(|budget| budget.programme == Some(id))
    });
    let (events, partnerships) = (events(id, workspace, reader), partnerships(id, workspace, reader));
    view! {
        <div class="cols">
            <div>
                <Section title=label(lang, "programme.deadlines")>{deadlines}</Section>
                {commitments.map(|list| view! { <Section title=m::programme_commitments(lang)>{list}</Section> })}
                {events}
            </div>
            <div>
                <dl class="pairs">
                    {field(lang, "programme.funder", funder)}
                    {field(lang, "programme.url", site)}
                </dl>
                <Section title=m::programme_partnerships(lang)>{partnerships}</Section>
            </div>
        </div>
    }
    .into_any()
}

/// The deadlines in their order; what has passed is marked.
pub fn deadlines(programme: &Programme, reader: &Reader) -> Option<AnyView> {
    let lang = reader.lang;
    let mut all: Vec<&Deadline> = programme.deadlines.values().collect();
    all.arrange_by_key(|deadline| deadline.due);
    let rows: Vec<_> = all
        .into_iter()
        .map(|deadline| {
            let due = deadline.due.as_ref().map(|due| {
                let passed = due.certainly_before(reader.today);
                let words = if passed {
                    format!("{} · {}", dates::edtf(lang, due), m::programme_passed(lang))
                } else {
                    dates::edtf(lang, due)
                };
                view! { <span class="due">{words}</span> }
            });
            view! { <li><div class="row"><span>{chips::text(&deadline.title, lang)}</span>{due}</div></li> }.into_any()
        })
        .collect();
    (!rows.is_empty()).then(|| view! { <ul class="list tight">{rows}</ul> }.into_any())
}

/// Links to the partnerships that use a programme.
pub fn partnerships(id: Id, workspace: &Workspace, reader: &Reader) -> AnyView {
    let rows: Vec<_> = workspace
        .partnerships()
        .filter(|(_, partnership)| partnership.programmes.contains(&id))
        .map(|(record, _)| {
            let (href, name) = (links::of(record), lists::title(record, reader.lang, &reader.our_city));
            view! { <A href attr:class="chip">{name}</A> }.into_any()
        })
        .collect();
    if rows.is_empty() {
        view! { <p class="soft">{m::programme_no_partnerships(reader.lang)}</p> }.into_any()
    } else {
        view! { <p class="row">{rows}</p> }.into_any()
    }
}

fn events(id: Id, workspace: &Workspace, reader: &Reader) -> Option<AnyView> {
    let events = event_list(workspace, reader, |event| event.programmes.contains(&id))?;
    Some(view! { <Section title=m::programme_events(reader.lang)>{events}</Section> }.into_any())
}
