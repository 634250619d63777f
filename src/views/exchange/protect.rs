//! Protecting the file that goes out with a passphrase.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::text::Lang;
use crate::i18n::m;
use crate::store::Store;
use crate::store::handle::{LockError, SHORTEST_PASSPHRASE, Strength, strength};
use crate::store::sending::Scope;
use crate::ui::{CheckField, Glyph, Icon, Kind, Shown, TextField};
use crate::views::merge::lock_words;
use crate::views::shared::marks::count;
use crate::views::shared::{Browser, t, tr};

const FIRST: &str = "protect-passphrase";
const AGAIN: &str = "protect-again";

/// What was typed so far.
#[derive(Clone, Copy)]
pub(super) struct Protection {
    on: RwSignal<bool>,
    passphrase: RwSignal<String>,
    again: RwSignal<String>,
    shown: RwSignal<bool>,
    /// Whether a file was asked for: before that nothing is found fault with.
    asked: RwSignal<bool>,
    works: RwSignal<bool>,
    failed: RwSignal<Option<LockError>>,
}

/// What is wrong with a passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lack {
    Short,
    Differs,
}

impl Protection {
    pub(super) fn new() -> Self {
        Self {
            on: RwSignal::new(false),
            passphrase: RwSignal::new(String::new()),
            again: RwSignal::new(String::new()),
            shown: RwSignal::new(false),
            asked: RwSignal::new(false),
            works: RwSignal::new(false),
            failed: RwSignal::new(None),
        }
    }

    /// Whether the file is to be protected.
    pub(super) fn is_on(self) -> bool {
        self.on.get_untracked()
    }

    fn lack(self) -> Option<Lack> {
        let passphrase = self.passphrase.read();
        if strength(&passphrase) == Strength::TooShort {
            Some(Lack::Short)
        } else {
            (!self.shown.get() && *passphrase != *self.again.read()).then_some(Lack::Differs)
        }
    }

    /// Makes the protected file, and saves it or gives it to the share sheet; where something lacks, the focus goes there.
    pub(super) fn send(self, scope: Scope, with_contacts: bool, by_sheet: bool) {
        let (store, browser) = (Store::here(), Browser::here());
        self.asked.set(true);
        self.failed.set(None);
        if let Some(lack) = untrack(|| self.lack()) {
            return browser
                .focus
                .run(if lack == Lack::Short { FIRST } else { AGAIN }.to_owned());
        }
        if self.works.get_untracked() {
            return;
        }
        self.works.set(true);
        let passphrase = self.passphrase.get_untracked();
        spawn_local(async move {
            let outcome = store.send_protected(scope, with_contacts, passphrase, by_sheet).await;
            // The reader may have gone to another page meanwhile.
            let _ = self.works.try_set(false);
            let _ = self.failed.try_set(outcome.err());
        });
    }
}

/// The box to tick, and what is asked for then.
#[component]
pub(super) fn Protect(protection: Protection) -> impl IntoView {
    let store = Store::here();
    if !store.can_protect() {
        return view! { <p class="hint">{t(m::protect_missing)}</p> }.into_any();
    }
    let on = protection.on;
    view! {
        <div class="stack tight">
            <CheckField id="protect" label=t(m::protect_label) hint=t(m::protect_hint) checked=on on_change=move |is_on| on.set(is_on)/>
            <Shown when=move || on.get()><Passphrase protection/></Shown>
        </div>
    }
    .into_any()
}

#[component]
fn Passphrase(protection: Protection) -> impl IntoView {
    let (store, browser) = (Store::here(), Browser::here());
    let Protection {
        passphrase,
        again,
        shown,
        asked,
        works,
        failed,
        ..
    } = protection;
    let wrong = move |which: Lack, words: fn(Lang) -> String| {
        Signal::derive(move || {
            let lacks = asked.get() && protection.lack() == Some(which);
            lacks.then(|| words(store.lang().get()))
        })
    };
    let make = move |_| {
        if let Some(made) = store.new_passphrase() {
            passphrase.set(made);
            shown.set(true);
            browser.focus.run(FIRST.to_owned());
        }
    };
    let advice = tr(move |lang| advice(lang, &passphrase.read()).to_owned());
    let copy = move |_| browser.copy_text.run(passphrase.get_untracked());
    let failure = tr(move |lang| failed.get().map_or("", |error| lock_words(lang, error)).to_owned());
    let busy = tr(move |lang| if works.get() { m::protect_works(lang) } else { "" }.to_owned());
    let kind = Kind::Secret {
        shown: shown.into(),
        autocomplete: "new-password",
    };
    view! {
        <div class="card quick narrow stack">
            <TextField id=FIRST label=t(m::protect_passphrase) hint=t(m::protect_passphrase_hint) value=passphrase kind
                on_input=move |typed| passphrase.set(typed) error=wrong(Lack::Short, |lang| m::protect_short(lang, count(SHORTEST_PASSPHRASE)))/>
            <p class="hint" role="status">{advice}</p>
            <Shown when=move || !shown.get()>
                <TextField id=AGAIN label=t(m::protect_again) value=again kind
                    on_input=move |typed| again.set(typed) error=wrong(Lack::Differs, |lang| m::protect_differs(lang).to_owned())/>
            </Shown>
            <CheckField id="protect-show" label=t(m::protect_show) checked=shown on_change=move |is_on| shown.set(is_on)/>
            <p class="row">
                <button type="button" class="btn small" on:click=make>{t(m::protect_make)}</button>
                <Shown when=move || shown.get() && !passphrase.read().is_empty()>
                    <button type="button" class="btn small" on:click=copy><Icon glyph=Glyph::Copy/>{t(m::protect_copy)}</button>
                </Shown>
            </p>
            <div class="notice warn"><Icon glyph=Glyph::Alert/><p>{t(m::protect_lost)}</p></div>
            <p class="soft error-slot" role="status">{busy}</p>
            <p class="error error-slot" role="alert">{failure}</p>
        </div>
    }
}

fn advice(lang: Lang, passphrase: &str) -> &'static str {
    match strength(passphrase) {
        Strength::TooShort => "",
        Strength::Weak => m::protect_weak(lang),
        Strength::Fair => m::protect_fair(lang),
        Strength::Good => m::protect_good(lang),
    }
}
