use super::*;
use crate::domain::codes::{EventStatus, Form};
use crate::domain::record::Kind;
use crate::domain::sample::{id, workspace};
use crate::domain::schema::LINE_MAX;
use crate::store::commands::Outcome;
use crate::store::history::Way;
use crate::store::play::Play;
use serde_json::json;

fn piece(key: u32, what: What, title: &str) -> Piece {
    Piece {
        key,
        what,
        title: title.into(),
        ..Piece::default()
    }
}

fn visit() -> Vec<Piece> {
    vec![
        Piece {
            kind: "UA".into(),
            ..piece(1, What::Partner, "Житомир")
        },
        Piece {
            kind: "DE".into(),
            ..piece(2, What::Partner, "Кассель")
        },
        Piece {
            kind: "solidarity".into(),
            date: "2025-05-15".into(),
            place: "Брюссель".into(),
            people: vec![7],
            ..piece(3, What::Agreement, "Угода")
        },
        Piece {
            kind: "visit".into(),
            date: "2025-08".into(),
            partner: "Житомир".into(),
            people: vec![7],
            status: "held".into(),
            ..piece(4, What::Event, "Візит")
        },
        Piece {
            link: Some(4),
            sphere: "youth".into(),
            date: "2026".into(),
            ..piece(5, What::Commitment, "молодіжні проєкти")
        },
        Piece {
            link: Some(3),
            ..piece(6, What::Commitment, "обмін досвідом")
        },
        Piece {
            role: "мер".into(),
            partner: "Кассель".into(),
            ..piece(7, What::Person, "Свен Шоллер")
        },
        piece(8, What::Programme, "Cities4Cities"),
        Piece {
            speaker: "Свен Шоллер".into(),
            link: Some(4),
            ..piece(9, What::Statement, "Ми побачили")
        },
        Piece {
            link: Some(4),
            ..piece(10, What::Stop, "ТЕЦ")
        },
        Piece {
            link: Some(4),
            ..piece(11, What::Stop, "дитсадок")
        },
        Piece {
            kind: "energy".into(),
            ..piece(12, What::Sphere, "energy")
        },
        Piece {
            date: "2025-09-05".into(),
            url: "https://example.org/a".into(),
            ..piece(13, What::Source, "Звіт")
        },
    ]
}

fn take(play: &mut Play, partnership: Option<Id>, pieces: Vec<Piece>) -> Outcome {
    let intake = Intake {
        partnership,
        lang: Lang::Uk,
        pieces,
    };
    play.run(|ws, desk| take_in(ws, &intake, desk).map(|(_, change)| change))
}

#[test]
fn a_report_becomes_a_partnership_with_all_that_belongs_to_it() {
    let mut play = Play::new(Workspace::default());
    take(&mut play, None, visit()).unwrap();
    let (record, partnership) = play.workspace.partnerships().next().unwrap();
    assert_eq!(partnership.form, Some(Form::Solidarity));
    assert_eq!((partnership.partners.len(), partnership.programmes.len()), (2, 1));
    let (event_record, event) = play.workspace.events().next().unwrap();
    assert_eq!(event.partnership, Some(record.id));
    assert_eq!(event.when, "2025-08".parse().ok());
    assert_eq!(
        (
            event.stops.len(),
            event.statements.len(),
            event.participants.len(),
            event.sources.len()
        ),
        (2, 1, 1, 1)
    );
    assert!(partnership.partners.contains_key(&event.host.unwrap()));
    let (agreement_record, agreement) = play.workspace.agreements().next().unwrap();
    assert_eq!(
        (agreement.signatories.len(), agreement.place.show(Lang::Uk)),
        (1, "Брюссель".into())
    );
    let origins: Vec<_> = play
        .workspace
        .commitments()
        .map(|(_, it)| it.origin.clone().unwrap())
        .collect();
    assert!(origins.iter().any(|origin| origin.event == Some(event_record.id)));
    assert!(
        origins
            .iter()
            .any(|origin| origin.agreement == Some(agreement_record.id))
    );
    let (_, contact) = play.workspace.contacts().next().unwrap();
    assert_eq!(contact.role.show(Lang::Uk), "мер");
    assert!(partnership.partners.contains_key(&contact.partner.unwrap()));
}

#[test]
fn one_step_takes_all_of_it_back() {
    let mut play = Play::new(workspace([]));
    let before = play.seen();
    take(&mut play, Some(id(1)), visit().split_off(2)).unwrap();
    assert!(play.seen().len() > before.len());
    assert!(play.step(Way::Undo));
    assert_eq!(play.seen(), before);
}

#[test]
fn what_goes_into_a_record_fills_what_is_empty_and_alters_nothing() {
    let there = json!({"title": {"de": "Besuch"}, "kind": "visit", "when": "2025-08-12", "status": "held", "stops/#40": {"title": {"uk": "ТЕЦ"}, "position": 1}});
    let mut play = Play::new(workspace([(10, Kind::Event, there)]));
    let mut pieces = visit().split_off(2);
    pieces[1].into = id(10).to_string();
    take(&mut play, Some(id(1)), pieces).unwrap();
    let event = play.workspace.event(id(10)).unwrap();
    assert_eq!(event.when, "2025-08-12".parse().ok());
    assert_eq!((event.title.show(Lang::De), event.stops.len()), ("Besuch".into(), 2));
    assert_eq!(play.workspace.events().count(), 1);
}

#[test]
fn what_lacks_something_is_refused_and_named() {
    for (piece, expect) in [
        (piece(1, What::Event, "a"), Some("date")),
        (
            Piece {
                date: "2025-02-31".into(),
                ..piece(1, What::Commitment, "a")
            },
            Some("date"),
        ),
        (piece(1, What::Person, " "), Some("title")),
        (piece(1, What::Partner, "a"), Some("country")),
        (
            Piece {
                into: "x".into(),
                ..piece(1, What::Partner, "a")
            },
            None,
        ),
        (piece(1, What::Commitment, "a"), None),
    ] {
        assert_eq!(piece.lacks(), expect, "{piece:?}");
    }
    let mut play = Play::new(workspace([]));
    let refused = take(&mut play, Some(id(1)), vec![piece(1, What::Event, "a")]);
    assert!(matches!(refused, Err(Refusal::Invalid(_))), "{refused:?}");
    assert_eq!(take(&mut play, Some(id(99)), visit()), Err(Refusal::Gone));
    let one_city = vec![visit().remove(0)];
    assert!(matches!(take(&mut play, None, one_city), Err(Refusal::Invalid(_))));
}

#[test]
fn an_event_to_come_is_planned_whatever_the_text_says() {
    let mut play = Play::new(workspace([]));
    let event = Piece {
        date: "2027-05".into(),
        status: "held".into(),
        ..piece(1, What::Event, "a")
    };
    take(&mut play, Some(id(1)), vec![event]).unwrap();
    assert_eq!(play.workspace.events().next().unwrap().1.status(), EventStatus::Planned);
}

#[test]
fn a_long_title_is_cut_at_a_word_and_kept_whole_below() {
    let mut play = Play::new(workspace([]));
    let long = "слово ".repeat(80);
    take(&mut play, Some(id(1)), vec![piece(1, What::Commitment, &long)]).unwrap();
    let (_, commitment) = play.workspace.commitments().next().unwrap();
    let title = commitment.title.show(Lang::Uk);
    assert!(
        title.chars().count() <= LINE_MAX && title.ends_with("слово…"),
        "{title}"
    );
    assert_eq!(commitment.description.show(Lang::Uk), long.trim());
}
