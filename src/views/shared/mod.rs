//! What several pages show or need.

pub mod actions;
pub mod attended;
pub mod became;
pub mod bridge;
pub mod browser;
pub mod calendar_file;
pub mod chips;
pub mod deleted;
pub mod filter;
pub mod kept;
pub mod links;
pub mod marks;
pub mod milestones;
pub mod names;
pub mod open;
pub mod page;
pub mod partnership_nav;
pub mod picture;
pub mod pulse;
pub mod query;
pub mod reader;
pub mod rows;
pub mod section;
pub mod sought;
pub mod status_menu;
pub mod table_files;
pub mod values;
pub mod words;

pub use actions::{Crumbs, RecordActions};
pub use attended::Attended;
pub use browser::Browser;
pub use page::{Lost, PageHead, RecordPage};
pub use partnership_nav::PartnershipNav;
pub use reader::Reader;
pub use sought::{marked, marked_live, provide_sought};
pub use words::{t, tr};
