//! The dates in the life of an agreement, what of them is near, and the way to the goal of a partnership.

use std::sync::Arc;

use crate::domain::codes::{AgreementKind, EventKind, Form};
use crate::domain::date::{Day, Edtf};
use crate::domain::entity::{Agreement, Partnership};
use crate::domain::id::Id;
use crate::domain::order::sorted_by_key;
use crate::domain::record::Record;
use crate::domain::workspace::Workspace;

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
}

/// A date of an agreement, and how far away it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

impl Coming {
    /// Whether it has certainly passed.
    #[must_use]
    pub const fn has_passed(&self) -> bool {
        self.left < 0
    }
}

/// The dates of an agreement, the earliest first, those without a last day left out; near is what is at most `lead` days ahead. Of a
/// date that is not exact the first day counts, of one that only says more than half a year the last: it would be near for the whole
/// year. A review that was missed is near until the agreement has ended, its end for `lead` days; after the day for notice nothing
/// can be done about it.
#[must_use]
pub fn terms(agreement: &Agreement, today: Day, lead: i64) -> Vec<Coming> {
    let ended = |over: &Edtf| over.certainly_before(today);
    let is_over = agreement.valid_until.as_ref().is_some_and(ended);
    let found = Term::ALL.iter().filter_map(|term| {
        let date = term.of(agreement)?;
        let (first, last) = (date.earliest()?, date.latest()?);
        let left = last.since(today);
        let is_near = match term {
            _ if left >= 0 => {
                let counts = if last.since(first) > 183 { last } else { first };
                counts.since(today) <= lead && (*term == Term::Expiry || !is_over)
            }
            Term::Notice => false,
            Term::Review => !is_over,
            Term::Expiry => -left <= lead,
        };
        Some(Coming {
            term: *term,
            date,
            left,
            is_near,
        })
    });
    sorted_by_key(found.collect(), |coming| (coming.left, coming.term))
}

/// Those of them that are near.
#[must_use]
pub fn near(agreement: &Agreement, today: Day, lead: i64) -> Vec<Coming> {
    let mut found = terms(agreement, today, lead);
    found.retain(|coming| coming.is_near);
    found
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
    use crate::domain::sample::{TODAY, day, fields, id, record, workspace};
    use serde_json::{Value, json};

    /// `expect`: which dates are told of 23 November 2026, and whether they have passed.
    fn check(value: Value, lead: i64, expect: &[(Term, bool)]) {
        let shown = value.to_string();
        let found = near(&Agreement::read(&fields(value)), day(TODAY), lead);
        let found: Vec<(Term, bool)> = found.iter().map(|near| (near.term, near.has_passed())).collect();
        assert_eq!(found, expect, "{shown} {lead}");
    }

    #[test]
    fn a_date_is_near_from_its_lead_on() {
        check(json!({"notice_by": "2027-02-21"}), 90, &[(Term::Notice, false)]);
        check(json!({"notice_by": "2027-02-22"}), 90, &[]);
        check(json!({"notice_by": "2027-02-22"}), 91, &[(Term::Notice, false)]);
        check(json!({"notice_by": "2027-02"}), 70, &[(Term::Notice, false)]);
        check(json!({"notice_by": "2027-02"}), 69, &[]);
        check(json!({"review_on": TODAY}), 1, &[(Term::Review, false)]);
        check(json!({"review_on": "2027"}), 90, &[]);
        check(json!({"review_on": "2026"}), 90, &[(Term::Review, false)]);
        check(json!({"valid_until": "2026-11-30/.."}), 90, &[]);
        check(json!({}), 90, &[]);
    }

    #[test]
    fn what_has_passed_is_told_as_long_as_something_can_be_done() {
        check(json!({"notice_by": "2026-11-22"}), 90, &[]);
        check(json!({"review_on": "2024-05"}), 90, &[(Term::Review, true)]);
        check(json!({"review_on": "2024-05", "valid_until": "2025"}), 90, &[]);
        check(json!({"valid_until": "2026-10-31"}), 30, &[(Term::Expiry, true)]);
        check(json!({"valid_until": "2026-10-23"}), 30, &[]);
        check(
            json!({"valid_until": "2026-12-31", "review_on": "2026-10", "notice_by": "2026-12-01"}),
            90,
            &[(Term::Review, true), (Term::Notice, false), (Term::Expiry, false)],
        );
    }

    #[test]
    fn an_agreement_without_dates_reminds_of_nothing_and_one_without_an_end_neither() {
        for value in [
            json!({}),
            json!({"valid_until": "2025/.."}),
            json!({"notice_by": "soon"}),
        ] {
            let record = record(9, Kind::Agreement, value);
            assert_eq!(terms(record.agreement().unwrap(), day(TODAY), 90), []);
        }
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
