//! The rail: where one can go from anywhere. On a phone it is a drawer, with a bar at the top and one under the thumb.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::order::sorted;
use crate::domain::queries::attention::Attention;
use crate::domain::queries::lists::title;
use crate::domain::record::{Kind, Record};
use crate::i18n::{intl, m};
use crate::store::Store;
use crate::store::history::Way;
use crate::store::saving::Safety;
use crate::ui::{Each, Glyph, Icon, Memo, Shown};
use crate::views::shared::links::{self, Place};
use crate::views::shared::page::Visited;
use crate::views::shared::{Attended, t, tr};

/// The id of the drawer.
const RAIL: &str = "rail";

/// The bar at the top, the rail, and the bar at the foot.
#[component]
pub fn Rail() -> impl IntoView {
    view! {
        <header class="topbar">
            <Mark/>
            <Steps/>
        </header>
        <aside class="rail" id=RAIL popover="auto">
            <Mark/>
            <nav aria-label=t(m::nav_main)>
                <small>{t(m::nav_overview)}</small>
                <Today/>
                <A href=Place::Partnerships.href() exact=true>{t(m::nav_partnerships)}<PartnershipCount/></A>
            </nav>
            <Partnerships/>
            <nav aria-label=t(m::nav_tools)>
                <small>{t(m::nav_tools)}</small>
                <A href=Place::Intake.href()>{t(m::nav_intake)}</A>
                <A href=Place::Programmes.href()>{t(m::nav_programmes)}</A>
                <A href=Place::Reports.href()>{t(m::nav_reports)}</A>
                <A href=Place::Exchange.href()>{t(m::nav_exchange)}</A>
                <Data/>
                <A href=Place::Settings.href()>{t(m::nav_settings)}</A>
                <A href=Place::Guide.href()>{t(m::nav_guide)}</A>
            </nav>
            <Steps/>
            <p class="soft">{t(m::nav_kept_here)}</p>
        </aside>
        <nav class="bottomnav" aria-label=t(m::nav_bottom)>
            <A href=Place::Today.href() exact=true><Icon glyph=Glyph::Clock/>{t(m::nav_today)}</A>
            <A href=Place::Partnerships.href()><Icon glyph=Glyph::Bridge/>{t(m::nav_your_partnerships)}</A>
            <button type="button" popovertarget=RAIL><Icon glyph=Glyph::Menu/>{t(m::nav_more)}</button>
        </nav>
    }
}

#[component]
fn Mark() -> impl IntoView {
    view! { <A href=Place::Today.href() attr:class="mark"><Icon glyph=Glyph::Bridge/><span>{t(m::app_name)}</span></A> }
}

/// Today, with the number of commitments that need attention.
#[component]
fn Today() -> impl IntoView {
    let attended = Attended::here();
    // It waits for the first screen, which may wait for its part: ten thousand commitments are read for this one number.
    let is_drawn = RwSignal::new(false);
    let Visited(visited) = expect_context();
    Effect::new(move || {
        if visited.get() {
            request_animation_frame(move || {
                set_timeout(
                    move || {
                        let _ = is_drawn.try_set(true);
                    },
                    Duration::ZERO,
                );
            });
        }
    });
    let count = Memo::new(move |_| {
        if is_drawn.get() {
            attended.with(Attention::count)
        } else {
            0
        }
    });
    let words = tr(move |lang| m::nav_attention(lang, i64::try_from(count.get()).unwrap_or(i64::MAX)));
    view! {
        <A href=Place::Today.href() exact=true>
            {t(m::nav_today)}
            <Shown when=move || count.get() != 0>
                <span class="count late"><span aria-hidden="true">{move || count.get()}</span><span class="sr">{words}</span></span>
            </Shown>
        </A>
    }
}

/// What is kept, with the number of decisions that wait there.
#[component]
fn Data() -> impl IntoView {
    let count = Store::here().to_review();
    let words = tr(move |lang| m::review_waiting(lang, i64::try_from(count.get()).unwrap_or(i64::MAX)));
    view! {
        <A href=Place::Data.href()>
            {t(m::nav_data)}
            <Shown when=move || count.get() != 0>
                <span class="count late"><span aria-hidden="true">{move || count.get()}</span><span class="sr">{words}</span></span>
            </Shown>
        </A>
    }
}

#[component]
fn PartnershipCount() -> impl IntoView {
    let store = Store::here();
    let moment = store.moment_of(Kind::Partnership);
    let count = Memo::new(move |_| {
        moment.read();
        store
            .workspace()
            .with_untracked(|workspace| workspace.partnerships().count())
    });
    view! { <span class="count">{move || count.get()}</span> }
}

/// The partnerships, by name.
#[component]
fn Partnerships() -> impl IntoView {
    let store = Store::here();
    let moment = store.moment_of(Kind::Partnership);
    let rows = Memo::new(move |_| {
        moment.read();
        let lang = store.lang().get();
        let our_city = store.settings().with(|settings| settings.our_city.clone());
        let rows: Vec<(String, String)> = store.workspace().with_untracked(|workspace| {
            workspace
                .partnerships()
                .map(|(record, _): (&Arc<Record>, _)| (links::of(record), title(record, lang, &our_city)))
                .collect()
        });
        sorted(rows, |a, b| intl::installed().compare(lang, &a.1, &b.1))
    });
    view! {
        <Shown when=move || rows.with(|rows| !rows.is_empty())>
            <nav aria-label=t(m::nav_your_partnerships)>
                <small>{t(m::nav_your_partnerships)}</small>
                <Each each=move || rows.get() key=Clone::clone children=|(href, name)| view! { <A href=href>{name}</A> }/>
            </nav>
        </Shown>
    }
}

/// Undo and redo, and how safe what was done is.
#[component]
fn Steps() -> impl IntoView {
    let store = Store::here();
    let can = |way: Way| store.can(way);
    let (undo, redo) = (can(Way::Undo), can(Way::Redo));
    view! {
        <div class="row steps">
            <button type="button" class="btn icon-only" title=t(m::nav_undo_key) aria-label=t(m::nav_undo) disabled=move || !undo.get() on:click=move |_| store.step(Way::Undo)>
                <Icon glyph=Glyph::Undo/>
            </button>
            <button type="button" class="btn icon-only" title=t(m::nav_redo_key) aria-label=t(m::nav_redo) disabled=move || !redo.get() on:click=move |_| store.step(Way::Redo)>
                <Icon glyph=Glyph::Redo/>
            </button>
            <HowSafe/>
        </div>
    }
}

/// Whether the last change is on the disk. It is there from the start, so that screen readers listen to it.
#[component]
fn HowSafe() -> impl IntoView {
    let store = Store::here();
    let safety = store.safety();
    let words = tr(move |lang| match safety.get() {
        Safety::Unchanged => String::new(),
        Safety::Saving => m::safety_saving(lang).to_owned(),
        Safety::Saved => m::safety_saved(lang).to_owned(),
        Safety::SavedLessSafely => m::safety_less(lang).to_owned(),
        Safety::NotSaved(_) => m::safety_not(lang).to_owned(),
    });
    let alarms = move || matches!(safety.get(), Safety::NotSaved(_));
    view! { <p class="safety" class:late=alarms role="status">{words}</p> }
}
