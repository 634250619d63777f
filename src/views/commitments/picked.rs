//! Which rows are picked, by click and by key, as in every list that can be picked from: one, one more, and all up to another one.

use std::collections::BTreeSet;

use crate::domain::id::Id;

/// What is picked, and from where Shift counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picked {
    ids: BTreeSet<Id>,
    from: Option<Id>,
}

impl Picked {
    /// Whether it is picked.
    pub fn has(&self, id: Id) -> bool {
        self.ids.contains(&id)
    }

    /// Whether nothing is.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// Those of a list that are picked, in its order. What was picked and is not seen any more is not among them.
    pub fn of<'a>(&'a self, list: impl Iterator<Item = Id> + 'a) -> impl Iterator<Item = Id> + 'a {
        list.filter(|id| self.has(*id))
    }

    /// This one alone.
    pub fn only(&mut self, id: Id) {
        self.ids = BTreeSet::from([id]);
        self.from = Some(id);
    }

    /// This one as well, or not any more.
    pub fn toggle(&mut self, id: Id) {
        if !self.ids.remove(&id) {
            self.ids.insert(id);
        }
        self.from = Some(id);
    }

    /// All of a list from where one was picked last up to this one, and no other.
    pub fn up_to(&mut self, id: Id, list: &[Id]) {
        let place = |id: Id| list.iter().position(|other| *other == id);
        let from = self.from.and_then(place).or_else(|| place(id));
        if let (Some(from), Some(to)) = (from, place(id)) {
            self.from = Some(list[from]);
            self.ids = BTreeSet::new();
            self.ids.extend(&list[from.min(to)..=from.max(to)]);
        }
    }

    /// All of a list.
    pub fn all(&mut self, list: &[Id]) {
        self.ids = BTreeSet::new();
        self.ids.extend(list);
    }

    /// None.
    pub fn none(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::id;

    const LIST: [u8; 5] = [5, 3, 1, 4, 2];

    fn check(acts: impl FnOnce(&mut Picked, &[Id]), expect: &[u8]) {
        let list = LIST.map(id);
        let mut picked = Picked::default();
        acts(&mut picked, &list);
        let found: Vec<Id> = picked.of(list.into_iter()).collect();
        let expect: Vec<Id> = expect.iter().map(|n| id(*n)).collect();
        assert_eq!(found, expect);
    }

    #[test]
    fn rows_are_picked_one_by_one_and_from_one_to_another() {
        check(|_, _| {}, &[]);
        check(|it, _| it.only(id(3)), &[3]);
        check(
            |it, _| {
                it.only(id(3));
                it.only(id(4));
            },
            &[4],
        );
        check(
            |it, _| {
                it.toggle(id(3));
                it.toggle(id(4));
            },
            &[3, 4],
        );
        check(
            |it, _| {
                it.toggle(id(3));
                it.toggle(id(3));
            },
            &[],
        );
        check(
            |it, list| {
                it.only(id(3));
                it.up_to(id(4), list);
            },
            &[3, 1, 4],
        );
        check(
            |it, list| {
                it.only(id(3));
                it.up_to(id(2), list);
                it.up_to(id(5), list);
            },
            &[5, 3],
        );
        check(|it, list| it.up_to(id(1), list), &[1]);
        check(|it, list| it.up_to(id(9), list), &[]);
        check(Picked::all, &LIST);
        check(
            |it, list| {
                it.all(list);
                it.none();
            },
            &[],
        );
        check(
            |it, list| {
                it.toggle(id(9));
                it.up_to(id(3), list);
            },
            &[3],
        );
    }
}
