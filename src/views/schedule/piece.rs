//! One thing in the picture: a mark for what has a day, a bar for what takes longer or is not known to the day, and a
//! button for what is put together.

use leptos::prelude::*;

use crate::domain::codes::{CommitmentStatus, EventStatus};
use crate::domain::date::Day;
use crate::domain::entity::Commitment;
use crate::domain::id::Id;
use crate::domain::queries::commitments::{overdue_by, progress};
use crate::domain::queries::schedule::{Edge, Item, LEAST, Side, Span, What, is_over, movable, room, steps};
use crate::domain::record::Record;
use crate::i18n::m;
use crate::ui::Together;
use crate::views::shared::Reader;
use crate::views::shared::links;
use crate::views::shared::marks::count;

use super::axis::place;
use super::hand::{Hand, Opened};
use super::look::{Piece, Spot, decimal};
use super::words;

/// How many steps a bar shows.
const STEPS: usize = 24;

/// The piece, with positions counted from `anchor`.
pub fn piece(hand: Hand, piece: &Piece, titled: bool, anchor: f64, reader: &Reader) -> AnyView {
    let item = |at: &usize| hand.seen.plan.with_untracked(|plan| plan.items.get(*at).cloned());
    match &piece.placed.what {
        What::One(at) => item(at).map(|item| one(hand, piece, &item, titled, anchor, reader)),
        What::Many(all) => {
            let all: Vec<Item> = all.iter().filter_map(item).collect();
            Some(many(hand, piece, &all, anchor, reader))
        }
    }
    .into_any()
}

fn one(hand: Hand, piece: &Piece, item: &Item, titled: bool, anchor: f64, reader: &Reader) -> AnyView {
    let (spot, record, span) = (piece.spot, &item.record, item.span);
    let is_mark = span.is_day();
    let named = piece.is_named(titled);
    let least = match (titled, is_mark) {
        (false, _) => LEAST,
        (true, false) => room(item.letters),
        (true, true) => LEAST + room(item.letters),
    };
    let name = words::name(record, reader);
    let label = named.then(|| view! { <span class="label">{words::title(record, reader.lang)}</span> });
    let done = record
        .commitment()
        .map(|commitment| inside(commitment, anchor, reader.today));
    let class = format!(
        "entry {} {}",
        if is_mark { "dot" } else { "stretch" },
        classes(item, reader.today)
    );
    let held = move || hand.held.get().is_some_and(|held| held.spot == spot).then_some("");
    view! {
        <a
            class=class id=spot.element() href=links::of(record) aria-label=name.clone() title=name draggable="false"
            tabindex=tab_stop(hand, spot) data-held=held data-moves=movable(record).is_some().then_some("")
            style=("--row", piece.row.to_string()) style=("--at", place(span.first, anchor)) style=("--to", place(span.last + 1, anchor))
            style=("--lead", length(span.start)) style=("--tail", length(span.end)) style=("--least", format!("{}px", decimal(least)))
            on:pointerdown=move |event| hand.take(spot, &event)
            on:focus=move |_| hand.active.set(Some(spot))
        >
            <span class="span">{done}</span>
            {label}
        </a>
    }
    .into_any()
}

/// How many days of an end are not certain; "about" and an open end have no number, and get one that is seen.
fn length(edge: Edge) -> String {
    edge.fuzzy.to_string()
}

/// What is done of a commitment, and its steps, within its bar.
fn inside(commitment: &Commitment, anchor: f64, today: Day) -> AnyView {
    let done = format!("{}%", decimal((progress(commitment) * 100.0).round()));
    let steps = steps(commitment, STEPS, today)
        .into_iter()
        .map(|step| {
            let (at, to) = (place(step.first, anchor), place(step.last + 1, anchor));
            view! { <i class="step" class:done=step.done style=("--step", at) style=("--step-to", to)></i> }
        })
        .together();
    view! { <i class="far" style:inline-size=done></i>{steps} }.into_any()
}

/// What it looks like: its side, its kind, its state, its ends.
fn classes(item: &Item, today: Day) -> String {
    let record = &item.record;
    let side = match item.side {
        Side::Ours => "a",
        Side::Theirs => "b",
        Side::Joint => "mid",
    };
    let Span { start, end, .. } = item.span;
    let all = [
        (true, side),
        (record.event().is_some(), "event"),
        (record.commitment().is_some(), "duty"),
        // Dragging it moves its end alone.
        (record.commitment().is_some_and(|it| it.start.is_some()), "started"),
        (is_planned(record), "planned"),
        (is_over(record), "over"),
        (is_called_off(record), "cancelled"),
        (is_late(record, today), "late"),
        (start.open, "open-start"),
        (end.open, "open-end"),
        (start.vague, "vague-start"),
        (end.vague, "vague-end"),
    ];
    let names: Vec<&str> = all
        .into_iter()
        .filter(|(holds, _)| *holds)
        .map(|(_, name)| name)
        .collect();
    names.join(" ")
}

fn is_planned(record: &Record) -> bool {
    record
        .event()
        .is_some_and(|event| event.status() == EventStatus::Planned)
}

fn is_called_off(record: &Record) -> bool {
    let event = record.event().map(|event| event.status() == EventStatus::Cancelled);
    let commitment = record
        .commitment()
        .map(|commitment| commitment.status() == CommitmentStatus::Dropped);
    event.or(commitment).unwrap_or_default()
}

fn is_late(record: &Record, today: Day) -> bool {
    record
        .commitment()
        .is_some_and(|commitment| overdue_by(commitment, today).is_some())
}

/// What has no room of its own: how many, and a list of them on demand.
fn many(hand: Hand, piece: &Piece, items: &[Item], anchor: f64, reader: &Reader) -> AnyView {
    let spot = piece.spot;
    let number = count(items.len());
    let first = items.iter().map(|item| item.span.first).min().unwrap_or_default();
    let last = items.iter().map(|item| item.span.last).max().unwrap_or_default();
    let days = words::between(reader.lang, Day::from_epoch_days(first), Day::from_epoch_days(last));
    let name = m::schedule_cluster(reader.lang, number, &days);
    let members: Vec<Id> = items.iter().map(|item| item.record.id).collect();
    let is_open = move || hand.opened.get().is_some_and(|opened| opened.spot == spot).to_string();
    let open = move |_| {
        if !hand.is_drag() {
            hand.open(Opened {
                spot,
                members: members.clone(),
            });
        }
    };
    // A mark begins half its width before the middle of its day.
    let leader = items.first().map(|item| item.span);
    let class = if leader.is_some_and(|span| span.is_day()) {
        "entry cluster dot"
    } else {
        "entry cluster"
    };
    let at = place(leader.map_or(first, |span| span.first), anchor);
    view! {
        <button
            type="button" class=class id=spot.element() aria-label=name.clone() title=name aria-expanded=is_open tabindex=tab_stop(hand, spot)
            style=("--row", piece.row.to_string()) style=("--at", at)
            on:click=open
            on:focus=move |_| hand.active.set(Some(spot))
        >
            {crate::i18n::intl::number(reader.lang, number)}
        </button>
    }
    .into_any()
}

fn tab_stop(hand: Hand, spot: Spot) -> impl Fn() -> &'static str {
    move || if hand.next.get() == Some(spot) { "0" } else { "-1" }
}
