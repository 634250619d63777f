//! What `docs/exchange.md` shows is read as it says.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its input has failed")]

use pobratym::formats::exchange::{self, Contents, NotAFile};

const DOCUMENT: &str = include_str!("../docs/exchange.md");

/// The nth example.
fn example(n: usize) -> &'static str {
    DOCUMENT.split("```json\n").nth(n).unwrap().split("```").next().unwrap()
}

fn read(n: usize) -> Contents {
    let contents = exchange::parse(example(n)).unwrap();
    assert!(contents.skipped.is_empty(), "{:?}", contents.skipped);
    contents
}

#[test]
fn the_example_is_read_and_written_as_it_stands() {
    let contents = read(1);
    assert_eq!((contents.from.as_str(), contents.stamped.len()), ("Kassel", 3));
    assert!(contents.stamped[2].deleted.is_some());
    let scope = [contents.stamped[0].id];
    let printed = exchange::print(contents.stamped.iter(), &scope, &contents.exported, &contents.from);
    // The document saves lines where a group or a list is short.
    let lines = |text: &str| text.split_whitespace().collect::<String>();
    assert_eq!(lines(&printed), lines(example(1)));
}

#[test]
fn the_example_without_stamps_is_read() {
    let contents = read(2);
    assert_eq!((contents.stamped.len(), contents.unstamped.len()), (0, 1));
}

#[test]
fn a_later_version_is_refused() {
    let later = example(1).replace("\"version\": 1", "\"version\": 2");
    assert_eq!(exchange::parse(&later), Err(NotAFile::Newer));
}
