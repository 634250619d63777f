//! The contacts of a partnership, by bank: whom to call.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::components::A;
use leptos_router::hooks::use_navigate;

use crate::domain::entity::Contact;
use crate::domain::id::Id;
use crate::domain::order::Arrange;
use crate::domain::queries::lists::{self, banks};
use crate::domain::record::{Kind, Record};
use crate::domain::workspace::Workspace;
use crate::i18n::{intl, m};
use crate::store::Store;
use crate::ui::{EmptyState, Glyph, Icon, Memo, SearchField, Shown, Together, live};
use crate::views::contact::languages;
use crate::views::shared::chips::invented_chip;
use crate::views::shared::links::{self, Place};
use crate::views::shared::marks::count;
use crate::views::shared::query::Query;
use crate::views::shared::section::{mail, phone, titled, words};
use crate::views::shared::{PageHead, PartnershipNav, Reader, RecordPage, t, tr};

/// The page.
#[component]
pub fn ContactsPage(
    /// The partnership.
    id: Id,
) -> impl IntoView {
    view! { <RecordPage kind=Kind::Partnership id show=|id, _| view! { <Contacts id/> }.into_any()/> }
}

#[component]
fn Contacts(id: Id) -> impl IntoView {
    let store = Store::here();
    let query = Query::here();
    let navigate = use_navigate();
    let text = Memo::new(move |_| query.with(|query| query.get("q").to_owned()));
    let search = move |text: String| {
        let options = NavigateOptions {
            replace: true,
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate(
            &Query::default().with("q", text).after(&Place::Contacts(id).href()),
            options,
        );
    };
    let all = Memo::new(move |_| {
        store
            .workspace()
            .with(|workspace| lists::of_kind(workspace, id, Kind::Contact).count())
    });
    let found = Memo::new(move |_| {
        store
            .workspace()
            .with(|workspace| text.with(|text| found(workspace, id, text)))
    });
    let eyebrow = Signal::derive(move || {
        let reader = Reader::of(store);
        store.workspace().with(|workspace| {
            workspace
                .get(id)
                .map(|record| lists::title(record, reader.lang, &reader.our_city))
                .unwrap_or_default()
        })
    });
    let groups = move || {
        let reader = Reader::of(store);
        store
            .workspace()
            .with(|workspace| found.with(|found| groups(workspace, id, found, &reader)))
    };
    let add = move || view! { <A href=links::new(Kind::Contact, Some(id), &[]) attr:class="btn primary"><Icon glyph=Glyph::Plus/>{t(m::contact_add)}</A> };
    view! {
        <div class="page">
            <PageHead title=t(m::contact_title) eyebrow>{add()}</PageHead>
            <PartnershipNav id/>
            <Shown
                when=move || all.get() != 0
                fallback=move || view! { <EmptyState title=t(m::contact_empty_title) text=t(m::contact_empty_text) glyph=Glyph::Person>{add()}</EmptyState> }
            >
                <div class="stack">
                    <div class="toolbar no-print">
                        <SearchField id="contact-search" label=t(m::contact_search) clear=t(m::contact_clear_search) value=text on_input=search.clone()/>
                        <p class="soft" role="status">{tr(move |lang| m::contact_count(lang, count(found.with(Vec::len))))}</p>
                    </div>
                </div>
                <Shown
                    when=move || found.with(|found| !found.is_empty())
                    fallback=|| view! { <EmptyState title=t(m::contact_none_title) text=t(m::contact_none_text) glyph=Glyph::Search/> }
                >
                    <div class="contacts">{live(groups)}</div>
                </Shown>
            </Shown>
        </div>
    }
}

/// The contacts in which every word of the search stands.
fn found(workspace: &Workspace, partnership: Id, text: &str) -> Vec<Id> {
    let text = text.to_lowercase();
    lists::of_kind(workspace, partnership, Kind::Contact)
        .filter(|record| {
            let folded = lists::folded(record);
            text.split_whitespace().all(|word| folded.contains(word))
        })
        .map(|record| record.id)
        .collect()
}

/// A column for each bank, ours first, and one for those of no bank where there are any.
fn groups(workspace: &Workspace, partnership: Id, found: &[Id], reader: &Reader) -> Option<AnyView> {
    let lang = reader.lang;
    let tie = workspace.partnership_of(partnership)?;
    let load = load(workspace, partnership);
    let mut people: Vec<(&Arc<Record>, &Contact)> = found
        .iter()
        .filter_map(|id| workspace.get(*id))
        .filter_map(|record| Some((record, record.contact()?)))
        .collect();
    people.arrange(|(_, a), (_, b)| intl::installed().compare(lang, &a.name, &b.name));
    let cards = |wanted: &dyn Fn(&Contact) -> bool| -> Vec<AnyView> {
        let wanted = people.iter().filter(|(_, contact)| wanted(contact));
        wanted
            .map(|(record, contact)| card(record, contact, load.get(&record.id).copied(), reader))
            .collect()
    };
    let sides = banks(tie, &reader.our_city)
        .into_iter()
        .enumerate()
        .map(|(place, (id, partner))| {
            let city = partner.name.show(lang);
            let side = if place == 0 { "a" } else { "b" };
            let href = links::new(Kind::Contact, Some(partnership), &[("partner", id.to_string())]);
            let cards = cards(&|contact| contact.partner == Some(id));
            let is_empty = cards.is_empty();
            view! {
                <section class=format!("bank {side}")>
                    <div class="title">
                        <h2>{city.clone()}</h2>
                        <A href attr:class="btn small no-print" attr:aria-label=m::contact_add_in(lang, &city)><Icon glyph=Glyph::Plus/>{m::contact_add(lang)}</A>
                    </div>
                    {is_empty.then(|| view! { <p class="soft">{m::contact_none_here(lang)}</p> })}
                    <ul class="stack" role="list">{cards}</ul>
                </section>
            }
        })
        .together();
    let others = cards(&|contact| {
        !contact
            .partner
            .is_some_and(|partner| tie.partners.contains_key(&partner))
    });
    let others = (!others.is_empty()).then(|| {
        view! { <section class="bank"><div class="title"><h2>{m::contact_others(lang)}</h2></div><ul class="stack" role="list">{others}</ul></section> }
    });
    Some(view! { {sides}{others} }.into_any())
}

/// For how many open commitments each contact is responsible.
fn load(workspace: &Workspace, partnership: Id) -> BTreeMap<Id, usize> {
    let mut load = BTreeMap::new();
    for record in lists::of_kind(workspace, partnership, Kind::Commitment) {
        let Some(commitment) = record.commitment().filter(|commitment| commitment.status().is_open()) else {
            continue;
        };
        for contact in commitment.responsible.values().filter_map(|who| who.contact) {
            *load.entry(contact).or_default() += 1;
        }
    }
    load
}

fn card(record: &Arc<Record>, contact: &Contact, load: Option<usize>, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let (href, name) = (links::of(record), titled(contact.name.clone(), lang));
    let (role, organisation) = (words(&contact.role, lang), words(&contact.organisation, lang));
    let notes: Vec<String> = languages(contact, reader)
        .into_iter()
        .chain(load.map(|load| m::contact_responsible_count(lang, count(load))))
        .collect();
    let (mail, phone) = (mail(&contact.email), phone(&contact.phone));
    let reach = (mail.is_some() || phone.is_some()).then(|| view! { <p class="reach">{mail}{phone}</p> });
    view! {
        <li class="card">
            <h3><A href attr:class="cover">{name}</A></h3>
            {role.map(|role| view! { <p>{role}</p> })}
            {organisation.map(|organisation| view! { <p class="soft">{organisation}</p> })}
            {reach}
            {(!notes.is_empty()).then(|| view! { <p class="soft">{notes.join(" · ")}</p> })}
            {contact.invented.then(|| view! { <p>{invented_chip(lang)}</p> })}
        </li>
    }
    .into_any()
}
