//! The events of a partnership that are asked for, on either side of today, and how they are grouped.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::date::{Day, Edtf};
use crate::domain::id::Id;
use crate::domain::order::gathered;
use crate::domain::queries::lists::{folded, is_ahead, timeline};
use crate::domain::record::Record;
use crate::domain::workspace::Workspace;

use super::filter::Filter;

/// An event with its text folded for search.
#[derive(Clone)]
pub struct Item {
    /// The event.
    pub record: Arc<Record>,
    folded: Arc<str>,
}

impl PartialEq for Item {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.record, &other.record)
    }
}

/// All events, the latest first. The text of a record that did not change is not folded again.
pub fn items(workspace: &Workspace, partnership: Id, before: Option<&Vec<Item>>) -> Vec<Item> {
    let before = before.map_or(&[][..], Vec::as_slice);
    let known: BTreeMap<Id, usize> = gathered(before.iter().map(|item| item.record.id).zip(0..));
    timeline(workspace, partnership)
        .into_iter()
        .map(|record| match known.get(&record.id).map(|place| &before[*place]) {
            Some(item) if Arc::ptr_eq(&item.record, &record) => item.clone(),
            _ => Item {
                folded: folded(&record).into(),
                record,
            },
        })
        .collect()
}

/// What is asked for, the latest first.
#[derive(Clone, Default)]
pub struct Found {
    /// Planned, above the line of today.
    pub ahead: Vec<Arc<Record>>,
    /// Below it.
    pub behind: Vec<Arc<Record>>,
}

impl PartialEq for Found {
    fn eq(&self, other: &Self) -> bool {
        let same = |a: &[Arc<Record>], b: &[Arc<Record>]| {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| Arc::ptr_eq(a, b))
        };
        same(&self.ahead, &other.ahead) && same(&self.behind, &other.behind)
    }
}

impl Found {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.ahead.len() + self.behind.len()
    }
}

/// The events that the filter takes.
pub fn found(items: &[Item], filter: &Filter, today: Day) -> Found {
    let words = filter.words();
    let taken = items.iter().filter(|item| {
        words.iter().all(|word| item.folded.contains(word.as_str()))
            && item.record.event().is_some_and(|event| filter.takes(event))
    });
    let (ahead, behind) = taken
        .map(|item| Arc::clone(&item.record))
        .partition(|record| is_ahead(record, today));
    Found { ahead, behind }
}

/// The years of the events, from the first to the last.
pub fn years(items: &[Item]) -> Vec<i32> {
    let ends = items
        .iter()
        .filter_map(|item| item.record.event()?.when)
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
        let items = items(&workspace, partnership(), None);
        let found = found(&items, &Filter::default(), today());
        assert_eq!(titles(&found.ahead), ["Зустріч"]);
        assert_eq!(titles(&found.behind), ["Забута", "Візит"]);
        assert_eq!(years(&items), [2025, 2026, 2027]);
    }

    #[test]
    fn all_words_must_stand_in_it_in_any_case() {
        let workspace = workspace(&[("Візит до Касселя", "2025", "held"), ("Візит", "2024", "held")]);
        let items = items(&workspace, partnership(), None);
        let asked = Filter::read(&Query::parse("q=КАССЕЛЯ+віз"));
        assert_eq!(titles(&found(&items, &asked, today()).behind), ["Візит до Касселя"]);
    }

    #[test]
    fn an_unchanged_record_is_not_folded_again() {
        let workspace = workspace(&[("Візит", "2025", "held")]);
        let first = items(&workspace, partnership(), None);
        let second = items(&workspace, partnership(), Some(&first));
        assert!(Arc::ptr_eq(&first[0].folded, &second[0].folded));
    }

    #[test]
    fn events_of_one_date_stand_together_within_their_year() {
        let workspace = workspace(&[
            ("a", "2025-08", "held"),
            ("b", "2025-08", "held"),
            ("c", "2025", "held"),
            ("d", "", "held"),
        ]);
        let items = items(&workspace, partnership(), None);
        let found = found(&items, &Filter::default(), today());
        let groups = grouped(found.behind.iter());
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
