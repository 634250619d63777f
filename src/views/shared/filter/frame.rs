//! The frame of the pages that have the filter.

use leptos::prelude::*;

use crate::domain::queries::lists;
use crate::store::Store;
use crate::views::shared::{PageHead, PartnershipNav, Reader};

use super::Asking;

/// The head with the name of the partnership above it, and the way to the other pages, which the filter goes along.
#[component]
pub fn Frame(
    /// What the page is asked for.
    asking: Asking,
    /// Its heading.
    #[prop(into)]
    title: Signal<String>,
    /// A button beside the heading.
    #[prop(optional, into)]
    action: ViewFn,
    /// The page.
    children: Children,
) -> impl IntoView {
    let store = Store::here();
    let eyebrow = Signal::derive(move || {
        let reader = Reader::of(store);
        store.workspace().with(|workspace| {
            let record = workspace.get(asking.partnership);
            record
                .map(|record| lists::title(record, reader.lang, &reader.our_city))
                .unwrap_or_default()
        })
    });
    view! {
        <div class="page">
            <PageHead title eyebrow>{action.run()}</PageHead>
            <PartnershipNav id=asking.partnership keeps=asking.query/>
            {children()}
        </div>
    }
}
