//! A row of the table. It is drawn anew as a whole, in place, when what it shows is another one: something that follows in each of
//! its cells would cost more than the cells.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::domain::search::Words;
use crate::i18n::m;
use crate::ui::{Memo, Together, live};
use crate::views::shared::Reader;
use crate::views::shared::chips::commitment_mark;
use crate::views::shared::links::Place;
use crate::views::shared::sought::marked_in;

use super::Seen;
use super::card::named;
use super::edit::Editor;
use super::facts::{in_cell, name};
use super::look::Fact;

/// The id of a row.
pub fn row_id(id: Id) -> String {
    format!("row-{id}")
}

/// The commitment of the row with this id.
pub fn id_of(row: &str) -> Option<Id> {
    row.strip_prefix("row-")?.parse().ok()
}

/// What a row shows of its own.
struct Shown {
    record: Option<Arc<Record>>,
    /// The cell that is altered.
    altered: Option<Fact>,
}

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        let place = |shown: &Self| shown.record.as_ref().map(Arc::as_ptr);
        place(self) == place(other) && self.altered == other.altered
    }
}

/// The row of a commitment, now this one and now another, with these columns and what is looked for marked in them.
pub fn row(
    seen: Seen,
    id: Memo<Id>,
    columns: Memo<Vec<Fact>>,
    words: impl Fn() -> Arc<Words> + Send + 'static,
) -> AnyView {
    let shown = Memo::new(move |_| {
        let id = id.get();
        Shown {
            record: seen
                .store
                .workspace()
                .with(|workspace| workspace.get(id).map(Arc::clone)),
            altered: seen
                .editing
                .with(|editing| editing.filter(|(of, _)| *of == id).map(|(_, fact)| fact)),
        }
    });
    let is_picked = move || seen.picked.with(|picked| picked.has(id.get()));
    let cells = live(move || {
        let (reader, words, shown) = (seen.reader.read(), words(), shown.read());
        let record = shown.record.as_ref()?;
        let label = m::many_pick(reader.lang, &named(record.commitment(), reader.lang).0);
        let cell = |(at, fact): (usize, &Fact)| {
            let inside = if shown.altered == Some(*fact) {
                // The first cell is that of the box.
                view! { <Editor seen id=record.id fact=*fact column=at + 1/> }.into_any()
            } else {
                inside(seen, *fact, record, &reader, &words).into_any()
            };
            if *fact == Fact::Title {
                return view! { <th scope="row" tabindex="-1">{inside}</th> }.into_any();
            }
            // Always said: what is left out would be taken out anew each time.
            let readonly = if fact.is_editable() { "false" } else { "true" };
            let label = name(*fact)(reader.lang);
            view! { <td role="gridcell" tabindex="-1" data-fact=fact.code() data-label=label aria-readonly=readonly>{inside}</td> }.into_any()
        };
        let cells = columns.read().iter().enumerate().map(cell).together();
        Some(view! {
            // The table hears of it.
            <td class="pick no-print" role="gridcell"><input type="checkbox" data-stop="" tabindex="-1" aria-label=label prop:checked=is_picked/></td>
            {cells}
        })
    });
    view! { <tr id=move || row_id(id.get()) aria-selected=move || is_picked().to_string()>{cells}</tr> }.into_any()
}

/// What stands in a cell while it is not altered.
fn inside(seen: Seen, fact: Fact, record: &Arc<Record>, reader: &Reader, words: &Words) -> Option<AnyView> {
    if fact == Fact::Title {
        let href = Place::Show(Kind::Commitment, record.id).href();
        let mark = commitment_mark(record.commitment()?, reader.lang);
        let (title, tag) = named(record.commitment(), reader.lang);
        return Some(
            view! { <span class="row"><a href=href lang=tag tabindex="-1">{marked_in(&title, words)}</a>{mark}</span> }
                .into_any(),
        );
    }
    let workspace = seen.store.workspace();
    workspace.with_untracked(|workspace| in_cell(fact, record, workspace, reader, words))
}
