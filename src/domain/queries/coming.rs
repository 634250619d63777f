//! What is dated ahead: planned events, dues of commitments and steps, dates of agreements, deadlines of programmes.

use std::sync::Arc;

use crate::domain::codes::EventStatus;
use crate::domain::date::{Day, Edtf};
use crate::domain::entity::Entity;
use crate::domain::id::Id;
use crate::domain::order::sorted_by_key;
use crate::domain::record::Record;
use crate::domain::workspace::Workspace;

/// Why a day matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// An event is planned.
    Event,
    /// A commitment is due.
    Due,
    /// A step of a commitment is due; which.
    Step(Id),
    /// An agreement is to be reviewed.
    Review,
    /// Notice has to be given by then.
    Notice,
    /// An agreement ends.
    End,
    /// A programme's deadline; which.
    Deadline(Id),
}

/// Something dated.
#[derive(Clone, Debug, PartialEq)]
pub struct Coming {
    /// Its date, as exact as it is known.
    pub when: Edtf,
    /// The day by which it is sorted: the earliest possible one, today if that has passed.
    pub day: Day,
    /// Why it matters.
    pub reason: Reason,
    /// The record it stands in.
    pub record: Id,
}

/// What may fall into the days from today to `days` ahead, the nearest first. A date that only says more than
/// half a year (a bare year, an open end) is left out: it would stand here for the whole year.
#[must_use]
pub fn coming(workspace: &Workspace, today: Day, days: i64) -> Vec<Coming> {
    let planned = workspace.planned().map(|(record, _)| record);
    let commitments = workspace.commitments().map(|(record, _)| record);
    let agreements = workspace.agreements().map(|(record, _)| record);
    let programmes = workspace.programmes().map(|(record, _)| record);
    among(
        planned.chain(commitments).chain(agreements).chain(programmes),
        today,
        days,
    )
}

/// The same of these records.
pub fn among<'a>(records: impl Iterator<Item = &'a Arc<Record>>, today: Day, days: i64) -> Vec<Coming> {
    let mut found = Vec::new();
    for record in records {
        each(record, &mut |when, reason| {
            if let Some(day) = when.and_then(|when| soon(when, today, days)) {
                found.extend(when.map(|when| Coming {
                    when: *when,
                    day,
                    reason,
                    record: record.id,
                }));
            }
        });
    }
    sorted_by_key(found, |coming| (coming.day, coming.when, coming.record, coming.reason))
}

/// The dates of a record that are still to come about, or may be.
fn each(record: &Record, note: &mut dyn FnMut(Option<&Edtf>, Reason)) {
    match record.entity() {
        Entity::Event(event) if event.status() == EventStatus::Planned => note(event.when.as_ref(), Reason::Event),
        Entity::Commitment(commitment) if commitment.status().is_open() => {
            note(commitment.due.as_ref(), Reason::Due);
            for (id, step) in commitment.steps.iter().filter(|(_, step)| step.done.is_none()) {
                note(step.due.as_ref(), Reason::Step(*id));
            }
        }
        Entity::Agreement(agreement) => {
            note(agreement.review_on.as_ref(), Reason::Review);
            note(agreement.notice_by.as_ref(), Reason::Notice);
            note(agreement.valid_until.as_ref(), Reason::End);
        }
        Entity::Programme(programme) => {
            for (id, deadline) in &programme.deadlines {
                note(deadline.due.as_ref(), Reason::Deadline(*id));
            }
        }
        _ => {}
    }
}

/// The first day, from today on, that a date can mean, if that is at most so many days ahead; none for a vague one.
#[must_use]
pub fn soon(when: &Edtf, today: Day, days: i64) -> Option<Day> {
    let (first, last) = (when.earliest()?, when.latest()?);
    let vague = last.since(first) > 183;
    (!vague && last >= today && first.since(today) <= days).then(|| first.max(today))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::Kind;
    use crate::domain::sample::{TODAY, day, id, workspace};
    use serde_json::{Value, json};

    /// `expect` are the days and reasons found within 30 days.
    fn check(kind: Kind, value: Value, expect: &[(&str, Reason)]) {
        let shown = value.to_string();
        let found = coming(&workspace([(10, kind, value)]), day(TODAY), 30);
        let found: Vec<(Day, Reason)> = found.iter().map(|coming| (coming.day, coming.reason)).collect();
        let expect: Vec<(Day, Reason)> = expect.iter().map(|(text, reason)| (day(text), *reason)).collect();
        assert_eq!(found, expect, "{shown}");
    }

    #[test]
    fn thirty_days_reach_from_today_to_the_thirtieth_day_after() {
        let check = |when: &str, expect: Option<&str>| {
            let expect: Vec<_> = expect.iter().map(|text| (*text, Reason::Event)).collect();
            check(Kind::Event, json!({"when": when, "status": "planned"}), &expect);
        };
        check("2026-11-22", None);
        check("2026-11-23", Some("2026-11-23"));
        check("2026-12-23", Some("2026-12-23"));
        check("2026-12-24", None);
        check("2026-11", Some("2026-11-23"));
        check("2026-12", Some("2026-12-01"));
        check("2026-23", Some("2026-11-23"));
        check("2026", None);
        check("2026-12-01/..", None);
        check("2026-11-20/2026-11-25", Some("2026-11-23"));
    }

    #[test]
    fn what_is_over_or_called_off_does_not_come() {
        check(Kind::Event, json!({"when": "2026-12-01", "status": "held"}), &[]);
        check(Kind::Event, json!({"when": "2026-12-01", "status": "cancelled"}), &[]);
        check(Kind::Commitment, json!({"due": "2026-12-01", "status": "done"}), &[]);
        check(
            Kind::Commitment,
            json!({"due": "2026-12-01", "status": "dropped", "steps/#5": {"due": "2026-12-02"}}),
            &[],
        );
    }

    #[test]
    fn dues_steps_agreements_and_deadlines_come_with_their_reason() {
        let steps = json!({
            "due": "2026-12-10", "status": "agreed",
            "steps/#5": {"due": "2026-12-01"},
            "steps/#6": {"due": "2026-12-02", "done": "2026-11-01"},
            "steps/#7": {"title": {"en": "undated"}},
        });
        check(
            Kind::Commitment,
            steps,
            &[("2026-12-01", Reason::Step(id(5))), ("2026-12-10", Reason::Due)],
        );
        let agreement = json!({"review_on": "2026-12-03", "notice_by": "2026-12-02", "valid_until": "2026-12-20", "signed": "2026-12-01"});
        check(
            Kind::Agreement,
            agreement,
            &[
                ("2026-12-02", Reason::Notice),
                ("2026-12-03", Reason::Review),
                ("2026-12-20", Reason::End),
            ],
        );
        check(
            Kind::Programme,
            json!({"deadlines/#5": {"due": "2026-12-15"}, "deadlines/#6": {"due": "2027-06"}}),
            &[("2026-12-15", Reason::Deadline(id(5)))],
        );
    }
}
