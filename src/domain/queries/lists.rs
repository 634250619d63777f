//! Lists in the order in which they are shown, and what is said of a partnership in one line.

use std::cmp::Ordering;
use std::sync::Arc;

use crate::domain::codes::EventStatus;
use crate::domain::date::{Day, Edtf};
use crate::domain::entity::{Partner, Partnership};
use crate::domain::id::Id;
use crate::domain::order::{sorted, sorted_by_key};
use crate::domain::record::{Kind, Record};
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;

/// The partners with bank A, "ours", first: the one that has `our_city` as a name in any language, else the first.
#[must_use]
pub fn banks<'a>(partnership: &'a Partnership, our_city: &str) -> Vec<(Id, &'a Partner)> {
    let wanted = our_city.trim().to_lowercase();
    let is_ours = |partner: &Partner| partner.name.0.values().any(|name| name.trim().to_lowercase() == wanted);
    let partners = partnership.partners.iter().map(|(id, partner)| (*id, partner));
    let (mut ours, others): (Vec<_>, Vec<_>) = partners.partition(|(_, partner)| is_ours(partner));
    ours.extend(others);
    ours
}

/// The name of a record in a language: its title, or its partners' names.
#[must_use]
pub fn title(record: &Record, lang: Lang, our_city: &str) -> String {
    use crate::domain::entity::Entity;
    match record.entity() {
        Entity::Partnership(content) => {
            let names: Vec<String> = banks(content, our_city)
                .iter()
                .map(|(_, partner)| partner.name.show(lang))
                .collect();
            names.join(" – ")
        }
        Entity::Agreement(content) => content.title.show(lang),
        Entity::Event(content) => content.title.show(lang),
        Entity::Commitment(content) => content.title.show(lang),
        Entity::Contact(content) => content.name.clone(),
        Entity::Programme(content) => content.name.show(lang),
    }
}

/// The records of one type in a partnership.
pub fn of_kind(workspace: &Workspace, partnership: Id, kind: Kind) -> impl Iterator<Item = &Arc<Record>> {
    workspace.within(partnership).filter(move |record| record.kind == kind)
}

/// The events of a partnership, the latest first; undated ones last.
#[must_use]
pub fn timeline(workspace: &Workspace, partnership: Id) -> Vec<Arc<Record>> {
    let events = of_kind(workspace, partnership, Kind::Event).map(Arc::clone).collect();
    sorted(events, |a: &Arc<Record>, b| {
        by_date(when(b), when(a)).then(a.id.cmp(&b.id))
    })
}

fn when(record: &Record) -> Option<&Edtf> {
    record.event()?.when.as_ref()
}

/// Dates in order; no date comes before all dates, so that it is last in a descending list.
#[must_use]
pub fn by_date(a: Option<&Edtf>, b: Option<&Edtf>) -> Ordering {
    a.cmp(&b)
}

/// Where an event stands on the timeline: what is planned and has not certainly passed, and what may lie ahead of today, is above the line.
#[must_use]
pub fn is_ahead(record: &Record, today: Day) -> bool {
    is_planned(record) && !has_passed(record, today)
}

/// An event that was planned, whose date has passed, and of which nobody said whether it was held.
#[must_use]
pub fn is_unconfirmed(record: &Record, today: Day) -> bool {
    is_planned(record) && has_passed(record, today)
}

fn is_planned(record: &Record) -> bool {
    record.kind == Kind::Event && record.head().status.unwrap_or(EventStatus::Planned) == EventStatus::Planned
}

fn has_passed(record: &Record, today: Day) -> bool {
    event_date(record).is_some_and(|when| when.certainly_before(today))
}

/// The date of an event, read without the rest of it: of thousands most are only put in order.
#[must_use]
pub fn event_date(record: &Record) -> Option<&Edtf> {
    record.head().when.as_ref()
}

/// The commitments of a partnership, the earliest due first; undated ones last.
#[must_use]
pub fn commitments(workspace: &Workspace, partnership: Id) -> Vec<Arc<Record>> {
    let found = of_kind(workspace, partnership, Kind::Commitment)
        .map(Arc::clone)
        .collect();
    sorted_by_key(found, |record: &Arc<Record>| {
        let due = record.head().due;
        (due.is_none(), due, record.id)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{TODAY, day, id, record, workspace};
    use serde_json::json;

    #[test]
    fn our_city_stands_first_by_its_name_in_any_language() {
        let workspace = workspace([]);
        let check = |our_city: &str, expect: &str| {
            let found = title(workspace.get(id(1)).unwrap(), Lang::De, our_city);
            assert_eq!(found, expect, "{our_city}");
        };
        check("", "Zhytomyr – Kassel");
        check("Житомир", "Zhytomyr – Kassel");
        check(" kassel ", "Kassel – Zhytomyr");
        check("Kyiv", "Zhytomyr – Kassel");
    }

    #[test]
    fn the_timeline_runs_back_in_time_and_commitments_run_forward_and_the_undated_come_last() {
        let dated = |date: Option<&str>, name: &str| date.map_or_else(|| json!({}), |date| json!({name: date}));
        let check = |dates: [Option<&str>; 4], events: [u8; 4], dues: [u8; 4]| {
            let records = (10..).zip(dates).map(|(n, date)| (n, Kind::Event, dated(date, "when")));
            let found = timeline(&workspace(records), id(1));
            assert_eq!(
                found.iter().map(|record| record.id).collect::<Vec<_>>(),
                events.map(id),
                "{dates:?}"
            );
            let records = (10..)
                .zip(dates)
                .map(|(n, date)| (n, Kind::Commitment, dated(date, "due")));
            let found = commitments(&workspace(records), id(1));
            assert_eq!(
                found.iter().map(|record| record.id).collect::<Vec<_>>(),
                dues.map(id),
                "{dates:?}"
            );
        };
        check(
            [None, Some("2026-01"), Some("2025"), Some("2026-01-02")],
            [13, 11, 12, 10],
            [12, 11, 13, 10],
        );
    }

    #[test]
    fn a_planned_event_is_ahead_until_its_last_possible_day_and_unconfirmed_from_then_on() {
        let check = |when: &str, status: &str, ahead: bool, unconfirmed: bool| {
            let event = record(10, Kind::Event, json!({"when": when, "status": status}));
            let found = (is_ahead(&event, day(TODAY)), is_unconfirmed(&event, day(TODAY)));
            assert_eq!(found, (ahead, unconfirmed), "{when} {status}");
        };
        check("2026-11-24", "planned", true, false);
        check("2026-11-23", "planned", true, false);
        check("2026-11", "planned", true, false);
        check("2026-11-22", "planned", false, true);
        check("2026-11-22", "held", false, false);
        check("2026-12-22", "cancelled", false, false);
    }
}
