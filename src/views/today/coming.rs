//! The next days: what is dated in them.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::date::Day;
use crate::domain::queries::attention::{Matter, Reason as Why};
use crate::domain::queries::coming::{Coming, Reason, coming};
use crate::domain::record::{Kind, Record};
use crate::domain::text::{Lang, Text};
use crate::domain::workspace::Workspace;
use crate::i18n::{dates, m};
use crate::store::Store;
use crate::store::snooze::Snooze;
use crate::ui::{Glyph, Icon, Memo, Shown};
use crate::views::shared::names::named;
use crate::views::shared::{Attended, Reader, links, t, tr};

use super::row::{beside, whereabouts};
use super::section::{Rows, Section};

/// What is dated in the days within which something comes soon. Dates of agreements are told among what needs attention, as
/// long before as they are to be known.
#[component]
pub fn NextDays() -> impl IntoView {
    let store = Store::here();
    let aside = Attended::aside();
    let days = Memo::new(move |_| store.settings().with(|settings| settings.limits.soon));
    let items = Memo::new(move |_| {
        let mut items = store
            .workspace()
            .with(|workspace| coming(workspace, store.today().get(), days.get()));
        aside.with(|aside| items.retain(|item| stands_here(item, aside)));
        items
    });
    let some = Memo::new(move |_| items.with(|items| !items.is_empty()));
    view! {
        <Shown when=move || some.get() fallback=Nothing>
            <Section id="today-coming" title=tr(move |lang| m::today_coming(lang, days.get())) rows=Rows::new(move || items.get(), row)/>
        </Shown>
    }
}

fn stands_here(item: &Coming, aside: &[Snooze]) -> bool {
    !matches!(item.reason, Reason::Review | Reason::Notice | Reason::End)
        && !aside.iter().any(|snooze| snooze.record == item.record)
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
    let matter = matter(item);
    let ahead = in_days(item, reader.today, lang);
    view! {
        <li class="coming">
            <p class="row">
                <strong class="num">{dates::edtf(lang, &item.when)}</strong>
                {ahead.map(|words| view! { <span class="soft">{words}</span> })}
            </p>
            <p><A href=links::of(record) attr:class="task-title">{title}</A></p>
            {part}
            {whereabouts(workspace, record, Some(reason(item.reason, lang).to_owned()), reader)}
            {matter.map(|matter| beside(&matter, workspace, reader))}
        </li>
    }
    .into_any()
}

/// The matter of a record, where it stands here by this very date and not among what needs attention.
fn matter(item: &Coming) -> Option<Arc<Matter>> {
    let matter = Attended::here().with(|found| found.of(item.record).cloned())?;
    let is_this = match (matter.reasons.first()?, item.reason) {
        (Why::DueSoon(_), Reason::Due) => true,
        (Why::Deadline(first, _), Reason::Deadline(id)) => *first == id,
        _ => false,
    };
    is_this.then_some(matter)
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
