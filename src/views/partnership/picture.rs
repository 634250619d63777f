//! The bridge as a file for a slide or a report.

use leptos::prelude::*;

use crate::domain::queries::bridge::{Span, Stretch, months};
use crate::domain::workspace::Workspace;
use crate::i18n::m;
use crate::store::Store;
use crate::ui::{Colours, Picture, bridge_svg};
use crate::views::shared::Reader;
use crate::views::shared::bridge::{names, period, pillars, place_of_today, summary};
use crate::views::shared::picture::{Drawn, SavePicture};

/// Saves the bridge as it is shown.
#[component]
pub fn SaveBridge(
    /// Whose bridge.
    span: Span,
    /// Which months.
    stretch: Signal<Stretch>,
) -> impl IntoView {
    let store = Store::here();
    let draw = move |colours: Colours| {
        let reader = Reader::of(store);
        let picture = store
            .workspace()
            .with(|workspace| picture(workspace, span, stretch.get(), &reader));
        Drawn::new(&picture.title, &picture.period, bridge_svg(&picture, &colours))
    };
    view! { <SavePicture id="bridge-picture" draw/> }
}

fn picture(workspace: &Workspace, span: Span, stretch: Stretch, reader: &Reader) -> Picture {
    let months = months(workspace, span, reader.today, stretch);
    let banks = names(workspace, span, reader);
    let today = place_of_today(&months, reader);
    Picture {
        lang: reader.lang.tag().to_owned(),
        title: format!("{} – {}", banks.0, banks.1),
        period: period(&months, reader),
        alt: summary(&months, reader),
        months: pillars(&months, reader),
        today: today.map(|today| (today, m::date_today(reader.lang).to_owned())),
        banks,
        legend: (
            m::bridge_held(reader.lang).to_owned(),
            m::bridge_planned(reader.lang).to_owned(),
        ),
    }
}
