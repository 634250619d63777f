//! The parties of an agreement, and who signed for each.

use leptos::prelude::*;

use crate::domain::entity::{Agreement, Signatory};
use crate::domain::id::Id;
use crate::domain::queries::lists::banks;
use crate::domain::workspace::Workspace;
use crate::i18n::m;
use crate::ui::Together;
use crate::views::shared::Reader;
use crate::views::shared::names::person;
use crate::views::shared::section::{Section, words};

/// The sides, ours first; who signed for none of them last.
pub fn people(workspace: &Workspace, agreement: &Agreement, reader: &Reader) -> Option<AnyView> {
    let lang = reader.lang;
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
    let others: Vec<&Signatory> = agreement
        .signatories
        .values()
        .filter(|one| !one.partner.is_some_and(is_known))
        .collect();
    if !others.is_empty() {
        groups.push(("", m::agreement_others(lang).to_owned(), others));
    }
    if groups.is_empty() {
        return None;
    }
    let sides = groups
        .into_iter()
        .map(|(side, city, people)| {
            let names = people.iter().map(|one| view! { <li>{person(&one.name, lang)}{words(&one.role, lang).map(|role| view! { <div class="soft">{role}</div> })}</li> }).together();
            let names = if people.is_empty() {
                view! { <p class="soft">{m::agreement_nobody(lang)}</p> }.into_any()
            } else {
                view! { <ul>{names}</ul> }.into_any()
            };
            view! { <div class=format!("card side {side}")><header><h3>{city}</h3></header>{names}</div> }
        })
        .together();
    Some(view! { <Section title=m::agreement_parties(lang)><div class="sides">{sides}</div></Section> }.into_any())
}
