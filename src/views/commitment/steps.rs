//! The steps of a commitment as a list to tick off.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::entity::Step;
use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::i18n::{dates, m};
use crate::store::Store;
use crate::store::commands;
use crate::store::handle::Deed;
use crate::ui::{Each, Glyph, Icon, Memo, Shown, live};
use crate::views::shared::chips;
use crate::views::shared::links::Place;
use crate::views::shared::section::label;
use crate::views::shared::{Reader, t, tr};

/// The steps. Each row stays as it is while its step changes, so that the focus stays on its tick.
#[component]
pub fn Steps(id: Id, record: Signal<Arc<Record>>) -> impl IntoView {
    let order = Memo::new(move |_| {
        record.with(|record| {
            let commitment = record.commitment();
            commitment
                .map(|it| it.steps_in_order().into_iter().map(|(id, _)| id).collect::<Vec<_>>())
                .unwrap_or_default()
        })
    });
    view! {
        <section>
            <div class="title"><h2>{tr(|lang| label(lang, "commitment.steps").to_owned())}</h2></div>
            <Shown
                when=move || order.with(|order| !order.is_empty())
                fallback=move || view! { <p class="row"><span class="soft">{t(m::commitment_no_steps)}</span><A href=Place::Edit(Kind::Commitment, id).href()>{t(m::record_add)}</A></p> }
            >
                <ul class="list tight">
                    <Each each=move || order.get() key=|step| *step children=move |step| view! { <Row id step record/> }/>
                </ul>
            </Shown>
        </section>
    }
}

#[component]
fn Row(id: Id, step: Id, record: Signal<Arc<Record>>) -> impl IntoView {
    let store = Store::here();
    let now = Memo::new(move |_| record.with(|record| record.commitment().and_then(|it| it.steps.get(&step).cloned())));
    let is_done = Signal::derive(move || now.with(|step| step.as_ref().is_some_and(|step| step.done.is_some())));
    let toggle = move |_| {
        // A refusal is said by the notice.
        let _ = store.run(Deed::StepToggled, |workspace, desk| {
            commands::toggle_step(workspace, id, step, desk)
        });
    };
    let title = live(move || now.with(|step| step.as_ref().map(|step| chips::text(&step.title, store.lang().get()))));
    let time = live(move || now.with(|step| step.as_ref().map(|step| time(step, &Reader::of(store)))));
    view! {
        <li class="step">
            <label class="check">
                <input type="checkbox" prop:checked=move || is_done.get() on:change=toggle/>
                <span>{title}</span>
            </label>
            {time}
        </li>
    }
}

/// When it was done, or by when it is to be.
fn time(step: &Step, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    if let Some(done) = &step.done {
        let words = m::commitment_step_done(lang, &dates::edtf(lang, done));
        return view! { <span class="due ok">{words}</span> }.into_any();
    }
    let Some(due) = &step.due else { return ().into_any() };
    let late = due.certainly_before(reader.today).then(|| due.latest()).flatten();
    match late {
        Some(last) => {
            let words = dates::overdue_by(lang, reader.today.since(last));
            view! { <span class="due late"><Icon glyph=Glyph::Alert/><span>{words}</span></span> }.into_any()
        }
        None => view! { <span class="due">{dates::due(lang, due)}</span> }.into_any(),
    }
}
