//! The agreements with their clauses, and what came of each clause.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::codes::CommitmentStatus;
use crate::domain::entity::{Agreement, Clause, Commitment};
use crate::domain::id::Id;
use crate::domain::order::Arrange;
use crate::domain::record::{Kind, Record};
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;
use crate::i18n::{dates, m};
use crate::store::Store;
use crate::ui::{EmptyState, Glyph, Icon, live};
use crate::views::shared::chips::{code, invented_chip, sphere_chip, text};
use crate::views::shared::links;
use crate::views::shared::names::named;
use crate::views::shared::t;

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
        let lang = store.lang().get();
        store.workspace().with(|workspace| {
            let mut found: Vec<(&Arc<Record>, &Agreement)> = workspace
                .agreements()
                .filter(|(_, agreement)| agreement.partnership == Some(id))
                .collect();
            found.arrange_by_key(|(record, agreement)| (agreement.signed.is_none(), agreement.signed, record.id));
            if found.is_empty() {
                return view! { <EmptyState title=t(m::partnership_no_agreements) text=t(m::partnership_no_agreements_next) glyph=Glyph::Book/> }.into_any();
            }
            let cards: Vec<_> = found.iter().map(|(record, agreement)| card(workspace, record, agreement, id, lang)).collect();
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

fn card(workspace: &Workspace, record: &Record, agreement: &Agreement, partnership: Id, lang: Lang) -> AnyView {
    let kind = agreement
        .kind
        .map(|kind| code(lang, "agreement_kind", kind.code()).to_owned());
    let review = agreement
        .review_on
        .map(|date| m::partnership_review(lang, &dates::edtf(lang, &date)));
    let until = agreement
        .valid_until
        .map(|date| m::partnership_valid_until(lang, &dates::edtf(lang, &date)));
    let facts: Vec<String> = [kind, signed(agreement, lang), until, review]
        .into_iter()
        .flatten()
        .collect();
    let clauses = clauses_in_order(agreement);
    let rows: Vec<_> = clauses
        .iter()
        .map(|(id, clause)| clause_row(workspace, record.id, *id, clause, partnership, lang))
        .collect();
    let title = named(&agreement.title, lang);
    view! {
        <article class="card">
            <h3 class="row"><A href=links::of(record)>{title}</A>{agreement.invented.then(|| invented_chip(lang))}</h3>
            <p class="soft">{facts.join(" · ")}</p>
            {if rows.is_empty() {
                view! { <p class="soft">{m::partnership_no_clauses_here(lang)}</p> }.into_any()
            } else {
                view! { <ol class="clauses" role="list">{rows}</ol> }.into_any()
            }}
        </article>
    }
    .into_any()
}

/// By number, as a person counts: 2 before 10; what has no number comes last.
fn clauses_in_order(agreement: &Agreement) -> Vec<(Id, &Clause)> {
    let mut clauses: Vec<(Id, &Clause)> = agreement.clauses.iter().map(|(id, clause)| (*id, clause)).collect();
    clauses.arrange_by_key(|(id, clause)| {
        let parts = clause.number.split(|c: char| !c.is_ascii_digit());
        let numbers: Vec<u64> = parts.filter_map(|part| part.parse().ok()).collect();
        (numbers.is_empty(), numbers, clause.number.clone(), *id)
    });
    clauses
}

fn clause_row(workspace: &Workspace, agreement: Id, id: Id, clause: &Clause, partnership: Id, lang: Lang) -> AnyView {
    let come_of_it = || {
        workspace
            .commitments()
            .filter(|(_, commitment)| comes_from(commitment, agreement, id))
    };
    let lives = come_of_it().any(|(_, commitment)| commitment.status() != CommitmentStatus::Dropped);
    let steps: Vec<_> = come_of_it()
        .map(|(record, commitment)| step(record, commitment, lang))
        .collect();
    let steps =
        (!steps.is_empty()).then(|| view! { <ul class="clause-steps" class:living=lives role="list">{steps}</ul> });
    let given = [("agreement", agreement.to_string()), ("clause", id.to_string())];
    let new = links::new(Kind::Commitment, Some(partnership), &given);
    let make = m::partnership_make_step(lang);
    let missing = (!lives).then(|| {
        view! {
            <span class="chip none">{m::partnership_no_step(lang)}</span>
            <A href=new attr:class="btn small quiet"><Icon glyph=Glyph::Plus/>{make}</A>
        }
    });
    let sphere = clause.sphere.map(|sphere| sphere_chip(sphere, lang));
    view! {
        <li>
            <span class="clause-number num">{clause.number.clone()}</span>
            <div class="stack">
                <p>{text(&clause.text, lang)}</p>
                <p class="row">{sphere}{missing}</p>
                {steps}
            </div>
        </li>
    }
    .into_any()
}

fn comes_from(commitment: &Commitment, agreement: Id, clause: Id) -> bool {
    commitment
        .origin
        .as_ref()
        .is_some_and(|origin| origin.agreement == Some(agreement) && origin.clause == Some(clause))
}

fn step(record: &Record, commitment: &Commitment, lang: Lang) -> AnyView {
    let status = commitment.status();
    let tone = if status == CommitmentStatus::Done {
        "badge ok"
    } else {
        "badge"
    };
    let title = named(&commitment.title, lang);
    view! {
        <li class="row">
            <A href=links::of(record)>{title}</A>
            <span class=tone>{code(lang, "commitment_status", status.code())}</span>
        </li>
    }
    .into_any()
}
