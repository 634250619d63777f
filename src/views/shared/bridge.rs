//! The bridge of a partnership: its months as pillars, and the same in words.

use leptos::prelude::*;

use crate::domain::entity::Event;
use crate::domain::id::Id;
use crate::domain::queries::bridge::{FULL, Month, Span, Stretch, months};
use crate::domain::queries::lists::banks;
use crate::domain::record::Record;
use crate::domain::workspace::Workspace;
use crate::i18n::{dates, intl, m};
use crate::store::Store;
use crate::ui::{BridgeArch, BridgeStands, Memo, Picture, Pillar, Told};

use super::links::{self, Place};
use super::marks::count;
use super::query::Query;
use super::section::titled;
use super::{Reader, t, tr};

/// How many titles a card names.
const TITLES: usize = 3;

/// The bridge over some months.
#[component]
pub fn Bridge(
    /// Begins the ids of its parts.
    #[prop(into)]
    id: String,
    /// Whose contacts.
    span: Span,
    /// Which months.
    #[prop(into)]
    stretch: Signal<Stretch>,
    /// Whether its pillars tell what they stand for and lead there.
    #[prop(optional)]
    told: bool,
) -> impl IntoView {
    let store = Store::here();
    let months = Memo::new(move |_| {
        let today = store.today().get();
        store
            .workspace()
            .with(|workspace| months(workspace, span, today, stretch.get()))
    });
    let pillars = Memo::new(move |_| {
        let reader = Reader::of(store);
        months.with(|months| pillars(months, &reader))
    });
    let today = Signal::derive(move || months.with(|months| place_of_today(months, &Reader::of(store))));
    let banks = Signal::derive(move || {
        let reader = Reader::of(store);
        store.workspace().with(|workspace| names(workspace, span, &reader))
    });
    let alt = Signal::derive(move || months.with(|months| summary(months, &Reader::of(store))));
    let stands = told.then(|| {
        let months = Memo::new(move |_| {
            let reader = Reader::of(store);
            store
                .workspace()
                .with(|workspace| months.with(|months| stands(workspace, span, months, &reader)))
        });
        view! { <BridgeStands id months label=t(m::bridge_walk)/> }.into_any()
    });
    view! { <BridgeArch months=pillars today today_label=t(m::date_today) banks alt>{stands}</BridgeArch> }
}

/// What is whole, and what is dotted.
#[component]
pub fn Legend() -> impl IntoView {
    let arch = tr(|lang| m::bridge_full(lang, &intl::number(lang, i64::from(FULL))));
    view! {
        <p class="arch-legend">
            <span>{sign("arch-pillar")}{t(m::bridge_held)}</span>
            <span>{sign("arch-pillar planned")}{t(m::bridge_planned)}</span>
            <span>{arch}</span>
        </p>
    }
}

/// A short pillar.
fn sign(class: &'static str) -> impl IntoView {
    view! { <svg viewBox="0 0 10 16" aria-hidden="true"><line class=class x1="5" x2="5" y1="16" y2="0"/></svg> }
}

/// The pillars of months.
#[must_use]
pub fn pillars(months: &[Month], reader: &Reader) -> Vec<Pillar> {
    let part = |strength: u32| f64::from(strength) / f64::from(FULL);
    let pillar = |month: &Month| Pillar {
        label: dates::month_name(reader.lang, month.month),
        held: part(month.held),
        planned: part(month.planned),
    };
    months.iter().map(pillar).collect()
}

fn stands(workspace: &Workspace, span: Span, months: &[Month], reader: &Reader) -> Vec<Option<Told>> {
    let stand = |month: &Month| (!month.contacts.is_empty()).then(|| told(workspace, span, month, reader));
    months.iter().map(stand).collect()
}

fn told(workspace: &Workspace, span: Span, month: &Month, reader: &Reader) -> Told {
    let lang = reader.lang;
    let head = dates::month(lang, month.year, month.month);
    let titles = contacts(workspace, month).map(|(_, event)| titled(event.title.show(lang), lang));
    let mut lines: Vec<String> = titles.take(TITLES).collect();
    if let rest @ 1.. = month.contacts.len().saturating_sub(TITLES) {
        lines.push(m::bridge_more(lang, count(rest)));
    }
    let notes = strengths(month, reader);
    let name = [&lines[..], &notes[..]].concat().join("; ");
    Told {
        held: month.held > 0,
        name: format!("{head}: {name}"),
        href: leads_to(workspace, span.partnership, month),
        head,
        lines,
        notes,
    }
}

/// The events of a month, with what they say.
pub fn contacts<'a>(workspace: &'a Workspace, month: &Month) -> impl Iterator<Item = (&'a Record, &'a Event)> {
    let found = month.contacts.iter().map(|id| workspace.get(*id));
    found.flatten().filter_map(|record| Some((&**record, record.event()?)))
}

/// How much a month counts, in words: what was held, what is planned.
#[must_use]
pub fn strengths(month: &Month, reader: &Reader) -> Vec<String> {
    let lang = reader.lang;
    let number = |strength: u32| intl::number(lang, i64::from(strength));
    let held = (month.held > 0).then(|| m::bridge_strength(lang, &number(month.held), &number(FULL)));
    let planned = (month.planned > 0).then(|| m::bridge_strength_planned(lang, &number(month.planned), &number(FULL)));
    held.into_iter().chain(planned).collect()
}

/// Where a pillar leads: to its event, or to the timeline of its year where there are several.
#[must_use]
pub fn leads_to(workspace: &Workspace, partnership: Id, month: &Month) -> String {
    let mut found = contacts(workspace, month);
    if let (Some((record, _)), None) = (found.next(), found.next()) {
        return links::of(record);
    }
    let year = month.year.to_string();
    let years = Query::default().with("from", year.as_str()).with("to", year);
    years.after(&Place::Timeline(partnership).href())
}

/// The names of the two ends: ours, and the others.
#[must_use]
pub fn names(workspace: &Workspace, span: Span, reader: &Reader) -> (String, String) {
    let Some(partnership) = workspace.partnership_of(span.partnership) else {
        return <(String, String)>::default();
    };
    let partners = banks(partnership, &reader.our_city);
    let ours = partners.first().map(|(_, partner)| partner.name.show(reader.lang));
    let others = partners.iter().skip(1);
    let theirs = others.filter(|(id, _)| span.pair.is_none_or(|(_, theirs)| theirs == *id));
    let theirs: Vec<String> = theirs.map(|(_, partner)| partner.name.show(reader.lang)).collect();
    (ours.unwrap_or_default(), theirs.join(" · "))
}

/// The bridge as a drawing that stands on its own: for a file, or for a page in another language than the reader's.
#[must_use]
pub fn picture(workspace: &Workspace, span: Span, stretch: Stretch, reader: &Reader) -> Picture {
    let months = months(workspace, span, reader.today, stretch);
    let banks = names(workspace, span, reader);
    let today = place_of_today(&months, reader);
    Picture {
        lang: reader.lang.tag().to_owned(),
        title: format!("{} – {}", banks.0, banks.1),
        period: period(&months, reader),
        alt: summary(&months, reader),
        months: pillars(&months, reader),
        today: today.map(|today| (today, m::date_today(reader.lang).to_owned())),
        banks,
        legend: (
            m::bridge_held(reader.lang).to_owned(),
            m::bridge_planned(reader.lang).to_owned(),
        ),
    }
}

/// The pairs that ours makes with each of the others, where there are more than one.
#[must_use]
pub fn pairs(workspace: &Workspace, partnership: Id, reader: &Reader) -> Vec<Span> {
    let Some(found) = workspace.partnership_of(partnership) else {
        return Vec::new();
    };
    match &banks(found, &reader.our_city)[..] {
        [(ours, _), others @ ..] if others.len() > 1 => {
            let pair = |theirs: &Id| Span {
                partnership,
                pair: Some((*ours, *theirs)),
            };
            others.iter().map(|(theirs, _)| pair(theirs)).collect()
        }
        _ => Vec::new(),
    }
}

/// From the first month to the last.
#[must_use]
pub fn period(months: &[Month], reader: &Reader) -> String {
    let name = |month: &Month| dates::month(reader.lang, month.year, month.month);
    match months {
        [first, .., last] => format!("{} – {}", name(first), name(last)),
        [only] => name(only),
        [] => String::new(),
    }
}

/// Today in months from the start of the first one; none where it is not among them.
#[must_use]
pub fn place_of_today(months: &[Month], reader: &Reader) -> Option<f64> {
    let today = reader.today;
    let gone = today.month_index() - months.first()?.index();
    (0..months.len()).contains(&usize::try_from(gone).ok()?).then(|| {
        let days = today.last_of_month().day();
        f64::from(gone) + (f64::from(today.day()) - 0.5) / f64::from(days)
    })
}

/// What the drawing says in one sentence.
#[must_use]
pub fn summary(months: &[Month], reader: &Reader) -> String {
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
