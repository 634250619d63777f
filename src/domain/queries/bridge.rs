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

/// The months of a partnership, without gaps, at most `most` of them (two at least): from the month before its first
/// event to the month after its last one or today; where that is too long, today stays in view with at most half of
/// the months after it. An event stands in its earliest possible month; one whose
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
    let ends = marks.iter().map(|mark| mark.0).chain([now]);
    let last = ends.clone().fold(now, i32::max) + 1;
    let last = last.min(now.saturating_add(most / 2));
    let first = ends.fold(now, i32::min) - 1;
    let first = first.max(last - most + 1);
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
    Some((
        month_of(event)?,
        strength(event.kind.unwrap_or(EventKind::Other)),
        planned,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::Kind;
    use crate::domain::sample::{TODAY, day, id, workspace};
    use serde_json::json;

    fn bridge(events: &[(&str, &str, &str)], most: usize) -> Vec<Month> {
        let numbered = (10..).zip(events);
        let records = numbered
            .map(|(n, (when, kind, status))| (n, Kind::Event, json!({"when": when, "kind": kind, "status": status})));
        months(&workspace(records), id(1), day(TODAY), most)
    }

    /// `expect` are the months with contact, as held and planned strength.
    fn check(events: &[(&str, &str, &str)], expect: &[(&str, u32, u32)]) {
        let found = bridge(events, 24);
        let strong: Vec<(String, u32, u32)> = found
            .iter()
            .filter(|month| month.held + month.planned > 0)
            .map(|month| (format!("{}-{:02}", month.year, month.month), month.held, month.planned))
            .collect();
        let expect: Vec<_> = expect
            .iter()
            .map(|(month, held, planned)| ((*month).to_owned(), *held, *planned))
            .collect();
        assert_eq!(strong, expect, "{events:?}");
    }

    #[test]
    fn a_month_is_as_strong_as_its_contacts_up_to_the_arch() {
        check(&[("2026-10-05", "call", "held")], &[("2026-10", 1, 0)]);
        check(
            &[("2026-10-05", "visit", "held"), ("2026-10", "training", "held")],
            &[("2026-10", 5, 0)],
        );
        check(
            &[
                ("2026-10-05", "visit", "held"),
                ("2026-10-06", "signing", "held"),
                ("2026-10-07", "call", "held"),
            ],
            &[("2026-10", 6, 0)],
        );
        check(
            &[("2026-11-05", "visit", "held"), ("2026-11-30", "call", "planned")],
            &[("2026-11", 3, 1)],
        );
        check(&[("2026-10-05", "visit", "cancelled")], &[]);
        check(&[("2026-10-05", "of tomorrow", "held")], &[("2026-10", 1, 0)]);
        check(&[("2026-10-30/2026-11-02", "visit", "held")], &[("2026-10", 3, 0)]);
    }

    #[test]
    fn no_month_is_invented_for_a_date_that_names_none() {
        check(&[("2026", "visit", "held")], &[]);
        check(&[("2026-22", "visit", "held")], &[]);
        check(&[("2026-06/..", "visit", "held")], &[]);
    }

    #[test]
    fn months_without_contact_stand_as_gaps_and_the_window_keeps_today() {
        let check = |events: &[(&str, &str, &str)], most: usize, first: &str, last: &str, length: usize| {
            let found = bridge(events, most);
            let show = |month: &Month| format!("{}-{:02}", month.year, month.month);
            let ends = (show(&found[0]), show(&found[found.len() - 1]), found.len());
            assert_eq!(ends, (first.to_owned(), last.to_owned(), length), "{events:?} {most}");
            assert!(
                found.iter().any(|month| (month.year, month.month) == (2026, 11)),
                "{events:?} {most}"
            );
            let indices = found.iter().map(|month| month.year * 12 + i32::from(month.month));
            assert!(
                indices.clone().zip(indices.skip(1)).all(|(a, b)| b == a + 1),
                "{events:?} {most}"
            );
        };
        check(&[], 24, "2026-10", "2026-12", 3);
        check(&[("2026-02-05", "visit", "held")], 24, "2026-01", "2026-12", 12);
        check(
            &[("2026-02-05", "visit", "held"), ("2027-02", "visit", "planned")],
            24,
            "2026-01",
            "2027-03",
            15,
        );
        check(&[("1990-02-05", "visit", "held")], 24, "2025-01", "2026-12", 24);
        check(
            &[("1990-02-05", "visit", "held"), ("2040-02", "visit", "planned")],
            24,
            "2025-12",
            "2027-11",
            24,
        );
        check(&[("2040-02", "visit", "planned")], 24, "2026-10", "2027-11", 14);
        check(
            &[("1990-02-05", "visit", "held"), ("2040-02", "visit", "planned")],
            2,
            "2026-11",
            "2026-12",
            2,
        );
        check(
            &[("1990-02-05", "visit", "held"), ("2040-02", "visit", "planned")],
            3,
            "2026-10",
            "2026-12",
            3,
        );
    }
}
