//! The page programme.

use leptos::prelude::*;

use crate::domain::id::Id;

/// The page.
#[component]
pub fn ProgrammePage(
    /// The record.
    id: Id,
) -> impl IntoView {
    view! { <h1>"ProgrammePage " {id.to_string()}</h1> }
}
