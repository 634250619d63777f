//! Notifications while the app is open: at most one a day for a record, and few at a time.

use serde_json::{Value, json};

use crate::domain::date::Day;
use crate::domain::id::Id;
use crate::domain::queries::alerts::Alert;
use crate::platform::notifications::{Bell, Message, Permission};

/// How many are shown one by one; of more, one says how many there are.
const MOST: usize = 3;

/// What was told last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// On which day.
    pub day: Day,
    /// Of which records.
    pub records: Vec<Id>,
}

impl Told {
    /// As it is stored.
    #[must_use]
    pub fn value(&self) -> Value {
        let records: Vec<String> = self.records.iter().map(ToString::to_string).collect();
        json!([self.day.to_string(), records])
    }

    /// What is stored; none where it is not of this form.
    #[must_use]
    pub fn read(value: &Value) -> Option<Self> {
        let records = value.get(1)?.as_array()?.iter();
        Some(Self {
            day: value.get(0)?.as_str()?.parse().ok()?,
            records: records.filter_map(|id| id.as_str()?.parse().ok()).collect(),
        })
    }
}

/// What a notification is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// One record.
    One(Alert),
    /// So many.
    Many(usize),
}

/// Tells what was not told today, in the words that `say` finds, and gives what was told by then; none where there is nothing new to
/// remember, or where nothing may be shown.
pub fn ring(
    alerts: &[Alert],
    told: Option<&Told>,
    today: Day,
    bell: &dyn Bell,
    say: &dyn Fn(Subject) -> Option<Message>,
) -> Option<Told> {
    if bell.permission() != Permission::Granted {
        return None;
    }
    let mut records = told
        .filter(|told| told.day == today)
        .map(|told| told.records.clone())
        .unwrap_or_default();
    let fresh: Vec<Alert> = alerts
        .iter()
        .filter(|alert| !records.contains(&alert.record))
        .copied()
        .collect();
    let is_known = told.is_some_and(|told| told.day == today);
    if fresh.is_empty() && is_known {
        return None;
    }
    let subjects: Vec<Subject> = match fresh.len() {
        n if n > MOST => vec![Subject::Many(n)],
        _ => fresh.iter().copied().map(Subject::One).collect(),
    };
    for message in subjects.into_iter().filter_map(say) {
        bell.show(&message);
    }
    records.extend(fresh.iter().map(|alert| alert.record));
    Some(Told { day: today, records })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::queries::alerts::Why;
    use crate::domain::sample::{TODAY, day, id};
    use std::cell::RefCell;

    /// Shows nothing, and remembers what it was to show.
    struct Double(Permission, RefCell<Vec<String>>);

    impl Bell for Double {
        fn permission(&self) -> Permission {
            self.0
        }
        fn show(&self, message: &Message) {
            self.1.borrow_mut().push(message.title.clone());
        }
    }

    fn rung(records: &[u8], told: Option<&Told>, today: &str, permission: Permission) -> (Vec<String>, Option<Told>) {
        let alerts: Vec<Alert> = records
            .iter()
            .map(|n| Alert {
                record: id(*n),
                why: Why::DueToday,
            })
            .collect();
        let bell = Double(permission, RefCell::default());
        let say = |subject: Subject| {
            let title = match subject {
                Subject::One(alert) => format!("{}", alert.record == id(1)),
                Subject::Many(n) => format!("{n}"),
            };
            Some(Message {
                title,
                body: String::new(),
                tag: String::new(),
                path: String::new(),
            })
        };
        let told = ring(&alerts, told, day(today), &bell, &say);
        (bell.1.into_inner(), told)
    }

    #[test]
    fn a_record_is_told_once_a_day() {
        let (shown, told) = rung(&[1, 2], None, TODAY, Permission::Granted);
        assert_eq!(shown, ["true", "false"]);
        let (shown, again) = rung(&[1, 2], told.as_ref(), TODAY, Permission::Granted);
        assert_eq!((shown.len(), again), (0, None));
        let (shown, more) = rung(&[1, 2, 3], told.as_ref(), TODAY, Permission::Granted);
        assert_eq!((shown.len(), more.map(|told| told.records.len())), (1, Some(3)));
        let (shown, next) = rung(&[1], told.as_ref(), "2026-11-24", Permission::Granted);
        assert_eq!((shown.len(), next.map(|told| told.records.len())), (1, Some(1)));
    }

    #[test]
    fn many_are_told_as_one_and_a_day_without_any_is_remembered_too() {
        let (shown, told) = rung(&[1, 2, 3, 4], None, TODAY, Permission::Granted);
        assert_eq!(
            (shown, told.map(|told| told.records.len())),
            (vec!["4".to_owned()], Some(4))
        );
        let (shown, told) = rung(&[], None, TODAY, Permission::Granted);
        assert_eq!((shown.len(), told.map(|told| told.day)), (0, Some(day(TODAY))));
    }

    #[test]
    fn nothing_is_shown_or_remembered_where_it_may_not_be() {
        for permission in [Permission::Missing, Permission::NotAsked, Permission::Denied] {
            assert_eq!(rung(&[1], None, TODAY, permission), (vec![], None), "{permission:?}");
        }
    }

    #[test]
    fn it_is_read_as_it_was_written_and_nothing_else_is_read() {
        let told = Told {
            day: day(TODAY),
            records: vec![id(1), id(2)],
        };
        assert_eq!(Told::read(&told.value()), Some(told));
        for value in [json!(null), json!([]), json!(["soon", []]), json!([TODAY, 5])] {
            assert_eq!(Told::read(&value), None, "{value}");
        }
    }
}
