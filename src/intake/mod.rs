//! From a press report, minutes or an e-mail in Ukrainian, German or English to drafts of records: rules only.
//!
//! Must not know: the store, the clock, the words of the interface, the browser. Text and what the caller knows go in, [`Drafts`] come out; nothing
//! is stored. Each recogniser is a file; its vocabulary stands in `words/`, one file a language. Everything takes time in proportion to the length of the text.

#![forbid(unsafe_code)]

// Paths within this layer read as they do elsewhere.
use crate as intake;
use pobratym_domain as domain;

mod commitments;
mod compose;
mod countries;
mod dates;
mod drafts;
mod events;
mod index;
mod inflect;
mod language;
mod layout;
mod lexicon;
mod partners;
mod people;
mod places;
mod programme;
mod programmes;
mod published;
mod quotes;
mod reading;
mod tokens;
mod transliterate;
mod visited;
mod vocabulary;
mod words;

pub use countries::country_of;
pub use drafts::{
    Agreement, Commitment, Confidence, Draft, Drafts, Event, Group, Known, KnownName, Office, Options, Origin, Partner,
    Person, Programme, Span, Statement, Stop,
};
pub use reading::Reading;

/// Reads a whole text at once. A text of a megabyte takes a second or two: where a page must not wait for it, use [`Reading`].
///
/// Any text gets an answer: what is no text of the three languages gives empty drafts.
#[must_use]
pub fn read(text: &str, options: &Options) -> Drafts {
    let mut reading = Reading::new(text, options);
    while reading.step() {}
    reading.finish()
}
