//! The vocabularies, each with what its words mean.

pub mod cities;
pub mod dates;
pub mod events;
pub mod names;
pub mod partners;
pub mod people;
pub mod places;
pub mod programmes;
pub mod promises;
pub mod roles;
pub mod speech;
pub mod spheres;
pub mod towns;
pub mod visited;
