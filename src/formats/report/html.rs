//! A web page read as text: what a reader would see, line by line, without a line of its markup.

use crate::formats::markup::{Token, Tokens, decoded};

/// Elements whose content no reader sees as text.
const UNSEEN: [&str; 7] = ["script", "style", "title", "template", "noscript", "svg", "textarea"];
/// Elements after and before which a line ends.
const BLOCKS: [&str; 30] = [
    "p",
    "div",
    "li",
    "ul",
    "ol",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "tr",
    "table",
    "section",
    "article",
    "header",
    "footer",
    "main",
    "aside",
    "nav",
    "blockquote",
    "pre",
    "dl",
    "dt",
    "dd",
    "figure",
    "figcaption",
    "form",
    "hr",
    "body",
];

/// Whether a file is a web page.
pub fn is_html(name: &str, text: &str) -> bool {
    let begins = |text: &str, with: &str| {
        text.get(..with.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(with))
    };
    let head = text.trim_start();
    let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    begins(head, "<!doctype html") || begins(head, "<html") || matches!(ending.as_str(), "html" | "htm" | "xhtml")
}

/// What a reader would see.
pub fn text_of(html: &str) -> String {
    let mut out = Out::default();
    let mut tokens = Tokens::of(html);
    while let Some(token) = tokens.next() {
        match token {
            Token::Text(text) => out.words(&decoded(text)),
            Token::Open(name) if is(&UNSEEN, name) => tokens.skip_raw(name),
            Token::Open(name) | Token::Empty(name) => out.opened(name),
            Token::Close(name) if is(&BLOCKS, name) => out.end_line(),
            Token::Close(_) => {}
        }
    }
    out.end_line();
    out.0
}

fn is(names: &[&str], name: &str) -> bool {
    names.iter().any(|known| known.eq_ignore_ascii_case(name))
}

#[derive(Default)]
struct Out(String);

impl Out {
    fn opened(&mut self, name: &str) {
        if name.eq_ignore_ascii_case("br") {
            self.0.push('\n');
        } else if is(&BLOCKS, name) {
            self.end_line();
            if name.eq_ignore_ascii_case("li") {
                self.0.push_str("• ");
            }
        }
    }

    /// A line ends, unless none was begun.
    fn end_line(&mut self) {
        self.0.truncate(self.0.trim_end_matches(' ').len());
        if !self.0.is_empty() && !self.0.ends_with('\n') {
            self.0.push('\n');
        }
    }

    /// Words, with one space where there was any.
    fn words(&mut self, text: &str) {
        for letter in text.chars() {
            let is_space = matches!(letter, ' ' | '\n' | '\t' | '\r' | '\u{c}');
            if !is_space {
                self.0.push(letter);
            } else if !self.0.is_empty() && !self.0.ends_with([' ', '\n']) {
                self.0.push(' ');
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_its_lines() {
        for (html, expect) in [
            (
                "<h1>Візит</h1>\n <p>У  травні\n<b>Кассель</b></p>",
                "Візит\nУ травні Кассель\n",
            ),
            ("<ul><li>a<li>b</ul>c", "• a\n• b\nc\n"),
            (
                "<title>t</title><script>if (a<b) '</p>'</script><style>p{}</style>x",
                "x\n",
            ),
            ("<p onclick=\"alert(1)\">a &lt;script&gt;</p>", "a <script>\n"),
            ("a<br>b", "a\nb\n"),
            ("", ""),
        ] {
            assert_eq!(text_of(html), expect, "{html}");
        }
        assert!(is_html("a.txt", " <!DOCTYPE html><p>") && is_html("A.HTM", "a") && !is_html("a.md", "a <b>"));
    }
}
