//! The head of a page, the page of one record, and the page that says that nothing is there.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::id::Id;
use crate::domain::queries::lists;
use crate::domain::record::{Kind, Record};
use crate::i18n::m;
use crate::store::Store;

use super::actions::{Crumbs, RecordActions};
use super::deleted::Deleted;
use super::links::Place;
use super::section::titled;
use super::{Browser, t};
use crate::ui::{Memo, live};

/// The id of the main heading, which gets the focus when a page opens.
pub const HEADING: &str = "page-title";

/// Whether a page was opened in this page load: the first one leaves the focus where the browser put it, and what can wait waits for it.
#[derive(Clone, Copy)]
pub struct Visited(pub RwSignal<bool>);

/// The heading of a page with what stands above it and its actions. Names the document after it, and takes the
/// focus when one came here from another page.
#[component]
pub fn PageHead(
    /// The heading, and the document's title.
    #[prop(into)]
    title: Signal<String>,
    /// A line above the heading.
    #[prop(optional, into)]
    eyebrow: Option<Signal<String>>,
    /// What the heading shows where that is more than its text.
    #[prop(optional, into)]
    heading: Option<ViewFn>,
    /// Buttons beside the heading.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let browser = Browser::here();
    let name = t(m::app_name);
    Effect::new(move || browser.set_title.run(format!("{} · {}", title.get(), name.get())));
    if let Some(Visited(visited)) = use_context() {
        if visited.get_untracked() {
            browser.focus.run(HEADING.to_owned());
        } else {
            visited.set(true);
        }
    }
    view! {
        <header class="head">
            {eyebrow.map(|eyebrow| view! { <p class="eyebrow">{eyebrow}</p> })}
            <div class="title">
                <h1 id=HEADING tabindex="-1">
                    {match heading {
                        Some(heading) => heading.run(),
                        None => title.into_any(),
                    }}
                </h1>
                {children.map(|children| view! { <div class="row actions">{children()}</div> })}
            </div>
        </header>
    }
}

/// The page of one record, or [`Lost`] where it is not there.
#[component]
pub fn RecordPage(
    /// The type that the page shows.
    kind: Kind,
    /// The record.
    id: Id,
    /// Shows the record; called once. The signal holds the record as it is now.
    show: fn(Id, Signal<Arc<Record>>) -> AnyView,
) -> impl IntoView {
    let record = Store::here().record(id);
    let there = Memo::new(move |_| record.with(|record| record.as_ref().is_some_and(|record| record.kind == kind)));
    live(move || match there.get().then(|| record.get_untracked()).flatten() {
        Some(first) => show(
            id,
            Signal::derive(move || record.get().unwrap_or_else(|| Arc::clone(&first))),
        ),
        None => view! { <NotHere kind id/> }.into_any(),
    })
}

/// What the page of a record shows in its frame: the way back, its title with its actions, what is said of it at once, and the rest.
#[component]
pub fn RecordFrame(
    /// The record.
    id: Id,
    /// Its type.
    kind: Kind,
    /// It as it is now.
    record: Signal<Arc<Record>>,
    /// The buttons beside the title.
    #[prop(optional, into)]
    actions: Option<AnyView>,
    /// What stands right below the title.
    lead: AnyView,
    /// One more class of the page.
    #[prop(optional)]
    class: &'static str,
    /// The rest.
    children: Children,
) -> impl IntoView {
    let lang = Store::here().lang();
    let title = Signal::derive(move || {
        let lang = lang.get();
        record.with(|record| titled(lists::title(record, lang, ""), lang))
    });
    let actions = actions.unwrap_or_else(|| view! { <RecordActions id kind/> }.into_any());
    view! {
        <div class=format!("page {class}")>
            <div class="stack">
                <Crumbs id kind/>
                <PageHead title>{actions}</PageHead>
                {lead}
            </div>
            {children()}
        </div>
    }
}

/// Where a record was and is no more, or never was.
#[component]
fn NotHere(kind: Kind, id: Id) -> impl IntoView {
    let is_deleted = Store::here()
        .workspace()
        .with_untracked(|workspace| workspace.kept(id).is_some_and(|record| record.kind == kind));
    if is_deleted {
        view! { <Deleted id/> }.into_any()
    } else {
        view! { <Lost/> }.into_any()
    }
}

/// Says that there is nothing at this address, and leads back.
#[component]
pub fn Lost() -> impl IntoView {
    view! {
        <div class="page">
            <PageHead title=t(m::lost_title)/>
            <section class="empty">
                <p>{t(m::lost_text)}</p>
                <p class="row">
                    <A href=Place::Today.href() attr:class="btn primary">{t(m::lost_to_today)}</A>
                    <A href=Place::Partnerships.href() attr:class="btn">{t(m::lost_to_partnerships)}</A>
                </p>
            </section>
        </div>
    }
}
