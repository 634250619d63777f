//! The form of a record, made from the tables in `domain::schema`.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::record::Kind;

/// The form for a new record of a type.
#[component]
pub fn NewPage(
    /// The type.
    kind: Kind,
) -> impl IntoView {
    view! { <h1>{kind.code()}</h1> }
}

/// The form of a record that is there.
#[component]
pub fn EditPage(
    /// The type.
    kind: Kind,
    /// The record.
    id: Id,
) -> impl IntoView {
    view! { <h1>{kind.code()} {id.to_string()}</h1> }
}
