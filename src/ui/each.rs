//! A keyed list. Leptos' `For` is compiled anew for each type of row, five kilobytes at a time; here the rows are boxed
//! first, so that the program has one list.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use leptos::prelude::*;

use super::Memo;

struct Row {
    key: u64,
    draw: Box<dyn FnOnce() -> AnyView + Send>,
}

/// The rows of a list, each kept as it is for as long as its key is there. The props are those of Leptos' `For`.
#[component]
pub fn Each<I, T, K, V>(
    /// The items, in their order.
    each: impl Fn() -> I + Send + Sync + 'static,
    /// What tells an item from all others.
    key: impl Fn(&T) -> K + Send + Sync + 'static,
    /// Draws an item.
    children: impl Fn(T) -> V + Send + Sync + 'static,
) -> impl IntoView
where
    I: IntoIterator<Item = T>,
    T: Send + 'static,
    K: Hash,
    V: IntoView + 'static,
{
    let children = Arc::new(children);
    rows(Box::new(move || {
        let rows = each().into_iter().map(|item| {
            let key = key(&item);
            let children = Arc::clone(&children);
            Row {
                key: digest(&|mut hasher| key.hash(&mut hasher)),
                draw: Box::new(move || children(item).into_any()),
            }
        });
        rows.collect()
    }))
}

/// A list whose rows are used again: what comes takes the row of what has gone, and only what is another text in it is written. A key of a
/// search replaces most of a list, and to make its elements anew would take most of the time.
#[component]
pub fn Reused<T>(
    /// The items, in their order, no two alike.
    each: impl Fn() -> Vec<T> + Send + Sync + 'static,
    /// Draws a row, which follows the item that it shows.
    children: impl Fn(Memo<T>) -> AnyView + Send + Sync + 'static,
) -> impl IntoView
where
    T: Ord + Copy + Send + Sync + 'static,
{
    let slots = StoredValue::new(Slots::default());
    let shown = move || {
        let items = each();
        slots.try_update_value(|slots| slots.take(&items)).unwrap_or_default()
    };
    let draw = move |slot: Slot<T>| children(Memo::new(move |_| slot.item.get()));
    view! { <Each each=shown key=|slot| slot.number children=draw/> }
}

/// A row and what it shows.
#[derive(Clone)]
struct Slot<T: 'static> {
    number: usize,
    item: ArcRwSignal<T>,
}

/// The rows of a list that are used again.
struct Slots<T: 'static> {
    rows: Vec<(T, Slot<T>)>,
    /// How many there have been.
    made: usize,
}

impl<T> Default for Slots<T> {
    fn default() -> Self {
        let rows = Vec::new();
        Self { rows, made: 0 }
    }
}

impl<T: Ord + Copy + Send + Sync + 'static> Slots<T> {
    /// The rows that show these items: what was shown keeps its row, and what comes takes one that is free, in their order.
    fn take(&mut self, items: &[T]) -> Vec<Slot<T>> {
        let mut before: BTreeMap<T, Slot<T>> = BTreeMap::new();
        let was: Vec<T> = self.rows.iter().map(|(item, _)| *item).collect();
        before.extend(std::mem::take(&mut self.rows));
        let kept: Vec<Option<Slot<T>>> = items.iter().map(|item| before.remove(item)).collect();
        let mut free = was.iter().filter_map(|item| before.remove(item));
        for (item, kept) in items.iter().zip(kept) {
            let slot = kept.unwrap_or_else(|| match free.next() {
                Some(slot) => {
                    slot.item.set(*item);
                    slot
                }
                None => {
                    self.made += 1;
                    let item = ArcRwSignal::new(*item);
                    Slot {
                        number: self.made,
                        item,
                    }
                }
            });
            self.rows.push((*item, slot));
        }
        self.rows.iter().map(|(_, slot)| slot.clone()).collect()
    }
}

#[inline(never)]
fn digest(feed: &dyn Fn(&mut dyn Hasher)) -> u64 {
    let mut hasher = DefaultHasher::new();
    feed(&mut hasher);
    hasher.finish()
}

#[inline(never)]
fn rows(each: Box<dyn Fn() -> Vec<Row> + Send + Sync>) -> AnyView {
    view! { <For each=each key=|row| row.key children=|row| (row.draw)()/> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stays_keeps_its_row_and_what_comes_takes_one_that_is_free() {
        let mut slots = Slots::default();
        let mut check = |items: &[char], expect: &[usize]| {
            let rows = slots.take(items);
            let shown: Vec<char> = rows.iter().map(|slot| slot.item.get_untracked()).collect();
            let numbers: Vec<usize> = rows.iter().map(|slot| slot.number).collect();
            assert_eq!((&shown[..], &numbers[..]), (items, expect));
        };
        check(&['a', 'b', 'c'], &[1, 2, 3]);
        check(&['x', 'b', 'y'], &[1, 2, 3]);
        check(&['y', 'x'], &[3, 1]);
        check(&['y', 'x', 'b'], &[3, 1, 4]);
        check(&[], &[]);
    }
}
