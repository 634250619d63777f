//! The report of an event: on the screen, on paper, on the clipboard, as a file.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::codes::EventStatus;
use crate::domain::queries::agenda::open_points;
use crate::domain::text::Lang;
use crate::i18n::m;
use crate::store::handle::markdown::print;
use crate::ui::{Glyph, Icon, Memo, Shown, live};
use crate::views::shared::document::drawn;
use crate::views::shared::links::{Place, Visit};
use crate::views::shared::picture::file_name;
use crate::views::shared::query::{Query, replacing};
use crate::views::shared::ways_out::{language, ways_out};
use crate::views::shared::{Reader, t};

use super::{Page, told};

/// The page.
pub(super) fn report(page: Page) -> AnyView {
    let store = page.store;
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
    let replace = replacing();
    let choose = move |lang: Lang| {
        let address = Place::Visit(Visit::Report, page.id);
        replace(&format!("{address}?lang={}", lang.tag()));
    };
    let text = move |style| document.with_untracked(|document| print(document, style));
    let name = move || document.with_untracked(|document| file_name(&document.title, ""));
    view! {
        <section class="stack no-print">
            <Shown when=move || is_unsaid.get()>
                <div class="notice">
                    <Icon glyph=Glyph::Info/>
                    <p>{t(m::visit_not_closed)}</p>
                    <A href=Place::Visit(Visit::Closing, page.id).href() attr:class="btn small">{t(m::visit_to_closing)}</A>
                </div>
            </Shown>
            <div class="fields">{language("report-lang", t(m::visit_report_lang), lang.into(), choose)}</div>
            {ways_out(name, text, ().into_any())}
        </section>
        {paper}
    }
    .into_any()
}
