//! A table that is walked by the arrow keys (WAI-ARIA Authoring Practices, grid): one stop of the Tab key, and from there by arrows,
//! Home, End, Page Up and Page Down; with Ctrl to the corners.
//!
//! The table has `role="grid"`; its cells are what lies in its rows. In each cell the element with `data-stop`, else the cell, takes
//! the focus; it begins with `tabindex="-1"`, and whatever else could take the focus in a cell does so too.

use leptos::ev;
use leptos::html::{self, ElementType};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

/// Any element of a grid. What is asked of it is looked up when it is asked, so that its kind does not matter.
type Cell = <html::Td as ElementType>::Output;

/// How many rows Page Up and Page Down go.
const PAGE: usize = 10;

/// A place in a grid: the row, and the cell in it. The row of heads is row 0.
type At = (usize, usize);

/// Where a key leads in a grid of so many rows and columns; none where it means nothing or leads nowhere.
fn step(key: &str, with_ctrl: bool, (row, cell): At, (rows, cells): At) -> Option<At> {
    let (last_row, last_cell) = (rows.checked_sub(1)?, cells.checked_sub(1)?);
    let to = match (key, with_ctrl) {
        ("ArrowRight", false) => (row, (cell + 1).min(last_cell)),
        ("ArrowLeft", false) => (row, cell.saturating_sub(1)),
        ("ArrowDown", false) => ((row + 1).min(last_row), cell),
        ("ArrowUp", false) => (row.saturating_sub(1), cell),
        ("PageDown", false) => ((row + PAGE).min(last_row), cell),
        ("PageUp", false) => (row.saturating_sub(PAGE).max(1).min(row), cell),
        ("Home", false) => (row, 0),
        ("End", false) => (row, last_cell),
        ("Home", true) => (1.min(last_row), 0),
        ("End", true) => (last_row, last_cell),
        _ => return None,
    };
    (to != (row, cell)).then_some(to)
}

fn grid(id: &str) -> Option<Cell> {
    document().get_element_by_id(id).map(JsCast::unchecked_into)
}

fn row(grid: &Cell, at: usize) -> Option<Cell> {
    let rows = grid.get_elements_by_tag_name("tr");
    rows.item(u32::try_from(at).ok()?).map(JsCast::unchecked_into)
}

fn rows(grid: &Cell) -> usize {
    usize::try_from(grid.get_elements_by_tag_name("tr").length()).unwrap_or_default()
}

/// What takes the focus in a cell of a row.
fn stop(row: &Cell, cell: usize) -> Option<Cell> {
    let cell = row.children().item(u32::try_from(cell).ok()?)?;
    let inner = cell.query_selector("[data-stop]").ok().flatten();
    Some(inner.unwrap_or(cell).unchecked_into())
}

/// Makes an element of a grid its one stop of the Tab key.
fn make_stop(grid: &Cell, stop: &Cell) {
    if let Ok(Some(before)) = grid.query_selector("[tabindex='0']") {
        let _ = before.set_attribute("tabindex", "-1");
    }
    let _ = stop.set_attribute("tabindex", "0");
}

/// The place of whatever an event happened in.
fn place(grid: &Cell, target: &Cell) -> Option<At> {
    let cell: Cell = target.closest("td, th").ok().flatten()?.unchecked_into();
    let of: Cell = cell.closest("tr").ok().flatten()?.unchecked_into();
    let at = (0..rows(grid)).find(|at| row(grid, *at).as_ref() == Some(&of))?;
    let column = (0..of.children().length()).find(|column| {
        let found = of.children().item(*column);
        found.is_some_and(|found| found.unchecked_ref::<Cell>() == &cell)
    })?;
    Some((at, usize::try_from(column).ok()?))
}

/// Takes a key that was pressed in the grid with this id. Where it has moved the focus, the id of the row that has it now; empty for the
/// row of heads.
pub fn grid_key(id: &str, event: &ev::KeyboardEvent) -> Option<String> {
    if event.alt_key() {
        return None;
    }
    let with_ctrl = event.ctrl_key() || event.meta_key();
    let grid = grid(id)?;
    let target: Cell = event.target()?.unchecked_into();
    let from = place(&grid, &target)?;
    let cells = row(&grid, from.0)?.children().length();
    let size = (rows(&grid), usize::try_from(cells).ok()?);
    let (to, cell) = step(&event.key(), with_ctrl, from, size)?;
    let row = row(&grid, to)?;
    let stop = stop(&row, cell)?;
    event.prevent_default();
    make_stop(&grid, &stop);
    let _ = stop.focus();
    Some(row.id())
}

/// The focus has come into a grid by the pointer or a script: what has it is the stop from now on.
pub fn grid_focus(id: &str, event: &ev::FocusEvent) {
    let Some((grid, target)) = grid(id).zip(event.target()) else {
        return;
    };
    let target: Cell = target.unchecked_into();
    let at = place(&grid, &target);
    let found = at.and_then(|(at, cell)| stop(&row(&grid, at)?, cell));
    if let Some(found) = found {
        make_stop(&grid, &found);
    }
}

/// Sees that the grid has a stop of the Tab key, after its rows were drawn anew: a cell of the first row where there is none.
pub fn grid_stop(id: String) {
    request_animation_frame(move || {
        let Some(grid) = grid(&id) else { return };
        if grid.query_selector("[tabindex='0']").ok().flatten().is_none()
            && let Some(found) = row(&grid, 1).and_then(|first| stop(&first, 0))
        {
            make_stop(&grid, &found);
        }
    });
}

/// The id of the row in which an event happened.
#[must_use]
pub fn row_of(event: &ev::Event) -> Option<String> {
    let target: Cell = event.target()?.unchecked_into();
    let row: Cell = target.closest("tr[id]").ok().flatten()?.unchecked_into();
    Some(row.id())
}

/// The place in its row of the cell in which an event happened.
#[must_use]
pub fn column_of(event: &ev::Event) -> Option<usize> {
    let target: Cell = event.target()?.unchecked_into();
    let cell = target.closest("td, th").ok().flatten()?;
    let row = cell.closest("tr").ok().flatten()?;
    let at = (0..row.children().length()).find(|at| row.children().item(*at).as_ref() == Some(&cell))?;
    usize::try_from(at).ok()
}

/// Whether an event happened in something that answers it itself: a link, a button, a field.
#[must_use]
pub fn is_in_control(event: &ev::Event) -> bool {
    let target = event.target().map(JsCast::unchecked_into::<Cell>);
    target.is_some_and(|target| {
        target
            .closest("a, button, input, select, textarea, label")
            .ok()
            .flatten()
            .is_some()
    })
}

/// Moves the focus to the cell at this place of a row, once what was just changed is drawn.
pub fn focus_cell(grid_id: &'static str, row_id: String, cell: usize) {
    request_animation_frame(move || {
        let row = document()
            .get_element_by_id(&row_id)
            .map(JsCast::unchecked_into::<Cell>);
        if let Some(stop) = row.and_then(|row| stop(&row, cell)) {
            if let Some(grid) = grid(grid_id) {
                make_stop(&grid, &stop);
            }
            let _ = stop.focus();
        }
    });
}

/// Whether Tab would lead out of the element that listens: its last control has the focus, or with Shift its first one.
#[must_use]
pub fn tabs_out(event: &ev::KeyboardEvent) -> bool {
    const CONTROLS: &str = "a[href], button, input:not([type=hidden]):not([tabindex='-1']), select, textarea";
    let within = || {
        let group: Cell = event.current_target()?.unchecked_into();
        let target: Cell = event.target()?.unchecked_into();
        let all = group.get_elements_by_tag_name("*");
        let controls = (0..all.length())
            .filter_map(|at| all.item(at))
            .filter(|one| one.matches(CONTROLS).unwrap_or_default());
        let mut controls: Vec<Cell> = controls.map(JsCast::unchecked_into).collect();
        let edge = if event.shift_key() {
            controls.drain(..).next()
        } else {
            controls.pop()
        };
        Some(edge? == target)
    };
    within().unwrap_or(true)
}

/// Whether an event is that of a box to tick that makes a cell; one within a field in a cell is the field's.
#[must_use]
pub fn is_box(event: &ev::Event) -> bool {
    let target = event.target().map(JsCast::unchecked_into::<Cell>);
    target.is_some_and(|target| target.matches("td > input[type=checkbox]").unwrap_or_default())
}

/// Ticks the box that was pressed, or not: what it says is its owner's, also where a press changes nothing.
pub fn set_box(event: &ev::Event, is_ticked: bool) {
    if let Some(input) = event.target() {
        let input: <html::Input as ElementType>::Output = input.unchecked_into();
        input.set_checked(is_ticked);
    }
}

/// A box that says whether a row is picked. What it says is the caller's, also where a press changes nothing.
#[component]
pub fn PickBox(
    /// Its name.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is ticked.
    #[prop(into)]
    checked: Signal<bool>,
    /// Whether some of what it stands for is picked.
    #[prop(optional, into)]
    partly: Signal<bool>,
    /// It was pressed; whether with Shift.
    #[prop(into)]
    on_pick: Callback<bool>,
) -> impl IntoView {
    let with_shift = StoredValue::new(false);
    let change = move |event: ev::Event| {
        on_pick.run(with_shift.get_value());
        set_box(&event, checked.get_untracked());
    };
    view! {
        <input
            type="checkbox" data-stop="" tabindex="-1"
            aria-label=move || label.get()
            prop:checked=move || checked.get()
            prop:indeterminate=move || partly.get()
            on:click=move |event: ev::MouseEvent| with_shift.set_value(event.shift_key())
            on:change=change
        />
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_lead_to_the_next_cell_and_stop_at_the_ends() {
        let check = |key: &str, with_ctrl: bool, from: At, expect: Option<At>| {
            assert_eq!(
                step(key, with_ctrl, from, (31, 6)),
                expect,
                "{key} {with_ctrl} {from:?}"
            );
        };
        check("ArrowRight", false, (1, 5), None);
        check("ArrowRight", false, (1, 4), Some((1, 5)));
        check("ArrowLeft", false, (1, 0), None);
        check("ArrowUp", false, (1, 2), Some((0, 2)));
        check("ArrowDown", false, (30, 2), None);
        check("PageDown", false, (25, 2), Some((30, 2)));
        check("PageUp", false, (5, 2), Some((1, 2)));
        check("PageUp", false, (0, 2), None);
        check("Home", false, (4, 3), Some((4, 0)));
        check("End", true, (4, 3), Some((30, 5)));
        check("Home", true, (4, 3), Some((1, 0)));
        check("ArrowDown", true, (4, 3), None);
        check("a", false, (4, 3), None);
    }
}
