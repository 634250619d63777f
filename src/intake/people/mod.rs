//! People: by their first name, by the post or title before the name, by the post after it, by a verb of saying.
//!
//! Ukrainian names are led back to the nominative by the case of first name and post. Spellings of one person are one.

mod first_names;
mod roles;
mod surname;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::ops::Range;

pub use first_names::FirstNames;
pub use roles::Roles;

use super::inflect::{self, Sort};
use super::lexicon::Lexicon;
use super::places::Mention;
use super::tokens::{Before, Tokens, folded};
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
    lang: Lang,
}

impl People {
    /// For the words of a text.
    pub fn new(tokens: &Tokens, lang: Lang, known: &Known) -> Self {
        let mut found = Self {
            list: Vec::new(),
            by_last: HashMap::new(),
            forms: HashMap::new(),
            first: FirstNames::new(tokens),
            roles: Roles::new(tokens, lang),
            nouns: Lexicon::new(tokens, words::NO_NAMES.iter().map(|words| (*words, ()))),
            saying: Lexicon::new(tokens, speech::VERBS.iter().map(|words| (*words, ()))),
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

    fn names(&self, tokens: &Tokens, range: &Range<usize>, places: &[Mention]) -> Vec<Name> {
        let mut found = Vec::new();
        let mut at = range.start;
        while at < range.end {
            let name = self
                .full(tokens, at, range, places)
                .or_else(|| self.after_post(tokens, at, range, places))
                .or_else(|| self.pair(tokens, at, range, places))
                .or_else(|| self.again(tokens, at, places));
            match name {
                Some(name) => {
                    at = name.tokens.end.max(at + 1);
                    found.push(name);
                }
                None => at += 1,
            }
        }
        found
    }

    fn is_place(places: &[Mention], at: usize) -> bool {
        places
            .iter()
            .any(|place| place.tokens.contains(&at) && !place.is_adjective)
    }

    /// Whether a word can be the surname at this place.
    fn can_be_name(&self, tokens: &Tokens, at: usize, end: usize) -> bool {
        let raw = tokens.raw(at);
        at < end
            && tokens.is_name(at)
            && tokens.get(at).is_some_and(|token| token.before == Before::Space)
            && raw.chars().count() > 1
            && (!raw.chars().all(char::is_uppercase) || raw.chars().count() > 4)
            && !raw.chars().any(|c| c.is_ascii_digit())
            && self
                .roles
                .head(tokens, at)
                .is_none_or(|_| self.lang != Lang::De || is_surname_too(tokens.low(at)))
            && !self.nouns.is_at(tokens, at)
            && !words::ENDINGS_OF_THINGS
                .iter()
                .any(|end| tokens.low(at).ends_with(end) && tokens.low(at).len() > end.len())
    }

    /// First name, what may stand between, surname.
    fn full(&self, tokens: &Tokens, at: usize, range: &Range<usize>, places: &[Mention]) -> Option<Name> {
        if !self.first.is_at(tokens, at)
            || Self::is_place(places, at)
                && !self.first.is_at(tokens, at + 1)
                && places
                    .iter()
                    .any(|place| place.tokens.start == at && place.tokens.len() > 1)
        {
            return None;
        }
        let mut next = at + 1;
        let mut middle = 0;
        while next < range.end && middle < 3 {
            let is_initial =
                tokens.is_name(next) && tokens.raw(next).chars().count() == 1 && tokens.is_mark(next + 1, '.');
            if is_initial {
                next += 2;
            } else if words::PARTICLES.contains(&tokens.low(next)) && tokens.is_name(next + 1) && middle < 2
                || (self.first.is_at(tokens, next)
                    || is_patronymic(tokens.low(next))
                    || words::PARTICLES.contains(&tokens.low(next)))
                    && self.can_be_name(tokens, next + 1, range.end)
                    && !Self::is_place(places, next + 1)
            {
                next += 1;
            } else {
                break;
            }
            middle += 1;
        }
        if !self.can_be_name(tokens, next, range.end) {
            return None;
        }
        let mut end = next + 1;
        // "Анна-Марія Сальвадор Лопес" is rare; a second surname is taken where it is joined by a hyphen with spaces only.
        if tokens.is_mark(end, '-') && tokens.is_name(end + 1) && tokens.touches(end - 1) && tokens.touches(end) {
            end += 2;
        }
        let is_house = tokens.is_name(end)
            && tokens.get(end).is_some_and(|token| token.before == Before::Space)
            && self.nouns.is_at(tokens, end);
        (!is_house).then(|| self.made(tokens, at..end, Confidence::High, None))
    }

    /// A name of unknown first name, after a post or a title.
    fn after_post(&self, tokens: &Tokens, at: usize, range: &Range<usize>, places: &[Mention]) -> Option<Name> {
        if at == range.start || self.first.is_at(tokens, at) && self.can_be_name(tokens, at + 1, range.end) {
            return None;
        }
        let free = |at: usize| {
            self.can_be_name(tokens, at, range.end)
                && !Self::is_place(places, at)
                && !places.iter().any(|place| place.tokens.contains(&at))
        };
        if !free(at) || self.roles.is_title(tokens, at) || self.roles.head(tokens, at).is_some() {
            return None;
        }
        let start = self.roles.before_titles(tokens, at, range.start);
        let has_title = start < at;
        let is_head = |at: usize| self.roles.head(tokens, at).is_some();
        let has_head = start > range.start && is_head(start - 1);
        // "мер Житомира Уґо Бальц", "Mayor of Kassel Uwe …": a town between
        let over_place = start > range.start
            && Self::is_place(places, start - 1)
            && (start.saturating_sub(5)..start - 1).any(is_head);
        if !has_title && !has_head && !over_place {
            return None;
        }
        let mut end = at + 1;
        let particle = |at: usize| words::PARTICLES.contains(&tokens.low(at)) && !tokens.is_name(at);
        let particles = (end..end + 3).take_while(|at| particle(*at)).count();
        if particles > 0 && self.lang != Lang::Uk && free(end + particles) {
            end += particles + 1;
        } else if free(end) && !is_head(end) {
            end += 1;
        }
        let is_two = end - at >= 2;
        let head = if has_head { tokens.low(start - 1) } else { "" };
        let is_sure = has_title || is_two || words::SURNAME_POSTS.iter().any(|post| head.contains(post));
        let is_alone = !is_two && !has_title;
        let is_noun =
            has_head && self.lang == Lang::De && !words::SURNAME_POSTS.iter().any(|post| head.ends_with(post));
        let is_sure = is_sure && !(is_alone && (is_noun || over_place)) && (is_two || !over_place);
        // In German two nouns may follow a post: "Vertreter Politik Verwaltung" is none with a comma between; the pair must look like a name.
        is_sure.then(|| {
            let case = if has_head {
                self.roles
                    .head(tokens, start - 1)
                    .map(|head| (head.cases.clone(), head.sort))
            } else {
                None
            };
            self.made(
                tokens,
                at..end,
                if is_two { Confidence::High } else { Confidence::Medium },
                case,
            )
        })
    }

    /// Two capitals before ", post", after a verb of saying, or with a Ukrainian surname.
    fn pair(&self, tokens: &Tokens, at: usize, range: &Range<usize>, places: &[Mention]) -> Option<Name> {
        let free = |at: usize| {
            self.can_be_name(tokens, at, range.end)
                && !places.iter().any(|place| place.tokens.contains(&at))
                && self.roles.head(tokens, at).is_none()
                && !self.roles.is_title(tokens, at)
        };
        let starts = at == range.start
            && tokens.is_name(at)
            && !self.roles.is_title(tokens, at)
            && !self.nouns.is_at(tokens, at)
            && self.roles.head(tokens, at).is_none()
            && !places.iter().any(|place| place.tokens.contains(&at));
        if !(free(at) || starts)
            || !free(at + 1)
            || tokens.is_name(at + 2) && self.lang != Lang::En
            || self.saying.is_at(tokens, at)
        {
            return None;
        }
        let low = tokens.low(at);
        if low.ends_with("'s") || words::STARTERS.contains(&low) {
            return None;
        }
        let before = at.checked_sub(1).filter(|before| *before >= range.start);
        let is_said = before.is_some_and(|before| self.saying.is_at(tokens, before) && !tokens.is_name(before))
            || self.saying.is_at(tokens, at + 2) && !tokens.is_name(at + 2);
        let is_surname = self.lang == Lang::Uk
            && words::SURNAME_ENDINGS
                .iter()
                .any(|end| tokens.low(at + 1).ends_with(end))
            || words::LATIN_SURNAME_ENDINGS
                .iter()
                .any(|end| tokens.low(at + 1).ends_with(end) && tokens.raw(at + 1).is_ascii());
        let is_line = tokens.get(at + 2).is_none_or(|token| token.before >= Before::Line)
            && tokens.get(at).is_some_and(|token| token.before >= Before::Line);
        let follows_post = before.is_some_and(|before| {
            tokens.is_mark(before, ',')
                && before > range.start + 1
                && (before.saturating_sub(5).max(range.start)..before)
                    .any(|at| self.roles.head(tokens, at).is_some() && (at + 1..before).all(|at| !tokens.is_name(at)))
        });
        let has_role = follows_post
            || (tokens.is_any(at + 2, &[',', '(']) || is_line)
                && self
                    .roles
                    .after(tokens, at + 2, range.end, |_| false)
                    .is_some_and(|role| role.start - (at + 2) <= 3);
        let is_doubtful = self.lang == Lang::De && starts;
        (has_role || (is_said || is_surname) && !is_doubtful)
            .then(|| self.made(tokens, at..at + 2, Confidence::Medium, None))
    }

    /// A surname that was told before.
    fn again(&self, tokens: &Tokens, at: usize, places: &[Mention]) -> Option<Name> {
        if !tokens.is_name(at) || Self::is_place(places, at) {
            return None;
        }
        let person = *self.forms.get(tokens.low(at))?;
        let known = self.list.get(person)?;
        Some(Name {
            tokens: at..at + 1,
            first: String::new(),
            last: known.last.clone(),
            display: known.name.clone(),
            sort: known.sort,
            confidence: Confidence::Medium,
        })
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
        let number = self.same(name).unwrap_or_else(|| {
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
        human.sort = human.sort.or(name.sort).or_else(|| {
            role.and_then(|role| {
                role.clone()
                    .find_map(|at| self.roles.head(tokens, at).and_then(|head| head.sort))
            })
        });
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

    fn same(&self, name: &Name) -> Option<usize> {
        let fits = |number: &usize| {
            let human = &self.list[*number];
            human.first.is_empty()
                || name.first.is_empty()
                || human.first == name.first
                || is_initial_of(&name.first, &human.first)
                || is_initial_of(&human.first, &name.first)
                || near(&human.first, &name.first, 2)
        };
        if let Some(found) = self
            .by_last
            .get(&name.last)
            .and_then(|numbers| numbers.iter().copied().find(fits))
        {
            return Some(found);
        }
        let is_spelled_alike =
            |human: &Human| human.first == name.first && !name.first.is_empty() && near(&human.last, &name.last, 2);
        // Only the people named last: many names, and a comparison of each with each, would take long.
        let start = self.list.len().saturating_sub(60);
        (start..self.list.len()).find(|number| is_spelled_alike(&self.list[*number]))
    }
}

fn is_initial_of(short: &str, long: &str) -> bool {
    short.chars().count() == 1 && long.starts_with(short)
}

fn is_patronymic(word: &str) -> bool {
    [
        "ович",
        "овича",
        "овичу",
        "овичем",
        "євич",
        "йович",
        "йовича",
        "йовичем",
        "ївна",
        "івна",
        "івни",
        "івні",
        "івною",
        "івну",
        "ївни",
        "ївною",
        "євича",
        "євичем",
    ]
    .iter()
    .any(|end| word.ends_with(end))
}

fn is_surname_too(word: &str) -> bool {
    matches!(
        word,
        "richter" | "schäfer" | "meister" | "kanzler" | "schultheiß" | "bischof" | "lehrer"
    )
}

/// Whether two words differ in so few letters, and not in the first.
fn near(one: &str, other: &str, most: usize) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().take(24).collect(), other.chars().take(24).collect());
    let shorter = one.len().min(other.len());
    if shorter < 4 || one.first() != other.first() || one.len().abs_diff(other.len()) > most {
        return false;
    }
    let most = if shorter < 7 { 1 } else { most };
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, b) in other.iter().enumerate() {
            let best = (corner + usize::from(a != b)).min(row[j] + 1).min(row[j + 1] + 1);
            corner = std::mem::replace(&mut row[j + 1], best);
        }
    }
    row.last().is_some_and(|distance| *distance <= most)
}
