//! The commitments of one contact handed over to another.

use serde_json::{Map, Value, json};

use crate::domain::id::Id;
use crate::domain::order::gathered;
use crate::domain::read::elements;
use crate::domain::record::{Fields, Kind};
use crate::domain::text::Lang;
use crate::domain::workspace::{Change, Workspace};

use super::{Desk, Outcome, Refusal, commitment, edit, put_element, save};

/// Who takes over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Successor {
    /// A contact that is there.
    Known(Id),
    /// One that is made, at the partner of the one who hands over.
    New {
        /// Its id.
        id: Id,
        /// Its name.
        name: String,
    },
}

impl Successor {
    /// The id of the contact.
    #[must_use]
    pub const fn id(&self) -> Id {
        match self {
            Self::Known(id) | Self::New { id, .. } => *id,
        }
    }
}

/// Names the successor wherever these commitments name `from`, in one change. `log` is what their log says of it, by language; nothing
/// where it is empty, for an update counts as news, and nothing may have happened but this.
///
/// # Errors
/// The contacts are not there; or the faults of the `name` of a new one.
pub fn hand_over(
    workspace: &Workspace,
    from: Id,
    to: &Successor,
    commitments: &[Id],
    log: &[(Lang, String)],
    desk: &mut Desk,
) -> Outcome {
    let before = workspace.contact(from).ok_or(Refusal::Gone)?;
    let mut change = match to {
        Successor::Known(id) if workspace.contact(*id).is_some() && *id != from => Change::default(),
        Successor::Known(_) => return Err(Refusal::Gone),
        Successor::New { id, name } => {
            let mut fields = json!({"name": name});
            for (field, value) in [("partner", before.partner), ("partnership", before.partnership)] {
                if let Some(value) = value {
                    fields[field] = value.to_string().into();
                }
            }
            let fields: Fields = fields.as_object().cloned().map(gathered).unwrap_or_default();
            save(workspace, Kind::Contact, *id, &fields, desk)?
        }
    };
    for id in commitments {
        let Ok((mut fields, _)) = commitment(workspace, *id) else {
            continue;
        };
        if !name_instead(&mut fields, from, to.id()) {
            continue;
        }
        if !log.is_empty() {
            let text: Map<String, Value> = gathered(
                log.iter()
                    .map(|(lang, text)| (lang.tag().to_owned(), text.as_str().into())),
            );
            let update = json!({"date": desk.today.to_string(), "text": text});
            put_element(Kind::Commitment, &mut fields, "updates", desk.ids.new_id(), update);
        }
        change
            .edits
            .extend(edit(workspace, Kind::Commitment, *id, fields, desk));
    }
    Ok(change)
}

/// Whether one was named, and another is now.
fn name_instead(fields: &mut Fields, from: Id, to: Id) -> bool {
    let from = Value::from(from.to_string());
    let named: Vec<Id> = elements(fields, "responsible")
        .filter(|(_, who)| who.get("contact") == Some(&from))
        .map(|(partner, _)| partner)
        .collect();
    for partner in &named {
        if let Some(who) = fields.get_mut(&format!("responsible/{partner}")) {
            who["contact"] = to.to_string().into();
        }
    }
    !named.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{TODAY, id, workspace};
    use crate::domain::validate::Fault;
    use crate::store::history::Way;
    use crate::store::play::Play;

    fn play() -> Play {
        let mine = |title: &str| json!({"title": {"en": title}, "status": "agreed", "responsible/#2": {"contact": "#10", "office": {"en": "Youth"}}});
        Play::new(workspace([
            (10, Kind::Contact, json!({"name": "Olena", "partner": "#2"})),
            (11, Kind::Contact, json!({"name": "Ivan", "partner": "#2"})),
            (20, Kind::Commitment, mine("a")),
            (21, Kind::Commitment, mine("b")),
            (22, Kind::Commitment, mine("c")),
            (
                23,
                Kind::Commitment,
                json!({"title": {"en": "d"}, "responsible/#2": {"contact": "#11"}}),
            ),
        ]))
    }

    fn who(play: &Play, n: u8) -> Option<Id> {
        let commitment = play.record(id(n)).commitment().unwrap();
        commitment.responsible.get(&id(2)).and_then(|who| who.contact)
    }

    #[test]
    fn those_that_are_chosen_go_over_in_one_change_and_come_back_with_undo() {
        let mut play = play();
        let before = play.seen();
        let change = play
            .run(|ws, desk| {
                hand_over(
                    ws,
                    id(10),
                    &Successor::Known(id(11)),
                    &[id(20), id(21), id(23), id(99)],
                    &[],
                    desk,
                )
            })
            .unwrap();
        assert_eq!(change.edits.len(), 2);
        assert_eq!(
            [20, 21, 22].map(|n| who(&play, n)),
            [Some(id(11)), Some(id(11)), Some(id(10))]
        );
        let entry = &play.record(id(20)).fields[&format!("responsible/{}", id(2))];
        assert_eq!(entry["office"], json!({"en": "Youth"}), "the office stays");
        assert!(play.record(id(20)).commitment().unwrap().updates.is_empty());
        assert!(play.step(Way::Undo));
        assert_eq!(play.seen(), before);
    }

    #[test]
    fn someone_new_is_made_on_the_same_side_and_the_log_says_it_where_it_is_asked_to() {
        let mut play = play();
        let new = Successor::New {
            id: id(50),
            name: " Anna ".into(),
        };
        let log = [
            (Lang::En, "Olena to Anna".to_owned()),
            (Lang::De, "Olena an Anna".to_owned()),
        ];
        play.run(|ws, desk| hand_over(ws, id(10), &new, &[id(20)], &log, desk))
            .unwrap();
        let contact = play.workspace.contact(id(50)).unwrap();
        assert_eq!(
            (contact.name.as_str(), contact.partner, contact.partnership),
            ("Anna", Some(id(2)), Some(id(1)))
        );
        assert_eq!(who(&play, 20), Some(id(50)));
        let fields = &play.record(id(20)).fields;
        let (_, update) = fields.iter().find(|(key, _)| key.starts_with("updates/")).unwrap();
        assert_eq!(
            update,
            &json!({"date": TODAY, "text": {"en": "Olena to Anna", "de": "Olena an Anna"}})
        );
    }

    #[test]
    fn nobody_is_no_successor() {
        let mut play = play();
        for to in [
            Successor::Known(id(10)),
            Successor::Known(id(99)),
            Successor::Known(id(20)),
        ] {
            let refused = play.run(|ws, desk| hand_over(ws, id(10), &to, &[id(20)], &[], desk));
            assert_eq!(refused, Err(Refusal::Gone), "{to:?}");
        }
        let nameless = Successor::New {
            id: id(50),
            name: " ".into(),
        };
        let refused = play.run(|ws, desk| hand_over(ws, id(10), &nameless, &[id(20)], &[], desk));
        let Err(Refusal::Invalid(problems)) = refused else {
            panic!("{refused:?}")
        };
        assert_eq!(
            (problems[0].path.as_str(), &problems[0].fault),
            ("name", &Fault::Required)
        );
    }
}
