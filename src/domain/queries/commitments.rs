//! The state of a commitment: overdue, silent, without an owner, how far along.

use crate::domain::codes::CommitmentStatus;
use crate::domain::date::{Day, Edtf};
use crate::domain::entity::{Commitment, Partnership};
use crate::domain::id::Id;
use crate::domain::workspace::Workspace;

/// After so many days without news an open commitment is silent.
pub const SILENT_AFTER: i64 = 60;

/// By how many days an open commitment is overdue: its latest possible day has certainly passed.
#[must_use]
pub fn overdue_by(commitment: &Commitment, today: Day) -> Option<i64> {
    let due = commitment.due.as_ref()?;
    if !commitment.status().is_open() || !due.certainly_before(today) {
        return None;
    }
    Some(today.since(due.latest()?))
}

/// How far along it is, from 0 to 1: done steps of all steps, else what is reached of the target, else by status.
#[must_use]
pub fn progress(commitment: &Commitment) -> f64 {
    if commitment.status() == CommitmentStatus::Done {
        return 1.0;
    }
    if !commitment.steps.is_empty() {
        let done = commitment.steps.values().filter(|step| step.done.is_some()).count();
        return ratio(done, commitment.steps.len());
    }
    if let Some(indicator) = &commitment.indicator
        && let (Some(target), Some(actual)) = (indicator.target, indicator.actual)
        && target > 0.0
    {
        return (actual / target).clamp(0.0, 1.0);
    }
    match commitment.status() {
        CommitmentStatus::UnderWay | CommitmentStatus::Paused => 0.5,
        _ => 0.0,
    }
}

#[allow(clippy::cast_precision_loss)]
fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}

/// The partners on whose side nobody is named, in the order of the partnership; none for a closed commitment.
#[must_use]
pub fn unowned(commitment: &Commitment, partnership: &Partnership) -> Vec<Id> {
    if !commitment.status().is_open() {
        return Vec::new();
    }
    let is_named = |partner: &Id| {
        let entry = commitment.responsible.get(partner);
        entry.is_some_and(|who| who.contact.is_some() || !who.office.is_empty())
    };
    partnership
        .partners
        .keys()
        .filter(|partner| !is_named(partner))
        .copied()
        .collect()
}

/// The latest day on which something dated certainly happened to a commitment, up to today: an update, a step done, evidence, or
/// a held event that it comes from or that is its evidence. Its start stands in where there is none of these.
#[must_use]
pub fn last_news(commitment: &Commitment, workspace: &Workspace, today: Day) -> Option<Day> {
    let updates = commitment.updates.values().filter_map(|update| update.date.as_ref());
    let steps = commitment.steps.values().filter_map(|step| step.done.as_ref());
    let evidence = commitment
        .evidence
        .values()
        .filter_map(|evidence| evidence.date.as_ref());
    let origin = commitment.origin.as_ref().and_then(|origin| origin.event);
    let linked = commitment
        .evidence
        .values()
        .filter_map(|evidence| evidence.event)
        .chain(origin);
    let events = linked.filter_map(|id| workspace.event(id)?.when.as_ref());
    let dates = updates
        .chain(steps)
        .chain(evidence)
        .chain(events)
        .chain(commitment.start.as_ref());
    dates.filter_map(|date| latest_until(date, today)).max()
}

/// The latest day of a date that is not after today; nothing for a date that lies wholly ahead.
fn latest_until(date: &Edtf, today: Day) -> Option<Day> {
    if date.certainly_after(today) {
        return None;
    }
    Some(date.latest().map_or(today, |day| day.min(today)))
}

/// For how many days an open commitment has had no news, if that is more than [`SILENT_AFTER`]. One that never had
/// any dated news is silent without a number: `Some(None)`.
#[must_use]
pub fn silent_for(commitment: &Commitment, workspace: &Workspace, today: Day) -> Option<Option<i64>> {
    if !commitment.status().is_open() {
        return None;
    }
    match last_news(commitment, workspace, today) {
        None => Some(None),
        Some(day) => Some(today.since(day)).filter(|days| *days > SILENT_AFTER).map(Some),
    }
}

/// Whether an open commitment has no due date.
#[must_use]
pub fn is_undated(commitment: &Commitment) -> bool {
    commitment.status().is_open() && commitment.due.is_none()
}
