//! What is kept, where, and what can be brought back.

mod archive;
mod copies;
mod damage;
mod erase_all;
mod import;
mod kept;
mod review;
mod snapshots;
mod trash;

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::i18n::m;
use crate::store::Store;
use crate::views::shared::{Browser, PageHead, t};

use archive::Archive;
use copies::Copies;
use damage::SetAside;
use erase_all::EraseAll;
use import::FromOthers;
use kept::Kept;
use review::ToReview;
use snapshots::Snapshots;
use trash::Trash;

/// The page "Your data".
#[component]
pub fn DataPage() -> impl IntoView {
    let browser = Browser::here();
    let hash = use_location().hash;
    // A link to a section moves the reader there, not the window alone.
    Effect::new(move || {
        let wanted = hash.get();
        if wanted.len() > 1 {
            browser.focus.run(wanted.trim_start_matches('#').to_owned());
        }
    });
    // What waits for a decision comes first; a section that only says that nothing does, last.
    let decides_first = Store::here().to_review().get_untracked() > 0;
    view! {
        <div class="page settings">
            <PageHead title=t(m::data_title)/>
            {decides_first.then(|| view! { <ToReview/> })}
            <Kept/>
            <SetAside/>
            <Copies/>
            <FromOthers/>
            <Archive/>
            <Snapshots/>
            <Trash/>
            {(!decides_first).then(|| view! { <ToReview/> })}
            <EraseAll/>
        </div>
    }
}
