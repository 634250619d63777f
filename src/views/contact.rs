//! The page contact.

use leptos::prelude::*;

use crate::domain::id::Id;

/// The page.
#[component]
pub fn ContactPage(
    /// The record.
    id: Id,
) -> impl IntoView {
    view! { <h1>"ContactPage " {id.to_string()}</h1> }
}
