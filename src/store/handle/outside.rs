//! What the app tells the store of the world outside: the day, the first screen, a newer version of the app.

use leptos::prelude::*;

use super::Store;
use crate::domain::date::Day;
use crate::platform::{clock, update};
use crate::store::room;

impl Store {
    /// The reader's day.
    #[must_use]
    pub fn today(&self) -> Signal<Day> {
        self.today.into()
    }

    /// The page came back into view, or a minute passed: the day may be another.
    pub fn look_at_the_clock(&self) {
        let today = clock::today();
        if self.today.get_untracked() != today {
            self.today.set(today);
        }
    }

    /// Looks at the clock once a minute, for as long as the owner lives: a page that nobody looks at is told of no new day.
    pub fn watch_the_clock(&self) {
        let store = *self;
        let look = move || store.look_at_the_clock();
        if let Ok(timer) = set_interval_with_handle(look, std::time::Duration::from_mins(1)) {
            on_cleanup(move || timer.clear());
        }
    }

    /// How much of local storage our keys and their values take, as the browser counts it.
    #[must_use]
    pub fn used(&self) -> usize {
        self.inner.with_value(|inner| inner.room.used())
    }

    /// Whether so much is taken that something should be done; not known before [`Self::look_at_room`].
    #[must_use]
    pub fn is_short_of_room(&self) -> bool {
        // What is in storage changes with the records.
        self.workspace.track();
        self.measured.get() && room::is_short(self.used())
    }

    /// The first screen is drawn: now there is time to see how much room is taken.
    pub fn look_at_room(&self) {
        self.measured.set(true);
    }

    /// Whether a newer version of the app waits.
    #[must_use]
    pub fn update_waits(&self) -> Signal<bool> {
        self.update.into()
    }

    /// A newer version of the app waits.
    pub fn note_update(&self) {
        self.update.set(true);
    }

    /// Goes over to the newer version of the app.
    pub fn apply_update(&self) {
        update::apply();
    }
}
