//! The page timeline.

use leptos::prelude::*;

/// The page.
#[component]
pub fn TimelinePage() -> impl IntoView {
    view! { <h1>"TimelinePage"</h1> }
}
