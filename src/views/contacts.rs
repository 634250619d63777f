//! The page contacts.

use leptos::prelude::*;

/// The page.
#[component]
pub fn ContactsPage() -> impl IntoView {
    view! { <h1>"ContactsPage"</h1> }
}
