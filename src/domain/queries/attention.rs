//! What needs attention over all partnerships, and why: each record once, where it is worst.

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
#[derive(Clone, Debug, Default)]
pub struct Attention {
    /// Each record once.
    pub matters: Arc<Vec<Arc<Matter>>>,
}

impl PartialEq for Attention {
    /// By their places in memory first: the records of ten thousand matters are long to compare.
    fn eq(&self, other: &Self) -> bool {
        let same = |(a, b): (&Arc<Matter>, &Arc<Matter>)| Arc::ptr_eq(a, b) || a == b;
        Arc::ptr_eq(&self.matters, &other.matters)
            || (self.matters.len() == other.matters.len() && self.matters.iter().zip(&*other.matters).all(same))
    }
}

impl Attention {
    /// How many records ask for something. What only comes soon does not.
    #[must_use]
    pub fn count(&self) -> usize {
        self.matters.iter().filter(|matter| matter.asks()).count()
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
        self.matters.iter().find(|matter| matter.record.id == record)
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
        matters: Arc::new(sorted_by_key(matters, |matter| matter.place(today))),
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
mod tests {
    use super::*;
    use crate::domain::sample::{TODAY, day, id, workspace};
    use serde_json::{Value, json};

    const LIMITS: Limits = Limits {
        silent: 60,
        soon: 30,
        lead: 90,
    };

    fn owned(mut value: Value) -> Value {
        value["responsible/#2"] = json!({"contact": "#9"});
        value["responsible/#3"] = json!({"contact": "#9"});
        value
    }

    /// The reasons of one record besides the partnership and a contact.
    fn found(kind: Kind, value: Value, today: &str, limits: &Limits) -> Vec<Reason> {
        let contact = (9, Kind::Contact, json!({"name": "A"}));
        let workspace = workspace([contact, (10, kind, value)]);
        let attention = attention(&workspace, day(today), limits);
        attention
            .of(id(10))
            .map(|matter| matter.reasons.clone())
            .unwrap_or_default()
    }

    /// A commitment with somebody on both sides and news of `TODAY`, told on another day.
    fn check_due(due: &str, today: &str, soon: i64, expect: &[Reason]) {
        let value = owned(json!({"due": due, "updates/#5": {"date": today}}));
        let limits = Limits { soon, ..LIMITS };
        assert_eq!(
            found(Kind::Commitment, value, today, &limits),
            expect,
            "{due} {today} {soon}"
        );
    }

    #[test]
    fn a_due_date_is_late_or_soon_or_neither() {
        check_due("2026-11-22", TODAY, 30, &[Reason::Overdue(1)]);
        check_due(TODAY, TODAY, 30, &[Reason::DueSoon(0)]);
        check_due("2026-12-23", TODAY, 30, &[Reason::DueSoon(30)]);
        check_due("2026-12-24", TODAY, 30, &[]);
        check_due("2026-12-24", TODAY, 31, &[Reason::DueSoon(31)]);
        check_due("2026-11-24", TODAY, 1, &[Reason::DueSoon(1)]);
        check_due("2026-11", TODAY, 30, &[Reason::DueSoon(0)]);
        check_due("2026-12", TODAY, 30, &[Reason::DueSoon(8)]);
        check_due("2026-10", TODAY, 30, &[Reason::Overdue(23)]);
        check_due("2026", TODAY, 30, &[]);
        check_due("2026-01-31", "2026-01-31", 30, &[Reason::DueSoon(0)]);
        check_due("2026-01", "2026-01-31", 30, &[Reason::DueSoon(0)]);
        check_due("2026-01", "2026-02-01", 30, &[Reason::Overdue(1)]);
        check_due("2024-02", "2024-02-29", 30, &[Reason::DueSoon(0)]);
        check_due("2024-02", "2024-03-01", 30, &[Reason::Overdue(1)]);
        check_due("2026-03-02", "2026-01-31", 30, &[Reason::DueSoon(30)]);
        check_due("2026-03-03", "2026-01-31", 30, &[]);
    }

    #[test]
    fn a_commitment_has_all_its_reasons_and_the_worst_comes_first() {
        let check = |value: Value, silent: i64, expect: &[Reason]| {
            let shown = value.to_string();
            let limits = Limits { silent, ..LIMITS };
            assert_eq!(found(Kind::Commitment, value, TODAY, &limits), expect, "{shown}");
        };
        let news = |date: &str| json!({"date": date});
        let all = [
            Reason::Silent(Some(61)),
            Reason::NobodyOn(vec![id(2), id(3)]),
            Reason::WithoutDate,
        ];
        check(json!({"updates/#5": news("2026-09-23")}), 60, &all);
        check(json!({"updates/#5": news("2026-09-23")}), 61, &all[1..]);
        check(owned(json!({"updates/#5": news("2026-09-23")})), 61, &all[2..]);
        check(
            json!({"due": "2026-10", "responsible/#2": {"contact": "#9"}}),
            60,
            &[Reason::Overdue(23), Reason::Silent(None), Reason::NobodyOn(vec![id(3)])],
        );
        check(json!({"status": "done", "due": "2020"}), 60, &[]);
        check(json!({"status": "dropped"}), 60, &[]);
    }

    #[test]
    fn a_partnership_may_be_silent_sooner_or_later_than_the_others() {
        let check = |silent_days: Value, limit: i64, expect: bool| {
            let partnership = (8, Kind::Partnership, json!({"silent_days": silent_days}));
            let commitment = json!({"partnership": "#8", "due": "2028", "updates/#5": {"date": "2026-10-24"}});
            let workspace = workspace([partnership, (10, Kind::Commitment, commitment)]);
            let limits = Limits {
                silent: limit,
                ..LIMITS
            };
            let found = attention(&workspace, day(TODAY), &limits);
            assert_eq!(found.of(id(10)).is_some(), expect, "{silent_days} {limit}");
        };
        check(json!(null), 30, false);
        check(json!(null), 29, true);
        check(json!(29), 60, true);
        check(json!(30), 60, false);
        check(json!(90), 10, false);
        check(json!(0), 60, false);
    }

    #[test]
    fn events_agreements_and_programmes_have_their_reasons() {
        let check = |kind: Kind, value: Value, expect: &[List]| {
            let shown = value.to_string();
            let found = found(kind, value, TODAY, &LIMITS);
            assert_eq!(found.iter().map(Reason::list).collect::<Vec<_>>(), expect, "{shown}");
        };
        check(
            Kind::Event,
            json!({"when": "2026-11-22", "status": "planned"}),
            &[List::PastEvents],
        );
        check(Kind::Event, json!({"when": "2026-10"}), &[List::PastEvents]);
        check(Kind::Event, json!({"when": "2026-11", "status": "planned"}), &[]);
        check(Kind::Event, json!({"when": "2026-11-22", "status": "held"}), &[]);
        let twice = json!({"review_on": "2026-12-01", "valid_until": "2026-12-31", "notice_by": "2020"});
        check(Kind::Agreement, twice, &[List::Agreements, List::Agreements]);
        check(
            Kind::Programme,
            json!({"deadlines/#5": {"due": "2026-12-23"}}),
            &[List::Coming],
        );
        check(Kind::Programme, json!({"deadlines/#5": {"due": "2026-12-24"}}), &[]);
    }

    #[test]
    fn each_record_stands_once_and_is_counted_once_unless_it_only_comes() {
        let news = json!({"date": "2026-11-20"});
        let due = |due: &str, value: Value| {
            let mut value = value;
            value["due"] = due.into();
            value
        };
        let workspace = workspace([
            (9, Kind::Contact, json!({"name": "A"})),
            (10, Kind::Commitment, json!({"due": "2026-10"})),
            (
                11,
                Kind::Commitment,
                owned(json!({"due": "2026-09", "updates/#5": news})),
            ),
            (
                12,
                Kind::Commitment,
                owned(due("2028", json!({"updates/#5": {"date": "2026-01-01"}}))),
            ),
            (
                13,
                Kind::Commitment,
                owned(due("2028", json!({"updates/#5": {"date": "2025-01-01"}}))),
            ),
            (
                14,
                Kind::Commitment,
                owned(due("2026-12-01", json!({"updates/#5": news}))),
            ),
            (15, Kind::Commitment, due("2026-12-01", json!({"updates/#5": news}))),
            (
                16,
                Kind::Commitment,
                json!({"partnership": "#99", "due": "2028", "updates/#5": news}),
            ),
        ]);
        let found = attention(&workspace, day(TODAY), &LIMITS);
        let standing = |list: List| -> Vec<Id> { found.standing(list).iter().map(|one| one.record.id).collect() };
        assert_eq!(standing(List::Overdue), [id(11), id(10)]);
        assert_eq!(standing(List::Silent), [id(13), id(12)]);
        assert_eq!(standing(List::Unowned), [], "they stand where they are worse");
        assert_eq!(standing(List::Coming), [id(14), id(15)]);
        assert_eq!(found.belonging(List::Unowned).count(), 2);
        assert_eq!(found.count_in(id(1), List::Silent), 3);
        assert_eq!(found.count(), 5, "14 only comes");
    }
}
