//! Copies outside this browser: when the last one was made, what it lacks by now, and when to remind of the next.

use serde_json::{Value, json};

use crate::domain::codes::codes;
use crate::domain::record::Record;
use crate::domain::stamp::DAY;
use crate::domain::workspace::Workspace;

use super::settings::Settings;

/// A copy of all records outside this browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Copied {
    /// When it was made, in milliseconds since 1970.
    pub at: u64,
    /// How many records it has.
    pub records: usize,
}

impl Copied {
    /// Reads what [`Self::value`] made.
    #[must_use]
    pub fn read(value: &Value) -> Option<Self> {
        Some(Self {
            at: value.get("at")?.as_u64()?,
            records: usize::try_from(value.get("records")?.as_u64()?).ok()?,
        })
    }

    /// As it is kept among the settings.
    #[must_use]
    pub fn value(self) -> Value {
        json!({"at": self.at, "records": self.records})
    }
}

codes! {
    /// How long after a copy the next one is asked for.
    #[derive(Default)]
    pub enum Rhythm {
        /// Never
        Never = "never",
        /// After seven days
        Week = "week",
        /// After fourteen days
        TwoWeeks = "two_weeks",
        /// After thirty days
        #[default]
        Month = "month",
        /// After ninety days
        ThreeMonths = "three_months",
    }
}

impl Rhythm {
    /// In milliseconds; none for never.
    const fn length(self) -> Option<u64> {
        let days = match self {
            Self::Never => return None,
            Self::Week => 7,
            Self::TwoWeeks => 14,
            Self::Month => 30,
            Self::ThreeMonths => 90,
        };
        Some(days * DAY)
    }
}

/// How many records the last copy lacks, or has in an older state. The example is no work of the reader's.
#[must_use]
pub fn lacking(workspace: &Workspace, copied: Option<Copied>) -> usize {
    workspace
        .all()
        .filter(|record| lacks(workspace, copied, record))
        .count()
}

/// Whether it is time for a copy: the last one, or without one the first record, is older than the reader wants, and it
/// lacks something. `now` is in milliseconds since 1970. Asked at the start: most records are passed over by their stamp.
#[must_use]
pub fn is_due(workspace: &Workspace, settings: &Settings, now: u64) -> bool {
    let (Some(length), copied) = (settings.rhythm.length(), settings.copied) else {
        return false;
    };
    let is_over = |since: u64| now.saturating_sub(since) > length;
    if settings.later.is_some_and(|later| now < later) || copied.is_some_and(|copied| !is_over(copied.at)) {
        return false;
    }
    workspace
        .all()
        .filter(|record| copied.is_some() || is_over(record.base.millis()))
        .any(|record| lacks(workspace, copied, record))
}

fn lacks(workspace: &Workspace, copied: Option<Copied>, record: &Record) -> bool {
    let is_younger = match copied {
        Some(copied) => record.youngest().millis() > copied.at,
        None => record.deleted.is_none(),
    };
    is_younger && !workspace.is_in_example(record)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::codes::EventStatus;
    use crate::domain::record::Kind;
    use crate::domain::sample::{id, workspace};
    use crate::store::commands::{delete, set_event_status};
    use crate::store::play::Play;
    use serde_json::json;

    /// Records with the stamp 1, and what the play does, with the stamp 1000.
    fn play() -> Play {
        Play::new(workspace([
            (10, Kind::Contact, json!({"name": "A"})),
            (
                30,
                Kind::Event,
                json!({"title": {"en": "e"}, "kind": "call", "status": "planned"}),
            ),
        ]))
    }

    const fn copied(at: u64) -> Copied {
        Copied { at, records: 3 }
    }

    fn settings(copied: Option<Copied>, rhythm: Rhythm) -> Settings {
        Settings {
            copied,
            rhythm,
            ..Settings::parse(None, &[])
        }
    }

    #[test]
    fn a_copy_lacks_what_was_made_changed_or_deleted_after_it() {
        let mut play = play();
        assert_eq!(lacking(&play.workspace, None), 3);
        assert_eq!(lacking(&play.workspace, Some(copied(1))), 0);
        play.run(|ws, desk| set_event_status(ws, id(30), EventStatus::Held, desk))
            .unwrap();
        play.run(|ws, desk| delete(ws, id(10), desk)).unwrap();
        assert_eq!(lacking(&play.workspace, Some(copied(1))), 2);
        assert_eq!(lacking(&play.workspace, Some(copied(1000))), 0);
    }

    #[test]
    fn the_example_needs_no_copy_and_neither_does_what_was_added_to_it() {
        let example = json!({"example": true, "partners/#2": {"name": {"en": "Z"}, "country": "UA"}});
        let workspace: Workspace = [
            crate::domain::sample::record(1, Kind::Partnership, example),
            crate::domain::sample::record(10, Kind::Contact, json!({"partnership": "#1", "name": "A"})),
        ]
        .into_iter()
        .collect();
        assert_eq!(lacking(&workspace, None), 0);
    }

    #[test]
    fn the_reminder_comes_when_the_time_is_over_and_something_is_lacking() {
        let mut changed = play();
        changed
            .run(|ws, desk| set_event_status(ws, id(30), EventStatus::Held, desk))
            .unwrap();
        let check = |play: &Play, settings: &Settings, days: u64, expect: bool| {
            assert_eq!(
                is_due(&play.workspace, settings, 1 + days * DAY + 2),
                expect,
                "{days} {settings:?}"
            );
        };
        let week = settings(Some(copied(1)), Rhythm::Week);
        check(&changed, &week, 7, true);
        check(&changed, &week, 6, false);
        check(&play(), &week, 900, false);
        check(&changed, &settings(Some(copied(1)), Rhythm::Never), 900, false);
        check(&changed, &settings(None, Rhythm::default()), 30, true);
        check(&changed, &settings(None, Rhythm::default()), 29, false);
        let later = Settings {
            later: Some(9 * DAY),
            ..week
        };
        check(&changed, &later, 8, false);
        check(&changed, &later, 9, true);
    }

    #[test]
    fn nobody_is_reminded_in_the_first_minute() {
        let empty = Workspace::default();
        assert!(!is_due(&empty, &settings(None, Rhythm::Week), 900 * DAY));
    }
}
