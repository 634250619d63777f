//! What else is on record of a commitment: where it comes from, what it is, its figures, what shows that it was kept. What it
//! points at and is not there any more is said, and never passed over.

use std::cmp::Reverse;
use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::entity::{Budget, Commitment, Evidence};
use crate::domain::id::Id;
use crate::domain::money::whole_units;
use crate::domain::order::Arrange;
use crate::domain::queries::course::{Tie, related};
use crate::domain::record::{Kind, Record};
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;
use crate::i18n::{intl, m};
use crate::store::Store;
use crate::ui::{Glyph, Icon, Together, live};
use crate::views::shared::Reader;
use crate::views::shared::chips;
use crate::views::shared::links::Place;
use crate::views::shared::section::{Section, date, field, label, outward, programmes, prose, short, titled};

use super::indicator;
use super::quick::{Panel, Quick};

/// What it is, and the clause or the event that it comes from.
#[component]
pub fn Origin(record: Signal<Arc<Record>>) -> impl IntoView {
    let store = Store::here();
    live(move || {
        let (reader, record) = (Reader::of(store), record.get());
        let commitment = record.commitment()?;
        let origin = store
            .workspace()
            .with(|workspace| origin(workspace, commitment, &reader));
        let description = (!commitment.description.is_empty()).then(|| prose(&commitment.description, reader.lang));
        if origin.is_none() && description.is_none() {
            return None;
        }
        Some(view! { <section class="stack">{description}{origin}</section> }.into_any())
    })
}

fn origin(workspace: &Workspace, commitment: &Commitment, reader: &Reader) -> Option<AnyView> {
    let lang = reader.lang;
    let origin = commitment.origin.as_ref()?;
    let source = match (origin.agreement, origin.event) {
        (Some(id), _) => match workspace.agreement(id) {
            Some(agreement) => {
                let clause = origin.clause.map(|clause| agreement.clauses.get(&clause));
                let title = titled(agreement.title.show(lang), lang);
                let number = clause
                    .flatten()
                    .map(|clause| format!(", {}", m::commitment_clause(lang, &clause.number)));
                let words = clause.map(|clause| match clause {
                    Some(clause) => {
                        view! { <blockquote class="lines">{chips::text(&clause.text, lang)}</blockquote> }.into_any()
                    }
                    None => gone(m::commitment_clause_gone(lang)),
                });
                view! { <p><A href=Place::Show(Kind::Agreement, id).href()>{title}</A>{number}</p>{words} }.into_any()
            }
            None => gone(m::commitment_agreement_gone(lang)),
        },
        (None, Some(id)) => event_link(workspace, id, lang),
        (None, None) => return None,
    };
    Some(
        view! { <div class="card sunken"><p class="soft">{label(lang, "commitment.origin")}</p>{source}</div> }
            .into_any(),
    )
}

/// That something is not there any more.
fn gone(words: &str) -> AnyView {
    view! { <p class="due warn"><Icon glyph=Glyph::Alert/><span>{words.to_owned()}</span></p> }.into_any()
}

fn event_link(workspace: &Workspace, id: Id, lang: Lang) -> AnyView {
    let Some(event) = workspace.event(id) else {
        return gone(m::commitment_event_gone(lang));
    };
    let title = titled(event.title.show(lang), lang);
    let when = date(lang, event.when.as_ref()).map(|when| view! { <span class="soft">{when}</span> });
    view! { <p class="row"><A href=Place::Show(Kind::Event, id).href()>{title}</A>{when}</p> }.into_any()
}

/// The dates, the indicator with its way there, the budget.
#[component]
pub fn Figures(record: Signal<Arc<Record>>) -> impl IntoView {
    let store = Store::here();
    live(move || {
        let (reader, record) = (Reader::of(store), record.get());
        let commitment = record.commitment()?;
        let pairs = store
            .workspace()
            .with(|workspace| figures(workspace, commitment, &reader));
        Some(view! { {pairs}{indicator::trend(commitment, &reader)} }.into_any())
    })
}

fn figures(workspace: &Workspace, commitment: &Commitment, reader: &Reader) -> Option<AnyView> {
    let lang = reader.lang;
    let indicator = commitment
        .indicator
        .as_ref()
        .and_then(|indicator| indicator::figure(indicator, reader));
    let budget = commitment.budget.as_ref();
    let amount = budget.and_then(|budget| amount(budget, lang));
    let programme = budget.and_then(|budget| budget.programme).map(|id| {
        programmes(workspace, &[id], lang).unwrap_or_else(|| {
            view! { <span class="due warn"><Icon glyph=Glyph::Alert/><span>{m::commitment_programme_gone(lang)}</span></span> }.into_any()
        })
    });
    if commitment.start.is_none()
        && commitment.due.is_none()
        && indicator.is_none()
        && amount.is_none()
        && programme.is_none()
    {
        return None;
    }
    Some(
        view! {
            <dl class="pairs">
                {field(lang, "commitment.start", date(lang, commitment.start.as_ref()))}
                {field(lang, "commitment.due", date(lang, commitment.due.as_ref()))}
                {field(lang, "commitment.indicator", indicator)}
                {field(lang, "commitment.budget", amount)}
                {field(lang, "commitment.budget.programme", programme)}
            </dl>
        }
        .into_any(),
    )
}

/// The amount with the sign of its currency; without one, the number as it stands.
fn amount(budget: &Budget, lang: Lang) -> Option<String> {
    let units = whole_units(budget.amount?, &budget.currency);
    Some(if budget.currency.is_empty() {
        intl::installed().number(lang, units, 2)
    } else {
        intl::installed().money(lang, units, &budget.currency)
    })
}

/// Evidence, and the events that belong to it.
#[component]
pub fn Rest(quick: Quick, record: Signal<Arc<Record>>) -> impl IntoView {
    let store = Store::here();
    live(move || {
        let (reader, record) = (Reader::of(store), record.get());
        let commitment = record.commitment()?;
        store.workspace().with(|workspace| {
            Some(
                view! {
                    {evidence(quick, workspace, commitment, &reader)}
                    {events(record.id, workspace, commitment, &reader)}
                }
                .into_any(),
            )
        })
    })
}

fn evidence(quick: Quick, workspace: &Workspace, commitment: &Commitment, reader: &Reader) -> AnyView {
    const ADD: &str = "evidence-add";
    let lang = reader.lang;
    let title = label(lang, "commitment.evidence");
    let mut all: Vec<&Evidence> = commitment.evidence.values().collect();
    all.arrange_by_key(|one| Reverse(one.date));
    let rows: Vec<_> = all.into_iter().map(|one| piece(one, workspace, reader)).collect();
    let list = if rows.is_empty() {
        view! { <p class="soft">{m::commitment_no_evidence(lang)}</p> }.into_any()
    } else {
        view! { <ul class="list news">{rows}</ul> }.into_any()
    };
    let add = view! {
        <button type="button" id=ADD class="btn small quiet" aria-label=m::record_add_to(lang, title) on:click=move |_| quick.open(Panel::Evidence, ADD)>
            {m::record_add(lang)}
        </button>
    };
    view! { <Section title tools=Some(add.into_any())>{list}</Section> }.into_any()
}

/// A piece of evidence: a link to another site, or the event that shows it.
fn piece(evidence: &Evidence, workspace: &Workspace, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let title = evidence.title.show(lang);
    let title = if title.is_empty() { short(&evidence.url) } else { title };
    // An event that is there and has lent its name is the link itself.
    let found = evidence.event.map(|id| (id, workspace.event(id)));
    let lent = found
        .and_then(|(_, event)| event)
        .is_some_and(|event| event.title.show(lang) == title);
    let head = (!lent).then(|| view! { <p>{outward(&evidence.url, title, lang)}</p> }.into_any());
    let event = found.map(|(id, event)| match event {
        Some(event) => {
            let name = titled(event.title.show(lang), lang);
            view! { <p><A href=Place::Show(Kind::Event, id).href()>{name}</A></p> }.into_any()
        }
        None => gone(m::commitment_event_gone(lang)),
    });
    let date = date(lang, evidence.date.as_ref()).map(|date| view! { <p class="soft">{date}</p> });
    view! { <li>{head}{event}{date}</li> }.into_any()
}

/// The events that the commitment names or that have it on their agenda, each with how it belongs to it.
fn events(commitment_id: Id, workspace: &Workspace, commitment: &Commitment, reader: &Reader) -> Option<AnyView> {
    let lang = reader.lang;
    let found = related(commitment_id, commitment, workspace);
    if found.is_empty() {
        return None;
    }
    let rows = found.into_iter().map(|(id, tie)| {
        let words = match tie {
            Tie::Origin => m::commitment_tie_origin(lang),
            Tie::Evidence => m::commitment_tie_evidence(lang),
            Tie::Agenda => m::commitment_tie_agenda(lang),
        };
        view! { <li>{event_link(workspace, id, lang)}<p class="soft">{words}</p></li> }
    });
    let rows = rows.together();
    Some(
        view! { <Section title=m::commitment_related(lang)><ul class="list tight news">{rows}</ul></Section> }
            .into_any(),
    )
}
