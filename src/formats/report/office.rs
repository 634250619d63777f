//! The text of a `.docx` and of an `.odt`, paragraph by paragraph; what is an item of a list begins with a bullet.

use crate::formats::markup::{Token, Tokens, decoded};

/// Which kind of document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Office {
    /// Office Open XML (ISO/IEC 29500): `.docx`
    Word,
    /// `OpenDocument` (ISO/IEC 26300): `.odt`
    OpenDocument,
}

const BULLET: &str = "• ";

impl Office {
    /// Where in the container its text lies.
    pub const fn member(self) -> &'static str {
        match self {
            Self::Word => "word/document.xml",
            Self::OpenDocument => "content.xml",
        }
    }

    /// The text of its XML.
    #[must_use]
    pub fn text_of(self, xml: &str) -> String {
        match self {
            Self::Word => word(xml),
            Self::OpenDocument => open_document(xml),
        }
    }
}

fn word(xml: &str) -> String {
    let mut out = String::new();
    let mut in_text = false;
    for token in Tokens::of(xml) {
        match token {
            // Other text is instructions to fields, and what was deleted while changes were tracked.
            Token::Text(text) if in_text => out.push_str(&decoded(text)),
            Token::Open("w:t") => in_text = true,
            Token::Close("w:t") => in_text = false,
            Token::Open("w:numPr") => out.push_str(BULLET),
            Token::Empty("w:tab") => out.push('\t'),
            Token::Open("w:br" | "w:cr") | Token::Empty("w:br" | "w:cr" | "w:p") | Token::Close("w:p") => {
                out.push('\n');
            }
            _ => {}
        }
    }
    out
}

/// Elements whose paragraphs are not of the running text.
const BESIDE: [&str; 3] = ["office:annotation", "text:tracked-changes", "text:note-citation"];

fn open_document(xml: &str) -> String {
    let mut out = String::new();
    let (mut paragraphs, mut beside) = (0_usize, 0_usize);
    for token in Tokens::of(xml) {
        match token {
            Token::Open(name) if BESIDE.contains(&name) => beside += 1,
            Token::Close(name) if BESIDE.contains(&name) => beside = beside.saturating_sub(1),
            _ if beside > 0 => {}
            Token::Open("text:p" | "text:h") => paragraphs += 1,
            Token::Close("text:p" | "text:h") => {
                paragraphs = paragraphs.saturating_sub(1);
                out.push('\n');
            }
            Token::Open("text:list-item") if !out.ends_with(BULLET) => out.push_str(BULLET),
            Token::Empty("text:p" | "text:h" | "text:line-break") => out.push('\n'),
            Token::Empty("text:tab") => out.push('\t'),
            Token::Empty("text:s") => out.push(' '),
            Token::Text(text) if paragraphs > 0 => out.push_str(&decoded(text)),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_and_lists_of_a_docx() {
        let xml = r#"<?xml version="1.0"?><w:document><w:body><w:p><w:r><w:t xml:space="preserve">У травні </w:t></w:r><w:r><w:t>Кассель &amp; Житомир</w:t></w:r></w:p>
            <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr><w:r><w:t>обмін</w:t><w:br/><w:t>шкіл</w:t></w:r><w:del><w:r><w:delText>геть</w:delText></w:r></w:del></w:p>
            <w:p/></w:body></w:document>"#;
        assert_eq!(
            Office::Word.text_of(xml),
            "У травні Кассель & Житомир\n• обмін\nшкіл\n\n"
        );
    }

    #[test]
    fn paragraphs_and_lists_of_an_odt() {
        let xml = r"<office:text><office:annotation><text:p>Notiz</text:p></office:annotation><text:h>Besuch</text:h><text:p>Im<text:s/>Mai<text:tab/>2025<text:line-break/>neu</text:p>
            <text:list><text:list-item><text:p>Austausch <text:span>der Schulen</text:span></text:p></text:list-item></text:list></office:text>";
        assert_eq!(
            Office::OpenDocument.text_of(xml),
            "Besuch\nIm Mai\t2025\nneu\n• Austausch der Schulen\n"
        );
    }

    #[test]
    fn other_xml_has_no_text() {
        for office in [Office::Word, Office::OpenDocument] {
            assert_eq!(office.text_of("<a>b</a>"), "");
        }
    }
}
