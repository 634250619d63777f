use super::*;
use crate::domain::record::Record;
use crate::domain::sample::{fields, id, workspace};
use crate::domain::stamp::Clock;
use crate::domain::workspace::{Change, Edit};
use crate::platform::disk::{Entry, Note};
use crate::store::commands::{delete, put_field, restore, save};
use crate::store::journal;
use crate::store::play::Play;
use serde_json::{Value, json};

fn play() -> Play {
    let mut play = Play::new(workspace([
        (
            10,
            Kind::Contact,
            json!({"name": "Olena", "email": "olena@example.org"}),
        ),
        (20, Kind::Commitment, json!({"title": {"en": "t"}, "status": "agreed"})),
    ]));
    let olena = std::sync::Arc::clone(play.workspace.get(id(10)).unwrap());
    let mut with_extra = (*olena).clone();
    with_extra.extra.insert("mood".into(), json!("good"));
    play.workspace.apply(&Change {
        edits: vec![Edit {
            before: None,
            after: std::sync::Arc::new(with_extra),
        }],
    });
    play
}

fn entry(change: &Change, origin: Origin, at: f64) -> Entry {
    let note = note(change, &origin.into(), "0000002a", at).unwrap();
    let Note { at, text, .. } = note;
    Entry { key: at, at, text }
}

fn named(play: &mut Play, name: &str) -> Change {
    let name = json!({"partnership": "#1", "name": name, "email": "olena@example.org"});
    play.run(|workspace, desk| save(workspace, Kind::Contact, id(10), &fields(name), desk))
        .unwrap()
}

fn deleted(play: &mut Play, n: u8) -> Change {
    play.run(|workspace, desk| delete(workspace, id(n), desk)).unwrap()
}

fn put_back(play: &mut Play, records: &[Record]) -> Change {
    play.run(|workspace, desk| Ok(restore(workspace, records, desk)))
        .unwrap()
}

#[test]
fn an_entry_holds_what_was_replaced_and_nothing_else() {
    let mut play = play();
    let change = named(&mut play, "Oksana");
    let entry = entry(&change, Origin::Edit, 5.0);
    assert!(
        !entry.text.contains("Oksana") && !entry.text.contains("olena@"),
        "{}",
        entry.text
    );
    assert!(entry.text.len() < 250, "{}", entry.text.len());
    let moments = read(&[entry]);
    assert_eq!(moments[0].origin, Some(Origin::Edit));
    assert_eq!(moments[0].traces[0].fields, fields(json!({"name": "Olena"})));
    assert_eq!(moments[0].traces[0].partnership, Some(id(1)));
}

#[test]
fn a_field_that_was_empty_is_told_from_one_that_was_not_touched() {
    let mut play = play();
    let more = json!({"partnership": "#1", "name": "Olena", "email": "olena@example.org", "phone": "+380"});
    let change = play
        .run(|workspace, desk| save(workspace, Kind::Contact, id(10), &fields(more), desk))
        .unwrap();
    let moments = read(&[entry(&change, Origin::Edit, 5.0)]);
    let told = story(&moments, id(10), Some(&play.record(id(10)).fields));
    let turn = Turn {
        field: "phone".into(),
        old: None,
        new: Some(json!("+380")),
    };
    assert_eq!(told[0].turns, [turn]);
}

#[test]
fn what_a_file_changed_is_told_with_its_sender_and_with_what_was_declined() {
    let mut play = play();
    let change = named(&mut play, "Oksana");
    let cause = Cause {
        origin: Origin::File,
        sender: Some(Sender {
            from: "Kassel".into(),
            exported: "2026-11-23T09:00:00Z".into(),
        }),
        declined: [(id(10), fields(json!({"email": "other@example.org"})))].into(),
    };
    let Note { at, text, .. } = note(&change, &cause, "0000002a", 5.0).unwrap();
    let taken = Entry { key: at, at, text };
    assert!(may_exchange(&taken));
    let later = entry(&named(&mut play, "Maria"), Origin::Edit, 6.0);
    assert!(!may_exchange(&later));
    let moments = read(&[taken.clone(), later]);
    assert_eq!(moments[0].sender, cause.sender);
    let trace = &moments[0].traces[0];
    assert_eq!(trace.declined, fields(json!({"email": "other@example.org"})));
    let turns = turns_of(&moments, trace, Some(&play.record(id(10)).fields));
    let values: Vec<_> = turns.iter().map(|turn| (turn.old.clone(), turn.new.clone())).collect();
    assert_eq!(values, [(Some(json!("Olena")), Some(json!("Oksana")))]);
    let gone = id(10).to_string();
    assert_eq!(
        history_without(&taken, &|one| one == gone),
        Some((5.0, None)),
        "what was declined goes too"
    );
}

#[test]
fn what_was_declined_alone_is_kept_and_is_no_change_of_the_record() {
    let mut play = play();
    let was = named(&mut play, "Oksana").edits[0].after.clone();
    let same = Change {
        edits: vec![Edit {
            before: Some(was.clone()),
            after: was,
        }],
    };
    let cause = Cause {
        declined: [(id(10), fields(json!({"name": "Theirs"})))].into(),
        ..Cause::from(Origin::File)
    };
    let Note { at, text, .. } = note(&same, &cause, "", 5.0).unwrap();
    let moments = read(&[Entry { key: at, at, text }]);
    assert_eq!(moments[0].traces[0].declined, fields(json!({"name": "Theirs"})));
    assert_eq!(story(&moments, id(10), Some(&play.record(id(10)).fields)), []);
}

#[test]
fn what_cannot_be_read_is_left_out_and_hides_nothing() {
    let mut play = play();
    let whole = entry(&named(&mut play, "Oksana"), Origin::Edit, 5.0);
    let torn = |text: &str| Entry {
        key: 1.0,
        at: 1.0,
        text: text.into(),
    };
    let half = torn(&whole.text[..whole.text.len() / 2]);
    let odd = torn(
        &whole
            .text
            .replace("\"records\":[", "\"records\":[5,{\"id\":\"x\"},")
            .replace("\"edit\"", "\"dream\""),
    );
    let moments = read(&[torn(""), torn("{}"), half, odd, whole]);
    assert_eq!(moments.len(), 2);
    assert_eq!(moments[0].origin, None);
    assert_eq!(moments[0].traces, moments[1].traces);
}

#[test]
fn each_value_of_the_past_is_found_from_the_one_after_it() {
    let mut play = play();
    let mut entries = Vec::new();
    for (at, name) in [(1.0, "B"), (2.0, "C")] {
        entries.push(entry(&named(&mut play, name), Origin::Edit, at));
    }
    entries.push(entry(&deleted(&mut play, 10), Origin::Edit, 3.0));
    let bin = trash(&read(&entries), &play.workspace);
    entries.push(entry(&put_back(&mut play, &bin[0].records), Origin::Trash, 4.0));
    entries.push(entry(&named(&mut play, "D"), Origin::Edit, 5.0));
    let told = story(&read(&entries), id(10), Some(&play.record(id(10)).fields));
    let fates: Vec<Fate> = told.iter().map(|told| told.fate).collect();
    let (changed, deleted, restored) = (Fate::Changed, Fate::Deleted, Fate::Restored);
    assert_eq!(fates, [changed, restored, deleted, changed, changed]);
    let turn = |place: usize| {
        let turn = &told[place].turns[0];
        (turn.old.clone().unwrap(), turn.new.clone().unwrap())
    };
    assert_eq!(turn(0), (json!("C"), json!("D")));
    assert_eq!(turn(3), (json!("B"), json!("C")));
    assert_eq!(turn(4), (json!("Olena"), json!("B")));
}

#[test]
fn what_the_journal_brought_back_leaves_the_values_as_they_were_told() {
    let mut play = play();
    let change = named(&mut play, "B");
    let entries = [entry(&change, Origin::Edit, 1.0), entry(&change, Origin::Recovery, 2.0)];
    let told = story(&read(&entries), id(10), Some(&play.record(id(10)).fields));
    let values = |told: &Told| (told.turns[0].old.clone(), told.turns[0].new.clone());
    assert_eq!(values(&told[0]), (None, None));
    assert_eq!(values(&told[1]), (Some(json!("Olena")), Some(json!("B"))));
}

#[test]
fn a_deletion_comes_back_whole_with_what_hung_on_it() {
    let mut play = play();
    let before = play.seen();
    let entry = entry(&deleted(&mut play, 1), Origin::Edit, 7.0);
    let bin = trash(&read(&[entry]), &play.workspace);
    assert_eq!((bin.len(), bin[0].at, bin[0].records.len()), (1, 7.0, 3));
    assert_eq!(bin[0].records[0].kind, Kind::Partnership);
    put_back(&mut play, &bin[0].records);
    assert_eq!(play.seen(), before);
    assert_eq!(play.record(id(10)).extra.get("mood"), Some(&json!("good")));
}

#[test]
fn the_trash_holds_each_record_once_as_it_was_last_and_none_that_is_back() {
    let mut play = play();
    let first = entry(&deleted(&mut play, 10), Origin::Edit, 1.0);
    play.step(crate::store::history::Way::Undo);
    named(&mut play, "Oksana");
    let bin = |entries: &[Entry], play: &Play| trash(&read(entries), &play.workspace);
    assert_eq!(bin(std::slice::from_ref(&first), &play), []);
    let second = entry(&deleted(&mut play, 10), Origin::Edit, 2.0);
    let found = bin(&[first, second], &play);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].records[0].fields.get("name"), Some(&json!("Oksana")));
}

#[test]
fn a_record_brings_the_partnership_that_it_belongs_to() {
    let mut play = play();
    let contact = entry(&deleted(&mut play, 10), Origin::Edit, 1.0);
    let partnership = entry(&deleted(&mut play, 1), Origin::Edit, 2.0);
    let bin = trash(&read(&[contact, partnership]), &play.workspace);
    let ids = |deletion: &Deletion| -> Vec<Id> {
        let records = with_what_they_need(deletion, &bin);
        records.iter().map(|record| record.id).collect()
    };
    assert_eq!(ids(deletion_of(id(10), &bin).unwrap()), [id(10), id(1), id(20)]);
    assert_eq!(ids(deletion_of(id(20), &bin).unwrap()), [id(1), id(20)]);
}

#[test]
fn an_earlier_value_comes_back_alone_and_only_where_it_fits() {
    let mut play = play();
    named(&mut play, "Oksana");
    let set = |play: &mut Play, field: &str, value: Option<Value>| {
        play.run(|workspace, desk| put_field(workspace, id(10), field, value.as_ref(), desk))
    };
    set(&mut play, "name", Some(json!("Olena"))).unwrap();
    assert_eq!(play.record(id(10)).fields.get("name"), Some(&json!("Olena")));
    assert!(set(&mut play, "name", None).is_err(), "a contact needs a name");
    assert!(set(&mut play, "email", Some(json!("no address"))).is_err());
    set(&mut play, "email", None).unwrap();
    assert_eq!(play.record(id(10)).fields.get("email"), None);
}

#[test]
fn emptying_leaves_no_value_of_what_is_gone() {
    let mut play = play();
    let both = Change {
        edits: [named(&mut play, "Oksana").edits, deleted(&mut play, 20).edits].concat(),
    };
    let alone = named(&mut play, "Maria");
    let gone = id(10).to_string();
    let is_gone = |one: &str| one == gone;
    let left = history_without(&entry(&both, Origin::Edit, 1.0), &is_gone);
    let left = left
        .and_then(|(_, note)| note)
        .expect("an entry about the other record");
    assert_eq!(left.ids, [id(20).to_string()]);
    assert!(!left.text.contains("Olena"), "{}", left.text);
    assert_eq!(
        history_without(&entry(&alone, Origin::Edit, 1.0), &is_gone),
        Some((1.0, None))
    );
    assert_eq!(history_without(&entry(&alone, Origin::Edit, 1.0), &|_| false), None);
}

#[test]
fn the_journal_keeps_the_tombstone_of_what_is_gone() {
    let mut play = play();
    let journaled = |change: &Change| Entry {
        key: 1.0,
        at: 1.0,
        text: journal::text(change, "2026-11-23T09:00:00Z"),
    };
    let edit = journaled(&named(&mut play, "Oksana"));
    let deletion = journaled(&deleted(&mut play, 10));
    let gone = id(10).to_string();
    assert_eq!(journal_without(&edit, &|one| one == gone), Some((1.0, None)));
    assert_eq!(journal_without(&deletion, &|one| one == gone), None);
}

#[test]
fn what_changes_no_field_leaves_no_entry() {
    let mut clock = Clock::new(1);
    let mut play = play();
    let gone = deleted(&mut play, 10).edits[0].after.clone();
    let stamp = clock.tick(9_000);
    let again = Change {
        edits: vec![Edit {
            after: std::sync::Arc::new(gone.tombstone(&clock, stamp)),
            before: Some(gone),
        }],
    };
    assert_eq!(note(&again, &Origin::File.into(), "", 1.0), None);
}
