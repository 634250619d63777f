//! What is said of the dates that stand beside the events: on the timeline and on the schedule, in the same words.

use leptos::prelude::*;

use crate::domain::queries::chronicle::{Layer, Mark, Milestone};
use crate::domain::text::Lang;
use crate::i18n::m;

use super::filter::Why;
use super::filter::own::Own;
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

/// The layers in the address.
pub const SHOW: Own = Own {
    between: Some('.'),
    ..Own::one("show", Why::NoChoice, |code| Layer::from_code(code).is_some())
};

/// What the address asks for; what it does not know asks for nothing.
pub fn read(codes: &str) -> Vec<Layer> {
    codes.split('.').filter_map(Layer::from_code).collect()
}

/// With this kind of date, or without it, as the address has it.
pub fn toggled(layers: &[Layer], layer: Layer) -> String {
    let is_on = |known: &&Layer| layers.contains(known) != (**known == layer);
    let codes: Vec<&str> = Layer::ALL.iter().filter(is_on).map(|layer| layer.code()).collect();
    codes.join(".")
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_beside_the_events_is_switched_one_by_one() {
        for (before, layer, expect) in [
            ("", Layer::Deadlines, "deadlines"),
            ("deadlines", Layer::Due, "due.deadlines"),
            ("due.deadlines", Layer::Due, "deadlines"),
            ("all", Layer::Due, "due"),
        ] {
            assert_eq!(toggled(&read(before), layer), expect, "{before}");
        }
    }
}
