//! A row of the table. It is drawn again as a whole when what it shows is another one, and touches only what differs: something that
//! follows in each of its cells would cost more than the cells.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::i18n::m;
use crate::ui::{Piece, Plain, plain};
use crate::views::shared::Reader;
use crate::views::shared::chips::commitment_mark;
use crate::views::shared::links::Place;
use crate::views::shared::sought::marked_in;

use super::Seen;
use super::card::named;
use super::edit::Editor;
use super::facts::{Shown, in_cell, name};
use super::look::Fact;

/// The id of a row.
pub fn row_id(id: Id) -> String {
    format!("row-{id}")
}

/// The commitment of the row with this id.
pub fn id_of(row: &str) -> Option<Id> {
    row.strip_prefix("row-")?.parse().ok()
}

/// The cell of a row that is altered, and whether the row is picked.
pub type State = (Option<Fact>, bool);

/// The row of a commitment.
pub fn row(seen: Seen, shown: &Shown<State>) -> Plain {
    let (reader, id, (_, is_picked)) = (&shown.reader, shown.record.id, shown.state);
    let pick = plain("input")
        .set("type", "checkbox")
        .set("data-stop", "")
        .set("tabindex", "-1")
        .set(
            "aria-label",
            m::many_pick(reader.lang, &named(shown.record.commitment(), reader.lang).0),
        )
        .is("checked", is_picked);
    let cells = shown.facts.iter().enumerate();
    plain("tr")
        .set("id", row_id(id))
        .set("aria-selected", if is_picked { "true" } else { "false" })
        // The table hears of it.
        .with(plain("td").class("pick no-print").set("role", "gridcell").with(pick))
        // The first cell is that of the box.
        .with_all(cells.map(|(at, fact)| cell(seen, *fact, at + 1, shown, reader)))
}

/// A cell, at this place of its row.
fn cell(seen: Seen, fact: Fact, column: usize, shown: &Shown<State>, reader: &Reader) -> Plain {
    let inside = if shown.state.0 == Some(fact) {
        let id = shown.record.id;
        Some(view! { <Editor seen id fact column/> }.into_any().into())
    } else {
        inside(seen, fact, shown, reader)
    };
    if fact == Fact::Title {
        return plain("th").set("scope", "row").set("tabindex", "-1").with_all(inside);
    }
    plain("td")
        .set("role", "gridcell")
        .set("tabindex", "-1")
        .set("data-fact", fact.code())
        .set("data-label", name(fact)(reader.lang))
        .set("aria-readonly", if fact.is_editable() { "false" } else { "true" })
        .with_all(inside)
}

/// What stands in a cell while it is not altered.
fn inside(seen: Seen, fact: Fact, shown: &Shown<State>, reader: &Reader) -> Option<Piece> {
    let (record, words) = (&shown.record, &shown.words);
    if fact == Fact::Title {
        let (title, tag) = named(record.commitment(), reader.lang);
        let link = plain("a")
            .set("href", Place::Show(Kind::Commitment, record.id).href())
            .set("lang", tag)
            .set("tabindex", "-1")
            .with_all(marked_in(&title, words));
        let mark = commitment_mark(record.commitment()?, reader.lang);
        return Some(plain("span").class("row").with(link).with_all(mark).into());
    }
    let workspace = seen.store.workspace();
    workspace.with_untracked(|workspace| in_cell(fact, record, workspace, reader, words))
}
