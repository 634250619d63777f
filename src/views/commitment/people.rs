//! Who is responsible for a commitment, side by side for the two banks.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::entity::Commitment;
use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::domain::workspace::Workspace;
use crate::i18n::m;
use crate::store::Store;
use crate::ui::{Together, live};
use crate::views::shared::Reader;
use crate::views::shared::chips::{Owner, owners};
use crate::views::shared::links::Place;
use crate::views::shared::section::{Section, mail, phone, words};

/// The sides.
#[component]
pub fn People(id: Id, record: Signal<Arc<Record>>) -> impl IntoView {
    let store = Store::here();
    live(move || {
        let (reader, record) = (Reader::of(store), record.get());
        let commitment = record.commitment()?;
        let sides = store.workspace().with(|workspace| {
            owners(workspace, commitment, &reader.our_city, reader.lang)
                .into_iter()
                .map(|owner| side(id, owner, commitment, workspace, &reader))
                .together()
        });
        Some(
            view! { <Section title=m::commitment_people(reader.lang)><div class="sides">{sides}</div></Section> }
                .into_any(),
        )
    })
}

fn side(id: Id, owner: Owner, commitment: &Commitment, workspace: &Workspace, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let leads = commitment.lead == Some(owner.partner);
    let missing = if owner.name.is_none() { "none" } else { "" };
    let person = match &owner.name {
        Some(name) => named(name.clone(), owner.contact, workspace, reader),
        None => view! {
            <p class="soft">{m::commitment_nobody(lang)}</p>
            <p>
                <A href=Place::Edit(Kind::Commitment, id).href() attr:class="btn small" attr:aria-label=m::commitment_name_someone(lang, &owner.city)>
                    {m::commitment_name_someone_short(lang)}
                </A>
            </p>
        }
        .into_any(),
    };
    view! {
        <div class=format!("card side {} {missing}", owner.side)>
            <header><h3>{owner.city.clone()}</h3>{leads.then(|| view! { <span class=format!("badge {}", owner.side)>{m::commitment_lead(lang)}</span> })}</header>
            {person}
        </div>
    }
    .into_any()
}

/// A contact with all that is needed to reach it; an office by its name alone.
fn named(name: String, contact: Option<Id>, workspace: &Workspace, reader: &Reader) -> AnyView {
    let found = contact.and_then(|id| Some((id, workspace.contact(id)?)));
    let Some((id, contact)) = found else {
        return view! { <p class="person">{name}</p> }.into_any();
    };
    let lang = reader.lang;
    view! {
        <p class="person"><A href=Place::Show(Kind::Contact, id).href()>{name}</A></p>
        {words(&contact.role, lang).map(|role| view! { <p>{role}</p> })}
        {words(&contact.organisation, lang).map(|organisation| view! { <p class="soft">{organisation}</p> })}
        <p class="reach">{mail(&contact.email)}{phone(&contact.phone)}</p>
    }
    .into_any()
}
