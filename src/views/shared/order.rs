//! The elements of a list put in order where they stand: by dragging, by buttons, by keys.

use leptos::ev;
use leptos::prelude::*;

use crate::domain::id::Id;
use crate::ui::{Glyph, Icon, Memo};

use super::Browser;

/// What the rows of a list share.
#[derive(Clone, Copy)]
pub struct Hand {
    order: Memo<Vec<Id>>,
    put: Callback<(Id, usize)>,
    /// The element in the hand.
    held: RwSignal<Option<Id>>,
    /// The element that it is held over.
    over: RwSignal<Option<Id>>,
    /// The id of what gets the focus when an element was moved by keys or by dragging.
    home: fn(Id) -> String,
    browser: Browser,
}

impl Hand {
    /// For a list in this order; `put` puts an element at a place, counted from 0, among the others.
    #[must_use]
    pub fn new(order: Memo<Vec<Id>>, put: Callback<(Id, usize)>, home: fn(Id) -> String) -> Self {
        Self {
            order,
            put,
            held: RwSignal::new(None),
            over: RwSignal::new(None),
            home,
            browser: Browser::here(),
        }
    }

    /// The place of an element, counted from 0.
    #[must_use]
    pub fn place(self, element: Id) -> Option<usize> {
        self.order
            .with(|order| order.iter().position(|known| *known == element))
    }

    /// Whether an element is the last.
    #[must_use]
    pub fn is_last(self, element: Id) -> bool {
        self.order.with(|order| order.last() == Some(&element))
    }

    /// Whether an element is in the hand.
    #[must_use]
    pub fn holds(self, element: Id) -> bool {
        self.held.get() == Some(element)
    }

    /// Whether what is in the hand is held over an element.
    #[must_use]
    pub fn is_over(self, element: Id) -> bool {
        self.over.get() == Some(element)
    }

    fn put_at(self, element: Id, to: usize, focus: String) {
        self.put.run((element, to));
        self.browser.focus.run(focus);
    }

    /// Moves an element by one; at the end of the list only the other button can be pressed.
    pub fn shift(self, element: Id, down: bool, by_key: bool) {
        let (Some(at), last) = (untrack(|| self.place(element)), self.order.with_untracked(Vec::len)) else {
            return;
        };
        let to = if down { Some(at + 1) } else { at.checked_sub(1) };
        let Some(to) = to.filter(|to| *to < last) else { return };
        let can_go_on = if down { to + 1 < last } else { to > 0 };
        let focus = if by_key {
            (self.home)(element)
        } else if can_go_on == down {
            format!("down-{element}")
        } else {
            format!("up-{element}")
        };
        self.put_at(element, to, focus);
    }

    /// Alt with an arrow.
    pub fn on_key(self, element: Id, event: &ev::KeyboardEvent) {
        let plain = event.alt_key() && !event.ctrl_key() && !event.meta_key() && !event.shift_key();
        let down = match event.key().as_str() {
            "ArrowUp" if plain => false,
            "ArrowDown" if plain => true,
            _ => return,
        };
        event.prevent_default();
        self.shift(element, down, true);
    }

    /// An element is dragged from here.
    pub fn take(self, element: Id, event: &ev::DragEvent) {
        // Firefox drags only what carries something.
        if let Some(data) = event.data_transfer() {
            let _ = data.set_data("text/plain", &element.to_string());
            data.set_effect_allowed("move");
        }
        self.held.set(Some(element));
    }

    /// It is over this one.
    pub fn hover(self, element: Id, event: &ev::DragEvent) {
        let Some(held) = self.held.get_untracked() else { return };
        event.prevent_default();
        let over = (held != element).then_some(element);
        if self.over.get_untracked() != over {
            self.over.set(over);
        }
    }

    /// It is dropped, somewhere.
    pub fn let_go(self) {
        self.held.set(None);
        self.over.set(None);
    }

    /// It is dropped on this one.
    pub fn drop_on(self, element: Id, event: &ev::DragEvent) {
        event.prevent_default();
        let held = self.held.get_untracked().filter(|held| *held != element);
        self.let_go();
        if let (Some(held), Some(to)) = (held, untrack(|| self.place(element))) {
            self.put_at(held, to, (self.home)(held));
        }
    }
}

/// The two buttons that move an element by one; each name says which.
#[component]
pub fn Shifters(
    /// The list.
    hand: Hand,
    /// The element.
    element: Id,
    /// The name of the button up.
    up: Signal<String>,
    /// The name of the button down.
    down: Signal<String>,
) -> impl IntoView {
    let is_first = Memo::new(move |_| hand.place(element) == Some(0));
    let is_last = Memo::new(move |_| hand.is_last(element));
    view! {
        <button type="button" class="btn quiet icon-only small" id=format!("up-{element}") aria-label=up title=up
            disabled=move || is_first.get() on:click=move |_| hand.shift(element, false, false)><Icon glyph=Glyph::Up/></button>
        <button type="button" class="btn quiet icon-only small" id=format!("down-{element}") aria-label=down title=down
            disabled=move || is_last.get() on:click=move |_| hand.shift(element, true, false)><Icon glyph=Glyph::Down/></button>
    }
}
