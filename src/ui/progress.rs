//! A bar that says how far something has come.

use leptos::prelude::*;

/// How far something has come.
#[component]
pub fn ProgressBar(
    /// The part that is done, 0 to 1.
    #[prop(into)]
    value: Signal<f64>,
    /// What it measures, for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// The progress in words, such as "2 of 5 steps".
    #[prop(into)]
    text: Signal<String>,
    /// Shows the words below the bar, too.
    #[prop(optional)]
    with_text: bool,
) -> impl IntoView {
    #[allow(clippy::cast_possible_truncation)] // It is 100 at most.
    let percent = move || (value.get().clamp(0.0, 1.0) * 100.0).round_ties_even() as i32;
    view! {
        <div class="progress">
            <span class="bar" role="progressbar" aria-valuemin="0" aria-valuemax="100" aria-valuenow=move || percent().to_string()
                aria-label=move || label.get() aria-valuetext=move || text.get()>
                <i style:inline-size=move || format!("{}%", percent())></i>
            </span>
            {with_text.then(|| view! { <span class="soft" aria-hidden="true">{move || text.get()}</span> })}
        </div>
    }
}
