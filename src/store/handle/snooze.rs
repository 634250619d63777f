//! Putting records aside.

use leptos::prelude::*;

use crate::domain::date::Day;
use crate::domain::id::Id;
use crate::store::snooze::Snooze;

use super::{Deed, Store};

impl Store {
    /// Puts a record aside until a day, or tells it again. The notice says so, and undoes it.
    pub fn snooze(&self, record: Id, until: Option<Day>) {
        let today = self.today.get_untracked();
        let next = until.and_then(|day| {
            self.workspace
                .with_untracked(|workspace| Some(Snooze::new(workspace.get(record)?, day)))
        });
        let is_over = |snooze: &Snooze| snooze.until <= today && snooze.record != record;
        self.settings
            .update_untracked(|settings| settings.snoozed.retain(|snooze| !is_over(snooze)));
        let before = self.put_snooze(record, next);
        self.say(Ok(Deed::Snoozed { record, until, before }));
    }

    /// What holds of a record from now on; gives what held before.
    pub fn put_snooze(&self, record: Id, next: Option<Snooze>) -> Option<Snooze> {
        let mut before = None;
        self.set(|settings| {
            let all = &mut settings.snoozed;
            let known = all.iter().position(|snooze| snooze.record == record);
            before = known.map(|at| all.swap_remove(at));
            all.extend(next);
        });
        before
    }
}
