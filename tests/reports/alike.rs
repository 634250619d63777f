//! When two answers mean the same. Strict where a reader would have to correct something, tolerant of endings and of a word more or less.

use std::collections::BTreeSet;
use std::ops::Range;

/// The words of a text, lower case, without apostrophes.
fn words(text: &str) -> Vec<String> {
    let plain: String = text
        .to_lowercase()
        .chars()
        .filter(|letter| !matches!(letter, '\'' | '’' | 'ʼ' | '\u{301}'))
        .collect();
    let words = plain.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Two words are alike where they are the same but for an ending: they begin alike, and differ in at most three letters at the end of each, which
/// are no more than half of it.
fn same_word(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let common = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let rest = a.len().max(b.len()) - common;
    rest == 0 || (rest <= 3 && common >= rest && common >= 3)
}

/// One letter stands for a name that begins with it.
fn same_name(a: &str, b: &str) -> bool {
    let (shorter, longer) = if a.chars().count() < b.chars().count() {
        (a, b)
    } else {
        (b, a)
    };
    same_word(a, b) || (shorter.chars().count() == 1 && longer.starts_with(shorter))
}

/// People: the family names are alike, and each other word of the shorter name has its like in the longer one.
pub fn people(a: &str, b: &str) -> bool {
    let (a, b) = (words(a), words(b));
    let (shorter, longer) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let (Some(family), Some(other)) = (shorter.last(), longer.last()) else {
        return false;
    };
    same_word(family, other)
        && shorter
            .iter()
            .all(|word| longer.iter().any(|other| same_name(word, other)))
}

/// Municipalities: word by word alike.
pub fn places(a: &str, b: &str) -> bool {
    let (a, b) = (words(a), words(b));
    a.len() == b.len() && !a.is_empty() && a.iter().zip(&b).all(|(a, b)| same_word(a, b))
}

/// How much two short texts say the same: the words that they share, of all that either has; between 0 and 1.
pub fn likeness(a: &str, b: &str) -> f64 {
    let (a, b) = (words(a), words(b));
    let shared = a
        .iter()
        .filter(|word| b.iter().any(|other| same_word(word, other)))
        .count();
    let all = a
        .iter()
        .chain(&b)
        .collect::<BTreeSet<_>>()
        .len()
        .min(a.len() + b.len() - shared);
    if all == 0 { 0.0 } else { share(shared, all) }
}

/// How much two anchors overlap: the letters that they share, of the shorter one; between 0 and 1.
pub fn overlap(text: &str, a: &str, b: &str) -> f64 {
    let (Some(a), Some(b)) = (place(text, a), place(text, b)) else {
        return 0.0;
    };
    let shared = a.end.min(b.end).saturating_sub(a.start.max(b.start));
    share(shared, a.len().min(b.len()))
}

fn place(text: &str, anchor: &str) -> Option<Range<usize>> {
    let start = text.find(anchor)?;
    (!anchor.is_empty()).then_some(start..start + anchor.len())
}

#[expect(clippy::cast_precision_loss, reason = "lengths of short texts")]
fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}

#[test]
fn endings_and_initials_do_not_matter() {
    for (a, b) in [
        ("Олегом Дорощуком", "Олег Дорощук"),
        ("О. Дорощук", "Олег Дорощук"),
        ("Anja Rehberg", "Rehberg"),
    ] {
        assert!(people(a, b), "{a} {b}");
    }
    assert!(!people("Олег Дорощук", "Олег Кравець"));
    assert!(!people("Peter Lamb", "Petra Lang"));
    assert!(places("Рівного", "Рівне") && places("Bad Homburg", "Bad Homburgs"));
    assert!(!places("Marburg", "Hamburg") && !places("Ковель", "Кельн"));
}

#[test]
fn what_is_said_with_a_word_more_is_alike() {
    assert!(likeness("the Smith Art Gallery", "Smith Art Gallery") >= 0.5);
    assert!(likeness("водоочисну станцію «Горбаків»", "водоочисна станція «Горбаків»") >= 0.5);
    assert!(likeness("Kunstschule", "Lyzeum Nr. 3") < 0.5);
}
