//! Ways to bring records in: the example, and a file.

use leptos::html;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::domain::record::Kind;
use crate::domain::text::Lang;
use crate::i18n::m;
use crate::store::Store;

use super::links::Place;
use super::t;

/// Opens the example and leads to it.
#[component]
pub fn OpenExample(
    /// More classes of the button.
    #[prop(optional, into)]
    class: String,
) -> impl IntoView {
    let store = Store::here();
    let navigate = use_navigate();
    let open = move |_| {
        let navigate = navigate.clone();
        store.open_example(move |id| {
            navigate(&Place::Show(Kind::Partnership, id).href(), NavigateOptions::default());
        });
    };
    view! { <button type="button" class=format!("btn {class}") on:click=open>{t(m::start_open_example)}</button> }
}

/// Opens a file that the reader chooses, to be looked at.
#[component]
pub fn OpenFile(
    /// More classes of the button.
    #[prop(optional, into)]
    class: String,
    /// What the button says.
    #[prop(default = m::start_open_file)]
    label: fn(Lang) -> &'static str,
) -> impl IntoView {
    let store = Store::here();
    let input = NodeRef::<html::Input>::new();
    let choose = move |_| {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    let open = move |_| {
        if let Some(input) = input.get_untracked() {
            store.open_chosen(input);
        }
    };
    view! {
        <button type="button" class=format!("btn {class}") on:click=choose>{t(label)}</button>
        <input type="file" hidden accept=".json,application/json" aria-label=t(label) node_ref=input on:change=open/>
    }
}
