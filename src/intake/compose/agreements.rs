//! Agreements: what the sentences of a signing say about the text that was signed.

use std::ops::Range;

use super::super::lexicon::Lexicon;
use super::super::{Agreement, Draft};
use super::Read;
use super::happenings::Happening;
use crate::domain::codes::{AgreementKind, EventKind, EventStatus};

/// Nouns of what is signed.
const NOUNS: &[&str] = &[
    "угод*|меморандум*|договір|договору|протокол*|деклараці*|дорожн* карт*",
    "*vereinbarung|*vertrag|*abkommen|memorandum|absichtserklärung|*urkunde|*erklärung|*charta",
    "agreement|memorandum|declaration|charter|letter of intent|accord|pact|protocol",
];

/// Kinds by words, the clearest first.
const KINDS: &[(&str, AgreementKind)] = &[
    ("солідарн*|solidar*|*solidar*", AgreementKind::Solidarity),
    (
        "наміри|намірів|absichtserklärung*|letter of intent",
        AgreementKind::LetterOfIntent,
    ),
    ("меморандум*|memorandum*", AgreementKind::Memorandum),
    (
        "побратим*|партнерств*|*partnerschaft*|twin*|friendship|partnership|*freundschaft*",
        AgreementKind::Twinning,
    ),
    ("проєкт*|проект*|projekt*|project", AgreementKind::Project),
];

/// One agreement for each signing that has been, with the number of its event.
pub fn agreements(read: &Read, events: &[Happening]) -> Vec<(Draft<Agreement>, usize)> {
    let nouns = Lexicon::new(read.tokens, NOUNS.iter().map(|words| (*words, ())));
    let kinds = Lexicon::new(read.tokens, KINDS.iter().copied());
    let signings = events.iter().enumerate().filter(|(_, event)| {
        event.draft.value.kind == EventKind::Signing && event.draft.value.status == EventStatus::Held
    });
    let one = |(number, event): (usize, &Happening)| {
        let sentence = read.sentences.get(event.sentence)?.tokens.clone();
        let title = title(read, &nouns, &sentence);
        let near = title.clone().unwrap_or_else(|| sentence.clone());
        let kind = kinds
            .all(read.tokens, near)
            .chain(kinds.all(read.tokens, sentence.clone()))
            .map(|(_, _, kind)| *kind)
            .next()
            .unwrap_or(AgreementKind::Memorandum);
        let value = Agreement {
            title: title.as_ref().map_or_else(
                || event.draft.value.title.clone(),
                |title| read.tokens.span(title).to_owned(),
            ),
            kind,
            signed: event.draft.value.date,
            place: event.draft.value.place.clone(),
            signatories: read.named_in(&sentence),
            goal: None,
            event: Some(number),
        };
        Some((
            Draft {
                value,
                anchor: event.draft.anchor.clone(),
                mentions: event.draft.mentions.clone(),
                confidence: event.draft.confidence,
            },
            number,
        ))
    };
    signings.filter_map(one).collect()
}

/// The noun with what follows it, up to a mark or a date.
fn title(read: &Read, nouns: &Lexicon<()>, sentence: &Range<usize>) -> Option<Range<usize>> {
    let (at, length, ()) = nouns.all(read.tokens, sentence.clone()).next()?;
    let is_end = |at: &usize| {
        read.tokens
            .mark(*at)
            .is_some_and(|mark| !['«', '»', '„', '“', '"', '-'].contains(&mark))
            || read.tokens.number(*at).is_some()
            || matches!(
                read.tokens.low(*at),
                "у" | "в" | "in" | "am" | "on" | "im" | "unterzeichnet" | "wurde" | "was" | "were"
            )
    };
    let end = (at + length..sentence.end.min(at + 12))
        .find(is_end)
        .unwrap_or(sentence.end.min(at + 12));
    Some(at..end.max(at + length))
}
