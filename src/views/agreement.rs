//! The page agreement.

use leptos::prelude::*;

/// The page.
#[component]
pub fn AgreementPage() -> impl IntoView {
    view! { <h1>"AgreementPage"</h1> }
}
