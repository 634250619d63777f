//! The map as a file: a drawing that stands on its own, for a slide or a report. It refers to nothing outside of it, so that any program shows
//! it alike.

use super::map_plot::{MapMark, MapShape, named, radii};
use super::map_shape::{Frame, Point, Side, arc, decimal, names};
use super::svg::{Colours, breadth, escaped};

/// The size of the drawing in pixels: as wide as a slide.
const SIZE: Point = (1600.0, 1200.0);
/// Where the map is in it.
const TOP: f64 = 150.0;
const SIDE: f64 = 60.0;
const FOOT: f64 = 80.0;
/// The size of the letters of a name, and how many times as large as on the screen a place is.
const LETTER: f64 = 24.0;
const LARGER: f64 = 1.6;

/// What the drawing shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MapPicture {
    /// The language of its words, a BCP 47 tag.
    pub lang: String,
    /// The heading, and the title of the file.
    pub title: String,
    /// What the drawing says, in words; stands below the heading.
    pub summary: String,
    /// The countries.
    pub lands: Vec<MapShape>,
    /// From where to where an arc leads.
    pub arcs: Vec<(Point, Point)>,
    /// The places.
    pub marks: Vec<MapMark>,
    /// What a whole place is, then a dotted one.
    pub legend: (String, String),
    /// Where the outline is from.
    pub source: String,
}

/// The drawing as the text of an SVG file; `seen` is the part of the map that the screen shows.
#[must_use]
pub fn map_svg(picture: &MapPicture, seen: Frame, colours: &Colours) -> String {
    let size = (SIZE.0 - 2.0 * SIDE, SIZE.1 - TOP - FOOT);
    // All that the screen shows is in it.
    let wider = (size.0 / size.1) / (seen.width / seen.height);
    let frame = seen.zoomed(wider.max(1.0), (0.5, 0.5)).shaped(size.0 / size.1);
    let pixel = frame.width / size.0;
    let mut out = Drawing(String::new());
    out.add(&format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}" role="img" xml:lang="{lang}" font-family="sans-serif" aria-labelledby="title desc">
<title id="title">{title}</title>
<desc id="desc">{summary}</desc>
<rect width="{w}" height="{h}" fill="{surface}"/>"#,
        w = decimal(SIZE.0),
        h = decimal(SIZE.1),
        lang = escaped(&picture.lang),
        title = escaped(&picture.title),
        summary = escaped(&picture.summary),
        surface = escaped(&colours.surface),
    ));
    let within = |words: &str, size: f64| size.min((SIZE.0 - 2.0 * SIDE) / breadth(words).max(0.1));
    let middle = SIZE.0 / 2.0;
    let heading = Text {
        bold: true,
        ..Text::new(
            &picture.title,
            (middle, 70.0),
            within(&picture.title, 44.0),
            &colours.ink,
        )
    };
    out.add(&heading.drawn("middle"));
    let summary = Text::new(
        &picture.summary,
        (middle, 116.0),
        within(&picture.summary, 24.0),
        &colours.soft,
    );
    out.add(&summary.drawn("middle"));
    // A drawing within a drawing ends at its own edges.
    out.add(&format!(
        "<svg x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" viewBox=\"{}\">\n<rect x=\"-7000\" y=\"-7000\" width=\"14000\" height=\"14000\" fill=\"{}\"/>",
        decimal(SIDE),
        decimal(TOP),
        decimal(size.0),
        decimal(size.1),
        frame.view_box(),
        escaped(&colours.sunken),
    ));
    for land in &picture.lands {
        let fill = match land.class {
            "a" => &colours.bank_a_surface,
            "b" => &colours.bank_b_surface,
            _ => &colours.surface,
        };
        out.add(&format!(
            "<path d=\"{}\" fill=\"{}\" stroke=\"{}\" stroke-width=\"{}\" stroke-linejoin=\"round\"/>",
            escaped(&land.path),
            escaped(fill),
            escaped(&colours.line_strong),
            decimal(pixel * 1.5),
        ));
    }
    for (from, to) in &picture.arcs {
        out.add(&format!(
            "<path d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\"/>",
            arc(*from, *to),
            escaped(&colours.brand),
            decimal(pixel * 4.0),
        ));
    }
    out.add("</svg>");
    marks(&mut out, picture, frame, size, colours);
    let mut at = SIDE;
    for (word, dashes) in [(&picture.legend.0, false), (&picture.legend.1, true)] {
        circle(
            &mut out,
            (at + 12.0, SIZE.1 - 38.0),
            12.0,
            &colours.joint,
            if dashes { Fill::Dotted } else { Fill::Whole },
            colours,
        );
        out.add(&Text::new(word, (at + 36.0, SIZE.1 - 31.0), 20.0, &colours.soft).drawn("start"));
        at += 80.0 + breadth(word) * 20.0;
    }
    out.add(&Text::new(&picture.source, (SIZE.0 - SIDE, SIZE.1 - 31.0), 16.0, &colours.soft).drawn("end"));
    out.add("</svg>");
    out.0
}

/// The places, and the names that have room.
fn marks(out: &mut Drawing, picture: &MapPicture, frame: Frame, size: Point, colours: &Colours) {
    let mut all = named(&picture.marks, |at| frame.part(at), size, LETTER);
    for place in &mut all {
        place.radius *= LARGER;
    }
    let sides = names(&all, size);
    let on_map = |at: Point| (0.0..=size.0).contains(&at.0) && (0.0..=size.1).contains(&at.1);
    let places = picture.marks.iter().zip(&all).zip(radii(&picture.marks)).zip(&sides);
    for (((mark, place), (_, held)), side) in places.filter(|(((_, place), _), _)| on_map(place.at)) {
        let colour = match mark.class {
            "a" => &colours.bank_a,
            "b" => &colours.bank_b,
            _ => &colours.joint,
        };
        let at = (SIDE + place.at.0, TOP + place.at.1);
        let ring = if mark.all > mark.held || mark.all == 0 {
            Fill::Dotted
        } else {
            Fill::Whole
        };
        circle(out, at, place.radius, colour, ring, colours);
        if held > 0.0 && matches!(ring, Fill::Dotted) {
            circle(out, at, held * LARGER, colour, Fill::Whole, colours);
        }
        if let Some(side) = side {
            let rect = place.name(*side);
            let (x, anchor) = match side {
                Side::Right => (rect.0.0, "start"),
                Side::Left => (rect.1.0, "end"),
                Side::Above | Side::Below => (place.at.0, "middle"),
            };
            let name = Text {
                bold: mark.class != "mid",
                halo: Some(&colours.surface),
                ..Text::new(
                    &mark.name,
                    (SIDE + x, TOP + rect.1.1 - LETTER * 0.35),
                    LETTER,
                    &colours.ink,
                )
            };
            out.add(&name.drawn(anchor));
        }
    }
}

/// The text of the file, an element a line.
struct Drawing(String);

impl Drawing {
    fn add(&mut self, element: &str) {
        self.0.push_str(element);
        self.0.push('\n');
    }
}

#[derive(Clone, Copy)]
enum Fill {
    Whole,
    Dotted,
}

fn circle(out: &mut Drawing, at: Point, radius: f64, colour: &str, fill: Fill, colours: &Colours) {
    let (x, y, r) = (decimal(at.0), decimal(at.1), decimal(radius));
    let colour = escaped(colour);
    let surface = escaped(&colours.surface);
    out.add(&match fill {
        Fill::Whole => format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\" fill=\"{colour}\" stroke=\"{surface}\" stroke-width=\"2\"/>"),
        Fill::Dotted => {
            format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\" fill=\"{surface}\" fill-opacity=\"0.7\" stroke=\"{colour}\" stroke-width=\"3\" stroke-dasharray=\"6 4\"/>")
        }
    });
}

/// Words in the drawing.
struct Text<'a> {
    words: &'a str,
    at: Point,
    size: f64,
    colour: &'a str,
    bold: bool,
    /// The colour around the letters, so that they can be read over lines.
    halo: Option<&'a str>,
}

impl<'a> Text<'a> {
    const fn new(words: &'a str, at: Point, size: f64, colour: &'a str) -> Self {
        Self {
            words,
            at,
            size,
            colour,
            bold: false,
            halo: None,
        }
    }

    fn drawn(&self, anchor: &str) -> String {
        let bold = if self.bold { " font-weight=\"600\"" } else { "" };
        let halo = self.halo.map_or_else(String::new, |halo| {
            format!(
                " stroke=\"{}\" stroke-width=\"5\" stroke-linejoin=\"round\" paint-order=\"stroke\"",
                escaped(halo)
            )
        });
        format!(
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\" text-anchor=\"{anchor}\" fill=\"{}\"{bold}{halo}>{}</text>",
            decimal(self.at.0),
            decimal(self.at.1),
            decimal(self.size),
            escaped(self.colour),
            escaped(self.words),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(name: &str, held: usize, all: usize) -> String {
        let mark = MapMark {
            class: "a",
            held,
            all,
            name: name.into(),
            ..MapMark::default()
        };
        let picture = MapPicture {
            lang: "uk".into(),
            title: name.into(),
            lands: vec![MapShape {
                class: "a",
                path: "M0 0l5 5 0-5z".into(),
            }],
            marks: vec![mark],
            arcs: vec![((0.0, 0.0), (100.0, 0.0))],
            ..MapPicture::default()
        };
        let colours = Colours {
            bank_a: "rgb(1, 2, 3)".into(),
            ..Colours::default()
        };
        map_svg(&picture, Frame::around(&[(0.0, 0.0)], 1.0), &colours)
    }

    #[test]
    fn names_with_signs_of_xml_do_no_harm() {
        let text = drawn("A & <B> \"C\"\u{0}", 1, 1);
        assert!(text.contains("<title id=\"title\">A &amp; &lt;B&gt; &quot;C&quot;</title>"));
        assert_eq!(
            text.matches(">A &amp; &lt;B&gt; &quot;C&quot;<").count(),
            3,
            "title, heading and the name of the place"
        );
    }

    #[test]
    fn what_is_only_planned_is_dotted_and_what_was_held_is_whole() {
        let shapes = |held, all| {
            let text = drawn("A", held, all);
            let own: Vec<&str> = text.lines().filter(|line| line.contains("rgb(1, 2, 3)")).collect();
            let dotted = own.iter().filter(|line| line.contains("dasharray")).count();
            (own.len() - dotted, dotted)
        };
        assert_eq!((shapes(2, 2), shapes(0, 2), shapes(1, 2)), ((1, 0), (0, 1), (1, 1)));
    }

    #[test]
    fn it_refers_to_nothing_outside() {
        let text = drawn("A", 1, 1);
        for sign in ["var(", "url(", "href", "class=", "style", "NaN"] {
            assert!(!text.contains(sign), "{sign}");
        }
        assert_eq!(text.matches("http").count(), 1, "the name of the format alone");
    }
}
