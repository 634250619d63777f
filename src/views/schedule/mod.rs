//! The schedule of a partnership, or of all: events and commitments in lanes on the axis of time, and the same as a list.

pub mod address;
mod all;
mod axis;
mod drawing;
mod entry;
mod hand;
mod look;
mod picture;
mod piece;
mod table;
mod toolbar;
pub mod words;

use std::sync::Arc;

use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::components::A;
use leptos_router::hooks::use_navigate;

use crate::domain::id::Id;
use crate::domain::queries::chronicle::Layer;
use crate::domain::queries::filter::{Filter, Sieve, days, stretch_of};
use crate::domain::queries::schedule::{By, Plan, Scope, Wanted, Window, plan};
use crate::domain::record::Kind;
use crate::i18n::{intl, m};
use crate::store::Store;
use crate::ui::{EmptyState, Glyph, Icon, Memo, Shown, live};
use crate::views::shared::filter::{Asking, FilterBar, Frame, Holds, NothingFound, Printed};
use crate::views::shared::links::{self, Place};
use crate::views::shared::marks::count;
use crate::views::shared::milestones;
use crate::views::shared::query::{PAUSE, Query};
use crate::views::shared::{Reader, RecordPage, t, tr};

pub use all::AllSchedulePage;

use address::Asked;
use drawing::OnPaper;
use hand::Hand;
use look::{look, packed};
use picture::Picture;
use table::{Table, Undated};
use toolbar::{ByField, Toolbar};

/// How many CSS pixels a day has at first.
const FIRST_SCALE: f64 = 2.5;
/// The width that is assumed until it is known, in CSS pixels.
const WIDTH: f64 = 960.0;

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Seen {
    /// The partnership, or all.
    scope: Scope,
    /// What makes the lanes.
    by: Memo<By>,
    /// The dates beside events and commitments.
    layers: Memo<Vec<Layer>>,
    /// All that is dated.
    all: Memo<Arc<Plan>>,
    /// What of it is asked for.
    plan: Memo<Arc<Plan>>,
    /// The part of time that is seen.
    window: RwSignal<Window>,
    /// The width of the picture in CSS pixels.
    width: RwSignal<f64>,
    /// How many CSS pixels a day has.
    scale: Memo<f64>,
    /// Asks for other lanes.
    ask: Callback<By>,
    /// Asks for a kind of date beside them, or that it goes.
    toggle: Callback<Layer>,
    /// Lets the address follow.
    follow: Callback<()>,
}

impl Seen {
    /// Goes to a part of time; the address follows.
    fn go(self, window: Window) {
        self.window.set(window);
        self.follow.run(());
    }
}

/// The page.
#[component]
pub fn SchedulePage(
    /// The partnership.
    id: Id,
) -> impl IntoView {
    view! { <RecordPage kind=Kind::Partnership id show=|id, _| view! { <Schedule id/> }.into_any()/> }
}

#[component]
fn Schedule(id: Id) -> impl IntoView {
    let asking = Asking::here(id, Place::Schedule(id), &address::OF_ONE);
    let seen = seen(Store::here(), Scope::One(id), Some(asking));
    let is_empty = Memo::new(move |_| seen.all.with(|plan| plan.items.is_empty()));
    let body = live(move || {
        if is_empty.get() {
            view! { <Empty id/> }.into_any()
        } else {
            view! { <Filtered seen asking/> }.into_any()
        }
    });
    view! { <Frame asking title=t(m::schedule_title)>{body}<Undated seen/></Frame> }
}

/// The filter, and what it leaves.
#[component]
fn Filtered(seen: Seen, asking: Asking) -> impl IntoView {
    let size = |plan: &Arc<Plan>| plan.items.len() + plan.undated.len();
    let all = Memo::new(move |_| seen.all.with(size));
    let some = Memo::new(move |_| seen.plan.with(size));
    let is_none = Memo::new(move |_| seen.plan.with(|plan| plan.items.is_empty()));
    let counted = tr(move |lang| {
        let number = |n: usize| intl::number(lang, count(n));
        if some.get() == all.get() {
            m::filter_count(lang, count(all.get()))
        } else {
            m::filter_found(lang, &number(some.get()), &number(all.get()))
        }
    });
    view! {
        <FilterBar asking search=t(m::filter_search) holds=Signal::stored(Holds::Both) counted><ByField seen/></FilterBar>
        <Printed asking counted/>
        <Shown when=move || !is_none.get() fallback=move || view! { <NothingFound asking/> }><Drawn seen/></Shown>
    }
}

/// Nothing has a date yet.
#[component]
fn Empty(id: Id) -> impl IntoView {
    let add = move |kind: Kind, words: Signal<String>, class: &'static str| {
        view! { <A href=links::new(kind, Some(id), &[]) attr:class=class><Icon glyph=Glyph::Plus/>{words}</A> }
    };
    view! {
        <EmptyState title=t(m::schedule_empty) text=t(m::schedule_empty_next) glyph=Glyph::Calendar>
            {add(Kind::Event, t(m::partnership_add_event), "btn primary")}
            {add(Kind::Commitment, t(m::partnership_add_commitment), "btn")}
        </EmptyState>
    }
}

/// The picture with its tools, and the same as a list.
#[component]
fn Drawn(seen: Seen) -> impl IntoView {
    let rows = Memo::new(move |_| seen.plan.with(|plan| packed(plan, seen.scale.get())));
    let look = Memo::new(move |_| {
        let (window, scale) = (seen.window.get(), seen.scale.get());
        seen.plan.with(|plan| rows.with(|rows| look(plan, rows, window, scale)))
    });
    let hand = Hand::new(seen, look);
    hand.listen();
    view! {
        <div class="stack">
            <Toolbar hand/>
            <Picture hand/>
            <OnPaper seen/>
        </div>
        <Table hand/>
    }
}

/// Of all partnerships everything is shown: there nothing is asked for.
fn seen(store: Store, scope: Scope, asking: Option<Asking>) -> Seen {
    let query = asking.map_or_else(Query::here, |asking| asking.query);
    // Where the address says nothing of the part of time, it is the period of the filter.
    let asked = Memo::new(move |_| {
        let asked = query.with(Asked::read);
        let period = asking.and_then(|asking| asking.filter.with(Filter::period));
        let of_period = || period.map(|(first, last)| Window::between(first, last));
        Asked {
            window: asked.window.or_else(of_period),
            ..asked
        }
    });
    let by = Memo::new(move |_| {
        let offered = |by: &By| scope.lanes().contains(by);
        asked.with(|asked| asked.by).filter(offered).unwrap_or(scope.usual())
    });
    let layers = Memo::new(move |_| asked.with(|asked| asked.layers.clone()));
    let today = store.today().get_untracked().epoch_days();
    let width = RwSignal::new(WIDTH);
    let first = asked.get_untracked().window;
    let window = RwSignal::new(first.unwrap_or_else(|| Window::around(today, WIDTH / FIRST_SCALE)));
    // What the address was made to say: it asks for nothing new.
    let told = StoredValue::new(first);
    Effect::new(move || {
        let asked = asked.get().window;
        if asked != told.get_value() {
            told.set_value(asked);
            window.set(asked.unwrap_or_else(|| Window::around(today, width.get_untracked() / FIRST_SCALE)));
        }
    });
    let navigate = use_navigate();
    let put = Callback::new(move |(name, value, replace): (&'static str, String, bool)| {
        if let Some(asking) = asking {
            return asking.put(name, value, replace);
        }
        let options = NavigateOptions {
            replace,
            scroll: false,
            ..NavigateOptions::default()
        };
        let query = query.get_untracked().put(name, value);
        navigate(&query.after(&place(scope).href()), options);
    });
    let follow = StoredValue::new_local(debounce(PAUSE, move |()| {
        if let Some(seen) = window.try_get_untracked() {
            let text = address::print(seen);
            told.set_value(address::read(&text));
            put.run(("window", text, true));
        }
    }));
    let all = Memo::new(move |_| {
        let (reader, by, layers) = (Reader::of(store), by.get(), layers.get());
        let (lang, today) = (reader.lang, reader.today);
        let wanted = Wanted { scope, by, layers };
        let plan = store
            .workspace()
            .with(|workspace| plan(workspace, &wanted, &reader.our_city, lang, today));
        Arc::new(plan)
    });
    Seen {
        scope,
        by,
        layers,
        all,
        plan: match asking {
            Some(asking) => asking.left_of(all, only),
            None => all,
        },
        window,
        width,
        scale: Memo::new(move |_| width.get().max(1.0) / window.get().days),
        ask: Callback::new(move |by: By| {
            let code = if by == scope.usual() { "" } else { by.code() };
            put.run(("by", code.to_owned(), false));
        }),
        toggle: Callback::new(move |layer| {
            let codes = layers.with_untracked(|layers| milestones::toggled(layers, layer));
            put.run(("show", codes, false));
        }),
        follow: Callback::new(move |()| follow.update_value(|follow| follow(()))),
    }
}

/// What the sieve takes of a plan.
fn only(plan: &Arc<Plan>, sieve: &Sieve) -> Arc<Plan> {
    let taken = plan.only(|record, mark| {
        let days = || mark.map_or_else(|| stretch_of(record), |mark| Some(days(&mark.when)));
        sieve.takes_at(record, days)
    });
    Arc::new(taken)
}

/// Where the schedule has its address.
const fn place(scope: Scope) -> Place {
    match scope {
        Scope::One(id) => Place::Schedule(id),
        Scope::All => Place::AllSchedule,
    }
}

/// The picture has this width now.
fn measured(seen: Seen, width: f64) {
    if width <= 0.0 || (width - seen.width.get_untracked()).abs() < 0.5 {
        return;
    }
    let window = seen.window.get_untracked();
    let is_first = (window.days - seen.width.get_untracked() / FIRST_SCALE).abs() < 0.5;
    seen.width.set(width);
    // Nobody has zoomed yet: a day keeps its width, and a phone shows fewer of them.
    if is_first {
        let middle = window.from + window.days / 3.0;
        let days = width / FIRST_SCALE;
        seen.window.set(Window::new(middle - days / 3.0, days));
    }
}
