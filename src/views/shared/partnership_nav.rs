//! The way between the pages of a partnership.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::domain::text::Lang;
use crate::i18n::{intl, m};
use crate::store::Store;

use super::links::Place;
use super::query::Query;
use super::{Browser, t};
use crate::ui::Memo;

/// How much there is on each page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Counts {
    events: i64,
    commitments: i64,
    contacts: i64,
}

/// Overview, timeline, schedule, calendar, map, commitments, contacts; stands below the head of each of these pages.
#[component]
pub fn PartnershipNav(
    /// The partnership.
    id: Id,
    /// What goes along to the pages that have the filter.
    #[prop(optional, into)]
    keeps: Option<Memo<Query>>,
) -> impl IntoView {
    let store = Store::here();
    let shape = store.shape();
    let counts = Memo::new(move |_| {
        shape.read();
        store.workspace().with_untracked(|workspace| {
            let mut counts = Counts::default();
            for record in workspace.within(id) {
                match record.kind {
                    Kind::Event => counts.events += 1,
                    Kind::Commitment => counts.commitments += 1,
                    Kind::Contact => counts.contacts += 1,
                    _ => {}
                }
            }
            counts
        })
    });
    let path = use_location().pathname;
    let tab = move |place: Place, name: fn(Lang) -> &'static str, count: Option<fn(Counts) -> i64>| {
        let number = count.map(|count| {
            let number = move || intl::number(store.lang().get(), count(counts.get()));
            view! { " "<span class="count">{number}</span> }
        });
        let is_filtered = matches!(
            place,
            Place::Timeline(_) | Place::Schedule(_) | Place::Calendar(_) | Place::Commitments(_)
        );
        let keeps = keeps.filter(|_| is_filtered);
        let href = move || match keeps {
            Some(query) => query.with(|query| query.after(&place.href())),
            None => place.href(),
        };
        let is_here = move || path.with(|path| *path == place.href()).then_some("page");
        view! { <a href=href aria-current=is_here>{t(name)}{number}</a> }.into_any()
    };
    (Browser::here().show_tab)();
    view! {
        <nav class="tabs" aria-label=t(m::partnership_pages)>
            {tab(Place::Show(Kind::Partnership, id), m::partnership_overview, None)}
            {tab(Place::Timeline(id), m::partnership_timeline, Some(|counts| counts.events))}
            {tab(Place::Schedule(id), m::schedule_title, None)}
            {tab(Place::Calendar(id), m::calendar_title, None)}
            {tab(Place::Map(id), m::map_title, None)}
            {tab(Place::Commitments(id), m::partnership_commitments, Some(|counts| counts.commitments))}
            {tab(Place::Contacts(id), m::partnership_contacts, Some(|counts| counts.contacts))}
        </nav>
    }
}
