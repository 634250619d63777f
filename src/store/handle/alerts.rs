//! Notifications of this browser.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::queries::alerts::alerts;
use crate::platform::notifications::{self, Bell, BrowserBell, Message, Permission};
use crate::store::alerts::{Subject, ring};

use super::Store;

impl Store {
    /// Whether the browser lets the page show notifications.
    #[must_use]
    pub fn may_notify(&self) -> Permission {
        BrowserBell.permission()
    }

    /// Asks the reader whether notifications may be shown, and switches them on where they may; `then` is done in any case.
    pub fn start_notifying(&self, then: impl FnOnce(Permission) + 'static) {
        let store = *self;
        notifications::ask(move || {
            let permission = BrowserBell.permission();
            store.set(|settings| settings.notify = permission == Permission::Granted);
            then(permission);
        });
    }

    /// Tells what is worth a notification and was not told today. What the reader has put aside, `aside`, is not.
    pub fn notify(&self, aside: &[Id], say: &dyn Fn(Subject) -> Option<Message>) {
        let today = self.today.get_untracked();
        let told = self.settings.with_untracked(|settings| settings.told.clone());
        let mut found = self
            .workspace
            .with_untracked(|workspace| alerts(workspace, today, told.as_ref().map(|told| told.day)));
        found.retain(|alert| !aside.contains(&alert.record));
        if let Some(told) = ring(&found, told.as_ref(), today, &BrowserBell, say) {
            self.set(|settings| settings.told = Some(told));
        }
    }

    /// Calls `go` with the path of each notification that is pressed.
    pub fn when_notification_pressed(&self, go: impl Fn(String) + 'static) {
        notifications::when_pressed(go);
    }
}
