//! The composition root: opens the store, provides the contexts, routes.

use leptos::prelude::*;

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    view! { <main><h1>"Pobratym"</h1></main> }
}
