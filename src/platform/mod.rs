//! The only place that touches the browser: one file a fact of it.
//!
//! Must not know: the store, the views. Of `i18n` it knows one thing: the trait that [`intl`] implements.

pub mod clock;
pub mod disk;
pub mod failure;
pub mod files;
pub mod intl;
pub mod page;
pub mod persistence;
pub mod picture;
pub mod save;
pub mod storage;
pub mod unpack;
pub mod update;
