//! The frame of every control: label, hint, error.

use leptos::prelude::*;

use super::icon::{Glyph, Icon};
use super::live::live;

/// The ids of the hint and the error of control `id`, as far as they are there: the value of `aria-describedby`.
pub(super) fn described_by(id: &str, hint: Signal<String>, error: Signal<Option<String>>) -> Signal<Option<String>> {
    let id = id.to_owned();
    Signal::derive(move || {
        let hint = (!hint.read().is_empty()).then(|| format!("{id}-hint"));
        let error = error.read().is_some().then(|| format!("{id}-error"));
        match (hint, error) {
            (Some(hint), Some(error)) => Some(format!("{hint} {error}")),
            (one, other) => one.or(other),
        }
    })
}

/// `"true"` where the control has an error: the value of `aria-invalid`.
pub(super) fn invalid(error: Signal<Option<String>>) -> Signal<Option<&'static str>> {
    Signal::derive(move || error.read().is_some().then_some("true"))
}

/// Label, hint, the control (its children), error. The control has the id `id`, and takes its `aria-describedby` from
/// `{id}-hint` and `{id}-error`; its label is `{id}-label`. An error that appears is read out.
#[component]
pub fn Field(
    /// The id of the control inside; of the whole with `group`.
    #[prop(into)]
    id: String,
    /// The label.
    #[prop(into)]
    label: Signal<String>,
    /// A line of help below the label; empty for none.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// What is wrong, in a sentence.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Shows the star. The form says once what it means.
    #[prop(optional, into)]
    required: Signal<bool>,
    /// A fieldset with a legend, for a control of several parts.
    #[prop(optional)]
    group: bool,
    /// The control.
    children: Children,
) -> impl IntoView {
    let described = described_by(&id, hint, error);
    let (label_id, hint_id, error_id) = (format!("{id}-label"), format!("{id}-hint"), format!("{id}-error"));
    let caption = move || {
        view! {
            {move || label.get()}
            {move || required.get().then(|| view! { " " <span class="req" aria-hidden="true">"*"</span> }.into_any())}
        }
    };
    let before = live(move || {
        (!hint.read().is_empty())
            .then(|| view! { <p class="hint" id=hint_id.clone()>{move || hint.get()}</p> }.into_any())
    });
    let after = view! {
        <div class="error-slot" aria-live="polite">
            {move || {
                error.get().map(|text| view! {
                    <p class="error" id=error_id.clone()><Icon glyph=Glyph::Alert /><span>{text}</span></p>
                }.into_any())
            }}
        </div>
    };
    let marked = move || error.read().is_some().then_some("");
    if group {
        view! {
            <fieldset class="field" data-invalid=marked aria-describedby=move || described.get()>
                <legend id=label_id>{caption()}</legend>
                {before}
                {children()}
                {after}
            </fieldset>
        }
        .into_any()
    } else {
        view! {
            <div class="field" data-invalid=marked>
                <label id=label_id for=id>{caption()}</label>
                {before}
                {children()}
                {after}
            </div>
        }
        .into_any()
    }
}
