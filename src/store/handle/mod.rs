//! The reactive handle: what views read, and what they do.

mod alerts;
mod apart;
mod apply;
mod copies;
mod damage;
mod drafts;
mod erase;
mod files;
pub mod folder;
pub mod import;
mod many;
mod merging;
mod news;
mod outline;
mod outside;
mod owed;
mod past;
mod pictures;
mod protected;
mod records;
mod reports;
mod review;
mod safe;
mod saved;
mod sending;
mod settings;
mod snapshots;
mod snooze;
mod workbook;

use std::rc::Rc;

use leptos::prelude::*;

pub use self::erase::Erasing;
pub use self::files::{Offered, What as OfferedWhat};
pub use self::news::{Deed, Failure, Notice};
pub use self::past::Known;
pub use self::protected::LockError;
pub use self::sending::LinkError;
use crate::domain::date::Day;
use crate::domain::id::{Id, NewId};
use crate::domain::record::Fields;
use crate::domain::stamp::Clock;
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;
pub use crate::formats::exchange::{Contents, NotAFile, Skipped, Why};
pub use crate::formats::protected::{SHORTEST as SHORTEST_PASSPHRASE, Strength, strength};
pub use crate::formats::{html, ics, markdown};
pub use crate::platform::files::FileError;
pub use crate::platform::folder::FolderError;
pub use crate::platform::notifications::{Message, Permission};
pub use crate::platform::save::Saved;
pub use crate::platform::storage::StorageError;
use crate::platform::storage::{LocalStorage, MemoryStorage, Storage, counts_bytes};
use crate::platform::{clock, page, update};
pub use many::Which;
pub use outline::Land;
pub use pictures::PictureKind;
pub use reports::{NoReport, Unread};

use super::guard::Guard;
use super::history::History;
use super::room::{Count, Measured};
use super::saving::Saving;
use super::settings::Settings;
use super::{keys, persist};
pub use snapshots::SnapshotList;

/// Where the records are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// In local storage.
    Browser,
    /// In memory only, because the browser denies storage.
    MemoryOnly(StorageError),
}

struct Inner {
    storage: Guard,
    /// The same storage, asked how much of it is ours.
    room: Rc<Measured>,
    /// What is in the last copy that was made since the page was loaded.
    copied: Option<Workspace>,
    clock: Clock,
    ids: BrowserIds,
    history: History,
    /// What another tab has written, and what is not taken over yet.
    heard: Vec<(String, Option<String>)>,
    /// Whether another tab is in the middle of writing several records.
    in_batch: bool,
    /// What storage is still to be given.
    owed: owed::Owed,
    /// Whether the browser was asked not to clear what is kept.
    asked: bool,
}

struct BrowserIds;

impl NewId for BrowserIds {
    fn new_id(&mut self) -> Id {
        Id::v7(clock::now(), clock::random())
    }
}

/// The handle; a context of the app, cheap to copy.
#[derive(Clone, Copy)]
pub struct Store {
    workspace: RwSignal<Workspace>,
    settings: RwSignal<Settings>,
    lang: Memo<Lang>,
    today: RwSignal<Day>,
    notice: RwSignal<Option<Notice>>,
    /// How many steps can be undone, how many redone.
    steps: RwSignal<(bool, bool)>,
    saving: RwSignal<Saving>,
    /// Counts what was put into the history, or taken out of it.
    shelved: RwSignal<u32>,
    /// Whether the browser has promised not to clear what is kept; none while it has not answered.
    promised: RwSignal<Option<bool>>,
    keeping: StoredValue<Keeping>,
    /// Where the values lie that could not be read.
    set_aside: RwSignal<Vec<String>>,
    /// Whether a newer version of the app has written here.
    newer: RwSignal<bool>,
    /// The values that did not stay where something was changed on both sides; read when the first screen is drawn.
    reviews: RwSignal<Fields>,
    update: RwSignal<bool>,
    /// Whether the room that is taken has been looked at; not before the first screen is drawn.
    measured: RwSignal<bool>,
    snapshots: RwSignal<SnapshotList>,
    /// Counts what was done to views with a name.
    views: RwSignal<u32>,
    /// The file from elsewhere that waits to be looked at.
    offered: RwSignal<Option<Offered>>,
    /// The folder that is shared with other browsers.
    folder: folder::Folder,
    /// A file of another program that came in by itself.
    brought: RwSignal<Option<import::Chosen>>,
    inner: StoredValue<Inner, LocalStorage_>,
}

type LocalStorage_ = leptos::prelude::LocalStorage;

impl Store {
    /// Opens what the browser keeps; in memory where it keeps nothing.
    #[must_use]
    pub fn open() -> Self {
        match LocalStorage::open() {
            Ok(storage) => Self::over(Rc::new(storage), Keeping::Browser),
            Err(error) => Self::over(Rc::new(MemoryStorage::default()), Keeping::MemoryOnly(error)),
        }
    }

    fn over(storage: Rc<dyn Storage>, keeping: Keeping) -> Self {
        let count = if counts_bytes() { Count::Bytes } else { Count::Units };
        let room = Rc::new(Measured::new(storage, count));
        let storage = Guard::new(Rc::clone(&room));
        let opened = persist::open(&storage);
        let (opened, keeping) = match opened {
            Ok(opened) => (opened, keeping),
            Err(error) => (persist::Opened::default(), Keeping::MemoryOnly(error)),
        };
        let settings = storage.get(keys::SETTINGS).ok().flatten();
        let [a, b, c, d, ..] = clock::random();
        let replica = u32::from_be_bytes([a, b, c, d]);
        let newer = RwSignal::new(storage.is_newer());
        let inner = Inner {
            storage,
            room,
            copied: None,
            clock: Clock::new(replica),
            ids: BrowserIds,
            history: History::default(),
            heard: Vec::new(),
            in_batch: false,
            owed: owed::Owed::default(),
            asked: false,
        };
        let settings = RwSignal::new(Settings::parse(settings.as_deref(), &page::languages()));
        Self {
            workspace: RwSignal::new(opened.workspace),
            settings,
            lang: Memo::new(move |_| settings.with(|settings| settings.lang)),
            today: RwSignal::new(clock::today()),
            notice: RwSignal::new(None),
            steps: RwSignal::new((false, false)),
            saving: RwSignal::new(Saving::default()),
            shelved: RwSignal::new(0),
            promised: RwSignal::new(None),
            keeping: StoredValue::new(keeping),
            set_aside: RwSignal::new(opened.set_aside),
            newer,
            reviews: RwSignal::new(Fields::new()),
            update: RwSignal::new(update::is_waiting()),
            measured: RwSignal::new(false),
            snapshots: RwSignal::new(SnapshotList::default()),
            views: RwSignal::new(0),
            offered: RwSignal::new(None),
            folder: folder::Folder::new(),
            brought: RwSignal::new(None),
            inner: StoredValue::new_local(inner),
        }
    }

    /// The handle from the context.
    ///
    /// # Panics
    /// Outside the app, which provides it before anything else.
    #[must_use]
    pub fn here() -> Self {
        expect_context()
    }
}
