//! Messages as signals that follow the reader's language.

use leptos::prelude::*;

use crate::domain::text::Lang;
use crate::store::Store;

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
