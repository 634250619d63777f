//! Today: what needs attention and what comes, over all partnerships; the first minute where nothing is there yet.

mod attention;
mod coming;
mod section;
mod start;

use leptos::prelude::*;

use crate::i18n::intl::{self, DateStyle};
use crate::i18n::m;
use crate::store::Store;
use crate::views::shared::{PageHead, t, tr};

use attention::Attention;
use coming::NextDays;
use start::Start;

/// The page.
#[component]
pub fn TodayPage() -> impl IntoView {
    let store = Store::here();
    let is_empty = Memo::new(move |_| store.workspace().with(|workspace| workspace.is_empty()));
    move || {
        if is_empty.get() {
            view! { <Start/> }.into_any()
        } else {
            view! { <Day/> }.into_any()
        }
    }
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
            <PageHead title=t(m::today_title) eyebrow=date/>
            <div class="cols">
                <div><Attention/></div>
                <div><NextDays/></div>
            </div>
        </div>
    }
}
