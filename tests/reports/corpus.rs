//! The texts and what was annotated.

use std::fs;
use std::path::Path;

use pobratym::domain::text::Lang;
use pobratym::intake::Options;
use serde::Deserialize;

/// The two folders: read while rules are written, and not.
pub const SETS: [&str; 2] = ["open", "aside"];

pub struct Report {
    pub set: &'static str,
    pub name: String,
    pub lang: String,
    pub text: String,
    pub annotated: Found,
}

/// What is found in a text: the object that the command prints.
#[derive(Deserialize)]
pub struct Found {
    pub lang: Option<String>,
    pub published: Option<String>,
    #[serde(default)]
    pub given: Given,
    pub partners: Vec<String>,
    pub events: Vec<Event>,
    pub commitments: Vec<Commitment>,
    pub people: Vec<Person>,
    pub quotes: Vec<Quote>,
    pub programmes: Vec<String>,
    pub places_visited: Vec<String>,
}

/// What the reader tells the program.
#[derive(Default, Deserialize)]
pub struct Given {
    pub published: Option<String>,
}

#[derive(Deserialize)]
pub struct Event {
    pub kind: String,
    pub date: Option<String>,
    pub anchor: String,
}

#[derive(Deserialize)]
pub struct Commitment {
    pub title: String,
    pub anchor: String,
}

#[derive(Deserialize)]
pub struct Person {
    pub name: String,
}

#[derive(Deserialize)]
pub struct Quote {
    pub speaker: Option<String>,
    pub anchor: String,
}

impl Report {
    /// What the program is told beside the text.
    pub fn options(&self) -> Options {
        let published = self.annotated.given.published.as_ref();
        Options {
            published: published.map(|day| day.parse().expect("a day")),
            lang: None::<Lang>,
            ..Options::default()
        }
    }

    pub fn anchors(&self) -> Vec<&str> {
        let found = &self.annotated;
        let events = found.events.iter().map(|it| &*it.anchor);
        let commitments = found.commitments.iter().map(|it| &*it.anchor);
        let quotes = found.quotes.iter().map(|it| &*it.anchor);
        events.chain(commitments).chain(quotes).collect()
    }
}

/// All reports, by set and name.
pub fn reports() -> Vec<Report> {
    SETS.into_iter().flat_map(in_set).collect()
}

fn in_set(set: &'static str) -> Vec<Report> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/reports")
        .join(set);
    let entries = fs::read_dir(&folder).expect("the reports");
    let mut texts: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    texts.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    texts.sort();
    let report = |text: std::path::PathBuf| {
        let name = text.file_stem().expect("a name").to_string_lossy().into_owned();
        let annotated = fs::read_to_string(text.with_extension("json")).expect("annotations");
        Report {
            set,
            lang: name[..2].to_owned(),
            text: fs::read_to_string(&text).expect("a text"),
            annotated: serde_json::from_str(&annotated).unwrap_or_else(|error| panic!("{name}: {error}")),
            name,
        }
    };
    texts.into_iter().map(report).collect()
}
