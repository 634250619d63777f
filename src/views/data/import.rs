//! The way to what other programs have.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::i18n::m;
use crate::ui::{Glyph, Icon};
use crate::views::shared::links::Place;
use crate::views::shared::t;

/// Leads to the page on which tables, contacts and dates are taken over.
#[component]
pub fn FromOthers() -> impl IntoView {
    view! {
        <section>
            <h2>{t(m::import_title)}</h2>
            <div class="stack">
                <p class="soft">{t(m::import_open_text)}</p>
                <p class="row"><A href=Place::Import.href() attr:class="btn"><Icon glyph=Glyph::Upload/>{t(m::import_open)}</A></p>
            </div>
        </section>
    }
}
