//! The page partnership.

use leptos::prelude::*;

/// The page.
#[component]
pub fn PartnershipPage() -> impl IntoView {
    view! { <h1>"PartnershipPage"</h1> }
}
