//! The shared folder: linking one, how it stands, and ending that; what to do in a browser that cannot.

mod words;

pub mod live;

use leptos::prelude::*;

use crate::domain::text::Lang;
use crate::i18n::m;
use crate::store::Store;
use crate::store::folder::Linked;
use crate::store::handle::FolderError;
use crate::store::handle::folder::{Standing, Status};
use crate::ui::{Glyph, Icon, Memo, Shown, live};
use crate::views::shared::marks::count;
use crate::views::shared::{Browser, t, tr};

use super::send::radio;

/// The id of the heading, which has the focus when what had it is gone.
const HEADING: &str = "folder";

/// The section.
#[component]
pub fn Folder() -> impl IntoView {
    let store = Store::here();
    let linked = Memo::new(move |_| store.settings().with(|settings| settings.folder.is_some()));
    view! {
        <section>
            <h2 id=HEADING tabindex="-1">{t(m::folder_title)}</h2>
            <div class="stack">
                <p>{t(m::folder_lede)}</p>
                {live(move || match (linked.get(), store.can_link_folder()) {
                    (true, _) => view! { <Kept/> }.into_any(),
                    (false, true) => view! { <Left/><Begin/> }.into_any(),
                    (false, false) => view! {
                        <p>{t(m::folder_missing)}</p>
                        <p>{t(m::folder_instead)}</p>
                    }.into_any(),
                })}
            </div>
        </section>
    }
}

/// Whether contacts go into the file.
fn contacts(
    value: impl Fn() -> Option<bool> + Copy + Send + 'static,
    choose: impl Fn(bool) + Copy + 'static,
) -> AnyView {
    let option = move |this: bool, label| {
        radio(
            "folder-contacts",
            label,
            move || value() == Some(this),
            move || choose(this),
        )
    };
    view! {
        <fieldset class="stack tight" aria-describedby="folder-contacts-hint">
            <legend>{t(m::folder_contacts)}</legend>
            {option(false, m::folder_contacts_without)}
            {option(true, m::folder_contacts_with)}
            <p class="hint" id="folder-contacts-hint">{t(m::folder_contacts_hint)}</p>
        </fieldset>
    }
    .into_any()
}

/// Choosing a folder.
#[component]
fn Begin() -> impl IntoView {
    let store = Store::here();
    let browser = Browser::here();
    let chosen = RwSignal::new(None::<bool>);
    let fault = RwSignal::new(None::<fn(Lang) -> &'static str>);
    let link = move |_| {
        let Some(contacts) = chosen.get_untracked() else {
            return fault.set(Some(m::folder_contacts_choose));
        };
        fault.set(None);
        store.link_folder(contacts, move |error: Option<FolderError>| match error {
            Some(error) => drop(fault.try_set(Some(words::error(error)))),
            None => browser.focus.run(HEADING.to_owned()),
        });
    };
    let says = tr(move |lang| fault.get().map(|say| say(lang).to_owned()).unwrap_or_default());
    view! {
        {contacts(move || chosen.get(), move |this| chosen.set(Some(this)))}
        <p class="error" role="alert">{says}</p>
        <p class="row"><button type="button" class="btn" on:click=link><Icon glyph=Glyph::Link/>{t(m::folder_link)}</button></p>
    }
}

/// The folder that is linked.
#[component]
fn Kept() -> impl IntoView {
    let store = Store::here();
    let browser = Browser::here();
    let status = store.folder_status();
    let with_contacts = move || {
        store
            .settings()
            .with(|settings| Some(settings.folder.as_ref()?.contacts))
    };
    let pairs = live(move || {
        let linked = store.settings().with(|settings| settings.folder.clone())?;
        Some(pairs(store.lang().get(), &linked, &status.get()))
    });
    let asks = move || status.with(|status| matches!(status.standing, Standing::Asks(_)));
    let unlink = move |_| {
        store.unlink_folder();
        browser.focus.run(HEADING.to_owned());
    };
    view! {
        {pairs}
        {contacts(with_contacts, move |this| store.put_contacts_into_folder(this))}
        <div class="row">
            <Shown when=asks fallback=move || view! { <button type="button" class="btn" on:click=move |_| store.look_into_folder()>{t(m::folder_now)}</button> }>
                <button type="button" class="btn primary" on:click=move |_| store.reconnect_folder()>{t(m::folder_reconnect)}</button>
            </Shown>
            <button type="button" class="btn quiet" on:click=unlink>{t(m::folder_unlink)}</button>
        </div>
    }
}

fn pairs(lang: Lang, linked: &Linked, status: &Status) -> AnyView {
    let told = |n: usize, say: fn(Lang, i64) -> String| {
        (n > 0).then(|| view! { <span class="soft">{say(lang, count(n))}</span> }.into_any())
    };
    let told = [
        told(status.cut, m::folder_cut),
        told(status.newer, m::folder_newer),
        told(status.foreign, m::folder_foreign),
    ];
    view! {
        <dl class="pairs">
            <dt>{m::folder_name(lang)}</dt><dd>{linked.name.clone()}</dd>
            <dt>{m::folder_state(lang)}</dt><dd><span role="status">{words::standing(lang, &status.standing)}</span></dd>
            <dt>{m::folder_file(lang)}</dt><dd>{linked.file()}</dd>
            <dt>{m::folder_others(lang)}</dt><dd class="stack tight"><span class="num">{status.others}</span>{told}</dd>
        </dl>
    }
    .into_any()
}

/// The file that is still in the folder which is not linked any more.
#[component]
fn Left() -> impl IntoView {
    let store = Store::here();
    let browser = Browser::here();
    let left = store.folder_left();
    let fault = RwSignal::new(None::<fn(Lang) -> &'static str>);
    let back = move || browser.focus.run(HEADING.to_owned());
    let remove = move |_| {
        store.remove_left_file(move |error: Option<FolderError>| {
            let _ = fault.try_set(error.map(words::error));
            back();
        });
    };
    let leave = move |_| {
        store.leave_file();
        back();
    };
    let says = tr(move |lang| left.get().map(|file| m::folder_left(lang, &file)).unwrap_or_default());
    let why = tr(move |lang| fault.get().map(|say| say(lang).to_owned()).unwrap_or_default());
    view! {
        <Shown when=move || left.with(Option::is_some)>
            <div class="notice" role="status">
                <Icon glyph=Glyph::Check/>
                <p>{says}</p>
                <div class="row">
                    <button type="button" class="btn" on:click=leave>{t(m::folder_leave)}</button>
                    <button type="button" class="btn quiet" on:click=remove>{t(m::folder_remove)}</button>
                </div>
            </div>
            <p class="error" role="alert">{why}</p>
        </Shown>
    }
}
