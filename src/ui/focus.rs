//! Moving the keyboard focus and what is in view, without naming the browser's types.

use leptos::ev::{Event, FocusEvent, MouseEvent, PointerEvent};
use leptos::html::{self, ElementType};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

/// Any element that can be focused. `focus()` is looked up when it is called, so the kind of element does not matter.
type Focusable = <html::Button as ElementType>::Output;

/// Moves the focus to the element with this id, opening the folds it lies in; a tab is chosen, and the focus goes to the
/// control in it. Nothing happens where there is none.
pub fn focus_by_id(id: &str) {
    let Some(element) = document().get_element_by_id(id) else {
        return;
    };
    let mut fold = element.closest("details").ok().flatten();
    while let Some(details) = fold {
        let _ = details.set_attribute("open", "");
        fold = details
            .parent_element()
            .and_then(|up| up.closest("details").ok().flatten());
    }
    if element.get_attribute("role").as_deref() == Some("tab") {
        element.unchecked_ref::<Focusable>().click();
        let panel = element.get_attribute("aria-controls");
        let panel = panel.and_then(|panel| document().get_element_by_id(&panel));
        if let Some(control) = panel.and_then(|panel| panel.query_selector("input, textarea").ok().flatten()) {
            let _ = control.unchecked_ref::<Focusable>().focus();
            return;
        }
    }
    let _ = element.unchecked_ref::<Focusable>().focus();
}

/// What pressed: `mouse`, `pen` or `touch`; none where the browser does not say.
#[must_use]
pub fn pointer_type(ev: &MouseEvent) -> Option<String> {
    ev.dyn_ref::<PointerEvent>().map(PointerEvent::pointer_type)
}

/// The element of the event, or what it lies in, that matches a CSS selector.
fn near(event: &Event, selector: &str) -> Option<Focusable> {
    let target: Focusable = event.target()?.unchecked_into();
    Some(target.closest(selector).ok().flatten()?.unchecked_into())
}

/// The id of what an event came to: its element, or what this lies in, that matches a CSS selector. So one listener serves a thousand elements.
#[must_use]
pub fn id_near(event: &Event, selector: &str) -> Option<String> {
    near(event, selector).map(|element| element.id())
}

/// Takes the focus off what has it. Whoever takes an element away that has the focus does so first: else the browser works out all styles anew in
/// the midst of the change.
pub fn blur() {
    if let Some(element) = document().active_element() {
        let _ = element.unchecked_ref::<Focusable>().blur();
    }
}

/// The id of what has the focus, or of what this lies in, that matches a CSS selector.
#[must_use]
pub fn id_around(selector: &str) -> Option<String> {
    let around = document().active_element()?.closest(selector).ok().flatten()?;
    Some(around.id())
}

/// Shows the accessible name of what the pointer came to beside it, in place of a second copy of the name of each element.
pub fn name_beside(event: &Event, selector: &str) {
    if let Some(element) = near(event, selector)
        && let Some(name) = element.get_attribute("aria-label")
    {
        let _ = element.set_attribute("title", &name);
    }
}

/// The fold of a `toggle`, which an element around it hears while it is on its way: its id, and whether it is open now.
#[must_use]
pub fn toggled(event: &Event) -> Option<(String, bool)> {
    let fold: Focusable = event.target()?.unchecked_into();
    Some((fold.id(), fold.has_attribute("open")))
}

/// The pointer goes on: the name is not shown any more.
pub fn name_no_more(event: &Event, selector: &str) {
    if let Some(element) = near(event, selector) {
        let _ = element.remove_attribute("title");
    }
}

/// Whether this `focusout` takes the focus out of the element that listens for it, and not from one part to another.
#[must_use]
pub fn leaves_group(ev: &FocusEvent) -> bool {
    let group = ev
        .current_target()
        .and_then(|target| target.dyn_into::<Focusable>().ok());
    let group = group.or_else(|| ev.current_target().map(JsCast::unchecked_into));
    group.is_none_or(|group| !group.contains(ev.related_target().as_ref().and_then(JsCast::dyn_ref)))
}

/// The focus has gone from a field. Chromium says so also when it removes the field with its page, whose callbacks are gone
/// by then.
pub(super) fn left(on_leave: Callback<()>) {
    on_leave.try_run(());
}

/// Moves the focus to the element with this id once what was just changed is on the screen.
pub(super) fn focus_when_shown(id: String) {
    request_animation_frame(move || focus_by_id(&id));
}

/// Scrolls the list, and only the list, until its line `at` is seen.
pub(super) fn scroll_to(list: NodeRef<html::Ul>, at: usize) {
    let Some(list) = list.get_untracked() else { return };
    let Some(row) = u32::try_from(at).ok().and_then(|at| list.children().item(at)) else {
        return;
    };
    let row: <html::Li as ElementType>::Output = row.unchecked_into();
    let (top, bottom) = (row.offset_top(), row.offset_top() + row.offset_height());
    if top < list.scroll_top() {
        list.set_scroll_top(top);
    } else if bottom > list.scroll_top() + list.client_height() {
        list.set_scroll_top(bottom - list.client_height());
    }
}
