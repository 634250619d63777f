//! The guide: how the app is used, and what its signs mean exactly. Each section has an address, `/guide#states`.

mod sections;

use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::use_location;

use self::sections::Part::{self, Keys, Rescue, Steps, Terms, Text};
use self::sections::{Message, SECTIONS, Section, Term};
use crate::i18n::m;
use crate::ui::Together;
use crate::views::shared::links::{self, Place};
use crate::views::shared::{Browser, PageHead, t, tr};

/// All sections under a list that leads to each.
#[component]
pub fn GuidePage() -> impl IntoView {
    let browser = Browser::here();
    let hash = use_location().hash;
    // A link to a section moves the reader there, not the window alone; also when the page is opened at one.
    Effect::new(move || {
        let wanted = hash.get();
        if let Some(section) = SECTIONS
            .iter()
            .find(|section| wanted.trim_start_matches('#') == section.id)
        {
            browser.focus.run(section.id.to_owned());
        }
    });
    view! {
        <div class="page">
            <PageHead title=t(m::guide_title)/>
            <p class="lede">{t(m::guide_lede)}</p>
            <Contents/>
            {SECTIONS.iter().map(section).together()}
        </div>
    }
}

#[component]
fn Contents() -> impl IntoView {
    let browser = Browser::here();
    let entries = SECTIONS.iter().map(|section| {
        let id = section.id;
        let to = format!("{}#{id}", Place::Guide);
        // The address stays the same at a second click, and the reader is to be moved all the same.
        let go = move |_| browser.focus.run(id.to_owned());
        view! { <li><A href=to attr:class="btn small quiet" on:click=go>{t(section.title)}</A></li> }
    });
    view! {
        <nav class="card no-print" aria-label=t(m::guide_contents)>
            <ul class="row">{entries.together()}</ul>
        </nav>
    }
}

fn section(section: &'static Section) -> impl IntoView {
    view! {
        <section aria-labelledby=section.id>
            <h2 id=section.id tabindex="-1">{t(section.title)}</h2>
            <div class="prose">{section.parts.iter().map(part).together()}</div>
        </section>
    }
}

fn part(part: &'static Part) -> AnyView {
    match part {
        Text(text) => view! { <p>{t(*text)}</p> }.into_any(),
        // Not a page of the app: the router must leave it to the browser.
        Rescue(name) => view! { <p><a href=links::rescue() rel="external">{t(*name)}</a></p> }.into_any(),
        Steps(steps) => {
            let steps = steps.iter().map(|step| view! { <li>{t(*step)}</li> }).together();
            view! { <ol>{steps}</ol> }.into_any()
        }
        Terms(terms) => {
            let terms = terms
                .iter()
                .map(|(term, meaning)| view! { <dt>{word(term)}</dt><dd>{t(*meaning)}</dd> })
                .together();
            view! { <dl class="pairs">{terms}</dl> }.into_any()
        }
        Keys(rows) => {
            let rows = rows
                .iter()
                .map(|(keys, deed)| view! { <dt>{combination(keys)}</dt><dd>{t(*deed)}</dd> })
                .together();
            view! { <dl class="pairs">{rows}</dl> }.into_any()
        }
    }
}

/// A word as a heading of its meaning: with a capital.
fn word(term: &'static Term) -> Signal<String> {
    match term {
        Term::Word(word) => t(*word),
        Term::Kind(kind) => tr(move |lang| {
            let mut letters = crate::i18n::labels::code(lang, "kind", kind).chars();
            letters
                .next()
                .map(|first| std::iter::once(capital(first)).chain(letters).collect())
                .unwrap_or_default()
        }),
    }
}

/// The capital of a letter of our alphabets; the table of all alphabets is eight kilobytes.
fn capital(letter: char) -> char {
    let distance = match letter {
        'a'..='z' | 'à'..='ö' | 'ø'..='þ' | 'а'..='я' => 0x20,
        'ѐ'..='џ' => 0x50,
        'ґ' => 1,
        _ => 0,
    };
    char::from_u32(u32::from(letter) - distance).unwrap_or(letter)
}

fn combination(keys: &'static [Message]) -> impl IntoView {
    let key = |key: &'static Message| view! { <kbd>{t(*key)}</kbd>" " };
    keys.iter().map(key).together()
}

#[cfg(test)]
mod tests {
    use super::capital;

    #[test]
    fn our_alphabets_have_their_capitals() {
        for letter in "abcdefghijklmnopqrstuvwxyzäöüабвгґдеєжзиіїйклмнопрстуфхцчшщьюя-ÄЖ".chars()
        {
            assert!(letter.to_uppercase().eq([capital(letter)]), "{letter}");
        }
    }
}
