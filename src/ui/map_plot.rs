//! A map with places that can be pressed. They are one stop of the Tab key; the arrows go from one to the next, and a card tells of the one
//! that is pointed at or has the focus.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::focus::{focus_by_id, leaves_group};
use super::keys::rove;
use super::live::{Together, live};
use super::map_hand::MapHand;
use super::map_shape::{Named, Point, Side, arc, decimal, names, radius};
use super::memo::Memo;

/// The size of a name's letters in pixels, and the width of one as a part of it.
const LETTER: (f64, f64) = (14.0, 0.66);

/// A country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapShape {
    /// `a`, `b` or nothing: whose it is.
    pub class: &'static str,
    /// Its shape, a path in the units of the map.
    pub path: String,
}

/// A place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MapMark {
    /// Where it lies on the map.
    pub at: Point,
    /// `a`, `b` or `mid`: whose it is.
    pub class: &'static str,
    /// How many events it stands for that were held.
    pub held: usize,
    /// The same with those that are planned.
    pub all: usize,
    /// Its name.
    pub name: String,
    /// All of it in one line, for those who do not see the picture.
    pub told: String,
    /// What the card says below the name.
    pub lines: Vec<String>,
}

/// The sizes of places on the screen: of all events, and of those that were held.
#[must_use]
pub(super) fn radii(marks: &[MapMark]) -> Vec<(f64, f64)> {
    let most = marks.iter().map(|mark| mark.all).max().unwrap_or_default();
    let sizes = |mark: &MapMark| {
        let all = radius(mark.all, most);
        let held = if mark.held == 0 {
            0.0
        } else {
            radius(mark.held, most).min(all)
        };
        (all, held)
    };
    marks.iter().map(sizes).collect()
}

/// Places with their names in a picture of this size, as they lie in a frame.
#[must_use]
#[allow(clippy::cast_precision_loss)] // Names are short.
pub(super) fn named(marks: &[MapMark], part: impl Fn(Point) -> Point, size: Point, letter: f64) -> Vec<Named> {
    let one = |(mark, (radius, _)): (&MapMark, (f64, f64))| {
        let (x, y) = part(mark.at);
        Named {
            at: (x * size.0, y * size.1),
            radius,
            width: mark.name.chars().count() as f64 * letter * LETTER.1,
            height: letter * 1.3,
        }
    };
    marks.iter().zip(radii(marks)).map(one).collect()
}

/// The map.
#[component]
pub fn MapPlot(
    /// Begins the ids of the places.
    #[prop(into)]
    id: String,
    /// The countries; none while they are not there.
    #[prop(into)]
    lands: Signal<Vec<MapShape>>,
    /// The places.
    #[prop(into)]
    marks: Signal<Vec<MapMark>>,
    /// From where to where an arc leads.
    #[prop(into)]
    arcs: Signal<Vec<(Point, Point)>>,
    /// Where one is.
    hand: MapHand,
    /// The name of the group.
    #[prop(into)]
    label: Signal<String>,
    /// A place was pressed.
    #[prop(into)]
    on_open: Callback<usize>,
) -> impl IntoView {
    hand.measure();
    hand.listen();
    let frame = Memo::new(move |_| hand.frame());
    let sides = Memo::new(move |_| {
        let (frame, size) = (frame.get(), hand.size());
        marks.with(|marks| names(&named(marks, |at| frame.part(at), size, LETTER.0), size))
    });
    let last: RwSignal<Option<usize>> = RwSignal::new(None);
    let mark_id = StoredValue::new(id);
    let element = move |at: usize| mark_id.with_value(|id| format!("{id}-{at}"));
    let on_key = move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        if hand.key(&event) {
            event.prevent_default();
            return;
        }
        let key = event.key();
        if key == "Escape" {
            hand.active.set(None);
            return;
        }
        let count = marks.with_untracked(Vec::len);
        let at = last.get_untracked().filter(|at| *at < count).unwrap_or_default();
        if let Some(to) = rove(&key, at, count) {
            event.prevent_default();
            focus_by_id(&element(to));
        }
    };
    let mark = move |at: usize, mark: &MapMark, (all, held): (f64, f64)| {
        let place = mark.at;
        let left = move || percent(frame.with(|frame| frame.part(place).0));
        let top = move || percent(frame.with(|frame| frame.part(place).1));
        let side = move || sides.with(|sides| sides.get(at).copied().flatten().map_or("none", Side::class));
        let is_stop = move || {
            last.get()
                .filter(|last| marks.with(|marks| *last < marks.len()))
                .unwrap_or_default()
                == at
        };
        let show = move || hand.active.set(Some(at));
        let planned = mark.all > mark.held || mark.all == 0;
        view! {
            <button
                type="button"
                id=element(at)
                class=format!("map-mark {}", mark.class)
                class:planned=planned
                class:active=move || hand.active.get() == Some(at)
                aria-label=mark.told.clone()
                tabindex=move || if is_stop() { "0" } else { "-1" }
                style:left=left
                style:top=top
                style=("--all", format!("{}px", decimal(all)))
                style=("--held", format!("{}px", decimal(held)))
                on:focus=move |_| {
                    last.set(Some(at));
                    show();
                    hand.keep_in_view(place);
                }
                on:mouseenter=move |_| show()
                on:click=move |_| if !hand.is_drag() { on_open.run(at) }
            >
                <i></i>
                <span class=side>{mark.name.clone()}</span>
            </button>
        }
    };
    let marks_drawn = live(move || {
        hand.active.set(None);
        marks.with(|marks| {
            let grown = radii(marks);
            let drawn = marks
                .iter()
                .zip(grown)
                .enumerate()
                .map(|(at, (one, size))| mark(at, one, size));
            drawn.together()
        })
    });
    let drawn_lands = live(move || {
        lands.with(|lands| {
            lands
                .iter()
                .map(|land| view! { <path class=land.class d=land.path.clone()/> })
                .together()
        })
    });
    let drawn_arcs = live(move || {
        arcs.with(|arcs| {
            arcs.iter()
                .map(|(from, to)| view! { <path class="map-arc" d=arc(*from, *to)/> })
                .together()
        })
    });
    let card = live(move || {
        let at = hand.active.get()?;
        marks.with(|marks| Some(card(marks.get(at)?, frame)))
    });
    view! {
        <div
            class="map-plot"
            role="group"
            aria-label=move || label.get()
            node_ref=hand.plot
            on:keydown=on_key
            on:pointerdown=move |event| hand.press(&event)
            on:wheel=move |event| hand.wheel(&event)
            on:dragstart=|event| event.prevent_default()
            on:mouseleave=move |_| hand.active.set(None)
            on:focusout=move |event| if leaves_group(&event) { hand.active.set(None) }
        >
            <div class="map-clip">
                <svg viewBox=move || frame.with(|frame| frame.view_box()) aria-hidden="true" focusable="false">
                    <g class="map-lands">{drawn_lands}</g>
                    {drawn_arcs}
                </svg>
                {marks_drawn}
            </div>
            {card}
        </div>
    }
}

/// The card of a place. All it says is in the place's name.
fn card(mark: &MapMark, frame: Memo<super::map_shape::Frame>) -> AnyView {
    let at = mark.at;
    let part = move || frame.with(|frame| frame.part(at));
    let is_low = move || part().1 > 0.6;
    let lines = mark
        .lines
        .iter()
        .map(|line| view! { <small>{line.clone()}</small> })
        .together();
    view! {
        <div class="map-card" class:above=is_low aria-hidden="true" style=("--at", move || percent(part().0)) style=("--down", move || percent(part().1))>
            <b>{mark.name.clone()}</b>
            {lines}
        </div>
    }
    .into_any()
}

fn percent(part: f64) -> String {
    format!("{}%", decimal(part * 100.0))
}
