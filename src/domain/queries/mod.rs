//! What follows from the records and today's date: derived, never stored.

pub mod agreements;
pub mod attention;
pub mod bridge;
pub mod calendar;
pub mod chronicle;
pub mod clauses;
pub mod coming;
pub mod commitments;
pub mod course;
pub mod filter;
pub mod limits;
pub mod lists;
pub mod map;
pub mod pasted;
pub mod pulse;
pub mod reminders;
pub mod resembles;
pub mod schedule;
pub mod since;
