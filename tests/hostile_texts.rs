//! Reports, addresses, named views and settings that are none, or that want to do harm: each is refused, or read as far as it can be, in bounded
//! work, and nothing of it becomes more than text.

#![allow(clippy::unwrap_used, reason = "a test that cannot make its input has failed")]

mod nasty;
mod tables;

use nasty::nasty;
use pobratym::formats::report::{Contents, NoText, look, text_of};
use pobratym::store::saved::Views;
use pobratym::store::settings::Settings;
use pobratym::views::shared::filter::address::{self, NAMES};
use pobratym::views::shared::query::Query;
use tables::{Desktop, container};

type Files = Vec<(String, Vec<u8>)>;

/// Reports: each part as a whole, within a page, and within the documents of Word and of `LibreOffice`.
fn reports() -> Files {
    let mut files = Files::new();
    for (name, part) in nasty() {
        let word = |inside: &str| container(&[("word/document.xml", inside.as_bytes())]);
        let open = |inside: &str| container(&[("content.xml", inside.as_bytes())]);
        files.extend([
            (format!("{name}.txt"), part.clone().into()),
            (format!("{name}.md"), format!("# {part}\n\n- {part}\n").into()),
            (
                format!("{name}.html"),
                format!("<!doctype html><p title=\"{part}\">{part}</p><script>{part}").into(),
            ),
            (
                format!("{name} as a tag.html"),
                format!("<html><{part}>a</{part}>&{part};").into(),
            ),
            (format!("{name}.docx"), word(&format!("<w:p><w:t>{part}</w:t></w:p>"))),
            (
                format!("{name} as a tag.docx"),
                word(&format!("<w:p {part}><w:t x=\"{part}\">a</w:t></w:p>")),
            ),
            (format!("{name} as a whole.docx"), word(&part)),
            (format!("{name}.odt"), open(&format!("<text:p>{part}</text:p>"))),
            (
                format!("{name} as a note.odt"),
                open(&format!("<office:annotation><text:p>{part}")),
            ),
            (
                format!("{name} as a member.docx"),
                container(&[(&part.chars().take(1000).collect::<String>(), b"a")]),
            ),
        ]);
    }
    let deep = |open: &str| open.repeat(10_000);
    files.extend([
        ("deep.html".into(), deep("<div><p>a").into()),
        (
            "deep.docx".into(),
            container(&[("word/document.xml", deep("<w:p><w:t>a").as_bytes())]),
        ),
        (
            "deep.odt".into(),
            container(&[("content.xml", deep("<text:list><text:list-item><text:p>a").as_bytes())]),
        ),
        ("a million tags.html".into(), "<b></b>".repeat(1_000_000).into()),
        (
            "comments without an end.html".into(),
            "<!doctype html>"
                .to_owned()
                .into_bytes()
                .into_iter()
                .chain("<!--".repeat(100_000).into_bytes())
                .collect(),
        ),
        (
            "scripts without an end.html".into(),
            format!("<html>{}", "<script>".repeat(100_000)).into(),
        ),
        (
            "quotes without an end.html".into(),
            format!("<html>{}", "<a b=\"".repeat(100_000)).into(),
        ),
        (
            "entities.html".into(),
            format!("<html>{}", "&amp".repeat(200_000)).into(),
        ),
        ("invalid utf-8.txt".into(), b"a\xff\xfe\xc0\xafb".to_vec()),
        ("half of utf-16.txt".into(), b"\xff\xfea\0b".to_vec()),
        ("a picture.txt".into(), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec()),
    ]);
    files
}

fn text_in(name: &str, bytes: &[u8]) -> Result<String, NoText> {
    match look(name, bytes)? {
        Contents::Text(text) => Ok(text),
        Contents::Document { office, bytes, .. } => text_of(office, bytes),
    }
}

#[test]
fn hostile_reports_do_no_harm() {
    let files = reports();
    assert!(files.len() >= 300, "{}", files.len());
    for (name, bytes) in &files {
        if let Ok(text) = text_in(name, bytes) {
            assert!(!text.trim().is_empty(), "{name}: taken for a text without one");
            assert!(
                text.len() <= 4 * bytes.len(),
                "{name}: {} bytes of {}",
                text.len(),
                bytes.len()
            );
        }
    }
}

#[test]
fn a_document_that_is_cut_or_altered_anywhere_is_refused_or_read() {
    let whole = container(&[
        ("[Content_Types].xml", b"<x/>"),
        ("word/document.xml", b"<w:p><w:t>a</w:t></w:p>"),
    ]);
    for end in 4..whole.len() {
        assert_eq!(text_in("a.docx", &whole[..end]), Err(NoText::Damaged), "cut at {end}");
    }
    for at in 4..whole.len() {
        let mut altered = whole.clone();
        altered[at] ^= 0xFF;
        let _ = text_in("a.docx", &altered);
    }
}

#[test]
fn a_hostile_address_asks_for_nothing_and_says_so() {
    let desktop = Desktop::new();
    let before = desktop.printed();
    let read = |search: &str| address::read(&Query::parse(search), &desktop.workspace, desktop.partnership);
    for (name, part) in nasty() {
        // No browser passes on more.
        let part: String = part.chars().take(10_000).collect();
        let _ = read(&part);
        for asked in NAMES.into_iter().filter(|asked| *asked != "q") {
            // As a browser writes it, and as somebody types it.
            for search in [
                Query::default().with(asked, part.clone()).after(""),
                format!("?{asked}={part}&{part}={asked}"),
            ] {
                let found = read(&search);
                let is_told = found.dropped.iter().any(|dropped| dropped.name == asked);
                let value = Query::parse(&search);
                assert!(is_told || value.get(asked).is_empty(), "{name} as {asked}");
                let rest = address::write(&found.filter, Query::default()).after("");
                assert_eq!(rest, "", "{name} as {asked} asks for something");
            }
        }
        // What is searched for may be anything, and is the same again.
        let search = Query::default().with("q", part.clone()).after("");
        assert_eq!(read(&search).filter.text, part, "{name}");
    }
    assert_eq!(desktop.printed(), before);
}

#[test]
fn hostile_views_and_settings_are_none() {
    for (name, part) in nasty() {
        let text = serde_json::Value::String(part.clone()).to_string();
        for kept in [
            part.clone(),
            text.clone(),
            format!("[{text}]"),
            format!("{{{text}:{text}}}"),
            format!("[{{\"name\":{text},\"href\":{text}}}]"),
            "[".repeat(10_000),
            format!("{{\"__proto__\":{text}}}"),
        ] {
            let views = Views::parse(Some(&kept));
            assert_eq!(
                Views::parse(views.print().as_deref()),
                views,
                "{name}: the views are others at the next start"
            );
            let settings = Settings::parse(Some(&kept), &[]);
            let again = Settings::parse(Some(&settings.print()), &[]);
            assert_eq!(again, settings, "{name}: the settings are others at the next start");
        }
    }
}
