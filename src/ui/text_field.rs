//! Text in one line.

use leptos::prelude::*;

use super::field::{Field, described_by, invalid};
use super::focus::left;
use super::live::live;

/// What a line of text holds: which keyboard a phone shows, and whether it can be read. The browser checks and changes nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Any text.
    #[default]
    Text,
    /// A web address.
    Url,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Tel,
    /// A whole number.
    Whole,
    /// A number that may have decimals.
    Decimal,
    /// A passphrase.
    Secret {
        /// Whether its letters are to be seen.
        shown: Signal<bool>,
        /// What a password manager is to make of it (HTML, `autocomplete`).
        autocomplete: &'static str,
    },
}

impl Kind {
    const fn input_mode(self) -> &'static str {
        match self {
            Self::Text | Self::Secret { .. } => "text",
            Self::Url => "url",
            Self::Email => "email",
            Self::Tel => "tel",
            Self::Whole => "numeric",
            Self::Decimal => "decimal",
        }
    }

    fn is_hidden(self) -> bool {
        matches!(self, Self::Secret { shown, .. } if !shown.get())
    }

    const fn autocomplete(self) -> &'static str {
        match self {
            Self::Secret { autocomplete, .. } => autocomplete,
            _ => "off",
        }
    }
}

/// How many characters are used of how many, as soon as less than a tenth is left; nothing before.
fn counter(used: usize, limit: usize) -> Option<String> {
    (limit > 0 && used.saturating_mul(10) > limit.saturating_mul(9)).then(|| format!("{used} / {limit}"))
}

/// The line that tells how much room is left.
#[component]
pub(super) fn Counter(value: Signal<String>, limit: usize) -> impl IntoView {
    let used = Signal::derive(move || if limit == 0 { 0 } else { value.read().chars().count() });
    live(move || {
        counter(used.get(), limit)
            .map(|text| view! { <p class="counter" class:over=move || limit < used.get()>{text}</p> }.into_any())
    })
}

/// One line of text.
#[component]
pub fn TextField(
    /// The id of the input: what an [`ErrorSummary`](super::ErrorSummary) leads to.
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
    /// What is wrong.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// A line of help.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// Must be filled in.
    #[prop(optional, into)]
    required: Signal<bool>,
    /// Cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// What it holds.
    #[prop(optional)]
    kind: Kind,
    /// The greatest number of characters, 0 for any; not enforced, the counter shows near it.
    #[prop(optional)]
    limit: usize,
    /// What stands behind the input, such as a currency.
    #[prop(optional, into)]
    unit: Signal<String>,
    /// A list of proposals: the id of a `datalist` the caller makes.
    #[prop(optional, into)]
    list: Option<String>,
) -> impl IntoView {
    let described = described_by(&id, hint, error);
    view! {
        <Field id=id.clone() label hint error required>
            <div class="input-wrap">
                <input
                    class="input"
                    id=id
                    type=move || if kind.is_hidden() { "password" } else { "text" }
                    inputmode=kind.input_mode()
                    autocomplete=kind.autocomplete()
                    autocapitalize=(kind != Kind::Text).then_some("off")
                    spellcheck=(kind != Kind::Text).then_some("false")
                    dir="auto"
                    list=list
                    prop:value=move || value.get()
                    disabled=move || disabled.get()
                    aria-required=move || required.get().then_some("true")
                    aria-invalid=move || invalid(error).get()
                    aria-describedby=move || described.get()
                    on:input=move |ev| on_input.run(event_target_value(&ev))
                    on:blur=move |_| left(on_leave)
                />
                {move || (!unit.read().is_empty()).then(|| view! { <span class="unit">{unit.get()}</span> }.into_any())}
            </div>
            <Counter value limit />
        </Field>
    }
}

/// A number, as its raw text: nothing the user types is lost or changed; the form reads it.
#[component]
pub fn NumberField(
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
    /// The focus has gone.
    #[prop(into, default = Callback::new(|()| ()))]
    on_leave: Callback<()>,
    /// What is wrong.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// A line of help.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// Must be filled in.
    #[prop(optional, into)]
    required: Signal<bool>,
    /// Cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Only whole numbers: a phone's keyboard without a decimal sign.
    #[prop(optional)]
    whole: bool,
    /// What is counted.
    #[prop(optional, into)]
    unit: Signal<String>,
) -> impl IntoView {
    let kind = if whole { Kind::Whole } else { Kind::Decimal };
    view! { <TextField id label value on_input on_leave error hint required disabled kind unit /> }
}

#[cfg(test)]
mod tests {
    use super::counter;

    #[test]
    fn the_counter_shows_near_the_limit_and_beyond() {
        assert_eq!(counter(90, 100), None);
        assert_eq!(counter(91, 100).as_deref(), Some("91 / 100"));
        assert_eq!(counter(140, 100).as_deref(), Some("140 / 100"));
        assert_eq!(counter(5000, 0), None);
    }
}
