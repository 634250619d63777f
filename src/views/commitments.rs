//! The page commitments.

use leptos::prelude::*;

/// The page.
#[component]
pub fn CommitmentsPage() -> impl IntoView {
    view! { <h1>"CommitmentsPage"</h1> }
}
