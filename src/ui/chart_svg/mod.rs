//! The schedule as a drawing that stands on its own, for a slide, a report or a sheet of paper.

use super::svg::{Colours, Drawing, Text, breadth, escaped, lines};

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
/// The size of a mark.
const MARK: f64 = 7.0;
/// The least size of a step on its bar.
const STEP: f64 = 9.0;
/// How many steps an end takes to fade.
const SHADES: usize = 6;

/// Whose colour something has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)] // The names are those of the classes in style/.
pub enum Tone {
    A,
    B,
    #[default]
    Mid,
    Late,
}

/// The shape of something.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// An event on a day.
    Dot,
    /// A due date.
    Diamond,
    /// A date beside events and commitments.
    Flag,
    /// What takes longer, or is not known to the day.
    Bar {
        /// How much of it is done, 0 to 1.
        done: f64,
        /// Its steps: from, to, and whether each was done.
        steps: Vec<(f64, f64, bool)>,
        /// How far its two ends are not certain.
        fade: (f64, f64),
    },
    /// So many things in one place.
    Many(String),
}

/// Something on the drawing. Lengths are in units from the left of the plot.
#[derive(Clone, Debug, PartialEq)]
pub struct Sign {
    /// Its row in the lane.
    pub row: usize,
    /// Where it begins; the middle of a mark.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// How far its title may go.
    pub room: f64,
    /// Its shape.
    pub shape: Shape,
    /// Its colour.
    pub tone: Tone,
    /// Planned, or still to be done.
    pub hollow: bool,
    /// Called off.
    pub struck: bool,
    /// Its title, where there is room for it.
    pub label: String,
}

/// A lane.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChartLane {
    /// Its name.
    pub name: String,
    /// How many rows it has.
    pub rows: usize,
    /// What stands in it.
    pub signs: Vec<Sign>,
}

/// A mark of the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartTick {
    /// Where it is, in units from the left of the plot.
    pub from: f64,
    /// Where the next one is.
    pub to: f64,
    /// Its words.
    pub label: String,
    /// Whether it stands in the upper line.
    pub above: bool,
}

/// What the drawing shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chart {
    /// The language of its words, a BCP 47 tag.
    pub lang: String,
    /// The heading, and the title of the file.
    pub title: String,
    /// The part of time, and how much there is in it.
    pub period: String,
    /// The marks of the axis.
    pub ticks: Vec<ChartTick>,
    /// Today, and its word.
    pub today: Option<(f64, String)>,
    /// The lanes.
    pub lanes: Vec<ChartLane>,
    /// What the signs mean.
    pub legend: Vec<(Shape, bool, String)>,
}

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

/// Ink and ground of a tone.
fn tint(tone: Tone, colours: &Colours) -> (&str, &str) {
    match tone {
        Tone::A => (&colours.bank_a, &colours.bank_a_surface),
        Tone::B => (&colours.bank_b, &colours.bank_b_surface),
        Tone::Mid => (&colours.joint, &colours.joint_surface),
        Tone::Late => (&colours.late, &colours.late_surface),
    }
}

#[allow(clippy::cast_precision_loss)] // Rows are few.
fn draw_sign(out: &mut Drawing, sign: &Sign, origin: (f64, f64), colours: &Colours) {
    let (ink, ground) = tint(sign.tone, colours);
    let top = origin.1 + sign.row as f64 * ROW;
    let (from, to) = (origin.0 + sign.from, origin.0 + sign.to);
    let middle = top + ROW / 2.0 - 2.0;
    let fill = if sign.hollow { &colours.surface } else { ink };
    let text_at = match &sign.shape {
        Shape::Dot => {
            out.add(&format!(
                r#"<circle cx="{}" cy="{}" r="{}" fill="{}" stroke="{}" stroke-width="2"{}/>"#,
                number(from.max(MARK)),
                number(middle),
                number(MARK),
                escaped(fill),
                escaped(ink),
                if sign.hollow { r#" stroke-dasharray="3 2""# } else { "" },
            ));
            from + 2.0 * MARK
        }
        Shape::Diamond => {
            let (m, w) = (middle, MARK + 1.0);
            out.add(&polygon(
                &[(from, m - w), (from + w, m), (from, m + w), (from - w, m)],
                fill,
                ink,
            ));
            from + 2.0 * MARK
        }
        Shape::Flag => {
            let m = middle;
            out.line((from, m - MARK - 2.0), (from, m + MARK + 2.0), 2.0, ink, None);
            let points = [(from, m - MARK - 2.0), (from + MARK + 3.0, m - 4.0), (from, m + 1.0)];
            out.add(&polygon(&points, fill, ink));
            from + 2.0 * MARK
        }
        Shape::Bar { done, steps, fade } => {
            bar(out, sign, (from, to, top), *fade, (ink, ground), colours);
            let done = done.clamp(0.0, 1.0) * (to - from);
            if done > 0.0 {
                out.rect((from, top + ROW - 8.0), (done, 4.0), ink, "");
            }
            for (first, last, is_done) in steps {
                let x = (origin.0 + first).clamp(from, to);
                let x = x.min(to - STEP).max(from);
                let width = (last - first).clamp(STEP, (to - x).max(STEP));
                let fill = if *is_done { ink } else { &colours.surface };
                let border = format!(r#" stroke="{}" stroke-width="1" rx="2""#, escaped(ink));
                out.rect((x, top + ROW - 4.0 - STEP), (width, STEP), fill, &border);
            }
            from + 6.0
        }
        Shape::Many(words) => {
            let border = format!(r#" rx="11" stroke="{}" stroke-width="1""#, escaped(&colours.soft));
            out.rect((from, top + 1.0), (to - from, 22.0), &colours.sunken, &border);
            let text = Text::new(words, f64::midpoint(from, to), top + 16.5, LETTERS, &colours.ink).bold();
            out.text(text.within(to - from - 6.0));
            return;
        }
    };
    let room = origin.0 + sign.room - text_at;
    if let Some(words) = lines(&sign.label, LETTERS, room, 1)
        .first()
        .filter(|_| room > 6.0 * LETTERS)
    {
        let text = Text::new(words, text_at, middle + 4.5, LETTERS, &colours.ink).anchored("start");
        out.text(if sign.struck { text.struck() } else { text });
    }
}

/// A bar that fades where its ends are not certain: in slices, because not every program that takes SVG knows masks.
#[allow(clippy::cast_precision_loss)] // Slices are few.
fn bar(
    out: &mut Drawing,
    sign: &Sign,
    (from, to, top): (f64, f64, f64),
    fade: (f64, f64),
    (ink, ground): (&str, &str),
    colours: &Colours,
) {
    let fill = if sign.hollow { &colours.surface } else { ground };
    let (start, end) = ((from + fade.0).min(to), (to - fade.1).max(from));
    let dashes = if sign.hollow { r#" stroke-dasharray="5 3""# } else { "" };
    let mut slice = |left: f64, right: f64, strength: f64| {
        if right - left < 0.05 {
            return;
        }
        let opacity = number(strength);
        out.rect(
            (left, top + 1.0),
            (right - left, ROW - 5.0),
            fill,
            &format!(r#" fill-opacity="{opacity}""#),
        );
        for y in [top + 1.0, top + ROW - 4.0] {
            out.add(&format!(
                r#"<line x1="{}" y1="{y}" x2="{}" y2="{y}" stroke="{}" stroke-width="1" stroke-opacity="{opacity}"{dashes}/>"#,
                number(left),
                number(right),
                escaped(ink),
                y = number(y),
            ));
        }
    };
    for at in 0..SHADES {
        let part = |at: usize| at as f64 / SHADES as f64;
        let strength = 0.25 + 0.75 * part(at);
        let step = |length: f64| (length * part(at), length * part(at + 1));
        let (near, far) = step(start - from);
        slice(from + near, from + far, strength);
        let (near, far) = step(to - end);
        slice(to - far, to - near, strength);
    }
    slice(start, end.max(start), 1.0);
    for (x, is_sure) in [(from, fade.0 <= 0.0), (to, fade.1 <= 0.0)] {
        if is_sure {
            let dashes = sign.hollow.then_some("5 3");
            out.line((x, top + 1.0), (x, top + ROW - 4.0), 1.0, ink, dashes);
        }
    }
}

fn polygon(points: &[(f64, f64)], fill: &str, ink: &str) -> String {
    let points: Vec<String> = points
        .iter()
        .map(|(x, y)| format!("{},{}", number(*x), number(*y)))
        .collect();
    format!(
        r#"<polygon points="{}" fill="{}" stroke="{}" stroke-width="2" stroke-linejoin="round"/>"#,
        points.join(" "),
        escaped(fill),
        escaped(ink),
    )
}

fn number(value: f64) -> String {
    super::bridge_shape::length(value)
}

#[cfg(test)]
mod tests;
