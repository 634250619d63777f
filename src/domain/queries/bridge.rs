//! The bridge: for each month, how strong the contact was.

use crate::domain::codes::{EventKind, EventStatus};
use crate::domain::date::Day;
use crate::domain::entity::Event;
use crate::domain::id::Id;
use crate::domain::workspace::Workspace;

/// The strength at which a pillar reaches the arch.
pub const FULL: u32 = 6;

/// One month of the bridge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    /// The year.
    pub year: i32,
    /// The month, from 1.
    pub month: u8,
    /// The strength of the contact held, capped at [`FULL`].
    pub held: u32,
    /// The strength of the contact planned, capped at [`FULL`].
    pub planned: u32,
}

/// The strength of one contact: a call or online meeting 1, a meeting, training or exchange 2, a visit,
/// signing or ceremony 3; what is none of these counts as a call.
#[must_use]
pub const fn strength(kind: EventKind) -> u32 {
    match kind {
        EventKind::Visit | EventKind::Signing | EventKind::Ceremony => 3,
        EventKind::Meeting | EventKind::Training | EventKind::Exchange => 2,
        EventKind::Call | EventKind::OnlineMeeting | EventKind::Aid | EventKind::Milestone | EventKind::Other => 1,
    }
}

/// The months of a partnership, without gaps, at most `most` of them: from its first event or from so far back that
/// today stays in view, to its last planned one or today. An event stands in its earliest possible month; one whose
/// date says only the year or the season stands in none, because that would invent a month.
#[must_use]
pub fn months(workspace: &Workspace, partnership: Id, today: Day, most: usize) -> Vec<Month> {
    let mut marks: Vec<(i32, u32, bool)> = Vec::new();
    for (_, event) in workspace
        .events()
        .filter(|(_, event)| event.partnership == Some(partnership))
    {
        if let Some(mark) = mark(event) {
            marks.push(mark);
        }
    }
    let now = today.month_index();
    let most = i32::try_from(most).unwrap_or(i32::MAX).max(2);
    let last = marks
        .iter()
        .map(|mark| mark.0)
        .max()
        .unwrap_or(now)
        .clamp(now, now.saturating_add(most / 2))
        .saturating_add(1);
    let first = marks.iter().map(|mark| mark.0).min().unwrap_or(now).saturating_sub(1);
    let first = first.min(now).max(last - most + 1);
    (first..=last)
        .map(|index| {
            let sum = |planned: bool| {
                marks
                    .iter()
                    .filter(|mark| mark.0 == index && mark.2 == planned)
                    .map(|mark| mark.1)
                    .sum::<u32>()
                    .min(FULL)
            };
            let month = u8::try_from(index.rem_euclid(12) + 1).unwrap_or(1);
            Month {
                year: index.div_euclid(12),
                month,
                held: sum(false),
                planned: sum(true),
            }
        })
        .collect()
}

/// The month in which an event stands on the bridge, as [`Day::month_index`]: the earliest possible one. None where its date
/// does not say so much.
#[must_use]
pub fn month_of(event: &Event) -> Option<i32> {
    let when = event.when.as_ref()?;
    let (first, last) = (when.earliest()?, when.latest()?);
    let within_two_months = last.month_index() - first.month_index() <= 1;
    within_two_months.then(|| first.month_index())
}

fn mark(event: &Event) -> Option<(i32, u32, bool)> {
    let planned = match event.status() {
        EventStatus::Held => false,
        EventStatus::Planned => true,
        EventStatus::Cancelled => return None,
    };
    Some((month_of(event)?, strength(event.kind.unwrap_or(EventKind::Other)), planned))
}
