//! The marks of the calendar, and the line of today.

use leptos::prelude::*;

use crate::domain::queries::schedule::{Grain, Tick};
use crate::domain::text::Lang;
use crate::store::Store;
use crate::ui::{Memo, Plain, Seats, plain};

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
    let ticks = move || {
        let (grain, window) = (grain.get(), seen.window.get());
        let (anchor, lang) = (anchor.get(), lang.get());
        let line = |grain: Grain, above| {
            let ticks = grain.ticks(&window).into_iter();
            ticks.map(move |tick| Mark {
                grain,
                tick,
                above,
                anchor,
                lang,
            })
        };
        let above = grain.above().into_iter().flat_map(|grain| line(grain, true));
        above.chain(line(grain, false)).collect::<Vec<_>>()
    };
    let key = |mark: &Mark| (mark.grain, mark.tick, mark.above);
    view! { <div class="ticks" aria-hidden="true"><Seats each=ticks key held=|| None draw/></div> }
}

/// A mark, with all that is drawn of it.
#[derive(PartialEq)]
struct Mark {
    grain: Grain,
    tick: Tick,
    above: bool,
    anchor: f64,
    lang: Lang,
}

fn draw(mark: &Mark) -> Plain {
    let (at, to) = (place(mark.tick.from, mark.anchor), place(mark.tick.to, mark.anchor));
    let words = words::tick(mark.lang, mark.grain, mark.tick, mark.above);
    plain("span")
        .class(if mark.above { "tick above" } else { "tick" })
        .css(format!("--at:{at};--to:{to}"))
        .with(plain("span").with(words))
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
