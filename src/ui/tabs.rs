//! One of several views of the same place.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::Each;
use super::focus::focus_by_id;
use super::keys::rove;

/// A tab.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct TabItem {
    /// What [`Tabs`] hands to `on_input`.
    pub value: String,
    /// What it says.
    pub label: String,
    /// A number beside it.
    pub count: Option<String>,
}

/// Tabs and the panel of the one chosen (WAI-ARIA tabs). For places with an address of their own use links in
/// `nav.tabs` instead.
#[component]
pub fn Tabs(
    /// The id of the panel; the tabs' are made from it.
    #[prop(into)]
    id: String,
    /// What the tabs are of.
    #[prop(into)]
    label: Signal<String>,
    /// The tabs.
    #[prop(into)]
    items: Signal<Vec<TabItem>>,
    /// The value of the tab chosen.
    #[prop(into)]
    value: Signal<String>,
    /// Takes the value of the tab chosen.
    #[prop(into)]
    on_input: Callback<String>,
    /// The panel: shows what `value` says.
    children: Children,
) -> impl IntoView {
    let tab_id = {
        let id = id.clone();
        move |value: &str| format!("{id}-tab-{value}")
    };
    let on_key = {
        let tab_id = tab_id.clone();
        move |ev: KeyboardEvent| {
            let items = items.read_untracked();
            let at = items
                .iter()
                .position(|item| item.value == *value.read_untracked())
                .unwrap_or_default();
            let to = rove(&ev.key(), at, items.len())
                .and_then(|to| items.get(to))
                .map(|item| item.value.clone());
            drop(items);
            if let Some(to) = to {
                ev.prevent_default();
                focus_by_id(&tab_id(&to));
                on_input.run(to);
            }
        }
    };
    let tab = {
        let (tab_id, panel) = (tab_id.clone(), id.clone());
        move |item: TabItem| {
            let TabItem {
                value: this,
                label,
                count,
            } = item;
            let own_id = tab_id(&this);
            let chosen = {
                let this = this.clone();
                Signal::derive(move || *value.read() == this)
            };
            view! {
                <button
                    type="button"
                    role="tab"
                    id=own_id
                    aria-controls=panel.clone()
                    aria-selected=move || chosen.get().to_string()
                    tabindex=move || if chosen.get() { "0" } else { "-1" }
                    on:click=move |_| on_input.run(this.clone())
                >
                    {label}
                    {count.map(|count| view! { " " <span class="count">{count}</span> })}
                </button>
            }
        }
    };
    view! {
        <div class="tabs" role="tablist" aria-label=move || label.get() on:keydown=on_key>
            <Each each=move || items.get() key=Clone::clone children=tab />
        </div>
        <div role="tabpanel" id=id tabindex="0" aria-labelledby=move || tab_id(&value.read())>{children()}</div>
    }
}

/// A choice of few, all seen at once: radio buttons side by side.
#[component]
pub fn SegmentedControl(
    /// The name of the group.
    #[prop(into)]
    id: String,
    /// What is chosen, for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// Value and text of each choice.
    #[prop(into)]
    options: Signal<Vec<(String, String)>>,
    /// The value chosen.
    #[prop(into)]
    value: Signal<String>,
    /// Takes the value chosen.
    #[prop(into)]
    on_input: Callback<String>,
) -> impl IntoView {
    let option = move |(this, text): (String, String)| {
        let (code, name) = (this.clone(), id.clone());
        view! {
            <label>
                <input
                    type="radio"
                    name=name
                    value=this.clone()
                    prop:checked=move || *value.read() == code
                    on:change=move |_| on_input.run(this.clone())
                />
                <span>{text}</span>
            </label>
        }
    };
    view! {
        <fieldset class="segments">
            <legend class="sr">{move || label.get()}</legend>
            <Each each=move || options.get() key=Clone::clone children=option />
        </fieldset>
    }
}
