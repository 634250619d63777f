//! The month of a partnership: a grid of days on a desk, a list of those that hold something on a phone.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::components::A;
use leptos_router::hooks::use_navigate;

use crate::domain::codes::EventStatus;
use crate::domain::date::Day;
use crate::domain::entity::Partnership;
use crate::domain::id::Id;
use crate::domain::queries::calendar::{DayOf, Month, month};
use crate::domain::queries::lists;
use crate::domain::record::{Kind, Record};
use crate::domain::text::Lang;
use crate::i18n::intl::{self, DateStyle};
use crate::i18n::{dates, m};
use crate::store::Store;
use crate::ui::{Glyph, Icon, Memo, Together, live};
use crate::views::schedule::words;
use crate::views::shared::calendar_file::CalendarFiles;
use crate::views::shared::chips::side;
use crate::views::shared::links::{self, Place};
use crate::views::shared::marks::count;
use crate::views::shared::query::Query;
use crate::views::shared::{PageHead, PartnershipNav, Reader, RecordPage, t, tr};

/// How many entries a day shows; the schedule has the rest.
const FEW: usize = 4;
/// How many entries without a day are shown.
const VAGUE: usize = 12;

/// The page.
#[component]
pub fn CalendarPage(
    /// The partnership.
    id: Id,
) -> impl IntoView {
    view! { <RecordPage kind=Kind::Partnership id show=|id, _| view! { <Calendar id/> }.into_any()/> }
}

#[component]
fn Calendar(id: Id) -> impl IntoView {
    let store = Store::here();
    let query = Query::here();
    let navigate = use_navigate();
    // The first day of the month that the address asks for, else of this one.
    let first = Memo::new(move |_| {
        let asked = query.with(|query| format!("{}-01", query.get("month")).parse::<Day>().ok());
        asked.unwrap_or_else(|| store.today().get().first_of_month())
    });
    let found = Memo::new(move |_| store.workspace().with(|workspace| month(workspace, id, first.get())));
    let eyebrow = Signal::derive(move || {
        let reader = Reader::of(store);
        store.workspace().with(|workspace| {
            let record = workspace.get(id);
            record
                .map(|record| lists::title(record, reader.lang, &reader.our_city))
                .unwrap_or_default()
        })
    });
    let go = Callback::new(move |day: Day| {
        let text = day.to_string();
        let month = text.get(..7).unwrap_or_default().to_owned();
        let options = NavigateOptions {
            replace: true,
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate(
            &Query::default().with("month", month).after(&Place::Calendar(id).href()),
            options,
        );
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
        found.with(|found| drawn(id, found, partnership, &reader))
    });
    view! {
        <div class="page">
            <PageHead title=t(m::calendar_title) eyebrow/>
            <PartnershipNav id/>
            <section class="stack" aria-labelledby="calendar-month" on:keydown=key>
                <div class="row between">
                    <h2 id="calendar-month"><span role="status">{name}</span></h2>
                    <div class="row no-print" role="group" aria-label=t(m::calendar_months)>
                        {tool(Glyph::Left, m::calendar_earlier, Box::new(earlier))}
                        {tool(Glyph::Right, m::calendar_later, Box::new(later))}
                        <button type="button" class="btn" on:click=move |_| to_today()>{t(m::calendar_today)}</button>
                        <CalendarFiles id/>
                    </div>
                </div>
                {body}
                <p class="soft no-print">{t(m::calendar_hint)}</p>
            </section>
        </div>
    }
}

fn drawn(id: Id, month: &Month, partnership: Option<&Partnership>, reader: &Reader) -> AnyView {
    let is_empty = month.vague.is_empty() && month.days.iter().all(|of| of.records.is_empty());
    let nothing = is_empty.then(|| view! { <p class="soft">{m::calendar_nothing(reader.lang)}</p> });
    let vague = (!month.vague.is_empty()).then(|| vague(&month.vague, partnership, reader));
    view! { {vague}{nothing}{grid(id, month, partnership, reader)} }.into_any()
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

fn grid(id: Id, month: &Month, partnership: Option<&Partnership>, reader: &Reader) -> AnyView {
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
            Some(of) => cell(id, of, partnership, reader),
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

fn cell(id: Id, of: &DayOf, partnership: Option<&Partnership>, reader: &Reader) -> AnyView {
    let (lang, day) = (reader.lang, of.day);
    let is_today = day == reader.today;
    let rows = of
        .records
        .iter()
        .take(FEW)
        .map(|record| view! { <li>{entry(record, partnership, reader)}</li> });
    let more = of.records.len().saturating_sub(FEW);
    let more = (more > 0).then(|| {
        let week = Query::default()
            .with("from", day.to_string())
            .with("to", day.plus(6).to_string());
        let href = week.after(&Place::Schedule(id).href());
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
    view! { <A href=links::of(record) attr:class=class attr:aria-label=name>{title}</A> }.into_any()
}
