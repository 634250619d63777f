//! What needs attention, worked out once for the frame and the page of today.

use leptos::prelude::*;

use crate::domain::queries::attention::{Attention, attention};
use crate::store::Store;
use crate::ui::Memo;

/// A context of the frame.
#[derive(Clone, Copy)]
pub struct Attended(Memo<Attention>);

impl Attended {
    /// Provides it to all that is within the component which calls this.
    pub fn provide() {
        let store = Store::here();
        provide_context(Self(Memo::new(move |_| {
            store
                .workspace()
                .with(|workspace| attention(workspace, store.today().get()))
        })));
    }

    /// What needs attention today, over all partnerships.
    ///
    /// # Panics
    /// Outside the frame, which provides it.
    #[must_use]
    pub fn here() -> Memo<Attention> {
        expect_context::<Self>().0
    }
}
