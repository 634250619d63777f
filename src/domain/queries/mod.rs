//! What follows from the records and today's date: derived, never stored.

pub mod attention;
pub mod bridge;
pub mod calendar;
pub mod chronicle;
pub mod clauses;
pub mod coming;
pub mod commitments;
pub mod lists;
pub mod map;
pub mod pulse;
pub mod schedule;
pub mod since;
