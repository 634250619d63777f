//! A workspace into which files of other programs are read, as the page for it does.

#![allow(dead_code, reason = "each of the tests that share this uses a part of it")]
#![allow(clippy::unwrap_used, reason = "a test that cannot read its input has failed")]

use std::path::Path;

use pobratym::domain::date::Day;
use pobratym::domain::id::{Id, NewId};
use pobratym::domain::record::{Fields, Kind, Record};
use pobratym::domain::stamp::Clock;
use pobratym::domain::text::Lang;
use pobratym::domain::workspace::{Change, Workspace};
use pobratym::formats::kind::{FileKind, opened};
use pobratym::formats::table::{Glossary, Ground, Names, kind_of, offers};
use pobratym::formats::workbook::{self, Page};
use pobratym::formats::zip::{self, Packed};
use pobratym::formats::{csv, decode, envelope, ics_in, vcard};
use pobratym::i18n::labels;
use pobratym::store::commands::{Desk, Import, import};
use serde_json::{Value, json};

/// The words of the interface.
pub const NAMES: Names = Names {
    field: labels::field,
    code: labels::code,
};

/// The nth id.
pub fn id(n: u8) -> Id {
    Id::v7(u64::from(n), [n; 10])
}

/// A partnership of Poltava and Leonberg, and what belongs to it.
pub struct Desktop {
    pub workspace: Workspace,
    pub partnership: Id,
    pub today: Day,
    pub lang: Lang,
    clock: Clock,
}

impl Desktop {
    pub fn new() -> Self {
        let (ours, theirs) = (id(2), id(3));
        let tie = json!({
            format!("partners/{ours}"): {"name": {"uk": "Полтава", "de": "Poltawa", "en": "Poltava"}, "country": "UA"},
            format!("partners/{theirs}"): {"name": {"uk": "Леонберг", "de": "Leonberg"}, "country": "DE"},
        });
        let pens = json!({
            "partnership": id(1).to_string(), "title": {"en": "Pen pals", "de": "Brieffreundschaften", "uk": "Листування"}, "status": "agreed",
            "due": "2026-12", "budget": {"amount": 125_050, "currency": "EUR"}, "sphere": "education", "lead": theirs.to_string(),
            format!("responsible/{ours}"): {"contact": id(40).to_string()}, format!("responsible/{theirs}"): {"office": {"de": "Schulamt", "uk": "Відділ"}},
            format!("steps/{}", id(31)): {"title": {"en": "s"}, "due": "2026-11-30", "position": 1}, "indicator": {"target": 1.234, "unit": {"en": "letters"}},
        });
        let visit = json!({
            "partnership": id(1).to_string(), "title": {"en": "Visit"}, "kind": "visit", "when": "2027-21", "status": "planned", "host": theirs.to_string(),
            format!("headcount/{ours}"): 12, "spheres": ["culture", "youth"], "lat": -3.7, "lon": 50.254,
        });
        let olena = json!({
            "partnership": id(1).to_string(), "name": "Олена Коваль", "partner": ours.to_string(), "email": "olena@example.org", "phone": "+380 532 1",
            "role": {"uk": "Голова", "de": "Leiterin"}, "languages": ["uk", "de"], "note": {"uk": "=не формула"},
        });
        let all = [
            (1, Kind::Partnership, tie),
            (20, Kind::Event, visit),
            (30, Kind::Commitment, pens),
            (40, Kind::Contact, olena),
        ];
        let record = |(n, kind, value): (u8, Kind, Value)| {
            let fields: Fields = value.as_object().unwrap().clone().into_iter().collect();
            Record::new(id(n), kind, Clock::new(1).tick(1), fields)
        };
        Self {
            workspace: all.into_iter().map(record).collect(),
            partnership: id(1),
            today: "2026-11-23".parse().unwrap(),
            lang: Lang::De,
            clock: Clock::new(7),
        }
    }

    /// All that is kept, as it is kept.
    pub fn printed(&self) -> String {
        self.workspace
            .all()
            .map(|record| envelope::print(record))
            .collect::<Vec<_>>()
            .join("\n")
    }

    /// What there is after a change.
    pub fn with(&self, change: &Change) -> Workspace {
        let mut workspace = self.workspace.clone();
        workspace.apply(change);
        workspace
    }

    pub fn ground(&self, kind: Kind) -> Ground<'_> {
        Ground {
            workspace: &self.workspace,
            partnership: self.partnership,
            kind,
            lang: self.lang,
            names: NAMES,
        }
    }

    /// Takes it over.
    pub fn take(&mut self, change: &Change) {
        self.workspace.apply(change);
    }
}

struct Counting(u64);

impl NewId for Counting {
    fn new_id(&mut self) -> Id {
        self.0 += 1;
        let mut random = [1; 10];
        random[..8].copy_from_slice(&self.0.to_be_bytes());
        Id::v7(1_000, random)
    }
}

/// What is read of a file.
pub struct Read {
    pub kind: FileKind,
    pub import: Option<Import>,
}

/// Kyiv is two hours ahead; other zones are not known.
fn zone(name: &str, (day, (hours, minutes)): ics_in::Moment) -> Option<ics_in::Moment> {
    let later = hours + 2;
    (name == "Europe/Kyiv").then(|| {
        if later < 24 {
            (day, (later, minutes))
        } else {
            (day.plus(1), (later - 24, minutes))
        }
    })
}

/// Reads a file as the page does, with all that it guesses.
pub fn read(desktop: &Desktop, name: &str, bytes: &[u8]) -> Read {
    let kind = opened(name, bytes);
    let text = || decode::decode(bytes, decode::detect(bytes));
    let of_sheet = |sheet: &csv::Sheet| {
        let ground = desktop.ground(Kind::Commitment);
        let ground = desktop.ground(kind_of(&sheet.header, Kind::Commitment, &Glossary::of_types(&ground)));
        let glossary = Glossary::of(&ground);
        let guessed = glossary.guess(&sheet.header, &|_| None);
        let meanings: Vec<_> = guessed
            .into_iter()
            .map(|place| glossary.columns.get(place?).cloned())
            .collect();
        offers(sheet, &meanings, &ground)
    };
    let offered = match kind {
        FileKind::Table => {
            let text = text();
            of_sheet(&csv::read(&text, csv::separator(&text)))
        }
        // The first sheet, as long as nobody chooses another one.
        FileKind::Workbook => match pages(bytes).ok().and_then(|pages| pages.into_iter().next()) {
            Some(page) => of_sheet(&page.sheet),
            None => return Read { kind, import: None },
        },
        FileKind::Contacts => vcard::read(&text(), &desktop.ground(Kind::Contact)),
        FileKind::Calendar => ics_in::read(&text(), &desktop.ground(Kind::Event), &zone),
        _ => return Read { kind, import: None },
    };
    let mut desk = Desk {
        clock: &desktop.clock,
        stamp: desktop.clock.clone().tick(2_000),
        today: desktop.today,
        ids: &mut Counting(0),
    };
    Read {
        kind,
        import: Some(import(&desktop.workspace, desktop.partnership, &offered, &mut desk)),
    }
}

/// The sheets of a workbook whose members are not compressed: to unpack them is the browser's work.
pub fn pages(bytes: &[u8]) -> Result<Vec<Page>, workbook::NoBook> {
    let members = workbook::members(bytes)?;
    workbook::read(
        &members
            .into_iter()
            .map(|(name, member)| (name, member.bytes.to_vec()))
            .collect::<Vec<_>>(),
    )
}

/// A container of these members, which are not compressed.
pub fn container(members: &[(&str, &[u8])]) -> Vec<u8> {
    zip::print(
        &members
            .iter()
            .map(|(name, bytes)| Packed::stored(name, bytes))
            .collect::<Vec<_>>(),
    )
}

/// A file in the manner of another program.
pub fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/fixtures/tables")
            .join(name),
    )
    .unwrap()
}
