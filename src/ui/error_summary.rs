//! The list of errors at the head of a form.

use leptos::prelude::*;

use super::Each;
use super::focus::{focus_by_id, focus_when_shown};
use super::live::Shown;
use super::memo::Memo;

/// The errors of a form, each a link to its field. It takes the focus at every attempt to save that found some.
#[component]
pub fn ErrorSummary(
    /// Its id.
    #[prop(into)]
    id: String,
    /// The heading: "Two things need mending".
    #[prop(into)]
    title: Signal<String>,
    /// The id of the field and the message, in the order of the form. Empty: nothing is shown.
    #[prop(into)]
    errors: Signal<Vec<(String, String)>>,
    /// How often saving was tried; 0 at first.
    #[prop(into)]
    attempt: Signal<u32>,
) -> impl IntoView {
    let some = Memo::new(move |_| attempt.get() > 0 && !errors.read().is_empty());
    let own = id.clone();
    Effect::new(move |_| {
        if attempt.get() > 0 && some.get_untracked() {
            focus_when_shown(own.clone());
        }
    });
    let title_id = format!("{id}-title");
    let line = |(field, text): (String, String)| {
        let href = format!("#{field}");
        // The page's address stays: with a base URL a bare fragment would lead to another page.
        let go = move |ev: leptos::ev::MouseEvent| {
            ev.prevent_default();
            focus_by_id(&field);
        };
        view! { <li><a href=href on:click=go>{text}</a></li> }
    };
    view! {
        <Shown when=move || some.get()>
            <div class="summary" role="group" tabindex="-1" id=id.clone() aria-labelledby=title_id.clone()>
                <h2 id=title_id.clone()>{move || title.get()}</h2>
                <ul class="lines"><Each each=move || errors.get() key=Clone::clone children=line /></ul>
            </div>
        </Shown>
    }
}
