//! The only place that touches the browser: one file a fact of it. Must not know: the store, the views.
//! Of `i18n` it knows one thing: the trait that [`intl`] implements.

pub mod intl;
