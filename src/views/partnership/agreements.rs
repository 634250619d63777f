//! The agreements in short: their dates, and how their clauses are kept.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::entity::Agreement;
use crate::domain::id::Id;
use crate::domain::order::Arrange;
use crate::domain::queries::agreements::terms;
use crate::domain::queries::clauses::{State, followed};
use crate::domain::record::{Kind, Record};
use crate::domain::workspace::Workspace;
use crate::i18n::m;
use crate::store::Store;
use crate::ui::{EmptyState, Glyph, Icon, live};
use crate::views::shared::chips::{code, invented_chip};
use crate::views::shared::links;
use crate::views::shared::names::named;
use crate::views::shared::{Reader, kept, t};

use super::head::signed;

/// The id of the heading.
pub const AGREEMENTS: &str = "agreements";

/// All agreements, the earliest first.
#[component]
pub fn Agreements(
    /// The partnership.
    id: Id,
) -> impl IntoView {
    let store = Store::here();
    let list = live(move || {
        let reader = Reader::of(store);
        store.workspace().with(|workspace| {
            let mut found: Vec<(&Arc<Record>, &Agreement)> = workspace
                .agreements()
                .filter(|(_, agreement)| agreement.partnership == Some(id))
                .collect();
            found.arrange_by_key(|(record, agreement)| (agreement.signed.is_none(), agreement.signed, record.id));
            if found.is_empty() {
                return view! { <EmptyState title=t(m::partnership_no_agreements) text=t(m::partnership_no_agreements_next) glyph=Glyph::Book/> }.into_any();
            }
            let cards: Vec<_> = found.iter().map(|(record, agreement)| card(workspace, record, agreement, &reader)).collect();
            view! { <div class="stack">{cards}</div> }.into_any()
        })
    });
    view! {
        <section aria-labelledby=AGREEMENTS>
            <div class="title">
                <h2 id=AGREEMENTS tabindex="-1">{t(m::partnership_agreements)}</h2>
                <div class="row"><A href=links::new(Kind::Agreement, Some(id), &[]) attr:class="btn small"><Icon glyph=Glyph::Plus/>{t(m::partnership_add_agreement)}</A></div>
            </div>
            {list}
        </section>
    }
}

/// In short: what it is, its dates, and how its clauses are kept. The clauses are on its page.
fn card(workspace: &Workspace, record: &Record, agreement: &Agreement, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let kind = agreement
        .kind
        .map(|kind| code(lang, "agreement_kind", kind.code()).to_owned());
    let facts: Vec<String> = [kind, signed(agreement, lang)].into_iter().flatten().collect();
    let title = named(&agreement.title, lang);
    let dates = kept::terms(&terms(agreement, reader.today, reader.limits.lead), lang);
    let dates = (!dates.is_empty()).then(|| view! { <dl class="pairs">{dates}</dl> });
    let (clauses, _) = followed(workspace, record.id, agreement, reader.today, &reader.limits);
    let states: Vec<State> = clauses.iter().map(|clause| clause.state).collect();
    let coverage = if states.is_empty() {
        view! { <p class="soft">{m::partnership_no_clauses_here(lang)}</p> }.into_any()
    } else {
        view! { <p>{kept::figure(&states, lang)}</p>{kept::picture(&states, lang)} }.into_any()
    };
    view! {
        <article class="card">
            <h3 class="row"><A href=links::of(record)>{title}</A>{agreement.invented.then(|| invented_chip(lang))}</h3>
            <p class="soft">{facts.join(" · ")}</p>
            {dates}
            {coverage}
        </article>
    }
    .into_any()
}
