//! What the frame of each page has of a linked folder: it is kept in step, and what came, or what hinders it, is told.

use leptos::ev;
use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::text::Lang;
use crate::i18n::m;
use crate::store::Store;
use crate::store::handle::folder::{News, Standing};
use crate::ui::{Glyph, Icon, Shown, live};
use crate::views::parts::Spot;
use crate::views::shared::links::Place;
use crate::views::shared::marks::count;
use crate::views::shared::{t, tr};

use super::words;

/// What is drawn in this place.
#[must_use]
pub fn at(spot: Spot) -> AnyView {
    match spot {
        Spot::Banner => view! { <Banner/> }.into_any(),
        Spot::News => view! { <Came/> }.into_any(),
    }
}

/// What hinders it. As long as this is there, the folder is kept in step.
#[component]
fn Banner() -> impl IntoView {
    let store = Store::here();
    store.keep_folder_in_step();
    let seen = window_event_listener(ev::visibilitychange, move |_| store.look_into_folder());
    let focused = window_event_listener(ev::focus, move |_| store.look_into_folder());
    on_cleanup(move || {
        seen.remove();
        focused.remove();
    });
    let status = store.folder_status();
    let asks = move || status.with(|status| matches!(status.standing, Standing::Asks(_)));
    let is_hindered = move || asks() || status.with(|status| matches!(status.standing, Standing::Hindered(_)));
    let says = tr(move |lang| {
        let folder = store.settings().with(|settings| settings.folder.clone());
        let name = folder.map(|folder| folder.name).unwrap_or_default();
        status.with(|status| m::folder_banner(lang, &name, &words::standing(lang, &status.standing)))
    });
    view! {
        <Shown when=is_hindered>
            <div class="notice" role="status">
                <Icon glyph=Glyph::Alert/>
                <p>{says}</p>
                <div class="row">
                    <Shown when=asks>
                        <button type="button" class="btn" on:click=move |_| store.reconnect_folder()>{t(m::folder_reconnect)}</button>
                    </Shown>
                    <A href=format!("{}#folder", Place::Exchange) attr:class="btn quiet">{t(m::folder_see)}</A>
                </div>
            </div>
        </Shown>
    }
}

/// What came.
#[component]
fn Came() -> impl IntoView {
    let store = Store::here();
    let news = store.folder_news();
    let message = live(move || {
        let news = news.get()?;
        let words = told(store.lang().get(), &news);
        let decide = (news.clashes > 0)
            .then(|| view! { <A href=format!("{}#to-review", Place::Data) attr:class="btn">{t(m::folder_decide)}</A> });
        Some(view! {
            <div class="notice">
                <Icon glyph=Glyph::Download/>
                <p>{words}</p>
                <div class="row">
                    {decide}
                    <A href=format!("{}#past", Place::Exchange) attr:class="btn" on:click=move |_| store.hush_folder()>{t(m::exchange_look)}</A>
                    <button type="button" class="btn quiet" on:click=move |_| store.take_back_folder()>{t(m::folder_take_back)}</button>
                </div>
                <button type="button" class="btn icon-only quiet" aria-label=t(m::notice_dismiss) on:click=move |_| store.hush_folder()>
                    <Icon glyph=Glyph::Close/>
                </button>
            </div>
        })
    });
    view! { <div role="status" aria-live="polite">{message}</div> }
}

/// "Kassel changed 3 records."
fn told(lang: Lang, news: &News) -> String {
    let records = count(news.records.len());
    let mut senders = news.senders.iter();
    let mut words = match (senders.next(), senders.next()) {
        _ if news.records.is_empty() => String::new(),
        (Some(city), None) if !city.is_empty() => m::folder_changed(lang, records, city),
        _ => m::folder_came(lang, records),
    };
    if news.clashes > 0 {
        words = format!("{words} {}", m::folder_both(lang, count(news.clashes)));
    }
    if news.stayed > 0 {
        words = format!("{words} {}", m::folder_stayed(lang, count(news.stayed)));
    }
    if news.is_ahead {
        words = format!("{words} {}", m::folder_ahead(lang));
    }
    words
}
