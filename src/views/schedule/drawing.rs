//! The schedule as a file for a slide or a report, and on paper: what is in the part of time that is seen, laid out for its own width.

use leptos::ev;
use leptos::prelude::*;

use crate::domain::codes::CommitmentStatus;
use crate::domain::date::Day;
use crate::domain::queries::commitments::{overdue_by, progress};
use crate::domain::queries::lists;
use crate::domain::queries::schedule::{
    CELL, Edge, Grain, Item, LEAST, Lane, Placed, Plan, Scope, Side, What, Window, is_over, pack, steps,
};
use crate::i18n::{intl, m};
use crate::store::Store;
use crate::ui::{CHART, Chart, ChartLane, ChartTick, Colours, Shape, Sign, Tone, chart_svg, lane_height, live};
use crate::views::shared::Reader;
use crate::views::shared::marks::count;
use crate::views::shared::picture::{Drawn, SavePicture, colours};

use super::hand::Hand;
use super::look::limit;
use super::piece::{STEPS, duty, is_called_off, is_planned};
use super::{Seen, entry, words};

/// The least distance of two marks of the axis, in units of the drawing.
const ROOM: f64 = 46.0;
/// How far an end of which nobody knows how uncertain it is fades, in units of the drawing.
const VAGUE: f64 = 24.0;
/// How high the lanes of one sheet of paper may be, in units of the drawing: A4 on its side, less head and legend.
const SHEET: f64 = 520.0;

/// Saves what is seen.
#[component]
pub fn Save(hand: Hand) -> impl IntoView {
    let store = Store::here();
    let draw = move |colours: Colours| {
        let chart = chart(store, hand.seen);
        Drawn::new(&chart.title, &chart.period, chart_svg(&chart, &colours))
    };
    view! { <SavePicture id="schedule-save" draw/> }
}

/// The same on paper, in place of the picture: drawn while the page is printed and at no other time.
#[component]
pub fn OnPaper(seen: Seen) -> impl IntoView {
    let store = Store::here();
    let printing = RwSignal::new(false);
    let event = |name: &'static str| ev::Custom::<ev::Event>::new(name);
    let begins = window_event_listener(event("beforeprint"), move |_| printing.set(true));
    let ended = window_event_listener(event("afterprint"), move |_| printing.set(false));
    on_cleanup(move || {
        begins.remove();
        ended.remove();
    });
    live(move || {
        printing.get().then(|| {
            let colours = colours(store);
            let sheet =
                |chart: Chart| view! { <div class="sheet" inner_html=chart_svg(&chart, &colours)></div> }.into_any();
            let sheets: Vec<AnyView> = sheets(chart(store, seen)).into_iter().map(sheet).collect();
            view! { <div class="printed sheets">{sheets}</div> }
        })
    })
}

/// A chart for each sheet of paper.
fn sheets(chart: Chart) -> Vec<Chart> {
    let mut sheets: Vec<Vec<ChartLane>> = Vec::new();
    let mut taken = 0.0;
    for lane in chart.lanes.clone() {
        let height = lane_height(&lane);
        match sheets.last_mut() {
            Some(sheet) if taken + height <= SHEET => sheet.push(lane),
            _ => {
                sheets.push(vec![lane]);
                taken = 0.0;
            }
        }
        taken += height;
    }
    let sheet = |lanes| Chart { lanes, ..chart.clone() };
    if sheets.is_empty() {
        return vec![chart];
    }
    sheets.into_iter().map(sheet).collect()
}

/// What is seen, as a drawing.
fn chart(store: Store, seen: Seen) -> Chart {
    let (reader, window) = (Reader::of(store), seen.window.get());
    seen.plan.with(|plan| {
        let name = |lane: Lane| {
            let by = seen.by.get();
            store
                .workspace()
                .with(|workspace| words::lane(workspace, seen.scope, lane, by, &reader))
        };
        let in_view = plan.items.iter().filter(|item| is_seen(item, window)).count();
        Chart {
            lang: reader.lang.tag().to_owned(),
            title: title(store, seen.scope, &reader),
            period: m::schedule_in_view(reader.lang, count(in_view), &words::window(reader.lang, window)),
            ticks: ticks(window, &reader),
            today: today(window, &reader),
            lanes: lanes(plan, window, name, &reader),
            legend: legend(&reader),
        }
    })
}

fn title(store: Store, scope: Scope, reader: &Reader) -> String {
    let whole = match scope {
        Scope::One(id) => store.workspace().with(|workspace| {
            let record = workspace.get(id);
            record
                .map(|record| lists::title(record, reader.lang, &reader.our_city))
                .unwrap_or_default()
        }),
        Scope::All => m::picture_all(reader.lang).to_owned(),
    };
    format!("{} · {whole}", m::schedule_title(reader.lang))
}

fn is_seen(item: &Item, window: Window) -> bool {
    window.shows(item.span().first, item.span().last)
}

#[allow(clippy::cast_precision_loss)] // Days of the calendar are far below 2^52.
fn units(day: i64, window: Window) -> f64 {
    (day as f64 - window.from) * CHART / window.days
}

fn ticks(window: Window, reader: &Reader) -> Vec<ChartTick> {
    let grain = Grain::with_room(ROOM * window.days / CHART);
    let line = |grain: Grain, above: bool| {
        let tick = move |tick| (grain, tick, above);
        grain.ticks(&window).into_iter().map(tick).collect::<Vec<_>>()
    };
    let above = grain.above().map(|above| line(above, true)).unwrap_or_default();
    let all = above.into_iter().chain(line(grain, false));
    all.map(|(grain, tick, above)| ChartTick {
        from: units(tick.from, window),
        to: units(tick.to, window),
        label: words::tick(reader.lang, grain, tick, above),
        above,
    })
    .collect()
}

fn today(window: Window, reader: &Reader) -> Option<(f64, String)> {
    let day = reader.today.epoch_days();
    let middle = f64::midpoint(units(day, window), units(day + 1, window));
    (0.0..=CHART)
        .contains(&middle)
        .then(|| (middle, m::date_today(reader.lang).to_owned()))
}

/// The lanes that hold anything in this part of time.
fn lanes(plan: &Plan, window: Window, name: impl Fn(Lane) -> String, reader: &Reader) -> Vec<ChartLane> {
    let is_here = |at: &usize| plan.items.get(*at).is_some_and(|item| is_seen(item, window));
    let here = plan.lanes.iter().map(|swim| {
        let members: Vec<usize> = swim.members.iter().copied().filter(is_here).collect();
        (swim.lane, members)
    });
    let here: Vec<(Lane, Vec<usize>)> = here.filter(|(_, members)| !members.is_empty()).collect();
    let limit = limit(here.len());
    let draw = |(lane, members): &(Lane, Vec<usize>)| {
        let packed = pack(&plan.items, members, CHART / window.days, limit);
        let mut signs = Vec::new();
        for (row, places) in packed.rows.iter().enumerate() {
            signs.extend(
                places
                    .iter()
                    .enumerate()
                    .filter_map(|(at, placed)| sign(plan, placed, (row, places.get(at + 1)), window, reader)),
            );
        }
        ChartLane {
            name: name(*lane),
            rows: packed.rows.len(),
            signs,
        }
    };
    here.iter().map(draw).collect()
}

fn sign(
    plan: &Plan,
    placed: &Placed,
    (row, next): (usize, Option<&Placed>),
    window: Window,
    reader: &Reader,
) -> Option<Sign> {
    let start = window.from * CHART / window.days;
    let left = (placed.left - start).max(0.0);
    // A title may go as far as the next thing in its row.
    let room = next.map_or(CHART, |next| (next.left - start - 4.0).min(CHART));
    match &placed.what {
        What::Many(all) => {
            let left = left.min(CHART - CELL);
            let number = intl::number(reader.lang, count(all.len()));
            Some(plain(row, (left, left + CELL), Shape::Many(number)))
        }
        What::One(at) => {
            let item = plan.items.get(*at)?;
            let right = (units(item.span().last + 1, window)).max(left + LEAST).min(CHART);
            let is_mark = item.span().is_day();
            let middle = (left + LEAST / 2.0).clamp(0.0, CHART);
            let ends = if is_mark {
                (middle, middle)
            } else {
                (left.min(CHART - LEAST), right)
            };
            let tone = tone(item, reader.today);
            // As on the page: colour alone does not say it.
            let late = if tone == Tone::Late { "! " } else { "" };
            Some(Sign {
                room,
                tone,
                hollow: is_hollow(item),
                struck: item.mark.is_none() && is_called_off(&item.record),
                label: format!("{late}{}", entry::label(item, reader.lang)),
                ..plain(row, ends, shape(item, ends, window, reader.today))
            })
        }
    }
}

fn plain(row: usize, (from, to): (f64, f64), shape: Shape) -> Sign {
    Sign {
        row,
        from,
        to,
        room: to,
        shape,
        tone: Tone::Mid,
        hollow: false,
        struck: false,
        label: String::new(),
    }
}

fn tone(item: &Item, today: Day) -> Tone {
    if duty(item).is_some_and(|commitment| overdue_by(commitment, today).is_some()) {
        return Tone::Late;
    }
    match item.side {
        Side::Ours => Tone::A,
        Side::Theirs => Tone::B,
        Side::Joint => Tone::Mid,
    }
}

fn is_hollow(item: &Item) -> bool {
    let open_due = duty(item).is_some() && item.span().is_day() && !is_over(&item.record);
    is_planned(&item.record) || open_due
}

fn shape(item: &Item, (from, to): (f64, f64), window: Window, today: Day) -> Shape {
    let span = item.span();
    if span.is_day() {
        return match (item.mark.is_some(), duty(item).is_some()) {
            (true, _) => Shape::Flag,
            (_, true) => Shape::Diamond,
            _ => Shape::Dot,
        };
    }
    let fade = |edge: Edge, cut: bool| {
        let days = units(edge.fuzzy, Window { from: 0.0, ..window });
        match (cut, edge.vague || edge.open) {
            // It goes on beyond the drawing.
            (true, _) => 0.0,
            (false, true) => days.max(VAGUE),
            (false, false) => days,
        }
        .min(to - from)
    };
    let commitment = duty(item).filter(|commitment| commitment.status() != CommitmentStatus::Dropped);
    let steps = duty(item)
        .map(|commitment| steps(commitment, STEPS, today))
        .unwrap_or_default();
    Shape::Bar {
        done: commitment.map_or(0.0, progress),
        steps: steps
            .iter()
            .map(|step| (units(step.first, window), units(step.last + 1, window), step.done))
            .filter(|(first, last, _)| *last > 0.0 && *first < CHART)
            .collect(),
        fade: (
            fade(span.start, units(span.first, window) < 0.0),
            fade(span.end, units(span.last + 1, window) > CHART),
        ),
    }
}

fn legend(reader: &Reader) -> Vec<(Shape, bool, String)> {
    let lang = reader.lang;
    let bar = |fade: f64| Shape::Bar {
        done: 0.0,
        steps: Vec::new(),
        fade: (fade, fade),
    };
    vec![
        (Shape::Dot, false, m::schedule_sign_event(lang).to_owned()),
        (Shape::Diamond, false, m::schedule_sign_due(lang).to_owned()),
        (Shape::Flag, false, m::picture_sign_date(lang).to_owned()),
        (bar(0.0), false, m::schedule_sign_bar(lang).to_owned()),
        (Shape::Dot, true, m::schedule_sign_planned(lang).to_owned()),
        (bar(12.0), false, m::schedule_sign_fuzzy(lang).to_owned()),
        (
            Shape::Many("7".to_owned()),
            false,
            m::picture_sign_many(lang).to_owned(),
        ),
    ]
}
