//! Text in several lines, in one language.

use leptos::prelude::*;

use super::field::{Field, described_by, invalid};
use super::focus::left;
use super::text_field::Counter;

/// Several lines of text.
#[component]
pub fn TextArea(
    /// The id of the control.
    #[prop(into)]
    id: String,
    /// The label.
    #[prop(into)]
    label: Signal<String>,
    /// The text as it is.
    #[prop(into)]
    value: Signal<String>,
    /// Takes the text at every change.
    #[prop(into)]
    on_input: Callback<String>,
    /// The focus has gone.
    #[prop(into, default = Callback::new(|()| ()))]
    on_leave: Callback<()>,
    /// The tag of its language.
    #[prop(into)]
    lang: Signal<String>,
    /// What is wrong.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// A line of help.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// Must be filled in.
    #[prop(optional, into)]
    required: Signal<bool>,
    /// The greatest number of characters, 0 for any; not enforced, the counter shows near it.
    #[prop(optional)]
    limit: usize,
) -> impl IntoView {
    let described = described_by(&id, hint, error);
    view! {
        <Field id=id.clone() label hint error required>
            <textarea class="input" id=id rows="3" dir="auto"
                lang=move || lang.get()
                prop:value=move || value.get()
                aria-required=move || required.get().then_some("true")
                aria-invalid=move || invalid(error).get()
                aria-describedby=move || described.get()
                on:input=move |ev| on_input.run(event_target_value(&ev))
                on:blur=move |_| left(on_leave)></textarea>
            <Counter value limit />
        </Field>
    }
}
