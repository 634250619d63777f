//! Taking over a table, contacts or dates of another program: choose a file, say what its columns mean, look at what would happen, do it.
//!
//! All that is shown is derived from the file and from what the reader has chosen otherwise than was guessed.

mod choose;
mod columns;
mod preview;
mod state;
mod words;

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::record::Kind;
use crate::i18n::m;
use crate::store::Store;
use crate::ui::{EmptyState, Glyph, Icon, Memo, live};
use crate::views::shared::{PageHead, links, t};

use choose::Choose;
use columns::Columns;
use preview::Preview;
use state::State;

/// The page. The query may name the `partnership`, and the `kind` that a table most likely holds.
#[component]
pub fn ImportPage() -> impl IntoView {
    let store = Store::here();
    let is_none = Memo::new(move |_| {
        store
            .workspace()
            .with(|workspace| workspace.partnerships().next().is_none())
    });
    let body = live(move || {
        if is_none.get() {
            view! {
                <EmptyState title=t(m::import_no_partnership_title) text=t(m::import_no_partnership_text) glyph=Glyph::Bridge>
                    <A href=links::new(Kind::Partnership, None, &[]) attr:class="btn primary"><Icon glyph=Glyph::Plus/>{t(m::start_new)}</A>
                </EmptyState>
            }
            .into_any()
        } else {
            view! { <Steps/> }.into_any()
        }
    });
    view! {
        <div class="page import">
            <PageHead title=t(m::import_title)/>
            <p class="soft">{t(m::import_lede)}</p>
            {body}
        </div>
    }
}

#[component]
fn Steps() -> impl IntoView {
    let state = State::new();
    view! {
        <Choose state/>
        <Columns state/>
        <Preview state/>
    }
}
