//! All that is held about a person, as a file that they can be given.

use std::sync::Arc;

use leptos::prelude::*;
use serde_json::{Value, json};

use crate::domain::queries::lists::title;
use crate::domain::record::{Kind, Record};
use crate::domain::workspace::Workspace;
use crate::i18n::{intl, labels, m};
use crate::store::Store;
use crate::store::handle::Known as Past;
use crate::store::handle::html::{Article, Side};
use crate::store::handle::markdown::{Block, Document, Item, Style, print};
use crate::store::past::{Moment, Trace};
use crate::ui::{Glyph, Icon};
use crate::views::shared::picture::file_name;
use crate::views::shared::section::titled;
use crate::views::shared::values::Words;
use crate::views::shared::{Reader, t};

use super::Person;

/// The section.
#[component]
pub(super) fn Export(person: Person, record: Signal<Arc<Record>>) -> impl IntoView {
    let store = Store::here();
    let document = move || {
        let reader = Reader::of(store);
        untrack(|| {
            store
                .workspace()
                .with(|workspace| document(person, &record.get(), workspace, &reader))
        })
    };
    let page = move |_| {
        let (lang, document) = (store.lang().get_untracked().tag(), document());
        let article = Article {
            sides: vec![Side {
                lang,
                document: &document,
            }],
            picture: String::new(),
        };
        store.save_page(&file_name(&document.title, ""), lang, &document.title, &[article]);
    };
    let text = move |_| {
        let document = document();
        store.save_text(&file_name(&document.title, ""), &print(&document, Style::Markdown));
    };
    let data = move |_| {
        let name = file_name(&person.name.get_untracked(), "");
        let all = untrack(|| {
            store
                .workspace()
                .with(|workspace| data(person, &record.get(), workspace))
        });
        store.save_json(&name, &all);
    };
    view! {
        <section>
            <h2 id="privacy-save">{t(m::privacy_save)}</h2>
            <div class="stack">
                <p class="soft">{t(m::privacy_save_text)}</p>
                <p class="row">
                    <button type="button" class="btn" on:click=page><Icon glyph=Glyph::Download/>{t(m::privacy_save_page)}</button>
                    <button type="button" class="btn" on:click=text><Icon glyph=Glyph::Download/>{t(m::privacy_save_markdown)}</button>
                    <button type="button" class="btn" on:click=data><Icon glyph=Glyph::Download/>{t(m::privacy_save_json)}</button>
                </p>
            </div>
        </section>
    }
}

/// What the history says of the person, the latest first.
fn earlier<T>(person: Person, each: impl Fn(&Moment, &Trace) -> T) -> Vec<T> {
    person.past.with(|past| {
        let Past::All(moments) = past else { return Vec::new() };
        let traces = moments
            .iter()
            .rev()
            .flat_map(|moment| moment.traces.iter().map(move |trace| (moment, trace)));
        let theirs = traces.filter(|(_, trace)| trace.id == person.id && !trace.fields.is_empty());
        theirs.map(|(moment, trace)| each(moment, trace)).collect()
    })
}

fn document(person: Person, record: &Record, workspace: &Workspace, reader: &Reader) -> Document {
    let lang = reader.lang;
    let words = |record: &Record| Words::of(workspace, record, lang);
    let own = words(record);
    let facts = record
        .fields
        .iter()
        .map(|(name, value)| (own.name(name, Some(value)), own.value(name, value).into()));
    let mut blocks = vec![Block::Facts(facts.collect())];
    let head = |record: &Record| {
        let name = titled(title(record, lang, &reader.our_city), lang);
        format!("{}: {name}", labels::code(lang, "kind", record.kind.code()))
    };
    let mut items: Vec<Item> = Vec::new();
    let mut put = |record: &Record, line: (String, crate::store::handle::markdown::Words)| {
        let head: crate::store::handle::markdown::Words = head(record).into();
        match items.iter_mut().find(|item| item.head == head) {
            Some(item) => item.lines.push(line),
            None => items.push(Item {
                head,
                lines: vec![line],
            }),
        }
    };
    person.references.with(|found| {
        for (id, field) in found {
            let Some(record) = workspace.get(*id) else { continue };
            let value = record.fields.get(field);
            let said = value.map(|value| words(record).value(field, value)).unwrap_or_default();
            put(record, (words(record).name(field, value), said.into()));
        }
    });
    person.mentions.with(|found| {
        for mention in found {
            let Some(record) = workspace.get(mention.record) else {
                continue;
            };
            let name = words(record).name(&mention.field, record.fields.get(&mention.field));
            put(record, (name, mention.text.clone().into()));
        }
    });
    if !items.is_empty() {
        blocks.push(Block::Heading(m::privacy_found(lang).to_owned()));
        blocks.push(Block::List { numbered: false, items });
    }
    let before = earlier(person, |moment, trace| {
        let line = |(name, value): (&String, &Value)| (own.name(name, Some(value)), own.value(name, value).into());
        Item {
            head: intl::installed().moment(lang, moment.at).into(),
            lines: trace.fields.iter().map(line).collect(),
        }
    });
    if !before.is_empty() {
        blocks.push(Block::Heading(m::privacy_earlier(lang).to_owned()));
        blocks.push(Block::List {
            numbered: false,
            items: before,
        });
    }
    Document {
        title: m::privacy_title(lang, &person.name.get_untracked()),
        blocks,
    }
}

/// The same for a program: the fields are those of the exchange file.
fn data(person: Person, record: &Record, workspace: &Workspace) -> Value {
    let kind = |id| workspace.get(id).map(|record| record.kind.code());
    let named = person.references.with(|found| {
        let one = |(id, field): &(crate::domain::id::Id, String)| json!({"type": kind(*id), "id": id.to_string(), "field": field});
        found.iter().map(one).collect::<Vec<_>>()
    });
    let texts = person.mentions.with(|found| {
        let one = |it: &crate::domain::queries::person::Mention| {
            json!({"type": kind(it.record), "id": it.record.to_string(), "field": it.field, "path": it.path, "text": it.text})
        };
        found.iter().map(one).collect::<Vec<_>>()
    });
    let before = earlier(
        person,
        |moment, trace| json!({"at": moment.at, "fate": trace.fate.code(), "fields": trace.fields}),
    );
    json!({
        "format": "pobratym-person",
        "version": 1,
        "contact": {"type": Kind::Contact.code(), "id": record.id.to_string(), "fields": *record.fields},
        "named_in": named,
        "texts": texts,
        "earlier": before,
    })
}
