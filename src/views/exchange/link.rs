//! The link that holds the records itself.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::i18n::m;
use crate::store::Store;
use crate::store::handle::{Failure, LinkError};
use crate::store::sending::Scope;
use crate::ui::{Glyph, Icon, live};
use crate::views::shared::links::Place;
use crate::views::shared::marks::count;
use crate::views::shared::{Browser, t};

use super::send::Ready;

/// From here on some mail programs cut an address.
const LONG: usize = 2_000;

/// A link, and what it was made of.
pub(super) type Made = RwSignal<Option<((Scope, bool), String)>>;

/// The button that makes the link; `with` runs what it is given with what was chosen, once that is enough.
#[component]
pub(super) fn LinkButton(with: Callback<Callback<(Scope, bool)>>, made: Made) -> impl IntoView {
    let store = Store::here();
    let browser = Browser::here();
    let act = Callback::new(move |(scope, contacts): (Scope, bool)| {
        spawn_local(async move {
            match store.link_to(Place::Merge.href(), scope.clone(), contacts).await {
                Ok(link) => {
                    // The reader may have gone to another page meanwhile.
                    let _ = made.try_set(Some(((scope, contacts), link)));
                    browser.focus.run("send-link".to_owned());
                }
                Err(error) => say(store, error),
            }
        });
    });
    view! { <button type="button" class="btn" on:click=move |_| with.run(act)><Icon glyph=Glyph::Link/>{t(m::exchange_make_link)}</button> }
}

/// The link, as long as what was chosen is the same.
#[component]
pub(super) fn Link(ready: Ready, made: Made) -> impl IntoView {
    let store = Store::here();
    let browser = Browser::here();
    live(move || {
        let link = made.with(|made| {
            let (of, link) = made.as_ref()?;
            ready.with(|ready| ready.as_ref() == Some(of)).then(|| link.clone())
        })?;
        let lang = store.lang().get();
        let length = link.len();
        let path = link.clone();
        let copy = move |_| browser.copy_address.run(path.clone());
        Some(view! {
            <div class="field">
                <label for="send-link">{m::exchange_link(lang)}" "<span class="soft num">{m::exchange_link_length(lang, count(length))}</span></label>
                <textarea class="input" id="send-link" readonly rows="3" spellcheck="false" aria-describedby="send-link-hint">{link}</textarea>
                <p class="hint" id="send-link-hint">{m::exchange_link_hint(lang)}</p>
                {(length > LONG).then(|| view! { <p class="hint">{m::exchange_link_long(lang)}</p> })}
                <p class="row"><button type="button" class="btn" on:click=copy><Icon glyph=Glyph::Copy/>{m::exchange_copy(lang)}</button></p>
            </div>
        })
    })
}

fn say(store: Store, error: LinkError) {
    store.say(Err(Failure::Link(error)));
}
