//! Municipalities: those of the workspace, those of the lists, and those that the text itself calls a town.
//!
//! Ukrainian names are found in all cases and as adjectives, German ones with the ending of the genitive and as "Kasseler".

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::Known;
use super::inflect::{self, Sort};
use super::lexicon::Lexicon;
use super::tokens::{Tokens, folded};
use super::transliterate::latin;
use super::words::{cities, people, places as words};
use crate::domain::cities as listed;
use crate::domain::text::Lang;

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
}

/// The letters by which a name is looked up.
/// The second word of a name whose first is only a part of one.
fn second_part<'t>(tokens: &'t Tokens, at: usize) -> Option<&'t str> {
    let is_one = words::FIRST_PARTS.contains(&tokens.low(at))
        && tokens.is_name(at)
        && tokens.is_name(at + 1)
        && tokens
            .get(at + 1)
            .is_some_and(|next| next.before == super::tokens::Before::Space);
    is_one.then(|| tokens.low(at + 1))
}

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
        };
        let mut entries: Vec<(String, Form)> = Vec::new();
        let mut taken: HashMap<String, usize> = HashMap::new();
        let known_names = known.partners.iter().chain(&known.places);
        let own = known_names.map(|known| (None, known.names.clone(), Some(known.key.clone())));
        let split = |names: &'static str| names.split('|').map(str::to_owned).collect::<Vec<_>>();
        let listed = listed::names().map(|(country, names)| (country, split(names), None));
        let more = cities::CITIES.iter().flat_map(|(country, list)| {
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
        found
    }

    /// Names that the text calls a town and no list has.
    fn learn(
        &mut self,
        tokens: &Tokens,
        is_first_name: &impl Fn(usize) -> bool,
        entries: &mut Vec<(String, Form)>,
        taken: &HashMap<String, usize>,
    ) {
        let forms: HashSet<String> = entries.iter().map(|(form, _)| form.clone()).collect();
        let others = Lexicon::new(tokens, words::NOT_TOWNS.iter().map(|words| (*words, ())));
        let mut learnt: HashSet<String> = HashSet::new();
        let councils = Lexicon::new(
            tokens,
            [(
                "city council|town council|borough council|district council|council|twinning|twinning association|town hall|city hall",
                (),
            )],
        );
        for at in 1..tokens.len() {
            let word = tokens.low(at - 1);
            let is_one = at < 2
                || !tokens.is_name(at - 2)
                || tokens
                    .get(at - 1)
                    .is_some_and(|token| token.before != super::tokens::Before::Space);
            let starts = tokens.is_name(at - 1) && tokens.is_name(at) && councils.is_at(tokens, at) && is_one;
            // "Fort Dunbar Town Council"
            if at > 1 && tokens.is_name(at) && councils.is_at(tokens, at) && second_part(tokens, at - 2) == Some(word) {
                let name = format!("{} {word}", tokens.low(at - 2));
                if !forms.contains(&name) && learnt.insert(name.clone()) {
                    let place = self.list.len();
                    self.list.push(Place::default());
                    entries.extend(self::forms(&name, place, self.names.len()));
                    self.names.push(titled(&name));
                }
                continue;
            }
            if !starts
                || word.chars().count() < 4
                || forms.contains(word)
                || others.is_at(tokens, at - 1)
                || is_first_name(at - 1)
                || words::STARTERS.contains(&word)
                || !learnt.insert(word.to_owned())
            {
                continue;
            }
            let place = self.list.len();
            self.list.push(Place::default());
            entries.extend(self::forms(word, place, self.names.len()));
            self.names.push(titled(word));
        }
        let mut at = 0;
        while at < tokens.len() {
            let Some((length, ())) = self.towns.at(tokens, at) else {
                at += 1;
                continue;
            };
            let mut name = at + length;
            at += length;
            name += usize::from(tokens.is_mark(name, '.') && tokens.touches(name - 1) && tokens.low(name - 1) == "м");
            name += usize::from(tokens.is_any(name, &['«', '"', '„']));
            if !tokens.is_name(name)
                || tokens
                    .get(name)
                    .is_some_and(|token| token.before != super::tokens::Before::Space)
            {
                continue;
            }
            let word = tokens.low(name);
            let is_known = forms.contains(word) || Self::forms_two(tokens, name, &forms);
            let is_person = is_first_name(name)
                || tokens.is_name(name + 1)
                    && !is_first_name(name + 1)
                    && !tokens.raw(name).is_ascii()
                    && tokens.low(name - 1) != "міста";
            if is_known
                || is_person
                || others.is_at(tokens, name)
                || word.chars().count() < 3
                || tokens.raw(name).chars().all(char::is_uppercase)
            {
                continue;
            }
            let lemma = match second_part(tokens, name) {
                Some(second) => format!("{word} {second}"),
                None => town(tokens, word, words::GENITIVE.contains(&tokens.low(name - 1))),
            };
            if taken.contains_key(&lemma) || !learnt.insert(lemma.clone()) {
                continue;
            }
            let place = self.list.len();
            self.list.push(Place::default());
            entries.extend(self::forms(&lemma, place, self.names.len()));
            self.names.push(titled(&lemma));
        }
    }

    /// Names that no list has and that stand where places stand: "in Athlone", "з Ангулема", more than once.
    fn guess(&mut self, tokens: &Tokens, is_first_name: &impl Fn(usize) -> bool, entries: &mut Vec<(String, Form)>) {
        let known: HashSet<String> = entries.iter().map(|(form, _)| form.clone()).collect();
        let list = |words: &'static [&'static str]| Lexicon::new(tokens, words.iter().map(|words| (*words, ())));
        let (towards, regions, nouns) = (list(words::TOWARDS), list(words::REGIONS), list(people::NO_NAMES));
        let mut signs: HashMap<String, Guess> = HashMap::new();
        for at in 0..tokens.len() {
            let word = tokens.low(at);
            if !tokens.is_word(at) || word.is_empty() {
                continue;
            }
            let key = stem(word);
            if !tokens.is_name(at) {
                if word.chars().count() > 3 {
                    signs.entry(key).or_default().small += 1;
                }
                continue;
            }
            let raw = tokens.raw(at);
            let is_shouted = raw.chars().filter(|c| c.is_uppercase()).count() > 1 && !raw.contains('-');
            let before = at.checked_sub(1);
            let follows_name = before.is_some_and(is_first_name);
            let has_article = before.is_some_and(|before| {
                matches!(
                    tokens.low(before),
                    "der"
                        | "die"
                        | "das"
                        | "dem"
                        | "den"
                        | "des"
                        | "ein"
                        | "eine"
                        | "einem"
                        | "einer"
                        | "einen"
                        | "the"
                        | "a"
                        | "an"
                        | "ihre"
                        | "ihrer"
                        | "unsere"
                        | "our"
                        | "their"
                        | "keine"
                        | "zur"
                        | "zum"
                        | "im"
                        | "am"
                        | "vom"
                        | "beim"
                )
            });
            let is_part = tokens.is_name(at + 1)
                && tokens
                    .get(at + 1)
                    .is_some_and(|next| next.before == super::tokens::Before::Space)
                && !word.ends_with("'s");
            let is_towards = before.is_some_and(|before| {
                towards.is_at(tokens, before) && !tokens.is_name(before)
                    || tokens.is_name(before)
                        && towards.is_at(tokens, before)
                        && (before == 0 || tokens.is_mark(before - 1, '.'))
            });
            let sign = signs.entry(key).or_default();
            sign.capitals += 1;
            sign.bad += usize::from(
                is_shouted
                    || follows_name
                    || has_article
                    || is_first_name(at)
                    || regions.is_at(tokens, at)
                    || nouns.is_at(tokens, at)
                    || known.contains(word),
            );
            let is_adjective = raw.chars().any(|c| ('а'..='я').contains(&c))
                && ["ому", "ій", "ого", "ої", "ий", "ська", "ські", "их", "ими"]
                    .iter()
                    .any(|end| word.ends_with(end))
                && tokens.is_word(at + 1)
                && !tokens.is_name(at + 1);
            if is_towards && !is_part && !is_adjective {
                sign.towards += 1;
                if sign.word.is_empty() {
                    word.clone_into(&mut sign.word);
                }
            }
        }
        let is_german = tokens.words().iter().any(|word| word == "und");
        let mut fitting: Vec<(&String, &Guess)> = signs
            .iter()
            .filter(|(_, sign)| {
                sign.small == 0
                    && sign.bad == 0
                    && sign.towards >= 1
                    && sign.capitals >= 2
                    && sign.word.chars().count() >= 4
            })
            .collect();
        fitting.sort_by_key(|(key, _)| *key);
        for (_, sign) in fitting.into_iter().take(200) {
            let is_noun = is_german
                && [
                    "ung", "heit", "keit", "schaft", "tion", "tät", "ungen", "ionen", "schaften", "nis", "ismus",
                    "ment",
                ]
                .iter()
                .any(|end| sign.word.ends_with(end));
            if is_noun || is_german && sign.towards < 2 && sign.capitals < 3 {
                continue;
            }
            let lemma = town(tokens, &sign.word, false);
            let place = self.list.len();
            self.list.push(Place::default());
            entries.extend(self::forms(&lemma, place, self.names.len()));
            self.names.push(titled(&lemma));
        }
    }

    fn forms_two(tokens: &Tokens, at: usize, forms: &HashSet<String>) -> bool {
        tokens.is_name(at + 1) && forms.contains(&format!("{} {}", tokens.low(at), tokens.low(at + 1)))
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
            let is_council = form.is_adjective
                && ["місь", "громад", "район"]
                    .iter()
                    .any(|start| tokens.low(at + length).starts_with(start));
            let is_meant = !form.is_doubtful
                || is_within
                || is_council
                || at > 0 && (self.before.is_at(tokens, at - 1) || self.towns.is_at(tokens, at - 1));
            let is_german_adjective = form.is_adjective && tokens.raw(at).chars().all(|c| !('а'..='я').contains(&c));
            let fits = !is_german_adjective || tokens.is_name(at + 1);
            if is_written && is_meant && fits && at + length <= range.end {
                found.push(Mention {
                    tokens: at..at + length,
                    place: form.place,
                    is_adjective: form.is_adjective,
                });
                if self.list[form.place].name.is_empty() {
                    self.list[form.place].name.clone_from(&self.names[form.name]);
                }
                at += length;
            } else {
                at += 1;
            }
        }
        found
    }
}

/// How a word stands in the text.
#[derive(Default)]
struct Guess {
    capitals: usize,
    small: usize,
    bad: usize,
    towards: usize,
    word: String,
}

/// What the forms of a word have in common.
fn stem(word: &str) -> String {
    let word = word.strip_suffix("'s").unwrap_or(word);
    let is_cyrillic = word.chars().any(|c| ('а'..='я').contains(&c) || "іїєґ".contains(c));
    let length = word.chars().count();
    if is_cyrillic {
        return word.chars().take(length.saturating_sub(2).max(4)).take(6).collect();
    }
    word.strip_suffix('s')
        .filter(|stem| stem.len() > 4)
        .unwrap_or(word)
        .to_owned()
}

/// All forms of a name.
fn forms(name: &str, place: usize, number: usize) -> Vec<(String, Form)> {
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
fn town(tokens: &Tokens, word: &str, is_genitive: bool) -> String {
    let is_cyrillic = word.chars().any(|c| ('а'..='я').contains(&c) || "іїєґ".contains(c));
    if !is_cyrillic {
        return word.strip_suffix("'s").unwrap_or(word).to_owned();
    }
    let cases: &[usize] = if is_genitive {
        &[inflect::GEN]
    } else {
        &[inflect::NOM, inflect::GEN, inflect::LOC, inflect::INS, inflect::DAT]
    };
    let start = head(word);
    let similar: Vec<&String> = tokens.words().iter().filter(|other| head(other) == start).collect();
    let mut best = (word.to_owned(), 0_usize);
    for (lemma, _) in inflect::lemmas(word, Sort::Place, cases) {
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
fn titled(name: &str) -> String {
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
