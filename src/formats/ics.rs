//! Calendar files, `*.ics` (iCalendar, RFC 5545): entries out. Each keeps its UID, so that a calendar which takes a second
//! file brings its entries up to date.

use crate::domain::date::Day;

use super::content_lines::{add as line, escaped};

/// An entry of a calendar.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// What tells it from all others, for good.
    pub uid: String,
    /// When it was last changed: milliseconds since 1970.
    pub changed: u64,
    /// The first and the last day on which it may be. None makes no entry.
    pub days: Option<(Day, Day)>,
    /// The time of day, hours and minutes, where it is one day; the clock of the place counts.
    pub time: Option<(u8, u8)>,
    /// Its title.
    pub summary: String,
    /// What else is to be said of it, lines of text.
    pub description: String,
    /// Where it is; empty where that is not known.
    pub location: String,
    /// The address of its page; empty where there is none.
    pub url: String,
    /// What became of it.
    pub status: Status,
    /// On how many days before the first one a reminder is shown, at nine in the morning.
    pub remind: i64,
}

/// The status of an entry, by the names of RFC 5545.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// Its day is not certain
    Tentative,
    /// It stands
    #[default]
    Confirmed,
    /// It was called off
    Cancelled,
}

impl Status {
    const fn code(self) -> &'static str {
        match self {
            Self::Tentative => "TENTATIVE",
            Self::Confirmed => "CONFIRMED",
            Self::Cancelled => "CANCELLED",
        }
    }
}

/// Prints a calendar under this name.
#[must_use]
pub fn print(name: &str, entries: &[Entry]) -> String {
    let mut text = String::new();
    line(&mut text, "BEGIN:VCALENDAR");
    line(&mut text, "VERSION:2.0");
    line(&mut text, "PRODID:-//Pobratym//Pobratym//EN");
    line(&mut text, "CALSCALE:GREGORIAN");
    line(&mut text, "METHOD:PUBLISH");
    line(&mut text, &format!("X-WR-CALNAME:{}", escaped(name)));
    for entry in entries {
        print_entry(&mut text, entry);
    }
    line(&mut text, "END:VCALENDAR");
    text
}

fn print_entry(text: &mut String, entry: &Entry) {
    let Some((first, last)) = entry.days else { return };
    let changed = utc(entry.changed);
    line(text, "BEGIN:VEVENT");
    line(text, &format!("UID:{}", escaped(&entry.uid)));
    line(text, &format!("DTSTAMP:{changed}"));
    line(text, &format!("LAST-MODIFIED:{changed}"));
    line(text, &format!("SEQUENCE:{}", sequence(entry.changed)));
    print_days(text, entry.time, first, last);
    line(text, &format!("SUMMARY:{}", escaped(&entry.summary)));
    for (name, value) in [("DESCRIPTION", &entry.description), ("LOCATION", &entry.location)] {
        if !value.is_empty() {
            line(text, &format!("{name}:{}", escaped(value)));
        }
    }
    if !entry.url.is_empty() {
        line(text, &format!("URL:{}", entry.url));
    }
    line(text, &format!("STATUS:{}", entry.status.code()));
    // A due date is not a time in which nobody can be met.
    line(text, "TRANSP:TRANSPARENT");
    if entry.status != Status::Cancelled {
        print_alarm(text, entry);
    }
    line(text, "END:VEVENT");
}

fn print_days(text: &mut String, time: Option<(u8, u8)>, first: Day, last: Day) {
    if let Some((hours, minutes)) = time.filter(|_| first == last) {
        return line(text, &format!("DTSTART:{}T{hours:02}{minutes:02}00", basic(first)));
    }
    line(text, &format!("DTSTART;VALUE=DATE:{}", basic(first)));
    // The end is the first day on which it is over. The last day there is has none after it, and needs none.
    if last < Day::MAX {
        line(text, &format!("DTEND;VALUE=DATE:{}", basic(last.plus(1))));
    }
}

/// Relative to the start of the entry, which is midnight where it has no time.
fn print_alarm(text: &mut String, entry: &Entry) {
    let minutes = entry
        .time
        .map_or(0, |(hours, minutes)| i64::from(hours) * 60 + i64::from(minutes));
    let before = entry.remind * 24 * 60 + minutes - 9 * 60;
    let sign = if before < 0 { "" } else { "-" };
    line(text, "BEGIN:VALARM");
    line(text, "ACTION:DISPLAY");
    line(text, &format!("DESCRIPTION:{}", escaped(&entry.summary)));
    line(text, &format!("TRIGGER:{sign}PT{}M", before.abs()));
    line(text, "END:VALARM");
}

/// `20260115`
fn basic(day: Day) -> String {
    day.to_string().replace('-', "")
}

/// `20260115T093000Z`
pub(super) fn utc(millis: u64) -> String {
    const A_DAY: u64 = 86_400;
    let seconds = millis / 1000;
    let day = Day::from_epoch_days(i64::try_from(seconds / A_DAY).unwrap_or_default());
    let (hours, minutes) = (seconds % A_DAY / 3600, seconds % 3600 / 60);
    format!("{}T{hours:02}{minutes:02}{:02}Z", basic(day), seconds % 60)
}

/// A number that grows with each change and stays within 32 bits: seconds since September 2020.
fn sequence(millis: u64) -> i32 {
    let seconds = (millis / 1000).saturating_sub(1_600_000_000);
    i32::try_from(seconds).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::day;
    use proptest::prelude::*;

    fn entry() -> Entry {
        Entry {
            uid: "a-due@pobratym".into(),
            changed: 1_790_000_000_000,
            days: Some((day("2026-12-01"), day("2026-12-01"))),
            summary: "Visit".into(),
            remind: 7,
            ..Entry::default()
        }
    }

    /// Whether these lines stand in it.
    fn check(entry: &Entry, expect: &[&str]) {
        let text = print("Žytomyr", std::slice::from_ref(entry)).replace("\r\n ", "");
        for line in expect {
            assert!(text.contains(&format!("{line}\r\n")), "{line} is not in\n{text}");
        }
    }

    #[test]
    fn a_day_ends_where_the_next_begins() {
        check(
            &entry(),
            &[
                "DTSTART;VALUE=DATE:20261201",
                "DTEND;VALUE=DATE:20261202",
                "TRIGGER:-PT9540M",
            ],
        );
        let month = Entry {
            days: Some((day("2026-12-01"), day("2026-12-31"))),
            ..entry()
        };
        check(&month, &["DTSTART;VALUE=DATE:20261201", "DTEND;VALUE=DATE:20270101"]);
        let last = Entry {
            days: Some((Day::MAX, Day::MAX)),
            ..entry()
        };
        check(&last, &["DTSTART;VALUE=DATE:99991231", "SUMMARY:Visit"]);
    }

    #[test]
    fn a_time_is_the_clock_of_the_place_and_the_reminder_comes_at_nine() {
        let timed = Entry {
            time: Some((14, 5)),
            remind: 1,
            ..entry()
        };
        check(&timed, &["DTSTART:20261201T140500", "TRIGGER:-PT1745M"]);
        check(
            &Entry {
                time: Some((7, 0)),
                remind: 0,
                ..entry()
            },
            &["TRIGGER:PT120M"],
        );
        let days = Entry {
            days: Some((day("2026-12-01"), day("2026-12-02"))),
            ..timed
        };
        check(&days, &["DTSTART;VALUE=DATE:20261201"]);
    }

    #[test]
    fn a_change_raises_the_sequence_and_what_was_called_off_does_not_remind() {
        check(
            &entry(),
            &["SEQUENCE:190000000", "DTSTAMP:20260921T141320Z", "STATUS:CONFIRMED"],
        );
        check(
            &Entry { changed: 0, ..entry() },
            &["SEQUENCE:0", "DTSTAMP:19700101T000000Z"],
        );
        let off = Entry {
            status: Status::Cancelled,
            ..entry()
        };
        check(&off, &["STATUS:CANCELLED"]);
        assert!(!print("", &[off]).contains("VALARM"));
    }

    #[test]
    fn what_means_something_to_the_format_is_escaped() {
        let said = Entry {
            summary: "a,b;c\\d\r\nEND:VEVENT".into(),
            ..entry()
        };
        check(&said, &[r"SUMMARY:a\,b\;c\\d\nEND:VEVENT"]);
    }

    proptest! {
        #[test]
        fn no_line_is_too_long_and_no_text_adds_one(summary in "\\PC{0,200}", description in any::<String>()) {
            let lines = |entry: &Entry| print("", std::slice::from_ref(entry)).replace("\r\n ", "").matches("\r\n").count();
            let said = Entry { summary, description: format!("x{description}"), ..entry() };
            let plain = Entry { description: "x".into(), ..entry() };
            prop_assert_eq!(lines(&said), lines(&plain));
            for line in print("", &[said]).split("\r\n") {
                prop_assert!(line.len() <= 75);
            }
        }
    }
}
