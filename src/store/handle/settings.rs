//! The settings, as they are read and changed.

use leptos::prelude::*;

use super::{Failure, Store};
use crate::domain::text::Lang;
use crate::platform::storage::Storage;
use crate::store::keys;
use crate::store::settings::{Settings, Theme};

impl Store {
    /// The settings.
    #[must_use]
    pub fn settings(&self) -> Signal<Settings> {
        self.settings.into()
    }

    /// The language of the interface.
    #[must_use]
    pub fn lang(&self) -> Signal<Lang> {
        self.lang.into()
    }

    /// Changes the settings, for now and for later visits.
    pub fn set(&self, change: impl FnOnce(&mut Settings)) {
        self.settings.update(change);
        let text = self.settings.with_untracked(Settings::print);
        if let Err(error) = self.inner.with_value(|inner| inner.storage.set(keys::SETTINGS, &text)) {
            self.say(Err(Failure::NotKept(error)));
        }
    }

    /// Changes the theme.
    pub fn set_theme(&self, theme: Theme) {
        self.set(|settings| settings.theme = theme);
    }
}
