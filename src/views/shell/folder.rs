//! The shared folder, fetched where one is linked.

use leptos::prelude::*;

use crate::store::Store;
use crate::ui::{Memo, live};
use crate::views::parts::{Parts, Spot, at_once};

/// Nothing, until a folder is linked.
pub(super) fn folder(spot: Spot) -> AnyView {
    let (store, part) = (Store::here(), expect_context::<Parts>().folder);
    let linked = Memo::new(move |_| store.settings().with(|settings| settings.folder.is_some()));
    let fetched = RwSignal::new(false);
    Effect::new(move || {
        if linked.get() {
            leptos::task::spawn_local(async move {
                // What cannot be had now is asked for at the next start.
                if (part.fetch)().await.is_ok() {
                    let _ = fetched.try_set(true);
                }
            });
        }
    });
    live(move || {
        (linked.get() && fetched.get())
            .then(|| at_once((part.draw)(spot)))
            .flatten()
    })
}
