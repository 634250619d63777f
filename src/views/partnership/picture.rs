//! The bridge as a file for a slide or a report.

use leptos::prelude::*;

use crate::domain::queries::bridge::{Span, Stretch};
use crate::store::Store;
use crate::ui::{Colours, bridge_svg};
use crate::views::shared::Reader;
use crate::views::shared::bridge::picture;
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
