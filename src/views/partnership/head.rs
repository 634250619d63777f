//! The head of the page: what kind of tie it is, between whom, and what can be done.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::components::A;
use leptos_router::hooks::use_navigate;

use crate::domain::codes::Stage;
use crate::domain::entity::{Agreement, Goal, Partnership};
use crate::domain::id::Id;
use crate::domain::queries::lists::title;
use crate::domain::record::{Kind, Record};
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;
use crate::i18n::{dates, m};
use crate::store::Store;
use crate::ui::{Glyph, Icon, Memo, Menu, MenuItem, Shown, live};
use crate::views::shared::actions::{act, action};
use crate::views::shared::chips::{self, code, sphere_chip};
use crate::views::shared::links::{self, Place};
use crate::views::shared::names::{cities, twin, within_sentence};
use crate::views::shared::query::Query;
use crate::views::shared::{PageHead, Reader, t, tr};

/// The heading and the actions.
#[component]
pub fn Head(
    /// The partnership.
    id: Id,
    /// Its record.
    record: Signal<Arc<Record>>,
) -> impl IntoView {
    let store = Store::here();
    let name = Signal::derive(move || {
        let reader = Reader::of(store);
        record.with(|record| title(record, reader.lang, &reader.our_city))
    });
    let eyebrow = tr(move |lang| {
        record.with(|record| {
            let Some(partnership) = record.partnership_of() else {
                return String::new();
            };
            store
                .workspace()
                .with(|workspace| eyebrow(workspace, id, partnership, lang))
        })
    });
    let heading = move || {
        let reader = Reader::of(store);
        record.with(|record| {
            record
                .partnership_of()
                .map(|partnership| twin(&cities(partnership, &reader)))
        })
    };
    view! {
        <PageHead title=name eyebrow heading=move || live(heading)>
            <More id/>
            <A href=Place::Edit(Kind::Partnership, id).href() attr:class="btn"><Icon glyph=Glyph::Pencil/>{t(m::partnership_edit)}</A>
            <A href=links::new(Kind::Commitment, Some(id), &[]) attr:class="btn"><Icon glyph=Glyph::Plus/>{t(m::partnership_add_commitment)}</A>
            <A href=links::new(Kind::Event, Some(id), &[]) attr:class="btn primary"><Icon glyph=Glyph::Plus/>{t(m::partnership_add_event)}</A>
        </PageHead>
    }
}

/// Form, stage where it is not the usual one, first agreement, goal.
fn eyebrow(workspace: &Workspace, id: Id, partnership: &Partnership, lang: Lang) -> String {
    let form = partnership.form.map(|form| code(lang, "form", form.code()).to_owned());
    let stage = partnership
        .stage
        .filter(|stage| *stage != Stage::Active)
        .map(|stage| within_sentence(code(lang, "stage", stage.code()), lang));
    let signed = first_agreement(workspace, id).and_then(|agreement| signed(agreement, lang));
    let goal = partnership.goal.as_ref().filter(|goal| goal.form != partnership.form);
    let goal = goal.and_then(|goal| goal_words(goal, lang));
    let parts: Vec<String> = [form, stage, signed, goal].into_iter().flatten().collect();
    parts.join(" · ")
}

fn first_agreement(workspace: &Workspace, id: Id) -> Option<&Agreement> {
    workspace
        .agreements()
        .map(|(_, agreement)| agreement)
        .filter(|agreement| agreement.partnership == Some(id) && agreement.signed.is_some())
        .min_by_key(|agreement| agreement.signed)
}

/// "signed 15 May 2025, Brussels"
pub fn signed(agreement: &Agreement, lang: Lang) -> Option<String> {
    let date = dates::edtf(lang, agreement.signed.as_ref()?);
    let place = agreement.place.show(lang);
    Some(if place.is_empty() {
        m::partnership_signed(lang, &date)
    } else {
        m::partnership_signed_in(lang, &date, &place)
    })
}

fn goal_words(goal: &Goal, lang: Lang) -> Option<String> {
    let form = within_sentence(code(lang, "form", goal.form?.code()), lang);
    Some(match &goal.by {
        Some(by) => m::partnership_goal_by(lang, &form, &dates::edtf(lang, by)),
        None => m::partnership_goal(lang, &form),
    })
}

/// The less frequent actions.
#[component]
fn More(id: Id) -> impl IntoView {
    let store = Store::here();
    let navigate = use_navigate();
    let items = Signal::derive(move || actions(store.lang().get()));
    let choose = move |key: String| {
        let go = |href: String| navigate(&href, NavigateOptions::default());
        match key.as_str() {
            "agreement" => go(links::new(Kind::Agreement, Some(id), &[])),
            "contact" => go(links::new(Kind::Contact, Some(id), &[])),
            "programme" => go(Place::Edit(Kind::Partnership, id).href()),
            "report" => go(Query::default()
                .with("of", id.to_string())
                .after(&Place::Reports.href())),
            "changes" => go(Place::Changes(id).href()),
            _ => act(store, Kind::Partnership, id, &key, go),
        }
    };
    view! { <Menu id="partnership-more" label=t(m::partnership_more) items on_choose=choose glyph=Glyph::More start=true/> }
}

fn actions(lang: Lang) -> Vec<MenuItem> {
    vec![
        action("agreement", m::partnership_add_agreement(lang), Glyph::Plus),
        action("contact", m::partnership_add_contact(lang), Glyph::Person),
        action("programme", m::partnership_link_programme(lang), Glyph::Link),
        action("report", m::partnership_report(lang), Glyph::Print),
        action("changes", m::past_changes(lang), Glyph::Calendar),
        action("send", m::record_share(lang), Glyph::Upload),
        action("history", m::past_history(lang), Glyph::Clock),
        action("duplicate", m::partnership_duplicate(lang), Glyph::Copy),
        action("delete", m::partnership_delete(lang), Glyph::Trash),
    ]
}

/// Says that this is the example, and takes it away.
#[component]
pub fn ExampleNote(
    /// The record of the partnership.
    record: Signal<Arc<Record>>,
) -> impl IntoView {
    let store = Store::here();
    let navigate = use_navigate();
    let remove = Callback::new(move |()| {
        let navigate = navigate.clone();
        store.remove_example(move || navigate(&Place::Today.href(), NavigateOptions::default()));
    });
    let is_example = Memo::new(move |_| record.with(|record| record.is_example()));
    view! {
        <Shown when=move || is_example.get()>
            <div class="notice invented">
                <Icon glyph=Glyph::Info/>
                <p>{t(m::partnership_example)}</p>
                <button type="button" class="btn small" on:click=move |_| remove.run(())>{t(m::partnership_remove_example)}</button>
            </div>
        </Shown>
    }
}

/// The summary and the spheres.
#[component]
pub fn About(
    /// The record of the partnership.
    record: Signal<Arc<Record>>,
) -> impl IntoView {
    let store = Store::here();
    live(move || {
        let lang = store.lang().get();
        record.with(|record| {
            let partnership = record.partnership_of()?;
            let summary = (!partnership.summary.is_empty())
                .then(|| view! { <p class="lede">{chips::text(&partnership.summary, lang)}</p> });
            let spheres: Vec<_> = partnership
                .spheres
                .iter()
                .map(|sphere| sphere_chip(*sphere, lang))
                .collect();
            let spheres = (!spheres.is_empty()).then(|| view! { <p class="row">{spheres}</p> });
            (summary.is_some() || spheres.is_some())
                .then(|| view! { <div class="stack">{summary}{spheres}</div> }.into_any())
        })
    })
}
