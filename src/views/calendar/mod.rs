//! The month of a partnership: a grid of days on a desk, a list of those that hold something on a phone.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::codes::EventStatus;
use crate::domain::date::Day;
use crate::domain::entity::Partnership;
use crate::domain::id::Id;
use crate::domain::queries::calendar::{DayOf, Month, month, nearest_month};
use crate::domain::record::{Kind, Record};
use crate::domain::text::Lang;
use crate::i18n::intl::{self, DateStyle};
use crate::i18n::{dates, m};
use crate::store::Store;
use crate::ui::{Glyph, Icon, Memo, Shown, Together, live};
use crate::views::schedule::{address, words};
use crate::views::shared::calendar_file::CalendarFiles;
use crate::views::shared::chips::side;
use crate::views::shared::filter::own::Own;
use crate::views::shared::filter::{Asking, FilterBar, Frame, Holds, NothingFound, Printed, Why};
use crate::views::shared::links::{self, Place};
use crate::views::shared::marks::count;
use crate::views::shared::{Reader, RecordPage, marked, t, tr};

/// How many entries a day shows; the schedule has the rest.
const FEW: usize = 4;
/// How many entries without a day are shown.
const VAGUE: usize = 12;

/// A month of the partnership with this id; which one, the address says.
#[component]
pub fn CalendarPage(
    /// The partnership.
    id: Id,
) -> impl IntoView {
    view! { <RecordPage kind=Kind::Partnership id show=|id, _| view! { <Calendar id/> }.into_any()/> }
}

#[component]
fn Calendar(id: Id) -> impl IntoView {
    let asking = Asking::here(id, Place::Calendar(id), &OWN);
    view! { <Frame asking title=t(m::calendar_title)><Shows asking/></Frame> }
}

/// What the address says of this page alone.
const OWN: [Own; 1] = [Own::one("month", Why::NoMonth, |text| first_of(text).is_some())];

/// The first day of a month as the address has it.
fn first_of(month: &str) -> Option<Day> {
    format!("{month}-01").parse().ok()
}

/// The first day of the month that the address asks for; else of this one, or of the nearest in the period of the filter.
fn first_day(asking: Asking, store: Store) -> Memo<Day> {
    let month = asking.own("month");
    Memo::new(move |_| {
        let asked = month.with(|month| first_of(month));
        asked.unwrap_or_else(|| {
            let today = store.today().get();
            let period = asking.filter.with(|filter| (filter.from, filter.to));
            let from = period.0.and_then(|from| from.earliest());
            let to = period.1.and_then(|to| to.latest());
            let day = to.map_or(today, |to| today.min(to));
            from.map_or(day, |from| day.max(from)).first_of_month()
        })
    })
}

/// The filter, the month, and the ways to others.
#[component]
fn Shows(asking: Asking) -> impl IntoView {
    let store = Store::here();
    let id = asking.partnership;
    let first = first_day(asking, store);
    let all = Memo::new(move |_| store.workspace().with(|workspace| month(workspace, id, first.get())));
    let found = asking.left_of(all, |month, sieve| month.only(|record| sieve.takes(record)));
    let counted = tr(move |lang| {
        let (some, all) = (found.with(Month::len), all.with(Month::len));
        let number = |n: usize| intl::number(lang, count(n));
        if some == all {
            m::filter_count_in_month(lang, count(all))
        } else {
            m::filter_found_in_month(lang, &number(some), &number(all))
        }
    });
    let go = Callback::new(move |day: Day| {
        let text = day.to_string();
        asking.put("month", text.get(..7).unwrap_or_default(), true);
    });
    let earlier = move || go.run(first.get_untracked().plus(-1));
    let later = move || go.run(first.get_untracked().last_of_month().plus(1));
    let to_today = move || go.run(store.today().get_untracked());
    let key = move |event: ev::KeyboardEvent| {
        match event.key().as_str() {
            "PageUp" => earlier(),
            "PageDown" => later(),
            "Home" => to_today(),
            _ => return,
        }
        event.prevent_default();
    };
    let name = tr(move |lang| {
        let first = first.get();
        dates::month(lang, first.year(), first.month())
    });
    let tool = |glyph: Glyph, name: fn(Lang) -> &'static str, act: Box<dyn Fn() + Send>| {
        view! {
            <button type="button" class="btn icon-only" aria-label=t(name) title=t(name) on:click=move |_| act()><Icon glyph/></button>
        }
    };
    let body = live(move || {
        let reader = Reader::of(store);
        let partnership = store.workspace().with(|workspace| workspace.get(id).cloned());
        let partnership = partnership.as_ref().and_then(|record| Record::partnership_of(record));
        found.with(|found| drawn(asking, found, partnership, &reader))
    });
    let is_hidden = Memo::new(move |_| found.with(Month::is_empty) && asking.narrows.get());
    view! {
        <FilterBar asking search=t(m::filter_search) holds=Signal::stored(Holds::Both) counted/>
        <Printed asking counted/>
        <section class="stack" aria-labelledby="calendar-month" on:keydown=key>
            <div class="row between">
                <h2 id="calendar-month"><span role="status">{name}</span></h2>
                <div class="row no-print" role="group" aria-label=t(m::calendar_months)>
                    {tool(Glyph::Left, m::calendar_earlier, Box::new(earlier))}
                    {tool(Glyph::Right, m::calendar_later, Box::new(later))}
                    <button type="button" class="btn" on:click=move |_| to_today()>{t(m::calendar_today)}</button>
                    <CalendarFiles asking/>
                </div>
            </div>
            <Shown when=move || is_hidden.get()><Hidden asking first go/></Shown>
            {body}
            <p class="soft no-print">{t(m::calendar_hint)}</p>
        </section>
    }
}

/// Nothing of what is asked for stands in this month: where the nearest of it does, or the way back to everything.
#[component]
fn Hidden(asking: Asking, first: Memo<Day>, go: Callback<Day>) -> impl IntoView {
    let store = Store::here();
    let near = Memo::new(move |_| {
        let day = first.get();
        let workspace = store.workspace();
        asking.sift(|sieve| {
            workspace.with(|workspace| nearest_month(workspace, asking.partnership, day, |record| sieve.takes(record)))
        })
    });
    live(move || {
        match near.get() {
        Some(month) => view! {
            <p class="row">
                <span>{t(m::filter_none_in_month)}</span>
                <button type="button" class="btn small no-print" on:click=move |_| go.run(month)>{t(m::filter_nearest)}</button>
            </p>
        }
        .into_any(),
        None => view! { <NothingFound asking/> }.into_any(),
    }
    })
}

fn drawn(asking: Asking, month: &Month, partnership: Option<&Partnership>, reader: &Reader) -> AnyView {
    let is_empty = month.is_empty() && !asking.narrows.get();
    let nothing = is_empty.then(|| view! { <p class="soft">{m::calendar_nothing(reader.lang)}</p> });
    let vague = (!month.vague.is_empty()).then(|| vague(&month.vague, partnership, reader));
    view! { {vague}{nothing}{grid(asking, month, partnership, reader)} }.into_any()
}

/// What lies in the month without a day of its own.
fn vague(records: &[Arc<Record>], partnership: Option<&Partnership>, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let rows = records.iter().take(VAGUE).map(|record| {
        view! { <li>{entry(record, partnership, reader)}" "<span class="soft">{words::when(record, lang)}</span></li> }
    });
    let more = records.len().saturating_sub(VAGUE);
    let more = (more > 0).then(|| view! { <li class="soft">{m::calendar_more(lang, count(more))}</li> });
    view! {
        <section class="card sunken" aria-labelledby="calendar-vague">
            <h3 id="calendar-vague">{m::calendar_vague(lang)}</h3>
            <ul role="list" class="days-vague">{rows.together()}{more}</ul>
        </section>
    }
    .into_any()
}

fn grid(asking: Asking, month: &Month, partnership: Option<&Partnership>, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let Some(first) = month.days.first().map(|of| of.day) else {
        return ().into_any();
    };
    // 1970-01-01 was a Thursday; weeks begin on Monday in all three languages.
    let before = usize::try_from((first.epoch_days() + 3).rem_euclid(7)).unwrap_or_default();
    let monday = Day::from_epoch_days(4);
    let heads = (0..7).map(|n| view! { <th scope="col">{weekday(lang, monday.plus(n))}</th> });
    let blank = std::iter::repeat_with(|| None).take(before);
    let cells: Vec<Option<&DayOf>> = blank.chain(month.days.iter().map(Some)).collect();
    let rows = cells.chunks(7).map(|week| {
        let cells = week.iter().map(|of| match of {
            Some(of) => cell(asking, of, partnership, reader),
            None => view! { <td class="none"></td> }.into_any(),
        });
        view! { <tr>{cells.together()}</tr> }
    });
    view! {
        <table class="calendar" aria-labelledby="calendar-month">
            <thead><tr>{heads.together()}</tr></thead>
            <tbody>{rows.together()}</tbody>
        </table>
    }
    .into_any()
}

/// The weekday alone, as it begins a date.
fn weekday(lang: Lang, day: Day) -> String {
    let date = intl::installed().date(lang, day.year(), day.month(), day.day(), DateStyle::Weekday);
    date.split([',', ' ']).next().unwrap_or_default().to_owned()
}

fn cell(asking: Asking, of: &DayOf, partnership: Option<&Partnership>, reader: &Reader) -> AnyView {
    let (lang, day) = (reader.lang, of.day);
    let is_today = day == reader.today;
    let rows = of
        .records
        .iter()
        .take(FEW)
        .map(|record| view! { <li>{entry(record, partnership, reader)}</li> });
    let more = of.records.len().saturating_sub(FEW);
    let more = (more > 0).then(|| {
        let href = move || {
            let week = address::days(day, day.plus(6));
            let query = asking.query.get().put("window", week);
            query.after(&Place::Schedule(asking.partnership).href())
        };
        view! { <li><A href>{m::calendar_more(lang, count(more))}</A></li> }
    });
    let list = (!of.records.is_empty()).then(|| view! { <ul role="list">{rows.together()}{more}</ul> });
    let name = format!("{}, {}", weekday(lang, day), dates::day_and_month(lang, day));
    view! {
        <td class:none=of.records.is_empty() aria-current=is_today.then_some("date")>
            <p class="day"><span class="short">{day.day().to_string()}</span><span class="long">{name}</span></p>
            {list}
        </td>
    }
    .into_any()
}

fn entry(record: &Arc<Record>, partnership: Option<&Partnership>, reader: &Reader) -> AnyView {
    let owner = record.event().and_then(|event| event.host);
    let owner = owner.or_else(|| record.commitment().and_then(|commitment| commitment.lead));
    let side = match (partnership, owner) {
        (Some(partnership), Some(owner)) => side(partnership, &reader.our_city, owner),
        _ => "joint",
    };
    let late = record
        .commitment()
        .and_then(|commitment| words::overdue(commitment, reader));
    let is_planned = record
        .event()
        .is_some_and(|event| event.status() == EventStatus::Planned);
    let title = words::title(record, reader.lang);
    let name = words::name(record, reader);
    let state = match (late.is_some(), is_planned) {
        (true, _) => " late",
        (false, true) => " planned",
        _ => "",
    };
    let class = format!("on-day {side}{state}");
    // There may be a hundred and more of them: a plain link costs a fraction of the router's, which looks whether it is here.
    view! { <a href=links::of(record) class=class aria-label=name>{marked(title)}</a> }.into_any()
}
