//! Laws that hold for every value, tried on many.

use pobratym::domain::date::{DateErrorKind, Dated, Day, Edtf, Point, Shape};
use proptest::option;
use proptest::prelude::*;

fn day() -> impl Strategy<Value = Day> {
    (Day::MIN.epoch_days()..=Day::MAX.epoch_days()).prop_map(Day::from_epoch_days)
}

fn point() -> impl Strategy<Value = Point> {
    // A few years only, so that dates meet and overlap, and the edges of the calendar.
    let year = || prop_oneof![8 => 2023..=2027, 1 => 0..=9999, 1 => Just(9999)];
    prop_oneof![
        year().prop_map(Point::Year),
        (year(), 21..=24_u8).prop_map(|(year, season)| Point::Season(year, season)),
        (year(), 1..=12_u8).prop_map(|(year, month)| Point::Month(year, month)),
        (year(), 1..=12_u8, 1..=31_u8).prop_filter_map("no such day", |(year, month, day)| Day::new(year, month, day)
            .map(Point::Day)),
    ]
}

fn dated() -> impl Strategy<Value = Dated> {
    (point(), any::<bool>(), any::<bool>()).prop_map(|(point, approximate, uncertain)| Dated {
        point,
        approximate,
        uncertain,
    })
}

fn shape() -> impl Strategy<Value = Shape> {
    let ends = (option::of(dated()), option::of(dated()));
    prop_oneof![
        dated().prop_map(Shape::Single),
        ends.prop_map(|(start, end)| Shape::Interval { start, end }),
    ]
}

fn edtf() -> impl Strategy<Value = Edtf> {
    shape().prop_filter_map("no such interval", |shape| Edtf::new(shape).ok())
}

/// The first and the last day that a point alone can mean.
fn bounds(dated: Dated) -> (Option<Day>, Option<Day>) {
    let date = Edtf::new(Shape::Single(dated)).ok();
    (
        date.and_then(|date| date.earliest()),
        date.and_then(|date| date.latest()),
    )
}

proptest! {
    #[test]
    fn a_day_is_its_number(number in Day::MIN.epoch_days()..=Day::MAX.epoch_days()) {
        let day = Day::from_epoch_days(number);
        prop_assert_eq!(day.epoch_days(), number);
        prop_assert_eq!(Day::new(day.year(), day.month(), day.day()), Some(day));
        prop_assert_eq!(day.to_string().parse(), Ok(day));
    }

    #[test]
    fn the_next_day_is_the_next_in_the_calendar(day in day()) {
        prop_assume!(day < Day::MAX);
        let next = day.plus(1);
        prop_assert_eq!(next.since(day), 1);
        let first_of_next_month = next.day() == 1
            && day == day.last_of_month()
            && next.month_index() == day.month_index() + 1;
        let same_month = next.day() == day.day() + 1 && next.month_index() == day.month_index();
        prop_assert!(first_of_next_month || same_month, "{day} {next}");
    }

    #[test]
    fn days_are_ordered_as_their_numbers_and_as_their_texts(a in day(), b in day()) {
        prop_assert_eq!(a.cmp(&b), a.epoch_days().cmp(&b.epoch_days()));
        prop_assert_eq!(a.cmp(&b), a.to_string().cmp(&b.to_string()));
        prop_assert_eq!(b.plus(a.since(b)), a);
    }

    #[test]
    fn a_date_is_read_as_it_was_printed(date in edtf()) {
        let read: Result<Edtf, _> = date.to_string().parse();
        prop_assert_eq!(read, Ok(date));
    }

    #[test]
    fn any_text_is_a_date_that_prints_as_that_text_or_is_refused(
        text in prop_oneof!["\\PC*", "[-0-9~?%./]{0,12}", "[0-9]{4}(-[0-9]{2}){0,2}[~?%]?(/[0-9]{4}(-[0-9]{2})?)?"]
    ) {
        if let Ok(date) = text.parse::<Edtf>() {
            prop_assert_eq!(date.to_string(), text);
        }
    }

    #[test]
    fn the_earliest_day_is_not_after_the_latest(date in edtf()) {
        if let (Some(earliest), Some(latest)) = (date.earliest(), date.latest()) {
            prop_assert!(earliest <= latest);
        }
        prop_assert!(date.earliest().is_some() || date.latest().is_some());
    }

    #[test]
    fn dates_are_totally_ordered_by_earliest_then_latest(a in edtf(), b in edtf(), c in edtf()) {
        prop_assert_eq!(a.cmp(&b), b.cmp(&a).reverse());
        prop_assert_eq!(a == b, a.cmp(&b).is_eq());
        prop_assert!(!(a <= b && b <= c) || a <= c);
        if a.earliest() < b.earliest() {
            prop_assert!(a < b);
        }
        if let (Some(latest), Some(other)) = (a.latest(), b.latest())
            && a.earliest() == b.earliest()
            && latest < other
        {
            prop_assert!(a < b);
        }
    }

    #[test]
    fn no_date_is_both_before_and_after_a_day(date in edtf(), day in day()) {
        prop_assert!(!(date.certainly_before(day) && date.certainly_after(day)));
    }

    #[test]
    fn an_interval_is_refused_only_if_it_has_ended_before_it_starts(start in dated(), end in dated()) {
        let backwards = bounds(end).1 < bounds(start).0;
        let interval = Edtf::new(Shape::Interval { start: Some(start), end: Some(end) });
        match interval {
            Ok(_) => prop_assert!(!backwards),
            Err(error) => {
                prop_assert!(backwards);
                prop_assert_eq!(error.kind(), DateErrorKind::EndBeforeStart);
            }
        }
        let read = format!("{start}/{end}").parse::<Edtf>();
        prop_assert_eq!(read, interval);
    }
}
