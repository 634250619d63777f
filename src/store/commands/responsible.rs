//! Who answers for a commitment: named, made the lead, taken out.

use serde_json::json;

use crate::domain::id::Id;
use crate::domain::order::gathered;
use crate::domain::record::{Fields, Kind};
use crate::domain::workspace::Workspace;

use super::{Desk, Outcome, Refusal, checked, commitment, save};

/// Names a contact as responsible for the side of a partner. An office that was named stays beside it.
///
/// # Errors
/// The commitment, the contact or the partner is not there.
pub fn name_responsible(workspace: &Workspace, id: Id, partner: Id, contact: Id, desk: &Desk) -> Outcome {
    let (mut fields, _) = commitment(workspace, id)?;
    if workspace.contact(contact).is_none() || !is_partner(workspace, id, partner) {
        return Err(Refusal::Gone);
    }
    let entry = fields
        .entry(format!("responsible/{partner}"))
        .or_insert_with(|| json!({}));
    if !entry.is_object() {
        *entry = json!({});
    }
    entry["contact"] = contact.to_string().into();
    checked(workspace, id, fields, desk)
}

/// Makes a contact of a partner and names it as responsible there, in one change.
///
/// # Errors
/// The commitment or the partner is not there; or the faults of the contact's `name`.
pub fn name_someone_new(
    workspace: &Workspace,
    id: Id,
    partner: Id,
    contact: Id,
    name: &str,
    desk: &mut Desk,
) -> Outcome {
    let partnership = workspace
        .get(id)
        .and_then(|record| record.partnership())
        .ok_or(Refusal::Gone)?;
    let fields = json!({"name": name, "partner": partner.to_string(), "partnership": partnership.to_string()});
    let fields: Fields = fields.as_object().cloned().map(gathered).unwrap_or_default();
    let mut change = save(workspace, Kind::Contact, contact, &fields, desk)?;
    let mut with_contact = workspace.clone();
    with_contact.apply(&change);
    change
        .edits
        .extend(name_responsible(&with_contact, id, partner, contact, desk)?.edits);
    Ok(change)
}

/// Makes a partner the lead.
///
/// # Errors
/// The commitment or the partner is not there.
pub fn set_lead(workspace: &Workspace, id: Id, partner: Id, desk: &Desk) -> Outcome {
    let (mut fields, _) = commitment(workspace, id)?;
    if !is_partner(workspace, id, partner) {
        return Err(Refusal::Gone);
    }
    fields.insert("lead".into(), partner.to_string().into());
    checked(workspace, id, fields, desk)
}

/// Takes a partner out of a commitment: who answers for it there, and that it leads.
///
/// # Errors
/// The commitment is not there.
pub fn let_go(workspace: &Workspace, id: Id, partner: Id, desk: &Desk) -> Outcome {
    let (mut fields, before) = commitment(workspace, id)?;
    fields.remove(&format!("responsible/{partner}"));
    if before.lead == Some(partner) {
        fields.remove("lead");
    }
    checked(workspace, id, fields, desk)
}

/// Whether a partner is one of the partnership of a commitment.
pub(super) fn is_partner(workspace: &Workspace, commitment: Id, partner: Id) -> bool {
    let partnership = workspace.get(commitment).and_then(|record| record.partnership());
    let partnership = partnership.and_then(|id| workspace.partnership_of(id));
    partnership.is_some_and(|partnership| partnership.partners.contains_key(&partner))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{id, workspace};
    use crate::store::play::Play;

    fn play() -> Play {
        Play::new(workspace([
            (10, Kind::Contact, json!({"name": "Olena"})),
            (
                20,
                Kind::Commitment,
                json!({
                    "title": {"en": "a"}, "status": "agreed", "lead": "#7",
                    "responsible/#2": {"office": {"uk": "Відділ"}}, "responsible/#7": {"contact": "#10"},
                }),
            ),
        ]))
    }

    #[test]
    fn a_contact_is_named_beside_the_office_and_a_partner_leads() {
        let mut play = play();
        play.run(|ws, desk| name_responsible(ws, id(20), id(2), id(10), desk))
            .unwrap();
        play.run(|ws, desk| name_responsible(ws, id(20), id(3), id(10), desk))
            .unwrap();
        play.run(|ws, desk| set_lead(ws, id(20), id(3), desk)).unwrap();
        let fields = &play.record(id(20)).fields;
        let contact = id(10).to_string();
        assert_eq!(
            fields[&format!("responsible/{}", id(2))],
            json!({"office": {"uk": "Відділ"}, "contact": contact})
        );
        assert_eq!(fields[&format!("responsible/{}", id(3))], json!({"contact": contact}));
        assert_eq!(fields["lead"], json!(id(3).to_string()));
    }

    #[test]
    fn someone_new_is_made_and_named_in_one_change() {
        let mut play = play();
        let before = play.seen();
        let change = play
            .run(|ws, desk| name_someone_new(ws, id(20), id(3), id(50), " Anna ", desk))
            .unwrap();
        assert_eq!(change.edits.len(), 2);
        let contact = play.workspace.contact(id(50)).unwrap();
        assert_eq!((contact.name.as_str(), contact.partner), ("Anna", Some(id(3))));
        let commitment = play.record(id(20)).commitment().unwrap();
        assert_eq!(commitment.responsible.get(&id(3)).unwrap().contact, Some(id(50)));
        assert!(play.step(crate::store::history::Way::Undo));
        assert_eq!(play.seen(), before);
    }

    #[test]
    fn a_partner_that_left_is_taken_out_and_cannot_be_named() {
        let mut play = play();
        assert_eq!(
            play.run(|ws, desk| name_responsible(ws, id(20), id(7), id(10), desk)),
            Err(Refusal::Gone)
        );
        assert_eq!(
            play.run(|ws, desk| name_responsible(ws, id(20), id(2), id(99), desk)),
            Err(Refusal::Gone)
        );
        assert_eq!(
            play.run(|ws, desk| set_lead(ws, id(20), id(7), desk)),
            Err(Refusal::Gone)
        );
        play.run(|ws, desk| let_go(ws, id(20), id(7), desk)).unwrap();
        let fields = &play.record(id(20)).fields;
        assert!(!fields.contains_key("lead") && !fields.contains_key(&format!("responsible/{}", id(7))));
    }
}
