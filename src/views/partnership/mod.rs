//! The page of a partnership: whether it lives, what stands open, what was agreed, what comes.

mod agreements;
mod events;
mod figures;
mod head;
mod programmes;

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::queries::attention::attention;
use crate::domain::queries::pulse::pulse;
use crate::domain::record::{Kind, Record};
use crate::i18n::m;
use crate::store::Store;
use crate::ui::live;
use crate::views::shared::bridge::Bridge;
use crate::views::shared::pulse::sentence;
use crate::views::shared::{PartnershipNav, Reader, RecordPage, t};

use agreements::Agreements;
use events::{ByMonth, Events};
use figures::Figures;
use head::{About, ExampleNote, Head};
use programmes::Programmes;

/// How many months the bridge shows where there is room.
const MONTHS: usize = 24;
/// How many it shows on a phone.
const FEW_MONTHS: usize = 12;

/// The page.
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
            <Events id/>
            <Agreements id/>
            <Programmes id record/>
        </div>
    }
    .into_any()
}

/// The bridge, and below it in words how alive the partnership is.
#[component]
fn Pulse(id: Id) -> impl IntoView {
    let store = Store::here();
    let words = live(move || {
        let reader = Reader::of(store);
        store.workspace().with(|workspace| {
            let pulse = pulse(workspace, id, reader.today);
            let attention = attention(workspace, reader.today);
            sentence(workspace, &pulse, &attention, id, &reader)
        })
    });
    view! {
        <section class="bridge" aria-label=t(m::partnership_pulse)>
            <div class="wide-only"><Bridge id most=MONTHS/></div>
            <div class="narrow-only"><Bridge id most=FEW_MONTHS/></div>
            {words}
            <ByMonth id most=MONTHS/>
        </section>
    }
}
