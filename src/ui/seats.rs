//! A list whose elements go on: what comes takes over the element of what leaves, so that a search or a sort changes texts and makes nothing. What
//! stays keeps its element, and with it the focus and whatever is open there.

use std::collections::HashMap;
use std::hash::Hash;

use leptos::prelude::*;

use super::each::{Each, digest};

/// An element of the list, and what it shows.
struct Seat<T> {
    number: usize,
    key: u64,
    item: ArcRwSignal<T>,
}

impl<T> Clone for Seat<T> {
    fn clone(&self) -> Self {
        Self {
            item: self.item.clone(),
            ..*self
        }
    }
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

/// The list.
#[component]
pub fn Seats<T, K, V>(
    /// The items, in their order.
    each: impl Fn() -> Vec<T> + Send + Sync + 'static,
    /// What tells an item from all others.
    key: impl Fn(&T) -> K + Send + Sync + 'static,
    /// The item whose element is not to be handed to another one, because the focus is in it.
    held: impl Fn() -> Option<K> + Send + Sync + 'static,
    /// Draws the element of an item, which follows what it shows.
    children: impl Fn(Signal<T>) -> V + Send + Sync + 'static,
) -> impl IntoView
where
    T: PartialEq + Send + Sync + 'static,
    K: Hash,
    V: IntoView + 'static,
{
    let digest = |key: K| digest(&|mut hasher| key.hash(&mut hasher));
    let seats = StoredValue::new((0, Vec::<Seat<T>>::new()));
    let each = move || {
        let items = each();
        let keys: Vec<u64> = items.iter().map(|item| digest(key(item))).collect();
        let (mut number, before) = seats.try_update_value(std::mem::take).unwrap_or_default();
        let places = taken(
            &before.iter().map(|seat| seat.key).collect::<Vec<_>>(),
            &keys,
            held().map(digest),
        );
        let mut seat = |(item, (key, place)): (T, (u64, Option<usize>))| {
            let Some(seat) = place.map(|place| &before[place]) else {
                number += 1;
                let item = ArcRwSignal::new(item);
                return Seat { number, key, item };
            };
            if seat.item.with_untracked(|before| *before != item) {
                seat.item.set(item);
            }
            Seat { key, ..seat.clone() }
        };
        let now: Vec<Seat<T>> = items
            .into_iter()
            .zip(keys.into_iter().zip(places))
            .map(&mut seat)
            .collect();
        seats.set_value((number, now.clone()));
        now
    };
    let number = |seat: &Seat<T>| seat.number;
    let draw = move |seat: Seat<T>| children(seat.item.into());
    view! { <Each each key=number children=draw/> }
}

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
}
