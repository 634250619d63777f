//! A contact that was held, put down in passing.

use serde_json::json;

use crate::domain::codes::{EventKind, EventStatus};
use crate::domain::id::Id;
use crate::domain::record::{Fields, Kind};
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;

use super::{Desk, Outcome, Refusal, save};

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::date::Edtf;
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
}
