//! A line that is not shown while it is typed.

use leptos::prelude::*;

use super::field::{Field, described_by, invalid};

/// A passphrase.
#[component]
pub fn SecretField(
    /// The id of the input.
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
    /// Whether its letters are to be seen.
    #[prop(into)]
    shown: Signal<bool>,
    /// What a password manager is to make of it (HTML, `autocomplete`).
    autocomplete: &'static str,
    /// What is wrong.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// A line of help.
    #[prop(optional, into)]
    hint: Signal<String>,
) -> impl IntoView {
    let described = described_by(&id, hint, error);
    view! {
        <Field id=id.clone() label hint error>
            <div class="input-wrap">
                <input
                    class="input"
                    id=id
                    type=move || if shown.get() { "text" } else { "password" }
                    autocomplete=autocomplete
                    autocapitalize="off"
                    spellcheck="false"
                    dir="auto"
                    prop:value=move || value.get()
                    aria-invalid=move || invalid(error).get()
                    aria-describedby=move || described.get()
                    on:input=move |ev| on_input.run(event_target_value(&ev))
                />
            </div>
        </Field>
    }
}
