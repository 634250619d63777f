//! Names that the text itself calls a town.

use std::collections::{HashMap, HashSet};

use super::super::lexicon::Lexicon;
use super::super::tokens::{Before, Tokens};
use super::super::words::{people, places as words};
use super::forms::{cases_after, forms as forms_of, titled, town};
use super::{Form, Place, Places};

impl Places {
    /// Names that the text calls a town and no list has.
    pub(super) fn learn(
        &mut self,
        tokens: &Tokens,
        is_first_name: &dyn Fn(usize) -> bool,
        entries: &mut Vec<(String, Form)>,
        taken: &HashMap<String, usize>,
    ) {
        let forms: HashSet<String> = entries.iter().map(|(form, _)| form.clone()).collect();
        let others = Lexicon::new(tokens, words::NOT_TOWNS.iter().map(|words| (*words, ())));
        self.on_rivers(tokens, &forms, entries);
        let nouns = Lexicon::new(tokens, people::NO_NAMES.iter().map(|words| (*words, ())));
        if tokens
            .words()
            .iter()
            .any(|word| matches!(word.as_str(), "und" | "der" | "die" | "das"))
        {
            self.spas(tokens, &nouns, &forms, entries);
        }
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
                || tokens.get(at - 1).is_some_and(|token| token.before != Before::Space);
            let is_shouted =
                |at: usize| tokens.raw(at).chars().count() > 1 && tokens.raw(at).chars().all(char::is_uppercase);
            let is_one = is_one && !is_shouted(at - 1);
            let starts = tokens.is_name(at - 1) && tokens.is_name(at) && councils.is_at(tokens, at) && is_one;
            // "Fort Dunbar Town Council"
            if at > 1 && tokens.is_name(at) && councils.is_at(tokens, at) && second_part(tokens, at - 2) == Some(word) {
                let name = format!("{} {word}", tokens.low(at - 2));
                if !forms.contains(&name) && learnt.insert(name.clone()) {
                    self.add(tokens, &name, entries);
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
            self.add(tokens, word, entries);
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
            if !tokens.is_name(name) || tokens.get(name).is_some_and(|token| token.before != Before::Space) {
                continue;
            }
            let word = tokens.low(name);
            let long = Self::long_name(tokens, name, &nouns, &others, is_first_name);
            let is_shouted = |at: usize| tokens.raw(at).chars().all(char::is_uppercase);
            // "голови Ілляшенко Ігор Васильович": a surname.
            let is_surname = is_first_name(name + 1) && super::super::people::is_patronymic(tokens.low(name + 2))
                || people::SURNAME_ENDINGS[..4].iter().any(|end| word.ends_with(end));
            let is_known = long.as_ref().map_or_else(
                || forms.contains(word) || Self::forms_two(tokens, name, &forms),
                |long| forms.contains(long),
            );
            let is_person = is_first_name(name)
                || tokens.is_name(name + 1)
                    && !is_first_name(name + 1)
                    && !tokens.raw(name).is_ascii()
                    && tokens.low(name - 1) != "міста";
            if is_known
                || is_surname
                || nouns.is_at(tokens, name) && second_part(tokens, name).is_none()
                || is_person
                || others.is_at(tokens, name)
                || word.chars().count() < 3
                || is_shouted(name) && !(is_shouted(name - 1) && tokens.raw(name - 1).chars().count() > 1)
            {
                continue;
            }
            let lemma = match long {
                Some(long) => long,
                None => town(tokens, word, cases_after(tokens.low(name - 1))),
            };
            if taken.contains_key(&lemma) || !learnt.insert(lemma.clone()) {
                continue;
            }
            self.add(tokens, &lemma, entries);
        }
    }

    /// A name of more than one word: "Fort Dunbar", after "of" any two capitals, and what a German name says of where it lies.
    fn long_name(
        tokens: &Tokens,
        at: usize,
        nouns: &Lexicon<()>,
        others: &Lexicon<()>,
        is_first_name: &dyn Fn(usize) -> bool,
    ) -> Option<String> {
        let word = tokens.low(at);
        let is_free = |at: usize| {
            tokens.is_name(at)
                && tokens.get(at).is_some_and(|token| token.before == Before::Space)
                && !nouns.is_at(tokens, at)
                && !others.is_at(tokens, at)
                && !is_first_name(at)
        };
        let is_two = second_part(tokens, at).is_some() || tokens.low(at - 1) == "of" && is_free(at + 1);
        let last = at + usize::from(is_two);
        let lies = match (tokens.low(last + 1), tokens.low(last + 2)) {
            ("am" | "im" | "bei", _) => 2,
            ("an" | "ob" | "vor" | "in", "der") => 3,
            _ => 0,
        };
        let is_where = lies > 0 && is_free(last + lies);
        let end = if is_where { last + lies } else { last };
        let words: Vec<&str> = (at..=end).map(|at| tokens.low(at)).collect();
        (end > at && !word.is_empty()).then(|| words.join(" "))
    }

    /// "Роттенбург-на-Неккарі": what has "-на-" in it is a town.
    fn on_rivers(&mut self, tokens: &Tokens, forms: &HashSet<String>, entries: &mut Vec<(String, Form)>) {
        let mut learnt: HashSet<String> = HashSet::new();
        for at in (1..tokens.len()).filter(|at| tokens.is_name(*at)) {
            let word = tokens.low(at);
            let Some((head, rest)) = word.find("-на-").map(|cut| word.split_at(cut)) else {
                continue;
            };
            let name = format!("{}{rest}", town(tokens, head, cases_after(tokens.low(at - 1))));
            if !forms.contains(word) && learnt.len() < 50 && learnt.insert(name.clone()) {
                self.add(tokens, &name, entries);
            }
        }
    }

    /// "Bad Urach": spas are towns wherever they are named.
    fn spas(
        &mut self,
        tokens: &Tokens,
        nouns: &Lexicon<()>,
        forms: &HashSet<String>,
        entries: &mut Vec<(String, Form)>,
    ) {
        let mut learnt: HashSet<String> = HashSet::new();
        let is_spa = |at: &usize| {
            tokens.low(*at) == "bad"
                && tokens.raw(*at) == "Bad"
                && second_part(tokens, *at).is_some()
                && !nouns.is_at(tokens, *at + 1)
        };
        for at in (0..tokens.len()).filter(is_spa) {
            let name = format!("bad {}", tokens.low(at + 1));
            if !forms.contains(&name) && learnt.insert(name.clone()) && learnt.len() < 50 {
                self.add(tokens, &name, entries);
            }
        }
    }

    /// Takes up a name.
    fn add(&mut self, tokens: &Tokens, name: &str, entries: &mut Vec<(String, Form)>) {
        let place = self.list.len();
        self.list.push(Place::default());
        entries.extend(forms_of(name, place, self.names.len(), &tokens.vocabulary()));
        self.names.push(titled(name));
    }

    fn forms_two(tokens: &Tokens, at: usize, forms: &HashSet<String>) -> bool {
        tokens.is_name(at + 1) && forms.contains(&format!("{} {}", tokens.low(at), tokens.low(at + 1)))
    }
}

/// The second word of a name whose first is only a part of one.
fn second_part<'t>(tokens: &'t Tokens, at: usize) -> Option<&'t str> {
    let is_one = words::FIRST_PARTS.contains(&tokens.low(at))
        && tokens.is_name(at)
        && tokens.is_name(at + 1)
        && tokens.get(at + 1).is_some_and(|next| next.before == Before::Space);
    is_one.then(|| tokens.low(at + 1))
}
