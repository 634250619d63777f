//! What comes next and what was last.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::entity::Event;
use crate::domain::id::Id;
use crate::domain::queries::lists::{is_ahead, is_unconfirmed, timeline};
use crate::domain::record::{Kind, Record};
use crate::i18n::{dates, m};
use crate::store::Store;
use crate::ui::{EmptyState, Glyph, Icon, live};
use crate::views::shared::chips::invented_chip;
use crate::views::shared::links::{self, Place};
use crate::views::shared::names::named;
use crate::views::shared::{Reader, t};

/// How many events each of the two lists shows.
const FEW: usize = 3;

/// The next events and the latest.
#[component]
pub fn Events(
    /// The partnership.
    id: Id,
) -> impl IntoView {
    let store = Store::here();
    let lists = live(move || {
        let reader = Reader::of(store);
        let all = store.workspace().with(|workspace| timeline(workspace, id));
        if all.is_empty() {
            return view! {
                <EmptyState title=t(m::partnership_no_events) text=t(m::partnership_no_events_next) glyph=Glyph::Timeline>
                    <A href=links::new(Kind::Event, Some(id), &[]) attr:class="btn"><Icon glyph=Glyph::Plus/>{t(m::partnership_add_event)}</A>
                </EmptyState>
            }
            .into_any();
        }
        let (ahead, behind): (Vec<_>, Vec<_>) = all.into_iter().partition(|record| is_ahead(record, reader.today));
        let next: Vec<_> = ahead.iter().rev().take(FEW).collect();
        let latest: Vec<_> = behind.iter().take(FEW).collect();
        view! {
            <div class="pair">
                {list(m::partnership_next_events(reader.lang), m::partnership_no_next_events(reader.lang), &next, &reader)}
                {list(m::partnership_latest_events(reader.lang), m::partnership_no_latest_events(reader.lang), &latest, &reader)}
            </div>
        }
        .into_any()
    });
    view! {
        <section aria-labelledby="events">
            <div class="title">
                <h2 id="events">{t(m::partnership_timeline)}</h2>
                <div class="row"><A href=Place::Timeline(id).href() attr:class="btn small">{t(m::partnership_whole_timeline)}<Icon glyph=Glyph::Right/></A></div>
            </div>
            {lists}
        </section>
    }
}

fn list(title: &'static str, none: &'static str, events: &[&Arc<Record>], reader: &Reader) -> AnyView {
    let rows: Vec<_> = events
        .iter()
        .filter_map(|record| Some(row(record, record.event()?, reader)))
        .collect();
    view! {
        <div class="stack">
            <h3>{title}</h3>
            {if rows.is_empty() {
                view! { <p class="soft">{none}</p> }.into_any()
            } else {
                view! { <ul class="list tight" role="list">{rows}</ul> }.into_any()
            }}
        </div>
    }
    .into_any()
}

fn row(record: &Record, event: &Event, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let when = event.when.as_ref().map(|when| dates::edtf(lang, when));
    let place = Some(event.place.show(lang)).filter(|place| !place.is_empty());
    let facts: Vec<String> = [when, place].into_iter().flatten().collect();
    let unconfirmed = is_unconfirmed(record, reader.today);
    let title = named(&event.title, lang);
    view! {
        <li>
            <p><A href=links::of(record) attr:class="task-title">{title}</A></p>
            <p class="row">
                <span class="soft">{facts.join(" · ")}</span>
                <span class="row">
                    {unconfirmed.then(|| view! { <span class="chip warn">{m::timeline_unconfirmed(lang)}</span> })}
                    {event.invented.then(|| invented_chip(lang))}
                </span>
            </p>
        </li>
    }
    .into_any()
}
