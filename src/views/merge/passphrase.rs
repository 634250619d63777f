//! A protected file: the passphrase is asked for, as often as it takes.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::text::Lang;
use crate::i18n::m;
use crate::store::Store;
use crate::store::handle::{LockError, NotAFile};
use crate::ui::{CheckField, Glyph, Icon, Kind, TextField, live};
use crate::views::shared::open::OpenFile;
use crate::views::shared::{Browser, t, tr};

const ID: &str = "passphrase";

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// The file is looked at, or opened.
    Works,
    /// The passphrase is asked for; why the last one did not do.
    Asks(Option<LockError>),
    /// No passphrase opens it.
    Hopeless(LockError),
}

/// Whether another passphrase may do.
const fn after(error: LockError) -> State {
    match error {
        LockError::Passphrase => State::Asks(Some(error)),
        _ => State::Hopeless(error),
    }
}

/// Why a file was not closed or opened, and what to do.
pub(in crate::views) fn lock_words(lang: Lang, error: LockError) -> &'static str {
    match error {
        LockError::Missing => m::protect_missing(lang),
        LockError::Passphrase => m::protect_wrong(lang),
        LockError::Damaged => m::protect_damaged(lang),
        LockError::Newer | LockError::Inside(NotAFile::Newer) => m::protect_newer(lang),
        LockError::Bounds => m::protect_bounds(lang),
        LockError::TooLarge => m::notice_file_large(lang),
        LockError::CannotUnpack => m::exchange_link_missing(lang),
        LockError::Inside(_) => m::notice_other_format(lang),
    }
}

/// The question, and what is said where there is no use in asking.
#[component]
pub(super) fn Passphrase(text: Arc<str>) -> impl IntoView {
    let (store, browser) = (Store::here(), Browser::here());
    let (state, typed, shown) = (
        RwSignal::new(State::Works),
        RwSignal::new(String::new()),
        RwSignal::new(false),
    );
    let file = Arc::clone(&text);
    spawn_local(async move {
        let next = store
            .check_closed(file)
            .await
            .map_or_else(after, |()| State::Asks(None));
        // The reader may have gone to another page meanwhile.
        if state.try_set(next).is_none() && next == State::Asks(None) {
            browser.focus.run(ID.to_owned());
        }
    });
    let open = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if state.get_untracked() == State::Works {
            return;
        }
        state.set(State::Works);
        let (text, passphrase) = (Arc::clone(&text), typed.get_untracked());
        spawn_local(async move {
            if let Err(error) = store.unlock(text, passphrase).await
                && state.try_set(after(error)).is_none()
            {
                browser.focus.run(ID.to_owned());
            }
        });
    };
    let wrong = Signal::derive(move || match state.get() {
        State::Asks(Some(error)) => Some(lock_words(store.lang().get(), error).to_owned()),
        State::Asks(None) | State::Works | State::Hopeless(_) => None,
    });
    let hopeless = live(move || match state.get() {
        State::Hopeless(error) => {
            let words = tr(move |lang| lock_words(lang, error).to_owned());
            Some(
                view! { <div class="notice warn" role="alert"><Icon glyph=Glyph::Alert/><p>{words}</p></div> }
                    .into_any(),
            )
        }
        State::Works | State::Asks(_) => None,
    });
    let works = move || state.get() == State::Works;
    let busy = tr(move |lang| if works() { m::protect_opens(lang) } else { "" }.to_owned());
    let kind = Kind::Secret {
        shown: shown.into(),
        autocomplete: "off",
    };
    view! {
        <section class="stack">
            <h2>{t(m::protect_closed)}</h2>
            {hopeless}
            <form class="stack narrow" on:submit=open hidden=move || matches!(state.get(), State::Hopeless(_))>
                <p>{t(m::protect_closed_text)}</p>
                <TextField id=ID label=t(m::protect_passphrase) value=typed kind on_input=move |text| typed.set(text) error=wrong/>
                <CheckField id="passphrase-show" label=t(m::protect_show) checked=shown on_change=move |is_on| shown.set(is_on)/>
                <p class="row"><button type="submit" class="btn primary" aria-disabled=move || works().to_string()>{t(m::protect_open)}</button></p>
                <p class="soft" role="status">{busy}</p>
            </form>
            <p class="row"><OpenFile class="quiet" label=m::merge_other/></p>
        </section>
    }
}
