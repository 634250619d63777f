//! One of several views of the same place.

use leptos::prelude::*;

use super::Each;

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
