//! Laws that hold for every value, tried on many.

use std::collections::BTreeSet;
use std::sync::Arc;

use pobratym::domain::date::{DateErrorKind, Dated, Day, Edtf, Point, Shape};
use pobratym::domain::id::Id;
use pobratym::domain::merge::join;
use pobratym::domain::record::{FieldStamp, Fields, Kind, Record};
use pobratym::domain::schema::specs;
use pobratym::domain::stamp::{Clock, Stamp};
use pobratym::domain::tidy::tidy;
use pobratym::domain::workspace::{Change, Edit, Workspace};
use pobratym::formats::{envelope, exchange};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;

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

fn id() -> impl Strategy<Value = Id> {
    (0..1_u64 << 48, any::<[u8; 10]>()).prop_map(|(millis, random)| Id::v7(millis, random))
}

/// Stamps that often meet, of three replicas; and the last there is, which only a forged file can hold.
fn stamp() -> impl Strategy<Value = Stamp> {
    let parts = (0..4_u64, prop_oneof![0..3_u16, Just(u16::MAX)], 0..3_u32);
    let usual = parts.prop_map(|(millis, counter, replica)| format!("{millis:012x}{counter:04x}{replica:08x}"));
    prop_oneof![9 => usual, 1 => Just("f".repeat(24))].prop_filter_map("a stamp", |text| text.parse().ok())
}

fn text() -> impl Strategy<Value = String> {
    let typed = [
        "",
        " ",
        "a",
        " 1.200,50 ",
        "50.000",
        "-3",
        "12a",
        "www.kassel.de",
        "2026-05",
        "🤝",
        "\u{202e}أ",
        "<b>",
        "\"\\\n",
    ];
    prop_oneof![3 => select(typed.to_vec()).prop_map(str::to_owned), 1 => any::<String>()]
}

/// What another program may have written into a field.
fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        1 => Just(Value::Null),
        1 => any::<bool>().prop_map(Value::from),
        1 => any::<i64>().prop_map(Value::from),
        // Numbers as people enter them; of more than 15 digits JSON promises nothing.
        1 => (-1_000_000_i32..1_000_000).prop_map(|number| Value::from(f64::from(number) / 1000.0)),
        4 => text().prop_map(Value::from),
    ];
    let member = prop_oneof![
        select(&["uk", "de", "title", "due", "amount", "position", "target", "url"][..]).prop_map(str::to_owned),
        "[a-z]{1,4}"
    ];
    leaf.prop_recursive(3, 12, 4, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            vec((member.clone(), inner), 0..4).prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// A field of the type, an element of it, or one that this version does not know.
fn field(kind: Kind) -> impl Strategy<Value = String> {
    let names: Vec<&str> = specs(kind)
        .iter()
        .map(|spec| spec.name)
        .chain(["partnership", "of_tomorrow"])
        .collect();
    (select(names), option::of(id())).prop_map(|(name, element)| match element {
        Some(element) => format!("{name}/{element}"),
        None => name.to_owned(),
    })
}

fn kind_and_fields() -> impl Strategy<Value = (Kind, Fields)> {
    select(Kind::ALL).prop_flat_map(|kind| (Just(kind), btree_map(field(kind), json(), 0..8)))
}

fn record() -> impl Strategy<Value = Record> {
    let stamps = btree_map("[a-z]{1,3}", (stamp(), stamp()), 0..4);
    let extra = btree_map("x[a-z]{1,3}", json(), 0..2);
    let optional = (option::of(stamp()), option::of(stamp()));
    (id(), kind_and_fields(), stamp(), stamps, optional, extra).prop_map(
        |(id, (kind, fields), base, stamps, (replaced, deleted), extra)| {
            let mut record = Record::new(id, kind, base, fields);
            record.stamps = stamps
                .into_iter()
                .map(|(name, (at, replaced))| (name, FieldStamp { at, replaced }))
                .collect();
            record.replaced = replaced;
            record.deleted = deleted;
            record.extra = extra;
            record
        },
    )
}

/// A record that is not deleted, and what its fields are to be.
fn revision() -> impl Strategy<Value = (Record, Fields)> {
    record().prop_flat_map(|mut record| {
        record.deleted = None;
        let kept = vec(any::<bool>(), record.fields.len());
        (Just(record.clone()), kept, btree_map(field(record.kind), json(), 0..4)).prop_map(
            |(record, kept, mut target)| {
                let kept = record
                    .fields
                    .clone()
                    .into_iter()
                    .zip(kept)
                    .filter_map(|(field, stays)| stays.then_some(field));
                target.extend(kept);
                (record, target)
            },
        )
    })
}

fn youngest(record: &Record) -> Stamp {
    record
        .stamps
        .values()
        .map(|stamp| stamp.at)
        .fold(record.base, Stamp::max)
}

proptest! {
    #[test]
    fn ids_are_ordered_by_their_time_and_as_their_texts(a in 0..1_u64 << 48, b in 0..1_u64 << 48, x in any::<[u8; 10]>(), y in any::<[u8; 10]>()) {
        let (first, second) = (Id::v7(a, x), Id::v7(b, y));
        if a != b {
            prop_assert_eq!(first.cmp(&second), a.cmp(&b));
        }
        prop_assert_eq!(first.cmp(&second), first.to_string().cmp(&second.to_string()));
        prop_assert_eq!(first.to_string().parse(), Ok(first));
    }

    #[test]
    fn stamps_are_ordered_as_their_texts(a in stamp(), b in stamp()) {
        prop_assert_eq!(a.cmp(&b), a.to_string().cmp(&b.to_string()));
        prop_assert_eq!(a.to_string().parse(), Ok(a));
    }

    #[test]
    fn a_clock_gives_ever_later_stamps(times in vec(0..5_u64, 1..20)) {
        let mut clock = Clock::new(7);
        let stamps: Vec<Stamp> = times.iter().map(|now| clock.tick(*now)).collect();
        prop_assert!(stamps.is_sorted_by(|a, b| a < b));
        prop_assert!(stamps.iter().zip(times).all(|(stamp, now)| stamp.millis() >= now));
    }

    #[test]
    fn a_record_is_read_as_it_was_kept(record in record()) {
        let read = envelope::parse(record.kind, record.id, &envelope::print(&record));
        prop_assert_eq!(read, Ok(record));
    }

    #[test]
    fn no_stored_text_does_more_than_to_be_refused(text in prop_oneof![any::<String>(), json().prop_map(|value| value.to_string())]) {
        let _ = envelope::parse(Kind::Event, Id::v7(1, [1; 10]), &text);
        let _ = exchange::parse(&text);
    }

    #[test]
    fn a_file_is_read_as_it_was_written(records in vec(record(), 1..5), city in text()) {
        let ids: BTreeSet<Id> = records.iter().map(|record| record.id).collect();
        prop_assume!(ids.len() == records.len());
        let text = exchange::print(records.iter(), &[], "2026-11-23T09:00:00Z", &city);
        let contents = exchange::parse(&text).map_err(|error| TestCaseError::fail(format!("{error:?}")))?;
        prop_assert_eq!((contents.stamped, contents.unstamped, contents.skipped), (records, vec![], vec![]));
    }

    #[test]
    fn what_is_tidy_stays_as_it_is((kind, fields) in kind_and_fields()) {
        let once = tidy(kind, &fields);
        prop_assert_eq!(tidy(kind, &once), once);
    }

    #[test]
    fn a_revision_says_what_was_meant_and_lowers_no_stamp((record, target) in revision(), now in 0..5_u64) {
        let mut clock = Clock::new(1);
        let stamp = clock.tick(now);
        let revised = record.revised(target.clone(), &clock, stamp);
        prop_assert_eq!(&revised.fields, &target);
        prop_assert_eq!(&revised.extra, &record.extra);
        for name in record.fields.keys().chain(target.keys()).chain(record.stamps.keys()) {
            let (before, after) = (record.stamp_of(name), revised.stamp_of(name));
            let last = before.to_string().starts_with("ffffffffffffffff");
            if record.fields.get(name) == target.get(name) {
                prop_assert_eq!(before, after);
            } else {
                prop_assert!(after > before || last && after >= before, "{name}: {before} {after}");
            }
        }
        let gone = revised.tombstone(&clock, stamp);
        prop_assert!(gone.base >= youngest(&revised) && gone.deleted == Some(gone.base));
        prop_assert!(gone.revised(target, &clock, stamp).base >= gone.base);
    }

    #[test]
    fn taking_a_change_back_restores_the_fields((record, target) in revision(), deletes in any::<bool>()) {
        let mut clock = Clock::new(1);
        let mut workspace: Workspace = [record.clone()].into_iter().collect();
        let stamp = clock.tick(1);
        let after = if deletes { record.tombstone(&clock, stamp) } else { record.revised(target, &clock, stamp) };
        let change = Change { edits: vec![Edit { before: Some(Arc::new(record.clone())), after: Arc::new(after) }] };
        workspace.apply(&change);
        let stamp = clock.tick(1);
        workspace.apply(&change.reverted(&workspace, &clock, stamp));
        let back = workspace.get(record.id).map(|record| (&record.fields, &record.extra));
        prop_assert_eq!(back, Some((&record.fields, &record.extra)));
    }
}

/// States of one record in which the same fields, stamps and values often meet; also such as only a forged file can hold.
fn state() -> impl Strategy<Value = Record> {
    let name = || select(&["name", "steps/1", "steps/2", "of_tomorrow"][..]).prop_map(str::to_owned);
    let value = prop_oneof![4 => select(&["a", "b"][..]).prop_map(Value::from), 1 => json()];
    let fields = btree_map(name(), value.clone(), 0..4);
    let stamps = btree_map(name(), (stamp(), stamp()), 0..4);
    let extra = btree_map(select(&["x", "y"][..]).prop_map(str::to_owned), value, 0..2);
    // A base that is often older than the stamps of the fields, as it should be.
    let base =
        || prop_oneof![1 => stamp(), 2 => Just("0".repeat(24)).prop_filter_map("a stamp", |text| text.parse().ok())];
    let deleted = prop_oneof![3 => Just(None), 1 => base().prop_map(Some)];
    let is_tombstone = prop_oneof![4 => Just(false), 1 => Just(true)];
    (
        base(),
        option::of(stamp()),
        fields,
        stamps,
        deleted,
        is_tombstone,
        extra,
    )
        .prop_map(|(base, replaced, fields, stamps, deleted, is_tombstone, extra)| {
            let mut record = Record::new(Id::v7(1, [1; 10]), Kind::Contact, base, fields);
            let stamps = stamps.into_iter();
            record.stamps = stamps
                .map(|(name, (at, replaced))| (name, FieldStamp { at, replaced }))
                .collect();
            record.replaced = replaced;
            record.deleted = if is_tombstone { Some(base) } else { deleted };
            record.extra = extra;
            record
        })
}

/// The state as a join leaves it.
fn compact(record: &Record) -> Record {
    join(record, record).record
}

proptest! {
    #[test]
    fn a_join_is_the_same_from_both_sides(a in state(), b in state()) {
        let (there, back) = (join(&a, &b), join(&b, &a));
        prop_assert_eq!(envelope::print(&there.record), envelope::print(&back.record));
        let turned: Vec<_> = back.both_changed.into_iter().map(|clash| (clash.field, clash.theirs, clash.ours)).collect();
        let straight: Vec<_> = there.both_changed.into_iter().map(|clash| (clash.field, clash.ours, clash.theirs)).collect();
        prop_assert_eq!(straight, turned);
    }

    #[test]
    fn a_join_of_three_is_the_same_in_any_order(a in state(), b in state(), c in state()) {
        let left = join(&join(&a, &b).record, &c).record;
        let right = join(&a, &join(&b, &c).record).record;
        prop_assert_eq!(envelope::print(&left), envelope::print(&right));
    }

    #[test]
    fn joining_again_brings_nothing_new(a in state(), b in state()) {
        let once = join(&a, &b).record;
        for again in [&a, &b, &once] {
            prop_assert_eq!(&join(&once, again).record, &once);
        }
        prop_assert_eq!(join(&once, &once).both_changed, vec![]);
    }

    #[test]
    fn what_is_revised_deleted_and_restored_is_compact(
        (record, target) in revision(),
        // Nothing can come after the last stamp.
        base in stamp().prop_filter("the last", |stamp| !stamp.to_string().starts_with("ffffffffffffffff")),
        now in 0..5_u64,
    ) {
        let record = Record::new(record.id, record.kind, base, record.fields.clone());
        let mut clock = Clock::new(1);
        let revised = record.revised(target, &clock, clock.clone().tick(now));
        let gone = revised.tombstone(&clock, clock.clone().tick(now));
        let stamp = clock.tick(now);
        let back = gone.restored(&record, &clock, stamp);
        for (before, after) in [(&record, &revised), (&revised, &gone), (&gone, &back)] {
            let joined = join(before, after);
            prop_assert_eq!(&joined.record, after);
            prop_assert_eq!(joined.both_changed, vec![], "one knew of the other");
            prop_assert_eq!(&compact(after), after);
        }
    }

    #[test]
    fn a_join_drops_nothing_but_for_something_later(a in state(), b in state()) {
        let joined = join(&a, &b).record;
        for side in [compact(&a), compact(&b)] {
            for (name, value) in &side.fields {
                let (at, now, kept) = (side.stamp_of(name), joined.stamp_of(name), joined.fields.get(name));
                let printed = |value: &Value| value.to_string();
                let gives_way = now == at && kept.map(printed) > Some(printed(value));
                prop_assert!(now > at || kept == Some(value) || gives_way, "{name}: {value} became {kept:?}");
            }
            for name in side.extra.keys() {
                prop_assert!(joined.extra.contains_key(name) || (joined.base, joined.deleted.is_none()) > (side.base, side.deleted.is_none()), "{name}");
            }
        }
        let written = |name: &String, value: &Value| a.fields.get(name) == Some(value) || b.fields.get(name) == Some(value);
        prop_assert!(joined.fields.iter().all(|(name, value)| written(name, value)), "nothing is made up");
    }

    #[test]
    fn making_a_state_compact_drops_nothing_of_a_record_that_lives(mut a in state()) {
        a.deleted = None;
        prop_assert_eq!((&compact(&a).fields, &compact(&a).extra), (&a.fields, &a.extra));
    }
}
