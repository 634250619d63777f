//! What several pages show or need.

pub mod browser;
pub mod chips;
pub mod links;
pub mod page;
pub mod words;

pub use browser::Browser;
pub use page::{Lost, PageHead, RecordPage};
pub use words::{t, tr};
