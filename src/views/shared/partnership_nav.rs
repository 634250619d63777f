//! The way between the pages of a partnership.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::domain::text::Lang;
use crate::i18n::{intl, m};
use crate::store::Store;

use super::links::Place;
use super::t;
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
) -> impl IntoView {
    let store = Store::here();
    let counts = Memo::new(move |_| {
        store.workspace().with(|workspace| {
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
    let tab = move |place: Place, name: fn(Lang) -> &'static str, count: fn(Counts) -> i64| {
        let number = move || intl::number(store.lang().get(), count(counts.get()));
        view! { <A href=place.href() exact=true>{t(name)}" "<span class="count">{number}</span></A> }
    };
    view! {
        <nav class="tabs" aria-label=t(m::partnership_pages)>
            <A href=Place::Show(Kind::Partnership, id).href() exact=true>{t(m::partnership_overview)}</A>
            {tab(Place::Timeline(id), m::partnership_timeline, |counts| counts.events)}
            <A href=Place::Schedule(id).href() exact=true>{t(m::schedule_title)}</A>
            <A href=Place::Calendar(id).href() exact=true>{t(m::calendar_title)}</A>
            <A href=Place::Map(id).href() exact=true>{t(m::map_title)}</A>
            {tab(Place::Commitments(id), m::partnership_commitments, |counts| counts.commitments)}
            {tab(Place::Contacts(id), m::partnership_contacts, |counts| counts.contacts)}
        </nav>
    }
}
