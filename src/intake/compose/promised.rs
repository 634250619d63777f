//! Commitments: where they come from, of which sphere they are, by when.

use super::super::commitments::Promise;
use super::super::dates::Use;
use super::super::lexicon::Lexicon;
use super::super::tokens::{folded, in_a_line};
use super::super::{Agreement, Commitment, Draft, Origin};
use super::Read;
use super::happenings::Happening;
use super::topics::Topics;
use crate::domain::codes::EventStatus;

/// Words of fields: "they agreed to work together in the fields of …" promises nothing of its own.
const FIELDS: &[&str] = &[
    "сферах|сфері|галузях|галузі|напрямах|напрямками|напрямках",
    "bereichen|bereich|themenfeldern|feldern|gebieten|themen",
    "fields|areas|field of|spheres",
];

/// The commitments, each once.
pub fn commitments(
    read: &Read,
    promises: &[Promise],
    events: &[Happening],
    agreements: &[(Draft<Agreement>, usize)],
    topics: &Topics,
) -> Vec<Draft<Commitment>> {
    let fields = Lexicon::new(read.tokens, FIELDS.iter().map(|words| (*words, ())));
    let mut found: Vec<Draft<Commitment>> = Vec::new();
    let mut titles: Vec<String> = Vec::new();
    let mut end = 0;
    for promise in promises {
        let is_general = !promise.is_listed
            && read.sentences.get(promise.sentence).is_some_and(|sentence| {
                fields.is_in(
                    read.tokens,
                    sentence.tokens.start..promise.tokens.end.max(sentence.tokens.start),
                )
            });
        let anchor = read.bytes(&promise.tokens);
        let title = in_a_line(read.tokens.span(&promise.title));
        let title = title.trim_end_matches(['.', ';', ',', ':']).to_owned();
        let key = folded(&title);
        let is_again = titles.iter().rev().take(60).any(|other| *other == key);
        if is_general || is_again || anchor.start < end || title.is_empty() {
            continue;
        }
        end = anchor.end;
        titles.push(key);
        let value = Commitment {
            title,
            origin: origin(events, agreements, promise.sentence),
            sphere: topics.best(read.tokens, &promise.tokens),
            due: due(read, promise),
        };
        found.push(Draft {
            value,
            mentions: vec![anchor.clone()],
            anchor,
            confidence: promise.confidence,
        });
    }
    found
}

/// The agreement or event told last before; else the first there is.
fn origin(events: &[Happening], agreements: &[(Draft<Agreement>, usize)], sentence: usize) -> Option<Origin> {
    let is_held = |event: &Happening| event.draft.value.status == EventStatus::Held;
    let before = events
        .iter()
        .enumerate()
        .filter(|(_, event)| event.sentence <= sentence);
    let event = before
        .filter(|(_, event)| is_held(event))
        .max_by_key(|(_, event)| event.sentence)
        .map(|(number, _)| number)
        .or_else(|| events.iter().position(is_held));
    let agreement = agreements
        .iter()
        .position(|(agreement, _)| agreement.value.event == event && event.is_some());
    agreement
        .map(Origin::Agreement)
        .or(event.map(Origin::Event))
        .or_else(|| (!agreements.is_empty()).then_some(Origin::Agreement(0)))
}

fn due(read: &Read, promise: &Promise) -> Option<crate::domain::date::Edtf> {
    let dates = read.dates.get(promise.sentence)?;
    let inside = dates
        .iter()
        .filter(|date| promise.tokens.contains(&date.tokens.start) && date.role != Use::Since);
    inside
        .clone()
        .find(|date| date.role == Use::By)
        .or_else(|| inside.clone().find(|date| date.is_future || promise.is_listed))
        .and_then(|date| date.date)
}
