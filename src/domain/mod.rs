//! Records, dates, rules and queries.
//!
//! Must not know: the clock, how ids are made, Leptos, the browser. What it needs of them is passed in.

#![forbid(unsafe_code)]

// Paths within this layer read as they do elsewhere, those in its macros among them.
#[doc(hidden)]
pub use crate as domain;

pub mod cities;
pub mod codes;
pub mod content;
pub mod date;
pub mod declined;
pub mod entity;
pub mod geo;
pub mod headline;
pub mod id;
pub mod merge;
pub mod money;
pub mod names;
pub mod numbering;
pub mod order;
pub mod person;
pub mod queries;
pub mod read;
pub mod record;
#[cfg(any(test, feature = "sample"))]
pub mod sample;
pub mod schema;
pub mod search;
pub mod small_map;
pub mod split;
pub mod stamp;
pub mod text;
pub mod tidy;
pub mod translit;
pub mod validate;
pub mod workspace;
