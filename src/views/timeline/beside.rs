//! Which other dates stand between the events.

use leptos::prelude::*;

use crate::domain::queries::chronicle::Layer;
use crate::i18n::m;
use crate::views::shared::t;

use super::Seen;

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

/// The switches.
#[component]
pub fn Beside(seen: Seen) -> impl IntoView {
    let name = |layer: Layer| match layer {
        Layer::Due => t(m::timeline_layer_due),
        Layer::Steps => t(m::timeline_layer_steps),
        Layer::Agreements => t(m::timeline_layer_agreements),
        Layer::Deadlines => t(m::timeline_layer_deadlines),
    };
    let switch = |layer: &Layer| {
        let layer = *layer;
        let is_on = move || seen.layers.with(|layers| layers.contains(&layer)).to_string();
        let toggle = move |_| {
            let codes = seen.layers.with_untracked(|layers| toggled(layers, layer));
            seen.asking.put("show", codes, false);
        };
        view! { <button type="button" class="chip" aria-pressed=is_on on:click=toggle>{name(layer)}</button> }
            .into_any()
    };
    let switches: Vec<AnyView> = Layer::ALL.iter().map(switch).collect();
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
