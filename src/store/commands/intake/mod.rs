//! What was read from a report, and chosen by the reader, put into records: one change, so that one step takes it back.

mod fields;
mod parts;
mod piece;
mod work;

use super::{Desk, Refusal};
use crate::domain::id::Id;
use crate::domain::text::Lang;
use crate::domain::workspace::{Change, Workspace};

pub use self::piece::{Piece, What};
use self::work::Work;

/// What the reader has chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Intake {
    /// The partnership; none where the partners among the pieces make a new one.
    pub partnership: Option<Id>,
    /// The language of the text.
    pub lang: Lang,
    /// The drafts.
    pub pieces: Vec<Piece>,
}

/// Puts all of it into records. Gives the partnership with the change.
///
/// # Errors
/// The partnership is not there, or what would be recorded does not hold what it must.
pub fn take_in(workspace: &Workspace, intake: &Intake, desk: &mut Desk) -> Result<(Id, Change), Refusal> {
    let mut work = Work::new(workspace, intake, desk)?;
    work.partnership(desk)?;
    work.programmes(desk)?;
    work.people(desk)?;
    work.agreements(desk)?;
    work.events(desk)?;
    work.commitments(desk)?;
    Ok((work.id, work.change(workspace)))
}

#[cfg(test)]
mod tests;
