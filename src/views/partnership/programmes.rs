//! The programmes that fund or enable the partnership, with what is due to them.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::entity::Programme;
use crate::domain::id::Id;
use crate::domain::order::Arrange;
use crate::domain::record::{Kind, Record};
use crate::i18n::{dates, m};
use crate::store::Store;
use crate::ui::{Glyph, Icon, live};
use crate::views::shared::chips::{invented_chip, text};
use crate::views::shared::links::Place;
use crate::views::shared::names::named;
use crate::views::shared::{Reader, t};

/// The programmes that the partnership with this id names.
#[component]
pub fn Programmes(
    /// The partnership.
    id: Id,
    /// Its record.
    record: Signal<Arc<Record>>,
) -> impl IntoView {
    let store = Store::here();
    let list = live(move || {
        let reader = Reader::of(store);
        let ids = record.with(|record| {
            record
                .partnership_of()
                .map(|content| content.programmes.clone())
                .unwrap_or_default()
        });
        let cards: Vec<_> = store.workspace().with(|workspace| {
            ids.iter()
                .filter_map(|id| Some(card(*id, workspace.programme(*id)?, &reader)))
                .collect()
        });
        if cards.is_empty() {
            view! { <p class="soft">{t(m::partnership_no_programmes)}</p> }.into_any()
        } else {
            view! { <ul class="programmes" role="list">{cards}</ul> }.into_any()
        }
    });
    view! {
        <section aria-labelledby="programmes">
            <div class="title">
                <h2 id="programmes">{t(m::nav_programmes)}</h2>
                <div class="row"><A href=Place::Edit(Kind::Partnership, id).href() attr:class="btn small"><Icon glyph=Glyph::Link/>{t(m::partnership_link_programme)}</A></div>
            </div>
            {list}
        </section>
    }
}

fn card(id: Id, programme: &Programme, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let mut ahead: Vec<_> = programme
        .deadlines
        .values()
        .filter_map(|deadline| Some((deadline.due?, &deadline.title)))
        .filter(|(due, _)| !due.certainly_before(reader.today))
        .collect();
    ahead.arrange_by_key(|(due, _)| *due);
    let none = ahead.is_empty();
    let rows: Vec<_> = ahead
        .into_iter()
        .map(|(due, title)| {
            view! { <li><strong class="num">{dates::edtf(lang, &due)}</strong>" "{text(title, lang)}</li> }.into_any()
        })
        .collect();
    let funder = (!programme.funder.is_empty()).then(|| view! { <p class="soft">{programme.funder.clone()}</p> });
    let name = named(&programme.name, lang);
    view! {
        <li class="card">
            <h3 class="row"><A href=Place::Show(Kind::Programme, id).href() attr:class="cover">{name}</A>{programme.invented.then(|| invented_chip(lang))}</h3>
            {funder}
            {if none {
                view! { <p class="soft">{m::partnership_no_deadlines(lang)}</p> }.into_any()
            } else {
                view! { <ul class="plain" role="list">{rows}</ul> }.into_any()
            }}
        </li>
    }
    .into_any()
}
