//! Where a person stands: the records that name their contact, and the texts in which their name, address or number is written.

use std::collections::BTreeSet;
use std::ops::Range;

use serde_json::Value;

use crate::domain::declined::is_form;
use crate::domain::id::Id;
use crate::domain::names::name_words;
use crate::domain::record::{Fields, Kind, Record};
use crate::domain::search::spelled;
use crate::domain::translit::latin;
use crate::domain::workspace::Workspace;

/// What is known of a person: how they are called, and by what they are reached. Also what was known earlier.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Names as they were entered.
    pub names: Vec<String>,
    /// E-mail addresses and telephone numbers as they were entered.
    pub addresses: Vec<String>,
}

impl Known {
    /// What the fields of a contact say.
    #[must_use]
    pub fn of(fields: &Fields) -> Self {
        let mut known = Self::default();
        known.add(fields);
        known
    }

    /// Adds what the fields of the contact said at another time.
    pub fn add(&mut self, fields: &Fields) {
        let text = |name: &str| {
            fields
                .get(name)
                .and_then(Value::as_str)
                .unwrap_or_default()
                .trim()
                .to_owned()
        };
        let mut put = |list: fn(&mut Self) -> &mut Vec<String>, text: String| {
            if text.chars().count() > 2 && !list(self).contains(&text) {
                list(self).push(text);
            }
        };
        put(|known| &mut known.names, text("name"));
        put(|known| &mut known.addresses, text("email"));
        put(|known| &mut known.addresses, text("phone"));
    }

    /// All of it as it was entered, the longest first: what one holds is found before what it is part of.
    #[must_use]
    pub fn texts(&self) -> Vec<&str> {
        let mut all: Vec<&str> = self.names.iter().chain(&self.addresses).map(String::as_str).collect();
        all.sort_by_key(|text| std::cmp::Reverse(text.len()));
        all
    }
}

/// A record that names the contact itself, and the field in which it does.
pub type Reference = (Id, String);

/// The records that name a contact by its id, in the order of their making.
#[must_use]
pub fn references(workspace: &Workspace, contact: Id) -> Vec<Reference> {
    let id = contact.to_string();
    let mut found = Vec::new();
    for record in workspace.live().filter(|record| record.id != contact) {
        for (name, value) in &record.fields {
            if value.get("contact").and_then(Value::as_str) == Some(&id) {
                found.push((record.id, name.clone()));
            }
        }
    }
    found
}

/// A text in which a person is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The record.
    pub record: Id,
    /// Its field.
    pub field: String,
    /// The members that lead to the text within the field; of a text in languages the last is the language.
    pub path: Vec<String>,
    /// The text.
    pub text: String,
    /// Where in it, in bytes.
    pub places: Vec<Range<usize>>,
    /// Whether it can hardly be anybody else: the whole name, or an address.
    pub is_sure: bool,
}

impl Mention {
    /// The language of the text, as a BCP 47 tag; none where it has none.
    #[must_use]
    pub fn language(&self) -> Option<&str> {
        self.path.last().map(String::as_str).filter(|tag| is_language(tag))
    }

    /// The text with `word` in place of the person.
    #[must_use]
    pub fn replaced(&self, word: &str) -> String {
        let mut out = String::new();
        let mut at = 0;
        for place in &self.places {
            out.push_str(self.text.get(at..place.start).unwrap_or_default());
            out.push_str(word);
            at = place.end;
        }
        out.push_str(self.text.get(at..).unwrap_or_default());
        out
    }

    /// How the person is written in it.
    pub fn forms(&self) -> impl Iterator<Item = &str> {
        self.places.iter().filter_map(|place| self.text.get(place.clone()))
    }
}

/// The texts in which a person is named, the contact's own record aside, in the order of the records' making. Other contacts are told by
/// [`namesakes`].
#[must_use]
pub fn mentions(workspace: &Workspace, contact: Id, known: &Known) -> Vec<Mention> {
    let finder = Finder::new(known);
    let others = namesakes(workspace, contact, known);
    let mut found = Vec::new();
    for record in workspace.live().filter(|record| record.id != contact) {
        for (field, value) in &record.fields {
            if !(others.contains(&record.id) && field == "name") {
                finder.walk(record, field, value, &mut Vec::new(), &mut found);
            }
        }
    }
    // Of two with one name nobody can say whose it is.
    if !others.is_empty() {
        for mention in &mut found {
            let is_address = |form: &str| known.addresses.iter().any(|address| address == form);
            let is_theirs = mention.forms().any(is_address);
            mention.is_sure &= is_theirs;
        }
    }
    found
}

/// Other contacts with the same name.
#[must_use]
pub fn namesakes(workspace: &Workspace, contact: Id, known: &Known) -> Vec<Id> {
    let names: Vec<Vec<String>> = known.names.iter().map(|name| name_words(name)).collect();
    let others = workspace.contacts().filter(|(record, other)| {
        let words = name_words(&other.name);
        record.id != contact && !words.is_empty() && names.contains(&words)
    });
    others.map(|(record, _)| record.id).collect()
}

/// The contacts that were to be kept until a day before this one, the earliest first.
#[must_use]
pub fn kept_too_long(workspace: &Workspace, partnership: Id, today: crate::domain::date::Day) -> Vec<Id> {
    let of = super::lists::of_kind(workspace, partnership, Kind::Contact);
    let over = of.filter_map(|record| Some((record.contact()?.keep_until?, record.id)));
    let over = over.filter(|(until, _)| until.certainly_before(today)).collect();
    crate::domain::order::sorted(over, Ord::cmp)
        .into_iter()
        .map(|(_, id)| id)
        .collect()
}

fn is_language(tag: &str) -> bool {
    matches!(tag.len(), 2 | 3) && tag.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// A word of a text that may be one of a name.
struct Word {
    range: Range<usize>,
    /// As names are compared.
    key: String,
    is_capital: bool,
}

struct Finder<'a> {
    names: Vec<Vec<String>>,
    addresses: Vec<&'a str>,
}

impl<'a> Finder<'a> {
    fn new(known: &'a Known) -> Self {
        let names: BTreeSet<Vec<String>> = known.names.iter().map(|name| name_words(name)).collect();
        Self {
            names: names.into_iter().filter(|words| !words.is_empty()).collect(),
            addresses: known.addresses.iter().map(String::as_str).collect(),
        }
    }

    fn walk(&self, record: &Record, field: &str, value: &Value, path: &mut Vec<String>, found: &mut Vec<Mention>) {
        match value {
            Value::String(text) => {
                let (places, is_sure) = self.places(text);
                if !places.is_empty() {
                    found.push(Mention {
                        record: record.id,
                        field: field.to_owned(),
                        path: path.clone(),
                        text: text.clone(),
                        places,
                        is_sure,
                    });
                }
            }
            Value::Object(map) => {
                for (name, value) in map {
                    path.push(name.clone());
                    self.walk(record, field, value, path, found);
                    path.pop();
                }
            }
            _ => {}
        }
    }

    /// Where the person stands in a text, and whether each place can hardly be anybody else.
    fn places(&self, text: &str) -> (Vec<Range<usize>>, bool) {
        let mut places: Vec<(Range<usize>, bool)> = Vec::new();
        for address in &self.addresses {
            places.extend(
                text.match_indices(address)
                    .map(|(at, found)| (at..at + found.len(), true)),
            );
        }
        let words = words(text);
        for name in &self.names {
            places.extend(runs(text, &words, name));
        }
        places.sort_by_key(|(place, _)| (place.start, std::cmp::Reverse(place.end)));
        let mut kept: Vec<(Range<usize>, bool)> = Vec::new();
        for (place, is_sure) in places {
            match kept.last_mut() {
                Some((before, _)) if place.start < before.end => {}
                _ => kept.push((place, is_sure)),
            }
        }
        // One that is sure makes the text one that names the person; the unsure ones beside it are then meant too.
        let is_sure = kept.iter().any(|(_, is_sure)| *is_sure);
        (kept.into_iter().map(|(place, _)| place).collect(), is_sure)
    }
}

fn words(text: &str) -> Vec<Word> {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’' | 'ʼ');
    let mut all = Vec::new();
    let mut begin = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match (is_part(letter), begin) {
            (true, None) => begin = Some(at),
            (false, Some(from)) => {
                let word = &text[from..at];
                all.push(Word {
                    range: from..at,
                    key: spelled(&latin(word)),
                    is_capital: word.chars().next().is_some_and(char::is_uppercase),
                });
                begin = None;
            }
            _ => {}
        }
    }
    all
}

/// The words that follow each other and are of a name: of two or more it is sure, of one it is not, unless the name has no more.
fn runs(text: &str, words: &[Word], name: &[String]) -> Vec<(Range<usize>, bool)> {
    let of = |word: &Word| name.iter().position(|part| is_form(&word.key, part));
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let mut met = BTreeSet::new();
        let mut end = at;
        while let Some(word) = words.get(end) {
            let follows = end == at || is_gap(&text[words[end - 1].range.end..word.range.start]);
            let part = of(word).or_else(|| initial(word, name));
            let Some(part) = part.filter(|_| follows) else { break };
            met.insert(part);
            end += 1;
        }
        if end == at {
            at += 1;
            continue;
        }
        let run = &words[at..end];
        let whole = run.iter().filter(|word| of(word).is_some()).count();
        let exact = |word: &Word| word.is_capital && word.key.chars().count() > 3 && of(word).is_some();
        let is_sure = whole > 0 && met.len() > 1 || name.len() == 1 && run.iter().any(|word| name.contains(&word.key));
        if let (true, Some(first), Some(last)) = (is_sure || run.iter().any(exact), run.first(), run.last()) {
            let range = if is_sure {
                first.range.start..last.range.end
            } else {
                run.iter()
                    .find(|word| exact(word))
                    .map_or(0..0, |word| word.range.clone())
            };
            found.push((range, is_sure));
        }
        at = end;
    }
    found
}

/// "O." for Olena.
fn initial(word: &Word, name: &[String]) -> Option<usize> {
    let is_one = word.is_capital && word.key.chars().count() == 1;
    name.iter().position(|part| is_one && part.starts_with(&word.key))
}

/// What may stand between two words of one name.
fn is_gap(text: &str) -> bool {
    text.chars().count() <= 2
        && text
            .chars()
            .all(|c| c.is_whitespace() || matches!(c, '.' | '-' | '‑' | ','))
}

#[cfg(test)]
mod tests;
