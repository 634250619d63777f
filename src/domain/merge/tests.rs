use super::*;
use crate::domain::sample::id;
use crate::domain::stamp::Clock;
use serde_json::json;

fn stamp(n: &str) -> Stamp {
    Clock::new(1).tick(n.parse().unwrap())
}

fn pair(text: &str) -> (Stamp, Option<Stamp>) {
    let (at, replaced) = text
        .split_once('<')
        .map_or((text, None), |(at, n)| (at, Some(stamp(n))));
    (stamp(at), replaced)
}

/// A state in short: base, fields with their stamps, unknown members. `!10<1 a=p@12<1 b@12<1 +m=x` was deleted at 10 by one who
/// had seen 1; later, at 12, others wrote `a`, and removed `b`, which they knew from 1.
fn state(text: &str) -> Record {
    let mut words = text.split(' ');
    let base = words.next().unwrap();
    let (at, replaced) = pair(base.trim_start_matches('!'));
    let mut record = Record::new(id(1), Kind::Contact, at, Fields::new());
    record.replaced = replaced;
    record.deleted = base.starts_with('!').then_some(at);
    for word in words {
        let (field, stamps) = word
            .split_once('@')
            .map_or((word, None), |(field, at)| (field, Some(pair(at))));
        let (name, value) = field
            .split_once('=')
            .map_or((field, None), |(name, value)| (name, Some(json!(value))));
        let (name, map) = match name.strip_prefix('+') {
            Some(member) => (member, &mut record.extra),
            None => (name, &mut *record.fields),
        };
        map.extend(value.map(|value| (name.to_owned(), value)));
        if let Some((at, replaced)) = stamps {
            let replaced = replaced.unwrap();
            record.stamps.insert(name.into(), FieldStamp { at, replaced });
        }
    }
    record
}

/// Joins two states, both ways, and expects one state and the names of the fields that were changed on both sides.
fn check(ours: &str, theirs: &str, expect: &str, clashes: &[&str]) {
    let (a, b) = (state(ours), state(theirs));
    let (there, back) = (join(&a, &b), join(&b, &a));
    assert_eq!(there.record, state(expect), "{ours} and {theirs}");
    assert_eq!(back.record, there.record, "{theirs} and {ours}");
    let names: Vec<&str> = there.both_changed.iter().map(|clash| clash.field.as_str()).collect();
    assert_eq!(names, clashes, "{ours} and {theirs}");
    let turned = back.both_changed.into_iter().map(|clash| Clash {
        field: clash.field,
        ours: clash.theirs,
        theirs: clash.ours,
        ours_at: clash.theirs_at,
        theirs_at: clash.ours_at,
    });
    assert!(turned.eq(there.both_changed), "{theirs} and {ours}");
}

#[test]
fn the_later_stamp_wins_field_by_field() {
    check("1 a=p", "1 a=p", "1 a=p", &[]);
    check("1 a=p", "1 a=q@5<1", "1 a=q@5<1", &[]);
    check("1 a=q@5<1 b=x", "1 a=p b=y@6<1", "1 a=q@5<1 b=y@6<1", &[]);
    check(
        "1 a=p steps/1=s@3<1",
        "1 a=p steps/2=t@3<1",
        "1 a=p steps/1=s@3<1 steps/2=t@3<1",
        &[],
    );
    check("1", "1 of_tomorrow=t@3<1", "1 of_tomorrow=t@3<1", &[]);
}

#[test]
fn what_was_removed_stays_removed_until_it_is_written_later() {
    check("1 a=p", "1 a@5<1", "1 a@5<1", &[]);
    check("1 a=q@7<5", "1 a@5<1", "1 a=q@7<5", &[]);
    check("1 a=q@4<1", "1 a@5<1", "1 a@5<1", &["a"]);
}

#[test]
fn two_who_did_not_know_of_each_other_have_changed_it_on_both_sides() {
    check("1 a=p@5<1", "1 a=q@6<1", "1 a=q@6<1", &["a"]);
    check("1 a=p@5<1", "1 a=p@6<1", "1 a=p@6<1", &[]);
    check("1 a=p@5<1", "1 a=q@6<5", "1 a=q@6<5", &[]);
    // A writer who saw something younger saw this too, or what had overwritten it.
    check("1 a=p@5<1", "1 a=q@8<6", "1 a=q@8<6", &[]);
    check(
        "1 a=p@5<1 b=x@6<1",
        "1 a=q@6<1 b=y@5<1",
        "1 a=q@6<1 b=x@6<1",
        &["a", "b"],
    );
}

#[test]
fn ties_fall_the_same_everywhere() {
    check("1 a=p@5<1", "1 a=q@5<1", "1 a=q@5<1", &["a"]);
    check("1 a=p@5<1", "1 a@5<1", "1 a=p@5<1", &["a"]);
    check("1 a=p", "1 a=q", "1 a=q", &["a"]);
    check("1 a=p@5<1", "1 a=p@5<2", "1 a=p@5<2", &[]);
    check("1 a=p", "!1<0", "1 a=p", &["a"]);
}

#[test]
fn a_deletion_takes_what_is_older() {
    check("1 a=p b=x@5<1", "!10<5", "!10<5", &[]);
    check("!10<5", "!12<5", "!12<5", &[]);
    check("1 a=p +m=x", "!10<1", "!10<1", &[]);
    // An edit that whoever deleted the record had not seen.
    check("1 a=p b=x@8<1", "!10<1", "!10<1", &["b"]);
}

#[test]
fn what_was_changed_after_the_deletion_stays_on_the_tombstone() {
    check("1 a=p b=x@12<1", "!10<1", "!10<1 b=x@12<1", &["b"]);
    check("1 a=p b@12<1", "!10<1", "!10<1 b@12<1", &[]);
    check("!10<1 b=x@12<1", "!14<12", "!14<12", &[]);
    assert!(state("!10<1 b=x@12<1").changed_after_deletion());
    assert!(!state("!10<1").changed_after_deletion() && !state("1 b=x@12<1").changed_after_deletion());
}

#[test]
fn what_was_brought_back_lives_as_a_whole() {
    check("20<10 a=p", "!10<1", "20<10 a=p", &[]);
    check("20<10 a=p", "!15<1", "20<10 a=p", &["a"]);
    check("20<10 a=q", "1 a=p b=x", "20<10 a=q", &[]);
    check("20<10 a=p", "1 a=p b=x@12<1", "20<10 a=p", &["b"]);
    check("20<10 a=p", "1 a=q@25<1", "20<10 a=q@25<1", &["a"]);
    check("20<10 a=p", "!30<20", "!30<20", &[]);
}

#[test]
fn a_record_made_in_two_places_is_that_of_the_later() {
    check("1 a=p", "2 a=p", "2 a=p", &[]);
    check("1 a=p b=x", "2 a=q", "2 a=q", &["a", "b"]);
}

#[test]
fn restoring_keeps_what_was_changed_after_the_deletion() {
    let deleted = join(&state("1 a=p b=x@12<1"), &state("!10<1")).record;
    let back = deleted.restored(&state("1 a=p b=w"), &Clock::new(1), stamp("20"));
    assert_eq!(back, state("20<12 a=p b=x"));
}

#[test]
fn unknown_members_stay_with_the_base() {
    check("1 +m=x", "1", "1 +m=x", &[]);
    check("1 +m=x +n=a", "1 +m=y", "1 +m=y +n=a", &[]);
    check("1 +m=x", "20<10", "20<10", &[]);
}

#[test]
fn what_is_not_compact_becomes_so() {
    let check = |given: &Record, expect: &str| assert_eq!(join(given, given).record, state(expect), "{given:?}");
    check(&state("5 a=p@3<1 b=q@5<1 c=r@7<1"), "5 a=p b=q c=r@7<1");
    let mut record = state("5 a=p b=q@7<1 c=r@12<7");
    record.deleted = Some(stamp("10"));
    check(&record, "!10 c=r@12<7");
    record.deleted = Some(stamp("4"));
    check(&record, "5 a=p b=q@7<1 c=r@12<7");
}

#[test]
fn values_print_with_their_members_sorted() {
    let value: Value = serde_json::from_str(r#"{"b": 1, "a": {"d": 1, "c": 2}}"#).unwrap();
    assert_eq!(value.to_string(), r#"{"a":{"c":2,"d":1},"b":1}"#);
}

#[test]
fn only_what_really_changes_comes_in() {
    let workspace: Workspace = [state("1 a=p b=x@5<1")].into_iter().collect();
    let change = |records: &[&str]| {
        incoming(&workspace, records.iter().map(|text| state(text)))
            .change
            .edits
    };
    assert_eq!(change(&[]), []);
    assert_eq!(change(&["1 a=p b=x@5<1", "1 a=p", "1 a=p b=w@3<1"]), []);
    let edits = change(&["1 a=q@6<1", "1 c=z@7<1", "1 a=q@6<1"]);
    assert_eq!(edits.len(), 1);
    assert_eq!(edits[0].before.as_ref(), workspace.get(id(1)));
    assert_eq!(*edits[0].after, state("1 a=q@6<1 b=x@5<1 c=z@7<1"));
}

#[test]
fn what_comes_in_says_what_was_changed_on_both_sides_and_what_does_not_fit() {
    let workspace: Workspace = [state("1 b=x@5<1")].into_iter().collect();
    let forged = Record::new(id(1), Kind::Event, stamp("9"), Fields::new());
    let incoming = incoming(&workspace, [state("1 b=w@3<1"), forged.clone()]);
    let clash = Clash {
        field: "b".into(),
        ours: Some(json!("x")),
        theirs: Some(json!("w")),
        ours_at: stamp("5"),
        theirs_at: stamp("3"),
    };
    assert_eq!(
        (incoming.change, incoming.both_changed),
        (Change::default(), vec![(id(1), clash)])
    );
    assert_eq!(incoming.misfits, [forged]);
}

#[test]
fn an_unknown_record_comes_in_as_it_is_and_a_tombstone_keeps_it_away() {
    let empty = Workspace::default();
    let (record, gone) = (state("1 a=p"), state("!10<1"));
    let edits = incoming(&empty, [record.clone()]).change.edits;
    assert!(edits[0].before.is_none() && *edits[0].after == record);
    let edits = incoming(&empty, [gone.clone(), record]).change.edits;
    assert!(edits.len() == 1 && *edits[0].after == gone);
}
