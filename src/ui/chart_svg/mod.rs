//! The schedule as a drawing that stands on its own, for a slide, a report or a sheet of paper.

mod model;
mod sign;

use super::svg::{Colours, Drawing, Text, breadth, lines};

pub use self::model::{Chart, ChartLane, ChartTick, Shape, Sign, Tone};
use self::sign::draw_sign;

/// How wide the drawing is, in its own units; a letter of the page has the same size in both.
const WIDTH: f64 = 1120.0;
/// The pixels of a unit: as wide as a slide.
const SCALE: f64 = 1600.0 / WIDTH;
/// The room at either side, and that of the lanes' names.
const SIDE: f64 = 30.0;
const NAMES: f64 = 150.0;
/// Where the plot begins, and how wide it is: [`Chart`] counts from there.
const LEFT: f64 = SIDE + NAMES;
/// The width of the plot.
pub const CHART: f64 = WIDTH - LEFT - SIDE;
/// Where the axis begins, how high each of its two lines is, and where the lanes begin.
const AXIS: f64 = 92.0;
const AXIS_LINE: f64 = 22.0;
const TOP: f64 = AXIS + 2.0 * AXIS_LINE + 8.0;
/// The height of a row, and what is free below a lane.
const ROW: f64 = 28.0;
const LANE_GAP: f64 = 10.0;
/// The size of the letters, and the height of a line of them.
const LETTERS: f64 = 13.0;
const LINE: f64 = 16.0;

/// How high a lane is, in units.
#[must_use]
#[allow(clippy::cast_precision_loss)] // Rows are few.
pub fn lane_height(lane: &ChartLane) -> f64 {
    let rows = lane.rows.max(1) as f64 * ROW;
    let name = name_lines(lane).len() as f64 * LINE;
    rows.max(name + 6.0) + LANE_GAP
}

fn name_lines(lane: &ChartLane) -> Vec<String> {
    lines(&lane.name, LETTERS, NAMES - 12.0, lane.rows.clamp(2, 4))
}

/// The drawing as the text of an SVG file.
#[must_use]
pub fn chart_svg(chart: &Chart, colours: &Colours) -> String {
    let bottom = TOP + chart.lanes.iter().map(lane_height).sum::<f64>();
    let (signs, height) = legend(chart, bottom + 12.0);
    let size = (WIDTH, height);
    let mut out = Drawing::begin(&chart.lang, &chart.title, &chart.period, size, SCALE);
    out.rect((0.0, 0.0), size, &colours.surface, "");
    let title = Text::new(&chart.title, SIDE, 42.0, 28.0, &colours.ink);
    out.text(title.serif().anchored("start").within(WIDTH - 2.0 * SIDE));
    let period = Text::new(&chart.period, SIDE, 70.0, 16.0, &colours.soft);
    out.text(period.anchored("start").within(WIDTH - 2.0 * SIDE));
    axis(&mut out, chart, bottom, colours);
    let mut top = TOP;
    for lane in &chart.lanes {
        draw_lane(&mut out, lane, top, colours);
        top += lane_height(lane);
    }
    for (at, (shape, hollow, words)) in &signs {
        let sign = Sign {
            row: 0,
            from: if is_mark(shape) { at.0 + 12.0 } else { at.0 },
            to: at.0 + 24.0,
            room: 0.0,
            shape: shape.clone(),
            tone: Tone::Mid,
            hollow: *hollow,
            struck: false,
            label: String::new(),
        };
        draw_sign(&mut out, &sign, (0.0, at.1), colours);
        out.text(Text::new(words, at.0 + 34.0, at.1 + 17.0, LETTERS, &colours.soft).anchored("start"));
    }
    out.end()
}

type Placed<'a> = ((f64, f64), &'a (Shape, bool, String));

/// Whether it stands around a point, and not from one to another.
const fn is_mark(shape: &Shape) -> bool {
    matches!(shape, Shape::Dot | Shape::Diamond | Shape::Flag)
}

/// Where the signs of the legend stand, and where the drawing ends.
fn legend(chart: &Chart, top: f64) -> (Vec<Placed<'_>>, f64) {
    let (mut x, mut y) = (SIDE + 6.0, top);
    let mut placed = Vec::new();
    for sign in &chart.legend {
        let width = 34.0 + breadth(&sign.2) * LETTERS + 22.0;
        if x + width > WIDTH - SIDE && x > SIDE + 6.0 {
            (x, y) = (SIDE + 6.0, y + ROW);
        }
        placed.push(((x, y), sign));
        x += width;
    }
    (placed, y + ROW + 10.0)
}

fn axis(out: &mut Drawing, chart: &Chart, bottom: f64, colours: &Colours) {
    out.rect((LEFT, AXIS), (CHART, 2.0 * AXIS_LINE), &colours.sunken, "");
    for tick in &chart.ticks {
        let (from, to) = (LEFT + tick.from.clamp(0.0, CHART), LEFT + tick.to.clamp(0.0, CHART));
        let line = if tick.above { AXIS } else { AXIS + AXIS_LINE };
        if tick.from >= 0.0 {
            out.line((from, line), (from, bottom), 1.0, &colours.line, None);
        }
        let words = lines(&tick.label, 12.0, to - from - 6.0, 1);
        // A mark that is cut short says nothing rather than half of it.
        if let Some(words) = words.first().filter(|words| **words == tick.label) {
            let text = Text::new(words, from + 4.0, line + 15.0, 12.0, &colours.soft).anchored("start");
            out.text(if tick.above { text.bold() } else { text });
        }
    }
    if let Some((at, word)) = &chart.today {
        let x = LEFT + at;
        out.line((x, AXIS + AXIS_LINE), (x, bottom), 2.0, &colours.today, None);
        let (anchor, away) = if *at > CHART * 0.8 {
            ("end", -5.0)
        } else {
            ("start", 5.0)
        };
        out.text(
            Text::new(word, x + away, AXIS - 6.0, 12.0, &colours.ink)
                .anchored(anchor)
                .bold(),
        );
        out.line((x, AXIS - 16.0), (x, AXIS + AXIS_LINE), 2.0, &colours.today, None);
    }
}

#[allow(clippy::cast_precision_loss)] // Lines are few.
fn draw_lane(out: &mut Drawing, lane: &ChartLane, top: f64, colours: &Colours) {
    out.line(
        (SIDE, top - LANE_GAP / 2.0),
        (LEFT + CHART, top - LANE_GAP / 2.0),
        1.0,
        &colours.line,
        None,
    );
    for (at, line) in name_lines(lane).iter().enumerate() {
        let y = top + 17.0 + at as f64 * LINE;
        out.text(Text::new(line, SIDE, y, LETTERS, &colours.ink).anchored("start").bold());
    }
    for sign in &lane.signs {
        draw_sign(out, sign, (LEFT, top), colours);
    }
}

#[cfg(test)]
mod tests;
