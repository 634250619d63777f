//! The commitments as a table: sorted by any column, walked by arrow keys, its rows picked, its cells altered in place.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::i18n::m;
use crate::store::Store;
use crate::ui::{
    Each, Glyph, Icon, Memo, PickBox, Reveal, RevealMore, Together, column_of, grid_focus, grid_key, grid_stop,
    is_in_control, live, row_of,
};
use crate::views::shared::chips::commitment_mark;
use crate::views::shared::links::Place;
use crate::views::shared::marks::count;
use crate::views::shared::{Reader, marked, t, tr};

use super::Seen;
use super::bulk::Bulk;
use super::card::named;
use super::edit::{Editor, begin};
use super::facts::{in_cell, name};
use super::look::Fact;

/// How many rows are shown at first, and how many more each time.
const PAGE: usize = 15;
/// The id of the table.
pub const GRID: &str = "commitments-grid";
/// The id of what the table scrolls in.
pub const WRAP: &str = "commitments-table";

/// The id of a row.
pub fn row_id(id: Id) -> String {
    format!("row-{id}")
}

fn id_of(row: &str) -> Option<Id> {
    row.strip_prefix("row-")?.parse().ok()
}

/// The table.
#[component]
pub fn Table(seen: Seen) -> impl IntoView {
    let store = Store::here();
    let lang = store.lang();
    let columns = Memo::new(move |_| {
        let chosen = store
            .settings()
            .with(|it| Fact::chosen(it.columns.as_ref(), Fact::COLUMNS));
        std::iter::once(Fact::Title).chain(chosen).collect::<Vec<_>>()
    });
    let total = Signal::derive(move || seen.found.with(|found| found.rows.len()));
    let reveal = Reveal::new(total, PAGE);
    let shown = Memo::new(move |_| {
        let first = reveal.shown();
        seen.found
            .with(|found| found.rows.iter().take(first).map(|(id, _)| *id).collect::<Vec<_>>())
    });
    Effect::new(move |_| {
        shown.with(|_| columns.with(|_| grid_stop(GRID.to_owned())));
    });
    let chosen = Memo::new(move |_| {
        seen.picked.with(|picked| {
            let list = || {
                seen.found
                    .with(|found| picked.of(found.rows.iter().map(|(id, _)| *id)).collect::<Vec<_>>())
            };
            if picked.is_empty() { Vec::new() } else { list() }
        })
    });
    let is_all = Signal::derive(move || chosen.with(|chosen| !chosen.is_empty() && chosen.len() == total.get()));
    let is_part = Signal::derive(move || chosen.with(|chosen| !chosen.is_empty()) && !is_all.get());
    let pick_all = move |_| {
        if is_all.get_untracked() {
            seen.picked.update(super::picked::Picked::none);
        } else {
            seen.pick_all();
        }
    };
    let navigate = use_navigate();
    let keys = move |event: ev::KeyboardEvent| on_key(seen, &columns.read_untracked(), &event, &navigate);
    view! {
        <p class="sr" id="grid-keys">{t(m::many_keys)}</p>
        <div class="table-wrap" id=WRAP tabindex="-1" role="region" aria-label=t(m::board_table)>
            <table
                class="table stacked grid" role="grid" id=GRID aria-label=t(m::board_table) aria-describedby="grid-keys" aria-multiselectable="true"
                on:keydown=keys
                on:focusin=move |event| grid_focus(GRID, &event)
                on:mousedown=|event: ev::MouseEvent| if event.shift_key() && !is_in_control(&event) { event.prevent_default() }
                on:click=move |event| on_click(seen, &event)
                on:dblclick=move |event| on_double_click(seen, &columns.read_untracked(), &event)
            >
                // Whoever comes to the heads is about to sort, and most by title: the alphabet of ten thousand takes a moment.
                <thead on:pointerenter=move |_| seen.make_ready() on:focusin=move |_| seen.make_ready()>
                    <tr>
                        <th scope="col" class="pick no-print"><PickBox label=t(m::many_pick_all) checked=is_all partly=is_part on_pick=pick_all/></th>
                        <Each each=move || columns.get() key=|fact| *fact children=move |fact| view! { <Head seen fact/> }/>
                    </tr>
                </thead>
                <tbody>
                    <Each each=move || shown.get() key=|id| *id children=move |id| view! { <Row seen id columns/> }/>
                </tbody>
            </table>
        </div>
        <Bulk seen chosen/>
        <p class="soft no-print keys" aria-hidden="true">{t(m::many_keys)}</p>
        <RevealMore reveal text=move |rest: usize| m::board_more(lang.get(), count(rest.min(PAGE)))/>
    }
}

#[component]
fn Head(seen: Seen, fact: Fact) -> impl IntoView {
    let order = Memo::new(move |_| {
        let look = seen.look.get();
        match (look.sort == fact, look.down) {
            (false, _) => None,
            (true, false) => Some("ascending"),
            (true, true) => Some("descending"),
        }
    });
    let sort = move |_| {
        let order = seen.look.get_untracked().sorted_by(fact).order();
        seen.asking.put("sort", order, false);
    };
    view! {
        <th scope="col" aria-sort=move || order.get()>
            <button type="button" class="sort" data-stop="" tabindex="-1" on:click=sort>
                {t(name(fact))}
                {move || order.get().map(|_| view! { <Icon glyph=Glyph::Up/> }.into_any())}
            </button>
        </th>
    }
}

#[component]
fn Row(seen: Seen, id: Id, columns: Memo<Vec<Fact>>) -> impl IntoView {
    let record: Signal<Option<Arc<Record>>> = seen.store.record(id).into();
    let is_picked = Memo::new(move |_| seen.picked.with(|picked| picked.has(id)));
    let altered = Memo::new(move |_| seen.editing.get().filter(|(of, _)| *of == id).map(|(_, fact)| fact));
    let pick = move |with_shift: bool| {
        if with_shift {
            seen.pick_up_to(id);
        } else {
            seen.picked.update(|picked| picked.toggle(id));
        }
    };
    let cells = live(move || {
        let (reader, record) = (seen.reader.read(), record.get()?);
        let altered = altered.get();
        let cell = |(at, fact): (usize, Fact)| {
            let inside = if altered == Some(fact) {
                // The first cell is that of the box.
                view! { <Editor seen id fact column=at + 1/> }.into_any()
            } else {
                inside(seen, fact, &record, &reader).into_any()
            };
            if fact == Fact::Title {
                return view! { <th scope="row" tabindex="-1">{inside}</th> }.into_any();
            }
            let readonly = (!fact.is_editable()).then_some("true");
            let label = name(fact)(reader.lang);
            view! { <td role="gridcell" tabindex="-1" data-fact=fact.code() data-label=label aria-readonly=readonly>{inside}</td> }.into_any()
        };
        Some(columns.get().into_iter().enumerate().map(cell).together())
    });
    let label = tr(move |lang| {
        m::many_pick(
            lang,
            &record
                .with(|record| named(record.as_ref().and_then(|it| it.commitment()), lang))
                .0,
        )
    });
    view! {
        <tr id=row_id(id) aria-selected=move || is_picked.get().to_string()>
            <td class="pick no-print" role="gridcell"><PickBox label checked=is_picked on_pick=pick/></td>
            {cells}
        </tr>
    }
}

/// What stands in a cell while it is not altered.
fn inside(seen: Seen, fact: Fact, record: &Arc<Record>, reader: &Reader) -> Option<AnyView> {
    if fact == Fact::Title {
        let href = Place::Show(Kind::Commitment, record.id).href();
        let mark = commitment_mark(record.commitment()?, reader.lang);
        let (words, tag) = named(record.commitment(), reader.lang);
        return Some(
            view! { <span class="row"><a href=href lang=tag tabindex="-1">{marked(words)}</a>{mark}</span> }.into_any(),
        );
    }
    let workspace = seen.store.workspace();
    workspace.with_untracked(|workspace| in_cell(fact, record, workspace, reader))
}

fn on_click(seen: Seen, event: &ev::MouseEvent) {
    let Some(id) = row_of(event).as_deref().and_then(id_of) else {
        return;
    };
    if is_in_control(event) || seen.editing.get_untracked().is_some() {
        return;
    }
    if event.shift_key() {
        seen.pick_up_to(id);
    } else if event.ctrl_key() || event.meta_key() {
        seen.picked.update(|picked| picked.toggle(id));
    } else {
        seen.picked.update(|picked| picked.only(id));
    }
}

fn on_double_click(seen: Seen, columns: &[Fact], event: &ev::MouseEvent) {
    if !is_in_control(event) {
        edit(seen, columns, event);
    }
}

/// Opens the field of the cell in which an event happened; whether there is one.
fn edit(seen: Seen, columns: &[Fact], event: &ev::Event) -> bool {
    let id = row_of(event).as_deref().and_then(id_of);
    let fact = column_of(event).and_then(|at| columns.get(at.checked_sub(1)?));
    match (id, fact) {
        (Some(id), Some(fact)) if fact.is_editable() => {
            begin(seen, id, *fact);
            true
        }
        _ => false,
    }
}

fn on_key(seen: Seen, columns: &[Fact], event: &ev::KeyboardEvent, navigate: &impl Fn(&str, NavigateOptions)) {
    if event.default_prevented() || event.is_composing() || event.alt_key() || seen.editing.get_untracked().is_some() {
        return;
    }
    let row = row_of(event).as_deref().and_then(id_of);
    let with_ctrl = event.ctrl_key() || event.meta_key();
    // A box and a head that sorts answer Space and Enter themselves.
    let is_control = is_in_control(event);
    let is_taken = match (event.key().as_str(), row) {
        // By its place on the keyboard: on a Ukrainian one the same key is another letter.
        _ if with_ctrl && event.code() == "KeyA" => {
            seen.pick_all();
            true
        }
        (" ", Some(id)) if event.shift_key() => {
            seen.pick_up_to(id);
            true
        }
        (" ", Some(id)) if !is_control => {
            seen.picked.update(|picked| picked.toggle(id));
            true
        }
        ("Escape", _) if !seen.picked.with_untracked(super::picked::Picked::is_empty) => {
            seen.picked.update(super::picked::Picked::none);
            true
        }
        ("Enter", Some(id)) if with_ctrl => {
            navigate(&Place::Show(Kind::Commitment, id).href(), NavigateOptions::default());
            true
        }
        ("Enter" | "F2", Some(_)) if !is_control => edit(seen, columns, event),
        _ => false,
    };
    if is_taken {
        event.prevent_default();
        return;
    }
    let moved_to = grid_key(GRID, event).as_deref().and_then(id_of);
    if let (true, Some(from), Some(to)) = (event.shift_key(), row, moved_to)
        && from != to
    {
        if !seen.picked.with_untracked(|picked| picked.has(from)) {
            seen.picked.update(|picked| picked.only(from));
        }
        seen.pick_up_to(to);
    }
}
