//! What needs attention, worked out once for the frame and the page of today.

use leptos::prelude::*;

use crate::domain::queries::attention::Attention;
use crate::domain::queries::watched::Watched;
use crate::store::Store;
use crate::store::snooze::Snooze;
use crate::ui::Memo;

/// A context of the frame.
#[derive(Clone, Copy)]
pub struct Attended {
    found: Memo<Attention>,
    aside: Memo<Vec<Snooze>>,
}

impl Attended {
    /// Provides it to all that is within the component which calls this.
    pub fn provide() {
        let store = Store::here();
        let aside = Memo::new(move |_| {
            let mut all = store.settings().with(|settings| settings.snoozed.clone());
            if !all.is_empty() {
                let today = store.today().get();
                store
                    .workspace()
                    .with(|workspace| all.retain(|snooze| snooze.holds(workspace, today)));
            }
            all
        });
        let watched = Memo::new(move |before: Option<&Watched>| {
            let (today, limits) = (store.today().get(), store.settings().with(|settings| settings.limits));
            store
                .workspace()
                .with(|workspace| Watched::of(workspace, today, &limits, before))
        });
        let found = Memo::new(move |_| {
            let mut found = watched.with(|watched| watched.attention.clone());
            aside.with(|aside| {
                if !aside.is_empty() {
                    let is_aside = |id| aside.iter().any(|snooze| snooze.record == id);
                    found.matters.retain(|id| !is_aside(id));
                }
            });
            found
        });
        provide_context(Self { found, aside });
    }

    /// What needs attention today, over all partnerships, without what the reader has put aside.
    ///
    /// # Panics
    /// Outside the frame, which provides it.
    #[must_use]
    pub fn here() -> Memo<Attention> {
        expect_context::<Self>().found
    }

    /// What the reader has put aside, and is so still.
    ///
    /// # Panics
    /// Outside the frame, which provides it.
    #[must_use]
    pub fn aside() -> Memo<Vec<Snooze>> {
        expect_context::<Self>().aside
    }
}
