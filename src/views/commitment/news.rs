//! The log of a commitment: its updates, the latest first, and what of the indicator they tell.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::entity::Update;
use crate::domain::queries::course::updates;
use crate::domain::record::Record;
use crate::i18n::{intl, m};
use crate::store::Store;
use crate::ui::{Together, live, whole_on_paper};
use crate::views::shared::more::more_button;
use crate::views::shared::names::person;
use crate::views::shared::section::{date, label};
use crate::views::shared::{Reader, chips, t, tr};

use super::quick::{Panel, Quick};

/// How many updates are shown at first, and how many more each time.
const PAGE: usize = 20;

/// The log.
#[component]
pub fn News(quick: Quick, record: Signal<Arc<Record>>) -> impl IntoView {
    const ADD: &str = "news-add";
    let store = Store::here();
    let asked = RwSignal::new(PAGE);
    whole_on_paper(asked);
    let list = live(move || {
        let (reader, first) = (Reader::of(store), asked.get());
        record.with(|record| {
            let all = updates(record.commitment()?);
            let rest = all.len().saturating_sub(first);
            let more = (rest > 0).then(|| more_button(rest, PAGE, asked, &reader));
            Some(if all.is_empty() {
                view! { <p class="soft">{m::commitment_no_updates(reader.lang)}</p> }.into_any()
            } else {
                let rows = all
                    .into_iter()
                    .take(first)
                    .map(|(_, update)| row(update, &reader))
                    .together();
                view! { <ul class="list news">{rows}</ul>{more} }.into_any()
            })
        })
    });
    let what = tr(|lang| m::record_add_to(lang, label(lang, "commitment.updates")));
    view! {
        <section>
            <div class="title">
                <h2>{tr(|lang| label(lang, "commitment.updates").to_owned())}</h2>
                <div class="row no-print">
                    <button type="button" id=ADD class="btn small quiet" aria-label=what on:click=move |_| quick.open(Panel::Update, ADD)>{t(m::record_add)}</button>
                </div>
            </div>
            {list}
        </section>
    }
}

fn row(update: &Update, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let actual = update.actual.map(|actual| {
        let number = intl::installed().number(lang, actual, 2);
        format!("{}: {number}", label(lang, "commitment.indicator.actual"))
    });
    let by: Vec<String> = date(lang, update.date.as_ref())
        .into_iter()
        .chain((!update.author.is_empty()).then(|| person(&update.author, lang)))
        .chain(actual)
        .collect();
    view! { <li><p class="lines">{chips::text(&update.text, lang)}</p><p class="soft">{by.join(" · ")}</p></li> }
        .into_any()
}
