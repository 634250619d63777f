//! An empty place.

use leptos::prelude::*;

use super::icon::{Glyph, Icon};

/// An empty place that says what to do there.
#[component]
pub fn EmptyState(
    /// What is not there.
    #[prop(into)]
    title: Signal<String>,
    /// What to do about it.
    #[prop(optional, into)]
    text: Signal<String>,
    /// A drawing above.
    #[prop(optional, into)]
    glyph: Option<Glyph>,
    /// Buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            {glyph.map(|glyph| view! { <Icon glyph /> })}
            <h2>{move || title.get()}</h2>
            {move || (!text.read().is_empty()).then(|| view! { <p>{text.get()}</p> }.into_any())}
            {children.map(|children| view! { <div class="row">{children()}</div> })}
        </div>
    }
}
