//! The page timeline.

use leptos::prelude::*;

use crate::domain::id::Id;

/// The page.
#[component]
pub fn TimelinePage(
    /// The record.
    id: Id,
) -> impl IntoView {
    view! { <h1>"TimelinePage " {id.to_string()}</h1> }
}
