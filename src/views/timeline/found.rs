//! What is asked for of the timeline, on either side of today, and how it is grouped.

use crate::domain::date::{Day, Edtf};
use crate::domain::id::Id;
use crate::domain::queries::chronicle::{Entry, Layer, chronicle, stands_at};
use crate::domain::queries::filter::{Sieve, days};
use crate::domain::workspace::Workspace;

/// What stands on one side of today, the latest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entries(pub Vec<Entry>);

impl Entries {
    /// How many of them are events.
    pub fn events(&self) -> usize {
        self.0.iter().filter(|entry| matches!(entry, Entry::Event(..))).count()
    }
}

/// What stands on the timeline, or what is asked for of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// Above the line of today.
    pub ahead: Entries,
    /// Below it.
    pub behind: Entries,
}

impl Found {
    /// All of a partnership, parted by the line of today.
    pub fn all(workspace: &Workspace, partnership: Id, layers: &[Layer], today: Day) -> Self {
        let entries = chronicle(workspace, partnership, layers).into_iter();
        let (ahead, behind) = entries.partition(|entry| entry.is_ahead(today));
        Self {
            ahead: Entries(ahead),
            behind: Entries(behind),
        }
    }

    /// What the sieve takes of it.
    pub fn only(&self, sieve: &Sieve) -> Self {
        let is_taken = |entry: &&Entry| sieve.takes_at(entry.record(), || entry.when().map(days));
        let taken = |entries: &Entries| Entries(entries.0.iter().filter(is_taken).cloned().collect());
        Self {
            ahead: taken(&self.ahead),
            behind: taken(&self.behind),
        }
    }

    /// Whether there is nothing.
    pub const fn is_empty(&self) -> bool {
        self.ahead.0.is_empty() && self.behind.0.is_empty()
    }

    /// How many events there are.
    pub fn events(&self) -> usize {
        self.ahead.events() + self.behind.events()
    }
}

/// What stands in one year.
#[derive(Clone, PartialEq)]
pub struct Year {
    /// The year; none for what has no date.
    pub year: Option<i32>,
    /// Its dates.
    pub moments: Vec<Moment>,
}

/// What stands at one date.
#[derive(Clone, PartialEq)]
pub struct Moment {
    /// The date; none for what has none.
    pub when: Option<Edtf>,
    /// What stands there.
    pub entries: Vec<Entry>,
}

/// Groups what follows each other by year and date.
pub fn grouped(entries: &[Entry]) -> Vec<Year> {
    let mut years: Vec<Year> = Vec::new();
    for entry in entries {
        let when = entry.when().copied();
        let year = when.as_ref().and_then(stands_at).map(Day::year);
        if years.last().is_none_or(|last| last.year != year) {
            years.push(Year {
                year,
                moments: Vec::new(),
            });
        }
        let Some(last) = years.last_mut() else { continue };
        match last.moments.last_mut() {
            Some(moment) if moment.when == when => moment.entries.push(entry.clone()),
            _ => last.moments.push(Moment {
                when,
                entries: vec![entry.clone()],
            }),
        }
    }
    years
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::queries::filter::{Filter, Names, Sieve};
    use crate::domain::queries::limits::Limits;
    use crate::domain::record::{Fields, Kind, Record};
    use crate::domain::stamp::Clock;
    use proptest::collection::vec;
    use proptest::prelude::*;
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

    fn titles(entries: &Entries) -> Vec<String> {
        let title = |entry: &Entry| {
            entry
                .record()
                .event()
                .map(|event| event.title.show(crate::domain::text::Lang::Uk))
        };
        entries.0.iter().filter_map(title).collect()
    }

    fn sifted(workspace: &Workspace, text: &str) -> Found {
        let filter = Filter {
            text: text.into(),
            ..Filter::default()
        };
        let names = Names::default();
        let sieve = Sieve::new(&filter, &names, workspace, partnership(), today(), Limits::default());
        Found::all(workspace, partnership(), &[], today()).only(&sieve)
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
        let found = sifted(&workspace, "");
        assert_eq!(titles(&found.ahead), ["Зустріч"]);
        assert_eq!(titles(&found.behind), ["Забута", "Візит"]);
    }

    #[test]
    fn all_words_must_stand_in_it_in_any_case() {
        let workspace = workspace(&[("Візит до Касселя", "2025", "held"), ("Візит", "2024", "held")]);
        assert_eq!(titles(&sifted(&workspace, "КАССЕЛЯ віз").behind), ["Візит до Касселя"]);
    }

    #[test]
    fn events_of_one_date_stand_together_within_their_year() {
        let workspace = workspace(&[
            ("a", "2025-08", "held"),
            ("b", "2025-08", "held"),
            ("c", "2025", "held"),
            ("d", "", "held"),
        ]);
        let found = sifted(&workspace, "");
        let groups = grouped(&found.behind.0);
        let shape: Vec<(Option<i32>, Vec<usize>)> = groups
            .iter()
            .map(|year| {
                (
                    year.year,
                    year.moments.iter().map(|moment| moment.entries.len()).collect(),
                )
            })
            .collect();
        assert_eq!(shape, [(Some(2025), vec![2, 1]), (None, vec![1])]);
    }

    /// Dates of every form, as they are stored; an empty one is none.
    fn dates() -> impl Strategy<Value = Vec<String>> {
        let text = |(year, form): (i32, u8)| match form {
            0 => format!("{year:04}"),
            1 => format!("{year:04}-05-15"),
            2 => format!("../{year:04}"),
            3 => format!("{year:04}/.."),
            4 => format!("{year:04}/9999"),
            5 => format!("{year:04}-24"),
            6 => format!("{year:04}-08?"),
            7 => format!("{year:04}~"),
            _ => String::new(),
        };
        let year = prop_oneof![8 => 1990..2050_i32, 1 => 1..9999_i32];
        vec((year, 0..9_u8).prop_map(text), 0..40)
    }

    fn entries(dates: &[String]) -> Entries {
        let events: Vec<(&str, &str, &str)> = dates.iter().map(|when| ("a", &**when, "held")).collect();
        Found::all(&workspace(&events), partnership(), &[], today()).behind
    }

    proptest! {
        #[test]
        fn each_year_stands_once_the_latest_first_and_holds_all_of_its_events(dates in dates()) {
            let all = entries(&dates);
            let years = grouped(&all.0);
            let names: Vec<Option<i32>> = years.iter().map(|year| year.year).collect();
            prop_assert!(names.windows(2).all(|pair| pair[0] > pair[1]), "{names:?}");
            let moments = years.iter().flat_map(|year| &year.moments);
            let entries: Vec<Entry> = moments.flat_map(|moment| moment.entries.clone()).collect();
            prop_assert_eq!(entries, all.0);
        }

        #[test]
        fn a_moment_is_as_exact_as_what_is_stored_and_none_stands_above_a_later_one(dates in dates()) {
            let years = grouped(&entries(&dates).0);
            let mut places = Vec::new();
            for (year, moment) in years.iter().flat_map(|year| year.moments.iter().map(|moment| (year.year, moment))) {
                for entry in &moment.entries {
                    let stored = entry.record().fields.get("when").and_then(|when| when.as_str()).unwrap_or_default();
                    prop_assert_eq!(moment.when.map(|when| when.to_string()).unwrap_or_default(), stored);
                }
                let place = moment.when.as_ref().and_then(stands_at);
                prop_assert_eq!(place.map(Day::year), year);
                places.push(place);
            }
            prop_assert!(places.windows(2).all(|pair| pair[0] >= pair[1]), "{places:?}");
        }
    }
}
