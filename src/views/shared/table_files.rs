//! Records as a table for other programs, contacts as vCards, and the way for both to come in.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::entity::Contact;
use crate::domain::id::Id;
use crate::domain::queries::lists;
use crate::domain::record::{Kind, Record};
use crate::i18n::{labels, m};
use crate::store::Store;
use crate::store::handle::import::Card;
use crate::store::handle::import::table::{Ground, Names, book, rows};
use crate::ui::{Glyph, Icon, Menu, MenuItem};

use super::filter::Asking;
use super::marks::count;
use super::section::titled;
use super::{Reader, links, t};

/// The words of the interface, for the headings and cells of tables.
pub const NAMES: Names = Names {
    field: labels::field,
    code: labels::code,
};

/// The key of the menu's item that is a link.
const TAKE_OVER: &str = "take-over";

/// Saves what the filter leaves of the records of one type.
#[component]
pub fn TableFiles(
    /// What the page is asked for.
    asking: Asking,
    /// The type.
    kind: Kind,
    /// Opens towards the end of the line, not towards its start.
    #[prop(optional)]
    start: bool,
) -> impl IntoView {
    let store = Store::here();
    let left = move || {
        let ids = |kept: &dyn Fn(&Record) -> bool| {
            store.workspace().with(|workspace| {
                let own = lists::of_kind(workspace, asking.partnership, kind);
                own.filter(|record| kept(record))
                    .map(|record| record.id)
                    .collect::<Vec<Id>>()
            })
        };
        asking.sift(|sieve| ids(&|record| sieve.takes(record)))
    };
    view! { <TableMenu partnership=asking.partnership kind left=Signal::derive(left) start=start/> }
}

/// Saves these records, as a table, contacts also as vCards; and leads to where such files are taken over.
#[component]
pub fn TableMenu(
    /// The partnership that they belong to.
    partnership: Id,
    /// Their type.
    kind: Kind,
    /// Which of them.
    #[prop(into)]
    left: Signal<Vec<Id>>,
    /// Opens towards the end of the line, not towards its start.
    #[prop(optional)]
    start: bool,
) -> impl IntoView {
    let store = Store::here();
    let items = Signal::derive(move || {
        let lang = store.lang().get();
        let n = count(left.with(Vec::len));
        let item = |key: &str, label: String| MenuItem {
            key: key.to_owned(),
            label,
            glyph: Some(Glyph::Download),
            ..MenuItem::default()
        };
        let cards = (kind == Kind::Contact).then(|| item("cards", m::import_save_cards(lang, n)));
        let tables = [
            item("xlsx", m::import_save_workbook(lang, n)),
            item(";", m::import_save_semicolon(lang, n)),
            item(",", m::import_save_comma(lang, n)),
        ];
        let take_over = MenuItem {
            key: TAKE_OVER.to_owned(),
            label: m::import_open(lang).to_owned(),
            glyph: Some(Glyph::Upload),
            href: Some(links::import(partnership, kind)),
            ..MenuItem::default()
        };
        tables.into_iter().chain(cards).chain([take_over]).collect::<Vec<_>>()
    });
    let choose = move |key: String| {
        let ids = left.get_untracked();
        match key.as_str() {
            TAKE_OVER => {}
            "cards" => save_cards(store, partnership, &ids),
            "xlsx" => {
                let rows = of_records(store, partnership, kind, &ids, book);
                store.save_workbook(name(store, partnership), rows);
            }
            separator => {
                // A decimal comma goes with the semicolon, as office programs have it.
                let (separator, decimal) = if separator == "," { (',', '.') } else { (';', ',') };
                let rows = of_records(store, partnership, kind, &ids, |records, ground| {
                    rows(records, ground, decimal)
                });
                store.save_table(&name(store, partnership), &rows, separator);
            }
        }
    };
    view! { <Menu id="table-file" label=t(m::import_file) items on_choose=choose class="small quiet" start=start/> }
}

/// Leads to where records of this type are taken over from other programs.
#[component]
pub fn FromOthers(
    /// The partnership that they will belong to.
    partnership: Id,
    /// Their type.
    kind: Kind,
) -> impl IntoView {
    view! {
        <A href=links::import(partnership, kind) attr:class="btn small quiet no-print"><Icon glyph=Glyph::Upload/>{t(m::import_open)}</A>
    }
}

/// What a table of these records holds.
fn of_records<R>(
    store: Store,
    partnership: Id,
    kind: Kind,
    ids: &[Id],
    make: impl FnOnce(&[&Record], &Ground) -> R,
) -> R {
    untrack(|| {
        store.on_ground(partnership, kind, NAMES, |ground| {
            let found = ids.iter().filter_map(|id| Some(&**ground.workspace.get(*id)?));
            make(&found.collect::<Vec<&Record>>(), ground)
        })
    })
}

fn save_cards(store: Store, partnership: Id, ids: &[Id]) {
    let lang = store.lang().get_untracked();
    store.workspace().with_untracked(|workspace| {
        let tie = workspace.partnership_of(partnership);
        let city = |contact: &Contact| {
            let partner = contact.partner.and_then(|id| tie?.partners.get(&id));
            partner.map(|partner| partner.name.show(lang)).unwrap_or_default()
        };
        let found = ids.iter().filter_map(|id| {
            let record = workspace.get(*id)?;
            Some((record, record.contact()?))
        });
        let found: Vec<_> = found
            .map(|(record, contact)| (record, contact, city(contact)))
            .collect();
        let cards: Vec<Card> = found
            .iter()
            .map(|(record, contact, city)| Card {
                id: record.id,
                contact,
                city,
                changed: record.youngest().millis(),
            })
            .collect();
        store.save_cards(&untrack(|| name(store, partnership)), &cards);
    });
}

/// The name of the file: the cities.
fn name(store: Store, partnership: Id) -> String {
    let reader = untrack(|| Reader::of(store));
    store.workspace().with_untracked(|workspace| {
        let title = workspace
            .get(partnership)
            .map(|record| lists::title(record, reader.lang, &reader.our_city));
        titled(title.unwrap_or_default(), reader.lang)
    })
}
