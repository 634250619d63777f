//! What is typed and not written yet: a note while its field has the focus, and the answers until the event is closed. It is kept
//! at every key, because the tab may be gone at the next one.

use serde_json::{Value, json};

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::queries::agenda::joined_note;
use crate::domain::record::Fields;
use crate::domain::text::Lang;
use crate::store::Store;
use crate::store::commands;
use crate::store::handle::{Deed, Failure};

/// A note that is being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Typed {
    /// What stood there when the typing began.
    pub was: String,
    /// What stands there now.
    pub text: String,
    /// In which language.
    pub lang: Lang,
}

fn notes(event: Id) -> String {
    format!("notes/{event}")
}

/// The name of the draft of the answers.
pub(super) fn answers(event: Id) -> String {
    format!("closing/{event}")
}

fn read(value: &Value) -> Option<Typed> {
    let text = |name: &str| value.get(name).and_then(Value::as_str);
    Some(Typed {
        was: text("was")?.to_owned(),
        text: text("text")?.to_owned(),
        lang: Lang::from_tag(text("lang")?)?,
    })
}

/// The note of a point that was typed and is not written yet.
pub(super) fn note(store: Store, event: Id, point: Id) -> Option<Typed> {
    let kept = store.draft(&notes(event))?;
    read(kept.get(&point.to_string())?)
}

/// Keeps what is typed; none forgets it.
pub(super) fn keep(store: Store, event: Id, point: Id, typed: Option<&Typed>) {
    let name = notes(event);
    let mut all = store.draft(&name).unwrap_or_default();
    match typed {
        Some(typed) => {
            let value = json!({"was": typed.was, "text": typed.text, "lang": typed.lang.tag()});
            all.insert(point.to_string(), value);
        }
        None => drop(all.remove(&point.to_string())),
    }
    put(store, &name, &all);
}

fn put(store: Store, name: &str, all: &Fields) {
    if all.is_empty() {
        store.drop_draft(name);
    } else {
        store.keep_draft(name, all);
    }
}

/// Writes a note. What was written elsewhere since the typing began stays above it.
///
/// # Errors
/// It is too long, or could not be kept; then it stays a draft.
pub(super) fn write(store: Store, event: Id, point: Id, typed: &Typed) -> Result<(), Failure> {
    let outcome = store.run(Deed::Noted, |workspace, desk| {
        let now = workspace.event(event).and_then(|event| event.agenda.get(&point));
        let now = now.and_then(|point| point.note.get(typed.lang)).unwrap_or_default();
        let text = joined_note(&typed.was, &typed.text, now);
        commands::note_point(workspace, event, point, (typed.lang, &text), desk)
    });
    if outcome.is_ok() {
        keep(store, event, point, None);
    }
    outcome
}

/// Writes what was left as a draft, because the tab was gone. What cannot be written is said at its field.
pub(super) fn settle(store: Store, event: Id) {
    let Some(all) = store.draft(&notes(event)) else { return };
    for (point, value) in &all {
        let (Ok(point), Some(typed)) = (point.parse::<Id>(), read(value)) else {
            continue;
        };
        let is_there = store.workspace().with_untracked(|workspace| {
            workspace
                .event(event)
                .is_some_and(|event| event.agenda.contains_key(&point))
        });
        if is_there {
            let _ = write(store, event, point, &typed);
        }
    }
}
