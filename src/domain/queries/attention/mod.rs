//! What needs attention over all partnerships, and why: each record once, where it is worst.

mod matters;

use std::sync::Arc;

use crate::domain::date::Day;
use crate::domain::entity::Commitment;
use crate::domain::id::Id;
use crate::domain::order::sorted_by_key;
use crate::domain::record::{Kind, Record};
use crate::domain::workspace::Workspace;

use super::agreements::{self, Coming};
use super::coming::soon;
use super::commitments::{is_undated, overdue_by, silent_for, unowned};
use super::limits::Limits;
use super::lists::is_unconfirmed;
use super::pulse::gone_silent;

pub use matters::Matters;

/// Why a record is told today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// An open commitment's latest possible day has passed, so many days ago.
    Overdue(i64),
    /// A planned event whose day has passed, so many days ago: nobody has said whether it was held.
    PastEvent(i64),
    /// A date of an agreement.
    Agreement(Coming),
    /// A partnership without a contact, for so many days.
    PartnershipSilent(i64),
    /// An open commitment without news for so many days; none where there never was any.
    Silent(Option<i64>),
    /// An open commitment for which nobody is named at these partners.
    NobodyOn(Vec<Id>),
    /// An open commitment without a due date.
    WithoutDate,
    /// An open commitment is due in so many days, counted to the first that can be meant.
    DueSoon(i64),
    /// A deadline of a programme; which, and in how many days.
    Deadline(Id, i64),
}

/// The list in which a reason is told, in the order of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)] // The names are those of the reasons.
pub enum List {
    Overdue,
    PastEvents,
    Agreements,
    Partnerships,
    Silent,
    Unowned,
    Undated,
    Coming,
}

impl Reason {
    /// The list in which it is told.
    #[must_use]
    pub const fn list(&self) -> List {
        match self {
            Self::Overdue(_) => List::Overdue,
            Self::PastEvent(_) => List::PastEvents,
            Self::Agreement(_) => List::Agreements,
            Self::PartnershipSilent(_) => List::Partnerships,
            Self::Silent(_) => List::Silent,
            Self::NobodyOn(_) => List::Unowned,
            Self::WithoutDate => List::Undated,
            Self::DueSoon(_) | Self::Deadline(..) => List::Coming,
        }
    }

    /// Its place among the reasons of its list, the worst first.
    pub(super) fn weight(&self, today: Day) -> i64 {
        match self {
            Self::Overdue(days) | Self::PastEvent(days) | Self::PartnershipSilent(days) | Self::Silent(Some(days)) => {
                -days
            }
            Self::Agreement(near) => near.date.earliest().map_or(0, |day| day.since(today)),
            Self::DueSoon(days) | Self::Deadline(_, days) => *days,
            Self::Silent(None) => i64::MIN,
            Self::NobodyOn(_) | Self::WithoutDate => 0,
        }
    }
}

/// A record with the reasons why it is told.
#[derive(Clone, Debug, PartialEq)]
pub struct Matter {
    /// The record.
    pub record: Arc<Record>,
    /// Why; the first is the worst, and there is one at least.
    pub reasons: Vec<Reason>,
}

impl Matter {
    /// The list in which it stands: that of its worst reason.
    #[must_use]
    pub fn list(&self) -> List {
        self.reasons.first().map_or(List::Coming, Reason::list)
    }

    /// Where it stands among all of them.
    pub(super) fn place(&self, today: Day) -> (List, Option<i64>, Id) {
        let weight = self.reasons.first().map(|reason| reason.weight(today));
        (self.list(), weight, self.record.id)
    }

    /// Whether one of its reasons is told in this list, though it may stand in another.
    #[must_use]
    pub fn belongs(&self, list: List) -> bool {
        self.reasons.iter().any(|reason| reason.list() == list)
    }

    /// Whether something is to be done, and not only to come.
    #[must_use]
    pub fn asks(&self) -> bool {
        self.reasons.iter().any(|reason| reason.list() != List::Coming)
    }
}

/// What needs attention, in the order of the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Attention {
    /// Each record once.
    pub matters: Matters,
}

impl Attention {
    /// How many records ask for something. What only comes soon does not.
    #[must_use]
    pub fn count(&self) -> usize {
        self.matters.asking()
    }

    /// The matters that stand in a list.
    #[must_use]
    pub fn standing(&self, list: List) -> Vec<Arc<Matter>> {
        let within = self.matters.iter().filter(|matter| matter.list() == list);
        within.map(Arc::clone).collect()
    }

    /// Those with a reason of a list, wherever they stand.
    pub fn belonging(&self, list: List) -> impl Iterator<Item = &Arc<Matter>> {
        self.matters.iter().filter(move |matter| matter.belongs(list))
    }

    /// How many records of a partnership have a reason of a list.
    #[must_use]
    pub fn count_in(&self, partnership: Id, list: List) -> usize {
        self.belonging(list)
            .filter(|matter| matter.record.partnership() == Some(partnership))
            .count()
    }

    /// The matter of a record.
    #[must_use]
    pub fn of(&self, record: Id) -> Option<&Arc<Matter>> {
        self.matters.get(self.matters.place(record)?)
    }
}

/// What needs attention today.
#[must_use]
pub fn attention(workspace: &Workspace, today: Day, limits: &Limits) -> Attention {
    let mut matters = Vec::new();
    let mut tell = |record: &Arc<Record>, reasons: Vec<Reason>| {
        if !reasons.is_empty() {
            let record = Arc::clone(record);
            matters.push(Arc::new(Matter { record, reasons }));
        }
    };
    for (record, commitment) in workspace.commitments() {
        tell(record, of_commitment(record, commitment, workspace, today, limits));
    }
    for (record, event) in workspace.planned().filter(|(record, _)| is_unconfirmed(record, today)) {
        let last = event.when.as_ref().and_then(crate::domain::date::Edtf::latest);
        tell(
            record,
            last.map(|day| Reason::PastEvent(today.since(day)))
                .into_iter()
                .collect(),
        );
    }
    for (record, agreement) in workspace.agreements() {
        let near = agreements::near(agreement, today, limits.lead);
        tell(record, near.into_iter().map(Reason::Agreement).collect());
    }
    for (record, days) in gone_silent(workspace, today) {
        tell(record, vec![Reason::PartnershipSilent(days)]);
    }
    for (record, programme) in workspace.programmes() {
        let deadlines = programme.deadlines.iter().filter_map(|(id, deadline)| {
            let day = soon(deadline.due.as_ref()?, today, limits.soon)?;
            Some(Reason::Deadline(*id, day.since(today)))
        });
        tell(
            record,
            sorted_by_key(deadlines.collect(), |reason| reason.weight(today)),
        );
    }
    Attention {
        matters: Matters::of(&sorted_by_key(matters, |matter: &Arc<Matter>| matter.place(today))),
    }
}

/// The reasons of a commitment, the worst first: its date, then its silence, then what it lacks.
pub(super) fn of_commitment(
    record: &Record,
    commitment: &Commitment,
    workspace: &Workspace,
    today: Day,
    limits: &Limits,
) -> Vec<Reason> {
    debug_assert_eq!(record.kind, Kind::Commitment);
    if !commitment.status().is_open() {
        return Vec::new();
    }
    let mut reasons = Vec::new();
    let near = || soon(commitment.due.as_ref()?, today, limits.soon);
    if let Some(days) = overdue_by(commitment, today) {
        reasons.push(Reason::Overdue(days));
    } else if let Some(day) = near() {
        reasons.push(Reason::DueSoon(day.since(today)));
    }
    reasons.extend(silent_for(record, workspace, today, limits).map(Reason::Silent));
    let partnership = commitment.partnership.and_then(|id| workspace.partnership_of(id));
    let missing = partnership.map(|partnership| unowned(commitment, partnership, workspace));
    reasons.extend(missing.filter(|sides| !sides.is_empty()).map(Reason::NobodyOn));
    if is_undated(commitment) {
        reasons.push(Reason::WithoutDate);
    }
    reasons
}

#[cfg(test)]
mod tests;
