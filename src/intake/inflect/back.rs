//! The names that a form may be of.

use super::{ACC, DAT, GEN, INS, LOC, NOM, Sort, cases, is_vowel};

/// Endings of a form, and what stands there in the nominative; by case. What is likeliest comes first.
const BACK: &[(usize, &str, &str)] = &[
    (GEN, "йця", "єць"),
    (DAT, "йцеві", "єць"),
    (DAT, "йцю", "єць"),
    (ACC, "йця", "єць"),
    (INS, "йцем", "єць"),
    (GEN, "ця", "ець"),
    (DAT, "цеві", "ець"),
    (DAT, "цю", "ець"),
    (ACC, "ця", "ець"),
    (INS, "цем", "ець"),
    (LOC, "ці", "ець"),
    (GEN, "ого", "ий"),
    (DAT, "ому", "ий"),
    (INS, "им", "ий"),
    (GEN, "ої", "а"),
    (DAT, "ій", "а"),
    (INS, "ою", "а"),
    (INS, "ею", "а я"),
    (INS, "єю", "я"),
    (GEN, "а", "_ о"),
    (GEN, "я", "ь й"),
    (DAT, "ові", "_ о"),
    (DAT, "еві", "_ ь"),
    (DAT, "єві", "й"),
    (DAT, "у", "_ о"),
    (DAT, "ю", "ь й"),
    (INS, "ом", "_ о"),
    (INS, "ем", "_ ь"),
    (INS, "єм", "й"),
    (INS, "им", "_"),
    (GEN, "и", "а"),
    (GEN, "і", "а я"),
    (GEN, "ї", "я"),
    (DAT, "і", "а я"),
    (LOC, "і", "_ ь"),
    (LOC, "у", "_"),
    (LOC, "зі", "г"),
    (LOC, "сі", "х"),
    (DAT, "зі", "га"),
    (DAT, "ці", "ка"),
    (GEN, "у", "_"),
    (GEN, "ю", "й"),
    (ACC, "у", "а"),
    (ACC, "ю", "я"),
    (ACC, "а", "_ о"),
    (ACC, "я", "ь й"),
    (ACC, "ого", "ий"),
    (GEN, "ова", "ів"),
    (GEN, "єва", "їв"),
    (DAT, "ову", "ів"),
    (LOC, "ові", "ів"),
    (LOC, "єві", "їв"),
    (INS, "овом", "ів"),
    (INS, "євом", "їв"),
    (GEN, "ів", "и і"),
    (GEN, "ь", "і"),
    (INS, "ями", "і"),
    (DAT, "ям", "і"),
    (DAT, "ам", "и"),
    (INS, "ами", "и"),
    (LOC, "ах", "и"),
    (LOC, "ях", "і"),
];

/// The words of which `form` is a form in one of these cases, with the case; what is likeliest comes first. The form itself comes where
/// the nominative is among them.
pub fn lemmas(form: &str, sort: Sort, wanted: &[usize]) -> Vec<(String, usize)> {
    // "Стемпневською-Павліковською": of a double surname both parts change.
    if sort != Sort::Place
        && let Some((head, tail)) = form.rsplit_once('-')
    {
        let first = |case: usize| {
            lemmas(head, sort, &[case])
                .into_iter()
                .next()
                .map_or(head.to_owned(), |(word, _)| word)
        };
        let tails = lemmas(tail, sort, wanted).into_iter();
        return tails
            .map(|(word, case)| (format!("{}-{word}", first(case)), case))
            .collect();
    }
    let mut found: Vec<(String, usize)> = Vec::new();
    if wanted.contains(&NOM) {
        found.push((form.to_owned(), NOM));
    }
    for (case, ending, nominatives) in BACK.iter().filter(|(case, ..)| wanted.contains(case)) {
        let Some(stem) = form.strip_suffix(ending).filter(|stem| stem.chars().count() >= 2) else {
            continue;
        };
        let mut candidates: Vec<String> = nominatives
            .split_whitespace()
            .map(|end| format!("{stem}{}", if end == "_" { "" } else { end }))
            .collect();
        // "Кличка" is of "Кличко", "Мельника" of "Мельник".
        let mut letters = stem.chars().rev();
        if letters.next() == Some('к') && letters.next().is_some_and(|c| !is_vowel(c)) && sort == Sort::Man {
            candidates.reverse();
        }
        for candidate in candidates {
            // "Вінницю" is not of "Вінниець".
            let is_split = candidate
                .strip_suffix("ець")
                .is_some_and(|head| head.ends_with(is_vowel) || head.ends_with('й'));
            let is_new = !is_split && !found.iter().any(|(known, _)| *known == candidate);
            if is_new && cases(&candidate, sort)[*case].iter().any(|own| own == form) {
                found.push((candidate, *case));
            }
        }
    }
    // What does not change is its own nominative.
    let own = cases(form, sort);
    let fixed = wanted.iter().find(|case| own[**case].iter().any(|own| own == form));
    if let Some(case) = fixed.filter(|_| !found.iter().any(|(known, _)| known == form)) {
        found.push((form.to_owned(), *case));
    }
    found
}
