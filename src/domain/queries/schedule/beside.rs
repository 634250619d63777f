//! The dates beside events and commitments: of agreements, of programmes, of steps.

use crate::domain::date::Day;
use crate::domain::id::Id;
use crate::domain::record::Record;
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;

use super::super::chronicle::{Layer, Mark, beside, named_by};
use super::{Item, MOST_LETTERS, Side, Span, letters};

/// The room for the words that say what a date stands for, in letters: "agreement to be reviewed".
const WORDS: u8 = 24;

/// The dates of these layers. Due dates are none of them: commitments end there.
pub fn marks(workspace: &Workspace, partnerships: &[Id], layers: &[Layer]) -> Vec<Mark> {
    let layers: Vec<Layer> = layers.iter().copied().filter(|layer| *layer != Layer::Due).collect();
    beside(workspace, partnerships, &layers)
}

/// A date as an item.
pub fn item(mark: Mark, side: Side, lang: Lang, today: Day) -> Item {
    let title = mark.titles().map(|(title, detail)| detail.unwrap_or(title));
    let of_title = title
        .and_then(|title| title.best(lang))
        .map_or(0, |(words, _)| letters(words));
    Item {
        days: Span::of(&mark.when, today).into(),
        record: mark.record.clone(),
        side,
        letters: (of_title + WORDS).min(MOST_LETTERS),
        mark: Some(Box::new(mark)),
    }
}

/// Whether a partnership names this programme.
pub fn names(workspace: &Workspace, partnership: Id, programme: &Record) -> bool {
    programme.programme().is_some() && named_by(workspace, partnership).contains(&programme.id)
}
