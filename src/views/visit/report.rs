//! The report of an event: on the screen, on paper, on the clipboard, as a file.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::components::A;
use leptos_router::hooks::use_navigate;

use crate::domain::codes::EventStatus;
use crate::domain::queries::agenda::open_points;
use crate::domain::text::Lang;
use crate::i18n::m;
use crate::store::handle::markdown::{Style, print};
use crate::ui::{Glyph, Icon, Memo, SelectField, Shown, live};
use crate::views::shared::document::drawn;
use crate::views::shared::links::{Place, Visit};
use crate::views::shared::picture::file_name;
use crate::views::shared::query::Query;
use crate::views::shared::{Browser, Reader, t};

use super::{Page, told};

/// The page.
pub(super) fn report(page: Page) -> AnyView {
    let (store, browser) = (page.store, Browser::here());
    let query = Query::here();
    let lang = Memo::new(move |_| {
        let asked = query.with(|query| Lang::from_tag(query.get("lang")));
        asked.unwrap_or_else(|| store.lang().get())
    });
    let document = Memo::new(move |_| {
        let reader = Reader {
            lang: lang.get(),
            ..Reader::of(store)
        };
        let told = page.event(|event| {
            store
                .workspace()
                .with(|workspace| told::told(page.id, event, workspace, &reader))
        });
        told.unwrap_or_default()
    });
    let is_unsaid = Memo::new(move |_| {
        let said = page.event(|event| match event.status() {
            EventStatus::Planned => true,
            EventStatus::Held => event.agenda.values().any(|point| point.outcome.is_none()) && open_points(event) > 0,
            EventStatus::Cancelled => false,
        });
        said.unwrap_or_default()
    });
    let paper =
        live(move || document.with(|document| drawn(&[(lang.get().tag(), document.clone())], || ().into_any())));
    let copy = move |_| {
        let text = document.with_untracked(|document| print(document, Style::Plain));
        browser.copy_text.run(text);
    };
    let save = move |_| {
        document.with_untracked(|document| store.save_document(&file_name(&document.title, ""), document));
    };
    view! {
        <section class="stack no-print">
            <Shown when=move || is_unsaid.get()>
                <div class="notice">
                    <Icon glyph=Glyph::Info/>
                    <p>{t(m::visit_not_closed)}</p>
                    <A href=Place::Visit(Visit::Closing, page.id).href() attr:class="btn small">{t(m::visit_to_closing)}</A>
                </div>
            </Shown>
            <div class="fields">{choice(page, lang)}</div>
            <p class="row">
                <button type="button" class="btn primary" on:click=move |_| store.print()><Icon glyph=Glyph::Print/>{t(m::visit_print)}</button>
                <button type="button" class="btn" on:click=copy><Icon glyph=Glyph::Copy/>{t(m::visit_copy)}</button>
                <button type="button" class="btn" on:click=save><Icon glyph=Glyph::Download/>{t(m::visit_save)}</button>
            </p>
        </section>
        {paper}
    }
    .into_any()
}

/// The select of the language; what is chosen stays in the address.
fn choice(page: Page, lang: Memo<Lang>) -> AnyView {
    let navigate = use_navigate();
    let options: Vec<(String, String)> = Lang::ALL
        .iter()
        .map(|lang| (lang.tag().to_owned(), lang.endonym().to_owned()))
        .collect();
    let value = Signal::derive(move || lang.get().tag().to_owned());
    let on_input = move |tag: String| {
        let href = format!("{}?lang={tag}", Place::Visit(Visit::Report, page.id));
        let options = NavigateOptions {
            replace: true,
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate(&href, options);
    };
    view! { <SelectField id="report-lang" label=t(m::visit_report_lang) value options on_input/> }.into_any()
}
