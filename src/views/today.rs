//! The page today.

use leptos::prelude::*;

/// The page.
#[component]
pub fn TodayPage() -> impl IntoView {
    view! { <h1>"TodayPage"</h1> }
}
