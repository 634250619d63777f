//! A month of a partnership: what falls on which of its days, and what lies in it without a day of its own.

use std::sync::Arc;

use crate::domain::codes::{CommitmentStatus, EventStatus};
use crate::domain::date::{Day, Edtf};
use crate::domain::id::Id;
use crate::domain::order::Arrange;
use crate::domain::record::Record;
use crate::domain::workspace::Workspace;

use super::schedule::Span;

/// A day with what falls on it.
#[derive(Clone, Debug)]
pub struct DayOf {
    /// The day.
    pub day: Day,
    /// Events, and commitments that are due on it.
    pub records: Vec<Arc<Record>>,
}

/// A month.
#[derive(Clone, Debug, Default)]
pub struct Month {
    /// All its days.
    pub days: Vec<DayOf>,
    /// What may fall on any of several days: a month, a season, a year. It is never put on a day.
    pub vague: Vec<Arc<Record>>,
}

impl PartialEq for Month {
    fn eq(&self, other: &Self) -> bool {
        let same = |a: &[Arc<Record>], b: &[Arc<Record>]| {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| Arc::ptr_eq(a, b))
        };
        let days = self.days.iter().zip(&other.days);
        self.days.len() == other.days.len()
            && days
                .into_iter()
                .all(|(a, b)| a.day == b.day && same(&a.records, &b.records))
            && same(&self.vague, &other.vague)
    }
}

impl Month {
    /// The same days with what is asked for.
    #[must_use]
    pub fn only(&self, is_asked: impl Fn(&Record) -> bool) -> Self {
        let some = |records: &[Arc<Record>]| {
            let asked = records.iter().filter(|record| is_asked(record));
            asked.map(Arc::clone).collect()
        };
        let days = self.days.iter().map(|of| DayOf {
            day: of.day,
            records: some(&of.records),
        });
        Self {
            days: days.collect(),
            vague: some(&self.vague),
        }
    }

    /// How many events and commitments stand in it; one that takes several days is one.
    #[must_use]
    pub fn len(&self) -> usize {
        let mut ids: Vec<Id> = Vec::new();
        for record in self.days.iter().flat_map(|of| &of.records) {
            ids.push(record.id);
        }
        ids.arrange(Ord::cmp);
        ids.dedup();
        ids.len() + self.vague.len()
    }

    /// Whether nothing stands in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.vague.is_empty() && self.days.iter().all(|of| of.records.is_empty())
    }
}

/// The first day of the month nearest to a day in which something that is asked for stands; none where there is nothing.
#[must_use]
pub fn nearest_month(
    workspace: &Workspace,
    partnership: Id,
    day: Day,
    is_asked: impl Fn(&Record) -> bool,
) -> Option<Day> {
    let asked = workspace.within(partnership).filter(|record| is_asked(record));
    let ends = asked.filter_map(|record| {
        let date = date(record)?;
        let (first, last) = (date.earliest()?, date.latest()?);
        Some(if last < day { last } else { first })
    });
    let nearest = ends.min_by(|a, b| a.since(day).abs().cmp(&b.since(day).abs()));
    nearest.map(Day::first_of_month)
}

/// The month of a day: its events, cancelled ones left out, and its due dates, dropped ones left out. What has an open end is in no
/// month more than in another, and left out too.
#[must_use]
pub fn month(workspace: &Workspace, partnership: Id, day: Day) -> Month {
    let (first, last) = (day.first_of_month(), day.last_of_month());
    let mut found: Vec<(Edtf, Span, &Arc<Record>)> = Vec::new();
    for record in workspace.within(partnership) {
        let Some(date) = date(record) else { continue };
        let span = Span::of(&date, day);
        let is_in = span.last >= first.epoch_days() && span.first <= last.epoch_days();
        if is_in && !span.start.open && !span.end.open {
            found.push((date, span, record));
        }
    }
    found.arrange_by_key(|(date, _, record)| (*date, record.id));
    let count = last.since(first);
    let mut month = Month {
        days: (0..=count)
            .map(|n| DayOf {
                day: first.plus(n),
                records: Vec::new(),
            })
            .collect(),
        vague: Vec::new(),
    };
    for (_, span, record) in found {
        if span.start.fuzzy > 0 || span.end.fuzzy > 0 {
            month.vague.push(Arc::clone(record));
            continue;
        }
        for of in &mut month.days {
            if (span.first..=span.last).contains(&of.day.epoch_days()) {
                of.records.push(Arc::clone(record));
            }
        }
    }
    month
}

/// The date by which a record stands in a month.
fn date(record: &Record) -> Option<Edtf> {
    let event = record.event().filter(|event| event.status() != EventStatus::Cancelled);
    let commitment = record
        .commitment()
        .filter(|it| it.status() != CommitmentStatus::Dropped);
    event.and_then(|event| event.when).or(commitment.and_then(|it| it.due))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::Kind;
    use crate::domain::sample::{TODAY, day, id, workspace};
    use serde_json::{Value, json};

    /// The days of November 2026 on which it stands, and whether it stands in it without a day.
    fn check(kind: Kind, value: Value, days: &[u8], strip: bool) {
        let shown = value.to_string();
        let found = month(&workspace([(10, kind, value)]), id(1), day(TODAY));
        assert_eq!(found.days.len(), 30);
        let on: Vec<u8> = found
            .days
            .iter()
            .filter(|of| !of.records.is_empty())
            .map(|of| of.day.day())
            .collect();
        assert_eq!((on.as_slice(), !found.vague.is_empty()), (days, strip), "{shown}");
    }

    #[test]
    fn only_a_date_known_to_the_day_stands_on_a_day() {
        let event = |when: &str| json!({"when": when, "status": "planned"});
        check(Kind::Event, event("2026-11-15"), &[15], false);
        check(Kind::Event, event("2026-11-29/2026-12-02"), &[29, 30], false);
        check(Kind::Event, event("2026-11"), &[], true);
        check(Kind::Event, event("2026-23"), &[], true);
        check(Kind::Event, event("2026-11-10/2026-11"), &[], true);
        check(Kind::Event, event("2026-12-01"), &[], false);
        check(Kind::Event, event("2026-11-01/.."), &[], false);
    }

    #[test]
    fn what_is_asked_for_is_left_on_its_days_and_the_nearest_month_of_it_is_known() {
        let event = |when: &str| json!({"when": when, "status": "held"});
        let all = workspace([
            (10, Kind::Event, event("2026-11-29/2026-12-02")),
            (11, Kind::Event, event("2026-11")),
            (12, Kind::Event, event("2026-11-30")),
            (13, Kind::Event, event("2024-02-29")),
        ]);
        let found = month(&all, id(1), day(TODAY));
        assert_eq!(found.len(), 3);
        for (n, expect, near) in [(10, 1, "2026-11-01"), (11, 1, "2026-11-01"), (13, 0, "2024-02-01")] {
            let some = found.only(|record| record.id == id(n));
            assert_eq!(
                (some.len(), some.is_empty(), some.days.len()),
                (expect, expect == 0, 30),
                "{n}"
            );
            let nearest = nearest_month(&all, id(1), day(TODAY), |record| record.id == id(n));
            assert_eq!(nearest, Some(day(near)), "{n}");
        }
        assert_eq!(nearest_month(&all, id(1), day(TODAY), |_| false), None);
    }

    #[test]
    fn due_dates_stand_there_and_what_was_called_off_does_not() {
        check(
            Kind::Commitment,
            json!({"start": "2026-01", "due": "2026-11-30", "status": "agreed"}),
            &[30],
            false,
        );
        check(
            Kind::Commitment,
            json!({"due": "2026-11-30", "status": "dropped"}),
            &[],
            false,
        );
        check(
            Kind::Event,
            json!({"when": "2026-11-30", "status": "cancelled"}),
            &[],
            false,
        );
        check(
            Kind::Event,
            json!({"when": "2026-11-30", "status": "held"}),
            &[30],
            false,
        );
    }
}
