//! Everything erased: a copy first, then one question.

use leptos::prelude::*;

use crate::i18n::m;
use crate::store::Store;
use crate::ui::{Glyph, Icon, live};
use crate::views::shared::{Browser, t};

/// The section.
#[component]
pub fn EraseAll() -> impl IntoView {
    const ASK: &str = "erase-all";
    const NO: &str = "erase-all-no";
    let (store, browser) = (Store::here(), Browser::here());
    let asking = RwSignal::new(false);
    let go = move |ask: bool| {
        asking.set(ask);
        browser.focus.run(if ask { NO } else { ASK }.to_owned());
    };
    let body = live(move || {
        if !asking.get() {
            return view! {
                <p class="row"><button type="button" class="btn danger" id=ASK on:click=move |_| go(true)><Icon glyph=Glyph::Trash/>{t(m::privacy_all_open)}</button></p>
            }
            .into_any();
        }
        view! {
            <div class="notice warn" role="group" aria-labelledby="erase-all-question">
                <Icon glyph=Glyph::Alert/>
                <div class="stack">
                    <p id="erase-all-question">{t(m::privacy_all_question)}</p>
                    <div class="row">
                        <button type="button" class="btn" on:click=move |_| store.save_copy()><Icon glyph=Glyph::Download/>{t(m::copy_save)}</button>
                        <button type="button" class="btn danger" aria-describedby="erase-all-question" on:click=move |_| store.erase_everything()>{t(m::privacy_all_yes)}</button>
                        <button type="button" class="btn" id=NO on:click=move |_| go(false)>{t(m::privacy_all_no)}</button>
                    </div>
                </div>
            </div>
        }
        .into_any()
    });
    view! {
        <section>
            <h2>{t(m::privacy_all)}</h2>
            <div class="stack"><p class="soft">{t(m::privacy_all_text)}</p>{body}</div>
        </section>
    }
}
