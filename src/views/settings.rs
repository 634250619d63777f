//! The settings of this browser, and the state of its storage. Everything takes effect at once.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::domain::order::Arrange;
use crate::domain::record::Kind;
use crate::domain::text::Lang;
use crate::i18n::{intl, m};
use crate::store::Store;
use crate::store::commands;
use crate::store::handle::{Deed, Keeping};
use crate::store::settings::Theme;
use crate::ui::{Each, Glyph, Icon, Memo, ProgressBar, SegmentedControl, Shown, Together, live};
use crate::views::shared::links::Place;
use crate::views::shared::marks::count;
use crate::views::shared::{PageHead, t, tr};

/// What a browser keeps for one origin, in UTF-16 units, keys and values together (measured in Chromium and Firefox).
const QUOTA: usize = 5_242_880;

/// The page.
#[component]
pub fn SettingsPage() -> impl IntoView {
    view! {
        <div class="page settings">
            <PageHead title=t(m::settings_title)/>
            <Language/>
            <Appearance/>
            <OurCity/>
            <Kept/>
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

/// Which city is bank A. A name in any language of its partner stands for it.
#[component]
fn OurCity() -> impl IntoView {
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
        <section>
            <h2 id="our-city-title">{t(m::settings_our_city)}</h2>
            <Shown
                when=move || cities.with(|cities| !cities.is_empty())
                fallback=|| view! { <p class="soft">{t(m::settings_no_cities)}</p> }
            >
                <div class="stack narrow">
                    <select class="input" aria-labelledby="our-city-title" aria-describedby="our-city-hint" on:change=move |event| choose(event_target_value(&event))>
                        <Each each=move || options.get() key=Clone::clone children=move |(city, name)| {
                            let this = city.clone();
                            view! { <option value=city prop:selected=move || value.with(|value| *value == this)>{name}</option> }
                        }/>
                    </select>
                    <p class="soft" id="our-city-hint">{t(m::settings_our_city_hint)}</p>
                </div>
            </Shown>
        </section>
    }
}

/// The plural name of a type.
fn kind_name(lang: Lang, kind: Kind) -> &'static str {
    match kind {
        Kind::Partnership => m::settings_kind_partnership(lang),
        Kind::Agreement => m::settings_kind_agreement(lang),
        Kind::Event => m::settings_kind_event(lang),
        Kind::Commitment => m::settings_kind_commitment(lang),
        Kind::Contact => m::settings_kind_contact(lang),
        Kind::Programme => m::settings_kind_programme(lang),
    }
}

/// Where the records are kept, how many there are, and how much room they take.
#[component]
fn Kept() -> impl IntoView {
    let store = Store::here();
    let in_memory = matches!(store.keeping(), Keeping::MemoryOnly(_));
    let place = if in_memory {
        m::settings_kept_memory
    } else {
        m::settings_kept_browser
    };
    let numbers = live(move || {
        let lang = store.lang().get();
        store.workspace().with(|workspace| {
            let number = |kind: &Kind| {
                let n = workspace.live().filter(|record| record.kind == *kind).count();
                view! { <dt>{kind_name(lang, *kind)}</dt><dd class="num">{intl::number(lang, count(n))}</dd> }
            };
            Kind::ALL.iter().map(number).together()
        })
    });
    let aside = store.set_aside();
    store.look_at_promise();
    let promise = tr(move |lang| match store.promised().get() {
        Some(true) => m::settings_promised(lang).to_owned(),
        Some(false) => m::settings_not_promised(lang).to_owned(),
        None => String::new(),
    });
    view! {
        <section>
            <h2>{t(m::settings_storage)}</h2>
            <div class="stack">
                <p>{t(place)}" "{promise}</p>
                <dl class="pairs">{numbers}</dl>
                <Used/>
                <Shown when=move || aside.with(|aside| !aside.is_empty())>
                    <div class="notice warn">
                        <Icon glyph=Glyph::Alert/>
                        <p>{tr(move |lang| m::settings_set_aside_count(lang, count(aside.with(Vec::len))))}</p>
                    </div>
                </Shown>
                <p class="row"><button type="button" class="btn" on:click=move |_| store.download_all()><Icon glyph=Glyph::Download/>{t(m::settings_download)}</button></p>
            </div>
        </section>
    }
}

/// How much of the browser's room is taken.
#[component]
fn Used() -> impl IntoView {
    let store = Store::here();
    // What is in storage changes with every record: the workspace says when to measure again.
    let used = Memo::new(move |_| {
        store.workspace().track();
        store.settings().track();
        store.used()
    });
    #[allow(clippy::cast_precision_loss)] // Both are far below 2^52.
    let share = Signal::derive(move || used.get() as f64 / QUOTA as f64);
    let near_full = move || share.get() > 0.8;
    let words = tr(move |lang| {
        let number = |n: usize| intl::number(lang, count(n));
        m::settings_used(lang, &number(used.get()), &number(QUOTA))
    });
    view! {
        <div class="meter" class:warn=near_full>
            <ProgressBar value=share label=t(m::settings_used_label) text=words with_text=true/>
        </div>
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
    let remove = move |_| {
        // A refusal is said by the notice.
        let _ = store.run(Deed::ExampleRemoved, |workspace, desk| {
            Ok(commands::remove_example(workspace, desk))
        });
    };
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
