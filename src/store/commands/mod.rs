//! What can be done to the workspace. Each command is pure: the workspace and an intent go in, a Change or a typed
//! refusal comes out; time and new ids are passed in with [`Desk`].

mod agenda;
mod alter_many;
mod clauses;
mod close;
mod erase;
mod evidence;
mod hand_over;
mod hold_call;
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
pub use clauses::{commit_to, move_clause, reach_goal, take_clauses};
pub use close::{Answer, Closing, Meeting, close};
pub use erase::erase;
pub use evidence::{Proof, add_evidence};
pub use hand_over::{Successor, hand_over};
pub use hold_call::hold_call;
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
    buried(workspace.changed_after_deletion(), desk)
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
mod tests;
