//! Which commitments are asked for, and in what order.

use std::cmp::Ordering;
use std::sync::Arc;

use crate::domain::codes::CommitmentStatus;
use crate::domain::entity::Commitment;
use crate::domain::id::Id;
use crate::domain::order::Arrange;
use crate::domain::queries::commitments::progress;
use crate::domain::queries::filter::Sieve;
use crate::domain::queries::lists;
use crate::domain::record::Record;
use crate::domain::workspace::Workspace;
use crate::i18n::intl;
use crate::views::shared::Reader;
use crate::views::shared::chips::owners;

use super::look::{Column, Look, View};

/// All commitments of a partnership by their due dates, sorted once a change and not at every key of a search.
#[derive(Clone, Debug, Default)]
pub struct All(Vec<Arc<Record>>);

impl PartialEq for All {
    fn eq(&self, other: &Self) -> bool {
        let pairs = self.0.iter().zip(&other.0);
        self.0.len() == other.0.len() && pairs.into_iter().all(|(a, b)| Arc::ptr_eq(a, b))
    }
}

impl All {
    /// All of them.
    pub fn of(workspace: &Workspace, partnership: Id) -> Self {
        Self(lists::commitments(workspace, partnership))
    }
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// How many commitments there are, found or not.
    pub all: usize,
    /// Those found, in order, with the status that says where each stands on the board.
    pub rows: Vec<(Id, CommitmentStatus)>,
}

impl Found {
    /// Those of one status.
    pub fn with_status(&self, status: CommitmentStatus) -> Vec<Id> {
        self.rows
            .iter()
            .filter(|(_, found)| *found == status)
            .map(|(id, _)| *id)
            .collect()
    }

    /// Whether a commitment is among them.
    pub fn has(&self, id: Id) -> bool {
        self.rows.iter().any(|(found, _)| *found == id)
    }
}

/// The commitments that the sieve takes: the table in its order, the board by due date.
pub fn found(all: &All, sieve: &Sieve, look: Look, workspace: &Workspace, reader: &Reader) -> Found {
    let taken = all.0.iter().filter(|record| sieve.takes(record));
    let mut rows: Vec<(&Arc<Record>, &Commitment)> = taken
        .filter_map(|record| Some((record, record.commitment()?)))
        .collect();
    if look.view == View::Table {
        sort(&mut rows, look, workspace, reader);
    }
    Found {
        all: all.0.len(),
        rows: rows
            .into_iter()
            .map(|(record, commitment)| (record.id, commitment.status()))
            .collect(),
    }
}

/// A stable sort of what comes in the order of due dates.
fn sort(rows: &mut Vec<(&Arc<Record>, &Commitment)>, look: Look, workspace: &Workspace, reader: &Reader) {
    let by_text = |key: &dyn Fn(&Commitment) -> String, rows: &mut Vec<(&Arc<Record>, &Commitment)>| {
        let mut keyed: Vec<(String, (&Arc<Record>, &Commitment))> = rows.iter().map(|row| (key(row.1), *row)).collect();
        keyed.arrange(|a, b| intl::installed().compare(reader.lang, &a.0, &b.0));
        for (row, (_, sorted)) in rows.iter_mut().zip(keyed) {
            *row = sorted;
        }
    };
    match look.sort {
        Column::Due => {}
        Column::Status => rows.arrange_by_key(|(_, commitment)| commitment.status()),
        Column::Progress => {
            rows.arrange(|(_, a), (_, b)| progress(a).partial_cmp(&progress(b)).unwrap_or(Ordering::Equal));
        }
        Column::Title => by_text(&|commitment| commitment.title.show(reader.lang), rows),
        Column::Owners => by_text(&|commitment| owner_key(workspace, commitment, reader), rows),
    }
    if look.down {
        rows.reverse();
    }
}

/// Commitments without anybody come first, then by the names.
fn owner_key(workspace: &Workspace, commitment: &Commitment, reader: &Reader) -> String {
    let owners = owners(workspace, commitment, &reader.our_city, reader.lang);
    let names: Vec<String> = owners.into_iter().filter_map(|owner| owner.name).collect();
    names.join(" ")
}
