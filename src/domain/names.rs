//! Names of persons, made ready to be compared.

use super::order::Arrange;
use super::search;
use super::translit::latin;

/// The words of a name, ready to be compared: in Latin letters, folded as for a search, without titles, in the order of the alphabet. Empty
/// where nothing is left.
#[must_use]
pub fn name_words(name: &str) -> Vec<String> {
    /// Also in Ukrainian, as [`latin`] writes them: "д-р", "пані", "доктор", "професор".
    const TITLES: [&str; 17] = [
        "dr",
        "d-r",
        "doktor",
        "prof",
        "profesor",
        "professor",
        "dipl",
        "ing",
        "mag",
        "phd",
        "med",
        "herr",
        "frau",
        "mr",
        "mrs",
        "pan",
        "pani",
    ];
    let is_title = |word: &str| TITLES.contains(&word);
    let spelled = search::spelled(&latin(name));
    let words = spelled.split(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | '(' | ')'));
    let mut all: Vec<String> = words
        .filter(|word| !is_title(word))
        .flat_map(|word| word.split(['-', '‑', '–']))
        .filter(|word| !word.is_empty() && !is_title(word))
        .map(str::to_owned)
        .collect();
    all.arrange(Ord::cmp);
    all
}
