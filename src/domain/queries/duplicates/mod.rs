//! Contacts that may be recorded twice, and why one may think so.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::domain::entity::Contact;
use crate::domain::id::Id;
use crate::domain::names::name_words;
use crate::domain::order::Arrange;
use crate::domain::record::Kind;
use crate::domain::schema::{Input, specs};
use crate::domain::workspace::Workspace;

use super::contacts::responsible;
use super::lists::of_kind;

/// In what two contacts are alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// The name, however it is spelled.
    Name,
    /// The e-mail address.
    Email,
    /// The telephone number.
    Phone,
    /// The partner. That alone is no reason.
    Partner,
}

/// Two contacts that may be one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The one that was recorded first.
    pub first: Id,
    /// The other.
    pub second: Id,
    /// In what they are alike; at least one.
    pub why: Vec<Likeness>,
}

/// The pairs of a partnership, those with most reasons first. Two of the same name at different partners are two people, unless an
/// address or a number is the same as well; and an address or a number that more than two have is that of an office.
#[must_use]
pub fn duplicates(workspace: &Workspace, partnership: Id) -> Vec<Pair> {
    let all: Vec<(Id, &Contact)> = of_kind(workspace, partnership, Kind::Contact)
        .filter_map(|record| Some((record.id, record.contact()?)))
        .collect();
    let mut found: BTreeMap<(usize, usize), Vec<Likeness>> = BTreeMap::new();
    let mut add = |a: usize, b: usize, why: Likeness| {
        let reasons = found.entry((a.min(b), a.max(b))).or_default();
        if !reasons.contains(&why) {
            reasons.push(why);
        }
    };
    for (a, b) in same_name(&all) {
        add(a, b, Likeness::Name);
    }
    for (a, b) in alone(&all, |contact| contact.email.trim().to_lowercase()) {
        add(a, b, Likeness::Email);
    }
    for (a, b) in alone(&all, |contact| last_digits(&contact.phone)) {
        if same_phone(&all[a].1.phone, &all[b].1.phone) {
            add(a, b, Likeness::Phone);
        }
    }
    let mut pairs: Vec<Pair> = Vec::new();
    for ((a, b), mut why) in found {
        let ((first, one), (second, other)) = (all[a], all[b]);
        let apart = one.partner.is_some() && other.partner.is_some() && one.partner != other.partner;
        if apart && why == [Likeness::Name] {
            continue;
        }
        if one.partner.is_some() && one.partner == other.partner {
            why.push(Likeness::Partner);
        }
        pairs.push(Pair { first, second, why });
    }
    pairs.arrange_by_key(|pair| (usize::MAX - pair.why.len(), pair.first, pair.second));
    pairs
}

/// The places of those who have the same name, or of whose names one holds all words of the other, two at least: with the patronymic
/// and without it.
fn same_name(all: &[(Id, &Contact)]) -> Vec<(usize, usize)> {
    let names: Vec<Vec<String>> = all.iter().map(|(_, contact)| name_words(&contact.name)).collect();
    let mut known: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, words) in names.iter().enumerate().filter(|(_, words)| !words.is_empty()) {
        known.entry(words.join(" ")).or_default().push(place);
    }
    let mut pairs = Vec::new();
    for (place, words) in names.iter().enumerate().filter(|(_, words)| !words.is_empty()) {
        for part in parts(words) {
            let others = known.get(&part).into_iter().flatten();
            // Of two whose names are the same, each would find the other.
            let is_whole = part.split(' ').count() == words.len();
            pairs.extend(
                others
                    .filter(|other| !is_whole || **other > place)
                    .map(|other| (place, *other)),
            );
        }
    }
    pairs
}

/// A name whole, and what is left of it when some of its words are left out, two at least.
fn parts(words: &[String]) -> Vec<String> {
    /// A name of more words is compared as a whole alone.
    const MOST: usize = 5;
    let whole = words.join(" ");
    if words.len() < 3 || words.len() > MOST {
        return vec![whole];
    }
    let chosen = |mask: u32| {
        let some = words.iter().enumerate().filter(|(at, _)| mask & (1 << at) != 0);
        some.map(|(_, word)| word.as_str()).collect::<Vec<_>>()
    };
    let masks = 1..(1_u32 << words.len());
    let some = masks.map(chosen).filter(|some| some.len() > 1);
    some.map(|some| some.join(" ")).collect()
}

/// The places of two, and not more, who have the same key; an empty one is none.
fn alone(all: &[(Id, &Contact)], key: impl Fn(&Contact) -> String) -> Vec<(usize, usize)> {
    let mut known: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, (_, contact)) in all.iter().enumerate() {
        let key = key(contact);
        if !key.is_empty() {
            known.entry(key).or_default().push(place);
        }
    }
    let two = known.into_values().filter_map(|places| match places[..] {
        [a, b] => Some((a, b)),
        _ => None,
    });
    two.collect()
}

/// A telephone number: whether it says its country, and its digits without what one dials before them.
fn dialled(number: &str) -> (bool, String) {
    let number = number.replace("(0)", "");
    let number = number.trim();
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    if number.starts_with('+') {
        return (true, digits);
    }
    for (before, says_country) in [("00", true), ("0", false)] {
        if let Some(rest) = digits.strip_prefix(before) {
            return (says_country, rest.to_owned());
        }
    }
    (false, digits)
}

/// By what numbers are looked up; empty for those too short to tell anybody apart.
fn last_digits(number: &str) -> String {
    const TOLD: usize = 7;
    let (_, digits) = dialled(number);
    let from = digits.len().checked_sub(TOLD);
    from.map(|from| digits[from..].to_owned()).unwrap_or_default()
}

/// Whether two numbers are the same, one of which may lack its country (E.164 has at most three digits of it).
fn same_phone(a: &str, b: &str) -> bool {
    match (dialled(a), dialled(b)) {
        ((true, long), (false, short)) | ((false, short), (true, long)) => long
            .strip_suffix(&*short)
            .is_some_and(|country| (1..=3).contains(&country.len())),
        ((_, a), (_, b)) => a == b,
    }
}

/// A field of two contacts side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// Its name.
    pub name: String,
    /// What the first says.
    pub first: Option<Value>,
    /// What the second says.
    pub second: Option<Value>,
    /// What one of both says, the first before the second; see [`joined`].
    pub joined: Value,
    /// Whether they contradict each other, so that one has to be chosen.
    pub is_choice: bool,
}

/// The fields that two contacts have, in the order of the form; none where one of them is gone.
#[must_use]
pub fn compared(workspace: &Workspace, first: Id, second: Id) -> Vec<Compared> {
    let fields = |id: Id| {
        workspace
            .get(id)
            .filter(|record| record.kind == Kind::Contact)
            .map(|record| &*record.fields)
    };
    let (Some(a), Some(b)) = (fields(first), fields(second)) else {
        return Vec::new();
    };
    let all = specs(Kind::Contact).iter().filter_map(|spec| {
        let (one, other) = (a.get(spec.name), b.get(spec.name));
        let joined = joined(spec.name, one, other)?;
        Some(Compared {
            name: spec.name.to_owned(),
            first: one.cloned(),
            second: other.cloned(),
            is_choice: is_contradiction(spec.name, one, other),
            joined,
        })
    });
    all.collect()
}

/// What one contact says that was two: the first value, or the second where there is no first; of a text also the languages that only
/// the second has.
#[must_use]
pub fn joined(field: &str, first: Option<&Value>, second: Option<&Value>) -> Option<Value> {
    match (first, second) {
        (Some(Value::Object(first)), Some(Value::Object(second))) if is_text(field) => {
            let mut all: Map<String, Value> = second.clone();
            all.extend(first.clone());
            Some(Value::Object(all))
        }
        (first, second) => first.or(second).cloned(),
    }
}

fn is_contradiction(field: &str, first: Option<&Value>, second: Option<&Value>) -> bool {
    match (first, second) {
        (Some(Value::Object(first)), Some(Value::Object(second))) if is_text(field) => first
            .iter()
            .any(|(tag, text)| second.get(tag).is_some_and(|other| other != text)),
        (Some(first), Some(second)) => first != second,
        _ => false,
    }
}

fn is_text(field: &str) -> bool {
    let spec = specs(Kind::Contact).iter().find(|spec| spec.name == field);
    spec.is_some_and(|spec| matches!(spec.input, Input::Text | Input::LongText))
}

/// How many commitments and how many events name a contact.
#[must_use]
pub fn mentions(workspace: &Workspace, contact: Id) -> (usize, usize) {
    let commitments = workspace
        .commitments()
        .filter(|(_, it)| responsible(it).contains(&contact));
    let took_part =
        |event: &crate::domain::entity::Event| event.participants.values().any(|one| one.contact == Some(contact));
    let events = workspace.events().filter(|(_, event)| took_part(event));
    (commitments.count(), events.count())
}

#[cfg(test)]
mod tests;
