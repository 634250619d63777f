//! What goes to the partner city, and what has come from there.

pub mod folder;
mod link;
mod past;
mod protect;
mod records;
mod send;

use leptos::prelude::*;

use crate::i18n::m;
use crate::views::shared::open::OpenFile;
use crate::views::shared::{PageHead, t};

use folder::Folder;
use past::Past;
use send::Send as SendSection;

/// Receiving, sending, the shared folder, and what came earlier.
#[component]
pub fn ExchangePage() -> impl IntoView {
    view! {
        <div class="page settings exchange">
            <PageHead title=t(m::exchange_title)/>
            <p class="lede">{t(m::exchange_lede)}</p>
            <section>
                <h2>{t(m::exchange_receive)}</h2>
                <div class="stack">
                    <p>{t(m::exchange_receive_text)}</p>
                    <p class="row"><OpenFile/></p>
                </div>
            </section>
            <SendSection/>
            <Folder/>
            <Past/>
        </div>
    }
}
