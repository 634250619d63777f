//! The other answers of a row: another date, an e-mail, not before a day. Fetched when they are asked for.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::date::{Day, Edtf};
use crate::domain::entity::Commitment;
use crate::domain::id::Id;
use crate::domain::queries::attention::{Matter, Reason};
use crate::domain::queries::lists::title;
use crate::domain::record::{Kind, Record};
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;
use crate::i18n::mailto::mailto;
use crate::i18n::{ask, dates, m};
use crate::store::Store;
use crate::store::commands;
use crate::store::handle::Deed;
use crate::ui::{DateField, Glyph, Menu, MenuItem, Together, focus_by_id, live};
use crate::views::alerts::Alerts;
use crate::views::form::date_labels;
use crate::views::parts::Asked;
use crate::views::shared::links::{self, Place};
use crate::views::shared::page::HEADING;
use crate::views::shared::{Attended, Browser, Reader, t, tr};

use super::acts::{Act, Hand};
use super::more::more_id;

/// Draws what was asked for.
#[must_use]
pub fn answers(asked: Asked) -> AnyView {
    match asked {
        Asked::Menu(id) => view! { <Answers id date=false/> }.into_any(),
        Asked::Date(id) => view! { <Answers id date=true/> }.into_any(),
        Asked::Aside => view! { <PutAside/> }.into_any(),
        Asked::Alerts => view! { <Alerts/> }.into_any(),
    }
}

/// An answer of the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    Act(Act),
    /// A call with a partnership was held today.
    CallToday,
    /// It is due on this day.
    Due(Day),
    /// It is put aside until this day.
    Aside(Day),
    /// A date is asked for.
    Ask(Asking),
    /// It leads elsewhere.
    Follow,
}

/// What a date is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asking {
    Due,
    When,
    NotBefore,
}

#[component]
fn Answers(id: Id, date: bool) -> impl IntoView {
    let hand = Hand::here();
    let store = hand.store;
    let reader = untrack(|| Reader::of(store));
    let matter = Attended::here().with_untracked(|found| found.of(id).cloned());
    let offers = matter.map(|matter| {
        store
            .workspace()
            .with_untracked(|workspace| offers(&matter, workspace, &reader))
    });
    let offers = offers.unwrap_or_default();
    let items: Vec<MenuItem> = offers.iter().map(|(_, item)| item.clone()).collect();
    let answers: Vec<Answer> = offers.iter().map(|(answer, _)| *answer).collect();
    let asking = RwSignal::new(date.then_some(Asking::Due));
    let choose = move |key: String| {
        let at: Option<usize> = key.parse().ok();
        match at.and_then(|at| answers.get(at)).copied() {
            Some(Answer::Act(act)) => hand.act(id, act),
            Some(Answer::CallToday) => hold_call(hand, id),
            Some(Answer::Due(day)) => move_to(hand, id, &Edtf::from_day(day)),
            Some(Answer::Aside(day)) => put_aside(hand, id, day),
            Some(Answer::Ask(what)) => asking.set(Some(what)),
            Some(Answer::Follow) | None => {}
        }
    };
    let name = store.workspace().with_untracked(|workspace| {
        let record = workspace.get(id)?;
        Some(title(record, reader.lang, &reader.our_city))
    });
    let label = m::answers_more(reader.lang, &name.unwrap_or_default());
    view! {
        <Menu id=more_id(id) label=label items=Signal::stored(items) on_choose=choose glyph=Glyph::More class="small quiet" opened=!date/>
        {live(move || asking.get().map(|what| view! { <AskDate id what asking/> }))}
    }
}

/// What can be answered, in the order of the menu.
fn offers(matter: &Matter, workspace: &Workspace, reader: &Reader) -> Vec<(Answer, MenuItem)> {
    let (record, lang, today) = (&matter.record, reader.lang, reader.today);
    let mut all: Vec<(Answer, String, Option<Glyph>, Option<String>)> = Vec::new();
    let mut offer = |answer: Answer, label: String, glyph: Glyph| all.push((answer, label, Some(glyph), None));
    let (week, month) = (today.plus(7), today.a_month_later());
    let on = |day: Day| dates::day(lang, day);
    match record.kind {
        Kind::Commitment => {
            let first = matter.reasons.first();
            if !matches!(first, Some(Reason::Overdue(_) | Reason::DueSoon(_))) {
                offer(Answer::Act(Act::Done), m::answers_done(lang).to_owned(), Glyph::Check);
            }
            if !matches!(first, Some(Reason::Silent(_))) {
                offer(Answer::Act(Act::Call), m::answers_call(lang).to_owned(), Glyph::Person);
            }
            offer(Answer::Due(week), m::answers_due_on(lang, &on(week)), Glyph::Calendar);
            offer(Answer::Due(month), m::answers_due_on(lang, &on(month)), Glyph::Calendar);
            offer(
                Answer::Ask(Asking::Due),
                m::answers_other_date(lang).to_owned(),
                Glyph::Calendar,
            );
        }
        Kind::Event => {
            offer(
                Answer::Ask(Asking::When),
                m::answers_new_date(lang).to_owned(),
                Glyph::Calendar,
            );
            offer(
                Answer::Act(Act::Cancelled),
                m::event_was_cancelled(lang).to_owned(),
                Glyph::Close,
            );
        }
        Kind::Partnership => offer(Answer::CallToday, m::answers_call_today(lang).to_owned(), Glyph::Check),
        Kind::Agreement | Kind::Contact | Kind::Programme => {}
    }
    if let Some(commitment) = record.commitment() {
        let letters = letters(record, commitment, workspace, reader);
        all.extend(
            letters
                .into_iter()
                .map(|(label, href)| (Answer::Follow, label, Some(Glyph::Link), Some(href))),
        );
    }
    for day in [week, month] {
        all.push((
            Answer::Aside(day),
            m::answers_not_before(lang, &on(day)),
            Some(Glyph::Clock),
            None,
        ));
    }
    let other = m::answers_not_before_other(lang).to_owned();
    all.push((Answer::Ask(Asking::NotBefore), other, Some(Glyph::Clock), None));
    let item = |(at, (answer, label, glyph, href)): (usize, (Answer, String, Option<Glyph>, Option<String>))| {
        let key = at.to_string();
        let item = MenuItem {
            key,
            label,
            glyph,
            href,
            ..MenuItem::default()
        };
        (answer, item)
    };
    all.into_iter().enumerate().map(item).collect()
}

/// A draft to each responsible contact, in its language; where one has no address, the way to give it one, and where there is no
/// contact, the way to name somebody.
fn letters(record: &Record, commitment: &Commitment, workspace: &Workspace, reader: &Reader) -> Vec<(String, String)> {
    let lang = reader.lang;
    let named = commitment.responsible.values().filter_map(|who| who.contact);
    let people: Vec<_> = named.filter_map(|id| Some((id, workspace.contact(id)?))).collect();
    if people.is_empty() {
        return vec![(
            m::today_name_somebody(lang).to_owned(),
            Place::Edit(record.kind, record.id).href(),
        )];
    }
    let tie = commitment.partnership.and_then(|id| workspace.get(id));
    let letter = |(id, contact): (Id, &crate::domain::entity::Contact)| {
        if contact.email.trim().is_empty() {
            let contact_form = Place::Edit(Kind::Contact, id).href();
            return (m::answers_no_mail(lang, &contact.name), contact_form);
        }
        let theirs: Lang = ask::language(contact, lang);
        let cities = tie.map(|tie| title(tie, theirs, &reader.our_city)).unwrap_or_default();
        let draft = ask::ask(theirs, &contact.name, commitment, &cities);
        (
            m::answers_mail(lang, &contact.name),
            mailto(&contact.email, &draft.subject, &draft.body),
        )
    };
    people.into_iter().map(letter).collect()
}

fn hold_call(hand: Hand, id: Id) {
    let lang = hand.store.lang().get_untracked();
    hand.answer(id, || {
        hand.store.run(Deed::Created(Kind::Event), |workspace, desk| {
            commands::hold_call(workspace, id, lang, m::answers_call_title(lang), desk)
        })
    });
}

fn move_to(hand: Hand, id: Id, date: &Edtf) {
    hand.answer(id, || {
        hand.store.run(Deed::Moved(*date), |workspace, desk| {
            commands::move_date(workspace, id, date, desk)
        })
    });
}

fn put_aside(hand: Hand, id: Id, until: Day) {
    hand.answer(id, || {
        hand.store.snooze(id, Some(until));
        Ok(())
    });
}

/// Asks for a date, and does with it what it is asked for.
#[component]
fn AskDate(id: Id, what: Asking, asking: RwSignal<Option<Asking>>) -> impl IntoView {
    let hand = Hand::here();
    let value = RwSignal::new(String::new());
    let faulty = RwSignal::new(false);
    let field = format!("date-{id}");
    let label = t(match what {
        Asking::Due => m::answers_due,
        Asking::When => m::answers_when,
        Asking::NotBefore => m::answers_not_before_label,
    });
    let error = Signal::derive(move || {
        let fault = value.read().parse::<Edtf>().err().filter(|_| faulty.get())?;
        Some(dates::error(hand.store.lang().get(), fault).to_owned())
    });
    let save = move || match value.read_untracked().parse::<Edtf>() {
        Err(_) => faulty.set(true),
        Ok(date) => match (what, date.earliest()) {
            (Asking::NotBefore, Some(day)) => put_aside(hand, id, day),
            (Asking::NotBefore, None) => faulty.set(true),
            _ => move_to(hand, id, &date),
        },
    };
    let close = move || {
        focus_by_id(&more_id(id));
        asking.set(None);
    };
    Browser::here().focus.run(field.clone());
    view! {
        <form class="asked" novalidate
            on:submit=move |event| { event.prevent_default(); save(); }
            on:keydown=move |event| if event.key() == "Escape" { close(); }
        >
            <DateField id=field label value on_input=move |text| value.set(text) labels=date_labels() error required=true/>
            <div class="row">
                <button type="submit" class="btn primary small">{t(m::form_save)}</button>
                <button type="button" class="btn small" on:click=move |_| close()>{t(m::form_cancel)}</button>
            </div>
        </form>
    }
}

/// What is put aside, each with the way back.
#[component]
fn PutAside() -> impl IntoView {
    const TITLE: &str = "today-aside";
    let store = Store::here();
    let (aside, browser) = (Attended::aside(), Browser::here());
    browser.focus.run(TITLE.to_owned());
    let rows = live(move || {
        let reader = Reader::of(store);
        let all = aside.get();
        store.workspace().with(|workspace| {
            let row = |snooze: crate::store::snooze::Snooze| {
                let record = workspace.get(snooze.record)?;
                let (id, lang) = (record.id, reader.lang);
                let name = title(record, lang, &reader.our_city);
                let of = format!(": {name}");
                let back = move |_| {
                    store.snooze(id, None);
                    browser.focus.run(if aside.with_untracked(Vec::is_empty) { HEADING } else { TITLE }.to_owned());
                };
                Some(view! {
                    <li class="task">
                        <div class="stack">
                            <p><A href=links::of(record) attr:class="task-title">{name}</A></p>
                            <p class="soft">{m::answers_until(lang, &dates::day(lang, snooze.until))}</p>
                        </div>
                        <div class="row end">
                            <button type="button" class="btn small" on:click=back>{m::answers_bring_back(lang)}<span class="sr">{of}</span></button>
                        </div>
                    </li>
                })
            };
            all.into_iter().filter_map(row).together()
        })
    });
    let words = tr(move |lang| {
        let number = aside.with(|aside| crate::views::shared::marks::count(aside.len()));
        m::answers_aside(lang, &crate::i18n::intl::number(lang, number))
    });
    view! {
        <section aria-labelledby=TITLE>
            <div class="title"><h2 id=TITLE tabindex="-1">{words}</h2></div>
            <ul class="list" role="list">{rows}</ul>
        </section>
    }
}
