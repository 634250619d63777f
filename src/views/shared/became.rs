//! What became of a planned event whose date has passed: it was held, moved or cancelled.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::codes::EventStatus;
use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::i18n::m;
use crate::store::Store;
use crate::store::commands;
use crate::store::handle::Deed;
use crate::ui::{Glyph, Icon};

use super::Reader;
use super::links::Place;

/// One answer a button. A moved one needs its new date, so that leads to its form.
pub fn what_became(
    id: Id,
    // Read out after each answer, where several events stand on the page.
    title: &str,
    reader: &Reader,
    // Called when it is answered here: the question is gone, and the focus needs another place.
    answered: impl Fn() + Copy + Send + 'static,
) -> AnyView {
    let store = Store::here();
    let answer = move |status: EventStatus| {
        // A refusal is said by the notice.
        let done = store.run(Deed::Saved(Kind::Event), |workspace, desk| {
            commands::set_event_status(workspace, id, status, desk)
        });
        if done.is_ok() {
            answered();
        }
    };
    let of = || (!title.is_empty()).then(|| format!(": {title}"));
    let [held, moved, cancelled] =
        [of(), of(), of()].map(|of| of.map(|of| view! { <span class="sr">{of}</span> }.into_any()));
    let lang = reader.lang;
    view! {
        <div class="row became">
            <button type="button" class="btn small" on:click=move |_| answer(EventStatus::Held)><Icon glyph=Glyph::Check/>{m::event_took_place(lang)}{held}</button>
            <A href=Place::Edit(Kind::Event, id).href() attr:class="btn small quiet">{m::event_moved(lang)}{moved}</A>
            <button type="button" class="btn small quiet" on:click=move |_| answer(EventStatus::Cancelled)>{m::event_was_cancelled(lang)}{cancelled}</button>
        </div>
    }
    .into_any()
}
