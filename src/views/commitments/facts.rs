//! What is shown of a commitment: the same on a card and in a cell.

use std::sync::Arc;

use crate::domain::entity::Commitment;
use crate::domain::queries::commitments::{last_news, progress};
use crate::domain::record::Record;
use crate::domain::search::Words;
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;
use crate::i18n::{dates, m};
use crate::ui::{Piece, Plain, plain, progress_bar as bar};
use crate::views::shared::Reader;
use crate::views::shared::chips::{code, side, sphere_chip};
use crate::views::shared::marks::{due, owner_chips, progress_bar, progress_words, silence, slipped};
use crate::views::shared::sought::marked_in;

use super::look::Fact;

/// What a fact is called: the head of its column.
pub fn name(fact: Fact) -> fn(Lang) -> &'static str {
    match fact {
        Fact::Title => m::board_col_title,
        Fact::Status => m::board_col_status,
        Fact::Due => m::board_col_due,
        Fact::Owners => m::board_col_owners,
        Fact::Progress => m::board_col_progress,
        Fact::News => m::board_col_news,
        Fact::Sphere => m::board_col_sphere,
        Fact::Lead => m::board_col_lead,
        Fact::Programme => m::board_col_programme,
        Fact::Start => m::board_col_start,
    }
}

/// What a row or a card is drawn from: it is drawn again when this is another one.
#[derive(Clone)]
pub struct Shown<S> {
    /// The commitment.
    pub record: Arc<Record>,
    /// What is looked for.
    pub words: Arc<Words>,
    /// Who reads.
    pub reader: Arc<Reader>,
    /// What is shown of it.
    pub facts: Arc<Vec<Fact>>,
    /// What is done with it at the moment.
    pub state: S,
}

impl<S: PartialEq> PartialEq for Shown<S> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.record, &other.record)
            && self.words == other.words
            && self.state == other.state
            && self.facts == other.facts
            && self.reader == other.reader
    }
}

/// A fact on a card, with what is looked for marked in it; nothing where there is nothing to say.
pub fn on_card(fact: Fact, record: &Record, workspace: &Workspace, reader: &Reader, words: &Words) -> Vec<Plain> {
    let Some(commitment) = record.commitment() else {
        return Vec::new();
    };
    let one = match fact {
        Fact::Title => None,
        Fact::Owners => {
            let chips = owner_chips(workspace, commitment, reader, &|name| marked_in(name, words));
            (!chips.is_empty()).then(|| plain("div").class("row").with_all(chips))
        }
        Fact::Progress => progress_bar(commitment, reader),
        Fact::Due => {
            return due(commitment, reader)
                .into_iter()
                .chain(slipped(commitment, reader))
                .collect();
        }
        Fact::News => silence(workspace, record, reader),
        Fact::Start => commitment.start.as_ref().map(|start| {
            let words = m::board_starts(reader.lang, &dates::edtf(reader.lang, start));
            plain("span").class("due").with(words)
        }),
        _ => word(fact, commitment, workspace, reader),
    };
    one.into_iter().collect()
}

/// A fact in its cell, with what is looked for marked in it.
pub fn in_cell(fact: Fact, record: &Record, workspace: &Workspace, reader: &Reader, words: &Words) -> Option<Piece> {
    let (lang, commitment) = (reader.lang, record.commitment()?);
    match fact {
        Fact::Title => None,
        Fact::Due => {
            let undated = || plain("span").class("due").with(m::board_undated(lang));
            let cell = plain("span")
                .class("stack tight")
                .with(due(commitment, reader).unwrap_or_else(undated))
                .with_all(slipped(commitment, reader))
                .with_all(silence(workspace, record, reader));
            Some(cell.into())
        }
        Fact::Owners => {
            let chips = owner_chips(workspace, commitment, reader, &|name| marked_in(name, words));
            Some(plain("span").class("row").with_all(chips).into())
        }
        Fact::Progress => {
            let text = progress_words(commitment, reader);
            Some(bar(progress(commitment), m::board_progress(lang), text, true).into())
        }
        Fact::News => last_news(commitment, workspace, reader.today).map(|day| dates::day(lang, day).into()),
        Fact::Start => commitment.start.as_ref().map(|start| dates::edtf(lang, start).into()),
        _ => word(fact, commitment, workspace, reader).map(Piece::from),
    }
}

fn word(fact: Fact, commitment: &Commitment, workspace: &Workspace, reader: &Reader) -> Option<Plain> {
    let lang = reader.lang;
    match fact {
        Fact::Status => {
            let status = code(lang, "commitment_status", commitment.status().code());
            Some(plain("span").class("badge").with(status))
        }
        Fact::Sphere => commitment.sphere.map(|sphere| sphere_chip(sphere, lang)),
        Fact::Lead => {
            let tie = workspace.partnership_of(commitment.partnership?)?;
            let lead = commitment.lead?;
            let words = m::board_led_by(lang, &tie.partners.get(&lead)?.name.show(lang));
            let chip = plain("span").class(format!("chip {}", side(tie, &reader.our_city, lead)));
            Some(chip.with(plain("i")).with(words))
        }
        Fact::Programme => {
            let programme = workspace.programme(commitment.budget.as_ref()?.programme?)?;
            Some(plain("span").class("chip").with(programme.name.show(lang)))
        }
        _ => None,
    }
}
