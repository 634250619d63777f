//! The bridge of a partnership: its months as pillars, and the same in words.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::domain::codes::EventStatus;
use crate::domain::id::Id;
use crate::domain::queries::bridge::{FULL, Month, month_of, months};
use crate::domain::record::Record;
use crate::domain::workspace::Workspace;
use crate::i18n::{dates, intl, m};
use crate::store::Store;
use crate::ui::{BridgeArch, Memo, Pillar};

use super::Reader;
use super::marks::count;
use super::names::cities;

/// The bridge over at most so many months.
#[component]
pub fn Bridge(
    /// The partnership.
    id: Id,
    /// The most months that are shown.
    most: usize,
) -> impl IntoView {
    let store = Store::here();
    let months = Memo::new(move |_| {
        let today = store.today().get();
        store.workspace().with(|workspace| months(workspace, id, today, most))
    });
    let pillars = Memo::new(move |_| {
        let reader = Reader::of(store);
        store.workspace().with(|workspace| {
            let contacts = contacts(workspace, id);
            let pillar = |month: &Month| pillar(month, contacts.get(&index(month)), &reader);
            months.with(|months| months.iter().map(pillar).collect::<Vec<_>>())
        })
    });
    let today = Signal::derive(move || months.with(|months| place_of_today(months, &Reader::of(store))));
    let banks = Signal::derive(move || {
        let reader = Reader::of(store);
        store.workspace().with(|workspace| {
            let mut names = workspace
                .partnership_of(id)
                .map(|partnership| cities(partnership, &reader))
                .unwrap_or_default()
                .into_iter();
            (names.next().unwrap_or_default(), names.collect::<Vec<_>>().join(", "))
        })
    });
    let alt = Signal::derive(move || months.with(|months| summary(months, &Reader::of(store))));
    let today_label = Signal::derive(move || m::date_today(store.lang().get()).to_owned());
    view! { <BridgeArch months=pillars today today_label banks alt/> }
}

/// The month as [`crate::domain::date::Day::month_index`] counts.
#[must_use]
pub fn index(month: &Month) -> i32 {
    month.year * 12 + i32::from(month.month) - 1
}

/// The contacts of a partnership, by the month in which they stand on the bridge.
#[must_use]
pub fn contacts(workspace: &Workspace, partnership: Id) -> BTreeMap<i32, Vec<&Record>> {
    let mut found: BTreeMap<i32, Vec<&Record>> = BTreeMap::new();
    for (record, event) in workspace.events() {
        if event.partnership == Some(partnership)
            && event.status() != EventStatus::Cancelled
            && let Some(month) = month_of(event)
        {
            found.entry(month).or_default().push(record);
        }
    }
    found
}

fn pillar(month: &Month, contacts: Option<&Vec<&Record>>, reader: &Reader) -> Pillar {
    let strength = if month.held > 0 { month.held } else { month.planned };
    let titles: Vec<String> = contacts
        .into_iter()
        .flatten()
        .filter_map(|record| Some(record.event()?.title.show(reader.lang)))
        .collect();
    let name = dates::month(reader.lang, month.year, month.month);
    Pillar {
        label: dates::month_name(reader.lang, month.month),
        height: f64::from(strength) / f64::from(FULL),
        planned: month.held == 0,
        title: format!("{name}: {}", titles.join(", ")),
    }
}

/// Today in months from the start of the first one.
fn place_of_today(months: &[Month], reader: &Reader) -> Option<f64> {
    let today = reader.today;
    let gone = today.month_index() - index(months.first()?);
    let days = today.last_of_month().day();
    Some(f64::from(gone) + (f64::from(today.day()) - 0.5) / f64::from(days))
}

/// What the drawing says in one sentence.
fn summary(months: &[Month], reader: &Reader) -> String {
    let lang = reader.lang;
    let number = |wanted: fn(&Month) -> bool| {
        let found = months.iter().filter(|month| wanted(month)).count();
        intl::number(lang, count(found))
    };
    m::partnership_bridge_alt(
        lang,
        &number(|month| month.held > 0),
        &number(|month| month.planned > 0),
        &intl::number(lang, count(months.len())),
    )
}
