//! The outline of the countries under a map.

use crate::formats::outline;
use crate::platform::{files, page};

use super::Store;

pub use crate::formats::outline::Land;

impl Store {
    /// Fetches the outline, and hands it over; none where it cannot be had now. Without a network the service worker has it.
    pub fn fetch_outline(&self, then: impl FnOnce(Option<Vec<Land>>) + 'static) {
        leptos::task::spawn_local(async move {
            let text = match page::named("outline") {
                Some(path) => files::fetch_own(&path).await.ok(),
                None => None,
            };
            then(text.as_deref().and_then(outline::parse));
        });
    }
}
