//! One alteration of one commitment or of many: those that can take it do, and of each other one it is said why not.

use serde_json::{Value, json};

use crate::domain::codes::{CommitmentStatus, Sphere};
use crate::domain::date::{Edtf, Span};
use crate::domain::id::Id;
use crate::domain::record::Fields;
use crate::domain::text::Lang;
use crate::domain::validate::{Fault, Problem};
use crate::domain::workspace::{Change, Workspace};

use super::responsible::is_partner;
use super::{Desk, Outcome, Refusal, checked, commitment, move_due, name_responsible, set_lead, set_status};

/// What is done to a commitment.
#[derive(Clone, Debug, PartialEq)]
pub enum Alteration {
    /// It gets this status.
    Status(CommitmentStatus),
    /// It belongs to this sphere, or to none.
    Sphere(Option<Sphere>),
    /// This partner leads, or none.
    Lead(Option<Id>),
    /// This programme pays for it, or none.
    Programme(Option<Id>),
    /// This contact answers for it on the side of a partner, or nobody; an office that was named stays beside a contact.
    Responsible {
        /// The side.
        partner: Id,
        /// Who.
        contact: Option<Id>,
    },
    /// It is due then, or without a date.
    Due(Option<Edtf>),
    /// It is due so much later.
    Later(Span),
    /// Its title in a language.
    Title(Lang, String),
}

/// Why a commitment cannot take an alteration.
#[derive(Clone, Debug, PartialEq)]
pub enum Hindrance {
    /// It was deleted meanwhile, or what it is to point at was.
    Gone,
    /// It is done or dropped, and so is its due date.
    Closed,
    /// There is no date that could move.
    Undated,
    /// Its date is less exact than the move, or would leave the calendar.
    Inexact,
    /// It would be due before it starts.
    BeforeStart,
    /// The partner is not of its partnership any more.
    PartnerLeft,
    /// The value does not fit.
    Faulty(Vec<Problem>),
}

/// A commitment that stays as it is, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Refused {
    /// The commitment.
    pub id: Id,
    /// Why.
    pub why: Hindrance,
}

/// What an alteration of many comes to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Many {
    /// The change of those that can take it; those that have it already are not in it.
    pub change: Change,
    /// The others, in the order in which they were named.
    pub refused: Vec<Refused>,
}

/// Alters each of these commitments that can take it.
#[must_use]
pub fn alter_many(workspace: &Workspace, ids: &[Id], to: &Alteration, desk: &mut Desk) -> Many {
    let mut many = Many::default();
    for id in ids {
        match alter_one(workspace, *id, to, desk) {
            Ok(change) => many.change.edits.extend(change.edits),
            Err(why) => many.refused.push(Refused { id: *id, why }),
        }
    }
    many
}

fn alter_one(workspace: &Workspace, id: Id, to: &Alteration, desk: &mut Desk) -> Result<Change, Hindrance> {
    if let Alteration::Lead(Some(partner)) | Alteration::Responsible { partner, .. } = to
        && workspace.get(id).is_some()
        && !is_partner(workspace, id, *partner)
    {
        return Err(Hindrance::PartnerLeft);
    }
    let outcome = match to {
        Alteration::Status(status) => set_status(workspace, id, *status, desk),
        Alteration::Sphere(sphere) => put(workspace, id, "sphere", sphere.map(|it| it.code().into()), desk),
        Alteration::Lead(Some(partner)) => set_lead(workspace, id, *partner, desk),
        Alteration::Lead(None) => put(workspace, id, "lead", None, desk),
        Alteration::Programme(programme) => put_programme(workspace, id, *programme, desk),
        Alteration::Responsible { partner, contact } => match contact {
            Some(contact) => name_responsible(workspace, id, *partner, *contact, desk),
            None => put(workspace, id, &format!("responsible/{partner}"), None, desk),
        },
        Alteration::Due(_) | Alteration::Later(_) => {
            let due = due_of(workspace, id, to)?;
            put_due(workspace, id, due, desk)
        }
        Alteration::Title(lang, text) => put_title(workspace, id, *lang, text, desk),
    };
    outcome.map_err(hindrance)
}

fn hindrance(refusal: Refusal) -> Hindrance {
    match refusal {
        Refusal::Invalid(problems) if problems.iter().any(|it| it.fault == Fault::EndBeforeStart) => {
            Hindrance::BeforeStart
        }
        Refusal::Invalid(problems) => Hindrance::Faulty(problems),
        Refusal::BeforeStart => Hindrance::BeforeStart,
        Refusal::Gone => Hindrance::Gone,
    }
}

fn put(workspace: &Workspace, id: Id, field: &str, value: Option<Value>, desk: &Desk) -> Outcome {
    let (mut fields, _) = commitment(workspace, id)?;
    set(&mut fields, field, value);
    checked(workspace, id, fields, desk)
}

fn set(fields: &mut Fields, field: &str, value: Option<Value>) {
    match value {
        Some(value) => fields.insert(field.to_owned(), value),
        None => fields.remove(field),
    };
}

/// The programme is a part of the budget, whose amount stays.
fn put_programme(workspace: &Workspace, id: Id, programme: Option<Id>, desk: &Desk) -> Outcome {
    let (mut fields, _) = commitment(workspace, id)?;
    let mut budget = fields
        .get("budget")
        .filter(|it| it.is_object())
        .cloned()
        .unwrap_or_else(|| json!({}));
    match (programme, budget.as_object_mut()) {
        (Some(programme), _) => budget["programme"] = programme.to_string().into(),
        (None, Some(members)) => {
            members.remove("programme");
        }
        (None, None) => {}
    }
    let is_empty = budget.as_object().is_none_or(serde_json::Map::is_empty);
    set(&mut fields, "budget", (!is_empty).then_some(budget));
    checked(workspace, id, fields, desk)
}

fn due_of(workspace: &Workspace, id: Id, to: &Alteration) -> Result<Option<Edtf>, Hindrance> {
    let (_, commitment) = commitment(workspace, id).map_err(hindrance)?;
    if !commitment.status().is_open() {
        return Err(Hindrance::Closed);
    }
    match to {
        Alteration::Later(span) => {
            let due = commitment.due.as_ref().ok_or(Hindrance::Undated)?;
            due.later_by(*span).map(Some).ok_or(Hindrance::Inexact)
        }
        Alteration::Due(due) => Ok(*due),
        _ => Ok(commitment.due),
    }
}

fn put_due(workspace: &Workspace, id: Id, due: Option<Edtf>, desk: &mut Desk) -> Outcome {
    let (mut fields, _) = commitment(workspace, id)?;
    set(&mut fields, "due", due.map(|due| due.to_string().into()));
    move_due::note(workspace, id, &mut fields, None, desk);
    checked(workspace, id, fields, desk)
}

fn put_title(workspace: &Workspace, id: Id, lang: Lang, text: &str, desk: &Desk) -> Outcome {
    let (mut fields, _) = commitment(workspace, id)?;
    let mut texts = fields
        .get("title")
        .and_then(Value::as_object)
        .cloned()
        .unwrap_or_default();
    match text.trim() {
        "" => texts.remove(lang.tag()),
        text => texts.insert(lang.tag().to_owned(), text.into()),
    };
    // A text in no language is none, and missed.
    set(&mut fields, "title", (!texts.is_empty()).then(|| texts.into()));
    checked(workspace, id, fields, desk)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::Kind;
    use crate::domain::sample::{id, workspace};
    use crate::store::history::Way;
    use crate::store::play::Play;

    /// An open commitment with a day, one with a month, a done one, one without a date; 7 is a partner that has left.
    fn play() -> Play {
        let one = |status: &str, due: &str| json!({"title": {"en": "a", "pl": "b"}, "status": status, "start": "2026-10-01", "due": due, "lead": "#2"});
        let undated = json!({"title": {"en": "a"}, "status": "agreed", "budget": {"amount": 100, "currency": "EUR", "programme": "#40"}});
        Play::new(workspace([
            (10, Kind::Contact, json!({"name": "Olena", "partner": "#2"})),
            (20, Kind::Commitment, one("agreed", "2026-12-01")),
            (21, Kind::Commitment, one("under_way", "2026-12")),
            (22, Kind::Commitment, one("done", "2026-12-01")),
            (23, Kind::Commitment, undated),
            (40, Kind::Programme, json!({"name": {"en": "p"}})),
        ]))
    }

    fn all() -> Vec<Id> {
        [20, 21, 22, 23].map(id).into()
    }

    /// How many are altered, and who is refused.
    fn check(to: &Alteration, altered: usize, refused: &[(u8, Hindrance)]) -> Many {
        let many = play().draw_up(|ws, desk| alter_many(ws, &all(), to, desk));
        let expect: Vec<Refused> = refused
            .iter()
            .map(|(n, why)| Refused {
                id: id(*n),
                why: why.clone(),
            })
            .collect();
        assert_eq!((many.change.edits.len(), &many.refused), (altered, &expect), "{to:?}");
        many
    }

    fn date(text: &str) -> Edtf {
        text.parse().unwrap()
    }

    #[test]
    fn what_can_take_it_is_altered_and_of_the_rest_it_is_said_why_not() {
        let closed = (22, Hindrance::Closed);
        check(&Alteration::Status(CommitmentStatus::Done), 3, &[]);
        check(&Alteration::Sphere(Some(Sphere::Youth)), 4, &[]);
        check(&Alteration::Sphere(None), 0, &[]);
        check(&Alteration::Lead(Some(id(3))), 4, &[]);
        check(&Alteration::Lead(None), 3, &[]);
        check(&Alteration::Programme(Some(id(40))), 3, &[]);
        check(&Alteration::Programme(None), 1, &[]);
        check(
            &Alteration::Due(Some(date("2027-01"))),
            3,
            std::slice::from_ref(&closed),
        );
        check(&Alteration::Due(None), 2, std::slice::from_ref(&closed));
        check(
            &Alteration::Later(Span::Months(1)),
            2,
            &[closed.clone(), (23, Hindrance::Undated)],
        );
        check(
            &Alteration::Later(Span::Days(7)),
            1,
            &[(21, Hindrance::Inexact), closed.clone(), (23, Hindrance::Undated)],
        );
        check(
            &Alteration::Due(Some(date("2026-09-30"))),
            1,
            &[(20, Hindrance::BeforeStart), (21, Hindrance::BeforeStart), closed],
        );
        check(&Alteration::Title(Lang::De, "c".into()), 4, &[]);
    }

    #[test]
    fn nobody_is_named_for_a_partner_that_has_left_nor_who_is_gone() {
        let to = |partner: u8, contact: Option<u8>| Alteration::Responsible {
            partner: id(partner),
            contact: contact.map(id),
        };
        let each = |why: &Hindrance| [20, 21, 22, 23].map(|n| (n, why.clone()));
        check(&to(2, Some(10)), 4, &[]);
        check(&to(2, None), 0, &[]);
        check(&to(2, Some(99)), 0, &each(&Hindrance::Gone));
        check(&to(7, Some(10)), 0, &each(&Hindrance::PartnerLeft));
        check(&Alteration::Lead(Some(id(7))), 0, &each(&Hindrance::PartnerLeft));
        let gone = play().draw_up(|ws, desk| alter_many(ws, &[id(99)], &to(2, None), desk));
        assert_eq!(
            gone.refused,
            [Refused {
                id: id(99),
                why: Hindrance::Gone
            }]
        );
    }

    #[test]
    fn many_are_one_change_and_each_move_is_noted() {
        let mut play = play();
        let before = play.seen();
        play.run(|ws, desk| Ok(alter_many(ws, &all(), &Alteration::Later(Span::Months(2)), desk).change))
            .unwrap();
        let due = |n: u8| play.record(id(n)).fields["due"].clone();
        assert_eq!(
            [due(20), due(21), due(22)],
            ["2027-02-01", "2027-02", "2026-12-01"].map(Value::from)
        );
        assert_eq!(play.record(id(20)).commitment().unwrap().moves.len(), 1);
        assert!(play.step(Way::Undo));
        assert_eq!(play.seen(), before);
    }

    #[test]
    fn a_title_is_mended_in_one_language_and_never_empty() {
        let mut play = play();
        let mut title = |lang: Lang, text: &str| {
            let to = Alteration::Title(lang, text.into());
            let many = play.draw_up(|ws, desk| alter_many(ws, &[id(20)], &to, desk));
            play.workspace.apply(&many.change);
            (play.record(id(20)).fields["title"].clone(), many.refused.len())
        };
        assert_eq!(title(Lang::En, " c "), (json!({"en": "c", "pl": "b"}), 0));
        assert_eq!(title(Lang::En, " "), (json!({"pl": "b"}), 0));
        let only = Alteration::Title(Lang::En, String::new());
        let refused = play.draw_up(|ws, desk| alter_many(ws, &[id(23)], &only, desk)).refused;
        assert!(matches!(
            refused[..],
            [Refused {
                why: Hindrance::Faulty(_),
                ..
            }]
        ));
    }
}
