//! A list whose elements go on: what comes takes over the element of what leaves, so that a search or a sort changes texts and makes nothing. What
//! stays keeps its element, and with it the focus and whatever is open there. Its elements are [`Plain`] and follow nothing: the list does so for all of
//! them, and draws those again that show something else.

use std::collections::HashMap;
use std::hash::Hash;

use leptos::prelude::*;
use leptos::tachys::renderer::{Rndr, types};
use leptos::tachys::view::{Mountable, Render};

use super::each::digest;
use super::live::live;
use super::plain::{Drawn, Plain, only_in_the_browser};

/// Who sits in a seat.
struct Sitter<T> {
    key: u64,
    item: T,
    /// Of what listens and follows within the element.
    owner: Owner,
}

/// Which of the places `before` each item of `now` takes; none where it needs an element of its own. An item that was there keeps its place;
/// another one takes that which stood where it comes to stand, or else the next one that is free. What is `held` is handed to nobody.
fn taken(before: &[u64], now: &[u64], held: Option<u64>) -> Vec<Option<usize>> {
    let places: HashMap<u64, usize> = before.iter().enumerate().map(|(at, key)| (*key, at)).collect();
    let mut places_now: Vec<Option<usize>> = now.iter().map(|key| places.get(key).copied()).collect();
    let mut is_free: Vec<bool> = before.iter().map(|key| held != Some(*key)).collect();
    for place in places_now.iter().flatten() {
        is_free[*place] = false;
    }
    for (at, place) in places_now.iter_mut().enumerate() {
        if place.is_none() && is_free.get(at) == Some(&true) {
            is_free[at] = false;
            *place = Some(at);
        }
    }
    let mut free = (0..before.len()).filter(|at| is_free[*at]);
    for place in places_now.iter_mut().filter(|place| place.is_none()) {
        *place = free.next();
    }
    places_now
}

/// Which of the elements, by the places that they had, may stay where they are while the others are moved between them: as many as can.
fn staying(places: &[Option<usize>]) -> Vec<bool> {
    // Patience sorting: the last element, by the lowest place, of a rising row of each length, and what comes before each element in its row.
    let mut rows: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; places.len()];
    for (at, place) in places.iter().enumerate().filter(|(_, place)| place.is_some()) {
        let length = rows.partition_point(|last| places[*last] < *place);
        before[at] = length.checked_sub(1).map(|shorter| rows[shorter]);
        match rows.get_mut(length) {
            Some(last) => *last = at,
            None => rows.push(at),
        }
    }
    let mut stays = vec![false; places.len()];
    let mut next = rows.last().copied();
    while let Some(at) = next {
        stays[at] = true;
        next = before[at];
    }
    stays
}

/// The list.
#[component]
pub fn Seats<T, K>(
    /// The items, in their order, each with all that is shown of it.
    each: impl Fn() -> Vec<T> + Send + Sync + 'static,
    /// What tells an item from all others.
    key: impl Fn(&T) -> K + Send + Sync + 'static,
    /// The item whose element is not to be handed to another one, because the focus is in it.
    held: impl Fn() -> Option<K> + Send + Sync + 'static,
    /// Draws the element of an item.
    draw: impl Fn(&T) -> Plain + Send + Sync + 'static,
) -> impl IntoView
where
    T: PartialEq + Send + 'static,
    K: Hash,
{
    let digest = |key: K| digest(&|mut hasher| key.hash(&mut hasher));
    let home = Owner::current().unwrap_or_default();
    let mut sitters: Vec<Sitter<T>> = Vec::new();
    live(move || {
        let items = each();
        untrack(|| {
            let keys: Vec<u64> = items.iter().map(|item| digest(key(item))).collect();
            let before: Vec<u64> = sitters.iter().map(|sitter| sitter.key).collect();
            let places = taken(&before, &keys, held().map(digest));
            let mut before: Vec<Option<Sitter<T>>> = std::mem::take(&mut sitters).into_iter().map(Some).collect();
            let mut seat = |(item, (key, from)): (T, (u64, Option<usize>))| {
                let (is_same, owner) = match from.and_then(|from| before[from].take()) {
                    Some(before) => (before.item == item, before.owner),
                    None => (false, home.child()),
                };
                let now = (!is_same).then(|| owner.with_cleanup(|| draw(&item)));
                sitters.push(Sitter { key, item, owner });
                Seat { from, now }
            };
            Seating(
                items
                    .into_iter()
                    .zip(keys.into_iter().zip(places))
                    .map(&mut seat)
                    .collect(),
            )
        })
    })
}

/// An element of the list: that which was `from`, or a new one, and what it is `now`, where that is something else.
struct Seat {
    from: Option<usize>,
    now: Option<Plain>,
}

/// The elements of the list, in their order.
struct Seating(Vec<Seat>);

/// The same in the page.
struct Seated {
    drawn: Vec<Drawn>,
    end: types::Placeholder,
}

impl Render for Seating {
    type State = Seated;

    fn build(self) -> Seated {
        let all = self.0.into_iter().filter_map(|seat| seat.now);
        Seated {
            drawn: all.map(Plain::build).collect(),
            end: Rndr::create_placeholder(),
        }
    }

    fn rebuild(self, seated: &mut Seated) {
        let stays = staying(&self.0.iter().map(|seat| seat.from).collect::<Vec<_>>());
        let mut before: Vec<Option<Drawn>> = std::mem::take(&mut seated.drawn).into_iter().map(Some).collect();
        let drawn = |Seat { from, now }: Seat| {
            let mut there = from.and_then(|from| before.get_mut(from)?.take());
            match (&mut there, now) {
                (Some(drawn), Some(now)) => now.rebuild(drawn),
                (there @ None, Some(now)) => *there = Some(now.build()),
                (_, None) => {}
            }
            there
        };
        seated.drawn = self.0.into_iter().filter_map(drawn).collect();
        for gone in before.iter_mut().flatten() {
            gone.unmount();
        }
        for at in (0..seated.drawn.len()).rev() {
            if stays.get(at) == Some(&true) {
                continue;
            }
            let (these, after) = seated.drawn.split_at_mut(at + 1);
            let Some(this) = these.last_mut() else { continue };
            match after.first() {
                Some(next) => next.insert_before_this(this),
                None => seated.end.insert_before_this(this),
            };
        }
    }
}

impl Mountable for Seated {
    fn unmount(&mut self) {
        self.drawn.iter_mut().for_each(Mountable::unmount);
        self.end.unmount();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        self.drawn.iter_mut().for_each(|drawn| drawn.mount(parent, marker));
        self.end.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        match self.drawn.first() {
            Some(first) => first.insert_before_this(child),
            None => self.end.insert_before_this(child),
        }
    }

    fn elements(&self) -> Vec<types::Element> {
        self.drawn.iter().flat_map(Mountable::elements).collect()
    }
}

only_in_the_browser!(Seating);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stays_keeps_its_element_and_what_comes_takes_over_one() {
        let check = |before: &[u64], now: &[u64], held: Option<u64>, expect: &[Option<usize>]| {
            assert_eq!(taken(before, now, held), expect, "{before:?} {now:?} {held:?}");
        };
        check(&[], &[1, 2], None, &[None, None]);
        check(&[1, 2, 3], &[1, 2, 3], None, &[Some(0), Some(1), Some(2)]);
        check(&[1, 2, 3], &[4, 5, 6], None, &[Some(0), Some(1), Some(2)]);
        check(&[1, 2, 3], &[3, 2, 1], None, &[Some(2), Some(1), Some(0)]);
        // Only the one in the middle is gone: the new one stands at the end, in its element.
        check(&[1, 2, 3], &[1, 3, 4], None, &[Some(0), Some(2), Some(1)]);
        check(&[1, 2, 3], &[4], None, &[Some(0)]);
        check(&[1], &[4, 5], None, &[Some(0), None]);
        check(&[1, 2], &[4, 5], Some(1), &[None, Some(1)]);
        check(&[1, 2], &[5, 1], Some(1), &[Some(1), Some(0)]);
    }

    #[test]
    fn as_few_as_can_be_are_moved() {
        let check = |places: &[Option<usize>], expect: &[usize]| {
            let stays = staying(places);
            let stay: Vec<usize> = (0..places.len()).filter(|at| stays[*at]).collect();
            assert_eq!(stay, expect, "{places:?}");
        };
        check(&[], &[]);
        check(&[Some(0), Some(1), Some(2)], &[0, 1, 2]);
        check(&[Some(3), Some(0), Some(1), Some(2)], &[1, 2, 3]);
        check(&[Some(1), Some(2), Some(3), Some(0)], &[0, 1, 2]);
        check(&[None, Some(1), None, Some(0)], &[3]);
        check(&[Some(4), Some(0), None, Some(7), Some(2)], &[1, 4]);
    }
}
