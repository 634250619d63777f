//! The marks of the calendar, and the line of today.

use leptos::prelude::*;

use crate::domain::queries::schedule::{Grain, Tick};
use crate::store::Store;
use crate::ui::{Each, Memo};

use super::hand::Hand;
use super::look::decimal;
use super::words;

/// The least distance of two marks, in CSS pixels.
const ROOM: f64 = 46.0;

/// Two lines of marks through the whole picture: days below months, months below years. Screen readers pass them over, for
/// each entry says its date.
#[component]
pub fn Axis(hand: Hand, anchor: Memo<f64>) -> impl IntoView {
    let seen = hand.seen;
    let lang = Store::here().lang();
    let grain = Memo::new(move |_| Grain::with_room(ROOM / seen.scale.get()));
    let line = move |above: bool| {
        let ticks = move || {
            let (grain, window, anchor, lang) = (grain.get(), seen.window.get(), anchor.get(), lang.get());
            let grain = if above { grain.above() } else { Some(grain) };
            let ticks = grain
                .into_iter()
                .flat_map(move |grain| grain.ticks(&window).into_iter().map(move |tick| (grain, tick)));
            ticks
                .map(move |(grain, tick)| (grain, tick, decimal(anchor), lang))
                .collect::<Vec<_>>()
        };
        let draw = move |(grain, tick, _, lang): (Grain, Tick, String, _)| {
            let anchor = anchor.get_untracked();
            let (at, to) = (place(tick.from, anchor), place(tick.to, anchor));
            view! {
                <span class="tick" class:above=above style=("--at", at) style=("--to", to)>
                    <span>{words::tick(lang, grain, tick, above)}</span>
                </span>
            }
        };
        view! { <Each each=ticks key=Clone::clone children=draw/> }
    };
    view! { <div class="ticks" aria-hidden="true">{line(true)}{line(false)}</div> }
}

/// The line of today.
#[component]
pub fn Today(anchor: Memo<f64>) -> impl IntoView {
    let today = Store::here().today();
    let at = move || place(today.get().epoch_days(), anchor.get());
    view! { <div class="now" aria-hidden="true" style=("--at", at)></div> }
}

/// A day as the style sheet counts it.
#[allow(clippy::cast_precision_loss)] // Days of the calendar are far below 2^52.
pub fn place(day: i64, anchor: f64) -> String {
    decimal(day as f64 - anchor)
}
