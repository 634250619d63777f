//! Ukrainian names in the nominative.

use std::ops::Range;

use super::super::Confidence;
use super::super::inflect::{self, NOM, Sort};
use super::super::tokens::{Tokens, folded};
use super::super::words::names::{NOT_MEN, NOT_WOMEN};
use super::{FirstNames, Name};

/// The name of these tokens, each word led back by the case that all of them can be.
pub(super) fn nominative(
    tokens: &Tokens,
    range: &Range<usize>,
    parts: &[usize],
    names: &FirstNames,
    case: Option<(Vec<usize>, Option<Sort>)>,
    confidence: Confidence,
) -> Name {
    let last_part = parts.last().copied().unwrap_or(range.start);
    let last = tokens.low(last_part);
    let is_full = parts.len() > 1;
    let first_low = tokens.low(parts.first().copied().unwrap_or(range.start));
    let (wanted, role_sort) = case.unwrap_or((Vec::new(), None));
    let allowed = |case: usize| wanted.is_empty() || wanted.contains(&case);
    // What the first name can be, the cases of the post first.
    let mut readings: Vec<(String, Sort, usize)> = Vec::new();
    if is_full {
        let known = names.at(tokens, parts[0]);
        readings.extend(
            known
                .iter()
                .filter_map(|name| Some((name.name.clone(), name.sort?, name.case))),
        );
        if readings.is_empty() {
            for sort in role_sort.map_or(vec![Sort::Man, Sort::Woman], |sort| vec![sort]) {
                let all = inflect::lemmas(first_low, sort, &[NOM, 1, 2, 4]);
                readings.extend(
                    all.into_iter()
                        .map(|(word, case)| (cased(&word, tokens.raw(parts[0])), sort, case)),
                );
            }
        }
    }
    readings.retain(|(_, sort, case)| allowed(*case) && role_sort.is_none_or(|role| role == *sort));
    let mut best: Option<(usize, String, String, Sort)> = None;
    for (first, sort, case) in &readings {
        for (order, (lemma, _)) in inflect::lemmas(last, *sort, &[*case]).into_iter().enumerate() {
            let score = fit(tokens, &lemma, last, *sort, *case) * 10 - order.min(9);
            if best.as_ref().is_none_or(|(top, ..)| score > *top) {
                best = Some((score, first.clone(), lemma, *sort));
            }
        }
    }
    if !is_full {
        let cases = if wanted.is_empty() { vec![NOM] } else { wanted.clone() };
        let sort = role_sort.unwrap_or(Sort::Man);
        let lemma = inflect::lemmas(last, sort, &cases)
            .into_iter()
            .next()
            .map_or(last.to_owned(), |(lemma, _)| lemma);
        return Name {
            tokens: range.clone(),
            first: String::new(),
            last: lemma.clone(),
            display: cased(&lemma, tokens.raw(last_part)),
            sort: role_sort,
            confidence,
        };
    }
    let Some((_, first, lemma, sort)) = best else {
        let display = tokens.span(range).split_whitespace().collect::<Vec<_>>().join(" ");
        return Name {
            tokens: range.clone(),
            first: first_low.to_owned(),
            last: last.to_owned(),
            display,
            sort: role_sort,
            confidence,
        };
    };
    let case = readings
        .iter()
        .find(|(name, own, case)| {
            *name == first
                && *own == sort
                && inflect::lemmas(last, sort, &[*case])
                    .iter()
                    .any(|(word, _)| *word == lemma)
        })
        .map_or(NOM, |(.., case)| *case);
    let middle = parts[1..parts.len() - 1].iter().map(|at| {
        let word = inflect::lemmas(tokens.low(*at), sort, &[case])
            .into_iter()
            .next()
            .map_or_else(|| tokens.low(*at).to_owned(), |(word, _)| word);
        if tokens.is_name(*at) {
            cased(&word, tokens.raw(*at))
        } else {
            tokens.raw(*at).to_owned()
        }
    });
    let initial = |word: String| {
        if word.chars().count() == 1 {
            format!("{word}.")
        } else {
            word
        }
    };
    let words: Vec<String> = std::iter::once(first.clone())
        .chain(middle.map(initial))
        .chain(std::iter::once(cased(&lemma, tokens.raw(last_part))))
        .collect();
    Name {
        tokens: range.clone(),
        first: folded(&first),
        last: lemma,
        display: words.join(" "),
        sort: Some(sort),
        confidence,
    }
}

/// How well a surname fits: it stands in the text as it is; a name in the nominative is as it stands; "-ко" and "-ський" change.
fn fit(tokens: &Tokens, lemma: &str, form: &str, sort: Sort, case: usize) -> usize {
    let stands = lemma != form && tokens.words().len() < 20_000 && tokens.words().iter().any(|word| word == lemma);
    let is_fixed = lemma == form && case != NOM;
    let is_mans = ["ський", "цький", "енко", "чук"].iter().any(|end| lemma.ends_with(end));
    let is_womans = ["ська", "цька", "ова", "єва", "ева"]
        .iter()
        .any(|end| lemma.ends_with(end));
    let agrees = match sort {
        Sort::Woman => is_womans || !lemma.ends_with("ський") && !lemma.ends_with("цький"),
        _ => !is_womans || is_mans,
    };
    let looks_declined = match sort {
        Sort::Woman => ["ою", "ею", "ої", "ій", "ю"].iter().any(|end| lemma.ends_with(end)),
        _ => !lemma.ends_with(['о', 'і', 'е', 'у', 'и']),
    };
    4 + 2 * usize::from(agrees) + usize::from(stands) * 2 + usize::from(case == NOM)
        - usize::from(is_fixed && looks_declined || case == NOM && form.ends_with('и')) * 2
}

/// A word with the capitals of the form in the text.
fn cased(word: &str, like: &str) -> String {
    let part = |part: &str| {
        let mut letters = part.chars();
        letters
            .next()
            .map(|first| first.to_uppercase().collect::<String>() + letters.as_str())
            .unwrap_or_default()
    };
    let apostrophe = like
        .chars()
        .find(|c| super::super::tokens::is_apostrophe(*c))
        .unwrap_or('’');
    let parts: Vec<String> = word.split('-').map(part).collect();
    // "МакКоннелл" and its like keep their capitals where the word itself does not change.
    if folded(like) == word {
        return like.to_owned();
    }
    parts.join("-").replace('\'', &apostrophe.to_string())
}

/// Whether a name in Latin letters is a man's or a woman's: by the title, the post, the ending of the first name.
pub(super) fn latin_sort(first: &str, role: &str, tokens: &Tokens, at: usize) -> Option<Sort> {
    let before = |back: usize| at.checked_sub(back).map_or("", |at| tokens.low(at));
    for title in [before(1), before(2)] {
        match title {
            "frau" | "ms" | "mrs" | "miss" | "dame" | "lady" => return Some(Sort::Woman),
            "herr" | "herrn" | "mr" | "sir" | "lord" => return Some(Sort::Man),
            _ => {}
        }
    }
    let post = role.split_whitespace().next().unwrap_or_default();
    if post.ends_with("in") && post.starts_with(char::is_uppercase) && post.len() > 5 {
        return Some(Sort::Woman);
    }
    if first.is_empty() {
        return None;
    }
    let is_woman = is_in(NOT_MEN, first) || first.ends_with(['a', 'e']) && !is_in(NOT_WOMEN, first);
    Some(if is_woman { Sort::Woman } else { Sort::Man })
}

fn is_in(names: &str, name: &str) -> bool {
    names.split(' ').any(|other| other == name)
}
