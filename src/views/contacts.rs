//! The page contacts.

use leptos::prelude::*;

use crate::domain::id::Id;

/// The page.
#[component]
pub fn ContactsPage(
    /// The record.
    id: Id,
) -> impl IntoView {
    view! { <h1>"ContactsPage " {id.to_string()}</h1> }
}
