//! Keeping the shared folder in step: when it is looked at, by which tab, what comes in and what goes out.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::order::gathered;
use crate::domain::workspace::Change;
use crate::formats::exchange::{self, Contents};
use crate::platform::folder::{Directory, FolderError, Permission};
use crate::platform::{clock, files, handles, lock, page};
use crate::store::folder::{self, Brought, Linked, What};
use crate::store::past::{Cause, Origin, Sender};
use crate::store::persist::Kept;
use crate::store::sending::{Parcel, Scope};
use crate::store::snapshots::Reason;

use super::{Standing, Status, Trouble, Works};
use crate::store::handle::{Failure, Store};

/// What only one tab holds.
const LOCK: &str = "pobratym-folder";
/// How often a page that is seen looks into the folder.
const PACE: Duration = Duration::from_secs(8);
/// So long after the last change the file is written.
const PAUSE: Duration = Duration::from_secs(3);

impl Store {
    /// Begins, and goes on for as long as the owner lives.
    pub fn keep_folder_in_step(&self) {
        let store = *self;
        spawn_local(async move { store.find_folder().await });
        if let Ok(timer) = set_interval_with_handle(
            move || {
                if page::is_seen() {
                    store.look_into_folder();
                }
            },
            PACE,
        ) {
            on_cleanup(move || timer.clear());
        }
        Effect::new(move |before: Option<()>| {
            store.workspace.track();
            store.settings.track();
            if before.is_some() {
                store.write_soon();
            }
        });
        on_cleanup(move || {
            store.folder.with(|works| {
                let unlinked = works.unlinked.take();
                if let Some(soon) = works.soon.take() {
                    soon.clear();
                }
                // The lock goes with it.
                *works = Works {
                    unlinked,
                    is_busy: works.is_busy,
                    waits: works.waits,
                    ..Works::default()
                };
            });
            let _ = store.folder.status.try_set(Status::default());
        });
    }

    async fn find_folder(self) {
        // What a newer version has made is not for this one to share.
        if self.newer.get_untracked() {
            return;
        }
        let kept = handles::kept().await;
        let Ok(directory) = kept.and_then(|kept| kept.ok_or(FolderError::Forgetful)) else {
            return self
                .folder
                .stand(Standing::Hindered(Trouble::Folder(FolderError::Forgetful)));
        };
        let permission = directory.permission().await;
        self.folder.with(|works| works.directory = Some(directory));
        match permission {
            Permission::Given => self.look_into_folder(),
            Permission::Asks => self.folder.stand(Standing::Asks(false)),
            Permission::Denied => self.folder.stand(Standing::Asks(true)),
        }
    }

    fn write_soon(self) {
        let write = move || {
            self.folder.with(|works| works.soon = None);
            self.look_into_folder();
        };
        self.folder.with(|works| {
            if let Some(soon) = works.soon.take() {
                soon.clear();
            }
            works.soon = works
                .hold
                .is_some()
                .then(|| set_timeout_with_handle(write, PAUSE).ok())
                .flatten();
        });
    }

    /// Reads what is new in the folder, and writes what is new here. A page that is not seen does so a last time.
    pub fn look_into_folder(&self) {
        let store = *self;
        if store
            .folder
            .status
            .with_untracked(|status| matches!(status.standing, Standing::Asks(_)))
        {
            return;
        }
        let goes = store.folder.with(|works| {
            if works.directory.is_none() {
                return false;
            }
            if works.hold.is_none() {
                if !works.waits && page::is_seen() {
                    works.waits = true;
                    store.wait_for_lock();
                }
                return false;
            }
            works.again = works.is_busy;
            !std::mem::replace(&mut works.is_busy, true)
        });
        if goes == Some(true) {
            spawn_local(async move { store.rounds().await });
        }
    }

    fn wait_for_lock(self) {
        // Where nobody has it, it is there at once, and nothing need be said.
        set_timeout(
            move || {
                let waits = self.folder.with(|works| works.waits) == Some(true);
                if waits
                    && self
                        .folder
                        .status
                        .with_untracked(|status| status.standing == Standing::Starts)
                {
                    self.folder.stand(Standing::Elsewhere);
                }
            },
            Duration::from_millis(500),
        );
        spawn_local(async move {
            let hold = lock::hold(LOCK).await;
            let store = self;
            let is_wanted = store.linked().is_some() && page::is_seen();
            store.folder.with(|works| {
                works.waits = false;
                works.hold = Some(hold).filter(|_| is_wanted && works.directory.is_some());
                if works.watch.is_none() && works.hold.is_some() {
                    works.watch = works
                        .directory
                        .as_ref()
                        .and_then(|directory| directory.watch(move || store.look_into_folder()));
                }
            });
            store.look_into_folder();
        });
    }

    async fn rounds(self) {
        loop {
            let outcome = self.round().await;
            let Some(linked) = self.linked() else { break };
            self.tell(&linked, outcome).await;
            let again = self.folder.with(|works| std::mem::take(&mut works.again));
            if again != Some(true) {
                break;
            }
        }
        self.folder.with(|works| {
            works.is_busy = false;
            if !page::is_seen() {
                works.hold = None;
                works.watch = None;
            }
        });
    }

    async fn tell(self, linked: &Linked, outcome: Result<(), Trouble>) {
        let standing = match outcome {
            Ok(()) => Standing::InStep,
            Err(Trouble::Folder(FolderError::Denied)) => {
                let directory = self.folder.with(|works| works.directory.clone()).flatten();
                let permission = match directory {
                    Some(directory) => directory.permission().await,
                    None => Permission::Asks,
                };
                match permission {
                    // The page may, and the file may not be written.
                    Permission::Given => Standing::Hindered(Trouble::Folder(FolderError::Locked)),
                    Permission::Asks => Standing::Asks(false),
                    Permission::Denied => Standing::Asks(true),
                }
            }
            Err(trouble) => Standing::Hindered(trouble),
        };
        let own = linked.file();
        let count = |what: What| {
            self.folder
                .with(|works| works.seen.count(what, &own))
                .unwrap_or_default()
        };
        let status = Status {
            standing,
            others: count(What::Ours),
            cut: count(What::Cut),
            newer: count(What::Newer),
            foreign: count(What::Foreign),
        };
        if self.folder.status.with_untracked(|before| *before != status) {
            self.folder.status.set(status);
        }
    }

    async fn round(self) -> Result<(), Trouble> {
        let directory = self.folder.with(|works| works.directory.clone()).flatten();
        let (Some(directory), Some(linked)) = (directory, self.linked()) else {
            return Ok(());
        };
        let own = linked.file();
        let listed = directory.files().await.map_err(Trouble::Folder)?;
        let names: BTreeSet<String> = gathered(listed.iter().map(|file| file.name.clone()));
        for file in listed.iter().filter(|file| folder::is_looked_at(&file.name)) {
            // One that is gone by now, or that its engine holds: the next round.
            let opened = match file.open().await {
                Ok(opened) => opened,
                Err(FolderError::Denied) => return Err(Trouble::Folder(FolderError::Denied)),
                Err(_) => continue,
            };
            let version = (opened.size(), opened.last_modified());
            let wants = self.folder.with(|works| works.seen.wants(&file.name, version));
            if wants != Some(true) {
                continue;
            }
            let (what, contents) = folder::read(files::read(&opened).await);
            self.join(&contents).await?;
            self.folder.with(|works| {
                works.seen.note(&file.name, version, what);
                if file.name == own {
                    let records = contents.stamped.into_iter().map(Arc::new).collect();
                    works.written = (what == What::Ours).then_some((records, contents.from));
                }
            });
        }
        self.folder.with(|works| {
            works.seen.keep(&names);
            if !names.contains(&own) {
                works.written = None;
            }
        });
        self.write(&directory, &linked).await
    }

    /// Puts what a file says into the records, and tells of it.
    async fn join(self, contents: &Contents) -> Result<(), Trouble> {
        let look = || {
            let brought = self.draw_up(|workspace, desk| Ok(Brought::by(contents, workspace, desk)));
            brought.map_err(|refusal| Trouble::Here(Failure::Refused(refusal)))
        };
        let mut brought = look()?;
        if brought.is_nothing() {
            return Ok(());
        }
        if self.linked().is_some_and(|linked| !linked.is_joined) {
            self.snap_before_first_join().await?;
            // Something may have been changed meanwhile.
            brought = look()?;
        }
        let cause = Cause {
            origin: Origin::Folder,
            sender: Some(Sender {
                from: contents.from.clone(),
                exported: contents.exported.clone(),
            }),
            declined: brought.declined.clone(),
        };
        if !brought.change.is_empty() {
            self.keep(&brought.change, &cause).map_err(Trouble::Here)?;
        }
        if !brought.records.is_empty() || brought.stayed > 0 {
            self.announce(&contents.from, &brought);
        }
        self.note_for_review(&Kept {
            change: Change::default(),
            both_changed: brought.both_changed,
        });
        Ok(())
    }

    fn announce(self, from: &str, brought: &Brought) {
        self.folder.news.update(|news| {
            let news = news.get_or_insert_default();
            news.senders.insert(from.to_owned());
            news.records.extend(&brought.records);
            news.clashes += brought.both_changed.len();
            news.stayed += brought.stayed;
            news.is_ahead |= brought.is_ahead;
        });
        self.folder.with(|works| works.came.push(brought.change.clone()));
    }

    async fn snap_before_first_join(self) -> Result<(), Trouble> {
        if self.snap(Reason::Folder).await.is_err() && !self.is_copied() {
            return Err(Trouble::Here(Failure::NoSnapshot));
        }
        self.set(|settings| {
            if let Some(folder) = &mut settings.folder {
                folder.is_joined = true;
            }
        });
        Ok(())
    }

    async fn write(self, directory: &Directory, linked: &Linked) -> Result<(), Trouble> {
        let from = self.our_city();
        let parcel = self
            .workspace
            .with_untracked(|workspace| Parcel::of(workspace, &Scope::All, linked.contacts));
        let is_behind = self.folder.with(|works| {
            if works.directory.is_none() {
                // It was unlinked meanwhile.
                return false;
            }
            let written = works.written.as_ref();
            let is_from = written.is_none_or(|(_, written)| *written == from);
            folder::is_behind(written.map(|(records, _)| records.as_slice()), &parcel.records) || !is_from
        });
        if is_behind != Some(true) {
            return Ok(());
        }
        let records = parcel.records.iter().map(|record| &**record);
        let text = exchange::print(records, &parcel.scope, &clock::timestamp(), &from);
        let name = linked.file();
        let file = directory.write(&name, &text).await.map_err(Trouble::Folder)?;
        self.folder.with(|works| {
            works.seen.note(&name, (file.size(), file.last_modified()), What::Ours);
            works.written = Some((parcel.records, from));
        });
        Ok(())
    }
}
