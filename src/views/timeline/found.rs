//! The events of a partnership that are asked for, on either side of today, and how they are grouped.

use std::sync::Arc;

use crate::domain::date::{Day, Edtf};
use crate::domain::id::Id;
use crate::domain::queries::lists::{is_ahead, timeline};
use crate::domain::record::Record;
use crate::domain::workspace::Workspace;

use super::filter::Filter;

/// Events, the latest first. Two lists are the same where they hold the very same records: a record never changes.
#[derive(Clone, Debug, Default)]
pub struct Events(pub Vec<Arc<Record>>);

impl Events {
    /// All events of a partnership, ready to be searched: the first key that is typed does not wait for it.
    pub fn of(workspace: &Workspace, partnership: Id) -> Self {
        let events = timeline(workspace, partnership);
        for record in &events {
            record.search_key();
        }
        Self(events)
    }
}

impl PartialEq for Events {
    fn eq(&self, other: &Self) -> bool {
        let mut pairs = self.0.iter().zip(&other.0);
        self.0.len() == other.0.len() && pairs.all(|(a, b)| Arc::ptr_eq(a, b))
    }
}

/// What is asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// Planned, above the line of today.
    pub ahead: Events,
    /// Below it.
    pub behind: Events,
}

impl Found {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.ahead.0.len() + self.behind.0.len()
    }
}

/// Those of the events that the filter takes.
pub fn found(events: &Events, filter: &Filter, today: Day) -> Found {
    let words = filter.words();
    let taken = events.0.iter().filter(|record| {
        words.are_in(&[record.search_key()]) && record.event().is_some_and(|event| filter.takes(event))
    });
    let (ahead, behind) = taken.map(Arc::clone).partition(|record| is_ahead(record, today));
    Found {
        ahead: Events(ahead),
        behind: Events(behind),
    }
}

/// The years of the events, from the first to the last.
pub fn years(events: &Events) -> Vec<i32> {
    let ends = events
        .0
        .iter()
        .filter_map(|record| record.event()?.when)
        .flat_map(|when| [when.earliest(), when.latest()]);
    let years: Vec<i32> = ends.flatten().map(Day::year).collect();
    match (years.iter().min(), years.iter().max()) {
        (Some(first), Some(last)) => (*first..=*last).collect(),
        _ => Vec::new(),
    }
}

/// The events of one year.
#[derive(Clone, PartialEq)]
pub struct Year {
    /// The year; none for what has no date.
    pub year: Option<i32>,
    /// Its dates.
    pub moments: Vec<Moment>,
}

/// The events of one date.
#[derive(Clone)]
pub struct Moment {
    /// The date; none for what has none.
    pub when: Option<Edtf>,
    /// The events.
    pub events: Vec<Arc<Record>>,
}

impl Moment {
    /// What makes it the same moment: the very same records.
    pub fn key(&self) -> Vec<usize> {
        self.events.iter().map(|record| Arc::as_ptr(record).addr()).collect()
    }
}

impl PartialEq for Moment {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

/// Groups events that follow each other by year and date.
pub fn grouped<'a>(events: impl Iterator<Item = &'a Arc<Record>>) -> Vec<Year> {
    let mut years: Vec<Year> = Vec::new();
    for record in events {
        let when = record.event().and_then(|event| event.when);
        let year = when.and_then(|when| when.earliest().or(when.latest())).map(Day::year);
        if years.last().is_none_or(|last| last.year != year) {
            years.push(Year {
                year,
                moments: Vec::new(),
            });
        }
        let Some(last) = years.last_mut() else { continue };
        match last.moments.last_mut() {
            Some(moment) if moment.when == when => moment.events.push(Arc::clone(record)),
            _ => last.moments.push(Moment {
                when,
                events: vec![Arc::clone(record)],
            }),
        }
    }
    years
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::{Fields, Kind};
    use crate::domain::stamp::Clock;
    use crate::views::shared::query::Query;
    use serde_json::json;

    fn partnership() -> Id {
        Id::v7(1, [9; 10])
    }

    fn workspace(events: &[(&str, &str, &str)]) -> Workspace {
        let stamp = Clock::new(1).tick(1);
        (1_u64..)
            .zip(events)
            .map(|(place, (title, when, status))| {
                let fields = Fields::from([
                    ("partnership".into(), json!(partnership().to_string())),
                    ("title".into(), json!({"uk": title})),
                    ("when".into(), json!(when)),
                    ("status".into(), json!(status)),
                ]);
                Record::new(Id::v7(place, [1; 10]), Kind::Event, stamp, fields)
            })
            .collect()
    }

    fn titles(records: &[Arc<Record>]) -> Vec<String> {
        let title = |record: &Arc<Record>| {
            record
                .event()
                .map(|event| event.title.show(crate::domain::text::Lang::Uk))
        };
        records.iter().filter_map(title).collect()
    }

    fn today() -> Day {
        Day::new(2026, 11, 23).unwrap()
    }

    #[test]
    fn what_is_planned_stands_above_today_and_the_rest_below() {
        let workspace = workspace(&[
            ("Візит", "2025-08", "held"),
            ("Зустріч", "2027-03", "planned"),
            ("Забута", "2026-10-01", "planned"),
        ]);
        let events = Events::of(&workspace, partnership());
        let found = found(&events, &Filter::default(), today());
        assert_eq!(titles(&found.ahead.0), ["Зустріч"]);
        assert_eq!(titles(&found.behind.0), ["Забута", "Візит"]);
        assert_eq!(years(&events), [2025, 2026, 2027]);
    }

    #[test]
    fn all_words_must_stand_in_it_in_any_case() {
        let workspace = workspace(&[("Візит до Касселя", "2025", "held"), ("Візит", "2024", "held")]);
        let events = Events::of(&workspace, partnership());
        let asked = Filter::read(&Query::parse("q=КАССЕЛЯ+віз"));
        assert_eq!(titles(&found(&events, &asked, today()).behind.0), ["Візит до Касселя"]);
    }

    #[test]
    fn events_of_one_date_stand_together_within_their_year() {
        let workspace = workspace(&[
            ("a", "2025-08", "held"),
            ("b", "2025-08", "held"),
            ("c", "2025", "held"),
            ("d", "", "held"),
        ]);
        let events = Events::of(&workspace, partnership());
        let found = found(&events, &Filter::default(), today());
        let groups = grouped(found.behind.0.iter());
        let shape: Vec<(Option<i32>, Vec<usize>)> = groups
            .iter()
            .map(|year| {
                (
                    year.year,
                    year.moments.iter().map(|moment| moment.events.len()).collect(),
                )
            })
            .collect();
        assert_eq!(shape, [(Some(2025), vec![2, 1]), (None, vec![1])]);
    }
}
