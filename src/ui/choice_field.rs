//! Choosing from what is given: a select, a tick, several ticks.

use leptos::prelude::*;

use super::Each;
use super::field::{Field, described_by, invalid};
use super::focus::left;
use super::live::Together;
use super::memo::Memo;

/// What a select offers: the empty entry where there is one or nothing is chosen, the options, and the value itself
/// where it is none of them, so that a code from a later version is shown and kept.
fn entries(options: &[(String, String)], empty: &str, value: &str) -> Vec<(String, String)> {
    let known = value.is_empty() || options.iter().any(|(code, _)| code == value);
    let first = (!empty.is_empty() || value.is_empty()).then(|| (String::new(), empty.to_owned()));
    let last = (!known).then(|| (value.to_owned(), value.to_owned()));
    first
        .into_iter()
        .chain(options.iter().filter(|(code, _)| !code.is_empty()).cloned())
        .chain(last)
        .collect()
}

/// The options of a select, with the chosen one marked.
pub(super) fn options_view(entries: Vec<(String, String)>, value: Signal<String>) -> AnyView {
    entries
        .into_iter()
        .map(|(code, text)| {
            let this = code.clone();
            view! { <option value=code prop:selected=move || *value.read() == this>{text}</option> }
        })
        .together()
}

/// One of a few, by the browser's own select.
#[component]
pub fn SelectField(
    /// The id of the select.
    #[prop(into)]
    id: String,
    /// The label.
    #[prop(into)]
    label: Signal<String>,
    /// The value chosen; empty for none.
    #[prop(into)]
    value: Signal<String>,
    /// Value and text of each option.
    #[prop(into)]
    options: Signal<Vec<(String, String)>>,
    /// Takes the value chosen.
    #[prop(into)]
    on_input: Callback<String>,
    /// The focus has gone.
    #[prop(into, default = Callback::new(|()| ()))]
    on_leave: Callback<()>,
    /// The text of the empty choice; without one it is there only until something is chosen.
    #[prop(optional, into)]
    empty: Signal<String>,
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
    let described = described_by(&id, hint, error);
    let entries = Memo::new(move |_| entries(&options.read(), &empty.read(), &value.read()));
    view! {
        <Field id=id.clone() label hint error required>
            <select
                class="input"
                id=id
                disabled=move || disabled.get()
                aria-required=move || required.get().then_some("true")
                aria-invalid=move || invalid(error).get()
                aria-describedby=move || described.get()
                on:change=move |ev| on_input.run(event_target_value(&ev))
                on:blur=move |_| left(on_leave)
            >
                {move || options_view(entries.get(), value)}
            </select>
        </Field>
    }
}

/// One tick with its text.
#[component]
pub fn CheckField(
    /// The id of the checkbox.
    #[prop(into)]
    id: String,
    /// The text beside it.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is ticked.
    #[prop(into)]
    checked: Signal<bool>,
    /// Takes whether it is ticked.
    #[prop(into)]
    on_change: Callback<bool>,
    /// A line of help.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// Cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let described = described_by(&id, hint, Signal::stored(None));
    let hint_id = format!("{id}-hint");
    view! {
        <label class="check">
            <input
                type="checkbox"
                id=id
                prop:checked=move || checked.get()
                disabled=move || disabled.get()
                aria-describedby=move || described.get()
                on:change=move |ev| on_change.run(event_target_checked(&ev))
            />
            <span>{move || label.get()}</span>
            {move || (!hint.read().is_empty()).then(|| view! { <span class="hint" id=hint_id.clone()>{move || hint.get()}</span> }.into_any())}
        </label>
    }
}

/// `values` with `code` in it or not, in the order of `options`; values that are no option stay, at the end.
fn toggled(options: &[(String, String)], values: &[String], code: &str, on: bool) -> Vec<String> {
    let wanted = |c: &str| if c == code { on } else { values.iter().any(|v| v == c) };
    let unknown = values.iter().filter(|v| !options.iter().any(|(c, _)| c == *v)).cloned();
    options
        .iter()
        .map(|(c, _)| c.clone())
        .filter(|c| wanted(c))
        .chain(unknown)
        .collect()
}

/// Any number of a few, such as spheres.
#[component]
pub fn CheckGroup(
    /// The id of the first tick: what an [`ErrorSummary`](super::ErrorSummary) leads to.
    #[prop(into)]
    id: String,
    /// The legend.
    #[prop(into)]
    label: Signal<String>,
    /// Value and text of each option.
    #[prop(into)]
    options: Signal<Vec<(String, String)>>,
    /// The values ticked.
    #[prop(into)]
    values: Signal<Vec<String>>,
    /// Takes the values ticked, in the order of the options.
    #[prop(into)]
    on_change: Callback<Vec<String>>,
    /// What is wrong.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// A line of help.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// At least one must be ticked.
    #[prop(optional, into)]
    required: Signal<bool>,
) -> impl IntoView {
    let first = id.clone();
    let box_id = move |code: &str| {
        let is_first = options.read_untracked().first().is_some_and(|(c, _)| c == code);
        if is_first {
            first.clone()
        } else {
            format!("{first}-{code}")
        }
    };
    view! {
        <Field id label hint error required group=true>
            <div class="picks">
                <Each
                    each=move || options.get()
                    key=Clone::clone
                    children=move |(code, text)| {
                        let (this, id) = (code.clone(), box_id(&code));
                        view! {
                            <label class="chip pick">
                                <input
                                    type="checkbox"
                                    id=id
                                    prop:checked=move || values.read().contains(&this)
                                    on:change=move |ev| {
                                        let on = event_target_checked(&ev);
                                        on_change.run(toggled(&options.read_untracked(), &values.read_untracked(), &code, on));
                                    }
                                />
                                <span>{text}</span>
                            </label>
                        }
                    }
                />
            </div>
        </Field>
    }
}

#[cfg(test)]
mod tests {
    use super::{entries, toggled};

    fn options(codes: &[&str]) -> Vec<(String, String)> {
        codes.iter().map(|c| ((*c).to_owned(), c.to_uppercase())).collect()
    }

    #[test]
    fn a_select_shows_a_value_it_does_not_know() {
        let codes: Vec<_> = entries(&options(&["a", "b"]), "", "later")
            .into_iter()
            .map(|(c, _)| c)
            .collect();
        assert_eq!(codes, ["a", "b", "later"]);
    }

    #[test]
    fn a_select_has_an_empty_entry_until_something_is_chosen() {
        assert_eq!(entries(&options(&["a"]), "", "").len(), 2);
        assert_eq!(entries(&options(&["a"]), "", "a").len(), 1);
        assert_eq!(entries(&options(&["a"]), "none", "a").len(), 2);
    }

    #[test]
    fn ticking_keeps_order_and_unknown_values() {
        let values = ["c".to_owned(), "later".to_owned()];
        assert_eq!(
            toggled(&options(&["a", "b", "c"]), &values, "a", true),
            ["a", "c", "later"]
        );
        assert_eq!(toggled(&options(&["a", "b", "c"]), &values, "c", false), ["later"]);
    }
}
