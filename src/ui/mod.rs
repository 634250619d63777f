//! Widgets that get all they show as props. Must not know: the store, the domain, the platform.

use leptos::prelude::*;

/// stand-in
#[component]
pub fn Icon(
    /// name
    name: &'static str,
) -> impl IntoView {
    view! { <span class="icon" data-name=name></span> }
}
