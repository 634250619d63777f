use super::*;
use crate::domain::codes::{EventKind, EventStatus};
use crate::domain::record::Kind;
use crate::domain::sample::{id, workspace};
use crate::intake::{Event, Partner, Person};

fn draft<T>(value: T, anchor: Range<usize>, confidence: Confidence) -> Draft<T> {
    Draft {
        value,
        mentions: vec![anchor.clone()],
        anchor,
        confidence,
    }
}

fn found() -> (String, Drafts) {
    let text = "Besuch\nKassel reiste im August 2025 nach Zhytomyr. Sven kam.".to_owned();
    let partner = |name: &str| Partner {
        name: name.into(),
        ..Partner::default()
    };
    let person = Person {
        name: "Sven".into(),
        partner: Some("Kassel".into()),
        ..Person::default()
    };
    let event = Event {
        title: "Besuch".into(),
        kind: EventKind::Visit,
        date: "2025-08".parse().ok(),
        place: None,
        host: Some("Zhytomyr".into()),
        status: EventStatus::Held,
        people: vec!["Sven".into()],
        spheres: Vec::new(),
    };
    let undated = Event {
        date: None,
        ..event.clone()
    };
    let drafts = Drafts {
        partners: vec![
            draft(partner("Kassel"), 7..13, Confidence::High),
            draft(partner("Zhytomyr"), 41..49, Confidence::Low),
        ],
        people: vec![draft(person, 51..55, Confidence::Medium)],
        events: vec![
            draft(event, 7..50, Confidence::High),
            draft(undated, 51..60, Confidence::High),
        ],
        ..Drafts::default()
    };
    (text, drafts)
}

#[test]
fn drafts_point_at_each_other_and_guesses_wait() {
    let (text, drafts) = found();
    let items = items(&text, &drafts);
    let whats: Vec<(What, Fate)> = items.iter().map(|item| (item.piece.what, item.fate)).collect();
    assert_eq!(
        whats,
        [
            (What::Partner, Fate::Chosen),
            (What::Partner, Fate::Left),
            (What::Person, Fate::Chosen),
            (What::Event, Fate::Chosen),
            (What::Event, Fate::Left),
            (What::Source, Fate::Chosen),
        ]
    );
    assert_eq!(items[3].piece.people, [items[2].piece.key]);
    assert_eq!(items[5].piece.title, "Besuch");
}

#[test]
fn what_was_decided_is_read_again_as_it_was() {
    let (text, drafts) = found();
    for mut item in items(&text, &drafts) {
        item.fate = Fate::Dismissed;
        assert_eq!(Item::read(&item.value(), &text), Some(item));
    }
    let other = Item::by_hand(of(What::Event, "a"), 0..500);
    assert!(Item::read(&other.value(), &text).unwrap().ranges.is_empty());
    assert_eq!(Item::read(&Value::Null, &text), None);
}

#[test]
fn drafts_go_where_they_belong() {
    let (text, drafts) = found();
    let there = json!({"title": {"de": "Reise"}, "kind": "visit", "when": "2025-08-12"});
    let workspace = workspace([(10, Kind::Event, there)]);
    let mut items = items(&text, &drafts);
    let partnership = likely_partnership(&workspace, &items);
    assert_eq!(partnership, Some(id(1)));
    place(&mut items, &workspace, partnership, &[]);
    let into: Vec<String> = items.iter().map(|item| item.piece.into.clone()).collect();
    assert_eq!(into[..2], [id(3).to_string(), id(2).to_string()]);
    assert_eq!(
        (into[3].as_str(), items[3].like),
        (id(10).to_string().as_str(), Some((id(10), Why::SameTime)))
    );
}
