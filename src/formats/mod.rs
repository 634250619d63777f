//! One module a format: text in, value and problems out; and back.
//!
//! Must not know: the store, the browser.

pub mod envelope;
pub mod example;
pub mod exchange;
pub mod ics;
pub mod outline;
pub mod report;
