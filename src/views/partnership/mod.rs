//! The page of a partnership: whether it lives, what stands open, what was agreed, what comes.

mod agreements;
mod bridge;
mod by_month;
mod events;
mod figures;
mod head;
mod picture;
mod programmes;
mod way;

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::views::shared::depends::Depends;
use crate::views::shared::{PartnershipNav, RecordPage};

use agreements::Agreements;
use bridge::Pulse;
use events::Events;
use figures::Figures;
use head::{About, ExampleNote, Head};
use programmes::Programmes;
use way::WayToGoal;

/// The page of the partnership with this id.
#[component]
pub fn PartnershipPage(
    /// The partnership.
    id: Id,
) -> impl IntoView {
    view! { <RecordPage kind=Kind::Partnership id show=page/> }
}

fn page(id: Id, record: Signal<Arc<Record>>) -> AnyView {
    view! {
        <div class="page">
            <Head id record/>
            <PartnershipNav id/>
            <ExampleNote record/>
            <About record/>
            <Pulse id/>
            <Figures id/>
            <Depends id/>
            <Events id/>
            <WayToGoal id record/>
            <Agreements id/>
            <Programmes id record/>
        </div>
    }
    .into_any()
}
