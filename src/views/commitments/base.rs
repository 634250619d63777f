//! The commitments of which orders are made, and what of their texts can be known side by side.

use std::sync::{Arc, OnceLock};

use crate::domain::id::Id;
use crate::domain::record::Record;
use crate::domain::search::Keys;

/// The commitments of which orders are made. One that has gone may be among them still; it has no place in an order.
#[derive(Debug)]
pub struct Base {
    /// Each at its place.
    pub records: Vec<Arc<Record>>,
    /// The id of each, in the same order: where nothing else is asked, no record need be looked at.
    pub ids: Vec<Id>,
    keys: OnceLock<Keys>,
}

impl Base {
    /// Of these.
    pub fn new(records: Vec<Arc<Record>>) -> Self {
        Self {
            ids: records.iter().map(|record| record.id).collect(),
            records,
            keys: OnceLock::new(),
        }
    }

    /// The keys of all, copied when they are first asked for.
    pub fn keys(&self) -> &Keys {
        self.keys
            .get_or_init(|| Keys::of(self.records.iter().map(|record| record.search_key())))
    }
}
