//! What has changed in a partnership since a day, record by record.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::date::Day;
use crate::domain::id::Id;
use crate::domain::order::Arrange;
use crate::domain::queries::lists::title;
use crate::domain::queries::since::{News, What, since};
use crate::domain::record::{Kind, Record};
use crate::domain::workspace::Workspace;
use crate::i18n::{intl, labels, m};
use crate::store::Store;
use crate::store::handle::Known;
use crate::store::past::{Deletion, Fate, trash};
use crate::ui::{Memo, Reveal, RevealMore, Together, live};
use crate::views::shared::links::{self, Place};
use crate::views::shared::marks::count;
use crate::views::shared::query::{Query, replacing};
use crate::views::shared::section::titled;
use crate::views::shared::values::Words;
use crate::views::shared::{PageHead, PartnershipNav, Reader, RecordPage, t, tr};

use super::told::fate_words;

/// How far back the page looks at first, in days.
const DAYS: i64 = 30;
/// So many records are shown at first.
const PAGE: usize = 50;

/// What changed in the partnership with this id; since when, the address says.
#[component]
pub fn ChangesPage(
    /// The partnership.
    id: Id,
) -> impl IntoView {
    view! { <RecordPage kind=Kind::Partnership id show=|id, record| view! { <Changes id record/> }.into_any()/> }
}

#[component]
fn Changes(id: Id, record: Signal<Arc<Record>>) -> impl IntoView {
    let store = Store::here();
    let query = Query::here();
    let day = Memo::new(move |_| {
        let asked = query.with(|query| query.get("since").parse::<Day>().ok());
        asked.unwrap_or_else(|| store.today().get().plus(-DAYS))
    });
    let eyebrow = Signal::derive(move || {
        let reader = Reader::of(store);
        record.with(|record| title(record, reader.lang, &reader.our_city))
    });
    let past = store.deletions();
    let found = Memo::new(move |_| {
        let from = store.start_of(day.get());
        store.workspace().with(|workspace| {
            let gone = past.with(|past| deleted(past, workspace, id, from));
            all(since(workspace, id, from), gone)
        })
    });
    let total = Memo::new(move |_| found.with(Vec::len));
    let reveal = Reveal::new(total.into(), PAGE);
    let rows = live(move || {
        let reader = Reader::of(store);
        let shown = reveal.shown();
        store.workspace().with(|workspace| {
            found.with(|found| {
                let rows = found.iter().take(shown);
                rows.map(|item| row(workspace, item, id, &reader)).together()
            })
        })
    });
    let number = tr(move |lang| match total.get() {
        0 => m::past_changes_none(lang).to_owned(),
        n => m::past_changes_count(lang, count(n)),
    });
    let more = move |rest: usize| m::board_more(store.lang().get(), count(rest));
    view! {
        <div class="page">
            <PageHead title=t(m::past_changes) eyebrow/>
            <PartnershipNav id/>
            <div class="stack">
                <Since id day/>
                <p class="soft" role="status">{number}</p>
                <ul class="list" role="list" hidden=move || total.get() == 0>{rows}</ul>
                <RevealMore reveal text=more/>
            </div>
        </div>
    }
}

/// The day from which on it is told; it is kept in the address.
#[component]
fn Since(id: Id, day: Memo<Day>) -> impl IntoView {
    let store = Store::here();
    let replace = replacing();
    let choose = move |event| {
        // While a date is half typed it is none.
        if let Ok(day) = event_target_value(&event).parse::<Day>() {
            let query = Query::default().with("since", day.to_string());
            replace(&query.after(&Place::Changes(id).href()));
        }
    };
    view! {
        <div class="field narrow">
            <label for="since">{t(m::past_changes_since)}</label>
            <p class="hint" id="since-hint">{t(m::past_changes_hint)}</p>
            <input
                class="input" type="date" id="since" aria-describedby="since-hint"
                max=move || store.today().get().to_string()
                prop:value=move || day.get().to_string()
                on:change=choose
            />
        </div>
    }
}

/// A record that is there, or that is not any more.
#[derive(Clone, Debug, PartialEq)]
struct Item {
    record: Arc<Record>,
    fate: Fate,
    fields: Vec<String>,
    /// In milliseconds since 1970.
    at: f64,
}

#[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
fn item(news: News) -> Item {
    let (fate, fields) = match news.what {
        What::Added => (Fate::Created, Vec::new()),
        What::Restored => (Fate::Restored, Vec::new()),
        What::Changed(fields) => (Fate::Changed, fields),
    };
    Item {
        record: news.record,
        fate,
        fields,
        at: news.at as f64,
    }
}

/// What was deleted from a partnership, as far as the trash knows it.
#[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
fn deleted(past: &Known, workspace: &Workspace, partnership: Id, from: u64) -> Vec<Item> {
    let Known::All(moments) = past else {
        return Vec::new();
    };
    let items = |deletion: Deletion| {
        let ours = move |record: &Record| record.partnership() == Some(partnership);
        deletion.records.into_iter().filter(ours).map(move |record| Item {
            record: Arc::new(record),
            fate: Fate::Deleted,
            fields: Vec::new(),
            at: deletion.at,
        })
    };
    let bin = trash(moments, workspace).into_iter();
    bin.filter(|deletion| deletion.at >= from as f64)
        .flat_map(items)
        .collect()
}

fn all(news: Vec<News>, gone: Vec<Item>) -> Vec<Item> {
    let mut all: Vec<Item> = news.into_iter().map(item).chain(gone).collect();
    all.arrange(|a: &Item, b| b.at.total_cmp(&a.at));
    all
}

fn row(workspace: &Workspace, item: &Item, partnership: Id, reader: &Reader) -> AnyView {
    let lang = reader.lang;
    let record = &*item.record;
    let name = titled(title(record, lang, &reader.our_city), lang);
    let history = Place::History(record.kind, record.id).href();
    let is_gone = item.fate == Fate::Deleted;
    let href = if is_gone { history.clone() } else { links::of(record) };
    let when = intl::installed().moment(lang, item.at);
    let kind = labels::code(lang, "kind", record.kind.code());
    let words = Words {
        workspace,
        kind: record.kind,
        partnership: Some(partnership),
        lang,
    };
    let fields = names(&words, record, &item.fields);
    let fields = (!fields.is_empty()).then(|| view! { <span>{m::past_changes_fields(lang, &fields)}</span> });
    let label = m::past_history_of(lang, &name);
    view! {
        <li>
            <div class="row">
                <div class="plain">
                    <A href attr:class="task-title">{name}</A>
                    {fields}
                    <span class="soft">{kind}" · "{when}</span>
                </div>
                <span class="row">
                    <span class="badge" class:late=is_gone class:ok=item.fate == Fate::Created>{fate_words(lang, item.fate)}</span>
                    <A href=history attr:class="btn small quiet" attr:aria-label=label>{m::past_history(lang)}</A>
                </span>
            </div>
        </li>
    }
    .into_any()
}

/// The names of the fields, each once.
fn names(words: &Words, record: &Record, fields: &[String]) -> String {
    let mut names: Vec<String> = Vec::new();
    for field in fields {
        let name = words.name(field, record.fields.get(field));
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(", ")
}
