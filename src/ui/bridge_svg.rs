//! The bridge as a file: a drawing that stands on its own, for a slide or a report. It refers to nothing outside of it, neither
//! styles nor fonts nor other files, so that any program shows it alike.

use std::fmt::Write as _;

use super::bridge_arch::Pillar;
use super::bridge_shape::{CURVE, DECK, WIDTH, label_steps, length, month_place, place, shafts};

/// The size of the drawing in pixels: as wide as a slide.
const SIZE: (f64, f64) = (1600.0, 640.0);
/// The room to its left and right.
const SIDE: f64 = 80.0;
/// Where the plot begins, and how many pixels one of its units is high.
const TOP: f64 = 175.0;
const UNIT: f64 = 2.8;
/// The width of a letter as a part of its size, wide enough for any of our alphabets.
const LETTER: f64 = 0.6;

/// The colours of the drawing, as CSS writes them.
#[derive(Clone, Debug, Default, PartialEq)]
#[allow(missing_docs)] // The names are those of the tokens in style/tokens.css.
pub struct Colours {
    pub surface: String,
    pub ink: String,
    pub soft: String,
    pub brand: String,
    pub today: String,
    pub bank_a: String,
    pub bank_b: String,
}

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
    let mut out = Drawing::begin(picture);
    let (width, height) = (length(SIZE.0), length(SIZE.1));
    out.add(&format!(
        r#"<rect width="{width}" height="{height}" fill="{}"/>"#,
        escaped(&colours.surface)
    ));
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
    out.arch(&colours.ink);
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

/// How wide words are, as a part of their size.
#[allow(clippy::cast_precision_loss)] // Letters are few.
pub(super) fn breadth(words: &str) -> f64 {
    words.chars().count() as f64 * LETTER
}

/// Words in the drawing.
struct Text<'a> {
    words: &'a str,
    at: (f64, f64),
    size: f64,
    colour: &'a str,
    anchor: &'static str,
    face: &'static str,
}

impl<'a> Text<'a> {
    const fn new(words: &'a str, x: f64, y: f64, size: f64, colour: &'a str) -> Self {
        Self {
            words,
            at: (x, y),
            size,
            colour,
            anchor: "middle",
            face: "",
        }
    }

    const fn serif(mut self) -> Self {
        self.face = r#" font-family="serif" font-weight="600""#;
        self
    }

    const fn bold(mut self) -> Self {
        self.face = r#" font-weight="600""#;
        self
    }

    const fn anchored(mut self, anchor: &'static str) -> Self {
        self.anchor = anchor;
        self
    }

    /// Smaller where it would be wider than this.
    fn within(mut self, width: f64) -> Self {
        let needed = breadth(self.words);
        if needed > 0.0 {
            self.size = self.size.min(width / needed);
        }
        self
    }
}

struct Drawing(String);

impl Drawing {
    fn begin(picture: &Picture) -> Self {
        let (width, height) = (length(SIZE.0), length(SIZE.1));
        Self(format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img" xml:lang="{lang}" font-family="sans-serif" aria-labelledby="title desc">
<title id="title">{title}</title>
<desc id="desc">{alt}</desc>
"#,
            lang = escaped(&picture.lang),
            title = escaped(&picture.title),
            alt = escaped(&picture.alt),
        ))
    }

    fn add(&mut self, element: &str) {
        self.0.push_str(element);
        self.0.push('\n');
    }

    fn line(&mut self, from: (f64, f64), to: (f64, f64), width: f64, colour: &str, dashes: Option<&str>) {
        let dashes = dashes.map_or_else(String::new, |dashes| format!(r#" stroke-dasharray="{dashes}""#));
        self.add(&format!(
            r#"<line x1="{}" y1="{}" x2="{}" y2="{}" stroke="{}" stroke-width="{}"{dashes}/>"#,
            length(from.0),
            length(from.1),
            length(to.0),
            length(to.1),
            escaped(colour),
            length(width),
        ));
    }

    fn arch(&mut self, colour: &str) {
        let [from, one, other, to] = CURVE.map(|(along, up)| format!("{} {}", length(x(along)), length(y(up))));
        self.add(&format!(
            r#"<path d="M{from}C{one} {other} {to}" fill="none" stroke="{}" stroke-width="4"/>"#,
            escaped(colour),
        ));
    }

    fn text(&mut self, text: Text) {
        self.add(&format!(
            r#"<text x="{}" y="{}" font-size="{}" text-anchor="{}" fill="{}"{}>{}</text>"#,
            length(text.at.0),
            length(text.at.1),
            length(text.size),
            text.anchor,
            escaped(text.colour),
            text.face,
            escaped(text.words),
        ));
    }

    fn end(mut self) -> String {
        self.0.push_str("</svg>\n");
        self.0
    }
}

/// A text as XML may hold it; control characters, which it may not, are left out.
pub(super) fn escaped(text: &str) -> String {
    text.chars().fold(String::new(), |mut out, letter| {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '"' => out.push_str("&quot;"),
            '>' => out.push_str("&gt;"),
            _ if letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}') => {}
            _ => {
                let _ = out.write_char(letter);
            }
        }
        out
    })
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
        for sign in ["var(", "url(", "href", "class=", "style"] {
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
