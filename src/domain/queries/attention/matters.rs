//! Matters in order, in parts that one state has in common with the next: where one of thousands changes, the others are not touched, for they
//! lie all over the memory.

use std::sync::Arc;

use crate::domain::date::Day;
use crate::domain::id::Id;

use super::Matter;

/// How many there are in a part; it is divided where it has twice as many.
const PART: usize = 128;

/// A matter, and what is asked of all of them.
#[derive(Clone, Debug)]
struct Entry {
    id: Id,
    asks: bool,
    matter: Arc<Matter>,
}

impl Entry {
    fn of(matter: Arc<Matter>) -> Self {
        Self {
            id: matter.record.id,
            asks: matter.asks(),
            matter,
        }
    }
}

/// Matters, each of another record.
#[derive(Clone, Debug, Default)]
pub struct Matters(Vec<Arc<Vec<Entry>>>);

impl PartialEq for Matters {
    /// By their places in memory first: the records of ten thousand matters are long to compare.
    fn eq(&self, other: &Self) -> bool {
        let same = |(a, b): (&Arc<Matter>, &Arc<Matter>)| Arc::ptr_eq(a, b) || a == b;
        self.len() == other.len() && self.iter().zip(other.iter()).all(same)
    }
}

impl Matters {
    /// Of these, which are in order.
    #[must_use]
    pub(super) fn of(matters: &[Arc<Matter>]) -> Self {
        let part = |part: &[Arc<Matter>]| Arc::new(part.iter().cloned().map(Entry::of).collect());
        Self(matters.chunks(PART).map(part).collect())
    }

    fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.0.iter().flat_map(|part| part.iter())
    }

    /// Each in order.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Matter>> {
        self.entries().map(|entry| &entry.matter)
    }

    fn len(&self) -> usize {
        self.0.iter().map(|part| part.len()).sum()
    }

    /// How many ask for something.
    #[must_use]
    pub fn asking(&self) -> usize {
        self.entries().filter(|entry| entry.asks).count()
    }

    /// The place of the matter of a record.
    #[must_use]
    pub fn place(&self, record: Id) -> Option<usize> {
        self.entries().position(|entry| entry.id == record)
    }

    /// The one at this place.
    #[must_use]
    pub fn get(&self, place: usize) -> Option<&Arc<Matter>> {
        self.iter().nth(place)
    }

    /// Leaves out those of the records that do not stay.
    pub fn retain(&mut self, stays: impl Fn(Id) -> bool) {
        for part in &mut self.0 {
            if part.iter().any(|entry| !stays(entry.id)) {
                Arc::make_mut(part).retain(|entry| stays(entry.id));
            }
        }
        self.0.retain(|part| !part.is_empty());
    }

    /// Puts one in its place.
    pub fn insert(&mut self, matter: Arc<Matter>, today: Day) {
        let place = matter.place(today);
        let is_before = |entry: &Entry| entry.matter.place(today) < place;
        let at = self.0.partition_point(|part| part.last().is_some_and(is_before));
        // Behind all of them it goes to the end of the last part.
        let Some(at) = self.0.len().checked_sub(1).map(|last| at.min(last)) else {
            self.0.push(Arc::new(vec![Entry::of(matter)]));
            return;
        };
        let part = Arc::make_mut(&mut self.0[at]);
        part.insert(part.partition_point(is_before), Entry::of(matter));
        if part.len() >= 2 * PART {
            let rest = part.split_off(PART);
            self.0.insert(at + 1, Arc::new(rest));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::queries::attention::Reason;
    use crate::domain::record::Kind;
    use crate::domain::sample::{TODAY, day, record};
    use serde_json::json;

    fn matter(n: u8, days: i64) -> Arc<Matter> {
        Arc::new(Matter {
            record: Arc::new(record(n, Kind::Commitment, json!({}))),
            reasons: vec![Reason::Overdue(days)],
        })
    }

    #[test]
    fn however_they_come_and_go_they_are_in_order_and_their_parts_small() {
        let mut matters = Matters::default();
        let mut expect = Vec::new();
        for round in 0..3 {
            for n in 0..=u8::MAX {
                let days = i64::from(n.wrapping_mul(37)) + round;
                let other = matter(n, days);
                matters.retain(|id| id != other.record.id);
                expect.retain(|it: &Arc<Matter>| it.record.id != other.record.id);
                matters.insert(Arc::clone(&other), day(TODAY));
                expect.push(other);
                expect.sort_by_key(|it| it.place(day(TODAY)));
            }
        }
        assert_eq!(matters, Matters::of(&expect));
        assert_eq!(matters.asking(), expect.len());
        assert!(matters.0.iter().all(|part| !part.is_empty() && part.len() < 2 * PART));
        for (at, one) in expect.iter().enumerate() {
            assert_eq!(matters.place(one.record.id), Some(at));
            assert_eq!(matters.get(at), Some(one));
        }
        let before = matters.clone();
        matters.retain(|id| id != expect[0].record.id);
        let common = before
            .0
            .iter()
            .zip(&matters.0)
            .filter(|(a, b)| Arc::ptr_eq(a, b))
            .count();
        assert_eq!(common, before.0.len() - 1);
        assert!(matters != before && matters.place(expect[0].record.id).is_none());
        matters.retain(|_| false);
        assert_eq!((matters.len(), matters.get(0)), (0, None));
    }
}
