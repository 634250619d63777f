//! Dates as a file for the reader's own calendar.

use leptos::prelude::*;

use crate::domain::codes::{CommitmentStatus, EventStatus};
use crate::domain::id::Id;
use crate::domain::queries::coming::Reason;
use crate::domain::queries::lists;
use crate::domain::queries::reminders::{Reminder, Scope, reminders};
use crate::domain::record::Record;
use crate::domain::workspace::Workspace;
use crate::i18n::{dates, m};
use crate::store::Store;
use crate::store::handle::ics::{Entry, Status};
use crate::ui::{Glyph, Menu, MenuItem};
use crate::views::today::coming::{names, reason};

use super::filter::Asking;
use super::marks::count;
use super::section::titled;
use super::{Reader, links, t};

/// How many days ahead a calendar reminds of an event, and of what is due.
const EVENT_AHEAD: i64 = 1;
const DUE_AHEAD: i64 = 7;

/// Whether a record has dates ahead that a calendar can hold.
pub fn has_dates(store: Store, id: Id) -> bool {
    number(store, Scope::Record(id)) > 0
}

/// Saves the dates of one record.
pub fn save_record(store: Store, id: Id) {
    save(store, Scope::Record(id), |_| true);
}

/// Saves the dates of a partnership, those of them that the filter leaves, or those of all.
#[component]
pub fn CalendarFiles(
    /// What the page is asked for.
    asking: Asking,
) -> impl IntoView {
    let store = Store::here();
    let own = Scope::Partnership(asking.partnership);
    let items = Signal::derive(move || {
        let lang = store.lang().get();
        let item = |key: &str, label: String| MenuItem {
            key: key.to_owned(),
            label,
            glyph: Some(Glyph::Download),
            ..MenuItem::default()
        };
        let view = asking.narrows.get().then(|| {
            let left = asking.sift(|sieve| found(store, own, |record| sieve.takes(record)));
            item("view", m::ics_of_view(lang, count(left.len())))
        });
        let own = item("own", m::ics_of_partnership(lang, count(number(store, own))));
        let all = item("all", m::ics_of_all(lang, count(number(store, Scope::All))));
        view.into_iter().chain([own, all]).collect::<Vec<_>>()
    });
    let choose = move |key: String| match key.as_str() {
        "all" => save(store, Scope::All, |_| true),
        "view" => untrack(|| asking.sift(|sieve| save(store, own, |record| sieve.takes(record)))),
        _ => save(store, own, |_| true),
    };
    view! { <Menu id="calendar-file" label=t(m::ics_title) items on_choose=choose class="small quiet"/> }
}

fn found(store: Store, scope: Scope, takes: impl Fn(&Record) -> bool) -> Vec<Reminder> {
    let today = store.today().get();
    store.workspace().with(|workspace| {
        let mut found = reminders(workspace, scope, today);
        found.retain(|one| workspace.get(one.coming.record).is_some_and(|record| takes(record)));
        found
    })
}

fn number(store: Store, scope: Scope) -> usize {
    found(store, scope, |_| true).len()
}

fn save(store: Store, scope: Scope, takes: impl Fn(&Record) -> bool) {
    let (reader, found) = untrack(|| (Reader::of(store), found(store, scope, takes)));
    let (name, entries) = store.workspace().with_untracked(|workspace| {
        let entries = found.iter().filter_map(|one| entry(one, workspace, &reader)).collect();
        (name(scope, workspace, &reader), entries)
    });
    store.save_calendar(&name, entries);
}

/// The name of the file, and of the calendar.
fn name(scope: Scope, workspace: &Workspace, reader: &Reader) -> String {
    let of = match scope {
        Scope::Record(id) | Scope::Partnership(id) => workspace.get(id),
        Scope::All => None,
    };
    of.map_or_else(
        || "Pobratym".to_owned(),
        |record| titled(lists::title(record, reader.lang, &reader.our_city), reader.lang),
    )
}

fn entry(reminder: &Reminder, workspace: &Workspace, reader: &Reader) -> Option<Entry> {
    let coming = &reminder.coming;
    let record = workspace.get(coming.record)?;
    let is_event = coming.reason == Reason::Event;
    Some(Entry {
        uid: uid(coming.record, coming.reason),
        changed: record.youngest().millis(),
        days: coming.when.earliest().zip(coming.when.latest()),
        time: record.event().and_then(|event| time(&event.time)),
        summary: summary(record, coming.reason, reader),
        description: description(reminder, record, workspace, reader),
        location: record
            .event()
            .map(|event| event.place.show(reader.lang))
            .unwrap_or_default(),
        url: links::of(record),
        status: status(reminder, record),
        remind: if is_event { EVENT_AHEAD } else { DUE_AHEAD },
    })
}

/// The same for as long as the record has this date, whatever it says.
fn uid(record: Id, reason: Reason) -> String {
    let date = match reason {
        Reason::Event => "event".to_owned(),
        Reason::Due => "due".to_owned(),
        Reason::Review => "review".to_owned(),
        Reason::Notice => "notice".to_owned(),
        Reason::End => "expiry".to_owned(),
        Reason::Step(id) | Reason::Deadline(id) => id.to_string(),
    };
    format!("{record}-{date}@pobratym")
}

/// A planned event stands when its day is exact, and what is only proposed does not yet.
fn status(reminder: &Reminder, record: &Record) -> Status {
    let is_exact = reminder.coming.when.earliest() == reminder.coming.when.latest();
    let is_proposed = record
        .commitment()
        .is_some_and(|commitment| commitment.status() == CommitmentStatus::Proposed);
    let is_called_off = record
        .event()
        .is_some_and(|event| event.status() == EventStatus::Cancelled);
    if is_called_off {
        Status::Cancelled
    } else if is_exact && !is_proposed {
        Status::Confirmed
    } else {
        Status::Tentative
    }
}

fn time(text: &str) -> Option<(u8, u8)> {
    let (hours, minutes) = text.split_once(':')?;
    let (hours, minutes) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours < 24 && minutes < 60).then_some((hours, minutes))
}

/// The title, and why the day matters where that is not the event itself.
fn summary(record: &Record, why: Reason, reader: &Reader) -> String {
    let lang = reader.lang;
    let (title, part) = names(record, why);
    let part = part.map(|part| titled(part.show(lang), lang));
    let title = part.unwrap_or_else(|| titled(title.show(lang), lang));
    match why {
        Reason::Event => title,
        _ => format!("{title} ({})", reason(why, lang)),
    }
}

/// Between which cities, of what it is a part, and when it is where that is more than one day. No names of persons: a calendar
/// is often shared.
fn description(reminder: &Reminder, record: &Record, workspace: &Workspace, reader: &Reader) -> String {
    let lang = reader.lang;
    let partnership = record.partnership().and_then(|id| workspace.get(id));
    let cities = partnership.map(|record| lists::title(record, lang, &reader.our_city));
    let whole =
        matches!(reminder.coming.reason, Reason::Step(_) | Reason::Deadline(_)).then(|| lists::title(record, lang, ""));
    let when = &reminder.coming.when;
    let when = (when.earliest() != when.latest()).then(|| m::ics_when(lang, &dates::edtf(lang, when)));
    let lines: Vec<String> = [cities, whole, when].into_iter().flatten().collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::Kind;
    use crate::domain::sample::{TODAY, day, id, workspace};
    use crate::domain::text::Lang;
    use serde_json::{Value, json};

    fn made(kind: Kind, value: Value) -> Entry {
        let workspace = workspace([(10, kind, value)]);
        let reader = Reader {
            lang: Lang::En,
            today: day(TODAY),
            our_city: String::new(),
            limits: crate::domain::queries::limits::Limits::default(),
        };
        let found = reminders(&workspace, Scope::Record(id(10)), reader.today);
        entry(&found[0], &workspace, &reader).unwrap()
    }

    #[test]
    fn an_entry_is_no_more_exact_than_the_record_and_says_so() {
        let spring = made(
            Kind::Event,
            json!({"title": {"en": "Choir"}, "when": "2027-21", "status": "planned", "time": "10:00"}),
        );
        assert_eq!(spring.days, Some((day("2027-03-01"), day("2027-05-31"))));
        assert_eq!((spring.summary.as_str(), spring.status), ("Choir", Status::Tentative));
        assert!(
            spring.description.ends_with("When: spring 2027"),
            "{}",
            spring.description
        );
        let exact = made(
            Kind::Event,
            json!({"title": {"en": "Choir"}, "when": "2027-03-02", "status": "planned", "time": "10:00"}),
        );
        assert_eq!((exact.time, exact.status), (Some((10, 0)), Status::Confirmed));
        assert!(!exact.description.contains("When"));
    }

    #[test]
    fn what_is_due_says_so_and_keeps_its_name_when_its_title_changes() {
        let check = |title: &str| {
            let made = made(
                Kind::Commitment,
                json!({"title": {"en": title}, "due": "2027-03-02", "status": "agreed"}),
            );
            assert_eq!(made.summary, format!("{title} (commitment due)"));
            made.uid
        };
        assert_eq!(check("Fire engines"), check("Two fire engines"));
    }
}
