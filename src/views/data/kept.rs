//! Where the records are kept, how many there are, and how much room they take.

use leptos::prelude::*;

use crate::domain::record::Kind;
use crate::domain::text::Lang;
use crate::i18n::{intl, m};
use crate::store::Store;
use crate::store::handle::Keeping;
use crate::store::room;
use crate::ui::{Glyph, Icon, Memo, Shown, Together, live, progress_bar};
use crate::views::shared::marks::count;
use crate::views::shared::{t, tr};

/// The plural name of a type.
fn kind_name(lang: Lang, kind: Kind) -> &'static str {
    match kind {
        Kind::Partnership => m::data_kind_partnership(lang),
        Kind::Agreement => m::data_kind_agreement(lang),
        Kind::Event => m::data_kind_event(lang),
        Kind::Commitment => m::data_kind_commitment(lang),
        Kind::Contact => m::data_kind_contact(lang),
        Kind::Programme => m::data_kind_programme(lang),
    }
}

/// Where the records are kept, how many there are, and how much room they take.
#[component]
pub fn Kept() -> impl IntoView {
    let store = Store::here();
    let in_memory = matches!(store.keeping(), Keeping::MemoryOnly(_));
    let place = if in_memory {
        m::data_kept_memory
    } else {
        m::data_kept_browser
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
    store.look_at_promise();
    let promise = tr(move |lang| match store.promised().get() {
        Some(true) => m::data_promised(lang).to_owned(),
        Some(false) => m::data_not_promised(lang).to_owned(),
        None => String::new(),
    });
    view! {
        <section>
            <h2>{t(m::data_kept)}</h2>
            <div class="stack">
                <p>{t(place)}" "{promise}</p>
                <dl class="pairs">{numbers}</dl>
                <Used/>
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
    let is_short = move || room::is_short(used.get());
    let words = tr(move |lang| m::data_used(lang, &share(lang, used.get())));
    let bar = live(move || {
        let label = m::data_used_label(store.lang().get());
        progress_bar(room::part(used.get()), label, words.get(), true)
    });
    view! {
        <div class="meter" class:warn=is_short>{bar}</div>
        <Shown when=is_short>
            <div class="notice warn">
                <Icon glyph=Glyph::Alert/>
                <p>{t(m::archive_what_to_do)}</p>
            </div>
        </Shown>
    }
}

/// The part of the room that so much takes, in hundredths; little is not nothing.
pub(super) fn share(lang: Lang, used: usize) -> String {
    intl::installed().number(lang, (room::part(used) * 1000.0).ceil() / 10.0, 1)
}
