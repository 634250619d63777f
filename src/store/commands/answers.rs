//! What is answered in passing: news of a commitment, a contact that was held, a date that was moved.

use serde_json::json;

use crate::domain::codes::{EventKind, EventStatus};
use crate::domain::date::{Day, Edtf};
use crate::domain::id::Id;
use crate::domain::record::{Fields, Kind};
use crate::domain::text::Lang;
use crate::domain::validate::{Fault, validate};
use crate::domain::workspace::Workspace;

use super::{Desk, Outcome, Refusal, alter, save};

/// Puts news of a commitment down: what happened on a day, in the writer's language.
///
/// # Errors
/// The commitment is not there.
pub fn log_update(workspace: &Workspace, id: Id, day: Day, lang: Lang, text: &str, desk: &mut Desk) -> Outcome {
    workspace.commitment(id).ok_or(Refusal::Gone)?;
    let update = json!({"date": day.to_string(), "text": {lang.tag(): text}});
    let key = format!("updates/{}", desk.ids.new_id());
    alter(workspace, id, desk, |fields| {
        fields.insert(key, update);
    })
}

/// Records a call of today that a partnership has had.
///
/// # Errors
/// The partnership is not there.
pub fn hold_call(workspace: &Workspace, partnership: Id, lang: Lang, title: &str, desk: &mut Desk) -> Outcome {
    workspace.partnership_of(partnership).ok_or(Refusal::Gone)?;
    let fields = [
        ("partnership", json!(partnership.to_string())),
        ("title", json!({lang.tag(): title})),
        ("kind", json!(EventKind::Call.code())),
        ("when", json!(desk.today.to_string())),
        ("status", json!(EventStatus::Held.code())),
    ];
    let fields: Fields = fields
        .map(|(name, value)| (name.to_owned(), value))
        .into_iter()
        .collect();
    let new = desk.ids.new_id();
    save(workspace, Kind::Event, new, &fields, desk)
}

/// Gives a commitment another due date, or a planned event another date.
///
/// # Errors
/// There is no such record, or the commitment would be due before it starts.
pub fn move_due(workspace: &Workspace, id: Id, date: &Edtf, desk: &Desk) -> Outcome {
    let record = workspace.get(id).ok_or(Refusal::Gone)?;
    let field = match record.kind {
        Kind::Commitment => "due",
        Kind::Event => "when",
        _ => return Err(Refusal::Gone),
    };
    let change = alter(workspace, id, desk, |fields| {
        fields.insert(field.into(), date.to_string().into());
    })?;
    let problems = change
        .edits
        .first()
        .map(|edit| validate(record.kind, &edit.after.fields, workspace, desk.today));
    let is_early = problems
        .unwrap_or_default()
        .iter()
        .any(|problem| problem.path == field && problem.fault == Fault::EndBeforeStart);
    if is_early {
        Err(Refusal::BeforeStart)
    } else {
        Ok(change)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{TODAY, day, id, workspace};
    use crate::store::history::Way;
    use crate::store::play::Play;

    fn play() -> Play {
        Play::new(workspace([
            (10, Kind::Event, json!({"when": "2026-11", "status": "planned"})),
            (
                20,
                Kind::Commitment,
                json!({"start": "2026-11-01", "due": "2026-11-20", "status": "agreed"}),
            ),
        ]))
    }

    #[test]
    fn news_is_put_down_beside_what_there_is_and_taken_back() {
        let mut play = play();
        let before = play.seen();
        for text in ["a", "b"] {
            play.run(|ws, desk| log_update(ws, id(20), day(TODAY), Lang::De, text, desk))
                .unwrap();
        }
        let commitment = play.workspace.commitment(id(20)).unwrap();
        let said: Vec<_> = commitment
            .updates
            .values()
            .map(|update| update.text.show(Lang::De))
            .collect();
        assert_eq!(said, ["a", "b"]);
        assert!(
            commitment
                .updates
                .values()
                .all(|update| update.date == Some(Edtf::from_day(day(TODAY))))
        );
        assert!(play.step(Way::Undo) && play.step(Way::Undo));
        assert_eq!(play.seen(), before);
        assert_eq!(
            play.run(|ws, desk| log_update(ws, id(10), day(TODAY), Lang::De, "a", desk)),
            Err(Refusal::Gone)
        );
    }

    #[test]
    fn a_call_is_an_event_of_today_that_was_held() {
        let mut play = play();
        play.run(|ws, desk| hold_call(ws, id(1), Lang::Uk, "Дзвінок", desk))
            .unwrap();
        let (_, event) = play.workspace.events().find(|(record, _)| record.id != id(10)).unwrap();
        assert_eq!((event.status(), event.kind), (EventStatus::Held, Some(EventKind::Call)));
        assert_eq!(
            (event.when, event.partnership),
            (Some(Edtf::from_day(day(TODAY))), Some(id(1)))
        );
        assert!(play.step(Way::Undo));
        assert_eq!(
            play.run(|ws, desk| hold_call(ws, id(10), Lang::Uk, "a", desk)),
            Err(Refusal::Gone)
        );
    }

    #[test]
    fn a_date_is_moved_unless_that_is_before_the_start() {
        let mut play = play();
        let date = |text: &str| text.parse::<Edtf>().unwrap();
        play.run(|ws, desk| move_due(ws, id(20), &date("2027-01"), desk))
            .unwrap();
        play.run(|ws, desk| move_due(ws, id(10), &date("2026-12-05"), desk))
            .unwrap();
        assert_eq!(play.record(id(20)).fields["due"], "2027-01");
        assert_eq!(play.record(id(10)).fields["when"], "2026-12-05");
        let early = play.run(|ws, desk| move_due(ws, id(20), &date("2026-10"), desk));
        assert_eq!(early, Err(Refusal::BeforeStart));
        assert_eq!(
            play.run(|ws, desk| move_due(ws, id(1), &date("2027"), desk)),
            Err(Refusal::Gone)
        );
    }
}
