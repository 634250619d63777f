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
mod tests {
    use super::*;
    use serde_json::json;

    fn fields(list: &[(&str, Value)]) -> Fields {
        list.iter()
            .map(|(key, value)| ((*key).to_owned(), value.clone()))
            .collect()
    }

    #[test]
    fn a_value_is_read_and_written_by_its_path() {
        let base = fields(&[("goal", json!({"by": "2027"})), ("stage", json!("active"))]);
        let mut form = Typed::default();
        form.write(&base, "goal.form", json!("twinning"), false);
        let typed = form.fields.clone();
        assert_eq!(typed, fields(&[("goal", json!({"by": "2027", "form": "twinning"}))]));
        assert_eq!(read(&base, &typed, "goal.by"), Some(&json!("2027")));
        assert_eq!(read(&base, &typed, "stage"), Some(&json!("active")));
        form.write(&base, "goal.by", Value::Null, false);
        form.write(&base, "goal.form", Value::Null, false);
        let typed = form.fields;
        assert_eq!(
            typed,
            fields(&[("goal", Value::Null)]),
            "an emptied group is a removed field"
        );
        assert_eq!(read(&base, &typed, "goal.by"), None);
    }

    #[test]
    fn what_is_typed_back_is_not_typed() {
        let base = fields(&[("email", json!("a@b.de"))]);
        let mut typed = Typed::default();
        typed.write(&base, "email", json!("a@b.d"), false);
        typed.write(&base, "phone", json!("1"), false);
        typed.write(&base, "phone", Value::Null, false);
        typed.write(&base, "email", json!("a@b.de"), false);
        assert!(typed.fields.is_empty(), "{typed:?}");
    }

    #[test]
    fn a_draft_leaves_what_others_changed_meanwhile() {
        let base = fields(&[
            ("email", json!("a@b.de")),
            ("phone", json!("112")),
            ("name", json!("A")),
        ]);
        let now = fields(&[("email", json!("new@b.de")), ("name", json!("A"))]);
        let typed = difference(&base, &now);
        assert_eq!(typed, fields(&[("email", json!("new@b.de")), ("phone", Value::Null)]));
        let meanwhile = fields(&[
            ("email", json!("a@b.de")),
            ("phone", json!("112")),
            ("name", json!("B")),
        ]);
        assert_eq!(
            merged(&meanwhile, &typed),
            fields(&[("email", json!("new@b.de")), ("name", json!("B"))])
        );
    }

    #[test]
    fn elements_stand_by_their_position_and_an_empty_new_one_is_there() {
        let base = fields(&[
            ("steps/1", json!({"position": 2})),
            ("steps/2", json!({"position": 1})),
            ("steps/3", json!({"position": 3})),
        ]);
        let mut typed = Typed::default();
        typed.write(&base, "steps/3", Value::Null, true);
        typed.write(&base, "steps/4.position", json!(4), true);
        assert_eq!(element_ids(&base, &typed.fields, "steps"), ["2", "1", "4"]);
        let clauses = fields(&[
            ("clauses/1", json!({"number": "10"})),
            ("clauses/2", json!({"number": "2"})),
            ("clauses/3", json!({"number": "3", "position": 1})),
        ]);
        let mut numbered = Typed::default();
        numbered.write(&clauses, "clauses/1.number", json!("1"), true);
        assert_eq!(element_ids(&clauses, &numbered.fields, "clauses"), ["3", "2", "1"]);
        typed.write(&base, "sources/9", json!({}), true);
        typed.write(&base, "sources/9.url", json!("x"), true);
        typed.write(&base, "sources/9.url", Value::Null, true);
        assert_eq!(element_ids(&base, &typed.fields, "sources"), ["9"]);
    }

    #[test]
    fn a_field_holds_what_lies_within_it() {
        let base = fields(&[("steps/1", json!({"title": 1})), ("lat", json!(1))]);
        assert!(holds(&base, &Fields::new(), "steps") && holds(&base, &Fields::new(), "steps/1.title"));
        assert!(!holds(&base, &Fields::new(), "steps/1.due") && !holds(&base, &Fields::new(), "step"));
        assert!(!holds(&base, &fields(&[("lat", Value::Null)]), "lat"));
        assert!(is_within("steps/1.title", "steps") && is_within("steps/1.title", "steps/1.title"));
        assert!(!is_within("partners", "partner"));
    }

    /// What was typed at a path over one state, while the record became another.
    fn meanwhile(base: Value, writes: &[(&str, Value)], now: Value) -> (Typed, Fields) {
        let of = |value: Value| gathered(value.as_object().unwrap().clone());
        let (base, now) = (of(base), of(now));
        let mut typed = Typed::default();
        for (path, value) in writes {
            typed.write(&base, path, value.clone(), path.contains('/'));
        }
        (typed, now)
    }

    #[test]
    fn parts_that_were_not_typed_here_follow() {
        let check = |base: Value, (path, value): (&str, Value), now: Value, expect: Value| {
            let (typed, now) = meanwhile(base, &[(path, value)], now);
            assert_eq!(json!(typed.over(&now)), expect, "{path}");
            assert!(typed.clashes(&now).is_empty(), "{path}");
        };
        let step = |title: &str, done: Value| json!({"title": {"de": title, "en": "e"}, "done": done});
        check(
            json!({"s/1": {"title": "a", "position": 1}}),
            ("s/1.title", json!("b")),
            json!({"s/1": {"title": "a", "position": 2, "done": "2026"}}),
            json!({"s/1": {"title": "b", "position": 2, "done": "2026"}}),
        );
        check(
            json!({"s/1": step("a", json!("2025"))}),
            ("s/1.title", json!({"de": "b", "en": "e"})),
            json!({"s/1": {"title": {"de": "a", "en": "f"}, "done": "2026"}}),
            json!({"s/1": {"title": {"de": "b", "en": "f"}, "done": "2026"}}),
        );
        check(
            json!({"phone": "1"}),
            ("phone", json!("2")),
            json!({"phone": "2"}),
            json!({"phone": "2"}),
        );
        check(
            json!({}),
            ("title", json!({"de": "a"})),
            json!({"title": {"en": "b"}}),
            json!({"title": {"de": "a", "en": "b"}}),
        );
    }

    #[test]
    fn what_was_typed_here_and_changed_elsewhere_stays_as_typed_and_is_found() {
        let check = |base: Value, (path, value): (&str, Value), now: Value, clash: &str| {
            let (typed, now) = meanwhile(base, &[(path, value.clone())], now);
            assert_eq!(typed.clashes(&now), [clash]);
            let over = typed.over(&now);
            assert_eq!(read(&now, &over, path).unwrap_or(&Value::Null), &value);
        };
        check(
            json!({"phone": "1"}),
            ("phone", json!("2")),
            json!({"phone": "3"}),
            "phone",
        );
        check(json!({"phone": "1"}), ("phone", json!("2")), json!({}), "phone");
        check(json!({}), ("phone", json!("2")), json!({"phone": "3"}), "phone");
        check(
            json!({"phone": "1"}),
            ("phone", Value::Null),
            json!({"phone": "3"}),
            "phone",
        );
        let titled = |text: &str| json!({"s/1": {"title": {"de": text}}});
        check(
            titled("a"),
            ("s/1.title", json!({"de": "b"})),
            titled("c"),
            "s/1.title.de",
        );
        check(titled("a"), ("s/1", Value::Null), titled("c"), "s/1");
        check(titled("a"), ("s/1.title", json!({"de": "b"})), json!({}), "s/1");
    }

    #[test]
    fn one_of_the_two_is_taken_and_the_rest_stays_as_it_is() {
        let base = || json!({"s/1": {"title": {"de": "a"}, "due": "2025"}, "phone": "1"});
        let now = || json!({"s/1": {"title": {"de": "c"}, "due": "2027"}, "phone": "3"});
        let writes = [
            ("s/1.title", json!({"de": "b"})),
            ("s/1.due", json!("2026")),
            ("phone", json!("2")),
        ];
        let (typed, now) = meanwhile(base(), &writes, now());
        assert_eq!(typed.clashes(&now), ["phone", "s/1.due", "s/1.title.de"]);
        let mut mine = typed.clone();
        mine.settle(&now, "s/1.title", Whose::Mine);
        mine.settle(&now, "phone", Whose::Mine);
        assert_eq!(mine.clashes(&now), ["s/1.due"]);
        assert_eq!(mine.over(&now), typed.over(&now));
        let mut theirs = typed;
        theirs.settle(&now, "s/1.title", Whose::Theirs);
        theirs.settle(&now, "phone", Whose::Theirs);
        assert_eq!(theirs.clashes(&now), ["s/1.due"]);
        assert_eq!(
            json!(theirs.over(&now)),
            json!({"s/1": {"title": {"de": "c"}, "due": "2026"}})
        );
        theirs.settle(&now, "s/1.due", Whose::Theirs);
        assert!(theirs.fields.is_empty(), "{theirs:?}");
    }

    #[test]
    fn what_was_settled_can_change_elsewhere_again() {
        let (mut typed, now) = meanwhile(json!({"phone": "1"}), &[("phone", json!("2"))], json!({"phone": "3"}));
        typed.settle(&now, "phone", Whose::Mine);
        assert!(typed.clashes(&now).is_empty());
        assert_eq!(typed.clashes(&fields(&[("phone", json!("4"))])), ["phone"]);
    }

    #[test]
    fn typing_on_does_not_take_what_only_followed_for_typed() {
        let (mut typed, now) = meanwhile(
            json!({"title": {"de": "a", "en": "x"}}),
            &[("title", json!({"de": "b", "en": "x"}))],
            json!({"title": {"de": "a", "en": "y"}}),
        );
        typed.write(&now, "title", json!({"de": "bb", "en": "y"}), false);
        let later = fields(&[("title", json!({"de": "a", "en": "z"}))]);
        assert!(typed.clashes(&later).is_empty());
        assert_eq!(json!(typed.over(&later)), json!({"title": {"de": "bb", "en": "z"}}));
    }

    #[test]
    fn ids_of_controls_are_plain() {
        assert_eq!(dom_id("steps/0190-a.title"), "f-steps-0190-a-title");
        assert_ne!(dom_id("cadence_days"), dom_id("cadence.days"));
    }
}
