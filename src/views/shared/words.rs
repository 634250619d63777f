//! Messages as signals that follow the reader's language.

use leptos::prelude::*;

use crate::domain::text::Lang;
use crate::domain::validate::Problem;
use crate::i18n::faults;
use crate::store::Store;
use crate::store::commands::Refusal;
use crate::store::handle::Failure;

/// A message without parameters: `t(m::nav_today)`.
#[must_use]
pub fn t(message: fn(Lang) -> &'static str) -> Signal<String> {
    let lang = Store::here().lang();
    Signal::derive(move || message(lang.get()).to_owned())
}

/// A message made from the language and whatever else the closure reads: `tr(move |lang| m::count(lang, n.get()))`.
pub fn tr(message: impl Fn(Lang) -> String + Send + Sync + 'static) -> Signal<String> {
    let lang = Store::here().lang();
    Signal::derive(move || message(lang.get()))
}

/// What is wrong with what was typed, in a sentence; what else went wrong is said by the notice.
#[must_use]
pub fn why(lang: Lang, outcome: Result<(), Failure>) -> Option<String> {
    match outcome {
        Err(Failure::Refused(Refusal::Invalid(problems))) => {
            let fault = |problem: &Problem| faults::fault(lang, &problem.fault);
            problems.first().map(fault)
        }
        _ => None,
    }
}
