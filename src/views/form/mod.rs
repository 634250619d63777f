//! The form of a record, made from the tables in `domain::schema`.

mod banks;
pub mod choices;
mod closed;
mod control;
mod draft;
mod elements;
mod elsewhere;
mod fields;
mod pick;
mod prefill;
mod raw;
mod sheet;
mod state;
pub mod words;

pub(in crate::views) use words::date_labels;

use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::use_location;

use crate::domain::id::Id;
use crate::domain::queries::lists::title;
use crate::domain::record::{Fields, Kind};
use crate::i18n::m;
use crate::store::Store;
use crate::ui::{Memo, focus_by_id, live};
use crate::views::shared::links::{self, Place};
use crate::views::shared::query::Query;
use crate::views::shared::{Browser, Lost, PageHead, t, tr};

pub use closed::ClosedPage;
use prefill::{Start, belongs};
use sheet::Sheet;
use state::Form;

/// The form for a new record of a type; the query of the address says what it starts with.
#[component]
pub fn NewPage(
    /// The type.
    kind: Kind,
) -> impl IntoView {
    let (pathname, search) = (use_location().pathname, use_location().search);
    // The address of the next page arrives before this page goes; it is none of ours.
    let query = Memo::new(move |last: Option<&String>| {
        let is_ours = pathname.with(|path| path.trim_end_matches('/').ends_with(&Place::New(kind).href()));
        match last {
            Some(last) if !is_ours => last.clone(),
            _ => search.with(|search| search.trim_start_matches('?').to_owned()),
        }
    });
    let store = Store::here();
    live(move || {
        let query = query.get();
        let homeless = belongs(kind)
            && store
                .workspace()
                .with_untracked(|workspace| workspace.partnerships().next().is_none());
        if homeless {
            view! { <PartnershipFirst kind/> }.into_any()
        } else {
            view! { <NewForm kind query/> }.into_any()
        }
    })
}

#[component]
fn NewForm(kind: Kind, query: String) -> impl IntoView {
    let store = Store::here();
    let fields = store.workspace().with_untracked(|workspace| {
        Start {
            workspace,
            query: &query,
            our_city: &store.settings().with_untracked(|settings| settings.our_city.clone()),
            lang: store.lang().get_untracked(),
            ids: [store.new_id(), store.new_id()],
        }
        .fields(kind)
    });
    let mark = if query.is_empty() { "" } else { "?" };
    let place = state::Place {
        name: format!("new/{}{mark}{query}", kind.code()),
        path: format!("{}{mark}{query}", Place::New(kind)),
    };
    let asks_partnership = belongs(kind) && !fields.contains_key("partnership");
    let form = Form::open(kind, store.new_id(), true, place, Signal::stored(fields));
    view! { <Sheet form title=t(words::new_title(kind)) asks_partnership/> }
}

/// Says that a record of this type belongs to a partnership, and leads to the making of one.
#[component]
fn PartnershipFirst(kind: Kind) -> impl IntoView {
    view! {
        <div class="page">
            <PageHead title=t(words::new_title(kind))/>
            <section class="empty">
                <p>{t(m::form_partnership_first)}</p>
                <p class="row">
                    <A href=links::new(Kind::Partnership, None, &[]) attr:class="btn primary">{t(m::form_start_partnership)}</A>
                </p>
            </section>
        </div>
    }
}

/// The form of a record that is there.
#[component]
pub fn EditPage(
    /// The type.
    kind: Kind,
    /// The record.
    id: Id,
) -> impl IntoView {
    let record = Store::here().record(id);
    // A record that goes while its form is open does not take the form with it.
    let was_there = Memo::new(move |before: Option<&bool>| {
        let is_there = record.with(|record| record.as_ref().is_some_and(|record| record.kind == kind));
        is_there || before.copied().unwrap_or_default()
    });
    live(move || {
        if was_there.get() {
            view! { <EditForm kind id/> }.into_any()
        } else {
            view! { <Lost/> }.into_any()
        }
    })
}

#[component]
fn EditForm(kind: Kind, id: Id) -> impl IntoView {
    let store = Store::here();
    let record = store.record(id);
    let last = Memo::new(move |before: Option<&Option<_>>| record.get().or_else(|| before.cloned().flatten()));
    let kept = Memo::new(move |_| {
        last.with(|last| {
            last.as_ref()
                .map_or_else(Fields::new, |record| record.fields.to_fields())
        })
    });
    let place = state::Place {
        name: format!("edit/{id}"),
        path: Place::Edit(kind, id).href(),
    };
    let form = Form::open(kind, id, false, place, kept.into());
    // The address may ask for a field: it is unfolded, and has the focus once the page has given it to the heading.
    let asked = Query::here().with_untracked(|query| query.get("field").to_owned());
    if !asked.is_empty() {
        let (browser, field) = (Browser::here(), draft::dom_id(&asked));
        Effect::new(move || {
            focus_by_id(&field);
            browser.focus.run(field.clone());
        });
    }
    let heading = tr(move |lang| {
        let our_city = store.settings().with(|settings| settings.our_city.clone());
        let name = last.with(|last| last.as_ref().map(|record| title(record, lang, &our_city)));
        m::form_edit(lang, &name.unwrap_or_default())
    });
    let gone = Signal::derive(move || record.with(Option::is_none));
    view! { <Sheet form title=heading gone asks_partnership=false/> }
}
