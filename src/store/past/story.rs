//! What happened to one record, and what a file that was taken over changed in it.

use serde_json::Value;

use super::{Fate, Moment, Origin, Trace};
use crate::domain::id::Id;
use crate::domain::record::Fields;

/// What happened to a record at one time.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// When, in milliseconds since 1970.
    pub at: f64,
    /// What made the change.
    pub origin: Option<Origin>,
    /// The page load that made it.
    pub replica: String,
    /// What became of the record.
    pub fate: Fate,
    /// The fields that changed. Of what the journal brought back there are the names alone.
    pub turns: Vec<Turn>,
}

/// What became of a field.
#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    /// Its name.
    pub field: String,
    /// The value before; none where there was none.
    pub old: Option<Value>,
    /// The value after.
    pub new: Option<Value>,
}

/// What happened to a record, the latest first; `now` are its fields, none where it is deleted.
#[must_use]
pub fn story(moments: &[Moment], id: Id, now: Option<&Fields>) -> Vec<Told> {
    let mut state = now.cloned().unwrap_or_default();
    let mut told = Vec::new();
    for moment in moments.iter().rev() {
        for trace in moment.traces.iter().filter(|trace| trace.id == id && trace.changed()) {
            told.push(Told {
                at: moment.at,
                origin: moment.origin,
                replica: moment.replica.clone(),
                fate: trace.fate,
                turns: turns(moment, trace, &state),
            });
            if moment.keeps() {
                go_back(&mut state, trace);
            }
        }
    }
    told
}

/// What a file that was taken over changed in one of its records; `moments` begin with the one that took it over.
#[must_use]
pub fn turns_of(moments: &[Moment], trace: &Trace, now: Option<&Fields>) -> Vec<Turn> {
    let mut turns = story(moments, trace.id, now)
        .pop()
        .map_or_else(Vec::new, |told| told.turns);
    turns.retain(|turn| trace.fields.contains_key(&turn.field));
    turns
}

fn turns(moment: &Moment, trace: &Trace, state: &Fields) -> Vec<Turn> {
    if trace.fate != Fate::Changed {
        return Vec::new();
    }
    let is_known = moment.keeps();
    let turn = |(field, old): (&String, &Value)| Turn {
        field: field.clone(),
        old: Some(old.clone()).filter(|old| !old.is_null()),
        new: state.get(field).filter(|_| is_known).cloned(),
    };
    trace.fields.iter().map(turn).collect()
}

/// Makes of the fields after a change those before it.
fn go_back(state: &mut Fields, trace: &Trace) {
    if trace.fate != Fate::Changed {
        state.clear();
    }
    for (name, old) in &trace.fields {
        if old.is_null() {
            state.remove(name);
        } else {
            state.insert(name.clone(), old.clone());
        }
    }
}
