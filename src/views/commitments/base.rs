//! The commitments of which orders are made, and what of their texts can be known side by side.

use std::sync::{Arc, OnceLock};

use crate::domain::id::Id;
use crate::domain::record::Record;
use crate::domain::search::Pairs;

/// The commitments of which orders are made. One that has gone may be among them still; it has no place in an order.
#[derive(Debug)]
pub struct Base {
    /// Each at its place.
    pub records: Vec<Arc<Record>>,
    /// The id of each, in the same order: where nothing else is asked, no record need be looked at.
    pub ids: Vec<Id>,
    pairs: OnceLock<Vec<Pairs>>,
}

impl Base {
    /// Of these.
    pub fn new(records: Vec<Arc<Record>>) -> Self {
        Self {
            ids: records.iter().map(|record| record.id).collect(),
            records,
            pairs: OnceLock::new(),
        }
    }

    /// The pairs of letters in the text of each, made when they are first asked for: where ten thousand records lie all over the memory, the way to
    /// each takes longer than to search it.
    pub fn pairs(&self) -> &[Pairs] {
        self.pairs
            .get_or_init(|| self.records.iter().map(|record| record.search_key().pairs()).collect())
    }
}
