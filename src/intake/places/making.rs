//! The places that a text can name are gathered: from the workspace, from the lists, and from the text itself.

use std::collections::{HashMap, HashSet};

use super::super::Known;
use super::super::lexicon::Lexicon;
use super::super::tokens::{Tokens, folded};
use super::super::transliterate::latin;
use super::super::vocabulary::Spelt;
use super::super::words::{cities, places as words, towns};
use super::forms::forms;
use super::{Form, Place, Places};
use crate::domain::cities as listed;
use crate::domain::text::Lang;

/// How many letters at its beginning a name keeps in all its forms, if it has so many, and how many at its end may change:
/// "Київ", "Києва"; "Запоріжжя", "запорізький".
pub(super) const LEAST: usize = 3;
const LOOSE: usize = 4;

/// The places of a text while they are gathered: each step goes through all of the text.
pub struct Making {
    found: Places,
    entries: Vec<(String, Form)>,
    /// The numbers of the places by their names.
    taken: HashMap<String, usize>,
}

impl Making {
    /// The places of the workspace and of the lists that the words of the text can name.
    pub fn new(tokens: &Tokens, known: &Known) -> Self {
        let words_here = tokens.vocabulary();
        let mut found = Places {
            list: Vec::new(),
            names: Vec::new(),
            forms: Lexicon::new(tokens, []),
            towns: Lexicon::new(tokens, words::TOWN.iter().map(|words| (*words, ()))),
            before: Lexicon::new(tokens, words::BEFORE.iter().map(|words| (*words, ()))),
            meant: HashSet::new(),
        };
        let mut entries: Vec<(String, Form)> = Vec::new();
        let mut taken: HashMap<String, usize> = HashMap::new();
        let known_names = known.partners.iter().chain(&known.places);
        let own = known_names.map(|known| (None, known.names.clone(), Some(known.key.clone())));
        let is_here = |name: &str| words_here.has_name(name, LEAST, LOOSE);
        let more = cities::CITIES.iter().chain(towns::TOWNS);
        let more = more.flat_map(|(country, list)| list.split(';').map(|names| (Some(*country), names.trim())));
        // Of thousands few stand in a text: only these are taken apart.
        let listed = listed::names().chain(more);
        let listed = listed.filter(|(_, names)| names.split('|').any(is_here));
        let listed = listed.map(|(country, names)| (country, names.split('|').map(str::to_owned).collect(), None));
        let mut spelt = Spelt::new(&words_here, LEAST);
        let ukrainian = cities::UKRAINE
            .split(';')
            .filter(|name| is_here(name) || [Lang::De, Lang::En].into_iter().any(|lang| spelt.may_be(name, lang)));
        let ukrainian = ukrainian.map(|name| (Some("UA"), written(name), None));
        let others = cities::LATIN.split(';').map(str::trim).filter(|name| is_here(name));
        let others = others.map(|name| (None, vec![name.to_owned()], None));
        for (country, names, key) in own.chain(listed).chain(ukrainian).chain(others) {
            let here: Vec<&String> = names.iter().filter(|name| is_here(name)).collect();
            if here.is_empty() && key.is_none() {
                continue;
            }
            let existing = names.iter().find_map(|name| taken.get(&folded(name)).copied());
            let place = existing.unwrap_or(found.list.len());
            if existing.is_none() {
                found.list.push(Place {
                    name: String::new(),
                    country,
                    known: key,
                });
            } else if let Some(old) = found.list.get_mut(place) {
                old.country = old.country.or(country);
            }
            for name in &names {
                taken.entry(folded(name)).or_insert(place);
            }
            for name in here {
                let forms = forms(&folded(name), place, found.names.len(), &words_here);
                entries.extend(forms.into_iter().filter(|(form, _)| words_here.has(form)));
                found.names.push(name.clone());
            }
        }
        Self { found, entries, taken }
    }

    /// Adds what the text itself calls a town; `is_first_name` keeps "мер Сергій …" from being one.
    pub fn learn(&mut self, tokens: &Tokens, is_first_name: &dyn Fn(usize) -> bool) {
        self.found.learn(tokens, is_first_name, &mut self.entries, &self.taken);
    }

    /// Adds what stands where towns stand.
    pub fn guess(&mut self, tokens: &Tokens, is_first_name: &dyn Fn(usize) -> bool) {
        self.found.guess(tokens, is_first_name, &mut self.entries);
    }

    /// The recogniser for all of them.
    pub fn done(self, tokens: &Tokens) -> Places {
        let Self { mut found, entries, .. } = self;
        found.forms = Lexicon::new(tokens, entries.iter().map(|(form, value)| (form.as_str(), *value)));
        let is_sure = |at: &usize| {
            found
                .forms
                .at(tokens, *at)
                .is_some_and(|(_, form)| found.is_sure(tokens, *at, form))
        };
        let meant = (0..tokens.len())
            .filter(is_sure)
            .filter_map(|at| Some(found.forms.at(tokens, at)?.1.place));
        found.meant = meant.collect();
        found
    }
}

/// A Ukrainian name with its spellings in German and English.
fn written(name: &str) -> Vec<String> {
    vec![name.to_owned(), latin(name, Lang::De), latin(name, Lang::En)]
}
