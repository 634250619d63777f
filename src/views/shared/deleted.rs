//! What stands at the address of a deleted record: that it is in the trash, and the way out of there.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::id::Id;
use crate::i18n::m;
use crate::store::Store;
use crate::store::handle::Known;
use crate::store::past::{deletion_of, trash, with_what_they_need};
use crate::ui::{Glyph, Icon, Memo, live};

use super::links::Place;
use super::{PageHead, t};

/// Says that a record was deleted, and offers to restore it, with all that was deleted with it.
#[component]
pub fn Deleted(
    /// The record.
    id: Id,
) -> impl IntoView {
    view! {
        <div class="page">
            <PageHead title=t(m::past_deleted_title)/>
            <RestoreNotice id/>
        </div>
    }
}

/// Whether a deleted record is in the trash, and the button that restores it.
#[component]
pub fn RestoreNotice(
    /// The record.
    id: Id,
) -> impl IntoView {
    let store = Store::here();
    // Of all records: the one may belong to a partnership that was deleted on its own.
    let past = store.deletions();
    let records = Memo::new(move |_| {
        past.with(|past| match past {
            Known::NotYet => None,
            Known::Nothing => Some(Vec::new()),
            Known::All(moments) => {
                let bin = store.workspace().with(|workspace| trash(moments, workspace));
                let found = deletion_of(id, &bin).map(|deletion| with_what_they_need(deletion, &bin));
                Some(found.unwrap_or_default())
            }
        })
    });
    let is_erased = Memo::new(move |_| {
        store
            .workspace()
            .with(|workspace| workspace.kept(id).is_some_and(|record| record.is_erased()))
    });
    let words = move || {
        if is_erased.get() {
            return view! { <p>{t(m::privacy_gone)}</p> };
        }
        let message = match records.with(|records| records.as_ref().map(Vec::is_empty)) {
            Some(true) => m::past_deleted_gone,
            None | Some(false) => m::past_deleted_text,
        };
        view! { <p>{t(message)}</p> }
    };
    let restore = live(move || {
        records.with(|records| {
            let records = records.clone().filter(|records| !records.is_empty())?;
            let restore = move |_| store.restore(&records);
            Some(
                view! { <button type="button" class="btn primary" on:click=restore><Icon glyph=Glyph::Undo/>{t(m::past_restore)}</button> }
                    .into_any(),
            )
        })
    });
    view! {
        <section class="empty">
            {live(words)}
            <p class="row">{restore}<A href=format!("{}#trash", Place::Data.href()) attr:class="btn">{t(m::past_to_trash)}</A></p>
        </section>
    }
}
