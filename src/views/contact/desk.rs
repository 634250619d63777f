//! What can be done on the page of a contact: their commitments handed over, and another record of them merged with this one.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::components::A;
use leptos_router::hooks::use_navigate;

use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::i18n::m;
use crate::store::Store;
use crate::ui::{Combobox, Memo, Shown, live};
use crate::views::form::choices;
use crate::views::form::words::combo_texts;
use crate::views::shared::links::Place;
use crate::views::shared::page::HEADING;
use crate::views::shared::{Browser, Reader, t};

use super::hand_over::{HandOverForm, Handed, TO, letter, open_ones};
use super::merge::{MergeForm, STAYS};

const HAND_OVER: &str = "hand-over";
const MERGE: &str = "merge";
const WITH: &str = "merge-with";

#[derive(Clone, Copy, PartialEq, Eq)]
enum Panel {
    HandOver,
    With,
    Merge(Id),
}

/// The buttons, and what they open.
#[component]
pub(super) fn Desk(id: Id) -> impl IntoView {
    let (store, browser) = (Store::here(), Browser::here());
    let panel = RwSignal::new(None::<Panel>);
    let handed = RwSignal::new(None::<Handed>);
    let has_open = Memo::new(move |_| store.workspace().with(|workspace| !open_ones(workspace, id).is_empty()));
    let others = Memo::new(move |_| {
        let lang = store.lang().get();
        store.workspace().with(|workspace| {
            let of = workspace.contact(id).and_then(|contact| contact.partnership);
            let mut all = of.map_or_else(Vec::new, |of| choices::contacts(workspace, of, None, lang));
            all.retain(|choice| choice.value != id.to_string());
            all
        })
    });
    let open = move |what: Panel, focus: &str| {
        handed.set(None);
        panel.set(Some(what));
        browser.focus.run(focus.to_owned());
    };
    let close = move |opener: &'static str| {
        Callback::new(move |()| {
            panel.set(None);
            browser.focus.run(opener.to_owned());
        })
    };
    let done = Callback::new(move |what: Handed| {
        panel.set(None);
        handed.set(Some(what));
        browser.focus.run(HEADING.to_owned());
    });
    let navigate = use_navigate();
    let merged = Callback::new(move |stays: Id| {
        panel.set(None);
        if stays == id {
            browser.focus.run(HEADING.to_owned());
        } else {
            navigate(
                &Place::Show(Kind::Contact, stays).href(),
                NavigateOptions {
                    replace: true,
                    ..NavigateOptions::default()
                },
            );
        }
    });
    let choose = move |chosen: String| {
        if let Ok(other) = chosen.parse() {
            open(Panel::Merge(other), STAYS);
        }
    };
    let shown = Memo::new(move |_| panel.get());
    let opened = live(move || {
        Some(match shown.get()? {
            Panel::HandOver => view! { <HandOverForm id close=close(HAND_OVER) handed=done/> }.into_any(),
            Panel::Merge(other) => view! { <MergeForm a=id b=other close=close(MERGE) merged/> }.into_any(),
            Panel::With => view! {
                <div class="card quick no-print">
                    <Combobox id=WITH label=t(m::duplicate_other) value=String::new() options=others on_input=choose texts=combo_texts()/>
                    <p><button type="button" class="btn" on:click=move |_| close(MERGE).run(())>{t(m::commitment_close)}</button></p>
                </div>
            }
            .into_any(),
        })
    });
    let after = live(move || {
        let reader = Reader::of(store);
        let handed = handed.get()?;
        store
            .workspace()
            .with(|workspace| letter(id, &handed, workspace, &reader))
    });
    let expanded = move |is_it: fn(Panel) -> bool| move || panel.get().is_some_and(is_it).to_string();
    view! {
        <div class="row no-print">
            <Shown when=move || has_open.get()>
                <button type="button" class="btn" id=HAND_OVER aria-expanded=expanded(|it| it == Panel::HandOver) on:click=move |_| open(Panel::HandOver, TO)>{t(m::handover_open)}</button>
            </Shown>
            <Shown when=move || others.with(|all| !all.is_empty())>
                <button type="button" class="btn" id=MERGE aria-expanded=expanded(|it| it != Panel::HandOver) on:click=move |_| open(Panel::With, WITH)>{t(m::duplicate_merge_with)}</button>
            </Shown>
            <A href=Place::Person(id).href() attr:class="btn">{t(m::privacy_open)}</A>
        </div>
        {after}
        {opened}
    }
}
