//! A point as it is told wherever it stands.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::entity::{Event, Point};
use crate::domain::id::Id;
use crate::domain::queries::agenda::called;
use crate::domain::record::Kind;
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;
use crate::i18n::m;
use crate::ui::{Glyph, Icon, Together};
use crate::views::shared::Reader;
use crate::views::shared::chips::{self, code, owner_chip, owners};
use crate::views::shared::links::Place;
use crate::views::shared::marks::{due, silence};
use crate::views::shared::names::named;
use crate::views::shared::section::titled;

/// What a point is called in a language; never empty.
pub(super) fn name(point: &Point, workspace: &Workspace, lang: Lang) -> String {
    titled(called(point, workspace).show(lang), lang)
}

/// What it is called, a link where it is about a commitment.
pub(super) fn title(point: &Point, workspace: &Workspace, lang: Lang) -> AnyView {
    let words = named(&called(point, workspace), lang);
    match point.commitment.filter(|id| workspace.commitment(*id).is_some()) {
        Some(id) => view! { <A href=Place::Show(Kind::Commitment, id).href()>{words}</A> }.into_any(),
        None => words,
    }
}

/// What is to be said of it besides: where it comes from, how its commitment stands, what came of it.
pub(super) fn marks(point: &Point, workspace: &Workspace, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let gone = point.commitment.filter(|id| workspace.commitment(*id).is_none()).map(|_| {
        view! { <span class="due warn"><Icon glyph=Glyph::Alert/><span>{m::visit_commitment_gone(lang)}</span></span> }
    });
    let about = point.commitment.map(|id| commitment_marks(id, workspace, reader));
    let outcome = point.outcome.map(|outcome| {
        view! { <span class="badge">{code(lang, "point_outcome", outcome.code())}</span> }
    });
    view! { {outcome}{carried(point.from, workspace, lang)}{gone}{about} }.into_any()
}

/// The event from which it was carried over.
pub(super) fn carried(from: Option<Id>, workspace: &Workspace, lang: Lang) -> Option<AnyView> {
    let id = from?;
    let event = workspace.event(id)?;
    let words = m::visit_carried(lang, &titled(event.title.show(lang), lang));
    Some(view! { <A href=Place::Visit(crate::views::shared::links::Visit::Report, id).href() attr:class="chip">{words}</A> }.into_any())
}

/// How the commitment stands.
pub(super) fn commitment_marks(id: Id, workspace: &Workspace, reader: &Reader) -> Option<AnyView> {
    let record = workspace.get(id)?;
    let commitment = record.commitment()?;
    let owners = owners(workspace, commitment, &reader.our_city, reader.lang);
    let missing = owners
        .iter()
        .filter(|owner| owner.name.is_none() && commitment.status().is_open());
    let missing = missing.map(|owner| owner_chip(owner, reader.lang)).together();
    Some(view! { {due(commitment, reader)}{silence(workspace, record, reader)}{missing} }.into_any())
}

/// The points of an event in short; nothing where there are none.
pub(super) fn outline(event: &Event, workspace: &Workspace, lang: Lang) -> Option<AnyView> {
    if event.agenda.is_empty() {
        return None;
    }
    let rows = event
        .agenda_in_order()
        .into_iter()
        .map(|(_, point)| {
            let outcome = point.outcome.map(|outcome| {
                view! { <span class="badge">{code(lang, "point_outcome", outcome.code())}</span> }
            });
            let note =
                (!point.note.is_empty()).then(|| view! { <p class="soft lines">{chips::text(&point.note, lang)}</p> });
            view! { <li><div class="row"><span>{title(point, workspace, lang)}</span>{outcome}</div>{note}</li> }
        })
        .together();
    Some(view! { <ol class="list tight">{rows}</ol> }.into_any())
}
