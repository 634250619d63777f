//! The page event.

use leptos::prelude::*;

use crate::domain::id::Id;

/// The page.
#[component]
pub fn EventPage(
    /// The record.
    id: Id,
) -> impl IntoView {
    view! { <h1>"EventPage " {id.to_string()}</h1> }
}
