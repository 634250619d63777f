//! One folder or file a route. Must not know: the platform.

pub mod today;
pub mod partnerships;
pub mod partnership;
pub mod timeline;
pub mod commitments;
pub mod contacts;
pub mod event;
pub mod commitment;
pub mod agreement;
pub mod contact;
pub mod programme;
pub mod programmes;
pub mod settings;
pub mod guide;
pub mod form;
pub mod shared;
pub mod shell;
