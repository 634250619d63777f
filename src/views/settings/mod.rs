//! The settings of this browser. Everything takes effect at once.

mod notifications;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::domain::order::Arrange;
use crate::domain::queries::limits::Limits;
use crate::domain::record::Kind;
use crate::domain::text::Lang;
use crate::i18n::{intl, m};
use crate::store::Store;
use crate::store::settings::Theme;
use crate::ui::{Each, Memo, NumberField, SegmentedControl, Shown};
use crate::views::shared::links::Place;
use crate::views::shared::{PageHead, t, tr};

use notifications::Notifications;

/// All settings, group by group.
#[component]
pub fn SettingsPage() -> impl IntoView {
    view! {
        <div class="page settings">
            <PageHead title=t(m::settings_title)/>
            <Language/>
            <Appearance/>
            <OurCity/>
            <Thresholds/>
            <Notifications/>
            <Example/>
            <section>
                <h2>{t(m::settings_about)}</h2>
                <p>{tr(|lang| m::settings_version(lang, env!("CARGO_PKG_VERSION"), env!("CARGO_PKG_LICENSE")))}</p>
            </section>
        </div>
    }
}

#[component]
fn Language() -> impl IntoView {
    let store = Store::here();
    let name = |lang: &Lang| (lang.tag().to_owned(), lang.endonym().to_owned());
    let options = Signal::stored(Lang::ALL.iter().map(name).collect::<Vec<_>>());
    let value = Signal::derive(move || store.lang().get().tag().to_owned());
    let choose = move |tag: String| {
        if let Some(lang) = Lang::from_tag(&tag) {
            store.set(|settings| settings.lang = lang);
        }
    };
    view! {
        <section>
            <h2>{t(m::settings_language)}</h2>
            <div class="stack">
                <div><SegmentedControl id="language" label=t(m::settings_language) options value on_input=choose/></div>
                <p class="soft">{t(m::settings_language_hint)}</p>
            </div>
        </section>
    }
}

#[component]
fn Appearance() -> impl IntoView {
    let store = Store::here();
    let options = Signal::derive(move || {
        let lang = store.lang().get();
        let option = |theme: &Theme| {
            let name = match theme {
                Theme::System => m::settings_theme_system(lang),
                Theme::Light => m::settings_theme_light(lang),
                Theme::Dark => m::settings_theme_dark(lang),
            };
            (theme.code().to_owned(), name.to_owned())
        };
        Theme::ALL.iter().map(option).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || store.settings().with(|settings| settings.theme.code().to_owned()));
    let choose = move |code: String| {
        if let Some(theme) = Theme::ALL.into_iter().find(|theme| theme.code() == code) {
            store.set_theme(theme);
        }
    };
    view! {
        <section>
            <h2>{t(m::settings_theme)}</h2>
            <SegmentedControl id="theme" label=t(m::settings_theme) options value on_input=choose/>
        </section>
    }
}

#[component]
fn OurCity() -> impl IntoView {
    view! {
        <section>
            <h2 id=OUR_CITY_LABEL>{t(m::settings_our_city)}</h2>
            <OurCityChoice/>
        </section>
    }
}

/// The id of what names the choice of the own city.
pub const OUR_CITY_LABEL: &str = "our-city-title";

/// The choice of the city that is bank A. A name in any language of its partner stands for it.
#[component]
pub fn OurCityChoice() -> impl IntoView {
    let store = Store::here();
    let cities = Memo::new(move |_| {
        let lang = store.lang().get();
        store.workspace().with(|workspace| {
            let partners = workspace
                .partnerships()
                .flat_map(|(_, partnership)| partnership.partners.values());
            let mut names: Vec<Vec<String>> = partners
                .map(|partner| {
                    let shown = partner.name.show(lang);
                    let others = partner.name.0.values().filter(|name| **name != shown).cloned();
                    std::iter::once(shown.clone()).chain(others).collect()
                })
                .collect();
            names.arrange(|a: &Vec<String>, b| intl::installed().compare(lang, &a[0], &b[0]));
            names.dedup_by(|a, b| a[0] == b[0]);
            names
        })
    });
    let value = Signal::derive(move || {
        let ours = store.settings().with(|settings| settings.our_city.clone());
        cities.with(|cities| {
            let found = cities.iter().find(|names| names.contains(&ours));
            found.and_then(|names| names.first()).cloned().unwrap_or(ours)
        })
    });
    let options = Signal::derive(move || {
        let none = (String::new(), m::settings_our_city_none(store.lang().get()).to_owned());
        let names = cities.with(|cities| {
            cities
                .iter()
                .filter_map(|names| names.first().cloned())
                .collect::<Vec<_>>()
        });
        std::iter::once(none)
            .chain(names.into_iter().map(|name| (name.clone(), name)))
            .collect::<Vec<_>>()
    });
    let choose = move |city: String| store.set(|settings| settings.our_city = city);
    view! {
        <Shown
            when=move || cities.with(|cities| !cities.is_empty())
            fallback=|| view! { <p class="soft">{t(m::settings_no_cities)}</p> }
        >
            <div class="stack narrow">
                <select class="input" id="our-city" aria-labelledby=OUR_CITY_LABEL aria-describedby="our-city-hint" on:change=move |event| choose(event_target_value(&event))>
                    <Each each=move || options.get() key=Clone::clone children=move |(city, name)| {
                        let this = city.clone();
                        view! { <option value=city prop:selected=move || value.with(|value| *value == this)>{name}</option> }
                    }/>
                </select>
                <p class="soft" id="our-city-hint">{t(m::settings_our_city_hint)}</p>
            </div>
        </Shown>
    }
}

/// From when on something is told. What is no threshold is not taken, and says so.
#[component]
fn Thresholds() -> impl IntoView {
    let store = Store::here();
    let field = |id: &'static str, label: fn(Lang) -> &'static str, of: fn(&mut Limits) -> &mut i64| {
        let now = store
            .settings()
            .with_untracked(|settings| *of(&mut settings.limits.clone()));
        let typed = RwSignal::new(now.to_string());
        let read = move || typed.with(|text| text.trim().parse().ok().filter(|days| Limits::RANGE.contains(days)));
        let error = Signal::derive(move || read().is_none().then(|| m::limits_wrong(store.lang().get()).to_owned()));
        let take = move |text: String| {
            typed.set(text);
            if let Some(days) = untrack(read) {
                store.set(|settings| *of(&mut settings.limits) = days);
            }
        };
        view! { <NumberField id label=t(label) value=typed on_input=take error whole=true/> }
    };
    view! {
        <section aria-labelledby="limits-title">
            <h2 id="limits-title">{t(m::limits_title)}</h2>
            <div class="stack narrow">
                {field("silent-days", m::limits_silent, |limits| &mut limits.silent)}
                {field("soon-days", m::limits_soon, |limits| &mut limits.soon)}
                {field("lead-days", m::limits_lead, |limits| &mut limits.lead)}
                <p class="soft">{t(m::limits_hint)}</p>
            </div>
        </section>
    }
}

#[component]
fn Example() -> impl IntoView {
    let store = Store::here();
    let navigate = use_navigate();
    let is_open = Memo::new(move |_| {
        store
            .workspace()
            .with(|workspace| workspace.live().any(|record| record.is_example()))
    });
    let open = move |_| {
        let navigate = navigate.clone();
        store.open_example(move |id| navigate(&Place::Show(Kind::Partnership, id).href(), NavigateOptions::default()));
    };
    let remove = move |_| store.remove_example(|| ());
    view! {
        <section>
            <h2>{t(m::settings_example)}</h2>
            <div class="stack">
                <p class="soft">{t(m::settings_example_hint)}</p>
                <p class="row">
                    <Shown
                        when=move || is_open.get()
                        fallback=move || view! { <button type="button" class="btn" on:click=open.clone()>{t(m::settings_example_open)}</button> }
                    >
                        <button type="button" class="btn" on:click=remove>{t(m::settings_example_remove)}</button>
                    </Shown>
                </p>
            </div>
        </section>
    }
}
