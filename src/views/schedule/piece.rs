//! One thing in the picture: a mark for what has a day, a bar for what takes longer or is not known to the day, and a
//! button for what is put together.

use leptos::prelude::*;

use crate::domain::codes::{CommitmentStatus, EventStatus};
use crate::domain::date::Day;
use crate::domain::entity::{Commitment, Step};
use crate::domain::id::Id;
use crate::domain::queries::commitments::{overdue_by, progress};
use crate::domain::queries::schedule::{Item, LEAST, Side, Span, What, is_over, room, steps};
use crate::domain::record::Record;
use crate::i18n::{dates, m};
use crate::ui::{Glyph, Icon, Together};
use crate::views::shared::Reader;
use crate::views::shared::links;
use crate::views::shared::marks::count;
use crate::views::shared::section::titled;

use super::axis::place;
use super::hand::Hand;
use super::look::{Piece, Spot, decimal};
use super::{entry, words};

/// How many steps a bar shows.
pub const STEPS: usize = 24;
/// How many it tells in words.
const STEPS_TOLD: usize = 6;

/// The piece, with positions counted from `anchor`. It listens to nothing and follows nothing: there are hundreds, and the picture does so for
/// all of them ([`Hand`]).
pub fn piece(hand: Hand, piece: &Piece, titled: bool, anchor: f64, reader: &Reader) -> AnyView {
    let plan = hand.seen.plan.read_untracked();
    let item = |at: &usize| plan.items.get(*at);
    match &piece.placed.what {
        What::One(at) => match item(at) {
            Some(item) => one(hand, piece, item, titled, anchor, reader),
            None => ().into_any(),
        },
        What::Many(all) => {
            let all: Vec<&Item> = all.iter().filter_map(item).collect();
            many(hand, piece, &all, anchor, reader)
        }
    }
}

fn one(hand: Hand, piece: &Piece, item: &Item, titled: bool, anchor: f64, reader: &Reader) -> AnyView {
    let (spot, record, span) = (piece.spot, &item.record, item.span());
    let is_mark = span.is_day();
    let least = match (titled, is_mark) {
        (false, _) => LEAST,
        (true, false) => room(item.letters),
        (true, true) => LEAST + room(item.letters),
    };
    let duty = duty(item);
    let mut inside = vec![span_of(duty, anchor, reader)];
    if piece.is_named(titled) {
        inside.push(view! { <span class="label">{entry::label(item, reader.lang)}</span> }.into_any());
    }
    let told = duty.and_then(|commitment| told(commitment, spot, reader));
    let described = told.is_some().then(|| steps_id(spot));
    inside.extend(told);
    let class = format!(
        "entry {} {}",
        if is_mark { "dot" } else { "stretch" },
        classes(item, reader.today)
    );
    let style = format!(
        "--row:{};--at:{};--to:{};--lead:{};--tail:{};--least:{}px",
        piece.row,
        place(span.first, anchor),
        place(span.last + 1, anchor),
        span.start.fuzzy,
        span.end.fuzzy,
        decimal(least)
    );
    view! {
        <a
            class=class id=spot.element() href=links::of(record) aria-label=entry::name(item, reader) draggable="false"
            tabindex=tab_stop(hand, spot) data-moves=item.moves().then_some("")
            prop:style=style
            aria-describedby=described
        >
            {inside}
        </a>
    }
    .into_any()
}

/// The bar or the mark itself.
fn span_of(duty: Option<&Commitment>, anchor: f64, reader: &Reader) -> AnyView {
    match duty {
        Some(commitment) => view! { <span class="span">{inside(commitment, anchor, reader)}</span> }.into_any(),
        None => view! { <span class="span"></span> }.into_any(),
    }
}

/// What is done of a commitment, and its steps, within its bar.
fn inside(commitment: &Commitment, anchor: f64, reader: &Reader) -> AnyView {
    let done = format!("{}%", decimal((progress(commitment) * 100.0).round()));
    let steps = steps(commitment, STEPS, reader.today)
        .into_iter()
        .map(|step| {
            let (at, to) = (place(step.first, anchor), place(step.last + 1, anchor));
            let title = step_title(commitment, step.id, reader);
            view! { <i class=if step.done { "step done" } else { "step" } title=title prop:style=format!("--step:{at};--step-to:{to}")></i> }
        })
        .together();
    view! { <i class="far" prop:style=format!("inline-size:{done}")></i>{steps} }.into_any()
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
    let Span { start, end, .. } = item.span();
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
    let first = items.iter().map(|item| item.span().first).min().unwrap_or_default();
    let last = items.iter().map(|item| item.span().last).max().unwrap_or_default();
    let days = words::between(reader.lang, Day::from_epoch_days(first), Day::from_epoch_days(last));
    let name = m::schedule_cluster(reader.lang, number, &days);
    let is_open = hand
        .opened
        .with_untracked(|opened| opened.as_ref().is_some_and(|opened| opened.spot == spot));
    // A mark begins half its width before the middle of its day.
    let leader = items.first().map(|item| item.span());
    let class = if leader.is_some_and(|span| span.is_day()) {
        "entry cluster dot"
    } else {
        "entry cluster"
    };
    let at = place(leader.map_or(first, |span| span.first), anchor);
    view! {
        <button
            type="button" class=class id=spot.element() aria-label=name aria-expanded=is_open.to_string() tabindex=tab_stop(hand, spot)
            prop:style=format!("--row:{};--at:{at}", piece.row)
        >
            {crate::i18n::intl::number(reader.lang, number)}
        </button>
    }
    .into_any()
}

fn tab_stop(hand: Hand, spot: Spot) -> &'static str {
    if hand.next.get_untracked() == Some(spot) {
        "0"
    } else {
        "-1"
    }
}
