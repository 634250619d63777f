//! Who is responsible for a commitment, side by side for the two banks; whoever is missing is picked in place.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::entity::Commitment;
use crate::domain::id::Id;
use crate::domain::queries::course::departed;
use crate::domain::record::{Kind, Record};
use crate::domain::workspace::Workspace;
use crate::i18n::m;
use crate::store::Store;
use crate::store::commands;
use crate::store::handle::Deed;
use crate::ui::{Combobox, Each, Glyph, Icon, Memo, live};
use crate::views::form::choices;
use crate::views::form::words::combo_texts;
use crate::views::shared::chips::{Owner, owners};
use crate::views::shared::links::Place;
use crate::views::shared::section::{mail, phone, words};
use crate::views::shared::{Browser, Reader, t, tr};

/// The id of the section's heading: it takes the focus when what had it has done its work.
const HEADING: &str = "people";

/// One side as it is shown; it is drawn anew when this changes, and not with every other change.
#[derive(Clone, PartialEq)]
struct Side {
    owner: Owner,
    leads: bool,
    /// Whether another side leads, or none.
    other_leads: bool,
}

fn sides(workspace: &Workspace, commitment: &Commitment, reader: &Reader) -> Vec<Side> {
    let all = owners(workspace, commitment, &reader.our_city, reader.lang);
    let lead = commitment
        .lead
        .filter(|lead| all.iter().any(|owner| owner.partner == *lead));
    all.into_iter()
        .map(|owner| Side {
            leads: lead == Some(owner.partner),
            other_leads: lead.is_some_and(|lead| lead != owner.partner),
            owner,
        })
        .collect()
}

/// The sides.
#[component]
pub fn People(id: Id, record: Signal<Arc<Record>>) -> impl IntoView {
    let store = Store::here();
    let all = Memo::new(move |_| {
        let reader = Reader::of(store);
        record
            .with(|record| {
                let commitment = record.commitment()?;
                Some(
                    store
                        .workspace()
                        .with(|workspace| sides(workspace, commitment, &reader)),
                )
            })
            .unwrap_or_default()
    });
    let partners = move || all.with(|all| all.iter().map(|side| side.owner.partner).collect::<Vec<_>>());
    let one = move |partner: Id| {
        let side = Memo::new(move |_| all.with(|all| all.iter().find(|side| side.owner.partner == partner).cloned()));
        let class = move || {
            side.with(|side| {
                let missing = side.as_ref().is_some_and(|side| side.owner.name.is_none());
                let bank = side.as_ref().map_or("", |side| side.owner.side);
                format!("card side {bank} {}", if missing { "none" } else { "" })
            })
        };
        let body = live(move || Some(draw(id, &side.get()?, record)));
        view! { <div class=class>{body}</div> }
    };
    let left = live(move || {
        let reader = Reader::of(store);
        record.with(|record| {
            let commitment = record.commitment()?;
            store.workspace().with(|workspace| {
                let partnership = workspace.partnership_of(commitment.partnership?)?;
                let gone = departed(commitment, partnership).into_iter();
                let cards = gone.map(|partner| departed_card(id, partner, commitment, workspace, &reader));
                Some(cards.collect::<Vec<_>>().into_any())
            })
        })
    });
    view! {
        <section>
            <div class="title"><h2 id=HEADING tabindex="-1">{t(m::commitment_people)}</h2></div>
            <div class="sides"><Each each=partners key=|partner| *partner children=one/>{left}</div>
        </section>
    }
}

fn draw(id: Id, side: &Side, record: Signal<Arc<Record>>) -> AnyView {
    let store = Store::here();
    let reader = Reader::of(store);
    let lang = reader.lang;
    let owner = &side.owner;
    let badge = match (side.leads, side.other_leads) {
        (true, _) => view! { <span class=format!("badge {}", owner.side)>{m::commitment_lead(lang)}</span> }.into_any(),
        (_, true) => view! { <span class="soft">{m::commitment_counterpart(lang)}</span> }.into_any(),
        _ => make_lead(id, owner),
    };
    let contact = owner.contact;
    let contact_is_gone = contact.is_some_and(|id| {
        store
            .workspace()
            .with_untracked(|workspace| workspace.contact(id).is_none())
    });
    let is_erased = contact.is_some_and(|id| {
        let is_erased = |record: &Arc<Record>| record.is_erased();
        store
            .workspace()
            .with_untracked(|workspace| workspace.kept(id).is_some_and(is_erased))
    });
    let lost = contact_is_gone.then(|| {
        if is_erased {
            return view! { <p>{m::privacy_person(lang)}</p> }.into_any();
        }
        view! { <p class="due warn"><Icon glyph=Glyph::Alert/><span>{m::commitment_contact_gone(lang)}</span></p> }
            .into_any()
    });
    let person = match &owner.name {
        Some(name) => {
            let name = name.clone();
            // What is told of the contact follows it; the card knows only its name.
            live(move || {
                let reader = Reader::of(store);
                Some(
                    store
                        .workspace()
                        .with(|workspace| named(name.clone(), contact, workspace, &reader)),
                )
            })
        }
        None if contact_is_gone => ().into_any(),
        None => view! { <p class="soft">{m::commitment_nobody(lang)}</p> }.into_any(),
    };
    let pick = (owner.name.is_none() || contact_is_gone).then(|| pick(id, owner, record));
    view! {
        <header><h3>{owner.city.clone()}</h3>{badge}</header>
        {lost}
        {person}
        {pick}
    }
    .into_any()
}

/// Nobody leads yet: a button that makes this side the lead.
fn make_lead(id: Id, owner: &Owner) -> AnyView {
    let (store, browser) = (Store::here(), Browser::here());
    let (lang, partner) = (store.lang().get_untracked(), owner.partner);
    let lead = move |_| {
        // A refusal is said by the notice.
        let done = store.run(Deed::Saved(Kind::Commitment), |workspace, desk| {
            commands::set_lead(workspace, id, partner, desk)
        });
        if done.is_ok() {
            browser.focus.run(HEADING.to_owned());
        }
    };
    let name = m::commitment_make_lead_of(lang, &owner.city);
    view! { <button type="button" class="btn small quiet no-print" aria-label=name on:click=lead>{m::commitment_make_lead(lang)}</button> }.into_any()
}

/// The contacts of a side to pick from; a new one is made with the name that was typed.
fn pick(id: Id, owner: &Owner, record: Signal<Arc<Record>>) -> AnyView {
    let (store, browser) = (Store::here(), Browser::here());
    let (partner, city) = (owner.partner, owner.city.clone());
    let options = Memo::new(move |_| {
        let (lang, partnership) = (store.lang().get(), record.with(|record| record.partnership()));
        store.workspace().with(|workspace| {
            partnership.map_or_else(Vec::new, |id| choices::contacts(workspace, id, Some(partner), lang))
        })
    });
    let named = move |outcome: Result<(), _>| {
        if outcome.is_ok() {
            browser.focus.run(HEADING.to_owned());
        }
    };
    let on_input = move |chosen: String| {
        let Ok(contact) = chosen.parse::<Id>() else { return };
        named(store.run(Deed::Saved(Kind::Commitment), |workspace, desk| {
            commands::name_responsible(workspace, id, partner, contact, desk)
        }));
    };
    let create = move |name: String| {
        let contact = store.new_id();
        named(store.run(Deed::Created(Kind::Contact), |workspace, desk| {
            commands::name_someone_new(workspace, id, partner, contact, &name, desk)
        }));
    };
    let label = tr(move |lang| m::commitment_who_in(lang, &city));
    view! {
        <div class="no-print">
            <Combobox id=format!("who-{partner}") label value=String::new() options on_input create texts=combo_texts()/>
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

/// What is still said of a partner that has left, with a way to take it out.
fn departed_card(id: Id, partner: Id, commitment: &Commitment, workspace: &Workspace, reader: &Reader) -> AnyView {
    let (store, browser) = (Store::here(), Browser::here());
    let lang = reader.lang;
    let who = commitment.responsible.get(&partner).map(|who| {
        let contact = who.contact.and_then(|id| workspace.contact(id));
        contact.map_or_else(|| who.office.show(lang), |contact| contact.name.clone())
    });
    let who = who
        .filter(|name| !name.is_empty())
        .map(|name| view! { <p>{m::commitment_partner_left_text(lang, &name)}</p> });
    let leads = (commitment.lead == Some(partner)).then(|| view! { <p>{m::commitment_partner_left_lead(lang)}</p> });
    let out = move |_| {
        // A refusal is said by the notice.
        let done = store.run(Deed::Saved(Kind::Commitment), |workspace, desk| {
            commands::let_go(workspace, id, partner, desk)
        });
        if done.is_ok() {
            browser.focus.run(HEADING.to_owned());
        }
    };
    view! {
        <div class="card side none">
            <p class="due warn"><Icon glyph=Glyph::Alert/><span>{m::commitment_partner_left(lang)}</span></p>
            {who}
            {leads}
            <p><button type="button" class="btn small no-print" on:click=out>{m::commitment_let_go(lang)}</button></p>
        </div>
    }
    .into_any()
}
