//! The way to what is put aside.

use leptos::prelude::*;

use crate::i18n::{intl, m};
use crate::store::Store;
use crate::ui::{Memo, Shown};
use crate::views::parts::Asked;
use crate::views::shared::marks::count;
use crate::views::shared::{Attended, tr};

use super::more::Slot;

/// How many records are put aside; pressed, which.
#[component]
pub fn Aside() -> impl IntoView {
    let aside = Attended::aside();
    let number = Memo::new(move |_| aside.with(Vec::len));
    view! { <Shown when=move || number.get() != 0><Button number/></Shown> }
}

#[component]
fn Button(number: Memo<usize>) -> impl IntoView {
    let store = Store::here();
    let slot = Slot::default();
    let ask = slot.asks(Asked::Aside);
    let words = move || {
        m::answers_aside(
            store.lang().get(),
            &intl::number(store.lang().get(), count(number.get())),
        )
    };
    slot.show(Box::new(move || {
        let words = tr(move |_| words());
        view! { <button type="button" class="btn more" aria-expanded="false" on:click=move |_| ask()>{words}</button> }
            .into_any()
    }))
}
