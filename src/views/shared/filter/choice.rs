//! The selects of the filter, and what they offer.

use leptos::prelude::*;

use crate::domain::entity::Partner;
use crate::domain::id::Id;
use crate::domain::order::Arrange;
use crate::domain::queries::lists::{banks, of_kind};
use crate::domain::record::Kind;
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;
use crate::i18n::intl;
use crate::ui::Each;
use crate::views::shared::Reader;
use crate::views::shared::chips::code;

/// Values with their names.
pub type Options = Vec<(String, String)>;

/// A select whose first entry says what it is about.
#[component]
pub fn Choice(
    label: Signal<String>,
    options: Signal<Options>,
    value: Signal<String>,
    on_input: Callback<String>,
) -> impl IntoView {
    view! {
        <select class="input" aria-label=label on:change=move |event| on_input.run(event_target_value(&event))>
            <Each each=move || options.get() key=Clone::clone children=move |(code, text)| {
                let this = code.clone();
                view! { <option value=code prop:selected=move || value.with(|value| *value == this)>{text}</option> }
            }/>
        </select>
    }
}

/// The options after the one that asks for nothing.
pub fn after(any: &str, mut options: Options) -> Options {
    options.insert(0, (String::new(), any.to_owned()));
    options
}

/// The codes of a list with their names.
pub fn codes(lang: Lang, group: &str, codes: &[&str]) -> Options {
    let named = codes
        .iter()
        .map(|name| ((*name).to_owned(), code(lang, group, name).to_owned()));
    named.collect()
}

/// In alphabetical order.
pub fn by_name(options: Options, lang: Lang) -> Options {
    let names: Vec<String> = options.iter().map(|(_, name)| name.clone()).collect();
    let mut ranked: Vec<_> = intl::installed().ranks(lang, &names).into_iter().zip(options).collect();
    ranked.arrange_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, option)| option).collect()
}

/// The partners, ours first.
pub fn partners(workspace: &Workspace, partnership: Id, reader: &Reader) -> Options {
    let tie = workspace.partnership_of(partnership);
    let partners = tie.map(|tie| banks(tie, &reader.our_city)).unwrap_or_default();
    let name = |(id, partner): (Id, &Partner)| (id.to_string(), partner.name.show(reader.lang));
    partners.into_iter().map(name).collect()
}

/// The programmes that the partnership, one of its events or one of its commitments names.
pub fn programmes(workspace: &Workspace, partnership: Id, reader: &Reader) -> Options {
    let mut ids: Vec<Id> = Vec::new();
    let mut note = |id: Id| {
        if !ids.contains(&id) {
            ids.push(id);
        }
    };
    let named = workspace.partnership_of(partnership).map(|tie| &tie.programmes[..]);
    named.unwrap_or_default().iter().copied().for_each(&mut note);
    for record in workspace.within(partnership) {
        let events = record
            .event()
            .into_iter()
            .flat_map(|event| event.programmes.iter().copied());
        let budget = record.commitment().and_then(|it| it.budget.as_ref()?.programme);
        events.chain(budget).for_each(&mut note);
    }
    let named = ids
        .iter()
        .filter_map(|id| Some((id.to_string(), workspace.programme(*id)?.name.show(reader.lang))));
    by_name(named.collect(), reader.lang)
}

/// The contacts.
pub fn people(workspace: &Workspace, partnership: Id, reader: &Reader) -> Options {
    let contacts = of_kind(workspace, partnership, Kind::Contact);
    let names = contacts.filter_map(|record| Some((record.id.to_string(), record.contact()?.name.clone())));
    by_name(names.collect(), reader.lang)
}
