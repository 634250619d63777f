//! Who reads: what a text depends on besides the records.

use leptos::prelude::*;

use crate::domain::date::Day;
use crate::domain::queries::limits::Limits;
use crate::domain::text::Lang;
use crate::store::Store;

/// The reader's language, city, day and thresholds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader {
    /// The language of the interface.
    pub lang: Lang,
    /// The name of the city that is bank A; empty where nobody said.
    pub our_city: String,
    /// The reader's day.
    pub today: Day,
    /// From when on something is told.
    pub limits: Limits,
}

impl Reader {
    /// The reader as the store has it; whoever asks is run again when that changes.
    #[must_use]
    pub fn of(store: Store) -> Self {
        Self {
            lang: store.lang().get(),
            our_city: store.settings().with(|settings| settings.our_city.clone()),
            today: store.today().get(),
            limits: store.settings().with(|settings| settings.limits),
        }
    }
}
