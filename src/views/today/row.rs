//! A record that asks for something: why, and the answer that is most likely.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::entity::{Agreement, Commitment, Entity, Event};
use crate::domain::id::Id;
use crate::domain::queries::agreements::{Coming, Term};
use crate::domain::queries::attention::{Matter, Reason};
use crate::domain::queries::lists::title;
use crate::domain::record::{Kind, Record};
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;
use crate::i18n::{dates, m};
use crate::ui::{Glyph, Icon, Together};
use crate::views::parts::Asked;
use crate::views::shared::Reader;
use crate::views::shared::chips::{commitment_mark, invented_chip, owner_chip, owners};
use crate::views::shared::links::{self, Place};
use crate::views::shared::names::named;

use super::acts::{Act, Hand, answer_id};
use super::more::{Slot, more};

/// The row of a matter: its worst reason beside its answer, the others with the responsible ones below.
pub fn row(matter: &Arc<Matter>, workspace: &Workspace, reader: &Reader) -> AnyView {
    let (record, mut marks) = (&matter.record, marks(matter, reader));
    let others = marks.split_off(marks.len().min(1));
    let chips = chips(record, workspace, reader);
    let below = (!others.is_empty() || !chips.is_empty()).then(|| {
        view! { <div class="row owners">{others}{chips}</div> }
    });
    view! {
        <li class="task">
            <div class="stack">
                {headline(record, reader)}
                {whereabouts(workspace, record, when(record, reader.lang), reader)}
            </div>
            <div class="row end">{marks}{answers(matter, reader)}</div>
            {below}
        </li>
    }
    .into_any()
}

/// What else is to be said of a matter, and its answers, for a row that says its worst reason already.
pub fn beside(matter: &Matter, workspace: &Workspace, reader: &Reader) -> AnyView {
    let commitment = matter.record.commitment();
    let missing = commitment.map(|commitment| owners(workspace, commitment, &reader.our_city, reader.lang));
    let missing = missing.into_iter().flatten().filter(|owner| owner.name.is_none());
    view! {
        <div class="row end">
            {marks(matter, reader)}
            {missing.map(|owner| owner_chip(&owner, reader.lang)).together()}
            {answers(matter, reader)}
        </div>
    }
    .into_any()
}

/// The title as a link.
fn headline(record: &Record, reader: &Reader) -> AnyView {
    let name = match record.entity() {
        Entity::Agreement(Agreement { title, .. })
        | Entity::Event(Event { title, .. })
        | Entity::Commitment(Commitment { title, .. }) => named(title, reader.lang),
        _ => title(record, reader.lang, &reader.our_city).into_any(),
    };
    view! { <p><A href=links::of(record) attr:class="task-title">{name}</A></p> }.into_any()
}

fn when(record: &Record, lang: Lang) -> Option<String> {
    match record.entity() {
        Entity::Event(event) => event.when.as_ref().map(|when| dates::edtf(lang, when)),
        Entity::Commitment(commitment) => Some(match &commitment.due {
            Some(due) => dates::due(lang, due),
            None => m::today_undated(lang).to_owned(),
        }),
        _ => None,
    }
}

/// The partnership as a link, and what else belongs on the quiet line.
pub fn whereabouts(workspace: &Workspace, record: &Record, more: Option<String>, reader: &Reader) -> AnyView {
    let within = record.partnership().filter(|id| *id != record.id);
    let name = within.and_then(|id| {
        let record = workspace.get(id)?;
        Some((links::of(record), title(record, reader.lang, &reader.our_city)))
    });
    let separated = name.is_some() && more.is_some();
    (name.is_some() || more.is_some())
        .then(|| {
            view! {
                <p class="soft">
                    {name.map(|(href, name)| view! { <A href=href>{name}</A> })}
                    {separated.then_some(" · ")}
                    {more}
                </p>
            }
        })
        .into_any()
}

/// The reasons in words, as far as nothing else in the row says them.
fn marks(matter: &Matter, reader: &Reader) -> Vec<AnyView> {
    matter
        .reasons
        .iter()
        .filter_map(|reason| mark(reason, reader.lang))
        .collect()
}

fn mark(reason: &Reason, lang: Lang) -> Option<AnyView> {
    let (class, glyph, words) = match reason {
        Reason::Overdue(days) => ("due late", Glyph::Alert, dates::overdue_by(lang, *days)),
        Reason::Silent(Some(days)) | Reason::PartnershipSilent(days) => {
            ("due warn", Glyph::Clock, m::today_silent_for(lang, *days))
        }
        Reason::Silent(None) => ("due warn", Glyph::Clock, m::today_silent_ever(lang).to_owned()),
        Reason::Agreement(near) => {
            let class = if near.has_passed() { "due late" } else { "due warn" };
            (class, Glyph::Calendar, near_words(near, lang))
        }
        Reason::PastEvent(_)
        | Reason::NobodyOn(_)
        | Reason::WithoutDate
        | Reason::DueSoon(_)
        | Reason::Deadline(..) => {
            return None;
        }
    };
    Some(view! { <span class=class><Icon glyph/>{words}</span> }.into_any())
}

fn near_words(near: &Coming, lang: Lang) -> String {
    let words: fn(Lang, &str) -> String = match (near.term, near.has_passed()) {
        (Term::Notice, _) => m::today_near_notice,
        (Term::Review, false) => m::today_near_review,
        (Term::Review, true) => m::today_near_reviewed,
        (Term::Expiry, false) => m::today_near_end,
        (Term::Expiry, true) => m::today_near_ended,
    };
    words(lang, &dates::edtf(lang, &near.date))
}

/// Who is responsible, and whether it is invented for the example.
fn chips(record: &Record, workspace: &Workspace, reader: &Reader) -> Vec<AnyView> {
    let lang = reader.lang;
    let Some(commitment) = record.commitment() else {
        let is_invented = record.event().is_some_and(|event| event.invented)
            || record.agreement().is_some_and(|agreement| agreement.invented);
        let chip = is_invented.then(|| invented_chip(lang).into_any());
        return chip.into_iter().collect();
    };
    let owners = owners(workspace, commitment, &reader.our_city, lang);
    let chips = owners.iter().map(|owner| owner_chip(owner, lang));
    let chips = chips.chain(commitment_mark(commitment, lang));
    chips.map(IntoAny::into_any).collect()
}

/// The answer that is most likely, and the way to the others.
fn answers(matter: &Matter, reader: &Reader) -> AnyView {
    let (record, lang) = (&matter.record, reader.lang);
    let (id, slot) = (record.id, Slot::default());
    let name = title(record, lang, &reader.our_city);
    let button = |act: Act, words: &'static str| {
        let hand = Hand::here();
        press(id, words, &name, Box::new(move || hand.act(id, act)))
    };
    let first = match matter.reasons.first() {
        Some(Reason::Overdue(_) | Reason::DueSoon(_)) => button(Act::Done, m::answers_done(lang)),
        Some(Reason::PastEvent(_)) => button(Act::Held, m::event_took_place(lang)),
        Some(Reason::Silent(_)) => button(Act::Call, m::answers_call(lang)),
        Some(Reason::WithoutDate) => press(
            id,
            m::answers_set_date(lang),
            &name,
            Box::new(slot.asks(Asked::Date(id))),
        ),
        Some(Reason::PartnershipSilent(_)) => {
            let plan = links::new(Kind::Event, Some(id), &[("status", "planned".to_owned())]);
            follow(id, plan, m::answers_plan(lang), &name)
        }
        Some(Reason::NobodyOn(_)) => follow(
            id,
            Place::Edit(record.kind, id).href(),
            m::today_name_somebody(lang),
            &name,
        ),
        Some(Reason::Agreement(_) | Reason::Deadline(..)) | None => {
            follow(id, links::of(record), m::answers_open(lang), &name)
        }
    };
    view! { {first}{more(id, &name, slot, lang)} }.into_any()
}

fn press(id: Id, words: &'static str, of: &str, act: Box<dyn Fn()>) -> AnyView {
    let of = format!(": {of}");
    view! { <button type="button" class="btn small" id=answer_id(id) on:click=move |_| act()>{words}<span class="sr">{of}</span></button> }
        .into_any()
}

fn follow(id: Id, href: String, words: &'static str, of: &str) -> AnyView {
    let of = format!(": {of}");
    view! { <a href=href class="btn small" id=answer_id(id)>{words}<span class="sr">{of}</span></a> }.into_any()
}
