//! All that is known of an event, within its card.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use crate::domain::entity::Event;
use crate::domain::record::Record;
use crate::domain::workspace::Workspace;
use crate::i18n::m;
use crate::store::Store;
use crate::ui::live;
use crate::views::event::people::{headcount, participant_rows};
use crate::views::event::{outcome, quotes, stop_rows};
use crate::views::shared::section::{label, source_rows};
use crate::views::shared::{Reader, t};

/// Opens in place; drawn when it is opened for the first time. `has_outcome`: whether commitments came out of it.
#[component]
pub fn More(record: Arc<Record>, has_outcome: bool) -> impl IntoView {
    let store = Store::here();
    let opened = RwSignal::new(false);
    let is_known = record.event().is_some_and(says_more) || has_outcome;
    let inside = live(move || {
        opened.get().then(|| {
            let reader = Reader::of(store);
            let all = |workspace: &Workspace| record.event().map(|event| all(&record, event, workspace, &reader));
            store.workspace().with(all)
        })
    });
    is_known.then(|| {
        view! {
            <details class="ev-more" on:toggle=move |_: ev::Event| opened.set(true)>
                <summary>{t(m::timeline_more)}</summary>
                {inside}
            </details>
        }
    })
}

/// Whether there is more than the card shows.
fn says_more(event: &Event) -> bool {
    !event.participants.is_empty()
        || !event.statements.is_empty()
        || !event.sources.is_empty()
        || !event.headcount.is_empty()
        || !event.stops.is_empty()
}

fn all(record: &Record, event: &Event, workspace: &Workspace, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let heads = headcount(workspace, event, reader).map(|heads| view! { <p>{heads}</p> }.into_any());
    let named = |name: &str| label(lang, name).to_owned();
    view! {
        <div class="stack">
            {part(m::event_commitments(lang).to_owned(), outcome(record.id, workspace, reader))}
            {part(named("event.stops"), stop_rows(event, lang))}
            {part(named("event.statements"), quotes(event, lang))}
            {part(named("event.headcount"), heads)}
            {part(named("event.participants"), participant_rows(workspace, event, reader))}
            {part(named("event.sources"), source_rows(&event.sources, lang))}
        </div>
    }
    .into_any()
}

fn part(title: String, inside: Option<AnyView>) -> Option<AnyView> {
    inside.map(|inside| view! { <div><h4>{title}</h4>{inside}</div> }.into_any())
}
