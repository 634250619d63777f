//! The page of a contact: how to reach them, and what they are responsible for.

mod desk;
mod hand_over;
mod merge;
mod privacy;
mod wrote;

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::entity::Contact;
use crate::domain::id::Id;
use crate::domain::queries::contacts::{responsible, standings};
use crate::domain::record::{Kind, Record};
use crate::domain::workspace::Workspace;
use crate::i18n::{dates, intl, m};
use crate::store::Store;
use crate::ui::live;
use crate::views::shared::chips::{invented_chip, side};
use crate::views::shared::rows::{commitment_row, event_list};
use crate::views::shared::section::{Section, field, mail, pair, phone, prose, words};
use crate::views::shared::{Reader, RecordFrame, RecordPage};

use desk::Desk;
use hand_over::open_ones;
pub use merge::{MergeForm, STAYS};
pub use privacy::PrivacyPage;
use wrote::Wrote;

/// The page of the contact with this id.
#[component]
pub fn ContactPage(
    /// The contact.
    id: Id,
) -> impl IntoView {
    view! { <RecordPage kind=Kind::Contact id show/> }
}

fn show(id: Id, record: Signal<Arc<Record>>) -> AnyView {
    let store = Store::here();
    let is_invented = move || record.with(|record| record.contact().is_some_and(|it| it.invented));
    let mark = live(move || is_invented().then(|| view! { <p>{invented_chip(store.lang().get())}</p> }.into_any()));
    let body = live(move || {
        let (reader, record) = (Reader::of(store), record.get());
        let contact = record.contact()?;
        store
            .workspace()
            .with(|workspace| Some(body(id, workspace, contact, &reader)))
    });
    view! {
        <RecordFrame id kind=Kind::Contact record lead=view! { {mark}<Desk id/> }.into_any()>{body}</RecordFrame>
    }
    .into_any()
}

fn body(id: Id, workspace: &Workspace, contact: &Contact, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let open = open_ones(workspace, id);
    let closed = lists_closed(workspace, id);
    let rows: Vec<_> = open
        .iter()
        .chain(&closed)
        .filter_map(|record| Some(commitment_row(workspace, record, record.commitment()?, reader)))
        .collect();
    let commitments = if rows.is_empty() {
        view! { <p class="soft">{m::contact_responsible_none(lang)}</p> }.into_any()
    } else {
        view! { <ul class="list tight">{rows}</ul> }.into_any()
    };
    view! {
        <div class="cols">
            <div>
                <Section title=m::contact_responsible(lang)>{commitments}</Section>
                {took_part(id, workspace, reader)}
                <Wrote id/>
            </div>
            <div>{details(id, workspace, contact, reader)}</div>
        </div>
    }
    .into_any()
}

/// The closed commitments for which they were responsible, in the order in which they were recorded.
fn lists_closed(workspace: &Workspace, contact: Id) -> Vec<Arc<Record>> {
    let closed = workspace
        .commitments()
        .filter(|(_, it)| !it.status().is_open() && responsible(it).contains(&contact));
    closed.map(|(record, _)| Arc::clone(record)).collect()
}

fn details(id: Id, workspace: &Workspace, contact: &Contact, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let standing = contact
        .partnership
        .map(|of| standings(workspace, of, reader.today))
        .unwrap_or_default();
    let last = standing.get(&id).and_then(|standing| standing.last);
    let last = last
        .map(|last| view! { {dates::edtf(lang, &last)}<br/><span class="hint">{m::contact_last_hint(lang)}</span> });
    let note = (!contact.note.is_empty()).then(|| prose(&contact.note, lang));
    view! {
        <dl class="pairs">
            {field(lang, "contact.partner", city_chip(workspace, contact, reader))}
            {field(lang, "contact.role", words(&contact.role, lang))}
            {field(lang, "contact.organisation", words(&contact.organisation, lang))}
            {field(lang, "contact.email", mail(&contact.email))}
            {field(lang, "contact.phone", phone(&contact.phone))}
            {field(lang, "contact.languages", languages(contact, reader))}
            {field(lang, "contact.note", note)}
            {field(lang, "contact.keep_until", kept_until(contact, reader))}
            {pair(m::contact_last_name(lang), last)}
        </dl>
    }
    .into_any()
}

/// Until when they are to be kept, marked where that has passed.
fn kept_until(contact: &Contact, reader: &Reader) -> Option<AnyView> {
    let until = contact.keep_until?;
    let class = if until.certainly_before(reader.today) {
        "due late"
    } else {
        ""
    };
    Some(view! { <span class=class>{dates::edtf(reader.lang, &until)}</span> }.into_any())
}

/// The languages by name, in the contact's order.
pub fn languages(contact: &Contact, reader: &Reader) -> Option<String> {
    let names: Vec<String> = contact
        .languages
        .iter()
        .map(|tag| intl::installed().language(reader.lang, tag))
        .collect();
    (!names.is_empty()).then(|| names.join(", "))
}

fn city_chip(workspace: &Workspace, contact: &Contact, reader: &Reader) -> Option<AnyView> {
    let tie = workspace.partnership_of(contact.partnership?)?;
    let partner = contact.partner?;
    let city = tie.partners.get(&partner)?.name.show(reader.lang);
    let side = side(tie, &reader.our_city, partner);
    Some(view! { <span class=format!("chip {side}")><i></i>{city}</span> }.into_any())
}

/// The events at which they were.
fn took_part(id: Id, workspace: &Workspace, reader: &Reader) -> Option<AnyView> {
    let events = event_list(workspace, reader, |event| {
        event.participants.values().any(|one| one.contact == Some(id))
    })?;
    Some(view! { <Section title=m::contact_took_part(reader.lang)>{events}</Section> }.into_any())
}
