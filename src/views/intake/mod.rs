//! From a report to records: the text on one side, with what was recognised marked in it, the drafts on the other. Nothing is recorded before
//! the reader takes it over.

mod bring;
mod by_hand;
mod card;
mod drafts;
mod edit;
mod item;
mod known;
mod look;
mod paced;
mod segments;
mod text;
mod work;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::domain::workspace::Workspace;
use crate::i18n::m;
use crate::ui::{Memo, live};
use crate::views::shared::links::Place;
use crate::views::shared::query::Query;
use crate::views::shared::{PageHead, t};

use bring::Bring;
use look::Look;
use work::{Stage, Work};

/// The ids of what gets the focus: the field for the text, the heading of what was found.
const PASTED: &str = "intake-text";
const FOUND: &str = "intake-found";

/// Brings a text, reads it, and looks at what was found: one after the other in the same place.
#[component]
pub fn IntakePage() -> impl IntoView {
    let query = Query::here().get_untracked();
    let work = Work::new(query.get("partnership").parse().ok());
    take_shared(work, &query);
    let stage = Memo::new(move |_| work.stage.get());
    view! {
        <div class="page wide">
            <PageHead title=t(m::intake_title)/>
            {live(move || match stage.get() {
                Stage::Bring => view! { <Bring work/> }.into_any(),
                Stage::Reads => view! { <p role="status" aria-busy="true">{t(m::intake_reading)}</p> }.into_any(),
                Stage::Look => view! { <Look work/> }.into_any(),
            })}
        </div>
    }
}

/// What another program has shared with the installed app stands in the address, from where it goes at once: an address is kept by the browser.
fn take_shared(work: Work, query: &Query) {
    let parts: Vec<&str> = ["title", "text", "url"]
        .map(|name| query.get(name).trim())
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    if parts.is_empty() {
        return;
    }
    work.discard();
    work.write(parts.join("\n\n"));
    let options = NavigateOptions {
        replace: true,
        ..NavigateOptions::default()
    };
    use_navigate()(&Place::Intake.href(), options);
}

/// Whether there is a partnership to choose.
fn has_partnerships(workspace: &Workspace) -> bool {
    workspace.partnerships().next().is_some()
}
