//! What was found: what the text is, the text, the drafts, and taking them over.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::domain::id::Id;
use crate::domain::text::Lang;
use crate::i18n::m;
use crate::store::commands::What;
use crate::ui::{DateField, Glyph, Icon, Memo, SelectField, Shown};
use crate::views::form::choices::partnerships;
use crate::views::form::date_labels;
use crate::views::shared::links::Place;
use crate::views::shared::marks::count;
use crate::views::shared::{t, tr};

use super::by_hand::ByHand;
use super::drafts::Groups;
use super::text::Marked;
use super::work::Work;
use super::{FOUND, has_partnerships};

/// The two sides, and what holds for both.
#[component]
pub fn Look(work: Work) -> impl IntoView {
    let is_empty = Memo::new(move |_| {
        work.items
            .with(|items| !items.iter().any(|item| item.piece.what != What::Source))
    });
    let nothing = tr(move |lang| {
        if work.lang.get().is_none() {
            m::intake_other_language(lang)
        } else {
            m::intake_nothing(lang)
        }
        .to_owned()
    });
    view! {
        <Facts work/>
        <div class="intake">
            <section class="intake-text" aria-labelledby="intake-text-title">
                <h2 id="intake-text-title">{t(m::intake_the_text)}</h2>
                <ByHand work/>
                <Marked work/>
            </section>
            <section class="intake-drafts" aria-labelledby=FOUND>
                <h2 id=FOUND tabindex="-1">{t(m::intake_found)}</h2>
                <Shown when=move || is_empty.get()>
                    <p class="card warn" role="status"><span><Icon glyph=Glyph::Info/>" "{nothing}</span></p>
                </Shown>
                <Groups work/>
                <Take work/>
            </section>
        </div>
    }
}

/// Language, publication, partnership: each can be corrected, the first two with another reading.
#[component]
fn Facts(work: Work) -> impl IntoView {
    let store = work.store;
    let lang = Signal::derive(move || work.lang.get().map_or("", Lang::tag).to_owned());
    let languages = Signal::derive(|| {
        Lang::ALL
            .map(|lang| (lang.tag().to_owned(), lang.endonym().to_owned()))
            .to_vec()
    });
    let published = Signal::derive(move || work.published.get().map(|day| day.to_string()).unwrap_or_default());
    let date = RwSignal::new(published.get_untracked());
    let set_lang = move |tag: String| work.read_as(Lang::from_tag(&tag), work.published.get_untracked());
    let set_date = move |text: String| {
        date.set(text.clone());
        let day = text.parse().ok();
        let is_said = day.is_some() || text.is_empty();
        if is_said && day != work.published.get_untracked() {
            work.read_as(work.lang.get_untracked(), day);
        }
    };
    let chosen = Signal::derive(move || work.partnership.get().map(|id| id.to_string()).unwrap_or_default());
    let offered = Signal::derive(move || {
        let our_city = store.settings().with(|settings| settings.our_city.clone());
        store
            .workspace()
            .with(|workspace| partnerships(workspace, &our_city, store.lang().get()))
    });
    let some = Memo::new(move |_| store.workspace().with(has_partnerships));
    view! {
        <div class="intake-facts">
            <SelectField id="intake-lang" label=t(m::intake_lang) value=lang options=languages on_input=set_lang empty=t(m::intake_lang_none)/>
            <DateField id="intake-published" label=t(m::intake_published) hint=t(m::intake_published_hint) value=date labels=date_labels() on_input=set_date/>
            <Shown when=move || some.get()>
                <SelectField id="intake-partnership" label=t(m::intake_partnership) value=chosen options=offered empty=t(m::intake_new_partnership)
                    on_input=move |id: String| work.choose_partnership(id.parse::<Id>().ok())/>
            </Shown>
        </div>
    }
}

/// The button that takes over what is chosen, and why it would not.
#[component]
fn Take(work: Work) -> impl IntoView {
    let total = Memo::new(move |_| work.taken().len());
    let words = tr(move |lang| m::intake_take(lang, count(total.get())));
    let navigate = use_navigate();
    let take = move |_| {
        if let Some(id) = work.take() {
            navigate(&Place::Timeline(id).href(), NavigateOptions::default());
        }
    };
    let error = move || work.error.get();
    view! {
        <div class="intake-take">
            <p class="error" role="alert">{error}</p>
            <div class="row">
                <button type="button" class="btn primary" disabled=move || total.get() == 0 on:click=take>{words}</button>
                <button type="button" class="btn" on:click=move |_| work.back()>{t(m::intake_back)}</button>
                <button type="button" class="btn quiet" on:click=move |_| work.discard()>{t(m::intake_discard)}</button>
            </div>
        </div>
    }
}
