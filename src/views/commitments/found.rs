//! Which commitments are asked for, and in what order.

use std::cmp::Ordering;
use std::sync::Arc;

use crate::domain::codes::CommitmentStatus;
use crate::domain::entity::{Commitment, Partnership};
use crate::domain::id::Id;
use crate::domain::order::Arrange;
use crate::domain::queries::commitments::{overdue_by, progress, silent_for, unowned};
use crate::domain::queries::lists;
use crate::domain::record::Record;
use crate::domain::search::{self, Words};
use crate::domain::workspace::Workspace;
use crate::i18n::intl;
use crate::views::shared::Reader;
use crate::views::shared::chips::owners;

use super::filter::{Column, Filter, View, Without};

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

/// The commitments of a partnership that `filter` asks for: the table in its order, the board by due date.
pub fn found(workspace: &Workspace, partnership: Id, filter: &Filter, reader: &Reader) -> Found {
    let all = lists::commitments(workspace, partnership);
    let Some(tie) = workspace.partnership_of(partnership) else {
        return Found::default();
    };
    let words = Words::of(&filter.text);
    let mut rows: Vec<(&Arc<Record>, &Commitment)> = all
        .iter()
        .filter_map(|record| Some((record, record.commitment()?)))
        .filter(|row| fits(*row, filter, workspace, tie, reader))
        .filter(|(record, commitment)| words.is_empty() || has_words(record, commitment, &words, workspace, reader))
        .collect();
    if filter.view == View::Table {
        sort(&mut rows, filter, workspace, reader);
    }
    Found {
        all: all.len(),
        rows: rows
            .into_iter()
            .map(|(record, commitment)| (record.id, commitment.status()))
            .collect(),
    }
}

fn fits(
    (record, commitment): (&Arc<Record>, &Commitment),
    filter: &Filter,
    workspace: &Workspace,
    tie: &Partnership,
    reader: &Reader,
) -> bool {
    let missing = || unowned(commitment, tie, workspace);
    filter.sphere.is_none_or(|sphere| commitment.sphere == Some(sphere))
        && (!filter.overdue || overdue_by(commitment, reader.today).is_some())
        && (!filter.silent || silent_for(record, workspace, reader.today, &reader.limits).is_some())
        && match filter.without {
            Without::No => true,
            Without::Any => !missing().is_empty(),
            Without::Side(partner) => missing().contains(&partner),
        }
}

/// Every word of the search stands in the record or in the name of somebody responsible.
fn has_words(record: &Record, commitment: &Commitment, words: &Words, workspace: &Workspace, reader: &Reader) -> bool {
    let owners = owners(workspace, commitment, &reader.our_city, reader.lang);
    let names = search::key(owners.iter().filter_map(|owner| owner.name.as_deref()));
    words.are_in(&[record.search_key(), &names])
}

/// A stable sort of what comes in the order of due dates.
fn sort(rows: &mut Vec<(&Arc<Record>, &Commitment)>, filter: &Filter, workspace: &Workspace, reader: &Reader) {
    let by_text = |key: &dyn Fn(&Commitment) -> String, rows: &mut Vec<(&Arc<Record>, &Commitment)>| {
        let mut keyed: Vec<(String, (&Arc<Record>, &Commitment))> = rows.iter().map(|row| (key(row.1), *row)).collect();
        keyed.arrange(|a, b| intl::installed().compare(reader.lang, &a.0, &b.0));
        for (row, (_, sorted)) in rows.iter_mut().zip(keyed) {
            *row = sorted;
        }
    };
    match filter.sort {
        Column::Due => {}
        Column::Status => rows.arrange_by_key(|(_, commitment)| commitment.status()),
        Column::Progress => {
            rows.arrange(|(_, a), (_, b)| progress(a).partial_cmp(&progress(b)).unwrap_or(Ordering::Equal));
        }
        Column::Title => by_text(&|commitment| commitment.title.show(reader.lang), rows),
        Column::Owners => by_text(&|commitment| owner_key(workspace, commitment, reader), rows),
    }
    if filter.down {
        rows.reverse();
    }
}

/// Commitments without anybody come first, then by the names.
fn owner_key(workspace: &Workspace, commitment: &Commitment, reader: &Reader) -> String {
    let owners = owners(workspace, commitment, &reader.our_city, reader.lang);
    let names: Vec<String> = owners.into_iter().filter_map(|owner| owner.name).collect();
    names.join(" ")
}
