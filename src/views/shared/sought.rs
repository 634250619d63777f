//! What is looked for on a page, and how it is marked in what is found.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::search::Words;
use crate::ui::{Memo, Piece, Together, live, plain};

/// What is looked for; a context of the page that can be searched.
#[derive(Clone, Copy)]
struct Sought(Memo<Words>);

/// Lets the page's texts mark what `query` is looking for.
pub fn provide_sought(query: impl Fn() -> String + Send + Sync + 'static) {
    provide_context(Sought(Memo::new(move |_| Words::of(&query()))));
}

/// A text that stays as it is, with what the page is looking for marked in it. Where nothing can be looked for it is just a text.
pub fn marked(text: String) -> AnyView {
    match use_context() {
        Some(sought) => follow(sought, Signal::stored(text)),
        None => text.into_any(),
    }
}

/// What is looked for, for a row that is drawn anew with it and so needs nothing that follows it in each of its texts: for [`marked_in`].
pub fn sought() -> impl Fn() -> Arc<Words> + Copy {
    let sought: Option<Sought> = use_context();
    move || sought.map(|Sought(words)| words.read()).unwrap_or_default()
}

/// A text with these words marked in it.
#[must_use]
pub fn marked_in(text: &str, words: &Words) -> Vec<Piece> {
    let piece = |(found, words)| {
        if found {
            plain("mark").with(words).into()
        } else {
            Piece::from(words)
        }
    };
    pieces(text, words).into_iter().map(piece).collect()
}

fn follow(Sought(words): Sought, text: Signal<String>) -> AnyView {
    // A key that finds nothing new in it draws nothing.
    let pieces = Memo::new(move |_| words.with(|words| text.with(|text| pieces(text, words))));
    live(move || pieces.with(|pieces| drawn(pieces)))
}

fn drawn(pieces: &[(bool, String)]) -> AnyView {
    let piece = |(found, words): &(bool, String)| {
        let words = words.clone();
        if *found {
            plain("mark").with(words).into_any()
        } else {
            words.into_any()
        }
    };
    pieces.iter().map(piece).together()
}

/// The text in pieces, each with whether it was found.
fn pieces(text: &str, words: &Words) -> Vec<(bool, String)> {
    let mut pieces = Vec::new();
    let mut end = 0;
    for place in words.places(text) {
        pieces.push((false, text[end..place.start].to_owned()));
        pieces.push((true, text[place.clone()].to_owned()));
        end = place.end;
    }
    pieces.push((false, text[end..].to_owned()));
    pieces.retain(|(_, piece)| !piece.is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pieces_are_the_text_with_what_was_found_apart() {
        let check = |query: &str, text: &str, expect: &[(bool, &str)]| {
            let found = pieces(text, &Words::of(query));
            let found: Vec<(bool, &str)> = found.iter().map(|(hit, piece)| (*hit, &**piece)).collect();
            assert_eq!(found, expect, "{query} in {text}");
        };
        check(
            "kass",
            "Visit to Kassel",
            &[(false, "Visit to "), (true, "Kass"), (false, "el")],
        );
        check("visit", "Visit", &[(true, "Visit")]);
        check("", "Visit", &[(false, "Visit")]);
        check("x", "", &[]);
    }
}
