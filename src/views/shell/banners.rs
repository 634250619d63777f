//! What a reader must know before typing much: that nothing is kept, that something was set aside, that an update waits.

use leptos::prelude::*;

use crate::i18n::m;
use crate::store::Store;
use crate::store::handle::Keeping;
use crate::store::saving::Safety;
use crate::ui::{Glyph, Icon, Shown};
use crate::views::shared::{t, tr};

/// The banners above the page.
#[component]
pub fn Banners() -> impl IntoView {
    let store = Store::here();
    let in_memory = matches!(store.keeping(), Keeping::MemoryOnly(_));
    let set_aside = store.set_aside();
    let aside = tr(move |lang| {
        m::notice_set_aside(
            lang,
            set_aside.with(|keys| i64::try_from(keys.len()).unwrap_or(i64::MAX)),
        )
    });
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
        <Shown when=move || set_aside.with(|keys| !keys.is_empty())>
            <div class="notice warn" role="status">
                <Icon glyph=Glyph::Alert/>
                <p>{aside}</p>
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
