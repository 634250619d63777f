//! The vocabularies, each with what its words mean.

pub mod cities;
pub mod dates;
pub mod names;
pub mod people;
pub mod places;
pub mod roles;
pub mod speech;
