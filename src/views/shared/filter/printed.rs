//! What stands on paper in place of the bar: how much there is, and what was asked for.

use leptos::prelude::*;

use crate::domain::codes::Sphere;
use crate::domain::id::Id;
use crate::domain::queries::filter::{Filter, Status, What, Without};
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;
use crate::i18n::m;
use crate::store::Store;
use crate::views::shared::chips::code;
use crate::views::shared::tr;

use super::Asking;
use super::period::shown;

/// The line.
#[component]
pub fn Printed(
    /// What the page is asked for.
    asking: Asking,
    /// How much there is.
    counted: Signal<String>,
    /// What else is to be said.
    #[prop(optional)]
    more: Option<fn(Lang) -> &'static str>,
) -> impl IntoView {
    let store = Store::here();
    let words = tr(move |lang| {
        let all = std::iter::once(counted.get()).chain(told(store, asking, lang));
        let all: Vec<String> = all.chain(more.map(|more| more(lang).to_owned())).collect();
        all.join(" · ")
    });
    view! { <p class="printed soft">{words}</p> }
}

/// What is asked for, and of whom.
#[must_use]
pub fn told(store: Store, asking: Asking, lang: Lang) -> Vec<String> {
    asking.filter.with(|filter| {
        let mut told = asked(filter, lang);
        store
            .workspace()
            .with(|workspace| told.extend(names(filter, asking.partnership, workspace, lang)));
        told
    })
}

/// What was asked for, in words.
fn asked(filter: &Filter, lang: Lang) -> Vec<String> {
    let name = |group: &str, name: &str| code(lang, group, name).to_owned();
    let what = |what: What| match what {
        What::Events => m::filter_events(lang).to_owned(),
        What::Commitments => m::filter_commitments(lang).to_owned(),
        What::Event(kind) => name("event_kind", kind.code()),
    };
    let status = |status: Status| match status {
        Status::Event(status) => name("event_status", status.code()),
        Status::Commitment(status) => name("commitment_status", status.code()),
    };
    let parts = [
        filter.from.map(|date| m::filter_from_date(lang, &shown(lang, &date))),
        filter.to.map(|date| m::filter_to_date(lang, &shown(lang, &date))),
        filter.sphere.map(Sphere::code).map(|sphere| name("sphere", sphere)),
        filter.what.map(what),
        filter.status.map(status),
        filter.overdue.then(|| m::filter_overdue(lang).to_owned()),
        filter.silent.then(|| m::filter_silent(lang).to_owned()),
        (filter.without == Without::Any).then(|| m::filter_without_any(lang).to_owned()),
        Some(filter.text.trim())
            .filter(|text| !text.is_empty())
            .map(|text| format!("„{text}“")),
    ];
    parts.into_iter().flatten().collect()
}

/// The names of the partner, the programme and the person that were asked for.
fn names(filter: &Filter, partnership: Id, workspace: &Workspace, lang: Lang) -> Vec<String> {
    let partner = |id: Id| {
        let tie = workspace.partnership_of(partnership);
        tie.and_then(|tie| Some(tie.partners.get(&id)?.name.show(lang)))
    };
    let without = match filter.without {
        Without::Side(id) => partner(id).map(|name| m::filter_without(lang, &name)),
        Without::No | Without::Any => None,
    };
    let programme = filter.programme.and_then(|id| workspace.programme(id));
    let person = filter.person.and_then(|id| workspace.contact(id));
    let names = [
        filter.partner.and_then(partner),
        without,
        programme.map(|programme| programme.name.show(lang)),
        person.map(|person| person.name.clone()),
    ];
    names.into_iter().flatten().collect()
}
