//! The pulse in words, always with its reason.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::id::Id;
use crate::domain::queries::attention::{Attention, List};
use crate::domain::queries::pulse::{Beat, Pulse};
use crate::domain::record::Kind;
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;
use crate::i18n::{dates, m};

use super::Reader;
use super::links::Place;
use super::marks::count;
use super::names::named;

/// The verdict as a sentence.
#[must_use]
pub fn verdict(pulse: &Pulse, lang: Lang) -> &'static str {
    match pulse.beat {
        _ if pulse.is_before_the_first() => m::partnership_unbegun(lang),
        Beat::Alive => m::partnership_alive(lang),
        Beat::Slowing => m::partnership_slowing(lang),
        Beat::Silent => m::partnership_mute(lang),
    }
}

/// The verdict as a word in its colour.
pub fn beat_badge(pulse: &Pulse, lang: Lang) -> AnyView {
    let (class, word) = match pulse.beat {
        _ if pulse.is_before_the_first() => ("badge", m::partnership_badge_unbegun(lang)),
        Beat::Alive => ("badge ok", m::partnership_badge_alive(lang)),
        Beat::Slowing => ("badge warn", m::partnership_badge_slowing(lang)),
        Beat::Silent => ("badge late", m::partnership_badge_silent(lang)),
    };
    view! { <span class=class>{word}</span> }.into_any()
}

/// When the last contact was. What is known to the day is counted in days; what is not keeps its date.
#[must_use]
pub fn last_contact(workspace: &Workspace, pulse: &Pulse, lang: Lang) -> String {
    match pulse.last {
        Some((days, id)) => m::partnership_last(lang, &distance(workspace, id, dates::days_ago(lang, days), lang)),
        None => m::partnership_no_last(lang).to_owned(),
    }
}

/// When the next contact is planned.
#[must_use]
pub fn next_contact(workspace: &Workspace, pulse: &Pulse, lang: Lang) -> String {
    match pulse.next {
        Some((days, id)) => m::partnership_next(lang, &distance(workspace, id, dates::in_days(lang, days), lang)),
        None => m::partnership_no_next(lang).to_owned(),
    }
}

fn distance(workspace: &Workspace, event: Id, days: String, lang: Lang) -> String {
    let when = workspace.event(event).and_then(|event| event.when.as_ref());
    match when.filter(|when| when.earliest() != when.latest()) {
        Some(when) => dates::edtf(lang, when),
        None => days,
    }
}

/// The whole sentence: the verdict, the last contact and the next, each with which it is, and what is silent.
pub fn sentence(
    workspace: &Workspace,
    pulse: &Pulse,
    attention: &Attention,
    partnership: Id,
    reader: &Reader,
) -> AnyView {
    let lang = reader.lang;
    let silent = attention.count_in(partnership, List::Silent);
    let rhythm = (pulse.beat != Beat::Alive).then(|| m::partnership_rhythm(lang, pulse.cadence));
    view! {
        <p class="pulse">
            <strong>{verdict(pulse, lang)}</strong>" "
            {(!pulse.is_before_the_first()).then(|| {
                view! { <span>{last_contact(workspace, pulse, lang)}{which(workspace, pulse.last, lang)}". "</span> }
            })}
            <span>{next_contact(workspace, pulse, lang)}{which(workspace, pulse.next, lang)}". "</span>
            {rhythm.map(|words| view! { <span>{words}" "</span> })}
            {(silent > 0).then(|| {
                let list = format!("{}?silent=1", Place::Commitments(partnership));
                view! { <A href=list>{m::partnership_silent(lang, count(silent))}</A> }
            })}
        </p>
    }
    .into_any()
}

fn which(workspace: &Workspace, contact: Option<(i64, Id)>, lang: Lang) -> Option<AnyView> {
    let (_, id) = contact?;
    let event = workspace.event(id)?;
    let title = named(&event.title, lang);
    Some(view! { ": "<A href=Place::Show(Kind::Event, id).href()>{title}</A> }.into_any())
}
