//! Copies outside this browser: when the last one was made, another one, and how often to be reminded.

use leptos::prelude::*;

use crate::domain::text::Lang;
use crate::i18n::{dates, m};
use crate::store::Store;
use crate::store::copies::{Rhythm, lacking};
use crate::ui::{Glyph, Icon, SelectField};
use crate::views::shared::marks::count;
use crate::views::shared::{t, tr};

/// Copies outside this browser.
#[component]
pub fn Copies() -> impl IntoView {
    let store = Store::here();
    let copied = move || store.settings().with(|settings| settings.copied);
    let last = tr(move |lang| {
        let Some(copied) = copied() else {
            return m::copy_never(lang).to_owned();
        };
        m::copy_last(lang, count(copied.records), &dates::moment(lang, copied.at))
    });
    let since = tr(move |lang| {
        if copied().is_none() {
            return String::new();
        }
        match store.workspace().with(|workspace| lacking(workspace, copied())) {
            0 => m::copy_nothing_since(lang).to_owned(),
            n => m::copy_since(lang, count(n)),
        }
    });
    let options = Signal::derive(move || {
        let lang = store.lang().get();
        let option = |rhythm: &Rhythm| (rhythm.code().to_owned(), name(lang, *rhythm).to_owned());
        Rhythm::ALL.iter().map(option).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || store.settings().with(|settings| settings.rhythm.code().to_owned()));
    let choose = move |code: String| {
        if let Some(rhythm) = Rhythm::from_code(&code) {
            store.set(|settings| settings.rhythm = rhythm);
        }
    };
    view! {
        <section>
            <h2>{t(m::copy_title)}</h2>
            <div class="stack">
                <p class="soft">{t(m::copy_lede)}</p>
                <p>{last}" "{since}</p>
                <p class="row"><button type="button" class="btn" on:click=move |_| store.save_copy()><Icon glyph=Glyph::Download/>{t(m::copy_save)}</button></p>
                <div class="narrow">
                    <SelectField id="copy-rhythm" label=t(m::copy_rhythm) value options on_input=choose hint=t(m::copy_rhythm_hint)/>
                </div>
            </div>
        </section>
    }
}

fn name(lang: Lang, rhythm: Rhythm) -> &'static str {
    match rhythm {
        Rhythm::Never => m::copy_rhythm_never(lang),
        Rhythm::Week => m::copy_rhythm_week(lang),
        Rhythm::TwoWeeks => m::copy_rhythm_two_weeks(lang),
        Rhythm::Month => m::copy_rhythm_month(lang),
        Rhythm::ThreeMonths => m::copy_rhythm_three_months(lang),
    }
}
