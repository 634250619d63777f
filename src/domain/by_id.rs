//! The elements of a collection. A record has few of them and is never changed, so they are kept as two lists side by
//! side: a tree for each type of element would be two kilobytes of code.

use std::iter::Zip;
use std::slice::Iter;

use super::id::Id;

/// Values by id, in the order of their ids.
#[derive(Clone, Debug, PartialEq)]
pub struct ById<T> {
    ids: Vec<Id>,
    values: Vec<T>,
}

impl<T> ById<T> {
    /// The value of an id.
    #[must_use]
    pub fn get(&self, id: &Id) -> Option<&T> {
        place(&self.ids, *id).ok().and_then(|place| self.values.get(place))
    }

    /// Whether an id has a value.
    #[must_use]
    pub fn contains_key(&self, id: &Id) -> bool {
        place(&self.ids, *id).is_ok()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// The ids.
    pub fn keys(&self) -> Iter<'_, Id> {
        self.ids.iter()
    }

    /// The values, in the order of their ids.
    pub fn values(&self) -> Iter<'_, T> {
        self.values.iter()
    }

    /// Both.
    pub fn iter(&self) -> Zip<Iter<'_, Id>, Iter<'_, T>> {
        self.ids.iter().zip(&self.values)
    }

    fn put(&mut self, id: Id, value: T) {
        match place(&self.ids, id) {
            Ok(place) => self.values[place] = value,
            Err(place) => {
                self.ids.insert(place, id);
                self.values.insert(place, value);
            }
        }
    }
}

/// Where an id is, or where it belongs.
#[inline(never)]
fn place(ids: &[Id], id: Id) -> Result<usize, usize> {
    ids.binary_search(&id)
}

impl<T> Default for ById<T> {
    fn default() -> Self {
        Self {
            ids: Vec::new(),
            values: Vec::new(),
        }
    }
}

impl<T> FromIterator<(Id, T)> for ById<T> {
    /// Of two values of one id, the later stays.
    fn from_iter<I: IntoIterator<Item = (Id, T)>>(pairs: I) -> Self {
        let mut all = Self::default();
        pairs.into_iter().for_each(|(id, value)| all.put(id, value));
        all
    }
}

impl<'a, T> IntoIterator for &'a ById<T> {
    type Item = (&'a Id, &'a T);
    type IntoIter = Zip<Iter<'a, Id>, Iter<'a, T>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::id;

    #[test]
    fn values_come_in_the_order_of_their_ids_and_the_later_of_two_stays() {
        let all: ById<_> = [(id(2), "b"), (id(1), "a"), (id(2), "c")].into_iter().collect();
        assert!(all.iter().eq([(&id(1), &"a"), (&id(2), &"c")]));
        assert_eq!(all.get(&id(2)), Some(&"c"));
        assert_eq!((all.get(&id(3)), all.contains_key(&id(3))), (None, false));
    }
}
