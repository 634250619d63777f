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
