//! The text of a report that comes as a file: plain text, Markdown, HTML, `.docx` (ISO/IEC 29500) or `.odt` (ISO/IEC 26300).
//!
//! What a file is, its first bytes say, and its name only where they do not. Nothing of it is ever rendered: what comes out is text.

mod html;
mod office;
mod plain;

use super::zip::{self, Unopened};

pub use super::zip::MOST;
pub use office::Office;

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Contents<'a> {
    /// Its text.
    Text(String),
    /// A document in a container: its XML, as it lies there.
    Document {
        /// Which one.
        office: Office,
        /// The bytes of the XML.
        bytes: &'a [u8],
        /// Whether they are compressed (DEFLATE, RFC 1951).
        is_packed: bool,
    },
}

/// Why a file has no text for us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoText {
    /// Nothing is in it.
    Empty,
    /// It is no text, and no document of a kind that is read.
    Binary,
    /// It is a PDF.
    Pdf,
    /// It is a document of the older Word (`.doc`) or RTF.
    OldWord,
    /// It is a container, of something else or damaged.
    Damaged,
    /// It is locked with a password.
    Locked,
    /// It holds more than [`MOST`].
    TooLarge,
}

impl From<Unopened> for NoText {
    fn from(why: Unopened) -> Self {
        match why {
            Unopened::Damaged => Self::Damaged,
            Unopened::Locked => Self::Locked,
            Unopened::TooLarge => Self::TooLarge,
        }
    }
}

/// What a reader would see of a web page; none where a text is none.
#[must_use]
pub fn of_page(text: &str) -> Option<String> {
    html::is_html("", text).then(|| html::text_of(text))
}

/// Looks at a file.
///
/// # Errors
/// Says why it has no text.
pub fn look<'a>(name: &str, bytes: &'a [u8]) -> Result<Contents<'a>, NoText> {
    if bytes.starts_with(b"%PDF-") {
        return Err(NoText::Pdf);
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") || bytes.starts_with(b"{\\rtf") {
        return Err(NoText::OldWord);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return document(bytes);
    }
    let text = plain::decoded(bytes).ok_or(NoText::Binary)?;
    let text = if html::is_html(name, &text) {
        html::text_of(&text)
    } else {
        text
    };
    if text.trim().is_empty() {
        Err(NoText::Empty)
    } else {
        Ok(Contents::Text(text))
    }
}

fn document(bytes: &[u8]) -> Result<Contents<'_>, NoText> {
    for office in [Office::Word, Office::OpenDocument] {
        if let Some(member) = zip::member(bytes, office.member())? {
            let zip::Member { bytes, is_packed, .. } = member;
            return Ok(Contents::Document {
                office,
                bytes,
                is_packed,
            });
        }
    }
    Err(NoText::Binary)
}

/// The text of a document, from its unpacked XML.
///
/// # Errors
/// Says why it has none.
pub fn text_of(office: Office, xml: &[u8]) -> Result<String, NoText> {
    let xml = std::str::from_utf8(xml).map_err(|_| NoText::Damaged)?;
    let text = office.text_of(xml);
    if text.trim().is_empty() {
        Err(NoText::Empty)
    } else {
        Ok(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_first_bytes_say() {
        for (name, bytes, expect) in [
            ("a.pdf", &b"%PDF-1.7"[..], NoText::Pdf),
            ("a.doc", b"\xD0\xCF\x11\xE0\xA1", NoText::OldWord),
            ("a.rtf", b"{\\rtf1 a}", NoText::OldWord),
            ("a.txt", b"", NoText::Empty),
            ("a.txt", b" \n ", NoText::Empty),
            ("a.png", b"\x89PNG\r\n\x1a\n\x00\x00", NoText::Binary),
            ("a.docx", b"PK\x03\x04cut", NoText::Damaged),
        ] {
            assert_eq!(look(name, bytes), Err(expect), "{name}");
        }
        assert_eq!(look("a.md", b"# Title"), Ok(Contents::Text("# Title".to_owned())));
        assert_eq!(
            look("a.html", b"<p>a<br>b</p>"),
            Ok(Contents::Text("a\nb\n".to_owned()))
        );
    }

    #[test]
    fn a_document_is_found_in_its_container() {
        let docx = zip::print(&[
            zip::Packed::stored("[Content_Types].xml", b"<x/>"),
            zip::Packed::stored("word/document.xml", b"<w:p><w:t>A</w:t></w:p>"),
        ]);
        let Ok(Contents::Document {
            office,
            bytes,
            is_packed,
        }) = look("report.docx", &docx)
        else {
            panic!("no document");
        };
        assert!(!is_packed);
        assert_eq!(text_of(office, bytes), Ok("A\n".to_owned()));
        let other = zip::print(&[zip::Packed::stored("photo.jpg", b"x")]);
        assert_eq!(look("photos.zip", &other), Err(NoText::Binary));
    }
}
