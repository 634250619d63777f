//! The page partnership.

use leptos::prelude::*;

use crate::domain::id::Id;

/// The page.
#[component]
pub fn PartnershipPage(
    /// The record.
    id: Id,
) -> impl IntoView {
    view! { <h1>"PartnershipPage " {id.to_string()}</h1> }
}
