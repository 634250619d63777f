//! One folder or file a route. Must not know: the platform.

pub mod agreement;
pub mod calendar;
pub mod commitment;
pub mod commitments;
pub mod contact;
pub mod contacts;
pub mod data;
pub mod event;
pub mod form;
pub mod guide;
pub mod intake;
pub mod map;
pub mod partnership;
pub mod partnerships;
pub mod parts;
pub mod past;
pub mod programme;
pub mod programmes;
pub mod schedule;
pub mod settings;
pub mod shared;
pub mod shell;
pub mod timeline;
pub mod today;
