//! Ids that are the same in each run.

use pobratym::domain::id::{Id, NewId};

/// Counts on from a number.
pub struct Ids(pub u64);

impl NewId for Ids {
    fn new_id(&mut self) -> Id {
        self.0 += 1;
        id(self.0)
    }
}

/// The id with this number.
pub fn id(n: u64) -> Id {
    Id::v7(n, [7; 10])
}
