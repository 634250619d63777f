//! One entry of the history of a record.

use std::sync::Arc;

use leptos::prelude::*;
use serde_json::Value;

use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::domain::text::Lang;
use crate::i18n::{faults, intl, m};
use crate::store::Store;
use crate::store::commands::Refusal;
use crate::store::handle::Failure;
use crate::store::past::{Fate, Origin, Told, Turn};
use crate::ui::{Glyph, Icon, Memo, Together, live};
use crate::views::shared::Browser;
use crate::views::shared::values::Words;

use super::history::LIST;

/// What happened at one time, and the fields that changed.
#[component]
pub fn Row(
    /// The type of the record.
    kind: Kind,
    /// The record.
    id: Id,
    /// What happened.
    told: Told,
    /// The record as it is now; none where it is deleted.
    record: Memo<Option<Arc<Record>>>,
) -> impl IntoView {
    let store = Store::here();
    let told = Arc::new(told);
    let head = {
        let told = Arc::clone(&told);
        let is_here = told.replica == store.replica();
        live(move || {
            let lang = store.lang().get();
            let when = intl::installed().moment(lang, told.at);
            view! { <p><strong>{what(lang, &told)}</strong>" "<span class="soft">{when}" · "{whence(lang, &told, is_here)}</span></p> }
        })
    };
    let turns = move || {
        let of = Of { kind, id, record };
        let turn = |turn: &Turn| view! { <Field of turn=turn.clone() is_known=!matches!(told.origin, Some(Origin::Recovery | Origin::Erasure))/> };
        told.turns.iter().map(turn).together()
    };
    view! { <li class="stack">{head}<dl class="pairs">{turns()}</dl></li> }
}

fn what(lang: Lang, told: &Told) -> &'static str {
    match (told.origin, told.fate) {
        (Some(Origin::Recovery), _) => m::past_fate_recovered(lang),
        (_, fate) => fate_words(lang, fate),
    }
}

/// What became of a record.
pub fn fate_words(lang: Lang, fate: Fate) -> &'static str {
    match fate {
        Fate::Created => m::past_fate_created(lang),
        Fate::Changed => m::past_fate_changed(lang),
        Fate::Deleted => m::past_fate_deleted(lang),
        Fate::Restored => m::past_fate_restored(lang),
    }
}

/// "with Undo, in this tab"
fn whence(lang: Lang, told: &Told, is_here: bool) -> String {
    let how = match told.origin {
        None | Some(Origin::Edit) => None,
        Some(Origin::Undo) => Some(m::past_by_undo(lang)),
        Some(Origin::Redo) => Some(m::past_by_redo(lang)),
        Some(Origin::File) => Some(m::past_by_file(lang)),
        Some(Origin::Folder) => Some(m::past_by_folder(lang)),
        Some(Origin::Example) => Some(m::past_by_example(lang)),
        Some(Origin::Recovery) => Some(m::past_by_recovery(lang)),
        Some(Origin::Trash) => Some(m::past_by_trash(lang)),
        Some(Origin::Earlier) => Some(m::past_by_earlier(lang)),
        Some(Origin::Erasure) => Some(m::privacy_by_erasure(lang)),
        Some(Origin::Snapshot) => Some(m::past_by_snapshot(lang)),
    };
    let place = if is_here {
        m::past_here(lang)
    } else {
        m::past_elsewhere(lang)
    };
    match how {
        Some(how) => format!("{how}, {place}"),
        None => place.to_owned(),
    }
}

#[derive(Clone, Copy)]
struct Of {
    kind: Kind,
    id: Id,
    record: Memo<Option<Arc<Record>>>,
}

/// A field with the value before and the value after, and a way back to the one before.
#[component]
fn Field(of: Of, turn: Turn, is_known: bool) -> impl IntoView {
    let store = Store::here();
    let fault = RwSignal::new(None::<Failure>);
    live(move || {
        let lang = store.lang().get();
        let record = of.record.get();
        let can = is_known
            && record
                .as_ref()
                .is_some_and(|record| record.fields.get(&turn.field) != turn.old.as_ref());
        let (name, old, new) = store.workspace().with(|workspace| {
            let words = Words {
                workspace,
                kind: of.kind,
                partnership: record.as_ref().and_then(|record| record.partnership()),
                lang,
            };
            let (old, new) = words.both(&turn.field, turn.old.as_ref(), turn.new.as_ref());
            (
                words.name(&turn.field, turn.new.as_ref().or(turn.old.as_ref())),
                old,
                new,
            )
        });
        let values = is_known.then(|| values(lang, turn.old.as_ref(), turn.new.as_ref(), &old, &new));
        let back = can.then(|| {
            let said = if old.is_empty() {
                m::past_no_value(lang).to_owned()
            } else {
                old
            };
            button(of, &turn, m::past_bring_back_what(lang, &name, &said), fault)
        });
        let why = live(move || fault.with(|fault| why(lang, fault.as_ref()?)));
        view! { <dt>{name}</dt><dd class="turn">{values}{back}<div role="status">{why}</div></dd> }
    })
}

/// A value before and the one after; `old` and `new` are the two in words.
pub fn values(lang: Lang, was: Option<&Value>, is: Option<&Value>, old: &str, new: &str) -> AnyView {
    if was.is_some() && is.is_some() && old.is_empty() && new.is_empty() {
        return view! { <span class="soft">{m::past_moved(lang)}</span> }.into_any();
    }
    let value = |value: Option<&Value>, words: &str| match value {
        Some(_) if !words.is_empty() => view! { <span class="lines">{words.to_owned()}</span> }.into_any(),
        _ => view! { <em class="soft">{m::past_no_value(lang)}</em> }.into_any(),
    };
    view! {
        <span class="before"><span class="sr">{m::past_was(lang)}" "</span>{value(was, old)}</span>
        <span class="soft" aria-hidden="true">"→"</span>
        <span><span class="sr">{m::past_became(lang)}" "</span>{value(is, new)}</span>
    }
    .into_any()
}

fn button(of: Of, turn: &Turn, label: String, fault: RwSignal<Option<Failure>>) -> AnyView {
    let (store, browser) = (Store::here(), Browser::here());
    let turn = turn.clone();
    let bring_back = move |_| {
        let outcome = store.bring_back(of.kind, of.id, &turn.field, turn.old.as_ref());
        if outcome.is_ok() {
            browser.focus.run(LIST.to_owned());
        }
        fault.set(outcome.err());
    };
    view! {
        <button type="button" class="btn small quiet" aria-label=label on:click=bring_back>
            <Icon glyph=Glyph::Undo/>{m::past_bring_back(store.lang().get())}
        </button>
    }
    .into_any()
}

/// Why a value does not fit; what else went wrong is said by the notice.
fn why(lang: Lang, failure: &Failure) -> Option<AnyView> {
    let Failure::Refused(Refusal::Invalid(problems)) = failure else {
        return None;
    };
    let why = faults::fault(lang, &problems.first()?.fault);
    Some(view! { <p class="error"><Icon glyph=Glyph::Alert/><span>{m::past_unfit(lang, &why)}</span></p> }.into_any())
}
