//! One text in several languages.

use leptos::prelude::*;

use super::Each;
use super::field::{Field, described_by, invalid};
use super::focus::{focus_by_id, left};
use super::keys::rove;
use super::memo::Memo;
use super::text_field::Counter;

/// A language that a text can be written in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct TextLanguage {
    /// The BCP 47 tag.
    pub tag: String,
    /// Its name, as the tab shows it.
    pub name: String,
    /// What a screen reader says on the tab while the text is not there in this language, such as "missing".
    pub missing: String,
}

/// The id of the tab of a language, where the control has the id `id`: [`super::focus_by_id`] opens it.
#[must_use]
pub fn lang_tab_id(id: &str, tag: &str) -> String {
    format!("{id}-tab-{tag}")
}

/// The text in the language `tag`; empty where there is none.
fn text_in(values: &[(String, String)], tag: &str) -> String {
    values
        .iter()
        .find(|(t, _)| t == tag)
        .map(|(_, text)| text.clone())
        .unwrap_or_default()
}

/// Whether the language `tag` is missing: it is blank, while another is not. Of an empty text nothing is missing.
fn is_missing(values: &[(String, String)], tag: &str) -> bool {
    let filled = |(_, text): &&(String, String)| !text.trim().is_empty();
    values.iter().any(|v| filled(&v)) && !values.iter().filter(filled).any(|(t, _)| t == tag)
}

/// A text with one tab a language; the tabs of languages in which it is missing are marked.
#[component]
pub fn LangTabs(
    /// The id of the input, whichever language it shows.
    #[prop(into)]
    id: String,
    /// The label.
    #[prop(into)]
    label: Signal<String>,
    /// The languages, in the order of the tabs.
    #[prop(into)]
    languages: Signal<Vec<TextLanguage>>,
    /// The language to start with: its tag. Without it the first.
    #[prop(optional, into)]
    initial: String,
    /// Tag and text of each language there is.
    #[prop(into)]
    values: Signal<Vec<(String, String)>>,
    /// Takes tag and text at every change.
    #[prop(into)]
    on_input: Callback<(String, String)>,
    /// The focus has left the input.
    #[prop(into, default = Callback::new(|()| ()))]
    on_leave: Callback<()>,
    /// What is wrong.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// A line of help.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// Must be filled in, in one language at least.
    #[prop(optional, into)]
    required: Signal<bool>,
    /// Cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// One line in place of several.
    #[prop(optional)]
    single: bool,
    /// Lines seen at first.
    #[prop(default = 3)]
    rows: u32,
    /// The greatest number of characters, 0 for any; not enforced.
    #[prop(optional)]
    limit: usize,
) -> impl IntoView {
    let picked = RwSignal::new(initial);
    let active = Memo::new(move |_| {
        let (picked, languages) = (picked.read(), languages.read());
        let known = languages.iter().any(|l| l.tag == *picked);
        if known {
            picked.clone()
        } else {
            languages.first().map(|l| l.tag.clone()).unwrap_or_default()
        }
    });
    let text = Signal::derive(move || text_in(&values.read(), &active.read()));
    let described = described_by(&id, hint, error);
    let tab_id = {
        let id = id.clone();
        move |tag: &str| lang_tab_id(&id, tag)
    };
    let panel_id = format!("{id}-panel");
    let input_name = {
        let (id, tab_id) = (id.clone(), tab_id.clone());
        move || format!("{id}-label {}", tab_id(&active.read()))
    };

    let on_key = {
        let tab_id = tab_id.clone();
        move |ev: leptos::ev::KeyboardEvent| {
            let tags: Vec<_> = languages.read_untracked().iter().map(|l| l.tag.clone()).collect();
            let at = tags
                .iter()
                .position(|t| *t == *active.read_untracked())
                .unwrap_or_default();
            if let Some(tag) = rove(&ev.key(), at, tags.len()).and_then(|to| tags.get(to)) {
                ev.prevent_default();
                picked.set(tag.clone());
                focus_by_id(&tab_id(tag));
            }
        }
    };
    let tab = {
        let (tab_id, panel_id) = (tab_id.clone(), panel_id.clone());
        move |language: TextLanguage| {
            let TextLanguage { tag, name, missing } = language;
            let id = tab_id(&tag);
            let chosen = {
                let tag = tag.clone();
                Signal::derive(move || *active.read() == tag)
            };
            let lacks = {
                let tag = tag.clone();
                Memo::new(move |_| is_missing(&values.read(), &tag))
            };
            view! {
                <button
                    type="button"
                    role="tab"
                    id=id
                    aria-controls=panel_id.clone()
                    aria-selected=move || chosen.get().to_string()
                    tabindex=move || if chosen.get() { "0" } else { "-1" }
                    data-missing=move || lacks.get().then_some("")
                    on:click=move |_| picked.set(tag.clone())
                >
                    {name}
                    {move || lacks.get().then(|| view! { <i aria-hidden="true"></i><span class="sr">" "{missing.clone()}</span> }.into_any())}
                </button>
            }
        }
    };
    let control = {
        let (id, name) = (id.clone(), input_name.clone());
        move || {
            let typed = move |text: String| on_input.run((active.get_untracked(), text));
            let (id, name) = (id.clone(), name.clone());
            if single {
                view! {
                    <input class="input" type="text" id=id dir="auto" autocomplete="off"
                        lang=move || active.get()
                        prop:value=move || text.get()
                        disabled=move || disabled.get()
                        aria-labelledby=name
                        aria-required=move || required.get().then_some("true")
                        aria-invalid=move || invalid(error).get()
                        aria-describedby=move || described.get()
                        on:input=move |ev| typed(event_target_value(&ev))
                        on:blur=move |_| left(on_leave) />
                }
                .into_any()
            } else {
                view! {
                    <textarea class="input" id=id rows=rows dir="auto"
                        lang=move || active.get()
                        prop:value=move || text.get()
                        disabled=move || disabled.get()
                        aria-labelledby=name
                        aria-required=move || required.get().then_some("true")
                        aria-invalid=move || invalid(error).get()
                        aria-describedby=move || described.get()
                        on:input=move |ev| typed(event_target_value(&ev))
                        on:blur=move |_| left(on_leave)></textarea>
                }
                .into_any()
            }
        }
    };

    let list_name = format!("{id}-label");
    view! {
        <Field id label hint error required>
            <div class="langs">
                <div role="tablist" aria-labelledby=list_name on:keydown=on_key>
                    <Each each=move || languages.get() key=Clone::clone children=tab />
                </div>
                <div role="tabpanel" id=panel_id aria-labelledby=move || tab_id(&active.read())>{control()}</div>
            </div>
            <Counter value=text limit />
        </Field>
    }
}

#[cfg(test)]
mod tests {
    use super::{is_missing, text_in};

    fn values(list: &[(&str, &str)]) -> Vec<(String, String)> {
        list.iter().map(|(t, s)| ((*t).to_owned(), (*s).to_owned())).collect()
    }

    #[test]
    fn a_language_is_missing_only_beside_another_that_is_there() {
        assert!(!is_missing(&values(&[]), "de"));
        assert!(!is_missing(&values(&[("uk", " ")]), "de"));
        assert!(is_missing(&values(&[("uk", "Угода")]), "de"));
        assert!(is_missing(&values(&[("uk", "Угода"), ("de", "  ")]), "de"));
        assert!(!is_missing(&values(&[("uk", "Угода"), ("de", "Vereinbarung")]), "de"));
    }

    #[test]
    fn a_language_without_a_text_is_empty() {
        assert_eq!(text_in(&values(&[("uk", "Угода")]), "de"), "");
    }
}
