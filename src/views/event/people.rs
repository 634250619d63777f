//! Who took part in an event, by bank.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::entity::{Event, Participant};
use crate::domain::id::Id;
use crate::domain::queries::lists::banks;
use crate::domain::record::Kind;
use crate::domain::workspace::Workspace;
use crate::i18n::{intl, m};
use crate::ui::Together;
use crate::views::shared::Reader;
use crate::views::shared::links::Place;
use crate::views::shared::names::{self, gone};
use crate::views::shared::section::{Section, label, words};

/// The names, ours first; those of no bank last.
pub fn participants(workspace: &Workspace, event: &Event, reader: &Reader) -> Option<AnyView> {
    let groups = by_bank(workspace, event, reader);
    if groups.is_empty() {
        return None;
    }
    let sides = groups
        .into_iter()
        .map(|(side, city, people)| {
            let names = people.into_iter().map(|one| person(one, workspace, reader)).together();
            view! { <div class=format!("card side {side}")><header><h3>{city}</h3></header><ul>{names}</ul></div> }
        })
        .together();
    let title = label(reader.lang, "event.participants");
    Some(view! { <Section title><div class="sides">{sides}</div></Section> }.into_any())
}

/// The same in short, for a card.
pub fn participant_rows(workspace: &Workspace, event: &Event, reader: &Reader) -> Option<AnyView> {
    let groups = by_bank(workspace, event, reader);
    let group = |(side, city, people): (&'static str, String, Vec<&Participant>)| {
        let names = people.into_iter().map(|one| person(one, workspace, reader)).together();
        view! { <p><span class=format!("chip {side}")><i></i>{city}</span></p><ul class="list tight">{names}</ul> }
    };
    (!groups.is_empty()).then(|| groups.into_iter().map(group).together())
}

/// Side, name and people of each bank from which somebody came, ours first; those of no bank last.
pub fn by_bank<'a>(
    workspace: &Workspace,
    event: &'a Event,
    reader: &Reader,
) -> Vec<(&'static str, String, Vec<&'a Participant>)> {
    let partners = event.partnership.and_then(|id| workspace.partnership_of(id));
    let banks = partners.map(|tie| banks(tie, &reader.our_city)).unwrap_or_default();
    let people = || event.participants.values();
    let mut groups: Vec<(&str, String, Vec<&Participant>)> = banks
        .iter()
        .enumerate()
        .map(|(place, (id, partner))| {
            let side = if place == 0 { "a" } else { "b" };
            let of_it = people().filter(|one| side_of(one, workspace) == Some(*id));
            (side, partner.name.show(reader.lang), of_it.collect())
        })
        .collect();
    let is_known = |id: Id| banks.iter().any(|(known, _)| *known == id);
    let others = people().filter(|one| !side_of(one, workspace).is_some_and(is_known));
    groups.push(("", m::event_others(reader.lang).to_owned(), others.collect()));
    groups.retain(|(_, _, people)| !people.is_empty());
    groups
}

/// The bank that was entered, else the contact's.
fn side_of(participant: &Participant, workspace: &Workspace) -> Option<Id> {
    let contact = participant.contact.and_then(|id| workspace.contact(id));
    participant.partner.or_else(|| contact?.partner)
}

fn person(participant: &Participant, workspace: &Workspace, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let contact = participant.contact.and_then(|id| Some((id, workspace.contact(id)?)));
    let role = words(&participant.role, lang).or_else(|| words(&contact?.1.role, lang));
    let name = match contact {
        Some((id, contact)) => {
            let name = contact.name.clone();
            view! { <A href=Place::Show(Kind::Contact, id).href()>{name}</A> }.into_any()
        }
        // Deleted since: said, so that no empty line is left.
        None if participant.name.is_empty() => {
            let said = gone(workspace, participant.contact, lang, m::form_gone_choice(lang));
            view! { <span class="soft">{said}</span> }.into_any()
        }
        None => names::person(&participant.name, lang).into_any(),
    };
    view! { <li>{name}{role.map(|role| view! { <div class="soft">{role}</div> })}</li> }.into_any()
}

/// How many people took part, in all and of each bank.
pub fn headcount(workspace: &Workspace, event: &Event, reader: &Reader) -> Option<String> {
    let lang = reader.lang;
    let all = m::event_heads(lang, event.heads()?);
    let tie = event.partnership.and_then(|id| workspace.partnership_of(id));
    let each: Vec<String> = tie
        .map(|tie| banks(tie, &reader.our_city))
        .unwrap_or_default()
        .iter()
        .filter_map(|(id, partner)| {
            let heads = event.headcount.get(id)?;
            Some(format!(
                "{}: {}",
                partner.name.show(lang),
                intl::installed().number(lang, *heads, 0)
            ))
        })
        .collect();
    Some(if each.is_empty() {
        all
    } else {
        format!("{all} ({})", each.join(", "))
    })
}
