//! What can be done to the workspace. Each command is pure: the workspace and an intent go in, a Change or a typed
//! refusal comes out; time and new ids are passed in with [`Desk`].

use std::sync::Arc;

use serde_json::{Value, json};

use crate::domain::codes::CommitmentStatus;
use crate::domain::date::Day;
use crate::domain::id::{Id, NewId};
use crate::domain::record::{Fields, Kind, Record};
use crate::domain::schema::{Input, specs, title_field};
use crate::domain::stamp::{Clock, Stamp};
use crate::domain::tidy::tidy;
use crate::domain::validate::{Problem, validate};
use crate::domain::workspace::{Change, Edit, Workspace};
use crate::formats::exchange::Contents;

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
    /// A file is loaded into an empty workspace only.
    NotEmpty,
}

type Outcome = Result<Change, Refusal>;

/// Saves a form: `fields` are all the fields of the record, tidied here and checked. `id` names a record that is
/// there, or the one to be made.
///
/// # Errors
/// The faults, field by field; or that the record was deleted meanwhile.
pub fn save(workspace: &Workspace, kind: Kind, id: Id, fields: &Fields, desk: &Desk) -> Outcome {
    let fields = tidy(kind, fields);
    let problems = validate(kind, &fields, workspace, desk.today);
    if !problems.is_empty() {
        return Err(Refusal::Invalid(problems));
    }
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
    let mut fields = record.fields.clone();
    change(&mut fields);
    Ok(Change {
        edits: edit(workspace, record.kind, id, fields, desk).into_iter().collect(),
    })
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

/// Says of a planned event that it was held.
///
/// # Errors
/// The event is not there.
pub fn mark_held(workspace: &Workspace, id: Id, desk: &Desk) -> Outcome {
    alter(workspace, id, desk, |fields| {
        fields.insert("status".into(), "held".into());
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

/// Removes the example, as far as it is there.
#[must_use]
pub fn remove_example(workspace: &Workspace, desk: &Desk) -> Change {
    buried(workspace.live().filter(|record| record.is_example()), desk)
}

fn buried<'a>(records: impl Iterator<Item = &'a Arc<Record>>, desk: &Desk) -> Change {
    let edits = records.map(|record| Edit {
        before: Some(Arc::clone(record)),
        after: Arc::new(record.tombstone(desk.clock, desk.stamp)),
    });
    Change { edits: edits.collect() }
}

/// The fields of a copy: elements get new ids, each title a mark from `marks` (by language tag), and what belongs to the one
/// original (example, invented) is left out.
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

/// Loads the contents of a file into an empty workspace. Records without stamps get this change's.
///
/// # Errors
/// The workspace is not empty: joining comes with merging.
pub fn load(workspace: &Workspace, contents: Contents, desk: &Desk) -> Outcome {
    if !workspace.is_empty() {
        return Err(Refusal::NotEmpty);
    }
    Ok(added(workspace, contents, desk))
}

/// Adds the example beside what is there; its ids are its own.
#[must_use]
pub fn add_example(workspace: &Workspace, contents: Contents, desk: &Desk) -> Change {
    let mut contents = contents;
    for (_, _, fields) in &mut contents.unstamped {
        fields.insert("example".into(), json!(true));
    }
    added(workspace, contents, desk)
}

fn added(workspace: &Workspace, contents: Contents, desk: &Desk) -> Change {
    let stamped = contents.stamped.into_iter().filter_map(|record| {
        let before = workspace.kept(record.id).map(Arc::clone);
        // A record that was deleted here is younger as a tombstone; opening its file again means to have it back.
        let after = match &before {
            Some(tombstone) => tombstone.revised(record.fields, desk.clock, desk.stamp),
            None => record,
        };
        (before.as_deref() != Some(&after)).then(|| Edit {
            before,
            after: Arc::new(after),
        })
    });
    let unstamped = contents
        .unstamped
        .into_iter()
        .filter_map(|(kind, id, fields)| edit(workspace, kind, id, fields, desk));
    Change {
        edits: stamped.chain(unstamped).collect(),
    }
}
