//! The forms of names of places.

use std::collections::HashSet;

use super::super::inflect::{self, Sort};
use super::super::tokens::Tokens;
use super::super::vocabulary::Vocabulary;
use super::super::words::places as words;
use super::{Form, head};

/// All forms of a name; the adjectives only of stems with which a word of the text begins.
pub(super) fn forms(name: &str, place: usize, number: usize, words_here: &Vocabulary) -> Vec<(String, Form)> {
    let is_doubtful = words::DOUBTFUL.contains(&name);
    let form = |word: String, is_adjective| {
        (
            word,
            Form {
                place,
                name: number,
                is_adjective,
                is_doubtful,
            },
        )
    };
    let is_cyrillic = name.chars().any(|c| ('а'..='я').contains(&c) || "іїєґ".contains(c));
    let mut out = vec![form(name.to_owned(), false)];
    if is_cyrillic {
        out.extend(phrase(name).into_iter().flatten().map(|word| form(word, false)));
        let ends = [
            "ий", "ого", "ому", "им", "ім", "а", "ої", "ій", "у", "ою", "е", "і", "их", "ими",
        ];
        let adjectives = inflect::adjective(name);
        out.extend(
            adjectives
                .iter()
                .filter(|stem| !words_here.beginning(stem).is_empty())
                .flat_map(|stem| ends.iter().map(move |end| form(format!("{stem}{end}"), true))),
        );
        return out;
    }
    out.push(form(format!("{name}'s"), false));
    out.push(form(format!("{name}'"), false));
    if !name.ends_with(['s', 'x', 'z']) {
        out.push(form(format!("{name}s"), false));
    }
    if !name.contains(' ') {
        out.push(form(format!("{name}er"), true));
        if let Some(stem) = name.strip_suffix("en") {
            out.push(form(format!("{stem}er"), true));
            out.push(form(format!("{stem}ner"), true));
        }
        if let Some(stem) = name.strip_suffix("er") {
            out.push(form(format!("{stem}eraner"), true));
        }
    }
    out
}

/// The forms of a name of one or more words, by case: all words in the same one.
fn phrase(name: &str) -> Vec<Vec<String>> {
    let words: Vec<inflect::Cases> = name.split(' ').map(|word| inflect::cases(word, Sort::Place)).collect();
    (0..6)
        .map(|case| {
            words.iter().fold(vec![String::new()], |heads, word| {
                let pairs = heads.iter().flat_map(|head| {
                    word[case]
                        .iter()
                        .map(move |form| format!("{head} {form}").trim().to_owned())
                });
                pairs.take(24).collect()
            })
        })
        .collect()
}

/// The nominative of an unknown town: the one that explains most words of the text.
pub(super) fn town(tokens: &Tokens, word: &str, wanted: &[usize]) -> String {
    let is_cyrillic = word.chars().any(|c| ('а'..='я').contains(&c) || "іїєґ".contains(c));
    if !is_cyrillic {
        return word.strip_suffix("'s").unwrap_or(word).to_owned();
    }
    let start = head(word);
    let similar: Vec<&String> = tokens.words().iter().filter(|other| head(other) == start).collect();
    let mut best = (word.to_owned(), 0_usize);
    for (lemma, _) in inflect::lemmas(word, Sort::Place, wanted) {
        let forms: HashSet<String> = inflect::cases(&lemma, Sort::Place).into_iter().flatten().collect();
        let stands = similar.iter().any(|word| **word == lemma);
        let score = 2 * similar.iter().filter(|word| forms.contains(**word)).count() + usize::from(stands);
        if score > best.1 {
            best = (lemma, score);
        }
    }
    best.0
}

/// With capitals at the beginning of each word, but for "на" and its like within.
pub(super) fn titled(name: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
        if word.chars().count() <= 2 {
            word.to_owned()
        } else {
            first + letters.as_str()
        }
    };
    let part = |part: &str| part.split('-').map(word).collect::<Vec<_>>().join("-");
    name.split(' ').map(part).collect::<Vec<_>>().join(" ")
}

/// The cases that an unknown town can stand in behind a word: "данському …" is the locative, "мер …" wants the genitive.
pub(super) fn cases_after(word: &str) -> &'static [usize] {
    match word {
        "у" | "в" => &[inflect::LOC],
        "до" | "з" | "із" | "зі" | "від" | "біля" => &[inflect::GEN],
        _ if words::GENITIVE.contains(&word) => &[inflect::GEN],
        _ if word.ends_with("ому") => &[inflect::LOC, inflect::DAT],
        _ if word.ends_with("им") && word.ends_with("ьким") => &[inflect::INS],
        _ => &[inflect::NOM, inflect::GEN, inflect::LOC, inflect::INS, inflect::DAT],
    }
}
