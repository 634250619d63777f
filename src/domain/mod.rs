//! Records, dates, rules and queries.
//!
//! Must not know: the clock, how ids are made, Leptos, the browser. What it needs of them is passed in.

pub mod date;
pub mod text;
