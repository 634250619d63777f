//! Erasing a person: which texts are to name nobody any more, and one question, because nothing can take it back.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::domain::id::Id;
use crate::domain::queries::lists::title;
use crate::domain::queries::person::Mention;
use crate::domain::record::Record;
use crate::domain::workspace::Workspace;
use crate::i18n::m;
use crate::store::Store;
use crate::store::handle::Erasing;
use crate::ui::{Glyph, Icon, Memo, Reveal, RevealMore, Shown, Together, live};
use crate::views::shared::links::Place;
use crate::views::shared::marks::count;
use crate::views::shared::section::titled;
use crate::views::shared::values::Words;
use crate::views::shared::{Browser, Reader, t, tr};

use super::Person;

/// So many texts are shown at first.
const PAGE: usize = 20;
/// So much of a text stands before and after the name, in characters.
const AROUND: usize = 60;
/// The texts whose box is another than at first.
type Turned = RwSignal<BTreeSet<(Id, String, Vec<String>)>>;

fn key(mention: &Mention) -> (Id, String, Vec<String>) {
    (mention.record, mention.field.clone(), mention.path.clone())
}

fn is_chosen(mention: &Mention, turned: Turned) -> bool {
    mention.is_sure != turned.with(|turned| turned.contains(&key(mention)))
}

/// The section.
#[component]
pub(super) fn Erase(person: Person, record: Signal<Arc<Record>>) -> impl IntoView {
    let turned: Turned = RwSignal::new(BTreeSet::new());
    let has_texts = Memo::new(move |_| person.mentions.with(|found| !found.is_empty()));
    view! {
        <section>
            <h2>{t(m::privacy_erase)}</h2>
            <div class="stack">
                <p>{t(m::privacy_erase_text)}</p>
                <p class="soft">{t(m::privacy_erase_elsewhere)}</p>
                <Shown when=move || has_texts.get()><Texts person turned/></Shown>
                <Ask person record turned/>
            </div>
        </section>
    }
}

/// The texts in which the name stands, each with a box.
#[component]
fn Texts(person: Person, turned: Turned) -> impl IntoView {
    let store = Store::here();
    let total = Memo::new(move |_| person.mentions.with(Vec::len));
    let reveal = Reveal::new(total.into(), PAGE);
    let rows = live(move || {
        let reader = Reader::of(store);
        store.workspace().with(|workspace| {
            person.mentions.with(|found| {
                let rows = found.iter().take(reveal.shown());
                rows.map(|mention| row(workspace, mention, turned, &reader)).together()
            })
        })
    });
    let more = move |rest: usize| m::board_more(store.lang().get(), count(rest));
    view! {
        <fieldset class="stack tight" aria-describedby="privacy-texts-hint">
            <legend>{t(m::privacy_texts)}</legend>
            <p class="hint" id="privacy-texts-hint">{t(m::privacy_texts_hint)}</p>
            <ul class="list tight" role="list">{rows}</ul>
            <RevealMore reveal text=more/>
        </fieldset>
    }
}

fn row(workspace: &Workspace, mention: &Mention, turned: Turned, reader: &Reader) -> Option<AnyView> {
    let record = workspace.get(mention.record)?;
    let lang = reader.lang;
    let words = Words::of(workspace, record, lang);
    let name = titled(title(record, lang, &reader.our_city), lang);
    let field = words.name(&mention.field, record.fields.get(&mention.field));
    let (this, key) = (mention.clone(), key(mention));
    let checked = move || is_chosen(&this, turned);
    let turn = move |_| {
        turned.update(|turned| {
            if !turned.remove(&key) {
                turned.insert(key.clone());
            }
        });
    };
    let (before, name_there, after) = excerpt(mention);
    let tag = mention.language().map(str::to_owned);
    Some(
        view! {
            <li>
                <label class="check">
                    <input type="checkbox" prop:checked=checked on:change=turn/>
                    <span class="stack tight"><span lang=tag>{before}<mark>{name_there}</mark>{after}</span><span class="hint">{name}" · "{field}</span></span>
                </label>
            </li>
        }
        .into_any(),
    )
}

/// What stands before the name, the name, and what stands after it.
fn excerpt(mention: &Mention) -> (String, String, String) {
    let Some(place) = mention.places.first() else {
        return (mention.text.clone(), String::new(), String::new());
    };
    let part = |from: usize, to: usize| mention.text.get(from..to).unwrap_or_default();
    let before: Vec<char> = part(0, place.start).chars().rev().take(AROUND + 1).collect();
    let after: Vec<char> = part(place.end, mention.text.len()).chars().take(AROUND + 1).collect();
    let cut = |letters: &[char]| if letters.len() > AROUND { "…" } else { "" };
    let head: String = before.iter().take(AROUND).rev().collect();
    let tail: String = after.iter().take(AROUND).collect();
    (
        format!("{}{head}", cut(&before)),
        part(place.start, place.end).to_owned(),
        format!("{tail}{}", cut(&after)),
    )
}

/// The button, and the question.
#[component]
fn Ask(person: Person, record: Signal<Arc<Record>>, turned: Turned) -> impl IntoView {
    const ASK: &str = "privacy-ask";
    const NO: &str = "privacy-no";
    let (store, browser, navigate) = (Store::here(), Browser::here(), use_navigate());
    let asking = RwSignal::new(false);
    let go = move |ask: bool| {
        asking.set(ask);
        browser.focus.run(if ask { NO } else { ASK }.to_owned());
    };
    let erase = move |_| {
        let navigate = navigate.clone();
        let texts = person.mentions.get_untracked();
        let texts = texts
            .into_iter()
            .filter(|mention| untrack(|| is_chosen(mention, turned)))
            .collect();
        let home = record.with_untracked(|record| record.partnership());
        let erasing = Erasing {
            contact: person.id,
            texts,
            known: person.known.get_untracked(),
            word: m::privacy_person_within,
        };
        store.erase_person(erasing, move || {
            let next = home.map_or(Place::Today, Place::Contacts);
            navigate(
                &next.href(),
                NavigateOptions {
                    replace: true,
                    ..NavigateOptions::default()
                },
            );
        });
    };
    let question = tr(move |lang| {
        let chosen = person
            .mentions
            .with(|found| found.iter().filter(|it| is_chosen(it, turned)).count());
        m::privacy_question(lang, count(chosen), &person.name.get())
    });
    live(move || {
        if !asking.get() {
            return view! {
                <p class="row"><button type="button" class="btn danger" id=ASK on:click=move |_| go(true)><Icon glyph=Glyph::Trash/>{t(m::privacy_erase_open)}</button></p>
            }
            .into_any();
        }
        view! {
            <div class="notice warn" role="group" aria-labelledby="privacy-question">
                <Icon glyph=Glyph::Alert/>
                <p id="privacy-question">{question}</p>
                <div class="row">
                    <button type="button" class="btn danger" aria-describedby="privacy-question" on:click=erase.clone()>{t(m::privacy_yes)}</button>
                    <button type="button" class="btn" id=NO on:click=move |_| go(false)>{t(m::privacy_no)}</button>
                </div>
            </div>
        }
        .into_any()
    })
}
