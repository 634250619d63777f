//! Fields that point at other records: found by typing; a contact or a programme can be made in place.

use leptos::prelude::*;
use serde_json::{Value, json};

use crate::domain::id::Id;
use crate::domain::record::{Fields, Kind};
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;
use crate::store::Store;
use crate::store::commands::{self, Refusal};
use crate::store::handle::{Deed, Failure};
use crate::ui::{Choice, Combobox, ComboboxMany, Memo};

use super::choices::{self, with_gone};
use super::control::At;
use super::words::combo_texts;

/// The records on offer; gone ones that are chosen stay in sight.
fn offered(
    at: &At,
    chosen: Signal<Vec<String>>,
    find: impl Fn(&Workspace, Option<Id>, Lang) -> Vec<Choice> + Send + Sync + 'static,
) -> Signal<Vec<Choice>> {
    let store = Store::here();
    let partnership = at.form.partnership();
    Memo::new(move |_| {
        let (lang, partnership) = (store.lang().get(), partnership.get());
        let found = store.workspace().with(|workspace| find(workspace, partnership, lang));
        chosen.with(|chosen| with_gone(found, chosen, lang))
    })
    .into()
}

/// One contact, programme, event or commitment.
pub(super) fn pick_one(at: At, kind: Kind) -> AnyView {
    let (form, path, partner) = (at.form, at.path.clone(), at.partner());
    let value = form.text(&path);
    let chosen = Signal::derive(move || vec![value.get()]);
    let options = offered(&at, chosen, move |workspace, partnership, lang| {
        match (kind, partnership) {
            (Kind::Contact, Some(id)) => choices::contacts(workspace, id, partner, lang),
            (Kind::Event, Some(id)) => choices::events(workspace, id, lang),
            (Kind::Commitment, Some(id)) => choices::commitments(workspace, id, lang),
            (Kind::Programme, _) => choices::programmes(workspace, lang),
            _ => Vec::new(),
        }
    });
    let on_input = Callback::new(move |id: String| form.write_text(&path, id));
    if matches!(kind, Kind::Event | Kind::Commitment) {
        return view! {
            <Combobox id=at.id label=at.label hint=at.hint error=at.error required=at.required on_leave=at.on_leave
                value options on_input texts=combo_texts()/>
        }
        .into_any();
    }
    let store = Store::here();
    let create = Callback::new(move |name: String| {
        let mut fields = Fields::new();
        if kind == Kind::Contact {
            fields.extend(form.now("partnership").map(|id| ("partnership".to_owned(), id)));
            fields.extend(partner.map(|id| ("partner".to_owned(), id.to_string().into())));
        }
        if let Some(id) = made(store, kind, &name, fields) {
            on_input.run(id);
        }
    });
    view! {
        <Combobox id=at.id label=at.label hint=at.hint error=at.error required=at.required on_leave=at.on_leave
            value options on_input create texts=combo_texts()/>
    }
    .into_any()
}

/// Any number of programmes.
pub(super) fn pick_programmes(at: At) -> AnyView {
    let (form, path) = (at.form, at.path.clone());
    let values = form.list(&path);
    let options = offered(&at, values, |workspace, _, lang| choices::programmes(workspace, lang));
    let on_change = Callback::new(move |list: Vec<String>| form.write_list(&path, list));
    let store = Store::here();
    let create = move |name: String| {
        if let Some(id) = made(store, Kind::Programme, &name, Fields::new()) {
            let mut all = values.get_untracked();
            all.push(id);
            on_change.run(all);
        }
    };
    view! {
        <ComboboxMany id=at.id label=at.label hint=at.hint error=at.error required=at.required on_leave=at.on_leave
            values options on_change create texts=combo_texts()/>
    }
    .into_any()
}

/// A clause of an agreement, or an event.
pub(super) fn pick_origin(at: At) -> AnyView {
    let (form, path) = (at.form, at.path.clone());
    let origin = form.value(&path);
    let value =
        Memo::new(move |_| origin.with(|origin| origin.as_ref().map(choices::origin_value).unwrap_or_default()));
    let chosen = Signal::derive(move || vec![value.get()]);
    let options = offered(&at, chosen, |workspace, partnership, lang| {
        partnership.map_or_else(Vec::new, |id| choices::origins(workspace, id, lang))
    });
    let on_input = move |picked: String| form.write(&path, serde_json::from_str(&picked).unwrap_or(Value::Null));
    view! {
        <Combobox id=at.id label=at.label hint=at.hint error=at.error required=at.required on_leave=at.on_leave
            value options on_input texts=combo_texts()/>
    }
    .into_any()
}

/// Makes a record with this name at once. Its id; none where it could not be made, which a notice says.
fn made(store: Store, kind: Kind, name: &str, mut fields: Fields) -> Option<String> {
    let tag = store.lang().get_untracked().tag();
    let name = if kind == Kind::Programme {
        json!({tag: name})
    } else {
        name.into()
    };
    fields.insert("name".to_owned(), name);
    let id = store.new_id();
    let outcome = store.run(Deed::Created(kind), |workspace, desk| {
        commands::save(workspace, kind, id, &fields, desk)
    });
    if let Err(Failure::Refused(Refusal::Invalid(problems))) = &outcome {
        store.say(Err(Failure::Refused(Refusal::Invalid(problems.clone()))));
    }
    outcome.is_ok().then(|| id.to_string())
}
