use super::*;
use crate::domain::record::Kind;
use crate::domain::sample::{fields, id, workspace};
use crate::store::commands::{delete, put_field, save};
use crate::store::play::Play;
use crate::store::sending::{Parcel, Scope};

fn desks() -> (Play, Play) {
    let both = workspace([
        (10, Kind::Contact, json!({"name": "Olena"})),
        (20, Kind::Commitment, json!({"title": {"en": "t"}, "status": "agreed"})),
    ]);
    (Play::as_replica(both.clone(), 1), Play::as_replica(both, 2))
}

fn file(desk: &Play, contacts: bool) -> String {
    let parcel = Parcel::of(&desk.workspace, &Scope::All, contacts);
    exchange::print(
        parcel.records.iter().map(|record| &**record),
        &parcel.scope,
        "2026-11-23T09:00:00Z",
        "Kassel",
    )
}

fn contents(text: &str) -> Contents {
    let (what, contents) = read(Ok(text.to_owned()));
    assert_eq!(what, What::Ours);
    contents
}

fn takes(desk: &mut Play, text: &str) -> Brought {
    let contents = contents(text);
    let brought = desk.draw_up(|workspace, desk| Brought::by(&contents, workspace, desk));
    desk.workspace.apply(&brought.change);
    brought
}

fn rename(desk: &mut Play, name: &str) {
    let typed = fields(json!({"partnership": "#1", "name": name}));
    desk.run(|workspace, desk| save(workspace, Kind::Contact, id(10), &typed, desk))
        .unwrap();
}

#[test]
fn both_desks_end_with_the_same_and_the_value_that_is_lost_is_told() {
    let (mut ours, mut theirs) = desks();
    rename(&mut ours, "Ours");
    rename(&mut theirs, "Theirs");
    let (from_us, from_them) = (file(&ours, true), file(&theirs, true));
    let (here, there) = (takes(&mut ours, &from_them), takes(&mut theirs, &from_us));
    assert_eq!(ours.seen(), theirs.seen());
    for brought in [&here, &there] {
        assert_eq!(brought.both_changed.len(), 1, "{brought:?}");
    }
    let seen = here.records.len() + there.records.len();
    assert_eq!(seen, 1, "one of them sees another value");
    assert!(takes(&mut ours, &file(&theirs, true)).records.is_empty());
}

#[test]
fn a_file_that_is_read_twice_changes_nothing() {
    let (mut ours, mut theirs) = desks();
    rename(&mut theirs, "Theirs");
    let text = file(&theirs, true);
    assert_eq!(takes(&mut ours, &text).records.len(), 1);
    assert_eq!(takes(&mut ours, &text), Brought::default());
}

#[test]
fn a_file_without_contacts_takes_none_away() {
    let (mut ours, mut theirs) = desks();
    let status = json!("done");
    theirs
        .run(|workspace, desk| put_field(workspace, id(20), "status", Some(&status), desk))
        .unwrap();
    let text = file(&theirs, false);
    assert!(!text.contains("Olena"));
    assert_eq!(takes(&mut ours, &text).records.len(), 1);
    assert_eq!(ours.record(id(10)).fields.get("name"), Some(&json!("Olena")));
}

#[test]
fn what_the_other_desk_deleted_goes_and_what_was_written_meanwhile_stays_at_both() {
    let (mut ours, mut theirs) = desks();
    rename(&mut ours, "Ours");
    theirs.run(|workspace, desk| delete(workspace, id(10), desk)).unwrap();
    theirs.run(|workspace, desk| delete(workspace, id(20), desk)).unwrap();
    let (from_us, from_them) = (file(&ours, true), file(&theirs, true));
    let here = takes(&mut ours, &from_them);
    assert_eq!((here.records, here.stayed), (BTreeSet::from([id(20)]), 1));
    let there = takes(&mut theirs, &from_us);
    assert_eq!((there.records, there.stayed), (BTreeSet::from([id(10)]), 1));
    assert_eq!(ours.seen(), theirs.seen());
    assert_eq!(ours.record(id(10)).fields.get("name"), Some(&json!("Ours")));
    for _ in 0..2 {
        takes(&mut ours, &file(&theirs, true));
        takes(&mut theirs, &file(&ours, true));
    }
    assert_eq!(
        takes(&mut ours, &file(&theirs, true)),
        Brought::default(),
        "they come to rest"
    );
    assert_eq!(
        takes(&mut ours, &from_them),
        Brought::default(),
        "an old file changes nothing"
    );
}

/// Three desks write, delete and bring back; an engine carries their files late, cuts some, and keeps old ones as copies of a
/// conflict. Once all have read what all have written, they have the same, and nothing moves any more.
#[test]
fn desks_that_read_each_other_late_come_to_rest_with_the_same() {
    for seed in 1..=40 {
        let mut state: u64 = seed;
        let mut roll = move |sides: u64| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            usize::try_from((state >> 33) % sides).unwrap()
        };
        let both = desks().0.workspace;
        let mut all: Vec<Play> = (1..=3).map(|replica| Play::as_replica(both.clone(), replica)).collect();
        let mut carried: Vec<String> = Vec::new();
        for round in 0..20 {
            let at = roll(3);
            let desk = &mut all[at];
            let lives = desk.workspace.get(id(10)).is_some();
            match roll(5) {
                0 if lives => {
                    desk.run(|workspace, desk| delete(workspace, id(10), desk)).unwrap();
                }
                1 => {
                    desk.step(crate::store::history::Way::Undo);
                }
                2 | 3 if lives => rename(desk, &format!("{seed}, {round}")),
                _ => {
                    let due = json!(format!("20{}", 10 + round));
                    desk.run(|workspace, desk| put_field(workspace, id(20), "due", Some(&due), desk))
                        .unwrap();
                }
            }
            carried.push(file(desk, true));
            let text = carried[roll(carried.len() as u64)].clone();
            let cut = text.len() / 2;
            let (to, is_whole) = (roll(3), roll(4) > 0 || !text.is_char_boundary(cut));
            if is_whole {
                takes(&mut all[to], &text);
            } else {
                assert_eq!(read(Ok(text[..cut].to_owned())).0, What::Cut);
            }
        }
        // Every desk reads every file, also after the first that brings something.
        let quiet = (0..6).find(|_| {
            let texts: Vec<String> = all.iter().map(|desk| file(desk, true)).collect();
            let mut moved = 0;
            for desk in &mut all {
                moved += texts.iter().filter(|text| !takes(desk, text).change.is_empty()).count();
            }
            moved == 0
        });
        assert!(quiet.is_some(), "seed {seed}: they do not come to rest");
        for desk in &all[1..] {
            assert_eq!(desk.seen(), all[0].seen(), "seed {seed}");
        }
        for text in &carried {
            assert!(
                takes(&mut all[0], text).change.is_empty(),
                "seed {seed}: an old file changes something"
            );
        }
    }
}

#[test]
fn what_is_in_a_file_is_told_by_what_it_says() {
    let (ours, _) = desks();
    let whole = file(&ours, true);
    let check = |text: &str, expect: What| assert_eq!(read(Ok(text.to_owned())).0, expect, "{text}");
    check(&whole, What::Ours);
    check("", What::Cut);
    check("{\"name\": \"a package\"}", What::Foreign);
    check(&"[".repeat(100_000), What::Foreign);
    check("{\"format\":\"pobratym\",\"version\":2,\"records\":[]}", What::Newer);
    check("{\"format\":\"pobratym\",\"version\":1,\"records\":[]}", What::Ours);
    let by_hand = json!({"format": "pobratym", "version": 1, "records": [{"type": "contact", "id": id(10).to_string(), "fields": {}}]});
    check(&by_hand.to_string(), What::Foreign);
    for at in (1..whole.len()).step_by(97).filter(|at| whole.is_char_boundary(*at)) {
        assert_eq!(read(Ok(whole[..at].to_owned())).0, What::Cut, "cut at {at}");
    }
    let by_error = |error| read(Err(error)).0;
    assert_eq!(by_error(FileError::TooLarge), What::Foreign);
    assert_eq!(by_error(FileError::NotText), What::Cut);
}

#[test]
fn copies_of_a_conflict_are_looked_at_whoever_made_them() {
    for name in [
        "pobratym-0000002a.json",
        "pobratym-0000002a (Conflict 2026-11-30).json",
        "pobratym-0000002a-DESKTOP-ABC.json",
        "pobratym-0000002a.sync-conflict-20261130-101500-ABCDEFG.json",
        "pobratym-0000002a (conflicted copy 2026-11-30 101500).JSON",
    ] {
        assert!(is_looked_at(name), "{name}");
    }
    for name in [
        "",
        "json",
        "letter.docx",
        "pobratym.json.crswap",
        ".syncthing.pobratym.json.tmp",
    ] {
        assert!(!is_looked_at(name), "{name}");
    }
}

#[test]
fn a_file_is_read_once_and_a_cut_one_a_few_times_more() {
    let mut seen = Seen::default();
    let (first, later) = ((10.0, 1.0), (10.0, 2.0));
    assert!(seen.wants("a.json", first));
    seen.note("a.json", first, What::Ours);
    assert!(!seen.wants("a.json", first));
    assert!(seen.wants("a.json", later));
    for _ in 0..TRIES {
        assert!(seen.wants("b.json", first));
        seen.note("b.json", first, What::Cut);
    }
    assert!(!seen.wants("b.json", first), "it is not read for ever");
    assert!(seen.wants("b.json", later));
    assert_eq!(
        (
            seen.count(What::Cut, ""),
            seen.count(What::Ours, ""),
            seen.count(What::Ours, "a.json")
        ),
        (1, 1, 0)
    );
    seen.keep(&BTreeSet::from(["a.json".to_owned()]));
    assert_eq!(seen.count(What::Cut, ""), 0);
}

#[test]
fn the_own_file_is_written_when_it_says_something_else() {
    let (mut ours, _) = desks();
    let records = |desk: &Play| Parcel::of(&desk.workspace, &Scope::All, true).records;
    let before = records(&ours);
    let stored: Vec<Arc<Record>> = contents(&file(&ours, true)).stamped.into_iter().map(Arc::new).collect();
    assert!(
        !is_behind(Some(&stored), &before),
        "what was written by an earlier page load is known"
    );
    assert!(is_behind(None, &before) && !is_behind(None, &[]));
    rename(&mut ours, "Oksana");
    assert!(is_behind(Some(&before), &records(&ours)));
    assert!(is_behind(Some(&before), &before[1..]));
}

#[test]
fn what_came_in_several_files_is_taken_back_as_one() {
    let (mut ours, mut theirs) = desks();
    let mut came = Vec::new();
    for name in ["First", "Second"] {
        rename(&mut theirs, name);
        came.push(takes(&mut ours, &file(&theirs, true)).change);
    }
    let all = together(&came);
    assert_eq!(all.edits.len(), 1);
    ours.run(|workspace, desk| Ok(all.reverted(workspace, desk.clock, desk.stamp)))
        .unwrap();
    assert_eq!(ours.record(id(10)).fields.get("name"), Some(&json!("Olena")));
}

#[test]
fn the_setting_is_read_as_it_was_written_and_nothing_else_is_one() {
    let linked = Linked {
        name: "Kassel".into(),
        replica: "0000002a".into(),
        contacts: true,
        is_joined: false,
    };
    assert_eq!(Linked::read(&linked.value()).as_ref(), Some(&linked));
    assert_eq!(linked.file(), "pobratym-0000002a.json");
    for replica in ["", "../../../etc", "0000002a0"] {
        assert_eq!(
            Linked::read(&json!({"name": "x", "replica": replica})),
            None,
            "{replica}"
        );
    }
}
