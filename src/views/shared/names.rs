//! How records are called.

use leptos::prelude::*;

use crate::domain::entity::Partnership;
use crate::domain::id::Id;
use crate::domain::queries::lists::banks;
use crate::domain::search::Words;
use crate::domain::text::{Lang, Text};
use crate::domain::workspace::Workspace;
use crate::i18n::m;
use crate::ui::{Piece, Together};

use super::sought::marked_in;
use super::{Reader, chips};

/// The names of the partners, ours first.
#[must_use]
pub fn cities(partnership: &Partnership, reader: &Reader) -> Vec<String> {
    let banks = banks(partnership, &reader.our_city);
    banks
        .iter()
        .map(|(_, partner)| partner.name.show(reader.lang))
        .collect()
}

/// The names of the partners with the arrow between them. It is read out as a dash would be: not at all.
pub fn twin(cities: &[String]) -> AnyView {
    let name = |(place, name): (usize, &String)| {
        let arrow = (place > 0).then(|| view! { " "<span class="twin" aria-hidden="true">"⟷"</span>" " });
        view! { {arrow}{name.clone()} }
    };
    cities.iter().enumerate().map(name).together()
}

/// The name of somebody as it is recorded; "a person" for one who was erased.
#[must_use]
pub fn person(name: &str, lang: Lang) -> String {
    crate::domain::person::shown(name, m::privacy_person(lang)).to_owned()
}

/// What is said where a record was that is not there any more: a person who was erased, or one that was deleted.
#[must_use]
pub fn gone(workspace: &Workspace, id: Option<Id>, lang: Lang, deleted: &'static str) -> &'static str {
    let is_erased = id
        .and_then(|id| workspace.kept(id))
        .is_some_and(|record| record.is_erased());
    if is_erased { m::privacy_person(lang) } else { deleted }
}

/// A title, marked with its language where that is not the reader's; a word for a record that has none.
pub fn named(title: &Text, lang: Lang) -> AnyView {
    if title.is_empty() {
        m::record_no_title(lang).into_any()
    } else {
        chips::text(title, lang)
    }
}

/// The same for an element that is drawn again with what is looked for, and marks it in the title.
#[must_use]
pub fn named_in(title: &Text, lang: Lang, words: &Words) -> Vec<Piece> {
    if title.is_empty() {
        return vec![m::record_no_title(lang).into()];
    }
    let pieces = chips::text_marked(title, lang, &|title| marked_in(title, words));
    pieces.into_iter().map(Piece::from).collect()
}

/// Some languages write what a list of choices begins with a capital in the middle of a sentence, others do not.
#[must_use]
pub fn within_sentence(words: &str, lang: Lang) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) if lang != Lang::De => first.to_lowercase().chain(letters).collect(),
        _ => words.to_owned(),
    }
}
