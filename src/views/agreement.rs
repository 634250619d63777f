//! The page agreement.

use leptos::prelude::*;

use crate::domain::id::Id;

/// The page.
#[component]
pub fn AgreementPage(
    /// The record.
    id: Id,
) -> impl IntoView {
    view! { <h1>"AgreementPage " {id.to_string()}</h1> }
}
