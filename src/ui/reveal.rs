//! A list that shows its rest on demand, and all of it on paper.

use leptos::ev;
use leptos::prelude::*;

use super::live::Shown;
use super::memo::Memo;

/// How much of a long list is shown: a page at first, more on demand.
#[derive(Clone, Copy)]
pub struct Reveal {
    total: Signal<usize>,
    asked: RwSignal<usize>,
    page: usize,
}

impl Reveal {
    /// Of a list of `total`, `page` at first and `page` more each time.
    #[must_use]
    pub fn new(total: Signal<usize>, page: usize) -> Self {
        Self {
            total,
            asked: RwSignal::new(page),
            page,
        }
    }

    /// How many to render: for `.take(…)`.
    #[must_use]
    pub fn shown(&self) -> usize {
        self.asked.get().min(self.total.get())
    }

    /// What was at this place has left the list, `total` being what is left: nothing is shown in its stead, until half a page is gone so.
    pub fn left(&self, place: usize) {
        let (asked, total) = (self.asked.get_untracked(), self.total.get_untracked());
        if place < asked && total >= asked {
            self.asked
                .set(if asked > self.page / 2 { asked - 1 } else { self.page });
        }
    }

    /// Something has come to this place of the list: nothing that is shown goes for it.
    pub fn came(&self, place: usize) {
        if place < self.asked.get_untracked() {
            self.more_by(1);
        }
    }

    fn rest(self) -> usize {
        self.total.get().saturating_sub(self.asked.get())
    }

    fn more(self) {
        self.more_by(self.page);
    }

    fn more_by(self, more: usize) {
        self.asked.update(|asked| *asked = asked.saturating_add(more));
    }
}

/// Shows all of a list while the page is printed: paper cannot be scrolled. `asked` is how much is shown.
pub fn whole_on_paper(asked: RwSignal<usize>) {
    let before = StoredValue::new(None);
    let event = |name: &'static str| ev::Custom::<ev::Event>::new(name);
    let begins = window_event_listener(event("beforeprint"), move |_| {
        before.set_value(before.get_value().or(Some(asked.get_untracked())));
        asked.set(usize::MAX);
    });
    let ended = window_event_listener(event("afterprint"), move |_| {
        if let Some(shown) = before.try_update_value(Option::take).flatten() {
            asked.set(shown);
        }
    });
    on_cleanup(move || {
        begins.remove();
        ended.remove();
    });
}

/// What follows a list shown by [`Reveal`]: a button for the rest, which presses itself when one scrolls near. On paper all of it is shown.
#[component]
pub fn RevealMore(
    /// How much is shown.
    reveal: Reveal,
    /// The button's text for so many that are left.
    #[prop(into)]
    text: Callback<usize, String>,
    /// The button is not pressed by scrolling: something else follows below.
    #[prop(optional, into)]
    by_hand: Signal<bool>,
) -> impl IntoView {
    // Nearer than this to the end of the page, in CSS pixels, the rest is wanted.
    const NEAR: i32 = 600;
    let handle = window_event_listener(ev::scroll, move |_| {
        if by_hand.get_untracked() {
            return;
        }
        let left = document()
            .document_element()
            .map(|page| page.scroll_height() - page.scroll_top() - page.client_height());
        if left.is_some_and(|left| left < NEAR) && untrack(move || reveal.rest()) > 0 {
            reveal.more();
        }
    });
    on_cleanup(move || handle.remove());
    whole_on_paper(reveal.asked);
    let rest = Memo::new(move |_| reveal.rest());
    view! {
        <Shown when=move || rest.get() != 0>
            <button type="button" class="btn more" on:click=move |_| reveal.more()>{move || text.run(rest.get())}</button>
        </Shown>
    }
}
