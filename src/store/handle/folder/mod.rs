//! The shared folder, kept in step: what the other browsers have put there comes in, what is new here goes out.
//!
//! One tab of the origin does it, the one that is seen; when it is hidden it does so a last time and lets another one. What comes in is
//! the join, and no deed of the reader's: Ctrl+Z takes back what was done here, and the message about what came has a way back of its own.

mod step;

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::id::Id;
use crate::domain::record::Record;
use crate::domain::workspace::Change;
use crate::platform::folder::{self as browser, Directory, FolderError, Permission, Watch};
use crate::platform::lock::Hold;
use crate::platform::{clock, handles};
use crate::store::folder::{self, Linked, Seen};

use super::{Failure, Store};

/// Why the folder is not in step.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// The folder, or a file in it.
    Folder(FolderError),
    /// What came does not fit, or cannot be kept; there is no snapshot.
    Here(Failure),
}

/// How it stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Standing {
    /// It is being looked for.
    #[default]
    Starts,
    /// Another tab does it.
    Elsewhere,
    /// The browser wants the reader to be asked once more; whether they said no before.
    Asks(bool),
    /// In step.
    InStep,
    /// Not now.
    Hindered(Trouble),
}

/// What is known of the folder.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Status {
    /// How it stands.
    pub standing: Standing,
    /// How many files of others there are.
    pub others: usize,
    /// How many files are half there.
    pub cut: usize,
    /// How many a newer version has written.
    pub newer: usize,
    /// How many are something else.
    pub foreign: usize,
}

/// What has come since the reader last said that they know.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct News {
    /// From which cities, as they call themselves; an empty one where a file does not say.
    pub senders: BTreeSet<String>,
    /// Which records were changed.
    pub records: BTreeSet<Id>,
    /// How many fields were changed on both sides.
    pub clashes: usize,
    /// How many records were deleted on one side and changed on the other, and stay.
    pub stayed: usize,
    /// Whether some of it was written more than a day from now, by its own clock.
    pub is_ahead: bool,
}

/// The folder of this page load; cheap to copy.
#[derive(Clone, Copy)]
pub struct Folder {
    status: RwSignal<Status>,
    news: RwSignal<Option<News>>,
    /// What became of the last link: a file that was left, or why there is none.
    left: RwSignal<Option<String>>,
    works: StoredValue<Works, LocalStorage>,
}

#[derive(Default)]
struct Works {
    directory: Option<Directory>,
    /// Of what was unlinked, until its file is removed or left.
    unlinked: Option<Directory>,
    seen: Seen,
    /// What the own file says: the records, and from whom.
    written: Option<(Vec<Arc<Record>>, String)>,
    /// What came since the reader last said that they know.
    came: Vec<Change>,
    hold: Option<Hold>,
    watch: Option<Watch>,
    soon: Option<TimeoutHandle>,
    waits: bool,
    is_busy: bool,
    again: bool,
}

impl Folder {
    pub(super) fn new() -> Self {
        Self {
            status: RwSignal::new(Status::default()),
            news: RwSignal::new(None),
            left: RwSignal::new(None),
            works: StoredValue::new_local(Works::default()),
        }
    }

    fn with<T>(self, ask: impl FnOnce(&mut Works) -> T) -> Option<T> {
        self.works.try_update_value(ask)
    }

    fn stand(self, standing: Standing) {
        if self.status.with_untracked(|status| status.standing != standing) {
            self.status.update(|status| status.standing = standing);
        }
    }
}

impl Store {
    // What views read.

    /// Whether this browser can link a folder.
    #[must_use]
    pub fn can_link_folder(&self) -> bool {
        browser::is_there()
    }

    /// How the folder stands that is linked.
    #[must_use]
    pub fn folder_status(&self) -> Signal<Status> {
        self.folder.status.into()
    }

    /// What has come and was not read yet.
    #[must_use]
    pub fn folder_news(&self) -> Signal<Option<News>> {
        self.folder.news.into()
    }

    /// The name of the file that lies in a folder which is not linked any more, until it is removed or left.
    #[must_use]
    pub fn folder_left(&self) -> Signal<Option<String>> {
        self.folder.left.into()
    }

    fn linked(self) -> Option<Linked> {
        self.settings.with_untracked(|settings| settings.folder.clone())
    }

    // What views do.

    /// Lets the reader choose a folder, and links it; `then` is done with what hindered it, if anything did. To be called at a click.
    pub fn link_folder(&self, contacts: bool, then: impl FnOnce(Option<FolderError>) + 'static) {
        let store = *self;
        spawn_local(async move {
            let outcome = async {
                let Some(directory) = browser::pick().await? else {
                    return Ok(());
                };
                handles::keep(&directory).await?;
                let [a, b, c, d, ..] = clock::random();
                let linked = Linked {
                    name: directory.name(),
                    replica: format!("{:08x}", u32::from_be_bytes([a, b, c, d])),
                    contacts,
                    is_joined: false,
                };
                store.folder.left.set(None);
                // All tabs hear of it, and the first of them begins.
                store.set(|settings| settings.folder = Some(linked));
                Ok(())
            };
            then(outcome.await.err());
        });
    }

    /// Says whether contacts go into the file from now on.
    pub fn put_contacts_into_folder(&self, contacts: bool) {
        self.set(|settings| {
            if let Some(folder) = &mut settings.folder {
                folder.contacts = contacts;
            }
        });
        self.look_into_folder();
    }

    /// Asks the reader for the folder once more. To be called at a click.
    pub fn reconnect_folder(&self) {
        let store = *self;
        let Some(directory) = store.folder.with(|works| works.directory.clone()).flatten() else {
            return;
        };
        spawn_local(async move {
            match directory.ask().await {
                Permission::Given => {
                    store.folder.stand(Standing::Starts);
                    store.look_into_folder();
                }
                Permission::Asks => store.folder.stand(Standing::Asks(false)),
                Permission::Denied => store.folder.stand(Standing::Asks(true)),
            }
        });
    }

    /// Ends the link. The records stay, and so does the file in the folder, until it is removed by [`Self::remove_left_file`].
    pub fn unlink_folder(&self) {
        let left = self.linked().map(|linked| linked.file());
        self.folder.with(|works| works.unlinked = works.directory.take());
        self.folder.left.set(left);
        self.set(|settings| settings.folder = None);
        // A handle that is not forgotten is of no use without the setting.
        spawn_local(async move {
            let _ = handles::forget().await;
        });
    }

    /// Removes the file that an unlinked folder still holds; `then` is done with why it could not be.
    pub fn remove_left_file(&self, then: impl FnOnce(Option<FolderError>) + 'static) {
        let store = *self;
        let directory = store.folder.with(|works| works.unlinked.clone()).flatten();
        let file = store.folder.left.get_untracked();
        let (Some(directory), Some(file)) = (directory, file) else {
            return store.leave_file();
        };
        spawn_local(async move {
            let outcome = directory.remove(&file).await;
            if outcome.is_ok() {
                store.leave_file();
            }
            then(outcome.err());
        });
    }

    /// Leaves it where it is.
    pub fn leave_file(&self) {
        self.folder.with(|works| works.unlinked = None);
        self.folder.left.set(None);
    }

    /// What came is known.
    pub fn hush_folder(&self) {
        self.folder.with(|works| works.came.clear());
        self.folder.news.set(None);
    }

    /// Takes back what came since the reader last said that they know. That is an ordinary change, which can be undone, and which the
    /// other desks get as well.
    pub fn take_back_folder(&self) {
        let came = self.folder.with(|works| std::mem::take(&mut works.came));
        self.folder.news.set(None);
        let all = folder::together(&came.unwrap_or_default());
        let _ = self.run(super::Deed::TakenBack, |workspace, desk| {
            Ok(all.reverted(workspace, desk.clock, desk.stamp))
        });
    }
}
