//! Records as a table and back: which columns there are, what stands in them, and which column of somebody else's table means which.
//!
//! Labels are handed in, because a format does not know the words of the interface.

mod cell;
mod columns;
mod guess;

use crate::domain::entity::Partnership;
use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;

use super::csv::Sheet;
use super::offer::{Offer, Said, Tongue, Trouble};
use super::workbook;
use super::written_date::order_of;

pub use cell::partner_named;
pub use columns::{Column, columns};
pub use guess::{Glossary, kind_of};

/// The types that a table can hold.
pub const KINDS: [Kind; 3] = [Kind::Commitment, Kind::Event, Kind::Contact];

/// The words of the interface.
#[derive(Clone, Copy)]
pub struct Names {
    /// The label of a field, by its path.
    pub field: fn(Lang, Kind, &str) -> &'static str,
    /// The label of a code, by its group.
    pub code: fn(Lang, &str, &str) -> &'static str,
}

/// What a table stands on.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    /// Where partners and contacts are looked up.
    pub workspace: &'a Workspace,
    /// The partnership that the records belong to.
    pub partnership: Id,
    /// Their type.
    pub kind: Kind,
    /// The language of the labels, and of texts of which nothing says in which they are.
    pub lang: Lang,
    /// The words of the interface.
    pub names: Names,
}

impl Ground<'_> {
    fn tie(&self) -> Option<&Partnership> {
        self.workspace.partnership_of(self.partnership)
    }

    /// All columns of its type.
    #[must_use]
    pub fn columns(&self) -> Vec<Column> {
        self.tie().map(|tie| columns(self.kind, tie)).unwrap_or_default()
    }

    /// What a column is called.
    #[must_use]
    pub fn heading(&self, column: &Column) -> String {
        column.heading(self.lang, self.kind, self.tie(), self.names)
    }
}

/// These records as rows, the header first. A text has a column for each language in which one of them says something, and one for the reader's.
/// `decimal` is the sign before decimals.
#[must_use]
pub fn rows(records: &[&Record], ground: &Ground, decimal: char) -> Vec<Vec<String>> {
    let (columns, cells) = filled(records, ground, decimal);
    std::iter::once(headings(&columns, ground)).chain(cells).collect()
}

/// The same for a workbook: amounts are numbers there, and dates that are exact to the day are dates.
#[must_use]
pub fn book(records: &[&Record], ground: &Ground) -> Vec<Vec<workbook::Cell>> {
    let (columns, cells) = filled(records, ground, '.');
    let header = headings(&columns, ground).into_iter().map(workbook::Cell::Text);
    let row = |row: Vec<String>| {
        row.into_iter()
            .zip(&columns)
            .map(|(text, column)| column.typed(text))
            .collect()
    };
    std::iter::once(header.collect())
        .chain(cells.into_iter().map(row))
        .collect()
}

fn headings(columns: &[Column], ground: &Ground) -> Vec<String> {
    columns.iter().map(|column| ground.heading(column)).collect()
}

/// The columns in which something stands, and what.
fn filled(records: &[&Record], ground: &Ground, decimal: char) -> (Vec<Column>, Vec<Vec<String>>) {
    let mut columns = ground.columns();
    let mut cells: Vec<Vec<String>> = Vec::new();
    for record in records {
        cells.push(
            columns
                .iter()
                .map(|column| cell::print(record, column, ground, decimal))
                .collect(),
        );
    }
    let is_kept = |place: usize, column: &Column| {
        let is_filled = cells
            .iter()
            .any(|row| row.get(place).is_some_and(|cell| !cell.is_empty()));
        column.lang.is_none_or(|lang| lang == ground.lang) || is_filled
    };
    let kept: Vec<bool> = columns
        .iter()
        .enumerate()
        .map(|(place, column)| is_kept(place, column))
        .collect();
    let mut only = kept.iter();
    columns.retain(|_| *only.next().unwrap_or(&true));
    for row in &mut cells {
        let mut only = kept.iter();
        row.retain(|_| *only.next().unwrap_or(&true));
    }
    (columns, cells)
}

/// What a table offers, by which column means what. An empty cell says nothing.
#[must_use]
pub fn offers(sheet: &Sheet, meanings: &[Option<Column>], ground: &Ground) -> Vec<Offer> {
    let used: Vec<(usize, &Column)> = meanings
        .iter()
        .enumerate()
        .filter_map(|(place, column)| Some((place, column.as_ref()?)))
        .collect();
    let reader = cell::Reader::new(ground);
    let orders: Vec<_> = used
        .iter()
        .map(|(place, _)| order_of(sheet.rows.iter().map(|row| row.cell(*place))))
        .collect();
    let offer = |row: &super::csv::Row| {
        let mut offer = Offer::new(ground.kind, row.line);
        for ((place, column), order) in used.iter().zip(&orders) {
            let text = row.cell(*place);
            if text.is_empty() {
                continue;
            }
            if column.is_id() {
                match text.to_lowercase().parse() {
                    Ok(id) => offer.id = Some(id),
                    Err(_) => offer.troubles.push(Trouble::NotAnId(text.to_owned())),
                }
                continue;
            }
            match reader.read(column, text, *order) {
                Ok(value) => offer.said.push(Said {
                    path: column.path.clone(),
                    tongue: column
                        .lang
                        .map_or(Tongue::None, |lang| Tongue::In(lang.tag().to_owned())),
                    value,
                }),
                Err(trouble) => offer.troubles.push(trouble),
            }
        }
        offer
    };
    sheet.rows.iter().map(offer).collect()
}
