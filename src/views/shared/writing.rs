//! What documents are written with: texts, records and dates as words in the document's language.

use crate::domain::entity::{Commitment, Event};
use crate::domain::text::{Lang, Text};
use crate::domain::workspace::Workspace;
use crate::i18n::{dates, m};
use crate::store::handle::markdown::{Block, Item, Words};

use super::Reader;
use super::chips::{code, owners};

/// Writes of some records in the language of its reader.
#[derive(Clone, Copy)]
pub struct Writer<'a> {
    /// The records.
    pub workspace: &'a Workspace,
    /// Whose document it is; `lang` is its language.
    pub reader: &'a Reader,
}

impl Writer<'_> {
    /// The language of the document.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.reader.lang
    }

    /// A text in the language of the document, else in another, which it names.
    #[must_use]
    pub fn words(&self, text: &Text) -> Words {
        let Some((words, tag)) = text.best(self.lang()) else {
            return Words::default();
        };
        Words {
            text: words.to_owned(),
            other: if tag == self.lang().tag() {
                String::new()
            } else {
                tag.to_owned()
            },
        }
    }

    /// The same, or the word for a record without a title.
    #[must_use]
    pub fn title(&self, text: &Text) -> Words {
        if text.is_empty() {
            return m::record_no_title(self.lang()).to_owned().into();
        }
        self.words(text)
    }

    /// A named line; none for an empty text.
    #[must_use]
    pub fn line(&self, name: &str, text: &Text) -> Option<(String, Words)> {
        (!text.is_empty()).then(|| (name.to_owned(), self.words(text)))
    }

    /// "Under way, due 5 May 2027"
    #[must_use]
    pub fn standing(&self, commitment: &Commitment) -> String {
        let status = code(self.lang(), "commitment_status", commitment.status().code()).to_owned();
        let due = commitment.due.as_ref().filter(|_| commitment.status().is_open());
        let all: Vec<String> = std::iter::once(status)
            .chain(due.map(|due| dates::due(self.lang(), due)))
            .collect();
        all.join(", ")
    }

    /// "Second visit, May 2027"
    #[must_use]
    pub fn meeting(&self, event: &Event) -> Words {
        let title = self.title(&event.title);
        let when = event.when.as_ref().map(|when| dates::edtf(self.lang(), when));
        let all: Vec<String> = std::iter::once(title.text).chain(when).collect();
        Words {
            text: all.join(", "),
            other: title.other,
        }
    }

    /// "Zhytomyr: Department of Education", one line a partner that has somebody.
    #[must_use]
    pub fn owners(&self, commitment: &Commitment) -> Vec<(String, Words)> {
        let owners = owners(self.workspace, commitment, &self.reader.our_city, self.lang());
        let line = |name: Option<String>, city: String| match name {
            Some(name) => (city, name.into()),
            None => (String::new(), m::chip_nobody(self.lang(), &city).into()),
        };
        owners.into_iter().map(|owner| line(owner.name, owner.city)).collect()
    }
}

/// A list; nothing where it would be empty.
#[must_use]
pub fn list(items: Vec<Item>, numbered: bool) -> Vec<Block> {
    if items.is_empty() {
        return Vec::new();
    }
    vec![Block::List { numbered, items }]
}
