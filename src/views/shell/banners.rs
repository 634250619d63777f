//! What a reader must know before typing much: that nothing is kept, that something was set aside, that an update waits,
//! that the room runs out, that it is time for a copy.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::i18n::m;
use crate::store::Store;
use crate::store::handle::Keeping;
use crate::store::saving::Safety;
use crate::ui::{Glyph, Icon, Shown};
use crate::views::parts::Spot;
use crate::views::shared::links::Place;
use crate::views::shared::marks::count;
use crate::views::shared::{t, tr};

use super::folder::folder;

/// The banners above the page.
#[component]
pub fn Banners() -> impl IntoView {
    let store = Store::here();
    let in_memory = matches!(store.keeping(), Keeping::MemoryOnly(_));
    let missing = store.missing();
    let aside = tr(move |lang| m::damage_banner(lang, count(missing.get())));
    // As long as the page is open: what is done about it takes its time.
    let is_dismissed = RwSignal::new(false);
    let make_room = format!("{}#archive", Place::Data.href());
    view! {
        {in_memory.then(|| view! {
            <div class="notice warn" role="alert">
                <Icon glyph=Glyph::Alert/>
                <p>{t(m::notice_memory_only)}</p>
                <button type="button" class="btn" on:click=move |_| store.download_all()>{t(m::notice_download)}</button>
            </div>
        })}
        <Shown when=move || store.safety().get() == Safety::SavedLessSafely>
            <div class="notice warn" role="status">
                <Icon glyph=Glyph::Alert/>
                <p>{t(m::safety_less_why)}</p>
                <button type="button" class="btn" on:click=move |_| store.download_all()>{t(m::notice_download)}</button>
            </div>
        </Shown>
        <Shown when=move || store.is_newer().get()>
            <div class="notice warn" role="alert">
                <Icon glyph=Glyph::Alert/>
                <p>{t(m::damage_newer)}</p>
                <div class="row">
                    <button type="button" class="btn primary" on:click=move |_| store.apply_update()>{t(m::damage_newer_reload)}</button>
                    <button type="button" class="btn" on:click=move |_| store.download_raw()>{t(m::damage_newer_download)}</button>
                </div>
            </div>
        </Shown>
        <Shown when=move || missing.get() != 0>
            <div class="notice warn" role="status">
                <Icon glyph=Glyph::Alert/>
                <p>{aside}</p>
                <A href=format!("{}#set-aside", Place::Data) attr:class="btn">{t(m::damage_look)}</A>
            </div>
        </Shown>
        <Shown when=move || !is_dismissed.get() && store.is_short_of_room()>
            <div class="notice warn" role="status">
                <Icon glyph=Glyph::Alert/>
                <p>{t(m::archive_short)}</p>
                <div class="row">
                    <A href=make_room.clone() attr:class="btn">{t(m::archive_make_room)}</A>
                    <button type="button" class="btn quiet" on:click=move |_| is_dismissed.set(true)>{t(m::copy_later)}</button>
                </div>
            </div>
        </Shown>
        {folder(Spot::Banner)}
        <Shown when=move || store.copy_is_due()>
            <div class="notice" role="status">
                <Icon glyph=Glyph::Download/>
                <p>{t(m::copy_due)}</p>
                <div class="row">
                    <button type="button" class="btn" on:click=move |_| store.download_all()>{t(m::copy_save)}</button>
                    <button type="button" class="btn quiet" on:click=move |_| store.remind_later()>{t(m::copy_later)}</button>
                </div>
            </div>
        </Shown>
        <Shown when=move || store.update_waits().get()>
            <div class="notice" role="status">
                <Icon glyph=Glyph::Download/>
                <p>{t(m::notice_update)}</p>
                <button type="button" class="btn" on:click=move |_| store.apply_update()>{t(m::notice_update_now)}</button>
            </div>
        </Shown>
    }
}
