//! The page programmes.

use leptos::prelude::*;

/// The page.
#[component]
pub fn ProgrammesPage() -> impl IntoView {
    view! { <h1>"ProgrammesPage"</h1> }
}
