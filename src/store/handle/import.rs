//! Tables, contacts and calendars of other programs: read, looked at, taken over; and tables and contacts that go out.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::{Map, Value};

use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::domain::workspace::Change;
use crate::formats::table::{Column, Names};
use crate::formats::{csv, ics_in, vcard};
use crate::platform::{files, zone};
use crate::store::commands::{self, Import};
use crate::store::snapshots::Reason;

use super::{Deed, Failure, Store, workbook};

pub use crate::formats::csv::{LeftOut, SEPARATORS, Sheet, read as read_sheet, separator};
pub use crate::formats::decode::{Encoding, decode, detect};
pub use crate::formats::kind::{FileKind, opened};
pub use crate::formats::offer::{Offer, Remark, Trouble};
pub use crate::formats::table::{self, Ground, KINDS};
pub use crate::formats::vcard::Card;
pub use crate::formats::workbook::{Cell, NoBook, Page};
pub use crate::formats::written_date::Unread;

/// A file that a reader has chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Chosen {
    /// Its name.
    pub name: String,
    /// What is in it.
    pub bytes: Arc<Vec<u8>>,
    /// Its sheets, where it is a workbook that was opened.
    pub pages: Option<Result<Arc<Vec<Page>>, NoBook>>,
}

impl Chosen {
    pub(super) fn new(name: String, bytes: Vec<u8>) -> Self {
        Self {
            name,
            bytes: Arc::new(bytes),
            pages: None,
        }
    }

    /// With its sheets, where it is a workbook.
    async fn opened(self) -> Self {
        let pages = match opened(&self.name, &self.bytes) {
            FileKind::Workbook => Some(workbook::pages(&self.bytes).await.map(Arc::new)),
            _ => None,
        };
        Self { pages, ..self }
    }
}

/// The most headings whose meaning is remembered of a type.
const MOST_REMEMBERED: usize = 300;

impl Store {
    /// Reads the file that was chosen in this input, and hands it on.
    pub fn read_chosen(&self, input: files::FileInput, then: impl FnOnce(Chosen) + 'static) {
        let store = *self;
        spawn_local(async move {
            match files::chosen_bytes(&input).await {
                Ok(None) => {}
                Ok(Some((name, bytes))) => then(Chosen::new(name, bytes).opened().await),
                Err(error) => store.say(Err(Failure::File(error))),
            }
        });
    }

    /// Opens a file that came in by itself, and hands it on.
    pub fn open_brought(&self, file: Chosen, then: impl FnOnce(Chosen) + 'static) {
        spawn_local(async move { then(file.opened().await) });
    }

    /// What a vCard file offers a partnership.
    #[must_use]
    pub fn cards_of(&self, text: &str, partnership: Id, names: Names) -> Vec<Offer> {
        self.on_ground(partnership, Kind::Contact, names, |ground| vcard::read(text, ground))
    }

    /// What a calendar file offers a partnership.
    #[must_use]
    pub fn dates_of(&self, text: &str, partnership: Id, names: Names) -> Vec<Offer> {
        self.on_ground(partnership, Kind::Event, names, |ground| {
            ics_in::read(text, ground, &zone::local)
        })
    }

    /// Looks at something with what a table of a partnership stands on.
    pub fn on_ground<R>(&self, partnership: Id, kind: Kind, names: Names, look: impl FnOnce(&Ground) -> R) -> R {
        let lang = self.lang.get();
        self.workspace.with(|workspace| {
            look(&Ground {
                workspace,
                partnership,
                kind,
                lang,
                names,
            })
        })
    }

    /// What taking this over would do; whoever asks is run again when a record changes.
    #[must_use]
    pub fn try_import(&self, partnership: Id, offers: &[Offer]) -> Import {
        self.workspace.track();
        let mut drawn = Import::default();
        let _ = self.draw_up(|workspace, desk| {
            drawn = commands::import(workspace, partnership, offers, desk);
            Ok(Change::default())
        });
        drawn
    }

    /// Takes it over, after a snapshot; then calls `then`.
    pub fn import(&self, partnership: Id, offers: Arc<Vec<Offer>>, then: impl FnOnce() + 'static) {
        let store = *self;
        let [created, updated, ..] = self.try_import(partnership, &offers).counts();
        let records = created + updated;
        self.after_snapshot(Reason::File, move || {
            let taken = store.run(Deed::Imported { records }, |workspace, desk| {
                Ok(commands::import(workspace, partnership, &offers, desk).change)
            });
            if taken.is_ok() {
                then();
            }
        });
    }

    /// What a column of this heading was taken for before, in tables of this type: the key of a column, or empty for none.
    #[must_use]
    pub fn remembered_column(&self, kind: Kind, heading: &str) -> Option<String> {
        let settings = self.settings.read_untracked();
        let known = settings.headings.get(kind.code())?.get(heading.trim())?;
        known.as_str().map(str::to_owned)
    }

    /// Remembers what the columns of a table were taken for.
    pub fn remember_columns(&self, kind: Kind, header: &[String], meanings: &[Option<Column>]) {
        let mut known = self
            .settings
            .with_untracked(|settings| match settings.headings.get(kind.code()) {
                Some(Value::Object(known)) => known.clone(),
                _ => Map::new(),
            });
        if known.len() + header.len() > MOST_REMEMBERED {
            known.clear();
        }
        let named = header
            .iter()
            .zip(meanings)
            .filter(|(heading, _)| !heading.is_empty() && heading.len() <= 200);
        for (heading, meaning) in named.take(MOST_REMEMBERED) {
            let key = meaning.as_ref().map(Column::key).unwrap_or_default();
            known.insert(heading.trim().to_owned(), key.into());
        }
        self.set(|settings| drop(settings.headings.insert(kind.code().to_owned(), Value::Object(known))));
    }

    /// Offers rows, the header among them, as a table under this name, without its ending.
    pub fn save_table(&self, name: &str, rows: &[Vec<String>], separator: char) {
        let text = csv::print(rows, separator);
        let records = rows.len().saturating_sub(1);
        self.save_as(
            &format!("{name}.csv"),
            files::TABLE,
            &text,
            Deed::TableSaved { records },
        );
    }

    /// Offers contacts as vCards under this name, without its ending.
    pub fn save_cards(&self, name: &str, cards: &[Card]) {
        let records = cards.len();
        self.save_as(
            &format!("{name}.vcf"),
            files::CONTACTS,
            &vcard::print(cards),
            Deed::TableSaved { records },
        );
    }
}
