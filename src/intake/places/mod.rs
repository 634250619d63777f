//! Municipalities: those of the workspace, those of the lists, and those that the text itself calls a town.
//!
//! Ukrainian names are found in all cases and as adjectives, German ones with the ending of the genitive and as "Kasseler".

mod forms;
mod guess;
mod learn;

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::Known;
use super::lexicon::Lexicon;
use super::tokens::{Tokens, folded};
use super::transliterate::latin;
use super::words::{cities, places as words, towns};
use crate::domain::cities as listed;
use crate::domain::text::Lang;

use forms::forms;

/// A municipality of the text.
#[derive(Clone, Debug, Default)]
pub struct Place {
    /// Its name in the nominative, as the text writes it.
    pub name: String,
    /// Its country, where it is known.
    pub country: Option<&'static str>,
    /// The key that the workspace knows it by.
    pub known: Option<String>,
}

/// Where one is named.
#[derive(Clone, Debug)]
pub struct Mention {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its number among the places.
    pub place: usize,
    /// Whether it is an adjective: "житомирський", "Kasseler".
    pub is_adjective: bool,
}

#[derive(Clone, Copy, Debug)]
struct Form {
    place: usize,
    /// The number of the name that it is a form of.
    name: usize,
    is_adjective: bool,
    /// Whether the word also is another one and needs a preposition.
    is_doubtful: bool,
}

/// The recogniser for one text.
pub struct Places {
    /// All that can be found.
    pub list: Vec<Place>,
    names: Vec<String>,
    forms: Lexicon<Form>,
    towns: Lexicon<()>,
    before: Lexicon<()>,
    /// Those whose doubtful name is one somewhere in the text.
    meant: HashSet<usize>,
}

/// The letters by which a name is looked up.
fn head(word: &str) -> String {
    word.chars().take(3).collect()
}

impl Places {
    /// For the words of a text; `is_first_name` keeps "мер Сергій …" from being a town.
    pub fn new(tokens: &Tokens, known: &Known, is_first_name: impl Fn(usize) -> bool) -> Self {
        let heads: HashSet<String> = tokens.words().iter().map(|word| head(word)).collect();
        let mut found = Self {
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
        let split = |names: &'static str| names.split('|').map(str::to_owned).collect::<Vec<_>>();
        let listed = listed::names().map(|(country, names)| (country, split(names), None));
        let more = cities::CITIES.iter().chain(towns::TOWNS).flat_map(|(country, list)| {
            list.split(';')
                .map(move |names| (Some(*country), split(names.trim()), None))
        });
        let written = |name: &str| vec![name.to_owned(), latin(name, Lang::De), latin(name, Lang::En)];
        let ukrainian = cities::UKRAINE.split(';').map(|name| (Some("UA"), written(name), None));
        let others = cities::LATIN
            .split(';')
            .map(|name| (None, vec![name.trim().to_owned()], None));
        for (country, names, key) in own.chain(listed).chain(more).chain(ukrainian).chain(others) {
            let here: Vec<&String> = names
                .iter()
                .filter(|name| heads.contains(&head(&folded(name))))
                .collect();
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
                entries.extend(forms(&folded(name), place, found.names.len()));
                found.names.push(name.clone());
            }
        }
        found.learn(tokens, &is_first_name, &mut entries, &taken);
        found.guess(tokens, &is_first_name, &mut entries);
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

    /// Whether a doubtful name is one for what stands before or after it.
    fn is_sure(&self, tokens: &Tokens, at: usize, form: &Form) -> bool {
        let is_council = form.is_adjective
            && ["місь", "громад", "район"]
                .iter()
                .any(|start| tokens.low(at + 1).starts_with(start));
        let is_place = |at: usize| {
            tokens.is_name(at)
                && self
                    .forms
                    .at(tokens, at)
                    .is_some_and(|(_, form)| !form.is_doubtful && !form.is_adjective)
        };
        let is_joined = tokens.is_any(at + 1, &['–', '—', '-']) && is_place(at + 2)
            || at > 1 && tokens.is_any(at - 1, &['–', '—', '-']) && is_place(at - 2);
        let follows = at > 0 && (self.before.is_at(tokens, at - 1) || self.towns.is_at(tokens, at - 1));
        tokens.is_name(at) && form.is_doubtful && (is_joined || follows) || is_council
    }

    /// The mentions of a stretch of text.
    pub fn read(&mut self, tokens: &Tokens, range: Range<usize>) -> Vec<Mention> {
        let mut found = Vec::new();
        let mut at = range.start;
        while at < range.end {
            let Some((length, form)) = self.forms.at(tokens, at).map(|(length, form)| (length, *form)) else {
                at += 1;
                continue;
            };
            let is_written = tokens.is_name(at) || form.is_adjective && !tokens.raw(at).is_ascii();
            let is_within = at > range.start
                && !tokens.is_any(at - 1, &['.', '!', '?', ':', '«', '„', '"'])
                && tokens.raw(at).chars().any(|c| ('а'..='я').contains(&c));
            let has_article = at > 0
                && matches!(
                    tokens.low(at - 1),
                    "der" | "die" | "das" | "dem" | "den" | "ein" | "eine" | "beim" | "zum" | "zur" | "the" | "a"
                );
            let is_meant = !form.is_doubtful
                || is_within
                || self.is_sure(tokens, at, &form)
                || self.meant.contains(&form.place) && !has_article;
            let is_german_adjective = form.is_adjective && tokens.raw(at).chars().all(|c| !('а'..='я').contains(&c));
            let fits = !is_german_adjective || tokens.is_name(at + 1);
            if is_written && is_meant && fits && at + length <= range.end {
                // "Lauf a. d. Pegnitz"
                let lies = at + length;
                let is_where = tokens.low(lies) == "a"
                    && tokens.is_mark(lies + 1, '.')
                    && tokens.low(lies + 2) == "d"
                    && tokens.is_mark(lies + 3, '.')
                    && tokens.is_name(lies + 4)
                    && lies + 5 <= range.end;
                let end = if is_where { lies + 5 } else { lies };
                found.push(Mention {
                    tokens: at..end,
                    place: form.place,
                    is_adjective: form.is_adjective,
                });
                if is_where {
                    tokens.span(&(at..end)).clone_into(&mut self.list[form.place].name);
                } else if self.list[form.place].name.is_empty() {
                    self.list[form.place].name.clone_from(&self.names[form.name]);
                }
                at = end;
            } else {
                at += 1;
            }
        }
        found
    }
}
