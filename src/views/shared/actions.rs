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
use crate::ui::{Glyph, Icon, Memo};

use super::calendar_file::ToCalendar;
use super::links::{self, Place};
use super::{Reader, t};

/// To the calendar where there is a date ahead, edit, duplicate, send, history, delete. A copy opens at once; what is deleted leads back to its list, and the message there undoes it.
#[component]
pub fn RecordActions(
    /// The record.
    id: Id,
    /// Its type.
    kind: Kind,
) -> impl IntoView {
    let store = Store::here();
    let navigate = use_navigate();
    let go = navigate.clone();
    let duplicate = move |_| {
        let new = store.new_id();
        let marks = Lang::ALL.map(|lang| (lang.tag(), m::record_copy_mark(lang)));
        let done = store.run(Deed::Duplicated(kind), |workspace, desk| {
            commands::duplicate(workspace, id, new, &marks, desk)
        });
        if done.is_ok() {
            go(&Place::Show(kind, new).href(), NavigateOptions::default());
        }
    };
    let delete = move |_| {
        let back = list_of(store, id, kind).href();
        let done = store.run(Deed::Deleted(kind), |workspace, desk| {
            commands::delete(workspace, id, desk)
        });
        if done.is_ok() {
            navigate(&back, NavigateOptions::default());
        }
    };
    view! {
        <ToCalendar id/>
        <A href=Place::Edit(kind, id).href() attr:class="btn"><Icon glyph=Glyph::Pencil/>{t(m::record_edit)}</A>
        <button type="button" class="btn" on:click=duplicate><Icon glyph=Glyph::Copy/>{t(m::record_duplicate)}</button>
        <A href=links::send(kind, id) attr:class="btn"><Icon glyph=Glyph::Upload/>{t(m::record_share)}</A>
        <A href=Place::History(kind, id).href() attr:class="btn"><Icon glyph=Glyph::Clock/>{t(m::past_history)}</A>
        <button type="button" class="btn danger" on:click=delete><Icon glyph=Glyph::Trash/>{t(m::record_delete)}</button>
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
