//! What is held about a person: where they are named, all of it as a file, until when it is to be kept, and the way to erase it.

mod erase;
mod export;
mod found;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::id::Id;
use crate::domain::queries::person::{Known, Mention, Reference, mentions, namesakes, references};
use crate::domain::record::{Kind, Record};
use crate::i18n::{dates, m};
use crate::store::Store;
use crate::store::handle::Known as Past;
use crate::ui::{Glyph, Icon, Memo, live};
use crate::views::shared::links::Place;
use crate::views::shared::section::titled;
use crate::views::shared::{Crumbs, PageHead, Reader, RecordPage, t};

use erase::Erase;
use export::Export;
use found::Found;

/// What is held about the contact with this id.
#[component]
pub fn PrivacyPage(
    /// The contact.
    id: Id,
) -> impl IntoView {
    view! { <RecordPage kind=Kind::Contact id show/> }
}

/// What the sections of the page know of the person.
#[derive(Clone, Copy)]
struct Person {
    id: Id,
    name: Memo<String>,
    known: Memo<Known>,
    /// What the browser's history says of them.
    past: Signal<Past>,
    references: Memo<Vec<Reference>>,
    mentions: Memo<Vec<Mention>>,
    /// Other contacts of the same name.
    others: Memo<Vec<Id>>,
}

impl Person {
    fn of(id: Id, record: Signal<Arc<Record>>) -> Self {
        let store = Store::here();
        let past = store.past(id);
        let known = Memo::new(move |_| {
            let mut known = record.with(|record| Known::of(&record.fields));
            past.with(|past| {
                let Past::All(moments) = past else { return };
                let traces = moments.iter().flat_map(|moment| &moment.traces);
                traces
                    .filter(|trace| trace.id == id)
                    .for_each(|trace| known.add(&trace.fields));
            });
            known
        });
        let name = Memo::new(move |_| {
            let lang = store.lang().get();
            record.with(|record| titled(record.contact().map(|it| it.name.clone()).unwrap_or_default(), lang))
        });
        let ask =
            move |workspace: &crate::domain::workspace::Workspace| known.with(|known| mentions(workspace, id, known));
        Self {
            id,
            name,
            known,
            past,
            references: Memo::new(move |_| store.workspace().with(|workspace| references(workspace, id))),
            mentions: Memo::new(move |_| store.workspace().with(ask)),
            others: Memo::new(move |_| {
                store
                    .workspace()
                    .with(|workspace| known.with(|known| namesakes(workspace, id, known)))
            }),
        }
    }
}

fn show(id: Id, record: Signal<Arc<Record>>) -> AnyView {
    let store = Store::here();
    let person = Person::of(id, record);
    let title = Signal::derive(move || m::privacy_title(store.lang().get(), &person.name.get()));
    view! {
        <div class="page settings">
            <div class="stack">
                <Crumbs id kind=Kind::Contact/>
                <PageHead title/>
                <p class="lede">{t(m::privacy_lede)}</p>
            </div>
            <Found person/>
            <Export person record/>
            <Keep id record/>
            <Erase person record/>
        </div>
    }
    .into_any()
}

/// Until when it is to be kept.
#[component]
fn Keep(id: Id, record: Signal<Arc<Record>>) -> impl IntoView {
    let store = Store::here();
    let says = live(move || {
        let reader = Reader::of(store);
        let until = record.with(|record| record.contact().and_then(|contact| contact.keep_until));
        let Some(until) = until else {
            return view! { <p class="soft">{m::privacy_keep_none(reader.lang)}</p> }.into_any();
        };
        let words = m::privacy_keep_until(reader.lang, &dates::edtf(reader.lang, &until));
        if until.certainly_before(reader.today) {
            view! { <div class="notice warn"><Icon glyph=Glyph::Alert/><p>{words}" "{m::privacy_keep_over(reader.lang)}</p></div> }.into_any()
        } else {
            view! { <p>{words}</p> }.into_any()
        }
    });
    view! {
        <section>
            <h2>{t(m::privacy_keep)}</h2>
            <div class="stack">
                {says}
                <p class="row"><A href=Place::Edit(Kind::Contact, id).href() attr:class="btn">{t(m::privacy_keep_set)}</A></p>
            </div>
        </section>
    }
}
