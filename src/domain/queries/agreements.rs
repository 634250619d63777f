//! What nears in an agreement: the last day for notice, a review, its end.

use crate::domain::date::{Day, Edtf};
use crate::domain::entity::Agreement;
use crate::domain::order::sorted_by_key;

/// Which of its dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Which {
    /// Notice has to be given by then.
    Notice,
    /// It is to be reviewed.
    Review,
    /// It ends.
    Expiry,
}

/// A date of an agreement that is near, or that has passed and asks for something still.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Near {
    /// Which date it is.
    pub which: Which,
    /// The date.
    pub when: Edtf,
    /// Whether it has certainly passed.
    pub passed: bool,
}

/// The dates of an agreement that are at most `lead` days ahead, the earliest first. Of one that is not exact the first day
/// counts, of one that only says more than half a year the last: it would stand here for the whole year. A review that
/// was missed is told until the agreement has ended, its end for `lead` days; a day of notice that has passed asks for nothing.
#[must_use]
pub fn near(agreement: &Agreement, today: Day, lead: i64) -> Vec<Near> {
    let ended = |over: &Edtf| over.certainly_before(today);
    let is_over = agreement.valid_until.as_ref().is_some_and(ended);
    let check = |which: Which, when: Option<&Edtf>| {
        let when = when?;
        let (first, last) = (when.earliest()?, when.latest()?);
        let passed = last < today;
        let is_told = match which {
            _ if !passed => {
                let counts = if last.since(first) > 183 { last } else { first };
                counts.since(today) <= lead && (which == Which::Expiry || !is_over)
            }
            Which::Notice => false,
            Which::Review => !is_over,
            Which::Expiry => today.since(last) <= lead,
        };
        is_told.then_some(Near {
            which,
            when: *when,
            passed,
        })
    };
    let dates = [
        check(Which::Notice, agreement.notice_by.as_ref()),
        check(Which::Review, agreement.review_on.as_ref()),
        check(Which::Expiry, agreement.valid_until.as_ref()),
    ];
    sorted_by_key(dates.into_iter().flatten().collect(), |near| (near.when, near.which))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{TODAY, day, fields};
    use serde_json::{Value, json};

    /// `expect`: which dates are told of 23 November 2026, and whether they have passed.
    fn check(value: Value, lead: i64, expect: &[(Which, bool)]) {
        let shown = value.to_string();
        let found = near(&Agreement::read(&fields(value)), day(TODAY), lead);
        let found: Vec<(Which, bool)> = found.iter().map(|near| (near.which, near.passed)).collect();
        assert_eq!(found, expect, "{shown} {lead}");
    }

    #[test]
    fn a_date_is_near_from_its_lead_on() {
        check(json!({"notice_by": "2027-02-21"}), 90, &[(Which::Notice, false)]);
        check(json!({"notice_by": "2027-02-22"}), 90, &[]);
        check(json!({"notice_by": "2027-02-22"}), 91, &[(Which::Notice, false)]);
        check(json!({"notice_by": "2027-02"}), 70, &[(Which::Notice, false)]);
        check(json!({"notice_by": "2027-02"}), 69, &[]);
        check(json!({"review_on": TODAY}), 1, &[(Which::Review, false)]);
        check(json!({"review_on": "2027"}), 90, &[]);
        check(json!({"review_on": "2026"}), 90, &[(Which::Review, false)]);
        check(json!({"valid_until": "2026-11-30/.."}), 90, &[]);
        check(json!({}), 90, &[]);
    }

    #[test]
    fn what_has_passed_is_told_as_long_as_something_can_be_done() {
        check(json!({"notice_by": "2026-11-22"}), 90, &[]);
        check(json!({"review_on": "2024-05"}), 90, &[(Which::Review, true)]);
        check(json!({"review_on": "2024-05", "valid_until": "2025"}), 90, &[]);
        check(json!({"valid_until": "2026-10-31"}), 30, &[(Which::Expiry, true)]);
        check(json!({"valid_until": "2026-10-23"}), 30, &[]);
        check(
            json!({"valid_until": "2026-12-31", "review_on": "2026-10", "notice_by": "2026-12-01"}),
            90,
            &[(Which::Review, true), (Which::Notice, false), (Which::Expiry, false)],
        );
    }
}
