//! What is dated ahead: planned events, dues of commitments and steps, dates of agreements, deadlines of programmes.

use crate::domain::codes::EventStatus;
use crate::domain::date::{Day, Edtf};
use crate::domain::id::Id;
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
    let mut found = Vec::new();
    let mut note = |when: Option<&Edtf>, reason: Reason, record: Id| {
        let Some(when) = when else { return };
        let (Some(first), Some(last)) = (when.earliest(), when.latest()) else {
            return;
        };
        let vague = last.since(first) > 183;
        if !vague && last >= today && first.since(today) <= days {
            found.push(Coming {
                when: when.clone(),
                day: first.max(today),
                reason,
                record,
            });
        }
    };
    for (record, event) in workspace.events() {
        if event.status() == EventStatus::Planned {
            note(event.when.as_ref(), Reason::Event, record.id);
        }
    }
    for (record, commitment) in workspace
        .commitments()
        .filter(|(_, commitment)| commitment.status().is_open())
    {
        note(commitment.due.as_ref(), Reason::Due, record.id);
        for (id, step) in commitment.steps.iter().filter(|(_, step)| step.done.is_none()) {
            note(step.due.as_ref(), Reason::Step(*id), record.id);
        }
    }
    for (record, agreement) in workspace.agreements() {
        note(agreement.review_on.as_ref(), Reason::Review, record.id);
        note(agreement.notice_by.as_ref(), Reason::Notice, record.id);
        note(agreement.valid_until.as_ref(), Reason::End, record.id);
    }
    for (record, programme) in workspace.programmes() {
        for (id, deadline) in &programme.deadlines {
            note(deadline.due.as_ref(), Reason::Deadline(*id), record.id);
        }
    }
    found.sort_by(|a, b| (a.day, &a.when, a.record, a.reason).cmp(&(b.day, &b.when, b.record, b.reason)));
    found
}
