//! The language of a text, by its letters and its small words.

use super::tokens::{Kind, Tokens};
use crate::domain::text::Lang;

const GERMAN: &[&str] = &[
    "der", "die", "das", "und", "den", "dem", "des", "mit", "von", "für", "ist", "im", "nicht", "auch", "sich", "eine",
    "ein", "einen", "einer", "zu", "zur", "zum", "auf", "wurde", "werden", "wird", "haben", "hat", "sind", "wir",
    "aus", "nach", "bei", "vom", "am", "sie", "liebe", "grüße", "beide", "über",
];
const ENGLISH: &[&str] = &[
    "the", "and", "of", "to", "in", "a", "for", "with", "on", "by", "from", "was", "were", "is", "are", "that", "this",
    "will", "have", "has", "we", "at", "an", "our", "their", "it", "as", "be", "been", "both", "dear", "he", "she",
];

/// The language; none where less than a few words of it stand there.
pub fn of(tokens: &Tokens) -> Option<Lang> {
    let (mut uk, mut other, mut de, mut en, mut words) = (0_usize, 0_usize, 0_usize, 0_usize, 0_usize);
    // The beginning tells it: a longer text is in the same language.
    for at in (0..tokens.len())
        .filter(|at| tokens.get(*at).is_some_and(|token| token.kind == Kind::Word))
        .take(4000)
    {
        let word = tokens.low(at);
        words += 1;
        if word.chars().any(|c| "ыэъё".contains(c)) {
            other += 1;
        } else if word.chars().any(|c| ('а'..='я').contains(&c) || "іїєґ".contains(c)) {
            uk += 1 + usize::from(word.chars().any(|c| "іїєґ".contains(c)));
        } else {
            de += usize::from(GERMAN.contains(&word)) + usize::from(word.chars().any(|c| "äöüß".contains(c)));
            en += usize::from(ENGLISH.contains(&word));
        }
    }
    if uk > other * 6 && uk * 2 > words {
        return Some(Lang::Uk);
    }
    let best = de.max(en);
    if best == 0 || best * 20 < words || other > words / 3 {
        return None;
    }
    Some(if de >= en { Lang::De } else { Lang::En })
}
