//! What needs attention: overdue, not said whether held, silent, without a responsible one.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::id::Id;
use crate::domain::order::Arrange;
use crate::domain::queries::lists::{is_unconfirmed, title};
use crate::domain::record::{Kind, Record};
use crate::domain::text::Text;
use crate::domain::workspace::Workspace;
use crate::i18n::{dates, m};
use crate::store::Store;
use crate::ui::{Glyph, Icon, Memo, Shown};
use crate::views::shared::became::what_became;
use crate::views::shared::chips::{commitment_mark, invented_chip, owner_chip, owners};
use crate::views::shared::links::{self, Place};
use crate::views::shared::names::named;
use crate::views::shared::page::HEADING;
use crate::views::shared::{Attended, Browser, Reader, t};

use super::section::{Rows, Section};

const UNCONFIRMED: &str = "today-unconfirmed";

/// The lists that hold something, and a calm word on those that do not.
#[component]
pub fn Attention() -> impl IntoView {
    let store = Store::here();
    let found = Attended::here();
    let overdue = move || found.with(|found| found.overdue.clone());
    let silent = move || found.with(|found| found.silent.clone());
    let unowned = move || found.with(|found| found.unowned.clone());
    let unconfirmed = Memo::new(move |_| {
        let today = store.today().get();
        store.workspace().with(|workspace| {
            let mut events: Vec<Arc<Record>> = workspace
                .planned()
                .filter(|(record, _)| is_unconfirmed(record, today))
                .map(|(record, _)| Arc::clone(record))
                .collect();
            events.arrange_by_key(|record| record.event().and_then(|event| event.when));
            events
        })
    });
    let some_overdue = Memo::new(move |_| found.with(|found| !found.overdue.is_empty()));
    let some_silent = Memo::new(move |_| found.with(|found| !found.silent.is_empty()));
    let some_unowned = Memo::new(move |_| found.with(|found| !found.unowned.is_empty()));
    let some_unconfirmed = Memo::new(move |_| unconfirmed.with(|events| !events.is_empty()));
    let any = move || some_overdue.get() || some_silent.get() || some_unowned.get() || some_unconfirmed.get();
    view! {
        <Shown when=any fallback=AllWell>
            <Shown when=move || some_overdue.get()>
                <Section id="today-overdue" title=t(m::today_overdue) rows=Rows::new(overdue, overdue_row) late=true/>
            </Shown>
            <Shown when=move || some_unconfirmed.get()>
                <Section id=UNCONFIRMED title=t(m::today_unconfirmed) rows=Rows::new(move || unconfirmed.get(), unconfirmed_row)/>
            </Shown>
            <Shown when=move || some_silent.get()>
                <Section id="today-silent" title=t(m::today_silent) rows=Rows::new(silent, silent_row)/>
            </Shown>
            <Shown when=move || some_unowned.get()>
                <Section id="today-unowned" title=t(m::today_unowned) rows=Rows::new(unowned, unowned_row)/>
            </Shown>
            <ul class="calm" role="list">
                <Calm when=some_overdue words=t(m::today_none_overdue)/>
                <Calm when=some_unconfirmed words=t(m::today_none_unconfirmed)/>
                <Calm when=some_silent words=t(m::today_none_silent)/>
                <Calm when=some_unowned words=t(m::today_none_unowned)/>
            </ul>
        </Shown>
    }
}

/// Says that a list is empty, which is good.
#[component]
fn Calm(
    /// Whether the list holds something after all.
    when: Memo<bool>,
    /// What is well.
    words: Signal<String>,
) -> impl IntoView {
    view! { <Shown when=move || !when.get()><li><Icon glyph=Glyph::Check/>{words}</li></Shown> }
}

/// Nothing needs attention: what to do with the time.
#[component]
fn AllWell() -> impl IntoView {
    view! {
        <section class="empty well">
            <Icon glyph=Glyph::Check/>
            <h2>{t(m::today_all_well)}</h2>
            <p>{t(m::today_all_well_next)}</p>
            <p class="row">
                <A href=links::new(Kind::Event, None, &[]) attr:class="btn">{t(m::today_plan_event)}</A>

                <A href=Place::Partnerships.href() attr:class="btn">{t(m::today_to_partnerships)}</A>
            </p>
        </section>
    }
}

fn overdue_row((record, days): &(Arc<Record>, i64), workspace: &Workspace, reader: &Reader) -> AnyView {
    let days = dates::overdue_by(reader.lang, *days);
    let mark = view! { <span class="due late"><Icon glyph=Glyph::Alert/>{days}</span> };
    commitment_row(record, workspace, reader, mark.into_any())
}

fn silent_row((record, days): &(Arc<Record>, Option<i64>), workspace: &Workspace, reader: &Reader) -> AnyView {
    let words = match days {
        Some(days) => m::today_silent_for(reader.lang, *days),
        None => m::today_silent_ever(reader.lang).to_owned(),
    };
    let mark = view! { <span class="due warn"><Icon glyph=Glyph::Clock/>{words}</span> };
    commitment_row(record, workspace, reader, mark.into_any())
}

fn unowned_row(record: &Arc<Record>, workspace: &Workspace, reader: &Reader) -> AnyView {
    let edit = Place::Edit(record.kind, record.id).href();
    let name = m::today_name_somebody(reader.lang);
    let mark = view! { <A href=edit attr:class="btn small">{name}</A> };
    commitment_row(record, workspace, reader, mark.into_any())
}

fn commitment_row(record: &Arc<Record>, workspace: &Workspace, reader: &Reader, mark: AnyView) -> AnyView {
    let Some(commitment) = record.commitment() else {
        return ().into_any();
    };
    let due = match &commitment.due {
        Some(due) => dates::due(reader.lang, due),
        None => m::today_undated(reader.lang).to_owned(),
    };
    let invented = commitment_mark(commitment, reader.lang);
    let chips = owners(workspace, commitment, &reader.our_city, reader.lang);
    let chips: Vec<_> = chips.iter().map(|owner| owner_chip(owner, reader.lang)).collect();
    view! {
        <li class="task">
            <div class="stack">
                {headline(record, &commitment.title, reader)}
                {whereabouts(workspace, commitment.partnership, Some(due), reader)}
            </div>
            <div class="row end">{mark}</div>
            <div class="row owners">{chips}{invented}</div>
        </li>
    }
    .into_any()
}

/// The title as a link.
fn headline(record: &Record, title: &Text, reader: &Reader) -> AnyView {
    let title = named(title, reader.lang);
    view! { <p><A href=links::of(record) attr:class="task-title">{title}</A></p> }.into_any()
}

/// The partnership as a link, and what else belongs on the quiet line.
pub fn whereabouts(workspace: &Workspace, partnership: Option<Id>, more: Option<String>, reader: &Reader) -> AnyView {
    let name = partnership.and_then(|id| {
        let record = workspace.get(id)?;
        Some((links::of(record), title(record, reader.lang, &reader.our_city)))
    });
    let separated = name.is_some() && more.is_some();
    view! {
        <p class="soft">
            {name.map(|(href, name)| view! { <A href=href>{name}</A> })}
            {separated.then_some(" · ")}
            {more}
        </p>
    }
    .into_any()
}

fn unconfirmed_row(record: &Arc<Record>, workspace: &Workspace, reader: &Reader) -> AnyView {
    let Some(event) = record.event() else {
        return ().into_any();
    };
    let lang = reader.lang;
    let when = event.when.as_ref().map(|when| dates::edtf(lang, when));
    let answers = what_became(record.id, &event.title.show(lang), reader, focus_next);
    view! {
        <li class="task">
            <div class="stack">
                {headline(record, &event.title, reader)}
                {whereabouts(workspace, event.partnership, when, reader)}
            </div>
            <div class="row end">
                {answers}
            </div>
            {event.invented.then(|| view! { <div class="row owners">{invented_chip(lang)}</div> })}
        </li>
    }
    .into_any()
}

/// A row that was answered goes, so the focus needs another place.
fn focus_next() {
    let store = Store::here();
    let today = store.today().get_untracked();
    let others = store
        .workspace()
        .with_untracked(|workspace| workspace.planned().any(|(record, _)| is_unconfirmed(record, today)));
    let next = if others { UNCONFIRMED } else { HEADING };
    Browser::here().focus.run(next.to_owned());
}
