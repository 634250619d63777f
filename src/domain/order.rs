//! Sorting, with one sort in the program: each use of the standard library's brings five kilobytes of its own, and a page
//! that is loaded over a bad network counts them. To `collect` into a map or a set is such a use.

use std::cmp::Ordering;

/// The items in the order of `compare`; equal ones stay as they were.
#[must_use]
pub fn sorted<T>(items: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let places = order(items.len(), &|a, b| compare(&items[a], &items[b]));
    placed(items, places)
}

/// The items in the order of these places, of which each is there once. They change places where they lie: in new room they would take as
/// much again.
#[must_use]
pub fn placed<T>(mut items: Vec<T>, places: Vec<usize>) -> Vec<T> {
    // Where each goes; what has come to its place stays there.
    let mut goes = vec![0; places.len()];
    for (to, from) in places.into_iter().enumerate() {
        goes[from] = to;
    }
    for at in 0..goes.len() {
        while goes[at] != at {
            let to = goes[at];
            items.swap(at, to);
            goes.swap(at, to);
        }
    }
    items
}

/// The items in the order of a key that is made once for each.
#[must_use]
pub fn sorted_by_key<T, K: Ord>(items: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let keys: Vec<K> = items.iter().map(key).collect();
    let places = order(items.len(), &|a, b| keys[a].cmp(&keys[b]));
    drop(keys);
    placed(items, places)
}

/// Sorting in place with that one sort; stable, like the standard library's `sort_by`.
pub trait Arrange<T> {
    /// Puts the items in the order of `compare`.
    fn arrange(&mut self, compare: impl Fn(&T, &T) -> Ordering);
    /// Puts the items in the order of a key that is made once for each.
    fn arrange_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K);
}

impl<T> Arrange<T> for Vec<T> {
    fn arrange(&mut self, compare: impl Fn(&T, &T) -> Ordering) {
        *self = sorted(std::mem::take(self), compare);
    }

    fn arrange_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        *self = sorted_by_key(std::mem::take(self), key);
    }
}

/// A map from its pairs, or a set from its items, put in one by one.
pub fn gathered<C: Default + Extend<T>, T>(items: impl IntoIterator<Item = T>) -> C {
    let mut all = C::default();
    all.extend(items);
    all
}

#[inline(never)]
fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|a, b| compare(*a, *b));
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn items_come_in_order_and_equal_ones_stay_as_they_were() {
        let words = vec!["bb", "a", "cc", "d"];
        assert_eq!(
            sorted(words.clone(), |a, b| a.len().cmp(&b.len())),
            ["a", "d", "bb", "cc"]
        );
        assert_eq!(sorted_by_key(words, |word| word.len()), ["a", "d", "bb", "cc"]);
    }

    #[test]
    fn of_two_values_of_one_key_the_later_stays() {
        let map: BTreeMap<_, _> = gathered([("b", 1), ("a", 2), ("b", 3)]);
        assert_eq!(map, BTreeMap::from([("a", 2), ("b", 3)]));
    }
}
