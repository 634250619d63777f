//! All programmes: what funds or enables the partnerships, and what is due when.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::entity::Programme;
use crate::domain::order::Arrange;
use crate::domain::record::{Kind, Record};
use crate::domain::workspace::Workspace;
use crate::i18n::{intl, m};
use crate::store::Store;
use crate::ui::{EmptyState, Glyph, Icon, Memo, Shown, live};
use crate::views::programme::{deadlines, partnerships};
use crate::views::shared::chips::invented_chip;
use crate::views::shared::links;
use crate::views::shared::section::titled;
use crate::views::shared::{PageHead, Reader, t};

/// A list of them; where there is none, how to add one.
#[component]
pub fn ProgrammesPage() -> impl IntoView {
    let store = Store::here();
    let is_empty = Memo::new(move |_| {
        store
            .workspace()
            .with(|workspace| workspace.programmes().next().is_none())
    });
    let cards = move || {
        let reader = Reader::of(store);
        store.workspace().with(|workspace| cards(workspace, &reader))
    };
    let add = || view! { <A href=links::new(Kind::Programme, None, &[]) attr:class="btn primary"><Icon glyph=Glyph::Plus/>{t(m::programme_add)}</A> };
    view! {
        <div class="page">
            <div class="stack">
                <PageHead title=t(m::programme_title)>{add()}</PageHead>
                <p class="lede">{t(m::programme_lede)}</p>
            </div>
            <Shown
                when=move || !is_empty.get()
                fallback=move || view! { <EmptyState title=t(m::programme_empty_title) text=t(m::programme_empty_text) glyph=Glyph::Calendar>{add()}</EmptyState> }
            >
                <ul class="sides programmes" role="list">{live(cards)}</ul>
            </Shown>
        </div>
    }
}

fn cards(workspace: &Workspace, reader: &Reader) -> Vec<AnyView> {
    let mut all: Vec<(&Arc<Record>, &Programme)> = workspace.programmes().collect();
    let name = |programme: &Programme| programme.name.show(reader.lang);
    all.arrange(|(_, a), (_, b)| intl::installed().compare(reader.lang, &name(a), &name(b)));
    all.into_iter()
        .map(|(record, programme)| card(workspace, record, programme, reader))
        .collect()
}

fn card(workspace: &Workspace, record: &Arc<Record>, programme: &Programme, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let (href, name) = (links::of(record), titled(programme.name.show(lang), lang));
    let funder = (!programme.funder.is_empty()).then(|| view! { <p class="soft">{programme.funder.clone()}</p> });
    view! {
        <li class="card">
            <h2><A href attr:class="cover">{name}</A></h2>
            {funder}
            {deadlines(programme, reader)}
            {partnerships(record.id, workspace, reader)}
            {programme.invented.then(|| view! { <p>{invented_chip(lang)}</p> })}
        </li>
    }
    .into_any()
}
