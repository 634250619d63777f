//! The contacts of a partnership, by bank: whom to call.

mod duplicates;
mod kept;

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::entity::Contact;
use crate::domain::id::Id;
use crate::domain::order::sorted;
use crate::domain::queries::contacts::{Office, Standing, offices, standings};
use crate::domain::queries::lists::{self, banks};
use crate::domain::record::{Kind, Record};
use crate::domain::search::Words;
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;
use crate::i18n::{dates, intl, m};
use crate::store::Store;
use crate::ui::{Each, EmptyState, Glyph, Icon, Memo, Reveal, RevealMore, SearchField, Shown, live};
use crate::views::contact::languages;
use crate::views::shared::chips::{self, invented_chip};
use crate::views::shared::depends::Depends;
use crate::views::shared::links::{self, Place};
use crate::views::shared::marks::count;
use crate::views::shared::query::{Query, replacing};
use crate::views::shared::section::{mail, phone, titled, words};
use crate::views::shared::table_files::{FromOthers, TableMenu};
use crate::views::shared::{PageHead, PartnershipNav, Reader, RecordPage, marked, provide_sought, t, tr};

use duplicates::Duplicates;
use kept::KeptTooLong;

/// How many contacts of a bank are shown at first, and how many more each time.
const PAGE: usize = 24;

/// The contacts of the partnership with this id.
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
    let replace = replacing();
    let text = Memo::new(move |_| query.with(|query| query.get("q").to_owned()));
    let search = move |text: String| {
        replace(&Query::default().with("q", text).after(&Place::Contacts(id).href()));
    };
    // Sorted once and not at every key of the search: names are compared by the rules of the language.
    let all = Memo::new(move |_| {
        let lang = store.lang().get();
        store.workspace().with(|workspace| by_name(workspace, id, lang))
    });
    let found = Memo::new(move |_| {
        let fits = |workspace: &Workspace| text.with(|text| all.with(|all| found(workspace, all, text)));
        store.workspace().with(fits)
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
    provide_sought(move || text.get());
    let seen = Seen {
        partnership: id,
        banks: Memo::new(move |_| {
            let reader = Reader::of(store);
            store
                .workspace()
                .with(|workspace| found.with(|found| by_bank(workspace, id, found, &reader)))
        }),
        standing: Memo::new(move |_| {
            let today = store.today().get();
            store.workspace().with(|workspace| standings(workspace, id, today))
        }),
        offices: Memo::new(move |_| store.workspace().with(|workspace| offices(workspace, id))),
    };
    let add = move || view! { <A href=links::new(Kind::Contact, Some(id), &[]) attr:class="btn primary"><Icon glyph=Glyph::Plus/>{t(m::contact_add)}</A> };
    view! {
        <div class="page">
            <PageHead title=t(m::contact_title) eyebrow>{add()}</PageHead>
            <PartnershipNav id/>
            <Shown
                when=move || all.with(|all| !all.is_empty())
                fallback=move || view! { <EmptyState title=t(m::contact_empty_title) text=t(m::contact_empty_text) glyph=Glyph::Person>{add()}<FromOthers partnership=id kind=Kind::Contact/></EmptyState> }
            >
                <div class="stack">
                    <div class="toolbar no-print">
                        <SearchField id="contact-search" label=t(m::contact_search) clear=t(m::contact_clear_search) value=text on_input=search.clone()/>
                        <p class="soft" role="status">{tr(move |lang| m::contact_count(lang, count(found.with(Vec::len))))}</p>
                        <TableMenu partnership=id kind=Kind::Contact left=found start=true/>
                    </div>
                    <KeptTooLong id/>
                    <Depends id/>
                    <Duplicates id/>
                </div>
                <Shown
                    when=move || found.with(|found| !found.is_empty())
                    fallback=|| view! { <EmptyState title=t(m::contact_none_title) text=t(m::contact_none_text) glyph=Glyph::Search/> }
                >
                    <div class="contacts"><Each each=move || seen.banks.get() key=Bank::heading children=move |bank| view! { <BankSection seen bank/> }/></div>
                </Shown>
            </Shown>
        </div>
    }
}

/// What the banks share.
#[derive(Clone, Copy)]
struct Seen {
    partnership: Id,
    banks: Memo<Vec<Bank>>,
    standing: Memo<BTreeMap<Id, Standing>>,
    offices: Memo<Vec<Office>>,
}

/// A bank with the contacts that are asked for, by name.
#[derive(Clone, PartialEq)]
struct Bank {
    /// None for those of no bank.
    partner: Option<Id>,
    city: String,
    side: &'static str,
    contacts: Vec<Id>,
}

impl Bank {
    /// What is drawn anew where it changes; the contacts come and go within it.
    fn heading(&self) -> (Option<Id>, String, &'static str) {
        (self.partner, self.city.clone(), self.side)
    }
}

/// All contacts of a partnership, by name.
fn by_name(workspace: &Workspace, partnership: Id, lang: Lang) -> Vec<Id> {
    let named = lists::of_kind(workspace, partnership, Kind::Contact)
        .filter_map(|record| Some((record.id, record.contact()?.name.as_str())));
    let compare = |(_, a): &(Id, &str), (_, b): &(Id, &str)| intl::installed().compare(lang, a, b);
    sorted(named.collect(), compare).into_iter().map(|(id, _)| id).collect()
}

/// Those of them in which every word of the search stands.
fn found(workspace: &Workspace, all: &[Id], text: &str) -> Vec<Id> {
    let words = Words::of(text);
    if words.is_empty() {
        return all.to_vec();
    }
    let fits = |id: &&Id| {
        let record = workspace.get(**id);
        record.is_some_and(|record| words.are_in(&[record.search_key()]))
    };
    all.iter().filter(fits).copied().collect()
}

/// The banks, ours first, and at the end those of no bank where there are any.
fn by_bank(workspace: &Workspace, partnership: Id, found: &[Id], reader: &Reader) -> Vec<Bank> {
    let Some(tie) = workspace.partnership_of(partnership) else {
        return Vec::new();
    };
    let sides = banks(tie, &reader.our_city).into_iter().enumerate();
    let mut all: Vec<Bank> = sides
        .map(|(place, (id, partner))| Bank {
            partner: Some(id),
            city: partner.name.show(reader.lang),
            side: if place == 0 { "a" } else { "b" },
            contacts: Vec::new(),
        })
        .collect();
    let mut others = Vec::new();
    for id in found {
        let partner = workspace.contact(*id).and_then(|contact| contact.partner);
        match all.iter_mut().find(|bank| partner.is_some() && bank.partner == partner) {
            Some(bank) => bank.contacts.push(*id),
            None => others.push(*id),
        }
    }
    if !others.is_empty() {
        all.push(Bank {
            partner: None,
            city: m::contact_others(reader.lang).to_owned(),
            side: "",
            contacts: others,
        });
    }
    all
}

/// A column: the first contacts of a bank, the rest on demand.
#[component]
fn BankSection(seen: Seen, bank: Bank) -> impl IntoView {
    let store = Store::here();
    let lang = store.lang();
    let Bank {
        partner, city, side, ..
    } = bank;
    let contacts = Memo::new(move |_| {
        let own = |banks: &Vec<Bank>| {
            let bank = banks.iter().find(|bank| bank.partner == partner);
            bank.map(|bank| bank.contacts.clone()).unwrap_or_default()
        };
        seen.banks.with(own)
    });
    let reveal = Reveal::new(Signal::derive(move || contacts.with(Vec::len)), PAGE);
    let shown = move || contacts.with(|contacts| contacts[..reveal.shown().min(contacts.len())].to_vec());
    let add = partner.map(|partner| {
        let href = links::new(
            Kind::Contact,
            Some(seen.partnership),
            &[("partner", partner.to_string())],
        );
        let (name, city) = (t(m::contact_add), city.clone());
        let label = tr(move |lang| m::contact_add_in(lang, &city));
        view! { <A href attr:class="btn small no-print" attr:aria-label=label><Icon glyph=Glyph::Plus/>{name}</A> }
    });
    view! {
        <section class=format!("bank {side}")>
            <div class="title"><h2>{city}</h2>{add}</div>
            <Shown when=move || contacts.with(Vec::is_empty)>
                <p class="soft">{t(m::contact_none_here)}</p>
            </Shown>
            <ul class="stack" role="list"><Each each=shown key=|id| *id children=move |id| view! { <Card seen id/> }/></ul>
            <RevealMore reveal text=move |rest: usize| m::board_more(lang.get(), count(rest.min(PAGE)))/>
            {live(move || named_offices(seen, partner?))}
        </section>
    }
}

/// The offices of a side that commitments name, and that are no contacts.
fn named_offices(seen: Seen, partner: Id) -> Option<AnyView> {
    let reader = Reader::of(Store::here());
    let lang = reader.lang;
    let of_side = |office: &&Office| office.partner == partner;
    let rows: Vec<AnyView> = seen.offices.with(|all| {
        let rows = all.iter().filter(of_side).map(|office| {
            let open = m::contact_responsible_count(lang, count(office.open));
            view! { <li><div class="row"><span>{chips::text(&office.name, lang)}</span><span class="soft">{open}</span></div></li> }.into_any()
        });
        rows.collect()
    });
    (!rows.is_empty())
        .then(|| view! { <h3>{m::contact_offices(lang)}</h3><ul class="list tight">{rows}</ul> }.into_any())
}

#[component]
fn Card(seen: Seen, id: Id) -> impl IntoView {
    let store = Store::here();
    let record = store.record(id);
    let inside = live(move || {
        let (reader, record) = (Reader::of(store), record.get()?);
        let standing = seen.standing.with(|all| all.get(&id).cloned()).unwrap_or_default();
        Some(card(&record, record.contact()?, &standing, &reader))
    });
    view! { <li class="card">{inside}</li> }
}

fn card(record: &Arc<Record>, contact: &Contact, standing: &Standing, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let (href, name) = (links::of(record), titled(contact.name.clone(), lang));
    let (role, organisation) = (words(&contact.role, lang), words(&contact.organisation, lang));
    let speaks = languages(contact, reader).map(|names| m::contact_speaks(lang, &names));
    let open = (standing.open > 0).then(|| m::contact_responsible_count(lang, count(standing.open)));
    let last = standing.last.as_ref();
    let last = last.map(|date| m::contact_last(lang, &dates::edtf(lang, date)));
    let notes: Vec<String> = [open, last, speaks].into_iter().flatten().collect();
    let (mail, phone) = (mail(&contact.email), phone(&contact.phone));
    let reach = (mail.is_some() || phone.is_some()).then(|| view! { <p class="reach">{mail}{phone}</p> });
    view! {
        <h3><A href attr:class="cover">{marked(name)}</A></h3>
        {role.map(|role| view! { <p>{role}</p> })}
        {organisation.map(|organisation| view! { <p class="soft">{organisation}</p> })}
        {reach}
        {(!notes.is_empty()).then(|| view! { <p class="soft">{notes.join(" · ")}</p> })}
        {contact.invented.then(|| view! { <p>{invented_chip(lang)}</p> })}
    }
    .into_any()
}
