//! The bridge: for each month, how strong the contact was.

use crate::domain::codes::{EventKind, EventStatus};
use crate::domain::date::Day;
use crate::domain::entity::Event;
use crate::domain::id::Id;
use crate::domain::workspace::Workspace;

/// The strength at which a pillar reaches the arch.
pub const FULL: u32 = 6;

/// Whose contacts are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The partnership.
    pub partnership: Id,
    /// Only what concerns two of its partners, ours first; all of it where there is none.
    pub pair: Option<(Id, Id)>,
}

impl Span {
    /// All contacts of a partnership.
    #[must_use]
    pub const fn whole(partnership: Id) -> Self {
        Self {
            partnership,
            pair: None,
        }
    }

    /// Whether the event counts: it was not cancelled, and it concerns the pair. An event concerns the partners that it names, as
    /// host, among the participants, or with a number of heads; one that names none besides ours concerns all of them.
    #[must_use]
    pub fn takes(self, event: &Event) -> bool {
        if event.partnership != Some(self.partnership) || event.status() == EventStatus::Cancelled {
            return false;
        }
        let Some((ours, theirs)) = self.pair else {
            return true;
        };
        let among = event
            .participants
            .values()
            .filter_map(|participant| participant.partner);
        let counted = event.headcount.iter().filter(|(_, heads)| **heads > 0.0);
        let named = event.host.into_iter().chain(among).chain(counted.map(|(id, _)| *id));
        let mut names_others = false;
        for partner in named.filter(|partner| *partner != ours) {
            if partner == theirs {
                return true;
            }
            names_others = true;
        }
        !names_others
    }
}

/// Which months are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stretch {
    /// At most so many (two at least): from the month before the first event to the month after its last one or today; where
    /// that is too long, today stays in view with at most half of the months after it.
    Recent(usize),
    /// Exactly so many (two at least), today's month three quarters of the way: the same for all partnerships, so that their bridges can be
    /// compared.
    Same(usize),
    /// A calendar year.
    Year(i32),
    /// From a month to a month, as [`Day::month_index`] counts; two at least.
    Between(i32, i32),
}

impl Stretch {
    /// The first month and the last, where `ends` are those of the contacts and today's.
    fn bounds(self, now: i32, ends: (i32, i32)) -> (i32, i32) {
        let length = |most: usize| i32::try_from(most).unwrap_or(i32::MAX).max(2);
        match self {
            Self::Recent(most) => {
                let most = length(most);
                let last = (ends.1 + 1).min(now.saturating_add(most / 2));
                ((ends.0 - 1).max(last - most + 1), last)
            }
            Self::Same(most) => {
                let last = now.saturating_add(length(most) / 4);
                (last - length(most) + 1, last)
            }
            Self::Year(year) => (year * 12, year * 12 + 11),
            Self::Between(first, last) => (first.min(last - 1), last),
        }
    }
}

/// One month of the bridge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Month {
    /// The year.
    pub year: i32,
    /// The month, from 1.
    pub month: u8,
    /// The strength of the contact held, capped at [`FULL`].
    pub held: u32,
    /// The strength of the contact planned, capped at [`FULL`].
    pub planned: u32,
    /// The events behind it.
    pub contacts: Vec<Id>,
}

impl Month {
    /// As [`Day::month_index`] counts.
    #[must_use]
    pub fn index(&self) -> i32 {
        self.year * 12 + i32::from(self.month) - 1
    }
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

/// The months of a stretch, without gaps. An event stands in its earliest possible month; one whose date says only the year
/// or the season stands in none, because that would invent a month.
#[must_use]
pub fn months(workspace: &Workspace, span: Span, today: Day, stretch: Stretch) -> Vec<Month> {
    let marks: Vec<Mark> = marks(workspace, span).collect();
    let (first, last) = stretch.bounds(today.month_index(), ends(&marks, today.month_index()));
    let of = |index: i32| {
        let there = || marks.iter().filter(move |mark| mark.month == index);
        let sum = |planned: bool| {
            let those = there().filter(|mark| mark.planned == planned);
            those.map(|mark| mark.strength).sum::<u32>().min(FULL)
        };
        Month {
            year: index.div_euclid(12),
            month: u8::try_from(index.rem_euclid(12) + 1).unwrap_or(1),
            held: sum(false),
            planned: sum(true),
            contacts: there().map(|mark| mark.event).collect(),
        }
    };
    (first..=last).map(of).collect()
}

/// The first year and the last that have a contact or are this one.
#[must_use]
pub fn years(workspace: &Workspace, span: Span, today: Day) -> (i32, i32) {
    let marks: Vec<Mark> = marks(workspace, span).collect();
    let (first, last) = ends(&marks, today.month_index());
    (first.div_euclid(12), last.div_euclid(12))
}

/// A contact on the bridge.
struct Mark {
    event: Id,
    month: i32,
    strength: u32,
    planned: bool,
}

fn marks(workspace: &Workspace, span: Span) -> impl Iterator<Item = Mark> {
    workspace
        .events()
        .filter(move |(_, event)| span.takes(event))
        .filter_map(|(record, event)| {
            Some(Mark {
                event: record.id,
                month: month_of(event)?,
                strength: strength(event.kind.unwrap_or(EventKind::Other)),
                planned: event.status() == EventStatus::Planned,
            })
        })
}

fn ends(marks: &[Mark], now: i32) -> (i32, i32) {
    marks.iter().fold((now, now), |(first, last), mark| {
        (first.min(mark.month), last.max(mark.month))
    })
}

/// The month in which an event stands on the bridge, as [`Day::month_index`]: the earliest possible one. None where its date
/// does not say so much.
fn month_of(event: &Event) -> Option<i32> {
    let when = event.when.as_ref()?;
    let (first, last) = (when.earliest()?, when.latest()?);
    let within_two_months = last.month_index() - first.month_index() <= 1;
    within_two_months.then(|| first.month_index())
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
        months(
            &workspace(records),
            Span::whole(id(1)),
            day(TODAY),
            Stretch::Recent(most),
        )
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

    #[test]
    fn a_month_knows_its_contacts_and_a_cancelled_one_is_none() {
        let found = bridge(
            &[
                ("2026-10-05", "visit", "held"),
                ("2026-10", "call", "planned"),
                ("2026-10-06", "call", "cancelled"),
            ],
            24,
        );
        let october = found.iter().find(|month| month.month == 10).unwrap();
        assert_eq!(october.contacts, [id(10), id(11)]);
        assert_eq!((october.held, october.planned), (3, 1));
    }

    #[test]
    fn a_year_has_its_twelve_months_and_years_reach_to_the_first_and_the_last_contact() {
        let check = |events: &[(&str, &str, &str)], expect: (i32, i32)| {
            let numbered = (10..).zip(events);
            let workspace = workspace(numbered.map(|(n, (when, kind, status))| {
                (n, Kind::Event, json!({"when": when, "kind": kind, "status": status}))
            }));
            let span = Span::whole(id(1));
            assert_eq!(years(&workspace, span, day(TODAY)), expect);
            let year = months(&workspace, span, day(TODAY), Stretch::Year(expect.0));
            let names: Vec<_> = year.iter().map(|month| (month.year, month.month)).collect();
            assert_eq!(names, (1..=12).map(|n| (expect.0, n)).collect::<Vec<_>>());
        };
        check(&[], (2026, 2026));
        check(
            &[("2019-02", "visit", "held"), ("2028-01", "visit", "planned")],
            (2019, 2028),
        );
        check(
            &[("2019-02", "visit", "cancelled"), ("2027", "visit", "planned")],
            (2026, 2026),
        );
    }

    #[test]
    fn bridges_side_by_side_show_the_same_months() {
        let check = |events: &[(&str, &str, &str)]| {
            let numbered = (10..).zip(events);
            let workspace =
                workspace(numbered.map(|(n, (when, kind, _))| (n, Kind::Event, json!({"when": when, "kind": kind}))));
            let found = months(&workspace, Span::whole(id(1)), day(TODAY), Stretch::Same(16));
            let show = |month: &Month| (month.year, month.month);
            assert_eq!(
                (found.len(), show(&found[0]), show(&found[15])),
                (16, (2025, 12), (2027, 3))
            );
        };
        check(&[]);
        check(&[("1990-01", "visit", "held"), ("2040-01", "visit", "planned")]);
    }

    #[test]
    fn among_three_a_contact_counts_for_those_whom_it_names() {
        // Ours is #2, theirs #3; #4 is the third.
        let check = |event: serde_json::Value, with_third: bool, with_second: bool| {
            let workspace = workspace([(10, Kind::Event, event.clone())]);
            let found = workspace.event(id(10)).unwrap();
            let takes = |theirs: u8| {
                let pair = Some((id(2), id(theirs)));
                Span {
                    partnership: id(1),
                    pair,
                }
                .takes(found)
            };
            assert_eq!((takes(3), takes(4)), (with_second, with_third), "{event}");
        };
        check(json!({}), true, true);
        check(json!({"host": "#2"}), true, true);
        check(json!({"host": "#4"}), true, false);
        check(json!({"participants/#7": {"partner": "#3"}}), false, true);
        check(json!({"host": "#3", "participants/#7": {"partner": "#4"}}), true, true);
        check(json!({"host": "#2", "headcount/#3": 5, "headcount/#4": 0}), false, true);
        check(json!({"host": "#3", "status": "cancelled"}), false, false);
    }
}
