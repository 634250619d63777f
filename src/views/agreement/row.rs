//! A clause: what it says, the commitments that came of it, and what can be done with it.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::entity::Clause;
use crate::domain::id::Id;
use crate::domain::queries::clauses::Order;
use crate::domain::queries::commitments::{is_undated, unowned};
use crate::domain::record::{Kind, Record};
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;
use crate::i18n::{labels, m};
use crate::store::Store;
use crate::store::commands;
use crate::store::handle::Deed;
use crate::ui::{Glyph, Icon, Memo, Shown, Together, live};
use crate::views::shared::chips::{self, sphere_chip};
use crate::views::shared::links::{self, Place};
use crate::views::shared::rows::standing;
use crate::views::shared::section::titled;
use crate::views::shared::{Browser, Reader, kept, t, tr};

use super::clauses::List;

/// The id of a button of a clause: `up` or `down`.
pub fn tool_id(clause: Id, way: &str) -> String {
    format!("clause-{clause}-{way}")
}

fn step_id(commitment: Id) -> String {
    format!("step-{commitment}")
}

/// The row of a clause. Its buttons stay as they are while it changes, so that the focus stays on them.
#[component]
pub fn Row(
    /// The list.
    list: List,
    /// The clause.
    clause: Id,
) -> impl IntoView {
    let store = Store::here();
    let browser = Browser::here();
    let content = Memo::new(move |_| {
        list.record
            .with(|record| record.agreement()?.clauses.get(&clause).cloned())
    });
    let seen = Memo::new(move |_| list.all.with(|all| all.iter().find(|seen| seen.id == clause).cloned()));
    let number = move || content.with(|content| content.as_ref().map(|content| content.number.clone()));
    let text = live(move || {
        let lang = store.lang().get();
        content.with(|content| content.as_ref().map(|content| chips::text(&content.text, lang)))
    });
    let steps = live(move || {
        let reader = Reader::of(store);
        let seen = seen.get()?;
        let is_living = seen.state.is_living();
        let steps = store
            .workspace()
            .with_untracked(|workspace| seen.steps.iter().map(|step| row(workspace, step, &reader)).together());
        (!seen.steps.is_empty()).then(|| view! { <ul class:living=is_living role="list">{steps}</ul> }.into_any())
    });
    let marks = live(move || {
        let lang = store.lang().get();
        let sphere = content.with(|content| content.as_ref().and_then(|content| content.sphere));
        let (class, words) = kept::told(seen.with(|seen| seen.as_ref().map(|seen| seen.state))?, lang);
        Some(view! { <span class=format!("chip {class}")>{words}</span>{sphere.map(|sphere| sphere_chip(sphere, lang))} }.into_any())
    });
    let name = tr(move |lang| {
        let called = content.with(|content| content.as_ref().map(|content| called(content, lang)));
        format!("{}: {}", m::clauses_commit(lang), called.unwrap_or_default())
    });
    let commit = move |_| {
        let (agreement, new) = (list.agreement, store.new_id());
        // A refusal is said by the notice.
        let done = store.run(Deed::Created(Kind::Commitment), |workspace, desk| {
            commands::commit_to(workspace, agreement, clause, new, desk)
        });
        if done.is_ok() {
            browser.focus.run(step_id(new));
        }
    };
    let can_move = move || list.order.get() == Order::Text;
    let on_key = move |event: ev::KeyboardEvent| {
        let key = event.key();
        if event.alt_key() && can_move() && matches!(key.as_str(), "ArrowUp" | "ArrowDown") {
            event.prevent_default();
            go(list, clause, key == "ArrowUp");
        }
    };
    view! {
        <li class="clause" class:over=move || list.over.get() == Some(clause) class:held=move || list.held.get() == Some(clause)
            on:keydown=on_key
            on:dragover=move |event: ev::DragEvent| {
                if list.held.get_untracked().is_some() {
                    event.prevent_default();
                    if list.over.get_untracked() != Some(clause) {
                        list.over.set(Some(clause));
                    }
                }
            }
            on:drop=move |event: ev::DragEvent| {
                let held = list.held.get_untracked();
                list.held.set(None);
                list.over.set(None);
                if let (Some(held), Some(to)) = (held, untrack(|| list.place(clause))) {
                    event.prevent_default();
                    list.put(held, to);
                }
            }
        >
            <b>{number}</b>
            <div>
                <p class="lines">{text}</p>
                {steps}
                <div class="row">
                    {marks}
                    <button type="button" class="btn small quiet" aria-label=name on:click=commit>
                        <Icon glyph=Glyph::Plus/>{t(m::clauses_commit)}
                    </button>
                    <Shown when=can_move><Tools list clause/></Shown>
                </div>
            </div>
        </li>
    }
}

/// How a clause is called where there are many: by its number, else by how it begins.
fn called(clause: &Clause, lang: Lang) -> String {
    if clause.number.is_empty() {
        clause.text.show(lang).chars().take(40).collect()
    } else {
        clause.number.clone()
    }
}

fn go(list: List, clause: Id, is_up: bool) {
    let place = untrack(|| list.place(clause));
    let to = place.and_then(|place| if is_up { place.checked_sub(1) } else { Some(place + 1) });
    if let Some(to) = to {
        list.put(clause, to);
    }
}

/// The buttons that move a clause, and the handle by which it is dragged.
#[component]
fn Tools(list: List, clause: Id) -> impl IntoView {
    let place = Memo::new(move |_| list.place(clause).unwrap_or_default());
    let is_last = Memo::new(move |_| list.all.with(|all| place.get() + 1 >= all.len()));
    let name = move |say: fn(Lang, &str, &str) -> String| {
        tr(move |lang| {
            let one = labels::one(lang, Kind::Agreement, "clauses");
            say(lang, one, &(place.get() + 1).to_string())
        })
    };
    let (up, down) = (name(m::form_up), name(m::form_down));
    view! {
        <span class="row clause-tools no-print">
            <button type="button" class="btn quiet icon-only small" id=tool_id(clause, "up") aria-label=up title=up aria-keyshortcuts="Alt+ArrowUp"
                disabled=move || place.get() == 0 on:click=move |_| go(list, clause, true)><Icon glyph=Glyph::Up/></button>
            <button type="button" class="btn quiet icon-only small" id=tool_id(clause, "down") aria-label=down title=down aria-keyshortcuts="Alt+ArrowDown"
                disabled=move || is_last.get() on:click=move |_| go(list, clause, false)><Icon glyph=Glyph::Down/></button>
            <span class="clause-grip" draggable="true" aria-hidden="true"
                on:dragstart=move |event: ev::DragEvent| {
                    // Firefox drags only what carries something.
                    if let Some(data) = event.data_transfer() {
                        let _ = data.set_data("text/plain", &clause.to_string());
                        data.set_effect_allowed("move");
                    }
                    list.held.set(Some(clause));
                }
                on:dragend=move |_| { list.held.set(None); list.over.set(None); }
            ><Icon glyph=Glyph::Grip/></span>
        </span>
    }
}

/// A commitment that came of it, with what is to be said next.
fn row(workspace: &Workspace, record: &Arc<Record>, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let Some(commitment) = record.commitment() else {
        return ().into_any();
    };
    let title = titled(commitment.title.show(lang), lang);
    let tie = commitment.partnership.and_then(|id| workspace.partnership_of(id));
    let is_asked = is_undated(commitment) || tie.is_some_and(|tie| !unowned(commitment, tie, workspace).is_empty());
    let asked = is_asked.then(|| {
        let href = Place::Edit(Kind::Commitment, record.id).href();
        let name = format!("{}: {title}", m::clauses_next_question(lang));
        view! { <p class="no-print"><A href attr:aria-label=name>{m::clauses_next_question(lang)}</A></p> }
    });
    view! {
        <li>
            <div class="row">
                <A href=links::of(record) attr:id=step_id(record.id)>{title}</A>
                {standing(workspace, record, commitment, reader)}
            </div>
            {asked}
        </li>
    }
    .into_any()
}
