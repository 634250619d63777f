//! A form while it is open: what is kept, what was typed over it, and what is wrong with it.

mod both;
mod kept;

use std::collections::BTreeSet;

use leptos::prelude::*;
use serde_json::Value;

use crate::domain::id::Id;
use crate::domain::record::{Fields, Kind};
use crate::domain::schema::{Input, specs};
use crate::domain::text::Lang;
use crate::domain::tidy::tidy;
use crate::domain::validate::{Fault, Problem, validate};
use crate::i18n::{faults, intl};
use crate::store::Store;
use crate::store::commands;
use crate::store::handle::{Deed, Failure};

use super::draft::{self, Typed};
use super::raw;
use crate::ui::Memo;

/// Where a form's draft is kept, and whether it is the whole record or what differs from the one that is there.
#[derive(Clone, PartialEq)]
pub(super) struct Place {
    /// The name of the draft.
    pub name: String,
    /// The address of the form.
    pub path: String,
}

/// The form; cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Form {
    /// The type of the record.
    pub kind: Kind,
    /// Its id, also before it is there.
    pub id: Id,
    /// Whether it is to be made.
    pub is_new: bool,
    /// The reader's language when the form opened: the first tab of its texts.
    pub first: Lang,
    /// How often saving was tried.
    pub attempt: RwSignal<u32>,
    store: Store,
    place: StoredValue<Place>,
    /// The fields as they are kept, or as a new record starts.
    kept: Signal<Fields>,
    /// The same as they stand in the controls.
    base: Memo<Fields>,
    typed: RwSignal<Typed>,
    /// What was typed, over the base as it is now.
    over: Memo<Fields>,
    /// What was typed here and changed elsewhere to something else.
    clashes: Memo<Vec<String>>,
    /// What the typing began with, as it is kept for a later visit.
    starts_kept: StoredValue<Fields>,
    /// The paths of the fields that were left, and of those that were written.
    left: RwSignal<BTreeSet<String>>,
    written: RwSignal<BTreeSet<String>>,
    faults: Memo<Vec<Problem>>,
    done: StoredValue<bool>,
}

impl Form {
    /// Opens a form over `kept`, with what was typed before.
    pub fn open(kind: Kind, id: Id, is_new: bool, place: Place, kept: Signal<Fields>) -> Self {
        let store = Store::here();
        let first = store.lang().get_untracked();
        let decimal = intl::decimal_sign(first);
        let base = Memo::new(move |_| kept.with(|kept| raw::as_typed(kind, kept, decimal)));
        let typed = RwSignal::new(Typed::default());
        let over = Memo::new(move |_| base.with(|base| typed.with(|typed| typed.over(base))));
        let clashes = Memo::new(move |_| base.with(|base| typed.with(|typed| typed.clashes(base))));
        let faults = Memo::new(move |_| {
            let fields = tidy(kind, &kept.with(|kept| over.with(|over| draft::merged(kept, over))));
            let today = store.today().get();
            let mut found = store
                .workspace()
                .with(|workspace| validate(kind, &fields, workspace, today));
            for problem in &mut found {
                if problem.path == "partnership" && !fields.contains_key("partnership") {
                    problem.fault = Fault::Required;
                }
            }
            found
        });
        let form = Self {
            kind,
            id,
            is_new,
            first,
            attempt: RwSignal::new(0),
            store,
            place: StoredValue::new(place),
            kept,
            base,
            typed,
            over,
            clashes,
            starts_kept: StoredValue::new(Fields::new()),
            left: RwSignal::new(BTreeSet::new()),
            written: RwSignal::new(BTreeSet::new()),
            faults,
            done: StoredValue::new(false),
        };
        if let Some(typed) = form.draft() {
            form.typed.set(typed);
        }
        on_cleanup(move || form.leave_open());
        form
    }

    /// What was typed and is not saved.
    pub fn typed(self) -> Signal<Fields> {
        Signal::derive(move || self.typed.with(|typed| typed.fields.clone()))
    }

    /// Puts `typed` in the place of all that was typed.
    pub fn retype(self, typed: Fields) {
        self.typed.update(|all| {
            all.fields = typed;
            self.base.with_untracked(|base| all.begin_where_unknown(base));
        });
        self.left.set(BTreeSet::new());
        self.written.set(BTreeSet::new());
        self.attempt.set(0);
        self.keep();
    }

    /// The value at a path; changes only when it does.
    pub fn value(self, path: &str) -> Memo<Option<Value>> {
        let path = path.to_owned();
        Memo::new(move |_| self.read(|base, typed| draft::read(base, typed, &path).cloned()))
    }

    /// The value at a path as text; empty where there is none.
    pub fn text(self, path: &str) -> Signal<String> {
        let value = self.value(path);
        Memo::new(move |_| value.with(|value| value.as_ref().map(as_text).unwrap_or_default())).into()
    }

    /// The list of codes or ids at a path.
    pub fn list(self, path: &str) -> Signal<Vec<String>> {
        let value = self.value(path);
        Memo::new(move |_| {
            value.with(|value| {
                let list = value.as_ref().and_then(Value::as_array);
                list.into_iter().flatten().map(as_text).collect::<Vec<_>>()
            })
        })
        .into()
    }

    /// Reads the fields as they were before and what was typed.
    pub fn read<T>(self, look: impl FnOnce(&Fields, &Fields) -> T) -> T {
        self.base.with(|base| self.over.with(|over| look(base, over)))
    }

    /// The ids of a collection's elements, in their order.
    pub fn elements(self, name: &'static str) -> Memo<Vec<String>> {
        Memo::new(move |_| self.read(|base, typed| draft::element_ids(base, typed, name)))
    }

    /// Puts a value at a path; null takes it away.
    pub fn write(self, path: &str, value: Value) {
        let (name, is_element) = path.split_once('/').map_or((path, false), |(name, _)| (name, true));
        let keep_empty = is_element
            && specs(self.kind)
                .iter()
                .any(|spec| spec.name == name && matches!(spec.input, Input::Collection(_)));
        if !self.written.with_untracked(|written| written.contains(path)) {
            self.written.update(|written| {
                written.insert(path.to_owned());
            });
        }
        self.typed.update(|typed| {
            self.base
                .with_untracked(|base| typed.write(base, path, value, keep_empty));
        });
        self.keep();
    }

    /// Puts a text at a path; an empty one takes it away.
    pub fn write_text(self, path: &str, text: String) {
        let value = if text.is_empty() { Value::Null } else { text.into() };
        self.write(path, value);
    }

    /// Puts a list at a path; an empty one takes it away.
    pub fn write_list(self, path: &str, list: Vec<String>) {
        let value = if list.is_empty() { Value::Null } else { list.into() };
        self.write(path, value);
    }

    /// The focus has left the field at a path: from now on its faults show.
    pub fn leave(self, path: &str) {
        if !self.left.with_untracked(|left| left.contains(path)) {
            self.left.update(|left| {
                left.insert(path.to_owned());
            });
        }
    }

    /// All faults, in the order of the form.
    pub fn faults(self) -> Memo<Vec<Problem>> {
        self.faults
    }

    /// What to say at the field at a path; nothing before the field was left.
    pub fn error(self, path: &str) -> Signal<Option<String>> {
        let path = path.to_owned();
        let lang = self.store.lang();
        Memo::new(move |_| {
            let found = self
                .faults
                .with(|faults| faults.iter().find(|problem| problem.path == path).cloned())?;
            self.is_seen(&found).then(|| faults::fault(lang.get(), &found.fault))
        })
        .into()
    }

    /// Faults show once their field was left. That a field is needed is not said before it held something, what holds
    /// between two fields shows at once, and what was lost meanwhile is said from the start.
    fn is_seen(self, problem: &Problem) -> bool {
        if self.attempt.get() > 0 {
            return true;
        }
        let left = || self.left.with(|left| left.contains(&problem.path));
        let written = || self.written.with(|written| written.contains(&problem.path));
        match problem.fault {
            Fault::Lost => true,
            Fault::Required => left() && written(),
            Fault::EndBeforeStart | Fault::HeldInFuture => self.left.with(|left| !left.is_empty()),
            _ => left(),
        }
    }

    /// The partnership that the record belongs to.
    pub fn partnership(self) -> Memo<Option<Id>> {
        let text = self.text("partnership");
        Memo::new(move |_| text.with(|text| text.parse().ok()))
    }

    /// Moves the record to another partnership: what names partners or records of the former one goes.
    pub fn move_to(self, partnership: String) {
        for spec in specs(self.kind) {
            match spec.input {
                Input::PerPartner(_) | Input::Headcount => {
                    let ids = self.read_untracked(|base, typed| draft::element_ids(base, typed, spec.name));
                    for id in ids {
                        self.write(&format!("{}/{id}", spec.name), Value::Null);
                    }
                }
                Input::Partner | Input::Origin => self.write(spec.name, Value::Null),
                _ => {}
            }
        }
        self.write_text("partnership", partnership);
    }

    /// As [`Self::read`], outside of any memo.
    pub fn read_untracked<T>(self, look: impl FnOnce(&Fields, &Fields) -> T) -> T {
        self.base
            .with_untracked(|base| self.over.with_untracked(|over| look(base, over)))
    }

    /// The value at a path now, outside of any memo.
    pub fn now(self, path: &str) -> Option<Value> {
        self.read_untracked(|base, typed| draft::read(base, typed, path).cloned())
    }

    /// Saves the record. `true` when it is kept; else all faults show, or a notice says why not.
    pub fn save(self) -> bool {
        self.attempt.update(|attempt| *attempt += 1);
        if self.faults.with_untracked(|faults| faults.iter().any(Problem::blocks)) {
            return false;
        }
        let fields = self
            .kept
            .with_untracked(|kept| self.over.with_untracked(|over| draft::merged(kept, over)));
        let overwritten = self.overwritten();
        let deed = if self.is_new {
            Deed::Created(self.kind)
        } else {
            Deed::Saved(self.kind)
        };
        let outcome: Result<(), Failure> = self.store.run(deed, |workspace, desk| {
            commands::save(workspace, self.kind, self.id, &fields, desk)
        });
        if outcome.is_ok() {
            self.done.set_value(true);
            self.place.with_value(|place| self.drop_drafts(place));
            self.store.keep_for_review(overwritten());
        }
        outcome.is_ok()
    }
}

/// A value as a control shows it: text as it is, a number in digits, anything else as JSON so that it is seen.
fn as_text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}
