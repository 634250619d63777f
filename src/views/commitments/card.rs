//! A commitment on the board.

use leptos::ev;
use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::codes::CommitmentStatus;
use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::store::Store;
use crate::ui::{Glyph, Memo, live};
use crate::views::shared::chips::commitment_mark;
use crate::views::shared::links::Place;
use crate::views::shared::marks::{due, owner_chips, progress_bar, silence, slipped};
use crate::views::shared::section::titled;
use crate::views::shared::status_menu::{STATUSES, StatusMenu};
use crate::views::shared::{Reader, marked_live};

use super::hand::Hand;

/// The id of a card's link.
pub fn link_id(id: Id) -> String {
    format!("card-{id}")
}

/// The card. It is made anew in the column that it goes to, so its status does not change.
#[component]
pub fn Card(id: Id, status: CommitmentStatus, hand: Hand) -> impl IntoView {
    let store = Store::here();
    let record = store.record(id);
    let title: Signal<String> = Memo::new(move |_| {
        let lang = store.lang().get();
        record.with(|record| {
            let commitment = record.as_ref().and_then(|record| record.commitment());
            titled(
                commitment
                    .map(|commitment| commitment.title.show(lang))
                    .unwrap_or_default(),
                lang,
            )
        })
    })
    .into();
    let facts = live(move || {
        let reader = Reader::of(store);
        let record = record.get()?;
        let commitment = record.commitment()?;
        store.workspace().with_untracked(|workspace| {
            let chips = owner_chips(workspace, commitment, &reader);
            Some(
                view! {
                    {(!chips.is_empty()).then(|| view! { <div class="row">{chips}</div> })}
                    {progress_bar(commitment, &reader)}
                    {due(commitment, &reader)}
                    {slipped(commitment, &reader)}
                    {silence(workspace, &record, &reader)}
                    {commitment_mark(commitment, reader.lang)}
                }
                .into_any(),
            )
        })
    });
    let menu = format!("{}-status", link_id(id));
    let focus = menu.clone();
    view! {
        <li
            class="card"
            draggable="true"
            data-dragged=move || hand.holds(id).then_some("")
            on:dragstart=move |event| hand.take(id, status, &event)
            on:dragend=move |_| hand.let_go()
            on:keydown=move |event| if let Some(to) = asked_for(&event, status) {
                event.prevent_default();
                hand.put(id, to, link_id(id));
            }
        >
            <h4>
                <A href=Place::Show(Kind::Commitment, id).href() attr:id=link_id(id) attr:class="cover" attr:draggable="false" attr:aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight">
                    {marked_live(title)}
                </A>
            </h4>
            <div class="grip">
                <StatusMenu menu status=Signal::stored(status) of=title glyph=Glyph::More class="quiet small" on_choose=move |to| hand.put(id, to, focus.clone())/>
            </div>
            {facts}
        </li>
    }
}

/// The status that Alt and an arrow ask for.
fn asked_for(event: &ev::KeyboardEvent, status: CommitmentStatus) -> Option<CommitmentStatus> {
    if !event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key() {
        return None;
    }
    let place = STATUSES.iter().position(|known| *known == status)?;
    match event.key().as_str() {
        "ArrowRight" => STATUSES.get(place + 1).copied(),
        "ArrowLeft" => STATUSES.get(place.checked_sub(1)?).copied(),
        _ => None,
    }
}
