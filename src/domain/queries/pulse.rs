//! The pulse: whether a partnership is alive, slowing or silent, and why.

use crate::domain::codes::EventStatus;
use crate::domain::date::Day;
use crate::domain::entity::Event;
use crate::domain::id::Id;
use crate::domain::workspace::Workspace;

/// How alive a partnership is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beat {
    /// A contact, past or planned, within the expected rhythm.
    Alive,
    /// Within twice the rhythm.
    Slowing,
    /// Beyond that, or no contact at all.
    Silent,
}

/// The pulse with its reason.
#[derive(Clone, Debug, PartialEq)]
pub struct Pulse {
    /// The verdict.
    pub beat: Beat,
    /// Days since the last held event, and which.
    pub last: Option<(i64, Id)>,
    /// Days to the next planned event, and which.
    pub next: Option<(i64, Id)>,
    /// Expected days between contacts.
    pub cadence: i64,
}

/// The pulse of a partnership. Of a date that is not exact, the past counts from its latest day (at most today), the
/// future to its earliest (at least today): the reading that is kind to neither verdict is not known.
#[must_use]
pub fn pulse(workspace: &Workspace, partnership: Id, today: Day) -> Pulse {
    let cadence = workspace
        .partnership_of(partnership)
        .map_or(60, super::super::entity::Partnership::cadence);
    let mut last: Option<(i64, Id)> = None;
    let mut next: Option<(i64, Id)> = None;
    for (record, event) in workspace
        .events()
        .filter(|(_, event)| event.partnership == Some(partnership))
    {
        let (slot, days) = match event.status() {
            EventStatus::Held => (&mut last, days_since(event, today)),
            EventStatus::Planned => (&mut next, days_until(event, today)),
            EventStatus::Cancelled => continue,
        };
        let Some(days) = days else { continue };
        if slot.is_none_or(|(known, _)| days < known) {
            *slot = Some((days, record.id));
        }
    }
    let near = |limit: i64| [last, next].into_iter().flatten().any(|(days, _)| days <= limit);
    let since = last.map(|(days, _)| days);
    let beat = if near(cadence) {
        Beat::Alive
    } else if since.is_some_and(|days| days <= cadence * 2) {
        Beat::Slowing
    } else {
        Beat::Silent
    };
    Pulse {
        beat,
        last,
        next,
        cadence,
    }
}

fn days_since(event: &Event, today: Day) -> Option<i64> {
    let when = event.when.as_ref()?;
    if when.certainly_after(today) {
        return None;
    }
    Some(today.since(when.latest().map_or(today, |day| day.min(today))))
}

fn days_until(event: &Event, today: Day) -> Option<i64> {
    let when = event.when.as_ref()?;
    if when.certainly_before(today) {
        return None;
    }
    Some(when.earliest().map_or(today, |day| day.max(today)).since(today))
}
