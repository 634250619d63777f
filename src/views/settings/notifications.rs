//! Whether notifications are wanted. The browser is asked only when the button is pressed.

use leptos::prelude::*;

use crate::i18n::m;
use crate::store::Store;
use crate::store::handle::Permission;
use crate::ui::{Glyph, Icon, Memo, live};
use crate::views::shared::{Browser, t};

/// The id of the one button that is there.
const BUTTON: &str = "notifications";

/// The section.
#[component]
pub(super) fn Notifications() -> impl IntoView {
    let (store, browser) = (Store::here(), Browser::here());
    let wanted = Memo::new(move |_| store.settings().with(|settings| settings.notify));
    let permission = RwSignal::new(store.may_notify());
    // What was answered now is said; what the reader has never asked for is not.
    let answered = RwSignal::new(false);
    let start = move |_| {
        store.start_notifying(move |answer| {
            let _ = permission.try_set(answer);
            let _ = answered.try_set(true);
            browser.focus.run(BUTTON.to_owned());
        });
    };
    let stop = move |_| {
        store.set(|settings| settings.notify = false);
        answered.set(false);
        browser.focus.run(BUTTON.to_owned());
    };
    let state = live(move || {
        let lang = store.lang().get();
        let (is_on, words) = match (permission.get(), wanted.get()) {
            (Permission::Granted, true) => (true, m::alerts_on(lang)),
            (Permission::Denied, wanted) if wanted || answered.get() => (false, m::alerts_denied(lang)),
            (Permission::NotAsked, wanted) if wanted || answered.get() => (false, m::alerts_not_asked(lang)),
            (Permission::Missing, _) => (false, m::alerts_missing(lang)),
            _ => return None,
        };
        let glyph = if is_on { Glyph::Check } else { Glyph::Info };
        Some(view! { <p class="row"><Icon glyph/><span>{words}</span></p> }.into_any())
    });
    let button = live(move || {
        let on = wanted.get() && permission.get() == Permission::Granted;
        match permission.get() {
            Permission::Missing => None,
            _ if on => Some(
                view! { <button type="button" class="btn" id=BUTTON on:click=stop>{t(m::alerts_turn_off)}</button> }
                    .into_any(),
            ),
            _ => Some(
                view! { <button type="button" class="btn" id=BUTTON on:click=start>{t(m::alerts_turn_on)}</button> }
                    .into_any(),
            ),
        }
    });
    view! {
        <section>
            <h2>{t(m::alerts_title)}</h2>
            <div class="stack">
                <p class="soft">{t(m::alerts_what)}</p>
                <div role="status">{state}</div>
                <div>{button}</div>
            </div>
        </section>
    }
}
