//! The chronicle as a drawing that stands on its own: the two banks with their events, the latest on top, for a slide or a report.

use super::chart_svg::Tone;
use super::svg::{Colours, Drawing, Text, breadth, escaped, lines};

/// The width of the drawing in pixels: as wide as a slide.
const WIDTH: f64 = 1600.0;
/// The room at either side, the width of a card, and that of the dates between the banks.
const SIDE: f64 = 70.0;
const CARD: f64 = 620.0;
/// The sizes of titles and of what stands below them.
const TITLE: f64 = 22.0;
const FACTS: f64 = 17.0;
/// How far the next date stands below the one before at least.
const STEP: f64 = 46.0;
/// What is free below a card, and within it.
const GAP: f64 = 18.0;
const PADDING: f64 = 16.0;
/// Where the names of the cities stand, and where the banks begin.
const HEADS: f64 = 150.0;
const TOP: f64 = 180.0;

/// One line of the chronicle.
#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    /// The line between what lies ahead and what has been, and its words.
    Today(String),
    /// An event, or a date beside the events.
    Entry(Note),
}

/// What stands at a date.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Note {
    /// The side on which it stands.
    pub side: Tone,
    /// Its date.
    pub when: String,
    /// Its title.
    pub title: String,
    /// What is said below it.
    pub facts: String,
    /// Planned.
    pub hollow: bool,
    /// Called off.
    pub struck: bool,
}

/// What the drawing shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chronicle {
    /// The language of its words, a BCP 47 tag.
    pub lang: String,
    /// The heading, and the title of the file.
    pub title: String,
    /// What was asked for, and how much of it is shown.
    pub period: String,
    /// Our city, then theirs.
    pub banks: (String, String),
    /// The lines, the latest first.
    pub lines: Vec<Line>,
    /// What a dashed frame means.
    pub legend: String,
}

/// A line with its place.
struct Placed<'a> {
    line: &'a Line,
    top: f64,
    titles: Vec<String>,
    height: f64,
}

/// The drawing as the text of an SVG file.
#[must_use]
pub fn chronicle_svg(chronicle: &Chronicle, colours: &Colours) -> String {
    let (placed, bottom) = laid_out(&chronicle.lines);
    let size = (WIDTH, bottom + 60.0);
    let middle = WIDTH / 2.0;
    let mut out = Drawing::begin(&chronicle.lang, &chronicle.title, &chronicle.period, size, 1.0);
    out.rect((0.0, 0.0), size, &colours.surface, "");
    let room = WIDTH - 2.0 * SIDE;
    out.text(
        Text::new(&chronicle.title, middle, 66.0, 44.0, &colours.ink)
            .serif()
            .within(room),
    );
    out.text(Text::new(&chronicle.period, middle, 104.0, 22.0, &colours.soft).within(room));
    let bank = |name, at, colour, anchor| {
        Text::new(name, at, HEADS, 28.0, colour)
            .bold()
            .anchored(anchor)
            .within(CARD)
    };
    out.text(bank(&chronicle.banks.0, SIDE, &colours.bank_a, "start"));
    out.text(bank(&chronicle.banks.1, WIDTH - SIDE, &colours.bank_b, "end"));
    out.line((middle, TOP), (middle, bottom), 2.0, &colours.line, None);
    for placed in &placed {
        match placed.line {
            Line::Today(words) => today(&mut out, words, placed.top, colours),
            Line::Entry(note) => card(&mut out, note, placed, colours),
        }
    }
    out.text(Text::new(&chronicle.legend, SIDE, bottom + 30.0, FACTS, &colours.soft).anchored("start"));
    out.end()
}

/// Each in its order, on its side, below what stands there already.
#[allow(clippy::cast_precision_loss)] // Lines are few.
fn laid_out(all: &[Line]) -> (Vec<Placed<'_>>, f64) {
    // How far down each bank is taken, and where the last date stands.
    let (mut a, mut b, mut last) = (TOP, TOP, TOP - STEP);
    let mut placed = Vec::new();
    for line in all {
        let (side, titles, height) = match line {
            Line::Today(_) => (Tone::Mid, Vec::new(), 30.0),
            Line::Entry(note) => {
                let titles = lines(&note.title, TITLE, CARD - 2.0 * PADDING, 2);
                let facts = if note.facts.is_empty() { 0.0 } else { FACTS * 1.45 };
                let height = 2.0 * PADDING + titles.len() as f64 * TITLE * 1.25 + facts - 6.0;
                (note.side, titles, height)
            }
        };
        let free = match side {
            Tone::A => a,
            Tone::B => b,
            Tone::Mid | Tone::Late => a.max(b).max(last + STEP),
        };
        let top = free.max(last + STEP);
        // A joint event covers the dates' column: its date stands in it.
        last = top;
        let end = top + height + GAP;
        match side {
            Tone::A => a = end,
            Tone::B => b = end,
            Tone::Mid | Tone::Late => {
                (a, b) = (end, end);
                last = end - STEP;
            }
        }
        placed.push(Placed {
            line,
            top,
            titles,
            height,
        });
    }
    (placed, a.max(b))
}

fn today(out: &mut Drawing, words: &str, top: f64, colours: &Colours) {
    let y = top + 14.0;
    out.line((SIDE, y), (WIDTH - SIDE, y), 3.0, &colours.today, None);
    let half = breadth(words) * 10.0 + 16.0;
    out.rect((WIDTH / 2.0 - half, y - 16.0), (2.0 * half, 32.0), &colours.surface, "");
    out.text(Text::new(words, WIDTH / 2.0, y + 7.0, 20.0, &colours.ink).bold());
}

#[allow(clippy::cast_precision_loss)] // Lines are few.
fn card(out: &mut Drawing, note: &Note, placed: &Placed, colours: &Colours) {
    let middle = WIDTH / 2.0;
    let (left, edge, ink) = match note.side {
        Tone::A => (SIDE, SIDE + CARD - 6.0, &colours.bank_a),
        Tone::B => (WIDTH - SIDE - CARD, WIDTH - SIDE - CARD, &colours.bank_b),
        Tone::Mid | Tone::Late => (middle - CARD / 2.0, middle - CARD / 2.0, &colours.joint),
    };
    let top = placed.top;
    let dashes = if note.hollow { r#" stroke-dasharray="7 5""# } else { "" };
    let frame = format!(
        r#" rx="8" stroke="{}" stroke-width="1.5"{dashes}"#,
        escaped(&colours.line)
    );
    out.rect((left, top), (CARD, placed.height), &colours.surface, &frame);
    if note.side == Tone::Mid {
        out.rect((left, top), (CARD, 5.0), ink, "");
    } else {
        out.rect((edge, top), (6.0, placed.height), ink, "");
        out.text(
            Text::new(&note.when, middle, top + 30.0, 18.0, &colours.ink)
                .bold()
                .within(200.0),
        );
        out.line((middle - 7.0, top + 40.0), (middle + 7.0, top + 40.0), 3.0, ink, None);
    }
    let x = left + PADDING + if note.side == Tone::B { 6.0 } else { 0.0 };
    let mut y = top + PADDING + TITLE * 0.8;
    for line in &placed.titles {
        let text = Text::new(line, x, y, TITLE, &colours.ink).anchored("start");
        out.text(if note.struck { text.struck() } else { text.bold() });
        y += TITLE * 1.25;
    }
    if let Some(facts) = lines(&note.facts, FACTS, CARD - 2.0 * PADDING - 6.0, 1).first() {
        out.text(Text::new(facts, x, y, FACTS, &colours.soft).anchored("start"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(side: Tone) -> Line {
        Line::Entry(Note {
            side,
            when: "May 2026".into(),
            title: "Visit of <Kassel> & a very long title that goes on over more than one line of the card".into(),
            facts: "visit".into(),
            ..Note::default()
        })
    }

    #[test]
    fn nothing_lies_over_anything_on_one_bank_and_the_order_is_kept() {
        let sides = [
            Tone::A,
            Tone::B,
            Tone::B,
            Tone::Mid,
            Tone::A,
            Tone::A,
            Tone::B,
            Tone::Mid,
        ];
        let all: Vec<Line> = sides.map(note).to_vec();
        let (placed, bottom) = laid_out(&all);
        let side = |placed: &Placed| match placed.line {
            Line::Entry(note) => note.side,
            Line::Today(_) => Tone::Mid,
        };
        for (at, one) in placed.iter().enumerate() {
            assert!(one.top + one.height <= bottom);
            for later in &placed[at + 1..] {
                assert!(one.top < later.top);
                let (a, b) = (side(one), side(later));
                let meet = a == b || a == Tone::Mid || b == Tone::Mid;
                assert!(!meet || one.top + one.height < later.top);
            }
        }
    }

    #[test]
    fn it_stands_on_its_own() {
        let chronicle = Chronicle {
            title: "A & B".into(),
            lines: vec![note(Tone::A), Line::Today("today".into()), note(Tone::Mid)],
            ..Chronicle::default()
        };
        let text = chronicle_svg(&chronicle, &Colours::default());
        assert!(text.contains("Visit of &lt;Kassel&gt; &amp; a very long"));
        for word in ["var(", "url(", "href", "class=", "style="] {
            assert!(!text.contains(word), "{word}");
        }
    }
}
