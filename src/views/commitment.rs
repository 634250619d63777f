//! The page commitment.

use leptos::prelude::*;

/// The page.
#[component]
pub fn CommitmentPage() -> impl IntoView {
    view! { <h1>"CommitmentPage"</h1> }
}
