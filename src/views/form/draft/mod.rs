//! What was typed, kept apart from what it is typed over: only the fields that differ, a removed one as null.
//! So a form that lay open, or was left and opened again, never undoes what changed meanwhile in its other fields.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::domain::numbering;
use crate::domain::order::{gathered, sorted, sorted_by_key};
use crate::domain::record::Fields;
use crate::domain::schema::is_ordered;

/// A path as the field of the record and, in a group or an element, the name within:
/// `steps/<id>.title` is `steps/<id>` and `title`.
fn split(path: &str) -> (&str, Option<&str>) {
    match path.split_once('.') {
        Some((key, member)) => (key, Some(member)),
        None => (path, None),
    }
}

/// The path of a field; `under` is that of the group or the element that it is in, if any.
pub(super) fn join(under: &str, name: &str) -> String {
    match under {
        "" => name.to_owned(),
        under => format!("{under}.{name}"),
    }
}

/// Whether a path is `of` itself, or lies in the group or collection that `of` is.
pub(super) fn is_within(path: &str, of: &str) -> bool {
    path.strip_prefix(of)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '/']))
}

/// Whether a field, a group or a collection holds anything.
pub(super) fn holds(base: &Fields, typed: &Fields, path: &str) -> bool {
    read(base, typed, path).is_some() || !element_ids(base, typed, path).is_empty()
}

/// The id of the control at a path, the same at every visit.
pub(super) fn dom_id(path: &str) -> String {
    let safe = |c: char| {
        if c.is_ascii_alphanumeric() || c == '_' { c } else { '-' }
    };
    format!("f-{}", path.chars().map(safe).collect::<String>())
}

fn held<'a>(base: &'a Fields, typed: &'a Fields, key: &str) -> Option<&'a Value> {
    match typed.get(key) {
        Some(Value::Null) => None,
        Some(value) => Some(value),
        None => base.get(key),
    }
}

/// The value at a path.
pub(super) fn read<'a>(base: &'a Fields, typed: &'a Fields, path: &str) -> Option<&'a Value> {
    let (key, member) = split(path);
    let value = held(base, typed, key)?;
    match member {
        Some(name) => value.get(name),
        None => Some(value),
    }
}

/// What was typed, and what stood there when the typing began: as long as both are known, what others write meanwhile can be told
/// from what was typed here. Null is what is not there.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Typed {
    /// The fields that differ, as they were typed.
    pub fields: Fields,
    /// For each of them at least, what it was typed over.
    pub starts: Fields,
}

/// Whose value is taken where both have changed one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whose {
    /// What was typed here
    Mine,
    /// What was written elsewhere
    Theirs,
}

static NOTHING: Value = Value::Null;

fn at<'a>(fields: &'a Fields, key: &str) -> &'a Value {
    fields.get(key).unwrap_or(&NOTHING)
}

impl Typed {
    /// What was typed over `base` as it is now: in a text, a group or an element the parts that were not typed here follow.
    pub fn over(&self, base: &Fields) -> Fields {
        let one = |key: &String| (key.clone(), self.joined(base, key, Whose::Mine, &mut Vec::new()));
        gathered(self.fields.keys().map(one))
    }

    /// The paths of what was typed here and changed elsewhere to something else.
    pub fn clashes(&self, base: &Fields) -> Vec<String> {
        let mut found = Vec::new();
        for key in self.fields.keys() {
            self.joined(base, key, Whose::Mine, &mut found);
        }
        found
    }

    /// What came without its starts was typed over `base`, as far as anybody knows.
    pub fn begin_where_unknown(&mut self, base: &Fields) {
        for key in self.fields.keys() {
            if !self.starts.contains_key(key) {
                self.starts.insert(key.clone(), at(base, key).clone());
            }
        }
    }

    fn joined(&self, base: &Fields, key: &str, whose: Whose, clashes: &mut Vec<String>) -> Value {
        let (start, typed, now) = (at(&self.starts, key), at(&self.fields, key), at(base, key));
        joined([start, typed, now], whose, key, clashes)
    }

    /// Puts a value at a path; null takes it away. What is as it was before is not typed. An object that has become empty goes
    /// too, unless `keep_empty`: an element just added is there before it holds anything.
    pub fn write(&mut self, base: &Fields, path: &str, value: Value, keep_empty: bool) {
        let (key, member) = split(path);
        if !self.fields.contains_key(key) {
            self.fields.insert(key.to_owned(), at(base, key).clone());
            self.starts.insert(key.to_owned(), at(base, key).clone());
        }
        let shown = self.joined(base, key, Whose::Mine, &mut Vec::new());
        let next = match member {
            None => value,
            Some(name) => with_member(Some(&shown), name, value, keep_empty),
        };
        let next = carried(at(&self.fields, key), &shown, &next);
        self.put(key, next);
    }

    /// Says whose value it is to be where both have changed the one at a path: from now on it is typed over theirs.
    pub fn settle(&mut self, base: &Fields, path: &str, whose: Whose) {
        let (key, member) = split(path);
        let joined = self.joined(base, key, whose, &mut Vec::new());
        let (typed, start) = match member {
            None => (joined, at(base, key).clone()),
            Some(name) => {
                let part = |of: &Value, from: &Value| {
                    let value = from.get(name).cloned().unwrap_or_default();
                    with_member(Some(of), name, value, true)
                };
                let (typed, start) = (at(&self.fields, key), at(&self.starts, key));
                (part(typed, &joined), part(start, at(base, key)))
            }
        };
        self.starts.insert(key.to_owned(), start);
        self.put(key, typed);
    }

    fn put(&mut self, key: &str, value: Value) {
        if at(&self.starts, key) == &value {
            self.fields.remove(key);
        } else {
            self.fields.insert(key.to_owned(), value);
        }
    }
}

/// Three states of a value made one: what stood there, what was typed over it, and what stands there now.
fn joined([start, typed, now]: [&Value; 3], whose: Whose, path: &str, clashes: &mut Vec<String>) -> Value {
    if typed == start {
        return now.clone();
    }
    if now == start || now == typed {
        return typed.clone();
    }
    if let (Value::Object(mine), Value::Object(theirs)) = (typed, now) {
        let names: BTreeSet<&String> = gathered(mine.keys().chain(theirs.keys()));
        let member = |of: &Value, name: &String| of.get(name).cloned().unwrap_or_default();
        let one = |name: &String| {
            let three = [member(start, name), member(typed, name), member(now, name)];
            let [start, typed, now] = &three;
            (
                name.clone(),
                joined([start, typed, now], whose, &join(path, name), clashes),
            )
        };
        let all = names.into_iter().map(one).collect::<Vec<_>>();
        return Value::Object(gathered(all.into_iter().filter(|(_, value)| !value.is_null())));
    }
    clashes.push(path.to_owned());
    match whose {
        Whose::Mine => typed.clone(),
        Whose::Theirs => now.clone(),
    }
}

/// `typed` with what was altered between `shown` and `next`, and nothing that only `shown` has from elsewhere.
fn carried(typed: &Value, shown: &Value, next: &Value) -> Value {
    if shown == next {
        return typed.clone();
    }
    let (Value::Object(old), Value::Object(_), Value::Object(new)) = (typed, shown, next) else {
        return next.clone();
    };
    let names: BTreeSet<&String> = gathered(old.keys().chain(new.keys()));
    let member = |of: &Value, name: &String| of.get(name).cloned().unwrap_or_default();
    let one = |name: &String| {
        let value = carried(&member(typed, name), &member(shown, name), &member(next, name));
        (name.clone(), value)
    };
    Value::Object(gathered(
        names.into_iter().map(one).filter(|(_, value)| !value.is_null()),
    ))
}

fn with_member(whole: Option<&Value>, name: &str, value: Value, keep_empty: bool) -> Value {
    let mut map = match whole {
        Some(Value::Object(map)) => map.clone(),
        _ => Map::new(),
    };
    if value.is_null() {
        map.remove(name);
    } else {
        map.insert(name.to_owned(), value);
    }
    if map.is_empty() && !keep_empty {
        Value::Null
    } else {
        Value::Object(map)
    }
}

/// `base` with what was typed.
pub(super) fn merged(base: &Fields, typed: &Fields) -> Fields {
    let mut out = base.clone();
    for (key, value) in typed {
        if value.is_null() {
            out.remove(key);
        } else {
            out.insert(key.clone(), value.clone());
        }
    }
    out
}

/// What must have been typed over `base` to have `now`.
pub(super) fn difference(base: &Fields, now: &Fields) -> Fields {
    let keys = base
        .keys()
        .chain(now.keys())
        .filter(|key| base.get(*key) != now.get(*key));
    gathered(keys.map(|key| (key.clone(), now.get(key).cloned().unwrap_or_default())))
}

/// The ids of the elements of a collection as they are shown: by their position, else clauses by their number and others in the
/// order of their making.
pub(super) fn element_ids(base: &Fields, typed: &Fields, name: &str) -> Vec<String> {
    let prefix = format!("{name}/");
    let keys: BTreeSet<String> = gathered(base.keys().chain(typed.keys()).cloned());
    let there = keys.into_iter().filter_map(|key| {
        let value = held(base, typed, &key)?;
        Some((value, key.strip_prefix(&prefix)?.to_owned()))
    });
    let mut found: Vec<(&Value, String)> = there.collect();
    if is_ordered(name) {
        // A clause without a place stands where its number says, as it is kept: a number that is being typed moves nothing.
        let none = if name == "clauses" { f64::INFINITY } else { 0.0 };
        let place = |value: &Value| value.get("position").and_then(Value::as_f64).unwrap_or(none);
        let number = |id: &str| Some(base.get(&format!("{prefix}{id}"))?.get("number")?.as_str()?.to_owned());
        if name == "clauses" {
            found = sorted_by_key(found, |(_, id)| numbering::order(&number(id).unwrap_or_default()));
        }
        found = sorted(found, |(a, _), (b, _)| place(a).total_cmp(&place(b)));
    }
    found.into_iter().map(|(_, id)| id).collect()
}

#[cfg(test)]
mod tests;
