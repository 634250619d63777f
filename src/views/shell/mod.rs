//! The frame around every page: the rail, the page itself, and messages.

mod alerts;
mod banners;
mod folder;
pub(in crate::views) mod notice;
mod pages;
mod rail;

use leptos::ev;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use crate::i18n::m;
use crate::store::Store;
use crate::ui::{Glyph, Icon, Memo, live};
use crate::views::shared::links::Place;
use crate::views::shared::{Attended, Browser, t};

use alerts::alerts;
use banners::Banners;
use notice::NoticeBar;
use pages::Page;
use rail::Rail;

/// The frame.
#[component]
pub fn Shell(
    /// The path under which the app is hosted, without a slash at its end.
    base: String,
) -> impl IntoView {
    let path = use_location().pathname;
    let place = Memo::new(move |_| path.with(|path| path.strip_prefix(base.as_str()).and_then(Place::parse)));
    Attended::provide();
    lead_to_what_came(place);
    let browser = Browser::here();
    // With a base address, `#main` alone would lead to the first page.
    let skip = move |event: ev::MouseEvent| {
        event.prevent_default();
        event.stop_propagation();
        browser.focus.run("main".to_owned());
    };
    view! {
        <a class="skip" href="#main" on:click=skip>{t(m::nav_skip)}</a>
        <div class="app">
            <Rail/>
            <main id="main" tabindex="-1">
                <Banners/>
                {live(move || view! { <Page place=place.get()/> })}
            </main>
        </div>
        <NoticeBar/>
        {alerts()}
        <div class="drop" aria-hidden="true"><p><Icon glyph=Glyph::Upload/>{t(m::merge_drop)}</p></div>
    }
}

/// A file that was opened, dropped or pasted anywhere leads to the page that shows what is in it.
fn lead_to_what_came(place: Memo<Option<Place>>) {
    let (offered, brought) = (Store::here().offered(), Store::here().brought());
    let navigate = use_navigate();
    let to_import = navigate.clone();
    Effect::new(move || {
        if brought.with(Option::is_some) && place.get_untracked() != Some(Place::Import) {
            to_import(&Place::Import.href(), NavigateOptions::default());
        }
    });
    Effect::new(move || {
        if offered.with(|offered| offered.as_ref().is_some_and(|offered| offered.leads_there)) {
            let options = NavigateOptions {
                replace: place.get_untracked() == Some(Place::Merge),
                ..NavigateOptions::default()
            };
            navigate(&Place::Merge.href(), options);
        }
    });
}
