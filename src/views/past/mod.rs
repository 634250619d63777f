//! What was before: the history of a record, and what has changed in a partnership.

pub mod changes;
pub mod history;
pub mod told;
