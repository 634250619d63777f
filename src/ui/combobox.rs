//! Choosing from many by typing (WAI-ARIA combobox with a listbox), one or several.

use leptos::prelude::*;

use super::Each;
use super::combo_input::ComboInput;
pub use super::combo_match::Choice;
use super::field::{Field, described_by};
use super::focus::focus_by_id;
use super::icon::{Glyph, Icon};
use super::live::Shown;
use super::memo::Memo;

/// The texts of a combobox.
#[derive(Clone, Copy)]
pub struct ComboTexts {
    /// The name of the button that empties it.
    pub clear: Signal<String>,
    /// What the list says when nothing fits.
    pub nothing: Signal<String>,
    /// The entry that makes a new one with the given text: "Create “Anna”".
    pub create: Callback<String, String>,
    /// The name of the button that takes the given choice away: "Remove Anna".
    pub remove: Callback<String, String>,
}

/// One of many, found by typing; a new one can be made in place.
#[component]
pub fn Combobox(
    /// The id of the input.
    #[prop(into)]
    id: String,
    /// The label.
    #[prop(into)]
    label: Signal<String>,
    /// The value chosen; empty for none.
    #[prop(into)]
    value: Signal<String>,
    /// All there is to choose.
    #[prop(into)]
    options: Signal<Vec<Choice>>,
    /// Takes the value chosen; empty when it was cleared.
    #[prop(into)]
    on_input: Callback<String>,
    /// The texts inside.
    texts: ComboTexts,
    /// Makes a new one with the typed text. Without it, nothing can be made in place.
    #[prop(optional, into)]
    create: Option<Callback<String>>,
    /// The focus has gone.
    #[prop(into, default = Callback::new(|()| ()))]
    on_leave: Callback<()>,
    /// What is wrong.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// A line of help.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// Must be chosen.
    #[prop(optional, into)]
    required: Signal<bool>,
    /// Cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let chosen = Memo::new(move |_| {
        let value = value.read();
        let known = options
            .read()
            .iter()
            .find(|o| o.value == *value)
            .map(|o| o.label.clone());
        known.unwrap_or_else(|| value.clone())
    });
    let described = described_by(&id, hint, error);
    view! {
        <Field id=id.clone() label hint error required>
            <div class="combo">
                <ComboInput id shown=chosen.into() options texts create on_leave described required disabled error
                    marked=Signal::derive(move || vec![value.get()])
                    on_pick=on_input on_clear=move |()| on_input.run(String::new()) />
            </div>
        </Field>
    }
}

/// Several of many, found by typing, shown as chips that can be taken away.
#[component]
pub fn ComboboxMany(
    /// The id of the input.
    #[prop(into)]
    id: String,
    /// The label.
    #[prop(into)]
    label: Signal<String>,
    /// The values chosen.
    #[prop(into)]
    values: Signal<Vec<String>>,
    /// All there is to choose.
    #[prop(into)]
    options: Signal<Vec<Choice>>,
    /// Takes the values chosen.
    #[prop(into)]
    on_change: Callback<Vec<String>>,
    /// The texts inside.
    texts: ComboTexts,
    /// Makes a new one with the typed text.
    #[prop(optional, into)]
    create: Option<Callback<String>>,
    /// The focus has gone.
    #[prop(into, default = Callback::new(|()| ()))]
    on_leave: Callback<()>,
    /// What is wrong.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// A line of help.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// At least one must be chosen.
    #[prop(optional, into)]
    required: Signal<bool>,
    /// Cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let described = described_by(&id, hint, error);
    let rest = Signal::derive(move || {
        let values = values.read();
        options
            .read()
            .iter()
            .filter(|o| !values.contains(&o.value))
            .cloned()
            .collect::<Vec<_>>()
    });
    let chips = Memo::new(move |_| {
        let options = options.read();
        let name = |value: &String| {
            options
                .iter()
                .find(|o| o.value == *value)
                .map_or(value.clone(), |o| o.label.clone())
        };
        values
            .read()
            .iter()
            .map(|value| (value.clone(), name(value)))
            .collect::<Vec<_>>()
    });
    let without = move |value: &str| {
        values
            .read_untracked()
            .iter()
            .filter(|v| *v != value)
            .cloned()
            .collect::<Vec<_>>()
    };
    let with = move |value: String| {
        let mut all = without(&value);
        all.push(value);
        on_change.run(all);
    };
    let back = id.clone();
    let chip = move |(value, name): (String, String)| {
        let (said, back) = (name.clone(), back.clone());
        let take = move |_| {
            on_change.run(without(&value));
            focus_by_id(&back);
        };
        view! {
            <span class="chip">
                {name}
                <button type="button" disabled=move || disabled.get() aria-label=move || texts.remove.run(said.clone()) on:click=take>
                    <Icon glyph=Glyph::Close />
                </button>
            </span>
        }
    };
    view! {
        <Field id=id.clone() label hint error required>
            <div class="combo">
                <Shown when=move || !chips.read().is_empty()>
                    <div class="combo-chips"><Each each=move || chips.get() key=Clone::clone children=chip.clone() /></div>
                </Shown>
                <ComboInput id shown=Signal::stored(String::new()) options=rest texts create on_leave described required disabled error
                    marked=Signal::stored(Vec::new()) on_pick=with on_clear=move |()| () />
            </div>
        </Field>
    }
}
