//! The schedule of all partnerships: one lane each, on one axis.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::components::A;
use leptos_router::hooks::use_navigate;

use crate::domain::queries::schedule::Scope;
use crate::i18n::m;
use crate::store::Store;
use crate::ui::{EmptyState, Glyph, Memo, live};
use crate::views::shared::filter::LeftOut;
use crate::views::shared::filter::own::{unread, without_unread};
use crate::views::shared::links::Place;
use crate::views::shared::query::Query;
use crate::views::shared::{PageHead, t};

use super::address::OF_ALL;
use super::table::Undated;
use super::toolbar::ByField;
use super::{Drawn, seen};

/// The page.
#[component]
pub fn AllSchedulePage() -> impl IntoView {
    let seen = seen(Store::here(), Scope::All, None);
    let (query, navigate) = (Query::here(), use_navigate());
    let dropped = Signal::derive(move || query.with(|query| unread(&OF_ALL, query)));
    let dismiss = Callback::new(move |()| {
        let readable = without_unread(&OF_ALL, query.get_untracked());
        navigate(&readable.after(&Place::AllSchedule.href()), NavigateOptions::default());
    });
    let is_empty = Memo::new(move |_| seen.plan.with(|plan| plan.items.is_empty()));
    let body = live(move || {
        if is_empty.get() {
            view! {
                <EmptyState title=t(m::schedule_empty) text=t(m::schedule_empty_next) glyph=Glyph::Calendar>
                    <A href=Place::Partnerships.href() attr:class="btn primary">{t(m::nav_partnerships)}</A>
                </EmptyState>
            }
            .into_any()
        } else {
            view! {
                <div class="no-print"><ByField seen/></div>
                <Drawn seen/>
            }
            .into_any()
        }
    });
    view! {
        <div class="page">
            <PageHead title=t(m::picture_schedule_of_all)>
                <A href=Place::Partnerships.href() attr:class="btn">{t(m::nav_partnerships)}</A>
            </PageHead>
            <LeftOut dropped dismiss/>
            {body}
            <Undated seen/>
        </div>
    }
}
