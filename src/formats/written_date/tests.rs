use super::words::MONTHS;
use super::*;
use proptest::prelude::*;

fn check(text: &str, expect: &str) {
    let found = read(text, Order::Unknown).map(|date| date.to_string());
    assert_eq!(found.as_deref(), Ok(expect), "{text}");
}

fn refused(text: &str, expect: Unread) {
    assert_eq!(read(text, Order::Unknown), Err(expect), "{text}");
}

#[test]
fn a_day_is_read_as_each_language_writes_it() {
    for text in [
        "31.08.2025",
        "31.8.2025",
        "31.08.25",
        "2025-08-31",
        "2025/08/31",
        "31/08/2025",
        "08/31/2025",
        "31-08-2025",
        "31. August 2025",
        "31 серпня 2025",
        "31 серпня 2025 року",
        "31 серпня 2025 р.",
        "31 August 2025",
        "31 Aug. 2025",
        "August 31, 2025",
        "31st of August 2025",
        " 31.08.2025 10:00 ",
        "2025-08-31T00:00:00Z",
        "31.08.2025 р.",
    ] {
        check(text, "2025-08-31");
    }
}

#[test]
fn a_month_a_season_and_a_year_stay_as_wide_as_they_are() {
    for text in [
        "08/2025",
        "08.2025",
        "8.2025",
        "2025-08",
        "2025/8",
        "серпень 2025",
        "у серпні 2025 року",
        "August 2025",
        "Aug 2025",
        "Aug 25",
        "Aug-25",
        "сер.25",
    ] {
        check(text, "2025-08");
    }
    for text in [
        "осінь 2025",
        "восени 2025",
        "Herbst 2025",
        "autumn 2025",
        "Fall 2025",
        "2025-23",
    ] {
        check(text, "2025-23");
    }
    for text in ["Winter 2024/25", "winter 2024/2025", "зима 2024", "Winter 2024-2025"] {
        check(text, "2024-24");
    }
    for text in ["2025", "2025 рік".trim_end_matches(" рік"), "2025 р.", "2025 року"] {
        check(text, "2025");
    }
    for text in [
        "Q3 2025",
        "III квартал 2025",
        "3. Quartal 2025",
        "3 квартал 2025 року",
        "ІІІ кв. 2025",
    ] {
        check(text, "2025-07/2025-09");
    }
    check("about 2025", "2025~");
    check("близько серпня 2025", "2025-08~");
}

#[test]
fn a_range_may_leave_out_what_both_ends_share() {
    check("12.–19.03.2026", "2026-03-12/2026-03-19");
    check("12.03.–19.03.2026", "2026-03-12/2026-03-19");
    check("12.03.2026 - 19.03.2026", "2026-03-12/2026-03-19");
    check("12–19 березня 2026", "2026-03-12/2026-03-19");
    check("28 лютого – 3 березня 2026", "2026-02-28/2026-03-03");
    check("Mai – August 2025", "2025-05/2025-08");
    check("2025–2027", "2025/2027");
    check("2025-05/2025-08", "2025-05/2025-08");
    check("2025-05/..", "2025-05/..");
}

#[test]
fn what_could_be_two_days_is_asked_about_unless_the_column_tells() {
    let day = |text: &str| text.parse().unwrap();
    refused("08/09/2025", Unread::TwoDays(day("2025-09-08"), day("2025-08-09")));
    check("08/08/2025", "2025-08-08");
    let order = |cells: &[&str]| order_of(cells.iter().copied());
    assert_eq!(order(&["08/09/2025", "31/08/2025"]), Order::DayFirst);
    assert_eq!(order(&["08/09/2025", "08/31/2025 10:00"]), Order::MonthFirst);
    assert_eq!(order(&["31/08/2025", "08/31/2025"]), Order::Unknown);
    assert_eq!(order(&["2025-08-31", "31.08.2025"]), Order::Unknown);
    let read = |order| read("08/09/2025", order).map(|date| date.to_string());
    assert_eq!(read(Order::DayFirst).as_deref(), Ok("2025-09-08"));
    assert_eq!(read(Order::MonthFirst).as_deref(), Ok("2025-08-09"));
}

#[test]
fn what_is_no_date_says_why() {
    refused("31.02.2025", Unread::NoSuch(DateErrorKind::NoSuchDay));
    refused("2025-02-31", Unread::NoSuch(DateErrorKind::NoSuchDay));
    refused("13.2025", Unread::NoSuch(DateErrorKind::NoSuchMonth));
    refused("32 серпня 2025", Unread::NoSuch(DateErrorKind::NoSuchDay));
    refused("31.08.", Unread::Unknown);
    refused("31.08", Unread::NoYear);
    refused("31. August", Unread::NoYear);
    refused("August 25", Unread::NoYear);
    refused("soon", Unread::Unknown);
    refused("45900", Unread::Unknown);
    refused("99999999999999999999", Unread::Unknown);
    refused("", Unread::Unknown);
    refused("вершина 2025", Unread::Unknown);
    refused("August September 2025", Unread::Unknown);
    refused(&"1".repeat(1_000_000), Unread::Unknown);
}

proptest! {
    #[test]
    fn every_day_is_read_from_its_national_forms(n in 0i64..3_000_000) {
        let day = Day::from_epoch_days(n - 700_000);
        let (y, m, d) = (day.year(), day.month(), day.day());
        let month = usize::from(m) - 1;
        for text in [
            format!("{d:02}.{m:02}.{y:04}"), format!("{y:04}/{m}/{d}"), format!("{d}. {} {y:04}", MONTHS[month][4]), format!("{d} {} {y:04}", MONTHS[month][1]),
        ] {
            prop_assert_eq!(read(&text, Order::Unknown), Ok(Edtf::from_day(day)), "{}", text);
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[0-9./ –a-zа-я-]{0,40}") {
        let _ = read(&text, Order::Unknown);
    }
}
