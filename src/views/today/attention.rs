//! What needs attention: a list for each kind of reason, and a calm word on those that do not.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::queries::attention::List;
use crate::domain::queries::coming::coming;
use crate::domain::queries::lists::title;
use crate::domain::record::Kind;
use crate::domain::text::Lang;
use crate::i18n::{dates, m};
use crate::store::Store;
use crate::ui::{Glyph, Icon, Shown, Together};
use crate::views::shared::links::{self, Place};
use crate::views::shared::{Attended, Reader, t};

use super::row::row;
use super::section::{Rows, Section};

type Words = fn(Lang) -> &'static str;

/// The lists in the order of the page: the id of the heading and what it says, and what is said where nothing belongs to it.
const LISTS: [(List, &str, Words, Option<Words>); 7] = [
    (
        List::Overdue,
        "today-overdue",
        m::today_overdue,
        Some(m::today_none_overdue),
    ),
    (
        List::PastEvents,
        "today-unconfirmed",
        m::today_unconfirmed,
        Some(m::today_none_unconfirmed),
    ),
    (List::Agreements, "today-agreements", m::today_agreements, None),
    (List::Partnerships, "today-partnerships", m::today_partnerships, None),
    (
        List::Silent,
        "today-silent",
        m::today_silent,
        Some(m::today_none_silent),
    ),
    (
        List::Unowned,
        "today-unowned",
        m::today_unowned,
        Some(m::today_none_unowned),
    ),
    (List::Undated, "today-undated", m::today_undated_title, None),
];

/// The lists that hold something, and a calm word on those to which nothing belongs.
#[component]
pub fn Attention() -> impl IntoView {
    let found = Attended::here();
    let any = move || found.with(|found| found.matters.iter().any(|matter| matter.list() != List::Coming));
    view! {
        <Shown when=any fallback=AllWell>
            {LISTS.iter().map(|(list, id, words, _)| one(*list, id, *words)).together()}
            <ul class="calm" role="list">
                {LISTS.iter().filter_map(|(list, _, _, calm)| Some(at_ease(*list, (*calm)?))).together()}
            </ul>
        </Shown>
    }
}

/// A list, where it holds something.
fn one(list: List, id: &'static str, words: Words) -> AnyView {
    let found = Attended::here();
    let rows = move || found.with(|found| found.standing(list));
    let late = list == List::Overdue;
    view! {
        <Shown when=move || !rows().is_empty()>
            <Section id title=t(words) rows=Rows::new(rows, row) late/>
        </Shown>
    }
    .into_any()
}

/// Says that nothing has this reason, which is good.
fn at_ease(list: List, words: Words) -> AnyView {
    let found = Attended::here();
    let none = move || found.with(|found| found.belonging(list).next().is_none());
    view! { <Shown when=none><li><Icon glyph=Glyph::Check/>{t(words)}</li></Shown> }.into_any()
}

/// Nothing needs attention: what comes next.
#[component]
fn AllWell() -> impl IntoView {
    const A_YEAR: i64 = 366;
    let store = Store::here();
    let next = move || {
        let reader = Reader::of(store);
        store.workspace().with(|workspace| {
            let coming = coming(workspace, reader.today, A_YEAR);
            let next = coming.first()?;
            let name = title(workspace.get(next.record)?, reader.lang, &reader.our_city);
            Some(m::today_all_well_next(
                reader.lang,
                &name,
                &dates::edtf(reader.lang, &next.when),
            ))
        })
    };
    view! {
        <section class="empty well">
            <Icon glyph=Glyph::Check/>
            <h2>{t(m::today_all_well)}</h2>
            <p>{move || next().unwrap_or_else(|| m::today_all_well_free(store.lang().get()).to_owned())}</p>
            <p class="row">
                <A href=links::new(Kind::Event, None, &[]) attr:class="btn">{t(m::today_plan_event)}</A>
                <A href=Place::Partnerships.href() attr:class="btn">{t(m::today_to_partnerships)}</A>
            </p>
        </section>
    }
}
