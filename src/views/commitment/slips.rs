//! How often the due date was moved later, and why.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::date::Edtf;
use crate::domain::entity::DueMove;
use crate::domain::id::Id;
use crate::domain::queries::course::slips;
use crate::domain::record::Record;
use crate::i18n::{dates, m};
use crate::store::Store;
use crate::ui::{Glyph, Icon, Memo, Shown, Together, live};
use crate::views::shared::marks::slip_words;
use crate::views::shared::{Reader, chips, t};

use super::quick::{Panel, Quick};

/// The most moves in the list: the history has all.
const ROWS: usize = 50;

/// The count, the days, the latest reason; each move in a fold.
#[component]
pub fn SlipLine(quick: Quick, record: Signal<Arc<Record>>) -> impl IntoView {
    let store = Store::here();
    let is_there =
        Memo::new(move |_| record.with(|record| record.commitment().is_some_and(|it| !slips(it).all.is_empty())));
    let told = move || {
        live(move || {
            let reader = Reader::of(store);
            record.with(|record| {
                let found = slips(record.commitment()?);
                let latest = found.all.first().map(|(_, moved)| moved.reason.show(reader.lang));
                let latest = latest.filter(|reason| !reason.is_empty());
                let words = slip_words(&found, reader.lang);
                let reason = latest.map(|reason| format!(" · {}", m::commitment_moved_latest(reader.lang, &reason)));
                Some(view! { <Icon glyph=Glyph::Clock/><span>{words}{reason}</span> }.into_any())
            })
        })
    };
    let each = move || {
        live(move || {
            let reader = Reader::of(store);
            record.with(|record| {
                let found = slips(record.commitment()?);
                let rows = found.all.iter().take(ROWS);
                Some(rows.map(|(id, moved)| row(quick, *id, moved, &reader)).together())
            })
        })
    };
    view! {
        <Shown when=move || is_there.get()>
            <div class="slips">
                <p class="due warn">{told()}</p>
                <details class="by-month">
                    <summary>{t(m::commitment_moved_each)}</summary>
                    <ul class="list tight news">{each()}</ul>
                </details>
            </div>
        </Shown>
    }
}

fn row(quick: Quick, id: Id, moved: &DueMove, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let words = |date: Option<&Edtf>| date.map(|date| dates::edtf(lang, date)).unwrap_or_default();
    let (from, to) = (words(moved.from.as_ref()), words(moved.to.as_ref()));
    let on = moved
        .date
        .as_ref()
        .map(|date| m::commitment_moved_on(lang, &dates::edtf(lang, date)));
    let (why, button) = if moved.reason.is_empty() {
        (None, m::commitment_moved_why(lang))
    } else {
        let why = view! { <p class="lines">{chips::text(&moved.reason, lang)}</p> }.into_any();
        (Some(why), m::commitment_moved_why_mend(lang))
    };
    let opener = format!("reason-{id}");
    let name = format!("{button}: {}", m::commitment_reason_of(lang, &from, &to));
    let back = opener.clone();
    view! {
        <li>
            <p>{from}" → "{to}</p>
            {why}
            <p class="row"><span class="soft">{on}</span>
                <button type="button" class="btn small quiet no-print" id=opener aria-label=name on:click=move |_| quick.open(Panel::Reason(id), &back)>{button}</button>
            </p>
        </li>
    }
    .into_any()
}
