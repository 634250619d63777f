//! What the steps share.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::store::Store;
use crate::store::commands::Import;
use crate::store::handle::import::table::{Column, Glossary, kind_of, offers};
use crate::store::handle::import::{
    Chosen, Encoding, FileKind, Ground, KINDS, Offer, Sheet, decode, detect, opened, read_sheet, separator,
};
use crate::ui::Memo;
use crate::views::shared::query::Query;
use crate::views::shared::table_files::NAMES;

/// What the reader has chosen, and what follows from it.
#[derive(Clone, Copy)]
pub(super) struct State {
    pub store: Store,
    /// The file.
    pub chosen: RwSignal<Option<Chosen>>,
    /// The partnership that the reader has chosen; none for the first one.
    pub asked_partnership: RwSignal<Option<Id>>,
    /// What is chosen otherwise than was guessed, for this file.
    pub own: RwSignal<Own>,
    /// The partnership.
    pub partnership: Memo<Option<Id>>,
    /// What the file is, and its text.
    pub file: Memo<File>,
    /// The table, where it is one.
    pub sheet: Memo<Option<Arc<Sheet>>>,
    /// What its rows are.
    pub kind: Memo<Kind>,
    /// What its columns mean.
    pub meanings: Memo<Vec<Option<Column>>>,
    /// What would happen; none where there is no file to be taken over.
    pub import: Memo<Option<Arc<Drawn>>>,
}

/// What the reader has chosen otherwise than was guessed.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Own {
    pub kind: Option<Kind>,
    pub separator: Option<char>,
    pub encoding: Option<Encoding>,
    /// Which sheet of a workbook.
    pub page: usize,
    /// By the place of a column, the key of what it means; empty for nothing.
    pub meanings: BTreeMap<usize, String>,
}

/// A file, decoded.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct File {
    pub kind: Option<FileKind>,
    pub encoding: Encoding,
    pub separator: char,
    pub text: Arc<String>,
}

/// What would happen.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Drawn {
    pub import: Import,
    pub offers: Arc<Vec<Offer>>,
}

impl State {
    pub fn new() -> Self {
        let store = Store::here();
        let query = Query::here();
        let chosen: RwSignal<Option<Chosen>> = RwSignal::new(None);
        let asked_partnership = RwSignal::new(None);
        let own = RwSignal::new(Own::default());
        // A file that was dropped on another page led here.
        Effect::new(move || {
            if let Some(file) = store.brought().get() {
                store.brought().set(None);
                store.open_brought(file, move |file| {
                    chosen.set(Some(file));
                    own.set(Own::default());
                });
            }
        });
        let partnership = Memo::new(move |_| {
            store.workspace().with(|workspace| {
                let named = || query.with(|query| query.get("partnership").parse().ok());
                let there = |id: &Id| workspace.partnership_of(*id).is_some();
                let asked = asked_partnership.get().or_else(named).filter(there);
                asked.or_else(|| workspace.partnerships().next().map(|(record, _)| record.id))
            })
        });
        let file = Memo::new(move |_| chosen.with(|chosen| own.with(|own| read(chosen.as_ref(), own))));
        let sheet = Memo::new(move |_| match file.with(|file| file.kind)? {
            FileKind::Table => file.with(|file| Some(Arc::new(read_sheet(&file.text, file.separator)))),
            FileKind::Workbook => chosen.with(|chosen| {
                let pages = chosen.as_ref()?.pages.as_ref()?.as_ref().ok()?;
                pages.get(own.with(|own| own.page)).map(|page| page.sheet.clone())
            }),
            _ => None,
        });
        let on_ground = move |kind: Kind, look: &mut dyn FnMut(&Ground)| {
            if let Some(id) = partnership.get() {
                store.on_ground(id, kind, NAMES, |ground| look(ground));
            }
        };
        let kind = Memo::new(move |_| {
            if let Some(kind) = own.with(|own| own.kind) {
                return kind;
            }
            let usual = query.with(|query| KINDS.into_iter().find(|kind| kind.code() == query.get("kind")));
            let mut found = usual.unwrap_or(Kind::Commitment);
            sheet.with(|sheet| {
                if let Some(sheet) = sheet {
                    on_ground(found, &mut |ground| {
                        found = kind_of(&sheet.header, ground.kind, &Glossary::of_types(ground));
                    });
                }
            });
            found
        });
        let meanings = Memo::new(move |_| {
            let kind = kind.get();
            let mut found = Vec::new();
            sheet.with(|sheet| {
                let Some(sheet) = sheet else { return };
                on_ground(kind, &mut |ground| {
                    found =
                        own.with(|own| meanings(sheet, own, ground, &|heading| store.remembered_column(kind, heading)));
                });
            });
            found
        });
        let import = Memo::new(move |_| {
            let partnership = partnership.get()?;
            let offers = match file.with(|file| file.kind)? {
                FileKind::Table | FileKind::Workbook => {
                    let sheet = sheet.get()?;
                    let meanings = meanings.get();
                    store.on_ground(partnership, kind.get(), NAMES, |ground| {
                        offers(&sheet, &meanings, ground)
                    })
                }
                FileKind::Contacts => file.with(|file| store.cards_of(&file.text, partnership, NAMES)),
                FileKind::Calendar => file.with(|file| store.dates_of(&file.text, partnership, NAMES)),
                FileKind::Exchange | FileKind::OtherWorkbook | FileKind::Other => return None,
            };
            Some(Arc::new(Drawn {
                import: store.try_import(partnership, &offers),
                offers: Arc::new(offers),
            }))
        });
        Self {
            store,
            chosen,
            asked_partnership,
            own,
            partnership,
            file,
            sheet,
            kind,
            meanings,
            import,
        }
    }

    /// Begins with another file.
    pub fn take(self, file: Chosen) {
        self.own.set(Own::default());
        self.chosen.set(Some(file));
    }
}

fn read(chosen: Option<&Chosen>, own: &Own) -> File {
    let Some(chosen) = chosen else {
        return File {
            kind: None,
            encoding: Encoding::Utf8,
            separator: ';',
            text: Arc::default(),
        };
    };
    let kind = opened(&chosen.name, &chosen.bytes);
    let is_text = !matches!(kind, FileKind::Workbook | FileKind::OtherWorkbook | FileKind::Other);
    let bytes: &[u8] = if is_text { &chosen.bytes } else { &[] };
    let encoding = own.encoding.unwrap_or_else(|| detect(bytes));
    let text = decode(bytes, encoding);
    File {
        kind: Some(kind),
        encoding,
        separator: own.separator.unwrap_or_else(|| separator(&text)),
        text: Arc::new(text),
    }
}

/// What was chosen here, else before, else what the headings say.
fn meanings(
    sheet: &Sheet,
    own: &Own,
    ground: &Ground,
    remembered: &dyn Fn(&str) -> Option<String>,
) -> Vec<Option<Column>> {
    let glossary = Glossary::of(ground);
    let guessed = glossary.guess(&sheet.header, remembered);
    let columns = glossary.columns;
    let keyed = |key: &str| columns.iter().position(|column| column.key() == key);
    let mut places: Vec<Option<usize>> = Vec::new();
    for (place, guessed) in guessed.into_iter().enumerate() {
        places.push(match own.meanings.get(&place) {
            Some(key) => keyed(key),
            None => guessed.filter(|guessed| !own.meanings.values().any(|key| keyed(key) == Some(*guessed))),
        });
    }
    places.into_iter().map(|place| columns.get(place?).cloned()).collect()
}
