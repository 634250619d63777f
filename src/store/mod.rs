//! The workspace kept: keys, commands, undo, drafts, settings, and the reactive handle.
//!
//! Must not know: widgets, views, the words of the interface. Only `handle` knows Leptos.

mod batch;
pub mod commands;
pub mod handle;
pub mod history;
pub mod journal;
pub mod keys;
pub mod persist;
#[cfg(test)]
mod play;
pub mod review;
pub mod saving;
pub mod settings;

pub use handle::Store;
