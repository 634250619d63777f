//! Today: what needs attention and what comes, over all partnerships; the first minute where nothing is there yet.

pub mod acts;
pub mod answers;
mod aside;
mod attention;
pub mod coming;
pub mod more;
mod row;
mod section;
mod start;

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::record::Kind;
use crate::domain::workspace::Workspace;
use crate::i18n::intl::{self, DateStyle};
use crate::i18n::m;
use crate::store::Store;
use crate::ui::{Glyph, Icon, Memo, live};
use crate::views::shared::{PageHead, links, t, tr};

use aside::Aside;
use attention::Attention;
use coming::NextDays;
use start::Start;

/// The page of today; the start, where there is nothing yet.
#[component]
pub fn TodayPage() -> impl IntoView {
    let store = Store::here();
    let is_empty = Memo::new(move |_| store.workspace().with(Workspace::is_empty));
    live(move || {
        if is_empty.get() {
            view! { <Start/> }.into_any()
        } else {
            view! { <Day/> }.into_any()
        }
    })
}

#[component]
fn Day() -> impl IntoView {
    let today = Store::here().today();
    let date = tr(move |lang| {
        let day = today.get();
        intl::installed().date(lang, day.year(), day.month(), day.day(), DateStyle::Weekday)
    });
    view! {
        <div class="page">
            <PageHead title=t(m::today_title) eyebrow=date>
                <A href=links::new(Kind::Commitment, None, &[]) attr:class="btn"><Icon glyph=Glyph::Plus/>{t(m::partnership_add_commitment)}</A>
                <A href=links::new(Kind::Event, None, &[]) attr:class="btn primary"><Icon glyph=Glyph::Plus/>{t(m::partnership_add_event)}</A>
            </PageHead>
            <div class="cols">
                <div><Attention/><Aside/></div>
                <div><NextDays/></div>
            </div>
        </div>
    }
}
