//! The words of the interface in Ukrainian, German and English.
//!
//! Must not know: the browser, Leptos, the store. What the browser knows better (dates, numbers, order of
//! words) comes in through [`intl::Intl`].

pub mod ask;
pub mod dates;
pub mod faults;
pub mod intl;
pub mod labels;
pub mod m;
pub mod mailto;
