//! The reactive handle: what views read, and what they do.

mod alerts;
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
mod outline;
mod owed;
mod past;
mod pictures;
mod protected;
mod reports;
mod review;
mod safe;
mod saved;
mod sending;
mod snapshots;
mod snooze;
mod workbook;

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

pub use self::erase::Erasing;
pub use self::files::{Offered, What as OfferedWhat};
pub use self::past::Known;
pub use self::protected::LockError;
pub use self::sending::LinkError;
use crate::domain::codes::CommitmentStatus;
use crate::domain::date::{Day, Edtf};
use crate::domain::id::{Id, NewId};
use crate::domain::record::{Fields, Kind, Record};
use crate::domain::stamp::Clock;
use crate::domain::text::Lang;
use crate::domain::workspace::{Moment, Workspace};
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

use super::commands::Refusal;
use super::guard::Guard;
use super::history::{History, Way};
use super::past::Origin;
use super::review::Review;
use super::room::{self, Count, Measured};
use super::saved::Swap;
use super::saving::Saving;
use super::settings::{Settings, Theme};
use super::snooze::Snooze;
use super::{keys, persist};
pub use snapshots::SnapshotList;

/// What was done, for the notice that says so.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum Deed {
    Created(Kind),
    Saved(Kind),
    Deleted(Kind),
    Duplicated(Kind),
    StatusSet(CommitmentStatus),
    /// Many commitments were altered at once.
    ManyChanged {
        records: usize,
    },
    StepToggled,
    /// An update of a commitment was logged.
    Logged,
    /// The address of a record is on the clipboard.
    LinkCopied,
    /// A note was written in passing: "Saved" at the head of the page says it, and no message.
    Noted,
    /// An event was closed, with what came of it.
    Closed,
    /// A text is on the clipboard.
    TextCopied,
    /// A text was offered as a file.
    TextSaved,
    /// A date was moved, to this one.
    Moved(Edtf),
    ExampleOpened,
    ExampleRemoved,
    /// A partnership that is in a file was removed here.
    Archived {
        records: usize,
    },
    SnapshotTaken,
    SnapshotRestored,
    /// A copy of all records was saved outside this browser.
    CopySaved {
        records: usize,
    },
    /// Records were saved or shared as a file for another desk.
    Sent {
        records: usize,
    },
    /// Dates were offered as a calendar file.
    CalendarSaved {
        dates: usize,
    },
    /// A file from elsewhere was taken over.
    Merged {
        records: usize,
        skipped: usize,
    },
    /// What came through the shared folder was taken back.
    TakenBack,
    /// A table, contacts or dates of another program were taken over.
    Imported {
        records: usize,
    },
    /// Records were offered as a table, or as contacts.
    TableSaved {
        records: usize,
    },
    /// What the browser had lost came back from the journal.
    Recovered {
        records: usize,
    },
    /// What was deleted is back.
    Restored {
        records: usize,
    },
    /// An earlier value of a field is back.
    BroughtBack(Kind),
    /// What was deleted is gone for good.
    TrashEmptied,
    /// A person is gone from everywhere.
    Erased,
    /// A record that could not be read was restored from a copy.
    Mended(Kind),
    /// What could not be read was removed; this puts it back.
    DamagedRemoved {
        key: String,
        text: String,
    },
    /// What was changed on both sides stays as it is.
    Reviewed(Box<Review>),
    /// Views with a name were saved, renamed or deleted.
    ViewsChanged {
        partnership: Id,
        swap: Swap,
    },
    /// A record was put aside, or told again; what held before.
    Snoozed {
        record: Id,
        until: Option<Day>,
        before: Option<Snooze>,
    },
    /// Two contacts were said to be two.
    KeptApart(Id, Id),
    /// Two contacts were made one.
    ContactsMerged,
    /// So many commitments were handed over to a contact of this name.
    HandedOver {
        name: String,
        commitments: usize,
    },
    Undone,
    Redone,
    /// A form was left half-filled; the path leads back to it.
    DraftKept {
        path: String,
    },
    /// What was read from a report was put into records: how many drafts.
    TakenIn {
        drafts: usize,
    },
}

impl Deed {
    /// What the history says of the change behind it.
    #[must_use]
    pub const fn origin(&self) -> Origin {
        match self {
            Self::Created(_)
            | Self::Saved(_)
            | Self::Deleted(_)
            | Self::Duplicated(_)
            | Self::StatusSet(_)
            | Self::ManyChanged { .. }
            | Self::StepToggled
            | Self::Logged
            | Self::Noted
            | Self::Closed
            | Self::Moved(_)
            | Self::TakenIn { .. }
            | Self::TakenBack
            | Self::Archived { .. }
            | Self::Reviewed(_)
            | Self::ContactsMerged
            | Self::HandedOver { .. }
            // Behind these is no change of a record.
            | Self::LinkCopied
            | Self::TextCopied
            | Self::TextSaved
            | Self::Snoozed { .. }
            | Self::KeptApart(..)
            | Self::DraftKept { .. }
            | Self::TrashEmptied
            | Self::Erased
            | Self::DamagedRemoved { .. }
            | Self::ViewsChanged { .. }
            | Self::SnapshotTaken
            | Self::CalendarSaved { .. }
            | Self::TableSaved { .. }
            | Self::Sent { .. }
            | Self::CopySaved { .. } => Origin::Edit,
            Self::SnapshotRestored => Origin::Snapshot,
            Self::ExampleOpened | Self::ExampleRemoved => Origin::Example,
            Self::Imported { .. } | Self::Merged { .. } => Origin::File,
            Self::Recovered { .. } | Self::Mended(_) => Origin::Recovery,
            Self::Restored { .. } => Origin::Trash,
            Self::BroughtBack(_) => Origin::Earlier,
            Self::Undone => Origin::Undo,
            Self::Redone => Origin::Redo,
        }
    }
}

/// Why something was not done. Memory and storage are as they were.
#[derive(Clone, Debug, PartialEq)]
pub enum Failure {
    /// The command was refused.
    Refused(Refusal),
    /// It could not be kept.
    NotKept(StorageError),
    /// The file cannot be opened.
    NotAFile(NotAFile),
    /// The file cannot be had.
    File(FileError),
    /// A link cannot be opened.
    Link(LinkError),
    /// The trash was not emptied, or not wholly: the browser's storage did not answer.
    TrashKept,
    /// A person was erased from the records, and may still stand beside them: the browser's storage did not answer.
    ErasedInPart,
    /// Nothing was erased: another tab holds what is kept.
    NotErased,
    /// The browser did not let the page copy an address.
    NotCopied,
    /// The browser did not let the page copy a text.
    TextNotCopied,
    /// What was asked for is not in this browser yet, and the network does not answer.
    NotFetched,
    /// There is no snapshot to go back to, so it was not begun.
    NoSnapshot,
}

/// A message at the foot of the page. `serial` tells two alike apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// What happened.
    pub news: Result<Deed, Failure>,
    /// Counts up.
    pub serial: u32,
}

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

    // What views read.

    /// All records. Read with `.with`.
    #[must_use]
    pub fn workspace(&self) -> Signal<Workspace> {
        self.workspace.into()
    }

    /// A record that is not deleted; the memo changes only when this record does.
    #[must_use]
    pub fn record(&self, id: Id) -> Memo<Option<Arc<Record>>> {
        let workspace = self.workspace;
        Memo::new_with_compare(
            move |_| workspace.with(|workspace| workspace.get(id).map(Arc::clone)),
            |before, after| match (before, after) {
                (Some(Some(a)), Some(Some(b))) => !Arc::ptr_eq(a, b),
                (Some(None), Some(None)) => false,
                _ => true,
            },
        )
    }

    /// Changes only when a record of this kind does: for whoever reads no others.
    #[must_use]
    pub fn moment_of(&self, kind: Kind) -> Memo<Moment> {
        let workspace = self.workspace;
        Memo::new(move |_| workspace.with(|workspace| workspace.moment_of(kind)))
    }

    /// Changes only when records come or go: for whoever counts them.
    #[must_use]
    pub fn shape(&self) -> Memo<Moment> {
        let workspace = self.workspace;
        Memo::new(move |_| workspace.with(Workspace::shape))
    }

    /// The reader's day.
    #[must_use]
    pub fn today(&self) -> Signal<Day> {
        self.today.into()
    }

    /// The language of the interface.
    #[must_use]
    pub fn lang(&self) -> Signal<Lang> {
        self.lang.into()
    }

    /// The settings.
    #[must_use]
    pub fn settings(&self) -> Signal<Settings> {
        self.settings.into()
    }

    /// The message to be shown.
    #[must_use]
    pub fn notice(&self) -> Signal<Option<Notice>> {
        self.notice.into()
    }

    /// Where the records are kept.
    #[must_use]
    pub fn keeping(&self) -> Keeping {
        self.keeping.get_value()
    }

    /// Whether there is a step in this way.
    #[must_use]
    pub fn can(&self, way: Way) -> Signal<bool> {
        let steps = self.steps;
        Signal::derive(move || match way {
            Way::Undo => steps.get().0,
            Way::Redo => steps.get().1,
        })
    }

    /// Whether a newer version of the app waits.
    #[must_use]
    pub fn update_waits(&self) -> Signal<bool> {
        self.update.into()
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

    // What views do.

    /// Shows a message.
    pub fn say(&self, news: Result<Deed, Failure>) {
        self.notice.update(|notice| {
            let serial = notice.as_ref().map_or(0, |notice| notice.serial) + 1;
            *notice = Some(Notice { news, serial });
        });
    }

    /// Takes the message away.
    pub fn hush(&self) {
        self.notice.set(None);
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

    /// Goes over to the newer version of the app.
    pub fn apply_update(&self) {
        update::apply();
    }

    // What the app tells the store of the world outside.

    /// The page came back into view, or a minute passed: the day may be another.
    pub fn look_at_the_clock(&self) {
        let today = clock::today();
        if self.today.get_untracked() != today {
            self.today.set(today);
        }
    }

    /// The first screen is drawn: now there is time to see how much room is taken.
    pub fn look_at_room(&self) {
        self.measured.set(true);
    }

    /// A newer version of the app waits.
    pub fn note_update(&self) {
        self.update.set(true);
    }
}
