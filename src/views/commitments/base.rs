//! The commitments of which orders are made, and their texts side by side.

use std::sync::{Arc, OnceLock};

use crate::domain::id::Id;
use crate::domain::record::Record;

/// The commitments of which orders are made. One that has gone may be among them still; it has no place in an order.
#[derive(Debug)]
pub struct Base {
    /// Each at its place.
    pub records: Vec<Arc<Record>>,
    /// The id of each, in the same order: where nothing else is asked, no record need be looked at.
    pub ids: Vec<Id>,
    texts: OnceLock<Texts>,
}

impl Base {
    /// Of these.
    pub fn new(records: Vec<Arc<Record>>) -> Self {
        Self {
            ids: records.iter().map(|record| record.id).collect(),
            records,
            texts: OnceLock::new(),
        }
    }

    /// What is searched, made when it is first asked for.
    pub fn texts(&self) -> &Texts {
        self.texts.get_or_init(|| Texts::of(&self.records))
    }
}

/// The texts of all, one behind the other: where ten thousand records lie all over the memory, the way to each takes longer than to search it.
#[derive(Debug)]
pub struct Texts {
    all: String,
    ends: Vec<usize>,
}

impl Texts {
    fn of(records: &[Arc<Record>]) -> Self {
        let mut texts = Self {
            all: String::with_capacity(records.iter().map(|record| record.search_key().len()).sum()),
            ends: Vec::with_capacity(records.len()),
        };
        for record in records {
            texts.all.push_str(record.search_key());
            texts.ends.push(texts.all.len());
        }
        texts
    }

    /// That of the record at this place.
    pub fn at(&self, place: usize) -> &str {
        let start = place.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.all[start..self.ends[place]]
    }
}
