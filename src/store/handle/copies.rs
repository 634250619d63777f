//! What leaves this browser as a file, and is noted: copies of all records, and partnerships that are removed here then.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::id::Id;
use crate::domain::record::Record;
use crate::domain::stamp::DAY;
use crate::platform::save::{Saved, save};
use crate::platform::{clock, files};
use crate::store::copies::{self, Copied};
use crate::store::snapshots::Reason;
use crate::store::{archive, commands, sending};

use super::{Deed, Failure, Keeping, Store};

impl Store {
    /// Whether it is time to remind of a copy. Where nothing is kept, another message says so all the time.
    #[must_use]
    pub fn copy_is_due(&self) -> bool {
        // The day says when to look at the clock again.
        self.today.track();
        let (workspace, settings) = (self.workspace.read(), self.settings.read());
        self.keeping() == Keeping::Browser && copies::is_due(&workspace, &settings, clock::now())
    }

    /// Reminds of a copy in a day.
    pub fn remind_later(&self) {
        self.set(|settings| settings.later = Some(clock::now() + DAY));
    }

    /// Saves a copy of all records where the reader says.
    pub fn save_copy(&self) {
        let (store, name, text) = (*self, self.file_name(), self.printed());
        spawn_local(async move {
            match save(&name, &text).await {
                Ok(Saved::Not) => {}
                Ok(Saved::Written | Saved::Offered) => store.say_copied(),
                Err(error) => store.say(Err(Failure::File(error))),
            }
        });
    }

    /// Notes that all records, as they are now, are in a file, and says so.
    pub(super) fn say_copied(&self) {
        let records = self.note_copy();
        self.say(Ok(Deed::CopySaved { records }));
    }

    /// Notes that all records, as they are now, are in a file; how many there are to see.
    pub(super) fn note_copy(&self) -> usize {
        let workspace = self.workspace.get_untracked();
        let records = workspace.live().count();
        self.inner.update_value(|inner| inner.copied = Some(workspace));
        let copied = Copied {
            at: clock::now(),
            records,
        };
        self.set(|settings| {
            settings.copied = Some(copied);
            settings.later = None;
        });
        records
    }

    /// Whether a copy that was made since the page was loaded has all that there is.
    pub(super) fn is_copied(&self) -> bool {
        let copied = self.inner.with_value(|inner| inner.copied.clone());
        copied.is_some_and(|copied| {
            self.workspace
                .with_untracked(|workspace| copied.all().eq(workspace.all()))
        })
    }

    /// How much of local storage these records take, as the browser counts it.
    #[must_use]
    pub fn taken(&self, records: &[Arc<Record>]) -> usize {
        archive::taken(records, self.inner.with_value(|inner| inner.room.count()))
    }

    /// Saves a partnership with all that is within it where the reader says. A failure is said by a notice.
    pub async fn save_partnership(&self, id: Id) -> Saved {
        let text = self
            .workspace
            .with_untracked(|workspace| archive::file(workspace, id, &clock::timestamp(), &self.our_city()));
        // Which one it is can be seen in the file; names of cities are not safe names of files everywhere.
        let name = format!("{}-{}.pobratym.json", self.today.get_untracked(), id);
        match save(&name, &text).await {
            Ok(saved) => saved,
            Err(error) => {
                self.say(Err(Failure::File(error)));
                Saved::Not
            }
        }
    }

    /// Removes a partnership that is in a file from this browser, after a snapshot; then calls `then`.
    pub fn archive(&self, id: Id, then: impl FnOnce() + 'static) {
        let store = *self;
        let records = self
            .workspace
            .with_untracked(|workspace| sending::all_of(workspace, id).len());
        self.after_snapshot(Reason::Archive, move || {
            let removed = store.run(Deed::Archived { records }, |workspace, desk| {
                commands::delete(workspace, id, desk)
            });
            if removed.is_ok() {
                then();
            }
        });
    }

    /// Offers the text of a snapshot for download.
    pub(super) fn hand_over(&self, name: &str, text: &str) {
        if let Err(error) = files::download(name, files::JSON, text) {
            self.say(Err(Failure::File(error)));
        }
    }
}
