//! The page contact.

use leptos::prelude::*;

/// The page.
#[component]
pub fn ContactPage() -> impl IntoView {
    view! { <h1>"ContactPage"</h1> }
}
