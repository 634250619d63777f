//! What can be done to the workspace. Each command is pure: the workspace and an intent go in, a Change or a typed
//! refusal comes out; time and new ids are passed in with [`Desk`].

mod agenda;
mod alter_many;
mod answers;
mod clauses;
mod close;
mod evidence;
mod hand_over;
mod import;
mod intake;
mod locate;
mod log_update;
mod merge_contacts;
mod move_due;
mod narrate;
mod places;
mod reschedule;
mod responsible;
mod steps;

use std::sync::Arc;

use serde_json::{Value, json};

use crate::domain::codes::{CommitmentStatus, EventStatus};
use crate::domain::date::Day;
use crate::domain::entity::{Commitment, Event};
use crate::domain::id::{Id, NewId};
use crate::domain::record::{Fields, Kind, Record};
use crate::domain::schema::{Input, specs, title_field};
use crate::domain::stamp::{Clock, Stamp};
use crate::domain::text::Lang;
use crate::domain::tidy::tidy;
use crate::domain::validate::{Problem, validate};
use crate::domain::workspace::{Change, Edit, Workspace};
use crate::formats::exchange::Contents;

pub use agenda::{add_point, move_point, note_point, remove_point, take_points};
pub use alter_many::{Alteration, Hindrance, Many, Refused, alter_many};
pub use answers::hold_call;
pub use clauses::{commit_to, move_clause, reach_goal, take_clauses};
pub use close::{Answer, Closing, Meeting, close};
pub use evidence::{Proof, add_evidence};
pub use hand_over::{Successor, hand_over};
pub use import::{Import, Outcome as Taking, Taken, import};
pub use intake::{Intake, Piece, What, take_in};
pub use locate::locate;
pub use log_update::{News, log_update};
pub use merge_contacts::merge_contacts;
pub use move_due::{give_reason, move_due};
pub use narrate::narrate;
pub use reschedule::{move_date, reschedule};
pub use responsible::{let_go, name_responsible, name_someone_new, set_lead};
pub use steps::{add_step, move_step, set_step_due};

/// What a command works with, besides the workspace.
pub struct Desk<'a> {
    /// The clock of this page load.
    pub clock: &'a Clock,
    /// The stamp of this change.
    pub stamp: Stamp,
    /// The reader's day.
    pub today: Day,
    /// Where new ids come from.
    pub ids: &'a mut dyn NewId,
}

/// Why a command was refused. Nothing was changed.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// Fields that do not hold what they must.
    Invalid(Vec<Problem>),
    /// The record is not there any more.
    Gone,
    /// A commitment would be due before it starts.
    BeforeStart,
}

type Outcome = Result<Change, Refusal>;

/// Saves a form: `fields` are all the fields of the record, tidied here and checked. `id` names a record that is
/// there, or the one to be made. One that was deleted meanwhile comes back: what was typed is not lost. A due date that
/// moved later is noted.
///
/// # Errors
/// The faults, field by field.
pub fn save(workspace: &Workspace, kind: Kind, id: Id, fields: &Fields, desk: &mut Desk) -> Outcome {
    let mut fields = tidy(kind, fields);
    let mut problems = validate(kind, &fields, workspace, desk.today);
    problems.retain(Problem::blocks);
    if !problems.is_empty() {
        return Err(Refusal::Invalid(problems));
    }
    move_due::note(workspace, id, &mut fields, None, desk);
    Ok(Change {
        edits: edit(workspace, kind, id, fields, desk).into_iter().collect(),
    })
}

/// The edit that gives a record these fields; none where it has them.
fn edit(workspace: &Workspace, kind: Kind, id: Id, fields: Fields, desk: &Desk) -> Option<Edit> {
    let before = workspace.kept(id).map(Arc::clone);
    let after = match &before {
        Some(record) => record.revised(fields, desk.clock, desk.stamp),
        None => Record::new(id, kind, desk.stamp, fields),
    };
    let same = before.as_deref() == Some(&after);
    (!same).then(|| Edit {
        before,
        after: Arc::new(after),
    })
}

fn alter(workspace: &Workspace, id: Id, desk: &Desk, change: impl FnOnce(&mut Fields)) -> Outcome {
    let record = workspace.get(id).ok_or(Refusal::Gone)?;
    let mut fields = record.fields.to_fields();
    change(&mut fields);
    Ok(Change {
        edits: edit(workspace, record.kind, id, fields, desk).into_iter().collect(),
    })
}

/// Deletes what others wrote into a deleted record without knowing.
///
/// # Errors
/// It is not deleted.
pub fn leave_deleted(workspace: &Workspace, id: Id, desk: &Desk) -> Outcome {
    let kept = workspace.kept(id).filter(|record| record.deleted.is_some());
    Ok(buried(std::iter::once(kept.ok_or(Refusal::Gone)?), desk))
}

/// Gives a commitment another status.
///
/// # Errors
/// The commitment is not there.
pub fn set_status(workspace: &Workspace, id: Id, status: CommitmentStatus, desk: &Desk) -> Outcome {
    alter(workspace, id, desk, |fields| {
        fields.insert("status".into(), status.code().into());
    })
}

/// Marks a step of a commitment as done today, or as not done.
///
/// # Errors
/// The commitment or the step is not there.
pub fn toggle_step(workspace: &Workspace, id: Id, step: Id, desk: &Desk) -> Outcome {
    let key = format!("steps/{step}");
    if !workspace.get(id).is_some_and(|record| record.fields.contains_key(&key)) {
        return Err(Refusal::Gone);
    }
    alter(workspace, id, desk, |fields| {
        let Some(Value::Object(step)) = fields.get_mut(&key) else {
            return;
        };
        if step.remove("done").is_none() {
            step.insert("done".into(), desk.today.to_string().into());
        }
    })
}

/// Says whether an event is planned, was held or was cancelled.
///
/// # Errors
/// The event is not there.
pub fn set_event_status(workspace: &Workspace, id: Id, status: EventStatus, desk: &Desk) -> Outcome {
    alter(workspace, id, desk, |fields| {
        fields.insert("status".into(), status.code().into());
    })
}

/// Deletes a record; a partnership with everything in it.
///
/// # Errors
/// The record is not there.
pub fn delete(workspace: &Workspace, id: Id, desk: &Desk) -> Outcome {
    let record = workspace.get(id).ok_or(Refusal::Gone)?;
    let mut gone: Vec<&Arc<Record>> = vec![record];
    if record.kind == Kind::Partnership {
        gone.extend(workspace.within(id));
    }
    Ok(buried(gone.into_iter(), desk))
}

/// Removes the example, as far as it is there, with everything that was added to its partnership.
#[must_use]
pub fn remove_example(workspace: &Workspace, desk: &Desk) -> Change {
    let gone = workspace.live().filter(|record| workspace.is_in_example(record));
    buried(gone, desk)
}

fn buried<'a>(records: impl Iterator<Item = &'a Arc<Record>>, desk: &Desk) -> Change {
    let edits = records.map(|record| Edit {
        before: Some(Arc::clone(record)),
        after: Arc::new(record.tombstone(desk.clock, desk.stamp)),
    });
    Change { edits: edits.collect() }
}

/// Brings records back as they were; those that are not deleted any more are left alone.
#[must_use]
pub fn restore(workspace: &Workspace, records: &[Record], desk: &Desk) -> Change {
    let edits = records.iter().filter_map(|was| {
        let gone = workspace.kept(was.id).filter(|record| record.deleted.is_some())?;
        Some(Edit {
            before: Some(Arc::clone(gone)),
            after: Arc::new(gone.restored(was, desk.clock, desk.stamp)),
        })
    });
    Change { edits: edits.collect() }
}

/// Gives one field another value, or none. What was wrong with the record before is not this field's fault.
///
/// # Errors
/// The record is not there, or the value does not fit any more.
pub fn put_field(workspace: &Workspace, id: Id, field: &str, value: Option<&Value>, desk: &Desk) -> Outcome {
    let mut fields = workspace.get(id).ok_or(Refusal::Gone)?.fields.to_fields();
    match value {
        Some(value) => fields.insert(field.to_owned(), value.clone()),
        None => fields.remove(field),
    };
    checked(workspace, id, fields, desk)
}

/// Gives a record these fields, unless that brings a fault which it did not have before.
fn checked(workspace: &Workspace, id: Id, fields: Fields, desk: &Desk) -> Outcome {
    let record = workspace.get(id).ok_or(Refusal::Gone)?;
    let faults = |fields: &Fields| validate(record.kind, fields, workspace, desk.today);
    let mut problems = faults(&fields);
    if !problems.is_empty() {
        let known = faults(&record.fields);
        problems.retain(|problem| problem.blocks() && !known.contains(problem));
    }
    if !problems.is_empty() {
        return Err(Refusal::Invalid(problems));
    }
    Ok(Change {
        edits: edit(workspace, record.kind, id, fields, desk).into_iter().collect(),
    })
}

/// The fields of a commitment that is there.
fn commitment(workspace: &Workspace, id: Id) -> Result<(Fields, &Commitment), Refusal> {
    let record = workspace.get(id).ok_or(Refusal::Gone)?;
    Ok((record.fields.to_fields(), record.commitment().ok_or(Refusal::Gone)?))
}

/// The fields of an event that is there.
fn event(workspace: &Workspace, id: Id) -> Result<(Fields, &Event), Refusal> {
    let record = workspace.get(id).ok_or(Refusal::Gone)?;
    Ok((record.fields.to_fields(), record.event().ok_or(Refusal::Gone)?))
}

/// Puts an element as it was typed into a collection of a record; nothing where it says nothing.
fn put_element(kind: Kind, fields: &mut Fields, collection: &str, element: Id, typed: Value) -> String {
    let key = format!("{collection}/{element}");
    let one = Fields::from([(key.clone(), typed)]);
    // An element that says nothing is left for the check to name what it needs.
    let kept = tidy(kind, &one).remove(&key);
    fields.insert(key.clone(), kept.unwrap_or_else(|| json!({})));
    key
}

/// A text in one language.
fn text_in(lang: Lang, text: &str) -> Value {
    json!({ lang.tag(): text })
}

/// Takes from the tombstones what was written elsewhere after the deletion.
#[must_use]
pub fn bury_what_is_left(workspace: &Workspace, desk: &Desk) -> Change {
    buried(workspace.all().filter(|record| record.changed_after_deletion()), desk)
}

/// The fields of a copy: elements get new ids, each title a mark from `marks` (by language tag), and what belongs to the one
/// original (example, invented, how often its date was moved, what was talked about) is left out.
///
/// # Errors
/// The record is not there.
pub fn copy_of(workspace: &Workspace, id: Id, marks: &[(&str, &str)], desk: &mut Desk) -> Result<Fields, Refusal> {
    let record = workspace.get(id).ok_or(Refusal::Gone)?;
    let mut fields = Fields::new();
    for (key, value) in &record.fields {
        match key.split_once('/') {
            Some((name, _)) if has_own_elements(record.kind, name) => {
                fields.insert(format!("{name}/{}", desk.ids.new_id()), value.clone());
            }
            _ => {
                fields.insert(key.clone(), value.clone());
            }
        }
    }
    fields.remove("example");
    fields.remove("invented");
    fields.remove("invented_parts");
    fields.retain(|key, _| !key.starts_with("moves/") && !key.starts_with("agenda/"));
    if let Some(title) = title_field(record.kind).and_then(|name| fields.get_mut(name)) {
        mark(title, marks);
    }
    Ok(fields)
}

/// Copies a record under a new id.
///
/// # Errors
/// The record is not there.
pub fn duplicate(workspace: &Workspace, id: Id, new: Id, marks: &[(&str, &str)], desk: &mut Desk) -> Outcome {
    let fields = copy_of(workspace, id, marks, desk)?;
    let kind = workspace.get(id).ok_or(Refusal::Gone)?.kind;
    Ok(Change {
        edits: edit(workspace, kind, new, fields, desk).into_iter().collect(),
    })
}

/// Collections whose elements are the record's own; what is kept per partner is named after the partner.
fn has_own_elements(kind: Kind, name: &str) -> bool {
    specs(kind)
        .iter()
        .any(|spec| spec.name == name && matches!(spec.input, Input::Collection(_)))
}

fn mark(title: &mut Value, marks: &[(&str, &str)]) {
    match title {
        Value::Object(texts) => {
            for (tag, text) in texts {
                let mark = marks.iter().find(|(known, _)| known == tag).or(marks.last());
                if let (Value::String(text), Some((_, mark))) = (text, mark) {
                    text.push(' ');
                    text.push_str(mark);
                }
            }
        }
        Value::String(text) => {
            if let Some((_, mark)) = marks.last() {
                text.push(' ');
                text.push_str(mark);
            }
        }
        _ => {}
    }
}

/// Adds the example beside what is there; its ids are its own.
#[must_use]
pub fn add_example(workspace: &Workspace, contents: Contents, desk: &Desk) -> Change {
    let mut contents = contents;
    for (_, _, fields) in &mut contents.unstamped {
        fields.insert("example".into(), json!(true));
    }
    let written = contents.unstamped.into_iter();
    let edits = written.filter_map(|(kind, id, fields)| edit(workspace, kind, id, fields, desk));
    Change { edits: edits.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{TODAY, fields, id, record, workspace};
    use crate::domain::validate::Fault;
    use crate::store::history::Way;
    use crate::store::play::Play;

    fn play() -> Play {
        Play::new(workspace([
            (10, Kind::Contact, json!({"name": "Olena", "of_tomorrow": {"a": 1}})),
            (
                20,
                Kind::Commitment,
                json!({
                    "title": {"uk": "Обмін", "de": "Austausch", "pl": "Wymiana"}, "status": "agreed", "invented": true,
                    "responsible/#2": {"contact": "#10"},
                    "steps/#5": {"title": {"en": "a"}, "position": 1}, "steps/#6": {"title": {"en": "b"}, "done": "2026-01"},
                }),
            ),
            (
                30,
                Kind::Event,
                json!({"title": {"en": "e"}, "kind": "visit", "when": "2026-11-01", "status": "planned", "headcount/#2": 5}),
            ),
            (40, Kind::Programme, json!({"name": {"en": "p"}})),
        ]))
    }

    fn contact(name: &str) -> Fields {
        fields(json!({"partnership": "#1", "name": name}))
    }

    #[test]
    fn one_field_is_given_another_value_and_checked_with_the_rest() {
        let mut play = play();
        play.run(|ws, desk| put_field(ws, id(10), "name", Some(&json!("Ivan")), desk))
            .unwrap();
        assert_eq!(play.record(id(10)).fields["name"], json!("Ivan"));
        let refused = play.run(|ws, desk| put_field(ws, id(10), "name", None, desk));
        assert!(matches!(refused, Err(Refusal::Invalid(_))), "{refused:?}");
        let refused = play.run(|ws, desk| put_field(ws, id(99), "name", None, desk));
        assert_eq!(refused, Err(Refusal::Gone));
    }

    /// The contact was deleted, and got a telephone number from someone who did not know. The record as it was.
    fn changed_after_deletion() -> (Play, Record) {
        let mut play = play();
        let was = play.record(id(10)).clone();
        play.run(|ws, desk| delete(ws, id(10), desk)).unwrap();
        let mut fields = was.fields.to_fields();
        fields.insert("phone".into(), json!("12"));
        let changed = play.draw_up(|_, desk| was.revised(fields, desk.clock, desk.stamp));
        let heard = crate::domain::merge::incoming(&play.workspace, [changed]).change;
        play.workspace.apply(&heard);
        assert!(waits(&play));
        (play, was)
    }

    fn waits(play: &Play) -> bool {
        play.workspace.kept(id(10)).unwrap().changed_after_deletion()
    }

    #[test]
    fn what_was_changed_after_its_deletion_comes_back_with_the_change() {
        let (mut play, was) = changed_after_deletion();
        let before = play.seen();
        play.run(|ws, desk| Ok(restore(ws, std::slice::from_ref(&was), desk)))
            .unwrap();
        let fields = &play.record(id(10)).fields;
        assert_eq!((&fields["name"], &fields["phone"]), (&json!("Olena"), &json!("12")));
        let after = play.seen();
        assert!(play.step(Way::Undo));
        assert!(play.seen() == before && waits(&play));
        assert!(play.step(Way::Redo));
        assert!(play.seen() == after && !waits(&play));
    }

    #[test]
    fn or_stays_deleted_and_then_keeps_nothing() {
        let (mut play, _) = changed_after_deletion();
        play.run(|ws, desk| leave_deleted(ws, id(10), desk)).unwrap();
        assert!(!waits(&play) && play.workspace.kept(id(10)).unwrap().fields.is_empty());
        assert!(play.step(Way::Undo) && waits(&play));
        assert!(play.step(Way::Redo) && !waits(&play));
        assert!(play.step(Way::Undo) && waits(&play));
    }

    #[test]
    fn a_form_is_tidied_checked_and_kept() {
        let mut play = play();
        let change = play
            .run(|ws, desk| save(ws, Kind::Contact, id(50), &contact("  Ivan "), desk))
            .unwrap();
        assert!(change.edits.len() == 1 && change.edits[0].before.is_none());
        assert_eq!(play.record(id(50)).fields, contact("Ivan"));
        let refused = play.run(|ws, desk| save(ws, Kind::Contact, id(50), &contact(" "), desk));
        let problem = Problem {
            path: "name".into(),
            fault: Fault::Required,
        };
        assert_eq!(refused, Err(Refusal::Invalid(vec![problem])));
        assert_eq!(play.record(id(50)).fields, contact("Ivan"));
    }

    #[test]
    fn saving_without_a_change_is_no_change() {
        let mut play = play();
        for n in [10, 20, 30, 40] {
            let record = play.record(id(n)).clone();
            let change = play
                .run(|ws, desk| save(ws, record.kind, record.id, &record.fields, desk))
                .unwrap();
            assert!(change.is_empty(), "{record:?}");
        }
    }

    #[test]
    fn an_edit_stamps_its_field_and_keeps_what_this_version_does_not_know() {
        let mut play = play();
        let before = play.record(id(10)).clone();
        let mut typed = before.fields.to_fields();
        typed.insert("name".into(), json!("Oksana"));
        play.run(|ws, desk| save(ws, Kind::Contact, id(10), &typed, desk))
            .unwrap();
        let after = play.record(id(10));
        assert_eq!(after.fields["of_tomorrow"], json!({"a": 1}));
        assert_eq!(after.stamps.keys().collect::<Vec<_>>(), ["name"]);
        assert!(after.stamp_of("name") > before.base && after.base == before.base);
    }

    #[test]
    fn a_form_saved_after_its_record_was_deleted_brings_it_back() {
        let mut play = play();
        play.run(|ws, desk| delete(ws, id(10), desk)).unwrap();
        let deleted = play.workspace.kept(id(10)).unwrap().base;
        play.run(|ws, desk| save(ws, Kind::Contact, id(10), &contact("Olena"), desk))
            .unwrap();
        assert_eq!(play.record(id(10)).fields, contact("Olena"));
        assert!(play.record(id(10)).base > deleted);
    }

    #[test]
    fn every_command_says_when_its_record_is_gone() {
        let mut play = play();
        let check = |outcome: Outcome| assert_eq!(outcome, Err(Refusal::Gone));
        check(play.run(|ws, desk| set_status(ws, id(99), CommitmentStatus::Done, desk)));
        check(play.run(|ws, desk| toggle_step(ws, id(99), id(5), desk)));
        check(play.run(|ws, desk| toggle_step(ws, id(20), id(7), desk)));
        check(play.run(|ws, desk| set_event_status(ws, id(99), EventStatus::Held, desk)));
        check(play.run(|ws, desk| delete(ws, id(99), desk)));
        check(play.run(|ws, desk| duplicate(ws, id(99), id(98), &[], desk)));
        play.run(|ws, desk| delete(ws, id(20), desk)).unwrap();
        check(play.run(|ws, desk| set_status(ws, id(20), CommitmentStatus::Done, desk)));
        check(play.run(|ws, desk| delete(ws, id(20), desk)));
    }

    #[test]
    fn status_and_steps_are_set_in_one_field_each() {
        let mut play = play();
        let check = |play: &Play, field: &str, expect: Value| assert_eq!(play.record(id(20)).fields[field], expect);
        play.run(|ws, desk| set_status(ws, id(20), CommitmentStatus::UnderWay, desk))
            .unwrap();
        check(&play, "status", json!("under_way"));
        let again = play
            .run(|ws, desk| set_status(ws, id(20), CommitmentStatus::UnderWay, desk))
            .unwrap();
        assert!(again.is_empty());
        let (first, second) = (format!("steps/{}", id(5)), format!("steps/{}", id(6)));
        play.run(|ws, desk| toggle_step(ws, id(20), id(5), desk)).unwrap();
        check(
            &play,
            &first,
            json!({"title": {"en": "a"}, "position": 1, "done": TODAY}),
        );
        play.run(|ws, desk| toggle_step(ws, id(20), id(6), desk)).unwrap();
        check(&play, &second, json!({"title": {"en": "b"}}));
        let stamped: Vec<&str> = play.record(id(20)).stamps.keys().map(String::as_str).collect();
        assert_eq!(stamped, ["status", &first, &second]);
        play.run(|ws, desk| set_event_status(ws, id(30), EventStatus::Held, desk))
            .unwrap();
        assert_eq!(play.record(id(30)).fields["status"], "held");
    }

    #[test]
    fn a_partnership_is_deleted_with_everything_in_it_and_comes_back_with_it() {
        let mut play = play();
        let before = play.seen();
        let change = play.run(|ws, desk| delete(ws, id(1), desk)).unwrap();
        assert_eq!(change.edits.len(), 4);
        assert_eq!(play.seen().iter().map(|(_, id, _)| *id).collect::<Vec<_>>(), [id(40)]);
        assert!(
            change
                .edits
                .iter()
                .all(|edit| edit.after.fields.is_empty() && edit.after.stamps.is_empty())
        );
        play.step(Way::Undo);
        assert_eq!(play.seen(), before);
    }

    #[test]
    fn undoing_a_deletion_brings_back_what_this_version_does_not_know() {
        let mut newer = record(10, Kind::Contact, json!({"name": "A", "partnership": "#1"}));
        newer.extra.insert("mood".into(), json!("good"));
        let mut play = Play::new(
            workspace([])
                .all()
                .map(|record| (**record).clone())
                .chain([newer])
                .collect(),
        );
        play.run(|ws, desk| delete(ws, id(10), desk)).unwrap();
        assert!(play.workspace.kept(id(10)).unwrap().extra.is_empty());
        play.step(Way::Undo);
        assert_eq!(play.record(id(10)).extra["mood"], "good");
    }

    #[test]
    fn a_copy_has_elements_of_its_own_and_a_marked_title() {
        let mut play = play();
        let marks = [("uk", "(копія)"), ("de", "(Kopie)"), ("en", "(copy)")];
        play.run(|ws, desk| duplicate(ws, id(20), id(50), &marks, desk))
            .unwrap();
        let expect = fields(json!({
            "partnership": "#1", "status": "agreed",
            "title": {"uk": "Обмін (копія)", "de": "Austausch (Kopie)", "pl": "Wymiana (copy)"},
            "responsible/#2": {"contact": "#10"},
            "steps/#101": {"title": {"en": "a"}, "position": 1}, "steps/#102": {"title": {"en": "b"}, "done": "2026-01"},
        }));
        assert_eq!(play.record(id(50)).fields, expect);
        play.run(|ws, desk| duplicate(ws, id(30), id(51), &marks, desk))
            .unwrap();
        assert_eq!(play.record(id(51)).fields[&format!("headcount/{}", id(2))], 5);
        play.run(|ws, desk| duplicate(ws, id(10), id(52), &marks, desk))
            .unwrap();
        assert_eq!(play.record(id(52)).fields["name"], "Olena (copy)");
        play.run(|ws, desk| duplicate(ws, id(1), id(53), &marks, desk)).unwrap();
        assert_eq!(play.workspace.partnership_of(id(53)).unwrap().partners.len(), 2);
    }

    fn example() -> Contents {
        let unstamped = [
            (
                Kind::Partnership,
                id(60),
                fields(json!({"partners/#61": {}, "partners/#62": {}})),
            ),
            (
                Kind::Event,
                id(63),
                fields(json!({"partnership": "#60", "title": {"en": "e"}})),
            ),
            (Kind::Programme, id(64), fields(json!({"name": {"en": "p"}}))),
        ];
        Contents {
            unstamped: unstamped.into(),
            ..Contents::default()
        }
    }

    #[test]
    fn the_example_comes_goes_with_what_was_added_to_it_and_comes_again() {
        let mut play = play();
        let own = play.seen();
        play.run(|ws, desk| Ok(add_example(ws, example(), desk))).unwrap();
        let with_example = play.seen();
        assert_eq!(with_example.len(), own.len() + 3);
        assert!([60, 63, 64].iter().all(|n| play.record(id(*n)).is_example()));
        let again = play.run(|ws, desk| Ok(add_example(ws, example(), desk))).unwrap();
        assert!(again.is_empty());
        let mut guest = contact("Guest");
        guest.insert("partnership".into(), id(60).to_string().into());
        play.run(|ws, desk| save(ws, Kind::Contact, id(70), &guest, desk))
            .unwrap();
        play.run(|ws, desk| Ok(remove_example(ws, desk))).unwrap();
        assert_eq!(play.seen(), own);
        play.run(|ws, desk| Ok(add_example(ws, example(), desk))).unwrap();
        assert_eq!(play.seen(), with_example);
    }
}
