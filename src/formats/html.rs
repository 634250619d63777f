//! Documents as one web page that stands on its own: no script, and nothing that is fetched.

use std::fmt::Write as _;

use super::markdown::{Block, Document, Item, Words};

/// A document in one language.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// The BCP 47 tag of the language.
    pub lang: &'a str,
    /// The document.
    pub document: &'a Document,
}

/// A document in one language, or in several side by side, part for part.
#[derive(Clone, Debug)]
pub struct Article<'a> {
    /// The languages.
    pub sides: Vec<Side<'a>>,
    /// Its picture as the text of an SVG file; empty for none.
    pub picture: String,
}

/// The look: A4 on paper, one column on a phone, dark where the reader has it so.
const STYLE: &str = "
:root{color-scheme:light;--ink:#1c1e24;--soft:#5a5f6b;--line:#d8d5c8}
body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:#fff;max-width:60rem;margin:2rem auto;padding:0 1.5rem}
h1,h2{font-family:Georgia,serif;line-height:1.25;margin:1.6em 0 .5em}h1{font-size:1.8rem}h2{font-size:1.25rem}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(18rem,1fr));gap:0 2rem}
.pair>*{min-width:0;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:minmax(8rem,auto) 1fr;gap:.2rem 1rem;margin:0 0 1rem}
dt{color:var(--soft)}dd{margin:0}
ul,ol{padding-left:1.2rem}li{margin:0 0 .6rem}li p{margin:0}
.soft,figcaption{color:var(--soft)}.lines{white-space:pre-line}
.mark{font-size:.75em;color:var(--soft);border:1px solid var(--line);border-radius:3px;padding:0 .3em;margin-left:.3em}
.picture svg{width:100%;height:auto}article+article{border-top:2px solid var(--line);margin-top:3rem}
@media print{@page{size:A4;margin:18mm 16mm;@bottom-center{content:counter(page) \" / \" counter(pages);font:9pt system-ui,sans-serif}}body{margin:0;padding:0;max-width:none;font-size:10.5pt}
article+article{break-before:page;border:0}h2{break-after:avoid}li,dl,figure{break-inside:avoid}
.pair{grid-template-columns:1fr 1fr}}
";

/// The page.
#[must_use]
pub fn print(lang: &str, title: &str, articles: &[Article]) -> String {
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n",
        escaped(lang),
        escaped(title)
    );
    for article in articles {
        out.push_str("<article>\n");
        write_article(&mut out, article);
        out.push_str("</article>\n");
    }
    out.push_str("</body>\n</html>\n");
    out
}

fn write_article(out: &mut String, article: &Article) {
    beside(out, article, |side| {
        format!("<h1>{}</h1>", escaped(&side.document.title))
    });
    let parts = article.sides.first().map_or(0, |side| side.document.blocks.len());
    for part in 0..parts {
        let is_picture = article.sides.first().and_then(|side| side.document.blocks.get(part)) == Some(&Block::Picture);
        if !is_picture {
            beside(out, article, |side| {
                side.document.blocks.get(part).map(block).unwrap_or_default()
            });
        } else if !article.picture.is_empty() {
            let _ = writeln!(out, "<div class=\"picture\">{}</div>", article.picture);
        }
    }
}

/// The same part in each language.
fn beside(out: &mut String, article: &Article, part: impl Fn(&Side) -> String) {
    let class = if article.sides.len() > 1 { "pair" } else { "single" };
    let _ = write!(out, "<div class=\"{class}\">");
    for side in &article.sides {
        let _ = write!(out, "<div lang=\"{}\">{}</div>", escaped(side.lang), part(side));
    }
    out.push_str("</div>\n");
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(text) => format!("<h2>{}</h2>", escaped(text)),
        Block::Facts(facts) => {
            let pairs = facts
                .iter()
                .map(|(name, value)| format!("<dt>{}</dt><dd>{}</dd>", escaped(name), words(value)));
            format!("<dl>{}</dl>", pairs.collect::<String>())
        }
        Block::Prose(text) => format!("<p class=\"lines\">{}</p>", words(text)),
        Block::List { numbered, items } => {
            let tag = if *numbered { "ol" } else { "ul" };
            format!("<{tag}>{}</{tag}>", items.iter().map(item).collect::<String>())
        }
        Block::Quote(text, speaker) => format!(
            "<figure><blockquote class=\"lines\">{}</blockquote><figcaption>{}</figcaption></figure>",
            words(text),
            escaped(speaker)
        ),
        Block::Picture => String::new(),
    }
}

fn item(item: &Item) -> String {
    let lines = item.lines.iter().map(|(name, text)| {
        let name = if name.is_empty() {
            String::new()
        } else {
            format!("<span class=\"soft\">{}: </span>", escaped(name))
        };
        format!("<p class=\"lines\">{name}{}</p>", words(text))
    });
    format!(
        "<li><p><strong>{}</strong></p>{}</li>",
        words(&item.head),
        lines.collect::<String>()
    )
}

fn words(words: &Words) -> String {
    let text = escaped(&words.text);
    if words.other.is_empty() {
        return text;
    }
    let tag = escaped(&words.other);
    format!("<span lang=\"{tag}\">{text}</span><span class=\"mark\">{tag}</span>")
}

/// Text as it may stand in an element or in an attribute between double quotes (HTML, 13.3 Serializing).
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(document: &Document) -> String {
        let side = Side { lang: "de", document };
        print(
            "de",
            "T",
            &[Article {
                sides: vec![side],
                picture: "<svg></svg>".to_owned(),
            }],
        )
    }

    #[test]
    fn what_a_person_wrote_is_text() {
        let evil = "<script>alert(1)</script> & \"x\"".to_owned();
        let words = Words {
            text: evil.clone(),
            other: "\"><b>".to_owned(),
        };
        let blocks = vec![
            Block::Heading(evil.clone()),
            Block::Facts(vec![(evil.clone(), words.clone())]),
            Block::Prose(words.clone()),
            Block::List {
                numbered: true,
                items: vec![Item {
                    head: words.clone(),
                    lines: vec![(evil.clone(), words.clone())],
                }],
            },
            Block::Quote(words, evil.clone()),
        ];
        let found = page(&Document {
            title: evil.clone(),
            blocks,
        });
        assert!(!found.contains("<script") && !found.contains("<b>"), "{found}");
        assert_eq!(found.matches("&lt;script&gt;").count(), 10);
    }

    #[test]
    fn two_languages_stand_side_by_side_around_one_picture() {
        let document = |title: &str, text: &str| Document {
            title: title.to_owned(),
            blocks: vec![Block::Picture, Block::Prose(text.to_owned().into())],
        };
        let (de, uk) = (document("Bericht", "Gut"), document("Звіт", "Добре"));
        let sides = vec![
            Side {
                lang: "de",
                document: &de,
            },
            Side {
                lang: "uk",
                document: &uk,
            },
        ];
        let found = print(
            "de",
            "T",
            &[Article {
                sides,
                picture: "<svg id=\"p\"></svg>".to_owned(),
            }],
        );
        assert_eq!(found.matches("<svg id=\"p\">").count(), 1);
        assert!(found.contains("<div class=\"pair\"><div lang=\"de\"><p class=\"lines\">Gut</p></div><div lang=\"uk\"><p class=\"lines\">Добре</p></div></div>"), "{found}");
    }

    #[test]
    fn the_file_fetches_nothing() {
        let found = page(&Document {
            title: "a".to_owned(),
            blocks: vec![Block::Picture],
        });
        assert!(
            !found.contains("http:")
                && !found.contains("https:")
                && !found.contains("src=\"")
                && !found.contains("@import"),
            "{found}"
        );
        assert!(found.contains("default-src 'none'"));
    }
}
