//! One record of a file: what it is, what it says, and what is asked about it.

use leptos::prelude::*;

use crate::domain::queries::lists::title;
use crate::domain::record::{Fields, Record};
use crate::i18n::{labels, m};
use crate::store::Store;
use crate::store::merging::{Item, What};
use crate::ui::{CheckField, Together};
use crate::views::past::told::values;
use crate::views::shared::Reader;
use crate::views::shared::section::titled;
use crate::views::shared::values::Words;

use super::Shows;
use super::clash::clash;

/// One record.
pub(super) fn row(item: &Item, shows: &Shows, store: Store) -> AnyView {
    let reader = Reader::of(store);
    let lang = reader.lang;
    let record = item.seen();
    let name = titled(title(record, lang, &reader.our_city), lang);
    let home = record.partnership().filter(|home| *home != record.id);
    let home = home.and_then(|home| shows.looked.after().get(home));
    let home = home.map(|home| format!(" · {}", titled(title(home, lang, &reader.our_city), lang)));
    let words = words_of(record, shows, &reader);
    let says = match item.what {
        What::Both => clashes(item, shows, &words),
        What::Updated => updates(item, &words),
        What::New | What::Gone | What::Erased | What::DeletedHere | What::Deleted | What::DeletedThere => {
            details(record, &words)
        }
    };
    let asks = matches!(
        item.what,
        What::DeletedThere | What::DeletedHere | What::Deleted | What::Gone | What::Erased
    );
    let lives = asks.then(|| lives(item, shows, &name));
    view! {
        <li class="stack">
            <div class="row">
                <div class="plain"><strong>{name}</strong><span class="soft">{labels::code(lang, "kind", record.kind.code())}{home}</span></div>
                {lives}
            </div>
            {says}
        </li>
    }
    .into_any()
}

fn words_of<'a>(record: &Record, shows: &'a Shows, reader: &Reader) -> Words<'a> {
    Words::of(shows.looked.after(), record, reader.lang)
}

/// Whether it is to be there.
fn lives(item: &Item, shows: &Shows, name: &str) -> AnyView {
    let lang = shows.lang;
    let (choices, id) = (shows.choices, item.theirs.id);
    let was_here = matches!(item.what, What::Deleted | What::DeletedThere);
    let label = if was_here {
        m::merge_keep(lang)
    } else {
        m::merge_back(lang)
    };
    let whole = if was_here {
        m::merge_keep_what(lang, name)
    } else {
        m::merge_back_what(lang, name)
    };
    let this = item.clone();
    let checked = Signal::derive(move || choices.with(|choices| this.lives(choices)));
    let choose = move |on: bool| {
        choices.update(|choices| {
            choices.lives.insert(id, on);
        });
    };
    view! { <span title=whole><CheckField id=format!("lives-{id}") label checked on_change=choose/></span> }.into_any()
}

/// All that it says, on demand.
fn details(record: &Record, words: &Words) -> AnyView {
    let pairs = said(&record.fields, words);
    let lang = words.lang;
    view! {
        <details class="says">
            <summary>{m::merge_details(lang)}</summary>
            <dl class="pairs">{pairs}</dl>
        </details>
    }
    .into_any()
}

fn said(fields: &Fields, words: &Words) -> AnyView {
    let told = fields
        .iter()
        .filter(|(name, _)| !matches!(name.as_str(), "partnership" | "example" | "invented" | "position"));
    told.map(|(name, value)| {
        view! { <dt>{words.name(name, Some(value))}</dt><dd class="lines">{words.value(name, value)}</dd> }
    })
    .together()
}

/// The fields that will say something else, each with the value before and the value after.
fn updates(item: &Item, words: &Words) -> AnyView {
    let was = item.before.as_ref().map(|before| &before.fields);
    let pair = |name: &str| {
        let (old, new) = (was.and_then(|was| was.get(name)), item.joined.fields.get(name));
        let (before, after) = words.both(name, old, new);
        view! { <dt>{words.name(name, new.or(old))}</dt><dd class="turn">{values(words.lang, old, new, &before, &after)}</dd> }
    };
    let pairs = item.updated().into_iter().map(pair).together();
    view! { <dl class="pairs">{pairs}</dl> }.into_any()
}

/// What was changed on both sides, and below it what was changed there alone.
fn clashes(item: &Item, shows: &Shows, words: &Words) -> AnyView {
    let asked = item.clashes.iter().map(|one| clash(item, one, shows, words)).together();
    let others = (!item.updated().is_empty()).then(|| updates(item, words));
    view! { {asked}{others} }.into_any()
}
