//! All partnerships, each with its bridge and its pulse.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::entity::Partnership;
use crate::domain::id::Id;
use crate::domain::order::Arrange;
use crate::domain::queries::bridge::{Span, Stretch, months};
use crate::domain::queries::commitments::overdue_by;
use crate::domain::queries::lists::title;
use crate::domain::queries::pulse::{Beat, pulse};
use crate::domain::record::Kind;
use crate::domain::workspace::Workspace;
use crate::i18n::{intl, m};
use crate::store::Store;
use crate::ui::{Each, EmptyState, Glyph, Icon, Memo, Shown, live};
use crate::views::shared::bridge::{Bridge, period};
use crate::views::shared::chips::code;
use crate::views::shared::links::Place;
use crate::views::shared::marks::count;
use crate::views::shared::names::{cities, twin};
use crate::views::shared::open::{OpenExample, OpenFile};
use crate::views::shared::pulse::{beat_badge, last_contact, next_contact};
use crate::views::shared::{PageHead, Reader, t, tr};

/// How many months the small bridges show.
const MONTHS: usize = 16;

/// A list of them; where there is none, the ways to begin.
#[component]
pub fn PartnershipsPage() -> impl IntoView {
    let store = Store::here();
    let ids = Memo::new(move |_| {
        let reader = Reader::of(store);
        store.workspace().with(|workspace| in_order(workspace, &reader))
    });
    let no_example = Memo::new(move |_| {
        store
            .workspace()
            .with(|workspace| !workspace.partnerships().any(|(record, _)| record.is_example()))
    });
    let is_empty = Memo::new(move |_| store.workspace().with(Workspace::is_empty));
    let window = tr(move |lang| {
        let reader = Reader::of(store);
        let Some(any) = ids.with(|ids| ids.first().copied()) else {
            return String::new();
        };
        let months = store
            .workspace()
            .with(|workspace| months(workspace, Span::whole(any), reader.today, Stretch::Same(MONTHS)));
        m::bridge_same(lang, &period(&months, &reader))
    });
    let some = Memo::new(move |_| ids.with(|ids| !ids.is_empty()));
    view! {
        <div class="page">
            <PageHead title=t(m::nav_partnerships)>
                <Shown when=move || is_empty.get()><OpenFile/></Shown>
                <Shown when=move || no_example.get()><OpenExample/></Shown>
                <A href=Place::New(Kind::Partnership).href() attr:class="btn primary"><Icon glyph=Glyph::Plus/>{t(m::partnerships_new)}</A>
            </PageHead>
            <Shown when=move || some.get() fallback=Empty>
                <div class="row between">
                    <p class="soft">{window}</p>
                    <A href=Place::AllSchedule.href() attr:class="btn"><Icon glyph=Glyph::Calendar/>{t(m::picture_schedule_of_all)}</A>
                </div>
                <ul class="partnerships" role="list">
                    <Each each=move || ids.get() key=|id| *id children=|id| view! { <Card id/> }/>
                </ul>
            </Shown>
        </div>
    }
}

#[component]
fn Empty() -> impl IntoView {
    view! { <EmptyState title=t(m::partnerships_empty) text=t(m::partnerships_empty_next) glyph=Glyph::Bridge/> }
}

/// The ids by the names, as the reader's language sorts them.
fn in_order(workspace: &Workspace, reader: &Reader) -> Vec<Id> {
    let mut named: Vec<(String, Id)> = workspace
        .partnerships()
        .map(|(record, _)| (title(record, reader.lang, &reader.our_city), record.id))
        .collect();
    named.arrange(|a, b| intl::installed().compare(reader.lang, &a.0, &b.0).then(a.1.cmp(&b.1)));
    named.into_iter().map(|(_, id)| id).collect()
}

#[component]
fn Card(id: Id) -> impl IntoView {
    let store = Store::here();
    let record = store.record(id);
    let about = live(move || {
        let record = record.get()?;
        let reader = Reader::of(store);
        store
            .workspace()
            .with(|workspace| Some(facts(workspace, record.partnership_of()?, id, &reader)))
    });
    view! {
        <li class="card">
            {about}
            <div class="mini" aria-hidden="true"><Bridge id=format!("bridge-{id}") span=Span::whole(id) stretch=Stretch::Same(MONTHS)/></div>
        </li>
    }
}

fn facts(workspace: &Workspace, partnership: &Partnership, id: Id, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let pulse = pulse(workspace, id, reader.today);
    let open = workspace
        .commitments()
        .filter(|(_, commitment)| commitment.partnership == Some(id) && commitment.status().is_open())
        .count();
    let late = workspace
        .commitments()
        .filter(|(_, commitment)| commitment.partnership == Some(id) && overdue_by(commitment, reader.today).is_some())
        .count();
    let form = partnership.form.map(|form| code(lang, "form", form.code()));
    let stage = partnership.stage.map(|stage| code(lang, "stage", stage.code()));
    let kind: Vec<&str> = form.into_iter().chain(stage).collect();
    let example = partnership
        .example
        .then(|| view! { <span class="chip invented">{m::partnerships_example(lang)}</span> });
    let names = twin(&cities(partnership, reader));
    let rhythm =
        (pulse.beat != Beat::Alive && !pulse.is_before_the_first()).then(|| m::partnership_rhythm(lang, pulse.cadence));
    view! {
        <p class="row eyebrow"><span>{kind.join(" · ")}</span>{example}</p>
        <h2><A href=Place::Show(Kind::Partnership, id).href() attr:class="cover">{names}</A></h2>
        <p class="row">
            {beat_badge(&pulse, lang)}
            <span>{m::partnerships_open(lang, count(open))}</span>
            {(late > 0).then(|| view! { <span class="due late"><Icon glyph=Glyph::Alert/>{m::partnerships_overdue(lang, count(late))}</span> })}
        </p>
        <p class="soft">{last_contact(workspace, &pulse, lang)}". "{next_contact(workspace, &pulse, lang)}". "{rhythm}</p>
    }
    .into_any()
}
