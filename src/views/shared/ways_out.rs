//! A document on its way out of a page: in which language it is, and the paper, the file and the clipboard that it goes to.

use leptos::prelude::*;

use crate::domain::text::Lang;
use crate::i18n::m;
use crate::store::Store;
use crate::store::handle::markdown::Style;
use crate::ui::{Glyph, Icon, SelectField};

use super::{Browser, t};

/// The select of a document's language.
pub fn language(
    id: &'static str,
    label: Signal<String>,
    value: Signal<Lang>,
    choose: impl Fn(Lang) + Send + Sync + 'static,
) -> AnyView {
    let value = Signal::derive(move || value.get().tag().to_owned());
    let on_input = move |tag: String| choose(Lang::from_tag(&tag).unwrap_or_default());
    view! { <SelectField id label value options=named(&Lang::ALL) on_input/> }.into_any()
}

/// Languages as choices: the tag, and the name that the language has for itself.
#[must_use]
pub fn named(langs: &[Lang]) -> Vec<(String, String)> {
    let name = |lang: &Lang| (lang.tag().to_owned(), lang.endonym().to_owned());
    langs.iter().map(name).collect()
}

/// The button that prints the page.
#[component]
pub fn PrintButton() -> impl IntoView {
    let store = Store::here();
    view! { <button type="button" class="btn primary" on:click=move |_| store.print()><Icon glyph=Glyph::Print/>{t(m::report_print)}</button> }
}

/// The ways out: paper, what else the page has (`more`), a file with Markdown under this `name`, the clipboard.
pub fn ways_out(
    name: impl Fn() -> String + Send + Sync + 'static,
    text: impl Fn(Style) -> String + Clone + Send + Sync + 'static,
    more: AnyView,
) -> AnyView {
    let (store, browser) = (Store::here(), Browser::here());
    let copied = text.clone();
    view! {
        <p class="row no-print">
            <PrintButton/>
            {more}
            <button type="button" class="btn" on:click=move |_| store.save_text(&name(), &text(Style::Markdown))>
                <Icon glyph=Glyph::Download/>{t(m::report_save_text)}
            </button>
            <button type="button" class="btn" on:click=move |_| browser.copy_text.run(copied(Style::Plain))>
                <Icon glyph=Glyph::Copy/>{t(m::report_copy)}
            </button>
        </p>
    }
    .into_any()
}
