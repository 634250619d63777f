//! The schedule of a partnership, or of all: events and commitments in lanes on the axis of time, and the same as a list.

mod address;
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

use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::components::A;
use leptos_router::hooks::use_navigate;

use crate::domain::id::Id;
use crate::domain::queries::chronicle::Layer;
use crate::domain::queries::lists;
use crate::domain::queries::schedule::{By, Plan, Scope, Wanted, Window, plan};
use crate::domain::record::Kind;
use crate::i18n::m;
use crate::store::Store;
use crate::ui::{EmptyState, Glyph, Icon, Memo, live};
use crate::views::shared::links::{self, Place};
use crate::views::shared::query::{PAUSE, Query};
use crate::views::shared::{PageHead, PartnershipNav, Reader, RecordPage, t};

pub use all::AllSchedulePage;

use address::Asked;
use drawing::OnPaper;
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
    /// The partnership, or all.
    scope: Scope,
    /// What makes the lanes.
    by: Memo<By>,
    /// The dates beside events and commitments.
    layers: Memo<Vec<Layer>>,
    /// All that is dated.
    plan: Memo<Plan>,
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
    let store = Store::here();
    let seen = seen(store, Scope::One(id));
    let eyebrow = Signal::derive(move || {
        let reader = Reader::of(store);
        store.workspace().with(|workspace| {
            let record = workspace.get(id);
            record
                .map(|record| lists::title(record, reader.lang, &reader.our_city))
                .unwrap_or_default()
        })
    });
    let is_empty = Memo::new(move |_| seen.plan.with(|plan| plan.items.is_empty()));
    let body = live(move || {
        if is_empty.get() {
            view! { <Empty id/> }.into_any()
        } else {
            view! { <Drawn seen/> }.into_any()
        }
    });
    view! {
        <div class="page">
            <PageHead title=t(m::schedule_title) eyebrow/>
            <PartnershipNav id/>
            {body}
            <Undated seen/>
        </div>
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

fn seen(store: Store, scope: Scope) -> Seen {
    let query = Query::here();
    let navigate = use_navigate();
    let asked = Memo::new(move |_| query.with(Asked::read));
    let by = Memo::new(move |_| {
        let offered = |by: &By| scope.lanes().contains(by);
        asked.get().by.filter(offered).unwrap_or(scope.usual())
    });
    let layers = Memo::new(move |_| asked.get().layers);
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
    let go = Callback::new(move |(asked, replace): (Asked, bool)| {
        told.set_value(Asked::read(&Query::parse(&asked.query().after(""))).window);
        let options = NavigateOptions {
            replace,
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate(&asked.query().after(&place(scope).href()), options);
    });
    let follow = StoredValue::new_local(debounce(PAUSE, move |()| {
        if let Some(seen) = window.try_get_untracked() {
            let window = Some(seen);
            let asked = asked.get_untracked();
            go.run((Asked { window, ..asked }, true));
        }
    }));
    // Other lanes or dates, the same part of time.
    let change = Callback::new(move |asked: Asked| {
        let window = told.get_value().map(|_| window.get_untracked());
        go.run((Asked { window, ..asked }, false));
    });
    Seen {
        scope,
        by,
        layers,
        plan: Memo::new(move |_| {
            let (reader, by, layers) = (Reader::of(store), by.get(), layers.get());
            let (lang, today) = (reader.lang, reader.today);
            let wanted = Wanted { scope, by, layers };
            store
                .workspace()
                .with(|workspace| plan(workspace, &wanted, &reader.our_city, lang, today))
        }),
        window,
        width,
        scale: Memo::new(move |_| width.get().max(1.0) / window.get().days),
        ask: Callback::new(move |by| {
            let by = Some(by).filter(|by| *by != scope.usual());
            change.run(Asked {
                by,
                ..asked.get_untracked()
            });
        }),
        toggle: Callback::new(move |layer| change.run(asked.with_untracked(|asked| asked.toggled(layer)))),
        follow: Callback::new(move |()| follow.update_value(|follow| follow(()))),
    }
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
