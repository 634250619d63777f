//! What is kept, where, and what can be brought back.

mod kept;
mod review;

use leptos::prelude::*;

use crate::i18n::m;
use crate::store::Store;
use crate::views::shared::{PageHead, t};

use kept::Kept;
use review::ToReview;

/// The page.
#[component]
pub fn DataPage() -> impl IntoView {
    // What waits for a decision comes first; a section that only says that nothing does, last.
    let decides_first = Store::here().to_review().get_untracked() > 0;
    view! {
        <div class="page settings">
            <PageHead title=t(m::data_title)/>
            {decides_first.then(|| view! { <ToReview/> })}
            <Kept/>
            {(!decides_first).then(|| view! { <ToReview/> })}
        </div>
    }
}
