//! Reads a text on standard input and prints the drafts that are read from it as one JSON object.
//!
//! `cargo run --release --example intake -- [--lang uk|de|en] [--published YYYY-MM-DD] < text`
//!
//! Of a web page what a reader would see is read. `anchor` is the exact text that something came from; dates are EDTF; what is not known is null.

use std::borrow::Cow;
use std::io::{Read, Write};
use std::ops::Range;
use std::process::ExitCode;

use pobratym::domain::date::Day;
use pobratym::domain::text::Lang;
use pobratym::formats::report;
use pobratym::intake::{self, Draft, Drafts, Options};
use serde_json::{Value, json};

fn main() -> ExitCode {
    let told = |problem: &str| {
        eprintln!("{problem}");
        ExitCode::FAILURE
    };
    let options = match options(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(problem) => return told(&problem),
    };
    let mut bytes = Vec::new();
    if let Err(problem) = std::io::stdin().read_to_end(&mut bytes) {
        return told(&format!("standard input cannot be read: {problem}"));
    }
    let text = String::from_utf8_lossy(&bytes);
    // Of a web page what a reader would see.
    let text = report::of_page(&text).map_or(text, Cow::Owned);
    let drafts = intake::read(&text, &options);
    match writeln!(std::io::stdout(), "{:#}", as_json(&text, &drafts)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => told(&format!("the answer cannot be written: {problem}")),
    }
}

fn options(mut arguments: impl Iterator<Item = String>) -> Result<Options, String> {
    let mut options = Options::default();
    while let Some(argument) = arguments.next() {
        let (name, value) = match argument.split_once('=') {
            Some((name, value)) => (name.to_owned(), Some(value.to_owned())),
            None => (argument, None),
        };
        let mut value = || value.clone().or_else(|| arguments.next()).unwrap_or_default();
        match name.as_str() {
            "--lang" => {
                let tag = value();
                options.lang = Some(Lang::from_tag(&tag).ok_or(format!("{tag:?} is none of uk, de, en"))?);
            }
            "--published" => {
                let day = value();
                let read: Result<Day, _> = day.parse();
                options.published = Some(read.map_err(|error| format!("{day:?} is {error}: YYYY-MM-DD"))?);
            }
            other => return Err(format!("{other:?} is unknown: --lang uk|de|en, --published YYYY-MM-DD")),
        }
    }
    Ok(options)
}

/// The drafts as the object that is printed.
pub fn as_json(text: &str, drafts: &Drafts) -> Value {
    let at = |range: &Range<usize>| text.get(range.clone()).unwrap_or_default();
    json!({
        "lang": drafts.lang.map(Lang::tag),
        "published": drafts.published.as_ref().map(|day| day.value.to_string()),
        "partners": list(&drafts.partners, |it| json!(it.value.name)),
        "events": list(&drafts.events, |it| json!({
            "kind": it.value.kind.code(),
            "date": it.value.date.map(|date| date.to_string()),
            "place": it.value.place,
            "anchor": at(&it.anchor),
        })),
        "commitments": list(&drafts.commitments, |it| json!({ "title": it.value.title, "anchor": at(&it.anchor) })),
        "people": list(&drafts.people, |it| json!({ "name": it.value.name, "role": it.value.role })),
        "quotes": drafts.statements.iter().filter(|it| !it.value.reported).map(|it| json!({
            "speaker": it.value.speaker,
            "anchor": at(&it.anchor),
        })).collect::<Vec<_>>(),
        "programmes": list(&drafts.programmes, |it| json!(it.value.name)),
        "places_visited": list(&drafts.places_visited, |it| json!(it.value.name)),
    })
}

fn list<T>(drafts: &[Draft<T>], one: impl Fn(&Draft<T>) -> Value) -> Vec<Value> {
    drafts.iter().map(one).collect()
}
