//! The dates in the life of an agreement, what of them is near, and the way to the goal of a partnership.

use std::sync::Arc;

use crate::domain::codes::{AgreementKind, EventKind, Form, Stage};
use crate::domain::date::{Day, Edtf};
use crate::domain::entity::{Agreement, Partnership};
use crate::domain::id::Id;
use crate::domain::order::sorted_by_key;
use crate::domain::record::Record;
use crate::domain::workspace::Workspace;

/// So many days before the last day for notice there is a reminder.
pub const NOTICE_AHEAD: i64 = 90;
/// So many days before a review there is a reminder.
pub const REVIEW_AHEAD: i64 = 60;
/// So many days before an agreement ends there is a reminder: a council needs time to renew it.
pub const EXPIRY_AHEAD: i64 = 180;
/// So many days after it has ended the reminder goes.
pub const EXPIRY_BEHIND: i64 = 180;

/// A date in the life of an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Term {
    /// Until then notice can be given.
    Notice,
    /// Then it is to be reviewed.
    Review,
    /// Then it ends.
    Expiry,
}

impl Term {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Notice, Self::Review, Self::Expiry];

    /// The date that an agreement has for it.
    #[must_use]
    pub const fn of(self, agreement: &Agreement) -> Option<Edtf> {
        match self {
            Self::Notice => agreement.notice_by,
            Self::Review => agreement.review_on,
            Self::Expiry => agreement.valid_until,
        }
    }

    /// How many days ahead of the first day it can mean a reminder begins, and how many after its last it ends; none for one that
    /// stays. After the day for notice nothing can be done about it; a review is due until another date is set.
    const fn reminds(self) -> (i64, Option<i64>) {
        match self {
            Self::Notice => (NOTICE_AHEAD, Some(0)),
            Self::Review => (REVIEW_AHEAD, None),
            Self::Expiry => (EXPIRY_AHEAD, Some(EXPIRY_BEHIND)),
        }
    }
}

/// A date of an agreement, and how far away it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Coming {
    /// Which one.
    pub term: Term,
    /// The date.
    pub date: Edtf,
    /// Days to the last day that it can mean; negative where that has passed.
    pub left: i64,
    /// Whether it is to be reminded of now.
    pub is_near: bool,
}

/// The dates of an agreement, the earliest first; those without a last day are not among them.
#[must_use]
pub fn terms(agreement: &Agreement, today: Day) -> Vec<Coming> {
    let found = Term::ALL.iter().filter_map(|term| {
        let date = term.of(agreement)?;
        let left = date.latest()?.since(today);
        let (ahead, behind) = term.reminds();
        let begins = date.earliest().map_or(left, |first| first.since(today)) <= ahead;
        let ended = behind.is_some_and(|behind| -left > behind);
        Some(Coming {
            term: *term,
            date,
            left,
            is_near: begins && !ended,
        })
    });
    sorted_by_key(found.collect(), |coming| (coming.left, coming.term))
}

/// What is to be reminded of today, over all partnerships that have not ended: the agreement, which date, and how many days are left.
/// What is nearest comes first.
#[must_use]
pub fn reminders(workspace: &Workspace, today: Day) -> Vec<(Arc<Record>, Coming)> {
    let has_ended = |id: Id| {
        workspace
            .partnership_of(id)
            .is_some_and(|tie| tie.stage == Some(Stage::Ended))
    };
    let found = workspace
        .agreements()
        .filter(|(_, agreement)| !agreement.partnership.is_some_and(has_ended))
        .flat_map(|(record, agreement)| {
            let near = terms(agreement, today).into_iter().filter(|coming| coming.is_near);
            near.map(|coming| (Arc::clone(record), coming))
        });
    sorted_by_key(found.collect(), |(record, coming): &(Arc<Record>, Coming)| {
        (coming.left, coming.term, record.id)
    })
}

/// From what a partnership is to what it wants to be.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    /// What it is.
    pub from: Option<Form>,
    /// What it is to be.
    pub to: Form,
    /// By when.
    pub by: Option<Edtf>,
    /// Days to the last day of that; negative where it has passed.
    pub left: Option<i64>,
    /// The agreement that makes it so, if it is recorded, and the kind of one that would; none where the form needs no agreement of a
    /// kind of its own.
    pub agreement: Option<(AgreementKind, Option<Arc<Record>>)>,
    /// The next planned signing.
    pub signing: Option<Arc<Record>>,
}

impl Way {
    /// Whether the goal is reached.
    #[must_use]
    pub fn is_reached(&self) -> bool {
        self.from == Some(self.to)
    }
}

/// The way to the goal of a partnership; none where it has no goal.
#[must_use]
pub fn way(workspace: &Workspace, id: Id, partnership: &Partnership, today: Day) -> Option<Way> {
    let goal = partnership.goal.as_ref()?;
    let to = goal.form?;
    let kind = match to {
        Form::Solidarity => Some(AgreementKind::Solidarity),
        Form::Twinning => Some(AgreementKind::Twinning),
        Form::Project => Some(AgreementKind::Project),
        Form::Friendship | Form::Other => None,
    };
    let agreement = kind.map(|kind| {
        let mut ours = workspace
            .agreements()
            .filter(|(_, agreement)| agreement.partnership == Some(id));
        let found = ours.find(|(_, agreement)| agreement.kind == Some(kind));
        (kind, found.map(|(record, _)| Arc::clone(record)))
    });
    let signing = workspace
        .planned()
        .filter(|(_, event)| event.partnership == Some(id) && event.kind == Some(EventKind::Signing))
        .filter(|(_, event)| !event.when.is_some_and(|when| when.certainly_before(today)))
        .min_by_key(|(record, event)| (event.when.is_none(), event.when, record.id))
        .map(|(record, _)| Arc::clone(record));
    Some(Way {
        from: partnership.form,
        to,
        by: goal.by,
        left: goal.by.and_then(|by| Some(by.latest()?.since(today))),
        agreement,
        signing,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::Kind;
    use crate::domain::sample::{TODAY, day, id, record, workspace};
    use serde_json::{Value, json};

    #[test]
    fn a_date_is_reminded_of_ahead_of_time_and_no_longer_than_it_helps() {
        let check = |field: &str, date: &str, today: &str, left: i64, is_near: bool| {
            let record = record(9, Kind::Agreement, json!({field: date}));
            let found = terms(record.agreement().unwrap(), day(today));
            assert_eq!(
                (found[0].left, found[0].is_near),
                (left, is_near),
                "{field} {date} {today}"
            );
        };
        check("notice_by", "2027-02-22", TODAY, 91, false);
        check("notice_by", "2027-02-21", TODAY, 90, true);
        check("notice_by", TODAY, TODAY, 0, true);
        check("notice_by", "2026-11-22", TODAY, -1, false);
        check("review_on", "2027-01-23", TODAY, 61, false);
        check("review_on", "2027-01-22", TODAY, 60, true);
        check("review_on", "2020-01-01", TODAY, -2518, true);
        check("review_on", "2027", TODAY, 403, true);
        check("review_on", "2027", "2026-11-01", 425, false);
        check("valid_until", "2027-05-23", TODAY, 181, false);
        check("valid_until", "2027-05-22", TODAY, 180, true);
        check("valid_until", "2026-05-27", TODAY, -180, true);
        check("valid_until", "2026-05-26", TODAY, -181, false);
    }

    #[test]
    fn an_agreement_without_dates_reminds_of_nothing_and_one_without_an_end_neither() {
        for value in [
            json!({}),
            json!({"valid_until": "2025/.."}),
            json!({"notice_by": "soon"}),
        ] {
            let record = record(9, Kind::Agreement, value);
            assert_eq!(terms(record.agreement().unwrap(), day(TODAY)), []);
        }
    }

    #[test]
    fn the_nearest_comes_first_and_an_ended_partnership_is_left_in_peace() {
        let workspace = workspace([
            (
                10,
                Kind::Agreement,
                json!({"review_on": "2026-12-20", "notice_by": "2026-12-01", "valid_until": "2030"}),
            ),
            (11, Kind::Agreement, json!({"review_on": "2026-11-01"})),
            (12, Kind::Partnership, json!({"stage": "ended"})),
            (
                13,
                Kind::Agreement,
                json!({"review_on": "2026-11-01", "partnership": "#12"}),
            ),
        ]);
        let found = reminders(&workspace, day(TODAY));
        let found: Vec<_> = found
            .iter()
            .map(|(record, coming)| (record.id, coming.term, coming.left))
            .collect();
        assert_eq!(
            found,
            [
                (id(11), Term::Review, -22),
                (id(10), Term::Notice, 8),
                (id(10), Term::Review, 27)
            ]
        );
    }

    #[test]
    fn the_way_leads_from_the_form_over_agreement_and_signing_to_the_goal() {
        type Told = (bool, Option<i64>, Option<u8>, Option<u8>);
        let check = |partnership: Value, expect: Option<Told>| {
            let workspace = workspace([
                (10, Kind::Agreement, json!({"kind": "twinning"})),
                (11, Kind::Agreement, json!({"kind": "project", "partnership": "#9"})),
                (
                    20,
                    Kind::Event,
                    json!({"kind": "signing", "status": "planned", "when": "2027-03"}),
                ),
                (
                    21,
                    Kind::Event,
                    json!({"kind": "signing", "status": "planned", "when": "2026-10"}),
                ),
                (
                    22,
                    Kind::Event,
                    json!({"kind": "visit", "status": "planned", "when": "2027-01"}),
                ),
            ]);
            let tie = record(1, Kind::Partnership, partnership.clone());
            let found = way(&workspace, id(1), tie.partnership_of().unwrap(), day(TODAY));
            let numbered =
                |record: Option<&Arc<Record>>| record.map(|record| (1..99).find(|n| id(*n) == record.id).unwrap());
            let found = found.map(|way| {
                let agreement = way.agreement.as_ref().and_then(|(_, record)| record.as_ref());
                (
                    way.is_reached(),
                    way.left,
                    numbered(agreement),
                    numbered(way.signing.as_ref()),
                )
            });
            assert_eq!(found, expect, "{partnership}");
        };
        check(json!({}), None);
        check(json!({"goal": {"by": "2027"}}), None);
        let to = |form: &str, by: &str| json!({"form": "solidarity", "goal": {"form": form, "by": by}});
        check(to("twinning", "2027"), Some((false, Some(403), Some(10), Some(20))));
        check(
            to("twinning", "2026-11-01"),
            Some((false, Some(-22), Some(10), Some(20))),
        );
        check(to("project", "2027/.."), Some((false, None, None, Some(20))));
        check(to("friendship", "2027"), Some((false, Some(403), None, Some(20))));
        check(to("solidarity", "2027"), Some((true, Some(403), None, Some(20))));
    }
}
