//! The steps of a commitment: ticked off, added, dated and put in order where they stand; the next one at the top of the page.

use std::sync::Arc;

use leptos::ev;
use leptos::html::Input;
use leptos::prelude::*;

use crate::domain::entity::Step;
use crate::domain::id::Id;
use crate::domain::queries::course::{Oddity, next_step, oddity};
use crate::domain::record::{Kind, Record};
use crate::domain::schema::LINE_MAX;
use crate::domain::text::Lang;
use crate::i18n::{dates, m};
use crate::store::Store;
use crate::store::commands;
use crate::store::handle::Deed;
use crate::ui::{DateField, Each, Glyph, Icon, Memo, Shown, TextField, live, whole_on_paper};
use crate::views::form::words::date_labels;
use crate::views::shared::more::first_of;
use crate::views::shared::order::{Hand, Shifters};
use crate::views::shared::page::HEADING;
use crate::views::shared::section::{label, titled};
use crate::views::shared::{Browser, Reader, chips, t, tr, why};

/// How many steps are shown at first, and how many more each time.
const PAGE: usize = 50;

/// What the rows share.
#[derive(Clone, Copy)]
struct List {
    id: Id,
    record: Signal<Arc<Record>>,
    order: Memo<Vec<Id>>,
    store: Store,
    browser: Browser,
    hand: Hand,
    /// The step whose date is being changed.
    dating: RwSignal<Option<Id>>,
}

fn tick_id(step: Id) -> String {
    format!("tick-{step}")
}

fn date_id(step: Id) -> String {
    format!("date-{step}")
}

/// Whether it was done; a refusal is said by the notice.
fn toggle(store: Store, id: Id, step: Id) -> bool {
    let outcome = store.run(Deed::StepToggled, |workspace, desk| {
        commands::toggle_step(workspace, id, step, desk)
    });
    outcome.is_ok()
}

/// What comes next and by when, with a button that ticks it.
#[component]
pub fn NextStep(id: Id, record: Signal<Arc<Record>>) -> impl IntoView {
    const DONE: &str = "next-done";
    let (store, browser) = (Store::here(), Browser::here());
    let next =
        Memo::new(move |_| record.with(|record| next_step(record.commitment()?).map(|(id, step)| (id, step.clone()))));
    let title = move |lang: Lang| {
        next.with(|next| next.as_ref().map(|(_, step)| titled(step.title.show(lang), lang)))
            .unwrap_or_default()
    };
    let tick = move |_| {
        let Some((step, _)) = next.get_untracked() else { return };
        if !toggle(store, id, step) {
            return;
        }
        let focus = if next.with_untracked(Option::is_some) {
            DONE
        } else {
            HEADING
        };
        browser.focus.run(focus.to_owned());
    };
    let words = move || {
        live(move || {
            next.with(|next| {
                let reader = Reader::of(store);
                let (_, step) = next.as_ref()?;
                Some(
                    view! { <strong>{chips::text(&step.title, reader.lang)}</strong>" "{time(step, &reader)} }
                        .into_any(),
                )
            })
        })
    };
    view! {
        <Shown when=move || next.with(Option::is_some)>
            <div class="next-step row">
                <p>{t(m::commitment_next)}" "{words()}</p>
                <button type="button" class="btn small no-print" id=DONE aria-label=tr(move |lang| m::commitment_next_done_of(lang, &title(lang))) on:click=tick>
                    <Icon glyph=Glyph::Check/>{t(m::commitment_next_done)}
                </button>
            </div>
        </Shown>
    }
}

/// The steps. Each row stays as it is while its step changes, so that the focus stays on its tick.
#[component]
pub fn Steps(id: Id, record: Signal<Arc<Record>>) -> impl IntoView {
    let store = Store::here();
    let order = Memo::new(move |_| {
        record.with(|record| {
            let commitment = record.commitment();
            commitment
                .map(|it| it.steps_in_order().into_iter().map(|(id, _)| id).collect::<Vec<_>>())
                .unwrap_or_default()
        })
    });
    let put = Callback::new(move |(step, to)| {
        // A refusal is said by the notice.
        let _ = store.run(Deed::Saved(Kind::Commitment), |workspace, desk| {
            commands::move_step(workspace, id, step, to, desk)
        });
    });
    let list = List {
        id,
        record,
        order,
        store,
        browser: Browser::here(),
        hand: Hand::new(order, put, tick_id),
        dating: RwSignal::new(None),
    };
    let asked = RwSignal::new(PAGE);
    whole_on_paper(asked);
    let (shown, more) = first_of(order, PAGE, asked);
    view! {
        <section>
            <div class="title"><h2>{tr(|lang| label(lang, "commitment.steps").to_owned())}</h2></div>
            <Shown
                when=move || order.with(|order| !order.is_empty())
                fallback=move || view! { <p class="soft">{t(m::commitment_no_steps)}</p> }
            >
                <ul class="list tight steps">
                    <Each each=shown key=|step| *step children=move |step| view! { <Row list step/> }/>
                </ul>
            </Shown>
            {more}
            <Add list asked/>
            <Shown when=move || order.with(|order| order.len() > 1)><p class="hint no-print">{t(m::commitment_step_hint)}</p></Shown>
        </section>
    }
}

#[component]
fn Row(list: List, step: Id) -> impl IntoView {
    let store = list.store;
    let now = Memo::new(move |_| {
        list.record
            .with(|record| record.commitment().and_then(|it| it.steps.get(&step).cloned()))
    });
    let is_done = Signal::derive(move || now.with(|step| step.as_ref().is_some_and(|step| step.done.is_some())));
    let title = live(move || now.with(|step| step.as_ref().map(|step| chips::text(&step.title, store.lang().get()))));
    let name = move |lang: Lang| {
        now.with(|step| step.as_ref().map(|step| titled(step.title.show(lang), lang)))
            .unwrap_or_default()
    };
    let shown = live(move || now.with(|step| step.as_ref().map(|step| time(step, &Reader::of(store)))));
    let odd = live(move || {
        let reader = Reader::of(store);
        let found = list.record.with(|record| {
            let commitment = record.commitment()?;
            oddity(commitment.steps.get(&step)?, commitment, reader.today)
        });
        found.map(|odd| oddity_words(odd, reader.lang))
    });
    let (up, down) = (
        tr(move |lang| m::commitment_step_up(lang, &name(lang))),
        tr(move |lang| m::commitment_step_down(lang, &name(lang))),
    );
    let date = tr(move |lang| m::commitment_step_date_of(lang, &name(lang)));
    let open = move |_| {
        list.dating.set(Some(step));
        list.browser.focus.run(format!("due-{step}"));
    };
    let tick = NodeRef::<Input>::new();
    let change = move |_| {
        // The browser has ticked it already.
        if !toggle(store, list.id, step)
            && let Some(tick) = tick.get_untracked()
        {
            tick.set_checked(is_done.get_untracked());
        }
    };
    view! {
        <li
            class="step"
            draggable="true"
            data-dragged=move || (list.hand.holds(step)).then_some("")
            data-over=move || (list.hand.is_over(step)).then_some("")
            on:dragstart=move |event| list.hand.take(step, &event)
            on:dragover=move |event| list.hand.hover(step, &event)
            on:drop=move |event| list.hand.drop_on(step, &event)
            on:dragend=move |_| list.hand.let_go()
        >
            <label class="check">
                <input type="checkbox" id=tick_id(step) aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown" prop:checked=move || is_done.get()
                    node_ref=tick on:change=change on:keydown=move |event| list.hand.on_key(step, &event)/>
                <span>{title}</span>
            </label>
            <div class="row">
                {shown}
                <span class="step-tools no-print">
                    <button type="button" class="btn quiet icon-only small" id=date_id(step) aria-label=date title=date on:click=open><Icon glyph=Glyph::Calendar/></button>
                    <Shifters hand=list.hand element=step up down/>
                </span>
            </div>
            {odd}
            {live(move || (list.dating.get() == Some(step)).then(|| view! { <Dating list step due=now.get_untracked().and_then(|step| step.due).map(|due| due.to_string()).unwrap_or_default()/> }.into_any()))}
        </li>
    }
}

fn oddity_words(odd: Oddity, lang: Lang) -> AnyView {
    let words = match odd {
        Oddity::BeforeStart => m::commitment_step_before_start(lang),
        Oddity::Ahead => m::commitment_step_ahead(lang),
    };
    view! { <p class="due warn"><Icon glyph=Glyph::Alert/><span>{words}</span></p> }.into_any()
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

/// The date of a step, in its row: Enter saves, Escape leaves it as it was.
#[component]
fn Dating(list: List, step: Id, due: String) -> impl IntoView {
    let store = list.store;
    let value = RwSignal::new(due);
    let error = RwSignal::new(None::<String>);
    let close = move || {
        list.dating.set(None);
        list.browser.focus.run(date_id(step));
    };
    let save = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let typed = value.get_untracked();
        let outcome = store.run(Deed::Saved(Kind::Commitment), |workspace, desk| {
            commands::set_step_due(workspace, list.id, step, &typed, desk)
        });
        let is_kept = outcome.is_ok();
        error.set(why(store.lang().get_untracked(), outcome));
        if is_kept {
            close();
        }
    };
    let on_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && !event.default_prevented() {
            event.prevent_default();
            close();
        }
    };
    view! {
        <form class="step-date stack no-print" novalidate on:submit=save on:keydown=on_key>
            <DateField id=format!("due-{step}") label=t(m::commitment_step_date) value labels=date_labels() error on_input=move |text| value.set(text)/>
            <div class="row">
                <button type="submit" class="btn small primary">{t(m::form_save)}</button>
                <button type="button" class="btn small" on:click=move |_| close()>{t(m::commitment_close)}</button>
            </div>
        </form>
    }
}

/// A line for the next step: Enter adds it, and the line is ready for another.
#[component]
fn Add(list: List, asked: RwSignal<usize>) -> impl IntoView {
    const NEW: &str = "step-new";
    let store = list.store;
    let title = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let add = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let (lang, typed) = (store.lang().get_untracked(), title.get_untracked());
        let outcome = store.run(Deed::Saved(Kind::Commitment), |workspace, desk| {
            commands::add_step(workspace, list.id, (lang, &typed), desk)
        });
        if outcome.is_ok() {
            title.set(String::new());
            // It is the last, and is to be seen.
            let all = list.order.with_untracked(Vec::len);
            if all > asked.get_untracked() && all <= asked.get_untracked().saturating_add(PAGE) {
                asked.set(all);
            }
        }
        error.set(why(lang, outcome));
        list.browser.focus.run(NEW.to_owned());
    };
    view! {
        <form class="step-add no-print" novalidate on:submit=add>
            <TextField id=NEW label=t(m::commitment_step_new) value=title limit=LINE_MAX error on_input=move |text| { error.set(None); title.set(text) }/>
            <button type="submit" class="btn"><Icon glyph=Glyph::Plus/>{t(m::commitment_step_add)}</button>
        </form>
    }
}
