//! What else is on record of a commitment: where it comes from, what it is, its news, what shows that it was kept.

use std::cmp::Reverse;
use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::entity::{Commitment, Evidence, Indicator, Update};
use crate::domain::id::Id;
use crate::domain::order::Arrange;
use crate::domain::record::{Kind, Record};
use crate::domain::workspace::Workspace;
use crate::i18n::{intl, m};
use crate::store::Store;
use crate::ui::live;
use crate::views::shared::Reader;
use crate::views::shared::chips;
use crate::views::shared::links::Place;
use crate::views::shared::section::{Section, date, field, label, outward, programmes, prose, short, titled};

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
    let source = if let Some((id, agreement)) = origin.agreement.and_then(|id| Some((id, workspace.agreement(id)?))) {
        let clause = origin.clause.and_then(|clause| agreement.clauses.get(&clause));
        let title = titled(agreement.title.show(lang), lang);
        let number = clause
            .map(|clause| m::commitment_clause(lang, &clause.number))
            .map(|words| format!(", {words}"));
        view! {
            <p><A href=Place::Show(Kind::Agreement, id).href()>{title}</A>{number}</p>
            {clause.map(|clause| view! { <blockquote class="lines">{chips::text(&clause.text, lang)}</blockquote> })}
        }
        .into_any()
    } else {
        let (id, event) = origin.event.and_then(|id| Some((id, workspace.event(id)?)))?;
        let title = titled(event.title.show(lang), lang);
        let when = date(lang, event.when.as_ref()).map(|when| view! { <span class="soft">{when}</span> });
        view! { <p class="row"><A href=Place::Show(Kind::Event, id).href()>{title}</A>{when}</p> }.into_any()
    };
    Some(
        view! { <div class="card sunken"><p class="soft">{label(lang, "commitment.origin")}</p>{source}</div> }
            .into_any(),
    )
}

/// Figures, news and evidence.
#[component]
pub fn Rest(id: Id, record: Signal<Arc<Record>>) -> impl IntoView {
    let store = Store::here();
    live(move || {
        let (reader, record) = (Reader::of(store), record.get());
        let commitment = record.commitment()?;
        store.workspace().with(|workspace| {
            Some(
                view! {
                    {figures(workspace, commitment, &reader)}
                    {news(id, commitment, &reader)}
                    {evidence(id, workspace, commitment, &reader)}
                }
                .into_any(),
            )
        })
    })
}

fn figures(workspace: &Workspace, commitment: &Commitment, reader: &Reader) -> Option<AnyView> {
    let lang = reader.lang;
    let indicator = commitment
        .indicator
        .as_ref()
        .and_then(|indicator| reached(indicator, reader));
    let budget = commitment.budget.as_ref();
    #[allow(clippy::cast_precision_loss)] // Money of this size is exact in an f64.
    let amount =
        budget.and_then(|budget| Some(intl::installed().money(lang, budget.amount? as f64 / 100.0, &budget.currency)));
    let programme = budget
        .and_then(|budget| budget.programme)
        .and_then(|id| programmes(workspace, &[id], lang));
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

/// What is counted: "12 of 40 families".
fn reached(indicator: &Indicator, reader: &Reader) -> Option<String> {
    let lang = reader.lang;
    let number = |value: f64| intl::installed().number(lang, value, 2);
    let words = match (indicator.actual, indicator.target) {
        (Some(actual), Some(target)) => m::commitment_reached(lang, &number(actual), &number(target)),
        (Some(actual), None) => number(actual),
        (None, Some(target)) => m::commitment_target(lang, &number(target)),
        (None, None) => return None,
    };
    Some(format!("{words} {}", indicator.unit.show(lang)).trim_end().to_owned())
}

fn add(id: Id, what: &'static str, reader: &Reader) -> AnyView {
    let (text, name) = (m::record_add(reader.lang), m::record_add_to(reader.lang, what));
    view! { <A href=Place::Edit(Kind::Commitment, id).href() attr:class="btn small quiet" attr:aria-label=name>{text}</A> }
        .into_any()
}

/// The news, the latest first.
fn news(id: Id, commitment: &Commitment, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let title = label(lang, "commitment.updates");
    let mut updates: Vec<&Update> = commitment.updates.values().collect();
    updates.arrange_by_key(|update| Reverse(update.date));
    let rows: Vec<_> = updates
        .into_iter()
        .map(|update| {
            let by: Vec<String> = date(lang, update.date.as_ref())
                .into_iter()
                .chain((!update.author.is_empty()).then(|| update.author.clone()))
                .collect();
            view! { <li><p class="lines">{chips::text(&update.text, lang)}</p><p class="soft">{by.join(" · ")}</p></li> }.into_any()
        })
        .collect();
    let list = if rows.is_empty() {
        view! { <p class="soft">{m::commitment_no_updates(lang)}</p> }.into_any()
    } else {
        view! { <ul class="list news">{rows}</ul> }.into_any()
    };
    view! { <Section title tools=Some(add(id, title, reader))>{list}</Section> }.into_any()
}

fn evidence(id: Id, workspace: &Workspace, commitment: &Commitment, reader: &Reader) -> AnyView {
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
    view! { <Section title tools=Some(add(id, title, reader))>{list}</Section> }.into_any()
}

/// A piece of evidence: a link to another site, or the event that shows it.
fn piece(evidence: &Evidence, workspace: &Workspace, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let event = evidence.event.and_then(|id| Some((id, workspace.event(id)?)));
    let title = evidence.title.show(lang);
    let title = if title.is_empty() { short(&evidence.url) } else { title };
    let event = event.map(|(id, event)| {
        let name = titled(event.title.show(lang), lang);
        view! { <p><A href=Place::Show(Kind::Event, id).href()>{name}</A></p> }
    });
    let date = date(lang, evidence.date.as_ref()).map(|date| view! { <p class="soft">{date}</p> });
    view! { <li><p>{outward(&evidence.url, title, lang)}</p>{event}{date}</li> }.into_any()
}
