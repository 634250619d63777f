use super::*;
use crate::domain::queries::agenda::{next_planned, open_points};
use crate::domain::queries::course::slips;
use crate::domain::sample::{TODAY, day, id, workspace};
use crate::domain::validate::Fault;
use crate::store::history::Way;
use crate::store::play::Play;

/// A visit that ends on `when`, with a point about the commitment #20, and one of its own, #60.
fn play(when: &str, status: &str) -> Play {
    let visit = json!({
        "title": {"en": "Visit"}, "kind": "visit", "when": when, "status": status,
        "agenda/#20": {"title": {"en": "Books"}, "commitment": "#20", "note": {"en": "They are there"}, "position": 1},
        "agenda/#60": {"title": {"en": "Bus", "uk": "Автобус"}, "note": {"uk": "Так"}, "position": 2},
    });
    let commitment = json!({"title": {"en": "Books"}, "status": "agreed", "due": "2026-12-01"});
    Play::new(workspace([
        (10, Kind::Event, visit),
        (20, Kind::Commitment, commitment),
    ]))
}

fn closing(answers: Vec<(u8, Answer)>) -> Closing {
    Closing {
        lang: Lang::En,
        author: "Olena".into(),
        answers: answers.into_iter().map(|(n, answer)| (id(n), answer)).collect(),
        next: None,
    }
}

fn update(text: &str, status: Option<CommitmentStatus>, due: &str) -> Answer {
    Answer::Update {
        text: text.into(),
        status,
        due: due.into(),
    }
}

fn meeting(title: &str, when: &str) -> Meeting {
    Meeting {
        title: title.into(),
        kind: "meeting".into(),
        when: when.into(),
    }
}

fn point(play: &Play, n: u8) -> Point {
    let event = play.record(id(10)).event().unwrap();
    event.agenda.get(&id(n)).unwrap().clone()
}

#[test]
fn all_that_came_of_it_is_one_change_and_one_undo() {
    let mut play = play("2026-11-20/2026-11-22", "planned");
    let before = play.seen();
    let promised = Answer::Commitment {
        title: "Bus".into(),
        lead: Some(id(3)),
        due: "2027-02".into(),
    };
    let mut all = closing(vec![
        (20, update("They are there", Some(CommitmentStatus::Done), "")),
        (60, promised),
    ]);
    all.next = Some(meeting("Next visit", "2027-05"));
    let change = play.run(|ws, desk| close(ws, id(10), &all, desk)).unwrap();
    assert_eq!(change.edits.len(), 4);
    let commitment = play.record(id(20)).commitment().unwrap();
    assert_eq!(commitment.status(), CommitmentStatus::Done);
    let news = commitment.updates.values().next().unwrap();
    assert_eq!(
        (news.text.show(Lang::En), news.author.as_str()),
        ("They are there".into(), "Olena")
    );
    assert_eq!(news.date.unwrap().to_string(), "2026-11-20/2026-11-22");
    let new = point(&play, 60).result.unwrap();
    let promise = play.record(new).commitment().unwrap();
    assert_eq!(promise.title.0.len(), 2, "in both its languages");
    assert_eq!(promise.origin.as_ref().unwrap().event, Some(id(10)));
    assert_eq!(
        (promise.lead, promise.description.show(Lang::Uk)),
        (Some(id(3)), "Так".into())
    );
    assert_eq!(promise.due.unwrap().to_string(), "2027-02");
    let event = play.record(id(10)).event().unwrap();
    assert_eq!((event.status(), open_points(event)), (EventStatus::Held, 0));
    let next = next_planned(&play.workspace, id(10), day(TODAY)).unwrap();
    assert_eq!(next.event().unwrap().title.show(Lang::En), "Next visit");
    assert!(play.step(Way::Undo));
    assert_eq!(play.seen(), before);
}

#[test]
fn what_stays_open_or_is_settled_says_so_and_writes_nothing_else() {
    let mut play = play("2026-11-20", "planned");
    let all = closing(vec![(20, Answer::Open), (60, Answer::Settled)]);
    let change = play.run(|ws, desk| close(ws, id(10), &all, desk)).unwrap();
    assert_eq!(change.edits.len(), 1);
    let outcomes = [20, 60].map(|n| point(&play, n).outcome);
    assert_eq!(outcomes, [Some(PointOutcome::Open), Some(PointOutcome::Settled)]);
    assert_eq!(point(&play, 60).note.show(Lang::Uk), "Так");
}

#[test]
fn an_update_may_move_the_date_or_the_status_alone() {
    let check = |answer: Answer, news: usize, due: &str, moves: usize| {
        let mut play = play("2026-11-20", "planned");
        let all = closing(vec![(20, answer)]);
        play.run(|ws, desk| close(ws, id(10), &all, desk)).unwrap();
        let commitment = play.record(id(20)).commitment().unwrap();
        let found = (
            commitment.updates.len(),
            commitment.due.unwrap().to_string(),
            slips(commitment).all.len(),
        );
        assert_eq!(found, (news, due.to_owned(), moves));
    };
    check(update("a", None, "2026-12-01"), 1, "2026-12-01", 0);
    check(update("a", None, "2027-01-01"), 1, "2027-01-01", 1);
    check(update(" ", None, "2027-01-01"), 0, "2027-01-01", 1);
    check(update("", Some(CommitmentStatus::UnderWay), ""), 0, "2026-12-01", 0);
}

#[test]
fn news_are_of_the_day_of_the_event_and_never_of_a_day_to_come() {
    let check = |when: &str, expect: &str| {
        let mut play = play(when, "planned");
        let all = closing(vec![(20, update("a", None, ""))]);
        play.run(|ws, desk| close(ws, id(10), &all, desk)).unwrap();
        let commitment = play.record(id(20)).commitment().unwrap();
        let news = commitment.updates.values().next().unwrap();
        assert_eq!(news.date.unwrap().to_string(), expect, "{when}");
    };
    check("2026-10", "2026-10");
    check(TODAY, TODAY);
    check("2026-11-22/2026-11-25", TODAY);
    check("2026-11", TODAY);
    check("2026-10/..", TODAY);
}

#[test]
fn a_point_may_become_an_event() {
    let mut play = play("2026-11-20", "held");
    let all = closing(vec![(60, Answer::Event(meeting("Talk about the bus", "2026-12")))]);
    play.run(|ws, desk| close(ws, id(10), &all, desk)).unwrap();
    let event = play.record(point(&play, 60).result.unwrap()).event().unwrap().clone();
    assert_eq!(
        (event.status(), event.when.unwrap().to_string()),
        (EventStatus::Planned, "2026-12".into())
    );
    assert_eq!(event.partnership, Some(id(1)));
    // Closed again, what was said stays, and nothing is made twice.
    let records = play.seen().len();
    let again = closing(vec![
        (60, Answer::Event(meeting("Once more", "2026-12"))),
        (20, Answer::Open),
    ]);
    play.run(|ws, desk| close(ws, id(10), &again, desk)).unwrap();
    assert_eq!(
        (play.seen().len(), point(&play, 60).outcome),
        (records, Some(PointOutcome::Event))
    );
}

#[test]
fn faults_of_all_points_are_named_at_once_and_nothing_is_kept() {
    let mut play = play("2026-11-20", "planned");
    let before = play.seen();
    let promised = Answer::Commitment {
        title: " ".into(),
        lead: None,
        due: "2026-13".into(),
    };
    let mut all = closing(vec![(20, update("", None, "")), (60, promised)]);
    all.next = Some(meeting("Next", ""));
    let refused = play.run(|ws, desk| close(ws, id(10), &all, desk));
    let Err(Refusal::Invalid(problems)) = refused else {
        panic!("{refused:?}")
    };
    let paths: Vec<String> = problems.into_iter().map(|problem| problem.path).collect();
    let (first, second) = (key(id(20)), key(id(60)));
    let expect = [
        format!("{first}.text"),
        format!("{second}.title"),
        format!("{second}.due"),
        "next.when".into(),
    ];
    assert_eq!(paths, expect);
    assert_eq!(play.seen(), before);
}

#[test]
fn what_lies_ahead_or_is_gone_is_not_closed() {
    let mut ahead = play("2026-12-10", "planned");
    let problem = Problem {
        path: "status".into(),
        fault: Fault::HeldInFuture,
    };
    let refused = ahead.run(|ws, desk| close(ws, id(10), &closing(vec![]), desk));
    assert_eq!(refused, Err(Refusal::Invalid(vec![problem])));
    let mut play = play("2026-11-20", "planned");
    let gone = play.run(|ws, desk| close(ws, id(99), &closing(vec![]), desk));
    assert_eq!(gone, Err(Refusal::Gone));
    let gone = play.run(|ws, desk| close(ws, id(10), &closing(vec![(99, Answer::Open)]), desk));
    assert_eq!(gone, Err(Refusal::Gone));
    let none = play.run(|ws, desk| close(ws, id(10), &closing(vec![(60, update("a", None, ""))]), desk));
    assert_eq!(none, Err(Refusal::Gone), "it is about no commitment");
}
