//! The two banks, with today between what was and what is planned.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use crate::domain::date::{Edtf, Point, Shape};
use crate::domain::id::Id;
use crate::domain::queries::chronicle::Entry;
use crate::domain::queries::lists::banks;
use crate::domain::search::Words;
use crate::domain::small_map::ById;
use crate::domain::text::{Lang, Text};
use crate::domain::workspace::Workspace;
use crate::i18n::intl::{self, DateStyle};
use crate::i18n::{dates, m};
use crate::store::Store;
use crate::ui::{self, Each, Memo, Plain, Reveal, RevealMore, Seats, id_around, plain, toggled, whole_on_paper};
use crate::views::shared::marks::count;
use crate::views::shared::sought::sought;
use crate::views::shared::{Reader, t, tr};

use super::Seen;
use super::card::card;
use super::found::{Moment, Year, grouped};
use super::milestone::milestone;
use super::more::event_of;

/// How many planned events are shown at first, the nearest ones.
const FEW_AHEAD: usize = 6;
/// How many others are shown at first, and how many more of either each time. More come by themselves while one scrolls; so
/// few cards are drawn anew at a keystroke of the search.
const PAGE: usize = 12;

/// What the cards show besides their event.
#[derive(Clone, PartialEq)]
pub struct Around {
    /// Who reads.
    pub reader: Reader,
    /// What is looked for.
    pub words: Arc<Words>,
    /// The partners' names with their sides, ours first.
    pub hosts: Arc<Vec<(Id, String)>>,
    /// How many commitments come from an event.
    pub commitments: Arc<BTreeMap<Id, usize>>,
    /// The names of the programmes.
    pub programmes: Arc<ById<Text>>,
}

impl Around {
    fn of(store: Store, partnership: Id) -> Memo<Self> {
        let reader = Memo::new(move |_| Reader::of(store));
        let hosts = Memo::new(move |_| {
            store.workspace().with(|workspace| {
                let Some(partnership) = workspace.partnership_of(partnership) else {
                    return Vec::new();
                };
                reader.with(|reader| {
                    let banks = banks(partnership, &reader.our_city);
                    banks
                        .iter()
                        .map(|(id, partner)| (*id, partner.name.show(reader.lang)))
                        .collect()
                })
            })
        });
        let commitments = Memo::new(move |_| {
            let mut found = BTreeMap::new();
            store.workspace().with(|workspace| {
                let origins = workspace
                    .commitments()
                    .filter_map(|(_, commitment)| commitment.origin.as_ref()?.event);
                origins.for_each(|event| *found.entry(event).or_default() += 1);
            });
            found
        });
        let programmes = Memo::new(move |_| {
            store.workspace().with(|workspace| {
                let names = workspace
                    .programmes()
                    .map(|(record, programme)| (record.id, programme.name.clone()));
                names.collect()
            })
        });
        let words = sought();
        Memo::new(move |_| Self {
            reader: reader.get(),
            words: words(),
            hosts: hosts.read(),
            commitments: commitments.read(),
            programmes: programmes.read(),
        })
    }
}

/// What the dates of the list have in common.
#[derive(Clone, Copy)]
struct List {
    around: Memo<Around>,
    /// The events whose cards are opened.
    opened: RwSignal<Vec<Id>>,
}

impl List {
    /// A card was opened or closed.
    fn hear(self, event: &ev::Event) {
        let Some((id, is_open)) = toggled(event).and_then(|(fold, is_open)| Some((event_of(&fold)?, is_open))) else {
            return;
        };
        if self.opened.with_untracked(|opened| opened.contains(&id)) != is_open {
            self.opened.update(|opened| {
                opened.retain(|other| *other != id);
                opened.extend(is_open.then_some(id));
            });
        }
    }
}

/// The events that are asked for.
#[component]
pub fn Banks(seen: Seen) -> impl IntoView {
    let store = Store::here();
    let list = List {
        around: Around::of(store, seen.partnership),
        opened: RwSignal::new(Vec::new()),
    };
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
        <ui::Shown when=move || { ahead_total.get() > later.get() }>
            <button type="button" class="btn more" on:click=move |_| later.update(|later| *later += PAGE)>{later_text}</button>
        </ui::Shown>
        <div class="banks" on:toggle:capture=move |event: ev::Event| list.hear(&event)>
            <Heads around=list.around/>
            <Part years=ahead list of=m::timeline_ahead/>
            <Today/>
            <Part years=behind list of=m::timeline_behind/>
        </div>
        <RevealMore reveal text=earlier_text/>
    }
}

/// The cities' names above their banks.
#[component]
fn Heads(around: Memo<Around>) -> impl IntoView {
    let hosts = Memo::new(move |_| around.with(|around| Arc::clone(&around.hosts)));
    let ours = move || hosts.with(|hosts| hosts.first().map(|(_, name)| name.clone()));
    let theirs = move || {
        hosts.with(|hosts| {
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
    list: List,
    /// Which side it is, for those who do not see it.
    of: fn(Lang) -> &'static str,
) -> impl IntoView {
    let names = move || years.with(|years| years.iter().map(|year| year.year).collect::<Vec<_>>());
    let one = move |year: Option<i32>| {
        let moments = move || {
            let (around, opened) = (list.around.read(), list.opened.read());
            let shown = |moment: &Moment| {
                let is_in_it = |id: &&Id| moment.entries.iter().any(|entry| entry.record().id == **id);
                Shown {
                    moment: moment.clone(),
                    around: Arc::clone(&around),
                    opened: opened.iter().filter(is_in_it).copied().collect(),
                }
            };
            years.with(|years| {
                let this = years.iter().find(|known| known.year == year);
                this.map(|this| this.moments.iter().map(shown).collect::<Vec<_>>())
                    .unwrap_or_default()
            })
        };
        let name = tr(move |lang| match year {
            Some(year) => year.to_string(),
            None => m::timeline_undated(lang).to_owned(),
        });
        let store = Store::here();
        view! {
            <h2 class="year">{name}<span class="sr">": "{t(of)}</span></h2>
            <ol role="list"><Seats each=moments key=|shown| shown.moment.when held=move || focused(store).map(Some) draw=dated/></ol>
        }
    };
    view! { <Each each=names key=|year| *year children=one/> }
}

/// A date with its entries, and all that is shown of them.
#[derive(PartialEq)]
struct Shown {
    moment: Moment,
    around: Arc<Around>,
    opened: Vec<Id>,
}

/// The date of the event in whose card the focus is.
fn focused(store: Store) -> Option<Edtf> {
    let id = event_of(&id_around(".ev .cover, .ev-more")?)?;
    let when = |workspace: &Workspace| workspace.get(id)?.event()?.when;
    store.workspace().with_untracked(when)
}

/// One date with its events.
fn dated(Shown { moment, around, opened }: &Shown) -> Plain {
    // The card says the date in full, so this one is for the eye.
    let mark = moment.when.map(|when| {
        let (large, small) = mark(around.reader.lang, &when);
        plain("p")
            .class("when")
            .set("aria-hidden", "true")
            .with(plain("b").with(large))
            .with(small)
    });
    let entry = |entry: &Entry| match entry {
        Entry::Event(record) => {
            let is_open = opened.contains(&record.id);
            record.event().map(|event| card(record, event, around, is_open))
        }
        Entry::Mark(mark) => milestone(mark, &around.reader, &around.words),
    };
    plain("li")
        .class("moment")
        .with_all(mark)
        .with_all(moment.entries.iter().filter_map(entry))
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
