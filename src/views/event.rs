//! The page event.

use leptos::prelude::*;

/// The page.
#[component]
pub fn EventPage() -> impl IntoView {
    view! { <h1>"EventPage"</h1> }
}
