//! Notifications, and what the reader has said of duplicates: both this browser's alone.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::queries::alerts::alerts;
use crate::platform::notifications::{self, Bell, BrowserBell, Message, Permission};
use crate::store::alerts::{Subject, ring};

use super::{Deed, Store};

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

    /// Looks at the clock once a minute, for as long as the owner lives: a page that nobody looks at is told of no new day.
    pub fn watch_the_clock(&self) {
        let store = *self;
        let look = move || store.look_at_the_clock();
        if let Ok(timer) = set_interval_with_handle(look, std::time::Duration::from_mins(1)) {
            on_cleanup(move || timer.clear());
        }
    }

    /// Calls `go` with the path of each notification that is pressed.
    pub fn when_notification_pressed(&self, go: impl Fn(String) + 'static) {
        notifications::when_pressed(go);
    }

    /// Says that two contacts are two, or takes that back. The notice undoes it.
    pub fn keep_apart(&self, a: Id, b: Id) {
        self.put_apart(a, b, true);
        self.say(Ok(Deed::KeptApart(a, b)));
    }

    /// Whether two contacts are two from now on.
    pub fn put_apart(&self, a: Id, b: Id, apart: bool) {
        let pair = (a.min(b), a.max(b));
        let is_there = |id: Id| {
            self.workspace
                .with_untracked(|workspace| workspace.contact(id).is_some())
        };
        self.set(|settings| {
            settings
                .apart
                .retain(|known| *known != pair && is_there(known.0) && is_there(known.1));
            if apart {
                settings.apart.push(pair);
            }
        });
    }
}
