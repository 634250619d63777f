//! The picture: the axis, and the lanes with what is seen of them.

use leptos::ev;
use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::queries::schedule::{Lane as Kind, Plan, What, Window};
use crate::i18n::{dates, m};
use crate::store::Store;
use crate::ui::{self, Each, Memo, Seats, is_near, live, name_beside, name_no_more};
use crate::views::shared::links::Place;
use crate::views::shared::{Reader, t, tr};

use super::axis::{Axis, Today};
use super::hand::{ENTRY, Hand, PICTURE};
use super::look::{LaneLook, Look, Piece, Shown, Spot, State, anchor, decimal, shown};
use super::piece::piece;
use super::table::Cluster;
use super::{measured, words};

/// The id of what says how the picture is used.
const HINT: &str = "schedule-hint";

/// How many lanes are drawn before it is known how many can be seen.
const FIRST_LANES: usize = 4;

/// The picture.
#[component]
pub fn Picture(hand: Hand) -> impl IntoView {
    let seen = hand.seen;
    let measure = move || {
        if let Some(frame) = hand.frame.get() {
            measured(seen, f64::from(frame.client_width()));
        }
    };
    Effect::new(measure);
    let resized = window_event_listener(ev::resize, move |_| untrack(measure));
    on_cleanup(move || resized.remove());
    let anchor = Memo::new(move |_| anchor(seen.window.get()));
    let from = move || decimal(seen.window.get().from - anchor.get());
    let scale = move || decimal(seen.scale.get());
    let dragged = move || format!("{}px", decimal(hand.held.get().map_or(0.0, |held| held.by)));
    let lanes = move || {
        hand.look
            .with(|look| look.lanes.iter().map(|lane| lane.lane).enumerate().collect::<Vec<_>>())
    };
    let empty = empty_lanes(hand);
    let over = move |event: ev::PointerEvent| {
        if hand.hushed.get_untracked() {
            hand.hushed.set(false);
        }
        name_beside(&event, ENTRY);
    };
    let out = |event: ev::PointerEvent| name_no_more(&event, ENTRY);
    view! {
        <div
            class="schedule" id=PICTURE node_ref=hand.frame tabindex="0" role="group" aria-label=t(m::schedule_picture) aria-describedby=HINT
            style=("--from", from) style=("--scale", scale) style=("--drag", dragged)
            on:keydown=move |event| hand.key(&event)
            on:pointerdown=move |event| hand.press(&event)
            on:wheel=move |event| hand.wheel(&event)
            on:click=move |event| hand.click(&event)
            on:focusin=move |event| hand.come_to(&event)
            on:pointerover=over
            on:pointerout=out
            data-hushed=move || hand.hushed.get().then_some("")
            on:dragstart=move |event| event.prevent_default()
        >
            <Axis hand anchor/>
            <Today anchor/>
            <Each each=lanes key=Clone::clone children=move |(number, _)| view! { <Lane hand anchor number empty/> }/>
            <Empty hand empty/>
            <Nothing hand/>
            <Falls hand/>
        </div>
        <p class="soft no-print" id=HINT>{t(m::schedule_hint)}</p>
        <Legend/>
    }
}

/// One lane.
#[component]
fn Lane(hand: Hand, anchor: Memo<f64>, number: usize, empty: Memo<Vec<usize>>) -> impl IntoView {
    let seen = hand.seen;
    let store = Store::here();
    let heading = format!("schedule-lane-{number}");
    let name = tr(move |_| lane_name(hand, number, &Reader::of(store)));
    // A lane of a partnership leads to the partnership's own schedule.
    let title = live(move || {
        let own = hand.look.with(|look| match look.lanes.get(number)?.lane {
            Kind::Partnership(id) => Some(Place::Schedule(id).href()),
            _ => None,
        });
        match own {
            Some(href) => view! { <A href=href>{name}</A> }.into_any(),
            None => name.into_any(),
        }
    });
    let rows = move || {
        hand.look
            .with(|look| look.lanes.get(number).map_or(0, |lane| lane.rows).to_string())
    };
    // What one would have to scroll to is drawn when one comes near, or when the focus is to go there.
    let section = NodeRef::new();
    let near = is_near(section, number < FIRST_LANES);
    let is_drawn = Memo::new(move |_| {
        let is_here = |spot: Option<Spot>| spot.is_some_and(|spot| spot.lane == number);
        near.get() || is_here(hand.next.get()) || is_here(hand.opened.get().map(|opened| opened.spot))
    });
    let pieces = move || {
        if !is_drawn.get() {
            return Vec::new();
        }
        let (reader, anchor) = (hand.reader.read(), anchor.get());
        let (next, held, opened) = (hand.next.get(), hand.held_at.get(), hand.opened_at.get());
        let state = |spot: Spot| State {
            is_next: next == Some(spot),
            is_held: held == Some(spot),
            is_open: opened == Some(spot),
        };
        let one = |plan: &Plan, piece: &Piece, titled| shown(plan, piece, titled, state(piece.spot), anchor, &reader);
        let all =
            |plan: &Plan, lane: &LaneLook| lane.pieces.iter().map(|piece| one(plan, piece, lane.titled)).collect();
        let lane = |look: &Look| {
            seen.plan
                .with(|plan| look.lanes.get(number).map(|lane| all(plan, lane)))
        };
        hand.look.with(lane).unwrap_or_default()
    };
    let draw = move |shown: &Shown| {
        let what = |look: &Look| look.piece(shown.spot).map(|piece| piece.placed.what.clone());
        let what = hand.look.with_untracked(what).unwrap_or(What::Many(Vec::new()));
        seen.plan.with_untracked(|plan| piece(plan, &what, shown))
    };
    let open = live(move || {
        let opened = hand.opened.get().filter(|opened| opened.spot.lane == number);
        opened.map(|opened| view! { <Cluster hand opened/> })
    });
    view! {
        <section class="lane" node_ref=section aria-labelledby=heading.clone() hidden=move || empty.with(|empty| empty.contains(&number))>
            <h2 id=heading.clone()>{title}</h2>
            <div class="lane-rows" style=("--rows", rows)>
                <Seats each=pieces key=|shown| shown.spot held=move || hand.focused() draw/>
            </div>
            {open}
        </section>
    }
}

fn lane_name(hand: Hand, number: usize, reader: &Reader) -> String {
    let seen = hand.seen;
    let this = hand.look.with(|look| look.lanes.get(number).map(|lane| lane.lane));
    let workspace = Store::here().workspace();
    let name = |lane| workspace.with(|workspace| words::lane(workspace, seen.scope, lane, seen.by.get(), reader));
    this.map(name).unwrap_or_default()
}

/// The lanes without anything in this part of time. None goes while a pointer moves the axis: what is below it would jump.
fn empty_lanes(hand: Hand) -> Memo<Vec<usize>> {
    Memo::new(move |before: Option<&Vec<usize>>| {
        let moving = hand.moving.get();
        let opened = hand.opened.get().map(|opened| opened.spot.lane);
        let stays = |number: usize| moving && before.is_none_or(|before| !before.contains(&number));
        hand.look.with(|look| {
            let lanes = look.lanes.iter().enumerate();
            let empty = lanes.filter(|(number, lane)| lane.pieces.is_empty() && opened != Some(*number));
            empty
                .map(|(number, _)| number)
                .filter(|number| !stays(*number))
                .collect()
        })
    })
}

/// Their names in one line, where there are others.
#[component]
fn Empty(hand: Hand, empty: Memo<Vec<usize>>) -> impl IntoView {
    let store = Store::here();
    let names = tr(move |lang| {
        let reader = Reader::of(store);
        let names: Vec<String> = empty
            .get()
            .into_iter()
            .map(|number| lane_name(hand, number, &reader))
            .collect();
        m::picture_without(lang, &names.join(" · "))
    });
    let some = move || empty.with(|empty| !empty.is_empty()) && hand.look.with(|look| look.pieces().next().is_some());
    view! { <ui::Shown when=some><p class="soft without">{names}</p></ui::Shown> }
}

/// There is nothing in this part of time: leads to where there is.
#[component]
fn Nothing(hand: Hand) -> impl IntoView {
    let is_empty = move || hand.look.with(|look| look.pieces().next().is_none());
    let go = move |_| {
        let window = hand.seen.window.get_untracked();
        let middle = window.from + window.days / 2.0;
        let nearest = hand.seen.plan.with_untracked(|plan| plan.nearest(middle));
        if let Some(span) = nearest {
            hand.seen.go(Window::around(span.first, window.days));
        }
    };
    view! {
        <ui::Shown when=is_empty>
            <p class="row nothing">
                <span>{t(m::schedule_nothing)}</span>
                <button type="button" class="btn small" on:click=go>{t(m::schedule_nearest)}</button>
            </p>
        </ui::Shown>
    }
}

/// The date that the entry in the hand would get.
#[component]
fn Falls(hand: Hand) -> impl IntoView {
    let to = Memo::new(move |_| hand.held.get().and_then(|held| held.to));
    let words = tr(move |lang| {
        to.get()
            .map(|to| m::schedule_moving(lang, &dates::edtf(lang, &to)))
            .unwrap_or_default()
    });
    view! { <ui::Shown when=move || to.get().is_some()><p class="falls">{words}</p></ui::Shown> }
}

/// What the signs mean.
#[component]
fn Legend() -> impl IntoView {
    let sign = |class: &'static str, words| view! { <li><i class=class></i>{t(words)}</li> };
    view! {
        <ul class="legend soft" role="list" aria-label=t(m::schedule_legend)>
            {sign("event", m::schedule_sign_event)}
            {sign("duty", m::schedule_sign_due)}
            {sign("stretch", m::schedule_sign_bar)}
            {sign("event hollow", m::schedule_sign_planned)}
            {sign("stretch faded", m::schedule_sign_fuzzy)}
            {sign("flag", m::picture_sign_date)}
        </ul>
    }
}
