//! What can be done with any record from its page, and the way back from there.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::components::A;
use leptos_router::hooks::use_navigate;

use crate::domain::id::Id;
use crate::domain::queries::lists;
use crate::domain::record::Kind;
use crate::domain::text::Lang;
use crate::i18n::m;
use crate::store::Store;
use crate::store::commands;
use crate::store::handle::Deed;
use crate::ui::{Glyph, Icon, Memo, Menu, MenuItem};

use super::links::{self, Place};
use super::{Reader, calendar_file, t};

/// The id of the button of the menu.
const MORE: &str = "record-more";

/// Edit, and in a menu what is done less often: to the calendar where there is a date ahead, send, history, duplicate, delete.
#[component]
pub fn RecordActions(
    /// The record.
    id: Id,
    /// Its type.
    kind: Kind,
) -> impl IntoView {
    let store = Store::here();
    let navigate = use_navigate();
    let is_dated = Memo::new(move |_| calendar_file::has_dates(store, id));
    let items = Signal::derive(move || {
        let lang = store.lang().get();
        let calendar = is_dated
            .get()
            .then(|| action("calendar", m::ics_button(lang), Glyph::Calendar));
        let others = [
            action("send", m::record_share(lang), Glyph::Upload),
            action("history", m::past_history(lang), Glyph::Clock),
            action("duplicate", m::record_duplicate(lang), Glyph::Copy),
            action("delete", m::record_delete(lang), Glyph::Trash),
        ];
        calendar.into_iter().chain(others).collect::<Vec<_>>()
    });
    let choose = move |key: String| act(store, kind, id, &key, |to| navigate(&to, NavigateOptions::default()));
    view! {
        <A href=Place::Edit(kind, id).href() attr:class="btn"><Icon glyph=Glyph::Pencil/>{t(m::record_edit)}</A>
        <Menu id=MORE label=t(m::partnership_more) items on_choose=choose glyph=Glyph::More/>
    }
}

/// An item of the menu of a record; "delete" is the one that takes something away.
pub fn action(key: &str, label: &str, glyph: Glyph) -> MenuItem {
    MenuItem {
        key: key.to_owned(),
        label: label.to_owned(),
        glyph: Some(glyph),
        danger: key == "delete",
        ..MenuItem::default()
    }
}

/// Does with a record what an [`action`] of this key says, and goes where that leads: a copy opens at once; what is deleted leads back to its list,
/// and the message there undoes it. Other keys do nothing.
pub fn act(store: Store, kind: Kind, id: Id, key: &str, go: impl Fn(String)) {
    match key {
        "calendar" => calendar_file::save_record(store, id),
        "send" => go(links::send(kind, id)),
        "history" => go(Place::History(kind, id).href()),
        "duplicate" => {
            let new = store.new_id();
            let marks = Lang::ALL.map(|lang| (lang.tag(), m::record_copy_mark(lang)));
            // A partnership is named after its cities, and has no title that could say that it is a copy.
            let marks: &[_] = if kind == Kind::Partnership { &[] } else { &marks };
            let done = store.run(Deed::Duplicated(kind), |workspace, desk| {
                commands::duplicate(workspace, id, new, marks, desk)
            });
            if done.is_ok() {
                go(Place::Show(kind, new).href());
            }
        }
        "delete" => {
            let back = list_of(store, id, kind).href();
            let done = store.run(Deed::Deleted(kind), |workspace, desk| {
                commands::delete(workspace, id, desk)
            });
            if done.is_ok() {
                go(back);
            }
        }
        _ => {}
    }
}

/// The list in which a record stands.
fn list_of(store: Store, id: Id, kind: Kind) -> Place {
    let partnership = store
        .workspace()
        .with_untracked(|workspace| workspace.get(id).and_then(|record| record.partnership()));
    match (kind, partnership) {
        (Kind::Programme, _) => Place::Programmes,
        (Kind::Partnership, _) | (_, None) => Place::Partnerships,
        (Kind::Commitment, Some(partnership)) => Place::Commitments(partnership),
        (Kind::Contact, Some(partnership)) => Place::Contacts(partnership),
        (Kind::Event, Some(partnership)) => Place::Timeline(partnership),
        (Kind::Agreement, Some(partnership)) => Place::Show(Kind::Partnership, partnership),
    }
}

/// The way back: the partnership, and the list in it.
#[component]
pub fn Crumbs(
    /// The record whose page this is.
    id: Id,
    /// Its type.
    kind: Kind,
) -> impl IntoView {
    let store = Store::here();
    let list = list_of(store, id, kind);
    let partnership = match list {
        Place::Commitments(id) | Place::Contacts(id) | Place::Timeline(id) | Place::Show(_, id) => Some(id),
        _ => None,
    };
    let name = Memo::new(move |_| {
        let reader = Reader::of(store);
        store.workspace().with(|workspace| {
            let record = workspace.get(partnership?)?;
            Some(lists::title(record, reader.lang, &reader.our_city))
        })
    });
    let list_name: Option<fn(Lang) -> &'static str> = match list {
        Place::Commitments(_) => Some(m::board_title),
        Place::Contacts(_) => Some(m::record_contacts),
        Place::Timeline(_) => Some(m::record_timeline),
        Place::Programmes => Some(m::record_programmes),
        _ => None,
    };
    view! {
        <nav class="crumbs" aria-label=t(m::record_path)>
            <ol>
                {partnership.map(|id| view! {
                    <li><A href=Place::Show(Kind::Partnership, id).href()>{move || name.get()}</A></li>
                })}
                {list_name.map(|name| view! { <li><A href=list.href()>{t(name)}</A></li> })}
            </ol>
        </nav>
    }
}
