//! The page commitment.

use leptos::prelude::*;

use crate::domain::id::Id;

/// The page.
#[component]
pub fn CommitmentPage(
    /// The record.
    id: Id,
) -> impl IntoView {
    view! { <h1>"CommitmentPage " {id.to_string()}</h1> }
}
