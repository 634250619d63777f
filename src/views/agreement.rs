//! The page of an agreement: its dates, who signed, and which of its clauses have a living step.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::codes::CommitmentStatus;
use crate::domain::entity::{Agreement, Clause, Commitment, Signatory};
use crate::domain::id::Id;
use crate::domain::order::Arrange;
use crate::domain::queries::lists::banks;
use crate::domain::record::{Kind, Record};
use crate::domain::workspace::Workspace;
use crate::i18n::{dates, intl, m};
use crate::store::Store;
use crate::ui::{Glyph, Icon, Together, live};
use crate::views::shared::chips::{self, code, invented_chip, sphere_chip};
use crate::views::shared::links;
use crate::views::shared::marks::count;
use crate::views::shared::rows::commitment_row;
use crate::views::shared::section::{Section, date, field, label, outward, short, sources, titled, words};
use crate::views::shared::{Crumbs, PageHead, Reader, RecordActions, RecordPage};

/// The page.
#[component]
pub fn AgreementPage(
    /// The agreement.
    id: Id,
) -> impl IntoView {
    view! { <RecordPage kind=Kind::Agreement id show/> }
}

fn show(id: Id, record: Signal<Arc<Record>>) -> AnyView {
    let store = Store::here();
    let title = Signal::derive(move || {
        let lang = store.lang().get();
        record.with(|record| {
            titled(
                record.agreement().map(|it| it.title.show(lang)).unwrap_or_default(),
                lang,
            )
        })
    });
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
    let body = live(move || {
        let (reader, record) = (Reader::of(store), record.get());
        let agreement = record.agreement()?;
        store
            .workspace()
            .with(|workspace| Some(body(id, workspace, agreement, &reader)))
    });
    view! {
        <div class="page">
            <div class="stack">
                <Crumbs id kind=Kind::Agreement/>
                <PageHead title><RecordActions id kind=Kind::Agreement/></PageHead>
                {state}
            </div>
            {body}
        </div>
    }
    .into_any()
}

fn body(id: Id, workspace: &Workspace, agreement: &Agreement, reader: &Reader) -> AnyView {
    view! {
        <div class="cols">
            <div>{clauses(id, workspace, agreement, reader)}</div>
            <div>
                {facts(agreement, reader)}
                {signatories(workspace, agreement, reader)}
                {sources(&agreement.sources, reader.lang)}
            </div>
        </div>
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
            {field(lang, "agreement.review_on", date(lang, agreement.review_on.as_ref()))}
            {field(lang, "agreement.valid_until", date(lang, agreement.valid_until.as_ref()))}
            {field(lang, "agreement.notice_by", date(lang, agreement.notice_by.as_ref()))}
            {field(lang, "agreement.document", document)}
        </dl>
    }
    .into_any()
}

/// Who signed, ours first; those of no bank last.
fn signatories(workspace: &Workspace, agreement: &Agreement, reader: &Reader) -> Option<AnyView> {
    let lang = reader.lang;
    if agreement.signatories.is_empty() {
        return None;
    }
    let tie = agreement.partnership.and_then(|id| workspace.partnership_of(id));
    let banks = tie.map(|tie| banks(tie, &reader.our_city)).unwrap_or_default();
    let of = |partner: Id| {
        agreement
            .signatories
            .values()
            .filter(move |one| one.partner == Some(partner))
            .collect()
    };
    let mut groups: Vec<(&str, String, Vec<&Signatory>)> = banks
        .iter()
        .enumerate()
        .map(|(place, (id, partner))| (if place == 0 { "a" } else { "b" }, partner.name.show(lang), of(*id)))
        .collect();
    let is_known = |id: Id| banks.iter().any(|(known, _)| *known == id);
    let others = agreement
        .signatories
        .values()
        .filter(|one| !one.partner.is_some_and(is_known));
    groups.push(("", m::agreement_others(lang).to_owned(), others.collect()));
    let sides = groups
        .into_iter()
        .filter(|(_, _, people)| !people.is_empty())
        .map(|(side, city, people)| {
            let names = people
                .into_iter()
                .map(|one| view! { <li>{one.name.clone()}{words(&one.role, lang).map(|role| view! { <div class="soft">{role}</div> })}</li> })
                .together();
            view! { <div class=format!("card side {side}")><header><h3>{city}</h3></header><ul>{names}</ul></div> }
        })
        .together();
    Some(
        view! { <Section title=label(lang, "agreement.signatories")><div class="sides">{sides}</div></Section> }
            .into_any(),
    )
}

/// The clauses with their commitments.
fn clauses(id: Id, workspace: &Workspace, agreement: &Agreement, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let title = label(lang, "agreement.clauses");
    let mut all: Vec<(Id, &Clause)> = agreement.clauses.iter().map(|(id, clause)| (*id, clause)).collect();
    if all.is_empty() {
        return view! { <Section title><p class="soft">{m::agreement_no_clauses(lang)}</p></Section> }.into_any();
    }
    all.arrange_by_key(|(_, clause)| by_number(&clause.number));
    let mut covered = 0;
    let rows: Vec<AnyView> = all
        .iter()
        .map(|(clause_id, clause)| {
            let steps: Vec<(&Arc<Record>, &Commitment)> = workspace.commitments().filter(|(_, it)| comes_from(it, id, *clause_id)).collect();
            let is_living = steps.iter().any(|(_, it)| it.status() != CommitmentStatus::Dropped);
            covered += usize::from(is_living);
            let href = links::new(
                Kind::Commitment,
                agreement.partnership,
                &[("agreement", id.to_string()), ("clause", clause_id.to_string())],
            );
            let rows: Vec<_> = steps.iter().map(|(record, it)| commitment_row(workspace, record, it, reader)).collect();
            view! {
                <li class="clause">
                    <b>{clause.number.clone()}</b>
                    <div>
                        <p class="lines">{chips::text(&clause.text, lang)}</p>
                        {(!rows.is_empty()).then(|| view! { <ul class:living=is_living>{rows}</ul> })}
                        <div class="row">
                            {clause.sphere.map(|sphere| sphere_chip(sphere, lang))}
                            {(!is_living).then(|| view! { <span class="chip none">{m::agreement_no_step(lang)}</span> })}
                            <A href attr:class="btn small quiet no-print" attr:aria-label=m::agreement_new_commitment_for(lang, &clause.number)>
                                <Icon glyph=Glyph::Plus/>{m::agreement_new_commitment(lang)}
                            </A>
                        </div>
                    </div>
                </li>
            }
            .into_any()
        })
        .collect();
    let coverage = m::agreement_coverage(lang, count(all.len()), &intl::number(lang, count(covered)));
    view! {
        <Section title tools=Some(view! { <span class="soft">{coverage}</span> }.into_any())>
            <ol class="list">{rows}</ol>
        </Section>
    }
    .into_any()
}

fn comes_from(commitment: &Commitment, agreement: Id, clause: Id) -> bool {
    commitment
        .origin
        .as_ref()
        .is_some_and(|origin| origin.agreement == Some(agreement) && origin.clause == Some(clause))
}

/// A key that sorts "2" before "10", and "2.1" between "2" and "3".
fn by_number(number: &str) -> Vec<(u32, String)> {
    number
        .split(['.', ' ', ')', '('])
        .filter(|part| !part.is_empty())
        .map(|part| (part.parse().unwrap_or(u32::MAX), part.to_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::by_number;
    use crate::domain::order::Arrange;

    #[test]
    fn clauses_stand_in_the_order_of_their_numbers() {
        let mut numbers = vec!["10", "2.1", "a", "2", "3", "2.10"];
        numbers.arrange_by_key(|number| by_number(number));
        assert_eq!(numbers, ["2", "2.1", "2.10", "3", "10", "a"]);
    }
}
