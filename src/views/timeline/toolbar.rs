//! What narrows the timeline.

use leptos::prelude::*;

use crate::domain::codes::{EventKind, EventStatus, Sphere};
use crate::domain::entity::Partner;
use crate::domain::id::Id;
use crate::domain::order::Arrange;
use crate::domain::queries::chronicle::Layer;
use crate::domain::queries::lists::{banks, of_kind};
use crate::domain::record::Kind;
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;
use crate::i18n::{intl, m};
use crate::store::Store;
use crate::ui::{Each, Memo, SearchField, Shown};
use crate::views::shared::chips::code;
use crate::views::shared::marks::count;
use crate::views::shared::milestones::Beside;
use crate::views::shared::{Reader, t, tr};

use super::Seen;
use super::drawing::Save;
use super::filter::Filter;
use super::found::years;

type Options = Vec<(String, String)>;

/// Search, filters, what stands beside the events, and how many events are seen.
#[component]
pub fn Toolbar(seen: Seen) -> impl IntoView {
    let lang = Store::here().lang();
    let filter = seen.filter;
    let spheres = Signal::derive(move || codes(lang.get(), "sphere", Sphere::CODES, m::timeline_all_spheres));
    let kinds = Signal::derive(move || codes(lang.get(), "event_kind", EventKind::CODES, m::timeline_all_kinds));
    view! {
        <div class="toolbar events-toolbar no-print" role="group" aria-label=t(m::timeline_filters)>
            <SearchField
                id="event-search" label=t(m::timeline_search) clear=t(m::timeline_clear_search)
                value=Signal::derive(move || filter.with(|filter| filter.text.clone())) on_input=seen.search
            />
            <Choice label=t(m::timeline_sphere) options=spheres
                value=seen.code(|filter| filter.sphere.map_or("", Sphere::code).to_owned())
                on_input=seen.ask_with(|filter, code| filter.sphere = Sphere::from_code(code))/>
            <Choice label=t(m::timeline_kind) options=kinds
                value=seen.code(|filter| filter.kind.map_or("", EventKind::code).to_owned())
                on_input=seen.ask_with(|filter, code| filter.kind = EventKind::from_code(code))/>
            <MoreFilters seen/>
        </div>
        <Beside offered=Layer::ALL on=Signal::derive(move || filter.with(|filter| filter.layers.clone())) toggle=move |layer| {
            seen.ask.run(filter.with_untracked(|filter| filter.toggled(layer)));
        }/>
        <div class="row no-print">
            <p class="soft" role="status"><Counted seen/></p>
            <Save seen/>
            <Shown when=move || filter.with(Filter::narrows)>
                <button type="button" class="link" on:click=move |_| seen.ask.run(filter.with_untracked(Filter::cleared))>{t(m::timeline_clear)}</button>
            </Shown>
        </div>
    }
}

impl Seen {
    /// What the filter has, as a select holds it.
    fn code(self, of: fn(&Filter) -> String) -> Signal<String> {
        let filter = self.filter;
        Signal::derive(move || filter.with(of))
    }

    /// Asks for something else, with what a select holds.
    fn ask_with(self, change: fn(&mut Filter, &str)) -> Callback<String> {
        Callback::new(move |value: String| {
            let mut filter = self.filter.get_untracked();
            change(&mut filter, &value);
            self.ask.run(filter);
        })
    }
}

/// The filters that most people do not need, folded away; open where one of them is in use.
#[component]
fn MoreFilters(seen: Seen) -> impl IntoView {
    let store = Store::here();
    let lang = store.lang();
    let statuses =
        Signal::derive(move || codes(lang.get(), "event_status", EventStatus::CODES, m::timeline_all_statuses));
    let span = Memo::new(move |_| seen.entries.with(years));
    let year_options = move |any: fn(Lang) -> &'static str, word: fn(Lang, &str) -> String| {
        Signal::derive(move || {
            let lang = lang.get();
            let year = |year: &i32| (year.to_string(), word(lang, &year.to_string()));
            after(
                any(lang),
                span.with(|years| years.iter().rev().map(year).collect::<Options>()),
            )
        })
    };
    let of_ids = move |any: fn(Lang) -> &'static str, names: fn(&Workspace, Id, &Reader) -> Options| {
        Signal::derive(move || {
            let reader = Reader::of(store);
            let names = store
                .workspace()
                .with(|workspace| names(workspace, seen.partnership, &reader));
            after(any(reader.lang), names)
        })
    };
    let id = |id: Option<Id>| id.map(|id| id.to_string()).unwrap_or_default();
    let year = |year: Option<i32>| year.map(|year| year.to_string()).unwrap_or_default();
    let in_use = Memo::new(move |_| seen.filter.with(Filter::folded_in_use));
    let was_in_use = in_use.get_untracked() > 0;
    view! {
        <details class="more-filters" open=was_in_use>
            <summary class="btn">{t(m::timeline_more_filters)}<Shown when=move || in_use.get() != 0><span class="count">{move || in_use.get()}</span></Shown></summary>
            <div class="row">
                <Choice label=t(m::timeline_status) options=statuses
                    value=seen.code(|filter| filter.status.map_or("", EventStatus::code).to_owned())
                    on_input=seen.ask_with(|filter, code| filter.status = EventStatus::from_code(code))/>
                <Choice label=t(m::timeline_partner) options=of_ids(m::timeline_all_partners, partner_names)
                    value=Signal::derive(move || id(seen.filter.with(|filter| filter.partner)))
                    on_input=seen.ask_with(|filter, id| filter.partner = id.parse().ok())/>
                <Choice label=t(m::timeline_programme) options=of_ids(m::timeline_all_programmes, programme_names)
                    value=Signal::derive(move || id(seen.filter.with(|filter| filter.programme)))
                    on_input=seen.ask_with(|filter, id| filter.programme = id.parse().ok())/>
                <Choice label=t(m::timeline_person) options=of_ids(m::timeline_all_people, contact_names)
                    value=Signal::derive(move || id(seen.filter.with(|filter| filter.person)))
                    on_input=seen.ask_with(|filter, id| filter.person = id.parse().ok())/>
                <Choice label=t(m::timeline_from) options=year_options(m::timeline_from_any, m::timeline_from_year)
                    value=Signal::derive(move || seen.filter.with(|filter| year(filter.from)))
                    on_input=seen.ask_with(|filter, year| filter.from = year.parse().ok())/>
                <Choice label=t(m::timeline_to) options=year_options(m::timeline_to_any, m::timeline_to_year)
                    value=Signal::derive(move || seen.filter.with(|filter| year(filter.to)))
                    on_input=seen.ask_with(|filter, year| filter.to = year.parse().ok())/>
            </div>
        </details>
    }
}

fn partner_names(workspace: &Workspace, partnership: Id, reader: &Reader) -> Options {
    let tie = workspace.partnership_of(partnership);
    let partners = tie.map(|tie| banks(tie, &reader.our_city)).unwrap_or_default();
    let name = |(id, partner): (Id, &Partner)| (id.to_string(), partner.name.show(reader.lang));
    partners.into_iter().map(name).collect()
}

fn programme_names(workspace: &Workspace, partnership: Id, reader: &Reader) -> Options {
    let named = workspace
        .partnership_of(partnership)
        .map(|tie| tie.programmes.as_slice());
    let known = named.unwrap_or_default().iter();
    let options = known.filter_map(|id| Some((id.to_string(), workspace.programme(*id)?.name.show(reader.lang))));
    by_name(options.collect(), reader.lang)
}

fn contact_names(workspace: &Workspace, partnership: Id, reader: &Reader) -> Options {
    let contacts = of_kind(workspace, partnership, Kind::Contact);
    let names = contacts.filter_map(|record| Some((record.id.to_string(), record.contact()?.name.clone())));
    by_name(names.collect(), reader.lang)
}

fn by_name(mut options: Options, lang: Lang) -> Options {
    options.arrange(|a, b| intl::installed().compare(lang, &a.1, &b.1));
    options
}

/// The options after the one that asks for nothing.
fn after(any: &str, mut options: Options) -> Options {
    options.insert(0, (String::new(), any.to_owned()));
    options
}

/// The codes of a list with their names in alphabetical order, after the choice of all.
fn codes(lang: Lang, group: &str, codes: &[&str], all: fn(Lang) -> &'static str) -> Options {
    let named = codes
        .iter()
        .map(|name| ((*name).to_owned(), code(lang, group, name).to_owned()));
    after(all(lang), by_name(named.collect(), lang))
}

#[component]
fn Counted(seen: Seen) -> impl IntoView {
    let all = Memo::new(move |_| seen.entries.with(super::found::Entries::events));
    let some = Memo::new(move |_| seen.found.with(super::found::Found::events));
    tr(move |lang| {
        if some.get() == all.get() {
            m::timeline_count(lang, count(all.get()))
        } else {
            let number = |n: usize| intl::number(lang, count(n));
            m::timeline_found(lang, &number(some.get()), &number(all.get()))
        }
    })
}

/// A select whose first entry says what it is about.
#[component]
fn Choice(
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
