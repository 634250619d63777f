//! Buttons. Classes: `.btn` with `.primary` (one a view), `.danger`, `.quiet`, `.small`.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::icon::{Glyph, Icon};

/// A button with a text, and a drawing before it if wanted. `submit` sends its form.
#[component]
pub fn Button(
    /// What it says.
    #[prop(into)]
    text: Signal<String>,
    /// What it does.
    #[prop(into, default = Callback::new(|_| ()))]
    on_click: Callback<MouseEvent>,
    /// `primary`, `danger`, `quiet`, `small`, or several.
    #[prop(optional, into)]
    class: String,
    /// A drawing before the text.
    #[prop(optional, into)]
    glyph: Option<Glyph>,
    /// Sends the form it stands in.
    #[prop(optional)]
    submit: bool,
    /// Cannot be pressed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    view! {
        <button
            type=if submit { "submit" } else { "button" }
            class=format!("btn {class}")
            disabled=move || disabled.get()
            on:click=move |ev| on_click.run(ev)
        >
            {glyph.map(|glyph| view! { <Icon glyph /> })}
            {move || text.get()}
        </button>
    }
}

/// A button that is a drawing: its name is read out, and shown on hovering.
#[component]
pub fn IconButton(
    /// The drawing.
    glyph: Glyph,
    /// Its name.
    #[prop(into)]
    label: Signal<String>,
    /// What it does.
    #[prop(into)]
    on_click: Callback<MouseEvent>,
    /// `quiet` if nothing is said; `small`, `danger`.
    #[prop(default = "quiet".to_owned(), into)]
    class: String,
    /// Cannot be pressed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class=format!("btn icon-only {class}")
            aria-label=move || label.get()
            title=move || label.get()
            disabled=move || disabled.get()
            on:click=move |ev| on_click.run(ev)
        >
            <Icon glyph />
        </button>
    }
}

/// A link that looks like a button: it leads to another page.
#[component]
pub fn LinkButton(
    /// Where it leads.
    #[prop(into)]
    href: Signal<String>,
    /// What it says.
    #[prop(into)]
    text: Signal<String>,
    /// `primary`, `quiet`, `small`, or several.
    #[prop(optional, into)]
    class: String,
    /// A drawing before the text.
    #[prop(optional, into)]
    glyph: Option<Glyph>,
) -> impl IntoView {
    view! {
        <a class=format!("btn {class}") href=move || href.get()>
            {glyph.map(|glyph| view! { <Icon glyph /> })}
            {move || text.get()}
        </a>
    }
}
