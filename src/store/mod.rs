//! The workspace kept: keys, commands, undo, drafts, settings, and the reactive handle.
//!
//! Must not know: widgets, views, the words of the interface. Only `handle` knows Leptos.

pub mod alerts;
pub mod archive;
mod batch;
pub mod commands;
pub mod copies;
pub mod damage;
pub mod dismissed;
pub mod folder;
pub mod guard;
pub mod handle;
pub mod history;
pub mod journal;
pub mod keys;
pub mod merging;
pub mod past;
pub mod persist;
#[cfg(test)]
mod play;
pub mod review;
pub mod room;
pub mod saved;
pub mod saving;
pub mod scrub;
pub mod sending;
pub mod settings;
pub mod snapshots;
pub mod snooze;

pub use handle::Store;
