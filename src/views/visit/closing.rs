//! An event closed in one pass: what came of each point, and the next event.

use leptos::ev;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::components::A;
use leptos_router::hooks::use_navigate;

use crate::domain::codes::EventStatus;
use crate::domain::date::Edtf;
use crate::domain::id::Id;
use crate::domain::queries::agenda::next_planned;
use crate::domain::record::Kind;
use crate::domain::text::Lang;
use crate::domain::validate::Problem;
use crate::i18n::{dates, faults, m};
use crate::store::commands::{self, Closing, Refusal};
use crate::store::handle::{Deed, Failure};
use crate::ui::{Each, ErrorSummary, Glyph, Icon, Memo, Shown, live};
use crate::views::shared::links::{self, Place, Visit};
use crate::views::shared::marks::count;
use crate::views::shared::section::titled;
use crate::views::shared::{Reader, t, tr};

use super::answer::{Form, NEXT, PointAnswer, control_id, next_event};
use super::{Page, point};

/// What can be done on the page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Close,
    /// It was cancelled, which the head of the page says.
    Cancelled,
    /// It lies ahead.
    Ahead,
    /// All is said.
    Said,
}

/// The page.
pub(super) fn closing(page: Page) -> AnyView {
    let store = page.store;
    let mode = Memo::new(move |_| {
        let today = store.today().get();
        page.event(|event| {
            let is_ahead = event.when.as_ref().is_some_and(|when| when.certainly_after(today));
            let is_said = !event.agenda.is_empty() && event.agenda.values().all(|point| !point.is_open());
            match event.status() {
                EventStatus::Cancelled => Mode::Cancelled,
                _ if is_ahead => Mode::Ahead,
                EventStatus::Held if is_said => Mode::Said,
                _ => Mode::Close,
            }
        })
    });
    live(move || {
        Some(match mode.get()? {
            Mode::Cancelled => return None,
            Mode::Ahead => ahead(page),
            Mode::Said => said(page),
            Mode::Close => view! { <Sheet page/> }.into_any(),
        })
    })
}

fn ahead(page: Page) -> AnyView {
    let words = tr(move |lang| {
        let when = page
            .event(|event| event.when.as_ref().map(|when| dates::edtf(lang, when)))
            .flatten();
        m::visit_ahead(lang, &when.unwrap_or_default())
    });
    let href = format!("{}?field=when", Place::Edit(Kind::Event, page.id));
    view! {
        <div class="notice">
            <Icon glyph=Glyph::Calendar/>
            <p>{words}</p>
            <A href attr:class="btn small">{t(m::visit_change_date)}</A>
        </div>
    }
    .into_any()
}

fn said(page: Page) -> AnyView {
    view! {
        <section class="stack">
            <p>{t(m::visit_all_said)}</p>
            <p class="row"><A href=Place::Visit(Visit::Report, page.id).href() attr:class="btn primary">{t(m::visit_part_report)}</A></p>
            <Next page form=None/>
        </section>
    }
    .into_any()
}

/// The form of all answers.
#[component]
fn Sheet(page: Page) -> impl IntoView {
    const SAVE: &str = "closing-save";
    let store = page.store;
    let form = Form::open(page);
    let attempt = RwSignal::new(0);
    let navigate = use_navigate();
    let order = Memo::new(move |_| {
        page.event(|event| {
            let open = event.agenda_in_order().into_iter().enumerate();
            open.filter(|(_, (_, point))| point.is_open())
                .map(|(place, (id, _))| (place, id))
                .collect::<Vec<_>>()
        })
        .unwrap_or_default()
    });
    let save = move || {
        let closing = typed(form, order);
        let outcome = store.run(Deed::Closed, |workspace, desk| {
            commands::close(workspace, page.id, &closing, desk)
        });
        match outcome {
            Ok(()) => {
                form.forget();
                navigate(&Place::Visit(Visit::Report, page.id).href(), NavigateOptions::default());
            }
            Err(Failure::Refused(Refusal::Invalid(problems))) => {
                form.faults.set(problems);
                attempt.update(|attempt| *attempt += 1);
            }
            // The notice says it.
            Err(_) => {}
        }
    };
    let by_key = save.clone();
    let on_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) && !event.default_prevented() {
            event.prevent_default();
            by_key();
        }
    };
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        save();
    };
    let is_held = Memo::new(move |_| {
        page.event(|event| event.status() == EventStatus::Held)
            .unwrap_or_default()
    });
    let name = tr(move |lang| {
        if is_held.get() {
            m::visit_close_more(lang).to_owned()
        } else {
            m::visit_close(lang).to_owned()
        }
    });
    view! {
        <form class="form" novalidate on:submit=on_submit on:keydown=on_key>
            <Faults form attempt/>
            <Shown when=move || order.with(|order| !order.is_empty()) fallback=move || view! { <p class="soft">{t(m::visit_no_agenda)}</p> }>
                <p class="hint">{t(m::visit_closing_hint)}</p>
                <ol class="stack answers">
                    <Each each=move || order.get() key=|one| *one children=move |(place, id)| view! { <PointAnswer form place id/> }/>
                </ol>
            </Shown>
            <Next page form=Some(form)/>
            <div class="actions" on:mousedown=|event| event.prevent_default()>
                <button type="submit" class="btn primary" id=SAVE>{name}</button>
            </div>
        </form>
    }
}

/// All that was said, as the command takes it.
fn typed(form: Form, order: Memo<Vec<(usize, Id)>>) -> Closing {
    let (page, store) = (form.page, form.page.store);
    untrack(|| {
        let answers = store.workspace().with(|workspace| {
            let order = order.read();
            let one = |(_, id): &(usize, Id)| {
                let point = page.event(|event| event.agenda.get(id).cloned()).flatten()?;
                Some((*id, form.answer(*id, &point, workspace)))
            };
            order.iter().filter_map(one).collect()
        });
        let is_planned = next(page).is_some();
        Closing {
            lang: form.lang,
            author: store.settings().with(|settings| settings.author.clone()),
            answers,
            next: if is_planned { None } else { form.next() },
        }
    })
}

/// What is wrong, once saving was tried.
#[component]
fn Faults(form: Form, attempt: RwSignal<u32>) -> impl IntoView {
    let (page, store) = (form.page, form.page.store);
    let errors = Memo::new(move |_| {
        let lang = store.lang().get();
        let line = |problem: &Problem| {
            let text = format!(
                "{}: {}",
                place_name(page, &problem.path, lang),
                faults::fault(lang, &problem.fault)
            );
            (control_id(&problem.path), text)
        };
        form.faults.with(|faults| faults.iter().map(line).collect::<Vec<_>>())
    });
    let title = tr(move |lang| m::form_faults(lang, errors.with(|errors| count(errors.len()))));
    view! { <ErrorSummary id="closing-faults" title errors attempt/> }
}

/// The name of the point, or of the next event, at which something is wrong.
fn place_name(page: Page, path: &str, lang: Lang) -> String {
    if path.starts_with(NEXT) {
        return m::visit_next(lang).to_owned();
    }
    let id = path.strip_prefix("agenda/").and_then(|rest| rest.split('.').next());
    let point = id
        .and_then(|id| id.parse::<Id>().ok())
        .and_then(|id| page.event(|event| event.agenda.get(&id).cloned()).flatten());
    match point {
        Some(point) => page
            .store
            .workspace()
            .with(|workspace| point::name(&point, workspace, lang)),
        None => m::visit_part_event(lang).to_owned(),
    }
}

/// The next planned event, its title and its date.
fn next(page: Page) -> Option<(Id, String, Option<Edtf>)> {
    let (today, lang) = (page.store.today().get(), page.store.lang().get());
    page.store.workspace().with(|workspace| {
        let record = next_planned(workspace, page.id, today)?;
        let event = record.event()?;
        Some((record.id, titled(event.title.show(lang), lang), event.when))
    })
}

/// The event that takes what stays open; where there is none, a way to plan one: in the form, or in one of its own.
#[component]
fn Next(page: Page, form: Option<Form>) -> impl IntoView {
    let store = page.store;
    let found = Memo::new(move |_| next(page));
    let content = live(move || {
        let reader = Reader::of(store);
        let lang = reader.lang;
        Some(match (found.get(), form) {
            (Some((id, title, when)), _) => {
                let when = when.as_ref().map(|when| dates::edtf(lang, when)).unwrap_or_default();
                let words = m::visit_next_there(lang, &title, &when);
                let href = Place::Visit(Visit::Agenda, id).href();
                view! { <p>{words}" "<A href>{m::visit_part_agenda(lang)}</A></p> }.into_any()
            }
            (None, Some(form)) => view! { <p class="hint">{m::visit_next_none(lang)}</p>{next_event(form)} }.into_any(),
            (None, None) => {
                let partnership = page.event(|event| event.partnership).flatten();
                let href = links::new(Kind::Event, partnership, &[("status", "planned".to_owned())]);
                view! { <p class="row"><A href attr:class="btn">{m::today_plan_event(lang)}</A></p> }.into_any()
            }
        })
    });
    view! {
        <section class="group">
            <h2>{t(m::visit_next)}</h2>
            {content}
        </section>
    }
}
