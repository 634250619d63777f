//! Names that no list has and that stand where places stand.

use std::collections::{HashMap, HashSet};

use super::super::lexicon::Lexicon;
use super::super::tokens::{Before, Tokens};
use super::super::words::{people, places as words};
use super::forms::{cases_after, forms, titled, town};
use super::{Form, Place, Places};

impl Places {
    /// Names that no list has and that stand where places stand: "in Athlone", "з Ангулема", more than once.
    pub(super) fn guess(
        &mut self,
        tokens: &Tokens,
        is_first_name: &dyn Fn(usize) -> bool,
        entries: &mut Vec<(String, Form)>,
    ) {
        let known: HashSet<String> = entries.iter().map(|(form, _)| form.clone()).collect();
        let list = |words: &'static [&'static str]| Lexicon::new(tokens, words.iter().map(|words| (*words, ())));
        let (towards, regions, nouns) = (list(words::TOWARDS), list(words::REGIONS), list(people::NO_NAMES));
        let houses = list(words::OWN_HOUSES);
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
                && tokens.get(at + 1).is_some_and(|next| next.before == Before::Space)
                && !word.ends_with("'s");
            let is_towards = before.is_some_and(|before| {
                towards.is_at(tokens, before) && !tokens.is_name(before)
                    || tokens.is_name(before)
                        && towards.is_at(tokens, before)
                        && (before == 0 || tokens.is_mark(before - 1, '.'))
            });
            // "Hexham Middle School", "Fermoy Fire Station"
            let is_owner = houses.is_at(tokens, at + 1)
                && tokens.is_name(at + 1)
                && tokens.get(at + 1).is_some_and(|next| next.before == Before::Space)
                && before.is_none_or(|before| {
                    !tokens.is_name(before) || tokens.get(at).is_some_and(|token| token.before > Before::Space)
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
            if (is_towards && !is_part || is_owner) && !is_adjective {
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
            let lemma = town(tokens, &sign.word, cases_after(""));
            let place = self.list.len();
            self.list.push(Place::default());
            entries.extend(forms(&lemma, place, self.names.len(), &tokens.vocabulary()));
            self.names.push(titled(&lemma));
        }
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
