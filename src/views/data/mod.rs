//! What is kept, where, and what can be brought back.

mod damage;
mod kept;
mod trash;

use leptos::prelude::*;

use crate::i18n::m;
use crate::views::shared::{PageHead, t};

use damage::SetAside;
use kept::Kept;
use trash::Trash;

/// The page.
#[component]
pub fn DataPage() -> impl IntoView {
    view! {
        <div class="page settings">
            <PageHead title=t(m::data_title)/>
            <Kept/>
            <SetAside/>
            <Trash/>
        </div>
    }
}
