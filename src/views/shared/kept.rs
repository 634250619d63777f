//! How an agreement is kept: its clauses as a picture, and its dates.

use leptos::prelude::*;

use crate::domain::queries::agreements::{Coming, Term};
use crate::domain::queries::clauses::State;
use crate::domain::text::Lang;
use crate::i18n::{dates, intl, m};
use crate::ui::{Glyph, Icon, Together};

use super::marks::count;
use super::section::{label, pair};

/// The class of a state, and how it is called.
#[must_use]
pub fn told(state: State, lang: Lang) -> (&'static str, &'static str) {
    match state {
        State::Kept => ("ok", m::clauses_kept(lang)),
        State::Moving => ("moving", m::clauses_moving(lang)),
        State::Behind => ("warn", m::clauses_behind(lang)),
        State::Missing => ("none", m::clauses_missing(lang)),
    }
}

/// How many of the clauses have a living step.
#[must_use]
pub fn figure(states: &[State], lang: Lang) -> String {
    let living = states.iter().filter(|state| state.is_living()).count();
    m::agreement_coverage(lang, count(states.len()), &intl::number(lang, count(living)))
}

/// A piece for each clause, the best first, and below it how many stand where, which says the same.
pub fn picture(states: &[State], lang: Lang) -> AnyView {
    let of = |state: State| states.iter().filter(|one| **one == state).count();
    let found = || State::ALL.iter().copied().filter(|state| of(*state) > 0);
    let pieces: Vec<_> = found()
        .flat_map(|state| (0..of(state)).map(move |_| view! { <i class=told(state, lang).0></i> }.into_any()))
        .collect();
    let legend = found()
        .map(|state| {
            let (class, words) = told(state, lang);
            view! { <li><i class=class aria-hidden="true"></i>{format!("{words}: {}", intl::number(lang, count(of(state))))}</li> }
        })
        .together();
    view! {
        <div class="kept">
            <div class="kept-bar" aria-hidden="true">{pieces}</div>
            <ul class="kept-legend" role="list">{legend}</ul>
        </div>
    }
    .into_any()
}

/// The name of a date's field.
const fn field_of(term: Term) -> &'static str {
    match term {
        Term::Notice => "agreement.notice_by",
        Term::Review => "agreement.review_on",
        Term::Expiry => "agreement.valid_until",
    }
}

/// The dates of an agreement as lines of a `dl.pairs`, with how far away they are.
pub fn terms(coming: &[Coming], lang: Lang) -> Vec<AnyView> {
    let line = |one: &Coming| {
        let date = dates::edtf(lang, &one.date);
        let far = far(one.left, one.date.earliest() == one.date.latest(), lang);
        let class = if one.is_near && one.left < 0 {
            "due late"
        } else if one.is_near {
            "due warn"
        } else {
            "due"
        };
        let glyph = one.is_near.then(|| view! { <Icon glyph=Glyph::Clock/> });
        let value =
            view! { <span class="row"><span>{date}</span><span class=class>{glyph}<span>{far}</span></span></span> };
        pair(label(lang, field_of(one.term)), Some(value))
    };
    coming.iter().map(line).collect()
}

/// "in 12 days", "12 days ago"; of a date that is not exact, that this is its last day.
#[must_use]
pub fn far(left: i64, is_exact: bool, lang: Lang) -> String {
    let words = dates::in_days(lang, left);
    if is_exact || left < 0 {
        words
    } else {
        m::goal_at_latest(lang, &words)
    }
}
