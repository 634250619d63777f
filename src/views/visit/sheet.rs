//! The agenda on paper, in two languages side by side, with room for handwriting. What is seen is what is printed.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::entity::{Event, Point};
use crate::domain::queries::agenda::called;
use crate::domain::queries::lists::banks;
use crate::domain::text::Lang;
use crate::domain::workspace::Workspace;
use crate::i18n::{dates, m};
use crate::ui::{Memo, Together, live};
use crate::views::shared::chips::{self, owners};
use crate::views::shared::links::{Place, Visit};
use crate::views::shared::names::named;
use crate::views::shared::query::{Query, replacing};
use crate::views::shared::section::words;
use crate::views::shared::ways_out::{PrintButton, language};
use crate::views::shared::{Reader, t};

use super::Page;

/// The page.
pub(super) fn sheet(page: Page) -> AnyView {
    let store = page.store;
    let query = Query::here();
    let langs = Memo::new(move |_| {
        let reader = Reader::of(store);
        let [first, second] = usual(page, &reader);
        query.with(|query| {
            let asked = |name: &str, usual: Lang| Lang::from_tag(query.get(name)).unwrap_or(usual);
            [asked("first", first), asked("second", second)]
        })
    });
    let paper = live(move || {
        let (reader, langs) = (Reader::of(store), langs.get());
        page.event(|event| {
            store
                .workspace()
                .with(|workspace| paper(event, workspace, langs, &reader))
        })
    });
    view! {
        <section class="stack no-print">
            <div class="fields">
                {choice(page, langs, 0)}
                {choice(page, langs, 1)}
            </div>
            <p class="hint">{t(m::visit_paper_hint)}</p>
            <p class="row">
                <PrintButton/>
                <A href=Place::Visit(Visit::Agenda, page.id).href() attr:class="btn">{t(m::visit_back)}</A>
            </p>
        </section>
        {paper}
    }
    .into_any()
}

/// The reader's language, and that of the partners' country; English where that is the same.
fn usual(page: Page, reader: &Reader) -> [Lang; 2] {
    let id = page.event(|event| event.partnership).flatten();
    let theirs = page.store.workspace().with(|workspace| {
        let tie = workspace.partnership_of(id?)?;
        let sides = banks(tie, &reader.our_city);
        sides.iter().find_map(|(_, partner)| {
            let lang = of_country(&partner.country)?;
            (lang != reader.lang).then_some(lang)
        })
    });
    let other = if reader.lang == Lang::En { Lang::Uk } else { Lang::En };
    [reader.lang, theirs.unwrap_or(other)]
}

/// The language in which a country's offices write, where the interface has it.
fn of_country(code: &str) -> Option<Lang> {
    match code {
        "UA" => Some(Lang::Uk),
        "DE" | "AT" | "LI" => Some(Lang::De),
        "GB" | "IE" | "US" | "CA" => Some(Lang::En),
        _ => None,
    }
}

/// The select of one of the two languages; what is chosen stays in the address.
fn choice(page: Page, langs: Memo<[Lang; 2]>, which: usize) -> AnyView {
    let replace = replacing();
    let value = Signal::derive(move || langs.with(|langs| langs.get(which).copied().unwrap_or_default()));
    let choose = move |lang: Lang| {
        let mut now = langs.get_untracked();
        if let Some(one) = now.get_mut(which) {
            *one = lang;
        }
        let [first, second] = now.map(Lang::tag);
        replace(&format!(
            "{}?first={first}&second={second}",
            Place::Visit(Visit::Sheet, page.id)
        ));
    };
    let (id, label) = match which {
        0 => ("sheet-first", t(m::visit_first)),
        _ => ("sheet-second", t(m::visit_second)),
    };
    language(id, label, value, choose)
}

/// The sheet: a column a language, once where both are the same.
fn paper(event: &Event, workspace: &Workspace, langs: [Lang; 2], reader: &Reader) -> AnyView {
    let langs = if langs[0] == langs[1] { &langs[..1] } else { &langs[..] };
    let pair = |draw: &dyn Fn(Lang) -> AnyView| {
        let column = |lang: &Lang| view! { <div lang=lang.tag()>{draw(*lang)}</div> };
        let columns = langs.iter().map(column).together();
        view! { <div class="sheet-pair">{columns}</div> }
    };
    let head = pair(&|lang| head(event, workspace, lang, reader));
    let rows = event
        .agenda_in_order()
        .into_iter()
        .map(|(_, point)| {
            let both = pair(&|lang| told(point, workspace, lang, reader));
            view! { <li>{both}{lines()}</li> }
        })
        .together();
    let more = pair(&|lang| view! { <p><strong>{m::visit_other_business(lang)}</strong></p> }.into_any());
    let class = if langs.len() == 1 { "sheet single" } else { "sheet" };
    view! {
        <article class=class>
            <header>{head}</header>
            <ol>{rows}</ol>
            <section class="sheet-more">{more}{lines()}{lines()}</section>
        </article>
    }
    .into_any()
}

/// Room for handwriting.
fn lines() -> AnyView {
    view! { <div class="sheet-lines" aria-hidden="true"><i></i><i></i><i></i></div> }.into_any()
}

fn head(event: &Event, workspace: &Workspace, lang: Lang, reader: &Reader) -> AnyView {
    let tie = event.partnership.and_then(|id| workspace.partnership_of(id));
    let cities = tie.map(|tie| {
        let sides = banks(tie, &reader.our_city);
        let names: Vec<String> = sides.iter().map(|(_, partner)| partner.name.show(lang)).collect();
        names.join(" – ")
    });
    let when = event.when.as_ref().map(|when| dates::edtf(lang, when));
    let when = when.map(|when| {
        if event.time.is_empty() {
            when
        } else {
            m::event_at_time(lang, &when, &event.time)
        }
    });
    view! {
        <p class="eyebrow">{m::visit_part_agenda(lang)}</p>
        <h2>{named(&event.title, lang)}</h2>
        <p>{cities}</p>
        <p>{when}</p>
        {words(&event.place, lang).map(|place| view! { <p>{place}</p> })}
    }
    .into_any()
}

/// A point in one language: what it is, by when, and who answers for it.
fn told(point: &Point, workspace: &Workspace, lang: Lang, reader: &Reader) -> AnyView {
    let about = point
        .commitment
        .and_then(|id| workspace.commitment(id))
        .map(|commitment| {
            let due = commitment.due.as_ref().map(|due| dates::due(lang, due));
            let status = chips::code(lang, "commitment_status", commitment.status().code()).to_owned();
            let who = owners(workspace, commitment, &reader.our_city, lang)
                .into_iter()
                .map(|owner| match owner.name {
                    Some(name) => format!("{}: {name}", owner.city),
                    None => m::chip_nobody(lang, &owner.city),
                });
            let facts: Vec<String> = std::iter::once(status).chain(due).chain(who).collect();
            view! { <p class="soft">{facts.join(" · ")}</p> }
        });
    let from = point.from.and_then(|id| workspace.event(id)).map(|event| {
        view! { <p class="soft">{m::visit_carried(lang, &event.title.show(lang))}</p> }
    });
    view! { <p><strong>{named(&called(point, workspace), lang)}</strong></p>{about}{from} }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_is_written_to_in_the_language_of_its_country() {
        for (country, expect) in [("UA", Some(Lang::Uk)), ("DE", Some(Lang::De)), ("PL", None)] {
            assert_eq!(of_country(country), expect, "{country}");
        }
    }
}
