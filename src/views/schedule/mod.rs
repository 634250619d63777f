//! The schedule of a partnership: its events and commitments in lanes on the axis of time, and the same as a list.

pub mod address;
mod axis;
mod hand;
mod look;
mod picture;
mod piece;
mod table;
mod toolbar;
pub mod words;

use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::id::Id;
use crate::domain::queries::filter::{Filter, stretch_of};
use crate::domain::queries::schedule::{By, Plan, Window, plan};
use crate::domain::record::Kind;
use crate::i18n::{intl, m};
use crate::store::Store;
use crate::ui::{EmptyState, Glyph, Icon, Memo, Shown, live};
use crate::views::shared::filter::{Asking, FilterBar, Frame, Holds, NothingFound, Printed};
use crate::views::shared::links::{self, Place};
use crate::views::shared::marks::count;
use crate::views::shared::query::PAUSE;
use crate::views::shared::{Reader, RecordPage, t, tr};

use address::Asked;
use hand::Hand;
use look::{look, packed};
use picture::Picture;
use table::{Table, Undated};
use toolbar::Toolbar;

/// How many CSS pixels a day has at first.
const FIRST_SCALE: f64 = 2.5;
/// The width that is assumed until it is known, in CSS pixels.
const WIDTH: f64 = 960.0;

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Seen {
    /// The partnership.
    partnership: Id,
    /// What is asked for.
    asking: Asking,
    /// What makes the lanes.
    by: Memo<By>,
    /// All that is dated.
    all: Memo<Plan>,
    /// What of it is asked for.
    plan: Memo<Plan>,
    /// The part of time that is seen.
    window: RwSignal<Window>,
    /// The width of the picture in CSS pixels.
    width: RwSignal<f64>,
    /// How many CSS pixels a day has.
    scale: Memo<f64>,
    /// Asks for other lanes.
    ask: Callback<By>,
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
    let seen = seen(Store::here(), id);
    let is_empty = Memo::new(move |_| seen.all.with(|plan| plan.items.is_empty()));
    let body = live(move || {
        if is_empty.get() {
            view! { <Empty id/> }.into_any()
        } else {
            view! { <Filtered seen/> }.into_any()
        }
    });
    view! { <Frame asking=seen.asking title=t(m::schedule_title)>{body}<Undated seen/></Frame> }
}

/// The filter, and what it leaves.
#[component]
fn Filtered(seen: Seen) -> impl IntoView {
    let asking = seen.asking;
    let size = |plan: &Plan| plan.items.len() + plan.undated.len();
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
        <FilterBar asking search=t(m::filter_search) holds=Signal::stored(Holds::Both) counted/>
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
        </div>
        <Table hand/>
    }
}

fn seen(store: Store, id: Id) -> Seen {
    let asking = Asking::here(id, Place::Schedule(id));
    // Where the address says nothing of the part of time, it is the period of the filter.
    let asked = Memo::new(move |_| {
        let period = asking.filter.with(Filter::period);
        let asked = asking.query.with(Asked::read);
        let of_period = || period.map(|(first, last)| Window::between(first, last));
        Asked {
            window: asked.window.or_else(of_period),
            ..asked
        }
    });
    let by = Memo::new(move |_| asked.get().by);
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
    let follow = StoredValue::new_local(debounce(PAUSE, move |()| {
        if let Some(seen) = window.try_get_untracked() {
            let text = address::print(seen);
            told.set_value(address::read(&text));
            asking.put("window", text, true);
        }
    }));
    let all = Memo::new(move |_| {
        let (reader, by) = (Reader::of(store), by.get());
        let (lang, today) = (reader.lang, reader.today);
        store
            .workspace()
            .with(|workspace| plan(workspace, id, by, &reader.our_city, lang, today))
    });
    Seen {
        partnership: id,
        asking,
        by,
        all,
        plan: Memo::new(move |_| {
            if asking.narrows.get() {
                asking.sift(|sieve| all.with(|plan| plan.only(|record| sieve.takes_at(record, stretch_of(record)))))
            } else {
                all.get()
            }
        }),
        window,
        width,
        scale: Memo::new(move |_| width.get().max(1.0) / window.get().days),
        ask: Callback::new(move |by: By| {
            let code = if by == By::Sphere { "" } else { by.code() };
            asking.put("by", code, false);
        }),
        follow: Callback::new(move |()| follow.update_value(|follow| follow(()))),
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
