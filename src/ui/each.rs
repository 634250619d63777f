//! A keyed list. Leptos' `For` is compiled anew for each type of row, five kilobytes at a time; here the rows are boxed
//! first, so that the program has one list.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use leptos::prelude::*;

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

/// A key as a number.
#[inline(never)]
pub(super) fn digest(feed: &dyn Fn(&mut dyn Hasher)) -> u64 {
    let mut hasher = DefaultHasher::new();
    feed(&mut hasher);
    hasher.finish()
}

#[inline(never)]
fn rows(each: Box<dyn Fn() -> Vec<Row> + Send + Sync>) -> AnyView {
    view! { <For each=each key=|row| row.key children=|row| (row.draw)()/> }.into_any()
}
