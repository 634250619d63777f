//! What was done, or not done and why, and the message that says so.

use leptos::prelude::*;

use super::{FileError, LinkError, NotAFile, StorageError, Store};
use crate::domain::codes::CommitmentStatus;
use crate::domain::date::{Day, Edtf};
use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::store::commands::Refusal;
use crate::store::past::Origin;
use crate::store::review::Review;
use crate::store::saved::Swap;
use crate::store::snooze::Snooze;

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

impl Store {
    /// The message to be shown.
    #[must_use]
    pub fn notice(&self) -> Signal<Option<Notice>> {
        self.notice.into()
    }

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
}
