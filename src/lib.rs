//! Pobratym: a signed city partnership, turned into a living one.
//!
//! The layers, from the ground up; each `mod.rs` says what its layer must not know, and
//! `tests/architecture.rs` holds it to that.

#![forbid(unsafe_code)]

pub mod app;
pub mod formats;
pub mod i18n;
pub mod platform;
pub mod store;
pub mod ui;
pub mod views;

pub use pobratym_domain as domain;
pub use pobratym_intake as intake;
