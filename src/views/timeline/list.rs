//! The two banks, with today between what was and what is planned.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::domain::date::{Edtf, Point, Shape};
use crate::domain::id::Id;
use crate::domain::queries::chronicle::Entry;
use crate::domain::queries::lists::banks;
use crate::domain::small_map::ById;
use crate::domain::text::{Lang, Text};
use crate::i18n::intl::{self, DateStyle};
use crate::i18n::{dates, m};
use crate::store::Store;
use crate::ui::{Each, Memo, Reveal, RevealMore, Shown, live, whole_on_paper};
use crate::views::shared::marks::count;
use crate::views::shared::{Reader, t, tr};

use super::Seen;
use super::card::Card;
use super::found::{Moment, Year, grouped};
use super::milestone::Milestone;

/// How many planned events are shown at first, the nearest ones.
const FEW_AHEAD: usize = 6;
/// How many others are shown at first, and how many more of either each time. More come by themselves while one scrolls; so
/// few cards are drawn anew at a keystroke of the search.
const PAGE: usize = 12;

/// What the cards show besides their event.
#[derive(Clone, Copy)]
pub struct Around {
    /// The partners' names with their sides, ours first.
    pub hosts: Memo<Vec<(Id, String)>>,
    /// How many commitments come from an event.
    pub commitments: Memo<BTreeMap<Id, usize>>,
    /// The names of the programmes.
    pub programmes: Memo<ById<Text>>,
}

impl Around {
    fn of(store: Store, partnership: Id) -> Self {
        Self {
            hosts: Memo::new(move |_| {
                let reader = Reader::of(store);
                store.workspace().with(|workspace| {
                    let Some(partnership) = workspace.partnership_of(partnership) else {
                        return Vec::new();
                    };
                    let banks = banks(partnership, &reader.our_city);
                    banks
                        .iter()
                        .map(|(id, partner)| (*id, partner.name.show(reader.lang)))
                        .collect()
                })
            }),
            commitments: Memo::new(move |_| {
                let mut found = BTreeMap::new();
                store.workspace().with(|workspace| {
                    let origins = workspace
                        .commitments()
                        .filter_map(|(_, commitment)| commitment.origin.as_ref()?.event);
                    origins.for_each(|event| *found.entry(event).or_default() += 1);
                });
                found
            }),
            programmes: Memo::new(move |_| {
                store.workspace().with(|workspace| {
                    let names = workspace
                        .programmes()
                        .map(|(record, programme)| (record.id, programme.name.clone()));
                    names.collect()
                })
            }),
        }
    }
}

/// The events that are asked for.
#[component]
pub fn Banks(seen: Seen) -> impl IntoView {
    let store = Store::here();
    let around = Around::of(store, seen.partnership);
    let later = RwSignal::new(FEW_AHEAD);
    whole_on_paper(later);
    let ahead_total = Memo::new(move |_| seen.found.with(|found| found.ahead.0.len()));
    let ahead = Memo::new(move |_| {
        seen.found.with(|found| {
            let hidden = found.ahead.0.len().saturating_sub(later.get());
            grouped(&found.ahead.0[hidden..])
        })
    });
    let reveal = Reveal::new(
        Signal::derive(move || seen.found.with(|found| found.behind.0.len())),
        PAGE,
    );
    let behind = Memo::new(move |_| seen.found.with(|found| grouped(&found.behind.0[..reveal.shown()])));
    let later_text = tr(move |lang| {
        let hidden = ahead_total.get().saturating_sub(later.get());
        m::timeline_later(lang, count(hidden.min(PAGE)))
    });
    let lang = store.lang();
    let earlier_text = Callback::new(move |rest: usize| m::timeline_earlier(lang.get(), count(rest.min(PAGE))));
    view! {
        <Shown when=move || { ahead_total.get() > later.get() }>
            <button type="button" class="btn more" on:click=move |_| later.update(|later| *later += PAGE)>{later_text}</button>
        </Shown>
        <div class="banks">
            <Heads around/>
            <Part years=ahead around of=m::timeline_ahead/>
            <Today/>
            <Part years=behind around of=m::timeline_behind/>
        </div>
        <RevealMore reveal text=earlier_text/>
    }
}

/// The cities' names above their banks.
#[component]
fn Heads(around: Around) -> impl IntoView {
    let ours = move || around.hosts.with(|hosts| hosts.first().map(|(_, name)| name.clone()));
    let theirs = move || {
        around.hosts.with(|hosts| {
            let names: Vec<&str> = hosts.iter().skip(1).map(|(_, name)| name.as_str()).collect();
            names.join(", ")
        })
    };
    view! {
        <div class="bank-heads" aria-hidden="true">
            <p class="bank-head a">{ours}</p>
            <p class="bank-head b">{theirs}</p>
        </div>
    }
}

#[component]
fn Today() -> impl IntoView {
    let today = Store::here().today();
    let words = tr(move |lang| m::timeline_today(lang, &dates::day_and_month(lang, today.get())));
    view! { <p class="today"><span>{words}</span></p> }
}

/// The years on one side of today.
#[component]
fn Part(
    years: Memo<Vec<Year>>,
    around: Around,
    /// Which side it is, for those who do not see it.
    of: fn(Lang) -> &'static str,
) -> impl IntoView {
    let names = move || years.with(|years| years.iter().map(|year| year.year).collect::<Vec<_>>());
    let one = move |year: Option<i32>| {
        let moments = move || {
            years.with(|years| {
                let this = years.iter().find(|known| known.year == year);
                this.map(|this| this.moments.clone()).unwrap_or_default()
            })
        };
        let name = tr(move |lang| match year {
            Some(year) => year.to_string(),
            None => m::timeline_undated(lang).to_owned(),
        });
        view! {
            <h2 class="year">{name}<span class="sr">": "{t(of)}</span></h2>
            <ol role="list"><Each each=moments key=Moment::key children=move |moment| view! { <Dated moment around/> }/></ol>
        }
    };
    view! { <Each each=names key=|year| *year children=one/> }
}

/// One date with its events.
#[component]
fn Dated(moment: Moment, around: Around) -> impl IntoView {
    let lang = Store::here().lang();
    let when = moment.when;
    // The card says the date in full, so this one is for the eye.
    let mark = when.map(|when| {
        live(move || {
            let (large, small) = mark(lang.get(), &when);
            view! { <p class="when" aria-hidden="true"><b>{large}</b>{small}</p> }
        })
    });
    let cards: Vec<_> = moment
        .entries
        .into_iter()
        .map(|entry| match entry {
            Entry::Event(record) => view! { <Card record around/> }.into_any(),
            Entry::Mark(mark) => view! { <Milestone mark=*mark/> }.into_any(),
        })
        .collect();
    view! { <li class="moment">{mark}{cards}</li> }
}

/// The date on the axis: what is most exact of it large, the rest small.
fn mark(lang: Lang, when: &Edtf) -> (String, String) {
    let short = |year: i32, month: u8| {
        let name = intl::installed().date(lang, year, month, 1, DateStyle::MonthShort);
        format!("{name} {year}")
    };
    let exact = |dated: crate::domain::date::Dated| (!dated.approximate && !dated.uncertain).then_some(dated.point);
    match when.shape() {
        Shape::Single(dated) => match exact(dated) {
            Some(Point::Day(day)) => (day.day().to_string(), short(day.year(), day.month())),
            Some(Point::Month(year, month)) => (dates::month_name(lang, month), year.to_string()),
            Some(Point::Year(year)) => (year.to_string(), String::new()),
            _ => (String::new(), dates::edtf(lang, when)),
        },
        Shape::Interval {
            start: Some(start),
            end: Some(end),
        } => match (exact(start), exact(end)) {
            (Some(Point::Day(first)), Some(Point::Day(last))) if first.month_index() == last.month_index() => (
                format!("{}–{}", first.day(), last.day()),
                short(last.year(), last.month()),
            ),
            _ => (String::new(), dates::edtf(lang, when)),
        },
        Shape::Interval { .. } => (String::new(), dates::edtf(lang, when)),
    }
}
