//! First names of the text, with what they are forms of.

use std::collections::{HashMap, HashSet};

use super::super::inflect::{self, Sort};
use super::super::tokens::{Tokens, folded};
use super::super::transliterate::latin;
use super::super::vocabulary::Spelt;
use super::super::words::names::{LATIN, MEN_UK, MORE_LATIN, WOMEN_UK};
use crate::domain::text::Lang;

/// How many letters at its beginning a name keeps in all its forms, and how many at its end may change: "Ольга", "Ользі".
const LEAST: usize = 2;
const LOOSE: usize = 3;

/// What a word is as a first name.
#[derive(Clone, Debug)]
pub struct FirstName {
    /// The nominative.
    pub name: String,
    /// Man or woman; none in Latin letters, where it does not matter.
    pub sort: Option<Sort>,
    /// The case of the form.
    pub case: usize,
}

/// The first names of a text, by the word.
pub struct FirstNames {
    names: HashMap<String, Vec<FirstName>>,
    /// Forms by which somebody is called: "Вікторе", "Ольго".
    called: HashSet<String>,
}

impl FirstNames {
    /// Those among the words of a text.
    pub fn new(tokens: &Tokens) -> Self {
        let words = tokens.vocabulary();
        let mut found: HashMap<String, Vec<FirstName>> = HashMap::new();
        let mut called = HashSet::new();
        for (list, sort) in [(MEN_UK, Sort::Man), (WOMEN_UK, Sort::Woman)] {
            for name in list.split_whitespace() {
                if !words.has_name(name, LEAST, LOOSE) {
                    continue;
                }
                let low = folded(name);
                called.extend(inflect::vocative(&low).into_iter().filter(|form| words.has(form)));
                for (case, forms) in inflect::cases(&low, sort).into_iter().enumerate() {
                    for form in forms.into_iter().filter(|form| words.has(form)) {
                        let entry = FirstName {
                            name: name.to_owned(),
                            sort: Some(sort),
                            case,
                        };
                        found.entry(form).or_default().push(entry);
                    }
                }
            }
        }
        // Ukrainian names in Latin letters are written the German way or the English one.
        let written = MEN_UK.split_whitespace().chain(WOMEN_UK.split_whitespace());
        let mut spelt = Spelt::new(&words, LEAST);
        let written = written.flat_map(|name| [(name, Lang::De), (name, Lang::En)]);
        let written = written
            .filter(|(name, lang)| spelt.may_be(name, *lang))
            .map(|(name, lang)| latin(name, lang));
        let listed = LATIN.split_whitespace().chain(MORE_LATIN.split_whitespace());
        let listed = listed.filter(|name| words.has_name(name, LEAST, 0));
        for name in listed.map(str::to_owned).chain(written) {
            let low = folded(&name);
            for form in [low.clone(), format!("{low}s"), format!("{low}'s")] {
                if words.has(&form) {
                    let case = if form == low { inflect::NOM } else { inflect::GEN };
                    found.entry(form).or_default().push(FirstName {
                        name: name.clone(),
                        sort: None,
                        case,
                    });
                }
            }
        }
        Self { names: found, called }
    }

    /// What the word at a place is; nothing where it is no first name, or not written as a name.
    pub fn at(&self, tokens: &Tokens, at: usize) -> &[FirstName] {
        if !tokens.is_name(at) {
            return &[];
        }
        self.names.get(tokens.low(at)).map_or(&[], Vec::as_slice)
    }

    /// Whether it is a form by which somebody is called.
    pub fn is_called(&self, tokens: &Tokens, at: usize) -> bool {
        tokens.is_name(at) && self.called.contains(tokens.low(at))
    }

    /// Whether it is one.
    pub fn is_at(&self, tokens: &Tokens, at: usize) -> bool {
        self.at(tokens, at)
            .iter()
            .any(|name| name.case == inflect::NOM || name.sort.is_some())
    }
}
