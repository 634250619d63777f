//! What is said of the dates that stand beside the events: on the timeline and on the schedule, in the same words.

use leptos::prelude::*;

use crate::domain::queries::chronicle::{Layer, Mark, Milestone};
use crate::domain::text::Lang;
use crate::i18n::m;

use super::t;

/// What a date stands for.
#[must_use]
pub fn stands_for(mark: &Mark, lang: Lang) -> &'static str {
    match mark.what {
        Milestone::Due if mark.is_kept() => m::timeline_mark_kept(lang),
        Milestone::Due => m::timeline_mark_due(lang),
        Milestone::StepDone => m::timeline_mark_step(lang),
        Milestone::Signed => m::timeline_mark_signed(lang),
        Milestone::Review => m::timeline_mark_review(lang),
        Milestone::Notice => m::timeline_mark_notice(lang),
        Milestone::Expiry => m::timeline_mark_expiry(lang),
        Milestone::Deadline => m::timeline_mark_deadline(lang),
    }
}

/// Which other dates stand between the events: a switch for each of the `offered` layers.
#[component]
pub fn Beside(
    /// Those that can be switched.
    offered: &'static [Layer],
    /// Those that are on.
    #[prop(into)]
    on: Signal<Vec<Layer>>,
    /// Asks for one that is off, or that one that is on goes.
    #[prop(into)]
    toggle: Callback<Layer>,
) -> impl IntoView {
    let name = |layer: Layer| match layer {
        Layer::Due => t(m::timeline_layer_due),
        Layer::Steps => t(m::timeline_layer_steps),
        Layer::Agreements => t(m::timeline_layer_agreements),
        Layer::Deadlines => t(m::timeline_layer_deadlines),
    };
    let switch = |layer: &Layer| {
        let layer = *layer;
        let is_on = move || on.with(|on| on.contains(&layer)).to_string();
        view! { <button type="button" class="chip" aria-pressed=is_on on:click=move |_| toggle.run(layer)>{name(layer)}</button> }
            .into_any()
    };
    let switches: Vec<AnyView> = offered.iter().map(switch).collect();
    view! {
        <div class="row beside no-print" role="group" aria-labelledby="beside-label">
            <span class="soft" id="beside-label">{t(m::timeline_beside)}</span>
            {switches}
        </div>
    }
}
