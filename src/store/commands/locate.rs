//! A position given to a partner or an event.

use serde_json::{Value, json};

use crate::domain::geo::Position;
use crate::domain::id::Id;
use crate::domain::workspace::Workspace;

use super::{Desk, Outcome, Refusal, alter};

/// Gives a position to an event, or to a partner of a partnership.
///
/// # Errors
/// The record or the partner is not there.
pub fn locate(workspace: &Workspace, id: Id, partner: Option<Id>, at: Position, desk: &Desk) -> Outcome {
    let key = partner.map(|partner| format!("partners/{partner}"));
    let record = workspace.get(id).ok_or(Refusal::Gone)?;
    if key
        .as_ref()
        .is_some_and(|key| !matches!(record.fields.get(key), Some(Value::Object(_))))
    {
        return Err(Refusal::Gone);
    }
    alter(workspace, id, desk, |fields| {
        let mut put = |name: &str, degrees: f64| match key.as_ref().and_then(|key| fields.get_mut(key)) {
            Some(partner) => partner[name] = json!(degrees),
            None => drop(fields.insert(name.to_owned(), json!(degrees))),
        };
        put("lat", at.lat());
        put("lon", at.lon());
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::Kind;
    use crate::domain::sample::{id, workspace};
    use crate::store::history::Way;
    use crate::store::play::Play;

    fn kassel() -> Position {
        Position::new(Some(51.31), Some(9.48)).unwrap()
    }

    #[test]
    fn a_partner_gets_a_position_keeps_the_rest_and_loses_it_again_by_undo() {
        let mut play = Play::new(workspace([]));
        play.run(|workspace, desk| locate(workspace, id(1), Some(id(3)), kassel(), desk))
            .unwrap();
        let partner = |play: &Play| {
            play.workspace
                .partnership_of(id(1))
                .unwrap()
                .partners
                .get(&id(3))
                .cloned()
                .unwrap()
        };
        assert_eq!(
            (partner(&play).lat, partner(&play).lon, partner(&play).country.as_str()),
            (Some(51.31), Some(9.48), "DE")
        );
        play.step(Way::Undo);
        assert_eq!(partner(&play).lat, None);
    }

    #[test]
    fn an_event_gets_one_and_who_is_not_there_gets_none() {
        let mut play = Play::new(workspace([(10, Kind::Event, json!({"title": {"en": "Visit"}}))]));
        play.run(|workspace, desk| locate(workspace, id(10), None, kassel(), desk))
            .unwrap();
        assert_eq!(play.workspace.event(id(10)).unwrap().lon, Some(9.48));
        for (record, partner) in [(9, None), (1, Some(id(7)))] {
            let outcome = play.run(|workspace, desk| locate(workspace, id(record), partner, kassel(), desk));
            assert_eq!(outcome, Err(Refusal::Gone));
        }
    }
}
