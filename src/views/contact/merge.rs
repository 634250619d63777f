//! Two contacts made one, field by field.

use leptos::prelude::*;
use serde_json::Value;

use crate::domain::id::Id;
use crate::domain::queries::duplicates::{Compared, compared, mentions};
use crate::domain::record::Kind;
use crate::i18n::m;
use crate::store::Store;
use crate::store::commands;
use crate::store::handle::Deed;
use crate::ui::{Memo, Together, live};
use crate::views::shared::marks::count;
use crate::views::shared::section::{label, titled};
use crate::views::shared::values::Words;
use crate::views::shared::{Sheet, t};

/// The first control of the form.
pub const STAYS: &str = "merge-stays";

/// Shows field by field what the one contact would have, and makes the two one.
#[component]
pub fn MergeForm(
    /// One of the two.
    a: Id,
    /// The other.
    b: Id,
    /// Closes the form.
    close: Callback<()>,
    /// Takes the one that stayed.
    merged: Callback<Id>,
) -> impl IntoView {
    let store = Store::here();
    let first = store.workspace().with_untracked(|workspace| {
        let of = |id: Id| mentions(workspace, id);
        let ((a_in, a_at), (b_in, b_at)) = (of(a), of(b));
        if b_in + b_at > a_in + a_at { b } else { a }
    });
    let stays = RwSignal::new(first);
    // The fields whose value comes from `b`; until one is chosen, those of the record that stays.
    let from_b = RwSignal::new(None::<Vec<String>>);
    let both = Memo::new(move |_| store.workspace().with(|workspace| compared(workspace, a, b)));
    let choices = move || {
        both.with(|rows| {
            rows.iter()
                .filter(|row| row.is_choice)
                .map(|row| row.name.clone())
                .collect::<Vec<_>>()
        })
    };
    let of_b = Memo::new(move |_| match from_b.get() {
        Some(fields) => fields,
        None if stays.get() == b => choices(),
        None => Vec::new(),
    });
    let save = Callback::new(move |()| {
        let stays = stays.get_untracked();
        let of_b = of_b.get_untracked();
        let (goes, taken) = if stays == a {
            (b, of_b)
        } else {
            let of_a = untrack(choices).into_iter().filter(|name| !of_b.contains(name));
            (a, of_a.collect())
        };
        let done = store.run(Deed::ContactsMerged, |workspace, desk| {
            commands::merge_contacts(workspace, stays, goes, &taken, desk)
        });
        // A refusal is said by the notice.
        if done.is_ok() {
            merged.run(stays);
        }
    });
    let choose = Callback::new(move |(name, is_b): (String, bool)| {
        let mut fields = of_b.get_untracked();
        fields.retain(|known| *known != name);
        if is_b {
            fields.push(name);
        }
        from_b.set(Some(fields));
    });
    let rows = live(move || {
        let rows = both.get();
        if rows.is_empty() {
            return Some(view! { <p>{m::duplicate_gone(store.lang().get())}</p> }.into_any());
        }
        let (open, told): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.is_choice);
        let open = open
            .into_iter()
            .map(|row| field_choice(row, a, of_b, choose))
            .together();
        Some(view! { {open}{alike(&told, a)} }.into_any())
    });
    view! {
        <Sheet title=t(m::duplicate_form) save close label=t(m::duplicate_merge)>
            {which(a, b, stays)}
            {rows}
        </Sheet>
    }
}

/// The words for values of a contact.
fn said(id: Id, say: impl FnOnce(&Words) -> String) -> String {
    let store = Store::here();
    store.workspace().with(|workspace| {
        say(&Words {
            workspace,
            kind: Kind::Contact,
            partnership: workspace.get(id).and_then(|record| record.partnership()),
            lang: store.lang().get(),
        })
    })
}

fn radio(group: &str, id: String, words: String, checked: Signal<bool>, choose: impl Fn() + 'static) -> AnyView {
    let group = group.to_owned();
    view! {
        <label class="check">
            <input type="radio" name=group id=id prop:checked=move || checked.get() on:change=move |_| choose()/>
            <span class="lines">{words}</span>
        </label>
    }
    .into_any()
}

/// Which of the two records stays.
fn which(a: Id, b: Id, stays: RwSignal<Id>) -> AnyView {
    let store = Store::here();
    live(move || {
        let lang = store.lang().get();
        let one = |id: Id| {
            let words = store.workspace().with(|workspace| {
                let name = titled(
                    workspace
                        .contact(id)
                        .map(|contact| contact.name.clone())
                        .unwrap_or_default(),
                    lang,
                );
                let (commitments, events) = mentions(workspace, id);
                format!(
                    "{name} · {} · {}",
                    m::duplicate_mentions_commitments(lang, count(commitments)),
                    m::duplicate_mentions_events(lang, count(events))
                )
            });
            let control = if id == a {
                STAYS.to_owned()
            } else {
                format!("{STAYS}-other")
            };
            radio(
                STAYS,
                control,
                words,
                Signal::derive(move || stays.get() == id),
                move || stays.set(id),
            )
        };
        Some(
            view! {
                <fieldset class="field">
                    <legend class="label">{m::duplicate_stays(lang)}</legend>
                    {one(a)}{one(b)}
                    <p class="hint">{m::duplicate_stays_hint(lang)}</p>
                </fieldset>
            }
            .into_any(),
        )
    })
}

/// Which of the two values of a field stays.
fn field_choice(row: Compared, a: Id, of_b: Memo<Vec<String>>, choose: Callback<(String, bool)>) -> AnyView {
    let lang = Store::here().lang().get();
    let (name, group) = (row.name.clone(), format!("merge-{}", row.name));
    let one = |value: &Option<Value>, is_b: bool| {
        let words = said(a, |words| {
            words.value(&row.name, value.as_ref().unwrap_or(&Value::Null))
        });
        let (of, field) = (name.clone(), name.clone());
        let checked = Signal::derive(move || of_b.with(|fields| fields.contains(&of)) == is_b);
        radio(&group, format!("{group}-{is_b}"), words, checked, move || {
            choose.run((field.clone(), is_b));
        })
    };
    let (first, second) = (one(&row.first, false), one(&row.second, true));
    view! {
        <fieldset class="field">
            <legend class="label">{label(lang, &format!("contact.{}", row.name))}</legend>
            {first}{second}
        </fieldset>
    }
    .into_any()
}

/// What there is nothing to choose about.
fn alike(rows: &[Compared], a: Id) -> Option<AnyView> {
    let lang = Store::here().lang().get();
    let pairs: Vec<AnyView> = rows
        .iter()
        .map(|row| {
            let words = said(a, |words| words.value(&row.name, &row.joined));
            let name = label(lang, &format!("contact.{}", row.name));
            view! { <dt>{name}</dt><dd class="lines">{words}</dd> }.into_any()
        })
        .collect();
    let note = m::duplicate_languages(lang);
    (!pairs.is_empty()).then(|| {
        view! { <div class="stack"><p class="soft">{m::duplicate_same(lang)}</p><dl class="pairs">{pairs}</dl><p class="hint">{note}</p></div> }.into_any()
    })
}
