//! The text is brought: pasted, dropped, or out of a file.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use crate::domain::text::Lang;
use crate::i18n::m;
use crate::store::handle::{FileError, NoReport, Unread};
use crate::ui::{Glyph, Icon, TextArea};
use crate::views::shared::t;

use super::PASTED;
use super::work::Work;

/// What a file may be.
const ACCEPTED: &str = ".txt,.md,.html,.htm,.docx,.odt,text/plain,text/html,text/markdown";

/// The field, and the ways to fill it.
#[component]
pub fn Bring(work: Work) -> impl IntoView {
    let over = RwSignal::new(false);
    let input = NodeRef::<html::Input>::new();
    let taken = move |outcome: Result<(String, String), Unread>| match outcome {
        Ok((_, text)) => {
            work.write(text);
            work.read();
        }
        Err(unread) => work
            .error
            .set(Some(words(work.store.lang().get_untracked(), unread).to_owned())),
    };
    let drop = move |event: ev::DragEvent| {
        over.set(false);
        // A piece of text that is dropped goes where the browser puts it.
        if work.store.text_of_dropped(&event, taken) {
            event.prevent_default();
        }
    };
    let choose = move |_| {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    let chosen = move |_| {
        if let Some(input) = input.get_untracked() {
            work.store.text_of_chosen(&input, taken);
        }
    };
    let drag = move |event: ev::DragEvent| {
        event.prevent_default();
        over.set(true);
    };
    let lang = Signal::derive(move || work.lang.get().map_or("", Lang::tag).to_owned());
    view! {
        <p class="lede">{t(m::intake_lede)}</p>
        <div class="intake-bring" class:over=move || over.get() on:dragover=drag on:dragleave=move |_| over.set(false) on:drop=drop>
            <TextArea id=PASTED label=t(m::intake_text) hint=t(m::intake_text_hint) value=work.text lang error=work.error
                on_input=move |text| work.write(text)/>
            <div class="row">
                <button type="button" class="btn primary" on:click=move |_| work.read()>{t(m::intake_read)}</button>
                <button type="button" class="btn" on:click=choose><Icon glyph=Glyph::Upload/>{t(m::intake_open)}</button>
                <input type="file" hidden accept=ACCEPTED aria-label=t(m::intake_open) node_ref=input on:change=chosen/>
            </div>
        </div>
        <p class="soft">{t(m::intake_private)}</p>
    }
}

/// Why a file gave no text, and what to do.
fn words(lang: Lang, unread: Unread) -> &'static str {
    match unread {
        Unread::Unable => m::intake_unable(lang),
        Unread::File(FileError::TooLarge) | Unread::NoText(NoReport::TooLarge) => m::notice_file_large(lang),
        Unread::File(_) => m::notice_file_unreadable(lang),
        Unread::NoText(NoReport::Empty) => m::intake_file_empty(lang),
        Unread::NoText(NoReport::Binary) => m::intake_binary(lang),
        Unread::NoText(NoReport::Pdf) => m::intake_pdf(lang),
        Unread::NoText(NoReport::OldWord) => m::intake_old_word(lang),
        Unread::NoText(NoReport::Damaged) => m::intake_damaged(lang),
        Unread::NoText(NoReport::Locked) => m::intake_locked(lang),
    }
}
