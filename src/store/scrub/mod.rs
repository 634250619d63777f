//! Texts from which a person is taken out: what is kept beside the records. Nothing here writes.

use std::fmt::Write as _;

use serde_json::Value;

use crate::domain::id::Id;
use crate::domain::person::NOBODY;
use crate::domain::queries::person::Known;
use crate::domain::workspace::Workspace;
use crate::formats::exchange;
use crate::platform::disk::{Entry, Note};

use super::past::{Replacement, history_without, journal_without};

/// Who is to be gone.
#[derive(Clone, Debug)]
pub struct Gone {
    /// The id of the contact.
    pub id: String,
    /// What may not stand anywhere any more, as it was entered and as addresses of pages hold it; the longest first.
    needles: Vec<String>,
}

impl Gone {
    /// Takes what is known of the person, and further forms in which the name stood.
    #[must_use]
    pub fn new(id: Id, known: &Known, forms: &[String]) -> Self {
        let mut needles: Vec<String> = Vec::new();
        for text in known.texts().into_iter().chain(forms.iter().map(String::as_str)) {
            for needle in [text.to_owned(), in_address(text, "%20"), in_address(text, "+")] {
                if !needle.is_empty() && !needles.contains(&needle) {
                    needles.push(needle);
                }
            }
        }
        needles.sort_by_key(|needle| std::cmp::Reverse(needle.len()));
        Self {
            id: id.to_string(),
            needles,
        }
    }

    /// A text without the person; none where they do not stand in it.
    #[must_use]
    pub fn text(&self, text: &str) -> Option<String> {
        let mut out = text.to_owned();
        for needle in &self.needles {
            if out.contains(needle.as_str()) {
                out = without(&out, needle);
            }
        }
        (out != text).then_some(out)
    }

    /// The same of what may be JSON: its values are altered, and never its names.
    #[must_use]
    pub fn kept(&self, text: &str) -> Option<String> {
        match serde_json::from_str::<Value>(text) {
            Ok(mut value) => self.value(&mut value).then(|| value.to_string()),
            Err(_) => self.text(text),
        }
    }

    /// Takes the person out of a value; whether they stood in it.
    fn value(&self, value: &mut Value) -> bool {
        match value {
            Value::String(text) => {
                let Some(clean) = self.text(text) else { return false };
                *text = clean;
                true
            }
            Value::Array(list) => self.values(list.iter_mut()),
            Value::Object(map) => self.values(map.values_mut()),
            _ => false,
        }
    }

    fn values<'a>(&self, values: impl Iterator<Item = &'a mut Value>) -> bool {
        let mut any = false;
        for value in values {
            any |= self.value(value);
        }
        any
    }

    /// An entry of the history without the person; none where it says nothing of them.
    #[must_use]
    pub fn history(&self, entry: &Entry) -> Option<Replacement> {
        match history_without(entry, &|id| id == self.id) {
            Some((key, Some(note))) => {
                let text = self.kept(&note.text).unwrap_or(note.text);
                Some((key, Some(Note { text, ..note })))
            }
            Some(forgotten) => Some(forgotten),
            None => {
                let text = self.kept(&entry.text)?;
                let ids = ids(&text);
                Some((
                    entry.key,
                    Some(Note {
                        at: entry.at,
                        ids,
                        text,
                        ..Note::default()
                    }),
                ))
            }
        }
    }

    /// An entry of the journal without the person. A value in which they stand is left out and not altered: altered, it might win over the
    /// value that is kept, which has the same stamp. What the records of `now` say as well stays: it was left there on purpose.
    #[must_use]
    pub fn journal(&self, entry: &Entry, now: &Workspace) -> Option<Replacement> {
        let (text, is_altered) = match journal_without(entry, &|id| id == self.id) {
            Some((key, None)) => return Some((key, None)),
            Some((_, Some(note))) => (note.text, true),
            None => (entry.text.clone(), false),
        };
        let less = self.records(&text, now, &|fields, name, _| {
            fields.remove(name);
        });
        let text = less.or(is_altered.then_some(text))?;
        Some((
            entry.key,
            Some(Note {
                at: entry.at,
                ids: ids(&text),
                text,
                ..Note::default()
            }),
        ))
    }

    /// A snapshot without the person, with the short text that it has.
    #[must_use]
    pub fn snapshot(&self, entry: &Entry, about: &str, now: &Workspace) -> Option<Replacement> {
        let Some((text, is_altered)) = without_record(&entry.text, &self.id) else {
            // What cannot be read may hold anything.
            return Some((entry.key, None));
        };
        let clean = self.records(&text, now, &|fields, name, gone| {
            if let Some(value) = fields.get_mut(name) {
                gone.value(value);
            }
        });
        let text = clean.or(is_altered.then_some(text))?;
        Some((
            entry.key,
            Some(Note {
                at: entry.at,
                about: about.to_owned(),
                text,
                ..Note::default()
            }),
        ))
    }

    /// Does this to each field of the records of a file in which the person stands, and which the records here do not say as well.
    fn records(&self, text: &str, now: &Workspace, alter: Alter<'_>) -> Option<String> {
        let mut file: Value = serde_json::from_str(text).ok()?;
        let mut any = false;
        for record in file.get_mut("records")?.as_array_mut()? {
            let id = record
                .get("id")
                .and_then(Value::as_str)
                .and_then(|id| id.parse::<Id>().ok());
            let here = id.and_then(|id| now.get(id));
            let Some(fields) = record.get_mut("fields").and_then(Value::as_object_mut) else {
                continue;
            };
            let stands = |value: &Value| self.value(&mut value.clone());
            let is_here = |name: &str, value: &Value| here.is_some_and(|here| here.fields.get(name) == Some(value));
            let names: Vec<String> = fields
                .iter()
                .filter(|(name, value)| stands(value) && !is_here(name, value))
                .map(|(name, _)| name.clone())
                .collect();
            for name in &names {
                any = true;
                alter(fields, name, self);
            }
        }
        any.then(|| serde_json::to_string_pretty(&file).unwrap_or_default())
    }
}

type Alter<'a> = &'a dyn Fn(&mut serde_json::Map<String, Value>, &str, &Gone);

/// What snapshots and journal knew of the contact at their time.
pub fn known_earlier(text: &str, id: Id, known: &mut Known) {
    if !text.contains(&id.to_string()) {
        return;
    }
    if let Ok(contents) = exchange::parse(text) {
        for record in contents.stamped.iter().filter(|record| record.id == id) {
            known.add(&record.fields);
        }
    }
}

/// A file without the record of this id, and whether it had it; none where it cannot be read.
fn without_record(text: &str, id: &str) -> Option<(String, bool)> {
    let mut file: Value = serde_json::from_str(text).ok()?;
    let records = file.get_mut("records")?.as_array_mut()?;
    let before = records.len();
    records.retain(|record| record.get("id").and_then(Value::as_str) != Some(id));
    if records.len() == before {
        return Some((text.to_owned(), false));
    }
    Some((serde_json::to_string_pretty(&file).unwrap_or_default(), true))
}

fn ids(text: &str) -> Vec<String> {
    let file: Value = serde_json::from_str(text).unwrap_or_default();
    let records = file.get("records").and_then(Value::as_array);
    let id = |record: &Value| record.get("id").and_then(Value::as_str).map(str::to_owned);
    records.into_iter().flatten().filter_map(id).collect()
}

/// Puts "N. N." in place of a needle, where it is no part of a longer word.
fn without(text: &str, needle: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(needle) {
        let (before, from) = rest.split_at(at);
        let after = from.get(needle.len()..).unwrap_or_default();
        let joins = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let last = before.chars().next_back().or_else(|| out.chars().next_back());
        let begins = needle.chars().next().is_some_and(char::is_alphanumeric) && joins(last);
        let goes_on = needle.chars().next_back().is_some_and(char::is_alphanumeric) && joins(after.chars().next());
        out.push_str(before);
        out.push_str(if begins || goes_on { needle } else { NOBODY });
        rest = after;
    }
    out.push_str(rest);
    out
}

/// A text as the query of an address holds it, with this for a space.
fn in_address(text: &str, space: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b' ' => out.push_str(space),
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => out.push(char::from(byte)),
            _ => {
                // Writing to a String does not fail.
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}

#[cfg(test)]
mod tests;
