//! What follows from the records and today's date: derived, never stored.

pub mod agenda;
pub mod agreements;
pub mod alerts;
pub mod attention;
pub mod bridge;
pub mod calendar;
pub mod chronicle;
pub mod clauses;
pub mod coming;
pub mod commitments;
pub mod contacts;
pub mod course;
pub mod duplicates;
pub mod filter;
pub mod limits;
pub mod lists;
pub mod map;
pub mod pasted;
pub mod person;
pub mod pulse;
pub mod reminders;
pub mod report;
pub mod resembles;
pub mod schedule;
pub mod since;
pub mod watched;
