//! Workbooks of spreadsheet programs, `.xlsx` (Office Open XML, ISO/IEC 29500-1, part 18): their sheets as tables, and a table as a workbook.
//!
//! What a cell shows is read, and not what it was computed from: a date as it is exact on the sheet ("Aug 2026" is a month), a number with a point,
//! text as it stands. The members of the container are unpacked by whoever calls, who can bound that.

mod print;
mod read;
mod styles;

pub use print::{Cell, print};
pub use read::{members, read};

use std::sync::Arc;

use super::csv::Sheet;
use super::zip::Unopened;

/// The most bytes that the members of a workbook may hold together when they are unpacked.
pub const MOST: usize = 40 * 1024 * 1024;
/// The most sheets that are read.
pub const MOST_SHEETS: usize = 100;

/// A sheet with something on it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// What it is called.
    pub name: String,
    /// Its rows; the line of a row is its number on the sheet.
    pub sheet: Arc<Sheet>,
}

/// Why a workbook cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoBook {
    /// It is damaged, or no workbook
    Damaged,
    /// It is locked with a password
    Locked,
    /// It holds more than [`MOST`]
    TooLarge,
    /// This browser cannot unpack it
    Unable,
}

impl From<Unopened> for NoBook {
    fn from(why: Unopened) -> Self {
        match why {
            Unopened::Damaged => Self::Damaged,
            Unopened::Locked => Self::Locked,
            Unopened::TooLarge => Self::TooLarge,
        }
    }
}
