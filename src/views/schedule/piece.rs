//! One thing in the picture: a mark for what has a day, a bar for what takes longer or is not known to the day, and a
//! button for what is put together.

use leptos::prelude::*;

use crate::domain::codes::{CommitmentStatus, EventStatus};
use crate::domain::date::Day;
use crate::domain::entity::{Commitment, Step};
use crate::domain::id::Id;
use crate::domain::queries::commitments::{overdue_by, progress};
use crate::domain::queries::schedule::{Edge, Item, ItemId, LEAST, Side, Span, What, is_over, room, steps};
use crate::domain::record::Record;
use crate::i18n::{dates, m};
use crate::ui::{Glyph, Icon, Together};
use crate::views::shared::Reader;
use crate::views::shared::links;
use crate::views::shared::marks::count;
use crate::views::shared::section::titled;

use super::axis::place;
use super::hand::{Hand, Opened};
use super::look::{Piece, Spot, decimal};
use super::{entry, words};

/// How many steps a bar shows.
pub const STEPS: usize = 24;
/// How many it tells in words.
const STEPS_TOLD: usize = 6;

/// The piece, with positions counted from `anchor`.
pub fn piece(hand: Hand, piece: &Piece, titled: bool, anchor: f64, reader: &Reader) -> AnyView {
    let plan = hand.seen.plan.get_untracked();
    let item = |at: &usize| plan.items.get(*at);
    match &piece.placed.what {
        What::One(at) => item(at).map(|item| one(hand, piece, item, titled, anchor, reader)),
        What::Many(all) => {
            let all: Vec<&Item> = all.iter().filter_map(item).collect();
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
    let name = entry::name(item, reader);
    let label = named.then(|| view! { <span class="label">{entry::label(item, reader.lang)}</span> });
    let duty = duty(item);
    let done = duty.map(|commitment| inside(commitment, anchor, reader));
    let told = duty.and_then(|commitment| told(commitment, spot, reader));
    let described = told.is_some().then(|| steps_id(spot));
    let class = format!(
        "entry {} {}",
        if is_mark { "dot" } else { "stretch" },
        classes(item, reader.today)
    );
    let held = move || hand.held.get().is_some_and(|held| held.spot == spot).then_some("");
    view! {
        <a
            class=class id=spot.element() href=links::of(record) aria-label=name.clone() title=name draggable="false"
            tabindex=tab_stop(hand, spot) data-held=held data-moves=item.moves().then_some("")
            style=("--row", piece.row.to_string()) style=("--at", place(span.first, anchor)) style=("--to", place(span.last + 1, anchor))
            style=("--lead", length(span.start)) style=("--tail", length(span.end)) style=("--least", format!("{}px", decimal(least)))
            aria-describedby=described
            on:pointerdown=move |event| hand.take(spot, &event)
            on:focus=move |_| { hand.active.set(Some(spot)); hand.hushed.set(false); }
        >
            <span class="span">{done}</span>
            {label}
            {told}
        </a>
    }
    .into_any()
}

/// How many days of an end are not certain; "about" and an open end have no number, and get one that is seen.
fn length(edge: Edge) -> String {
    edge.fuzzy.to_string()
}

/// What is done of a commitment, and its steps, within its bar.
fn inside(commitment: &Commitment, anchor: f64, reader: &Reader) -> AnyView {
    let done = format!("{}%", decimal((progress(commitment) * 100.0).round()));
    let steps = steps(commitment, STEPS, reader.today)
        .into_iter()
        .map(|step| {
            let (at, to) = (place(step.first, anchor), place(step.last + 1, anchor));
            let title = step_title(commitment, step.id, reader);
            view! { <i class="step" class:done=step.done title=title style=("--step", at) style=("--step-to", to)></i> }
        })
        .together();
    view! { <i class="far" style:inline-size=done></i>{steps} }.into_any()
}

/// The steps of a commitment in words: shown while it has the focus or is pointed at.
fn told(commitment: &Commitment, spot: Spot, reader: &Reader) -> Option<AnyView> {
    let lang = reader.lang;
    let all = commitment.steps_in_order();
    let rest = all.len().saturating_sub(STEPS_TOLD);
    let line = |(id, step): &(Id, &Step)| {
        let when = step.done.as_ref().or(step.due.as_ref());
        let when = when.map(|when| view! { <span class="soft">{dates::edtf(lang, when)}</span> });
        let glyph = if step.done.is_some() {
            Glyph::Check
        } else {
            Glyph::Clock
        };
        view! { <span class="row"><Icon glyph/><span>{step_title(commitment, *id, reader)}" "{when}</span></span> }
    };
    let lines = all.iter().take(STEPS_TOLD).map(line).together();
    let more = (rest > 0).then(|| view! { <span class="soft">{m::bridge_more(lang, count(rest))}</span> });
    let card = view! { <span class="steps" role="tooltip" id=steps_id(spot)>{lines}{more}</span> };
    (!all.is_empty()).then(|| card.into_any())
}

fn steps_id(spot: Spot) -> String {
    format!("{}-steps", spot.element())
}

fn step_title(commitment: &Commitment, id: Id, reader: &Reader) -> String {
    let title = commitment.steps.get(&id).map(|step| step.title.show(reader.lang));
    words::cut(titled(title.unwrap_or_default(), reader.lang))
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
        (item.mark.is_some(), "beside"),
        (record.event().is_some(), "event"),
        (duty(item).is_some(), "duty"),
        // Dragging it moves its end alone.
        (duty(item).is_some_and(|it| it.start.is_some()), "started"),
        (is_planned(record), "planned"),
        (item.mark.is_none() && is_over(record), "over"),
        (item.mark.is_none() && is_called_off(record), "cancelled"),
        (item.mark.is_none() && is_late(record, today), "late"),
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

/// The commitment that an item is; none where it is a date of one.
pub fn duty(item: &Item) -> Option<&Commitment> {
    item.record.commitment().filter(|_| item.mark.is_none())
}

/// Whether it is a planned event.
pub fn is_planned(record: &Record) -> bool {
    record
        .event()
        .is_some_and(|event| event.status() == EventStatus::Planned)
}

/// Whether it will not take place, or was dropped.
pub fn is_called_off(record: &Record) -> bool {
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
fn many(hand: Hand, piece: &Piece, items: &[&Item], anchor: f64, reader: &Reader) -> AnyView {
    let spot = piece.spot;
    let number = count(items.len());
    let first = items.iter().map(|item| item.span.first).min().unwrap_or_default();
    let last = items.iter().map(|item| item.span.last).max().unwrap_or_default();
    let days = words::between(reader.lang, Day::from_epoch_days(first), Day::from_epoch_days(last));
    let name = m::schedule_cluster(reader.lang, number, &days);
    let is_open = move || hand.opened.get().is_some_and(|opened| opened.spot == spot).to_string();
    let open = move |_| {
        if !hand.is_drag() {
            let members = members(hand, spot);
            hand.open(Opened { spot, members });
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

/// What a cluster holds now.
fn members(hand: Hand, spot: Spot) -> Vec<ItemId> {
    let plan = hand.seen.plan.get_untracked();
    hand.look.with_untracked(|look| {
        let piece = look.pieces().find(|piece| piece.spot == spot);
        let all = match piece.map(|piece| &piece.placed.what) {
            Some(What::Many(all)) => &all[..],
            _ => &[],
        };
        all.iter().filter_map(|at| Some(plan.items.get(*at)?.id())).collect()
    })
}

fn tab_stop(hand: Hand, spot: Spot) -> impl Fn() -> &'static str {
    move || if hand.next.get() == Some(spot) { "0" } else { "-1" }
}
