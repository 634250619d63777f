//! All that is known of an event, within its card.

use leptos::prelude::*;

use crate::domain::entity::Event;
use crate::domain::id::Id;
use crate::domain::record::Record;
use crate::domain::workspace::Workspace;
use crate::i18n::m;
use crate::store::Store;
use crate::ui::{Plain, plain};
use crate::views::event::people::{headcount, participant_rows};
use crate::views::event::{outcome, quotes, stop_rows};
use crate::views::shared::Reader;
use crate::views::shared::section::{label, source_rows};

/// The id of the fold in the card of an event.
pub fn more_id(id: Id) -> String {
    format!("more-{id}")
}

/// The event in whose card the fold or the link with this id is.
pub fn event_of(element: &str) -> Option<Id> {
    let id = element.strip_prefix("more-").or_else(|| element.strip_prefix("event-"));
    id?.parse().ok()
}

/// Opens in place, and holds nothing until it does. The list hears of it.
pub fn more(record: &Record, event: &Event, has_outcome: bool, is_open: bool, reader: &Reader) -> Option<Plain> {
    let inside = || {
        let workspace = Store::here().workspace();
        workspace.with_untracked(|workspace| all(record, event, workspace, reader))
    };
    let is_known = says_more(event) || has_outcome;
    is_known.then(|| {
        plain("details")
            .class("ev-more")
            .set("id", more_id(record.id))
            .is("open", is_open)
            .with(plain("summary").with(m::timeline_more(reader.lang)))
            .with_all(is_open.then(inside))
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
