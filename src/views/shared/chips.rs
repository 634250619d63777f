//! Marks that stand for a partner, a responsible one, a sphere, or that something was invented for the example.

use leptos::prelude::*;

use crate::domain::codes::Sphere;
use crate::domain::entity::{Commitment, Partnership};
use crate::domain::id::Id;
use crate::domain::queries::lists::banks;
use crate::domain::text::{Lang, Text};
use crate::domain::workspace::Workspace;
use crate::i18n::m;
use crate::ui::{Piece, Plain, Together, plain};

pub use crate::i18n::labels::code;

use super::marked;

/// The class of a partner's side: `a` for ours, `b` for the others.
#[must_use]
pub fn side(partnership: &Partnership, our_city: &str, partner: Id) -> &'static str {
    let ours = banks(partnership, our_city).first().map(|(id, _)| *id);
    if ours == Some(partner) { "a" } else { "b" }
}

/// Who is responsible on one side.
#[derive(Clone, Debug, PartialEq)]
pub struct Owner {
    /// The partner.
    pub partner: Id,
    /// The partner's name.
    pub city: String,
    /// `a` or `b`.
    pub side: &'static str,
    /// The contact or office; none where nobody is named.
    pub name: Option<String>,
    /// The contact, where it is one.
    pub contact: Option<Id>,
}

/// The responsible ones of a commitment, one a partner, ours first.
#[must_use]
pub fn owners(workspace: &Workspace, commitment: &Commitment, our_city: &str, lang: Lang) -> Vec<Owner> {
    let Some(partnership) = commitment.partnership.and_then(|id| workspace.partnership_of(id)) else {
        return Vec::new();
    };
    let banks = banks(partnership, our_city);
    banks
        .iter()
        .enumerate()
        .map(|(place, (partner, details))| {
            let entry = commitment.responsible.get(partner);
            let contact = entry.and_then(|entry| entry.contact);
            let person = contact
                .and_then(|id| workspace.contact(id))
                .map(|contact| contact.name.clone());
            let office = entry
                .map(|entry| entry.office.show(lang))
                .filter(|office| !office.is_empty());
            let side = if place == 0 { "a" } else { "b" };
            Owner {
                partner: *partner,
                city: details.name.show(lang),
                side,
                name: person.or(office),
                contact,
            }
        })
        .collect()
}

/// The chip of a responsible one; a dashed one that says so where nobody is named.
#[must_use]
pub fn owner_chip(owner: &Owner, lang: Lang) -> Plain {
    owner_chip_marked(owner, lang, &|name| vec![marked(name.to_owned()).into()])
}

/// The same, with a name in the pieces that `mark` makes.
#[must_use]
pub fn owner_chip_marked(owner: &Owner, lang: Lang, mark: &dyn Fn(&str) -> Vec<Piece>) -> Plain {
    let chip = plain("span");
    let Some(name) = &owner.name else {
        return chip.class("chip none").with(m::chip_nobody(lang, &owner.city));
    };
    chip.class(format!("chip {}", owner.side))
        .with(plain("i"))
        .with(plain("span").class("sr").with(format!("{}: ", owner.city)))
        .with_all(mark(name))
}

/// The mark of a commitment that is invented for the example, wholly, or in its dates and responsible ones.
#[must_use]
pub fn commitment_mark(commitment: &Commitment, lang: Lang) -> Option<Plain> {
    let words = match (commitment.invented, commitment.invented_parts) {
        (true, _) => m::chip_invented(lang),
        (false, true) => m::chip_invented_parts(lang),
        (false, false) => return None,
    };
    Some(plain("span").class("chip invented").with(words))
}

/// The chip of a sphere.
#[must_use]
pub fn sphere_chip(sphere: Sphere, lang: Lang) -> Plain {
    plain("span").class("chip").with(code(lang, "sphere", sphere.code()))
}

/// The chip that marks what was invented for the example.
#[must_use]
pub fn invented_chip(lang: Lang) -> Plain {
    plain("span").class("chip invented").with(m::chip_invented(lang))
}

/// A text in the reader's language, or else in another one, marked with it (`lang` and a small tag).
pub fn text(text: &Text, lang: Lang) -> AnyView {
    let pieces = text_marked(text, lang, &|words| vec![marked(words.to_owned()).into()]);
    pieces.into_iter().together()
}

/// The same, with the words in the pieces that `mark` makes.
#[must_use]
pub fn text_marked(text: &Text, lang: Lang, mark: &dyn Fn(&str) -> Vec<Piece>) -> Vec<Plain> {
    let Some((words, tag)) = text.best(lang) else {
        return Vec::new();
    };
    let other = (tag != lang.tag()).then(|| {
        let name = crate::i18n::intl::installed().language(lang, tag);
        let name = m::chip_other_language(lang, &name);
        plain("span").class("lang-mark").set("title", name).with(tag.to_owned())
    });
    let words = plain("span").set("lang", tag.to_owned()).with_all(mark(words));
    std::iter::once(words).chain(other).collect()
}
