//! People: by their first name, by the post or title before the name, by the post after it, by a verb of saying.
//!
//! Ukrainian names are led back to the nominative by the case of first name and post. Spellings of one person are one.

mod bylines;
mod first_names;
mod houses;
mod initials;
mod naming;
mod official;
mod patronymics;
mod roles;
mod same;
mod surname;
#[cfg(test)]
mod tests;
mod unknown;

use std::collections::HashMap;
use std::ops::Range;

pub use first_names::FirstNames;
pub(crate) use patronymics::is_patronymic;
pub use roles::Roles;

use super::inflect::{self, Sort};
use super::lexicon::Lexicon;
use super::places::Mention;
use super::tokens::{Tokens, folded};
use super::words::{people as words, speech};
use super::{Confidence, Known};
use crate::domain::text::Lang;

/// A person of the text.
#[derive(Clone, Debug, Default)]
pub struct Human {
    /// The name in the nominative.
    pub name: String,
    /// The post, as the text says it.
    pub role: String,
    /// Man or woman, where it is known.
    pub sort: Option<Sort>,
    /// The number of the place that the post names.
    pub place: Option<usize>,
    /// The key that the workspace knows the person by.
    pub known: Option<String>,
    /// How sure it is.
    pub confidence: Confidence,
    /// The post with what stands around it, in small letters: by it "the mayor of Kassel" is told from another.
    pub post: String,
    first: String,
    last: String,
}

/// Where a person is named.
#[derive(Clone, Debug)]
pub struct Naming {
    /// The tokens of the name.
    pub tokens: Range<usize>,
    /// The number of the person.
    pub person: usize,
    /// The tokens of the post beside it.
    pub role: Option<Range<usize>>,
}

/// A name as it stands.
struct Name {
    tokens: Range<usize>,
    first: String,
    last: String,
    display: String,
    sort: Option<Sort>,
    confidence: Confidence,
}

/// The recogniser for one text.
pub struct People {
    /// All that were found.
    pub list: Vec<Human>,
    by_last: HashMap<String, Vec<usize>>,
    forms: HashMap<String, usize>,
    first: FirstNames,
    roles: Roles,
    nouns: Lexicon<()>,
    saying: Lexicon<()>,
    memorials: Lexicon<()>,
    bylines: Lexicon<()>,
    lang: Lang,
}

impl People {
    /// For the words of a text.
    pub fn new(tokens: &Tokens, lang: Lang, known: &Known) -> Self {
        let list = |words: &'static [&'static str]| Lexicon::new(tokens, words.iter().map(|words| (*words, ())));
        let mut found = Self {
            list: Vec::new(),
            by_last: HashMap::new(),
            forms: HashMap::new(),
            first: FirstNames::new(tokens),
            roles: Roles::new(tokens, lang),
            nouns: list(words::NO_NAMES),
            saying: list(speech::VERBS),
            memorials: list(words::MEMORIALS),
            bylines: list(words::BYLINES),
            lang,
        };
        for person in &known.people {
            found.know(person);
        }
        found
    }

    /// Takes over a person of the workspace; who is not named in the text is left out in the end.
    fn know(&mut self, person: &super::KnownName) {
        let Some(name) = person.names.first().filter(|name| name.split_whitespace().count() >= 2) else {
            return;
        };
        let mut words = name.split_whitespace();
        let (first, last) = (
            folded(words.next().unwrap_or_default()),
            folded(words.next_back().unwrap_or_default()),
        );
        let number = self.list.len();
        self.list.push(Human {
            known: Some(person.key.clone()),
            first,
            last: last.clone(),
            ..Human::default()
        });
        self.by_last.entry(last.clone()).or_default().push(number);
        self.note(&last, number);
        let other = |name: &String| name.split_whitespace().next_back().map(folded);
        for last in person.names.iter().skip(1).filter_map(other) {
            self.by_last.entry(last.clone()).or_default().push(number);
            self.note(&last, number);
        }
    }

    /// The posts.
    pub const fn roles(&self) -> &Roles {
        &self.roles
    }

    /// The first names.
    pub const fn first_names(&self) -> &FirstNames {
        &self.first
    }

    /// The people of a stretch of text, which come in the order of the text.
    pub fn read(&mut self, tokens: &Tokens, range: &Range<usize>, places: &[Mention]) -> Vec<Naming> {
        let names = self.names(tokens, range, places);
        let mut found: Vec<Naming> = Vec::new();
        for (number, name) in names.iter().enumerate() {
            let is_taken = |at: usize| {
                names
                    .iter()
                    .any(|other| other.tokens.contains(&at) && other.tokens != name.tokens)
            };
            let floor = number
                .checked_sub(1)
                .map_or(range.start, |before| names[before].tokens.end);
            let before = self.roles.before(tokens, name.tokens.start, floor, is_taken);
            let shared_line = |at: usize| is_taken(at);
            let after = || {
                self.roles.after(
                    tokens,
                    name.tokens.end,
                    range.end.max((name.tokens.end + 8).min(tokens.len())),
                    shared_line,
                )
            };
            let is_weak = before
                .as_ref()
                .is_some_and(|role| role.len() == 1 && Roles::is_councillor(tokens, role.start));
            let role = if is_weak {
                after().or(before)
            } else {
                before.or_else(after)
            };
            let person = self.person(tokens, name, role.as_ref(), places);
            found.push(Naming {
                tokens: name.tokens.clone(),
                person,
                role,
            });
        }
        found
    }

    /// The name of these tokens, in the nominative.
    fn made(
        &self,
        tokens: &Tokens,
        range: Range<usize>,
        confidence: Confidence,
        case: Option<(Vec<usize>, Option<Sort>)>,
    ) -> Name {
        let parts: Vec<usize> = range.clone().filter(|at| tokens.is_word(*at)).collect();
        let is_cyrillic = self.lang == Lang::Uk
            && tokens
                .raw(range.start)
                .chars()
                .any(|c| ('а'..='я').contains(&c) || "іїєґ".contains(c));
        if is_cyrillic {
            return surname::nominative(tokens, &range, &parts, &self.first, case, confidence);
        }
        let text = tokens.span(&range);
        let last_part = parts.last().map_or("", |at| tokens.raw(*at));
        let cut = last_part
            .strip_suffix("'s")
            .or_else(|| last_part.strip_suffix("’s"))
            .unwrap_or(last_part);
        let display = format!("{}{cut}", &text[..text.len() - last_part.len().min(text.len())]);
        let first = if parts.len() > 1 {
            tokens.low(parts[0]).to_owned()
        } else {
            String::new()
        };
        Name {
            tokens: range,
            first,
            last: folded(cut),
            display: display.split_whitespace().collect::<Vec<_>>().join(" "),
            sort: None,
            confidence,
        }
    }

    /// The person of a name: one that is known already, or a new one.
    fn person(&mut self, tokens: &Tokens, name: &Name, role: Option<&Range<usize>>, places: &[Mention]) -> usize {
        let role_text = role
            .map(|role| self.roles.nominative(tokens, &self.without_place(tokens, role, places)))
            .unwrap_or_default();
        let place = role.and_then(|role| {
            places
                .iter()
                .find(|place| role.contains(&place.tokens.start))
                .map(|place| place.place)
        });
        let turned = self.turned(name);
        if let Some(number) = turned.filter(|_| self.first.is_at(tokens, name.tokens.start)) {
            // "Від: Гнатюк Мирослава", "Мирослава Гнатюк": the order of the second tells which is the first name.
            let human = &mut self.list[number];
            human.name.clone_from(&name.display);
            human.first.clone_from(&name.first);
            human.last.clone_from(&name.last);
            self.by_last.entry(name.last.clone()).or_default().push(number);
            self.note(&name.last.clone(), number);
        }
        let number = self.same(name).or(turned).unwrap_or_else(|| {
            self.list.push(Human {
                first: name.first.clone(),
                last: name.last.clone(),
                confidence: name.confidence,
                ..Human::default()
            });
            let number = self.list.len() - 1;
            self.by_last.entry(name.last.clone()).or_default().push(number);
            self.note(&name.last.clone(), number);
            number
        });
        let human = &mut self.list[number];
        if name.display.split_whitespace().count() > human.name.split_whitespace().count() {
            human.name.clone_from(&name.display);
            human.first.clone_from(&name.first);
        }
        human.confidence = human.confidence.max(name.confidence);
        let by_post = role.and_then(|role| {
            role.clone()
                .find_map(|at| self.roles.head(tokens, at).and_then(|head| head.sort))
        });
        // "кураторка Емілі …" is a woman, whatever her name looks like; "директор" may be one too.
        let is_woman = by_post.filter(|sort| *sort == Sort::Woman);
        human.sort = human.sort.or(is_woman).or(name.sort).or(by_post);
        if human.role.is_empty() || matches!(human.role.as_str(), "Cllr" | "Councillor") && !role_text.is_empty() {
            human.role = role_text;
        }
        human.place = human.place.or(place);
        if let Some(role) = role.filter(|_| human.post.is_empty()) {
            human.post = tokens.span(&(role.start.saturating_sub(2)..role.end)).to_lowercase();
        }
        if human.sort.is_none() && human.name.is_ascii() | human.name.contains(['ä', 'ö', 'ü', 'ß', 'é']) {
            human.sort = surname::latin_sort(&human.first, &human.role, tokens, name.tokens.start);
        }
        number
    }

    /// A post without the municipality at its end: "мер міста Кассель" is "мер".
    fn without_place(&self, tokens: &Tokens, role: &Range<usize>, places: &[Mention]) -> Range<usize> {
        let head = role
            .clone()
            .find(|at| self.roles.head(tokens, *at).is_some())
            .unwrap_or(role.start);
        let Some(place) = places.iter().find(|place| {
            role.contains(&place.tokens.start)
                && place.tokens.start > head
                && !place.is_adjective
                && place.tokens.end >= role.end
        }) else {
            return role.clone();
        };
        let mut end = place.tokens.start;
        while end > head + 1
            && matches!(
                tokens.low(end - 1),
                "of" | "the"
                    | "city"
                    | "town"
                    | "von"
                    | "der"
                    | "stadt"
                    | "in"
                    | "міста"
                    | "м"
                    | "громади"
                    | "у"
                    | "в"
                    | "für"
                    | "gemeinde"
                    | "from"
                    | "aus"
                    | "з"
                    | "municipality"
                    | "."
                    | ","
            )
        {
            end -= 1;
        }
        role.start..end
    }

    /// Notes the forms by which a surname is found again.
    fn note(&mut self, last: &str, number: usize) {
        if last.chars().count() < 3 {
            return;
        }
        for sort in [Sort::Man, Sort::Woman] {
            for form in inflect::cases(last, sort).into_iter().flatten() {
                self.forms.entry(form).or_insert(number);
            }
        }
        for form in [last.to_owned(), format!("{last}s"), format!("{last}'s")] {
            self.forms.entry(form).or_insert(number);
        }
    }
}
