//! Documents as text: Markdown (`CommonMark` 0.31), and plain text for an e-mail.

use std::fmt::Write as _;

/// Words that may be in another language than the document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The words; their lines stay lines.
    pub text: String,
    /// The BCP 47 tag of their language where it is another one; empty where it is the document's.
    pub other: String,
}

impl From<String> for Words {
    fn from(text: String) -> Self {
        Self {
            text,
            other: String::new(),
        }
    }
}

/// An entry of a list: what it is, and lines about it, each with a name before it or none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// What it is.
    pub head: Words,
    /// More of it.
    pub lines: Vec<(String, Words)>,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The heading of a section.
    Heading(String),
    /// Names with their values.
    Facts(Vec<(String, Words)>),
    /// Running text.
    Prose(Words),
    /// A list, with numbers or without.
    List {
        /// Whether its entries are counted.
        numbered: bool,
        /// The entries.
        items: Vec<Item>,
    },
    /// What somebody said.
    Quote(Words, String),
    /// The place of a picture, which a text leaves out.
    Picture,
}

/// A heading and what stands under it, as it is drawn, printed and saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// Its title.
    pub title: String,
    /// Its parts in their order.
    pub blocks: Vec<Block>,
}

/// How a document is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// With marks, and with what looks like one made harmless.
    Markdown,
    /// As one types.
    Plain,
}

/// A document as text.
#[must_use]
pub fn print(document: &Document, style: Style) -> String {
    let mut out = style.heading(1, &document.title);
    for block in document.blocks.iter().filter(|block| **block != Block::Picture) {
        out.push('\n');
        out.push_str(&style.block(block));
    }
    out
}

impl Style {
    fn block(self, block: &Block) -> String {
        match block {
            Block::Heading(text) => self.heading(2, text),
            Block::Facts(facts) => {
                let line =
                    |(name, value): &(String, Words)| format!("{}{}", self.bullet(), self.named(name, value, "  "));
                let lines: Vec<String> = facts.iter().map(line).collect();
                format!("{}\n", lines.join("\n"))
            }
            Block::Prose(words) => format!("{}\n", self.words(words, "")),
            Block::List { numbered, items } => {
                let marked = items.iter().zip(1..).map(|(item, n)| {
                    let mark = if *numbered {
                        format!("{n}. ")
                    } else {
                        self.bullet().to_owned()
                    };
                    self.item(item, &mark)
                });
                marked.collect()
            }
            Block::Quote(words, speaker) => match self {
                Self::Markdown => format!("> {}\n>\n> — {}\n", self.words(words, "> "), self.inline(speaker)),
                Self::Plain => format!("“{}” — {speaker}\n", self.words(words, "")),
            },
            Block::Picture => String::new(),
        }
    }

    fn item(self, item: &Item, mark: &str) -> String {
        let indent = " ".repeat(mark.chars().count());
        let mut out = format!("{mark}{}\n", self.words(&item.head, &indent));
        for (name, words) in &item.lines {
            let deeper = format!("{indent}  ");
            let line = self.named(name, words, &deeper);
            // Writing to a String does not fail.
            let _ = writeln!(out, "{indent}{}{line}", self.bullet());
        }
        out
    }

    const fn bullet(self) -> &'static str {
        match self {
            Self::Markdown => "- ",
            Self::Plain => "• ",
        }
    }

    fn heading(self, level: usize, text: &str) -> String {
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        match self {
            Self::Markdown => format!("{} {}\n", "#".repeat(level), self.inline(&line)),
            Self::Plain => format!("{}\n", if level == 1 { line.to_uppercase() } else { line }),
        }
    }

    fn named(self, name: &str, words: &Words, indent: &str) -> String {
        let said = self.words(words, indent);
        match (name, self) {
            ("", _) => said,
            (name, Self::Markdown) => format!("**{}:** {said}", self.inline(name)),
            (name, Self::Plain) => format!("{name}: {said}"),
        }
    }

    fn words(self, words: &Words, indent: &str) -> String {
        // Two spaces at its end keep a line a line.
        let separator = match self {
            Self::Markdown => format!("  \n{indent}"),
            Self::Plain => format!("\n{indent}"),
        };
        let lines: Vec<String> = words
            .text
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(|line| self.inline(line))
            .collect();
        let text = lines.join(&separator);
        match words.other.as_str() {
            "" => text,
            tag => format!("{text} ({tag})"),
        }
    }

    /// A text within a line, which stays what it is.
    fn inline(self, text: &str) -> String {
        if self == Self::Plain {
            return text.to_owned();
        }
        let mut out = String::with_capacity(text.len());
        let number = text.chars().take_while(char::is_ascii_digit).count();
        for (place, letter) in text.chars().enumerate() {
            let is_mark = match letter {
                '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '|' => true,
                '#' | '-' | '+' | '=' => place == 0,
                '.' | ')' => number > 0 && place == number,
                _ => false,
            };
            if is_mark {
                out.push('\\');
            }
            out.push(letter);
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Words {
        text.to_owned().into()
    }

    fn document() -> Document {
        let item = |head: &str, lines: &[(&str, &str)]| Item {
            head: words(head),
            lines: lines
                .iter()
                .map(|(name, text)| ((*name).to_owned(), words(text)))
                .collect(),
        };
        Document {
            title: "Visit\nto Kassel".into(),
            blocks: vec![
                Block::Facts(vec![("When".into(), words("May 2027"))]),
                Block::Heading("Agenda".into()),
                Block::List {
                    numbered: true,
                    items: vec![
                        item("Books", &[("Note", "They are\n\nthere"), ("", "open")]),
                        item("Bus", &[]),
                    ],
                },
                Block::Prose(Words {
                    text: "Текст".into(),
                    other: "uk".into(),
                }),
                Block::Quote(words("We\nmeet"), "Olena".into()),
            ],
        }
    }

    #[test]
    fn a_document_is_markdown() {
        let expect = "# Visit to Kassel\n\n- **When:** May 2027\n\n## Agenda\n\n1. Books\n   - **Note:** They are  \n     there\n   - open\n2. Bus\n\nТекст (uk)\n\n> We  \n> meet\n>\n> — Olena\n";
        assert_eq!(print(&document(), Style::Markdown), expect);
    }

    #[test]
    fn or_plain_text() {
        let expect = "VISIT TO KASSEL\n\n• When: May 2027\n\nAgenda\n\n1. Books\n   • Note: They are\n     there\n   • open\n2. Bus\n\nТекст (uk)\n\n“We\nmeet” — Olena\n";
        assert_eq!(print(&document(), Style::Plain), expect);
    }

    #[test]
    fn what_looks_like_a_mark_is_none() {
        let check = |text: &str, expect: &str| assert_eq!(Style::Markdown.inline(text), expect);
        check("*a* [b](c) <d>", "\\*a\\* \\[b\\](c) \\<d\\>");
        check("# 5", "\\# 5");
        check("- 5 - 6", "\\- 5 - 6");
        check("12. May 3.5", "12\\. May 3.5");
        check("1) a", "1\\) a");
        check("a. b", "a. b");
        check("R&D", "R\\&D");
    }
}
