//! One thing in the picture: a mark for what has a day, a bar for what takes longer or is not known to the day, and a
//! button for what is put together.

use crate::domain::codes::{CommitmentStatus, EventStatus};
use crate::domain::date::Day;
use crate::domain::entity::{Commitment, Step};
use crate::domain::id::Id;
use crate::domain::queries::commitments::{overdue_by, progress};
use crate::domain::queries::schedule::{Item, LEAST, Plan, Side, Span, StepMark, What, is_over, room, steps};
use crate::domain::record::Record;
use crate::i18n::{dates, intl, m};
use crate::ui::{Glyph, Plain, icon, plain};
use crate::views::shared::Reader;
use crate::views::shared::links;
use crate::views::shared::marks::count;
use crate::views::shared::section::titled;

use super::axis::place;
use super::look::{Shown, Spot, decimal};
use super::{entry, words};

/// How many steps a bar shows.
pub const STEPS: usize = 24;
/// How many it tells in words.
const STEPS_TOLD: usize = 6;

/// The piece. It listens to nothing and follows nothing: there are hundreds, and the picture does so for all of them ([`Hand`](super::hand::Hand)).
pub fn piece(plan: &Plan, what: &What, shown: &Shown) -> Plain {
    let item = |at: &usize| plan.items.get(*at);
    let piece = match what {
        What::One(at) => match item(at) {
            Some(item) => one(item, shown),
            None => plain("span"),
        },
        What::Many(all) => {
            let all: Vec<&Item> = all.iter().filter_map(item).collect();
            many(&all, shown)
        }
    };
    piece
        .set("id", shown.spot.element())
        .set("tabindex", if shown.state.is_next { "0" } else { "-1" })
}

fn one(item: &Item, shown: &Shown) -> Plain {
    let (spot, anchor, reader) = (shown.spot, shown.anchor, &*shown.reader);
    let (record, span) = (&item.record, item.span());
    let is_mark = span.is_day();
    let least = match (shown.titled, is_mark) {
        (false, _) => LEAST,
        (true, false) => room(item.letters),
        (true, true) => LEAST + room(item.letters),
    };
    let duty = duty(item);
    let class = format!(
        "entry {} {}",
        if is_mark { "dot" } else { "stretch" },
        classes(item, reader.today)
    );
    let style = format!(
        "--row:{};--at:{};--to:{};--lead:{};--tail:{};--least:{}px",
        shown.row,
        place(span.first, anchor),
        place(span.last + 1, anchor),
        span.start.fuzzy,
        span.end.fuzzy,
        decimal(least)
    );
    let label = shown
        .is_named
        .then(|| plain("span").class("label").with(entry::label(item, reader.lang)));
    let told = duty.and_then(|commitment| told(commitment, spot, reader));
    let link = plain("a")
        .class(class)
        .set("href", links::of(record))
        .set("aria-label", entry::name(item, reader))
        .set("draggable", "false")
        .css(style)
        .set_some("data-moves", item.moves().then_some(""))
        .set_some("data-held", shown.state.is_held.then_some(""))
        .set_some("aria-describedby", told.is_some().then(|| steps_id(spot)));
    let bar = plain("span").class("span");
    let bar = match duty {
        Some(commitment) => bar.with_all(inside(commitment, anchor, reader)),
        None => bar,
    };
    link.with(bar).with_all(label).with_all(told)
}

/// What is done of a commitment, and its steps, within its bar.
fn inside(commitment: &Commitment, anchor: f64, reader: &Reader) -> Vec<Plain> {
    let done = format!("{}%", decimal((progress(commitment) * 100.0).round()));
    let far = plain("i").class("far").style("inline-size", done);
    let step = |step: StepMark| {
        let (at, to) = (place(step.first, anchor), place(step.last + 1, anchor));
        plain("i")
            .class(if step.done { "step done" } else { "step" })
            .set("title", step_title(commitment, step.id, reader))
            .css(format!("--step:{at};--step-to:{to}"))
    };
    let steps = steps(commitment, STEPS, reader.today).into_iter().map(step);
    std::iter::once(far).chain(steps).collect()
}

/// The steps of a commitment in words: shown while it has the focus or is pointed at.
fn told(commitment: &Commitment, spot: Spot, reader: &Reader) -> Option<Plain> {
    let lang = reader.lang;
    let all = commitment.steps_in_order();
    let rest = all.len().saturating_sub(STEPS_TOLD);
    let line = |(id, step): &(Id, &Step)| {
        let when = step.done.as_ref().or(step.due.as_ref());
        let when = when.map(|when| plain("span").class("soft").with(dates::edtf(lang, when)));
        let glyph = if step.done.is_some() {
            Glyph::Check
        } else {
            Glyph::Clock
        };
        let words = plain("span")
            .with(step_title(commitment, *id, reader))
            .with(" ")
            .with_all(when);
        plain("span").class("row").with(icon(glyph)).with(words)
    };
    let more = (rest > 0).then(|| plain("span").class("soft").with(m::bridge_more(lang, count(rest))));
    let card = plain("span")
        .class("steps")
        .set("role", "tooltip")
        .set("id", steps_id(spot))
        .with_all(all.iter().take(STEPS_TOLD).map(line))
        .with_all(more);
    (!all.is_empty()).then_some(card)
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
fn many(items: &[&Item], shown: &Shown) -> Plain {
    let lang = shown.reader.lang;
    let number = count(items.len());
    let first = items.iter().map(|item| item.span().first).min().unwrap_or_default();
    let last = items.iter().map(|item| item.span().last).max().unwrap_or_default();
    let days = words::between(lang, Day::from_epoch_days(first), Day::from_epoch_days(last));
    // A mark begins half its width before the middle of its day.
    let leader = items.first().map(|item| item.span());
    let is_mark = leader.is_some_and(|span| span.is_day());
    let at = place(leader.map_or(first, |span| span.first), shown.anchor);
    plain("button")
        .set("type", "button")
        .class(if is_mark { "entry cluster dot" } else { "entry cluster" })
        .set("aria-label", m::schedule_cluster(lang, number, &days))
        .set("aria-expanded", if shown.state.is_open { "true" } else { "false" })
        .css(format!("--row:{};--at:{at}", shown.row))
        .with(intl::number(lang, number))
}
