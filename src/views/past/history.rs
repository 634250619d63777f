//! The history of a record: what happened to it, when, from where, and each earlier value, to be brought back. A deleted record
//! has one too.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::id::Id;
use crate::domain::queries::lists::title;
use crate::domain::record::{Kind, Record};
use crate::i18n::m;
use crate::store::Store;
use crate::store::handle::Known;
use crate::store::past::{Fate, Told, deletion_of, story, trash};
use crate::ui::{Memo, Reveal, RevealMore, Together, live};
use crate::views::shared::deleted::RestoreNotice;
use crate::views::shared::links::Place;
use crate::views::shared::marks::count;
use crate::views::shared::section::titled;
use crate::views::shared::{Crumbs, Lost, PageHead, Reader, t};

use super::told::Row;

/// What the focus goes to when an earlier value was brought back: the list begins with that.
pub(super) const LIST: &str = "history";
/// So many entries are shown at first.
const PAGE: usize = 50;

/// What happened to the record with this id, also where it is deleted.
#[component]
pub fn HistoryPage(
    /// The type of the record.
    kind: Kind,
    /// The record.
    id: Id,
) -> impl IntoView {
    let store = Store::here();
    let there = Memo::new(move |_| {
        let kept = |record: &Arc<Record>| record.kind == kind;
        store.workspace().with(|workspace| workspace.kept(id).is_some_and(kept))
    });
    live(move || {
        if there.get() {
            view! { <History kind id/> }.into_any()
        } else {
            view! { <Lost/> }.into_any()
        }
    })
}

#[component]
fn History(kind: Kind, id: Id) -> impl IntoView {
    let store = Store::here();
    let past = store.past(id);
    let record = Memo::new(move |_| store.workspace().with(|workspace| workspace.get(id).cloned()));
    let is_there = Memo::new(move |_| record.with(Option::is_some));
    let name = Signal::derive(move || {
        let reader = Reader::of(store);
        let found = record.get().or_else(|| in_trash(store, past, id));
        let name = found.map(|record| titled(title(&record, reader.lang, &reader.our_city), reader.lang));
        let name = name.unwrap_or_else(|| m::past_a_deleted_record(reader.lang).to_owned());
        m::past_history_of(reader.lang, &name)
    });
    let lead = live(move || {
        if is_there.get() {
            view! { <A href=Place::Show(kind, id).href() attr:class="btn">{t(m::past_to_record)}</A> }.into_any()
        } else {
            view! { <RestoreNotice id/> }.into_any()
        }
    });
    view! {
        <div class="page">
            <div class="stack">
                <Crumbs id kind/>
                <PageHead title=name/>
                <div>{lead}</div>
            </div>
            <Story kind id past record/>
        </div>
    }
}

fn in_trash(store: Store, past: Signal<Known>, id: Id) -> Option<Arc<Record>> {
    past.with(|past| {
        let Known::All(moments) = past else { return None };
        let bin = store.workspace().with(|workspace| trash(moments, workspace));
        let records = &deletion_of(id, &bin)?.records;
        records.iter().find(|record| record.id == id).cloned().map(Arc::new)
    })
}

#[component]
fn Story(kind: Kind, id: Id, past: Signal<Known>, record: Memo<Option<Arc<Record>>>) -> impl IntoView {
    let store = Store::here();
    let told = Memo::new(move |_| {
        let now = record.get();
        past.with(|past| match past {
            Known::All(moments) => Some(story(moments, id, now.as_ref().map(|record| &*record.fields))),
            Known::NotYet | Known::Nothing => None,
        })
    });
    let nothing = Memo::new(move |_| past.with(|past| *past == Known::Nothing));
    let total = Memo::new(move |_| told.with(|told| told.as_ref().map_or(0, Vec::len)));
    let reveal = Reveal::new(total.into(), PAGE);
    let rows = live(move || {
        let shown = reveal.shown();
        let row = |told: &Told| view! { <Row kind id told=told.clone() record/> };
        told.with(|told| told.iter().flatten().take(shown).map(row).together())
    });
    // The end of the list says why it is the end.
    let end = live(move || {
        let message = match told.with(|told| told.as_ref().map(|told| told.last().map(|told| told.fate))) {
            None if nothing.get() => m::past_history_nothing,
            None | Some(Some(Fate::Created)) => return ().into_any(),
            Some(None) => m::past_history_none,
            Some(Some(_)) => m::past_history_begins,
        };
        view! { <p class="soft">{t(message)}</p> }.into_any()
    });
    let more = move |rest: usize| m::board_more(store.lang().get(), count(rest));
    view! {
        <section class="stack" aria-busy=move || past.with(|past| (*past == Known::NotYet).then_some("true"))>
            <div id=LIST tabindex="-1">
                {live(move || (total.get() > 0).then(|| view! { <h2 class="sr">{t(m::past_history)}</h2> }))}
                <ul class="list past" role="list" hidden=move || total.get() == 0>{rows}</ul>
            </div>
            <RevealMore reveal text=more/>
            {end}
        </section>
    }
}
