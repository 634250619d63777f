//! The commitments as a table: sorted by any column, walked by arrow keys, its rows picked, its cells altered in place.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::domain::workspace::Workspace;
use crate::i18n::m;
use crate::store::Store;
use crate::ui::{
    Each, Glyph, Icon, Memo, PickBox, Reveal, RevealMore, Seats, column_of, grid_focus, grid_key, grid_stop, id_around,
    is_box, is_in_control, row_of, set_box,
};
use crate::views::shared::links::Place;
use crate::views::shared::marks::count;
use crate::views::shared::sought::sought;
use crate::views::shared::t;

use super::Seen;
use super::bulk::Bulk;
use super::edit::begin;
use super::facts::{Shown, name};
use super::found::Found;
use super::look::Fact;
use super::picked::Picked;
use super::row::{id_of, row};

/// How many rows are shown at first, and how many more each time.
const PAGE: usize = 15;
/// The id of the table.
pub const GRID: &str = "commitments-grid";
/// The id of what the table scrolls in.
pub const WRAP: &str = "commitments-table";

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
    let total = Signal::derive(move || seen.found.with(Found::count));
    let reveal = Reveal::new(total, PAGE);
    let shown = Memo::new(move |_| {
        let first = reveal.shown();
        seen.found
            .with(|found| found.rows().iter().take(first).copied().collect::<Vec<_>>())
    });
    let words = sought();
    let rows = move || {
        let (words, editing) = (words(), seen.editing.get());
        let (reader, facts) = (seen.reader.read(), columns.read());
        let altered = |id: Id| editing.filter(|(of, _)| *of == id).map(|(_, fact)| fact);
        let row = |record: &Arc<Record>, picked: &Picked| Shown {
            record: Arc::clone(record),
            words: Arc::clone(&words),
            reader: Arc::clone(&reader),
            facts: Arc::clone(&facts),
            state: (altered(record.id), picked.has(record.id)),
        };
        let all = |ids: &Vec<Id>, workspace: &Workspace, picked: &Picked| {
            let records = ids.iter().filter_map(|id| workspace.get(*id));
            records.map(|record| row(record, picked)).collect::<Vec<_>>()
        };
        shown.with(|ids| {
            store
                .workspace()
                .with(|workspace| seen.picked.with(|picked| all(ids, workspace, picked)))
        })
    };
    let held = || id_around("tr[id]").as_deref().and_then(id_of);
    Effect::new(move |_| {
        shown.with(|_| columns.with(|_| grid_stop(GRID.to_owned())));
    });
    let chosen = Memo::new(move |_| {
        seen.picked.with(|picked| {
            let list = || {
                seen.found
                    .with(|found| picked.of(found.rows().iter().copied()).collect::<Vec<_>>())
            };
            if picked.is_empty() { Vec::new() } else { list() }
        })
    });
    let is_all = Signal::derive(move || chosen.with(|chosen| !chosen.is_empty() && chosen.len() == total.get()));
    let is_part = Signal::derive(move || chosen.with(|chosen| !chosen.is_empty()) && !is_all.get());
    let pick_all = move |_| {
        if is_all.get_untracked() {
            seen.picked.update(Picked::none);
        } else {
            seen.pick_all();
        }
    };
    let navigate = use_navigate();
    let keys = move |event: ev::KeyboardEvent| on_key(seen, &columns.read_untracked(), &event, &navigate);
    // Of the press that comes before the change of a box.
    let with_shift = StoredValue::new(false);
    let click = move |event: ev::MouseEvent| {
        with_shift.set_value(event.shift_key());
        on_click(seen, &event);
    };
    view! {
        <p class="sr" id="grid-keys">{t(m::many_keys)}</p>
        <div class="table-wrap" id=WRAP tabindex="-1" role="region" aria-label=t(m::board_table)>
            <table
                class="table stacked grid" role="grid" id=GRID aria-label=t(m::board_table) aria-describedby="grid-keys" aria-multiselectable="true"
                on:keydown=keys
                on:focusin=move |event| grid_focus(GRID, &event)
                on:mousedown=|event: ev::MouseEvent| if event.shift_key() && !is_in_control(&event) { event.prevent_default() }
                on:click=click
                on:change=move |event| on_pick(seen, &event, with_shift.get_value())
                on:dblclick=move |event| on_double_click(seen, &columns.read_untracked(), &event)
            >
                // Whoever comes to the heads is about to sort, and most by title: the alphabet of ten thousand takes a moment.
                <thead on:pointerenter=move |_| seen.make_ready() on:focusin=move |_| seen.make_ready()>
                    <tr>
                        <th scope="col" class="pick no-print">
                            // Its words stand there on a phone, on which the heads are no columns.
                            <label><PickBox label=t(m::many_pick_all) checked=is_all partly=is_part on_pick=pick_all/><span aria-hidden="true">{t(m::many_pick_all)}</span></label>
                        </th>
                        <Each each=move || columns.get() key=|fact| *fact children=move |fact| view! { <Head seen fact/> }/>
                    </tr>
                </thead>
                <tbody>
                    <Seats each=rows key=|shown| shown.record.id held draw=move |shown| row(seen, shown)/>
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

/// The box of a row was pressed. The event of the box of all rows has no row, and that of a field in a cell is no box's.
fn on_pick(seen: Seen, event: &ev::Event, with_shift: bool) {
    let Some(id) = row_of(event).as_deref().and_then(id_of).filter(|_| is_box(event)) else {
        return;
    };
    if with_shift {
        seen.pick_up_to(id);
    } else {
        seen.picked.update(|picked| picked.toggle(id));
    }
    set_box(event, seen.picked.with_untracked(|picked| picked.has(id)));
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
        ("Escape", _) if !seen.picked.with_untracked(Picked::is_empty) => {
            seen.picked.update(Picked::none);
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
