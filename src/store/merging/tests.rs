use super::*;
use crate::domain::merge::incoming;
use crate::domain::sample::{fields, id, workspace};
use crate::formats::exchange;
use crate::store::commands::{delete, erase, put_field, save};
use crate::store::history::Way;
use crate::store::play::Play;
use proptest::prelude::*;
use serde_json::{Value, json};

/// Two desks with the same records: a contact, two commitments.
fn desks() -> (Play, Play) {
    let both = workspace([
        (10, Kind::Contact, json!({"name": "Olena"})),
        (20, Kind::Commitment, json!({"title": {"en": "t"}, "status": "agreed"})),
        (21, Kind::Commitment, json!({"title": {"en": "u"}, "status": "agreed"})),
    ]);
    (Play::new(both.clone()), Play::as_replica(both, 9))
}

fn sent(play: &Play) -> Contents {
    let all = play.workspace.all().map(|record| &**record);
    exchange::parse(&exchange::print(all, &[], "2026-11-24T12:00:00Z", "Kassel")).unwrap()
}

fn name(play: &mut Play, value: &str) {
    play.run(|ws, desk| put_field(ws, id(10), "name", Some(&json!(value)), desk))
        .unwrap();
}

fn remove(play: &mut Play, n: u8) {
    play.run(|ws, desk| delete(ws, id(n), desk)).unwrap();
}

fn coming(play: &mut Play, contents: &Contents) -> Coming {
    play.draw_up(|ws, desk| Coming::of(ws, contents, desk))
}

fn take(play: &mut Play, contents: &Contents, choices: &Choices) {
    play.run(|ws, desk| Ok(merged(ws, contents, choices, desk))).unwrap();
}

fn told(coming: &Coming) -> Vec<(What, Id)> {
    coming.items.iter().map(|item| (item.what, item.theirs.id)).collect()
}

/// What the file does, that it does so and is then known.
fn check(ours: &mut Play, theirs: &Play, choices: &Choices, expect: &[(What, u8)]) {
    let file = sent(theirs);
    let seen = coming(ours, &file);
    assert_eq!(
        told(&seen),
        expect.iter().map(|(what, n)| (*what, id(*n))).collect::<Vec<_>>()
    );
    take(ours, &file, choices);
    let again = coming(ours, &file);
    assert!(!again.has_news(), "the second time: {:?}", told(&again));
    let before = ours.workspace.clone();
    take(ours, &file, &Choices::default());
    assert!(
        ours.workspace.all().eq(before.all()),
        "the second time changes something"
    );
}

fn name_of(play: &Play) -> &Value {
    &play.record(id(10)).fields["name"]
}

#[test]
fn a_person_who_was_erased_is_left_out_until_the_reader_takes_them_back() {
    let (mut ours, mut theirs) = desks();
    ours.run(|ws, desk| erase(ws, id(10), &[], &|_| String::new(), desk))
        .unwrap();
    name(&mut theirs, "Oksana");
    let file = sent(&theirs);
    let seen = coming(&mut ours, &file);
    assert_eq!(told(&seen), [(What::Erased, id(10))]);
    assert!(!seen.has_news());
    take(&mut ours, &file, &Choices::default());
    let kept = ours.workspace.kept(id(10)).unwrap();
    assert!(kept.is_erased() && kept.fields.is_empty());
    let back = sent(&ours);
    assert_eq!(told(&coming(&mut theirs, &back)), [(What::Deleted, id(10))]);
    let choices = Choices {
        lives: BTreeMap::from([(id(10), true)]),
        ..Choices::default()
    };
    take(&mut ours, &file, &choices);
    assert_eq!(name_of(&ours), "Oksana");
}

#[test]
fn what_is_new_updated_and_deleted_there_comes_and_one_step_takes_it_back() {
    let (mut ours, mut theirs) = desks();
    theirs
        .run(|ws, desk| {
            save(
                ws,
                Kind::Contact,
                id(11),
                &fields(json!({"partnership": "#1", "name": "Uwe"})),
                desk,
            )
        })
        .unwrap();
    name(&mut theirs, "Oksana");
    remove(&mut theirs, 20);
    let before = ours.seen();
    let expect = [(What::Updated, 10), (What::New, 11), (What::Deleted, 20)];
    check(&mut ours, &theirs, &Choices::default(), &expect);
    assert_eq!(ours.seen(), theirs.seen());
    ours.step(Way::Undo);
    assert_eq!(ours.seen(), before);
}

#[test]
fn a_field_that_both_have_changed_is_as_it_was_chosen_on_both_desks() {
    for (side, expect) in [
        (None, "Theirs"),
        (Some(Side::Ours), "Ours"),
        (Some(Side::Theirs), "Theirs"),
    ] {
        let (mut ours, mut theirs) = desks();
        name(&mut ours, "Ours");
        name(&mut theirs, "Theirs");
        let choices = Choices {
            side,
            ..Choices::default()
        };
        check(&mut ours, &theirs, &choices, &[(What::Both, 10)]);
        assert_eq!(name_of(&ours), expect);
        let news: &[_] = if expect == "Ours" { &[(What::Updated, 10)] } else { &[] };
        check(&mut theirs, &ours, &Choices::default(), news);
        assert_eq!(name_of(&theirs), expect);
    }
}

#[test]
fn the_value_that_is_here_and_stays_does_not_ask_again() {
    let (mut ours, mut theirs) = desks();
    name(&mut theirs, "Theirs");
    name(&mut ours, "Ours");
    name(&mut ours, "Ours, later");
    check(&mut ours, &theirs, &Choices::default(), &[(What::Both, 10)]);
    assert_eq!(name_of(&ours), "Ours, later");
    let file = sent(&theirs);
    let item = coming(&mut ours, &file);
    assert_eq!(told(&item), []);
}

#[test]
fn another_tab_that_hears_of_it_does_not_ask_again() {
    for side in [None, Some(Side::Ours), Some(Side::Theirs)] {
        for later in [false, true] {
            let (mut ours, mut theirs) = desks();
            name(&mut theirs, "Theirs");
            name(&mut ours, "Ours");
            if later {
                name(&mut ours, "Ours, later");
            }
            let tab = ours.workspace.clone();
            let choices = Choices {
                side,
                ..Choices::default()
            };
            take(&mut ours, &sent(&theirs), &choices);
            let heard = incoming(&tab, [ours.record(id(10)).clone()]);
            assert_eq!(heard.both_changed, [], "{side:?} {later}");
            // Nor does the other desk, where the value that stayed as it was written was changed once more.
            name(&mut theirs, "Theirs, once more");
            let asks = told(&coming(&mut theirs, &sent(&ours)));
            let stayed = name_of(&ours) == "Theirs" && !later;
            assert_eq!(
                asks.iter().any(|(what, _)| *what == What::Both),
                !stayed,
                "{side:?} {later}"
            );
        }
    }
}

#[test]
fn a_single_choice_counts_before_the_one_for_all_and_says_what_was_declined() {
    let (mut ours, mut theirs) = desks();
    name(&mut ours, "Ours");
    name(&mut theirs, "Theirs");
    let choices = Choices {
        side: Some(Side::Theirs),
        fields: [((id(10), "name".to_owned()), Side::Ours)].into(),
        ..Choices::default()
    };
    let seen = coming(&mut ours, &sent(&theirs));
    assert_eq!(seen.items[0].declined(&choices), fields(json!({"name": "Theirs"})));
    take(&mut ours, &sent(&theirs), &choices);
    assert_eq!(name_of(&ours), "Ours");
}

#[test]
fn what_one_side_deleted_and_the_other_changed_stays_unless_somebody_says_otherwise() {
    for lives in [None, Some(true), Some(false)] {
        let choices = Choices {
            lives: lives.map(|lives| (id(10), lives)).into_iter().collect(),
            ..Choices::default()
        };
        let (mut ours, mut theirs) = desks();
        name(&mut ours, "Ours");
        remove(&mut theirs, 10);
        check(&mut ours, &theirs, &choices, &[(What::DeletedThere, 10)]);
        assert_eq!(ours.workspace.get(id(10)).is_some(), lives != Some(false));

        let (mut ours, mut theirs) = desks();
        remove(&mut ours, 10);
        name(&mut theirs, "Theirs");
        check(&mut ours, &theirs, &choices, &[(What::DeletedHere, 10)]);
        assert_eq!(ours.workspace.get(id(10)).is_some(), lives != Some(false));
        take(&mut theirs, &sent(&ours), &Choices::default());
        assert_eq!(theirs.seen(), ours.seen());
    }
}

#[test]
fn what_was_deleted_here_comes_back_from_an_older_file_only_if_it_is_asked_for() {
    let (mut ours, theirs) = desks();
    let before = ours.seen();
    remove(&mut ours, 1);
    let all = [1, 10, 20, 21].map(|n| (What::Gone, n));
    check(&mut ours, &theirs, &Choices::default(), &all);
    assert_eq!(ours.seen(), []);
    let choices = Choices {
        brings_back: true,
        ..Choices::default()
    };
    take(&mut ours, &sent(&theirs), &choices);
    assert_eq!(ours.seen(), before);
}

#[test]
fn a_deletion_there_may_be_declined() {
    let (mut ours, mut theirs) = desks();
    remove(&mut theirs, 20);
    let choices = Choices {
        lives: [(id(20), true)].into(),
        ..Choices::default()
    };
    check(&mut ours, &theirs, &choices, &[(What::Deleted, 20)]);
    take(&mut theirs, &sent(&ours), &Choices::default());
    assert!(theirs.workspace.get(id(20)).is_some() && ours.seen() == theirs.seen());
}

#[test]
fn a_file_without_stamps_says_what_it_says_and_removes_nothing() {
    let (mut ours, _) = desks();
    remove(&mut ours, 21);
    let with = |n: u8, kind, value| (kind, id(n), fields(value));
    let file = Contents {
        unstamped: vec![
            with(10, Kind::Contact, json!({"phone": "+380"})),
            with(12, Kind::Contact, json!({"partnership": "#1", "name": "New"})),
            with(20, Kind::Commitment, json!({"status": "agreed"})),
            with(21, Kind::Commitment, json!({"title": {"en": "u"}})),
            with(1, Kind::Contact, json!({"name": "forged"})),
        ],
        ..Contents::default()
    };
    let seen = coming(&mut ours, &file);
    assert_eq!(
        told(&seen),
        [(What::Updated, id(10)), (What::New, id(12)), (What::Gone, id(21))]
    );
    assert_eq!(
        (seen.unchanged, seen.misfits.as_slice()),
        (1, &[(Kind::Contact, id(1))][..])
    );
    take(&mut ours, &file, &Choices::default());
    assert_eq!(ours.record(id(10)).fields["name"], "Olena");
    assert_eq!(ours.record(id(10)).fields["phone"], "+380");
    assert!(!coming(&mut ours, &file).has_news());
}

#[test]
fn what_is_written_in_the_future_is_counted() {
    let (mut ours, theirs) = desks();
    let mut file = sent(&theirs);
    let later = |millis: u64| Clock::new(3).tick(millis);
    for (n, at) in [(10, 1000 + DAY), (20, 2000 + DAY), (21, 9000 + DAY)] {
        let record = file.stamped.iter_mut().find(|record| record.id == id(n)).unwrap();
        record.fields.insert("note".into(), json!("n"));
        *record = Record::new(record.id, record.kind, later(at), record.fields.to_fields());
    }
    assert_eq!(coming(&mut ours, &file).ahead, Some((2, 9000 + DAY)));
}

#[derive(Clone, Debug)]
enum Act {
    Name(u8, String),
    Add(u8, String),
    Delete(u8),
    Undo,
    Take(Option<Side>, bool),
}

fn act() -> impl Strategy<Value = Act> {
    let side = prop_oneof![Just(None), Just(Some(Side::Ours)), Just(Some(Side::Theirs))];
    prop_oneof![
        4 => (20..23_u8, "[ab]").prop_map(|(n, name)| Act::Name(n, name)),
        2 => (20..26_u8, "[cd]").prop_map(|(n, name)| Act::Add(n, name)),
        2 => (20..26_u8).prop_map(Act::Delete),
        1 => Just(Act::Undo),
        3 => (side, any::<bool>()).prop_map(|(side, back)| Act::Take(side, back)),
    ]
}

fn exchange(ours: &mut Play, theirs: &Play, choices: &Choices) {
    let file = sent(theirs);
    let seen = coming(ours, &file);
    let expect: Vec<(Id, bool)> = seen
        .items
        .iter()
        .map(|item| (item.theirs.id, item.lives(choices)))
        .collect();
    let joined = incoming(&ours.workspace, file.stamped.clone());
    take(ours, &file, choices);
    for (id, lives) in expect {
        assert_eq!(ours.workspace.get(id).is_some(), lives, "{id}");
    }
    for item in &seen.items {
        for name in item.updated() {
            let is_there = !item.lives(choices) || item.what != What::Updated;
            let now = ours
                .workspace
                .get(item.theirs.id)
                .and_then(|record| record.fields.get(name));
            assert!(is_there || now == item.joined.fields.get(name));
        }
        for clash in item.clashes.iter().filter(|_| item.what == What::Both) {
            let chosen = match item.side(clash, choices) {
                Side::Ours => &clash.ours,
                Side::Theirs => &clash.theirs,
            };
            let now = ours.record(item.theirs.id).fields.get(&clash.field);
            assert_eq!(now, chosen.as_ref());
        }
    }
    if seen.items.is_empty() {
        assert!(
            joined
                .change
                .edits
                .iter()
                .all(|edit| ours.workspace.kept(edit.after.id) == Some(&edit.after))
        );
    }
    assert!(!coming(ours, &file).has_news(), "the second time");
}

fn play_one(ours: &mut Play, theirs: &Play, act: &Act) {
    let typed = |name: &str| fields(json!({"partnership": "#1", "title": {"en": name}, "status": "agreed"}));
    let _ = match act {
        Act::Name(n, name) => ours.run(|ws, desk| put_field(ws, id(*n), "title", Some(&json!({"en": name})), desk)),
        Act::Add(n, name) => ours.run(|ws, desk| save(ws, Kind::Commitment, id(*n), &typed(name), desk)),
        Act::Delete(n) => ours.run(|ws, desk| delete(ws, id(*n), desk)),
        Act::Undo => {
            ours.step(Way::Undo);
            return;
        }
        Act::Take(side, brings_back) => {
            let choices = Choices {
                side: *side,
                brings_back: *brings_back,
                ..Choices::default()
            };
            return exchange(ours, theirs, &choices);
        }
    };
}

#[test]
fn what_comes_back_and_was_changed_here_meanwhile_is_no_news_the_second_time() {
    let name = |n: u8, name: &str| Act::Name(n, name.to_owned());
    let (mut ours, mut theirs) = desks();
    for (is_ours, act) in [
        (true, name(21, "a")),
        (true, name(20, "a")),
        (false, name(20, "a")),
        (true, Act::Delete(20)),
        (false, name(20, "b")),
        (false, name(20, "a")),
        (false, name(20, "a")),
        (false, name(20, "a")),
        (false, Act::Undo),
        (false, Act::Take(None, false)),
        (true, Act::Undo),
    ] {
        if is_ours {
            play_one(&mut ours, &theirs, &act);
        } else {
            play_one(&mut theirs, &ours, &act);
        }
    }
    let file = sent(&ours);
    let seen = coming(&mut theirs, &file);
    assert_eq!(told(&seen), [(What::New, id(20))]);
    assert_eq!(seen.items[0].clashes.len(), 1, "a title that both have changed");
    take(&mut theirs, &file, &Choices::default());
    assert_eq!(theirs.record(id(20)).fields["title"], json!({"en": "b"}));
    assert!(!coming(&mut theirs, &file).has_news());
}

proptest! {
    #[test]
    fn what_is_shown_is_what_is_done_and_two_desks_end_equal(acts in prop::collection::vec((any::<bool>(), act()), 0..40)) {
        let (mut ours, mut theirs) = desks();
        for (is_ours, act) in &acts {
            if *is_ours {
                play_one(&mut ours, &theirs, act);
            } else {
                play_one(&mut theirs, &ours, act);
            }
        }
        exchange(&mut ours, &theirs, &Choices::default());
        exchange(&mut theirs, &ours, &Choices::default());
        prop_assert_eq!(ours.seen(), theirs.seen());
        exchange(&mut ours, &theirs, &Choices::default());
        prop_assert_eq!(ours.seen(), theirs.seen());
    }
}
