//! Workbooks of spreadsheet programs: opened and saved. The browser unpacks and packs what is in them.

use leptos::task::spawn_local;

use crate::formats::workbook::{self, Cell, MOST, NoBook, Page};
use crate::formats::zip::{self, Packed};
use crate::platform::files;
use crate::platform::packing::{self, NotPacked};

use super::{Deed, Failure, Store};

/// The sheets of a workbook.
pub(super) async fn pages(bytes: &[u8]) -> Result<Vec<Page>, NoBook> {
    let mut room = MOST;
    let mut members = Vec::new();
    for (name, member) in workbook::members(bytes)? {
        let xml = if member.is_packed {
            packing::unpack(member.bytes, room).await?
        } else {
            member.bytes.to_vec()
        };
        room = room.checked_sub(xml.len()).ok_or(NoBook::TooLarge)?;
        members.push((name, xml));
    }
    workbook::read(&members)
}

impl From<NotPacked> for NoBook {
    fn from(why: NotPacked) -> Self {
        match why {
            NotPacked::Missing => Self::Unable,
            NotPacked::Damaged => Self::Damaged,
            NotPacked::TooLarge => Self::TooLarge,
        }
    }
}

impl Store {
    /// Offers rows, the header among them, as a workbook under this name, without its ending.
    pub fn save_workbook(&self, name: String, rows: Vec<Vec<Cell>>) {
        let store = *self;
        spawn_local(async move {
            let bytes = packed(&workbook::print(&name, &rows)).await;
            let records = rows.len().saturating_sub(1);
            match files::download_bytes(&format!("{name}.xlsx"), files::WORKBOOK, &bytes) {
                Ok(()) => store.say(Ok(Deed::TableSaved { records })),
                Err(error) => store.say(Err(Failure::File(error))),
            }
        });
    }
}

/// A container of these members; larger where the browser cannot pack.
async fn packed(members: &[(&'static str, String)]) -> Vec<u8> {
    let mut all = Vec::new();
    for (name, xml) in members {
        let xml = xml.as_bytes();
        all.push(match packing::pack(xml).await {
            Ok(packed) => Packed::deflated(name, xml, packed),
            Err(_) => Packed::stored(name, xml),
        });
    }
    zip::print(&all)
}
