//! The next 30 days.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::date::Day;
use crate::domain::queries::coming::{Coming, Reason, coming};
use crate::domain::record::{Kind, Record};
use crate::domain::text::{Lang, Text};
use crate::domain::workspace::Workspace;
use crate::i18n::{dates, m};
use crate::store::Store;
use crate::ui::{Glyph, Icon, Memo, Shown};
use crate::views::shared::names::named;
use crate::views::shared::{Reader, links, t};

use super::attention::whereabouts;
use super::section::{Rows, Section};

const DAYS: i64 = 30;

/// What is dated in the next 30 days.
#[component]
pub fn NextDays() -> impl IntoView {
    let store = Store::here();
    let items = Memo::new(move |_| {
        store
            .workspace()
            .with(|workspace| coming(workspace, store.today().get(), DAYS))
    });
    let some = Memo::new(move |_| items.with(|items| !items.is_empty()));
    view! {
        <Shown when=move || some.get() fallback=Nothing>
            <Section id="today-coming" title=t(m::today_coming) rows=Rows::new(move || items.get(), row)/>
        </Shown>
    }
}

#[component]
fn Nothing() -> impl IntoView {
    view! {
        <section class="empty">
            <Icon glyph=Glyph::Calendar/>
            <h2>{t(m::today_nothing_coming)}</h2>
            <p>{t(m::today_nothing_coming_next)}</p>
            <p class="row"><A href=links::new(Kind::Event, None, &[("status", "planned".to_owned())]) attr:class="btn">{t(m::today_plan_event)}</A></p>
        </section>
    }
}

fn row(item: &Coming, workspace: &Workspace, reader: &Reader) -> AnyView {
    let Some(record) = workspace.get(item.record) else {
        return ().into_any();
    };
    let lang = reader.lang;
    let (title, part) = names(record, item.reason);
    let part = part.map(|part| view! { <span class="soft">{named(&part, lang)}</span> });
    let title = named(&title, lang);
    let ahead = in_days(item, reader.today, lang);
    view! {
        <li class="coming">
            <p class="row">
                <strong class="num">{dates::edtf(lang, &item.when)}</strong>
                {ahead.map(|words| view! { <span class="soft">{words}</span> })}
            </p>
            <p><A href=links::of(record) attr:class="task-title">{title}</A></p>
            {part}
            {whereabouts(workspace, record.partnership(), Some(reason(item.reason, lang).to_owned()), reader)}
        </li>
    }
    .into_any()
}

/// How far ahead; nothing for a date that is not exact, of which nobody knows.
fn in_days(item: &Coming, today: Day, lang: Lang) -> Option<String> {
    let exact = item.when.earliest() == item.when.latest();
    exact.then(|| dates::in_days(lang, item.day.since(today)))
}

/// The title of the record, and of the part of it that is dated.
#[must_use]
pub fn names(record: &Record, reason: Reason) -> (Text, Option<Text>) {
    use crate::domain::entity::Entity;
    match (record.entity(), reason) {
        (Entity::Event(event), _) => (event.title.clone(), None),
        (Entity::Agreement(agreement), _) => (agreement.title.clone(), None),
        (Entity::Commitment(commitment), Reason::Step(id)) => (
            commitment.title.clone(),
            commitment.steps.get(&id).map(|step| step.title.clone()),
        ),
        (Entity::Commitment(commitment), _) => (commitment.title.clone(), None),
        (Entity::Programme(programme), Reason::Deadline(id)) => (
            programme.name.clone(),
            programme.deadlines.get(&id).map(|deadline| deadline.title.clone()),
        ),
        _ => (Text::default(), None),
    }
}

/// Why it is dated.
#[must_use]
pub fn reason(reason: Reason, lang: Lang) -> &'static str {
    match reason {
        Reason::Event => m::today_reason_event(lang),
        Reason::Due => m::today_reason_due(lang),
        Reason::Step(_) => m::today_reason_step(lang),
        Reason::Review => m::today_reason_review(lang),
        Reason::Notice => m::today_reason_notice(lang),
        Reason::End => m::today_reason_end(lang),
        Reason::Deadline(_) => m::today_reason_deadline(lang),
    }
}
