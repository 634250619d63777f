//! What drawings that stand on their own are made of, as SVG: they refer to nothing outside of them, neither styles nor fonts nor other
//! files, so that any program shows them alike.

use std::fmt::Write as _;

use super::bridge_shape::length;

/// The faces of the page (style/tokens.css), for the programs that have them.
const SANS: &str = "system-ui, 'Segoe UI', 'Noto Sans', sans-serif";
const SERIF: &str = "ui-serif, 'Iowan Old Style', 'Noto Serif', Georgia, serif";
/// The width of a letter as a part of its size, wide enough for any of our alphabets.
const LETTER: f64 = 0.6;

/// The colours of a drawing, as CSS writes them.
#[derive(Clone, Debug, Default, PartialEq)]
#[allow(missing_docs)] // The names are those of the tokens in style/tokens.css.
pub struct Colours {
    pub surface: String,
    pub sunken: String,
    pub ink: String,
    pub soft: String,
    pub line: String,
    pub line_strong: String,
    pub brand: String,
    pub today: String,
    pub bank_a: String,
    pub bank_b: String,
    pub joint: String,
    pub late: String,
    pub bank_a_surface: String,
    pub bank_b_surface: String,
    pub joint_surface: String,
    pub late_surface: String,
}

/// How wide words are, as a part of their size.
#[allow(clippy::cast_precision_loss)] // Letters are few.
pub(super) fn breadth(words: &str) -> f64 {
    words.chars().count() as f64 * LETTER
}

/// Words in the drawing.
pub(super) struct Text<'a> {
    words: &'a str,
    at: (f64, f64),
    size: f64,
    colour: &'a str,
    anchor: &'static str,
    face: &'static str,
    serif: bool,
}

impl<'a> Text<'a> {
    pub(super) const fn new(words: &'a str, x: f64, y: f64, size: f64, colour: &'a str) -> Self {
        Self {
            words,
            at: (x, y),
            size,
            colour,
            anchor: "middle",
            face: "",
            serif: false,
        }
    }

    pub(super) const fn serif(mut self) -> Self {
        self.serif = true;
        self
    }

    pub(super) const fn bold(mut self) -> Self {
        self.face = r#" font-weight="600""#;
        self
    }

    pub(super) const fn struck(mut self) -> Self {
        self.face = r#" text-decoration="line-through""#;
        self
    }

    pub(super) const fn anchored(mut self, anchor: &'static str) -> Self {
        self.anchor = anchor;
        self
    }

    /// Smaller where it would be wider than this.
    pub(super) fn within(mut self, width: f64) -> Self {
        let needed = breadth(self.words);
        if needed > 0.0 {
            self.size = self.size.min(width / needed);
        }
        self
    }
}

/// The lines that words take, none wider than `width` at this size, at most `most` of them; what is left over is cut off.
pub(super) fn lines(words: &str, size: f64, width: f64, most: usize) -> Vec<String> {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let fit = ((width / (size * LETTER)) as usize).max(1);
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= fit => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    let whole = lines.len() <= most;
    lines.truncate(most);
    let last = lines.len();
    for (at, line) in lines.iter_mut().enumerate() {
        let cut = line.chars().count() > fit || (at + 1 == last && !whole);
        if cut {
            let kept: String = line.chars().take(fit.saturating_sub(1)).collect();
            *line = format!("{}…", kept.trim_end());
        }
    }
    lines
}

/// A drawing in the making.
pub(super) struct Drawing(String);

impl Drawing {
    /// Of this size in its own units, each of `scale` pixels.
    pub(super) fn begin(lang: &str, title: &str, alt: &str, size: (f64, f64), scale: f64) -> Self {
        Self(format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="{}" viewBox="0 0 {} {}" role="img" xml:lang="{}" font-family="{SANS}" aria-labelledby="title desc">
<title id="title">{}</title>
<desc id="desc">{}</desc>
"#,
            length(size.0 * scale),
            length(size.1 * scale),
            length(size.0),
            length(size.1),
            escaped(lang),
            escaped(title),
            escaped(alt),
        ))
    }

    pub(super) fn add(&mut self, element: &str) {
        self.0.push_str(element);
        self.0.push('\n');
    }

    /// A rectangle; `more` are further attributes.
    pub(super) fn rect(&mut self, at: (f64, f64), size: (f64, f64), fill: &str, more: &str) {
        self.add(&format!(
            r#"<rect x="{}" y="{}" width="{}" height="{}" fill="{}"{more}/>"#,
            length(at.0),
            length(at.1),
            length(size.0),
            length(size.1),
            escaped(fill),
        ));
    }

    pub(super) fn line(&mut self, from: (f64, f64), to: (f64, f64), width: f64, colour: &str, dashes: Option<&str>) {
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

    pub(super) fn text(&mut self, text: Text) {
        let serif = if text.serif {
            format!(r#" font-family="{SERIF}" font-weight="600""#)
        } else {
            String::new()
        };
        self.add(&format!(
            r#"<text x="{}" y="{}" font-size="{}" text-anchor="{}" fill="{}"{serif}{}>{}</text>"#,
            length(text.at.0),
            length(text.at.1),
            length(text.size),
            text.anchor,
            escaped(text.colour),
            text.face,
            escaped(text.words),
        ));
    }

    pub(super) fn end(mut self) -> String {
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

    #[test]
    fn the_faces_are_those_of_the_page() {
        let tokens = include_str!("../../style/tokens.css").replace('"', "'");
        assert!(tokens.contains(SANS) && tokens.contains(SERIF));
    }

    #[test]
    fn words_are_broken_between_them_and_cut_at_the_end() {
        let broken = |words: &str, most| lines(words, 10.0, 60.0, most);
        assert_eq!(broken("one two three", 3), ["one two", "three"]);
        assert_eq!(broken("one two three four five", 2), ["one two", "three fou…"]);
        assert_eq!(broken("Donaudampfschifffahrt", 2), ["Donaudamp…"]);
        assert!(broken("", 2).is_empty());
    }
}
