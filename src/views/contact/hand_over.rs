//! The commitments of a contact handed over to a successor.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::order::sorted_by_key;
use crate::domain::queries::contacts::responsible;
use crate::domain::queries::lists::title;
use crate::domain::record::Record;
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;
use crate::i18n::mailto::mailto;
use crate::i18n::{ask, dates, m};
use crate::store::Store;
use crate::store::commands::{self, Successor};
use crate::store::handle::Deed;
use crate::ui::{CheckField, Choice, Combobox, Each, Glyph, Icon, Memo, live};
use crate::views::form::choices;
use crate::views::form::words::combo_texts;
use crate::views::shared::marks::count;
use crate::views::shared::section::titled;
use crate::views::shared::{Reader, Sheet, t, tr};

/// The first control of the form.
pub(super) const TO: &str = "hand-over-to";

/// What was handed over, and to whom.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Handed {
    /// The successor.
    pub to: Id,
    /// The commitments.
    pub commitments: Vec<Id>,
}

/// The open commitments for which a contact is responsible, the earliest due first, the undated last.
pub(super) fn open_ones(workspace: &Workspace, contact: Id) -> Vec<Arc<Record>> {
    let found = workspace
        .commitments()
        .filter(|(_, it)| it.status().is_open() && responsible(it).contains(&contact));
    sorted_by_key(
        found.map(|(record, _)| Arc::clone(record)).collect(),
        |record: &Arc<Record>| {
            let due = record.commitment().and_then(|it| it.due);
            (due.is_none(), due, record.id)
        },
    )
}

/// Asks to whom what goes, and hands it over; `handed` hears what was.
#[component]
pub(super) fn HandOverForm(id: Id, close: Callback<()>, handed: Callback<Handed>) -> impl IntoView {
    let store = Store::here();
    let open = Memo::new(move |_| store.workspace().with(|workspace| open_ones(workspace, id)));
    let left = RwSignal::new(Vec::<Id>::new());
    let successor = RwSignal::new(None::<Successor>);
    let (log, tried) = (RwSignal::new(false), RwSignal::new(false));
    let chosen = Memo::new(move |_| {
        let ids = open.with(|open| open.iter().map(|record| record.id).collect::<Vec<_>>());
        left.with(|left| ids.into_iter().filter(|id| !left.contains(id)).collect::<Vec<_>>())
    });
    let save = Callback::new(move |()| {
        tried.set(true);
        let (Some(to), commitments) = (successor.get_untracked(), chosen.get_untracked()) else {
            return;
        };
        if commitments.is_empty() {
            return;
        }
        let name = |id: Id| {
            let found = store
                .workspace()
                .with_untracked(|workspace| workspace.contact(id).map(|contact| contact.name.clone()));
            found.unwrap_or_default()
        };
        let to_name = match &to {
            Successor::Known(id) => name(*id),
            Successor::New { name, .. } => name.trim().to_owned(),
        };
        let said: Vec<(Lang, String)> = if log.get_untracked() {
            let all = Lang::ALL.into_iter();
            all.map(|lang| (lang, m::handover_log_text(lang, &name(id), &to_name)))
                .collect()
        } else {
            Vec::new()
        };
        let deed = Deed::HandedOver {
            name: to_name,
            commitments: commitments.len(),
        };
        let done = store.run(deed, |workspace, desk| {
            commands::hand_over(workspace, id, &to, &commitments, &said, desk)
        });
        // A refusal is said by the notice.
        if done.is_ok() {
            handed.run(Handed {
                to: to.id(),
                commitments,
            });
        }
    });
    let nobody = t(m::handover_nobody);
    let error = Signal::derive(move || (tried.get() && successor.with(Option::is_none)).then(|| nobody.get()));
    let none = live(move || {
        let is_empty = tried.get() && chosen.with(Vec::is_empty);
        is_empty.then(|| view! { <p class="error"><Icon glyph=Glyph::Alert/><span>{m::handover_nothing(store.lang().get())}</span></p> }.into_any())
    });
    let all_of = move || left.set(Vec::new());
    let none_of = move || left.set(open.with_untracked(|open| open.iter().map(|record| record.id).collect()));
    let row = move |record: Arc<Record>| tick(&record, left);
    let label = tr(move |lang| m::handover_do(lang, count(chosen.with(Vec::len))));
    view! {
        <Sheet title=t(m::handover_form) save close label>
            <To id successor error/>
            <fieldset class="field">
                <legend class="label">{t(m::handover_which)}</legend>
                <div class="row">
                    <button type="button" class="btn small quiet" on:click=move |_| all_of()>{t(m::handover_all)}</button>
                    <button type="button" class="btn small quiet" on:click=move |_| none_of()>{t(m::handover_none)}</button>
                </div>
                <div class="tick-list"><Each each=move || open.get() key=|record| record.id children=row/></div>
                <div role="status">{none}</div>
            </fieldset>
            <CheckField id="hand-over-log" label=t(m::handover_log) hint=t(m::handover_log_hint) checked=log on_change=move |on| log.set(on)/>
        </Sheet>
    }
}

/// One commitment, ticked unless it is to stay.
fn tick(record: &Arc<Record>, left: RwSignal<Vec<Id>>) -> AnyView {
    let store = Store::here();
    let (id, shown) = (record.id, store.record(record.id));
    let label = tr(move |lang| {
        let record = shown.get();
        let commitment = record.as_ref().and_then(|record| record.commitment());
        let Some(commitment) = commitment else {
            return String::new();
        };
        let title = titled(commitment.title.show(lang), lang);
        match &commitment.due {
            Some(due) => format!("{title} · {}", dates::due(lang, due)),
            None => title,
        }
    });
    let checked = Signal::derive(move || left.with(|left| !left.contains(&id)));
    let change = move |on: bool| {
        left.update(|left| {
            left.retain(|known| *known != id);
            if !on {
                left.push(id);
            }
        });
    };
    view! { <CheckField id=format!("hand-over-{id}") label checked on_change=change/> }.into_any()
}

/// The contacts of the same side, and whoever is typed anew.
#[component]
fn To(id: Id, successor: RwSignal<Option<Successor>>, error: Signal<Option<String>>) -> impl IntoView {
    let store = Store::here();
    let options = Memo::new(move |_| {
        let lang = store.lang().get();
        let mut all = store.workspace().with(|workspace| {
            let contact = workspace.contact(id);
            let partnership = contact.and_then(|contact| contact.partnership);
            let partner = contact.and_then(|contact| contact.partner);
            partnership.map_or_else(Vec::new, |of| choices::contacts(workspace, of, partner, lang))
        });
        all.retain(|choice| choice.value != id.to_string());
        if let Some(Successor::New { id, name }) = successor.get() {
            all.push(Choice {
                value: id.to_string(),
                label: name,
                detail: String::new(),
            });
        }
        all
    });
    let value =
        Signal::derive(move || successor.with(|to| to.as_ref().map(|to| to.id().to_string()).unwrap_or_default()));
    let choose = move |chosen: String| {
        let chosen: Option<Id> = chosen.parse().ok();
        successor.update(|to| {
            if to.as_ref().map(Successor::id) != chosen {
                *to = chosen.map(Successor::Known);
            }
        });
    };
    let create = move |name: String| {
        successor.set(Some(Successor::New {
            id: store.new_id(),
            name,
        }));
    };
    view! {
        <Combobox id=TO label=t(m::handover_to) hint=t(m::handover_to_hint) value options on_input=choose create texts=combo_texts() error required=true/>
    }
}

/// After the handover: a draft to the successor, where there is an address.
pub(super) fn letter(from: Id, handed: &Handed, workspace: &Workspace, reader: &Reader) -> Option<AnyView> {
    let to = workspace.contact(handed.to)?;
    if to.email.trim().is_empty() {
        return None;
    }
    let lang = ask::language(to, reader.lang);
    let cities = to
        .partnership
        .and_then(|id| workspace.get(id))
        .map(|record| title(record, lang, &reader.our_city));
    let open = handed
        .commitments
        .iter()
        .filter_map(|id| workspace.commitment(*id))
        .collect::<Vec<_>>();
    let from = workspace
        .contact(from)
        .map(|contact| contact.name.clone())
        .unwrap_or_default();
    let draft = ask::handed_over(lang, &to.name, &from, &open, &cities.unwrap_or_default());
    let href = mailto(&to.email, &draft.subject, &draft.body);
    Some(view! { <p><a class="btn" href=href>{m::handover_write(reader.lang, &to.name)}</a></p> }.into_any())
}
