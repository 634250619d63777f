//! The bridge of the page: the last months or a year, its pillars to be asked, and below it in words how alive the partnership is.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::domain::id::Id;
use crate::domain::queries::attention::attention;
use crate::domain::queries::bridge::{Span, Stretch, months, years};
use crate::domain::queries::pulse::pulse;
use crate::domain::record::Kind;
use crate::i18n::m;
use crate::store::Store;
use crate::ui::{Each, Glyph, Icon, Memo, Shown, live};
use crate::views::shared::bridge::{Bridge, Legend, pairs, period};
use crate::views::shared::links::Place;
use crate::views::shared::pulse::sentence;
use crate::views::shared::query::Query;
use crate::views::shared::{Browser, Reader, t, tr};

use super::by_month::ByMonth;
use super::picture::SaveBridge;

/// How many months the bridge shows where there is room.
const MONTHS: usize = 24;
/// How many it shows on a phone.
const FEW_MONTHS: usize = 12;
/// How many the bridge of a pair shows.
const PAIR_MONTHS: usize = 16;
/// The id of the button for the year before.
const EARLIER: &str = "bridge-earlier";

/// The bridge with all that belongs to it.
#[component]
pub fn Pulse(
    /// The partnership.
    id: Id,
) -> impl IntoView {
    let store = Store::here();
    let query = Query::here();
    let span = Span::whole(id);
    // A year of the address without a contact in it or beyond it is none that can be shown.
    let year = Memo::new(move |_| {
        let (first, last) = store
            .workspace()
            .with(|workspace| years(workspace, span, store.today().get()));
        let asked = query.with(|query| query.get("year").parse().ok());
        asked.filter(|year| (first..=last).contains(year))
    });
    let of = move |most: usize| Signal::derive(move || year.get().map_or(Stretch::Recent(most), Stretch::Year));
    let words = live(move || {
        let reader = Reader::of(store);
        store.workspace().with(|workspace| {
            let pulse = pulse(workspace, id, reader.today);
            let attention = attention(workspace, reader.today, &reader.limits);
            sentence(workspace, &pulse, &attention, id, &reader)
        })
    });
    view! {
        <section class="bridge" aria-label=t(m::partnership_pulse)>
            <div class="arch-tools">
                <Years span year wide=of(MONTHS) narrow=of(FEW_MONTHS)/>
                <SaveBridge span stretch=of(MONTHS)/>
            </div>
            <div class="wide-only"><Bridge id="bridge" span stretch=of(MONTHS) told=true/></div>
            <div class="narrow-only"><Bridge id="bridge-narrow" span stretch=of(FEW_MONTHS) told=true/></div>
            <Legend/>
            {words}
            <Pairs id stretch=Signal::derive(move || year.get().map_or(Stretch::Same(PAIR_MONTHS), Stretch::Year))/>
            <ByMonth id stretch=of(MONTHS)/>
        </section>
    }
}

/// The months that are shown, which are fewer on a phone, and the way to other years.
#[component]
fn Years(span: Span, year: Memo<Option<i32>>, wide: Signal<Stretch>, narrow: Signal<Stretch>) -> impl IntoView {
    let store = Store::here();
    let browser = Browser::here();
    let navigate = use_navigate();
    let go = Callback::new(move |to: Option<i32>| {
        let to = to.map(|year| year.to_string()).unwrap_or_default();
        let query = Query::default().with("year", to);
        let options = NavigateOptions {
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate(
            &query.after(&Place::Show(Kind::Partnership, span.partnership).href()),
            options,
        );
    });
    let bounds = Memo::new(move |_| {
        let today = store.today().get();
        store.workspace().with(|workspace| years(workspace, span, today))
    });
    // The latest months count as this year.
    let beside = move |step: i32| {
        let here = year.get().unwrap_or_else(|| store.today().get().year());
        let (first, last) = bounds.get();
        Some(here + step).filter(|year| (first..=last).contains(year))
    };
    let words = move |stretch: Signal<Stretch>| {
        Signal::derive(move || {
            let reader = Reader::of(store);
            store.workspace().with(|workspace| {
                let months = months(workspace, span, reader.today, stretch.get());
                period(&months, &reader)
            })
        })
    };
    let step = move |id: &'static str, step: i32, glyph: Glyph, none: fn(_) -> &'static str| {
        let to = Memo::new(move |_| beside(step));
        let label = tr(move |lang| match to.get() {
            Some(year) => m::bridge_show_year(lang, &year.to_string()),
            None => none(lang).to_owned(),
        });
        view! {
            <button
                type="button" id=id class="btn small icon-only quiet" aria-label=label title=label
                aria-disabled=move || to.get().is_none().then_some("true")
                on:click=move |_| if let Some(year) = to.get_untracked() { go.run(Some(year)) }
            >
                <Icon glyph/>
            </button>
        }
    };
    let latest = move |_| {
        browser.focus.run(EARLIER.to_owned());
        go.run(None);
    };
    view! {
        <div class="row">
            <div class="row no-print">
                {step(EARLIER, -1, Glyph::Left, m::bridge_none_earlier)}
                {step("bridge-later", 1, Glyph::Right, m::bridge_none_later)}
            </div>
            <p class="soft wide-only" role="status">{words(wide)}</p>
            <p class="soft narrow-only" role="status">{words(narrow)}</p>
            <Shown when=move || year.get().is_some()>
                <button type="button" class="link soft no-print" on:click=latest>{t(m::bridge_latest)}</button>
            </Shown>
        </div>
    }
}

/// A small bridge for each pair, where there are three partners or more: the large one shows the partnership as a whole, as the
/// pulse does, and hides which of the cities has gone silent.
#[component]
fn Pairs(id: Id, stretch: Signal<Stretch>) -> impl IntoView {
    let store = Store::here();
    let spans = Memo::new(move |_| {
        let reader = Reader::of(store);
        store.workspace().with(|workspace| pairs(workspace, id, &reader))
    });
    let pair = move |span: Span| {
        let own = span.pair.map(|(_, theirs)| theirs.to_string()).unwrap_or_default();
        view! { <li><Bridge id=format!("bridge-{own}") span stretch told=true/></li> }
    };
    view! {
        <Shown when=move || spans.with(|spans| !spans.is_empty())>
            <div class="arch-pairs">
                <h2>{t(m::bridge_pairs)}</h2>
                <p class="soft">{t(m::bridge_pairs_hint)}</p>
                <ul role="list"><Each each=move || spans.get() key=|span| span.pair children=pair/></ul>
            </div>
        </Shown>
    }
}
