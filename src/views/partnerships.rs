//! The page partnerships.

use leptos::prelude::*;

/// The page.
#[component]
pub fn PartnershipsPage() -> impl IntoView {
    view! { <h1>"PartnershipsPage"</h1> }
}
