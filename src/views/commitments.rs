//! The page commitments.

use leptos::prelude::*;

use crate::domain::id::Id;

/// The page.
#[component]
pub fn CommitmentsPage(
    /// The record.
    id: Id,
) -> impl IntoView {
    view! { <h1>"CommitmentsPage " {id.to_string()}</h1> }
}
