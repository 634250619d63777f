//! In the place of a form, where a newer version of the app has written and nothing can be changed: nobody types in vain.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::i18n::m;
use crate::views::shared::links::Place;
use crate::views::shared::{PageHead, t};

/// Says why nothing can be entered.
#[component]
pub fn ClosedPage() -> impl IntoView {
    view! {
        <div class="page">
            <PageHead title=t(m::damage_closed)/>
            <section class="empty">
                <p>{t(m::damage_closed_text)}</p>
                <p class="row"><A href=Place::Today.href() attr:class="btn primary">{t(m::lost_to_today)}</A></p>
            </section>
        </div>
    }
}
