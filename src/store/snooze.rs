//! What the reader has put aside until a day. It is this browser's: the partner city has a desk of its own.

use serde_json::{Value, json};

use crate::domain::date::Day;
use crate::domain::id::Id;
use crate::domain::record::Record;
use crate::domain::workspace::Workspace;

/// A record that is not told today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snooze {
    /// The record.
    pub record: Id,
    /// The day on which it is told again.
    pub until: Day,
    /// What it said when it was put aside, see [`said`].
    pub said: String,
}

impl Snooze {
    /// A record put aside until a day.
    #[must_use]
    pub fn new(record: &Record, until: Day) -> Self {
        Self {
            record: record.id,
            until,
            said: said(record),
        }
    }

    /// Whether it still holds: its day has not come, and the record is there and says what it said.
    #[must_use]
    pub fn holds(&self, workspace: &Workspace, today: Day) -> bool {
        let record = workspace.get(self.record);
        today < self.until && record.is_some_and(|record| said(record) == self.said)
    }

    /// As it is stored.
    #[must_use]
    pub fn value(&self) -> Value {
        json!([self.record.to_string(), self.until.to_string(), self.said])
    }

    /// What is stored; none where it is not of this form.
    #[must_use]
    pub fn read(value: &Value) -> Option<Self> {
        let text = |at: usize| value.get(at).and_then(Value::as_str);
        Some(Self {
            record: text(0)?.parse().ok()?,
            until: text(1)?.parse().ok()?,
            said: text(2)?.to_owned(),
        })
    }
}

/// The dates and the status by which a record is told: with another of them there is another question.
fn said(record: &Record) -> String {
    const FIELDS: [&str; 7] = [
        "status",
        "stage",
        "due",
        "when",
        "notice_by",
        "review_on",
        "valid_until",
    ];
    let mut said = String::new();
    for name in FIELDS {
        said.push_str(record.fields.get(name).and_then(Value::as_str).unwrap_or_default());
        said.push(' ');
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::Kind;
    use crate::domain::sample::{TODAY, day, id, workspace};

    fn commitment(value: Value) -> Workspace {
        workspace([(10, Kind::Commitment, value)])
    }

    #[test]
    fn it_ends_on_its_day_and_when_the_record_says_something_else() {
        let before = json!({"due": "2026-10", "status": "agreed", "title": {"en": "a"}});
        let snooze = Snooze::new(commitment(before.clone()).get(id(10)).unwrap(), day("2026-11-30"));
        let check = |value: Value, today: &str, expect: bool| {
            assert_eq!(
                snooze.holds(&commitment(value.clone()), day(today)),
                expect,
                "{value} {today}"
            );
        };
        check(before.clone(), TODAY, true);
        check(before.clone(), "2026-11-29", true);
        check(before, "2026-11-30", false);
        check(
            json!({"due": "2026-10", "status": "agreed", "title": {"en": "b"}}),
            TODAY,
            true,
        );
        check(json!({"due": "2026-11", "status": "agreed"}), TODAY, false);
        check(json!({"due": "2026-10", "status": "paused"}), TODAY, false);
        assert!(!snooze.holds(&workspace([]), day(TODAY)));
    }

    #[test]
    fn it_is_read_as_it_was_written_and_nothing_else_is_read() {
        let snooze = Snooze {
            record: id(10),
            until: day("2026-11-30"),
            said: "agreed 2026-10".into(),
        };
        assert_eq!(Snooze::read(&snooze.value()), Some(snooze));
        for value in [
            json!(null),
            json!([]),
            json!(["x", "2026-11-30", ""]),
            json!({"0": "a"}),
        ] {
            assert_eq!(Snooze::read(&value), None, "{value}");
        }
    }
}
