//! A document on the screen and on paper.

use leptos::prelude::*;

use crate::store::handle::markdown::{Block, Document, Item, Words};
use crate::ui::Together;

/// A document in one language, or in several side by side, part for part, each with the BCP 47 tag of its language. `picture` draws what
/// stands in the place of its picture.
pub fn drawn(sides: &[(&'static str, Document)], picture: impl Fn() -> AnyView) -> AnyView {
    let class = if sides.len() > 1 { "report beside" } else { "report" };
    let parts = sides.first().map_or(0, |(_, document)| document.blocks.len());
    let of = |part: usize| {
        sides
            .iter()
            .map(move |(lang, document)| (*lang, document.blocks.get(part)))
    };
    let parts = (0..parts).map(|part| {
        let is_picture = of(part).any(|(_, it)| it == Some(&Block::Picture));
        if is_picture {
            return picture();
        }
        row(of(part)
            .map(|(lang, it)| view! { <div lang=lang>{it.map(block)}</div> }.into_any())
            .together())
    });
    let parts = parts.together();
    let heads = sides
        .iter()
        .map(|(lang, document)| view! { <h2 lang=*lang>{document.title.clone()}</h2> }.into_any());
    view! { <article class=class>{row(heads.together())}{parts}</article> }.into_any()
}

fn row(sides: AnyView) -> AnyView {
    view! { <div class="report-row">{sides}</div> }.into_any()
}

fn block(block: &Block) -> AnyView {
    match block {
        Block::Heading(text) => view! { <h3>{text.clone()}</h3> }.into_any(),
        Block::Facts(facts) => {
            let pairs = facts
                .iter()
                .map(|(name, value)| view! { <dt>{name.clone()}</dt><dd>{words(value)}</dd> })
                .together();
            view! { <dl class="pairs">{pairs}</dl> }.into_any()
        }
        Block::Prose(text) => view! { <p class="lines">{words(text)}</p> }.into_any(),
        Block::List { numbered, items } => {
            let rows = items.iter().map(item).together();
            if *numbered {
                view! { <ol>{rows}</ol> }.into_any()
            } else {
                view! { <ul>{rows}</ul> }.into_any()
            }
        }
        Block::Quote(text, speaker) => {
            let speaker = speaker.clone();
            view! { <figure><blockquote class="lines">{words(text)}</blockquote><figcaption>{speaker}</figcaption></figure> }.into_any()
        }
        Block::Picture => ().into_any(),
    }
}

/// An entry with what is said of it, in its order; lines without a name that follow each other are a list.
fn item(item: &Item) -> AnyView {
    let lines = item
        .lines
        .chunk_by(|(a, _), (b, _)| a.is_empty() == b.is_empty())
        .map(|run| match run {
            [(name, _), ..] if name.is_empty() => {
                let rows = run
                    .iter()
                    .map(|(_, text)| view! { <li class="lines">{words(text)}</li> });
                view! { <ul>{rows.together()}</ul> }.into_any()
            }
            named => {
                let rows = named.iter().map(|(name, text)| {
                    view! { <p class="lines"><span class="soft">{format!("{name}: ")}</span>{words(text)}</p> }
                });
                rows.together()
            }
        })
        .together();
    view! { <li><p><strong>{words(&item.head)}</strong></p>{lines}</li> }.into_any()
}

fn words(words: &Words) -> AnyView {
    if words.other.is_empty() {
        return words.text.clone().into_any();
    }
    let tag = words.other.clone();
    view! { <span lang=tag.clone()>{words.text.clone()}</span><span class="lang-mark">{tag}</span> }.into_any()
}
