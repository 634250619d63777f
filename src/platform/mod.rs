//! The only place that touches the browser: one file a fact of it.
//!
//! Must not know: the store, the views. Of `i18n` it knows one thing: the trait that [`intl`] implements.

pub mod arrivals;
pub mod clock;
pub mod crypto;
pub mod disk;
pub mod failure;
pub mod files;
pub mod folder;
pub mod handles;
pub mod intl;
mod js;
pub mod lock;
pub mod notifications;
pub mod packing;
pub mod page;
pub mod persistence;
pub mod picture;
pub mod save;
pub mod share;
pub mod storage;
pub mod update;
pub mod wipe;
pub mod zone;
