//! The page programme.

use leptos::prelude::*;

/// The page.
#[component]
pub fn ProgrammePage() -> impl IntoView {
    view! { <h1>"ProgrammePage"</h1> }
}
