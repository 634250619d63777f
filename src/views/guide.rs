//! The page guide.

use leptos::prelude::*;

/// The page.
#[component]
pub fn GuidePage() -> impl IntoView {
    view! { <h1>"GuidePage"</h1> }
}
