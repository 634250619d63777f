//! A bar that says how far something has come.

use leptos::prelude::*;

/// How far something has come.
#[component]
pub fn ProgressBar(
    /// The part that is done, 0 to 1.
    value: f64,
    /// What it measures, for screen readers.
    #[prop(into)]
    label: String,
    /// The progress in words, such as "2 of 5 steps".
    #[prop(into)]
    text: String,
    /// Shows the words below the bar, too.
    #[prop(optional)]
    with_text: bool,
) -> impl IntoView {
    #[allow(clippy::cast_possible_truncation)] // It is 100 at most.
    let percent = (value.clamp(0.0, 1.0) * 100.0).round_ties_even() as i32;
    // It is drawn anew with what it stands in: as signals, its five values would cost more than all the rest of a table's row.
    let words = with_text.then(|| view! { <span class="soft" aria-hidden="true">{text.clone()}</span> }.into_any());
    view! {
        <div class="progress">
            <span class="bar" role="progressbar" aria-valuemin="0" aria-valuemax="100" aria-valuenow=percent.to_string()
                aria-label=label aria-valuetext=text>
                <i style:inline-size=format!("{percent}%")></i>
            </span>
            {words}
        </div>
    }
}
