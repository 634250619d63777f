//! A long list that is drawn little by little: the reader sees its beginning at once, and the browser answers meanwhile.

use leptos::prelude::*;

use crate::store::Store;

/// How many of `total` may be drawn: `first` now, `more` each time that the browser has drawn and answered, and in the end all, those included that come later.
pub fn paced(store: Store, total: Signal<usize>, first: usize, more: usize) -> RwSignal<usize> {
    let drawn = RwSignal::new(first);
    leptos::task::spawn_local(async move {
        // Whoever leaves the page meanwhile takes the signals along.
        while let Some(now) = drawn.try_get_untracked().filter(|now| *now != usize::MAX) {
            store.breathe().await;
            let is_whole = total.try_get_untracked().is_none_or(|total| now >= total);
            let _ = drawn.try_set(if is_whole { usize::MAX } else { now.saturating_add(more) });
        }
    });
    drawn
}
