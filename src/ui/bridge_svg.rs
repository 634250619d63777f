//! The bridge as a file: a drawing that stands on its own, for a slide or a report. It refers to nothing outside of it, neither
//! styles nor fonts nor other files, so that any program shows it alike.

use super::bridge_arch::Pillar;
use super::bridge_shape::{CURVE, DECK, WIDTH, label_steps, length, month_place, place, shafts};
use super::svg::{Colours, Drawing, Text, breadth, escaped};

/// The size of the drawing in pixels: as wide as a slide.
const SIZE: (f64, f64) = (1600.0, 640.0);
/// The room to its left and right.
const SIDE: f64 = 80.0;
/// Where the plot begins, and how many pixels one of its units is high.
const TOP: f64 = 175.0;
const UNIT: f64 = 2.8;
/// What the drawing shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// The language of its words, a BCP 47 tag.
    pub lang: String,
    /// The heading, and the title of the file.
    pub title: String,
    /// The months that are shown, below the heading.
    pub period: String,
    /// What the drawing says, in words.
    pub alt: String,
    /// The months, from the earliest, without gaps.
    pub months: Vec<Pillar>,
    /// Today, in months from the start of the first, and its word.
    pub today: Option<(f64, String)>,
    /// Our city, then theirs.
    pub banks: (String, String),
    /// What a whole pillar is, then a dotted one.
    pub legend: (String, String),
}

/// The drawing as the text of an SVG file.
#[must_use]
pub fn bridge_svg(picture: &Picture, colours: &Colours) -> String {
    let mut out = Drawing::begin(&picture.lang, &picture.title, &picture.alt, SIZE, 1.0);
    out.rect((0.0, 0.0), SIZE, &colours.surface, "");
    let middle = SIZE.0 / 2.0;
    out.text(
        Text::new(&picture.title, middle, 72.0, 46.0, &colours.ink)
            .serif()
            .within(SIZE.0 - 2.0 * SIDE),
    );
    out.text(Text::new(&picture.period, middle, 112.0, 24.0, &colours.soft));
    let count = picture.months.len();
    for (index, month) in picture.months.iter().enumerate() {
        for (class, from, to) in shafts(index, count, month.held, month.planned) {
            let dashes = if class.contains("planned") { Some("9 6") } else { None };
            let at = x(month_place(index, count));
            out.line((at, y(from)), (at, y(to)), 15.0, &colours.brand, dashes);
        }
    }
    out.add(&arch(&colours.ink));
    out.line((SIDE, y(DECK)), (SIZE.0 - SIDE, y(DECK)), 6.0, &colours.ink, None);
    if let Some((months, word)) = &picture.today {
        let at = x(place(*months, count));
        out.line((at, TOP - 20.0), (at, y(DECK) + 18.0), 4.0, &colours.today, None);
        let (anchor, away) = if at > SIZE.0 * 0.7 {
            ("end", -12.0)
        } else {
            ("start", 12.0)
        };
        out.text(Text::new(word, at + away, TOP - 6.0, 20.0, &colours.ink).anchored(anchor));
    }
    let names: Vec<(&str, f64)> = picture
        .months
        .iter()
        .map(|month| (month.label.as_str(), month.held + month.planned))
        .collect();
    for (index, (name, step)) in names.iter().zip(label_steps(&names)).enumerate() {
        if step.is_some() {
            let at = x(month_place(index, count));
            out.text(Text::new(name.0, at, y(DECK) + 34.0, 19.0, &colours.soft));
        }
    }
    let half = middle - SIDE - 20.0;
    let bank = |name, at, colour, anchor| {
        Text::new(name, at, y(DECK) + 82.0, 30.0, colour)
            .bold()
            .anchored(anchor)
            .within(half)
    };
    out.text(bank(&picture.banks.0, SIDE, &colours.bank_a, "start"));
    out.text(bank(&picture.banks.1, SIZE.0 - SIDE, &colours.bank_b, "end"));
    let mut at = SIDE;
    for (word, dashes) in [(&picture.legend.0, None), (&picture.legend.1, Some("9 6"))] {
        out.line((at + 8.0, 608.0), (at + 8.0, 584.0), 15.0, &colours.brand, dashes);
        out.text(Text::new(word, at + 28.0, 604.0, 20.0, &colours.soft).anchored("start"));
        at += 80.0 + breadth(word) * 20.0;
    }
    out.end()
}

/// The place in the file of a place in the plot.
fn x(of: f64) -> f64 {
    SIDE + of / WIDTH * (SIZE.0 - 2.0 * SIDE)
}

fn y(of: f64) -> f64 {
    TOP + of * UNIT
}

fn arch(colour: &str) -> String {
    let [from, one, other, to] = CURVE.map(|(along, up)| format!("{} {}", length(x(along)), length(y(up))));
    format!(
        r#"<path d="M{from}C{one} {other} {to}" fill="none" stroke="{}" stroke-width="4"/>"#,
        escaped(colour),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(title: &str, months: Vec<Pillar>) -> String {
        let picture = Picture {
            lang: "de".into(),
            title: title.into(),
            alt: "Kontakte".into(),
            today: Some((1.5, "heute".into())),
            banks: (title.into(), "Kassel".into()),
            legend: ("gehalten".into(), "geplant".into()),
            months,
            ..Picture::default()
        };
        let colours = Colours {
            brand: "rgb(1, 2, 3)".into(),
            ..Colours::default()
        };
        bridge_svg(&picture, &colours)
    }

    #[test]
    fn names_with_signs_of_xml_do_no_harm() {
        let text = drawn("A & <B> \"C\"\u{0}\u{7}", Vec::new());
        assert!(text.contains("<title id=\"title\">A &amp; &lt;B&gt; &quot;C&quot;</title>"));
        assert!(!text.contains(|letter: char| letter.is_control() && letter != '\n'));
    }

    #[test]
    fn what_is_held_is_drawn_whole_and_what_is_planned_in_pieces() {
        let pillar = |held, planned| Pillar {
            held,
            planned,
            label: "Mai".into(),
        };
        let text = drawn("A", vec![pillar(0.5, 0.0), pillar(0.0, 0.0), pillar(0.2, 0.3)]);
        // The pillars and the two signs of the legend.
        let whole = text.matches("stroke=\"rgb(1, 2, 3)\" stroke-width=\"15.00\"/>").count();
        let pieces = text.matches("stroke-width=\"15.00\" stroke-dasharray").count();
        assert_eq!((whole, pieces), (2 + 1, 1 + 1));
        assert_eq!(text.matches(">Mai<").count(), 3);
    }

    #[test]
    fn it_refers_to_nothing_outside() {
        let text = drawn("A", Vec::new());
        for sign in ["var(", "url(", "href", "class=", "style="] {
            assert!(!text.contains(sign), "{sign}");
        }
        assert_eq!(text.matches("http").count(), 1, "the name of the format alone");
    }

    #[test]
    fn a_long_name_is_written_smaller() {
        let text = drawn(&"Donaudampfschifffahrt".repeat(8), Vec::new());
        assert!(!text.contains("font-size=\"46.00\""));
    }
}
