//! The parts that the pages of records are made of.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::date::Edtf;
use crate::domain::entity::{Programme, Source};
use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::domain::small_map::ById;
use crate::domain::text::{Lang, Text};
use crate::domain::validate::{is_email, is_phone, is_url};
use crate::domain::workspace::Workspace;
use crate::i18n::{dates, m};
use crate::ui::{Glyph, Icon, Together};

use super::chips;
use super::links::Place;

/// A part of a page with its heading and what can be done beside it.
#[component]
pub fn Section(
    /// The heading.
    #[prop(into)]
    title: String,
    /// Links or buttons beside the heading.
    #[prop(optional_no_strip)]
    tools: Option<AnyView>,
    /// What it shows.
    children: Children,
) -> impl IntoView {
    view! {
        <section>
            <div class="title">
                <h2>{title}</h2>
                {tools.map(|tools| view! { <div class="row no-print">{tools}</div> })}
            </div>
            {children()}
        </section>
    }
}

/// The name of a field: `label(lang, "event.when")`.
#[must_use]
pub fn label(lang: Lang, field: &str) -> &'static str {
    m::lookup(lang, &format!("field.{field}")).unwrap_or_default()
}

/// One line of a `dl.pairs`, named as the field is; nothing where there is no value.
pub fn field(lang: Lang, name: &str, value: Option<impl IntoView + 'static>) -> AnyView {
    pair(label(lang, name), value)
}

/// One line of a `dl.pairs`; nothing where there is no value.
pub fn pair(term: &str, value: Option<impl IntoView + 'static>) -> AnyView {
    let term = term.to_owned();
    value.map(|value| view! { <dt>{term}</dt><dd>{value}</dd> }).into_any()
}

/// A date in words, for [`pair`].
#[must_use]
pub fn date(lang: Lang, date: Option<&Edtf>) -> Option<String> {
    date.map(|date| dates::edtf(lang, date))
}

/// A text for [`pair`]; none where no language has one.
pub fn words(text: &Text, lang: Lang) -> Option<AnyView> {
    (!text.is_empty()).then(|| chips::text(text, lang))
}

/// A long text: its lines stay lines.
pub fn prose(text: &Text, lang: Lang) -> AnyView {
    view! { <div class="prose lines"><p>{chips::text(text, lang)}</p></div> }.into_any()
}

/// A link to another site, in a new tab. An address that is none is shown as text.
pub fn outward(url: &str, title: String, lang: Lang) -> AnyView {
    if !is_url(url) {
        return view! { <span>{title}</span> }.into_any();
    }
    let name = m::record_new_tab(lang, &title);
    view! {
        <a class="outward" href=url.to_owned() target="_blank" rel="noopener noreferrer" aria-label=name>
            <Icon glyph=Glyph::Link/>{title}
        </a>
    }
    .into_any()
}

/// An address without what every address begins with, short enough for a line.
#[must_use]
pub fn short(url: &str) -> String {
    let bare = url
        .trim_start_matches("https://")
        .trim_start_matches("http://")
        .trim_start_matches("www.")
        .trim_end_matches('/');
    bare.to_owned()
}

/// An e-mail address that opens the mail program.
pub fn mail(email: &str) -> Option<AnyView> {
    if email.is_empty() {
        return None;
    }
    let shown = email.to_owned();
    Some(if is_email(email) {
        view! { <a href=format!("mailto:{email}")>{shown}</a> }.into_any()
    } else {
        shown.into_any()
    })
}

/// A telephone number that can be called.
pub fn phone(number: &str) -> Option<AnyView> {
    if number.is_empty() {
        return None;
    }
    let shown = number.to_owned();
    let digits: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    Some(if is_phone(number) {
        view! { <a href=format!("tel:{digits}") class="num">{shown}</a> }.into_any()
    } else {
        shown.into_any()
    })
}

/// Where something was read.
pub fn sources(sources: &ById<Source>, lang: Lang) -> Option<AnyView> {
    let rows = source_rows(sources, lang)?;
    Some(view! { <Section title=label(lang, "event.sources")>{rows}</Section> }.into_any())
}

/// The same as a list without a heading.
pub fn source_rows(sources: &ById<Source>, lang: Lang) -> Option<AnyView> {
    if sources.is_empty() {
        return None;
    }
    let rows = sources
        .values()
        .map(|source| {
            let title = source.title.show(lang);
            let title = if title.is_empty() { short(&source.url) } else { title };
            let date = date(lang, source.date.as_ref());
            view! {
                <li><div class="row">{outward(&source.url, title, lang)}{date.map(|date| view! { <span class="soft">{date}</span> })}</div></li>
            }
        })
        .together();
    Some(view! { <ul class="list tight">{rows}</ul> }.into_any())
}

/// Links to programmes, by their names.
pub fn programmes(workspace: &Workspace, ids: &[Id], lang: Lang) -> Option<AnyView> {
    let found: Vec<(Id, &Programme)> = ids
        .iter()
        .filter_map(|id| Some((*id, workspace.programme(*id)?)))
        .collect();
    if found.is_empty() {
        return None;
    }
    let links = found
        .into_iter()
        .map(|(id, programme)| {
            let name = titled(programme.name.show(lang), lang);
            view! { <A href=Place::Show(Kind::Programme, id).href() attr:class="chip">{name}</A> }
        })
        .together();
    Some(view! { <span class="row">{links}</span> }.into_any())
}

/// A title, or the word for a record that has none.
#[must_use]
pub fn titled(title: String, lang: Lang) -> String {
    if title.trim().is_empty() {
        m::record_no_title(lang).to_owned()
    } else {
        title
    }
}
