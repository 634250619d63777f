//! The timeline of a partnership: what was and what is planned, on the side of the city that hosted it.

mod card;
mod drawing;
mod found;
mod list;
mod milestone;
mod more;

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::id::Id;
use crate::domain::queries::chronicle::Layer;
use crate::domain::record::Kind;
use crate::i18n::{intl, m};
use crate::store::Store;
use crate::ui::{EmptyState, Glyph, Icon, Memo, Shown, live};
use crate::views::shared::filter::own::Own;
use crate::views::shared::filter::{Asking, FilterBar, Frame, Holds, NothingFound, Printed};
use crate::views::shared::links::{self, Place};
use crate::views::shared::marks::count;
use crate::views::shared::milestones::{self, Beside};
use crate::views::shared::table_files::TableFiles;
use crate::views::shared::{RecordPage, t, tr};

use drawing::Save;
use found::Found;
use list::Banks;

/// What the address says of this page alone.
const OWN: [Own; 1] = [milestones::SHOW];

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Seen {
    /// The partnership.
    partnership: Id,
    /// What is asked for.
    asking: Asking,
    /// What stands beside the events.
    layers: Memo<Vec<Layer>>,
    /// All events, and the dates that stand beside them.
    all: Memo<Found>,
    /// Those asked for.
    found: Memo<Found>,
}

/// The page.
#[component]
pub fn TimelinePage(
    /// The partnership.
    id: Id,
) -> impl IntoView {
    view! { <RecordPage kind=Kind::Partnership id show=|id, _| view! { <Timeline id/> }.into_any()/> }
}

#[component]
fn Timeline(id: Id) -> impl IntoView {
    let seen = seen(Store::here(), id);
    let is_empty = Memo::new(move |_| seen.all.with(Found::is_empty));
    let add = move || {
        view! {
            <A href=format!("{}?partnership={id}", Place::Intake) attr:class="btn">{t(m::timeline_report)}</A>
            <A href=links::new(Kind::Event, Some(id), &[]) attr:class="btn primary"><Icon glyph=Glyph::Plus/>{t(m::partnership_add_event)}</A>
        }
    };
    let body = live(move || {
        if is_empty.get() {
            view! { <EmptyState title=t(m::partnership_no_events) text=t(m::partnership_no_events_next) glyph=Glyph::Timeline>{add()}</EmptyState> }
                .into_any()
        } else {
            view! { <Shows seen/> }.into_any()
        }
    });
    view! { <Frame asking=seen.asking title=t(m::partnership_timeline) action=add>{body}</Frame> }
}

fn seen(store: Store, id: Id) -> Seen {
    let asking = Asking::here(id, Place::Timeline(id), &OWN);
    let show = asking.own("show");
    let layers = Memo::new(move |_| show.with(|show| milestones::read(show)));
    let all = Memo::new(move |_| {
        let today = store.today().get();
        store
            .workspace()
            .with(|workspace| layers.with(|layers| Found::all(workspace, id, layers, today)))
    });
    Seen {
        partnership: id,
        asking,
        layers,
        all,
        found: asking.left_of(all, Found::only),
    }
}

/// The tools, and what they leave of the events.
#[component]
fn Shows(seen: Seen) -> impl IntoView {
    let asking = seen.asking;
    let is_none = Memo::new(move |_| seen.found.with(Found::is_empty));
    let all = Memo::new(move |_| seen.all.with(Found::events));
    let some = Memo::new(move |_| seen.found.with(Found::events));
    let counted = tr(move |lang| {
        if some.get() == all.get() {
            m::timeline_count(lang, count(all.get()))
        } else {
            let number = |n: usize| intl::number(lang, count(n));
            m::timeline_found(lang, &number(some.get()), &number(all.get()))
        }
    });
    let printed = tr(move |lang| m::timeline_count(lang, count(some.get())));
    let holds = Signal::derive(move || {
        let of_commitments = |layer: &Layer| matches!(layer, Layer::Due | Layer::Steps);
        if seen.layers.with(|layers| layers.iter().any(of_commitments)) {
            Holds::Both
        } else {
            Holds::Events
        }
    });
    let toggle = move |layer| {
        let codes = seen.layers.with_untracked(|layers| milestones::toggled(layers, layer));
        asking.put("show", codes, false);
    };
    view! {
        <FilterBar asking search=t(m::timeline_search) holds counted/>
        <div class="row between">
            <Beside offered=Layer::ALL on=seen.layers toggle/>
            <div class="row no-print"><TableFiles asking kind=Kind::Event/><Save seen/></div>
        </div>
        <Printed asking counted=printed more=m::bridge_dashed/>
        <Shown when=move || !is_none.get() fallback=move || view! { <NothingFound asking/> }><Banks seen/></Shown>
    }
}
