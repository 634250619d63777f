//! The text with what was recognised marked in it. The marks are one stop of the Tab key, with arrows between them; Enter leads to the draft.

use std::ops::Range;

use leptos::ev;
use leptos::prelude::*;

use crate::domain::text::Lang;
use crate::i18n::m;
use crate::store::commands::What;
use crate::ui::{Memo, SegmentedControl, Together, focus_by_id, live};
use crate::views::shared::t;

use super::card::card_id;
use super::item::{Fate, Item};
use super::segments::{Segment, lines};
use super::work::Work;

/// The ids of the text as it is read, and as it is selected from.
const READ: &str = "intake-read";
const PLAIN: &str = "intake-plain";

/// A stretch that is marked.
type Span = (u32, Range<usize>);

/// The text.
#[component]
pub fn Marked(work: Work) -> impl IntoView {
    let plain = RwSignal::new(false);
    let lang = work.store.lang();
    let view = Signal::derive(move || if plain.get() { "plain" } else { "marked" }.to_owned());
    let options = Signal::derive(move || {
        let lang = lang.get();
        vec![
            ("marked".to_owned(), m::intake_view_marked(lang).to_owned()),
            ("plain".to_owned(), m::intake_view_plain(lang).to_owned()),
        ]
    });
    let choose = move |code: String| plain.set(code == "plain");
    view! {
        <SegmentedControl id="intake-view" label=t(m::intake_view) options value=view on_input=choose/>
        {live(move || if plain.get() { view! { <Plain work/> }.into_any() } else { view! { <Spans work/> }.into_any() })}
    }
}

/// The text in a field, where one selects with the keyboard. It takes no input; a field that is `readonly` has no caret in Chromium.
#[component]
fn Plain(work: Work) -> impl IntoView {
    let look = move || work.look_at_selection(PLAIN);
    view! {
        <textarea class="input intake-plain" id=PLAIN rows="20" dir="auto" aria-label=t(m::intake_the_text) aria-readonly="true"
            lang=move || work.lang.get().map(Lang::tag)
            on:beforeinput=move |event| event.prevent_default()
            on:select=move |_| look() on:keyup=move |_| look() on:mouseup=move |_| look()
            prop:value=move || work.text.get()></textarea>
    }
}

/// All stretches of the drafts that are seen.
fn spans(items: &[Item]) -> Vec<Span> {
    let seen = items.iter().filter(|item| item.fate != Fate::Dismissed);
    seen.flat_map(|item| item.ranges.iter().map(|range| (item.piece.key, range.clone())))
        .collect()
}

#[component]
fn Spans(work: Work) -> impl IntoView {
    let spans = Memo::new(move |_| work.items.with(|items| spans(items)));
    let at = RwSignal::new(0_usize);
    let look = move || work.look_at_selection(READ);
    view! {
        <div class="intake-read" id=READ role="group" aria-label=t(m::intake_marks) dir="auto" lang=move || work.lang.get().map(Lang::tag)
            on:mouseup=move |_| look() on:keyup=move |_| look()>
            {live(move || spans.with(|spans| drawn(work, spans, at)))}
        </div>
    }
}

/// All of the text, block by block.
fn drawn(work: Work, spans: &[Span], at: RwSignal<usize>) -> AnyView {
    let kinds = work.items.with_untracked(|items| {
        items
            .iter()
            .map(|item| (item.piece.key, item.piece.what))
            .collect::<Vec<_>>()
    });
    work.text.with(|text| {
        let lines = lines(text, spans);
        let total = lines.iter().flatten().filter(|piece| !piece.keys.is_empty()).count();
        let mut number = 0;
        let mut piece = |piece: &Segment| {
            let words = text.get(piece.range.clone()).unwrap_or_default().to_owned();
            if piece.keys.is_empty() {
                return words.into_any();
            }
            number += 1;
            let place = Place {
                number: number - 1,
                total,
                at,
            };
            mark(work, &piece.keys, &kinds, words, place)
        };
        let lines = lines.iter().map(|line| {
            let inside: Vec<AnyView> = line.iter().map(&mut piece).collect();
            view! { <div class="intake-line">{inside}</div> }
        });
        lines.together()
    })
}

/// Where a mark stands among all.
#[derive(Clone, Copy)]
struct Place {
    number: usize,
    total: usize,
    at: RwSignal<usize>,
}

fn mark_id(number: usize) -> String {
    format!("intake-mark-{number}")
}

fn mark(work: Work, keys: &[u32], kinds: &[(u32, What)], words: String, place: Place) -> AnyView {
    let Some(key) = keys.first().copied() else {
        return words.into_any();
    };
    let what = kinds
        .iter()
        .find(|(known, _)| *known == key)
        .map_or(What::Source, |(_, what)| *what);
    let keys = keys.to_vec();
    let is_active = Memo::new(move |_| work.active.get().is_some_and(|active| keys.contains(&active)));
    let walk = move |event: ev::KeyboardEvent| {
        let last = place.total.saturating_sub(1);
        let to = match event.key().as_str() {
            "ArrowRight" | "ArrowDown" => (place.number + 1).min(last),
            "ArrowLeft" | "ArrowUp" => place.number.saturating_sub(1),
            "Home" => 0,
            "End" => last,
            "Enter" | " " => {
                event.prevent_default();
                return focus_by_id(&card_id(key));
            }
            _ => return,
        };
        event.prevent_default();
        place.at.set(to);
        focus_by_id(&mark_id(to));
    };
    let focused = move |_| {
        place.at.set(place.number);
        work.active.set(Some(key));
    };
    view! {
        <mark class=format!("is-{}", what.code()) class:active=move || is_active.get() id=mark_id(place.number) role="button" data-key=key
            tabindex=move || if place.at.get() == place.number { "0" } else { "-1" }
            on:mouseenter=move |_| work.active.set(Some(key)) on:focus=focused on:keydown=walk>{words}</mark>
    }
    .into_any()
}

/// Leads to the first mark of a draft.
pub fn show_in_text(work: Work, key: u32) {
    let start = work.items.with_untracked(|items| {
        let item = items.iter().find(|item| item.piece.key == key);
        item.and_then(|item| item.ranges.first().map(|range| range.start))
    });
    let Some(start) = start else { return };
    let spans = work.items.with_untracked(|items| spans(items));
    let lines = work.text.with_untracked(|text| lines(text, &spans));
    let mut marks = lines.iter().flatten().filter(|piece| !piece.keys.is_empty());
    if let Some(number) = marks.position(|piece| piece.range.start >= start && piece.keys.contains(&key)) {
        focus_by_id(&mark_id(number));
        work.active.set(Some(key));
    }
}
