//! Notifications, fetched where they are wanted.

use leptos::prelude::*;

use crate::store::Store;
use crate::ui::{Memo, live};
use crate::views::parts::{Asked, Parts, at_once};

/// Nothing, until the reader wants notifications; and nothing that is seen then.
pub(super) fn alerts() -> AnyView {
    let (store, parts) = (Store::here(), expect_context::<Parts>());
    let wanted = Memo::new(move |_| store.settings().with(|settings| settings.notify));
    let fetched = RwSignal::new(false);
    Effect::new(move || {
        if wanted.get() {
            leptos::task::spawn_local(async move {
                // What cannot be had now is asked for at the next start.
                if (parts.answers.fetch)().await.is_ok() {
                    let _ = fetched.try_set(true);
                }
            });
        }
    });
    live(move || {
        (wanted.get() && fetched.get())
            .then(|| at_once((parts.answers.draw)(Asked::Alerts)))
            .flatten()
    })
}
