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

/// Words before what an agreement is for.
const GOALS: &[&str] = &[
    "з метою|із метою|мета угоди|мета партнерства|мета меморандуму|мета договору|метою угоди є|метою партнерства є|метою меморандуму є|метою договору є|метою є",
    "mit dem ziel|ziel ist es|ziel ist|ziel der vereinbarung ist es|ziel der vereinbarung ist|ziel der partnerschaft ist es|ziel der partnerschaft ist|ziel des abkommens ist es|ziel des abkommens ist",
    "with the aim of|with the goal of|with a view to|the aim is to|the aim is|the goal is to|the goal is|the aim of the agreement is to|the goal of the agreement is to|its aim is to|its goal is to|aimed at|aims at",
];
/// So many sentences behind the signing may tell its goal.
const GOAL_NEAR: usize = 4;
/// A goal is no longer than this, in tokens.
const GOAL_LONGEST: usize = 40;

/// One agreement for each signing that has been, with the number of its event.
pub fn agreements(read: &Read, events: &[Happening]) -> Vec<(Draft<Agreement>, usize)> {
    let nouns = Lexicon::new(read.tokens, NOUNS.iter().map(|words| (*words, ())));
    let kinds = Lexicon::new(read.tokens, KINDS.iter().copied());
    let goals = Lexicon::new(read.tokens, GOALS.iter().map(|words| (*words, ())));
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
            goal: goal(read, &goals, event.sentence),
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

/// What the agreement is for: the rest of the clause behind "mit dem Ziel …", in the words of the text.
fn goal(read: &Read, goals: &Lexicon<()>, sentence: usize) -> Option<String> {
    let tokens = read.tokens;
    let own = read.sentences.get(sentence)?;
    let mut near = read.sentences[sentence..]
        .iter()
        .take(GOAL_NEAR)
        .take_while(|near| near.paragraph <= own.paragraph + 1);
    near.find_map(|near| {
        let (at, length, ()) = goals.all(tokens, near.tokens.clone()).next()?;
        let first = (at + length..near.tokens.end).find(|at| tokens.is_word(*at))?;
        let last = near.tokens.end.min(first + GOAL_LONGEST);
        let end = (first..last)
            .find(|at| tokens.is_any(*at, &[';', '(', '.', '!']) && !tokens.touches(*at))
            .unwrap_or(last);
        let words: Vec<&str> = tokens.span(&(first..end)).split_whitespace().collect();
        let goal = words.join(" ");
        (words.len() >= 2).then(|| goal.trim_end_matches(['.', ',', ';', ' ']).to_owned())
    })
}

#[cfg(test)]
mod tests {
    use crate::intake::{self, Options};

    fn check(text: &str, expect: Option<&str>) {
        let drafts = intake::read(text, &Options::default());
        let goal = drafts
            .agreements
            .first()
            .and_then(|agreement| agreement.value.goal.clone());
        assert_eq!(goal.as_deref(), expect, "{text}");
    }

    #[test]
    fn the_goal_stands_behind_its_words() {
        check(
            "Am 15. Mai 2025 unterzeichneten Kassel und Luzk eine Vereinbarung mit dem Ziel einer Städtepartnerschaft bis 2027.",
            Some("einer Städtepartnerschaft bis 2027"),
        );
        check(
            "15 травня 2025 року Луцьк і Кассель підписали угоду з метою обміну досвідом у сфері енергетики.",
            Some("обміну досвідом у сфері енергетики"),
        );
        check(
            "On 15 May 2025 Kassel and Lutsk signed an agreement. Its aim is to rebuild two schools by 2027.",
            Some("rebuild two schools by 2027"),
        );
        check(
            "Am 15. Mai 2025 unterzeichneten Kassel und Luzk eine Vereinbarung.",
            None,
        );
    }
}
