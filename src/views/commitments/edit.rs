//! A field in a cell of the table: Enter saves, Escape leaves it as it was, Tab saves and goes on, and so does the pointer elsewhere.

use leptos::ev;
use leptos::prelude::*;

use crate::domain::date::{DateError, DateErrorKind, Edtf};
use crate::domain::id::Id;
use crate::domain::text::Lang;
use crate::domain::validate::Fault;
use crate::i18n::faults;
use crate::store::commands::{Alteration, Refused};
use crate::store::handle::Which;
use crate::ui::{DateField, Together, focus_cell, leaves_group, tabs_out};
use crate::views::form::words::date_labels;
use crate::views::shared::t;

use super::Seen;
use super::facts::name;
use super::groups::Group;
use super::look::{By, Fact};
use super::refused::why;
use super::row::row_id;
use super::table::GRID;

/// The id of the field; there is one at a time.
const FIELD: &str = "cell-edit";

/// Opens the field of a cell, and moves the focus into it.
pub fn begin(seen: Seen, id: Id, fact: Fact) {
    seen.typed
        .set(held(seen, id, fact).map(|(_, text)| text).unwrap_or_default());
    seen.fault.set(None);
    seen.editing.set(Some((id, fact)));
    seen.browser.focus.run(FIELD.to_owned());
}

/// The field. What is typed and what is wrong with it is kept beside it, because its row may be drawn anew meanwhile: another tab
/// has changed the commitment.
#[component]
pub fn Editor(
    seen: Seen,
    id: Id,
    fact: Fact,
    /// The place of the cell in its row.
    column: usize,
) -> impl IntoView {
    let (title_lang, before) = held(seen, id, fact).unwrap_or_default();
    let (value, error) = (seen.typed, seen.fault);
    let is_open = move || seen.editing.get_untracked() == Some((id, fact));
    // Saves, and says whether the field is closed.
    let save = Callback::new(move |()| {
        if !is_open() {
            return true;
        }
        let typed = value.get_untracked();
        if typed != before {
            let lang = seen.reader.read_untracked().lang;
            let outcome = match alteration(fact, title_lang, &typed) {
                Err(kind) => Err(faults::fault(lang, &Fault::Date(kind))),
                Ok(None) => Ok(()),
                Ok(Some(to)) => {
                    let said = |refused: Vec<Refused>| refused.first().map(|it| why(lang, &it.why)).unwrap_or_default();
                    seen.store.alter(&[id], &to, Which::All).map_err(said)
                }
            };
            if let Err(words) = outcome {
                error.set(Some(words));
                return false;
            }
        }
        seen.editing.set(None);
        true
    });
    let to_cell = move |at: usize| focus_cell(GRID, row_id(id), at);
    let on_key = move |event: ev::KeyboardEvent| {
        if event.is_composing() {
            return;
        }
        // The grid must not take a key that is typed into a field.
        event.stop_propagation();
        match event.key().as_str() {
            "Escape" => {
                event.prevent_default();
                seen.editing.set(None);
                to_cell(column);
            }
            "Enter" => {
                event.prevent_default();
                if save.run(()) {
                    to_cell(column);
                }
            }
            "Tab" if tabs_out(&event) => {
                event.prevent_default();
                if save.run(()) {
                    to_cell(if event.shift_key() {
                        column.saturating_sub(1)
                    } else {
                        column + 1
                    });
                }
            }
            _ => {}
        }
    };
    let on_leave = move |event: ev::FocusEvent| {
        // Chromium says so also when the field is removed, and with it what would save.
        if leaves_group(&event) {
            let _ = save.try_run(());
        }
    };
    let label = t(name(fact));
    let invalid = move || error.read().is_some().then_some("true");
    let field = match fact {
        Fact::Title => view! {
            <input class="input" type="text" id=FIELD dir="auto" autocomplete="off" lang=title_lang.tag() aria-label=label aria-invalid=invalid
                aria-describedby="cell-error" prop:value=move || value.get() on:input=move |event| { error.set(None); value.set(event_target_value(&event)) }/>
        }
        .into_any(),
        Fact::Due => {
            let wrong = Signal::derive(|| None::<String>);
            view! { <DateField id=FIELD label value labels=date_labels() error=wrong on_input=move |text| { error.set(None); value.set(text) }/> }.into_any()
        }
        _ => {
            let option = |(key, text): (String, String)| {
                let this = key.clone();
                view! { <option value=key prop:selected=move || *value.read() == this>{text}</option> }
            };
            let options = choices(seen, fact).into_iter().map(option).together();
            view! {
                <select class="input" id=FIELD aria-label=label aria-invalid=invalid aria-describedby="cell-error"
                    on:change=move |event| { error.set(None); value.set(event_target_value(&event)) }>{options}</select>
            }
            .into_any()
        }
    };
    view! {
        <div class="cell-edit" on:keydown=on_key on:focusout=on_leave>
            {field}
            <p class="error" id="cell-error" role="alert">{move || error.get()}</p>
        </div>
    }
}

/// What the cell holds, as its field takes it; of a title the language that is shown.
fn held(seen: Seen, id: Id, fact: Fact) -> Option<(Lang, String)> {
    let lang = seen.reader.read_untracked().lang;
    seen.store.workspace().with_untracked(|workspace| {
        let commitment = workspace.commitment(id)?;
        let tie = workspace.partnership_of(seen.asking.partnership);
        Some(match fact {
            Fact::Title => {
                let shown = commitment.title.best(lang);
                let of = shown.and_then(|(_, tag)| Lang::from_tag(tag));
                (
                    of.unwrap_or(lang),
                    shown.map(|(words, _)| words.to_owned()).unwrap_or_default(),
                )
            }
            Fact::Due => (lang, commitment.due.map(|due| due.to_string()).unwrap_or_default()),
            _ => (lang, Group::of(by(fact), commitment, tie, workspace).key()),
        })
    })
}

/// What puts into groups by this fact.
const fn by(fact: Fact) -> By {
    match fact {
        Fact::Lead => By::Partner,
        Fact::Sphere => By::Sphere,
        Fact::Programme => By::Programme,
        _ => By::Status,
    }
}

/// What can be chosen.
fn choices(seen: Seen, fact: Fact) -> Vec<(String, String)> {
    let (reader, partnership) = (seen.reader.read_untracked(), seen.asking.partnership);
    seen.store.workspace().with_untracked(|workspace| {
        let programmes: Vec<Group> = workspace
            .programmes()
            .map(|(record, _)| Group::Programme(Some(record.id)))
            .collect();
        let all = Group::all(by(fact), &programmes, partnership, workspace, &reader);
        let named = all
            .into_iter()
            .map(|group| (group.key(), group.name(workspace, partnership, &reader)));
        named.collect()
    })
}

/// What is done to the commitment by what was typed.
fn alteration(fact: Fact, title: Lang, typed: &str) -> Result<Option<Alteration>, DateErrorKind> {
    Ok(match fact {
        Fact::Title => Some(Alteration::Title(title, typed.to_owned())),
        Fact::Due if typed.is_empty() => Some(Alteration::Due(None)),
        Fact::Due => Some(Alteration::Due(Some(typed.parse::<Edtf>().map_err(DateError::kind)?))),
        _ => Group::from_key(by(fact), typed).map(Group::alteration),
    })
}
